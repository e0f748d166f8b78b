"""Two tellings -> how far the days they give or allow are the same."""

import datetime as dt
import re

from dateline.base.kinds import REAL
from dateline.reconcile.event_names import same_name
from dateline.reconcile.event_participants import same_participants
from dateline.reconcile.event_reports import near_reports
from dateline.reconcile.tellings import AHEAD, Telling

ONCE = {
    "accession": frozenset({"actor"}), "appointment": frozenset({"object"}), "departure": frozenset({"object"}),
    "death": frozenset({"object"}), "arrest": frozenset({"target"}),
}  # fmt: skip
"""Kinds that come about once for the one of this role."""
ONE_TIME = frozenset({"appointment", "departure", "death"})
SUDDEN = frozenset({"accident", "disaster", "attack", "clash"})
"""Kinds that come about at one minute."""
LATE = re.compile(r"(?<!over)night\b|\bevening|\blate on\b|\blate \w+day\b", re.IGNORECASE)
LASTING = frozenset({"meeting", "visit"})
"""Kinds that may last for days, so that one report tells of the first and another of the last."""
LONGEST, AROUND = 7, 120
OPENS = re.compile(
    r"\b(?:open(?:s|ed|ing)?|beg[aiu]n\w*|start(?:s|ed|ing)?|kick\w* off|launch\w*|arriv\w+|got under way)\b"
)
CLOSES = re.compile(r"\b(?:end(?:s|ed|ing)?|conclu\w+|wrap\w* up|clos(?:e|es|ed|ing)|final day|last day|left)\b")
DAYTIME = re.compile(r"\b(?:after)?noon|\bmidday|\b[1-9][\d:.]* ?p\.?m", re.IGNORECASE)
HOURS_APART = 3
"""By so much the clock times that two reports give of one event may differ."""
FROM_PLAN = dt.timedelta(days=2)
"""By so much a meeting may be held off the day that reports before it gave for it."""
MISTAKEN_DAYS = 7
"""So far apart at most two reports may date what befalls one person once, and still tell of one event."""
BETWEEN_ROUNDS = 3
"""The same of a vote, of which a second round follows in a week."""


def days_disagree(a: Telling, b: Telling) -> float:
    """The days they give, or that their reports' own days allow, do not meet. An operation that has a name may be
    told by any of its days; of one person's only fall or death two reports may give two days."""
    if a.kind == b.kind == "military_operation" and same_name(a, b):
        return 0.0
    if (once_in_a_life(a, b) or _one_vote(a, b)) and a.kind in ONE_TIME | {"election"} and a.exact and b.exact:
        gap = max(a.earliest - b.latest, b.earliest - a.latest)
        return float(gap > dt.timedelta(days=BETWEEN_ROUNDS if a.kind == "election" else MISTAKEN_DAYS))
    if _as_planned(a, b) or _as_planned(b, a):
        return 0.0
    if a.kind in SUDDEN and a.clock is not None and b.clock is not None and abs(a.clock - b.clock) > HOURS_APART * 60:
        return 1.0
    if _first_and_last_day(a, b) or _first_and_last_day(b, a):
        return 0.0
    if a.kind in SUDDEN and b.kind in SUDDEN and (_into_the_next_day(a, b) or _into_the_next_day(b, a)):
        return 0.0
    return float(a.earliest > b.latest or b.earliest > a.latest or _is_war(a, b) or _is_war(b, a))


def _first_and_last_day(a: Telling, b: Telling) -> bool:
    """*opened a round of talks on Monday*, and in another report *the round ended on Wednesday*."""
    lasting = a.kind == b.kind and a.kind in LASTING and a.article != b.article and a.exact and b.exact
    if not lasting or a.last is None or b.first is None or not 0 < (b.first - a.last).days < LONGEST:
        return False
    return bool(OPENS.search(_words(a))) and bool(CLOSES.search(_words(b)))


def _words(one: Telling) -> str:
    """The words about its verb."""
    mention = one.scene.record.event_mention(one.id)
    text = one.scene.record.articles[one.article].text
    first = max(mention.at.start, mention.trigger.start - AROUND)
    return text[first : min(mention.at.end, mention.trigger.end + AROUND)].lower()


def _into_the_next_day(a: Telling, b: Telling) -> bool:
    """*on Monday night*, *late on Monday*, and *overnight*, *in the early hours* or *on Tuesday* in another report."""
    if a.article == b.article or a.last is None or b.first is None or b.first - a.last != dt.timedelta(days=1):
        return False
    x, y = (t.scene.record.event_mention(t.id).time for t in (a, b))
    if x is None or y is None or not (a.exact and b.exact):
        return False
    return bool(LATE.search(x.text)) and not LATE.search(y.text) and not DAYTIME.search(y.text)


def _as_planned(ahead: Telling, told: Telling) -> bool:
    """*X is to see Y on Monday*, and in a later report *X saw Y on Tuesday*: the meeting planned, a day late."""
    two = ahead.gathering and told.gathering and len(ahead.sides) > 1
    if not two or ahead.status not in AHEAD or told.status not in REAL | AHEAD or ahead.article == told.article:
        return False
    if not (ahead.exact and told.exact and ahead.published and told.published and ahead.first and told.first):
        return False
    after = told.first >= ahead.published and told.published >= ahead.published
    return after and abs(told.first - ahead.first) <= FROM_PLAN and same_participants(ahead, told) == 1.0


def _one_vote(a: Telling, b: Telling) -> bool:
    """Two reports date the vote of one country; no country goes to the polls twice within days."""
    country = a.place_country and a.place_country == b.place_country
    return bool(country) and a.kind == b.kind == "election" and a.article != b.article


def _is_war(a: Telling, b: Telling) -> bool:
    """Fighting that has lasted for months is none of its blows."""
    day = b.first or b.published
    lasts = a.kind == "clash" and a.first is not None and a.last is None and not a.exact
    return bool(lasts and b.kind == "attack" and day and a.first and day - a.first > dt.timedelta(days=60))


def once_in_a_life(a: Telling, b: Telling) -> float:
    """The same one joins, is appointed, resigns or dies, in reports of the same weeks."""
    once = a.kind == b.kind and a.kind in ONCE and bool(near_reports(a, b))
    x, y = ({one.entity for one in t.who if one.role in ONCE.get(t.kind, ())} for t in (a, b))
    return float(once and bool(x & y))


def befalls_another(a: Telling, b: Telling) -> float:
    """What befalls each once befalls someone else in the other: *X was sworn in*, *X named Y*."""
    if a.kind != b.kind or a.kind not in ONCE:
        return 0.0
    x, y = ({one.entity for one in t.who if one.role in ONCE[t.kind] and one.kind != "office"} for t in (a, b))
    if x and y:
        return float(not x & y)
    does = {one.entity for t in (a, b) for one in t.who if one.role == "actor"}
    return float(a.kind != "accession" and bool((x | y) & does))


def same_day(a: Telling, b: Telling) -> float:
    """Both are placed within the same few days."""
    return float(a.exact and b.exact and not days_disagree(a, b))


def times_overlap(a: Telling, b: Telling) -> float:
    """Both give a time, one of them only roughly, and the times overlap."""
    return float(a.timed and b.timed and not (a.exact and b.exact) and not days_disagree(a, b))


def begin_on_one_day(a: Telling, b: Telling) -> float:
    """Both began on the same day and have lasted since."""
    return float(a.first is not None and a.first == b.first and not a.exact and not b.exact and a.last == b.last)


def same_two_on_one_day(a: Telling, b: Telling) -> float:
    """Both are between the same two on one day, who will hardly have met twice."""
    two = len(a.sides) == 2 == len(b.sides) and a.family == b.family
    return float(two and same_participants(a, b) == 1.0 and bool(same_day(a, b)))
