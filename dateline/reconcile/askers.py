"""Who asked for an event, who called it off, in which building it was held -> whether reports cannot all be right."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from dateline.base.words import fold
from dateline.reconcile.givings import Giving

ASKING = frozenset({"initiator", "called_off_by"})
VENUE = "venue"
NAMED_SORTS = frozenset({"hotel", "mission"})
"""Sorts of building of which two names are two buildings; one palace may have several."""
PLAIN = frozenset({"hotel", "the", "a", "an", "of", "in", "at", "s", "resort", "embassy", "high", "commission", "inn",
    "consulate", "permanent", "mission", "grand", "luxury", "city"})  # fmt: skip


def accounts_differ(property: str, given: Sequence[Giving]) -> bool:
    """Two reports, or two speakers in one, name others, or other buildings."""
    if property not in ASKING and property != VENUE:
        return False
    return any(_told_apart(a, b) and _differ(property, a, b) for a, b in combinations(given, 2))


def _told_apart(a: Giving, b: Giving) -> bool:
    return a.article != b.article or bool(a.speaker and b.speaker and a.speaker != b.speaker)


def _differ(property: str, a: Giving, b: Giving) -> bool:
    x, y = a.value.of, b.value.of
    if property in ASKING:
        return bool(x and y) and x != y
    if a.article == b.article or not (x and y):
        return False
    if x != y:
        return True
    names = list(_names(a, b))
    return x in NAMED_SORTS and all(names) and not names[0] & names[1]


def _names(*rows: Giving) -> Iterator[frozenset[str]]:
    """The names of buildings: *the Serena Hotel*, *the Kenyan embassy*."""
    for row in rows:
        words = [w for w in row.value.text.split(" in ")[0].split() if w[:1].isupper()]
        yield frozenset(part for word in words for part in fold(word)) - PLAIN
