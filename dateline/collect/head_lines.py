"""One line of a head -> what it says: a label, an address, a date, a byline, or nothing at all."""

import re
from collections.abc import Callable

from dateline.base.spans import Range
from dateline.collect.agencies import agency
from dateline.collect.bylines import is_signature, signed
from dateline.collect.date_lines import DESK, LONGEST, announces, dated, day_without_year, place_and_day
from dateline.collect.datelines import LABELS as NO_PLACES
from dateline.collect.datelines import in_running_text
from dateline.collect.dates import published_in, whole_dates
from dateline.collect.lines import Line
from dateline.collect.outlets import outlet_in, outlet_of
from dateline.collect.said import Name, Said
from dateline.knowledge.countries import country_names, seats
from dateline.knowledge.places import cities

LABELS: dict[str, Name] = {
    "title": "title", "headline": "title", "source": "outlet", "outlet": "outlet", "publisher": "outlet",
    "publication": "outlet", "newspaper": "outlet", "site": "outlet", "author": "byline", "authors": "byline",
    "byline": "byline", "by": "byline", "date": "published", "published": "published", "publication date": "published",
    "date published": "published", "published on": "published", "posted": "published", "time": "published",
    "issued": "published", "issued on": "published", "released": "published", "released on": "published",
    "date of publication": "published", "publish date": "published", "date posted": "published", 
    "uploaded": "published",
    "updated": "updated", "last updated": "updated", "modified": "updated", "url": "url", "link": "url",
    "agency": "agency", "wire": "agency", "location": "place", "place": "place",
}  # fmt: skip
LONGEST_CITY = 60
_RUNNING = re.compile(r"\b(?!(?:of|the|and|for|in|de|la|news|agency|com|www)\b)[a-z]{2,}\b")
"""Words of running text, of which a name has none or one."""
_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{1,19}?)\s*:\s+(?P<value>\S.*)")
_BY = re.compile(r"(?:(?:[Ww]ritten|WRITTEN|[Ss]tory) )?(?:By|BY|by)[:\s]\s*(?P<who>[^\W\d_].*)")
_GLUED_BY = re.compile(
    r"(?:Words|Text|Story|Author|Reporter|Editor|(?:(?:Written|Words|Story|Text) )?[Bb]y)(?P<who>[A-Z][a-z].{2,80})"
)
"""`WordsAnn LeeandTom Lunde`, `ByAnn Lee`: a page runs its label into the name."""
_ALONE = re.compile(
    r"(?P<place>[^\W\d_a-z][\w.'’ -]{1,30}?)(?:,\s[A-Z][\w ]{2,20})?\s?"
    r"[(/–—-]\s?(?P<agency>[A-Z][\w -]{1,24})[)/]?\W{0,4}"
)
"""`Oslo (NTB)`, `OSLO-Norsk Byrå`, with the report on the next line."""
_PLACE_LINE = re.compile(r"([^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+){0,2}):")
_DESK_CITY = re.compile(r"(?P<desk>.{3,40}?)\s?[–—|/-]\s(?P<city>[^\W\d_][\w.' -]{2,30})")
_CITY_DESK = re.compile(r"(?P<city>[^\W\d_][\w.' -]{2,30}?)\s?[:|]\s(?P<desk>.{3,40})")
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
        return _time(value, start, name) if len(list(whole_dates(value))) < 2 else None
    if name == "outlet":
        return _source(value, start)
    if name == "agency":
        wire = agency(value)
        return [Said(name, wire, Range(start, line.end))] if wire else None
    if name == "byline":
        return signed(value, start)
    return [Said(name, value, Range(start, line.end))]


def is_labelled(line: Line) -> bool:
    """Whether a line tells what it gives: `date: 24 June 2025`, `Published on June 24`."""
    return _labelled(line) is not None or announces(line.words) or _signed_by(line.words) is not None


def _time(value: str, start: int, name: Name) -> list[Said] | None:
    found = published_in(value)
    return [Said(name, found[0], Range(start + found[1].start, start + found[1].end))] if found else None


def _source(value: str, start: int) -> list[Said] | None:
    """`Xinhua | 2026-04-14 11:26:08`: an agency or an outlet, and perhaps the time. None for whom a report has it from:
    `President Ann Lee in her evening address`."""
    who = re.split(r"\s?[|•·]\s?", value)[0].strip()
    if ";" in who or len(_RUNNING.findall(who)) > 1:
        return None
    wire = agency(who)
    at = Range(start, start + len(who))
    said = [Said("agency", wire, at) if wire else Said("outlet", who, at)]
    return said + (_time(value[len(who) :], start + len(who), "published") or [])


def _byline(line: Line) -> list[Said] | None:
    """`By Jane Doe`, `Staff Reporter`, `PTI`, with an outlet or a date after a bar or comma."""
    words = line.words
    if len(words) > LONGEST or (line.ends_with_stop() and not words.endswith((".m.", "ET."))):
        return None
    by, wire = _signed_by(words), agency(words)
    if not by and not DESK.fullmatch(words) and not wire and not is_signature(words):
        return None
    who = _PARTS.split(by or words)[0].strip(" ,|")
    start = words.find(who)
    said = signed(who, line.start + start)
    after = start + len(who)
    said += _outlet(words[after:], line.start + after)
    return said + (_time(words, line.start, "published") or [])


def _signed_by(words: str) -> str | None:
    """Who signs: a name, or a desk in small letters (*by our correspondent in Oslo*)."""
    by = _GLUED_BY.fullmatch(words) or _BY.match(words)
    if not by or (by["who"][0].islower() and not DESK.fullmatch(by["who"])):
        return None
    return by["who"]


def _outlet(words: str, offset: int) -> list[Said]:
    found = outlet_in(words)
    if not found:
        return []
    at, wire = Range(offset + found[1], offset + found[1] + len(found[0])), agency(found[0])
    return [Said("agency", wire, at) if wire else Said("outlet", found[0], at)]


def _place(line: Line) -> list[Said] | None:
    """`New Delhi:` on a line of its own."""
    match = _PLACE_LINE.fullmatch(line.words)
    if not match or match[1].casefold() in NO_PLACES or match[1].split()[0].casefold() in NO_PLACES:
        return None
    return [Said("place", match[1], Range(line.start, line.end - 1))]


def _dateline(line: Line) -> list[Said] | None:
    """`Oslo (NTB)` on a line of its own."""
    match = _ALONE.fullmatch(line.words)
    wire = agency(match["agency"]) if match else None
    if not match or not wire or match["place"].casefold() in NO_PLACES:
        return None
    at, by = (Range(line.start + match.start(name), line.start + match.end(name)) for name in ("place", "agency"))
    return [Said("place", in_running_text(match["place"].strip()), at), Said("agency", wire, by)]


def _city(line: Line) -> list[Said] | None:
    """`Kathmandu`, `ISLAMABAD` or `Lagos, Nigeria` on a line of its own."""
    if len(line.words) > LONGEST_CITY:
        return None
    words = re.sub(r"\s[-–—]\s\S+$", "", line.words.rstrip(" .:—–-"))  # Doha - Harbourtimes
    city, _, country = re.split(r"\s?/\s?", words)[0].partition(", ")
    plain = in_running_text(city)
    known = plain in cities() or plain in seats()
    if not known or len(city.split()) > 3 or (country and in_running_text(country) not in country_names()):
        return None
    return [Said("place", plain, Range(line.start, line.start + len(city)))]


def _desk_city(line: Line) -> list[Said] | None:
    """`Fjord News – Khartoum`, `Khartoum: Fjord News` on a line of its own."""
    match = _DESK_CITY.fullmatch(line.words) or _CITY_DESK.fullmatch(line.words)
    plain = in_running_text(match["city"]) if match else ""
    outlet = outlet_of(match["desk"]) if match else None
    if not match or not outlet or not (plain in cities() or plain in seats()):
        return None
    at = Range(line.start + match.start("city"), line.start + match.end("city"))
    start = line.start + match.start("desk")
    return [Said("outlet", outlet, Range(start, start + len(outlet))), Said("place", plain, at)]


READERS: tuple[Callable[[Line], list[Said] | None], ...] = (
    _rule, _labelled, _address, dated, day_without_year, place_and_day, _byline, _place, _dateline, _city, _desk_city,
)  # fmt: skip
