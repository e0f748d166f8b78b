"""Tellings -> the same, what is told without day or place bound to what is told around it."""

import datetime as dt
from dataclasses import replace

from dateline.base.kinds import GATHERINGS, REAL
from dateline.base.moments import Moment, first_day
from dateline.base.observations import Sentence, TimeExpression
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_cycle import date_the_news
from dateline.extract.event_gatherings import set_beside
from dateline.extract.event_lead_days import days_of_the_lead
from dateline.extract.event_opening import of_the_reports_own_day, place_by_dateline, signed_where_told
from dateline.extract.event_settling import dispute, made_of_its_kind, not_yet, settle
from dateline.extract.event_stops import set_on_tours
from dateline.extract.event_telling import Telling
from dateline.extract.event_tenses import on_sidelines, plain_clause, pluperfect, simple_past
from dateline.extract.event_voice import is_verb
from dateline.extract.event_weeks import right_week
from dateline.extract.event_whereabouts import place_at_the_hosts, place_there

GOES_ON = frozenset(
    {"later", "also", "then", "afterwards", "afterward", "subsequently", "separately", "earlier", "too"}
)
AFTERWARDS = frozenset({"later", "then", "afterwards", "afterward", "subsequently"})
CYCLE = frozenset({"appointment", "departure", "refusal", "accusation", "accession", "protest"})
OCCASIONS = frozenset({"ceremony", "signing", "meeting", "talk", "summit", "session", "conference", "event", "dinner"})
LONG_VISIT = 7
NOWHERE = 0.4
"""How sure a visit is of which a report tells neither where nor when."""
COMING = frozenset({"expected", "proposed"})
OFF = frozenset({"cancelled", "postponed", "denied"})


def ground(tellings: list[Telling], reading: Reading) -> None:
    """Gives what has no day or place of its own those of the larger meeting, or of what was told just before."""
    published = first_day(reading.article.published) if reading.article.published else None
    if published is not None and len(reading.article.published or "") >= 10:
        for one in tellings:
            one.time = right_week(one, published)
    set_on_tours(tellings)
    sentences = reading.of(Sentence)
    for one in tellings:
        settle(one, sentences, reading)
        dispute(one, sentences, reading)
    for one in tellings:
        _day_of_what_was_done_there(one)
    frame = _frame(tellings, published)
    if frame is not None and frame.place is None and frame.place_name is None and frame.status in REAL:
        place_by_dateline(frame, tellings, reading)
    ordered = sorted(tellings, key=lambda t: t.head.i)
    _days_of_the_cycle(ordered, published)
    place_there(ordered, reading)
    signed_where_told(ordered, reading, published)
    for index, one in enumerate(ordered):
        if one is frame or one.title_line:
            continue
        _beside(one, ordered, frame)
        if one.kind in GATHERINGS:
            _follow(one, ordered[:index], sentences, reading)
            _within_frame(one, frame)
            _while_visiting(one, ordered[:index], published)
            _beside_another(one, ordered)
    for one in ordered:
        _closes_a_meeting(one, ordered)
    place_at_the_hosts(ordered, reading)
    of_the_reports_own_day(ordered, reading, published)
    days_of_the_lead(ordered, reading, published)
    date_the_news(ordered, reading, published if len(reading.article.published or "") >= 10 else None)
    for one in ordered:
        if one.within is not None and one.form != "multilateral" and one.status == "happened":
            one.time = _until(one.time, published)
        not_yet(one, published)
        made_of_its_kind(one)
    for one in ordered:
        if one.kind == "visit" and one.place is None and one.place_name is None and not (one.time or one.attributes):
            one.confidence = min(one.confidence, NOWHERE)


def _frame(tellings: list[Telling], published: dt.date | None) -> Telling | None:
    """The report's one large meeting; None where it tells of several."""
    large = [t for t in tellings if t.kind == "meeting" and t.form == "multilateral" and t.confidence >= 0.5]
    large = [t for t in large if t.status in REAL | COMING and (t.title or t.place or t.time or t.attributes)]
    large = [t for t in large if (t.time or not t.background) and (published is None or _of_these_days(t, published))]
    named = [t for t in large if t.more] or large
    return named[0] if len(named) == 1 else None


def _of_these_days(one: Telling, published: dt.date) -> bool:
    first = one.time.first_day() if one.time is not None else None
    return first is None or abs((first - published).days) <= 10


def _day_of_what_was_done_there(one: Telling) -> None:
    """*was yesterday appointed at a summit*: the summit was on that day too."""
    larger = one.within
    if larger is None or larger.time is not None or larger.form != "multilateral" or one.status not in REAL:
        return
    if larger.status in REAL and one.sentence == larger.sentence and one.time is not None:
        larger.time = one.time
        larger.confidence = max(larger.confidence, 0.6)


def _beside(one: Telling, tellings: list[Telling], frame: Telling | None) -> None:
    """*On the sidelines, X is to meet Y*: within the larger meeting, and where it is held."""
    if one.kind not in ("meeting", "agreement", "ceasefire") or not on_sidelines(one):
        return
    large = frame or next(
        (t for t in tellings if t.kind == "meeting" and t.form == "multilateral" and t is not one), None
    )
    if one.within is None and large is not None and large.within is not one and large is not one:
        one.within = large
    if one.within is not None:
        _take(one, one.within)


def _closes_a_meeting(one: Telling, tellings: list[Telling]) -> None:
    """*After the meeting, the two countries adopted 16 documents*: on the day of the meeting, and there."""
    verb = one.draft.verb or one.head
    if one.kind not in ("agreement", "ceasefire") or one.status not in REAL or not is_verb(verb):
        return
    named = [o for c in verb.children if c.lower_ in ("after", "at", "following") for o in c.rights if o.dep_ == "pobj"]
    if not any(o.lemma_ in OCCASIONS and any(d.lower_ in ("the", "their") for d in o.lefts) for o in named):
        return
    before = [t for t in tellings if t.kind == "meeting" and t.head.i < one.head.i and t.status in REAL]
    meeting = before[-1] if before else None
    if meeting is None or meeting.background or (meeting.time is not None and (meeting.time.days() or 99) > 3):
        return
    _take(one, meeting)


def _take(one: Telling, larger: Telling) -> None:
    one.take_place(larger)
    if one.time is None and (larger.status == one.status or {larger.status, one.status} <= REAL):
        one.time = larger.time


def _until(time: Moment | None, published: dt.date | None) -> Moment | None:
    """The days of a larger meeting up to the report that tells what was done at it."""
    first, last = (time.first_day(), time.last_day()) if time is not None else (None, None)
    if time is None or published is None or first is None or last is None or not first <= published < last:
        return time
    return replace(time, end=published.isoformat(), approximate=True)


def _follow(one: Telling, before: list[Telling], sentences: list[Sentence], reading: Reading) -> None:
    """*was later received by*, *before flying back, X met Y*, the next sentence of a paragraph: that day, there."""
    if one.status not in REAL or not simple_past(one) or one.draft.how == "mention":
        return
    near = [t for t in before if _can_lead(t, one) and one.chains() & t.chains()]
    if not near:
        if one.time is None and any(c.lower_ in AFTERWARDS for c in (one.draft.verb or one.head).children):
            one.time = _day_told_before(one, sentences, reading)
        return
    last = near[-1]
    apart = one.sentence - last.sentence
    same_paragraph = sentences[one.sentence].paragraph == sentences[last.sentence].paragraph
    if not (apart <= 4 and _goes_on(one)) and not (same_paragraph and apart <= 2 and one.time is None):
        return
    if one.time is None:
        one.time = last.time
    elif not (last.time and one.time.overlaps(last.time)):
        return
    if "call" not in (last.kind, one.kind):
        one.take_place(last)
    if one.within is None and one.kind == "meeting":
        one.within = last if last.form == "multilateral" and last.kind == "meeting" else last.within
        if one.within is one:
            one.within = None


def _still_there(visit: Telling, one: Telling, published: dt.date | None) -> bool:
    """*X arrived in Delhi on Sunday. He will also call on Y*: before he leaves."""
    last = visit.time.last_day() if visit.time is not None else None
    ahead = one.time.last_day() if one.time is not None else None
    near = last is not None and published is not None and (published - last).days <= 1
    return near and (ahead is None or last is None or (ahead - last).days <= 3)


def _while_visiting(one: Telling, before: list[Telling], published: dt.date | None) -> None:
    """*X is in Delhi on a visit. He called on Y*: there, where nothing between tells of X elsewhere; and then, where
    the visit was told with its day."""
    if one.kind != "meeting" or one.status not in REAL | COMING or one.background:
        return
    near = [t for t in before if t.chains() & one.chains() and t.place is not None and one.sentence - t.sentence <= 3]
    near = [t for t in near if t.kind == "visit" and t.place == one.place is not None] or near
    visit = near[-1] if near else None
    if visit is None or visit.kind != "visit" or pluperfect(one):
        return
    if not _same_tense(visit, one):
        if visit.status in REAL and one.status == "expected" and _still_there(visit, one, published):
            one.take_place(visit)
        return
    if visit.head.dep_ == "relcl" and visit.sentence == one.sentence and visit.time is not None:
        return  # *X, who had come the day before, met Y*
    if one.time is not None and visit.time is not None and not one.time.overlaps(visit.time):
        return
    one.take_place(visit)
    longest = LONG_VISIT if one.status in REAL else 1
    if one.time is None and visit.time is not None and (visit.time.days() or 99) <= longest:
        one.time = visit.time


def _beside_another(one: Telling, tellings: list[Telling]) -> None:
    """*Prior to the talks their heads met alone*: on the day of the talks, and there."""
    if one.kind != "meeting" or one.status not in REAL or one.time is not None:
        return
    other = next((t for t in tellings if t is not one and t.kind == "meeting" and set_beside(one, t)), None)
    if other is None or other.status not in REAL or other.time is None or (other.time.days() or 99) > 1:
        return
    day = (other.time.start or "")[:10]
    one.time = Moment(day, day, "day", "", "within", True)
    one.take_place(other)


def _same_tense(a: Telling, b: Telling) -> bool:
    return {a.status, b.status} <= REAL or {a.status, b.status} <= COMING


def _day_told_before(one: Telling, sentences: list[Sentence], reading: Reading) -> Moment | None:
    """*... were exchanged on Monday. X afterwards telephoned Y*: the last day told in the sentence before."""
    if one.sentence == 0:
        return None
    before = sentences[one.sentence - 1].at
    days = [
        e.moment
        for e in reading.of(TimeExpression)
        if before.covers(e.at)
        and e.moment is not None
        and e.moment.precision in ("day", "part")
        and e.moment.start
        and _of_main_verb(reading.token(e.at.start))
    ]
    return days[-1] if len(days) == 1 else None


def _of_main_verb(token: Token | None) -> bool:
    verb = next((a for a in token.ancestors if is_verb(a)), None) if token is not None else None
    return verb is not None and verb.dep_ == "ROOT"


def _days_of_the_cycle(tellings: list[Telling], published: dt.date | None) -> None:
    """What a report of yesterday's or today's affair tells plainly without a day is of that day, as near as it says."""
    if published is None:
        return
    lead = next((t for t in tellings if _leads(t, published)), None)
    if lead is None or lead.time is None or lead.time.start is None:
        return
    day = lead.time.start[:10]
    for one in tellings:
        plain = (
            (one.kind in CYCLE or one.head.lemma_ == "summon")
            and one.time is None
            and one.status == "happened"
            and not one.background
        )
        told = simple_past(one) or one.head.tag_ == "VBZ" or one.head.lemma_ == "summon"
        if plain and told and one.sentence >= lead.sentence and plain_clause(one):
            one.time = Moment(day, day, "day", "", "within", True)


def _leads(one: Telling, published: dt.date) -> bool:
    if one.title_line or one.status != "happened" or one.time is None or one.sentence > 3 or pluperfect(one):
        return False
    first, last = one.time.first_day(), one.time.last_day()
    return first is not None and first == last and 0 <= (published - first).days <= 1 and not one.background


def _can_lead(earlier: Telling, one: Telling) -> bool:
    return (
        earlier.status in REAL
        and not earlier.background
        and earlier.time is not None
        and earlier.time.precision in ("day", "part", "hour", "minute")
        and earlier.sentence < one.sentence
        and not earlier.title_line
        and not pluperfect(earlier)
    )


def _goes_on(one: Telling) -> bool:
    """*later*, *also*, *before flying back*, *after the talks*, *earlier in the day* beside the verb."""
    verb = one.draft.verb or one.head
    if any(c.lower_ in GOES_ON for c in verb.children):
        return True
    if any(c.dep_ == "prep" and c.lower_ in ("before", "after") and _occasion(c) for c in verb.children):
        return True
    return any(
        c.dep_ in ("prep", "advcl") and (c.lower_ in ("before", "after") or _marked(c, "before", "after"))
        for c in verb.children
        if c.i < verb.i
    )


def _occasion(preposition: Token) -> bool:
    return any(o.dep_ == "pobj" and o.lemma_ in OCCASIONS for o in preposition.children)


def _marked(clause: Token, *words: str) -> bool:
    return any(c.lower_ in words and c.dep_ in ("mark", "prep") for c in clause.children)


def _within_frame(one: Telling, frame: Telling | None) -> None:
    """A meeting of a few told plainly in the report of a summit, with no day or place of its own, is held at it."""
    if frame is None or frame.status not in REAL or one.kind != "meeting" or one.status not in REAL:
        return
    if one.within is not None:
        _take(one, one.within)
        return
    if one.form == "multilateral" or not one.chains() or one.draft.how == "mention" or not plain_clause(one):
        return
    if one.place is not None and one.place != frame.place:
        return
    if (one.time is None and not pluperfect(one)) or _at_most_a_day_off(one.time, frame.time):
        one.within = frame
        _take(one, frame)


def _at_most_a_day_off(a: Moment | None, b: Moment | None) -> bool:
    if a is None or b is None or a.precision not in ("day", "part", "hour", "minute"):
        return False
    return a.overlaps(b)
