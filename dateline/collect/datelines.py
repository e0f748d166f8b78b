"""The head of a first paragraph -> place, day and agency of its dateline: `QINGDAO, June 26 (IANS)`."""

import re
from dataclasses import dataclass, replace

from dateline.base.spans import Range
from dateline.collect.agencies import agency, agency_in, is_unnamed
from dateline.collect.dates import DAY, MONTH, MONTH_NAMES, WEEKDAYS, YEAR, Named, dates_in
from dateline.collect.lines import Line
from dateline.knowledge.countries import country_names, seats
from dateline.knowledge.places import cities, regions

REACH = 170
"""Code points from the start of a paragraph within which a dateline ends."""
LONGEST_AGENCY, SHORTEST_REPORT = 40, 80
"""Code points of an agency's name after *By*, and of the line that holds it and the report."""
_LABELS = """
    analysis explainer opinion comment commentary editorial exclusive update updates updated breaking live watch video
    videos photos photo gallery listen podcast factbox fact profile timeline review interview correction clarification
    note quote quotes details background reminder literally reference
    editor's read more also related question answer q a why what how who when where here here's this that the
    these those in on at by for from as and but if it he she they we i there source sources published summary highlights
    key points takeaways background context advisory alert statement transcript full text report special feature news
    world national local politics business sport sports today yesterday tomorrow meanwhile however still yet also image
    caption title date author now file files first next new inside recap roundup trending must menafn"""
_SHORT_DAYS = ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
LABELS = frozenset(_LABELS.split()) | {word.casefold() for word in (*WEEKDAYS, *MONTH_NAMES, *_SHORT_DAYS)}
_SMALL = "es as os y ul de da do del della di du des la le les el al an en of and the bin sur am im upon aan den der ad"
SMALL = frozenset(_SMALL.split())
_PLACE = r"(?P<place>[^\W\d_][^\n():;—–|\"“”?!]{1,70}?(?:\s\([^\W\d_][^\n()\d]{2,30}\))?)"
_WHEN = (
    rf"(?:(?:{'|'.join(WEEKDAYS)}|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.?,?\s)?"
    r"(?:(?:Muharram|Safar|Rabi|Jumada|Rajab|Sha|Ramadan|Shawwal|Dhu)[\w’' -]{0,14}\s\d{1,2},?\s1[345]\d\d,?\s)?"
    rf"(?:{MONTH}\s?{DAY}(?:st|nd|rd|th)?|{DAY}(?:st|nd|rd|th)?[\s-]{MONTH})(?:(?:,?\s|/){YEAR})?"
)
_DASH = r"(?:--+|\.\s?[-–—]|—|–|-|:|\||•)"
_WITH_AGENCY = re.compile(
    rf"(?:{_PLACE})??(?:[,.]?\s*(?P<when>{_WHEN}))?[,.]?\s*(?:\((?P<agency>(?:[^()\n]|\([^()\n]{{1,30}}\)){{0,60}})\)|/(?P<slashed>[A-Za-z-]{{3,14}})/(?!,)\.?)"
    rf"\s*(?P<dash>{_DASH}{{0,2}})\s*"
)
_WITH_DAY = re.compile(
    rf"(?:{_PLACE})??[,.]?\s*(?P<when>{_WHEN})(?:[,.]\s(?P<agency>[A-Z]{{2,12}}|[A-Z][a-z]+(?=\s*{_DASH})))?\s*(?P<dash>{_DASH}|\.?\s)\s*"
)
_BARE = re.compile(rf"{_PLACE},?(?:\s*(?P<dash>—|–|:|\|)|\s*(?P<hyphen>--?))\s+")
_WITH_STOP = re.compile(r"(?P<place>[A-Z][\w'’-]+(?:\s[A-Za-z][\w'’-]+){0,3})(?P<dash>\.)\s+")
"""`Nairobi. Kenya said ...`, as papers of East Africa write"""
_PIPED = re.compile(rf"{_PLACE}\s*\|\s*(?P<agency>[A-Za-z]{{2,20}})\s*(?P<dash>\||—|–|-)\s*")
_OUTLET_PIPED = re.compile(r"(?P<agency>[A-Z][\w.’']+(?:\s[A-Z][\w.’']+){0,3})\s*\|\s*")
_SIGNS_ON = re.compile(r"(?P<agency>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})\s?(?:[.:|]|[-–—]{1,2})\s+(?=[A-Z\"“'‘\d])")
"""`ANKARA, October 6 – RIA Novosti. `"""
_HOST = re.compile(r"\S+\.(?:com|co|net|org|id|in|my|ng|ph)(?:\.[a-z]{2})?,\s", re.IGNORECASE)
"""`TEMPO.CO, Jakarta - `"""
_STOPPED = re.compile(r"(?<=[^\W\d_]{4})\.\s")
"""`ASTANA. KAZINFORM - `"""


@dataclass(frozen=True, slots=True)
class Dateline:
    """`places` as news writes them in running text (*Mexico City*); `region` what follows the comma (*Qatar*);
    `at` is its words without the dash, `end` where the report begins."""

    at: Range
    end: int
    places: tuple[str, ...] = ()
    region: str | None = None
    when: Named | None = None
    agency: str | None = None
    agency_at: Range | None = None


def dateline_of(line: Line) -> Dateline | None:
    """The dateline at the head of a paragraph, or None."""
    found = _at_head(line)
    return _joined(found, line) if found else None


def _by_agency(line: Line) -> Dateline | None:
    """`By Agence France-Presse Norway has closed ...`: a byline run into the report."""
    if line.words[:3] not in ("By ", "BY ") or len(line.words) < SHORTEST_REPORT:
        return None
    found = agency_in(line.words[3 : 3 + LONGEST_AGENCY])
    if found is None or found[1] > 0 or not _begins(line.words[3 + found[2] :].strip(" ,.-–—|:") or "a"):
        return None
    at = Range(line.start + 3, line.start + 3 + found[2])
    rest = line.after(at.end)
    return Dateline(
        Range(line.start, at.end),
        rest.after(rest.end - len(rest.words.lstrip(" ,.-–—|:"))).start,
        agency=found[0],
        agency_at=at,
    )


def _at_head(line: Line) -> Dateline | None:
    head = line.words[:REACH]
    signed = _by_agency(line)
    if signed is not None:
        return signed
    for pattern, accept in _FORMS:
        match = pattern.match(head)
        if match and accept(match, line.words[match.end() :]):
            return _read(line, match)
    return None


def _joined(found: Dateline, line: Line) -> Dateline:
    """A dateline in two parts: `CAIRO - 26 June 2025: `, `(ANSA) - ROME, JUN 26 - `, `Kampala, Uganda | URN | `."""
    rest = line.after(found.end)
    signed = _SIGNS_ON.match(rest.words[:REACH]) if not found.agency else None
    if signed and (name := agency(signed["agency"])):
        at = Range(rest.start, rest.start + signed.end("agency"))
        return replace(found, end=rest.after(rest.start + signed.end()).start, agency=name, agency_at=at)
    piped = _OUTLET_PIPED.match(rest.words[:REACH])
    if piped and found.places and not found.agency:
        at = Range(rest.start, rest.start + piped.end("agency"))
        name = agency(piped["agency"]) or piped["agency"]
        return replace(found, end=rest.after(rest.start + piped.end()).start, agency=name, agency_at=at)
    second = _at_head(rest) if found.when is None or not found.places else None
    if not second or (second.places and found.places) or not (second.places or second.when):
        return found
    return Dateline(
        Range(found.at.start, second.at.end),
        second.end,
        found.places or second.places,
        found.region or second.region,
        found.when or second.when,
        found.agency or second.agency,
        found.agency_at or second.agency_at,
    )


def _read(line: Line, match: re.Match[str]) -> Dateline:
    part = match.groupdict()
    stated = part.get("place") or ""
    places, region, signed = _places(stated)
    when = next(dates_in(part["when"].replace("/", ", ")), None) if part.get("when") else None
    name, agency_at = _credit(line, match)
    if signed and not name:
        name, start = agency(signed), line.start + match.start("place") + stated.index(signed)
        agency_at = Range(start, start + len(signed))
    if not name and _is_code(stated):
        name, places = stated, ()
        agency_at = Range(line.start, line.start + len(stated))
    words_end = match.start("dash") if part.get("dash") is not None else match.end()
    if part.get("hyphen"):
        words_end = match.start("hyphen")
    words = line.words[:words_end].rstrip(" ,.")
    end = line.after(line.start + match.end()).start
    return Dateline(Range(line.start, line.start + len(words)), end, places, region, when, name, agency_at)


def _is_code(stated: str) -> bool:
    """`VGP – `: up to four capitals that are no known place are of the desk."""
    name = in_running_text(stated)
    known = name in cities() or name in seats() or name in country_names() or name in regions()
    return stated.isupper() and stated.isalpha() and len(stated) <= 4 and not known


def _credit(line: Line, match: re.Match[str]) -> tuple[str | None, Range | None]:
    """The agency or outlet in brackets or between strokes, and where it stands."""
    part = match.groupdict()
    group = "agency" if part.get("agency") else "slashed"
    credit = part.get(group) or ""
    start = line.start + match.start(group) if credit else 0
    found = agency_in(credit)
    if found:
        return found[0], Range(start + found[1], start + found[2])
    if credit and not is_unnamed(credit) and _reads_as_name(credit):
        return credit, Range(start, start + len(credit))
    return None, None


def _agency_holds(match: re.Match[str], rest: str) -> bool:
    """A known agency in brackets, or another name set off by a dash; the place, if any, reads as one."""
    part = match.groupdict()
    credit = part.get("agency") or part.get("slashed") or ""
    if part["place"] and not _is_place(part["place"]):
        return False
    if not rest or not _begins(rest):
        return False
    if not credit:  # `BEIJING () - `: whose name it was is cut out
        return bool(part["dash"] and part["place"] and _is_capital(part["place"]))
    known = agency_in(credit) is not None or is_unnamed(credit)
    if known:
        return bool(
            part.get("when") or part["dash"] or not part["place"] or _is_capital(part["place"]) or agency(credit)
        )
    named = _reads_as_name(credit)
    if not part["place"]:  # `(VOVworld) - `, `(MENAFN) `
        told = len(rest) >= SHORTEST_REPORT and Line(0, 0, rest).ends_with_stop()
        return named and told and " " not in credit and (bool(part["dash"]) or credit.isupper())
    return bool(part["dash"] and named)


def _day_holds(match: re.Match[str], rest: str) -> bool:
    place = match["place"]
    if place is None and match["dash"] == "|":  # the clock of a page: `Monday, February 9, 2026 | Daily newspaper`
        return False
    stopped = match["dash"].startswith(".") and place is not None and _is_capital(place)
    if not match["dash"].strip(" .") and not (stopped or (match["agency"] and agency(match["agency"]))):
        return False
    return bool(rest) and _begins(rest) and (place is None or _is_place(place))


def _bare_holds(match: re.Match[str], rest: str) -> bool:
    """Only a place and a dash: it stands in capitals, names its country, or is a word and a colon before a sentence."""
    place = match["place"]
    if len(rest) < 40 or not _begins(rest) or not _is_place(place):
        return False
    city, _, region = place.partition(",")
    if match["hyphen"] and not match[0][match.start("hyphen") - 1].isspace():
        return _is_capital(city)
    if _is_capital(city) or city in seats() or city in country_names() or region.strip() in country_names():
        return True
    if match["hyphen"]:
        return False
    known = city in cities() or city in regions()
    if match["dash"] != ":":
        return known
    return known or (len(city.split()) == 1 and region == "" and Line(0, 0, rest).ends_with_stop())


def _stop_holds(match: re.Match[str], rest: str) -> bool:
    """A known city that is a sentence by itself."""
    city = in_running_text(match["place"])
    return len(rest) >= 40 and _begins(rest) and (city in seats() or city in cities())


_FORMS = (
    (_WITH_AGENCY, _agency_holds),
    (_PIPED, _agency_holds),
    (_WITH_DAY, _day_holds),
    (_BARE, _bare_holds),
    (_WITH_STOP, _stop_holds),
)
"""Tried in turn; each regex finds the parts, its function says whether they make a dateline."""


def _begins(rest: str) -> bool:
    """Whether words could begin a report."""
    return rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"'“‘«$€£["


def _is_capital(words: str) -> bool:
    first = re.split(r"[,/]", words)[0]
    return first.isupper() and len(first) > 1


def _is_place(words: str) -> bool:
    """One to five capitalised words a place, up to four places; no weekday, month or label among them."""
    parts = [part.strip() for part in re.split(r"[,/]| and | & ", _plain(words))]
    return len(parts) <= 4 and all(_is_name(part) for part in parts)


def _plain(words: str) -> str:
    """`Bangkok [Thailand]`, as ANI writes, `Bangkok (Thailand)`, as PTI, `BANGKOK /Thailand/`, as TASS, ->
    `Bangkok, Thailand`."""
    if words.endswith("/") and words.count("/") == 2:
        words = words[:-1].replace(" /", ", ")
    return words.replace(" [", ", ").replace("]", "").replace(" (", ", ").replace(")", "")


def _is_name(part: str) -> bool:
    words = part.split()
    if not 1 <= len(words) <= 5 or not words[0][0].isupper():
        return False
    labelled = part.casefold() in LABELS or words[0].casefold().rstrip(".") in LABELS
    if labelled and in_running_text(part.upper()) not in seats():  # The Hague
        return False
    return all(word[0].isupper() or word in SMALL or word[:2].casefold() in ("d'", "l'") for word in words)


def _reads_as_name(credit: str) -> bool:
    """One to four capitalised words without figures: an outlet or an agency not in the table."""
    words = credit.split()
    return 1 <= len(words) <= 4 and credit[0].isupper() and not any(word[0].isdigit() for word in words)


def _places(words: str) -> tuple[tuple[str, ...], str | None, str | None]:
    """`LONDON/PARIS` -> (London, Paris); `DOHA, Qatar` -> (Doha,) and Qatar; `Tehran, IRNA` -> (Tehran,) and, third,
    the agency."""
    words = _STOPPED.sub(", ", _HOST.sub("", _plain(words)))
    parts = [part.strip(" .") for part in words.strip(" ,.").split(",") if part.strip(" .")]
    signed = next((part for part in parts if agency(part)), None)
    city, *regions = [part for part in parts if part != signed] or [""]
    cities = tuple(in_running_text(part.strip()) for part in re.split(r"/| and ", city) if part.strip())
    return cities, ", ".join(regions) or None, signed


def in_running_text(place: str) -> str:
    """*PORT-AU-PRINCE* -> *Port-au-Prince*; what is not all capitals stays."""
    if not place.isupper() or (len(place) < 4 and "." in place):
        return place
    small = SMALL | {"au", "aux"}
    words = re.split(r"([\s-])", place.casefold())
    raised = [w if i and w in small else _raise(w) for i, w in enumerate(words)]
    return "".join(raised)


def _raise(word: str) -> str:
    """First letter up, and the one after an apostrophe that cuts a short head off: *N'Djamena*."""
    for i, letter in enumerate(word):
        if letter.isalpha():
            word = word[:i] + letter.upper() + word[i + 1 :]
            break
    if len(word) > 3 and word[1] in "'’":
        word = word[:2] + word[2].upper() + word[3:]
    return re.sub(r"(?<=\.)[a-z]", lambda m: m[0].upper(), word)
