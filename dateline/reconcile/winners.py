"""What reports give of a party that won a vote -> givings of the vote, whose own figures are those of its winner."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.base.observations import EventMention
from dateline.base.record import Record
from dateline.base.views import Event
from dateline.reconcile.givings import SURE, Giving

POLLED = frozenset({"share", "seats", "votes"})


def of_winners(record: Record, given: Iterable[Giving]) -> Iterator[Giving]:
    """*The Alliance took 30.8 percent* in one report is of the vote that *the Alliance won* in another, where both tell
    of that vote and the party won no other."""
    votes = [e for e in record.views(Event) if e.type == "election" and e.confidence >= SURE]
    won: dict[str, list[str]] = {}
    for vote in votes:
        for one in vote.participants:
            if one.role == "object" and one.entity:
                won.setdefault(one.entity, []).append(vote.id)
    told = {(record.event_of(m.id), m.article) for m in record.seen(EventMention) if m.kind == "election"}
    for row in given:
        of_it = won.get(row.about, [])
        if row.property in POLLED and len(of_it) == 1 and (of_it[0], row.article) in told:
            yield replace(row, about=of_it[0])
        else:
            yield row
