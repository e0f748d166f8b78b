"""Protests sparked, deeds of one of many, days told at the end of a threat, and *earlier this year*; every expected
value was reasoned out by reading the sentence (the report is of Tuesday, 24 June 2025)."""

from collections.abc import Callable

import pytest

from dateline.base.observations import EventMention
from dateline.base.reading import Reading

Read = Callable[..., Reading]


def told(reading: Reading) -> list[tuple[str, str | None, str | None]]:
    """Kind, first day and place of every sure event."""
    rows = (e for e in reading.of(EventMention) if e.confidence >= 0.5)
    return [(e.kind, e.time.start if e.time else None, e.place_name) for e in rows]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The verdict sparked protests in Dakar on Monday.", ("protest", "2025-06-23", "Dakar")),
        ("A rise in fares prompted riots across Chile in 2019.", ("protest", "2019", "Chile")),
        ("One of the militants drove a car bomb into a police base in Helmand on May 3.",
         ("attack", "2025-05-03", "Helmand")),
        ("The Taliban have grown stronger and threatened to overrun Ghazni last month.", ("threat", "2025-05", None)),
    ],
)  # fmt: skip
def test_what_came_about_where_and_when(read: Read, text: str, wanted: tuple[str, str | None, str | None]) -> None:
    assert wanted in told(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The U.N. said it was a banned test of missile technology and imposed sanctions.",
        "The African Union called it a coup and imposed sanctions.",
    ],
)
def test_what_was_said_and_then_done(read: Read, text: str) -> None:
    reading = read(text)
    done = [e for e in reading.of(EventMention) if e.kind == "sanction" and e.confidence >= 0.5]
    assert [reading.chain(p.chain).kind for e in done for p in e.participants if p.chain] == ["organisation"]


def test_a_meeting_each_of_their_own_councils(read: Read) -> None:
    reading = read(
        "Both Chilean President Ana Soto and Peruvian Prime Minister Luis Vega called emergency meetings of their "
        "security councils, during which both said they could not accept such a step."
    )
    held = [e for e in reading.of(EventMention) if e.kind == "meeting" and e.confidence >= 0.5]
    who = [[reading.chain(p.chain).name for p in e.participants if p.chain] for e in held]
    assert sorted(who) == [["Ana Soto"], ["Luis Vega"]]
    assert {e.status for e in held} == {"happened"}


def test_no_attack_and_no_death(read: Read) -> None:
    reading = read(
        "Iran has successfully launched short- and medium-range missiles. It marked the first anniversary of the "
        "death of Pham Van Dong."
    )
    assert {kind for kind, _, _ in told(reading)} <= {"mobilisation"}


def test_earlier_this_year_was_not_yesterday(read: Read) -> None:
    reading = read("Gunmen attacked a mosque in Kano on Monday. A market in Kano was also bombed earlier this year.")
    ends = sorted(e.time.end or "" for e in reading.of(EventMention) if e.time)
    assert ends == ["2025-06-17", "2025-06-23"]
