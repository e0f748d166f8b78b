"""The mentions of one event -> its view: the kind, status, time, place, people and numbers on which reports settle."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.base.ids import make_id
from dateline.base.kinds import GATHERINGS, Form, Status
from dateline.base.moments import Moment
from dateline.base.observations import EventMention
from dateline.base.record import Record
from dateline.base.spans import Span
from dateline.base.values import Value
from dateline.base.views import Entity, Event, Participant
from dateline.knowledge.codebook import codes
from dateline.reconcile.event_cast import name_of, participants
from dateline.reconcile.event_titles import Named, title_of
from dateline.reconcile.origins import Origins
from dateline.reconcile.reprinted import first_told
from dateline.reconcile.scenes import place_words
from dateline.reconcile.statuses import status_in_report, status_of_event
from dateline.reconcile.title_words import deed_of, noun_of, signed
from dateline.reconcile.venues import Venues, is_venue, with_town

FINENESS = (
    "minute", "hour", "part", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century",
)  # fmt: skip
LONGEST, A_WEEK = 14, 7
MANY = "multilateral"
COMING = frozenset({"expected", "proposed"})


@dataclass(frozen=True, slots=True)
class Place:
    name: str | None
    country: str | None


def draw(
    record: Record,
    origins: Origins,
    venues: Venues,
    mention_ids: Sequence[str],
    *,
    confidence: float,
    come: bool = False,
) -> Event:
    """One event of these mentions; its id follows from the smallest of theirs. `come`: other events show that what
    was expected has happened."""
    every = in_order(record, mention_ids)
    mentions = first_told(record, every)
    solid = [m for m in mentions if not m.background] or mentions
    kinds = {m.kind for m in solid}
    kind = _commonest(m.kind for m in solid if not (m.kind == "accident" and "attack" in kinds)) or mentions[0].kind
    by_article = _statuses(every)
    status: Status = "happened" if come else status_of_event(list(by_article.values()))
    time, place = best_time(mentions, status), best_place(record, venues, mentions)
    who = participants(record, mentions, kind)
    named = _commonest(m.title for m in mentions if m.title)
    names = [Named(p.role, name_of(record, p), p.entity is not None) for p in _chief(record, kind, who)]
    noun, deed = noun_of(record, mentions, kind), deed_of(record, solid)
    mode = _commonest(m.mode for m in mentions if m.mode)
    plover, plover_mode, cameo = codes(kind, mode)
    spans = evidence(record, every)
    title = title_of(
        kind, status, names, place.name or place.country, noun=noun, deed=deed, mode=mode,
        signed=kind != "agreement" or signed(record, mentions),
    )  # fmt: skip
    return Event(
        id=make_id("ev", min(mention_ids)),
        type=kind,  # type: ignore[arg-type]
        form=_form(mentions, kind, who),
        title=named or title,
        named=named is not None,
        status=status,
        start=time.start if time else None,
        end=time.end if time else None,
        precision=time.precision if time else None,
        approximate=time.approximate if time else False,
        place=place.name,
        country=place.country,
        participants=who,
        attributes=attributes(record, mentions),
        within=None,
        plover=plover,
        plover_mode=plover_mode,
        cameo=cameo,
        mentions=tuple(sorted(mention_ids)),
        articles=tuple(by_article),
        origins=origins.count(spans),
        evidence=spans,
        status_by_article=dict(by_article),
        topics=tuple(sorted({t for m in mentions for t in m.topics})),
        confidence=round(min(confidence, max(m.confidence for m in mentions)), 3),
    )


def in_order(record: Record, mention_ids: Iterable[str]) -> list[EventMention]:
    """Mentions in the order of publication, then of the text."""
    order = {article: place for place, article in enumerate(record.articles)}
    rows = [record.event_mention(one) for one in mention_ids]
    return sorted(rows, key=lambda m: (order[m.article], m.trigger.start, m.id))


def _commonest(values: Iterable[str]) -> str | None:
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], -len(v), v)) if counts else None


def _statuses(mentions: Sequence[EventMention]) -> dict[str, Status]:
    found: dict[str, list[EventMention]] = {}
    for mention in mentions:
        found.setdefault(mention.article, []).append(mention)
    return {article: status_in_report(rows) for article, rows in found.items()}


def best_time(mentions: Sequence[EventMention], status: str) -> Moment | None:
    """The moment most reports give at the finest precision; where the event has come about, what accounts say of it
    counts before what previews said. Of a gathering of many, who says on which days it was knows more than who says
    when someone was there."""
    told = [m for m in mentions if m.status == status and m.time]
    large = [m for m in mentions if m.form == "multilateral" and m.time and m.time.precision == "day"]
    lasting = [m for m in large if m.time and 1 < (m.time.days() or 0) <= LONGEST]
    told = lasting or told
    counts: Counter[Moment] = Counter()
    sample: dict[tuple[str | None, str | None, str, str], Moment] = {}
    rows = told or [m for m in mentions if m.time]
    for mention in sorted(rows, key=lambda m: m.time is not None and m.time.approximate):
        if mention.time:
            t = mention.time
            counts[sample.setdefault((t.start, t.end, t.precision, t.bound), t)] += 1
    if not counts:
        return None
    last = _told_last(mentions) if status in COMING else {}
    best = min(
        counts,
        key=lambda t: (
            _unsure(t),
            _vague(t),
            t.precision == "week",
            t.approximate,
            -counts[t],
            _fineness(t),
            -last.get(_ends(t), 0),
            *_ends(t),
        ),
    )
    best = _as_foreseen(best, mentions) if best.approximate else best
    return _day_within(best, mentions) if 1 < (best.days() or 0) <= A_WEEK else best


def _told_last(mentions: Sequence[EventMention]) -> dict[tuple[str, str], int]:
    """Where in the order of publication each time was told last: a plan's later day holds."""
    return {_ends(m.time): place for place, m in enumerate(mentions) if m.time is not None}


def _day_within(best: Moment, mentions: Sequence[EventMention]) -> Moment:
    """*his meeting this week*: on the day of that week which a report before gave it, and no other gave another."""
    told = {m.time for m in mentions if m.time and not m.time.approximate and m.time.days() == 1 and m.form != MANY}
    inside = {t.start and t.start[:10]: t for t in told if t.overlaps(best)}
    lasting = any(m.attributes.get("duration_days") for m in mentions)
    return next(iter(inside.values())) if len(inside) == 1 and best.precision == "week" and not lasting else best


def _as_foreseen(best: Moment, mentions: Sequence[EventMention]) -> Moment:
    """A day that accounts only let infer gives way to the one that a report gave outright, a day away at most."""
    day = best.first_day()
    for one in mentions:
        told = one.time.first_day() if one.time and not one.time.approximate and one.time.days() == 1 else None
        if one.time and told is not None and day is not None and best.days() == 1 and abs((told - day).days) <= 1:
            return one.time
    return best


def _ends(time: Moment) -> tuple[str, str]:
    return time.start or "", time.end or ""


def _unsure(time: Moment) -> bool:
    """Roughly told and no day either: *about last year*; a day that a report only lets infer says more than a month."""
    return time.approximate and _vague(time) > 0


def _vague(time: Moment) -> int:
    """0 for days, 1 for weeks and months, 2 for years, 3 for an open end."""
    days = time.days()
    if days is None:
        return 3 if time.bound in ("before", "until", "after") else 1
    return 0 if days <= 14 else 1 if days <= 93 else 2


def _fineness(time: Moment) -> int:
    return FINENESS.index(time.precision)


def best_place(record: Record, venues: Venues, mentions: Sequence[EventMention]) -> Place:
    """The finest place, the most named of those, a building with its town; its country where any report or gazetteer
    gave it."""
    fine: Counter[tuple[str, str | None]] = Counter()
    countries: Counter[str] = Counter()
    for mention in mentions:
        entity = record.view(record.entity_of(mention.place) or "")
        if isinstance(entity, Entity) and entity.kind == "country":
            countries[entity.name] += 1
        elif isinstance(entity, Entity):
            fine[entity.name, entity.country] += 1
        elif mention.place_name:
            fine[mention.place_name, None] += 1
    country = _commonest(countries.elements())
    if not fine:
        return Place(country, country)
    venues_told = {k: n for k, n in fine.items() if is_venue(k[0])}
    towns = {k: n for k, n in fine.items() if k not in venues_told}
    name, of = _most_named(venues_told or towns)
    if venues_told:
        town, country_of = _most_named(towns) if towns else (venues.town_of(name), None)
        name, of = with_town(name, town) if town else name, of or country_of
    return Place(name, of or country)


def _most_named(places: Mapping[tuple[str, str | None], int]) -> tuple[str, str | None]:
    return min(places, key=lambda k: (not place_words(k[0]), -places[k], k[0], k[1] or ""))


def _chief(record: Record, kind: str, who: Sequence[Participant]) -> Sequence[Participant]:
    """Of a pact the states that make it, where two are named, without those who sign for them."""
    if kind not in ("agreement", "ceasefire"):
        return who
    entities = [record.view(p.entity or "") for p in who]
    states = [p for p, e in zip(who, entities, strict=True) if isinstance(e, Entity) and e.kind == "country"]
    return states if sum(p.role == "signatory" for p in states) > 1 else who


def _form(mentions: Sequence[EventMention], kind: str, who: Sequence[Participant]) -> Form | None:
    forms = Counter(m.form for m in mentions if m.form)
    if forms:
        return min(forms, key=lambda f: (-forms[f], f))
    return "bilateral" if kind in GATHERINGS and len(who) == 2 else None


def attributes(record: Record, mentions: Sequence[EventMention]) -> dict[str, Value]:
    """For each property the value of the latest reports, of theirs the most given."""
    found: dict[str, list[tuple[str, Value]]] = {}
    for mention in mentions:
        day = (record.articles[mention.article].published or "")[:10]
        for name, value in mention.attributes.items():
            found.setdefault(name, []).append((day, value))
    return {name: best_value(rows) for name, rows in sorted(found.items())}


def best_value(rows: Sequence[tuple[str, Value]]) -> Value:
    """Of (day, value) rows the value of the latest day, then the most given, then the least hedged."""
    latest = max(day for day, _ in rows)
    counts = Counter((v.number, v.high, v.text if v.number is None else "") for day, v in rows if day == latest)

    def rank(row: tuple[str, Value]) -> tuple[str, int, bool, str]:
        value = row[1]
        number = counts[value.number, value.high, value.text if value.number is None else ""]
        return row[0], number, value.qualifier is None, value.text

    return max(rows, key=rank)[1]


def evidence(record: Record, mentions: Sequence[EventMention]) -> tuple[Span, ...]:
    """The clauses that tell of the event, and the further words they lean on."""
    spans: dict[Span, None] = {}
    for mention in mentions:
        for stretch in (mention.at, *mention.more):
            spans.setdefault(record.span(mention.article, stretch))
    return tuple(spans)
