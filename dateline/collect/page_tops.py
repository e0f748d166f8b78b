"""The lines of a saved page -> the same without the menus and pictures above its report, and what was left out."""

import re
from collections.abc import Sequence

from dateline.collect.boilerplate import MOST_SPOKEN, kind_of, offers, speaks_to_you
from dateline.collect.datelines import dateline_of
from dateline.collect.furniture import in_other_letters, is_caption, is_menu
from dateline.collect.head_lines import read_line
from dateline.collect.lines import Line
from dateline.collect.outlets import is_publisher
from dateline.collect.said import Said
from dateline.collect.topics import stems

DEEPEST = 80
"""Lines from the top among which a report begins."""
SHORTEST_LEAD = 80
"""Code points from which a line that ends as a sentence does is of the report."""
ENTRY, TITLE = 4, 5
"""Words up to which a line can be an entry of a menu, and from which it can be a headline."""
_DEGREES = re.compile(r"-?\d{1,2}(?:\.\d)?\s?°?\s?[CF]")
LEAD, LONGEST_LEAD = 8, 1200
"""Lines among which the first of the report stand, and code points of them, with which its headline shares words."""
SHORTEST, DOUBTFUL = 3, 2
"""Words of the shortest headline, and shared words up to which a headline may not be it."""
MENU = 3
"""Entries above the headline from which they are a menu."""


def without_menus(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The first line stays: it may hold the date. Where no report begins near the top, all stays."""
    advice = sum(speaks_to_you(line) and not offers(line) for line in lines) > MOST_SPOKEN
    out: list[bool] = []
    for line in lines[:DEEPEST]:
        out.append(_is_left_out(line, advice=advice))
        if not out[-1] and _begins_report(line):
            break
    else:
        return list(lines), []
    top = len(out) - 1
    foreign = in_other_letters(lines)
    kept = [
        line
        for i, (line, other) in enumerate(zip(lines[:top], foreign, strict=False))
        if not (other or (out[i] and not (i == 0 and _is_long_pointer(line))) or _is_weather(lines[:i], line))
    ]
    kept = _without_entries(_without_teasers(lines[:top], kept))
    lead = " ".join(line.words for line in lines[top : top + LEAD] if _begins_report(line))
    kept = _from_title(kept, stems(lead[:LONGEST_LEAD]))
    left = [line for line in lines[:top] if line not in kept]
    return [*kept, *lines[top:]], left


def _from_title(lines: list[Line], report: frozenset[str]) -> list[Line]:
    """Without what stands above the first line that shares two words with the report and so is its headline; a line
    that shares one may be the headline where the other shares little more."""
    shared = [0 if is_publisher(line.words) else len(stems(line.words) & report) for line in lines]
    title = next((i for i, line in enumerate(lines) if shared[i] > 1 and _may_be_title(line, least=SHORTEST)), 0)
    near = shared and shared[title] <= DOUBTFUL
    above = [line for i, line in enumerate(lines[:title]) if read_line(line) is not None or (near and shared[i])]
    return [*above, *lines[title:]]


def masthead(left: Sequence[Line]) -> Said | None:
    """The outlet whose name heads the page, among the lines left out above the headline."""
    for line in left:
        if is_publisher(line.words) and not is_menu(line) and not is_caption(line):
            return Said("outlet", line.words, line.at)
    return None


def _begins_report(line: Line) -> bool:
    return len(line.words) >= SHORTEST_LEAD and (line.ends_with_stop() or dateline_of(line) is not None)


def _is_left_out(line: Line, *, advice: bool) -> bool:
    return (
        kind_of(line) in ("asks", "related")
        or (is_menu(line) and not read_line(line))
        or is_caption(line)
        or (not advice and offers(line))
    )


def _is_long_pointer(line: Line) -> bool:
    """A first line that seems to point to another story (*Video: ...*) is the headline."""
    return kind_of(line) == "related" and len(line.words.split()) >= ENTRY and not (is_menu(line) or is_caption(line))


def _is_weather(above: Sequence[Line], line: Line) -> bool:
    """The page's own day beside its weather: *5.6 C* / *Saturday, March 2, 2024*."""
    return bool(above) and _DEGREES.fullmatch(above[-1].words) is not None and read_line(line) is not None


def _without_teasers(lines: Sequence[Line], kept: list[Line]) -> list[Line]:
    """Without what stands between a heading of other stories (*Must read*) and the report, where any of it is cut."""
    heading = next((i for i, line in enumerate(lines) if kind_of(line) == "related"), len(lines))
    teasers = lines[heading:]
    return [line for line in kept if line not in teasers] if any(line.trails_off() for line in teasers) else kept


def _without_entries(lines: list[Line]) -> list[Line]:
    """Without the short lines of a menu above the first that can be a headline."""
    title = next((i for i, line in enumerate(lines) if _may_be_title(line)), None)
    if title is None:
        return lines
    entries = [line for line in lines[:title] if len(line.words.split()) <= ENTRY and not read_line(line)]
    return [line for line in lines if line not in entries] if len(entries) >= MENU else lines


def _may_be_title(line: Line, *, least: int = TITLE) -> bool:
    words = line.words.split()
    begins = line.words[0].isupper() or line.words[0].isdigit() or line.words[0] in "\"'“‘"
    return len(words) >= least and begins and not line.words.endswith((",", ".")) and not read_line(line)
