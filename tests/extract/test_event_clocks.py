"""The hour of a blow or an accident, told after it: *it happened at 4:20 a.m.*; lengths told of a meeting after it."""

import pytest
from tellings import Read, days, sure

CRASH = "A cargo train derailed near Lamia on Thursday, killing two people. "
MET = "Foreign Minister Ana Reyes met envoy Tom Vega in Muscat on Thursday. "


@pytest.mark.parametrize(
    ("then", "hour"),
    [
        ("It happened at 4:20 a.m., the fire service said.", "T04:20"),
        ("The incident took place at 4.20 a.m. local time, the fire service said.", "T04:20"),
        ("The train struck a wall at 4:35 a.m., the fire service said.", "T04:35"),
        ("Rescuers reached the site at 5:10 a.m.", ""),
        ("The minister spoke at 11 a.m.", ""),
        ("It rained at 4:20 a.m.", ""),
    ],
)
def test_the_hour_told_after_it_is_its_own(read: Read, then: str, hour: str) -> None:
    (one,) = sure(read(CRASH + then, "2025-10-17"), "accident")
    assert days(one)[0] == f"2025-10-16{hour}"


def test_an_hour_without_a_day_is_of_the_day_told_before(read: Read) -> None:
    sank = "Transport Minister Ana Reyes visited survivors of a ferry that sank off Mombasa on Sunday. "
    reading = read(sank + "Survivors said the boat went down at about 7:30 p.m.", "2026-03-10")
    assert max(days(one)[0] or "" for one in sure(reading, "accident")) == "2026-03-08T19:30"


@pytest.mark.parametrize(
    ("then", "minutes"),
    [
        ("They were closeted for 90 minutes.", 90),
        ("The session wrapped up after four hours.", 240),
        ("The session ended after the foreign ministers had gone home.", None),
    ],
)
def test_how_long_they_sat(read: Read, then: str, minutes: int | None) -> None:
    (one,) = sure(read(MET + then), "meeting")
    length = one.attributes.get("duration_minutes")
    assert (length.number if length else None) == minutes


def test_a_little_more_than_an_hour_is_about_an_hour(read: Read) -> None:
    reading = read("Foreign Minister Ana Reyes and envoy Tom Vega met for just over an hour in Muscat on Thursday.")
    (one,) = sure(reading, "meeting")
    assert one.attributes["duration_minutes"].qualifier == "about"
    assert one.place is not None
