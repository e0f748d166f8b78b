"""Blows of one person at another, who is held since when, whom a court charged, and what is said of anyone; every
expected value was reasoned out by reading the sentence."""

from collections.abc import Callable

import pytest

from dateline.base.observations import EventMention
from dateline.base.reading import Reading

Read = Callable[..., Reading]


def sure(reading: Reading) -> list[EventMention]:
    return [e for e in reading.of(EventMention) if e.confidence >= 0.5]


def who(reading: Reading, one: EventMention, role: str) -> set[str]:
    return {reading.chain(p.chain).name if p.chain else str(p.description) for p in one.participants if p.role == role}


@pytest.mark.parametrize(
    ("text", "actor", "victim"),
    [
        ("A Kenyan senator punched a journalist in the face on Tuesday.", "Kenyan senator", "journalist"),
        ("A court charged a teenager who was filmed last month in Nice slapping a policeman.", "teenager", "policeman"),
        ("Police beat protesters with batons in Minsk on Sunday.", "Police", "protesters"),
        ("Ana Paz was arrested days after she was filmed punching a soldier.", "Ana Paz", "soldier"),
        ("A bomb wounded three US soldiers on Sunday.", "bomb", "three US soldiers"),
    ],
)
def test_blows_of_one_at_another(read: Read, text: str, actor: str, victim: str) -> None:
    reading = read(text)
    told = [(who(reading, e, "actor"), who(reading, e, "victim")) for e in sure(reading) if e.kind == "attack"]
    assert ({actor}, {victim}) in told


@pytest.mark.parametrize(
    "text",
    [
        "Nigeria beat Ghana 2-0 on Monday.",
        "The senator beat his rival by 200 votes.",
        "An adult found guilty of assaulting a soldier could be jailed for up to ten years.",
        "Officers who refused to respond to the taunts were praised.",
        "Senator Ana Ruiz and Governor Luis Paz clashed during the campaign over taxes.",
        "A government shutdown began on Monday in Washington.",
        "Togo held drills, involving the largest concentration of jets ever assembled in Benin.",
    ],
)
def test_what_is_no_blow_and_no_news(read: Read, text: str) -> None:
    assert not [
        e for e in sure(read(text)) if e.kind in ("attack", "refusal", "clash", "protest") or e.place_name == "Benin"
    ]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The editor, Ana Paz, has been jailed without charge since July.", "2024-07"),
        ("The general has been under house arrest since March 2022.", "2022-03"),
        ("Two Canadians have been held in Beijing since December.", "2024-12"),
    ],
)
def test_who_is_held_since_then_was_taken_then(read: Read, text: str, start: str) -> None:
    assert [e.time.start for e in sure(read(text)) if e.kind == "arrest" and e.time] == [start]


def test_whom_the_court_charged_is_named_at_last(read: Read) -> None:
    reading = read(
        "A court in Lyon on Monday charged a teenager who had mocked an officer. Supporters hailed Luc Morel as an "
        "icon. The court charged Morel with several offences."
    )
    (one,) = (e for e in sure(reading) if e.kind == "accusation")
    assert who(reading, one, "target") == {"Luc Morel"}
    assert one.time is not None
    assert one.time.start == "2025-06-23"


def test_troops_are_struck_wherever_they_are(read: Read) -> None:
    (one,) = sure(read("An attack on French troops killed two soldiers on Tuesday."))
    assert one.place_name is None
