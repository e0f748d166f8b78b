"""Meetings: who, when and where, where the words leave it to the sentences around."""

import pytest
from tellings import Read, days, sure, who

from dateline.base.observations import EventMention


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


def test_the_day_in_hand_is_not_one_of_long_ago(read: Read) -> None:
    reading = read(
        "He spoke of the leader who fled on January 5.\n"
        "Earlier in the day, President William Ruto met Prime Minister Keir Starmer."
    )
    (meeting,) = sure(reading, "meeting")
    assert days(meeting) == ("2025-06-24", "2025-06-24")


def test_this_was_their_first_meeting_says_what_was_told_before(read: Read) -> None:
    reading = read(
        "Indian Foreign Secretary Anil Kapoor met Bangladeshi Foreign Adviser Rafiq Ahmed in Dhaka on Monday.\n"
        "This was the first high-level meeting between India and Bangladesh since August."
    )
    (meeting,) = sure(reading, "meeting")
    assert days(meeting) == ("2025-06-23", "2025-06-23")


def test_before_the_talks_their_heads_met_alone(read: Read) -> None:
    reading = read(
        "The third round of talks between Russia and Ukraine was held in Istanbul on Monday.\n"
        "Prior to the talks, the heads of the Russian and Ukrainian delegations, Pavel Orlov and Oleh Kovalenko, "
        "held a one-on-one meeting."
    )
    talks, alone = sorted(sure(reading, "meeting"), key=lambda e: e.trigger.start)
    assert (who(reading, talks), talks.place_name) == ({"Russia", "Ukraine"}, "Istanbul")
    assert who(reading, alone) == {"Pavel Orlov", "Oleh Kovalenko"}


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


def test_there_is_where_one_goes_and_not_whom_one_represents(read: Read) -> None:
    reading = read(
        "Ann Lee travels to Lima to represent Ghana at the two-day Andean Climate Summit, which opens there on Friday."
    )
    (summit,) = [e for e in reading.of(EventMention) if e.kind == "meeting" and e.confidence >= 0.5]
    assert summit.place is not None
    assert reading.chain(summit.place).name == "Lima"
