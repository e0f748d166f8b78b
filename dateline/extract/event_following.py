"""Tellings -> the same, what follows on another given its day and place: a pact after talks, a protest hours later."""

import datetime as dt

from dateline.base.kinds import REAL
from dateline.base.moments import Moment, first_day
from dateline.base.observations import Sentence, TimeExpression
from dateline.base.reading import Reading
from dateline.extract.event_syntax import auxiliaries, is_verb, surface_subjects
from dateline.extract.event_telling import Telling
from dateline.extract.event_words import REPORTS

TALKS = frozenset({"meeting", "visit"})
DEALS = frozenset({"agreement", "ceasefire"})
WORDS = frozenset({"accusation", "refusal", "request", "threat"})
ACCEPTS = frozenset({"accept", "approve", "consent"})
OWN = frozenset({"it", "they", "he", "she"})
SHORTLY = frozenset({"hour", "minute", "moment"})
WHEN = frozenset({"when", "as", "while"})
DAYS = ("day", "part", "hour", "minute")


def follow(tellings: list[Telling], reading: Reading) -> None:
    """Adds a day or place to what has none, from what its own words bind it to; changes nothing that is told."""
    sentences = reading.of(Sentence)
    ordered = sorted(tellings, key=lambda t: t.head.i)
    said = _day_of_saying(reading, sentences)
    for index, one in enumerate(ordered):
        if one.title_line or one.status not in REAL or one.background:
            continue
        before = [t for t in ordered[:index] if t.status in REAL and not t.title_line and not t.background]
        if one.kind in DEALS:
            _after_talks(one, before, sentences)
        if one.time is None and _shortly_after(one):
            _same_day(one, before)
        if one.kind == "protest":
            _while(one, ordered)
        if one.time is None and (one.kind in WORDS or one.head.lemma_ in ACCEPTS):
            one.time = _when_announced(one, reading)
        if one.kind in WORDS and one.time is None and said is not None and _simple_past(one) and one.sentence <= 12:
            one.time = Moment(said, said, "day", "", "within", True)


def _after_talks(one: Telling, before: list[Telling], sentences: list[Sentence]) -> None:
    """*X held talks with Y in Z on Monday. The two countries signed ...*: then and there."""
    if not _simple_past(one) or not before:
        return
    last = next((t for t in reversed(before) if t.kind in TALKS and t.confidence >= 0.5), None)
    if last is None or one.sentence - last.sentence > 1:
        return
    if sentences[one.sentence].paragraph != sentences[last.sentence].paragraph:
        return
    if one.time is None and last.time is not None and last.time.precision in DAYS:
        one.time = last.time
    apart = one.time and last.time and not one.time.overlaps(last.time)
    if one.place is None and one.place_name is None and not apart:
        one.place, one.place_name = last.place, last.place_name


def _shortly_after(one: Telling) -> bool:
    """*Hours later, police ...*: the sentence begins so."""
    words = [t.lower_ for t in one.head.sent if not t.is_space][:3]
    lemmas = {t.lemma_.lower() for t in one.head.sent if t.lower_ in words}
    return words[1:2] == ["later"] and bool(lemmas & SHORTLY)


def _same_day(one: Telling, before: list[Telling]) -> None:
    dated = [t for t in before if t.time is not None and t.time.precision in DAYS and one.sentence - t.sentence <= 2]
    if dated and dated[-1].time is not None and dated[-1].time.start is not None:
        day = dated[-1].time.start[:10]
        one.time = Moment(day, day, "day", "", "within", True)


def _while(one: Telling, tellings: list[Telling]) -> None:
    """*was heckled when he visited a village*: the day and place of the visit."""
    for clause in (one.draft.verb or one.head).children:
        if clause.dep_ != "advcl" or not any(c.lower_ in WHEN for c in clause.children):
            continue
        other = next((t for t in tellings if clause.i in t.heads and t is not one), None)
        if other is None or other.status not in REAL:
            continue
        finer = other.time is not None and other.time.precision in DAYS
        if finer and other.time is not None and (one.time is None or one.time.overlaps(other.time)):
            one.time = other.time
        if one.place is None and one.place_name is None:
            one.place, one.place_name = other.place, other.place_name


def _when_announced(one: Telling, reading: Reading) -> Moment | None:
    """*The group said on Monday it had accepted the plan*: on the day that whoever did so says so."""
    verb = one.draft.verb or one.head
    says = verb.head
    if verb.dep_ != "ccomp" or says.lemma_ not in REPORTS or says.tag_ != "VBD":
        return None
    speakers = surface_subjects(says)
    told = surface_subjects(verb)
    spoken = {c for t in speakers for c in reading.chains_of(t)}
    own = any(t.lower_ in OWN or spoken & set(reading.chains_of(t)) for t in told)
    if not own:
        return None
    for expression in reading.of(TimeExpression):
        token = reading.token(expression.at.start)
        moment = expression.moment
        if token is None or moment is None or moment.precision not in DAYS or not says.is_ancestor(token):
            continue
        if next((a for a in token.ancestors if is_verb(a)), None) == says:
            day = (moment.start or "")[:10]
            return Moment(day, day, "day", "", "within", True) if day else None
    return None


def _day_of_saying(reading: Reading, sentences: list[Sentence]) -> str | None:
    """The day, today or yesterday, on which the first sentences say that things were said."""
    published = first_day(reading.article.published) if reading.article.published else None
    if published is None or len(reading.article.published or "") < 10 or not sentences:
        return None
    body = [s for s in sentences if not s.title][:3]
    for expression in reading.of(TimeExpression):
        if not any(s.at.covers(expression.at) for s in body) or expression.moment is None:
            continue
        token = reading.token(expression.at.start)
        verb = next((a for a in token.ancestors if is_verb(a)), None) if token is not None else None
        day = expression.moment.first_day()
        if verb is None or verb.lemma_ not in REPORTS or day is None or expression.moment.precision != "day":
            continue
        if dt.timedelta(0) <= published - day <= dt.timedelta(days=1):
            return day.isoformat()
    return None


def _simple_past(one: Telling) -> bool:
    verb = one.draft.verb or one.head
    perfect = any(a.lower_ in ("had", "has", "have") for a in auxiliaries(verb))
    return is_verb(verb) and verb.tag_ in ("VBD", "VBN") and not perfect
