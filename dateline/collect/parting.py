"""First lines of a page -> the same, a headline, a caption or a byline that runs into the report parted from it."""

import re
from collections.abc import Iterator, Sequence

from dateline.collect.agencies import agency_in
from dateline.collect.buttons import run_of_buttons
from dateline.collect.datelines import dateline_of
from dateline.collect.dates import MONTH_NAMES, whole_dates
from dateline.collect.furniture import credit_of, is_caption, is_picture_of
from dateline.collect.head_lines import read_line
from dateline.collect.lines import Line

DEEPEST = 6
"""Lines from the top in which things may have run together."""
SHORTEST = 70
"""Code points from which a line can hold a headline and what follows it."""
REACH = 320
LEAST_BEFORE, MOST_BEFORE = 4, 40
"""Words of what stands before the report within its line."""
SHORTEST_REPORT = 60
_STOP = re.compile(r"[^\W\d_]{3,}[.!?][\"”’']?\s+[A-Z“\"]")
_OPENS = re.compile(
    r"(?<=[^\W_’'”%)]\s)(?:The|A|An|In|On|At|After|As|It|He|She|They|With|When|While|There|This|These|More than|"
    r"At least|Nearly|Following|During|Speaking|Two|Three|Four) (?=[a-z])"
)
"""Words of grammar with a capital, with which a sentence opens though none has ended."""
_NOUN = re.compile(r"(?<=[a-z] )(?P<noun>[A-Z][a-z]{3,}) (?:between|are|is|was|were|has|have|had) ")
_LEADS_ON = re.compile(
    r"\b(?:the|a|an|of|in|on|at|by|to|for|with|from|as|and|or|called|named|titled|said|says|told|magazine|newspaper) $"
)
"""Before a name or a title: no sentence opens there."""
_CITY = re.compile(r"(?<=\s)(?=[A-Z]{3,}(?:[ ,/’'.-]+[A-Z][A-Za-z]*){0,4}(?:\s?\(|,\s|\s?[-–—]))")
_CREDIT = re.compile(r"\((?P<who>[^()]{2,50})\)\s(?=[A-Z“\"])")
_OF_PICTURE = re.compile(r"(?i)photo|image|picture|handout")
_SIGNER = re.compile(r"(?<=\s)(?:By [A-Z]|BY [A-Z]|Source: )")
_DATE = re.compile(r"^date[:\s]\s*[\d-]+\s+")
_ZONE = re.compile(r"(?:\s?\(?(?:[A-Z]{2,4}(?:[+-]\d{1,4})?|[a-z]{3})\)?(?=\s))?[\s|,–—-]*")


def parted(lines: Sequence[Line]) -> list[Line]:
    """All lines, the first few cut where a report opens within them."""
    found: list[Line] = []
    for i, line in enumerate(lines):
        if i >= DEEPEST or (found and found[-1].ends_with_stop() and len(found[-1].words) >= SHORTEST):
            return [*found, *lines[i:]]
        title = _DATE.sub("", found[-1].words) if found else ""
        again = len(title.split()) >= LEAST_BEFORE and line.words.startswith(f"{title} ")
        if again and len(line.words) > len(title) + SHORTEST_REPORT:
            found.append(line.before(line.start + len(title)))
            line = line.after(line.start + len(title))
        found += _cut(line)
    return found


def _cut(line: Line) -> Iterator[Line]:
    if len(line.words) < SHORTEST or read_line(line):
        yield line
        return
    stop = _STOP.search(line.words)
    within = line.words[: min(REACH, stop.start() + 1 if stop else REACH)]
    start = line.start
    for place in sorted({place for finder in _FINDERS for place in finder(line, within)}):
        yield line.before(start + place)
        line = line.after(start + place)
    yield line


def _at_dates(line: Line, within: str) -> list[int]:
    """`... near a pact By Ann Lee March 12, 2024 10:15 AM The ...`: around a date with its time of day, and before who
    signs there."""
    for iso, at in whole_dates(within):
        if "T" in iso and at.start > 0:
            begins = re.search(r"(?:[A-Z][a-z]+day,?\s)?$", within[: at.start])
            ends = _ZONE.match(line.words, at.end)
            start = begins.start() if begins else at.start
            signer = _SIGNER.search(within[:start])
            places = [signer.start() if signer else start, ends.end() if ends else at.end]
            if len(within[: places[0]].split()) >= LEAST_BEFORE:
                return [place for place in {*places, start} if place < len(line.words)]
    return []


def _at_dateline(line: Line, within: str) -> list[int]:
    """`... near a pact OSLO (NTB) - The ...`."""
    for match in _CITY.finditer(within):
        before = within[: match.start()].rstrip()
        if len(before.split()) < LEAST_BEFORE or before.endswith(")"):
            continue
        found = dateline_of(line.after(line.start + match.start()))
        if found and found.places and (found.agency or found.when):
            return [match.start()]
    return []


def _at_opening(line: Line, within: str) -> list[int]:
    """`... hold talks on fish The ministers ...`, `... talks on fish Talks between ...`."""
    if not line.ends_with_stop():
        return []
    nouns = (m for m in _NOUN.finditer(within) if _is_common(m["noun"], line.words))
    for match in sorted([*_OPENS.finditer(within), *nouns], key=re.Match.start):
        before = within[: match.start()]
        told = re.search(r"\b(?:said|told|was|were|had|[a-z]{3,}ed (?:on|that|to))\b", before)
        words = len(before.split())
        if not LEAST_BEFORE <= words <= MOST_BEFORE or told or before.rstrip()[-1] == "," or _LEADS_ON.search(before):
            continue
        if len(line.words) - match.start() >= SHORTEST_REPORT:
            return [match.start()]
    return []


def _is_common(noun: str, words: str) -> bool:
    """Whether a noun with a capital stands in the same words without it as well; May may do both."""
    return noun not in MONTH_NAMES and re.search(rf"\b{noun.casefold()}\b", words) is not None


def _at_credit(line: Line, within: str) -> list[int]:
    """`... shake hands in Oslo (Reuters) The ministers ...`: after who took a picture."""
    for match in _CREDIT.finditer(within):
        taken = agency_in(match["who"]) or _OF_PICTURE.search(match["who"])
        if taken and is_caption(line.before(line.start + match.end())):
            return [match.end()]
    return []


def _at_last_caption(line: Line, within: str) -> list[int]:
    """`The ministers met on Monday. Ann Lee greets Tom Roe in Oslo. (NTB)`: before the words of a picture."""
    taken = credit_of(line)
    last = [match.end() - 1 for match in _STOP.finditer(line.words, 0, taken)] if taken else []
    return last[-1:] if last and is_picture_of(line.after(line.start + last[-1]), credited=True) else []


def _at_buttons(line: Line, within: str) -> list[int]:
    """`... in Oslo Share on Facebook Copy link The ministers ...`: around a row of buttons."""
    found = run_of_buttons(line.words[: 2 * REACH])
    return [place for place in found if 0 < place < len(line.words)] if found else []


_FINDERS = (_at_buttons, _at_dates, _at_dateline, _at_opening, _at_credit, _at_last_caption)
