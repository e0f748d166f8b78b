"""A line of a head that holds a date -> when it says the report came out, and who and where stand beside that."""

import re
from collections.abc import Iterator

from dateline.base.spans import Range
from dateline.collect.agencies import agency, agency_in
from dateline.collect.datelines import LABELS as NO_PLACES
from dateline.collect.datelines import in_running_text
from dateline.collect.dates import WEEKDAYS, dates_in, whole_dates
from dateline.collect.lines import Line
from dateline.collect.outlets import is_outlet, outlet_in
from dateline.collect.said import Name, Said
from dateline.knowledge.countries import seats
from dateline.knowledge.places import cities

LONGEST = 140
"""Code points of a byline or date line; a longer one is of the report."""
MOST_NAMES = 9
"""Words that may stand beside the dates of a line: who, where, for which outlet, in which section."""
ROLE = re.compile(
    r"(?i)\b(?:correspondents?|reporters?|editors?|writers?|bureau|in [A-Z]\w+|desk|staff|columnist|news service)\b"
)
NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*)){1,3}")
DESK = re.compile(
    r"(?i)(?:our|from our|a|staff|special|web|news|express|press|agency|the)?\s*"
    r"(?:staff|special|own|political|diplomatic|bureau|press|web|digital|news|online|foreign|world|national)?\s*"
    r"(?:correspondents?|reporters?|writers?|desk|bureau|staff|news service|news agency|news team|editor)\b.{0,60}"
    r"|(?-i:(?:[A-Z][\w&.’']+\s){1,3}(?:Report|REPORT|Desk|DESK|Bureau|BUREAU|Correspondent|Reporter|Service|SERVICE|Team))"
    r"(?-i:,\s[A-Z]\w+(?:\s[A-Z]\w+)?)?"
)
_TIME_BEFORE = re.compile(r"[\W\d]*(?:[ap]\.?m\.?\W*)?")
"""What of the time of day stands between a date and a desk: `21 September 2018 - 07:59 Agency Staff`."""
_BESIDE_DATES = (
    r"(?i:\b(?:published|posted|updated?|created|added|last|modified|edited|refreshed|first|on|at|date|time|ist|gmt|utc|bst|"
    r"est|edt|et|pt|cet|cest|eat|wat|wib|sgt|hkt|pht|pkt|msk|am|pm|a\.m|p\.m|min|mins|minutes?|hours?|days?|read|hits|views|"
    r"ago|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|all|news|"
    r"local)\b)"
)
_DATE_WORDS = re.compile(_BESIDE_DATES)
_TRIM = re.compile(rf"^(?:(?i:by|from|with|source:?|{_BESIDE_DATES})[\s:]+)+|(?:\s+{_BESIDE_DATES}:?)+\s*$")
_ANNOUNCED = re.compile(
    r"(?i)\W*(?:published|updated|posted|created)\b|\W*(?:issued|released|uploaded)(?:\son)?\s?:?\s+(?-i:[\dA-Z])"
)
_ANNOUNCES = re.compile(r"(?i)\b(?:published|updated|posted|created)(?:\s(?:on|at))?\s?:?\s*(?:[a-z]{3,9},?\s)?$")
_UPDATED = re.compile(r"(?i)\b(?:updated?|modified|edited|revised)\b")
_OF_PAGE = re.compile(r"(?i)\b(?:refreshed|accessed|printed|retrieved)\b")
"""What a page tells of itself, and not of the report on it."""
_GLUED = re.compile(rf"(?P<who>{NAME.pattern})(?:{'|'.join(WEEKDAYS)}),?\s*")
"""`Jane DoeWednesday, `: a page runs who wrote it into the day."""
_BARRED = re.compile(r"(?:\s[|•·–—-]\s*|\|\s*)(?:\w+[:,]?\s*)?$")
_PLACE = re.compile(r"([^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+){0,3}),\s*(?:\w+day,\s*)?")
_PLACE_AFTER = re.compile(r"\s[-–—|]\s*([^\W\d_a-z]{3,}(?: [^\W\d_a-z]+){0,3})$")
_RUN_ON = re.compile(r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}")
"""`July 10, 2025Fjord Report`: a page runs who published it into the day."""
_LINKS = frozenset(("by", "in", "of", "and", "the", "for", "from", "with", "to", "de", "da", "el", "al"))
_SEAM = re.compile(r"\s?[|•·()\[\]]\s?|\s[–—/-]\s|,\s|\s{2,}")
_WORD = re.compile(r"[^\W_][\w.&'’@-]*")


def dated(line: Line) -> list[Said] | None:
    """`March 3, 2026`, `Updated: June 26, 2025 10:15 IST`, `Staff Bureau | June 5, 2026`, `Accra, 11 June 2026`."""
    words = line.words
    dates = list(whole_dates(words)) if len(words) <= LONGEST else []
    if not dates:
        return None
    before, after = words[: dates[0][1].start], words[dates[0][1].end :]
    glued, barred = _GLUED.fullmatch(before), _BARRED.search(before)
    place = _PLACE.fullmatch(before) if not glued else None
    wire = agency_in(before)
    signed = wire is not None and wire[1] == 0 and is_bare(before[wire[2] :]) and words[-1] not in ".!?"
    if place and (signed or place[1].casefold() in NO_PLACES or len(after) >= 30):
        place = None  # an agency, or a dateline, and the report after it
    told = _ANNOUNCED.match(words) or _ANNOUNCES.search(before)
    desk = is_bare(before) and DESK.fullmatch(_TIME_BEFORE.sub("", after))
    desk = desk or (is_bare(before) and _RUN_ON.fullmatch(after))
    beside = _beside(words, dates)
    bare = is_bare(" ".join(part for part, _ in beside)) or _only_names(line, before, beside)
    if not (bare or place or (barred and len(after) < 30) or told or glued or desk or signed):
        return None
    said = list(_stamps(line, dates))
    if place:
        return [*said, Said("place", place[1], Range(line.start, line.start + place.end(1)))]
    place = _PLACE_AFTER.search(after)
    if place:
        at_place = line.start + dates[0][1].end + place.start(1)
        said.append(Said("place", in_running_text(place[1]), Range(at_place, at_place + len(place[1]))))
    if glued:
        return [*said, Said("byline", glued["who"], Range(line.start, line.start + glued.end("who")))]
    return said + [
        one
        for part, start in beside
        for one in makers(part, line.start + start, first=start == 0 or barred is not None)
    ]


def _stamps(line: Line, dates: list[tuple[str, Range]]) -> Iterator[Said]:
    """Each date by the label before it."""
    place = 0
    for iso, at in dates:
        label, place = line.words[place : at.start], at.end
        if not _OF_PAGE.search(label):
            name: Name = "updated" if _UPDATED.search(label) else "published"
            yield Said(name, iso, Range(line.start + at.start, line.start + at.end))


def _beside(words: str, dates: list[tuple[str, Range]]) -> list[tuple[str, int]]:
    """What stands before, between and after the dates, and where."""
    found, place = [], 0
    for _, at in dates:
        found.append((words[place : at.start], place))
        place = at.end
    return [*found, (words[place:], place)]


def _only_names(line: Line, before: str, beside: list[tuple[str, int]]) -> bool:
    """Whether nothing but a few names and titles stands beside the dates; *on*, *in* or *by* before a date make it a
    sentence's or a headline's."""
    words = [word for part, _ in beside for word in _WORD.findall(_DATE_WORDS.sub(" ", part)) if not word[0].isdigit()]
    if line.ends_with_stop() or len(words) > MOST_NAMES:
        return False
    if re.search(r"(?i)\bnews of \w+day\W+$", before):
        return True
    if re.search(r"(?i)\w\W+(?:on|in|by|of|until|since|from|for)\W+(?:\w+day\W+)?$", before):
        return bool(_ANNOUNCES.search(before))
    return all(not word[0].islower() or word in _LINKS or word.startswith("al-") for word in words)


def day_without_year(line: Line) -> list[Said] | None:
    """`Harbour Gazette — 24 June, 12:30`: a date without its year, with little else."""
    words = line.words
    named = next(dates_in(words), None) if len(words) <= LONGEST // 2 else None
    if named is None or named.year or named.day is None:
        return None
    before, after = words[: named.at.start], words[named.at.end :]
    if not (is_bare(before + " " + after) or (_BARRED.search(before) and is_bare(after))):
        return None
    at = Range(line.start + named.at.start, line.start + named.at.end)
    return [Said("day", f"{named.month:02d}-{named.day:02d}", at), *makers(before, line.start, first=True)]


def place_and_day(line: Line) -> list[Said] | None:
    """`New Delhi, June 26` on a line of its own, as papers set it under a byline; `Baku, June 24, AZERTAC`."""
    named = next(dates_in(line.words), None) if len(line.words) <= LONGEST // 2 else None
    place = _PLACE.fullmatch(line.words[: named.at.start]) if named else None
    if not named or not named.day or not place:
        return None
    after = line.words[named.at.end :]
    wire = list(makers(after, line.start + named.at.end, first=False))
    if not (is_bare(after) or (len(wire) == 1 and wire[0].name == "agency" and agency(after))):
        return None
    at = Range(line.start + named.at.start, line.start + named.at.end)
    where = Said("place", in_running_text(place[1]), Range(line.start, line.start + place.end(1)))
    return [Said("day", f"{named.month:02d}-{named.day:02d}", at), where, *wire]


def announces(words: str) -> bool:
    """Whether a line begins by telling that it dates the report."""
    return _ANNOUNCED.match(words) is not None


def is_bare(words: str) -> bool:
    """Whether nothing is left but words that go with dates."""
    return len(re.sub(r"[\W\d_]+", "", _DATE_WORDS.sub("", words))) <= 3


def makers(words: str, offset: int, *, first: bool) -> Iterator[Said]:
    """Who and where stand beside a date: an agency, a city, an outlet; where they come `first`, a person or a desk. A
    city behind an outlet is where that is at home: *The Weekly Ledger, London*."""
    place, behind = 0, ""
    for seam in [*_SEAM.finditer(words), None]:
        part, start = words[place : seam.start() if seam else len(words)], place
        found = list(_maker(part, offset + start, first=first))
        yield from (one for one in found if not (one.name == "place" and behind == ","))
        place = seam.end() if seam else place
        behind = seam[0].strip() if seam and any(one.name == "outlet" for one in found) else ""


def _maker(part: str, offset: int, *, first: bool) -> Iterator[Said]:
    bare = _TRIM.sub("", part.strip(" :,.-"))
    start = offset + part.index(bare)
    wire = agency_in(bare)
    if wire and wire[1] == 0 and _is_wire(bare[: wire[2]], bare[wire[2] :]):
        yield Said("agency", wire[0], Range(start, start + wire[2]))
        yield from _maker(bare[wire[2] :], start + wire[2], first=False)
        return
    whole = part.strip(" :,.-")
    if bare.isupper() and is_outlet(whole):  # CBC News
        yield Said("outlet", whole, Range(offset + part.index(whole), offset + part.index(whole) + len(whole)))
        return
    if is_bare(bare):
        return
    at, plain = Range(start, start + len(bare)), in_running_text(bare)
    outlet = outlet_in(bare)
    if plain in cities() or plain in seats():
        yield Said("place", plain, at)
    elif outlet:
        yield Said("outlet", outlet[0], Range(start + outlet[1], start + outlet[1] + len(outlet[0])))
    elif first and not bare.casefold().endswith("paper") and (ROLE.search(bare) or NAME.fullmatch(bare)):
        yield Said("byline", bare, at)


def _is_wire(name: str, rest: str) -> bool:
    """*AP Oslo*, *Anadolu Agency staff*; not *Petra Novak*, who has her name from no agency."""
    others = [word for word in _WORD.findall(rest) if word[0].isupper()]
    return name.isupper() or len(others) != 1 or in_running_text(others[0]) in cities()
