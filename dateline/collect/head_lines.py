"""One line of a head -> what it says: a label, an address, a date, a byline, or nothing at all."""

import re
from collections.abc import Callable

from dateline.base.spans import Range
from dateline.collect.agencies import agency, agency_in
from dateline.collect.datelines import LABELS as NO_PLACES
from dateline.collect.datelines import in_running_text
from dateline.collect.dates import WEEKDAYS, dates_in, published_in
from dateline.collect.lines import Line
from dateline.collect.outlets import is_outlet, outlet_in, outlet_of
from dateline.collect.said import Name, Said
from dateline.knowledge.countries import country_names, seats
from dateline.knowledge.places import cities

LONGEST = 140
"""Code points of a byline or date line; a longer one is of the report."""
LABELS: dict[str, Name] = {
    "title": "title", "headline": "title", "source": "outlet", "outlet": "outlet", "publisher": "outlet",
    "publication": "outlet", "newspaper": "outlet", "site": "outlet", "author": "byline", "authors": "byline",
    "byline": "byline", "by": "byline", "date": "published", "published": "published", "publication date": "published",
    "date published": "published", "published on": "published", "posted": "published", "time": "published",
    "updated": "updated", "last updated": "updated", "modified": "updated", "url": "url", "link": "url",
    "agency": "agency", "wire": "agency", "location": "place", "place": "place",
}  # fmt: skip
ROLE = re.compile(
    r"(?i)\b(?:correspondents?|reporters?|editors?|writers?|bureau|in [A-Z]\w+|desk|staff|columnist|news service)\b"
)
NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*)){1,3}")
_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{1,17}?)\s*:\s+(?P<value>\S.*)")
_BY = re.compile(r"(?:By|BY|by)[:\s]\s*(?P<who>(?![a-z])[^\W\d_].*)")
_DESK = re.compile(
    r"(?i)(?:our|from our|staff|special|web|news|express|press|agency|the)?\s*"
    r"(?:staff|special|own|political|diplomatic|bureau|press|web|digital|news|online|foreign|world|national)?\s*"
    r"(?:correspondents?|reporters?|writers?|desk|bureau|staff|news service|news agency|news team|editor)\b.{0,60}"
    r"|(?-i:(?:[A-Z][\w&.’']+\s){1,3}(?:Report|REPORT|Desk|DESK|Bureau|BUREAU|Correspondent|Reporter|Service|SERVICE|Team))"
    r"(?-i:,\s[A-Z]\w+(?:\s[A-Z]\w+)?)?"
)
_TIME_BEFORE = re.compile(r"[\W\d]*(?:[ap]\.?m\.?\W*)?")
"""What of the time of day stands between a date and a desk: `21 September 2018 - 07:59 Agency Staff`."""
_DATE_WORDS = re.compile(
    r"(?i)\b(?:published|posted|updated|last|modified|first|on|at|date|time|ist|gmt|utc|bst|est|edt|et|pt|cet|eat|wat|wib|"
    r"sgt|hkt|am|pm|a\.m|p\.m|min|mins|minutes?|read|ago|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday|all|news|local)\b"
)
_ANNOUNCED = re.compile(r"(?i)\W*(?:published|updated|posted)\b")
_ANNOUNCES = re.compile(r"(?i)\b(?:published|updated|posted)(?:\s(?:on|at))?\s?:?\s*$")
_GLUED = re.compile(rf"(?P<who>{NAME.pattern})(?:{'|'.join(WEEKDAYS)}),?\s*")
"""`Jane DoeWednesday, `: a page runs who wrote it into the day."""
_BARRED = re.compile(r"(?:\s[|•·–—-]\s*|\|\s*)(?:\w+[:,]?\s*)?$")
_PLACE = re.compile(r"([^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+){0,3}),\s*(?:\w+day,\s*)?")
_PLACE_LINE = re.compile(r"([^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+){0,2}):")
_PLACE_AFTER = re.compile(r"\s[-–—|]\s*([^\W\d_a-z]{3,}(?: [^\W\d_a-z]+){0,3})$")
_RUN_ON = re.compile(r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}")
"""`July 10, 2025Fjord Report`: a page runs who published it into the day."""
_DESK_CITY = re.compile(r"(?P<desk>.{3,40}?)\s?[–—|/-]\s(?P<city>[^\W\d_][\w.' -]{2,30})")
_PARTS = re.compile(r"\s[|•·–—]\s|\s{3,}|\s(?=(?:Published|Updated|Posted)\b)")
_RULE = re.compile(r"[-=*_~#•· ]{3,}|\W{1,3}|\(?(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d\d)?)?\)?")


def read_line(line: Line) -> list[Said] | None:
    """What a line of a head says, in the order of its words; None for a line that is none."""
    for reader in READERS:
        found = reader(line)
        if found is not None:
            return found
    return None


def _rule(line: Line) -> list[Said] | None:
    """A line drawn between parts says nothing."""
    return [] if _RULE.fullmatch(line.words) else None


def _address(line: Line) -> list[Said] | None:
    return [Said("url", line.words, line.at)] if re.fullmatch(r"https?://\S{3,2000}", line.words) else None


def _labelled(line: Line) -> list[Said] | None:
    """`source: The Hindu`, `date: 24 June 2025`, `url: https://...`"""
    match = _LABEL.match(line.words) if len(line.words) <= 400 else None
    name = LABELS.get(" ".join(match["label"].split()).casefold()) if match else None
    if not match or not name:
        return None
    value, start = match["value"].strip(), line.start + match.start("value")
    if name in ("published", "updated"):
        return _time(value, start, name)
    if name == "outlet":
        return _source(value, start)
    if name == "agency":
        wire = agency(value)
        return [Said(name, wire, Range(start, line.end))] if wire else None
    return [Said(name, value, Range(start, line.end))]


def is_labelled(line: Line) -> bool:
    """Whether a line tells what it gives: `date: 24 June 2025`, `Published on June 24`."""
    return _labelled(line) is not None or _ANNOUNCED.match(line.words) is not None or _BY.match(line.words) is not None


def _time(value: str, start: int, name: Name) -> list[Said] | None:
    found = published_in(value)
    return [Said(name, found[0], Range(start + found[1].start, start + found[1].end))] if found else None


def _source(value: str, start: int) -> list[Said]:
    """`Xinhua | 2026-04-14 11:26:08`: an agency or an outlet, and perhaps the time."""
    who = re.split(r"\s?[|•·]\s?", value)[0].strip()
    wire = agency(who)
    at = Range(start, start + len(who))
    said = [Said("agency", wire, at) if wire else Said("outlet", who, at)]
    return said + (_time(value[len(who) :], start + len(who), "published") or [])


def _byline(line: Line) -> list[Said] | None:
    """`By Jane Doe`, `Staff Reporter`, `PTI`, with an outlet or a date after a bar or comma."""
    words = line.words
    if len(words) > LONGEST or (line.ends_with_stop() and not words.endswith((".m.", "ET."))):
        return None
    by, wire = _BY.match(words), agency(words)
    if not by and not wire and not _DESK.fullmatch(words):
        return None
    who = _PARTS.split(by["who"] if by else words)[0].strip(" ,|")
    start = words.find(who)
    said = [Said("byline", who, Range(line.start + start, line.start + start + len(who)))]
    outlet = outlet_of(who)
    if outlet:
        said = [Said("outlet", outlet, Range(line.start + start, line.start + start + len(outlet)))]
    named = agency_in(who) if by or wire else None
    if named:
        said.append(Said("agency", named[0], Range(line.start + start + named[1], line.start + start + named[2])))
    after = start + len(who)
    said += _outlet(words[after:], line.start + after)
    return said + (_time(words, line.start, "published") or [])


def _outlet(words: str, offset: int) -> list[Said]:
    found = outlet_in(words)
    return [Said("outlet", found[0], Range(offset + found[1], offset + found[1] + len(found[0])))] if found else []


def _dated(line: Line) -> list[Said] | None:
    """`March 3, 2026`, `Updated: June 26, 2025 10:15 IST`, `Staff Bureau | June 5, 2026`, `Accra, 11 June 2026`."""
    words = line.words
    found = published_in(words) if len(words) <= LONGEST else None
    if not found:
        return None
    iso, at = found
    before, after = words[: at.start], words[at.end :]
    glued, barred = _GLUED.fullmatch(before), _BARRED.search(before)
    place = _PLACE.fullmatch(before) if not glued else None
    if place and (place[1].casefold() in NO_PLACES or len(after) >= 30):
        place = None  # a dateline, and the report after it
    told = _ANNOUNCED.match(words) or _ANNOUNCES.search(before)
    desk = _is_bare(before) and _DESK.fullmatch(_TIME_BEFORE.sub("", after))
    desk = desk or (_is_bare(before) and _RUN_ON.fullmatch(after))
    if not (_is_bare(before + " " + after) or place or (barred and len(after) < 30) or told or glued or desk):
        return None
    name: Name = "updated" if re.search(r"(?i)\b(updated|modified)\b", before) else "published"
    said = [Said(name, iso, Range(line.start + at.start, line.start + at.end))]
    if place:
        return [*said, Said("place", place[1], Range(line.start, line.start + place.end(1)))]
    place = _PLACE_AFTER.search(after)
    if place:
        at_place = line.start + found[1].end + place.start(1)
        said.append(Said("place", in_running_text(place[1]), Range(at_place, at_place + len(place[1]))))
    if glued:
        said.append(Said("byline", glued["who"], Range(line.start, line.start + glued.end("who"))))
    return said + (_makers(before, line.start) if barred else [])


def _day(line: Line) -> list[Said] | None:
    """`Harbour Gazette — 24 June, 12:30`: a date without its year, with little else."""
    words = line.words
    named = next(dates_in(words), None) if len(words) <= LONGEST // 2 else None
    if named is None or named.year or named.day is None:
        return None
    before, after = words[: named.at.start], words[named.at.end :]
    if not (_is_bare(before + " " + after) or (_BARRED.search(before) and _is_bare(after))):
        return None
    at = Range(line.start + named.at.start, line.start + named.at.end)
    return [Said("day", f"{named.month:02d}-{named.day:02d}", at), *_makers(before, line.start)]


def _place(line: Line) -> list[Said] | None:
    """`New Delhi:` on a line of its own."""
    match = _PLACE_LINE.fullmatch(line.words)
    if not match or match[1].casefold() in NO_PLACES or match[1].split()[0].casefold() in NO_PLACES:
        return None
    return [Said("place", match[1], Range(line.start, line.end - 1))]


def _place_day(line: Line) -> list[Said] | None:
    """`New Delhi, June 26` on a line of its own, as papers set it under a byline."""
    named = next(dates_in(line.words), None) if len(line.words) <= LONGEST // 2 else None
    place = _PLACE.fullmatch(line.words[: named.at.start]) if named else None
    if not named or not named.day or not place or not _is_bare(line.words[named.at.end :]):
        return None
    at = Range(line.start + named.at.start, line.start + named.at.end)
    where = Said("place", in_running_text(place[1]), Range(line.start, line.start + place.end(1)))
    return [Said("day", f"{named.month:02d}-{named.day:02d}", at), where]


def _city(line: Line) -> list[Said] | None:
    """`Kathmandu`, `ISLAMABAD` or `Lagos, Nigeria` on a line of its own."""
    words = re.sub(r"\s[-–—]\s\S+$", "", line.words.rstrip(" .:"))  # Doha - Harbourtimes
    city, _, country = re.split(r"\s?/\s?", words)[0].partition(", ")
    plain = in_running_text(city)
    known = plain in cities() or plain in seats()
    if not known or len(city.split()) > 3 or (country and in_running_text(country) not in country_names()):
        return None
    return [Said("place", plain, Range(line.start, line.start + len(city)))]


def _desk_city(line: Line) -> list[Said] | None:
    """`Fjord News – Khartoum` on a line of its own."""
    match = _DESK_CITY.fullmatch(line.words)
    plain = in_running_text(match["city"]) if match else ""
    if not match or not is_outlet(match["desk"]) or not (plain in cities() or plain in seats()):
        return None
    at = Range(line.start + match.start("city"), line.start + match.end("city"))
    outlet = Said("outlet", match["desk"], Range(line.start, line.start + match.end("desk")))
    return [outlet, Said("place", plain, at)]


def _is_bare(words: str) -> bool:
    """Whether nothing is left but words that go with dates."""
    return len(re.sub(r"[\W\d_]+", "", _DATE_WORDS.sub("", words))) <= 3


def _makers(words: str, offset: int) -> list[Said]:
    """Who stands before a date: an outlet, a person, a desk."""
    who = re.split(r"\s[|•·]\s|,", words)[0].removeprefix("By ").strip(" |,•·–—-")
    said = _outlet(words, offset)
    if not is_outlet(who) and not who.casefold().endswith("paper") and (ROLE.search(who) or NAME.fullmatch(who)):
        start = offset + words.find(who)
        said.append(Said("byline", who, Range(start, start + len(who))))
    return said


READERS: tuple[Callable[[Line], list[Said] | None], ...] = (
    _rule, _labelled, _address, _dated, _day, _place_day, _byline, _place, _city, _desk_city,
)  # fmt: skip
