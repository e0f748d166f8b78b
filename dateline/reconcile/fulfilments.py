"""What was foretold -> the event that later reports tell in its place, though no one took the two for one.

*The envoy is set to travel on Friday* names no event with a place; *he flew to Juba on Friday* does. *The president is
to meet the Emir* leaves the Emir unnamed. A told event fulfils what was foretold when all whom that names take part in
it, by name or as others of their country, and day and place allow it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.base.moments import first_day, last_day
from dateline.base.observations import Clause, EventMention
from dateline.base.record import Record
from dateline.base.views import Entity, Event
from dateline.base.words import fold
from dateline.reconcile.tellings import family_of

DEEDS = {
    "visit": "travel fly go head visit tour arrive land journey",
    "meeting": "meet confer talk",
    "call": "phone telephone call",
    "appointment": "appoint name nominate swear",
    "departure": "resign quit",
}  # fmt: skip
"""Verbs that tell an event of a kind where the reader saw none, for want of a place or a counterpart."""
KINDS = {verb: kind for kind, verbs in DEEDS.items() for verb in verbs.split()}
SETTLED = frozenset({"happened", "ongoing", "cancelled", "postponed"})
PAIR = 2
"""Parties without whom a meeting cannot be told from the next."""
SLACK = dt.timedelta(days=1)
SOON = dt.timedelta(days=10)
"""After the report that foretells without a day, how long the deed may take to come."""


@dataclass(frozen=True, slots=True)
class Party:
    """One who takes part: by name, whether as a named person, and of which country."""

    entity: str
    name: frozenset[str]
    person: bool
    country: str | None


@dataclass(frozen=True, slots=True)
class Foretold:
    """Something to come: its kind, who is to take part, where, when, and in which report."""

    kind: str
    parties: tuple[Party, ...]
    place: str | None
    country: str | None
    first: dt.date | None
    last: dt.date | None
    article: str


def foretold_by_event(record: Record, event: Event, ahead: EventMention) -> Foretold:
    """An expected event, as the first report that expects it has it."""
    parties = _parties(record, (p.entity for p in event.participants))
    time = ahead.time
    days = (time.first_day(), time.last_day()) if time else (None, None)
    return Foretold(family_of(event.type), parties, event.place, event.country, *days, ahead.article)


def foretold_by_clause(record: Record, clause: Clause) -> Foretold | None:
    """A clause whose verb tells an event of some kind; the places it names are where it is to be."""
    kind = KINDS.get(clause.verb)
    parties = _parties(record, map(record.entity_of, clause.subjects))
    if kind is None or not parties:
        return None
    named = [e for e in map(record.view, filter(None, map(record.entity_of, clause.chains))) if isinstance(e, Entity)]
    where = next((e for e in named if e.kind in ("country", "place") and e.id not in {p.entity for p in parties}), None)
    place = where.name if where and where.kind == "place" else None
    country = where.country if where and where.kind == "place" else where.name if where else None
    time = clause.time
    days = (time.first_day(), time.last_day()) if time else (None, None)
    return Foretold(family_of(kind), parties, place, country, *days, clause.article)


class Fulfilments:
    """The told events of a record, found by who took part in them."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._by_party: dict[tuple[str, str], dict[str, Event]] = {}
        for event in record.views(Event):
            if event.status in SETTLED and event.confidence >= 0.5:
                for party in _parties(record, (p.entity for p in event.participants)):
                    for key in _keys(party):
                        self._by_party.setdefault((family_of(event.type), key), {})[event.id] = event

    def of(self, one: Foretold, itself: str | None) -> tuple[Event, list[EventMention]] | None:
        """The event, but for itself, that fulfils it, and where that is told; the earliest where there are several."""
        if not any(p.person for p in one.parties) and not (one.first and (one.place or one.country)):
            return None
        if one.kind == family_of("meeting") and len(one.parties) < PAIR:
            return None
        keys = [(kind, key) for kind in _shown_by(one.kind) for p in one.parties for key in _keys(p)]
        found = {id: event for key in keys for id, event in self._by_party.get(key, {}).items()}
        for event in sorted(found.values(), key=lambda e: (family_of(e.type) != one.kind, e.start or "", e.id)):
            if event.id == itself or not _same_parties(self._record, one, event):
                continue
            if event.type == "call" and one.kind == "visit":
                continue
            if _same_place(one, event) and _same_days(self._record, one, event):
                mentions = map(self._record.event_mention, event.mentions)
                told = [m for m in mentions if _tells_later(self._record, one, m, event)]
                if told:
                    return event, told
        return None


def _shown_by(kind: str) -> tuple[str, ...]:
    """Who meets someone in a place on the day has come there."""
    return (kind, family_of("meeting")) if kind == "visit" else (kind,)


def _keys(party: Party) -> Iterator[str]:
    """What two parties that may surely be the same have in common."""
    yield party.entity
    if not party.person:
        yield from sorted(party.name)


def _parties(record: Record, entities: Iterable[str | None]) -> tuple[Party, ...]:
    found = []
    for id in dict.fromkeys(entities):
        entity = record.view(id or "")
        if isinstance(entity, Entity) and entity.kind in ("person", "office", "country", "organisation"):
            country = entity.name if entity.kind == "country" else entity.country
            found.append(Party(entity.id, frozenset(fold(entity.name)), entity.kind == "person", country))
    return tuple(found)


def _same_parties(record: Record, one: Foretold, event: Event) -> bool:
    """All foretold are there, and one of them surely."""
    there = _parties(record, (p.entity for p in event.participants))
    if not any(_is_surely(p, q) for p in one.parties for q in there):
        return False
    return all(any(_may_be(p, q) for q in there) for p in one.parties)


def _is_surely(p: Party, q: Party) -> bool:
    """The same, or a body named as part of the other: *the African Union*, *the African Union's Panel of the Wise*."""
    return p.entity == q.entity or (not (p.person or q.person) and (p.name <= q.name or q.name <= p.name))


def _may_be(p: Party, q: Party) -> bool:
    """The same; or of one country, where the name foretold has a part in common, or is only an office or a state."""
    if _is_surely(p, q):
        return True
    if p.country is None or p.country != q.country:
        return False
    return any(len(word) > 2 for word in p.name & q.name) if p.person else True


def _same_place(one: Foretold, event: Event) -> bool:
    if event.type != "visit" and one.kind == "visit" and not (event.place and one.country and event.country):
        return False
    if one.place and event.place and fold(one.place) == fold(event.place):
        return True
    if one.place and event.place and one.place != one.country and event.place != event.country:
        return False
    return not (one.country and event.country) or fold(one.country) == fold(event.country)


def _same_days(record: Record, one: Foretold, event: Event) -> bool:
    """Its day is that for which it was foretold, give or take one; without one, it is of the days after the report."""
    first, last = first_day(event.start), last_day(event.end)
    if event.status in ("cancelled", "postponed"):
        return True
    published = first_day(record.articles[one.article].published)
    after = one.first or (published and published - SLACK)
    if not (one.place or one.country) and one.first and first and first < one.first - SLACK:
        return False
    before = one.last or (published and published + SOON)
    return not ((last and after and last < after - SLACK) or (first and before and first > before + SLACK))


def _tells_later(record: Record, one: Foretold, told: EventMention, event: Event) -> bool:
    """Told as the event stands, in another report, of that day or later and not much later."""
    if told.article == one.article or told.status != event.status or told.confidence < 0.5:
        return False
    x, y = (first_day(record.articles[a].published) for a in (one.article, told.article))
    return x is not None and y is not None and x <= y <= (one.last or x) + SOON * 2
