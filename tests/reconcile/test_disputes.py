"""Places, days and whether it happened at all: two reports that cannot both be right, and those that can."""

from dataclasses import replace

from recorded import Report, day, meeting, record_of, run

from dateline.base.moments import Moment
from dateline.base.observations import EventMention
from dateline.base.views import Event, Point
from dateline.link.copies import Copies
from dateline.link.entities import Entities
from dateline.reconcile.events import Events
from dateline.reconcile.points import Points


def differing(*reports: Report) -> dict[str, tuple[str, list[str]]]:
    """The property of each point on which reports differ -> its verdict and values."""
    record = run(record_of(*reports), Entities(), Copies(), Events(), Points())
    found = [p for p in record.views(Point) if p.verdict in ("conflict", "update")]
    return {p.property: (p.verdict, [q.value.text for q in p.positions]) for p in found}


def events(*reports: Report) -> int:
    return len(run(record_of(*reports), Entities(), Copies(), Events()).views(Event))


def dated(report: Report, figures: str) -> Report:
    """The report, its event on a day that is told in figures."""
    moment = Moment(figures, figures, "day", f"on {figures}")
    rows = [replace(o, time=moment) if isinstance(o, EventMention) else o for o in report.observations]
    report.observations = rows
    return report


def test_one_meeting_in_two_towns_is_a_conflict_of_its_place() -> None:
    found = differing(
        meeting("a1", "happened", on="2026-03-09", place="Muscat"),
        meeting("a2", "happened", on="2026-03-09", place="Salalah", published="2026-03-11"),
    )
    assert found == {"place": ("conflict", ["Muscat", "Salalah"])}


def test_a_suburb_and_its_city_are_no_conflict() -> None:
    kuala_lumpur = meeting("a1", "happened", on="2026-03-09", place="Kuala Lumpur")
    assert not differing(kuala_lumpur, meeting("a2", "happened", on="2026-03-09", place="Putrajaya"))


def test_a_building_and_a_place_that_no_table_knows_are_no_conflict() -> None:
    town = meeting("a1", "happened", on="2026-03-09", place="Quito")
    assert not differing(town, meeting("a2", "happened", on="2026-03-09", place="Carondelet Palace"))
    assert not differing(town, meeting("a2", "happened", on="2026-03-09", place="Nowhereville"))


def test_a_meeting_held_elsewhere_than_planned_is_an_update() -> None:
    found = differing(
        meeting("a1", "expected", on="2026-03-12", place="Arusha"),
        meeting("a2", "happened", on="2026-03-12", place="Kampala", published="2026-03-13"),
    )
    assert found == {"place": ("update", ["Arusha", "Kampala"])}


def test_two_dates_in_figures_a_day_apart_are_a_conflict_of_one_meeting() -> None:
    reports = [dated(meeting("a1", "happened"), "2026-03-04"), dated(meeting("a2", "happened"), "2026-03-05")]
    assert differing(*reports) == {"time": ("conflict", ["on 2026-03-04", "on 2026-03-05"])}


def test_weekdays_a_day_apart_are_two_meetings() -> None:
    moment = Moment("2026-03-05", "2026-03-05", "day", "on Thursday")
    second = meeting("a2", "happened")
    second.observations = [replace(o, time=moment) if isinstance(o, EventMention) else o for o in second.observations]
    assert events(dated(meeting("a1", "happened"), "2026-03-04"), second) == 2


def test_a_meeting_of_several_days_has_no_day_of_its_own() -> None:
    first = Report("a1", "Ana Reyes and Tomas Vega opened two-day talks in Quito.")
    who = [first.chain("person", name) for name in ("Ana Reyes", "Tomas Vega")]
    where = first.chain("place", "Quito")
    first.event("meeting", "happened", "opened two-day talks", *who, place=where, form="bilateral")
    assert events(dated(first, "2026-03-04"), dated(meeting("a2", "happened"), "2026-03-05")) == 2


def moved(words: str) -> Report:
    report = Report("a2", f"Ana Reyes met Tomas Vega in Quito, {words}.", published="2026-03-16")
    who = [report.chain("person", name) for name in ("Ana Reyes", "Tomas Vega")]
    time, where = day("2026-03-15"), report.chain("place", "Quito")
    report.event("meeting", "happened", "met", *who, time=time, place=where, form="bilateral")
    return report


def test_a_meeting_held_a_day_later_than_planned_is_one_and_its_day_updated() -> None:
    planned = meeting("a1", "expected", on="2026-03-14")
    assert differing(planned, moved("a day later than planned")) == {"time": ("update", ["2026-03-14", "2026-03-15"])}
    assert events(planned, moved("with their wives")) == 1


def denying(words: str) -> Report:
    report = Report("a2", words, published="2026-03-12")
    who = [report.chain("person", name) for name in ("Tomas Vega", "Ana Reyes")]
    report.event("meeting", "denied", "met", *who, form="bilateral")
    return report


def test_who_denies_a_meeting_that_another_reports_differs_with_it() -> None:
    told = meeting("a1", "happened", on="2026-03-09")
    denial = denying("Tomas Vega denied that he had met Ana Reyes.")
    assert differing(told, denial) == {"status": ("conflict", ["happened", "denied"])}
    assert events(told, denial) == 1


def test_a_meeting_that_will_not_be_is_no_denial_of_another() -> None:
    told = meeting("a1", "happened", on="2026-03-09")
    assert not differing(told, denying("Tomas Vega will not be met by Ana Reyes."))


def struck(id: str, status: str, words: str, actor: str) -> Report:
    report = Report(id, words)
    does, where = report.chain("armed_group", actor), report.chain("place", "Mbale")
    report.event("attack", status, "attacked the station", ("actor", does), place=where, time=day("2026-03-09"))
    return report


def test_that_one_did_not_do_it_is_no_denial_of_what_another_did() -> None:
    told = struck("a1", "happened", "The Reds attacked the station in Mbale.", "The Reds")
    denial = struck("a2", "denied", "The Blues denied that they had attacked the station in Mbale.", "The Blues")
    assert "status" not in differing(told, denial)
    own = struck("a2", "denied", "The Reds denied that they had attacked the station in Mbale.", "The Reds")
    assert differing(told, own)["status"][0] == "conflict"


def collision(id: str, place: str, speaker: str, country: str) -> Report:
    report = Report(id, f"Two boats collided off {place}, {speaker} said.")
    where, who = report.chain("place", place), report.chain("organisation", speaker, country=country)
    report.event("accident", "happened", "collided", place=where, time=day("2026-03-09"), according_to=who)
    return report


def test_the_two_sides_of_a_collision_set_it_off_their_own_coasts() -> None:
    mine = collision("a1", "Red Rock", "the Westland navy", "Westland")
    theirs = collision("a2", "Blue Cape", "the Eastland navy", "Eastland")
    for report in (mine, theirs):
        rows = report.observations
        report.observations = [replace(o, title="Silver Gull") if isinstance(o, EventMention) else o for o in rows]
    assert differing(mine, theirs)["place"][0] == "conflict"
    same = collision("a2", "Blue Cape", "the Westland coastguard", "Westland")
    same.observations = [
        replace(o, title="Silver Gull") if isinstance(o, EventMention) else o for o in same.observations
    ]
    assert "place" not in differing(mine, same)


def test_one_signing_dated_twice_is_a_conflict() -> None:
    def signing(id: str, figures: str) -> Report:
        report = Report(id, "Westland and Eastland signed the treaty in Quito.")
        who = [("signatory", report.chain("country", name)) for name in ("Westland", "Eastland")]
        report.event("agreement", "happened", "signed the treaty", *who, place=report.chain("place", "Quito"))
        return dated(report, figures)

    assert differing(signing("a1", "2026-03-04"), signing("a2", "2026-03-05"))["time"][0] == "conflict"


def test_two_reports_that_give_one_month_agree_on_the_time() -> None:
    may = Moment("2025-05", "2025-05", "month", "in May 2025")
    reports = [meeting(id, "happened") for id in ("a1", "a2")]
    for report in reports:
        rows = report.observations
        report.observations = [replace(o, time=may) if isinstance(o, EventMention) else o for o in rows]
    record = run(record_of(*reports), Entities(), Copies(), Events(), Points())
    assert [p.verdict for p in record.views(Point) if p.property == "time"] == ["agreed"]
