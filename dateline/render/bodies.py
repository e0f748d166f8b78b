"""Relations and events -> bodies with members, chairs and rounds; documents with signatories; cooperation."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.base.views import Entity, Event, Participant, Relation
from dateline.render.look import Look
from dateline.render.wording import MODE_WORDS, RELATION_BACK, plain
from dateline.render.words import period

DOCUMENT_KINDS = frozenset({"agreement", "ceasefire", "accession", "refusal"})


@dataclass(frozen=True, slots=True)
class Tie:
    """One relation seen from the body: who stands in it and for which time."""

    name: str
    entity: str
    when: str
    relation: Relation


@dataclass
class Body:
    """A bloc, a commission, standing talks. `ties` by heading: Members, Chair, Parties, Parts."""

    entity: Entity
    ties: dict[str, list[Tie]] = field(default_factory=dict)
    rounds: list[Event] = field(default_factory=list)


def bodies(look: Look, relations: Iterable[Relation], events: Iterable[Event]) -> list[Body]:
    """Every entity in which others stand, with its rounds: events that name it or take place within it."""
    found: dict[str, Body] = {}
    for relation in relations:
        entity = look.entity(relation.object)
        heading = RELATION_BACK.get(relation.type)
        if entity is None or heading is None:
            continue
        body = found.setdefault(entity.id, Body(entity))
        when = period(relation.start, relation.end) if relation.start or relation.end else ""
        tie = Tie(look.name(relation.subject), relation.subject, when, relation)
        body.ties.setdefault(heading, []).append(tie)
    for body in found.values():
        body.rounds = [event for event in events if _of_body(event, body.entity)]
        for ties in body.ties.values():
            ties.sort(key=lambda t: (t.relation.start or t.relation.end or "", t.name))
    return sorted(found.values(), key=lambda b: (-len(b.entity.articles), b.entity.name))


def _of_body(event: Event, body: Entity) -> bool:
    if event.type != "meeting":
        return False
    named = {body.name, *(alias for alias in body.aliases if alias.isupper() and len(alias) > 1)}
    if "round" in event.attributes and any(p.entity == body.id for p in event.participants):
        return True
    words = f" {event.title} "
    return any(f" {name} " in words or f" {name}'s " in words for name in named)


@dataclass(frozen=True, slots=True)
class Document:
    """An agreement, truce, accession or refusal: who put a name to it, who declined, what it is about."""

    event: Event
    signed: tuple[Participant, ...]
    declined: tuple[Participant, ...]
    concerning: tuple[Participant, ...]


def documents(events: Iterable[Event]) -> list[Document]:
    """Agreements first, refusals after them, in the order of the events; a refusal only where something is refused:
    who declined to comment refused no document."""
    rows = [_document(event) for event in events if event.type in DOCUMENT_KINDS]
    rows = [row for row in rows if row.event.type != "refusal" or row.concerning]
    return sorted(rows, key=lambda d: d.event.type == "refusal")


def _document(event: Event) -> Document:
    concerning = tuple(p for p in event.participants if p.role in ("object", "target"))
    parties = tuple(p for p in event.participants if p.role in ("signatory", "actor", "participant", "initiator"))
    if event.type == "refusal":
        return Document(event, (), parties, concerning)
    return Document(event, parties, (), concerning)


@dataclass(frozen=True, slots=True)
class Project:
    """Two sides and what they do together on one item."""

    item: str
    mode: str
    relation: Relation


def cooperation(look: Look, relations: Iterable[Relation]) -> dict[tuple[str, str], list[Project]]:
    """Projects by the pair of names that share them."""
    found: dict[tuple[str, str], list[Project]] = {}
    for relation in relations:
        if relation.type != "cooperation":
            continue
        first, second = sorted((look.name(relation.subject), look.name(relation.object)))
        mode = MODE_WORDS.get(relation.mode or "", plain(relation.mode or ""))
        found.setdefault((first, second), []).append(Project(relation.item or "not named", mode, relation))
    return {pair: sorted(rows, key=lambda p: (p.item, p.mode)) for pair, rows in sorted(found.items())}
