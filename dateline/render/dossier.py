"""Record -> its dossier: one self-contained page, or a folder of pages for a large record."""

from collections.abc import Iterator
from pathlib import Path

from dateline.base.record import Record
from dateline.base.views import VIEW_TYPES, Entity, Event
from dateline.render.about import about_entity, about_event
from dateline.render.chapter import Chapter, chapter, stories_of
from dateline.render.files import write
from dateline.render.links import Links, file_name
from dateline.render.look import Look
from dateline.render.pages import page
from dateline.render.whole import whole
from dateline.render.words import count, period

LARGE = 60
"""Articles above which a folder gets a page for each story, event, entity and report. Measured on five reports many
times over, Chromium on two busy cores: 40 articles make a page of 1.8 MB that opens in 1.7 s, 100 one of 4.7 MB in
2.6 s, 500 one of 27 MB in 17 s."""

INDEX = "index.html"
ROOMS = ("stories", "events", "entities", "reports")


def write_dossier(record: Record, out: Path) -> Path:
    """Writes the dossier and returns the page to open. `out` ending in .html is one file that needs no other; any
    other `out` is a folder, whose index.html is that same file unless the record is large. Nothing half-written is
    ever left; CannotWrite when there is no room."""
    if out.suffix.lower() in (".html", ".htm"):
        write(out, one_page(record))
        return out
    index = out / INDEX
    if len(record.articles) <= LARGE:
        write(index, one_page(record))
        return index
    written = set()
    for path, text in pages(record):
        write(out / path, text)
        written.add(path)
    _clear(out, written)
    return index


def place_beside(record: Record, path: Path) -> Path:
    """Where a dossier goes when nobody says: one HTML file of the same name, or for a large record a folder."""
    large = len(record.articles) > LARGE
    return path.with_name(f"{path.stem}-dossier") if large else path.with_suffix(".html")


def one_page(record: Record) -> str:
    """The whole dossier as one HTML page."""
    ids = [*record.articles, *(s.id for s in stories_of(record)), *_view_ids(record)]
    look = Look(record, Links(INDEX, dict.fromkeys(ids, INDEX)))
    chapters = [chapter(look, story) for story in stories_of(record)]
    return page("dossier", look, chapters=chapters, whole=whole(look), **_head(record, chapters))


def pages(record: Record) -> Iterator[tuple[str, str]]:
    """(path in the folder, page) of every page; reports after all that cite them, the index last, so that a folder
    half filled is not taken for whole."""
    places = _places(record)
    base = Look(record, Links(INDEX, places))
    stories = stories_of(record)
    for story in stories:
        look = base.on(Links(places[story.id], places))
        yield places[story.id], page("story", look, chapter=chapter(look, story))
    for event in record.views(Event):
        look = base.on(Links(places[event.id], places))
        yield places[event.id], page("event", look, event=event, about=about_event(look, event))
    for entity in record.views(Entity):
        look = base.on(Links(places[entity.id], places))
        yield places[entity.id], page("entity", look, entity=entity, about=about_entity(look, entity))
    chapters = [chapter(base, story) for story in stories]
    index = page("index", base, chapters=chapters, whole=whole(base), **_head(record, chapters))
    for report in base.reports.values():
        look = base.on(Links(places[report.id], places))
        yield places[report.id], page("report", look, report=report, events=base.index.events.get(report.id, ()))
    yield INDEX, index


def _places(record: Record) -> dict[str, str]:
    """Which page each id has its place on."""
    ids = {
        "stories": [s.id for s in stories_of(record)],
        "events": [e.id for e in record.views(Event)],
        "entities": [e.id for e in record.views(Entity)],
        "reports": list(record.articles),
    }
    return {id: f"{room}/{file_name(id)}" for room, rows in ids.items() for id in rows}


def _view_ids(record: Record) -> Iterator[str]:
    for kind in VIEW_TYPES:
        yield from (view.id for view in record.views(kind))


def _head(record: Record, chapters: list[Chapter]) -> dict[str, object]:
    """Title and time span of a whole record."""
    days = sorted(a.published[:10] for a in record.articles.values() if a.published)
    title = chapters[0].title if len(chapters) == 1 else f"{count(len(chapters), 'story', 'stories')} in one record"
    return {"title": title if chapters else "An empty record", "span": period(days[0], days[-1]) if days else ""}


def _clear(folder: Path, written: set[str]) -> None:
    """Takes away pages that an earlier dossier left in this folder and this one does not have."""
    for room in ROOMS:
        for old in (folder / room).glob("*.html"):
            if f"{room}/{old.name}" not in written and '<meta name="generator" content="Dateline">' in _opening(old):
                old.unlink()


def _opening(path: Path) -> str:
    with path.open(encoding="utf-8", errors="replace") as file:
        return file.read(1500)
