"""Visits: who goes where, when and whether, and what is none."""

from tellings import Read, days, sure, who


def test_a_length_is_told_in_the_reports_words(read: Read) -> None:
    reading = read("President William Ruto ended a two-day visit to Uganda on Monday.")
    (visit,) = sure(reading, "visit")
    assert visit.attributes["duration_days"].text == "two-day"
    assert days(visit) == ("2025-06-22", "2025-06-23")


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


def test_a_visit_needs_a_visitor_of_name_or_mission(read: Read) -> None:
    reading = read("Refugees reached Paris on Monday. A delegation will visit Lima in July.")
    assert [e.place_name for e in sure(reading, "visit")] == ["Lima"]


def test_who_is_on_a_visit_meets_where_it_is(read: Read) -> None:
    reading = read(
        "Foreign Minister Hakan Fidan is in Nairobi on a three-day official visit.\n"
        "He called on President William Ruto on Monday."
    )
    (visit,) = sure(reading, "visit")
    (meeting,) = sure(reading, "meeting")
    assert (who(reading, visit), visit.place_name) == ({"Hakan Fidan"}, "Nairobi")
    assert (who(reading, meeting), meeting.place_name) == ({"Hakan Fidan", "William Ruto"}, "Nairobi")


def test_going_home_is_no_visit(read: Read) -> None:
    reading = read(
        "South Korean President Park Min Ho left Tokyo on Monday. He is expected to return to Seoul on Tuesday."
    )
    assert sure(reading, "visit") == []


def test_a_greeting_at_the_airport_is_no_meeting(read: Read) -> None:
    reading = read(
        "On his arrival in Dhaka, Foreign Secretary Anil Kapoor was welcomed by Director General Ishrat Jahan."
    )
    assert sure(reading, "meeting") == []


def test_a_visit_told_beside_talks_stands_for_itself(read: Read) -> None:
    reading = read("President Park Min Ho will visit Tokyo on Friday to hold talks with Prime Minister Kenji Tanaka.")
    (visit,) = sure(reading, "visit")
    (meeting,) = sure(reading, "meeting")
    assert (visit.place_name, days(visit)[0]) == ("Tokyo", "2025-06-27")
    assert (meeting.place_name, days(meeting)[0]) == ("Tokyo", "2025-06-27")


def test_a_visit_aimed_at_something_is_not_yet_to_come_for_that(read: Read) -> None:
    reading = read(
        "Special envoy Daniel Otieno said on Saturday that he was unable to meet with First Vice President James Deng "
        "during his visit to Juba aimed at finding a solution."
    )
    (visit,) = sure(reading, "visit")
    assert (visit.status, visit.place_name) == ("happened", "Juba")


def test_each_of_several_places_is_a_visit(read: Read) -> None:
    reading = read("Envoy Peter Hale travelled to Accra and Lagos last week.")
    assert {(e.place_name, days(e)[0]) for e in sure(reading, "visit")} == {
        ("Accra", "2025-06-16"),
        ("Lagos", "2025-06-16"),
    }


def test_a_tour_is_no_stop_and_its_stops_lie_within_its_days(read: Read) -> None:
    reading = read(
        "President Maria Costa concluded a three-day Baltic tour on Monday, visiting Latvia, Estonia and Lithuania."
    )
    tour, *stops = sorted(sure(reading, "visit"), key=lambda e: e.place_name or "")
    assert (tour.place_name, days(tour)) == (None, ("2025-06-21", "2025-06-23"))
    assert [s.place_name for s in stops] == ["Estonia", "Latvia", "Lithuania"]
    assert {(s.within, days(s), s.time is not None and s.time.approximate) for s in stops} == {
        (tour.id, ("2025-06-21", "2025-06-23"), True)
    }


def test_the_first_stop_has_its_own_day(read: Read) -> None:
    reading = read(
        "Foreign Minister Lin Bo arrived in Kuwait on Monday, the first stop of his three-nation tour of the Gulf."
    )
    stop = next(e for e in sure(reading, "visit") if e.place_name == "Kuwait")
    assert days(stop) == ("2025-06-23", "2025-06-23")


def test_a_tour_of_a_plant_is_a_visit_to_one_place(read: Read) -> None:
    reading = read("Director Anna Berg toured the Bushehr plant on Monday.")
    (visit,) = sure(reading, "visit")
    assert "stops" not in visit.attributes


def test_a_day_earlier_is_counted_from_what_was_told_last_as_news(read: Read) -> None:
    reading = read(
        "Defence Minister Carl Berg on Monday contradicted the cabinet over the June 17 clash at Red Reef.\n"
        "Berg said that the cabinet had changed its mind after President Ann Lee visited Oslo a day earlier."
    )
    (visit,) = sure(reading, "visit")
    assert days(visit) == ("2025-06-22", "2025-06-22")


def test_who_lands_at_an_airport_visits_its_town(read: Read) -> None:
    reading = read("Foreign Minister Ola Dahl landed at Entebbe airport on Tuesday for talks with President Okot Lule.")
    assert [(e.kind, e.place_name) for e in sure(reading, "visit", "meeting")] == [
        ("visit", "Entebbe"),
        ("meeting", "Entebbe"),
    ]
