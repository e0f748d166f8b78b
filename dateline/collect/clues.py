"""An article's body -> the dates and weekdays it names, each told as past or to come, with the words about it."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.base.articles import Article
from dateline.collect.dates import WEEKDAYS, dates_in, nearest, on
from dateline.collect.furniture import is_caption, is_picture_of
from dateline.collect.language import COMMON
from dateline.collect.lines import Line

LEAD = 700
"""Code points from the start of the body in which a report says when its news happened."""
FIRST_PART = 1000
"""Code points within which *last week* dates the news, and not its past."""
OPENING = 600
"""Code points of the words by which two reports' openings are compared."""
NEAR = 90
"""Code points around a date in which its verb is looked for."""
ABOUT = 160
"""Code points around a date whose words tell what was or will be then."""
_RELATIVE = {
    "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "tomorrow": 1,
}  # fmt: skip
_WEEKS = {"last week": -1, "next week": 1}
_DAYS = re.compile(
    rf"(?<![Tt]hat\s)\b(?:(?P<last>last\s|Last\s)?(?P<weekday>{'|'.join(WEEKDAYS)})|(?P<relative>{'|'.join(_RELATIVE)})"
    rf"|(?P<week>{'|'.join(_WEEKS)}))\b"
)
_LAST_WEEK = re.compile(r"\b(?:last week|the previous week|a week ago|a week after)\b(?!['’]s)")
_NO_VERB = r"(?!\s(?:the|a|an|his|her|its|their|this|that|these|those|more|about|some|all|any|him|them|it)\b)"
"""After *to*, what shows that no verb follows."""
_NO_PLAN = "".join(rf"(?<!{word} )" for word in ("according", "close", "next", "prior", "up", "thanks"))
"""Before *to*, what shows the same: *close to midnight*."""
_TENSE = re.compile(
    rf"\b(?:(?P<coming>(?:will|shall|would|may|might|could|{_NO_PLAN}to{_NO_VERB})\s(?:not\s|also\s)?(?:be\s)?[a-z]+|"
    r"due|scheduled|slated|set (?:to|for)|fixed for|expected|expects?|plans?|planned|planning|deadline|next|upcoming|"
    r"begins?|beginning|starts?|starting|opens|ends|takes (?:place|effect|office|over)|later|(?:comes?|enters?) into|"
    r"expires?|awaits?|travels?|flies|arrives?|returns|departs|is (?:considering|planning|weighing|preparing))|"
    r"(?P<past>was|were|had|has|have|said|began|met|took|held|told|came|left|sent|saw|won|fell|"
    r"rose|struck|hit|broke|made|gave|went|flew|spoke|shot|died|fought|led|last|earlier|"
    r"(?<!\bthe )(?<!\ban )(?<!\ba )[a-z]{2,}ed))\b"
)
_BOUND = re.compile(r"(?:\b(?P<coming>by|until|before|from)|(?P<past>since|after|earlier))\s(?:on\s|the\s)?$")
_AFTER_NO_PLAN = ("to ", "may ", "might ", "could ")
_LASTED = re.compile(r"\b(?:lasted|ran|went|stayed|continued|held|left)\s$")
AFTER, COMMA = 12, 20
"""How much farther a verb counts that stands after the day, and one beyond a comma: *on Thursday held*."""
_SENTENCE = re.compile(
    r"(?<!\b(?:Mr|Dr|St|Lt))(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mrs|Gen|Sen|Gov|Col|Gov))(?<!\bSept)"
    r"[.!?:][\"”’)]?\s"
)
_OF_WHAT_WAS = re.compile(
    r"\b(?!deadline|date|summit|meeting|talks|vote|visit|start|opening|night|morning|evening|afternoon|election|evening)"
    r"[a-z]{3,} of (?:the )?$"
)
_BEFORE_WHAT_WAS = re.compile(
    r"\s(?:[a-z]+\s)?(?:attacks?|coup|clash(?:es)?|raids?|strikes?|massacre|blasts?|calls?|accords?|agreements?|shootings?|"
    r"earthquake|quake|protests?|uprising|invasion|bombing)\b"
)
"""`the coup of July 26`, `the June 5 phone call`: a day that names what was on it"""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*\d")


@dataclass(frozen=True, slots=True)
class Clue:
    """A day in words: a whole date, one without its year, a weekday (Monday is 0), or `back`, days from publication
    (*yesterday* is -1), or `week`, weeks from that of publication. `lead`: near the head. `last`: *last Friday*.
    `about`: stems of the words around it; `shown`: the day of a picture, on which the report need not be news."""

    past: bool
    lead: bool
    about: frozenset[str]
    day: dt.date | None = None
    month_day: tuple[int, int] | None = None
    weekday: int | None = None
    back: int | None = None
    week: int | None = None
    last: bool = False
    shown: bool = False

    def seen_from(self, day: dt.date) -> dt.date | None:
        """The day meant if the report came out on `day`."""
        if self.day:
            return self.day
        if self.back is not None:
            return day + dt.timedelta(self.back)
        if self.weekday is not None:
            step = (
                ((day.weekday() - self.weekday) % 7 or 7 * self.last)
                if self.past
                else -((self.weekday - day.weekday()) % 7)
            )
            return day - dt.timedelta(step)
        return nearest(self.month_day, day) if self.month_day else None


def clues_in(article: Article) -> list[Clue]:
    """All of an article's body, and the days of its pictures; a day with neither a past nor a coming verb near counts
    as past."""
    found: list[Clue] = []
    first = article.body[0].start if article.body else 0
    for stretch in article.body:
        words = article.text[stretch.start : stretch.end]
        found += _clues(words, stretch.start < first + LEAD)
    return [*found, *_pictures(article)]


def _pictures(article: Article) -> Iterator[Clue]:
    for stretch in article.boilerplate:
        line = Line(stretch.start, stretch.end, article.text[stretch.start : stretch.end])
        if is_caption(line) or is_picture_of(line, credited=False):
            for named in dates_in(line.words):
                day = on(named.year, named.month, named.day) if named.year and named.day else None
                if day:
                    yield Clue(past=True, lead=False, about=frozenset(), day=day, shown=True)


def _clues(words: str, lead: bool) -> Iterator[Clue]:
    """In the order of the words."""
    found = [*_dates(words, lead), *_relative_days(words, lead)]
    yield from (clue for _, clue in sorted(found, key=lambda pair: pair[0]))


def _dates(words: str, lead: bool) -> Iterator[tuple[int, Clue]]:
    for named in dates_in(words):
        if named.day is None:
            continue
        past, about = _is_past(words, named.at.start, named.at.end), _about(words, named.at.start, named.at.end)
        if named.year is None:
            yield named.at.start, Clue(past, lead, about, month_day=(named.month, named.day))
        elif day := on(named.year, named.month, named.day):
            yield named.at.start, Clue(past, lead, about, day=day)


def _relative_days(words: str, lead: bool) -> Iterator[tuple[int, Clue]]:
    for match in _DAYS.finditer(words):
        past, about = _is_past(words, match.start(), match.end()), _about(words, match.start(), match.end())
        if match["weekday"]:
            last = match["last"] is not None
            clue = Clue(past or last, lead, about, weekday=WEEKDAYS.index(match["weekday"]), last=last)
        elif match["week"]:
            clue = Clue(past, lead, about, week=_WEEKS[match["week"]])
        else:
            clue = Clue(past, lead, about, back=_RELATIVE[match["relative"]])
        yield match.start(), clue


def tells_of_last_week(article: Article) -> bool:
    """Whether its first part dates what it follows by *last week*."""
    first = article.body[0].start if article.body else 0
    return any(
        _LAST_WEEK.search(article.text, stretch.start, min(stretch.end, first + FIRST_PART))
        for stretch in article.body
        if stretch.start < first + FIRST_PART
    )


def lead_words(article: Article) -> frozenset[str]:
    """Stems of the words with which the body opens."""
    opening = " ".join(article.text[stretch.start : stretch.end] for stretch in article.body[:3])[:OPENING]
    return frozenset(word.casefold()[:6] for word in _WORD.findall(opening))


def latest_year(article: Article) -> int | None:
    """The latest year that the body names other than as an end to come (*by 2030*)."""
    years = [
        int(match[0])
        for stretch in article.body
        for match in _YEAR.finditer(article.text, stretch.start, stretch.end)
        if not _BOUND.search(article.text, max(0, match.start() - 14), match.start())
    ]
    return max(years, default=None)


def _is_past(words: str, start: int, end: int) -> bool:
    """By the preposition of time before the day, else the nearest verb on either side within the sentence."""
    bound = _BOUND.search(words, max(0, start - 14), start)
    if bound:
        return bound["past"] is not None or _LASTED.search(words, 0, bound.start()) is not None
    if _OF_WHAT_WAS.search(words, max(0, start - 30), start) or _BEFORE_WHAT_WAS.match(words, end):
        return True
    *_, opening = [start - NEAR, *(stop.end() for stop in _SENTENCE.finditer(words, max(0, start - NEAR), start))]
    opening = max(0, opening)
    stop = _SENTENCE.search(words, end)
    closing = stop.start() if stop else -1
    best, past = 2 * NEAR, True
    for match in _TENSE.finditer(words, opening, min(closing if closing > 0 else len(words), end + NEAR)):
        if match.start() >= end and match[0].startswith(_AFTER_NO_PLAN):  # met on Thursday to discuss: a purpose
            continue
        distance = _distance(words, match.start(), match.end(), start, end)
        if distance < best:
            best, past = distance, match["past"] is not None
    return past


def _distance(words: str, verb: int, verb_end: int, start: int, end: int) -> int:
    between = words[verb_end:start] if verb_end <= start else words[end:verb]
    return len(between) + AFTER * (verb >= end) + COMMA * between.count(",")


def _about(words: str, start: int, end: int) -> frozenset[str]:
    around = words[max(0, start - ABOUT) : start], words[end : end + ABOUT]
    found = (word.casefold() for part in around for word in _WORD.findall(part))
    return frozenset(word[:6] for word in found if word not in COMMON)
