"""A report's text and the stretches cited from it -> paragraphs in which those words are marked."""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from dateline.base.spans import Range
from dateline.render.words import clean

ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to be marked. `id` is its anchor; an aside (a teaser, a credit) has the id `ASIDE` and is dimmed."""

    at: Range
    id: str


def marked(text: str, marks: Iterable[Mark]) -> Markup:
    """Paragraphs, one a line of the text, with each mark's words in a <mark> that carries its anchor. Marks nest;
    where two cross, or one runs over a line's end, the later is cut, and each piece names it in `data-of`."""
    wanted = sorted(set(marks), key=lambda m: (m.at.start, -m.at.end, m.id))
    placed: set[str] = set()
    parts = []
    for line in lines(text):
        inside = [Mark(_shared(m.at, line), m.id) for m in wanted if m.at.overlaps(line)]
        parts.append(Markup("<p>{}</p>").format(Markup("").join(_nested(text, line, inside, placed))))
    return Markup("\n").join(parts)


def lines(text: str) -> Iterator[Range]:
    """The lines of a text that hold words."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield Range(start, start + len(line.rstrip("\r\n")))
        start += len(line)


def _shared(a: Range, b: Range) -> Range:
    return Range(max(a.start, b.start), min(a.end, b.end))


def _nested(text: str, line: Range, marks: list[Mark], placed: set[str]) -> Iterator[Markup]:
    """The line in order: plain words, opening and closing tags; a stack of what is open keeps them nested."""
    waiting = [(m.at.start, -m.at.end, m.id) for m in marks]
    heapq.heapify(waiting)
    is_open: list[int] = []
    at = line.start
    while waiting or is_open:
        start = waiting[0][0] if waiting else line.end + 1
        if is_open and is_open[-1] <= start:
            yield _words(text, at, is_open[-1])
            at = max(at, is_open.pop())
            yield Markup("</mark>")
            continue
        start, end, id = heapq.heappop(waiting)
        end = -end
        if is_open and end > is_open[-1]:
            heapq.heappush(waiting, (is_open[-1], -end, id))
            end = is_open[-1]
        yield _words(text, at, start)
        at = max(at, start)
        is_open.append(end)
        yield _tag(id, placed)
    yield _words(text, at, line.end)


def _words(text: str, start: int, end: int) -> Markup:
    return escape(clean(text[start:end])) if end > start else Markup("")


def _tag(id: str, placed: set[str]) -> Markup:
    if id == ASIDE:
        return Markup('<mark class="aside" title="not part of the report: gives no facts">')
    if id in placed:
        return Markup(f'<mark data-of="{escape(id)}">')
    placed.add(id)
    return Markup(f'<mark id="{escape(id)}">')
