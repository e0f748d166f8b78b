"""Articles -> the same, with a day of publication inferred where a report says none."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.base.articles import Article
from dateline.base.moments import first_day
from dateline.collect.clues import Clue, clues_in, latest_year, lead_words, tells_of_last_week
from dateline.collect.dates import nearest, on
from dateline.collect.day_points import Evidence, fits_weekdays, points
from dateline.collect.mates import Mates

AROUND = 7
"""Days around those of its mates, and after the days named, on which a report can have come out."""
LEAST = 0.6
"""Points a day must have; a report with less to go by stays undated (mates of one day give 2.5, an own date 0.9)."""
NEARBY = 2
LEADS = (2.5, 1.2, 0.4, 0.15)
"""Points by which the best day must lead every day farther than two days from it, in each round: what is placed surely
helps to place the rest. These points and those of day_points were weighed on bench/published_days.py (0.71
of the days inferred there are right to a day) and on days hidden one at a time in the small corpora that this project
reads (0.88, where one in twenty-five stays without any day)."""


def infer_dates(articles: Sequence[Article]) -> list[Article]:
    """All of them, in order. A report without a date gets the day on which its own dates and weekdays, and the days
    of reports of the same affair, agree best; `published_from` is then *inferred*. The id stays. What nothing speaks
    for stays undated. Each round may lean on what the ones before found."""
    days = {article.id: day for article in articles if (day := first_day(article.published))}
    undated = sorted({article.id: article for article in articles if article.published is None}.items())
    if not undated:
        return list(articles)
    mates, clues = Mates(articles), _Clues(articles)
    for lead in LEADS:
        found: dict[str, dt.date] = {}
        for key, article in undated:
            if key not in days:
                day = _day(_evidence(article, mates.of(key, frozenset(days)), clues, days), lead)
                if day:
                    found[key] = day
        days |= found
    return [_dated(article, days) for article in articles]


class _Clues:
    """The days that each article names, and the words of its lead, each read once."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._clues: dict[str, tuple[Clue, ...]] = {}
        self._leads: dict[str, frozenset[str]] = {}

    def of(self, key: str) -> tuple[Clue, ...]:
        if key not in self._clues:
            self._clues[key] = tuple(clues_in(self._articles[key]))
        return self._clues[key]

    def likeness_of_leads(self, one: str, other: str) -> float:
        a, b = self._lead(one), self._lead(other)
        return float(len(a & b) / (len(a) * len(b)) ** 0.5) if a and b else 0.0

    def _lead(self, key: str) -> frozenset[str]:
        if key not in self._leads:
            self._leads[key] = lead_words(self._articles[key])
        return self._leads[key]


def _dated(article: Article, days: Mapping[str, dt.date]) -> Article:
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
    article: Article, mates: Sequence[tuple[float, str]], clues: _Clues, days: Mapping[str, dt.date]
) -> Evidence:
    named: dict[dt.date, list[frozenset[str]]] = {}
    weeks: list[tuple[dt.date, frozenset[str]]] = []
    for _, key in mates:
        for day, words in _days_named(clues.of(key), days[key]):
            named.setdefault(day, []).append(words)
        last = days[key] - dt.timedelta(days[key].weekday() + 7)
        weeks += [(last, clue.about) for clue in clues.of(key) if clue.week == -1]
    return Evidence(
        clues=clues.of(article.id),
        dateline=_dateline_day(article),
        mates=tuple((likeness * (1 + clues.likeness_of_leads(article.id, key)), days[key]) for likeness, key in mates),
        named={day: tuple(words) for day, words in named.items()},
        weeks=tuple(weeks),
        year=latest_year(article),
        last_week=tells_of_last_week(article),
    )


def _days_named(clues: Sequence[Clue], published: dt.date) -> Iterator[tuple[dt.date, frozenset[str]]]:
    """The days a dated report names. A lead's weekday that would lie six days back is tomorrow's: the report was dated
    in another part of the world, where it was still the day before."""
    for clue in clues:
        day = clue.seen_from(published)
        if day:
            ahead = clue.weekday is not None and clue.past and clue.lead and (published - day).days == 6
            yield day + dt.timedelta(7 * ahead), clue.about


def _day(evidence: Evidence, lead: float) -> dt.date | None:
    """The best day, the earliest of equals, or None where too little speaks for any or as much for a distant one."""
    rated = sorted((-points(day, evidence), day) for day in _candidates(evidence))
    if not rated or -rated[0][0] < LEAST:
        return None
    best, day = -rated[0][0], rated[0][1]
    rivals = (-other for other, one in rated if abs((one - day).days) > NEARBY)
    return day if best - max(rivals, default=0.0) >= lead else None


def _candidates(evidence: Evidence) -> set[dt.date]:
    around = {day + dt.timedelta(n) for _, day in evidence.mates for n in range(-AROUND, AROUND + 1)}
    own = {clue.day + dt.timedelta(n) for clue in evidence.clues if clue.day and clue.past for n in range(AROUND)}
    if evidence.dateline:
        own |= {one for day in around | own if (one := nearest(evidence.dateline, day))}
        if not own and evidence.year:  # the year it names or the next, whichever its weekdays fit
            years = [day for step in (0, 1) if (day := on(evidence.year + step, *evidence.dateline))]
            fits = [(fits_weekdays(day, evidence), -day.toordinal(), day) for day in years]
            own |= {max(fits)[2]} if fits and max(fits)[0] > 0 else set()
    return around | own
