"""Values that reports give for one property -> what to make of them: agreed, single, an update, or a conflict."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateline.base.kinds import Verdict
from dateline.base.values import can_both_hold
from dateline.base.words import STOPWORDS, fold, stem
from dateline.reconcile.givings import Giving

GROWING = frozenset(
    {"killed", "injured", "wounded", "displaced", "missing", "detained", "arrested", "survivors", "rescued",
     "evacuated", "prisoners", "bodies", "hospitalised", "affected", "destroyed", "damaged"}
)  # fmt: skip
"""Properties that are counted again as days pass, so that a later figure takes an earlier one's place."""
FALLING = frozenset({"missing", "prisoners", "hospitalised"})
"""Of those, the ones whose count may fall without anyone being wrong."""
PEOPLE_WORDS = "people person victim dead life death fatality casualty body individual man woman and other"
ANYONE = frozenset(stem(word) for word in PEOPLE_WORDS.split())
COUNTED = frozenset({"person", "item"})
"""Units whose figures count things that reports name."""
LOOSE = frozenset({"items", "amount", "share"})
"""Properties under which reports put different things: they differ only where their words name the same thing, or,
for an amount of money, name nothing at all."""
NUMBER_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens
hundreds thousands about around some nearly almost least most over more than up to only just all another further total
per cent percent percentage dollars dollar euros euro pounds pound yuan rupees rupee yen
"""
NUMBERS = frozenset(NUMBER_WORDS.split())


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


def verdict_of(found: Sequence[Stand], origins: Callable[[Sequence[Giving]], int]) -> Verdict:
    """The verdict over all values: one conflict makes a conflict, else one update an update, else by origins."""
    relations = {relation(a, b) for i, a in enumerate(found) for b in found[i + 1 :]}
    if "conflict" in relations:
        return "conflict"
    if "update" in relations:
        return "update"
    return "agreed" if any(origins(_fitting(one, found)) > 1 for one in found) else "single"


def _fitting(one: Stand, found: Sequence[Stand]) -> list[Giving]:
    return [g for other in found if holds_with(one, other) for g in other.givings]


def holds_with(a: Stand, b: Stand) -> bool:
    return all(can_both_hold(x.value, y.value) for x in a.givings for y in b.givings)


def relation(a: Stand, b: Stand) -> str:
    """How two values stand to each other: `fits`, `other` (they are of different things), `update` or `conflict`."""
    if any(can_both_hold(g.value, h.value) for g in a.givings for h in b.givings):
        return "fits"
    if not comparable(a, b):
        return "other"
    if a.first.property in GROWING and counted_again(a, b):
        return "update"
    return "conflict" if disputed(a, b) else "other"


def comparable(a: Stand, b: Stand) -> bool:
    """Whether two figures count the same thing: of one unit, and not a part of it beside the whole. Days are no
    figures: it is by their days that tellings were taken for one event."""
    x, y = a.first, b.first
    if x.value.number is None or y.value.number is None or x.value.unit != y.value.unit:
        return False
    if x.property in LOOSE:
        x_words, y_words = counted(x), counted(y)
        return bool(x_words & y_words) or (x.property == "amount" and not x_words and not y_words)
    if x.value.unit not in COUNTED:
        return True
    return any(not part_of(g, h) and not part_of(h, g) and same_thing(g, h) for g in a.givings for h in b.givings)


def counted(row: Giving) -> frozenset[str]:
    """Stems of the words that say what a figure counts; none where it says only people."""
    words = [w for w in fold(row.value.text) if w not in STOPWORDS and w not in NUMBERS and not re.match(r"\d", w)]
    return frozenset(stem(w) for w in words) - ANYONE - {stem(row.property)}


def part_of(a: Giving, b: Giving) -> bool:
    """*Six children* beside *12 people*: a narrower count, and smaller."""
    narrower = bool(counted(a)) and not counted(b)
    return narrower and (a.value.number or 0) < (b.value.number or 0)


def same_thing(a: Giving, b: Giving) -> bool:
    """*Six soldiers* and *three children* are counts of different things; one without a word may be of either."""
    x, y = counted(a), counted(b)
    return not x or not y or bool(x & y)


def counted_again(a: Stand, b: Stand) -> bool:
    """Whether the later figure takes the earlier one's place: first given in a later report, or told in one report
    as a rise by no one in particular; not where one report sets two speakers' figures side by side."""
    earlier, later = sorted((a, b), key=lambda s: s.first.day)
    if side_by_side(a, b):
        return False
    if a.first.day[:10] == b.first.day[:10]:
        return True
    rises = (later.first.value.number or 0) > (earlier.first.value.number or 0)
    named_apart = bool(a.speakers and b.speakers) and not a.speakers & b.speakers
    return rises or later.first.property in FALLING or not named_apart


def side_by_side(a: Stand, b: Stand) -> bool:
    """One report gives both figures, each according to someone else, or one of them against an unnamed count."""
    for x in a.givings:
        for y in b.givings:
            if x.article == y.article and x.speaker != y.speaker and (x.speaker and y.speaker):
                return True
    return False


def disputed(a: Stand, b: Stand) -> bool:
    """Different reports, or different speakers in one, stand behind the two values."""
    if side_by_side(a, b):
        return True
    return not {g.article for g in a.givings} & {g.article for g in b.givings}
