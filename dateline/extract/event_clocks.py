"""Tellings and times of the clock -> the same, the hour told of a blow or an accident after it was told given to it."""

import re
from dataclasses import replace

from dateline.base.moments import Moment
from dateline.base.observations import TimeExpression
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.base.words import content_stems
from dateline.extract.event_syntax import logical_subjects
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb

SUDDEN = frozenset({"accident", "disaster", "attack", "clash"})
OCCURS = frozenset({"happen", "occur", "take", "come", "begin", "start", "strike", "unfold", "report"})
BLOWS = frozenset({"strike", "hit", "ram", "slam", "crash", "plough", "plow", "smash", "sideswipe", "veer", "burst"})
IT = frozenset({"it", "this", "that"})
INCIDENTS = frozenset({"incident", "tragedy", "episode", "mishap", "ordeal"})
HEAVY = content_stems("police people man woman soldier")
"""Those who are in everything, so that a word for them tells of no one thing."""
FAR = 6
NAMED_DAY = re.compile(r"(?:day|tomorrow)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)


def add_clocks(tellings: list[Telling], reading: Reading) -> None:
    """*It happened at 4:20 a.m.*, *The incident took place at ...*, *The boat struck the vessel at ...*: of what was
    told before."""
    for expression in reading.of(TimeExpression):
        moment, token = expression.moment, reading.token(expression.at.start)
        if (
            moment is None
            or moment.precision not in ("hour", "minute")
            or token is None
            or "T" not in (moment.start or "")
        ):
            continue
        verb = next((a for a in token.ancestors if is_verb(a)), None)
        if verb is None or any(verb.i in one.heads | one.verbs for one in tellings):
            continue
        near = [one for one in tellings if one.kind in SUDDEN and 0 < _back(verb, one) <= FAR and _may_be_it(one)]
        fits = [one for one in near if _speaks_of(verb, one)]
        if fits and (clock := _on_its_day(max(fits, key=lambda one: one.head.i), moment)) is not None:
            max(fits, key=lambda one: one.head.i).time = clock


def on_the_day_told(tellings: list[Telling]) -> None:
    """*The ferry sank on Sunday. The boat went down at 7:30 p.m.*: on Sunday, and not on the day of the report."""
    order = sorted((one for one in tellings if one.kind in SUDDEN and _may_be_it(one)), key=lambda one: one.head.i)
    for one in order:
        if one.time is None or one.time.clock() is None or NAMED_DAY.search(one.time.text) or not _is_definite(one):
            continue
        before = [t for t in order if t.kind == one.kind and t.head.i < one.head.i and t.time and t.time.days() == 1]
        days = {(t.time.start or "")[:10] for t in before if t.time}
        if len(days) == 1 and (clock := _on_its_day(before[-1], one.time)) is not None:
            one.time = clock


def _is_definite(one: Telling) -> bool:
    """*The boat*, *the bomb*: of what was told before."""
    subjects = logical_subjects(one.head) or [c for c in one.head.children if c.dep_ == "nsubjpass"]
    return any(c.lower_ in ("the", "its", "their") for noun in (one.head, *subjects) for c in noun.lefts)


def _may_be_it(one: Telling) -> bool:
    return one.status == "happened" and not one.title_line


def _speaks_of(verb: Token, one: Telling) -> bool:
    """Whether a verb tells again of what was told: *it* happened, or what met with it struck something."""
    subjects = logical_subjects(verb)
    subjects = subjects or [c for c in verb.children if c.dep_ == "nsubjpass"]
    if verb.lemma_ in OCCURS and any(s.lower_ in IT or s.lemma_.lower() in INCIDENTS for s in subjects):
        return _back(verb, one) <= 2 or any(s.lemma_.lower() in INCIDENTS for s in subjects)
    words = content_stems(" ".join(p.description or "" for p in one.people)) - HEAVY
    return verb.lemma_ in BLOWS and bool(words & content_stems(" ".join(s.lemma_ for s in subjects)))


def _on_its_day(one: Telling, moment: Moment) -> Moment | None:
    """The hour, on the day that the telling has; None where that is another than the hour's, or an hour already."""
    told, start = one.time, moment.start or ""
    if told is None:
        return moment
    if told.precision not in ("day", "part") or told.start is None or (told.end or told.start)[:10] != told.start[:10]:
        return None
    if start[:10] != told.start[:10] and NAMED_DAY.search(moment.text):
        return None
    at = told.start[:10] + start[10:]
    return replace(moment, start=at, end=at, approximate=moment.approximate)


def _back(verb: Token, one: Telling) -> int:
    """How many sentences before the verb it was last told; 0 where it was not, or in the verb's own."""
    last = max((i for i in one.heads if i < verb.i), default=-1)
    return 0 if last < 0 else sum(1 for token in verb.doc[last + 1 : verb.i + 1] if token.is_sent_start)
