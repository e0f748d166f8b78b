"""Phrase + the day of the report -> TIMEX3 type and value, interval, length."""

import datetime as dt
from dataclasses import dataclass

from dateline.base.moments import first_day, last_day
from dateline.base.observations import TimeType
from dateline.extract.time_calendar import date_value, part_of_year_value, season_value, weekend_value
from dateline.extract.time_phrases import Phrase
from dateline.extract.time_scene import Scene
from dateline.extract.timex import DAYS, add_months, at_granularity, duration, interval, narrowed, shifted

_LONG = ("year", "month", "quarter", "decade", "century", "week", "fortnight")
NOT_NOW = {"year": 7, "month": 2}
"""Days off that *earlier this year* and *earlier this month* leave out: what was then is told by its weekday."""
RECENT = 7
"""Days within which the day told last is *the day* of *later in the day*; else it is the day of the report."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """`start` and `end` are ISO, either may be open; `precise` a Precision of the interval."""

    type: TimeType
    value: str
    start: str | None = None
    end: str | None = None
    precision: str | None = None
    days: float | None = None
    mod: str | None = None
    approximate: bool = False
    throughout: bool = False


def resolve(phrase: Phrase, scene: Scene) -> Resolved:
    """What a phrase means in a scene; where it cannot be placed, a value with X for what is missing."""
    match phrase.kind:
        case "date":
            return _dated(phrase, date_value(phrase, scene))
        case "unit":
            return _unit(phrase, scene)
        case "ago":
            return _ago(phrase, scene)
        case "duration":
            return _duration(phrase, scene)
        case "set":
            value = phrase.value or duration(phrase.count, phrase.unit or "day")
            return Resolved("SET", value)
        case "ref":
            return Resolved("DATE", phrase.value or "PRESENT_REF")
        case "season":
            return _dated(phrase, season_value(phrase, scene))
        case "part_of_year":
            return _dated(phrase, part_of_year_value(phrase, scene))
        case "decade":
            return _dated(phrase, phrase.value or f"{(phrase.year or 0) // 10:03d}")
        case "weekend":
            return _dated(phrase, weekend_value(phrase, scene))
        case "time":
            return _time(phrase, scene)


def _dated(phrase: Phrase, value: str) -> Resolved:
    """A value on the calendar with its interval, narrowed by *early* or *the end of*."""
    if "T" in value and value[:4].isdigit():
        return _placed("TIME", value, phrase.mod)
    return _placed("DATE", _with_time(value, phrase), phrase.mod)


def _with_time(value: str, phrase: Phrase) -> str:
    """A day's value with its clock or part of day."""
    if len(value) != 10 or value.count("-") != 2:
        return value
    if phrase.clock:
        zone = "Z" if phrase.zone in ("GMT", "UTC", "Z") else ""
        return f"{value}T{phrase.clock}{zone}"
    match phrase.part:
        case None:
            return value
        case "NOON":
            return f"{value}T12:00"
        case "MIDNIGHT":
            return f"{value}T00:00"
        case "DAWN":
            return f"{value}TMO"
        case part:
            return f"{value}T{part}"


def _placed(type: TimeType, value: str, mod: str | None = None) -> Resolved:
    if type == "DATE" and "T" in value:
        type = "TIME"
    span = interval(value)
    if span is None:
        return Resolved(type, value, mod=mod)
    start, end, precision = narrowed(span, mod)
    told = mod if mod in ("START", "MID", "END") else None
    return Resolved(type, value, start, end, precision, mod=told, approximate=told is not None)


def _unit(phrase: Phrase, scene: Scene) -> Resolved:
    """*last year*, *this week*, *that month*, *the next day*."""
    unit, rel = phrase.unit or "day", phrase.rel or "this"
    open_ended = unit in ("decade", "century") and rel in ("last", "next", "coming", "previous")
    if rel == "past" or open_ended or unit in ("hour", "minute", "second"):
        return _duration(phrase, scene)
    base = _base(scene, unit, rel)
    if base is None:
        return Resolved("DATE", {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX"}.get(unit, "XXXX"))
    shift = {"last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(rel, 0)
    value = at_granularity(shifted(base, shift, unit), unit)
    found = _dated(phrase, value)
    if phrase.mod not in ("EARLIER", "LATER") or scene.today is None:
        return found
    apart = dt.timedelta(days=NOT_NOW.get(unit, 0))
    now = (scene.today - apart if phrase.mod == "EARLIER" else scene.today + apart).isoformat()
    if not (found.start or "")[: len(now)] <= now <= (found.end or "9") + "-99":
        return found
    start, end = (found.start, now) if phrase.mod == "EARLIER" else (now, found.end)
    return Resolved("DATE", value, start, end, found.precision)


def _base(scene: Scene, unit: str, rel: str) -> dt.date | None:
    """The day from which a unit is counted: what was told last for *that*, *following*, *the next day*."""
    if rel == "hand":
        then = scene.day_at_hand()
        near = then is not None and (scene.today is None or abs((scene.today - then).days) <= RECENT)
        return then if near else scene.today
    if rel in ("that", "same"):
        return scene.day_then() or scene.today if unit in ("day", "night") else scene.start_then()
    if rel in ("following", "previous") or (rel == "next" and unit == "day"):
        back = scene.day_before_which() if rel == "previous" else scene.day_then()
        then = back if unit in ("day", "night") else scene.start_then()
        return then or (scene.today if unit not in ("day", "night") else None)
    return scene.today


def _ago(phrase: Phrase, scene: Scene) -> Resolved:
    """*two weeks ago*, *a year earlier*, *yesterday*."""
    unit, count = phrase.unit or "day", phrase.count
    if count is None:
        return Resolved("DATE", "FUTURE_REF" if phrase.ahead else "PAST_REF", approximate=True)
    length = count * DAYS[unit]
    if unit in ("hour", "minute", "second"):
        return Resolved("DURATION", duration(count, unit), days=length)
    base: dt.date | None
    if phrase.rel == "today":
        base, signed = scene.today, count
    else:
        base = scene.today if phrase.rel == "now" else _told(scene, unit, ahead=phrase.ahead)
        signed = count if phrase.ahead else -count
    if phrase.rel in ("that", "same"):
        base = scene.day_then() or scene.today
    if base is None:
        if phrase.rel == "today":
            return Resolved("DATE", "XXXX-XX-XX")
        return Resolved("DURATION", duration(count, unit), days=length)
    day = _or_none(base, signed, unit)
    if day is None:
        return Resolved("DATE", "PAST_REF")
    if phrase.ahead and phrase.rel == "then" and scene.today and day > scene.today and scene.direction() != "future":
        return Resolved("DURATION", duration(count, unit), days=length)
    found = _dated(phrase, at_granularity(day, unit))
    return found if unit == "day" else Resolved(
        found.type, found.value, found.start, found.end, found.precision, approximate=True
    )  # fmt: skip


def _told(scene: Scene, unit: str, *, ahead: bool) -> dt.date | None:
    """*Two days later* goes on from what was told last, *a day earlier* goes back from the news."""
    if unit in ("day", "night", "week"):
        return scene.day_then() if ahead else scene.day_before_which()
    return scene.start_then() or scene.today


def _or_none(base: dt.date, count: float, unit: str) -> dt.date | None:
    try:
        return shifted(base, count, unit)
    except (OverflowError, ValueError):
        return None


def _duration(phrase: Phrase, scene: Scene) -> Resolved:
    unit, count = phrase.unit or "day", phrase.count
    if phrase.kind == "unit":
        count = 1.0
    value = duration(count, unit)
    days = count * DAYS[unit] if count is not None else None
    if phrase.rel is None or scene.today is None:
        return Resolved("DURATION", value, days=days)
    back = phrase.rel in ("last", "past", "previous")
    if count is None:
        return Resolved("DURATION", value)
    other = _or_none(scene.today, -count if back else count, unit)
    if other is None:
        return Resolved("DURATION", value, days=days)
    first, last = sorted((other, scene.today))
    precision = "month" if unit in _LONG[:5] else "day"
    return Resolved(
        "DURATION", value, first.isoformat(), last.isoformat(), precision, days, approximate=True, throughout=True
    )


def _time(phrase: Phrase, scene: Scene) -> Resolved:
    """A clock or part of day told without a day: the day last told other than in an aside, else the report's."""
    day = scene.day_at_hand() or scene.today
    head = day.isoformat() if day else "XXXX-XX-XX"
    return _placed("TIME", _with_time(head, phrase))


def ordered(first: Resolved, second: Resolved, phrase: Phrase) -> tuple[Resolved, Resolved]:
    """The two ends of a range in their order: of weekdays the earlier moves back, of months the year grows."""
    a, b = first_day(first.start), last_day(second.end)
    if a is None or b is None or a <= b:
        return first, second
    if phrase.weekday and phrase.month is None:
        return _placed(first.type, (a - dt.timedelta(days=7)).isoformat()), second
    if phrase.month and phrase.year is None:
        earlier = add_months(a, -12)
        unit = "month" if phrase.day is None else "day"
        return _placed(first.type, at_granularity(earlier, unit)), second
    return first, second
