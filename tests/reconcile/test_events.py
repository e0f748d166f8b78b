"""Mentions of several reports become the events a reader would count."""

import pytest
from recorded import Report, day, meeting, people, record_of, run

from dateline.base.judgements import Judgement
from dateline.base.moments import Moment
from dateline.base.record import Record
from dateline.base.values import Value
from dateline.base.views import Event
from dateline.link.copies import Copies
from dateline.link.entities import Entities
from dateline.reconcile.events import Events


def events(record: Record) -> list[Event]:
    return run(record, Entities(), Copies(), Events()).views(Event)


def test_a_preview_and_the_account_are_one_event_that_happened() -> None:
    preview = meeting("a1", "expected", published="2026-03-08")
    account = meeting("a2", "happened", on="2026-03-09", published="2026-03-10")
    (event,) = events(record_of(preview, account))
    assert (event.status, event.start, event.place) == ("happened", "2026-03-09", "Quito")
    assert event.status_by_article == {"a1": "expected", "a2": "happened"}
    assert event.title == "Ana Reyes meets Tomas Vega in Quito"
    assert event.origins == 2


@pytest.mark.parametrize("status", ["cancelled", "postponed", "denied"])
def test_a_later_cancellation_overrides_the_expectation(status: str) -> None:
    preview = meeting("a1", "expected", on="2026-03-12", published="2026-03-08")
    after = meeting("a2", status, on="2026-03-12", published="2026-03-11")
    (event,) = events(record_of(preview, after))
    assert event.status == status


def test_two_people_met_on_two_days_had_two_meetings() -> None:
    first = meeting("a1", "happened", on="2026-03-01")
    second = meeting("a2", "happened", on="2026-03-09")
    assert len(events(record_of(first, second))) == 2


def test_other_counterparts_make_other_meetings() -> None:
    first = meeting("a1", "happened", on="2026-03-09")
    second = meeting("a2", "happened", of=("Ana Reyes", "Luz Mora"), on="2026-03-09")
    assert len(events(record_of(first, second))) == 2


def test_what_is_expected_after_a_meeting_is_another_meeting() -> None:
    told = meeting("a1", "happened", on="2026-03-01", published="2026-03-02")
    again = meeting("a2", "expected", published="2026-03-20")
    assert sorted(e.status for e in events(record_of(told, again))) == ["expected", "happened"]


def test_a_country_stands_for_its_minister() -> None:
    preview = Report("a1", "Ana Reyes of Ecuador will meet Peru.", published="2026-03-08")
    preview.event(
        "meeting",
        "expected",
        "will meet",
        preview.chain("person", "Ana Reyes", country="Ecuador"),
        preview.chain("country", "Peru", country="Peru"),
        form="bilateral",
    )
    account = Report("a2", "Ana Reyes met Tomas Vega of Peru.", published="2026-03-10")
    account.event(
        "meeting",
        "happened",
        "met",
        account.chain("person", "Ana Reyes", country="Ecuador"),
        account.chain("person", "Tomas Vega", country="Peru"),
        time=day("2026-03-09"),
        form="bilateral",
    )
    (event,) = events(record_of(preview, account))
    names = {p.entity for p in event.participants}
    assert len(names) == 2, "the country gives way to the one who speaks for it"


def test_a_summit_is_one_under_its_name_and_without_it() -> None:
    named = meeting("a1", "happened", form="multilateral", title="Andean Summit", published="2026-03-10")
    plain = meeting("a2", "happened", form="multilateral", of=("Luz Mora", "Iva Cruz"), published="2026-03-10")
    bilateral = meeting("a3", "happened", on="2026-03-09", of=("Luz Mora", "Ana Reyes"))
    found = events(record_of(named, plain, bilateral))
    assert sorted(e.title for e in found) == ["Ana Reyes meets Luz Mora in Quito", "Andean Summit"]


def attack(id: str, place: str | None, *, on: str | None = None, killed: int | None = None) -> Report:
    report = Report(id, f"The attack near {place or 'town'} was condemned.")
    where = report.chain("place", place) if place else None
    values = {"killed": people(killed)} if killed else {}
    report.event("attack", "happened", "attack", time=day(on) if on else None, place=where, attributes=values)
    return report


def test_an_attack_is_known_by_its_place_and_keeps_the_finest_time() -> None:
    found = events(record_of(attack("a1", "Kuje", on="2026-02-27", killed=14), attack("a2", "Kuje")))
    (event,) = found
    assert (event.start, event.place, event.attributes["killed"].number) == ("2026-02-27", "Kuje", 14)


def test_attacks_in_two_towns_on_one_day_are_two() -> None:
    assert len(events(record_of(attack("a1", "Kuje", on="2026-02-27"), attack("a2", "Bama", on="2026-02-27")))) == 2


def test_the_strikes_under_an_operation_are_the_operation() -> None:
    report = Report("a1", "Under Operation Dry Well, jets made strikes on depots.")
    whole = report.event("military_operation", "happened", "Operation Dry Well", title="Operation Dry Well")
    report.event(
        "attack", "happened", "strikes", within=whole, attributes={"targets": Value("nine depots", 9, unit="item")}
    )
    (event,) = events(record_of(report))
    assert event.title == "Operation Dry Well"
    assert event.attributes["targets"].number == 9


def test_a_bare_mention_joins_what_its_report_speaks_of_or_stands_apart() -> None:
    report = meeting("a1", "happened", on="2026-03-09")
    report.event("meeting", "happened", "talks", background=True)
    alone = Report("a2", "After the meeting he left.")
    alone.event("meeting", "happened", "meeting")
    found = events(record_of(report, alone))
    assert sorted((len(e.mentions), e.confidence) for e in found) == [(1, 0.4), (2, 1.0)]


def test_the_unsure_are_never_mixed_in() -> None:
    sure, unsure = meeting("a1", "happened", on="2026-03-09"), meeting("a2", "happened", on="2026-03-09")
    low = Report("a3", "Ana Reyes and Tomas Vega in Quito: talks.")
    who = [low.chain("person", name) for name in ("Ana Reyes", "Tomas Vega")]
    low.event("meeting", "happened", "talks", *who, time=day("2026-03-09"), confidence=0.3)
    found = {e.confidence: e.articles for e in events(record_of(sure, unsure, low))}
    assert found == {1.0: ("a1", "a2"), 0.3: ("a3",)}


def test_rounds_of_one_series_are_different_meetings() -> None:
    reports = []
    for id, number in (("a1", 23), ("a2", 24)):
        report = meeting(id, "happened", place=None)
        values = {"round": Value(f"{number}th", number, unit="round")}
        report.event(
            "meeting",
            "happened",
            "talks",
            *(o.id for o in report.observations if o.id.startswith("ch")),
            attributes=values,
        )
        report.observations = [o for o in report.observations if getattr(o, "attributes", True)]
        reports.append(report)
    assert len(events(record_of(*reports))) == 2


def test_a_standoff_since_one_month_is_one() -> None:
    reports = []
    for id in ("a1", "a2"):
        report = Report(id, "The standoff has lasted since May.")
        since = Moment("2024-05", None, "month", "since May", bound="since")
        report.event("standoff", "ongoing", "standoff", time=since)
        reports.append(report)
    (event,) = events(record_of(*reports))
    assert (event.status, event.start, event.end) == ("ongoing", "2024-05", None)


def test_a_person_may_part_what_the_features_join() -> None:
    a, b = meeting("a1", "happened", on="2026-03-09"), meeting("a2", "happened", on="2026-03-09")
    pair = sorted(o.id for r in (a, b) for o in r.observations if o.id.startswith("em"))
    apart = Judgement("j-1", "event", pair[0], pair[1], "different", "person:Eva")
    assert len(events(record_of(a, b, judgements=(apart,)))) == 2


def test_events_and_ids_do_not_depend_on_the_order_of_reports() -> None:
    def build(step: int) -> list[Event]:
        rows = [
            meeting("a1", "expected"),
            meeting("a2", "happened", on="2026-03-09"),
            attack("a3", "Kuje"),
            attack("a4", "Kuje"),
        ]
        return events(record_of(*rows[::step]))

    assert build(1) == build(-1)


def test_strikes_on_one_town_in_reports_weeks_apart_are_two() -> None:
    early, late = attack("a1", "Kuje", on="2026-02-10", killed=14), attack("a2", "Kuje")
    assert len(events(record_of(early, late))) == 2


def test_a_charge_and_its_answer_are_two() -> None:
    report = Report("a1", "Peru accused Ecuador. Ecuador put the blame on Peru.")
    peru, ecuador = report.chain("country", "Peru"), report.chain("country", "Ecuador")
    report.event("accusation", "happened", "accused", ("actor", peru), ("target", ecuador), time=day("2026-03-09"))
    report.event("accusation", "happened", "blame", ("actor", ecuador), ("target", peru), time=day("2026-03-09"))
    assert len(events(record_of(report))) == 2


def test_a_day_told_outright_by_one_outweighs_that_it_is_inferred_for_another() -> None:
    inferred = Moment("2026-03-09", "2026-03-09", "day", "", "within", True)
    week = Moment("2026-03-02", "2026-03-10", "week", "last week")
    rows = []
    for id, time in (("a1", inferred), ("a2", day("2026-03-09")), ("a3", week)):
        report = Report(id, f"Report {id}: the attack in Kuje.", published="2026-03-11")
        report.event("attack", "happened", "attack", place=report.chain("place", "Kuje"), time=time)
        rows.append(report)
    (event,) = events(record_of(*rows))
    assert (event.start, event.end) == ("2026-03-09", "2026-03-09")
