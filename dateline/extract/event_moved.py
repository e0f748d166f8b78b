"""Tellings that were put off, brought forward or moved elsewhere -> claims of their day and town, before and now."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from dateline.base.moments import Moment
from dateline.base.observations import Claim, Mention, TimeExpression
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.base.values import Value
from dateline.extract.event_syntax import particles
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import BEGINS

T = TypeVar("T")
TOWARDS = frozenset({"until", "till", "to", "for"})
ELSEWHERE = frozenset({"to"})
FORMERLY = frozenset({"from"})
DUE = frozenset({"due", "schedule", "plan", "set", "slate", "expect", "be", "intend", "mean", "fix"})
"""What was *to have begun on March 10*, *due on Monday*."""
TOLD = 0.6
"""How sure a telling is at least of which a report says for when it was put off."""
ANEW = frozenset({"now", "instead"})
MOVES = {"move": None, "shift": None, "reschedule": None, "bring": "forward", "switch": None, "transfer": None,
         "relocate": None}  # fmt: skip
"""Verbs of putting at another time or place, with the particle that makes them so."""


def moved(tellings: list[Telling], reading: Reading) -> Iterator[tuple[Telling | str, Claim]]:
    """*the summit was put off until May 9*, *moved from Rome to Muscat*: the new day or town, and the one before."""
    times = {e.at.start: e.moment for e in reading.of(TimeExpression) if e.type in ("DATE", "TIME") and e.moment}
    towns = {m.head: m for m in reading.of(Mention) if m.kind == "place" and m.form == "name" and m.chains}
    for one in tellings:
        verb = one.draft.verb
        if verb is None or not one.draft.nominal or not (one.draft.how == "postpone" or _moves(verb)):
            continue
        new, old = _days_now(verb, times), _days_before(verb, times)
        if new:
            one.confidence = max(one.confidence, TOLD)
            one.time = one.time or (old[0] if old else None)
            day = _ahead(new[0], one.time, reading.article.published)
            if one.time is None or not one.time.overlaps(day):
                yield one, _claim(reading, one, "time", Value(day.text, moment=day))
        there = _after(verb, ELSEWHERE, towns)
        if there:
            both = (*_after(verb, FORMERLY, towns)[:1], there[0])
            yield from ((one, _claim(reading, one, "place", Value(m.name))) for m in both)


def _claim(reading: Reading, one: Telling, property: str, value: Value) -> Claim:
    return Claim("", reading.article.id, "", property, value, one.at)


def _moves(verb: Token) -> bool:
    if not is_verb(verb) or verb.lemma_ not in MOVES:
        return False
    particle = MOVES[verb.lemma_]
    return particle is None or particle in particles(verb)


def _days_now(verb: Token, times: Mapping[int, Moment]) -> list[Moment]:
    """The day after *until* or *to*; or that of what is told next: *and would now open on March 25*."""
    told = _after(verb, TOWARDS, times)
    for later in verb.conjuncts:
        anew = any(c.lower_ in ANEW or (c.dep_ == "aux" and c.tag_ == "MD") for c in later.children)
        if later.i > verb.i and is_verb(later) and (later.lemma_ in BEGINS | {"hold", "take", "meet"}) and anew:
            told += [times[t.idx] for t in later.subtree if t.idx in times]
    return [_day_of(moment) for moment in told if moment.start or moment.end]


def _days_before(verb: Token, times: Mapping[int, Moment]) -> list[Moment]:
    """The day after *from*; or that for which it was due: *the round, which was to have begun on March 10, was ...*."""
    told = _after(verb, FORMERLY, times)
    for token in verb.subtree:
        due = token.i < verb.i and token.dep_ in ("relcl", "acl", "amod", "advcl") and token.lemma_ in DUE
        told += [times[t.idx] for t in token.subtree if t.idx in times] if due else []
    return [_day_of(moment) for moment in told if moment.start or moment.end]


def _after(verb: Token, words: frozenset[str], found: Mapping[int, T]) -> list[T]:
    """What stands behind one of these prepositions that hang on the verb or on its particle."""
    hung = [p for p in verb.rights if p.lower_ in words]
    hung += [p for c in verb.rights if c.dep_ in ("advmod", "prt") for p in c.rights if p.lower_ in words]
    return [found[t.idx] for p in hung for t in p.subtree if t.idx in found]


def _ahead(day: Moment, before: Moment | None, published: str | None) -> Moment:
    """A month or day told without its year lies after the day that it takes the place of, or after its report."""
    known = (before.start if before else None) or published
    if not known or not day.start or re.search(r"\d{4}", day.text) or (day.end or day.start)[:10] >= known[:7]:
        return day
    return replace(day, start=_a_year_on(day.start), end=_a_year_on(day.end or day.start))


def _a_year_on(iso: str) -> str:
    return f"{int(iso[:4]) + 1}{iso[4:]}"


def _day_of(moment: Moment) -> Moment:
    """*until May 9* is on May 9."""
    first, last = moment.start or moment.end, moment.end or moment.start
    return replace(moment, start=first, end=last, bound="within")
