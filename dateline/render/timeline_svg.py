"""Dated events -> a picture of the timeline: an axis that is stretched where much happens, one line an event."""

import datetime as dt
import itertools
import math
from collections.abc import Sequence

from markupsafe import Markup

from dateline.base.views import Event
from dateline.render.look import Look
from dateline.render.svg import dot, linked, picture, tag, text
from dateline.render.timeline import LONG_GAP, begins, ends
from dateline.render.wording import HELD, NOT_HELD, STATUS_WORDS
from dateline.render.words import event_when

ROW, TOP, EDGE = 25, 30, 12
ROUGH = 11
"""Half the length of the bar that stands for a month, a year or the like: an event on some day of it."""
MOST = 16
"""Events drawn; the list beside the picture holds them all."""


def mark_of(status: str) -> str:
    """How a status is drawn: `held`, `planned` or `off`."""
    return "held" if status in HELD else "off" if status in NOT_HELD else "planned"


def drawn(events: Sequence[Event]) -> list[Event]:
    """The dated events most told of, in the order of days."""
    dated = [e for e in events if e.start or e.end]
    most = sorted(dated, key=lambda e: (-e.origins, -len(e.articles), -len(e.mentions), e.id))[:MOST]
    return sorted(most, key=lambda e: (begins(e), ends(e), e.id))


def timeline_svg(look: Look, events: Sequence[Event], *, width: int) -> Markup:
    """The picture at one width in pixels; empty when fewer than three events have a date."""
    rows = drawn(events)
    if len(rows) < 3:
        return Markup("")
    axis = Axis(rows, width)
    height = TOP + ROW * len(rows) + 6
    parts = axis.ticks(height)
    parts += [_row(look, event, axis, TOP + ROW * i + ROW // 2) for i, event in enumerate(rows)]
    return picture(width, height, parts, class_="timeline-picture")


class Axis:
    """Days -> pixels. Between two days that matter the distance grows with the logarithm of the days between, so
    that a year of silence takes little room and a full week is legible."""

    def __init__(self, events: Sequence[Event], width: int) -> None:
        self.days = sorted({day for e in events for day in _days(e)})
        self.rough = {begins(e) for e in events if not exact(e)} - {d for e in events if exact(e) for d in _days(e)}
        steps = [math.log2(1 + (b - a).days) + 0.6 for a, b in itertools.pairwise(self.days)]
        room, total, at = width - 2 * EDGE, sum(steps) or 1.0, 0.0
        self.width = width
        self._x = {self.days[0]: float(EDGE)}
        for day, step in zip(self.days[1:], steps, strict=True):
            at += step
            self._x[day] = round(EDGE + room * at / total, 1)

    def x(self, day: dt.date) -> float:
        return self._x[day]

    def ticks(self, height: int) -> list[Markup]:
        """Dates along the top where there is room for them, a thin line down from each; dots where time is cut."""
        parts, free, year = [], -8.0, 0
        for day in self.days:
            words = f"{day:%b} {day.year}" if day in self.rough else f"{day.day} {day:%b}"
            if day.year != year and day not in self.rough:
                words += f" {day.year}"
            x, room = self.x(day), len(words) * 6.4
            left = min(max(x - room / 2, 0), self.width - room)
            if left < free + 8:
                continue
            free, year = left + room, day.year
            parts.append(text(words, x=f"{left + room / 2:.1f}", y=12, text_anchor="middle", class_="tick"))
            parts.append(tag("line", x1=x, y1=18, x2=x, y2=height - 4, class_="grid"))
        return parts + [self._piece(a, b) for a, b in itertools.pairwise(self.days)]

    def _piece(self, a: dt.date, b: dt.date) -> Markup:
        if (b - a).days < LONG_GAP:
            return tag("line", x1=self.x(a), y1=18, x2=self.x(b), y2=18, class_="axis")
        return tag("line", x1=self.x(a), y1=18, x2=self.x(b), y2=18, class_="axis cut")


def exact(event: Event) -> bool:
    """Whether its days are known, not only its month or year."""
    return len(event.start or event.end or "") >= 10 and event.precision in ("day", "part", "hour", "minute")


def _days(event: Event) -> tuple[dt.date, ...]:
    return (begins(event), ends(event)) if exact(event) else (begins(event),)


def _row(look: Look, event: Event, axis: Axis, y: int) -> Markup:
    a = b = axis.x(begins(event))
    kind = mark_of(event.status)
    if exact(event):
        b = axis.x(ends(event))
    else:
        a, b = max(a - ROUGH, 1), a + ROUGH
    shape = tag("line", x1=a, y1=y, x2=b, y2=y, class_=f"bar {kind}") if b > a else dot(a, y, kind)
    right, left = axis.width - b - 10, a - 10
    if right >= left or right >= 220:
        label = text(event.title, room=right, x=b + 10, y=y + 4, class_=f"label {kind}")
    else:
        label = text(event.title, room=left, x=a - 10, y=y + 4, text_anchor="end", class_=f"label {kind}")
    tip = f"{event.title}: {STATUS_WORDS[event.status]}, {event_when(event)}"
    return linked(look.links.to(event.id), tip, shape, label)
