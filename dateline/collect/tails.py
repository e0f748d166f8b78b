"""Lines of a report -> the same, what a page ran into their ends or beginnings parted from them."""

import re
from collections.abc import Iterator, Sequence

from dateline.collect.boilerplate import kind_of
from dateline.collect.furniture import is_caption, is_furniture
from dateline.collect.lines import Line
from dateline.collect.signatures import signature_of

REACH = 260
"""Code points from the end of a paragraph in which a page's words begin."""
SHORTEST = 30
"""Code points of the report's own words before them."""
_SEAM = re.compile(r"(?:(?<=[^\W\d_][.!?])|(?<=[.!?][\"”’')\]])|(?<=\d[.!?]))\s*(?=[A-Z(\[©»*#|])")
_ORDERS = ("Click", "Tap", "To ", "For ")
_LABEL = re.compile(r"[^:|]{2,30}[:|]")
_SPEAKS = re.compile(
    r"\b(?:[Yy]ou|[Yy]our|[Oo]ur|[Uu]s|[Hh]ere)\b|[Nn]ewsletter|(?:this|syndicated) (?:story|article|feed)"
)
_TO_READERS = re.compile(r"\b(?:[Ww]e|[Uu]s|[Oo]urs?|[Yy]ou|[Yy]our)\b(?!.*[\"”])")
_PAST = re.compile(r"\b(?:said|told|had|was|were|met|held|[a-z]{2,}ed)\b")
_TELLS = re.compile(rf"{_PAST.pattern}|\b(?:says|has|have|is|are|will|would)\b")
_SAYS = re.compile(r"\b(?:said|told|says|added)\b")
_LED = re.compile(
    r"(?i:advertisement|(?:story|article) continues (?:below|after)(?: this| the)? (?:ad|advertisement)|sponsored)"
    r"\s+(?=[A-Z\"“][a-z]* )"
)
"""`Advertisement The minister said ...`"""


def without_tails(lines: Sequence[Line]) -> list[Line]:
    """`... was pleased. Also Read: Actor weds in Jaipur` in two lines."""
    return [part for line in lines for part in _parts(line)]


def _parts(line: Line) -> Iterator[Line]:
    led = _LED.match(line.words) if len(line.words) > SHORTEST else None
    if led:
        yield line.before(line.start + led.end())
        line = line.after(line.start + led.end())
    place = _tail(line)
    if place is None:
        yield line
    else:
        yield line.before(line.start + place)
        yield line.after(line.start + place)


def _tail(line: Line) -> int | None:
    """Where what a page ran into a line begins: the first of the last sentences that are all the page's."""
    place = len(line.words)
    seams = [*_SEAM.finditer(line.words, max(SHORTEST, place - REACH))] if place > SHORTEST else []
    if (
        not seams
        or signature_of(line)
        or (is_furniture(line) and not line.words[seams[-1].end() :].startswith(_ORDERS))
    ):
        return None
    for seam in reversed(seams):
        if line.words.count(")", seam.end(), place) > line.words.count("(", seam.end(), place):
            continue  # within brackets
        part = line.before(line.start + place).after(line.start + seam.end())
        if not part.words or not _is_of_page(part):
            break
        place = seam.end()
    if place == len(line.words):
        return None
    return place if _is_of_report(line.before(line.start + place), line) else None


def _is_of_report(own: Line, line: Line) -> bool:
    """A sentence that tells and speaks to nobody; of a line that is all a page's, one that tells of the past; what a
    picture shows goes with its credit."""
    if _TO_READERS.search(own.words) or kind_of(own) is not None:
        return False
    if is_caption(line):
        return _SAYS.search(own.words) is not None
    return (_TELLS if kind_of(line) is None else _PAST).search(own.words) is not None


def _is_of_page(tail: Line) -> bool:
    """By its own words, and by a label, the lack of a stop or its speaking to readers."""
    certain = (
        not tail.ends_with_stop() or _LABEL.match(tail.words) or _SPEAKS.search(tail.words) or tail.words[0] in "(["
    )
    return bool(certain) and kind_of(tail) is not None
