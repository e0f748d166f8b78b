"""A mark of a page in a line -> where what it belongs to begins and ends: captions, credits, teasers."""

import re
from dataclasses import replace
from functools import cache

from dateline.collect import marks
from dateline.collect.furniture import is_picture_of
from dateline.collect.lines import Line
from dateline.collect.marks import Mark
from dateline.collect.seams import names_in, opens_in, stops_in

LONGEST_CAPTION, LONGEST_TEASER, LONGEST_HEADLINE, LONGEST_FILED = 360, 200, 130, 620
"""Code points of a caption, of a teaser, of one that closes a line, and of an agency's caption of several sentences."""
SMALL = 3
"""Words with a small letter that a caption has before an agency in brackets."""
_SAYS = re.compile(r"\b(?:said|told|says|added|announced)\b|[\"“]")
TELLS = re.compile(
    r"\b(?:said|told|says|will|was|were|had|has|have|is|are|met|held|made|took|gave|came|went|left|saw|sent|won|lost|led|rose|"
    r"fell|flew|chose|broke|spoke|drew|grew|began|ran|stood|put|brought|found|shot|kept|[a-z]{3,}ed)\b|[\"”]$"
)
_IS_SEEN = re.compile(
    r"\b(?:is|are) (?:seen|shown|pictured)\b|\bshows?\b|\b(?:is|are) [a-z]+ed\b|\bhands\b|^File\b|^In this\b"
)
SHOWN = re.compile(r"\((?:[LCR]|left|right|cent(?:er|re))\)")
_SOMEWHERE = re.compile(r"\b(?:in|at|near|outside|inside|during|after|before|ahead of|with|from|on)\b")
_BY = re.compile(r"\b[a-z]+(?:ed|en|wn) by\b")
"""`A house destroyed by shelling`: no verb that tells"""
ENDED = re.compile(r"(?:^|[.!?…][\"”’')\]]*|[\"”])$")


def caption_end(words: str, mark: Mark, following: int) -> int:
    """Where what follows a mark ends: where a sentence opens though none has ended, at the next mark, at a stop if it
    tells nothing, at the end of a line without one; where it cannot be told, at the mark itself."""
    credit = _credits().match(words, mark.end) if mark.kind == "caption" else None
    if credit:
        return credit.end()
    stop = next((place for place in stops_in(words, mark.end, following)), None)
    bound = stop or following
    opening = opens_in(words, mark.end, bound)
    if opening is not None:
        return opening
    if stop is None and following < len(words):
        return following if following - mark.start <= LONGEST_CAPTION else mark.end
    ends = stop is None and not Line(0, bound, words[mark.end : bound].rstrip()).ends_with_stop()
    short = bound - mark.end <= LONGEST_CAPTION
    if ends and short:
        return bound
    named = names_in(words, mark.end, bound)
    shows = mark.kind != "led" or mark.sure or shows_pictures(words, mark) or SHOWN.search(words, mark.end, bound)
    if named is not None and (shows or _is_picture(words[mark.end : named].strip())):
        return named
    if mark.kind == "teaser" and bound == len(words) and bound - mark.end <= LONGEST_HEADLINE:
        return bound
    certain = mark.kind in ("caption", "counter") or mark.sure
    if certain and short and (bound == following < len(words) or not _SAYS.search(words[mark.end : bound])):
        return bound
    return mark.end


@cache
def _credits() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{marks.slashed().pattern.replace('?P<by>', '?:').replace('?P<for>', '?:')}) ?)+")


def led_end(words: str, mark: Mark, following: int) -> int:
    """`AP Photo/Ann Lee A girl at the gate The police said ...`: behind what the picture shows."""
    stop = next((place for place in stops_in(words, mark.end, following)), following)
    opening = opens_in(words, mark.end, stop)
    return opening if opening is not None and opening - mark.end <= LONGEST_CAPTION else mark.end


def left_of(words: str, mark: Mark, last: int) -> tuple[int, int] | None:
    """`... on Monday. Ann Lee arrives in Oslo AFP He said ...`: a house behind what its picture shows."""
    begins = max([last, *stops_in(words, last, mark.start)])
    shown = Line(0, mark.start - begins, words[begins : mark.start].strip())
    house = words[mark.start : mark.end].rstrip()
    return (begins, mark.start + len(house)) if shown.words and is_picture_of(shown, credited=True) else None


def shows_pictures(words: str, mark: Mark) -> bool:
    return not marks.is_agency(words[mark.start : mark.end].strip())


def copyright_end(words: str, mark: Mark, following: int) -> int:
    """`Image copyright Getty Images`: behind the house, else behind as many as four words with a capital."""
    house = marks.led().match(words, mark.end)
    if house:
        return house.end()
    named = re.compile(r"(?:[A-Z][\w./&’'-]*(?:\s|$)){1,4}").match(words, mark.end, following)
    if named is None:
        return mark.end
    opening = opens_in(words, mark.end, min(named.end() + 1, len(words)))
    return opening if opening is not None else named.end()


def filed_end(words: str, mark: Mark, following: int) -> int:
    """`FILE - In this ... photo, ... (AP Photo/Ann Lee)`: behind its credit, else as a caption ends."""
    reach = min(len(words), mark.end + LONGEST_FILED)
    if not words.startswith(("FILE", "File"), mark.start):  # one sentence, and who took it behind its stop
        stop = next(stops_in(words, mark.end, reach), reach)
        behind = [
            match.end() for match in (marks.BRACKETED.match(words, stop), marks.slashed().match(words, stop)) if match
        ]
        reach = max([stop, *behind])
    boxed = [match for match in marks.BRACKETED.finditer(words, mark.end, reach) if marks.names_makers(match["who"])]
    ends = [match.end() for match in boxed]
    ends += [
        marks.name_end(words, match)
        for match in marks.slashed().finditer(words, mark.end, reach)
        if not any(one.start() < match.start() < one.end() for one in boxed)
    ]
    if ends:
        return min(ends)
    return caption_end(words, replace(mark, kind="caption"), following)


def stories_end(words: str, mark: Mark, following: int) -> int:
    """Behind the last headline that capitals lead."""
    place = mark.end
    while (kicker := marks.KICKER.search(words, place, min(len(words), place + LONGEST_TEASER))) is not None:
        if "." in words[place : kicker.start()]:
            break
        place = kicker.end()
    stop = next(stops_in(words, place, min(len(words), place + LONGEST_TEASER)), None)
    bound = stop or min(len(words), place + LONGEST_TEASER)
    opening = opens_in(words, place, bound) or names_in(words, place, bound)
    ends = stop is None and bound == len(words)
    return opening if opening is not None else (bound if ends or stop else place)


def _may_be_caption(shown: str) -> bool:
    """Whether words before an agency in brackets are no dateline and no desk's code: `Oslo, June 26` has no small
    letters, and in `... it had shown. -819` a sentence has ended."""
    return sum(word[0].islower() for word in shown.split()) >= SMALL and not re.search(r"[.!?] \S{1,6}$", shown)


def with_picture(words: str, place: int, last: int) -> int:
    """Where a credit begins with the sentence before it, if that says what a picture shows; else where it stands."""
    *_, begins = [last, *(stop for stop in stops_in(words, last, place) if stop < place)]
    return begins if _is_picture(words[begins:place].strip()) else place


def taken_with(words: str, mark: Mark, last: int) -> tuple[int, int] | None:
    """A credit behind what a picture shows, with it; alone where the sentence before it is the report's."""
    after = words[mark.end : mark.end + 2].lstrip()
    if after[:1].islower() or after[:1] in (",", ".", ";"):
        return None
    *earlier, begins = [last, *stops_in(words, last, mark.start + 1)]
    shown = words[begins : mark.start].strip()
    explicit = mark.sure or marks.says_picture(words[mark.start : mark.end])
    if shown:  # no stop before the credit
        told = _SAYS.search(shown) or len(shown) > LONGEST_CAPTION or (not explicit and not _may_be_caption(shown))
        return (begins, mark.end) if not told else ((mark.start, mark.end) if explicit else None)
    first = earlier[-1] if earlier else last
    above = words[last : mark.start].strip()
    if (
        len(earlier) <= 2
        and last < mark.start
        and len(above) <= LONGEST_FILED
        and _is_picture(words[last:first].strip() or above)
    ):
        first = last
    if _is_picture(words[first : mark.start].strip()):
        return first, mark.end
    return (mark.start, mark.end) if explicit else None


def _is_picture(shown: str) -> bool:
    line = Line(0, len(shown), shown)
    if not shown or (_SAYS.search(shown) and not _IS_SEEN.search(shown)):
        return False
    plain = (
        len(shown) <= LONGEST_TEASER and not TELLS.search(_BY.sub("", shown)) and _SOMEWHERE.search(shown) is not None
    )
    return plain or is_picture_of(line, credited=True) or _IS_SEEN.search(shown) is not None
