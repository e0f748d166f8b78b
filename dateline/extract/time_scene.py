"""What words of time are read against."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from dateline.base.moments import first_day
from dateline.extract.tense import Direction
from dateline.extract.timex import interval


@dataclass(slots=True)
class Scene:
    """What words of time are read against: `today`, the day of the report; `then`, the last value on the calendar
    that was told; `direction`, the tense of the clause in hand, asked for only where it matters; `main`, the last
    value told in a clause that is no aside; `here`, whether `then` was told in the sentence in
    hand; `aside`, whether the words in hand stand in an aside themselves."""

    today: dt.date | None
    then: str | None
    direction: Callable[[], Direction | None]
    main: str | None = None
    here: bool = True
    aside: bool = False

    def day_then(self) -> dt.date | None:
        """The day last told, or None where the last value told is no single day."""
        return _day(self.then)

    def day_before_which(self) -> dt.date | None:
        """The day that *a day earlier* is counted from: told in the sentence in hand, or else last in no aside."""
        return _day(self.then if self.here or self.main is None else self.main)

    def day_at_hand(self) -> dt.date | None:
        """The day that *earlier in the day* is of."""
        return _day(self.then if self.aside else self.main or self.then)

    def start_then(self) -> dt.date | None:
        span = interval(self.then) if self.then else None
        return first_day(span[0]) if span else None


def _day(value: str | None) -> dt.date | None:
    span = interval(value[:10]) if value else None
    return first_day(span[0]) if span and span[2] == "day" else None
