"""Where and when of what is told without its own; what a trigger must not be taken for. Values reasoned by reading."""

import pytest
from tellings import Read, days, sure, who

from dateline.base.observations import EventMention

LEAD = "The ministry published its yearly report in Vienna on Monday.\n"


@pytest.fixture(scope="session")
def told(read: Read) -> Read:
    """The text after a lead of another day."""
    return lambda text, published="2025-06-24": read(LEAD + text, published)


def day(event: EventMention) -> str | None:
    return event.time.start if event.time else None


def test_on_the_sidelines_is_within_the_summit_and_at_its_place(told: Read) -> None:
    reading = told(
        "Leaders of the African Union will gather for a two-day summit in Nairobi on Friday.\n"
        "On the sidelines, Foreign Minister Jane Mwangi is to meet Prime Minister Peter Otieno on Friday evening."
    )
    pair = next(e for e in sure(reading, "meeting") if "Jane Mwangi" in who(reading, e))
    assert pair.within is not None
    assert pair.place_name == "Nairobi"
    assert day(pair) is not None
    assert day(pair).startswith("2025-06-27")  # type: ignore[union-attr]


def test_later_received_goes_on_with_the_day_told_before(told: Read) -> None:
    reading = told(
        "Defence Minister Orhan Demir met Prime Minister Anna Berg in Oslo on Saturday.\n"
        "Demir was later received by President Kemal Aslan."
    )
    later = next(e for e in sure(reading, "meeting") if "Kemal Aslan" in who(reading, e))
    assert day(later) == "2025-06-21"
    assert later.place_name == "Oslo"


def test_a_summit_is_of_the_day_of_what_was_done_at_it(told: Read) -> None:
    reading = told(
        "Maria Lopez was yesterday appointed Secretary-General of the African Union, at a summit in Accra that also "
        "adopted a budget."
    )
    summit = next(e for e in sure(reading, "meeting"))
    assert day(summit) == "2025-06-23"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Foreign Minister Jane Mwangi was due to meet Peter Otieno in Doha Friday, but the meeting was called off.",
            "cancelled",
        ),
        (
            "Jane Mwangi had been due to meet Peter Otieno in Doha on Friday. The meeting has been postponed.",
            "postponed",
        ),
        ("The planned talks between Iran and Iraq in Baku fell through.", "cancelled"),
        ("Foreign Minister Jane Mwangi is ready to meet Peter Otieno in Doha.", "proposed"),
    ],
)  # fmt: skip
def test_what_fell_through_and_what_is_offered(told: Read, text: str, status: str) -> None:
    found = sure(told(text), "meeting")
    assert [e.status for e in found] == [status]


@pytest.mark.parametrize(
    ("text", "kind", "who_acts"),
    [
        ("The bloc admitted Djibouti on Friday.", "accession", "Djibouti"),
        ("Somalia joined in 2024.", "accession", "Somalia"),
        ("Rwanda did not sign the declaration, saying it was weak.", "refusal", "Rwanda"),
        ("Ahmed Ali was yesterday appointed Secretary-General of the African Union.", "appointment", "Ahmed Ali"),
        ("John Smith was named prime minister.", "appointment", "John Smith"),
        ("Thabang Moeti becomes deputy prime minister.", "appointment", "Thabang Moeti"),
    ],
)
def test_kinds_found_with_who_acts(told: Read, text: str, kind: str, who_acts: str) -> None:
    reading = told(text)
    found = sure(reading, kind)
    assert len(found) == 1
    assert found[0].status == "happened"
    assert who_acts in who(reading, found[0])


@pytest.mark.parametrize(
    "text",
    [
        "Nigerian gunmen attacked a church in Owo.",
        "A Saudi man stabbed two nurses in Geneva.",
        "Many Nigerians criticized the president.",
    ],
)
def test_a_nationality_is_no_state(told: Read, text: str) -> None:
    reading = told(text)
    assert all(not who(reading, e, "actor") for e in sure(reading))


def test_troops_stand_for_their_state(told: Read) -> None:
    reading = told("Russian drones struck the port of Odesa on Friday.")
    assert who(reading, sure(reading, "attack")[0], "actor") == {"Russia"}


@pytest.mark.parametrize(
    "text",
    [
        "A visit by President Narendra Modi to Washington is planned for March.",
        "Cholera killed 30 people in Yemen.",
        "The flu season has killed 105 children.",
        "The bank pulled out of negotiations.",
        "South Korea seized the ship for violating U.N. sanctions.",
        "It was not yet known how many civilians were killed.",
        "Israel is doing everything possible to sabotage peace.",
        "The ministry did not respond to requests for comment.",
    ],
)
def test_words_that_tell_no_such_event(told: Read, text: str) -> None:
    kinds = {"protest", "attack", "withdrawal", "sanction", "request"}
    assert not [e.kind for e in sure(told(text)) if e.kind in kinds]


def test_missiles_towards_a_sea_strike_nobody(told: Read) -> None:
    reading = told("North Korea fired two ballistic missiles into the sea on Friday. Hamas fired rockets at Israel.")
    assert [e.kind for e in sure(reading)] == ["mobilisation", "attack"]


def test_a_reprisal_is_apart_from_what_it_answers(told: Read) -> None:
    reading = told(
        "The Taliban carried out the attack in retaliation for air strikes last week in Kunduz province. "
        "Some 30 civilians were killed in the incident."
    )
    for event in sure(reading, "attack"):
        if "Taliban" in who(reading, event, "actor"):
            assert event.place_name is None
            assert "killed" not in event.attributes


def test_who_brokered_signs_nothing(told: Read) -> None:
    reading = told("The deal was brokered by President Barack Obama.")
    assert [p.role for e in sure(reading, "agreement") for p in e.participants] == ["mediator"]


def test_calling_on_a_day_is_no_demand(told: Read) -> None:
    reading = told("Prime Minister Eleanor Catchpole called President Peter Otieno on Friday to congratulate him.")
    assert [e.kind for e in sure(reading)] == ["call"]


def test_a_toll_in_what_is_answered_is_not_of_the_answer(told: Read) -> None:
    reading = told(
        "The Taliban has claimed responsibility for the assault which they say is a response to coalition air strikes "
        "earlier this month which killed 30 civilians in Kunduz."
    )
    assert all("killed" not in e.attributes for e in sure(reading, "attack") if "Taliban" in who(reading, e, "actor"))


def test_a_threat_is_not_what_is_threatened(told: Read) -> None:
    assert [e.kind for e in sure(told("The Taliban threatened to overrun Kunduz."))] == ["threat"]


def test_a_meeting_spoken_of_lies_behind(told: Read) -> None:
    reading = told("The bureau rejected any link between the transfer and Narendra Modi's meeting on Thursday.")
    assert {day(e) for e in sure(reading, "meeting")} == {"2025-06-19"}


def test_who_travels_visits_nobody(told: Read) -> None:
    reading = told("President Narendra Modi will visit Kyiv on Friday.")
    visit = sure(reading, "visit")[0]
    assert (visit.form, visit.place_name) == (None, "Kyiv")
    assert {p.role for p in visit.participants} == {"guest"}


def test_a_summit_of_long_ago_holds_no_meeting_of_today(told: Read) -> None:
    reading = told(
        "The ministers noted the 16th session of the Joint Commission, which was held in Abu Dhabi in December 2023.\n"
        "Foreign Minister Jane Mwangi met Peter Otieno."
    )
    pair = next(e for e in sure(reading, "meeting") if "Jane Mwangi" in who(reading, e))
    assert pair.within is None
    assert pair.time is None or pair.time.approximate


def test_what_a_report_tells_as_its_news_is_about_its_day(read: Read) -> None:
    reading = read(
        "Prices rose again in the capital.\nShops stayed open.\nFew came.\n"
        "Separately, Foreign Minister Bo Lin met Defence Minister Eva Novak. The two had met in May."
    )
    first = min(sure(reading, "meeting"), key=lambda e: e.trigger.start)
    assert days(first) == ("2025-06-24", "2025-06-24")
    assert first.time is not None
    assert first.time.approximate


def test_whom_a_guest_meets_is_met_within_the_visit(read: Read) -> None:
    reading = read(
        "President Ann Lee visited Kenya on June 20 and 21.\nThe visit was her first.\nCrowds lined the road.\n"
        "Roads were closed.\nLee met President William Ruto and signed the visitors' book."
    )
    (meeting,) = sure(reading, "meeting")
    assert meeting.time is not None
    assert meeting.time.approximate
    assert (days(meeting)[0] or "") in ("2025-06-20", "2025-06-21")


def test_what_others_did_once_has_no_day(read: Read) -> None:
    reading = read(
        "Prices rose again in the capital.\nShops stayed open.\nFew came.\n"
        "Foreign Minister Bo Lin previously met Defence Minister Eva Novak."
    )
    assert [days(e) for e in sure(reading, "meeting")] == [(None, None)]


def test_whom_a_guest_is_to_meet_is_met_on_the_days_of_the_visit(read: Read) -> None:
    reading = read(
        "President Ann Lee will visit Kenya on June 26 and 27.\nThe visit is her first.\nRoads will be closed.\n"
        "Lee will also meet opposition leader Peter Otieno, her office said."
    )
    (meeting,) = sure(reading, "meeting")
    assert meeting.time is not None
    assert (days(meeting)[0] or "")[:7] == "2025-06"
    assert meeting.time.approximate


def test_what_went_before_has_another_day(read: Read) -> None:
    reading = read(
        "Kenya expelled two diplomats of Chad on Monday, a day after Chad had expelled the Kenyan ambassador.\n"
        "Yao Kone was sworn in on Monday as president of Ghana after winning 52 percent of the vote."
    )
    expelled = {days(e)[0] for e in sure(reading, "sanction") if "Chad" in who(reading, e, "actor")}
    assert "2025-06-23" not in expelled
    assert {days(e)[0] for e in sure(reading, "election")} == {None}
