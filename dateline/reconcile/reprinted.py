"""Sentences that several reports print word for word -> one event each, and which of its tellings to read.

A reprint may resolve *both countries* or *later in the day* otherwise than the report that it was taken from.
"""

from collections.abc import Mapping, Sequence

from dateline.base.matching import Weighed
from dateline.base.observations import EventMention
from dateline.base.record import Record
from dateline.base.words import fold

LEAST = 7
"""Words that a clause has at least that is hardly written twice."""


def told_in_the_same_words(record: Record, ids: Sequence[str]) -> dict[tuple[str, str], list[str]]:
    """Mentions of one trigger in one clause that more than one report prints, in the order of publication."""
    order = {article: place for place, article in enumerate(record.articles)}
    found: dict[tuple[str, str], list[str]] = {}
    for one in sorted(ids, key=lambda i: (order[record.event_mention(i).article], i)):
        mention = record.event_mention(one)
        text = record.articles[mention.article].text
        words = fold(text[mention.at.start : mention.at.end])
        if len(words) >= LEAST:
            before = len(fold(text[mention.at.start : mention.trigger.start]))
            found.setdefault((f"{mention.kind} {before}", " ".join(words)), []).append(one)
    return {key: rows for key, rows in found.items() if _each_once(record, rows)}


def _each_once(record: Record, rows: Sequence[str]) -> bool:
    """In several reports, and in none of them twice (*separate meetings with X and Y*)."""
    articles = [record.event_mention(one).article for one in rows]
    return len(articles) > 1 and len(set(articles)) == len(articles)


def pairs(groups: Mapping[tuple[str, str], Sequence[str]], weight: float) -> list[tuple[str, str, Weighed]]:
    """Each reprint with the report that it is taken from."""
    why = Weighed(weight, ("both reports print the same sentence",))
    return [(rows[0], other, why) for _, rows in sorted(groups.items()) for other in rows[1:]]


def first_told(record: Record, mentions: Sequence[EventMention]) -> list[EventMention]:
    """Mentions without those that only print again what an earlier one says, where the two were read otherwise."""
    kept: dict[str, EventMention] = {m.id: m for m in mentions}
    for rows in told_in_the_same_words(record, [m.id for m in mentions]).values():
        best = max(rows, key=lambda one: (_known(record, kept[one]), -rows.index(one)))
        for one in rows:
            if one != best and _read_otherwise(record, kept[one], kept[best]):
                kept.pop(one)
    return list(kept.values())


def _read_otherwise(record: Record, one: EventMention, other: EventMention) -> bool:
    who = ({record.entity_of(p.chain) or p.description for p in m.participants} for m in (one, other))
    where = ({record.entity_of(m.place) or m.place_name} for m in (one, other))
    days = ({(m.time.start, m.time.end)} if m.time else set() for m in (one, other))
    return any(a != b for a, b in (tuple(who), tuple(where), tuple(days)))


def _known(record: Record, mention: EventMention) -> int:
    """How many of those who take part are persons or offices that the record knows."""
    return sum(record.entity_of(p.chain) is not None for p in mention.participants if p.chain)
