"""Text -> its lines, and its lines -> paragraphs, with offsets."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.base.spans import Range

EDGES = " \t\r\n\x0b\x0c\xa0\u200b\u2028\u2029\ufeff"
OPENERS = "\"'“‘«([*•●▪■-–—· "
CLOSERS = "\"'”’»)]*_"
STOPS = (".", "!", "?", "…", ":", ";", "。", "！", "？", "।", "؟", "۔")
NARROWEST_WRAP, WIDEST_WRAP = 45, 110
"""Hard-wrapped text breaks its lines somewhere between these widths (mail and wire terminals: 60 to 80)."""

WIDE = 4
"""Lines wider than that from which a text has a line for each paragraph."""
_ITEM = re.compile(r"[-–—•●▪■◦‣*·] ?[^\W\d_]")
"""With which an item of a list begins, never a line that was broken by its width."""
_UNDONE = re.compile(
    r" (?:the|a|an|of|in|on|at|by|to|for|with|from|as|and|or|that|which|his|her|its|their|between|into|including)$|,$"
)
"""With what no line ends that is whole."""
RAGGED = 3
"""Lines that go on with a small letter from which a text is broken at any width."""
ASKED_AGAIN = 2048
"""Lines of which is kept what they are found to be: head, foot and body of one text ask the same of each."""
LONGEST_LINK, SHORTEST_BROKEN = 60, 25
"""Code points of a linked name on a line of its own, and of the words of a sentence before it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line or paragraph without the white space around it. `gap`: a blank line stands before it."""

    start: int
    end: int
    words: str
    gap: bool = False

    @property
    def at(self) -> Range:
        return Range(self.start, self.end)

    def ends_with_stop(self) -> bool:
        """Whether it ends as a sentence does, closing quotes and brackets aside."""
        return self.words.rstrip(CLOSERS).endswith(STOPS)

    def trails_off(self) -> bool:
        """Whether it is cut with … or ..., as teasers are; a quote that trails off closes its quotes after it."""
        return self.words.endswith(("…", "...", "[…]", "[...]"))

    def after(self, offset: int) -> "Line":
        """What is left of it from an offset of the text on."""
        rest = self.words[offset - self.start :]
        stripped = rest.lstrip(EDGES)
        return Line(offset + len(rest) - len(stripped), self.end, stripped, self.gap)

    def before(self, offset: int) -> "Line":
        """What stands of it before an offset of the text."""
        words = self.words[: offset - self.start].rstrip(EDGES)
        return Line(self.start, self.start + len(words), words, self.gap)


def lines_of(text: str) -> list[Line]:
    """All lines that hold anything."""
    found: list[Line] = []
    place, gap = 0, True
    for raw in text.splitlines(keepends=True):
        words = raw.strip(EDGES)
        if words:
            start = place + len(raw) - len(raw.lstrip(EDGES))
            found.append(Line(start, start + len(words), words, gap))
        gap = not words
        place += len(raw)
    return found


def paragraphs_of(text: str, lines: Sequence[Line], *, apart: Callable[[Line], bool]) -> list[Line]:
    """One paragraph a line; where lines are hard-wrapped, one a block between blank lines. A line that is `apart`
    joins no other."""
    found: list[Line] = []
    whole = sum(len(line.words) > WIDEST_WRAP for line in lines) >= WIDE
    for block in _blocks(lines, apart):
        if not whole and _is_wrapped(block):
            start, end = block[0].start, block[-1].end
            found.append(Line(start, end, text[start:end], block[0].gap))
        else:
            found.extend(block)
    return _mended(text, found, apart)


def _mended(text: str, lines: Sequence[Line], apart: Callable[[Line], bool]) -> list[Line]:
    """Sentences whole that a page broke around each linked name: *... will meet* / *Ann Lee* / *in Oslo on Monday.*"""
    found: list[Line] = []
    ragged = sum(_breaks_off(a) and b.words[0].islower() and not b.gap for a, b in pairwise(lines)) >= RAGGED
    for line in lines:
        while found and not apart(line) and (_goes_on(line) or _ends_within(found[-1], line, ragged=ragged)):
            name = len(found) > 1 and len(found[-1].words) <= LONGEST_LINK and _breaks_off(found[-2])
            if not (name or _breaks_off(found[-1])) or apart(found[-1]):
                break
            first = found[-2] if name else found[-1]
            del found[-2 if name else -1 :]
            line = Line(first.start, line.end, text[first.start : line.end], first.gap)
        found.append(line)
    return found


def _goes_on(line: Line) -> bool:
    """Whether a line begins in mid-sentence."""
    if "/" in line.words and " " not in line.words:  # a desk's code
        return False
    return line.words[0].islower() or (line.words[0] in ",;)" and len(line.words) > 1)


def _ends_within(line: Line, below: Line, *, ragged: bool) -> bool:
    """Whether a line ends in mid-sentence though the next begins with a capital: on a word of grammar, or where a text
    is broken at any width (`ragged`) without a stop."""
    if not _breaks_off(line) or _ITEM.match(below.words):
        return False
    undone = _UNDONE.search(line.words) is not None and (not below.gap or len(line.words) >= NARROWEST_WRAP)
    return undone or (ragged and not below.gap)


def _breaks_off(line: Line) -> bool:
    return len(line.words) >= SHORTEST_BROKEN and not line.ends_with_stop()


def _blocks(lines: Sequence[Line], apart: Callable[[Line], bool]) -> list[list[Line]]:
    blocks: list[list[Line]] = []
    alone = True
    for line in lines:
        was_alone, alone = alone, apart(line)
        if line.gap or alone or was_alone or _ITEM.match(line.words):
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _is_list(block: Sequence[Line]) -> bool:
    """Headlines one below the other: each begins anew and none ends a sentence, as prose in the end does."""
    return all(line.words.lstrip(OPENERS)[:1].isupper() and not line.ends_with_stop() for line in block)


def _is_wrapped(block: Sequence[Line]) -> bool:
    """Lines of like width of which most break off in mid-sentence."""
    *broken, last = block
    if not broken or len(last.words) > WIDEST_WRAP:
        return False
    if not all(NARROWEST_WRAP <= len(line.words) <= WIDEST_WRAP for line in broken) or _is_list(block):
        return False
    return sum(line.ends_with_stop() for line in broken) * 2 < len(broken)
