"""Phrase + the day of the report -> TIMEX3 type and value, interval, length."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from dateline.base.moments import first_day, last_day
from dateline.base.observations import TimeType
from dateline.extract.tense import Direction
from dateline.extract.time_grammar import Phrase
from dateline.extract.timex import DAYS, add_months, at_granularity, duration, interval, narrowed, shifted

_NEAR = 45
"""Days: a date without a year that lies this near is this year's, whatever the tense: a year apart is told."""
_LONG = ("year", "month", "quarter", "decade", "century", "week", "fortnight")


@dataclass(slots=True)
class Scene:
    """What words of time are read against: `today`, the day of the report; `then`, the last value on the calendar
    that was told; `direction`, the tense of the clause in hand, asked for only where it matters."""

    today: dt.date | None
    then: str | None
    direction: Callable[[], Direction | None]

    def day_then(self) -> dt.date | None:
        """The day last told, or None where the last value told is no single day."""
        span = interval(self.then[:10]) if self.then else None
        return first_day(span[0]) if span and span[2] == "day" else None

    def start_then(self) -> dt.date | None:
        span = interval(self.then) if self.then else None
        return first_day(span[0]) if span else None


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
            return _dated(phrase, _date_value(phrase, scene))
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
            return _dated(phrase, _season(phrase, scene))
        case "part_of_year":
            return _dated(phrase, _part_of_year(phrase, scene))
        case "decade":
            return _dated(phrase, phrase.value or f"{(phrase.year or 0) // 10:03d}")
        case "weekend":
            return _dated(phrase, _weekend(phrase, scene))
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


def _date_value(phrase: Phrase, scene: Scene) -> str:
    if phrase.value:
        return phrase.value
    if phrase.month is None:
        if phrase.day is not None and phrase.year is None:
            return _day_alone(phrase.day, scene)
        return _weekday(phrase, scene) if phrase.weekday else f"{phrase.year or 0:04d}"
    year = phrase.year or _year_of(phrase, scene)
    head = "XXXX" if year is None else f"{year:04d}"
    if phrase.day is None:
        return f"{head}-{phrase.month:02d}"
    return f"{head}-{phrase.month:02d}-{phrase.day:02d}"


def _day_alone(day: int, scene: Scene) -> str:
    """*the 27th*: of this month, or the one before or after it by the tense."""
    today = scene.today
    if today is None:
        return f"XXXX-XX-{day:02d}"
    direction = scene.direction()
    shift = -1 if direction == "past" and day > today.day else 1 if direction == "future" and day < today.day else 0
    return f"{at_granularity(add_months(today.replace(day=1), shift), 'month')}-{day:02d}"


def _year_of(phrase: Phrase, scene: Scene) -> int | None:
    """The year of a month or day told without one: by the words beside it, its weekday, or the tense."""
    today = scene.today
    if phrase.year_rel in ("that", "same", "previous", "following"):
        then = scene.start_then()
        shift = {"previous": -1, "following": 1}.get(phrase.year_rel, 0)
        return then.year + shift if then else None
    if today is None:
        return None
    if phrase.year_rel:
        return today.year + {"last": -1, "past": -1, "next": 1, "coming": 1}.get(phrase.year_rel, 0)
    month = phrase.month or 1
    if phrase.rel:
        return _year_beside(phrase.rel, month, today)
    if phrase.weekday and phrase.day:
        return _year_with_weekday(month, phrase.day, phrase.weekday, today)
    return _year_by_tense(month, phrase.day, today, scene.direction())


def _year_beside(rel: str, month: int, today: dt.date) -> int:
    """*last March*, *next March*, *this March*."""
    if rel in ("last", "past", "previous"):
        return today.year if month < today.month else today.year - 1
    if rel == "this":
        return today.year
    return today.year if month > today.month else today.year + 1


def _year_with_weekday(month: int, day: int, weekday: int, today: dt.date) -> int:
    for distance in range(8):
        for year in (today.year - distance, today.year + distance):
            try:
                if dt.date(year, month, day).isoweekday() == weekday:
                    return year
            except ValueError:
                continue
    return today.year


def _year_by_tense(month: int, day: int | None, today: dt.date, direction: Direction | None) -> int:
    if day and (near := _near_year(month, day, today)) is not None:
        return near
    here = (month, day or 0)
    now = (today.month, today.day if day else 0)
    if direction == "past":
        return today.year if here <= now else today.year - 1
    if direction == "future":
        return today.year if here >= now else today.year + 1
    distance = month - today.month
    return today.year + (1 if distance < -6 else -1 if distance > 6 else 0)


def _near_year(month: int, day: int, today: dt.date) -> int | None:
    for year in (today.year, today.year - 1, today.year + 1):
        span = interval(f"{year:04d}-{month:02d}-{day:02d}")
        first = first_day(span[0]) if span else None
        if first is not None and abs((first - today).days) <= _NEAR:
            return year
    return None


def _weekday(phrase: Phrase, scene: Scene) -> str:
    wanted = phrase.weekday or 1
    today = scene.today
    if phrase.rel in ("following", "previous"):
        today = scene.day_then() or today
    if today is None:
        return f"XXXX-WXX-{wanted}"
    back = (today.isoweekday() - wanted) % 7
    match phrase.rel:
        case "last" | "past" | "previous":
            shift = -(back or 7)
        case "next" | "coming" | "following":
            shift = 7 - back
        case "this" if scene.direction() is None:
            shift = wanted - today.isoweekday()
        case _:
            shift = (7 - back) % 7 if scene.direction() == "future" else -back
    return (today + dt.timedelta(days=shift)).isoformat()


def _unit(phrase: Phrase, scene: Scene) -> Resolved:
    """*last year*, *this week*, *that month*, *the next day*."""
    unit, rel = phrase.unit or "day", phrase.rel or "this"
    open_ended = unit in ("decade", "century") and rel in ("last", "next", "coming", "previous")
    if rel == "past" or open_ended or unit in ("hour", "minute", "second"):
        return _duration(phrase, scene)
    base = _base(phrase, scene, unit, rel)
    if base is None:
        return Resolved("DATE", {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX"}.get(unit, "XXXX"))
    shift = {"last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get(rel, 0)
    value = at_granularity(shifted(base, shift, unit), unit)
    found = _dated(phrase, value)
    if phrase.mod not in ("EARLIER", "LATER") or scene.today is None:
        return found
    now = scene.today.isoformat()
    start, end = (found.start, now) if phrase.mod == "EARLIER" else (now, found.end)
    return Resolved("DATE", value, start, end, found.precision)


def _base(phrase: Phrase, scene: Scene, unit: str, rel: str) -> dt.date | None:
    """The day from which a unit is counted: what was told last for *that*, *following*, *the next day*."""
    if rel in ("that", "same"):
        return scene.day_then() or scene.today if unit in ("day", "night") else scene.start_then()
    if rel in ("following", "previous") or (rel == "next" and unit == "day"):
        then = scene.day_then() if unit in ("day", "night") else scene.start_then()
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
        base = scene.today if phrase.rel == "now" else _told(scene, unit)
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
    found = _dated(phrase, at_granularity(day, unit))
    return found if unit == "day" else Resolved(
        found.type, found.value, found.start, found.end, found.precision, approximate=True
    )  # fmt: skip


def _told(scene: Scene, unit: str) -> dt.date | None:
    if unit in ("day", "night", "week"):
        return scene.day_then()
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


def _season(phrase: Phrase, scene: Scene) -> str:
    name = phrase.value or "SU"
    month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name]
    year = phrase.year
    if year is None:
        stand_in = Phrase("date", 0, 0, month=month, rel=phrase.rel, year_rel=phrase.year_rel)
        year = _year_of(stand_in, scene)
    return f"{year:04d}-{name}" if year else f"XXXX-{name}"


def _part_of_year(phrase: Phrase, scene: Scene) -> str:
    number, letter = phrase.number or 1, phrase.unit or "Q"
    year = phrase.year
    if year is None and phrase.year_rel:
        year = _year_of(Phrase("date", 0, 0, month=1, year_rel=phrase.year_rel), scene)
    if year is None:
        if scene.today is None:
            return f"XXXX-{letter}{number}"
        length = 3 if letter == "Q" else 6
        now = (scene.today.month - 1) // length + 1
        direction = scene.direction()
        year = scene.today.year
        if direction == "future":
            year += number < now
        elif number > now or (direction == "past" and number == now and scene.today.month % length == 1):
            year -= 1
    return f"{year:04d}-{letter}{number}"


def _weekend(phrase: Phrase, scene: Scene) -> str:
    if scene.today is None:
        return "XXXX-WXX-WE"
    shift = {"last": -7, "past": -7, "next": 7, "coming": 0, "previous": -7, "following": 7}.get(phrase.rel or "", 0)
    if phrase.rel is None and scene.direction() != "future" and scene.today.isoweekday() < 6:
        shift = -7
    return at_granularity(scene.today + dt.timedelta(days=shift), "weekend")


def _time(phrase: Phrase, scene: Scene) -> Resolved:
    """A clock or part of day told without a day: the day last told, else the report's."""
    day = scene.day_then() or scene.today
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
