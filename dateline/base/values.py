"""Typed values: a count keeps its words, its qualifier and its unit."""

from dataclasses import dataclass
from typing import Literal

from dateline.base.moments import Moment

Qualifier = Literal["about", "at_least", "at_most", "nearly", "over"]


THINGS = frozenset({"prisoners", "hostages", "released", "deployed"})
"""Attributes whose figures are told apart by what is done with those counted: claims tell that."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a report gives for one property. `text` is its words. A number has `number` (with `high` for the upper
    end of a range), a `unit` (`person`, `item`, `day`, `minute`, `percent`, `USD`, ... ) and a `qualifier`; a time
    has `moment`; a name or place has only its text. `of` are earlier words that say what a figure counts where its own
    do not: *30 wounded* after *58 Chilean soldiers were killed*."""

    text: str
    number: float | None = None
    high: float | None = None
    unit: str = ""
    qualifier: Qualifier | None = None
    moment: Moment | None = None
    of: str = ""


def bounds(value: Value) -> tuple[float, float] | None:
    """The least and the most that the value's words allow, or None where it is no number."""
    if value.number is None:
        return None
    low = high = value.number
    if value.high is not None:
        high = value.high
    match value.qualifier:
        case "at_least" | "over":
            return low, float("inf")
        case "at_most":
            return 0.0, high
        case "nearly":
            return low * 0.85, high
        case "about":
            return low * 0.85, high * 1.15
        case _:
            return low, high


def can_both_hold(a: Value, b: Value) -> bool:
    """Whether two values of one property can both be true: *26 civilians* and *at least 20 people* can."""
    if a.moment and b.moment:
        return a.moment.overlaps(b.moment)
    x, y = bounds(a), bounds(b)
    if x is not None and y is not None:
        return x[0] <= y[1] and y[0] <= x[1]
    return a.text.casefold() == b.text.casefold()
