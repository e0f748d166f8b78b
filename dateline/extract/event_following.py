"""Tellings -> the same, what follows on another given its day and place: a pact after talks, a protest hours later."""

from dateline.base.kinds import REAL
from dateline.base.moments import Moment
from dateline.base.observations import Sentence
from dateline.base.reading import Reading
from dateline.extract.event_context import auxiliaries
from dateline.extract.event_news import date_acts
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb

TALKS = frozenset({"meeting", "visit"})
DEALS = frozenset({"agreement", "ceasefire"})
AT = frozenset({"after", "following", "at", "during", "in"})
SHORTLY = frozenset({"hour", "minute", "moment"})
WHEN = frozenset({"when", "as", "while"})
DAYS = ("day", "part", "hour", "minute")


def follow(tellings: list[Telling], reading: Reading) -> None:
    """Adds a day or place to what has none, from what its own words bind it to; changes nothing that is told."""
    sentences = reading.of(Sentence)
    ordered = sorted(tellings, key=lambda t: t.head.i)
    for index, one in enumerate(ordered):
        if one.title_line or one.status not in REAL or one.background:
            continue
        before = [t for t in ordered[:index] if t.status in REAL and not t.title_line and not t.background]
        if one.kind in DEALS:
            _after_talks(one, before, sentences)
            _at_the_talks(one, ordered)
        if one.time is None and _shortly_after(one):
            _same_day(one, before)
        if one.kind == "protest":
            _while(one, ordered)
    date_acts([t for t in ordered if t.status in REAL], reading)


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


def _at_the_talks(one: Telling, tellings: list[Telling]) -> None:
    """*reached a framework after two days of talks in London*: there."""
    verb = one.draft.verb or one.head
    if one.place is not None or one.place_name is not None or not is_verb(verb):
        return
    for preposition in (c for c in verb.children if c.dep_ == "prep" and c.lower_ in AT):
        inside = {t.i for t in preposition.subtree}
        talks = next((t for t in tellings if t.kind in TALKS and t.heads & inside and t is not one), None)
        if talks is not None and talks.status in REAL:
            one.place, one.place_name = talks.place, talks.place_name
            return


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


def _simple_past(one: Telling) -> bool:
    verb = one.draft.verb or one.head
    perfect = any(a.lower_ in ("had", "has", "have") for a in auxiliaries(verb))
    return is_verb(verb) and verb.tag_ in ("VBD", "VBN") and not perfect
