"""Calls: however they are told, how long they last, and how many there are."""

import pytest
from tellings import Read, days, sure, who


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        (
            "President Julius Bio spoke by phone with President Bola Tinubu on Monday.\n"
            "During the call, which lasted 40 minutes, the two discussed trade.",
            40,
        ),
        (
            "Prime Minister Keir Starmer held a telephone conversation with Chancellor Friedrich Merz on Monday.\n"
            "The two leaders spoke for about 15 minutes.",
            15,
        ),
    ],
)
def test_the_length_of_a_call_is_told_afterwards(read: Read, text: str, minutes: float) -> None:
    (call,) = sure(read(text), "call")
    assert call.attributes["duration_minutes"].number == minutes


@pytest.mark.parametrize(
    "text",
    [
        "In a phone call on Monday with Prime Minister Keir Starmer, President William Ruto condemned the attack.",
        "President William Ruto spoke with Prime Minister Keir Starmer on Monday about trade.",
        "President William Ruto and Prime Minister Keir Starmer spoke on Monday to discuss trade.",
    ],
)
def test_a_call_however_it_is_told(read: Read, text: str) -> None:
    reading = read(text)
    (call,) = sure(reading, "meeting", "visit", "call")
    assert call.kind == "call"
    assert who(reading, call) == {"William Ruto", "Keir Starmer"}
    assert days(call) == ("2025-06-23", "2025-06-23")


def test_several_are_telephoned_one_by_one(read: Read) -> None:
    reading = read(
        "President Kemal Aydin promised to phone his Russian and American counterparts Vladimir Putin and Donald Trump."
    )
    calls = sure(reading, "call")
    assert {e.status for e in calls} == {"expected"}
    assert [who(reading, e) for e in calls] == [
        {"Kemal Aydin", "Vladimir Putin"},
        {"Kemal Aydin", "Donald Trump"},
    ]


def test_separate_calls_are_one_each(read: Read) -> None:
    reading = read(
        "In separate calls with Prime Minister Hun Manet and President William Ruto, Prime Minister Anwar Ibrahim said "
        "he was worried."
    )
    assert [who(reading, e) for e in sure(reading, "call")] == [
        {"Anwar Ibrahim", "Hun Manet"},
        {"Anwar Ibrahim", "William Ruto"},
    ]
