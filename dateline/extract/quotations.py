"""Article text -> Quotation: what stands between quotation marks, across paragraphs where a quote runs on."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.base.spans import Range

OPENERS = frozenset(" \t\n\u00a0([{—–-/:;,\"“'‘")
OPENS, DOUBLE = frozenset('"“'), '"“”'
LONGEST_RUN = 8
"""Paragraphs over which a quotation is followed that does not open again at each."""
SAID = (" said", " says", " added", " told ", " wrote")
LONGEST_NAME = 60
"""Code points of the longest speaker between a comma and the verb."""
TERMINAL = ".?!…"
ELISIONS = ("tis", "twas", "em ", "til ", "n'", "n’", "cause ")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks. `parts` are the inner stretches, one a paragraph, without marks; `outer` the stretches
    with them; `closed` is False where the closing mark never came."""

    parts: tuple[Range, ...]
    outer: tuple[Range, ...]
    closed: bool = True

    @property
    def start(self) -> int:
        return self.outer[0].start

    @property
    def end(self) -> int:
        return self.outer[-1].end


def quotations(text: str, body: Sequence[Range]) -> list[Quotation]:
    """All quotations of the outermost level, in order. A quote whose paragraph ends without a closing mark goes on
    where the next paragraph opens with a mark again, as the convention has it."""
    found: list[Quotation] = []
    running: Quotation | None = None
    until = 0
    for number, paragraph in enumerate(body):
        if running and (last := _closing_paragraph(text, running, body[number:])) is not None:
            running = found[-1] = _through(text, running, body[number : number + last + 1])
            until = running.end
        for one in _of_paragraph(text, Range(max(until, paragraph.start), max(until, paragraph.end))):
            if running and one.start <= paragraph.start + 1 and _same_mark(text, running, one):
                running = Quotation(running.parts + one.parts, running.outer + one.outer, one.closed)
                found[-1] = running
            else:
                found.append(one)
            running = None
        running = found[-1] if found and not found[-1].closed and found[-1].end >= paragraph.end else None
    return found


def _closing_paragraph(text: str, running: Quotation, rest: Sequence[Range]) -> int | None:
    """How many paragraphs on a quotation is closed whose paragraphs open with no mark: the first that holds any mark
    must end with a closing one and hold no other. None where it is not."""
    if text[running.start] not in OPENS:
        return None
    for number, paragraph in enumerate(rest[:LONGEST_RUN]):
        words = text[paragraph.start : paragraph.end]
        marks = sum(words.count(mark) for mark in DOUBLE)
        if marks:
            return number if marks == 1 and words.rstrip().endswith(('"', "”")) else None
    return None


def _through(text: str, running: Quotation, paragraphs: Sequence[Range]) -> Quotation:
    """A quotation with all of some further paragraphs, up to the mark that closes the last."""
    last = _trimmed(text, paragraphs[-1].start, paragraphs[-1].end)
    inner = [*paragraphs[:-1], _trimmed(text, last.start, last.end - 1)]
    return Quotation((*running.parts, *inner), (*running.outer, *paragraphs), True)


def _same_mark(text: str, a: Quotation, b: Quotation) -> bool:
    plain = {"“": '"', "‘": "'", "’": "'", "”": '"', "„": '"', "«": '"'}
    first, second = text[a.start], text[b.start]
    return plain.get(first, first) == plain.get(second, second)


def _of_paragraph(text: str, paragraph: Range) -> Iterator[Quotation]:
    place = paragraph.start
    while place < paragraph.end:
        width = _opening(text, place, paragraph)
        end, closed = _end(text, place, width, paragraph) if width else (None, False)
        if end is None:
            place += 1
            continue
        inner = _trimmed(text, place + width, end)
        stop = end + width if closed else end
        if inner.start < inner.end:
            yield Quotation((inner,), (Range(place, stop),), closed)
        place = max(stop, place + 1)


def _opening(text: str, place: int, paragraph: Range) -> int:
    """How many code points an opening mark has here (two of typewriters' ``...''), 0 where none opens."""
    mark = text[place]
    if mark in "“„«":
        return 1
    if mark in "`'" and text.startswith(mark * 2, place):
        return 2 * _opens(text, place, place + 2, paragraph)
    if mark in '"”' or (mark in "'‘" and not text.startswith(ELISIONS, place + 1)):
        return int(_opens(text, place, place + 1, paragraph))
    return 0


def _opens(text: str, place: int, after: int, paragraph: Range) -> bool:
    """Whether a mark can open: something that is no word stands before it, and a word after."""
    before = place == paragraph.start or text[place - 1] in OPENERS
    return before and after < paragraph.end and not text[after].isspace()


def _end(text: str, place: int, width: int, paragraph: Range) -> tuple[int | None, bool]:
    """Where a quotation ends, and whether a mark closes it there."""
    if width == 2:
        end = text.find("''", place + 2, paragraph.end)
        return (end, True) if end > 0 else (None, False)
    return _single_end(text, place, paragraph) if text[place] in "'‘" else _double_end(text, place, paragraph)


def _double_end(text: str, place: int, paragraph: Range) -> tuple[int, bool]:
    closers = {"“": '”"', "”": '”"', "„": '“”"', "«": "»", '"': '"'}[text[place]]
    for at in range(place + 1, paragraph.end):
        if text[at] in closers:
            opens = text[at] == '"' and text[at - 1] == " " and text[at + 1 : at + 2].isalnum()
            lost = _lost_end(text, place, at) if opens else None
            return (at, True) if lost is None else (lost, False)
        if text[at] == "“" and text[place] == "“":
            return at, False
    return _mistyped_end(text, place, paragraph)


def _lost_end(text: str, place: int, end: int) -> int | None:
    """Where a quotation ends whose mark is lost before another opens: *"We will go, the mayor said. "Today."*."""
    said = min((at for word in SAID if (at := text.find(word, place, end)) > 0), default=-1)
    comma = text.rfind(",", place, said) if said > 0 else -1
    return comma + 1 if comma > 0 and said - comma < LONGEST_NAME else None


def _mistyped_end(text: str, place: int, paragraph: Range) -> tuple[int, bool]:
    """Where a quotation is closed by a single mark: *"We will go,' the mayor said*; else it runs on."""
    for at in range(place + 2, paragraph.end - 1):
        if text[at] in "'’" and text[at - 1] in ",.?!" and text[at + 1] == " ":
            return at, True
    return paragraph.end, False


def _single_end(text: str, place: int, paragraph: Range) -> tuple[int | None, bool]:
    """A single mark closes at the first mark that no letter follows; after *s* it may be an apostrophe, so a mark
    after punctuation, or after another letter, is preferred to it, up to where the next quote opens. None: it never
    closes, so it was an apostrophe."""
    doubtful = None
    for at in range(place + 1, paragraph.end):
        if text[at] == "‘" or (text[at] == "'" and at > place + 1 and _opens(text, at, at + 1, paragraph)):
            break
        if text[at] not in "'’" or (at + 1 < paragraph.end and text[at + 1].isalnum()):
            continue
        if text[at - 1].lower() != "s":
            return at, True
        doubtful = doubtful or at
    return doubtful, doubtful is not None


def _trimmed(text: str, start: int, end: int) -> Range:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Range(start, end)


class Quoted:
    """Which offsets stand inside quotation marks."""

    def __init__(self, found: Iterable[Quotation]) -> None:
        rows = sorted((outer.start, outer.end, index) for index, q in enumerate(found) for outer in q.outer)
        self._starts = [row[0] for row in rows]
        self._rows = rows

    def index(self, offset: int) -> int | None:
        """The number of the quotation that an offset stands in, or None."""
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset < self._rows[at][1]:
            return self._rows[at][2]
        return None
