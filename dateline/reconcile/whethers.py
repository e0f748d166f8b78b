"""Events -> whether they took place, where one says that something happened and another denies that very thing."""

import re
from collections.abc import Iterator

from dateline.base.kinds import REAL, Verdict
from dateline.base.observations import EventMention
from dateline.base.record import Record
from dateline.base.values import Value
from dateline.base.views import Entity, Event
from dateline.reconcile.givings import SURE, Giving, giving_of

CLAIMED = REAL | {"alleged"}
DOES = frozenset({"actor", "initiator"})
DENIES = re.compile(
    r"\b(?:den(?:y|ie[sd]|ying|ials?)|refut\w+|reject\w*|dismiss\w*|contradict\w*|untrue|false|fabricat\w+)\b"
)
AHEAD = re.compile(r"\b(?:will|would|plan\w*|intend\w*|going to|about to|due to|set to)\b")
BEFORE = 160
"""Characters before an event's words in which a denial of it stands."""


def statuses_in_dispute(record: Record) -> Iterator[tuple[list[Giving], Verdict]]:
    """Who says of each event that it took place, and who denies it: told in one report or in two."""
    for event in record.views(Event):
        mentions = [record.event_mention(one) for one in event.mentions]
        told = [m for m in mentions if m.status in CLAIMED and m.confidence >= SURE]
        denied = [m for m in mentions if m.status == "denied" and is_denial(record, m)]
        denied = [m for m in denied if any(_of_one_doer(record, m, other) for other in told)]
        if event.confidence >= SURE and told and denied:
            rows = [giving_of(record, event.id, "status", Value(_word(m)), m) for m in (*told, *denied)]
            yield sorted(rows, key=lambda g: (g.day, g.span)), "conflict"


def _word(mention: EventMention) -> str:
    return "happened" if mention.status in REAL else mention.status


def is_denial(record: Record, mention: EventMention) -> bool:
    """*denied having met*, and not *will not meet* nor *denied that they would meet*."""
    text = record.articles[mention.article].text
    start = max(0, mention.trigger.start - BEFORE)
    words = re.split(r"[.!?]\s", text[start : mention.trigger.end])[-1].lower()
    found = DENIES.search(words)
    return bool(found) and not AHEAD.search(words[found.end() if found else 0 :])


def _of_one_doer(record: Record, denied: EventMention, told: EventMention) -> bool:
    """A denial that one did it is none of its having been done by another."""
    x, y = (_doers(record, m) for m in (denied, told))
    return bool(x & y) or not x


def _doers(record: Record, mention: EventMention) -> frozenset[str]:
    """Those who do it, as entities or in the report's words, and the countries whose they are."""
    found = set[str]()
    for one in mention.participants:
        if one.role in DOES:
            entity = record.view(record.entity_of(one.chain) or "")
            if isinstance(entity, Entity):
                found |= {entity.id, entity.name if entity.kind == "country" else entity.country or entity.id}
            elif one.description:
                found.add(one.description.lower())
    return frozenset(found)
