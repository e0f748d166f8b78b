"""Lines of a report -> the same without what a page set into their midst, and where that stood."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.base.spans import Range
from dateline.collect.boilerplate import kind_of, offers
from dateline.collect.captions import (
    ENDED,
    LONGEST_TEASER,
    SHOWN,
    TELLS,
    caption_end,
    copyright_end,
    filed_end,
    led_end,
    left_of,
    shows_pictures,
    stories_end,
    taken_with,
    with_picture,
)
from dateline.collect.lines import Line
from dateline.collect.marks import Mark, marks_in
from dateline.collect.seams import leads_on, names_in, opens_in, stops_in
from dateline.collect.signatures import signature_of

SHORTEST = 40
"""Code points from which a line can hold a piece of its page."""
LONGEST_CREDIT = 60
"""Code points of a photographer's name and house."""
LONGEST_FRAGMENT, SHORTEST_FRAGMENT = 200, 3
"""Code points, and words, of what is left without a stop before a piece of the page."""
_CAPITALS = re.compile(r"(?:[A-Z][A-Z’'.:,!?&-]*[A-Z:!?] ){3,}[A-Z][A-Z’'!?-]+ (?=(?:A |I |[“\"]?[A-Z][a-z]))")
"""`THE ROW OVER COD The minister ...`: four words or more."""
_ASKS = re.compile(r"(?:How|Why|What|Who|Where|Watch|Inside)\b(?!.*\b(?:said|told)\b)")
_CREDITS = re.compile(
    r"^(?:First published|Published|Posted|Updated|Last updated|Issued) (?:on|at)\b(?=.*\d)|"
    r"\bcontributed (?:to this (?:report|story|article)|reporting)\b"
)
"""What is parted from the report, and read for what it says."""
_QUICK = re.compile(
    r"(?i:photo|image|caption|copyright|read|watch|video|play|subscri|sign up|newsletter|advert|click|tap to|share|"
    r"loading|stories|more:|slide|highlights|download|cookies|browser|sponsor|you (?:may|might)|email|features|handout|"
    r"hide|toggle|skip|supplied|google|getty|reuters)|[A-Z]{2}|[A-Z][a-z]+ [Nn]ews |\[|\d/\d|©|Pic|Xinhua|Tass|Anadolu"
)
"""What no piece of a page lacks."""


def without_inlays(lines: Sequence[Line], *, mixed: bool = False) -> tuple[list[Line], list[Range]]:
    """`... on Monday. GETTY Ann Lee in Oslo He said ...` in two lines, and the range of the caption between them.
    `mixed`: only lines of which what is left tells something; others may be of the head."""
    kept: list[Line] = []
    cut: list[Range] = []
    for line in lines:
        own, pieces = _parted(line) if _may_hold(line) else ([line], [])
        if mixed and pieces and not any(one.ends_with_stop() and TELLS.search(one.words) for one in own):
            own, pieces = [line], []
        kept += own
        cut += pieces
    return kept, cut


def _parted(line: Line) -> tuple[list[Line], list[Range]]:
    own: list[Line] = []
    cut: list[Range] = []
    place = 0
    for start, end in [*_pieces(_unsigned(line)), (len(line.words), len(line.words))]:
        before = line.before(line.start + start).after(line.start + place)
        own += [replace(before, gap=before.gap or place > 0)] if before.words else []
        piece = line.before(line.start + end).after(line.start + start)
        cut += [piece.at] if piece.words else []
        place = end
    return own, cut


def _unsigned(line: Line) -> str:
    """The words of a line before the agency that signs them."""
    signed = signature_of(line)
    return line.before(signed.end).words if signed else line.words


def _may_hold(line: Line) -> bool:
    """Whether a line is to be searched; one that is all the page's stays whole."""
    if len(line.words) < SHORTEST or not _QUICK.search(line.words):
        return False
    return not offers(line) and (line.ends_with_stop() or kind_of(line) is None)


def _pieces(words: str) -> list[tuple[int, int]]:
    """What is not the report's within a line, in order; an empty stretch where only a sentence opens."""
    found: list[tuple[int, int]] = []
    anchors = marks_in(words)
    for i, mark in enumerate(anchors):
        last = found[-1][1] if found else 0
        if mark.start < last:
            continue
        following = next(
            (one.start for one in anchors[i + 1 :] if one.start >= mark.end and _bounds(words, one)), len(words)
        )
        piece = _piece(words, mark, last, following)
        if piece and piece[0] < piece[1]:
            start = _with_fragment(words, last, piece[0])
            if found and not words[last:start].strip():
                found[-1] = (found[-1][0], piece[1])
            else:
                found.append((start, piece[1]))
    return sorted([*found, *_headings(words, found)])


def _headings(words: str, found: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """In a line in which pages set pieces: what stands before the opening of a sentence with no stop and tells nothing,
    a heading or a caption without its mark."""
    ends = [0, *(end for _, end in found)]
    for start, end in zip(ends, [*(start for start, _ in found), len(words)], strict=True) if found else ():
        for begins, bound in pairwise([start, *stops_in(words, start, end), end]):
            sentence = words[begins:bound].strip()
            if _CREDITS.search(sentence):
                yield begins, begins
                continue
            opening = _opening(words, begins, bound) if sentence else None
            if opening is not None:
                yield (opening if sentence.startswith(("By ", "BY ")) else begins), opening  # who signs is read below
            elif sentence and not _is_quoted(words[start:begins]) and _is_of_page(sentence):
                yield begins, bound


def _is_quoted(above: str) -> bool:
    """Whether a quotation is open."""
    return above.count('"') % 2 == 1 or above.count("“") > above.count("”")


def _is_of_page(sentence: str) -> bool:
    line = Line(0, len(sentence), sentence)
    return offers(line) or (kind_of(line) is not None and not TELLS.search(sentence))


def _opening(words: str, begins: int, bound: int) -> int | None:
    """Where within a sentence the report goes on behind what by its own words is the page's, or tells nothing."""
    capitals = _CAPITALS.match(words, begins, bound)
    if capitals:
        return capitals.end()
    opening = opens_in(words, begins, bound)
    if opening is None and (SHOWN.search(words, begins, bound) or _kind(words[begins:bound].strip()) is not None):
        opening = names_in(words, begins, bound)
    left = words[begins:opening].strip() if opening is not None else ""
    return opening if left and (_tells_nothing(left) or _kind(left) is not None) else None


def _kind(words: str) -> str | None:
    return kind_of(Line(0, len(words), words))


def _tells_nothing(left: str) -> bool:
    return len(left.split()) >= SHORTEST_FRAGMENT and len(left) <= LONGEST_FRAGMENT and not TELLS.search(left)


def _bounds(words: str, mark: Mark) -> bool:
    """Whether what stands before a mark ends there: an agency named within a sentence may tell or be told."""
    if mark.kind == "led" and not mark.sure and not shows_pictures(words, mark):
        return ENDED.search(words[: mark.start].rstrip()) is not None
    return mark.kind != "taken"


def _piece(words: str, mark: Mark, last: int, following: int) -> tuple[int, int] | None:
    """Where what a mark belongs to begins and ends; None where it marks nothing."""
    above = words[last : mark.start].rstrip()
    ended = ENDED.search(above) is not None
    if mark.kind == "taken":
        found = taken_with(words, mark, last)
        alone = found == (mark.start, mark.end)
        return (mark.start, led_end(words, mark, following)) if alone and mark.sure else found
    if mark.kind == "led" and not ended and not mark.sure:
        return left_of(words, mark, last)
    if above and leads_on(above):
        return None
    if mark.kind == "page":
        return (mark.start, mark.end) if not words[mark.end : mark.end + 1].islower() else None
    if mark.kind == "copyright":
        return mark.start, copyright_end(words, mark, following)
    if mark.kind == "caption":
        return mark.start, caption_end(words, mark, following)
    if mark.kind == "stamped":
        return (mark.start, following) if following - mark.end <= LONGEST_TEASER and following < len(words) else None
    if not (ended or mark.sure) or (
        mark.kind == "counter"
        and " of " in words[mark.start : mark.end]
        and not mark.sure
        and not 0 < last == mark.start
    ):
        return None
    if mark.kind == "labelled":
        end = filed_end(words, mark, following)
        credits_only = end - mark.end <= LONGEST_CREDIT and words[mark.start : mark.start + 4].casefold() != "file"
        return (with_picture(words, mark.start, last) if credits_only else mark.start), end
    end = _END_OF.get(mark.kind, caption_end)(words, mark, following)
    return (
        (mark.start, end) if mark.kind != "led" or mark.sure or end > mark.end or shows_pictures(words, mark) else None
    )


_END_OF = {"boxed": lambda words, mark, following: mark.end, "stories": stories_end}


def _with_fragment(words: str, last: int, start: int) -> int:
    """Where a piece of the page begins with the words before it that end in no stop and tell nothing: its heading."""
    begins = max([last, *stops_in(words, last, start)])
    left = words[begins:start].strip()
    if not left or len(left) > LONGEST_FRAGMENT or ENDED.search(left) or left[-1] in ":;,":
        return start
    heading = _ASKS.match(left) or not TELLS.search(left)
    return begins if heading and not left[0].islower() else start
