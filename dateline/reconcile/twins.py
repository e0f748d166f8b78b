"""Tellings that agree in all but the day or the place, or of which one denies the other -> pairs that are one event."""

import re
from collections.abc import Iterable, Mapping

from dateline.base.kinds import REAL
from dateline.base.matching import Judge, Weighed
from dateline.base.words import content_stems
from dateline.reconcile.event_days import days_disagree, same_day
from dateline.reconcile.event_names import rounds_differ, same_name, same_numbers
from dateline.reconcile.event_participants import (
    counterparts_differ,
    one_names_fewer_participants,
    same_participants,
    stands_for,
)
from dateline.reconcile.event_places import places_differ, same_place
from dateline.reconcile.event_reports import kindred_reports, near_in_months, near_reports
from dateline.reconcile.event_sorts import natures_differ
from dateline.reconcile.tellings import AHEAD, HAPPENINGS, Telling
from dateline.reconcile.whethers import CLAIMED, is_denial

DAYS, WEEKS = 3, 31
"""How far apart two reports may date one meeting, and how far one may be put off or brought forward."""
ONCE_THERE = frozenset({"meeting", "agreement", "accident", "disaster"})
"""Kinds that hardly come about twice in one place within days between or for the same."""
SPLIT = frozenset({"meeting", "accident", "attack", "clash"})
SERIES_WORDS = "again|another|second time|days of|through|until|follow-?up|aftershock|continu\\w+|resum\\w+|begin\\w*"
SERIES = re.compile(
    rf"\b(?:opens|opened|opening|began|start\w*|ends|ended|ending|conclu\w+|clos(?:e|es|ed|ing)|last(?:s|ed|ing)"
    rf"|(?:first|second|third|final|last) day|\w+-day|{SERIES_WORDS})\b"
)
"""Words of what lasts for days, or of one more, so that another day is none of this one's."""
MOVED_WORDS = (
    "delay\\w*|postpon\\w+|moved|moving|reschedul\\w+|shift\\w*|instead|now|rather than|original\\w+|initial\\w+"
)
MOVED = re.compile(
    rf"\b(?:(?:later|earlier) than|put (?:off|back)|push\w* back|brought forward|first (?:announced|planned|agreed)"
    rf"|previously|(?:was|were|been) (?:due|scheduled|planned|set|to have)|chang\w+|switch\w+|new (?:date|venue)"
    rf"|{MOVED_WORDS})\b"
)
"""Words that set another day than was planned."""
AROUND = 160
FEW = 3
"""Losses below which are those of many a blow."""
ANYONE = content_stems(
    "people person man woman child soldier troop policeman police officer civilian villager resident fighter militant "
    "worker member two three four five six seven eight nine ten dozen"
)
"""Whom any blow may strike."""
KINDRED = 0.3
"""From which likeness on two reports tell of one affair."""


def twins(
    rows: Mapping[str, Telling], judge: Judge, pairs: Iterable[tuple[str, str]], bar: float
) -> list[tuple[str, str, Weighed]]:
    """Pairs of tellings, each of which fits one other event only, and no report tells of both."""
    fitting: dict[str, dict[str, tuple[str, str, Weighed]]] = {}
    for a, b in pairs:
        x, y = judge.groups.find(a), judge.groups.find(b)
        why = _why(rows[a], rows[b]) if x != y and near_in_months(rows[a], rows[b]) else None
        if why and (why == DENIED or not _told_in_one_report(rows, judge, x, y)):
            fitting.setdefault(x, {})[y] = fitting.setdefault(y, {})[x] = (a, b, Weighed(bar, (why,)))
    chosen = {}
    for others in fitting.values():
        (y, pair), *more = others.items()
        if not more and len(fitting[y]) == 1:
            chosen[pair[0], pair[1]] = pair
    return [chosen[pair] for pair in sorted(chosen)]


DENIED = "the one denies the other"


def _told_in_one_report(rows: Mapping[str, Telling], judge: Judge, x: str, y: str) -> bool:
    return bool({rows[i].article for i in judge.groups.members(x)} & {rows[i].article for i in judge.groups.members(y)})


def _why(a: Telling, b: Telling) -> str | None:
    if _is_denied(a, b) or _is_denied(b, a):
        return DENIED
    if a.article == b.article or a.kind != b.kind:
        return None
    if rounds_differ(a, b):
        return "told as two rounds of the same days and place" if _counted_otherwise(a, b) else None
    if not near_reports(a, b) and {a.status, b.status}.isdisjoint(AHEAD):
        return None
    earlier, later = sorted((a, b), key=lambda t: (t.published is None, t.published, t.status not in AHEAD))
    if _told_elsewhere(earlier, later):
        return "told of one time and the same people in two places"
    if _told_of_another_day(earlier, later):
        return "told of the same people and place on two days"
    return "put off or brought forward" if _moved(earlier, later) else None


def _is_denied(told: Telling, denial: Telling) -> bool:
    """*X met Y*, and *Y denied having met X*: the same two, or the same deed, on no other day."""
    if told.status not in CLAIMED or denial.status != "denied" or told.family != denial.family:
        return False
    if told.published and denial.published and told.published > denial.published:
        return False
    if days_disagree(told, denial) or places_differ(told, denial) or rounds_differ(told, denial):
        return False
    record = told.scene.record
    if not is_denial(record, record.event_mention(denial.id)):
        return False
    if told.gathering:
        return len(denial.sides) > 1 and same_participants(told, denial) == 1.0
    done = bool(told.struck & denial.struck) or bool(same_place(told, denial))
    doers = [one for one in denial.who if one.role in ("actor", "initiator")]
    return done and all(any(stands_for(one, other) for other in told.who) for one in doers)


def _both_told(a: Telling, b: Telling) -> bool:
    return a.status in REAL and b.status in REAL


def _planned(earlier: Telling, later: Telling) -> bool:
    """A later report than the one that foretold it says when it is now to be, or was."""
    days = earlier.published and later.published and earlier.published < later.published
    return bool(days) and earlier.status in AHEAD and later.status in REAL | AHEAD


def _told_elsewhere(earlier: Telling, later: Telling) -> bool:
    a, b = earlier, later
    if a.kind not in SPLIT or not places_differ(a, b) or days_disagree(a, b):
        return False
    if a.kind in HAPPENINGS:
        numbers = {number for _, number in a.numbers & b.numbers if number >= FEW}
        same = bool(numbers) and bool(a.struck & b.struck - ANYONE) and not natures_differ(a, b)
        return _both_told(a, b) and bool(same_day(a, b)) and same and kindred_reports(a, b) > 0
    if not (_both_told(a, b) or _planned(a, b)) or counterparts_differ(a, b):
        return False
    if _of_one_round(a, b):
        return True
    alone = bool(a.place_country) and a.place_country == b.place_country
    return _of_the_same(a, b) and (bool(same_day(a, b)) or (alone and _of_one_month(a, b)))


def _of_the_same(a: Telling, b: Telling) -> bool:
    """Of the same two or more, of one body, of one name, or of those who are described in the same words."""
    named = len(a.sides) > 1 or (a.session and b.session)
    described = not (a.sides or b.sides) and bool(a.besides) and a.besides == b.besides
    return described or bool(same_name(a, b)) or (named and same_participants(a, b) > 0.8)


def _of_one_round(a: Telling, b: Telling) -> bool:
    """The same round of one series, of which one report need not name the sides."""
    rounds = [n for n in a.numbers & b.numbers if n[0] == "round"]
    known = same_participants(a, b) >= 0.8
    return bool(rounds) and (known or (not (a.sides and b.sides) and kindred_reports(a, b) > 0))


def _counted_otherwise(a: Telling, b: Telling) -> bool:
    """*the tenth meeting*, and in another report *the ninth*, of the same last day in one town, with no one else in
    it: one of the two has miscounted."""
    if a.kind != "meeting" or not (a.exact and b.exact and same_place(a, b)) or counterparts_differ(a, b):
        return False
    rounds = [number for t in (a, b) for name, number in t.numbers if name == "round"]
    one_day = a.last == b.last and bool(same_day(a, b))
    same = same_participants(a, b) > 0.8 or (not (a.sides and b.sides) and kindred_reports(a, b) > 0)
    return one_day and same and len(rounds) == 2 and abs(rounds[0] - rounds[1]) == 1


def _of_one_month(a: Telling, b: Telling) -> bool:
    """*last month*, in both."""
    return a.first is not None and a.last is not None and (a.first, a.last) == (b.first, b.last)


def _told_of_another_day(a: Telling, b: Telling) -> bool:
    """Both give a date in figures, a few days apart; neither speaks of several days or of one more."""
    if a.kind not in ONCE_THERE or not _both_told(a, b) or not 0 < _days_between(a, b) <= DAYS:
        return False
    if not (_dated(a) and _dated(b)) or any(SERIES.search(_words(t, 0)) for t in (a, b)):
        return False
    if a.kind in HAPPENINGS:
        alike = bool(same_numbers(a, b)) or kindred_reports(a, b) > KINDRED
        named = bool(a.natures & b.natures) and not places_differ(a, b)
        return (bool(same_place(a, b)) or named) and alike and not natures_differ(a, b)
    if places_differ(a, b) or counterparts_differ(a, b):
        return False
    if a.kind == "agreement":
        known = same_place(a, b) and one_names_fewer_participants(a, b)
        return bool(known) or _of_the_same(a, b)
    return _of_one_round(a, b) or (_of_the_same(a, b) and bool(same_place(a, b)))


def _moved(earlier: Telling, later: Telling) -> bool:
    """The same guest in the same place, or the same people, on another day than was planned, and told so."""
    if earlier.kind not in ("meeting", "visit", "agreement", "election") or not _planned(earlier, later):
        return False
    if not 0 < _days_between(earlier, later) <= WEEKS or places_differ(earlier, later):
        return False
    if counterparts_differ(earlier, later) or not MOVED.search(_words(later, AROUND)):
        return False
    if not (earlier.who or later.who) and earlier.trigger & later.trigger:  # *the dialogue*, *the vote*
        return bool(earlier.place) and earlier.place == later.place and kindred_reports(earlier, later) > KINDRED
    if earlier.kind == "visit":
        return bool(same_place(earlier, later)) and bool(earlier.who) and same_participants(earlier, later) == 1.0
    return _of_one_round(earlier, later) or _of_the_same(earlier, later)


def _days_between(a: Telling, b: Telling) -> int:
    """Whole days from the one to the other, each told of a day or a few; 0 where they meet or are not so told."""
    if not (a.exact and b.exact and a.first and b.first and a.last and b.last):
        return 0
    return max(0, (b.first - a.last).days, (a.first - b.last).days)


def _dated(a: Telling) -> bool:
    """A single day of the calendar, in figures."""
    time = a.scene.record.event_mention(a.id).time
    return time is not None and a.first == a.last and time.precision == "day" and any(c.isdigit() for c in time.text)


def _words(a: Telling, around: int) -> str:
    mention = a.scene.record.event_mention(a.id)
    text = a.scene.record.articles[a.article].text
    return text[max(0, mention.at.start - around) : mention.at.end + around].lower()
