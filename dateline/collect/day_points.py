"""What one undated report has to go by -> how well a day of publication agrees with it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.collect.clues import Clue
from dateline.collect.dates import nearest

LATELY = 120
"""Days within which a date without its year can be told to lie on the wrong side; farther off the year is in doubt."""
SOON = 7
"""Days ahead within which what is coming is mostly told."""
LAST_WEEK = 1.5
"""Points where all its mates came out in the week before, and its lead speaks of *last week*."""
SOON_TOLD, TOLD, UNTOLD = 2, 0.6, -0.4
SAME_THING = 0.2
"""Likeness of the words around two days from which both may date the same thing."""
_TODAY, _YESTERDAY = {0: 1.2, 1: 0.9, 2: 0.3}, {0: 0.45, 1: 1.2, 2: 0.3}
"""Points by the days from a lead's weekday; the second where the lead speaks of *yesterday* or *last night*."""
_AHEAD = {0: -0.2, 1: 0.4, 2: 0.3, 3: 0.15, 4: 0.1}
"""Points by the days to the weekday of what is coming, where a lead opens with that."""
_LAST = {0: 0.6, 1: 1.2, 2: 0.6}
"""Points lost by the days from *last Friday*."""
Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one report has to go by: its own days, the one in its dateline, its mates' days, the days that they name and
    the Mondays of weeks, each with the words about it, and the latest year it names."""

    clues: tuple[Clue, ...]
    dateline: tuple[int, int] | None
    mates: tuple[tuple[float, dt.date], ...]
    named: dict[dt.date, tuple[Words, ...]]
    weeks: tuple[tuple[dt.date, Words], ...]
    year: int | None = None
    last_week: bool = False


def points(day: dt.date, evidence: Evidence) -> float:
    """How well a day agrees with all that is known."""
    return sum(one(day, evidence) for one in _FEATURES)


def _agrees_with_dateline(day: dt.date, evidence: Evidence) -> float:
    """The day in a dateline is the day of publication, or the day before."""
    stated = nearest(evidence.dateline, day) if evidence.dateline else None
    return {0: 6.0, 1: 2.0}.get((day - stated).days, -6.0) if stated else 0.0


def _lies_near_mates(day: dt.date, evidence: Evidence) -> float:
    """Reports of one affair come out within days of one another, the likest the nearest."""
    total = sum(likeness**2 for likeness, _ in evidence.mates)
    near = sum(likeness**2 / (1 + abs((day - one).days) / 2) for likeness, one in evidence.mates)
    return 2.5 * near / total if total else 0.0


def _follows_own_dates(day: dt.date, evidence: Evidence) -> float:
    """A report comes out on the latest past day that it names in full or soon after, after those of its pictures, and
    before the coming ones."""
    past = [clue.day for clue in evidence.clues if clue.day and clue.past and not clue.shown]
    ahead = [(clue.day - day).days for clue in evidence.clues if clue.day and not clue.past]
    found = 0.4 * any(0 < one <= SOON for one in ahead) - 1.8 * any(one < 0 for one in ahead)
    if past:
        late = (day - max(past)).days
        found += -2.4 if late < 0 else {0: 0.9, 1: 0.8, 2: 0.4, 3: 0.2}.get(late, 0.0)
    shown = any(clue.shown and clue.day and clue.day > day for clue in evidence.clues)
    return found - 2.4 * shown


def _fits_dates_without_year(day: dt.date, evidence: Evidence) -> float:
    """What was *on June 26* lies not ahead, what will be *on July 1* not behind, and mostly soon; a lead that
    names no weekday dates its news by today or yesterday."""
    away = [(clue, (one - day).days) for clue in evidence.clues if clue.month_day and (one := clue.seen_from(day))]
    weekday = any(clue.weekday is not None and clue.past and clue.lead for clue in evidence.clues)
    fresh = not weekday and any(clue.past and clue.lead and -1 <= ahead <= 0 for clue, ahead in away)
    soon = any(not clue.past and 0 < ahead <= SOON for clue, ahead in away)
    wrong = sum(0 < ahead < LATELY for clue, ahead in away if clue.past)
    wrong += sum(-LATELY < ahead < 0 for clue, ahead in away if not clue.past)
    return 1.1 * fresh + 0.4 * soon - min(2.0, 1.0 * wrong)


def fits_weekdays(day: dt.date, evidence: Evidence) -> float:
    """News of *Thursday* is told on Thursday or Friday; what was on a weekday lies few days back, *last Thursday* not
    just before, and what will be is not today."""
    named = [(clue, clue.weekday) for clue in evidence.clues if clue.weekday is not None]
    since = {weekday: (day.weekday() - weekday) % 7 for _, weekday in named}
    past = {weekday for clue, weekday in named if clue.past and not clue.last}
    ahead = {weekday for clue, weekday in named if not clue.past}
    lead = next((weekday for clue, weekday in named if clue.past and clue.lead and not clue.last), None)
    late = _YESTERDAY if any(c.back == -1 and c.lead for c in evidence.clues) else _TODAY
    found = late.get(since[lead], -0.3) if lead is not None else 0.0
    found -= 0.6 * sum(since[weekday] >= 5 for weekday in past)
    found -= max((_LAST.get(since[weekday], 0.0) for clue, weekday in named if clue.last), default=0.0)
    return found - 0.5 * any(since[weekday] == 0 for weekday in ahead - past)


def _looks_ahead(day: dt.date, evidence: Evidence) -> float:
    """A lead that opens with what will be *on Friday* comes out on the days before."""
    first = next((clue for clue in evidence.clues if clue.weekday is not None and clue.lead), None)
    if first is None or first.past or first.weekday is None:
        return 0.0
    return _AHEAD.get((first.weekday - day.weekday()) % 7, -0.1)


def _comes_before_what_mates_tell(day: dt.date, evidence: Evidence) -> float:
    """What a lead looks ahead to is soon told by mates: some came out on that day or just after it."""
    ahead = next((clue for clue in evidence.clues if clue.lead and (clue.weekday is not None or clue.back)), None)
    meant = ahead.seen_from(day) if ahead and not ahead.past else None
    if meant is None or meant <= day or not evidence.mates:
        return 0.0
    told = any(0 <= (one - meant).days <= SOON_TOLD for _, one in evidence.mates)
    return TOLD if told else UNTOLD


def _follows_last_week(day: dt.date, evidence: Evidence) -> float:
    """What was *last week* its mates told in the week, from Monday to Sunday, before that of the day."""
    if not evidence.last_week:
        return 0.0
    monday = day - dt.timedelta(day.weekday() + 7)
    total = sum(likeness**2 for likeness, _ in evidence.mates)
    told = sum(likeness**2 for likeness, one in evidence.mates if 0 <= (one - monday).days < 7)
    return LAST_WEEK * told / total if total else 0.0


def _dates_things_as_mates_do(day: dt.date, evidence: Evidence) -> float:
    """If the report came out that day, its weekdays fall on days, or in weeks, about which its mates say the same."""
    found = 0.0
    for clue in evidence.clues:
        meant = clue.seen_from(day) if clue.weekday is not None or clue.back is not None else None
        if meant:
            found += 3 * _likest(clue.about, evidence.named.get(meant, ()))
            weeks = [words for monday, words in evidence.weeks if 0 <= (meant - monday).days < 7]
            found += _likest(clue.about, weeks)
    return min(found, 6.0)


def _likest(one: Words, others: Sequence[Words]) -> float:
    """Shared stems over the mean of both (cosine of sets), of the likest that is like enough."""
    best = max((len(one & other) / (len(one) * len(other)) ** 0.5 for other in others if one and other), default=0.0)
    return float(best) if best >= SAME_THING else 0.0


_FEATURES = (
    _agrees_with_dateline,
    _lies_near_mates,
    _follows_own_dates,
    _fits_dates_without_year,
    fits_weekdays,
    _looks_ahead,
    _comes_before_what_mates_tell,
    _follows_last_week,
    _dates_things_as_mates_do,
)
