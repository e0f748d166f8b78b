"""Whether a meeting was held, is to be, was called off or is only wanted."""

import pytest
from tellings import Read, days, sure, who

from dateline.base.observations import EventMention


def test_what_would_be_the_first_meeting_is_no_other_meeting(read: Read) -> None:
    reading = read(
        "Donald Trump is scheduled to meet Xi Jinping in Seoul on July 17, in what would be the first meeting "
        "between the leaders of the two countries in three years."
    )
    (meeting,) = [e for e in reading.of(EventMention) if e.kind == "meeting"]
    assert meeting.status == "expected"


def test_a_delayed_round_that_ended_was_held(read: Read) -> None:
    reading = read("Kenya and Uganda ended a delayed third round of talks in Kampala on Monday.")
    (meeting,) = sure(reading, "meeting")
    assert (meeting.status, days(meeting)[0]) == ("happened", "2025-06-23")


def test_the_round_before_does_not_cancel_the_next(read: Read) -> None:
    reading = read(
        "A sixth round of talks between Kenya and Uganda would be held in Geneva in July, both sides said.\n"
        "The meeting had been due to be held in Rome on Monday."
    )
    coming = [e for e in sure(reading, "meeting") if e.place_name == "Geneva"]
    assert [e.status for e in coming] == ["expected"]


def test_a_claim_by_a_newspaper_that_is_rejected(read: Read) -> None:
    reading = read(
        "Asked about a report by a newspaper that Antony Blinken and Sergei Lavrov met face to face in Vienna, "
        "the spokesman rejected the claim."
    )
    assert {e.status for e in sure(reading, "meeting")} <= {"denied", "alleged"}


def test_no_such_meeting_is_the_one_asked_about(read: Read) -> None:
    reading = read(
        "Asked whether Antony Blinken would meet Sergei Lavrov, the spokesman said no such meeting was planned."
    )
    (meeting,) = sure(reading, "meeting")
    assert meeting.status == "denied"
    assert who(reading, meeting) == {"Antony Blinken", "Sergei Lavrov"}


def test_a_meeting_of_two_called_off_is_not_the_third_round(read: Read) -> None:
    reading = read(
        "Foreign Minister Penny Wong cancelled a meeting with Foreign Minister Wang Yi in Perth on Monday.\n"
        "A spokesman said the talks, the third round this year, would go ahead."
    )
    off = [e for e in sure(reading, "meeting") if e.status == "cancelled"]
    assert off
    assert all("round" not in e.attributes for e in off)


def test_what_is_not_ruled_out_is_proposed(read: Read) -> None:
    reading = read(
        "Moscow does not rule out Foreign Minister Sergey Lavrov's meeting with Prime Minister Keir Starmer in "
        "September in New York, a spokeswoman said Thursday."
    )
    (meeting,) = sure(reading, "meeting")
    assert (meeting.status, days(meeting)) == ("proposed", ("2025-09", "2025-09"))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("President William Ruto voiced readiness to meet Prime Minister Keir Starmer.", "proposed"),
        ("President William Ruto was not granted permission to meet Prime Minister Keir Starmer.", "denied"),
        (
            "The envoy's task is to facilitate a face-to-face meeting between President William Ruto and Prime "
            "Minister Keir Starmer, the Daily Post and Radio One reported.",
            "proposed",
        ),
    ],
)
def test_whether_a_meeting_is_wanted_or_not_allowed(read: Read, text: str, status: str) -> None:
    reading = read(text)
    (meeting,) = sure(reading, "meeting")
    assert (meeting.status, who(reading, meeting)) == (status, {"William Ruto", "Keir Starmer"})


def test_who_says_a_meeting_is_put_off_would_have_met(read: Read) -> None:
    reading = read(
        "President William Ruto said that a meeting with Prime Minister Keir Starmer, which will take place this "
        "weekend in Paris, will be postponed."
    )
    (meeting,) = sure(reading, "meeting")
    assert (meeting.status, who(reading, meeting)) == ("postponed", {"William Ruto", "Keir Starmer"})


def test_what_would_serve_no_purpose_has_not_been(read: Read) -> None:
    reading = read(
        "A spokesman said the meeting between President William Ruto and Prime Minister Keir Starmer would serve no "
        "purpose."
    )
    (meeting,) = sure(reading, "meeting")
    assert meeting.status == "expected"


def test_slated_talks_are_expected(read: Read) -> None:
    reading = read("The Foreign Office Consultation between Bangladesh and India is slated for July 9 in Dhaka.")
    (meeting,) = sure(reading, "meeting")
    assert (meeting.status, meeting.form, days(meeting)[0]) == ("expected", "bilateral", "2025-07-09")


def test_a_planned_meeting_that_was_held_happened_and_a_visit_cut_short_was_paid(read: Read) -> None:
    reading = read(
        "President Volodymyr Zelenskyy said on Tuesday he will cut short an official visit to South Africa.\n"
        "Zelenskyy still held a planned meeting with President Cyril Ramaphosa in Pretoria."
    )
    (visit,) = sure(reading, "visit")
    (meeting,) = sure(reading, "meeting")
    assert (visit.status, meeting.status, meeting.place_name) == ("happened", "happened", "Pretoria")


def test_what_never_was_before_is_no_event(read: Read) -> None:
    for text in (
        "Foreign Secretary Anil Rao had not visited Nepal before.",
        "President Ann Lee has never visited Kenya.",
        "No Indian minister has visited Nepal since May.",
        "Never before had President Ann Lee met Prime Minister Joe Dunn.",
    ):
        assert sure(read(text), "visit", "meeting") == []


def test_what_did_not_come_about_is_denied(read: Read) -> None:
    (meeting,) = sure(read("President Ann Lee has not met Prime Minister Joe Dunn, her office said."), "meeting")
    assert meeting.status == "denied"


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("The largest union of Peru on Monday called a general strike for July 5.", "protest", "2025-07-05"),
        ("Prime Minister Erik Lund of Norway called a snap election for July 6.", "election", "2025-07-06"),
    ],
)
def test_what_is_called_for_a_day_is_coming_on_it(read: Read, text: str, kind: str, day: str) -> None:
    assert [(e.status, days(e)[0]) for e in sure(read(text), kind)] == [("expected", day)]


def test_a_strike_called_off_is_cancelled(read: Read) -> None:
    reading = read("Unions in Peru on Monday called off a general strike planned for Wednesday over pay.")
    assert [(e.status, days(e)[0]) for e in sure(reading, "protest")] == [("cancelled", "2025-06-25")]


def test_a_truce_agreed_to_be_extended_is_extended(read: Read) -> None:
    reading = read("The government of Chad and the rebels agreed on Monday to extend their truce by 60 days.")
    assert {(e.status, days(e)[0]) for e in sure(reading, "ceasefire")} == {("happened", "2025-06-23")}


def test_what_came_before_takes_no_day_from_what_came_after_it(read: Read) -> None:
    reading = read(
        "The rebels on Monday accused the army of shelling the town of Sarh, days after the two sides renewed a truce."
    )
    assert [days(e)[0] for e in sure(reading, "ceasefire")] == [None]


def test_the_one_accused_of_it_did_it(read: Read) -> None:
    reading = read("Chad on Monday accused the Sudanese army of shelling its positions near Tine.")
    (attack,) = sure(reading, "attack")
    assert (attack.status, who(reading, attack, "actor")) == ("alleged", {"Sudanese army"})


def test_a_day_before_the_verb_hides_no_nomination(read: Read) -> None:
    reading = read(
        "Kenyan President Daniel Rotich on Monday nominated economist Grace Wanjala as central bank governor."
    )
    (named,) = sure(reading, "appointment")
    assert (who(reading, named, "object"), days(named)[0]) == ({"Grace Wanjala"}, "2025-06-23")


@pytest.mark.parametrize(
    "text",
    [
        "Trade Minister Ann Lee was to meet Tom Roe in Lima on Monday, but the trip was called off.",
        "Trade Minister Ann Lee had been due in Lima on Monday to meet Tom Roe, but the visit was scrapped.",
        "Trade Minister Ann Lee was to fly to Lima on Monday to meet Tom Roe. The trip was cancelled.",
    ],
)
def test_a_journey_called_off_takes_its_meeting_with_it(read: Read, text: str) -> None:
    assert [e.status for e in sure(read(text), "meeting")] == ["cancelled"]


def test_a_journey_of_another_that_is_called_off_takes_nothing_with_it(read: Read) -> None:
    reading = read("Ann Lee is to meet Tom Roe in Lima on Monday. Premier Bela Okoth has called off her trip to Accra.")
    assert [e.status for e in sure(reading, "meeting")] == ["expected"]


@pytest.mark.parametrize("terms", ["again", "again until all parties are heard", "unless the siege is lifted"])
def test_what_someone_will_not_do_on_terms_is_no_visit_denied(read: Read, terms: str) -> None:
    assert sure(read(f"Foreign Minister Ann Lee would not travel to Lima {terms}, her office said."), "visit") == []


def test_what_one_has_a_term_to_do_is_not_done(read: Read) -> None:
    reading = read("Kenya has until July 31 to sign the accord with Uganda.")
    assert {e.status for e in reading.of(EventMention) if e.kind == "agreement"} == {"expected"}
