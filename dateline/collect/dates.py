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
_END = r"(?!\d(?!\d?\s[A-Z][a-z]{2,8}\s))"
"""After a year: no figure, unless a page runs the same date into it: `On 5 Feb 20265 Feb 2026`."""
CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?|[AP]M\b)?"
ZONE = r"(?:Z\b|[+-]\d\d:?\d\d)"
DATE = re.compile(
    rf"\b(?P<iy>{YEAR})(?P<is>[-/.])(?P<im>0?[1-9]|1[0-2])(?P=is)(?P<id>{DAY})(?:[T ](?P<it>{CLOCK}\s?{ZONE}?))?(?!\d)"
    rf"|(?<![^\W\d_])(?P<mm>{MONTH})\s?(?P<md>{DAY})(?:st|nd|rd|th)?\b(?:(?:,?\s+|,)(?P<my>{YEAR}){_END})?(?!:)"
    rf"|(?<![\d:.])\b(?P<dd>{DAY})(?:st|nd|rd|th)?[\s-](?:of\s)?(?P<dm>{MONTH})(?:(?:,?[\s-]+|,)(?P<dy>{YEAR}){_END})?"
    rf"|\b(?P<nd>{DAY})(?P<ns>[/.-])(?P<nm>{DAY})(?P=ns)(?P<ny>{YEAR})(?!\d)"
    rf"|(?<![^\W\d_])(?P<om>{MONTH})\s(?P<oy>{YEAR})\b"
)
_SHORT_YEAR = re.compile(rf"(?<![\d.])(?P<day>{DAY})\.(?P<month>0[1-9]|1[0-2])\.(?P<year>\d\d)(?![\d.])")
"""`27.05.24`: read only in heads, as elsewhere it may be a number of anything."""
_TIME_AFTER = re.compile(rf"(?:[\s,;|/·•–—-]|at\b|@){{0,6}}(?P<time>{CLOCK})(?!\d)")
_TIME_BEFORE = re.compile(
    rf"(?<![\d:.])(?P<time>{CLOCK})[\s,;|/·•–—-]*(?:[A-Z]{{2,5}}\b)?[^\w]*(?:on\s)?(?:[A-Z][a-z]+day,?\s)?$"
)
BESIDE = 28
"""Code points before a date within which its time of day begins."""


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
    return _in_figures(at, int(part["nd"]), int(part["nm"]), int(part["ny"]), day_first=part["ns"] != "/")


def _in_figures(at: Range, one: int, two: int, year: int, *, day_first: bool) -> Named | None:
    """With stops or dashes the day stands first; with strokes the Americas set the month there."""
    if two <= 12 and (day_first or one == two or one > 12):
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
    return next(whole_dates(words), None)


def whole_dates(words: str) -> Iterator[tuple[str, Range]]:
    """All dates with a year in a head line, each with the time of day beside it and where both stand."""
    short = [
        Named(Range(*one.span()), int(one["month"]), 2000 + int(one["year"]), int(one["day"]))
        for one in _SHORT_YEAR.finditer(words)
    ]
    for named in sorted([*dates_in(words), *short], key=lambda one: one.at):
        iso, end = named.iso(), named.at.end
        if named.year is None or iso is None:
            continue
        if named.day and not named.clock:
            after = _TIME_AFTER.match(words, named.at.end)
            time = after or _TIME_BEFORE.search(words, max(0, named.at.start - BESIDE), named.at.start)
            if time:
                iso, end = f"{iso}T{_clock(time['time'].strip())[0]}", max(end, time.end("time"))
        yield iso, Range(named.at.start, end)
