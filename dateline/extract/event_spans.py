"""A moment and a length of time -> the days that an event spans."""

import datetime as dt
from dataclasses import replace

from dateline.base.moments import Moment
from dateline.extract.event_triggers import Draft
from dateline.extract.event_words import BEGINS, ENDS

CLOSES = frozenset({"end", "close", "conclusion"})
"""Nouns for the last day of what lasts for days."""


def spread(moment: Moment, days: float, starts: bool) -> Moment:
    """*a three-day meeting starting Wednesday*: the interval from its first day on."""
    first = moment.first_day()
    if not starts or first is None or moment.precision not in ("day", "part") or moment.last_day() != first or days < 2:
        return moment
    end = first + dt.timedelta(days=int(days) - 1)
    return Moment(first.isoformat(), end.isoformat(), "day", moment.text, "within", moment.approximate)


def ended(moment: Moment, days: float) -> Moment:
    """The days that came to their end at a moment."""
    last = moment.last_day()
    if last is None or moment.first_day() != last:
        return moment
    first = last - dt.timedelta(days=int(days) - 1)
    return Moment(first.isoformat(), last.isoformat(), "day", moment.text, "within", moment.approximate)


def next_year(moment: Moment) -> Moment:
    """*her planned visit in March*, told in December: the March to come, where no year is told."""
    first = moment.start or ""
    if not first or any(word.isdigit() and len(word) == 4 for word in moment.text.split()):
        return moment
    start, end = (f"{int(day[:4]) + 1}{day[4:]}" if day else None for day in (moment.start, moment.end))
    return replace(moment, start=start, end=end)


def starts_here(draft: Draft) -> bool:
    """Whether the time told is that of the beginning."""
    around = [c for noun in (draft.head, draft.shell) for c in noun.children if c.dep_ in ("acl", "relcl", "prep")]
    if draft.verb is not None:
        around.append(draft.verb)
    sentence = draft.head.sent
    near = sentence.doc[draft.head.i : min(draft.head.i + 12, sentence.end)]
    around += [t for t in near if t.lemma_ in BEGINS and t.dep_ in ("prep", "acl", "relcl", "advcl")]
    return any(v.lemma_ in BEGINS | {"arrive", "leave", "fly", "travel", "depart", "embark"} for v in around)


def ends_here(draft: Draft) -> bool:
    """*concluded a two-day visit on Tuesday*, *the two-day meeting ended*, *at the close of a two-day meeting*."""
    if draft.how == "support" and draft.verb is not None and draft.verb.lemma_ in ENDS:
        return True
    noun = draft.shell
    if noun.lemma_ in CLOSES or (noun.head.lower_ == "of" and noun.head.head.lemma_ in CLOSES):
        return True
    return noun.dep_ == "nsubj" and noun.head.lemma_ in ENDS


def later_by(moment: Moment, days: float, *, approximate: bool = False) -> Moment | None:
    """A moment so many days after (before, where negative) another of day precision."""
    first = moment.first_day()
    if first is None or moment.last_day() != first:
        return None
    day = first + dt.timedelta(days=round(days))
    if approximate:
        slack = dt.timedelta(days=max(3, round(abs(days) * 0.25)))
        return Moment((day - slack).isoformat(), (day + slack).isoformat(), "month", "", "within", True)
    return Moment(day.isoformat(), day.isoformat(), "day", "", "within")
