"""Links between event mentions -> processes: chains of events that lead to one another."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.base.grouping import Groups
from dateline.base.ids import make_id
from dateline.base.observations import EventLink
from dateline.base.record import Record
from dateline.base.spans import Span
from dateline.base.views import Event, Process

CHAINING = frozenset({"leads_to", "follows", "pauses"})
Link = tuple[str, str, str]


class Processes:
    """Needs links between event mentions, and events; makes processes."""

    name = "processes"
    version = "1"
    needs: tuple[type, ...] = (EventLink, Event)
    makes: tuple[type, ...] = (Process,)

    def reconcile(self, record: Record) -> Iterator[Process]:
        links = _links(record)
        groups = Groups({one for before, after, _ in links for one in (before, after)})
        for before, after, _ in links:
            groups.join(before, after)
        for group in groups.all():
            mine = {link: spans for link, spans in links.items() if link[0] in group}
            yield _process(record, group, mine)


def _links(record: Record) -> dict[Link, list[Span]]:
    """Links between sure events, each with the words that make it, in a fixed order."""
    sure = {e.id for e in record.views(Event) if e.confidence >= 0.5}
    found: dict[Link, list[Span]] = {}
    for link in record.seen(EventLink):
        before, after = record.event_of(link.before), record.event_of(link.after)
        if link.kind in CHAINING and before in sure and after in sure and before and after and before != after:
            found.setdefault((before, after, link.kind), []).append(record.span(link.article, link.at))
    return dict(sorted(found.items()))


def _process(record: Record, group: Sequence[str], links: Mapping[Link, Sequence[Span]]) -> Process:
    order = _in_order(record, group, list(links))
    titles = [event.title for one in order if isinstance(event := record.view(one), Event)]
    return Process(
        id=make_id("pr", min(group)),
        title=f"From {titles[0]} to {titles[-1]}",
        events=tuple(order),
        links=tuple((b, a, kind, tuple(sorted(set(spans)))) for (b, a, kind), spans in links.items()),
    )


def _in_order(record: Record, group: Sequence[str], links: Sequence[Link]) -> list[str]:
    """Causes before effects; where links say nothing or run in a circle, by date."""
    left, order = set(group), []
    while left:
        free = [o for o in left if not any(after == o and before in left - {o} for before, after, _ in links)]
        first = min(free or left, key=lambda one: (_start(record, one), one))
        order.append(first)
        left.remove(first)
    return order


def _start(record: Record, event: str) -> str:
    row = record.view(event)
    return row.start or "9999" if isinstance(row, Event) else "9999"
