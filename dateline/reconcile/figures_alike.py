"""Figures beside an event -> those that two reports give alike, whatever word they count under.

*21 schoolgirls*, *the 21 captives*: what is counted goes by other names from report to report, and a figure that two
give of one event is still one figure. It tells of agreement only: figures that differ may count different things.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.base.observations import EventMention, Quantity
from dateline.base.record import Record
from dateline.base.spans import Range
from dateline.base.values import Value
from dateline.base.views import Event
from dateline.base.words import stem
from dateline.reconcile.givings import SURE, Giving, giving_of

TOLD_OF = frozenset({"happened", "ongoing", "expected", "proposed", "alleged", "cancelled", "postponed"})
SHARES = frozenset({"percent"})
LEAST = 2
"""*One man* says too little to be a figure."""
MONEY_LENGTH = 3


def figures_given_alike(record: Record) -> Iterator[list[Giving]]:
    """By event and figure, who gives it: two articles at least."""
    sure = {event.id for event in record.views(Event) if event.confidence >= SURE}
    by_article: dict[str, list[EventMention]] = {}
    for mention in record.seen(EventMention):
        if mention.confidence >= SURE and mention.status in TOLD_OF and record.event_of(mention.id) in sure:
            by_article.setdefault(mention.article, []).append(mention)
    found: dict[tuple[str, float, str], list[Giving]] = {}
    for quantity in record.seen(Quantity):
        owner = _owner(quantity, by_article.get(quantity.article, ()))
        about = record.event_of(owner.id) if owner is not None else None
        if owner is None or about is None or quantity.number < LEAST or quantity.high is not None:
            continue
        row = giving_of(record, about, _property_of(quantity), _value(record, quantity), owner)
        found.setdefault((about, quantity.number, _counted(quantity)), []).append(row)
    for _, rows in sorted(found.items()):
        if len({row.article for row in rows}) > 1:
            rows.sort(key=lambda g: (g.day, g.span))
            yield [replace(row, property=rows[0].property) for row in rows]


def _owner(quantity: Quantity, mentions: Sequence[EventMention]) -> EventMention | None:
    """Of the events told in the words around a figure, the one whose own word stands nearest."""
    around = [m for m in mentions if any(at.covers(quantity.at) for at in (m.at, *m.more))]
    return min(around, key=lambda m: (_apart(quantity.at, m.trigger), m.id), default=None)


def _apart(a: Range, b: Range) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _counted(quantity: Quantity) -> str:
    """What makes two figures one: people by whatever word, else the noun or the unit."""
    if quantity.unit == "person":
        return "person"
    return stem(quantity.noun) if quantity.unit in ("", "item") else quantity.unit


def _property_of(quantity: Quantity) -> str:
    """*days*, *amount*, *share*, or the noun of what is counted."""
    if quantity.unit in SHARES:
        return "share"
    if len(quantity.unit) == MONEY_LENGTH and quantity.unit.isupper():
        return "amount"
    noun = quantity.noun if quantity.unit in ("", "item", "person") else quantity.unit
    return noun if noun.endswith("s") or not noun else f"{noun}s"


def _value(record: Record, quantity: Quantity) -> Value:
    text = record.articles[quantity.article].text
    end = max(quantity.at.end, quantity.head)
    words = " ".join(text[quantity.at.start : _word_end(text, end)].split())
    return Value(words, number=quantity.number, unit=quantity.unit, qualifier=quantity.qualifier)


def _word_end(text: str, place: int) -> int:
    while place < len(text) and (text[place].isalnum() or text[place] in "-’'"):
        place += 1
    return place
