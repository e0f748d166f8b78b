"""Events drawn -> visits that meetings show to have been paid; meetings set on the visits they were part of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.base.kinds import REAL
from dateline.base.moments import Moment, first_day
from dateline.base.record import Record
from dateline.base.views import Entity, Event

LONGEST, LONG = 7, 14
SURE = 0.5
TOLD = REAL | {"expected"}


def on_visits(record: Record, drawn: Sequence[Event]) -> list[Event]:
    """*X met Y*, in reports of X's visit to Y's country: there, and within the days of the visit, if but one fits."""
    visits = [e for e in drawn if e.type == "visit" and e.status in TOLD and e.start and e.country]
    visits = [v for v in visits if (_moment(v).days() or LONGEST + 1) <= LONGEST]
    return [_settled(record, event, visits) for event in drawn]


def _settled(record: Record, event: Event, visits: Sequence[Event]) -> Event:
    if event.type != "meeting" or event.form == "multilateral" or event.within:
        return event
    if event.status not in TOLD:
        return event
    if event.start is not None and event.place is not None:
        return event
    fits = [v for v in visits if _on(record, event, v) and (v.status in REAL or event.status == v.status)]
    if len({(v.start, v.end, v.place) for v in fits}) != 1:
        return event
    visit = fits[0]
    if event.start is None and _told_at_once(record, event, visit):
        event = replace(event, start=visit.start, end=visit.end, precision=visit.precision, approximate=True)
    if event.place is None:
        event = replace(event, place=visit.place, country=event.country or visit.country)
    return event


def _told_at_once(record: Record, event: Event, visit: Event) -> bool:
    """Whether the meeting was told within a day of the visit's last: of a visit that goes on, only its first day may be
    known, and what later reports tell need not have been then."""
    told = [first_day(record.articles[a].published) for a, status in event.status_by_article.items() if status in TOLD]
    days, last = [day for day in told if day is not None], _moment(visit).last_day()
    return bool(days) and last is not None and (min(days) - last).days <= 1


def _on(record: Record, event: Event, visit: Event) -> bool:
    """Whether one who met was the guest, and another is of the country visited."""
    guests = {p.entity for p in visit.participants if p.entity and p.role == "guest"}
    met = {p.entity for p in event.participants if p.entity}
    if not guests & met or not set(event.articles) & _near(record, visit):
        return False
    if event.start is not None and not _moment(event).overlaps(_moment(visit)):
        return False
    if event.place is not None and event.country != visit.country:
        return False
    return visit.country in set(_countries(record, met - guests))


def visits_shown_paid(record: Record, drawn: Sequence[Event]) -> dict[str, list[Event]]:
    """*X is to visit Westland from May 3 to 5*, and in a later report *X met Y in West City on May 4*: X came. Each
    such visit with the meetings that show it."""
    found: dict[str, list[Event]] = {}
    for visit in drawn:
        if visit.type != "visit" or visit.status != "expected" or visit.start is None or visit.country is None:
            continue
        if (_moment(visit).days() or LONG + 1) > LONG:
            continue
        shows = [event for event in drawn if _shows(record, event, visit)]
        if shows:
            found[visit.id] = shows
    return found


def _shows(record: Record, event: Event, visit: Event) -> bool:
    """Whether someone's visit was on by what he did there in its days, as a report tells that expects no visit."""
    if event.type not in ("meeting", "visit") or event.status not in REAL or event.start is None or event is visit:
        return False
    if event.confidence < SURE or not _moment(event).overlaps(_moment(visit)):
        return False
    guests = {p.entity for p in visit.participants if p.entity and p.role == "guest"}
    met = {p.entity for p in event.participants if p.entity} - guests
    there = event.country == visit.country or (event.place is None and visit.country in set(_countries(record, met)))
    if not there:
        return False
    if (_moment(event).days() or LONG) > LONGEST or not guests & {p.entity for p in event.participants}:
        return False
    home = {one for one in _countries(record, guests) if one}
    return visit.country not in home and not set(event.articles) <= set(visit.articles)


def with_what_shows_it(visit: Event, shows: Sequence[Event]) -> Event:
    """The visit with the words and reports of the meetings that show it was paid; one stop of a tour, of which only
    the days of the whole were foretold, with theirs."""
    status: dict[str, str] = {a: "happened" for one in shows for a in one.articles}
    spans = dict.fromkeys((*visit.evidence, *(one.evidence[0] for one in shows)))
    by_article = {**visit.status_by_article, **status}
    if visit.approximate:
        first, last = min(one.start or "" for one in shows), max(one.end or one.start or "" for one in shows)
        visit = replace(visit, start=first[:10], end=last[:10])
    return replace(visit, articles=tuple(by_article), status_by_article=by_article, evidence=tuple(spans))


def _near(record: Record, visit: Event) -> set[str]:
    """Reports published within the week after a visit began."""
    days = [Moment(a.published[:10], a.published[:10], "day", "") for a in record.articles.values() if a.published]
    named = [a.id for a in record.articles.values() if a.published]
    first = _moment(visit).first_day()
    return {
        one
        for one, day in zip(named, days, strict=True)
        if first is not None and (told := day.first_day()) is not None and -1 <= (told - first).days <= LONGEST
    }


def _countries(record: Record, entities: set[str]) -> Iterator[str]:
    for one in entities:
        entity = record.view(one)
        if isinstance(entity, Entity):
            yield entity.name if entity.kind == "country" else entity.country or ""


def _moment(event: Event) -> Moment:
    return Moment(event.start, event.end, event.precision or "day", "")  # type: ignore[arg-type]
