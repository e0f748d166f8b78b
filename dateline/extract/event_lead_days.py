"""Tellings of force, disaster and relief without a day -> the day of the news that a report opens with."""

import datetime as dt
from itertools import pairwise

from dateline.base.moments import Moment
from dateline.base.observations import Sentence, TimeExpression
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_context import ancestors_within
from dateline.extract.event_gatherings import sides_of
from dateline.extract.event_opening import day_beside
from dateline.extract.event_phrasing import VIOLENT
from dateline.extract.event_syntax import prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.event_tenses import plain_clause, pluperfect, simple_past
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import REPORTS

DATES = frozenset({"day", "part", "week", "month", "year"})
LASTS = frozenset({"enter", "continue", "last", "remain", "persist", "drag", "rage", "go"})
"""Verbs of what began before."""
NEWS = (VIOLENT - {"standoff"}) | {
    "arrest", "withdrawal", "mobilisation", "aid", "ceasefire", "death", "appointment", "departure", "sanction",
    "policy", "agreement", "accession",
}  # fmt: skip
"""Kinds whose news a report opens with."""
BEFORE = frozenset({"after", "since", "before", "because", "if", "unless", "until", "once"})


def days_of_the_lead(ordered: list[Telling], reading: Reading, published: dt.date | None) -> None:
    """What the first two sentences tell outright without a day is of the day that they tell beside it (*medics said
    on Tuesday*), and what the first tells of the report's own day, or near it."""
    sentences = reading.of(Sentence)
    body = [i for i, s in enumerate(sentences) if not s.title][:2]
    if published is None:
        return
    for one in ordered:
        if one.kind not in NEWS or one.time is not None or one.status != "happened" or one.title_line:
            continue
        if one.sentence in body and _told_outright(one):
            found = day_beside(one, reading, published)
            if found is None or _other_days(one, found, reading):
                continue
            if one.sentence == body[0] or (found.start or "")[:10] != published.isoformat():
                one.time = found
    for before, one in pairwise(ordered):
        if _goes_on(before, one, sentences, reading):
            one.time = before.time


def _other_days(one: Telling, day: Moment, reading: Reading) -> bool:
    """Whether its sentence tells of another day of those weeks, which may be its own."""
    verb = one.draft.verb or one.head
    if any(o.ent_type_ == "DATE" and o.pos_ == "PROPN" for p, o in prepositions(verb) if p == "on"):
        return True  # *on Easter Monday*
    inside = [e.moment for e in reading.of(TimeExpression) if one.at.covers(e.at) and e.moment is not None]
    return any(m.bound == "since" or (m.precision in DATES and not m.overlaps(day)) for m in inside)


def _told_outright(one: Telling) -> bool:
    """By the main clause, or by what is said there; not as what the news came after."""
    verb = one.draft.verb or one.head
    if one.draft.nominal and (one.draft.verb is None or one.draft.how not in ("subject", "support")):
        verb = next((a for a in ancestors_within(one.head, 5) if is_verb(a)), one.head)
        if one.definite or "killed" not in one.attributes:
            return False
    if not is_verb(verb) or any(c.lower_ in BEFORE and c.dep_ in ("mark", "prep") and c.i < verb.i for c in verb.lefts):
        return False
    if verb.lemma_ in LASTS and one.draft.how == "subject":
        return False
    said = verb.dep_ == "ccomp" and verb.head.lemma_ in REPORTS
    earlier = pluperfect(one) and any(c.lower_ == "had" for c in verb.children) and not said
    return _is_main(verb) and verb.tag_ != "VBG" and not earlier


def _is_main(verb: Token) -> bool:
    """A main clause, or what one says; not what is said in an aside (*ten days have gone by since X said that ...*)."""
    while verb.dep_ in ("ccomp", "conj", "parataxis") and verb.head != verb:
        verb = verb.head
    return verb.dep_ == "ROOT"


def _goes_on(before: Telling, one: Telling, sentences: list[Sentence], reading: Reading) -> bool:
    """*Last month there was heavy fighting. Posts were stormed by troops of X*: in the same weeks, by the same side."""
    if {before.kind, one.kind} - VIOLENT or before.time is None or one.time is not None or one.background:
        return False
    near = one.sentence - before.sentence == 1 and before.status == one.status == "happened"
    if not near or sentences[one.sentence].paragraph != sentences[before.sentence].paragraph:
        return False
    told = simple_past(one) and plain_clause(one) and before.time.bound == "within"
    return told and bool(sides_of(before, reading) & sides_of(one, reading))
