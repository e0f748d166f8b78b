"""The same thing foretold for a day, and in a later report for another -> what was put off, and where that is told."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.base.moments import first_day, last_day
from dateline.base.observations import Claim
from dateline.base.record import Record
from dateline.base.views import Event
from dateline.base.words import fold
from dateline.reconcile.tellings import family_of
from dateline.reconcile.told import Told

SURE = 3
"""Days within which a date is one that can be missed."""
ANEW = re.compile(r"\b(?:now|instead|rather|new date)\b")


def put_later(record: Record, rows: Sequence[Told]) -> list[Told]:
    """*is to meet on March 12*, and in a report of that day or later: *will now meet on March 17*."""
    first = rows[0].clause
    due = first.time.last_day() if first.time and (first.time.days() or 99) <= SURE else None
    found = []
    for row in rows[1:]:
        time, text = row.clause.time, record.articles[row.clause.article].text
        day = time.first_day() if time and (time.days() or 99) <= SURE else None
        if due is None or day is None or day <= due or row.clause.article == first.article:
            continue
        if _is_anew(record, row.clause.article, due, text[row.clause.at.start : row.clause.at.end]):
            found.append(row)
    return found


def put_later_event(record: Record, event: Event, others: Iterable[Event]) -> Event | None:
    """The same event in a later report for a later day, though no one took the two for one."""
    due, who = last_day(event.end or event.start), _parties(event)
    for other in others:
        alike = family_of(other.type) == family_of(event.type) and other.place and who and who == _parties(other)
        if not alike or other.id == event.id or fold(other.place or "") != fold(event.place or ""):
            continue
        day = first_day(other.start)
        ahead = [one for one in map(record.event_mention, other.mentions) if one.article not in event.articles]
        if due is None or day is None or day <= due or len(ahead) < len(other.mentions):
            continue
        texts = ((m.article, record.articles[m.article].text[m.at.start : m.at.end]) for m in ahead)
        if all(_is_anew(record, article, due, text) for article, text in texts):
            return other
    return None


def on_new_day(event: Event, claims: Sequence[Claim]) -> Event:
    """An event that is put off to a day, on the day to which the last report that says so puts it."""
    if event.status not in ("postponed", "expected", "proposed") or not claims:
        return event
    day = claims[-1].value.moment
    if day is None:
        return event
    return replace(event, start=day.start, end=day.end, precision=day.precision, approximate=False)


def new_days(record: Record) -> dict[str, list[Claim]]:
    """Mentions of what was put off or brought forward, with the days to which, in the order of publication."""
    order = {article: place for place, article in enumerate(record.articles)}
    rows = [one for one in record.seen(Claim) if one.property == "time" and one.value.moment]
    found: dict[str, list[Claim]] = {}
    for one in sorted(rows, key=lambda c: (order[c.article], c.at)):
        found.setdefault(one.about, []).append(one)
    return found


def _parties(event: Event) -> frozenset[str]:
    return frozenset(p.entity for p in event.participants if p.entity)


def _is_anew(record: Record, article: str, due: dt.date, words: str) -> bool:
    """Told when the first day was past, or in words that set it anew."""
    told = first_day(record.articles[article].published)
    return told is not None and (told > due or bool(ANEW.search(words)))
