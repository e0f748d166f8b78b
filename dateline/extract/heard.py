"""A saying with all that is known of it: the noun that the stages of hearing share."""

from dataclasses import dataclass

from dateline.base.tokens import Token
from dateline.extract.saying_standing import Standing
from dateline.extract.speakers import Speaker


@dataclass(frozen=True, slots=True)
class Heard:
    """`content` are stretches of tokens (first, last) that are reported; `clause` says whether they are the cue's
    complement or the predicate itself. `own_paragraph` counts the paragraphs that are not all quotation.
    `quoted` is the number of the quotation that the cue stands in."""

    cue: Token
    words: str
    kind: str
    standing: Standing
    subject: Token | None
    speakers: tuple[Speaker, ...]
    content: tuple[tuple[int, int], ...]
    clause: bool
    paragraph: int
    own_paragraph: int
    quoted: int | None = None
    complement: Token | None = None
    channel: str | None = None
    addressee: str | None = None
    second_hand: str | None = None
