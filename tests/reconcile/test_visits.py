"""Meetings set on visits, and buildings set in their towns."""

from dataclasses import replace

from recorded import Report, day, record_of, run

from dateline.base.moments import Moment
from dateline.base.views import Event
from dateline.link.copies import Copies
from dateline.link.entities import Entities
from dateline.reconcile.events import Events


def events(*reports: Report) -> list[Event]:
    return run(record_of(*reports), Entities(), Copies(), Events()).views(Event)


def visit_and_meeting(host_country: str) -> list[Event]:
    first = Report("a1", "Ana Reyes visits Quito in Ecuador.")
    guest = first.chain("person", "Ana Reyes", country="Peru")
    city = first.chain("place", "Quito", country="Ecuador")
    first.event("visit", "happened", "visits", ("guest", guest), place=city, time=day("2026-03-09"))
    second = Report("a2", "Ana Reyes had talks with Tomas Vega.")
    people = [
        second.chain("person", "Ana Reyes", country="Peru"),
        second.chain("person", "Tomas Vega", country=host_country),
    ]
    second.event("meeting", "happened", "talks", *people, form="bilateral")
    return events(first, second)


def test_a_meeting_with_a_host_is_within_the_days_of_the_visit() -> None:
    meeting = next(e for e in visit_and_meeting("Ecuador") if e.type == "meeting")
    assert (meeting.start, meeting.end, meeting.place, meeting.approximate) == (
        "2026-03-09",
        "2026-03-09",
        "Quito",
        True,
    )


def test_a_meeting_with_someone_of_another_country_is_not() -> None:
    meeting = next(e for e in visit_and_meeting("Chile") if e.type == "meeting")
    assert (meeting.start, meeting.place) == (None, None)


def test_a_building_stands_with_the_town_that_reports_set_it_in() -> None:
    report = Report("a1", "Ana Reyes met Tomas Vega at Carondelet Palace, Quito.")
    people = [report.chain("person", "Ana Reyes"), report.chain("person", "Tomas Vega")]
    palace = report.chain("place", "Carondelet Palace")
    report.chain("place", "Quito", country="Ecuador")
    report.event("meeting", "happened", "met", *people, place=palace, time=day("2026-03-09"), form="bilateral")
    (event,) = events(report)
    assert event.place == "Carondelet Palace, Quito"


def test_a_tour_is_no_visit_to_one_of_its_places() -> None:
    first = Report("a1", "Ana Reyes ended her tour.")
    guest = first.chain("person", "Ana Reyes", country="Peru")
    first.event("visit", "happened", "tour", ("guest", guest), time=day("2026-03-09"))
    second = Report("a2", "Ana Reyes came to Quito.")
    guest = second.chain("person", "Ana Reyes", country="Peru")
    city = second.chain("place", "Quito", country="Ecuador")
    second.event("visit", "happened", "came", ("guest", guest), place=city, time=day("2026-03-09"))
    assert {e.place for e in events(first, second)} == {None, "Quito"}


def test_a_day_inferred_says_more_than_the_month_told() -> None:
    first = Report("a1", "Ana Reyes met Tomas Vega.")
    pair = [first.chain("person", "Ana Reyes"), first.chain("person", "Tomas Vega")]
    first.event("meeting", "happened", "met", *pair, time=replace(day("2026-03-09"), approximate=True))
    second = Report("a2", "Ana Reyes met Tomas Vega in March.")
    pair = [second.chain("person", "Ana Reyes"), second.chain("person", "Tomas Vega")]
    second.event("meeting", "happened", "met", *pair, time=Moment("2026-03", "2026-03", "month"))
    assert [(e.start, e.approximate) for e in events(first, second)] == [("2026-03-09", True)]


def test_a_guest_stands_for_the_country_that_is_told_to_visit() -> None:
    first = Report("a1", "Ana Reyes of Peru came to Quito.")
    guests = [("guest", first.chain("person", "Ana Reyes", country="Peru")), ("guest", first.chain("country", "Peru"))]
    city = first.chain("place", "Quito", country="Ecuador")
    first.event("visit", "happened", "came", *guests, place=city, time=day("2026-03-09"))
    (visit,) = events(first)
    assert [p.role for p in visit.participants] == ["guest"]
    assert visit.title == "Ana Reyes visits Quito"


def test_a_meeting_in_the_country_shows_that_an_expected_visit_was_paid() -> None:
    first = Report("a1", "Ana Reyes of Peru is to visit Ecuador.", published="2026-03-05")
    guest = first.chain("person", "Ana Reyes", country="Peru")
    country = first.chain("country", "Ecuador", country="Ecuador")
    days = Moment("2026-03-09", "2026-03-14", "day", "", approximate=True)
    first.event("visit", "expected", "visit", ("guest", guest), place=country, time=days)
    second = Report("a2", "Ana Reyes met Tomas Vega in Quito.")
    people = [second.chain("person", "Ana Reyes", country="Peru"), second.chain("person", "Tomas Vega")]
    city = second.chain("place", "Quito", country="Ecuador")
    second.event("meeting", "happened", "met", *people, place=city, time=day("2026-03-10"), form="bilateral")
    visit = next(e for e in events(first, second) if e.type == "visit")
    assert (visit.status, visit.start, visit.end) == ("happened", "2026-03-10", "2026-03-10")
    assert set(visit.articles) == {"a1", "a2"}


def test_a_meeting_that_is_held_a_day_late_is_the_one_planned() -> None:
    first = Report("a1", "Ana Reyes is to meet Tomas Vega.", published="2026-03-05")
    first.event(
        "meeting", "expected", "meet", first.chain("person", "Ana Reyes"), first.chain("person", "Tomas Vega"),
        time=day("2026-03-09"), form="bilateral",
    )  # fmt: skip
    second = Report("a2", "Ana Reyes met Tomas Vega.")
    second.event(
        "meeting", "happened", "met", second.chain("person", "Ana Reyes"), second.chain("person", "Tomas Vega"),
        time=day("2026-03-10"), form="bilateral",
    )  # fmt: skip
    (event,) = events(first, second)
    assert (event.status, event.start) == ("happened", "2026-03-10")


def test_one_sentence_in_two_reports_is_one_meeting_however_each_was_read() -> None:
    words = "Teams from both countries met for two hours in Istanbul in the last week of September"
    first, second = Report("a1", words), Report("a2", words, published="2026-03-12")
    for report, other in ((first, "Russia"), (second, "Ukraine")):
        sides = [report.chain("country", name, words="countries") for name in ("Westland", other)]
        report.event("meeting", "happened", words, *sides, form="bilateral", time=day("2025-09-25"))
    assert len(events(first, second)) == 1


def test_a_meeting_of_this_week_was_on_the_day_foretold() -> None:
    first = Report("a1", "Ana Reyes is to meet Tomas Vega.", published="2026-03-05")
    first.event(
        "meeting", "expected", "meet", first.chain("person", "Ana Reyes"), first.chain("person", "Tomas Vega"),
        time=day("2026-03-10"), form="bilateral",
    )  # fmt: skip
    second = Report("a2", "Ana Reyes met Tomas Vega this week.", published="2026-03-12")
    second.event(
        "meeting", "happened", "met", second.chain("person", "Ana Reyes"), second.chain("person", "Tomas Vega"),
        time=Moment("2026-03-09", "2026-03-15", "week", "this week"), form="bilateral",
    )  # fmt: skip
    (event,) = events(first, second)
    assert (event.status, event.start, event.end) == ("happened", "2026-03-10", "2026-03-10")


def test_of_two_days_foretold_the_one_told_last_holds() -> None:
    reports = []
    for id, published, on in (("a1", "2026-03-05", "2026-03-13"), ("a2", "2026-03-12", "2026-03-14")):
        report = Report(id, "Ana Reyes is to meet Tomas Vega.", published=published)
        sides = report.chain("person", "Ana Reyes"), report.chain("person", "Tomas Vega")
        report.event("meeting", "expected", "meet", *sides, time=day(on), form="bilateral")
        reports.append(report)
    (event,) = events(*reports)
    assert event.start == "2026-03-14"


def test_a_host_met_within_the_days_shows_the_visit_though_no_place_is_told() -> None:
    first = Report("a1", "Ana Reyes of Peru is to visit Ecuador.", published="2026-03-05")
    guest = first.chain("person", "Ana Reyes", country="Peru")
    country = first.chain("country", "Ecuador", country="Ecuador")
    first.event("visit", "expected", "visit", ("guest", guest), place=country, time=day("2026-03-09"))
    second = Report("a2", "Ana Reyes met Tomas Vega.")
    people = [
        second.chain("person", "Ana Reyes", country="Peru"),
        second.chain("person", "Tomas Vega", country="Ecuador"),
    ]
    second.event("meeting", "happened", "met", *people, time=day("2026-03-09"), form="bilateral")
    visit = next(e for e in events(first, second) if e.type == "visit")
    assert visit.status == "happened"
