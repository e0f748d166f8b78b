"""TIMEX3 values -> calendar intervals and lengths in days; arithmetic on values."""

import calendar
import datetime as dt
import re

from dateline.base.moments import Precision, first_day, last_day

DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "night": 1.0, "weekend": 2.0, "week": 7.0,
    "fortnight": 14.0, "month": 30.4375, "quarter": 91.3125, "year": 365.25, "decade": 3652.5, "century": 36525.0,
}  # fmt: skip
CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "weekend": "WE", "week": "W",
    "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
MULTIPLES = {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100)}
HALVES = {"year": ("month", 12), "hour": ("minute", 60), "month": ("day", 30), "decade": ("year", 10)}
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_QUARTER = re.compile(r"(?:FY)?(\d{4})-([QH])(\d)")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_PART = re.compile(r"(\d{4}-\d\d-\d\d)T(MO|AF|EV|NI|DT|MI)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def duration(count: float | None, unit: str) -> str:
    """The TIMEX3 duration: *2.5, year* is `P30M`, `None, day` is `PXD`."""
    if count is not None and unit in MULTIPLES:
        unit, factor = MULTIPLES[unit]
        count *= factor
    if count is not None and count != int(count) and unit in HALVES and (count < 1 or unit != "year"):
        unit, factor = HALVES[unit]
        count *= factor
    code = CODES[unit]
    number = "X" if count is None else f"{count:g}"
    return f"PT{number}{code[1]}" if code.startswith("T") else f"P{number}{code}"


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day of a later or earlier month, or that month's last."""
    place = day.year * 12 + day.month - 1 + months
    year, month = divmod(place, 12)
    year = min(max(year, 1), 9999)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def shifted(day: dt.date, count: float, unit: str) -> dt.date:
    """The day that lies so many units later (earlier when negative); OverflowError beyond the calendar."""
    if unit in ("month", "quarter", "year", "decade", "century"):
        months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
        return add_months(day, round(count * months))
    return day + dt.timedelta(days=round(count * DAYS[unit]))


def at_granularity(day: dt.date, unit: str) -> str:
    """The value of the unit in which a day lies: `2013`, `2013-03`, `2013-W12`, `2013-03-22`."""
    match unit:
        case "century":
            return f"{day.year // 100:02d}"
        case "decade":
            return f"{day.year // 10:03d}"
        case "year":
            return f"{day.year:04d}"
        case "quarter":
            return f"{day.year:04d}-Q{(day.month + 2) // 3}"
        case "month":
            return f"{day.year:04d}-{day.month:02d}"
        case "week" | "fortnight":
            year, week, _ = day.isocalendar()
            return f"{year:04d}-W{week:02d}"
        case "weekend":
            year, week, _ = day.isocalendar()
            return f"{year:04d}-W{week:02d}-WE"
        case _:
            return day.isoformat()


def interval(value: str) -> tuple[str, str, Precision] | None:
    """First and last ISO date of a value and its precision; None where it names no interval (`PXD`, `XXXX-10`)."""
    if "/" in value:
        return _between(value)
    if value.startswith("FY"):
        return _fiscal(value)
    if found := _WEEK.fullmatch(value):
        return _week(int(found[1]), int(found[2]), bool(found[3]))
    if found := _QUARTER.fullmatch(value):
        return _months_of_year(int(found[1]), found[2], int(found[3]))
    if found := _SEASON.fullmatch(value):
        first, last = SEASON_MONTHS[found[2]]
        start = dt.date(int(found[1]), first, 1)
        return at_granularity(start, "month"), at_granularity(add_months(start, last - first), "month"), "season"
    if found := _PART.fullmatch(value):
        return found[1], found[1], "part"
    return _plain(value)


def _plain(value: str) -> tuple[str, str, Precision] | None:
    if value.isdigit():
        if len(value) == 4:
            return value, value, "year"
        if len(value) == 3:
            return f"{value}0", f"{value}9", "decade"
        return (f"{value}00", f"{value}99", "century") if len(value) == 2 else None
    if len(value) == 7 and value[:4].isdigit() and value[5:].isdigit():
        return (value, value, "month") if 1 <= int(value[5:]) <= 12 else None
    if _DAY.fullmatch(value[:10]) and _is_day(value[:10]):
        if len(value) == 10:
            return value, value, "day"
        clock = value[:16]
        return clock, clock, "minute" if len(value) >= 16 else "hour"
    return None


def _is_day(iso: str) -> bool:
    try:
        dt.date.fromisoformat(iso)
    except ValueError:
        return False
    return True


def _between(value: str) -> tuple[str, str, Precision] | None:
    first, last = (interval(part) for part in value.split("/", 1))
    if first is None or last is None:
        return None
    return first[0], last[1], last[2]


def _fiscal(value: str) -> tuple[str, str, Precision] | None:
    """A fiscal year is kept at the calendar year it is named for: reports do not say where it starts."""
    return interval(value[2:])


def _week(year: int, week: int, weekend: bool) -> tuple[str, str, Precision] | None:
    try:
        start = dt.date.fromisocalendar(year, week, 6 if weekend else 1)
    except ValueError:
        return None
    end = start + dt.timedelta(days=1 if weekend else 6)
    return start.isoformat(), end.isoformat(), "week"


def _months_of_year(year: int, kind: str, number: int) -> tuple[str, str, Precision] | None:
    length = 3 if kind == "Q" else 6
    if not 1 <= number <= 12 // length:
        return None
    first = length * (number - 1) + 1
    return f"{year:04d}-{first:02d}", f"{year:04d}-{first + length - 1:02d}", "quarter" if kind == "Q" else "half"


def narrowed(span: tuple[str, str, Precision], mod: str | None) -> tuple[str, str, Precision]:
    """The early, middle or late third of an interval of a week or more (*early December*, *the end of 2025*)."""
    first, last = first_day(span[0]), last_day(span[1])
    if mod not in ("START", "MID", "END") or first is None or last is None or first == last:
        return span
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months > 1 and first.day == 1:
        skip, kept = _third(months, mod)
        start = add_months(first, skip)
        return at_granularity(start, "month"), at_granularity(add_months(start, kept - 1), "month"), span[2]
    skip, kept = _third((last - first).days + 1, mod)
    start = first + dt.timedelta(days=skip)
    return start.isoformat(), (start + dt.timedelta(days=kept - 1)).isoformat(), span[2]


def _third(length: int, mod: str) -> tuple[int, int]:
    """How much of a length to skip and to keep: the middle takes what does not divide."""
    third = max(1, length // 3)
    if mod == "START":
        return 0, third
    return (length - third, third) if mod == "END" else (third, length - 2 * third)
