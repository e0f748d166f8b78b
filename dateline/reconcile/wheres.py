"""Events -> where reports set each, where two places of one event cannot both be right: another plan, or a conflict."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dateline.base.kinds import REAL, Verdict
from dateline.base.observations import Claim
from dateline.base.record import Record
from dateline.base.values import Value
from dateline.base.views import Entity, Event
from dateline.base.words import fold, is_water
from dateline.knowledge.places import kilometres
from dateline.reconcile.givings import SURE, Giving, giving_of, givings
from dateline.reconcile.scenes import Holding, place_words, region_names
from dateline.reconcile.tellings import AHEAD, WIDE
from dateline.reconcile.venues import is_venue

ONE_PLACE = frozenset({"meeting", "agreement", "accident", "attack", "clash", "arrest", "death"})
"""Kinds that come about in one town; a visit, an operation, a quake or a protest may be told of several."""
HAPPENING = frozenset({"accident", "attack", "clash"})
FAR, FARTHER = 30, 45
"""Kilometres from which two towns cannot both be meant, and those of a happening, which may be told by the nearest."""
OUTER = frozenset({"province", "district", "region", "regency", "county", "state", "governorate", "area", "border"})


@dataclass(frozen=True, slots=True)
class Set:
    """One report's place of an event: its name, folded words and country, how the report tells of the event, and the
    country of whoever it has that from."""

    giving: Giving
    words: tuple[str, ...]
    name: str
    country: str | None
    status: str
    side: str | None


def places_in_dispute(record: Record) -> Iterator[tuple[list[Giving], Verdict]]:
    """The places of each event that reports set in two that lie apart, with what to make of them."""
    holding = Holding(record)
    moved = {record.event_of(claim.about) for claim in record.seen(Claim) if claim.property == "place"}
    for event in record.views(Event):
        if event.confidence >= SURE and event.id in moved:
            yield _moved(record, event), "update"
        elif event.confidence >= SURE and event.type in ONE_PLACE and len(event.articles) > 1:
            rows = _told(record, event)
            verdicts = {v for a, b in combinations(rows, 2) if (v := _verdict(a, b, rows, event.type, holding))}
            if verdicts:
                yield [row.giving for row in rows], "conflict" if "conflict" in verdicts else "update"


def places_given_alike(record: Record) -> Iterator[list[Giving]]:
    """The places, no countries, that two reports or more give for one event."""
    for event in record.views(Event):
        if event.confidence < SURE or len(event.articles) < 2:
            continue
        found: dict[tuple[str, ...], list[Giving]] = {}
        for mention in map(record.event_mention, event.mentions):
            entity = record.view(record.entity_of(mention.place) or "")
            place = entity if isinstance(entity, Entity) else None
            name = place.name if place is not None and place.kind == "place" else None if place else mention.place_name
            if name:
                row = giving_of(record, event.id, "place", Value(name), mention)
                found.setdefault(place_words(name), []).append(row)
        for _, rows in sorted(found.items()):
            if len({row.article for row in rows}) > 1:
                yield sorted(rows, key=lambda g: (g.day, g.span))


def _told(record: Record, event: Event) -> list[Set]:
    """The towns that reports set it in, in the order of publication; no country, region, building or water."""
    found = []
    for mention in map(record.event_mention, event.mentions):
        entity = record.view(record.entity_of(mention.place) or "")
        if isinstance(entity, Entity) and entity.kind == "place" and _is_town(record, entity):
            giving = giving_of(record, event.id, "place", Value(entity.name), mention)
            side = _country(record, giving.speaker)
            found.append(Set(giving, place_words(entity.name), entity.name, entity.country, mention.status, side))
    return sorted(found, key=lambda s: (s.giving.day, s.giving.span))


def _country(record: Record, speaker: str | None) -> str | None:
    entity = record.view(speaker or "")
    return (entity.name if entity.kind == "country" else entity.country) if isinstance(entity, Entity) else None


def _moved(record: Record, event: Event) -> list[Giving]:
    """The towns it was to be in before and after a report says that it was moved."""
    told = [row.giving for row in _told(record, event)]
    rows = [g for g in givings(record) if g.property == "place" and g.about == event.id]
    return sorted([*told, *rows], key=lambda g: (g.day, g.span, g.value.text))


def _is_town(record: Record, place: Entity) -> bool:
    """By its name, and told without an article: *the Andes* are no town."""
    name, words = place.name, fold(place.name)
    if not words or words[-1] in OUTER or is_venue(name) or is_water(name) or words in region_names():
        return False
    before = (record.articles[s.article].text[max(0, s.start - 4) : s.start] for s in place.evidence)
    return WIDE.isdisjoint(words) and not any(one.lower() == "the " for one in before)


def _verdict(a: Set, b: Set, rows: Sequence[Set], kind: str, holding: Holding) -> Verdict | None:
    """A place of the plan and, in a later report, another: an update; two places of what took place: a conflict."""
    if not _lie_apart(a, b, FARTHER if kind in HAPPENING else FAR, holding) or _one_report_gives_both(a, b, rows):
        return None
    earlier, later = (a, b) if a.giving.day <= b.giving.day else (b, a)
    if a.status in REAL and b.status in REAL:
        return "conflict"
    if earlier.status in AHEAD and later.giving.day[:10] > earlier.giving.day[:10]:
        return "update" if later.status in REAL | AHEAD else None
    return "conflict" if earlier.status in AHEAD and later.status in AHEAD else None


def _lie_apart(a: Set, b: Set, far: float, holding: Holding) -> bool:
    """Two towns of the gazetteer, so many kilometres apart, or places that officials of two countries give; neither
    of them set in the other by a report."""
    x, y = set(a.words), set(b.words)
    if not x or not y or x <= y or y <= x or holding.lies_in(a.words, b.words):
        return False
    distance = kilometres(a.name, b.name, a.country, b.country)
    if distance is None:  # each side of a collision has it on its own side of the line
        return bool(a.side and b.side) and a.side != b.side
    return distance >= far


def _one_report_gives_both(a: Set, b: Set, rows: Sequence[Set]) -> bool:
    given = [{s.giving.article for s in rows if s.words == one.words} for one in (a, b)]
    return bool(given[0] & given[1])
