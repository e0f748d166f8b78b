"""The day and place of what a report opens with, where its own clause does not tell them."""

from collections.abc import Callable

import pytest

from dateline.base.observations import EventMention
from dateline.base.reading import Reading

Read = Callable[..., Reading]


def only(reading: Reading, kind: str) -> EventMention:
    (event,) = [e for e in reading.of(EventMention) if e.kind == kind and e.confidence >= 0.5]
    return event


def day(event: EventMention) -> str | None:
    return event.time.start if event.time is not None else None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Russian forces have captured the village of Ocheretyne, the ministry said on Sunday.", "military_operation"),
        ("Gunmen killed seven soldiers in an ambush in the northwest, the military said Sunday.", "attack"),
        ("A bus plunged into a ravine in Nepal, killing 14 people, police said on Sunday.", "accident"),
        ("The minister said on Sunday that Iranian forces had seized a tanker in the Gulf.", "arrest"),
        ("Sudan's army has suspended its participation in the talks, its spokesman said on Sunday.", "withdrawal"),
        ("At least 11 people died in another night of shelling by Israeli forces, medics said on Sunday.", "attack"),
    ],
)
def test_news_is_of_the_day_on_which_it_is_told(read: Read, text: str, kind: str) -> None:
    event = only(read(text), kind)
    assert day(event) == "2025-06-22"
    assert event.time is not None
    assert event.time.approximate


def test_what_the_news_came_after_is_not_of_that_day(read: Read) -> None:
    reading = read("Thousands marched in Nairobi on Monday after police had shot a student, the union said.")
    assert day(only(reading, "attack")) is None


def test_further_down_a_report_nothing_is_of_its_day(read: Read) -> None:
    reading = read(
        "The minister opened a bridge on Monday.\nShe spoke of roads.\nRebels attacked a convoy, an officer said."
    )
    assert day(only(reading, "attack")) is None


def test_a_place_is_the_scene_of_what_happened_in_the_time_told(read: Read) -> None:
    reading = read(
        "Last month the town of Goris was the scene of heavy fighting between Armenian and Azerbaijani troops. "
        "A number of posts were stormed and taken by Azerbaijani troops."
    )
    clash, storm = only(reading, "clash"), only(reading, "military_operation")
    assert (day(clash), clash.place_name) == ("2025-05", "Goris")
    assert day(storm) == "2025-05"
    assert {reading.chain(p.chain).name for p in storm.participants if p.chain} == {"Azerbaijan"}


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("Not since 1996, when a ferry accident claimed 500 lives, had the lake seen the like.", "accident", "1996"),
        ("The truce was in ruins by Friday, when air strikes were reported in Khartoum.", "attack", "2025-06-20"),
        ("It was in January 2016 that ties were cut, when crowds stormed the embassy in Tehran.", "attack", "2016-01"),
    ],
)
def test_when_goes_back_to_the_time_before_it(read: Read, text: str, kind: str, start: str) -> None:
    assert day(only(read(text), kind)) == start


def test_who_killed_in_an_ambush_laid_it(read: Read) -> None:
    event = only(read("Gunmen killed seven soldiers in an ambush near Kidal on Friday."), "attack")
    assert {p.description for p in event.participants if p.role == "actor"} == {"Gunmen"}
    assert event.attributes["killed"].number == 7


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Part of a hospital in Lima collapsed on Friday, trapping nurses.", "Lima"),
        ("A bus plunged into a ravine near Cusco on Friday, killing 14 people.", "Cusco"),
    ],
)
def test_an_accident_is_where_the_thing_stood(read: Read, text: str, place: str) -> None:
    assert only(read(text), "accident").place_name == place


def test_troops_deployed_by_nobody_told_are_deployed(read: Read) -> None:
    reading = read("Some 2,000 troops have been deployed to the border since Friday.")
    assert only(reading, "mobilisation").status == "happened"


def test_an_agreement_on_a_truce_is_a_ceasefire(read: Read) -> None:
    reading = read("Pakistan and Afghanistan have come to a ceasefire agreement, Qatar's Foreign Ministry said.")
    assert only(reading, "ceasefire").status == "happened"


def test_a_meeting_to_come_is_not_on_the_day_of_setting_out(read: Read) -> None:
    reading = read("Trade Minister Lea Ruiz flew to Lima on Tuesday. She will meet Economy Secretary Omar Haddad.")
    (met,) = [e for e in reading.of(EventMention) if e.kind == "meeting"]
    assert met.status == "expected"
    assert met.time is None
