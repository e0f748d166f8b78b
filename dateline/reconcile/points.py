"""Values that articles give for properties of events and entities -> points: where reports agree, and where not."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from dateline.base.ids import make_id
from dateline.base.kinds import REAL
from dateline.base.moments import first_day, last_day
from dateline.base.observations import Claim, EventMention, Quantity
from dateline.base.record import Record
from dateline.base.values import Value
from dateline.base.views import Copy, Entity, Event, Point, Position, Story
from dateline.reconcile.askers import accounts_differ
from dateline.reconcile.counted import adds_to_an_earlier_count, counted, sides
from dateline.reconcile.event_days import ONE_TIME, SUDDEN
from dateline.reconcile.figures_alike import figures_given_alike
from dateline.reconcile.givings import AHEAD, Giving, givings
from dateline.reconcile.origins import Origins
from dateline.reconcile.things import Figures, kept_apart
from dateline.reconcile.times_given import times_to_compare
from dateline.reconcile.twins import ONCE_THERE
from dateline.reconcile.verdicts import (
    Stand,
    clock_times_differ,
    dates_differ,
    disputed_stands,
    plan_has_moved,
    stands,
    verdict_of,
)
from dateline.reconcile.wheres import places_given_alike, places_in_dispute
from dateline.reconcile.whethers import statuses_in_dispute
from dateline.reconcile.winners import of_winners

LOSSES = frozenset({"killed", "injured", "missing", "detained"})
"""Properties that each side of a fight has its own figures of."""
WEEKS = dt.timedelta(days=21)
"""After so long the dead and the injured of a day have been counted."""


class Points:
    """Needs claims, event mentions, entities, events and copies; makes points. Positions stand in the order in
    which they were first published; origins are counted after copies are folded."""

    name = "points"
    version = "16"
    needs: tuple[type, ...] = (Claim, EventMention, Quantity, Entity, Event, Copy, Story)
    makes: tuple[type, ...] = (Point,)

    def reconcile(self, record: Record) -> Iterator[Point]:
        origins = Origins(record)
        points = list(self._given(record, origins))
        alike = list(_alike(record, origins, points))
        agreed = {(p.about, q.value.number) for p in alike for q in p.positions if q.value.number is not None}
        yield from (p for p in points if not _only_repeats(p, agreed))
        yield from alike

    def _given(self, record: Record, origins: Origins) -> Iterator[Point]:
        kinds = {event.id: event.type for event in record.views(Event)}
        ends = {event.id: last_day(event.end or event.start) for event in record.views(Event)}
        moved = {record.event_of(claim.about) for claim in record.seen(Claim) if claim.property == "time"}
        rows: dict[tuple[str, str], list[Giving]] = {}
        of_things: dict[str, list[Giving]] = {}
        for giving in of_winners(record, _bodies_as_dead(givings(record))):
            if giving.deed is not None:
                of_things.setdefault(giving.property, []).append(giving)
            elif not adds_to_an_earlier_count(giving) and giving.property != "place":
                rows.setdefault((giving.about, giving.property), []).append(giving)
        for about, property in sorted(rows):
            given = times_to_compare(rows[about, property]) if property == "time" else rows[about, property]
            if not given:
                continue
            if accounts_differ(property, given) or (property == "time" and _times_differ(kinds.get(about), given)):
                yield replace(_point(record, origins, about, property, given), verdict="conflict")
                continue
            if property == "time" and len(stands(given)) > 1 and (about in moved or plan_has_moved(given)):
                yield replace(_point(record, origins, about, property, given), verdict="update")
                yield from _day_kept(record, origins, about, given)
                continue
            apart = sides(given) if property in LOSSES else [given]
            for side in apart:
                settled = _settled(ends.get(about), side)
                yield _point(record, origins, about, property, side, whole=len(apart) == 1, settled=settled)
                if not settled and (differing := disputed_stands(stands(side))):
                    of_them = [giving for stand in differing for giving in stand.givings]
                    yield _conflict(record, origins, about, property, of_them)
        for rows_of_one, verdict in chain(places_in_dispute(record), statuses_in_dispute(record)):
            about, property = rows_of_one[0].about, rows_of_one[0].property
            yield replace(_point(record, origins, about, property, rows_of_one), verdict=verdict)
        for _, given in sorted(of_things.items()):
            for about, answering in kept_apart(record, given):
                yield _point_of_things(record, origins, about, answering)


def _alike(record: Record, origins: Origins, points: Sequence[Point]) -> Iterator[Point]:
    """Places, and figures under other words, on which reports agree and of which no point tells yet."""
    told = {(p.about, q.value.number) for p in points if p.verdict != "single" for q in p.positions}
    disputed = {p.about for p in points if p.property == "place"}
    for rows in chain(places_given_alike(record), figures_given_alike(record)):
        about, property, number = rows[0].about, rows[0].property, rows[0].value.number
        if (about in disputed) if property == "place" else ((about, number) in told):
            continue
        parts = () if property == "place" else (number,)
        if origins.count(row.span for row in rows) > 1:
            position = _position(record, origins, Stand(tuple(rows)))
            yield Point(make_id("p", about, property, "alike", *parts), about, property, "agreed", (position,))


def _only_repeats(point: Point, agreed: set[tuple[str, float]]) -> bool:
    """A single report's figure that stands in a point on which several agree."""
    return point.verdict == "single" and all((point.about, q.value.number) in agreed for q in point.positions)


def _settled(end: dt.date | None, given: Sequence[Giving]) -> bool:
    """Whether every report of it is of weeks later."""
    days = [first_day(g.day) for g in given]
    return end is not None and all(day is not None and day - end > WEEKS for day in days)


def _times_differ(kind: str | None, given: Sequence[Giving]) -> bool:
    """What comes about once is dated twice; what comes about at one minute is told of two."""
    if kind in ONE_TIME or kind in ONCE_THERE or kind == "election":
        given = [g for g in given if g.status not in AHEAD]
        return dates_differ(given) or (kind in SUDDEN and clock_times_differ(given))
    return kind in SUDDEN and clock_times_differ(given)


def _point(
    record: Record,
    origins: Origins,
    about: str,
    property: str,
    given: Sequence[Giving],
    *,
    whole: bool = True,
    settled: bool = False,
) -> Point:
    """The point of what was given; one of several sides' has an id of its own."""
    found = stands(given)

    def count(rows: Sequence[Giving]) -> int:
        return origins.count(row.span for row in rows)

    positions = tuple(_position(record, origins, stand) for stand in found)
    parts = () if whole else tuple(sorted({word for row in given for word in counted(row)}))
    return Point(
        make_id("p", about, property, *parts), about, property, verdict_of(found, count, settled=settled), positions
    )


def _day_kept(record: Record, origins: Origins, about: str, given: Sequence[Giving]) -> Iterator[Point]:
    """The day that several reports tell of what was moved to it, beside the point that tells of the move."""
    held = [g for g in given if g.status in REAL]
    stand = next((one for one in stands(given) if held and held[-1] in one.givings), None)
    if stand is None:
        return
    point = _point(record, origins, about, "time", stand.givings)
    if point.verdict == "agreed":
        yield replace(point, id=make_id("p", about, "time", "kept"))


def _conflict(record: Record, origins: Origins, about: str, property: str, given: Sequence[Giving]) -> Point:
    """What two accounts say of one figure of several days, beside the point that tells of all days."""
    point = _point(record, origins, about, property, given)
    values = sorted(str(giving.value.number) for giving in given)
    return replace(point, id=make_id("p", about, property, "disputed", *values), verdict="conflict")


def _bodies_as_dead(given: Iterable[Giving]) -> Iterator[Giving]:
    """Bodies that were found also count the dead, so far, where their report gives no toll."""
    rows = list(given)
    tolls = {(g.about, g.article) for g in rows if g.property == "killed"}
    for row in rows:
        if row.property == "bodies" and row.deed is None and (row.about, row.article) not in tolls:
            yield replace(row, property="killed", value=replace(row.value, qualifier=row.value.qualifier or "at_least"))
        yield row


def _point_of_things(record: Record, origins: Origins, about: str, given: Sequence[Giving]) -> Point:
    """The point of figures that answer one another; an event may have several of one property: *launched 40 drones*,
    *shot down 30*."""
    found = stands(given)
    property, deed = given[0].property, given[0].deed
    verdict = Figures(tuple(given)).verdict(found, lambda rows: origins.count(row.span for row in rows))
    positions = tuple(_position(record, origins, stand) for stand in found)
    marks = (*(deed.sorts if deed else ()), given[0].article, given[0].value.text)
    return Point(make_id("p", about, property, *marks), about, property, verdict, positions)


def _position(record: Record, origins: Origins, stand: Stand) -> Position:
    spans = tuple(sorted({g.span for g in stand.givings}))
    given = {g.article for g in stand.givings}
    speakers = Counter(g.speaker for g in stand.givings if g.speaker)
    return Position(
        value=plainest([g.value for g in stand.givings]),
        articles=tuple(a for a in record.articles if a in given),
        origins=origins.count(spans),
        speaker=min(speakers, key=lambda s: (-speakers[s], s)) if speakers else None,
        evidence=spans,
    )


def plainest(values: Sequence[Value]) -> Value:
    """Of like values the one most reports give in these words, the least hedged first."""
    counts = Counter(values)
    return min(counts, key=lambda v: (v.qualifier is not None, -counts[v], len(v.text), v.text))
