"""Tellings that were put off or brought forward -> claims of the day that they are now to be on."""

from collections.abc import Iterator

from dateline.base.moments import Moment
from dateline.base.observations import Claim, TimeExpression
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.base.values import Value
from dateline.extract.event_syntax import particles
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb

TOWARDS = frozenset({"until", "till", "to", "for"})
MOVES = {"move": None, "shift": None, "reschedule": None, "bring": "forward"}
"""Verbs of putting at another time, with the particle that makes them so."""


def moved_days(tellings: list[Telling], reading: Reading) -> Iterator[tuple[Telling | str, Claim]]:
    """*the summit was put off until May 9*, *moved to Thursday*: the new day, beside the day that the telling has."""
    times = {e.at.start: e.moment for e in reading.of(TimeExpression) if e.type in ("DATE", "TIME") and e.moment}
    for one in tellings:
        verb = one.draft.verb
        if verb is None or not one.draft.nominal or not (one.draft.how == "postpone" or _moves(verb)):
            continue
        told = [times[t.idx] for p in verb.rights if p.lower_ in TOWARDS for t in p.subtree if t.idx in times]
        day = _day_of(told[0]) if told else None
        if day is not None and not (one.time is not None and one.time.overlaps(day)):
            value = Value(day.text, moment=day)
            yield one, Claim("", reading.article.id, "", "time", value, one.at)


def _moves(verb: Token) -> bool:
    if not is_verb(verb) or verb.lemma_ not in MOVES:
        return False
    particle = MOVES[verb.lemma_]
    return particle is None or particle in particles(verb)


def _day_of(moment: Moment) -> Moment | None:
    """*until May 9* is on May 9."""
    first, last = moment.start or moment.end, moment.end or moment.start
    return Moment(first, last, moment.precision, moment.text, "within", True) if first else None
