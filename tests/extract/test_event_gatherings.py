"""Meetings, visits and calls: who, when, where and whether, where the words leave it to the sentences around."""

from collections.abc import Callable

import pytest

from dateline.base.observations import EventMention
from dateline.base.reading import Reading

Read = Callable[..., Reading]


def sure(reading: Reading, *kinds: str) -> list[EventMention]:
    return [e for e in reading.of(EventMention) if e.confidence >= 0.5 and e.kind in kinds]


def who(reading: Reading, event: EventMention) -> set[str]:
    return {reading.chain(p.chain).name for p in event.participants if p.chain}


def days(event: EventMention) -> tuple[str | None, str | None]:
    return (event.time.start, event.time.end) if event.time else (None, None)


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


def test_a_length_is_told_in_the_reports_words(read: Read) -> None:
    reading = read("President William Ruto ended a two-day visit to Uganda on Monday.")
    (visit,) = sure(reading, "visit")
    assert visit.attributes["duration_days"].text == "two-day"
    assert days(visit) == ("2025-06-22", "2025-06-23")


def test_being_somewhere_for_talks_is_meeting_there(read: Read) -> None:
    reading = read(
        "Foreign Minister Hakan Fidan, who was in Qatar on Monday for talks with Prime Minister Keir Starmer, "
        "told reporters that an accord was near."
    )
    (meeting,) = sure(reading, "meeting")
    assert who(reading, meeting) == {"Hakan Fidan", "Keir Starmer"}
    assert (meeting.place_name, days(meeting)[0]) == ("Qatar", "2025-06-23")


def test_who_is_received_may_stand_behind_the_place(read: Read) -> None:
    reading = read("King Abdullah received on Monday in Amman Antonio Guterres, the UN Secretary-General.")
    assert any("Antonio Guterres" in who(reading, e) for e in sure(reading, "meeting"))


def test_a_summoned_ambassador_meets_who_summons(read: Read) -> None:
    reading = read("Norway summoned the Russian ambassador on Monday over the detention of a crew.")
    (meeting,) = sure(reading, "meeting")
    assert "Norway" in who(reading, meeting)
    assert days(meeting)[0] == "2025-06-23"


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


def test_a_journey_to_people_without_a_name_is_a_visit(read: Read) -> None:
    reading = read("Foreign Minister Penny Wong will travel to Darwin to meet their families.")
    assert [(e.place_name, e.status) for e in sure(reading, "visit")] == [("Darwin", "expected")]


def test_a_trip_put_off_keeps_its_place_and_day(read: Read) -> None:
    reading = read(
        "Foreign Minister Penny Wong, who was to leave for New Delhi on Friday for a meeting of the Quad, "
        "has put off her trip by a week."
    )
    (visit,) = sure(reading, "visit")
    assert (visit.status, visit.place_name, days(visit)[0]) == ("postponed", "New Delhi", "2025-06-27")


def test_a_meeting_of_two_called_off_is_not_the_third_round(read: Read) -> None:
    reading = read(
        "Foreign Minister Penny Wong cancelled a meeting with Foreign Minister Wang Yi in Perth on Monday.\n"
        "A spokesman said the talks, the third round this year, would go ahead."
    )
    off = [e for e in sure(reading, "meeting") if e.status == "cancelled"]
    assert off
    assert all("round" not in e.attributes for e in off)


def test_a_visit_needs_a_visitor_of_name_or_mission(read: Read) -> None:
    reading = read("Refugees reached Paris on Monday. A delegation will visit Lima in July.")
    assert [e.place_name for e in sure(reading, "visit")] == ["Lima"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President William Ruto held talks on Monday with visiting Ghanaian Foreign Minister Shirley Botchwey.",
        "In talks with Ghanaian Foreign Minister Shirley Botchwey on Monday, President William Ruto called for trade.",
        "President William Ruto told Ghanaian Foreign Minister Shirley Botchwey during a meeting on Monday that trade "
        "would grow.",
        "President William Ruto and Ghanaian Foreign Minister Shirley Botchwey exchanged views on trade on Monday.",
        "President William Ruto discussed security on Monday with Ghanaian Foreign Minister Shirley Botchwey.",
        "Ghanaian Foreign Minister Shirley Botchwey paid a courtesy call on President William Ruto on Monday.",
        "President William Ruto granted an audience to Ghanaian Foreign Minister Shirley Botchwey on Monday.",
        "President William Ruto hosted Ghanaian Foreign Minister Shirley Botchwey for talks on Monday.",
        "President William Ruto had a working lunch with Ghanaian Foreign Minister Shirley Botchwey on Monday.",
        "President William Ruto, in a meeting on Monday with Ghanaian Foreign Minister Shirley Botchwey, urged calm.",
    ],
)
def test_a_meeting_of_two_however_it_is_told(read: Read, text: str) -> None:
    reading = read(text)
    (meeting,) = sure(reading, "meeting", "visit", "call")
    assert meeting.kind == "meeting"
    assert who(reading, meeting) == {"William Ruto", "Shirley Botchwey"}
    assert days(meeting) == ("2025-06-23", "2025-06-23")


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


def test_speaking_to_reporters_or_at_a_ceremony_is_no_meeting(read: Read) -> None:
    reading = read(
        "President William Ruto spoke to reporters after the rally.\n"
        "Foreign Minister Hakan Fidan and President William Ruto spoke at the opening ceremony of the port."
    )
    assert sure(reading, "meeting", "call") == []


def test_counterparts_named_after_their_countries_are_meant_by_name(read: Read) -> None:
    reading = read(
        "Ghanaian Foreign Minister Shirley Botchwey met with her Kenyan and Togolese counterparts, Musalia Mudavadi "
        "and Robert Dussey, in Accra on Monday."
    )
    (meeting,) = sure(reading, "meeting")
    assert who(reading, meeting) == {"Shirley Botchwey", "Musalia Mudavadi", "Robert Dussey"}


def test_three_named_in_a_row_all_take_part(read: Read) -> None:
    reading = read(
        "Foreign Ministers Shirley Botchwey of Ghana, Musalia Mudavadi of Kenya and Robert Dussey of Togo held a "
        "trilateral meeting in Accra on Monday."
    )
    (meeting,) = sure(reading, "meeting")
    assert who(reading, meeting) == {"Shirley Botchwey", "Musalia Mudavadi", "Robert Dussey"}


def test_who_is_on_a_visit_meets_where_it_is(read: Read) -> None:
    reading = read(
        "Foreign Minister Hakan Fidan is in Nairobi on a three-day official visit.\n"
        "He called on President William Ruto on Monday."
    )
    (visit,) = sure(reading, "visit")
    (meeting,) = sure(reading, "meeting")
    assert (who(reading, visit), visit.place_name) == ({"Hakan Fidan"}, "Nairobi")
    assert (who(reading, meeting), meeting.place_name) == ({"Hakan Fidan", "William Ruto"}, "Nairobi")


def test_what_is_not_ruled_out_is_proposed(read: Read) -> None:
    reading = read(
        "Moscow does not rule out Foreign Minister Sergey Lavrov's meeting with Prime Minister Keir Starmer in "
        "September in New York, a spokeswoman said Thursday."
    )
    (meeting,) = sure(reading, "meeting")
    assert (meeting.status, days(meeting)) == ("proposed", ("2025-09", "2025-09"))


def test_the_day_in_hand_is_not_one_of_long_ago(read: Read) -> None:
    reading = read(
        "He spoke of the leader who fled on January 5.\n"
        "Earlier in the day, President William Ruto met Prime Minister Keir Starmer."
    )
    (meeting,) = sure(reading, "meeting")
    assert days(meeting) == ("2025-06-24", "2025-06-24")


def test_going_home_is_no_visit(read: Read) -> None:
    reading = read(
        "South Korean President Park Min Ho left Tokyo on Monday. He is expected to return to Seoul on Tuesday."
    )
    assert sure(reading, "visit") == []


def test_this_was_their_first_meeting_says_what_was_told_before(read: Read) -> None:
    reading = read(
        "Indian Foreign Secretary Anil Kapoor met Bangladeshi Foreign Adviser Rafiq Ahmed in Dhaka on Monday.\n"
        "This was the first high-level meeting between India and Bangladesh since August."
    )
    (meeting,) = sure(reading, "meeting")
    assert days(meeting) == ("2025-06-23", "2025-06-23")


def test_a_greeting_at_the_airport_is_no_meeting(read: Read) -> None:
    reading = read(
        "On his arrival in Dhaka, Foreign Secretary Anil Kapoor was welcomed by Director General Ishrat Jahan."
    )
    assert sure(reading, "meeting") == []


def test_before_the_talks_their_heads_met_alone(read: Read) -> None:
    reading = read(
        "The third round of talks between Russia and Ukraine was held in Istanbul on Monday.\n"
        "Prior to the talks, the heads of the Russian and Ukrainian delegations, Pavel Orlov and Oleh Kovalenko, "
        "held a one-on-one meeting."
    )
    talks, alone = sorted(sure(reading, "meeting"), key=lambda e: e.trigger.start)
    assert (who(reading, talks), talks.place_name) == ({"Russia", "Ukraine"}, "Istanbul")
    assert who(reading, alone) == {"Pavel Orlov", "Oleh Kovalenko"}


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


def test_they_are_who_the_sentence_before_speaks_of(read: Read) -> None:
    reading = read(
        "Members of the Ukrainian delegation held a meeting with President Kemal Aydin on Monday.\n"
        "Besides, they also met with Foreign Minister Hakan Fidan."
    )
    second = sure(reading, "meeting")[-1]
    assert who(reading, second) == {"Hakan Fidan"}
    assert [p.description for p in second.participants if p.description] == ["Members of the Ukrainian delegation"]


def test_the_host_city_is_a_place(read: Read) -> None:
    reading = read("On Monday, Istanbul hosted the third round of talks between Russia and Ukraine.")
    (talks,) = sure(reading, "meeting")
    assert (who(reading, talks), talks.place_name) == ({"Russia", "Ukraine"}, "Istanbul")


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


def test_received_in_a_city_told_before_the_guest(read: Read) -> None:
    reading = read(
        "Foreign Minister Sheikh Abdullah bin Zayed received today in Abu Dhabi Anil Kapoor, Foreign Secretary of "
        "India, who is on an official visit to the country."
    )
    meeting = next(e for e in sure(reading, "meeting"))
    assert (meeting.place_name, days(meeting)[0]) == ("Abu Dhabi", "2025-06-24")


@pytest.mark.parametrize(
    "text",
    [
        "HH the Amir Sheikh Tamim bin Hamad Al Thani met Monday in his office with HE Foreign Minister Hakan Fidan.",
        "The Amir, Sheikh Tamim bin Hamad Al Thani, held an official talks session with Foreign Minister Hakan Fidan "
        "on Monday.",
        "His Highness Sheikh Tamim bin Hamad Al Thani received His Excellency Mr. Hakan Fidan on Monday.",
    ],
)
def test_styles_before_names_hide_nobody(read: Read, text: str) -> None:
    reading = read(text)
    (meeting,) = sure(reading, "meeting")
    assert who(reading, meeting) == {"Tamim bin Hamad Al Thani", "Hakan Fidan"}


def test_who_says_a_meeting_is_put_off_would_have_met(read: Read) -> None:
    reading = read(
        "President William Ruto said that a meeting with Prime Minister Keir Starmer, which will take place this "
        "weekend in Paris, will be postponed."
    )
    (meeting,) = sure(reading, "meeting")
    assert (meeting.status, who(reading, meeting)) == ("postponed", {"William Ruto", "Keir Starmer"})


def test_met_respectively_is_two_meetings(read: Read) -> None:
    reading = read(
        "Hakan Fidan will meet on Friday with President William Ruto and Speaker Moses Wetangula, respectively."
    )
    assert [who(reading, e) for e in sure(reading, "meeting")] == [
        {"Hakan Fidan", "William Ruto"},
        {"Hakan Fidan", "Moses Wetangula"},
    ]


def test_the_years_of_a_plan_are_not_those_of_the_meeting(read: Read) -> None:
    reading = read("The ASEAN-Australia meeting in Jakarta on Monday stressed the 2025-2029 action plan.")
    (meeting,) = sure(reading, "meeting")
    assert (days(meeting), meeting.place_name) == (("2025-06-23", "2025-06-23"), "Jakarta")


def test_a_visit_told_beside_talks_stands_for_itself(read: Read) -> None:
    reading = read("President Park Min Ho will visit Tokyo on Friday to hold talks with Prime Minister Kenji Tanaka.")
    (visit,) = sure(reading, "visit")
    (meeting,) = sure(reading, "meeting")
    assert (visit.place_name, days(visit)[0]) == ("Tokyo", "2025-06-27")
    assert (meeting.place_name, days(meeting)[0]) == ("Tokyo", "2025-06-27")


def test_a_meeting_told_from_a_capital_that_has_no_part_in_it_is_not_set_there(read: Read) -> None:
    reading = read(
        "Envoys of the African Union on Monday met Niger's leader Abdourahmane Tchiani, a Nigerian spokesman said."
    )
    (meeting,) = sure(reading, "meeting")
    assert meeting.place_name is None


def test_the_two_leaders_are_heads_not_their_ministers(read: Read) -> None:
    reading = read(
        "Armenian Prime Minister Nikol Pashinyan and Azerbaijani President Ilham Aliyev are to meet in Dubai.\n"
        "Foreign Minister Hakan Fidan and Foreign Minister Shirley Botchwey spoke of it on Friday.\n"
        "The two leaders last met in Tirana in May."
    )
    meeting = next(e for e in sure(reading, "meeting") if e.place_name == "Tirana")
    assert who(reading, meeting) == {"Nikol Pashinyan", "Ilham Aliyev"}


def test_what_would_serve_no_purpose_has_not_been(read: Read) -> None:
    reading = read(
        "A spokesman said the meeting between President William Ruto and Prime Minister Keir Starmer would serve no "
        "purpose."
    )
    (meeting,) = sure(reading, "meeting")
    assert meeting.status == "expected"


def test_a_visit_aimed_at_something_is_not_yet_to_come_for_that(read: Read) -> None:
    reading = read(
        "Special envoy Daniel Otieno said on Saturday that he was unable to meet with First Vice President James Deng "
        "during his visit to Juba aimed at finding a solution."
    )
    (visit,) = sure(reading, "visit")
    assert (visit.status, visit.place_name) == ("happened", "Juba")


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


def test_separate_calls_are_one_each(read: Read) -> None:
    reading = read(
        "In separate calls with Prime Minister Hun Manet and President William Ruto, Prime Minister Anwar Ibrahim said "
        "he was worried."
    )
    assert [who(reading, e) for e in sure(reading, "call")] == [
        {"Anwar Ibrahim", "Hun Manet"},
        {"Anwar Ibrahim", "William Ruto"},
    ]


def test_talks_with_another_are_other_talks(read: Read) -> None:
    reading = read(
        "South African President Cyril Ramaphosa said he had spoken to Russian President Vladimir Putin.\n"
        "Ramaphosa said the talks with US President Donald Trump were useful."
    )
    assert {frozenset(who(reading, e)) for e in sure(reading, "meeting", "call")} == {
        frozenset({"Cyril Ramaphosa", "Vladimir Putin"}),
        frozenset({"Cyril Ramaphosa", "Donald Trump"}),
    }


def test_a_courtesy_call_on_two_is_two(read: Read) -> None:
    reading = read(
        "Indian Foreign Secretary Anil Kapoor paid a courtesy call on Foreign Adviser Rafiq Ahmed and Chief "
        "Adviser Kamal Haque on Monday."
    )
    assert [who(reading, e) for e in sure(reading, "meeting")] == [
        {"Anil Kapoor", "Rafiq Ahmed"},
        {"Anil Kapoor", "Kamal Haque"},
    ]


def test_summits_with_two_are_not_one_between_them(read: Read) -> None:
    reading = read("The trip includes summits with Prime Minister Kenji Tanaka and President Donald Trump.")
    assert all(len(who(reading, e)) < 2 for e in reading.of(EventMention))


def test_who_heads_a_delegation_takes_part(read: Read) -> None:
    reading = read("A Sudanese delegation led by Defence Minister Omar Saleh met Chadian officials in Cairo on Friday.")
    (event,) = [e for e in reading.of(EventMention) if e.kind == "meeting"]
    assert {reading.chain(p.chain).name for p in event.participants if p.chain} >= {"Omar Saleh", "Chad"}


def test_a_delegation_leaves_for_talks_told_next(read: Read) -> None:
    reading = read(
        "A delegation of Sudan has departed for Cairo. Talks with the Chadian side are to take place today in Cairo."
    )
    (event,) = reading.of(EventMention)
    assert event.kind == "meeting"
    assert {reading.chain(p.chain).name for p in event.participants if p.chain} == {"Sudan", "Chad"}
