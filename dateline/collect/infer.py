"""Articles -> the same, with a day of publication inferred where a report says none."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.base.articles import Article
from dateline.base.moments import first_day
from dateline.collect.clues import Clue, clues_in, latest_year, tells_of_last_week
from dateline.collect.dates import nearest, on
from dateline.collect.mates import Mates

AROUND = 7
"""Days around those of its mates, and after the days named, on which a report can have come out."""
LATELY = 120
"""Days within which a date without its year can be told to lie on the wrong side; farther off the year is in doubt."""
LEAST = 0.6
"""Points a day must have; a report with less to go by stays undated (mates of one day give 2, an own date 0.9)."""
NEARBY, AHEAD = 2, 0.2
"""Points by which the best day must lead every day farther than two days from it. These points and the weights below
were weighed on bench/published_days.py: 0.72 of the days inferred there are right to a day, and 0.78 of
those of the small corpora that this project reads, where a stricter lead left a fifth without any day."""
LAST_WEEK = 1.5
"""Points where all its mates came out in the week before, and its lead speaks of *last week*."""
SAME_THING = 0.2
"""Likeness of the words around two days from which both may date the same thing."""
_TODAY, _YESTERDAY = {0: 1.2, 1: 0.9, 2: 0.3}, {0: 0.45, 1: 1.2, 2: 0.3}
"""Points by the days from a lead's weekday; the second where the lead speaks of *yesterday* or *last night*."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What one report has to go by: its own days, the one in its dateline, its mates' days and the days they name,
    each with the words about it, and the latest year it names."""

    clues: tuple[Clue, ...]
    dateline: tuple[int, int] | None
    mates: tuple[tuple[float, dt.date], ...]
    named: dict[dt.date, tuple[frozenset[str], ...]]
    year: int | None = None
    last_week: bool = False


def infer_dates(articles: Sequence[Article]) -> list[Article]:
    """All of them, in order. A report without a date gets the day on which its own dates and weekdays, and the days
    of reports of the same affair, agree best; `published_from` is then *inferred*. The id stays. What nothing speaks
    for stays undated. Two rounds: the second may lean on what the first found."""
    days = {article.id: day for article in articles if (day := first_day(article.published))}
    undated = sorted({article.id: article for article in articles if article.published is None}.items())
    if not undated:
        return list(articles)
    mates = Mates(articles)
    clues: dict[str, tuple[Clue, ...]] = {}
    by_id = {article.id: article for article in articles}
    for _ in range(2):
        found: dict[str, dt.date] = {}
        for key, article in undated:
            if key in days:
                continue
            near = mates.of(key, frozenset(days))
            for one in (key, *(mate for _, mate in near)):
                if one not in clues:
                    clues[one] = tuple(clues_in(by_id[one]))
            day = _day(_evidence(article, near, clues, days))
            if day:
                found[key] = day
        days |= found
    return [_dated(article, days) for article in articles]


def _dated(article: Article, days: dict[str, dt.date]) -> Article:
    day = days.get(article.id)
    if article.published is not None or day is None:
        return article
    month_day = _dateline_day(article)
    of_dateline = nearest(month_day, day) if month_day else None
    return replace(
        article,
        published=day.isoformat(),
        published_from="inferred",
        dateline_date=of_dateline.isoformat() if of_dateline else article.dateline_date,
    )


def _dateline_day(article: Article) -> tuple[int, int] | None:
    said = article.extra.get("dateline_day")
    return (int(said[:2]), int(said[3:])) if said else None


def _evidence(
    article: Article,
    mates: Sequence[tuple[float, str]],
    clues: dict[str, tuple[Clue, ...]],
    days: dict[str, dt.date],
) -> _Evidence:
    named: dict[dt.date, list[frozenset[str]]] = {}
    for _, key in mates:
        for clue in clues[key]:
            day = clue.seen_from(days[key])
            if day:
                named.setdefault(day, []).append(clue.about)
    near = tuple((likeness, days[key]) for likeness, key in mates)
    days_named = {day: tuple(words) for day, words in named.items()}
    return _Evidence(
        clues[article.id], _dateline_day(article), near, days_named, latest_year(article), tells_of_last_week(article)
    )


def _day(evidence: _Evidence) -> dt.date | None:
    """The best day, the earliest of equals, or None where too little speaks for any or as much for a distant one."""
    rated = sorted((-_points(day, evidence), day) for day in _candidates(evidence))
    if not rated or -rated[0][0] < LEAST:
        return None
    best, day = -rated[0][0], rated[0][1]
    rivals = (-points for points, other in rated if abs((other - day).days) > NEARBY)
    return day if best - max(rivals, default=0.0) >= AHEAD else None


def _candidates(evidence: _Evidence) -> set[dt.date]:
    around = {day + dt.timedelta(n) for _, day in evidence.mates for n in range(-AROUND, AROUND + 1)}
    own = {clue.day + dt.timedelta(n) for clue in evidence.clues if clue.day and clue.past for n in range(AROUND)}
    if evidence.dateline:
        own |= {one for day in around | own if (one := nearest(evidence.dateline, day))}
        if not own and evidence.year:  # the year it names or the next, whichever its weekdays fit
            years = [day for step in (0, 1) if (day := on(evidence.year + step, *evidence.dateline))]
            fits = [(_fits_weekdays(day, evidence), -day.toordinal(), day) for day in years]
            own |= {max(fits)[2]} if fits and max(fits)[0] > 0 else set()
    return around | own


def _points(day: dt.date, evidence: _Evidence) -> float:
    """How well a day agrees with all that is known."""
    return (
        _agrees_with_dateline(day, evidence)
        + _lies_near_mates(day, evidence)
        + _follows_own_dates(day, evidence)
        + _fits_dates_without_year(day, evidence)
        + _fits_weekdays(day, evidence)
        + _follows_last_week(day, evidence)
        + _dates_things_as_mates_do(day, evidence)
    )


def _agrees_with_dateline(day: dt.date, evidence: _Evidence) -> float:
    """The day in a dateline is the day of publication, or the day before."""
    stated = nearest(evidence.dateline, day) if evidence.dateline else None
    return {0: 6.0, 1: 2.0}.get((day - stated).days, -6.0) if stated else 0.0


def _lies_near_mates(day: dt.date, evidence: _Evidence) -> float:
    """Reports of one affair come out within days of one another, the likest the nearest."""
    total = sum(likeness**2 for likeness, _ in evidence.mates)
    near = sum(likeness**2 / (1 + abs((day - one).days) / 2) for likeness, one in evidence.mates)
    return 2 * near / total if total else 0.0


def _follows_own_dates(day: dt.date, evidence: _Evidence) -> float:
    """A report comes out on the latest past day that it names in full or soon after, and before the coming ones."""
    past = [clue.day for clue in evidence.clues if clue.day and clue.past]
    ahead = [clue.day for clue in evidence.clues if clue.day and not clue.past]
    points = -1.8 * any(day > one for one in ahead)
    if past:
        late = (day - max(past)).days
        points += -2.4 if late < 0 else {0: 0.9, 1: 0.8, 2: 0.4, 3: 0.2}.get(late, 0.0)
    return points


def _fits_dates_without_year(day: dt.date, evidence: _Evidence) -> float:
    """What was *on June 26* lies not ahead, what will be *on July 1* not behind; a lead dates its news by today or
    yesterday."""
    away = [(clue, (one - day).days) for clue in evidence.clues if clue.month_day and (one := clue.seen_from(day))]
    fresh = any(clue.past and clue.lead and -1 <= ahead <= 0 for clue, ahead in away)
    wrong = sum(0 < ahead < LATELY for clue, ahead in away if clue.past)
    wrong += sum(-LATELY < ahead < 0 for clue, ahead in away if not clue.past)
    return 0.8 * fresh - min(2.0, 0.7 * wrong)


def _fits_weekdays(day: dt.date, evidence: _Evidence) -> float:
    """News of *Thursday* is told on Thursday or Friday; what was on a weekday lies few days back, what will be is not
    today."""
    past = [clue.weekday for clue in evidence.clues if clue.weekday is not None and clue.past]
    ahead = {clue.weekday for clue in evidence.clues if clue.weekday is not None and not clue.past}
    lead = next((c.weekday for c in evidence.clues if c.weekday is not None and c.past and c.lead), None)
    late = _YESTERDAY if any(c.back == -1 and c.lead for c in evidence.clues) else _TODAY
    points = late.get((day.weekday() - lead) % 7, -0.3) if lead is not None else 0.0
    points -= 0.4 * sum((day.weekday() - weekday) % 7 >= 5 for weekday in set(past))
    return points - 0.3 * (day.weekday() in ahead - set(past))


def _follows_last_week(day: dt.date, evidence: _Evidence) -> float:
    """What was *last week* its mates told in the week, from Monday to Sunday, before that of the day."""
    if not evidence.last_week:
        return 0.0
    monday = day - dt.timedelta(day.weekday() + 7)
    total = sum(likeness**2 for likeness, _ in evidence.mates)
    told = sum(likeness**2 for likeness, one in evidence.mates if 0 <= (one - monday).days < 7)
    return LAST_WEEK * told / total if total else 0.0


def _dates_things_as_mates_do(day: dt.date, evidence: _Evidence) -> float:
    """If the report came out that day, its weekdays fall on days about which its mates say the same things."""
    points = 0.0
    for clue in evidence.clues:
        meant = clue.seen_from(day) if clue.weekday is not None or clue.back is not None else None
        if meant:
            likest = max((_likeness(clue.about, words) for words in evidence.named.get(meant, ())), default=0.0)
            points += 3 * likest if likest >= SAME_THING else 0.0
    return min(points, 6.0)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared stems over the mean of both (cosine of sets)."""
    return float(len(one & other) / (len(one) * len(other)) ** 0.5) if one and other else 0.0
