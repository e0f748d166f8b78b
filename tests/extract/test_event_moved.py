"""What was put off, brought forward or moved elsewhere: the day and town now, and those set before."""

import pytest
from tellings import Read, days

from dateline.base.observations import Claim, EventMention


def claims(read: Read, text: str, property: str) -> list[str]:
    reading = read(text)
    found = [c for c in reading.of(Claim) if c.property == property]
    return [c.value.moment.start or "" if c.value.moment else c.value.text for c in found]


PUT_OFF = [
    ("The summit was postponed from October 7 to October 21, the commission said.", "10-07", "10-21"),
    ("The talks, which were to have begun on October 7, have been put back to October 21.", "10-07", "10-21"),
    ("The talks, due to begin on October 7, had been put off and would now open on October 21.", "10-07", "10-21"),
    ("The summit has been brought forward to October 5.", None, "10-05"),
]


@pytest.mark.parametrize(("text", "before", "now"), PUT_OFF)
def test_the_day_before_and_the_day_now(read: Read, text: str, before: str | None, now: str) -> None:
    reading = read(text)
    (one,) = [m for m in reading.of(EventMention) if m.kind == "meeting"]
    assert [d and d[-5:] for d in days(one)] == [before, before]
    (claim,) = [c.value.moment for c in reading.of(Claim) if c.property == "time"]
    assert claim is not None
    assert (claim.start or "").endswith(now)


def test_the_town_before_and_the_town_now(read: Read) -> None:
    assert claims(read, "The talks have been moved from Rome to Muscat, the ministry said.", "place") == [
        "Rome",
        "Muscat",
    ]


def test_what_goes_on_elsewhere_moves_nothing(read: Read) -> None:
    assert not claims(read, "The two ministers met in Rome on Monday and flew to Muscat on Tuesday.", "place")
