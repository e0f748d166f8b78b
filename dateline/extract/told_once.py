"""Quotes, reports -> statements: where a quotation stands in what is reported of the same speaker, only one of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.base.observations import Statement
from dateline.base.spans import Range

STRAY, SLIGHT = 1, 0.5
"""Words beside a quotation up to which it is all that was said (*said that "..."*), and their share of its words up to
which it is most of it."""
PRONOUNS = frozenset({"he", "she", "they", "it"})
HELPERS = frozenset({"had", "has", "have", "would", "will", "was", "were"})
EDGES = " \t\n\"“”'‘’.,;:?!…"


def told_once(text: str, quotes: Sequence[Statement], reports: Iterable[Statement]) -> Iterator[Statement]:
    """*said it was "a disgrace for a nation"*: the report keeps the quoted words and the quote goes, unless the quote
    is a sentence of its own, or all there is."""
    told = list(reports)
    for quote in quotes:
        found = [n for n, one in enumerate(told) if one.form == "reported" and _same_saying(quote, one)]
        if not found:
            yield quote
        elif _stands_alone(text, quote, told[found[0]]):
            for n in reversed(found):
                if _stands_alone(text, quote, told[n]):
                    del told[n]
            yield quote
        else:
            told[found[0]] = _joined(text, told[found[0]], quote)
    yield from _without_echoes(text, told)


def _without_echoes(text: str, told: Sequence[Statement]) -> Iterator[Statement]:
    """*said that he hoped the talks would go on*: one statement, of the kind of what is done in it."""
    by_speaker: dict[str, list[Statement]] = {}
    for one in told:
        by_speaker.setdefault(one.speaker or one.speaker_name, []).append(one)
    within: dict[str, Statement] = {}
    for rows in by_speaker.values():
        for inner in rows:
            outer = next((o for o in rows if o is not inner and _is_echo(text, o, inner)), None)
            if outer is not None:
                within[inner.id], within[outer.id] = outer, inner
    for one in told:
        other = within.get(one.id)
        if other is None:
            yield one
        elif _is_echo(text, one, other):
            yield replace(one, kind=other.kind if one.kind == "statement" else one.kind)


def _is_echo(text: str, outer: Statement, inner: Statement) -> bool:
    """Whether what is said begins with somebody's own *he hoped*."""
    if outer is inner or not outer.text_at.covers(inner.text_at) or not outer.form == inner.form == "reported":
        return False
    opening = text[outer.text_at.start : inner.text_at.start].lower().split()
    return len(opening) in (1, 2) and opening[0] in PRONOUNS and opening[-1] not in HELPERS


def _same_saying(a: Statement, b: Statement) -> bool:
    if (a.speaker or a.speaker_name) != (b.speaker or b.speaker_name):
        return False
    return any(x.overlaps(y) for x in _parts(a) for y in _parts(b))


def _stands_alone(text: str, quote: Statement, report: Statement) -> bool:
    """Whether a quote is whole sentences, or most of what the report says."""
    beside = sum(len(text[r.start : r.end].split()) for r in _without(text, _parts(report), _parts(quote)))
    size = sum(len(text[r.start : r.end].split()) for r in _parts(quote))
    opening = text[_parts(quote)[0].start :][:2]
    sentence = opening[:1].isupper() and opening not in ("I ", "I'", "I’")
    return beside <= max(STRAY, (1.0 if sentence else SLIGHT) * size)


def _without(text: str, parts: Sequence[Range], cut: Sequence[Range]) -> Iterator[Range]:
    """What is left of some stretches without others."""
    for part in parts:
        place = part.start
        for hole in cut:
            if hole.overlaps(part):
                yield _trimmed(text, place, max(place, hole.start))
                place = max(place, hole.end)
        yield _trimmed(text, min(place, part.end), part.end)


def _joined(text: str, report: Statement, quote: Statement) -> Statement:
    """The report with all words of the quote."""
    parts: list[Range] = []
    for part in sorted((*_parts(report), *_parts(quote))):
        if parts and not text[parts[-1].end : part.start].strip(EDGES):
            parts[-1] = Range(parts[-1].start, max(parts[-1].end, part.end))
        else:
            parts.append(part)
    at = Range(min(report.at.start, quote.at.start), max(report.at.end, quote.at.end))
    return replace(
        report, at=at, text_at=parts[0], more=tuple(parts[1:]), channel=report.channel or quote.channel,
        confidence=max(report.confidence, quote.confidence),
    )  # fmt: skip


def _parts(one: Statement) -> list[Range]:
    return sorted((one.text_at, *one.more))


def _trimmed(text: str, start: int, end: int) -> Range:
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return Range(start, end)
