"""The times that reports give of one event -> those to compare: at the finest precision at which two reports speak."""

from collections.abc import Sequence

from dateline.base.values import can_both_hold
from dateline.reconcile.givings import Giving

COARSE = {"week": 1, "month": 2, "season": 3, "quarter": 3, "half": 3, "year": 4}
"""How coarse a precision is; a day and what is finer are not."""
OFTEN = frozenset({"week", "season", "quarter", "half", "year"})
"""Precisions that tell nothing worth a line where one report gives them alone."""


def times_to_compare(given: Sequence[Giving]) -> list[Giving]:
    """Who gives only the month or the year says nothing of the day that two others give; where but one gives a day,
    *in July 2022* is what the reports have in common."""
    finest = min((_level(g) for g in given), default=0)
    kept = [g for g in given if _level(g) == finest]
    for level in sorted({_level(g) for g in given} - {finest}):
        if len({g.article for g in kept}) > 1:
            break
        kept += [g for g in given if _level(g) == level and _holds_with_all(g, kept)]
    alone = len({g.article for g in kept}) == 1
    return [g for g in kept if not alone or _precision(g) not in OFTEN]


def _holds_with_all(row: Giving, kept: Sequence[Giving]) -> bool:
    moment = row.value.moment
    return bool(moment and moment.start and moment.end) and all(can_both_hold(row.value, k.value) for k in kept)


def _level(row: Giving) -> int:
    return COARSE.get(_precision(row), 0)


def _precision(row: Giving) -> str:
    return row.value.moment.precision if row.value.moment else "day"
