"""Who was carried off, let go or driven out, and what was only meant; every expected value was reasoned out by reading
the sentence."""

from collections.abc import Callable

import pytest

from dateline.base.observations import EventMention
from dateline.base.reading import Reading

Read = Callable[..., Reading]


def sure(reading: Reading) -> list[EventMention]:
    return [e for e in reading.of(EventMention) if e.confidence >= 0.5]


@pytest.mark.parametrize(
    ("text", "kind", "start", "place"),
    [
        ("Twelve miners captured by jihadists in Niger in March have been freed.", "attack", "2025-03", "Niger"),
        ("More than 70 pupils were taken from their school in Accra in April 2021.", "attack", "2021-04", "Accra"),
        ("On Wednesday, al-Shabab was believed to be behind a suicide attack that killed eight in Baidoa.", "attack",
         "2025-06-18", "Baidoa"),
        ("Niger and Chad had launched near-simultaneous operations in May against the Islamists.",
         "military_operation", "2025-05", None),
        ("Government troops drove the rebels out of Goma on Friday.", "military_operation", "2025-06-20", "Goma"),
    ],
)  # fmt: skip
def test_who_was_carried_off_or_driven_out(read: Read, text: str, kind: str, start: str, place: str | None) -> None:
    told = [(e.kind, e.time.start if e.time else None, e.place_name) for e in sure(read(text))]
    assert (kind, start, place) in told


@pytest.mark.parametrize(
    "text",
    [
        "The minister called the handover a first step in the eventual release of all the hostages.",
        "The army is waging a campaign to fight the Taliban and regain territory seized by the group.",
        "Villagers saw the gunmen as they prepared to attack a camp.",
    ],
)
def test_what_is_only_meant(read: Read, text: str) -> None:
    assert not [e for e in sure(read(text)) if e.status == "happened" or e.kind in ("attack", "clash")]


def test_how_many_were_let_go_of_how_many(read: Read) -> None:
    told = sure(read("Mali announced that it had secured the release of 21 of the more than 300 villagers."))
    assert [e.attributes["released"].number for e in told if "released" in e.attributes] == [21]
