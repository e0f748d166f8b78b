"""Events called off or put off of which no report foretold -> expectations, known only from what came of them.

*The president has scrapped a visit to Lima planned for next week* tells the plan and its end in one breath.
"""

from collections.abc import Iterable, Iterator

from dateline.base.ids import make_id
from dateline.base.kinds import GATHERINGS, Outcome
from dateline.base.observations import EventMention
from dateline.base.record import Record
from dateline.base.spans import Span
from dateline.base.views import Event, Expectation
from dateline.reconcile.expectations import title_to_come

OUTCOMES: dict[str, Outcome] = {"cancelled": "cancelled", "postponed": "postponed"}
SURE = 0.5
PAIR = 2
"""Parties who tell a meeting from others, wherever it was to be."""


def fallen_through(record: Record, known: Iterable[Expectation]) -> Iterator[Expectation]:
    """One for each gathering that was called off, unless an expectation stands for it already."""
    rows = list(known)
    taken = {row.event for row in rows} | {row.outcome_event for row in rows}
    spans = [span for row in rows if row.outcome != "open" for span in (*row.evidence, *row.outcome_evidence)]
    for event in record.views(Event):
        if event.id in taken or event.status not in OUTCOMES or event.confidence < SURE or event.type not in GATHERINGS:
            continue
        told = [m for m in map(record.event_mention, event.mentions) if m.status == event.status]
        if not told or not event.participants:
            continue
        if len(event.participants) < PAIR and not any(m.time or m.place for m in told):
            continue
        if not any(_overlaps(record.span(m.article, m.at), spans) for m in told):
            yield _expectation(record, event, told)


def _overlaps(one: Span, spans: Iterable[Span]) -> bool:
    return any(s.article == one.article and s.start < one.end and one.start < s.end for s in spans)


def _expectation(record: Record, event: Event, told: list[EventMention]) -> Expectation:
    articles = {m.article for m in told}
    spans = tuple(dict.fromkeys(record.span(m.article, m.at) for m in told))
    in_order = tuple(a for a in record.articles if a in articles)
    return Expectation(
        id=make_id("x", event.id),
        what=title_to_come(record, event),
        event=event.id,
        outcome=OUTCOMES[event.status],
        outcome_event=event.id,
        stated_in=in_order,
        outcome_in=in_order,
        due=event.end or event.start,
        evidence=spans,
        outcome_evidence=spans,
    )
