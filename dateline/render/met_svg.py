"""Gatherings -> a picture of who met whom: a line a person, a column a gathering, a dot where they were."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dateline.base.views import Event
from dateline.render.look import Look
from dateline.render.meetings import attendance, in_time, present
from dateline.render.svg import dot, linked, picture, tag, text
from dateline.render.timeline import begins
from dateline.render.timeline_svg import exact, mark_of
from dateline.render.wording import STATUS_WORDS
from dateline.render.words import event_when

ROW, COLUMN, HEAD = 24, 30, 54


@dataclass(frozen=True, slots=True)
class Band:
    """As many columns as fit side by side, with the rows that have a dot among them."""

    columns: tuple[Event, ...]
    rows: dict[str, set[str]]


def met_svg(look: Look, events: Sequence[Event], *, width: int) -> Markup:
    """The picture at one width in pixels, in as many bands as it needs; empty when nothing joins two people."""
    joined = sorted((e for e in events if len(present(e)) > 1), key=in_time)
    if len(joined) < 2:
        return Markup("")
    label = min(230, width * 0.42)
    fit = max(1, int((width - label - 16) // COLUMN))
    groups = [joined[i : i + fit] for i in range(0, len(joined), fit)]
    bands = [Band(tuple(group), attendance(look, group)) for group in groups]
    used = min(width, int(label + COLUMN * min(fit, len(joined)) + HEAD))
    return Markup("").join(_band(look, band, used, label) for band in bands)


def _band(look: Look, band: Band, width: int, label: float) -> Markup:
    ys = {name: HEAD + ROW * i + ROW / 2 for i, name in enumerate(band.rows)}
    height = HEAD + ROW * len(ys) + 4
    parts = [
        tag("rect", x=0, y=y - ROW / 2, width=width, height=ROW, class_="stripe")
        for i, y in enumerate(ys.values())
        if i % 2 == 0
    ]
    parts += [text(name, room=label - 12, x=6, y=y + 4, class_="label held") for name, y in ys.items()]
    for i, event in enumerate(band.columns):
        x = label + COLUMN * i + COLUMN / 2
        parts.append(_column(look, event, x, [ys[n] for n, met in band.rows.items() if event.id in met]))
    return picture(width, height, parts, class_="met-picture")


def _column(look: Look, event: Event, x: float, ys: Sequence[float]) -> Markup:
    kind = mark_of(event.status)
    head = text(_short_date(event), x=x, y=HEAD - 6, transform=f"rotate(-50 {x:g} {HEAD - 6})", class_="tick")
    stem = tag("line", x1=x, y1=min(ys), x2=x, y2=max(ys), class_=f"stem {kind}")
    tip = f"{event.title}: {STATUS_WORDS[event.status]}, {event_when(event)}"
    return linked(look.links.to(event.id), tip, head, stem, *(dot(x, y, kind) for y in ys))


def _short_date(event: Event) -> str:
    if not (event.start or event.end):
        return "no date"
    day = begins(event)
    if not exact(event):
        return f"{day:%b} {day.year}"
    return f"{day.day} {day:%b} {day.year % 100:02}"
