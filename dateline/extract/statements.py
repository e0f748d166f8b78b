"""Hearing -> Statement: who said what, quoted or reported, through which channel, to whom."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.base.ids import make_id
from dateline.base.kinds import Status
from dateline.base.observations import Chain, Mention, Sentence, Statement, StatementForm
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.extract.attribution import Attribution, attributions
from dateline.extract.heard import Heard
from dateline.extract.hearing import Hearing
from dateline.extract.posts import posts
from dateline.extract.speakers import Speaker
from dateline.extract.told_once import told_once

WRITING = frozenset({"write", "add", "continue", "go", "post"})
JOINT = 4
"""More speakers than this at once are one statement of nobody in particular."""


class Statements:
    """Quotes with their speakers, and reported speech. A plural speaker gives one statement a speaker."""

    name, version = "statements", "20"
    needs: tuple[type, ...] = (Sentence, Mention, Chain)
    makes: tuple[type, ...] = (Statement,)

    def open(self) -> None:
        """Nothing to load."""

    def extract(self, reading: Reading) -> Iterable[Statement]:
        hearing = Hearing(reading)
        said = attributions(hearing)
        quoted = frozenset(q.start for one in said for q in (one.quotation, *one.more))
        seen: set[str] = set()
        yield from posts(reading)
        for one in told_once(hearing.text, list(_quotes(hearing, said)), _reports(hearing, quoted)):
            if one.id not in seen:
                seen.add(one.id)
                yield one


def _quotes(hearing: Hearing, said: Iterable[Attribution]) -> Iterator[Statement]:
    last: dict[int, Attribution] = {}
    for one in said:
        heard = _in_same_post(hearing, one.heard) if one.heard is not None else None
        if heard is not one.heard:
            one = replace(one, heard=heard)
        paragraph = hearing.paragraph(one.quotation.end - 1)
        source = one.heard or (last[paragraph].heard if paragraph in last else None)
        parts = [*one.quotation.parts, *(p for q in one.more for p in q.parts)]
        outer = [*one.quotation.outer, *(p for q in one.more for p in q.outer)]
        cue = one.heard.cue if one.heard else None
        near = [Range(cue.idx, cue.idx + len(cue.text))] if cue is not None else []
        yield from _made(
            hearing, form="quote", at=hearing.evidence(*outer, *near), text_at=parts[0], more=tuple(parts[1:]),
            heard=source, speakers=one.speakers, cue=one.heard.words if one.heard else "", sure=one.confidence,
        )  # fmt: skip
        if one.heard is not None:
            last[paragraph] = one


def _in_same_post(hearing: Hearing, heard: Heard) -> Heard:
    """*said in a post on X that ... "...," he wrote*: still the same post."""
    if heard.channel is not None or heard.cue.lemma_ not in WRITING:
        return heard
    for other in reversed(hearing.heard):
        before = other.cue.i < heard.cue.i and heard.paragraph - other.paragraph <= 1
        if before and other.channel and {s.chain for s in other.speakers} & {s.chain for s in heard.speakers}:
            return replace(heard, channel=other.channel)
    return heard


def _reports(hearing: Hearing, quotes: frozenset[int]) -> Iterator[Statement]:
    """What is reported, but for what stands in quotation marks as a statement of its own (`quotes`: where one starts);
    *adding that "differences remain"* quotes too few words to be one."""
    for heard in hearing.heard:
        if heard.standing == "none" or not heard.speakers or not _is_reporter(hearing, heard):
            continue
        parts = [_stretch(hearing, run) for run in heard.content]
        if heard.quoted is None:
            parts = [] if _is_a_quote(hearing, heard) else [p for p in parts if not _is_quoted(hearing, p, quotes)]
        if heard.standing == "no_comment":
            parts = [_stretch(hearing, (heard.cue.i, heard.cue.i))]
        if not parts or max(p.end - p.start for p in parts) < 4:
            continue
        cue = Range(heard.cue.idx, heard.cue.idx + len(heard.cue.text))
        yield from _made(
            hearing, form="reported", at=hearing.evidence(cue, *parts), text_at=parts[0], more=tuple(parts[1:]),
            heard=heard, speakers=heard.speakers, cue=heard.words, sure=1.0,
        )  # fmt: skip


def _is_reporter(hearing: Hearing, heard: Heard) -> bool:
    """A cue inside a quotation is the speaker's own word, unless its subject stands outside: *is "expected to call
    for ..."*."""
    if heard.quoted is None:
        return True
    return heard.subject is not None and hearing.quoted.index(heard.subject.idx) != heard.quoted


def _stretch(hearing: Hearing, run: tuple[int, int]) -> Range:
    first, last = hearing.reading.doc[run[0]], hearing.reading.doc[run[1]]
    return Range(first.idx, last.idx + len(last.text))


def _is_a_quote(hearing: Hearing, heard: Heard) -> bool:
    """Whether what is said is a quoted sentence with only stray words around it."""
    inside = hearing.quoted.index(heard.complement.idx) if heard.complement is not None else None
    if inside is None or inside == heard.quoted:
        return False
    return hearing.text[hearing.quotations[inside].parts[0].start].isupper()


def _is_quoted(hearing: Hearing, part: Range, quotes: frozenset[int]) -> bool:
    inside = hearing.quoted.index(part.start)
    whole = inside is not None and inside == hearing.quoted.index(part.end - 1)
    return whole and (hearing.quotations[inside or 0].start in quotes or hearing.text[part.start].isupper())


def _made(
    hearing: Hearing, *, form: StatementForm, at: Range, text_at: Range, more: tuple[Range, ...],
    heard: Heard | None, speakers: tuple[Speaker, ...], cue: str, sure: float,
) -> Iterator[Statement]:  # fmt: skip
    article = hearing.reading.article.id
    if len(speakers) > JOINT:
        names = ", ".join(s.name for s in speakers)
        speakers = (Speaker(None, names),)
    status: Status = "expected" if heard is not None and heard.standing == "expected" else "happened"
    kind = heard.kind if heard is not None else "statement"
    if heard is not None and heard.standing == "no_comment":
        kind = "no_comment"
    for speaker in speakers:
        yield Statement(
            id=make_id("st", article, text_at.start, text_at.end, form, cue, speaker.chain or speaker.name),
            article=article, at=at, text_at=text_at, form=form, cue=cue, speaker=speaker.chain,
            speaker_name=speaker.name, status=status, kind=kind,
            channel=heard.channel if heard else None, addressee=heard.addressee if heard else None, more=more,
            second_hand=heard.second_hand if heard else None,
            confidence=round(sure * speaker.confidence, 2),
        )  # fmt: skip
