"""A telling with a bare weekday -> the week it is of, by the side of the report's day that it is told on."""

import datetime as dt
import re

from dateline.base.kinds import REAL
from dateline.base.moments import Moment, first_day
from dateline.extract.event_phrasing import is_past
from dateline.extract.event_telling import Telling
from dateline.extract.event_tenses import told_of_before
from dateline.extract.tense import direction_of

COMING = frozenset({"expected", "proposed"})
OFF = frozenset({"cancelled", "postponed", "denied"})

WEEKDAY = re.compile(
    r"^(?:on |this |early |late )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)?(?: at .+)?$", re.IGNORECASE
)
AHEAD = frozenset(
    ["will", "would", "ahead", "before", "until", "for", "plan", "planned", "next", "due", "upcoming", "expected"]
)


def right_week(one: Telling, published: dt.date) -> Moment | None:
    """A bare weekday on the side of the report's day that the telling is on; of what fell through, the nearer one."""
    time = one.time
    if time is None or time.precision not in ("day", "part", "hour", "minute") or not WEEKDAY.match(time.text.strip()):
        return time
    day = time.first_day()
    if day is None or time.last_day() != day or abs((day - published).days) > 7:
        return time
    off = (day - published).days
    if off > 0 and one.background and _spoken_of_in_the_past(one):
        one.status = "happened" if one.status == "expected" else one.status
        return _moved(time, -7)
    if one.status in COMING and off < 0:
        return _moved(time, 7)
    if one.status in REAL and off == 1 and is_past(one.draft):
        return time  # told as past, of the next morning: the day in the head is that of another time zone
    if (one.status in REAL and off > 0) or (one.status in OFF and off >= 5):
        return _moved(time, -7)
    if one.status in OFF and -7 < off <= -3 and not (_denied_as_past(one) or told_of_before(one)):
        return _moved(time, 7)
    return time


def _denied_as_past(one: Telling) -> bool:
    """*denied that he had been arrested on Sunday*: the Sunday behind."""
    return one.status == "denied" and not one.draft.nominal and is_past(one.draft)


def _spoken_of_in_the_past(one: Telling) -> bool:
    """*denied any link to his meeting on Tuesday*: the one behind, unless something points ahead."""
    sentence = one.head.sent
    if sentence.root.tag_ != "VBD" or any(t.lower_ in AHEAD for t in sentence):
        return False
    return direction_of(one.head) != "future"  # as the country prepares to vote in Sunday's election


def _moved(moment: Moment, days: int) -> Moment:
    day = first_day(moment.start)
    assert day is not None
    iso = (day + dt.timedelta(days=days)).isoformat()
    rest = (moment.start or "")[10:]
    return Moment(
        iso + rest, iso + (moment.end or "")[10:], moment.precision, moment.text, moment.bound, moment.approximate
    )
