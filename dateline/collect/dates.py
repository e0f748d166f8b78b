"""Words -> the calendar dates they name in figures and month names, for heads and feet; not the grammar of moments."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.base.spans import Range

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = {name[:3].casefold(): number for number, name in enumerate(MONTH_NAMES, 1)}


def _month_words() -> str:
    forms: list[str] = []
    for name in MONTH_NAMES:
        for form in dict.fromkeys((name, name[:4] if name == "September" else name[:3], name[:3])):
            forms += [form, form.upper()]
    return "|".join(sorted(set(forms), key=lambda form: (-len(form), form)))


MONTH = rf"(?:{_month_words()})\b\.?"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
YEAR = r"(?:19|20)\d\d"
CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?|[AP]M\b)?"
ZONE = r"(?:Z\b|[+-]\d\d:?\d\d)"
DATE = re.compile(
    rf"\b(?P<iy>{YEAR})(?P<is>[-/.])(?P<im>0?[1-9]|1[0-2])(?P=is)(?P<id>{DAY})(?:[T ](?P<it>{CLOCK}\s?{ZONE}?))?(?!\d)"
    rf"|\b(?P<mm>{MONTH})\s?(?P<md>{DAY})(?:st|nd|rd|th)?\b(?:,?\s+(?P<my>{YEAR})(?!\d))?(?!:)"
    rf"|(?<![\d:.])\b(?P<dd>{DAY})(?:st|nd|rd|th)?[\s-](?:of\s)?(?P<dm>{MONTH})(?:,?[\s-]+(?P<dy>{YEAR})\b)?"
    rf"|\b(?P<nd>{DAY})[/.](?P<nm>{DAY})[/.](?P<ny>{YEAR})\b"
    rf"|\b(?P<om>{MONTH})\s(?P<oy>{YEAR})\b"
)
TIME = re.compile(rf"(?<![\d:.]){CLOCK}(?!\d)")


@dataclass(frozen=True, slots=True)
class Named:
    """A date as named: `year` or `day` is None where not said; `clock` is `HH:MM`."""

    at: Range
    month: int
    year: int | None = None
    day: int | None = None
    clock: str | None = None
    zone: str | None = None

    def iso(self, *, year: int | None = None) -> str | None:
        """ISO 8601 at the precision said; `year` stands in where none is said; None without one."""
        whole = self.year or year
        if whole is None:
            return None
        if self.day is None:
            return f"{whole:04d}-{self.month:02d}"
        try:
            day = dt.date(whole, self.month, self.day).isoformat()
        except ValueError:
            return None
        return f"{day}T{self.clock}" if self.clock else day


def dates_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Named]:
    """All dates in a stretch, in order. 06/07/2025 is left out: nobody can say which is the month."""
    for match in DATE.finditer(text, start, len(text) if end is None else end):
        named = _named(match)
        if named:
            yield named


def _named(match: re.Match[str]) -> Named | None:
    at = Range(match.start(), match.end())
    part = match.groupdict()
    if part["iy"]:
        clock, zone = _clock(part["it"] or "")
        return Named(at, int(part["im"]), int(part["iy"]), int(part["id"]), clock, zone)
    if part["mm"]:
        return Named(at, _month(part["mm"]), _number(part["my"]), int(part["md"]))
    if part["dm"]:
        return Named(at, _month(part["dm"]), _number(part["dy"]), int(part["dd"]))
    if part["om"]:
        return Named(at, _month(part["om"]), int(part["oy"]))
    return _in_figures(at, int(part["nd"]), int(part["nm"]), int(part["ny"]))


def _in_figures(at: Range, one: int, two: int, year: int) -> Named | None:
    if one == two or (one > 12 >= two):
        return Named(at, two, year, one)
    return Named(at, one, year, two) if two > 12 >= one else None


def _month(word: str) -> int:
    return MONTHS[word[:3].casefold()]


def _number(figures: str | None) -> int | None:
    return int(figures) if figures else None


def _clock(words: str) -> tuple[str | None, str | None]:
    """`11:26:08+03:00` or `6:02 p.m.` -> `18:02` and the zone."""
    found = re.match(r"(\d{1,2})[:.](\d\d)(?::\d\d(?:\.\d+)?)?\s*([apAP]?)\.?[mM]?\.?\s?(Z|[+-]\d\d:?\d\d)?", words)
    if not found:
        return None, None
    hour = int(found[1])
    if found[3]:
        hour = hour % 12 + (12 if found[3] in "pP" else 0)
    return f"{hour:02d}:{found[2]}", found[4]


def on(year: int, month: int, day: int) -> dt.date | None:
    """That day, or None where the calendar has none."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def nearest(month_day: tuple[int, int], day: dt.date) -> dt.date | None:
    """That day of the year in the year in which it lies nearest."""
    years = (on(day.year + step, *month_day) for step in (0, -1, 1))
    return min((one for one in years if one), key=lambda one: abs((one - day).days), default=None)


def published_in(words: str) -> tuple[str, Range] | None:
    """The first whole date in a head line, with the time of day beside it; where it stands in the words."""
    for named in dates_in(words):
        if named.year is None:
            continue
        iso, end = named.iso(), named.at.end
        if iso and named.day and not named.clock:
            time = TIME.search(words, max(0, named.at.start - 14), min(len(words), named.at.end + 30))
            if time:
                iso, end = f"{iso}T{_clock(time[0].strip())[0]}", max(end, time.end())
        if iso:
            return iso, Range(named.at.start, end)
    return None
