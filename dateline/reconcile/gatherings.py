"""Gatherings that reports name as coming without telling who meets -> expectations, settled by accounts of the like.

*Ahead of next week's fishing summit in Quito* foretells no deed of anyone, and yet a reader asks whether it was held.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from dateline.base.ids import make_id
from dateline.base.kinds import Outcome
from dateline.base.moments import first_day
from dateline.base.observations import Clause, EventMention
from dateline.base.record import Record
from dateline.base.views import Entity, Event, Expectation
from dateline.base.words import content_stems
from dateline.reconcile.clause_words import tells_of

OUTCOMES: dict[str, Outcome] = {
    "happened": "happened", "ongoing": "happened", "denied": "did_not_happen", "cancelled": "cancelled",
    "postponed": "postponed",
}  # fmt: skip
SUREST = 0.3
"""Confidence below which a mention is no more than a word."""
SOON = dt.timedelta(days=45)
"""After the report that names it without a day, within which it is the one that took place."""
SLACK = dt.timedelta(days=1)
BEFORE = re.compile(r"(?:[\w'’-]+ ){1,5}\Z")
SMALL_WORDS = """
a an the of for before at to in after this that these their its his her on by with from and or ahead over which during
since until upon into about between will would is are was were has have had as open hold begin start resume attend host
join
"""
SMALL = frozenset(SMALL_WORDS.split())
"""Words before which a noun phrase has not yet begun."""
DEEDS = frozenset({"meet", "meets", "met", "speak", "speaks", "confer", "gather", "gathers", "see", "sees", "sit"})
"""Verbs: these tell a deed of someone, whom a clause would name."""
COMING = frozenset({"upcoming", "forthcoming", "next", "planned", "scheduled", "coming", "awaited"})


def gatherings(
    record: Record, clauses: Mapping[str, Sequence[Clause]], affairs: Mapping[str, str]
) -> Iterator[Expectation]:
    """One expectation for each gathering named as coming, with the reports that say what came of it."""
    meetings = [m for m in record.seen(EventMention) if m.kind == "meeting" and m.confidence >= SUREST]
    groups: dict[tuple[str, str, frozenset[str]], list[EventMention]] = {}
    for one in sorted(meetings, key=lambda m: (list(record.articles).index(m.article), m.trigger)):
        if _is_only_named(record, one, clauses.get(one.article, ())):
            key = (affairs.get(one.article, one.article), _place(record, one), _called(record, one))
            groups.setdefault(key, []).append(one)
    for rows in groups.values():
        yield _expectation(record, rows, [m for m in meetings if _tells_of_it(record, rows[0], m, affairs)])


def _is_only_named(record: Record, one: EventMention, clauses: Sequence[Clause]) -> bool:
    """Coming, placed, too little told of it for an event, and foretold by no clause."""
    whole = record.view(record.event_of(one.id) or "")
    if one.status != "expected" or one.place is None or (isinstance(whole, Event) and whole.confidence >= 0.5):
        return False
    words = _phrase(record, one)
    if words[-1].lower() in DEEDS or not (one.time or COMING & {word.lower() for word in words}):
        return False
    return not any(tells_of(clause, one.trigger) for clause in clauses)


def _place(record: Record, one: EventMention) -> str:
    return record.entity_of(one.place) or ""


def _called(record: Record, one: EventMention) -> frozenset[str]:
    """Stems of the word it is called by: a summit is not a round of talks."""
    return content_stems(record.articles[one.article].text[one.trigger.start : one.trigger.end])


def _tells_of_it(record: Record, ahead: EventMention, told: EventMention, affairs: Mapping[str, str]) -> bool:
    """A later report of the affair tells of one that is called alike, in that place and in due time."""
    if told.status not in OUTCOMES or told.article == ahead.article or _place(record, told) != _place(record, ahead):
        return False
    if affairs.get(told.article) != affairs.get(ahead.article) or not _called(record, told) & _called(record, ahead):
        return False
    x, y = (first_day(record.articles[m.article].published) for m in (ahead, told))
    if x is None or y is None or y < x:
        return False
    first = (ahead.time and ahead.time.first_day()) or x
    last = (ahead.time and ahead.time.last_day()) or x + SOON
    began = told.time.first_day() if told.time else None
    ended = told.time.last_day() if told.time else None
    return (began or y) <= last + SLACK and (ended or y) >= first - SLACK


def _expectation(record: Record, rows: Sequence[EventMention], told: Sequence[EventMention]) -> Expectation:
    outcome: Outcome = OUTCOMES[told[-1].status] if told else "open"
    ends = [m for m in told if OUTCOMES[m.status] == outcome]
    stated, settled = {m.article for m in rows}, {m.article for m in ends}
    return Expectation(
        id=make_id("x", rows[0].id),
        what=_words(record, rows[0]),
        event=None,
        outcome=outcome,
        outcome_event=None,
        stated_in=tuple(a for a in record.articles if a in stated),
        outcome_in=tuple(a for a in record.articles if a in settled),
        due=next((m.time.end for m in rows if m.time and m.time.end), None),
        evidence=tuple(record.span(m.article, m.at) for m in rows),
        outcome_evidence=tuple(record.span(m.article, m.at) for m in ends),
    )


def _phrase(record: Record, one: EventMention) -> list[str]:
    """The noun and the words before it that belong to it."""
    text = record.articles[one.article].text
    before = BEFORE.search(text[max(0, one.trigger.start - 80) : one.trigger.start].replace("\n", " "))
    words = before.group().split() if before else []
    start = max((place + 1 for place, word in enumerate(words) if word.lower() in SMALL), default=0)
    return [*words[start:], *text[one.trigger.start : one.trigger.end].split()]


def _words(record: Record, one: EventMention) -> str:
    """*next week's fishing summit in Quito*: the noun phrase, and the place."""
    named, place = " ".join(_phrase(record, one)), record.view(_place(record, one))
    return f"{named} in {place.name}" if isinstance(place, Entity) and place.name not in named else named
