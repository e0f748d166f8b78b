"""A record, or one thing in it -> text for the terminal, with evidence; coloured there, plain where it is piped."""

import io
import shutil
import sys
from collections.abc import Iterable

from rich.console import Console, RenderableType

from dateline.base.kinds import GATHERINGS
from dateline.base.record import Record
from dateline.base.views import Entity, Event, Point, Story
from dateline.render.index import SURE
from dateline.render.links import Links
from dateline.render.look import Look
from dateline.render.tables import tables
from dateline.render.text_parts import article_text, entity_text, event_text, point_text, story_text
from dateline.render.wording import HELD
from dateline.render.words import count

PLAIN_WIDTH = 100


def summary(record: Record) -> str:
    """What a read found, in a few lines."""
    events = [e for e in record.views(Event) if e.confidence >= SURE]
    met = [e for e in events if e.type in GATHERINGS]
    held = sum(e.status in HELD for e in met)
    verdicts = [p.verdict for p in record.views(Point)]
    lines = [
        f"{count(len(record.articles), 'report')} in {count(len(record.views(Story)), 'story', 'stories')}",
        f"{count(len(events), 'event')}; {count(held, 'meeting')} held, {len(met) - held} expected or called off",
        f"{count(sum(e.kind == 'person' for e in record.views(Entity)), 'person', 'people')} named",
        f"on {count(verdicts.count('agreed'), 'point')} reports agree, on {verdicts.count('conflict')} they differ,"
        f" {count(verdicts.count('update'), 'figure')} updated",
    ]
    if record.problems:
        lines.append(f"{count(len(record.problems), 'problem')}: not everything could be read")
    return "\n".join(lines)


def show(record: Record, id: str | None = None, *, kind: str | None = None, width: int | None = None) -> str:
    """The record in tables, or those of one kind (story, event, entity, point, article), or one of them by id with its
    evidence. KeyError when nothing has that id."""
    look = Look(record, Links("", {}))
    return printed(_one(look, id) if id else tables(look, kind), width=width)


def printed(parts: Iterable[RenderableType], *, width: int | None = None) -> str:
    """Rich's renderables as text: as wide as the terminal and coloured there, 100 columns and plain elsewhere."""
    tty = sys.stdout.isatty()
    wide = width or (shutil.get_terminal_size().columns if tty else PLAIN_WIDTH)
    out = io.StringIO()
    console = Console(file=out, width=wide, force_terminal=tty, highlight=False, markup=False, emoji=False)
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def _one(look: Look, id: str) -> Iterable[RenderableType]:
    if id in look.reports:
        return article_text(look, look.reports[id])
    match look.record.view(id):
        case Story() as story:
            return story_text(look, story)
        case Event() as event:
            return event_text(look, event)
        case Entity() as entity:
            return entity_text(look, entity)
        case Point() as point:
            return point_text(look, point)
    raise KeyError(id)
