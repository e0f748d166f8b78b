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
from dateline.extract.event_syntax import particles, prepositions, surface_subjects
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import BEGINS

T = TypeVar("T")
TOWARDS = frozenset({"until", "till", "to", "for"})
ELSEWHERE = frozenset({"to"})
FORMERLY = frozenset({"from"})
DUE = frozenset({"due", "schedule", "plan", "set", "slate", "expect", "be", "intend", "mean", "fix", "announce"})
"""What was *to have begun on March 10*, *due on Monday*."""
TOLD = 0.6
"""How sure a telling is at least of which a report says for when it was put off."""
NEAR = 40
"""How many words back a plan may stand that *the session* goes back to."""
ANEW = frozenset({"now", "instead"})
RESUMING = frozenset(
    {"session", "meeting", "talk", "visit", "trip", "event", "ceremony", "summit", "signing", "vote", "round",
     "gathering", "conference", "hearing", "it", "they"}
)  # fmt: skip
"""Words by which a report goes back to what it said was to be."""
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


def planned_anew(tellings: list[Telling], reading: Reading) -> Iterator[tuple[Telling | str, Claim]]:
    """*was to meet on May 3, but the session will now be held on May 10*: the day of a plan, and the one before."""
    times = {e.at.start: e.moment for e in reading.of(TimeExpression) if e.type in ("DATE", "TIME") and e.moment}
    for word in reading.doc:
        verb = word.head
        if word.lower_ not in ANEW or word.dep_ != "advmod" or not is_verb(verb) or not _is_plan(verb):
            continue
        new = [_day_of(m) for m in _own_times(verb, times) if m.start or m.end]
        one = _meant(verb, tellings) if new else None
        if one is None or one.draft.how == "postpone":
            continue
        old, day = _days_before(verb, times), _ahead(new[0], one.time, reading.article.published)
        one.time = one.time or day
        other = old[:1] if one.time.overlaps(day) else [day]
        for moment in other:
            one.confidence = max(one.confidence, TOLD)
            yield one, _claim(reading, one, "time", Value(moment.text, moment=moment))


def _is_plan(verb: Token) -> bool:
    """*will now be held*, *is now set for*."""
    due = verb.lemma_ in DUE - {"be"} and any(c.dep_ == "auxpass" for c in verb.lefts)
    return due or any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.lefts)


def _own_times(verb: Token, times: Mapping[int, Moment]) -> list[Moment]:
    """The days told with a verb itself, and not with another beneath it."""
    below = (t for c in verb.rights if not is_verb(c) for t in c.subtree)
    return [times[t.idx] for t in below if t.idx in times]


def _meant(verb: Token, tellings: list[Telling]) -> Telling | None:
    """Of which plan a verb tells: whose own verb or subject it is, or the last one before that *the session* means."""
    subjects = surface_subjects(verb)
    own = [t for t in tellings if t.draft.verb == verb or t.head == verb or any(s.i in t.heads for s in subjects)]
    parts = [c for s in subjects for p, c in prepositions(s) if p == "of"]
    own += [t for t in tellings if any(c.i in t.heads for c in parts)]  # *the fourth round of talks*
    back = [t for t in own if t.definite and not t.people and t.head.lemma_.lower() in RESUMING]
    if own and not back:
        return own[0]
    if not any(s.lemma_.lower() in RESUMING for s in subjects):
        return None
    near = range(verb.sent.start - NEAR, verb.i)
    before = [t for t in tellings if t.status in ("expected", "postponed") and any(i in near for i in t.heads)]
    return max((t for t in before if t not in own), key=lambda t: t.head.i, default=own[0] if own else None)


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
        aside = token.i < verb.i and token.dep_ in ("relcl", "acl", "amod", "advcl")
        should = any(c.lower_ == "should" for c in token.lefts) and any(c.lemma_ == "have" for c in token.lefts)
        due = aside and (token.lemma_ in DUE or should)
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
