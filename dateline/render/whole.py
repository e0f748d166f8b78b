"""The record as a whole -> what stands after the chapters: people, bodies, documents, reports, problems, doubts."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.base.articles import Problem
from dateline.base.kinds import ENTITY_KINDS
from dateline.base.record import Record
from dateline.base.views import Copy, Entity, Event, Relation, Statement
from dateline.render.bodies import Body, Document, Project, bodies, cooperation, documents
from dateline.render.index import SURE
from dateline.render.look import Look
from dateline.render.reports import Report


@dataclass(frozen=True, slots=True)
class Whole:
    people: tuple[Entity, ...]
    offices: tuple[Entity, ...]
    others: dict[str, tuple[Entity, ...]]
    bodies: tuple[Body, ...]
    documents: tuple[Document, ...]
    cooperation: dict[tuple[str, str], list[Project]]
    relations: tuple[Relation, ...]
    reports: tuple[Report, ...]
    copies: tuple[Copy, ...]
    problems: tuple[Problem, ...]
    unsure_events: tuple[Event, ...]
    unsure_statements: tuple[Statement, ...]

    @property
    def people_at_once(self) -> tuple[Entity, ...]:
        """Those in office or named in several reports; all where no one is."""
        return tuple(e for e in self.people if e.offices or len(e.articles) > 1) or self.people

    @property
    def people_beside(self) -> tuple[Entity, ...]:
        return tuple(e for e in self.people if e not in self.people_at_once)


def whole(look: Look) -> Whole:
    """Everything in the record that belongs to no one story."""
    record = look.record
    events = [e for e in record.views(Event) if e.confidence >= SURE]
    relations = record.views(Relation)
    entities = _by_kind(record)
    return Whole(
        people=entities.pop("person", ()),
        offices=entities.pop("office", ()),
        others=entities,
        bodies=tuple(bodies(look, relations, events)),
        documents=tuple(documents(events)),
        cooperation=cooperation(look, relations),
        relations=tuple(relations),
        reports=tuple(look.reports.values()),
        copies=tuple(record.views(Copy)),
        problems=tuple(record.problems),
        unsure_events=tuple(e for e in record.views(Event) if e.confidence < SURE),
        unsure_statements=tuple(s for s in record.views(Statement) if s.confidence < SURE),
    )


def _by_kind(record: Record) -> dict[str, tuple[Entity, ...]]:
    """Entities by kind, those most reports name first."""
    rows: Sequence[Entity] = sorted(record.views(Entity), key=lambda e: (-len(e.articles), -len(e.evidence), e.name))
    found = {kind: tuple(e for e in rows if e.kind == kind) for kind in ENTITY_KINDS}
    return {kind: entities for kind, entities in found.items() if entities}
