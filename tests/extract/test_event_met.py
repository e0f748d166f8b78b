"""Meetings told by their effect, by plans that fell through, by who hosted, listed or led: who met, where, when."""

import pytest
from tellings import Read, days, sure, who

GATHERINGS = ("meeting", "call", "visit")


TOLD = [
    # the second minister, where the first one's name stands between commas
    (
        "Norland's foreign minister, Mawli Haqpar, and Sudland's envoy, Asad Quresh, met in Doha on Monday.",
        {"Mawli Haqpar", "Asad Quresh"}, "happened", "2025-06-23", "Doha",
    ),
    (
        "The United Nations envoy Marit Solv emerged from two hours of talks with Salem Bahar in Aden on Monday.",
        {"Marit Solv", "Salem Bahar"}, "happened", "2025-06-23", "Aden",
    ),
    (
        "Defence Secretary Ramon Villal flew to Hanoi on Monday to see General Pham Thang.",
        {"Ramon Villal", "Pham Thang"}, "happened", "2025-06-23", "Hanoi",
    ),
    (
        "Prime Minister Fiona Starl has dropped plans to meet Dov Netz in London on Wednesday.",
        {"Fiona Starl", "Dov Netz"}, "cancelled", "2025-06-25", "London",
    ),
    (
        "President Aleh Lukash sat face to face with the opposition politician Maksim Kaval in Minsk on Monday.",
        {"Aleh Lukash", "Maksim Kaval"}, "happened", "2025-06-23", "Minsk",
    ),
    (
        "Talks between Ann Lee and Bob Dahl that were to open in Doha on Wednesday were called off.",
        {"Ann Lee", "Bob Dahl"}, "cancelled", "2025-06-25", "Doha",
    ),
    (
        "Prime Minister Ines Pardo is to be received by King Alfons at the Zarzuela Palace on Friday at 10 a.m.",
        {"Ines Pardo", "Alfons"}, "expected", "2025-06-27", "Zarzuela Palace",
    ),
    (
        "President Gabor Orban played host to President Milos Vuk in Debrecen on Sunday.",
        {"Gabor Orban", "Milos Vuk"}, "happened", "2025-06-22", "Debrecen",
    ),
    (
        "Kyria Mits and Kemal Erdog last saw each other in Athens in December.",
        {"Kyria Mits", "Kemal Erdog"}, "happened", "2024-12", "Athens",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people", "status", "when", "place"), TOLD)
def test_who_met_when_and_where(read: Read, text: str, people: set[str], status: str, when: str, place: str) -> None:
    reading = read(text)
    (one,) = sure(reading, *GATHERINGS)
    assert (who(reading, one), one.status, one.place_name) == (people, status, place)
    assert (days(one)[0] or "").startswith(when)


def test_what_was_not_done_for_years_is_no_denial(read: Read) -> None:
    assert not sure(read("Felix Mukend and Paul Kagamb had not spoken for two years."), *GATHERINGS)


def test_talks_over_a_dam_are_not_held_over(read: Read) -> None:
    reading = read("Girma Tades and Hani Sewil on Monday held talks in Addis Ababa over the giant dam on the river.")
    assert [m.status for m in sure(reading, *GATHERINGS)] == ["happened"]


def test_heads_of_both_delegations(read: Read) -> None:
    reading = read(
        "Experts from Rwanda and Burundi began two days of talks in Luanda on Monday.\n"
        "The delegations are headed by Rwanda's Vincent Nyaka and Burundi's Sylvain Eken."
    )
    (one,) = sure(reading, *GATHERINGS)
    assert {"Vincent Nyaka", "Sylvain Eken"} <= who(reading, one)


def test_those_attending_are_listed_next(read: Read) -> None:
    reading = read(
        "Leaders of six Balkan countries gathered in Skopje on Monday for a summit on rail.\n"
        "Among those attending are Albanian Prime Minister Arben Kol and Montenegrin President Milena Rad."
    )
    (one,) = sure(reading, *GATHERINGS)
    assert {"Arben Kol", "Milena Rad"} <= who(reading, one)
    assert one.form == "multilateral"


def test_those_who_will_attend(read: Read) -> None:
    reading = read(
        "A conference on mines opens in Tunis on Thursday.\n"
        "Ukraine's Rustam Umar will attend in person, while Defence Secretary Pete Heg will join by video."
    )
    (one,) = sure(reading, *GATHERINGS)
    assert who(reading, one) == {"Rustam Umar", "Pete Heg"}


def test_two_ministers_named_only_in_the_next_sentence(read: Read) -> None:
    reading = read(
        "The two ministers parted without a deal on Monday after nine hours of talks in Brussels.\n"
        "Argentina's economy minister, Lucia Ferre, and Chile's trade minister, Jonas Lind, had hoped for more."
    )
    (one,) = sure(reading, *GATHERINGS)
    assert who(reading, one) == {"Lucia Ferre", "Jonas Lind"}


def test_a_guest_calls_on_his_host_at_home(read: Read) -> None:
    reading = read("Sri Lankan Foreign Minister Dilan Pere called on Nepal's President Ram Poud on Monday.")
    (one,) = sure(reading, *GATHERINGS)
    assert one.place_name == "Nepal"


APART = [
    # each counterpart of two *with* is met apart
    (
        "Ann Lee met on Monday with her Vietnamese counterpart, Le Minh, with whom she agreed to open a hotline, and "
        "later with Japanese Foreign Minister Hanako Mori.",
        [{"Ann Lee", "Le Minh"}, {"Ann Lee", "Hanako Mori"}],
    ),
    (
        "Kenya's foreign minister, Wanjiru Kamau, on Monday held back-to-back meetings in Mogadishu with Somalia's "
        "president, Abdi Warsam, and the opposition leader, Sharif Hassan.",
        [{"Wanjiru Kamau", "Abdi Warsam"}, {"Wanjiru Kamau", "Sharif Hassan"}],
    ),
]


@pytest.mark.parametrize(("text", "pairs"), APART)
def test_those_met_one_after_another(read: Read, text: str, pairs: list[set[str]]) -> None:
    reading = read(text)
    assert [who(reading, one) for one in sure(reading, *GATHERINGS)] == pairs


def test_a_meeting_planned_and_scrapped(read: Read) -> None:
    reading = read("A White House meeting between Ann Lee and Bob Dahl planned for Friday has been scrapped, he said.")
    (one,) = sure(reading, *GATHERINGS)
    assert (one.status, one.form, days(one)[0]) == ("cancelled", "bilateral", "2025-06-27")


def test_a_journey_that_will_not_be_made_as_planned(read: Read) -> None:
    reading = read("Minister Dilen Chaud will not be travelling to New Delhi on Wednesday as planned, his office said.")
    (one,) = sure(reading, *GATHERINGS)
    assert (one.kind, one.status, one.place_name) == ("visit", "cancelled", "New Delhi")


def test_congratulated_by_telephone(read: Read) -> None:
    (one,) = sure(reading := read("President Filip Mrval congratulated Anna Radul by telephone on Monday."), "call")
    assert who(reading, one) == {"Filip Mrval", "Anna Radul"}


def test_breakfast_with_somebody(read: Read) -> None:
    (one,) = sure(reading := read("Amelia Cruz had breakfast on Monday with Malaysia's Azmi Daud."), "meeting")
    assert who(reading, one) == {"Amelia Cruz", "Azmi Daud"}


def test_the_plan_goes_on_past_what_befell(read: Read) -> None:
    reading = read(
        "President Emeka Okor will on Friday visit Yelwata, where gunmen killed 90 people, and meet survivors."
    )
    assert all(one.status == "expected" for one in sure(reading, *GATHERINGS))


def test_sides_of_a_round_to_come(read: Read) -> None:
    reading = read(
        "Talks between Ann Lee and Bob Dahl ended in Muscat on Monday.\nA fifth round is planned for June 28 in Rome."
    )
    (_, later) = sure(reading, "meeting")
    assert (later.status, who(reading, later)) == ("expected", {"Ann Lee", "Bob Dahl"})
    assert days(later)[0] == "2025-06-28"


def test_who_spoke_by_video_link(read: Read) -> None:
    reading = read("The prime ministers of Estonia and Latvia spoke by video link with Ukraine's Oleh Zelen on Monday.")
    (one,) = sure(reading, *GATHERINGS)
    assert "Oleh Zelen" in who(reading, one)
