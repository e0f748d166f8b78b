"""Tellings and the report's day -> the day of meetings and visits that a report tells as its news without one."""

import datetime as dt

from dateline.base.kinds import GATHERINGS
from dateline.base.moments import Moment
from dateline.base.reading import Reading
from dateline.extract.event_opening import after_other_times, day_of_the_news
from dateline.extract.event_telling import Telling
from dateline.extract.event_tenses import goes_on_where, plain_clause, said_at_it, told_of_before

SIDES = frozenset({"participant", "host", "guest", "chair"})
LATEST, LONGEST = 3, 7
"""How many days before its report the news of a report was at most; how long a visit may have lasted to give a day."""
ONCE = frozenset(
    {"earlier", "previously", "recently", "before", "since", "already", "once", "ago", "repeatedly", "often",
     "former", "formerly", "frequently", "regularly", "always", "never", "ever"}
)  # fmt: skip
"""Words beside a verb by which it tells of other times."""
JUST = frozenset({"minute", "moment", "hour", "second"})
"""*minutes ago*: now."""


def date_the_news(ordered: list[Telling], reading: Reading, published: dt.date | None) -> None:
    """*X met Y*, told outright in a report of these days: on the day of what the report opens with where one of them
    took part in that, else within the days of a visit that one of them paid, else on the day of which the report spoke
    last, else on its own. *X will meet
    Y*: within the days of the visit on which X is to be."""
    if published is None:
        return
    for one in ordered:
        if one.kind in ("meeting", "call") and one.status == "expected" and one.time is None and not one.background:
            one.time = _days_of_a_visit(one, ordered, published)
        elif _is_news(one) and not after_other_times(one, reading, published):
            before = [lead for lead in ordered if lead.sentence <= one.sentence]
            one.time = _day_of_the_lead(one, before, published) or _days_of_a_visit(one, ordered, published)
            one.time = one.time or day_of_the_news(one, reading, published) or _day_of_the_lead(one, ordered, published)
            one.time = one.time or _about(published.isoformat(), published.isoformat())


def _is_news(one: Telling) -> bool:
    """Told as done in a plain clause, of these days and not of others."""
    if one.kind not in GATHERINGS or one.time is not None or one.status != "happened":
        return False
    if (one.background or one.draft.how == "mention") and not said_at_it(one):
        return False
    if one.title_line or one.within is not None:
        return False
    if not (plain_clause(one) or goes_on_where(one) or said_at_it(one)):
        return False
    told = bool(one.chains()) and sum(p.role in SIDES for p in one.people) > 1
    if not told and not (one.kind == "visit" and one.chains() and one.place is not None):
        return False
    if told_of_before(one):
        return False
    verb = one.draft.verb or one.head
    beside = [t for t in verb.subtree if t.dep_ == "advmod" and (t.head in (verb, one.head) or t.head.head == verb)]
    return all(t.lower_ not in ONCE or any(c.lemma_ in JUST for c in t.lefts) for t in beside)


def _day_of_the_lead(one: Telling, ordered: list[Telling], published: dt.date) -> Moment | None:
    for lead in ordered:
        if lead.sentence > 3 or lead.title_line or lead.status != "happened" or lead.time is None:
            continue
        first, last = lead.time.first_day(), lead.time.last_day()
        if first is None or first != last or not 0 <= (published - first).days <= LATEST:
            continue
        if lead is not one and lead.chains() & one.chains():
            return _about(first.isoformat(), first.isoformat())
    return None


def _days_of_a_visit(one: Telling, ordered: list[Telling], published: dt.date) -> Moment | None:
    """Of the only visit of these days that the report tells one of them to have paid, or to be due to pay."""
    found = {}
    for visit in ordered:
        time = visit.time
        if visit.kind != "visit" or visit.status not in ("happened", one.status) or time is None or visit.tour:
            continue
        last = time.last_day()
        if time.approximate or last is None or not _of_these_days(one, published, last):
            continue
        days = time.days() or LONGEST + 1
        set_out = one.status == "expected" and visit.status == "happened" and days == 1
        if days > LONGEST or set_out:  # *flew out on Monday. He will meet X*: on some day after that
            continue
        if visit.chains("guest") & one.chains():
            found[time.start, time.end] = time
    if len(found) != 1:
        return None
    (time,) = found.values()
    return _about(time.start, time.end)


def _of_these_days(one: Telling, published: dt.date, last: dt.date) -> bool:
    """A visit that is over for what was, one that is not over for what is to come."""
    return 0 <= (published - last).days <= LONGEST if one.status == "happened" else published <= last


def _about(start: str | None, end: str | None) -> Moment:
    return Moment((start or "")[:10] or None, (end or "")[:10] or None, "day", "", "within", True)
