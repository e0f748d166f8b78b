"""A clause that puts something off to a day -> the clause that foretells it for that day.

*The session was put off until Wednesday* tells of a plan that fell through, and of another one.
"""

from collections.abc import Iterator
from dataclasses import replace

from dateline.base.ids import make_id
from dateline.base.moments import first_day
from dateline.base.observations import Clause, TimeExpression
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract import event_words as words
from dateline.extract.event_context import negated
from dateline.extract.event_syntax import is_passive
from dateline.knowledge.deeds import deeds

TOWARDS = frozenset({"to", "until", "till", "for"})
SCHEDULED = "schedule"
"""The verb of what is set for a day."""
NONE: frozenset[str] = frozenset()


def set_anew(reading: Reading, verb: Token, told: Clause, times: dict[int, TimeExpression]) -> Iterator[Clause]:
    """The later day must lie after the report's own."""
    if told.status != "happened" or not is_passive(verb) or negated(verb) or not _puts_off(verb):
        return
    published = first_day(reading.article.published)
    for preposition in verb.subtree:
        if preposition.dep_ != "prep" or preposition.lower_ not in TOWARDS or preposition.i < verb.i:
            continue
        found = next((times[t.idx] for t in preposition.subtree if t.idx in times), None)
        moment = found.moment if found is not None else None
        first = moment.last_day() if moment is not None else None
        if moment is not None and first is not None and published is not None and first > published:
            day = replace(moment, start=moment.end if moment.start is None else moment.start, bound="within")
            id = make_id("cl", told.article, verb.idx, SCHEDULED)
            yield replace(told, id=id, status="expected", verb=SCHEDULED, time=day)
            return


def _puts_off(verb: Token) -> bool:
    beside = {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod")}
    return verb.lemma_ in words.POSTPONES | deeds().moved or bool(words.POSTPONES_WITH.get(verb.lemma_, NONE) & beside)
