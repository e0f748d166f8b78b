"""Phrase + scene -> the TIMEX3 value of a date, season, quarter or weekend: which year and week, by words or tense."""

import datetime as dt

from dateline.base.moments import first_day
from dateline.extract.tense import Direction
from dateline.extract.time_phrases import Phrase
from dateline.extract.time_scene import Scene
from dateline.extract.timex import add_months, at_granularity, interval

_WEEKS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
_NEAR = 45
"""Days: a date without a year that lies this near is this year's, whatever the tense: a year apart is told."""


def date_value(phrase: Phrase, scene: Scene) -> str:
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
    if phrase.unit == "week":  # *Wednesday of next week*
        weeks = _WEEKS.get(phrase.rel or "", 0)
        return (today + dt.timedelta(days=wanted - today.isoweekday() + 7 * weeks)).isoformat()
    back = (today.isoweekday() - wanted) % 7
    match phrase.rel:
        case "last" | "past" | "previous":
            shift = -(back or 7)
        case "next" | "coming" | "following":
            shift = 7 - back
        case "this" if scene.direction() is None:
            shift = wanted - today.isoweekday()
        case _:
            direction = scene.direction()
            ahead = direction == "future" or (direction == "near" and back > 3)
            shift = (7 - back) % 7 if ahead else -back
    return (today + dt.timedelta(days=shift)).isoformat()


def season_value(phrase: Phrase, scene: Scene) -> str:
    name = phrase.value or "SU"
    month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[name]
    year = phrase.year
    if year is None:
        stand_in = Phrase("date", 0, 0, month=month, rel=phrase.rel, year_rel=phrase.year_rel)
        year = _year_of(stand_in, scene)
    return f"{year:04d}-{name}" if year else f"XXXX-{name}"


def part_of_year_value(phrase: Phrase, scene: Scene) -> str:
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


def weekend_value(phrase: Phrase, scene: Scene) -> str:
    if scene.today is None:
        return "XXXX-WXX-WE"
    shift = {"last": -7, "past": -7, "next": 7, "coming": 0, "previous": -7, "following": 7}.get(phrase.rel or "", 0)
    if phrase.rel is None and scene.direction() != "future" and scene.today.isoweekday() < 6:
        shift = -7
    return at_granularity(scene.today + dt.timedelta(days=shift), "weekend")
