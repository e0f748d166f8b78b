"""Tellings and the report's own day and place -> where and when what opens it was, where its words do not say so."""

import datetime as dt

from dateline.base.kinds import GATHERINGS, REAL
from dateline.base.moments import Moment
from dateline.base.observations import Mention, Sentence, TimeExpression
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_context import auxiliaries
from dateline.extract.event_telling import Telling
from dateline.extract.event_tenses import NOW, on_sidelines, plain_clause, simple_past
from dateline.extract.event_time_heads import anchored
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import REPORTS
from dateline.knowledge.countries import seats

NEAR_DAYS = 3
LONG_AGO = 14
DAYS = ("day", "part", "hour", "minute")
SIGNING = frozenset({"sign", "ink", "seal", "initial", "pen", "conclude", "reach", "strike", "clinch"})
MAIN = frozenset({"ROOT", "ccomp", "conj"})
PAST = frozenset({"VBD", "VBN"})


def place_by_dateline(frame: Telling, tellings: list[Telling], reading: Reading) -> None:
    """The place the report is dated from, if another event of the report is told to be there too."""
    place = (reading.article.dateline_place or "").casefold()
    bodies = [reading.chain(c).name.casefold() for c in sorted(frame.chains())] + [(frame.title or "").casefold()]
    leads = frame.sentence <= 1 and frame.time is not None and frame.draft.nominal
    if place and (leads or any(place in body for body in bodies)):
        frame.place_name = reading.article.dateline_place
        return
    for one in tellings:
        if place and one.place_name and one.place_name.casefold() == place and one.status in REAL:
            frame.place, frame.place_name = one.place, one.place_name
            return


def of_the_reports_own_day(ordered: list[Telling], reading: Reading, published: dt.date | None) -> None:
    """A meeting that the first sentences tell without a place is where the report is dated from; one that they tell
    without a day is of the day of the report, or near it, unless the next words tell its day. What was on another day
    than the news told before it may have been elsewhere."""
    lead = next((t for t in ordered if _opens(t)), None)
    if lead is None or published is None:
        return
    if lead.time is None and _told_as_done(lead) and not after_other_times(lead, reading, published):
        lead.time = _told_next(lead, ordered) or day_of_the_news(lead, reading, published)
        lead.time = lead.time or day_beside(lead, reading, published)
    first = lead.time.first_day() if lead.time is not None else None
    placed = lead.place is not None or lead.place_name is not None
    if lead.kind != "meeting" or placed or on_sidelines(lead) or first is None:
        return
    news = _day_told_last(lead, reading, published) or first
    if news == first and abs((published - first).days) <= NEAR_DAYS and not _told_from_elsewhere(lead, reading):
        lead.place_name = reading.article.dateline_place


def signed_where_told(ordered: list[Telling], reading: Reading, published: dt.date | None) -> None:
    """An accord whose signing the first sentences tell, of these days, without a place: where they are dated from."""
    place = reading.article.dateline_place
    for one in ordered:
        first = one.time.first_day() if one.time is not None else None
        signed = (
            one.kind in ("agreement", "ceasefire")
            and one.status == "happened"
            and (one.draft.verb or one.head).lemma_ in SIGNING
        )
        placed = one.place is not None or one.place_name is not None
        if place and signed and one.sentence <= 1 and not placed and first is not None and published is not None:
            near = 0 <= (published - first).days <= NEAR_DAYS
            one.place_name = place if near and not _told_from_elsewhere(one, reading) else None


def day_beside(lead: Telling, reading: Reading, published: dt.date) -> Moment | None:
    """The day of late on which its sentence says that it was said, or that ends the sentence; else the report's own."""
    day = (_day_said(lead, reading, published) or published).isoformat()
    return Moment(day, day, "day", "", "within", True)


def day_of_the_news(one: Telling, reading: Reading, published: dt.date) -> Moment | None:
    """That day; else the one of late that the sentences before it told last (*They agreed on Monday to ... The two met
    in Lima*); None where they tell none."""
    day = _day_said(one, reading, published) or _day_told_last(one, reading, published)
    return Moment(day.isoformat(), day.isoformat(), "day", "", "within", True) if day is not None else None


def after_other_times(one: Telling, reading: Reading, published: dt.date) -> bool:
    """*Kenya congratulated him in April. Its premier met him*: whether the sentence before, in its paragraph, told of
    weeks long gone and of no day of late."""
    sentences = reading.of(Sentence)
    before = sentences[one.sentence - 1] if one.sentence else None
    if before is None or before.title or before.paragraph != sentences[one.sentence].paragraph:
        return False
    told = [e.moment for e in reading.of(TimeExpression) if before.at.covers(e.at) and e.moment is not None]
    days = [m.last_day() for m in told if m.bound == "within" and m.precision in (*DAYS, "month", "year", "week")]
    return bool(days) and all(d is not None and (published - d).days > LONG_AGO for d in days)


def _day_said(lead: Telling, reading: Reading, published: dt.date) -> dt.date | None:
    day = None
    for expression in reading.of(TimeExpression):
        moment, token = expression.moment, reading.token(expression.at.start)
        if moment is None or token is None or not lead.at.covers(expression.at) or moment.precision not in DAYS:
            continue
        verb = next((a for a in token.ancestors if is_verb(a)), None)
        last = lead.at.end - expression.at.end <= 2
        told = moment.first_day()
        if told is not None and (last or (verb is not None and verb.lemma_ in REPORTS)):
            day = told if 0 <= (published - told).days <= NEAR_DAYS else day
    return day


def _day_told_last(one: Telling, reading: Reading, published: dt.date) -> dt.date | None:
    """The day of the main clause told last before it, if that is of late: a day of other weeks ends the news."""
    day = None
    for expression in reading.of(TimeExpression):
        moment, token = expression.moment, reading.token(expression.at.start)
        if moment is None or token is None or expression.at.end > one.at.start or moment.precision not in DAYS:
            continue
        verb = next((a for a in token.ancestors if is_verb(a)), None)
        told = moment.first_day()
        if verb is None or told is None or verb.dep_ not in MAIN or verb.tag_ not in PAST or anchored(token):
            continue
        day = told if 0 <= (published - told).days <= NEAR_DAYS and moment.bound == "within" else None
    return day


def _opens(one: Telling) -> bool:
    """Told outright within the first two sentences, with those who met."""
    told = one.kind in GATHERINGS and one.sentence <= 1 and one.status in REAL and not one.background
    known = len(one.chains()) > 1 or (one.title is not None and one.draft.how != "mention")
    known = known or (not one.draft.nominal and bool(one.chains()) and len(one.people) > 1)
    known = known or (one.kind == "visit" and one.place is not None and bool(one.chains("guest")))
    return told and one.within is None and known and plain_clause(one) and _told_as_done(one)


def _told_as_done(one: Telling) -> bool:
    """*met*, *has met*, *meets*; what *had met* did so before."""
    helpers = {a.lower_ for a in _helpers(one)}
    return simple_past(one) or not helpers & (NOW | {"had", "'d"})


def _helpers(one: Telling) -> list[Token]:
    return auxiliaries(one.draft.verb or one.head)


def _told_next(lead: Telling, ordered: list[Telling]) -> Moment | None:
    """The day that the next sentences give a meeting at the same place."""
    near = [t for t in ordered if t is not lead and t.kind == lead.kind and 0 <= t.sentence - lead.sentence <= 2]
    days = [t.time for t in near if t.time is not None and t.place == lead.place is not None and t.status in REAL]
    return days[0] if days else None


def _tells(token: Token | None) -> bool:
    """Whether a name stands in the subject of saying, or after *according to*."""
    above = [token, *token.ancestors] if token is not None else []
    for one in above:
        if one.dep_ == "nsubj":
            return one.head.lemma_ in REPORTS
        if one.lower_ == "according":
            return True
        if is_verb(one):
            return False
    return False


def _told_from_elsewhere(lead: Telling, reading: Reading) -> bool:
    """*Abuja: ... met the leader of Niger, a Nigerian spokesman said*: dated from where it is told, no more."""
    place = reading.article.dateline_place or ""
    country = seats().get(place)
    if country is None or country in {reading.chain(c).country or reading.chain(c).name for c in lead.chains()}:
        return False
    inside = (m for m in reading.of(Mention) if lead.at.covers(m.at) and _tells(reading.token(m.head)))
    return any(
        reading.chain(c).country == country or reading.chain(c).name == country for m in inside for c in m.chains
    )
