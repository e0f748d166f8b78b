"""A journey to several places -> a telling a stop, and the tour that holds the stops."""

from dataclasses import replace

from dateline.base.moments import Moment
from dateline.base.observations import Mention
from dateline.base.reading import Reading
from dateline.base.values import Value
from dateline.extract.event_syntax import prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.numbers import CARDINALS
from dateline.knowledge.places import regions

ROUNDS = frozenset({"tour", "swing"})
TRIPS = ROUNDS | frozenset({"trip", "journey"})
COUNTED = frozenset({"nation", "country", "stop", "leg", "state", "city"})


def journeys(one: Telling, places: list[Mention], reading: Reading) -> list[Telling]:
    """*her tour of Africa*, *a trip to A, B and C*, *visits to A and B*: the tour where it is one, and each stop."""
    count = _count(one)
    if not count and len(places) < 2 and not _makes_rounds(one, places, reading):
        return [one]
    tours = one.draft.nominal and not one.plural and one.head.lemma_.lower() in TRIPS
    stops = [_stop(one, place, tours=tours) for place in places if not _is_region(place, reading)]
    if not tours:
        return _first_keeps_the_heads(stops or [one])
    one.people = [p for p in one.people if p.chain]  # *a tour of Gulf countries*: they are no guests
    number = count or len(stops)
    tour = replace(one, place=None, place_name=None, more=[], attributes=dict(one.attributes), tour=True)
    if number > 1:
        tour.attributes["stops"] = Value(text=str(number), number=float(number), unit="stop")
    for stop in stops:
        stop.within, stop.heads, stop.verbs = tour, set(), set()
    return [tour, *stops]


def _count(one: Telling) -> int:
    """3 of *a three-nation tour*, else 0."""
    beside = [c for c in one.head.children if c.i < one.head.i and c.lemma_.lower() in COUNTED]
    numbers = [n for c in beside for n in c.children if n.dep_ == "nummod"] if one.draft.nominal else []
    return CARDINALS.get(numbers[0].lower_, 0) if numbers else 0


def _makes_rounds(one: Telling, places: list[Mention], reading: Reading) -> bool:
    """*her Gulf tour*, *a tour of Africa*; not *a tour of the plant*."""
    if not one.draft.nominal or one.head.lemma_.lower() not in ROUNDS:
        return False
    told = [t for p, t in prepositions(one.head) if p in ("of", "to", "at", "in")]
    return _is_region(places[0], reading) if places else all(t.lemma_.lower() in COUNTED for t in told)


def _is_region(place: Mention, reading: Reading) -> bool:
    """*the Gulf*, *West Africa*: more than one country."""
    return regions().get(reading.chain(place.chains[0]).name) == ""


def _stop(one: Telling, place: Mention, *, tours: bool) -> Telling:
    """One stop: it was within the days of the whole, on which of them is not said."""
    kept = {k: v for k, v in one.attributes.items() if not k.startswith("duration")}
    return replace(
        one, place=place.chains[0], place_name=place.name, time=_some_day_of(one.time), attributes=kept, more=[],
        plural=False, definite=one.definite and not tours,
    )  # fmt: skip


def _some_day_of(time: Moment | None) -> Moment | None:
    long = time is not None and (time.days() or 0) > 1
    return replace(time, approximate=True) if time is not None and long else time


def _first_keeps_the_heads(stops: list[Telling]) -> list[Telling]:
    for one in stops[1:]:
        one.heads, one.verbs = set(), set()
    return stops


def set_on_tours(tellings: list[Telling]) -> None:
    """*ended a three-day Gulf tour, visiting Kuwait and Oman*: the stops a report tells beside a tour are of it, made
    by the same guest, and where no day is told within its days."""
    for tour in tellings:
        if not tour.tour or not tour.chains("guest"):
            continue
        for one in tellings:
            if one.kind != "visit" or one.tour or one.place is None or one.within is not None:
                continue
            if one.chains("guest") == tour.chains("guest") or _is_told_with(one, tour):
                _set_on(one, tour)


def _is_told_with(one: Telling, tour: Telling) -> bool:
    return not one.people and one.sentence == tour.sentence


def _set_on(one: Telling, tour: Telling) -> None:
    if one.time is not None and tour.time is not None and not one.time.overlaps(tour.time):
        return
    one.within = tour
    if not one.people:
        one.people, one.confidence = list(tour.people), max(one.confidence, tour.confidence)
    if one.time is None and tour.status == one.status:
        one.time = _some_day_of(tour.time)
