"""An article's body -> the dates and weekdays it names, each told as past or to come, with the words about it."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.base.articles import Article
from dateline.collect.dates import WEEKDAYS, dates_in
from dateline.collect.language import COMMON

LEAD = 700
"""Code points from the start of the body in which a report says when its news happened."""
NEAR = 90
"""Code points around a date in which its verb is looked for."""
ABOUT = 160
"""Code points around a date whose words tell what was or will be then."""
_RELATIVE = {"yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_DAYS = re.compile(rf"\b(?:(?P<weekday>{'|'.join(WEEKDAYS)})|(?P<relative>{'|'.join(_RELATIVE)}))\b")
_TENSE = re.compile(
    r"\b(?:(?P<coming>will|shall|would|due|scheduled|slated|set to|expected|expects?|plans?|planned|planning|"
    r"postponed|until|deadline|next|upcoming|to be|is to|are to|begins?|beginning|starts?|starting|opens|ends|"
    r"takes place|by|before|ahead|agreeing to|pledged to|later)|(?P<past>was|were|had|has|have|said|began|met|took|"
    r"held|told|came|left|sent|saw|won|fell|rose|struck|hit|broke|made|gave|went|flew|spoke|shot|died|fought|led|"
    r"since|after|last|earlier|[a-z]{2,}ed))\b"
)
_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*\d")


@dataclass(frozen=True, slots=True)
class Clue:
    """A day in words: a whole date, one without its year, a weekday (Monday is 0), or `back`, days from publication
    (*yesterday* is -1). `lead`: near the head. `about`: stems of the words around it."""

    past: bool
    lead: bool
    about: frozenset[str]
    day: dt.date | None = None
    month_day: tuple[int, int] | None = None
    weekday: int | None = None
    back: int | None = None

    def seen_from(self, day: dt.date) -> dt.date | None:
        """The day meant if the report came out on `day`."""
        if self.day:
            return self.day
        if self.back is not None:
            return day + dt.timedelta(self.back)
        if self.weekday is not None:
            step = (day.weekday() - self.weekday) % 7 if self.past else -((self.weekday - day.weekday()) % 7)
            return day - dt.timedelta(step)
        if self.month_day is None:
            return None
        return last(self.month_day, day) if self.past else coming(self.month_day, day)


def clues_in(article: Article) -> list[Clue]:
    """All of an article's body; a day with neither a past nor a coming verb near counts as past."""
    found: list[Clue] = []
    first = article.body[0].start if article.body else 0
    for stretch in article.body:
        words = article.text[stretch.start : stretch.end]
        found += _clues(words, stretch.start < first + LEAD)
    return found


def _clues(words: str, lead: bool) -> Iterator[Clue]:
    for named in dates_in(words):
        if named.day is None:
            continue
        past, about = _is_past(words, named.at.start, named.at.end), _about(words, named.at.start, named.at.end)
        if named.year is None:
            yield Clue(past, lead, about, month_day=(named.month, named.day))
        elif day := on(named.year, named.month, named.day):
            yield Clue(past, lead, about, day=day)
    for match in _DAYS.finditer(words):
        past, about = _is_past(words, match.start(), match.end()), _about(words, match.start(), match.end())
        if match["weekday"]:
            yield Clue(past, lead, about, weekday=WEEKDAYS.index(match["weekday"]))
        else:
            yield Clue(past, lead, about, back=_RELATIVE[match["relative"]])


def on(year: int, month: int, day: int) -> dt.date | None:
    """That day, or None where the calendar has none."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def last(month_day: tuple[int, int], day: dt.date) -> dt.date | None:
    """The last time that day of the year came round."""
    years = (on(day.year + step, *month_day) for step in (0, -1))
    return next((one for one in years if one and one <= day), None)


def coming(month_day: tuple[int, int], day: dt.date) -> dt.date | None:
    """The next time that day of the year comes round."""
    years = (on(day.year + step, *month_day) for step in (0, 1))
    return next((one for one in years if one and one >= day), None)


def nearest(month_day: tuple[int, int], day: dt.date) -> dt.date | None:
    """That day of the year in the year in which it lies nearest."""
    years = (on(day.year + step, *month_day) for step in (0, -1, 1))
    return min((one for one in years if one), key=lambda one: abs((one - day).days), default=None)


def _is_past(words: str, start: int, end: int) -> bool:
    """By the nearest verb or preposition of time on either side within the sentence."""
    opening = max(0, words.rfind(". ", 0, start) + 1, start - NEAR)
    closing = words.find(". ", end)
    best, past = NEAR + 1, True
    for match in _TENSE.finditer(words, opening, min(closing if closing > 0 else len(words), end + NEAR)):
        distance = start - match.end() if match.end() <= start else match.start() - end
        if 0 <= distance < best:
            best, past = distance, match["past"] is not None
    return past


def _about(words: str, start: int, end: int) -> frozenset[str]:
    around = words[max(0, start - ABOUT) : start], words[end : end + ABOUT]
    found = (word.casefold() for part in around for word in _WORD.findall(part))
    return frozenset(word[:6] for word in found if word not in COMMON)
