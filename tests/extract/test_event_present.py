"""Meetings: those whom the next sentence puts beside them, who led the sides, where they sat, and plans denied."""

import pytest
from tellings import Read, days, sure, who

TALKS = "President Juan Rojas met Prime Minister Ann Barasa in Lima on Monday. "


@pytest.mark.parametrize(
    ("then", "there"),
    [
        ("Ambassador Paolo Ricci was also present.", {"Paolo Ricci"}),
        ("Foreign Minister Eva Lind and Ambassador Paolo Ricci were in attendance.", {"Eva Lind", "Paolo Ricci"}),
        ("Foreign Minister Eva Lind took part.", {"Eva Lind"}),
        ("Trade Minister Eva Lind was part of the Peruvian delegation.", {"Eva Lind"}),
        ("The meeting was held in the presence of Foreign Minister Eva Lind.", {"Eva Lind"}),
        ("Foreign Minister Eva Lind did not attend.", set()),
        ("Foreign Minister Eva Lind took part in the march against the tax.", set()),
    ],
)
def test_who_was_also_there(read: Read, then: str, there: set[str]) -> None:
    reading = read(TALKS + then)
    (one,) = sure(reading, "meeting")
    assert who(reading, one) == {"Juan Rojas", "Ann Barasa"} | there


def test_who_led_the_sides_of_a_round(read: Read) -> None:
    reading = read(
        "The fourth round of negotiations, led on the Iranian side by Deputy Foreign Minister Reza Karimi and on the "
        "American side by envoy Mark Tolliver, took place in Muscat on Saturday."
    )
    (one,) = sure(reading, "meeting")
    assert who(reading, one) == {"Reza Karimi", "Mark Tolliver"}


def test_a_house_that_no_table_knows_is_where_they_met(read: Read) -> None:
    reading = read("President Juan Rojas received Prime Minister Ann Barasa at Sheetal Niwas on Monday.")
    (one,) = sure(reading, "meeting")
    assert one.place_name == "Sheetal Niwas"


def test_what_they_were_at_is_no_place(read: Read) -> None:
    reading = read("President Juan Rojas met Prime Minister Ann Barasa at the Boao Forum on Monday.")
    (one,) = sure(reading, "meeting")
    assert one.place_name is None


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Amos Barasa said he had no plans to meet Prime Minister Ann Lee in Lima.",
        '"There is no plan for me to meet Prime Minister Ann Lee in Lima," Foreign Minister Amos Barasa said.',
        "Foreign Minister Amos Barasa has ruled out talks with Prime Minister Ann Lee.",
    ],
)
def test_a_meeting_that_nobody_plans_is_denied(read: Read, text: str) -> None:
    reading = read(text)
    (one,) = sure(reading, "meeting")
    assert (one.status, who(reading, one)) == ("denied", {"Amos Barasa", "Ann Lee"})


def test_a_journey_does_not_lead_to_where_it_began(read: Read) -> None:
    reading = read("President Juan Rojas left Nairobi on Monday for Gaborone.")
    (one,) = sure(reading, "visit")
    assert one.place_name == "Gaborone"


def test_the_day_that_no_longer_holds_gives_way(read: Read) -> None:
    reading = read(
        "Talks between Foreign Minister Eva Lind and Foreign Minister Aoi Tanabe, which had been set for Friday, will "
        "now take place on Saturday."
    )
    (one,) = sure(reading, "meeting")
    assert days(one)[0] == "2025-06-28"


def test_a_call_between_two_that_is_scrapped(read: Read) -> None:
    reading = read("A call between Prime Minister Colin Ashdown and President Juan Rojas was scrapped on Monday.")
    (one,) = sure(reading, "call")
    assert (one.status, who(reading, one)) == ("cancelled", {"Colin Ashdown", "Juan Rojas"})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Foreign Minister Juan Rojas met Prime Minister Ann Barasa on Monday and President Luis Mora on Sunday.",
            {("Ann Barasa", "2025-06-23"), ("Luis Mora", "2025-06-22")},
        ),
        (
            "Foreign Minister Juan Rojas used the sidelines to meet President Ann Barasa on June 20 and the trade "
            "commissioner, Luis Mora, on June 21.",
            {("Ann Barasa", "2025-06-20"), ("Luis Mora", "2025-06-21")},
        ),
        (
            "Foreign Minister Juan Rojas held bilaterals with Prime Minister Ann Barasa on Sunday and with President "
            "Luis Mora the next day.",
            {("Ann Barasa", "2025-06-22"), ("Luis Mora", "2025-06-23")},
        ),
        (
            "Foreign Minister Juan Rojas met Prime Minister Ann Barasa on Sunday and said on Monday that Luis Mora "
            "had agreed.",
            {("Ann Barasa", "2025-06-22")},
        ),
    ],
)
def test_counterparts_each_with_a_day_were_met_apart(read: Read, text: str, told: set[tuple[str, str]]) -> None:
    reading = read(text)
    found = {(name, days(e)[0]) for e in sure(reading, "meeting") for name in who(reading, e) - {"Juan Rojas"}}
    assert found == told


def test_it_was_held_tells_of_the_talks_before(read: Read) -> None:
    reading = read(
        "A meeting between Foreign Minister Ann Lee and Foreign Minister Juan Rojas ended without a statement. It was "
        "held in Lima on Monday."
    )
    (one,) = sure(reading, "meeting")
    assert (days(one)[0], one.place_name) == ("2025-06-23", "Lima")


def test_what_takes_place_is_not_what_it_takes_over(read: Read) -> None:
    assert not sure(read("Norland has announced an offensive in which it will take over Lima."), "meeting")


def test_a_meeting_shifted_to_another_day_is_put_off(read: Read) -> None:
    reading = read("The talks between Peru and Chile have been shifted to Thursday.")
    (one,) = sure(reading, "meeting")
    assert one.status == "postponed"


def test_an_audience_called_off_is_with_both(read: Read) -> None:
    reading = read("Minister Ana Reyes cancelled a planned stop in Lima and an audience with President Luis Mora.")
    one = next(e for e in sure(reading, "meeting"))
    assert (one.status, who(reading, one)) == ("cancelled", {"Ana Reyes", "Luis Mora"})


def test_there_is_the_place_named_before(read: Read) -> None:
    reading = read("President Juan Rojas flew to Lima on Monday, and held talks there with President Luis Mora.")
    assert {e.place_name for e in sure(reading, "meeting")} == {"Lima"}


def test_who_receives_someone_from_abroad_does_so_at_home(read: Read) -> None:
    reading = read("On Monday Togolese President Yaovi Amegan received Polish Foreign Minister Ewa Nowak.")
    (one,) = sure(reading, "meeting")
    assert one.place_name == "Togo"


def test_a_meeting_agreed_on_is_yet_to_come(read: Read) -> None:
    reading = read("Foreign Minister Ann Lee and Foreign Minister Juan Rojas agreed on a meeting in Lima.")
    assert {e.status for e in sure(reading, "meeting")} == {"expected"}


def test_each_stop_with_a_day_of_its_own_is_a_visit(read: Read) -> None:
    reading = read(
        "President Eva Lind will visit Qatar on July 8, the United Arab Emirates on July 9-10 and Oman on July 12."
    )
    told = {(e.place_name, *days(e)) for e in sure(reading, "visit")}
    assert told == {
        ("Qatar", "2025-07-08", "2025-07-08"),
        ("United Arab Emirates", "2025-07-09", "2025-07-10"),
        ("Oman", "2025-07-12", "2025-07-12"),
    }


def test_who_is_due_for_a_visit_of_two_days_is_its_guest_for_both(read: Read) -> None:
    reading = read("President Kossi Agbeko of Togo is due in Abuja on Friday for a two-day working visit.")
    (one,) = sure(reading, "visit")
    assert (who(reading, one, "guest"), days(one)) == ({"Kossi Agbeko"}, ("2025-06-27", "2025-06-28"))


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders last met in Dakar on Monday, when President Mamadou Diarra of Mali and President Idrissa "
        "Faye of Senegal signed the accord.",
        "The two generals met on Monday. General Mamadou Diarra and General Idrissa Faye agreed to pull back guns.",
    ],
)
def test_two_told_by_their_number_are_those_named_next(read: Read, text: str) -> None:
    reading = read(text)
    (one,) = sure(reading, "meeting", "call")
    assert who(reading, one) == {"Mamadou Diarra", "Idrissa Faye"}


def test_heads_of_the_sides_in_the_sentence_of_the_talks(read: Read) -> None:
    reading = read(
        "Talks on a prisoner exchange opened in Amman on Sunday, with the government side headed by Yahya Kazman and "
        "the Houthi team by Abdul Murtaza."
    )
    (one,) = sure(reading, "meeting")
    assert who(reading, one) == {"Yahya Kazman", "Abdul Murtaza"}


def test_a_call_agreed_for_a_day_is_on_that_day(read: Read) -> None:
    reading = read("A telephone call between Presidents Ann Lee and Juan Rojas has been agreed for July 1, she said.")
    (one,) = sure(reading, "call")
    assert (one.status, days(one)[0]) == ("expected", "2025-07-01")


def test_those_spoken_to_one_after_another_are_as_many_calls(read: Read) -> None:
    reading = read("President Ann Lee spoke with President Juan Rojas and Chancellor Eva Lind on Monday.")
    assert [who(reading, e) for e in sure(reading, "call")] == [{"Ann Lee", "Juan Rojas"}, {"Ann Lee", "Eva Lind"}]


def test_a_conference_call_is_one(read: Read) -> None:
    reading = read(
        "President Ann Lee spoke with President Juan Rojas and Chancellor Eva Lind in a conference call on Monday."
    )
    (one,) = sure(reading, "call")
    assert who(reading, one) == {"Ann Lee", "Juan Rojas", "Eva Lind"}


def test_a_bilateral_called_off_is_of_whom_the_report_just_spoke(read: Read) -> None:
    reading = read(
        "Minister Ana Reyes saw President Luis Mora on Monday and was assured that the project would go on. A "
        "bilateral with Energy Minister Juan Rojas was called off."
    )
    off = next(e for e in sure(reading, "meeting") if e.status == "cancelled")
    assert who(reading, off) == {"Ana Reyes", "Juan Rojas"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Minister Ana Reyes, who had been expected in Lima on Monday, arrived in Quito on Sunday.", {"Quito"}),
        ("Minister Ana Reyes, who had been expected in Lima and postponed the trip, telephoned Juan Rojas.", {"Lima"}),
    ],
)
def test_who_had_been_expected_did_not_come(read: Read, text: str, told: set[str]) -> None:
    visits = sure(read(text), "visit")
    assert {e.place_name for e in visits} == told
    assert not [e for e in visits if e.place_name == "Lima" and e.status != "postponed"]


def test_a_day_in_a_clause_about_the_counterpart_no_longer_holds(read: Read) -> None:
    reading = read(
        "Foreign Minister Lu Bo's talks with Foreign Minister Eva Lind, which had been set for Friday, will now take "
        "place on Saturday, an official said."
    )
    (one,) = sure(reading, "meeting")
    assert days(one)[0] == "2025-06-28"


def test_consultations_of_two_offices_are_no_summit(read: Read) -> None:
    reading = read("Foreign Secretary Ann Lee came to Lima on Monday for the Foreign Office Consultations.")
    assert not [e for e in sure(reading, "meeting") if e.form == "multilateral"]
