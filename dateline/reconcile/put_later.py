"""The same thing foretold for a day, and in a later report for another -> what was put off, and where that is told."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from dateline.base.moments import first_day, last_day
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


def _parties(event: Event) -> frozenset[str]:
    return frozenset(p.entity for p in event.participants if p.entity)


def _is_anew(record: Record, article: str, due: dt.date, words: str) -> bool:
    """Told when the first day was past, or in words that set it anew."""
    told = first_day(record.articles[article].published)
    return told is not None and (told > due or bool(ANEW.search(words)))
