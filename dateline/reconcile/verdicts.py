"""Values that reports give for one property -> what to make of them: agreed, single, an update, or a conflict."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateline.base.kinds import Verdict
from dateline.base.values import can_both_hold
from dateline.base.words import fold
from dateline.reconcile.accounts import REVISED, RISEN, accounts_in_one, by_another, contrasted, put_lower
from dateline.reconcile.counted import counted, may_be_one_crowd, of_a_side, part_of, same_thing, some_of_a_count
from dateline.reconcile.givings import AHEAD, Giving

GROWING = frozenset(
    {"killed", "injured", "wounded", "displaced", "missing", "detained", "arrested", "survivors", "rescued",
     "evacuated", "prisoners", "bodies", "hospitalised", "affected", "destroyed", "damaged",
     "ships"}
)  # fmt: skip
"""Properties that are counted again as days pass, so that a later figure takes an earlier one's place."""
FALLING = frozenset({"missing", "prisoners", "hospitalised", "ships"})
"""Of those, the ones whose count may fall without anyone being wrong."""
FOUND = frozenset({"survivors", "rescued", "bodies", "displaced", "evacuated", "detained", "arrested"})
"""Of those, the ones told day by day, so that fewer on a later day are only those of that day."""
LOSSES = frozenset({"killed", "injured"})
"""Of those, the ones of which no more is heard weeks after."""
COUNTED = frozenset({"person", "item"})
"""Units whose figures count things that reports name."""
LOOSE = frozenset({"items", "amount", "share"})
"""Properties under which reports put different things: they differ only where their words name the same thing, or,
for those in BARE, name nothing at all and each report gives one figure only."""
BARE = frozenset({"amount", "share"})
NEAR = 0.75
"""How near two shares lie at least that are told of one thing."""
COUNTING_WORDS = (
    "counting|count of|exit polls?|counted|partial|preliminary|provisional|leading|leads|tallied|so far|early results"
)
PROVISIONAL = re.compile(rf"\b(?:{COUNTING_WORDS})\b")
FINAL = re.compile(r"\b(?:final|official|certified|definitive|complete) (?:\w+ )?(?:results?|counts?|tally|figures?)\b")
POLLED = frozenset({"share", "votes", "seats", "turnout"})
"""What is given anew while the ballots of a vote are counted."""


FEW, ROUND = 10, 59
"""Minutes by which two clock times may differ that tell of one moment, exact ones and full hours."""
JOURNEY = re.compile(r"\b(?:trip|tour|journey|swing)\b")
MEASURED = re.compile(r"\W+(?:\w+\W+){0,2}?(?:trip|tour|journey|swing|visit|stay|stop)\b")
CROWDS = frozenset({"participants", "aboard"})
"""Properties of which there is one figure, so that two in one report set against each other are two accounts."""


@dataclass(frozen=True, slots=True)
class Stand:
    """One value with all who give it, in the order of publication."""

    givings: tuple[Giving, ...]

    @property
    def first(self) -> Giving:
        return self.givings[0]

    @property
    def speakers(self) -> frozenset[str]:
        return frozenset(g.speaker for g in self.givings if g.speaker)


def stands(rows: Sequence[Giving]) -> list[Stand]:
    """Givings of the same figure (or the same words) together, in the order of their first reports."""
    found: dict[object, list[Giving]] = {}
    for row in rows:
        value = row.value
        key: object = (value.number, value.high) if value.number is not None else " ".join(fold(value.text))
        if value.moment:
            key = (value.moment.start, value.moment.end)
        found.setdefault(key, []).append(row)
    return sorted((Stand(tuple(r)) for r in found.values()), key=lambda s: (s.first.day, s.first.value.number or 0))


def verdict_of(found: Sequence[Stand], origins: Callable[[Sequence[Giving]], int], *, settled: bool = False) -> Verdict:
    """The verdict over all values: one conflict makes a conflict, else one update an update, else by origins; what is
    counted again is an update, whoever disputes one of its figures. `settled`: all reports are of weeks after the
    event, when no one counts its losses any more."""
    relations = {told for _, _, told in _relations(found, settled=settled)}
    if "conflict" in relations and not ("update" in relations and found[0].first.property in GROWING):
        return "conflict"
    if "update" in relations:
        return "update"
    return "agreed" if any(origins(_fitting(one, found)) > 1 for one in found) else "single"


def disputed_stands(found: Sequence[Stand]) -> list[Stand]:
    """Of figures that are counted again, those of which two accounts differ: a conflict of their own."""
    relations = _relations(found)
    if not found or found[0].first.property not in GROWING or "update" not in {told for _, _, told in relations}:
        return []
    apart = [one for a, b, told in relations if told == "conflict" for one in (a, b)]
    return [one for one in found if one in apart]


def _relations(found: Sequence[Stand], *, settled: bool = False) -> list[tuple[Stand, Stand, str]]:
    several = _given_several_times(found)
    return [
        (a, b, relation(a, b, settled=settled))
        for i, a in enumerate(found)
        for b in found[i + 1 :]
        if not (a.first.property in BARE and several and not _named(a, b))
    ]


def dates_differ(rows: Sequence[Giving]) -> bool:
    """Two reports give a day of the calendar in figures, and not the same: *on August 8*, *on 5 August*."""
    dated = [g for g in rows if g.value.moment and g.value.moment.precision == "day" and re.search(r"\d", g.value.text)]
    return any(
        a.article != b.article and not can_both_hold(a.value, b.value) for i, a in enumerate(dated) for b in dated[i:]
    )


def clock_times_differ(rows: Sequence[Giving]) -> bool:
    """Two reports give the time of one day by the clock, and not the same: *at 4:20 a.m.*, *at 4:35 a.m.*."""
    clocks = ((g.article, g.value.moment.clock()) for g in rows if g.value.moment)
    told = [(article, minute) for article, minute in clocks if minute is not None]
    return any(a[0] != b[0] and _apart(a[1], b[1]) for i, a in enumerate(told) for b in told[i:])


def plan_has_moved(rows: Sequence[Giving]) -> bool:
    """A report foretold it for one day, and a later one tells of it for another."""
    days = [g for g in rows if g.value.moment and g.value.moment.precision in ("day", "part", "hour", "minute")]
    return any(
        a.status in AHEAD
        and a.day[:10] < b.day[:10]
        and b.status != "postponed"
        and not can_both_hold(a.value, b.value)
        for a in days
        for b in days
    )


def _apart(a: int, b: int) -> bool:
    """A full hour is often meant roughly."""
    return (ROUND if a % 60 == 0 or b % 60 == 0 else FEW) < abs(a - b)


def _given_several_times(found: Sequence[Stand]) -> bool:
    """One report gives several figures of the property, so that it cannot be told which answers which."""
    articles = [article for one in found for article in {g.article for g in one.givings}]
    return len(articles) > len(set(articles))


def _named(a: Stand, b: Stand) -> bool:
    return any(counted(g) & counted(h) for g in a.givings for h in b.givings)


def _fitting(one: Stand, found: Sequence[Stand]) -> list[Giving]:
    return [g for other in found if holds_with(one, other) for g in other.givings]


def holds_with(a: Stand, b: Stand) -> bool:
    return all(can_both_hold(x.value, y.value) for x in a.givings for y in b.givings)


def relation(a: Stand, b: Stand, *, settled: bool = False) -> str:
    """How two values stand to each other: `fits`, `other` (they are of different things), `update` or `conflict`."""
    if any(can_both_hold(g.value, h.value) for g in a.givings for h in b.givings) and not _set_apart(a, b):
        if _put_otherwise(a, b):
            return "conflict"
        return "update" if lower_bound_raised(a, b) else "fits"
    if not comparable(a, b):
        return "update" if _other_words_for_all(a, b) else "other"
    settled = settled and a.first.property in LOSSES and not _in_one_breath(a, b)
    if (a.first.property in GROWING and counted_again(a, b) and not settled) or first_was_provisional(a, b):
        return "update"
    return "conflict" if disputed(a, b) and (settled or not _shrunk(a, b)) else "other"


def _other_words_for_all(a: Stand, b: Stand) -> bool:
    """*201 workers* on one day and *205 miners* on a later one: the count has grown, whatever they are called."""
    earlier, later = sorted((a, b), key=lambda s: s.first.day)
    if a.first.property not in GROWING or earlier.first.day[:10] == later.first.day[:10]:
        return False
    grown = (later.first.value.number or 0) > (earlier.first.value.number or 0)
    alike = a.first.value.unit == b.first.value.unit == "person" and not some_of_a_count(b.first)
    return grown and alike and all(may_be_one_crowd(g, h) for g in earlier.givings for h in later.givings)


def _set_apart(a: Stand, b: Stand) -> bool:
    """One report sets the two against each other, where another gives them so roughly that both may hold."""
    return side_by_side(a, b) and not any(can_both_hold(x.value, y.value) for x, y in _beside(a, b))


def lower_bound_raised(a: Stand, b: Stand) -> bool:
    """*At least 340* on one day and *at least 415* on a later one: both hold, and the count has grown; *as many as 60*
    missing, and 26 on a later day."""
    earlier, later = sorted((a, b), key=lambda s: s.first.day)
    if a.first.property not in GROWING or earlier.first.day[:10] == later.first.day[:10] or not comparable(a, b):
        return False
    before, now = earlier.first.value.number or 0, later.first.value.number or 0
    bounds = {g.value.qualifier for g in earlier.givings}
    if bounds <= {"at_least", "over"}:
        return now > 1.03 * before
    return bounds <= {"at_most"} and a.first.property in FALLING and now < 0.97 * before


def comparable(a: Stand, b: Stand) -> bool:
    """Whether two figures count the same thing: of one unit, and not a part of it beside the whole. Days are no
    figures: it is by their days that tellings were taken for one event."""
    x, y = a.first, b.first
    if x.value.number is None or y.value.number is None or x.value.unit != y.value.unit:
        return False
    if x.property == "duration_days" and _of_a_journey(x) != _of_a_journey(y):
        return False  # *a visit of two days* may be a leg of *a trip of six*
    if all(some_of_a_count(g) for g in a.givings) or all(some_of_a_count(g) for g in b.givings):
        return False
    if x.property == "share" and min(x.value.number, y.value.number) < NEAR * max(x.value.number, y.value.number):
        return False  # the winner's, and the runner-up's
    if x.property in LOOSE:
        return any(_one_loose_thing(g, h) for g in a.givings for h in b.givings)
    if x.value.unit not in COUNTED or x.property == "ships":
        return True
    return any(not _part_now(g, h) and not _part_now(h, g) and same_thing(g, h) for g in a.givings for h in b.givings)


def _part_now(narrow: Giving, wide: Giving) -> bool:
    """*Six miners* beside *14 people*; but six one day, and 14 on a later one, are more of the same."""
    one, other = narrow.day[:10], wide.day[:10]
    again = (narrow.property in GROWING and one < other) or (narrow.property in FALLING and one > other)
    return part_of(narrow, wide) and not (again and not of_a_side(narrow))


def _of_a_journey(row: Giving) -> bool:
    """*a six-day tour*; where the words about the length do not tell, those of the whole clause."""
    _, found, after = row.span.quote.lower().partition(row.value.text.lower())
    measured = MEASURED.match(after) if found else None
    return bool(JOURNEY.search(measured.group() if measured else row.span.quote.lower()))


def _one_loose_thing(a: Giving, b: Giving) -> bool:
    x, y = counted(a), counted(b)
    return bool(x & y) or (a.property in BARE and not x and not y and a.article != b.article)


def counted_again(a: Stand, b: Stand) -> bool:
    """Whether the later figure takes the earlier one's place: where no two speakers stand for the two; and else only
    if a later report's is higher, or said to be revised, or of what may grow fewer."""
    if side_by_side(a, b) or _in_one_breath(a, b):
        return False
    earlier, later = sorted((a, b), key=lambda s: s.first.day)
    same_day = earlier.first.day[:10] == later.first.day[:10]
    if same_day:
        higher = max(a, b, key=lambda s: s.first.value.number or 0)
        return not _two_accounts(a, b) or any(RISEN.search(g.span.quote.lower()) for g in higher.givings)
    rises = (later.first.value.number or 0) > (earlier.first.value.number or 0)
    return rises or later.first.property in FALLING or any(REVISED.search(g.span.quote.lower()) for g in later.givings)


def _two_accounts(a: Stand, b: Stand) -> bool:
    """Someone stands for the one figure, and others for the other."""
    return bool(a.speakers and b.speakers and not a.speakers & b.speakers)


def _shrunk(a: Stand, b: Stand) -> bool:
    """A later report's lower count that nobody sets against the higher one may be of a part, or of something else; so
    may one by someone else, where no side of a fight counts its own or the other's."""
    sided = any(of_a_side(g) for g in (*a.givings, *b.givings))
    if a.first.day[:10] != b.first.day[:10] and (a.first.property in FOUND or not sided):
        return a.first.property in GROWING and not side_by_side(a, b)
    return a.first.property in GROWING and not _two_accounts(a, b) and not side_by_side(a, b)


def _in_one_breath(a: Stand, b: Stand) -> bool:
    """Every report that gives the one gives the other too, and nothing says that the count has risen: two things are
    counted."""
    x, y = ({g.article for g in s.givings} for s in (a, b))
    return (x <= y or y <= x) and not any(RISEN.search(g.span.quote.lower()) for g in (*a.givings, *b.givings))


def first_was_provisional(a: Stand, b: Stand) -> bool:
    """A share of the vote while ballots are being counted, and a later one; or one of the final results."""
    earlier, later = sorted((a, b), key=lambda s: s.first.day)
    if a.first.property not in POLLED or earlier.first.day[:10] >= later.first.day[:10]:
        return False
    counting = any(PROVISIONAL.search(g.span.quote.lower()) for g in earlier.givings)
    return counting or any(FINAL.search(g.span.quote.lower()) for g in later.givings)


def side_by_side(a: Stand, b: Stand) -> bool:
    """One report gives both figures, each according to someone else, or sets one against the other."""
    beside = _beside(a, b)
    if any(accounts_in_one(x, y) or by_another(*sorted((x, y), key=lambda g: g.span)) for x, y in beside):
        return True
    if any((x.speaker and y.speaker) or contrasted(x, y) for x, y in beside if x.speaker != y.speaker):
        return True
    if any(put_lower(x, y) for x, y in beside):
        return True
    return a.first.property in CROWDS and any(contrasted(x, y) for x, y in beside)


def _put_otherwise(a: Stand, b: Stand) -> bool:
    """*has killed at least 63 people. The Red Cross put the toll at 66*: an account of others, not a later one."""
    if a.first.property not in GROWING or not comparable(a, b):
        return False
    return any(by_another(*sorted((x, y), key=lambda g: g.span)) for x, y in _beside(a, b))


def _beside(a: Stand, b: Stand) -> list[tuple[Giving, Giving]]:
    """The figures that one report gives both of."""
    return [(x, y) for x in a.givings for y in b.givings if x.article == y.article]


def disputed(a: Stand, b: Stand) -> bool:
    """Different reports, or different speakers in one, stand behind the two values."""
    if a.first.property in GROWING and _two_accounts(a, b):
        return True
    return side_by_side(a, b) or not {g.article for g in a.givings} & {g.article for g in b.givings}
