"""Meetings and calls told only by what stands around them: by the clause they hang on, the sentence after, the day
of which the report spoke last."""

import pytest
from tellings import Read, days, sure, who


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The visit follows a meeting in Trieste on Monday, at which Deputy Foreign Minister Paolo Ricci and his "
            "Croatian opposite number, Ana Maric, went over the plans.",
            {"Paolo Ricci", "Ana Maric"},
        ),
        (
            "Hassan Farah emerged from an hour's talks with Prime Minister Amina Yusuf on Monday to say that nothing "
            "was settled.",
            {"Hassan Farah", "Amina Yusuf"},
        ),
        (
            "The decision was taken by Prime Minister Petros Laskaris on Monday night, after a telephone conversation "
            "with President Emre Aksoy.",
            {"Petros Laskaris", "Emre Aksoy"},
        ),
        (
            "The heads of the two navies, Admiral Yiannis Kostas and Admiral Emre Aksoy, spoke over a hotline on "
            "Monday morning.",
            {"Yiannis Kostas", "Emre Aksoy"},
        ),
        (
            "Foreign Minister Eva Lindholm summoned Russian Ambassador Oleg Sidorov on Monday over the flight.",
            {"Eva Lindholm", "Oleg Sidorov"},
        ),
        (
            "US envoy Dana Whitfield is trying to arrange talks on Monday between President Juan Rojas and President "
            "Luis Mora.",
            {"Juan Rojas", "Luis Mora", "Dana Whitfield"},
        ),
    ],
)
def test_who_it_was(read: Read, text: str, expected: set[str]) -> None:
    reading = read(text)
    (one,) = sure(reading, "meeting", "call")
    assert who(reading, one) == expected


def test_who_arranges_a_meeting_of_others_is_no_side_of_it(read: Read) -> None:
    reading = read("Envoy Dana Whitfield is arranging talks between President Juan Rojas and President Luis Mora.")
    (one,) = sure(reading, "meeting")
    assert one.form == "bilateral"
    assert {reading.chain(p.chain or "").name for p in one.participants if p.role == "mediator"} == {"Dana Whitfield"}


def test_those_who_attended_the_meeting_were_at_the_one_told_before(read: Read) -> None:
    reading = read(
        "The Cabinet Committee on Security met in Delhi on Monday under the chairmanship of Prime Minister Ajit Rane. "
        "Home Minister Kishan Lal, Defence Minister Anil Thapar and adviser Vivek Kaul attended the meeting."
    )
    (one,) = sure(reading, "meeting")
    assert {"Ajit Rane", "Kishan Lal", "Anil Thapar"} <= who(reading, one)
    assert days(one)[0] == "2025-06-23"


def test_sides_are_headed_by_those_whom_the_next_sentence_names(read: Read) -> None:
    reading = read(
        "Delegations of the two armies met in Geneva on Monday. The Greek side was headed by Admiral Yiannis Kostas "
        "and the Turkish side by General Emre Aksoy."
    )
    (one,) = sure(reading, "meeting")
    assert {"Yiannis Kostas", "Emre Aksoy"} <= who(reading, one)


def test_a_meeting_without_a_day_is_of_the_day_spoken_of_last(read: Read) -> None:
    reading = read(
        "Chancellor Katrin Vogel and President Hamad Rashid agreed on Monday to work together on hydrogen. "
        "The two met at the palace in Abu Dhabi."
    )
    (one,) = sure(reading, "meeting")
    assert days(one) == ("2025-06-23", "2025-06-23")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Athens announced on Monday the postponement of Foreign Minister Eva Lindholm's visit to Ankara.",
            "postponed",
        ),
        ("The cancellation of the talks between Serbia and Kosovo was made known on Monday.", "cancelled"),
        ("President Juan Rojas announced talks with President Luis Mora.", "expected"),
    ],
)
def test_what_is_only_announced_or_put_off(read: Read, text: str, status: str) -> None:
    (one,) = sure(read(text), "meeting", "visit")
    assert one.status == status


def test_where_one_goes_after_a_meeting_is_not_where_it_is(read: Read) -> None:
    reading = read("On Friday Chancellor Katrin Vogel will meet President Hamad Rashid before flying on to Doha.")
    (meeting,) = sure(reading, "meeting")
    assert meeting.place is None


def test_two_who_met_are_named_before_the_relative_clause(read: Read) -> None:
    reading = read("Chancellor Katrin Vogel and President Julien Aubert, who met on Monday, called for a common fund.")
    (one,) = sure(reading, "meeting")
    assert who(reading, one) == {"Katrin Vogel", "Julien Aubert"}


def test_their_meeting_is_of_the_one_who_told_and_the_one_told(read: Read) -> None:
    reading = read(
        "Prime Minister Ajit Rane on Monday told President Zhao Wen that ties would grow. "
        "In his opening remarks at their meeting, Rane said that a pact had been reached."
    )
    (one,) = sure(reading, "meeting")
    assert who(reading, one) == {"Ajit Rane", "Zhao Wen"}
    assert days(one)[0] == "2025-06-23"


def test_who_was_present_was_at_the_meeting_told_before(read: Read) -> None:
    reading = read(
        "British High Commissioner Jane Morrow called on Prime Minister Asif Durrani on Monday. "
        "Deputy Prime Minister Ishaq Lodhi was also present in the meeting."
    )
    (one,) = sure(reading, "meeting")
    assert who(reading, one) == {"Jane Morrow", "Asif Durrani", "Ishaq Lodhi"}


def test_who_mediates_stands_before_the_talks(read: Read) -> None:
    reading = read("Israeli and Syrian officials held US-mediated talks in Paris on Monday.")
    (one,) = sure(reading, "meeting")
    assert [reading.chain(p.chain or "").name for p in one.participants if p.role == "mediator"] == ["United States"]


def test_a_cancelled_trip_to_a_summit_is_told_for_itself(read: Read) -> None:
    reading = read("Premier Chai Suwan has cancelled a trip to South Korea this week for the Asia-Pacific summit.")
    (trip,) = sure(reading, "visit")
    assert (trip.status, who(reading, trip)) == ("cancelled", {"Chai Suwan"})


def test_a_planned_visit_in_a_month_gone_by_is_of_the_next_year(read: Read) -> None:
    reading = read("They spoke of President Karim Haddad's planned visit to Beirut in March.")
    (visit,) = sure(reading, "visit")
    assert (visit.status, visit.time and visit.time.start) == ("expected", "2026-03")


@pytest.mark.parametrize(
    ("text", "guest", "host"),
    [
        (
            "Prince Salman Hamad received on Monday, at Riffa Palace, the Foreign Minister of Jordan, Ayman Safadi.",
            "Ayman Safadi",
            "Salman Hamad",
        ),
        (
            "Prime Minister Nadim Salam received this Monday at the Grand Serail the envoy Jeanine Plas.",
            "Jeanine Plas",
            "Nadim Salam",
        ),
    ],
)
def test_who_is_received_may_stand_behind_the_place(read: Read, text: str, guest: str, host: str) -> None:
    reading = read(text)
    (one,) = sure(reading, "meeting")
    assert who(reading, one) == {guest, host}


def test_delegations_received_one_by_one(read: Read) -> None:
    reading = read(
        "Foreign Minister Haitham Mawali had on Monday evening received, each separately, the Israeli delegation led "
        "by Yoav Harpaz and the delegation of Sana'a led by Yahya Mutahhar."
    )
    assert [who(reading, e) for e in sure(reading, "meeting")] == [
        {"Haitham Mawali", "Yoav Harpaz"},
        {"Haitham Mawali", "Yahya Mutahhar"},
    ]


def test_visits_of_two_guests_are_two(read: Read) -> None:
    reading = read(
        "Foreign Minister Selim Aksoy is due in Muscat on Friday. Envoy Ingrid Solheim called off her trip at short "
        "notice."
    )
    due = next(e for e in sure(reading, "visit") if e.status == "expected")
    assert who(reading, due) == {"Selim Aksoy"}


def test_who_is_named_behind_the_fronted_clause_met(read: Read) -> None:
    reading = read(
        "General Idris Haftun has ruled since May. After he had met President Salem Nafati on Monday, envoy Martin "
        "Okoro said that talks would go on."
    )
    (one,) = sure(reading, "meeting")
    assert who(reading, one) == {"Martin Okoro", "Salem Nafati"}


def test_what_follows_upon_other_weeks_is_not_of_the_day_of_the_report(read: Read) -> None:
    reading = read(
        "Kenya congratulated President Luc Okanda in April. Prime Minister Ann Barasa met him in Brazzaville."
    )
    (one,) = sure(reading, "meeting")
    assert one.time is None


def test_a_talk_of_minutes_ago_is_of_the_day_of_the_report(read: Read) -> None:
    reading = read("Just minutes ago President Luc Okanda spoke with Prime Minister Ann Barasa.")
    (one,) = sure(reading, "call")
    assert days(one) == ("2025-06-24", "2025-06-24")


def test_separate_meetings_of_one_verb_are_one_each(read: Read) -> None:
    reading = read("Premier Asif Durrani met Nazmul Karim and President Ruwan Perera in separate meetings on Monday.")
    assert [who(reading, e) for e in sure(reading, "meeting")] == [
        {"Asif Durrani", "Nazmul Karim"},
        {"Asif Durrani", "Ruwan Perera"},
    ]


def test_who_is_expected_to_join_was_not_there_yet(read: Read) -> None:
    reading = read(
        "Officials from Israel and Syria held talks in Paris on Monday, with Qatari Prime Minister Faisal Attiyah and "
        "envoy Orhan Tezcan expected to join on Wednesday."
    )
    (one,) = sure(reading, "meeting")
    assert who(reading, one) == {"Israel", "Syria"}


def test_talks_that_had_been_put_off_were_held_in_the_end(read: Read) -> None:
    reading = read(
        "Foreign Minister Park Jiho and Foreign Minister Aoi Tanabe agreed on Monday to resume visits, after talks in "
        "Seoul that had been put off from last month."
    )
    (one,) = sure(reading, "meeting")
    assert (one.status, days(one)[0]) == ("happened", "2025-06-23")


def test_those_who_are_due_for_talks_have_yet_to_hold_them(read: Read) -> None:
    reading = read("Delegations from Israel and Hamas are due in Egypt on Friday for indirect talks, it said.")
    assert {e.status for e in sure(reading, "meeting", "visit")} == {"expected"}
