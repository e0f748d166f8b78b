"""A record -> its views by what they are about, so that no page walks the whole record."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from dateline.base.observations import Sentence
from dateline.base.record import Record
from dateline.base.views import Event, Expectation, Point, Process, Relation, Statement

T = TypeVar("T")
SURE = 0.5
"""Events and statements of less confidence stand apart, at the end."""


class Index:
    """Only what the reader was sure of; lists in the record's own order."""

    def __init__(self, record: Record) -> None:
        events = [e for e in record.views(Event) if e.confidence >= SURE]
        said = [s for s in record.views(Statement) if s.confidence >= SURE]
        doubted = {e.id for e in record.views(Event) if e.confidence < SURE}
        points = [p for p in record.views(Point) if p.about not in doubted]
        expectations = record.views(Expectation)
        self.events = grouped(events, lambda e: e.articles)
        self.events_of_entity = grouped(events, lambda e: {p.entity for p in e.participants if p.entity})
        self.within = grouped(events, lambda e: [e.within] if e.within else [])
        self.statements = grouped(said, lambda s: [s.article])
        self.statements_of_speaker = grouped(said, lambda s: [s.speaker] if s.speaker else [])
        self.statements_of_event = grouped(said, lambda s: [s.event] if s.event else [])
        self.points = grouped(points, lambda p: {a for position in p.positions for a in position.articles})
        self.points_about = grouped(points, lambda p: [p.about])
        self.expectations = grouped(expectations, lambda x: {*x.stated_in, *x.outcome_in})
        self.expectations_of_event = grouped(expectations, lambda x: {x.event, x.outcome_event} - {None})
        self.processes = grouped(record.views(Process), lambda p: p.events)
        self.relations = grouped(record.views(Relation), lambda r: {r.subject, r.object})
        self.sentences = grouped(record.seen(Sentence), lambda s: [s.article])


def grouped(rows: Iterable[T], keys: Callable[[T], Iterable[str | None]]) -> dict[str, list[T]]:
    """Rows under each of their keys."""
    found: dict[str, list[T]] = {}
    for row in rows:
        for key in keys(row):
            if key is not None:
                found.setdefault(key, []).append(row)
    return found


def picked(index: Mapping[str, list[T]], keys: Iterable[str]) -> list[T]:
    """The rows under any of the keys, each once."""
    return list({id(row): row for key in keys for row in index.get(key, ())}.values())
