"""Moments: intervals of time at the precision a report gives."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Precision = Literal[
    "century", "decade", "year", "half", "quarter", "season", "month", "week", "day", "part", "hour", "minute"
]
Bound = Literal["within", "throughout", "since", "until", "before", "after"]

CLOCK = re.compile(r"([\d-]{10})T(\d\d)(?::(\d\d))?$")
ZONE = re.compile(r"\b(?:GMT|UTC|Z)\b")


@dataclass(frozen=True, slots=True)
class Moment:
    """An interval, both ends inclusive, each ISO 8601 at the precision known (`2025`, `2025-06`, `2025-06-26`,
    `2025-06-26T09:30`); `None` is an open end. `bound` is how the words bind an event to it: *on Thursday* is
    `within`, *since May* is `since`. `text` is the words."""

    start: str | None
    end: str | None
    precision: Precision
    text: str = ""
    bound: Bound = "within"
    approximate: bool = False

    def first_day(self) -> dt.date | None:
        return first_day(self.start)

    def last_day(self) -> dt.date | None:
        return last_day(self.end)

    def overlaps(self, other: "Moment") -> bool:
        """Whether one thing can lie in both intervals."""
        a, b = self.first_day() or dt.date.min, self.last_day() or dt.date.max
        c, d = other.first_day() or dt.date.min, other.last_day() or dt.date.max
        return a <= d and c <= b

    def clock(self) -> int | None:
        """Minutes since the year 1 of a moment given by the clock of its place, or None where it is not."""
        found = CLOCK.match(self.start or "") if self.precision in ("hour", "minute") else None
        if found is None or self.end not in (self.start, None) or ZONE.search(self.text):
            return None
        hours = dt.date.fromisoformat(found.group(1)).toordinal() * 24 + int(found.group(2))
        return hours * 60 + int(found.group(3) or 0)

    def days(self) -> int | None:
        """Length in days, or None where an end is open."""
        a, b = self.first_day(), self.last_day()
        return (b - a).days + 1 if a and b else None


@lru_cache(maxsize=8192)
def first_day(iso: str | None) -> dt.date | None:
    """The first day of an ISO year, month, day or day with time."""
    if not iso:
        return None
    parts = [int(p) for p in iso[:10].split("-")]
    return dt.date(*[*parts, 1, 1][:3])


@lru_cache(maxsize=8192)
def last_day(iso: str | None) -> dt.date | None:
    """The last day of an ISO year, month, day or day with time."""
    if not iso:
        return None
    parts = [int(p) for p in iso[:10].split("-")]
    if len(parts) == 1:
        return dt.date(parts[0], 12, 31)
    if len(parts) == 2:
        return dt.date(parts[0], parts[1], calendar.monthrange(parts[0], parts[1])[1])
    return dt.date(*parts[:3])
