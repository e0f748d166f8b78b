"""A record -> tables of its stories, reports, events, entities, points and problems, for the terminal."""

from collections.abc import Callable, Iterable, Iterator

from rich import box
from rich.table import Table
from rich.text import Text

from dateline.base.views import Entity, Event, Point, Story
from dateline.render.index import SURE
from dateline.render.look import Look
from dateline.render.wording import STATUS_WORDS, VERDICT_WORDS, plain
from dateline.render.words import clean, count, cut, day, event_when, figure, period

Row = tuple[str, ...]
VERDICTS = ("conflict", "update", "agreed", "single")


def tables(look: Look, kind: str | None) -> Iterator[Table | Text]:
    """All tables that hold something, or the one of a kind (story, article, event, entity, point)."""
    for name, (title, head, rows) in TABLES.items():
        if kind in (None, name):
            every = list(rows(look))
            if every or kind:
                yield table(f"{title}: {count(len(every), 'row')}", head, every)


def table(title: str, head: Row, rows: Iterable[Row]) -> Table:
    """One table; ids are never cut, other columns fold."""
    made = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for name in head:
        made.add_column(name, no_wrap=name == "id", overflow="fold", style="dim" if name == "id" else None)
    for row in rows:
        made.add_row(*(Text(clean(cell)) for cell in row))
    return made


def _stories(look: Look) -> Iterator[Row]:
    for s in look.record.views(Story):
        yield s.id, s.title, str(len(s.articles)), period(s.start, s.end)


def _articles(look: Look) -> Iterator[Row]:
    for r in look.reports.values():
        yield r.id, f"{r.number}. {cut(r.title, 70)}", r.name, day(r.article.published)


def _events(look: Look) -> Iterator[Row]:
    for e in sorted(look.record.views(Event), key=lambda e: (e.confidence < SURE, e.start or "9999", e.id)):
        status = STATUS_WORDS[e.status] if e.confidence >= SURE else "unsure"
        yield e.id, e.title, status, event_when(e), str(e.origins)


def _entities(look: Look) -> Iterator[Row]:
    rows = look.record.views(Entity)
    for e in sorted(rows, key=lambda e: (e.kind != "person", e.kind, -len(e.articles), e.name)):
        yield e.id, e.name, plain(e.kind), str(len(e.articles))


def _points(look: Look) -> Iterator[Row]:
    rows = look.record.views(Point)
    for p in sorted(rows, key=lambda p: (VERDICTS.index(p.verdict), look.name(p.about), p.property, p.id)):
        values = " / ".join(figure(position.value) for position in p.positions)
        yield p.id, look.name(p.about), plain(p.property), values, VERDICT_WORDS[p.verdict]


def _problems(look: Look) -> Iterator[Row]:
    for p in look.record.problems:
        yield p.code, p.message


TABLES: dict[str, tuple[str, Row, Callable[[Look], Iterator[Row]]]] = {
    "story": ("Stories", ("id", "story", "reports", "when"), _stories),
    "article": ("Reports", ("id", "report", "from", "published"), _articles),
    "event": ("Events", ("id", "event", "status", "when", "origins"), _events),
    "entity": ("Entities", ("id", "name", "kind", "reports"), _entities),
    "point": ("Points", ("id", "about", "property", "values", "verdict"), _points),
    "problem": ("Problems", ("code", "what to do"), _problems),
}
