"""Posts set into a page (*Text — Ann Lee (@annlee) July 3, 2022*) -> statements of who signs them."""

import re
from collections.abc import Iterator

from dateline.base.ids import make_id
from dateline.base.observations import Chain, Statement
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.words import fold

SIGNED = re.compile(r" ?[—–] ?(?P<who>[^—–\n@()]{2,50}) \(@\w+\) [A-Z][a-z]+ \d{1,2}, \d{4}")
LEAST = 20
"""Code points of the shortest post that is kept."""


def posts(reading: Reading) -> Iterator[Statement]:
    """One a post that is a paragraph of its own and is signed by somebody whom the report names."""
    text, article = reading.article.text, reading.article.id
    for paragraph in reading.article.body:
        foot = SIGNED.search(text, paragraph.start, paragraph.end)
        if foot is None or paragraph.end - foot.end() > 1 or foot.start() - paragraph.start < LEAST:
            continue
        signer = _signer(reading, foot["who"])
        if signer is None:
            continue
        said = Range(paragraph.start, foot.start())
        yield Statement(
            id=make_id("st", article, said.start, said.end, "post", signer.id), article=article,
            at=Range(paragraph.start, foot.end()), text_at=said, form="quote", cue="", speaker=signer.id,
            speaker_name=signer.name, status="happened", kind="statement", channel="X", addressee=None, more=(),
            second_hand=None, confidence=0.9,
        )  # fmt: skip


def _signer(reading: Reading, who: str) -> Chain | None:
    """The person or body of that name, a middle name or initial apart."""
    words = fold(who)
    for chain in reading.of(Chain):
        if chain.kind in ("person", "organisation"):
            name = fold(chain.name)
            if name == words or (len(name) > 1 and len(words) > 1 and (name[0], name[-1]) == (words[0], words[-1])):
                return chain
    return None
