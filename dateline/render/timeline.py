"""Events -> a timeline: rows in the order of days, with the gaps between them in words."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.base.moments import first_day, last_day
from dateline.base.views import Event
from dateline.render.words import count, event_when

LONG_GAP = 45
"""Days without an event after which the gap is written out."""


@dataclass(frozen=True, slots=True)
class Row:
    """One event on its day; `gap` is the time since the row before it, where that is long; `same` that the row
    before it has the same day."""

    event: Event
    when: str
    gap: str | None
    same: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    rows: tuple[Row, ...]
    undated: tuple[Event, ...]

    def __bool__(self) -> bool:
        return bool(self.rows or self.undated)

    @property
    def every(self) -> tuple[Event, ...]:
        return (*(row.event for row in self.rows), *self.undated)


def timeline(events: Iterable[Event]) -> Timeline:
    """Rows by first day, then last; events without a date stand apart."""
    every = list(events)
    dated = sorted((e for e in every if e.start or e.end), key=_order)
    rows: list[Row] = []
    before = None
    for event in dated:
        day = begins(event)
        when = event_when(event)
        rows.append(Row(event, when, _gap(before, day), bool(rows) and rows[-1].when == when))
        before = max(before, ends(event)) if before else ends(event)
    return Timeline(tuple(rows), tuple(e for e in every if not (e.start or e.end)))


def _order(event: Event) -> tuple[dt.date, dt.date, bool, str]:
    """By days; what other events lie within, before them."""
    return begins(event), ends(event), event.within is not None, event.id


def begins(event: Event) -> dt.date:
    """The first day of a dated event; where only its end is known, that day."""
    day = first_day(event.start) or last_day(event.end)
    assert day is not None
    return day


def ends(event: Event) -> dt.date:
    """The last day of a dated event; an open one is drawn as its first day."""
    return last_day(event.end) or last_day(event.start) or begins(event)


def _gap(before: dt.date | None, day: dt.date) -> str | None:
    days = (day - before).days if before else 0
    if days < LONG_GAP:
        return None
    years, months = divmod(round(days / 30.44), 12)
    words = [count(years, "year")] if years else []
    if months and years < 10:
        words.append(count(months, "month"))
    return f"{' '.join(words)} later"
