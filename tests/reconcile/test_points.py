"""Values that several reports give: agreed, single, an update, or a conflict, and nothing else called a conflict."""

from recorded import Report, day, people, record_of, run

from dateline.base.moments import Moment
from dateline.base.observations import EventMention
from dateline.base.record import Record
from dateline.base.values import Value
from dateline.base.views import Point
from dateline.link.copies import Copies
from dateline.link.entities import Entities
from dateline.reconcile.events import Events
from dateline.reconcile.points import Points

PLACE = "Kuje"


def told(
    id: str, value: Value | None, *, published: str = "2026-03-10", property: str = "killed", **more: str
) -> Report:
    report = Report(
        id, f"Report {id}: the attack in {PLACE}, the army and the rebels said.", published=published, **more
    )
    where = report.chain("place", PLACE)
    values = {property: value} if value else {}
    report.event("attack", "happened", "attack", place=where, attributes=values)
    return report


def point(record: Record, property: str = "killed") -> Point:
    run(record, Entities(), Copies(), Events(), Points())
    (found,) = [p for p in record.views(Point) if p.property == property]
    return found


def verdicts(record: Record, property: str = "killed") -> dict[tuple[float | None, ...], str]:
    """The verdict of each point of a property, by its figures from low to high."""
    run(record, Entities(), Copies(), Events(), Points())
    found = [p for p in record.views(Point) if p.property == property]
    return {tuple(sorted(q.value.number or 0 for q in p.positions)): p.verdict for p in found}


def test_two_origins_of_one_figure_agree() -> None:
    assert point(record_of(told("a1", people(26)), told("a2", people(26)))).verdict == "agreed"


def test_two_reports_of_one_agency_are_single() -> None:
    found = point(record_of(told("a1", people(26), agency="AFP"), told("a2", people(26), agency="AFP")))
    assert (found.verdict, found.positions[0].origins) == ("single", 1)


def test_a_figure_and_a_hedge_that_holds_it_agree() -> None:
    hedged = Value("at least 20 people", 20, unit="person", qualifier="at_least")
    assert point(record_of(told("a1", people(26)), told("a2", hedged))).verdict == "agreed"


def test_a_count_that_grows_from_day_to_day_is_an_update_in_order() -> None:
    found = point(
        record_of(
            told("a3", people(87), published="2026-03-12"),
            told("a1", people(12), published="2026-03-10"),
            told("a2", people(31), published="2026-03-11"),
        )
    )
    assert found.verdict == "update"
    assert [p.value.number for p in found.positions] == [12, 31, 87]


def test_two_parties_side_by_side_in_one_report_are_a_conflict() -> None:
    report = told("a1", None)
    army, rebels = report.chain("organisation", "army"), report.chain("armed_group", "rebels")
    event = next(o.id for o in report.observations if o.id.startswith("em"))
    report.claim(event, "killed", people(40), "the army", according_to=army)
    report.claim(event, "killed", people(6), "the rebels", according_to=rebels)
    found = point(record_of(report))
    assert found.verdict == "conflict"
    assert all(p.speaker for p in found.positions)


def test_a_part_beside_the_whole_is_no_conflict() -> None:
    children = Value("six children", 6, unit="person")
    found = point(record_of(told("a1", people(26)), told("a2", people(26)), told("a3", children)))
    assert found.verdict == "agreed"


def test_lengths_that_differ_on_one_day_are_a_conflict() -> None:
    three, two = Value("three-day", 3, unit="day"), Value("two-day", 2, unit="day")
    found = point(
        record_of(told("a1", three, property="duration_days"), told("a2", two, property="duration_days")),
        "duration_days",
    )
    assert found.verdict == "conflict"


def test_amounts_of_different_things_are_no_conflict() -> None:
    a, b = Value("$3 million for tents", 3e6, unit="USD"), Value("$10 million for roads", 1e7, unit="USD")
    found = point(record_of(told("a1", a, property="amount"), told("a2", b, property="amount")), "amount")
    assert found.verdict == "single"


def dated(*times: Moment) -> dict[str, set[str]]:
    """The verdict on the time of an attack told with each of these, and the days and months it stands by."""
    reports = [told(f"a{n}", None) for n, _ in enumerate(times)]
    for report, time in zip(reports, times, strict=True):
        where = next(o.id for o in report.observations if o.id.startswith("ch"))
        report.event("attack", "happened", "attack", place=where, time=time)
    record = record_of(*reports)
    run(record, Entities(), Copies(), Events(), Points())
    found = [p for p in record.views(Point) if p.property == "time"]
    return {p.verdict: {q.value.moment.start or "" for q in p.positions if q.value.moment} for p in found}


MARCH = Moment("2026-03", "2026-03", "month", "this month")


def test_a_day_and_its_month_agree() -> None:
    assert dated(day("2026-03-09"), MARCH) == {"agreed": {"2026-03-09", "2026-03"}}


def test_who_gives_only_the_month_adds_nothing_to_a_day_that_two_give() -> None:
    assert dated(day("2026-03-09"), day("2026-03-09"), MARCH) == {"agreed": {"2026-03-09"}}


def test_another_month_says_nothing_of_a_day() -> None:
    february = Moment("2026-02", "2026-02", "month", "in February")
    assert "agreed" not in dated(day("2026-03-09"), february)


def test_a_place_that_two_reports_give_is_a_point_and_one_that_a_single_report_gives_is_none() -> None:
    both = point(record_of(told("a1", people(26)), told("a2", people(26))), "place")
    assert (both.verdict, both.positions[0].value.text) == ("agreed", PLACE)
    record = record_of(told("a1", people(26)))
    run(record, Entities(), Copies(), Events(), Points())
    assert not [p for p in record.views(Point) if p.property == "place"]


def counted(words: str, number: float) -> Value:
    return Value(words, number, unit="person")


def test_each_side_counts_the_fighters_it_lost_otherwise() -> None:
    report = told("a1", None)
    army, rebels = report.chain("organisation", "army"), report.chain("armed_group", "rebels")
    event = next(o.id for o in report.observations if o.id.startswith("em"))
    report.claim(event, "killed", counted("41 terrorists", 41), "the army", according_to=army)
    report.claim(event, "killed", counted("seven comrades", 7), "the rebels", according_to=rebels)
    assert point(record_of(report)).verdict == "conflict"


def test_the_dead_of_two_sides_are_no_conflict() -> None:
    report = told("a1", None)
    army, rebels = report.chain("organisation", "army"), report.chain("armed_group", "rebels")
    event = next(o.id for o in report.observations if o.id.startswith("em"))
    report.claim(event, "killed", counted("41 fighters", 41), "the army", according_to=army)
    report.claim(event, "killed", counted("60 soldiers", 60), "the rebels", according_to=rebels)
    assert verdicts(record_of(report)) == {(41,): "single", (60,): "single"}


def test_two_accounts_of_one_sides_dead_are_a_conflict_of_their_own() -> None:
    report = told("a1", None)
    army, rebels = report.chain("organisation", "army"), report.chain("armed_group", "rebels")
    event = next(o.id for o in report.observations if o.id.startswith("em"))
    report.claim(event, "killed", counted("six Chilean soldiers", 6), "the army", according_to=army)
    report.claim(event, "killed", counted("four of the militants", 4), "the army", according_to=army)
    report.claim(event, "killed", counted("18 soldiers", 18), "the rebels", according_to=rebels)
    assert verdicts(record_of(report)) == {(4,): "single", (6, 18): "conflict"}


def test_two_accounts_in_reports_that_give_both_are_a_conflict() -> None:
    reports = []
    for id in ("a1", "a2"):
        report = told(id, None, published="2026-03-10" if id == "a1" else "2026-03-11")
        army, rebels = report.chain("organisation", "army"), report.chain("armed_group", "rebels")
        event = next(o.id for o in report.observations if o.id.startswith("em"))
        report.claim(event, "killed", counted("58 soldiers", 58), "the army", according_to=army)
        report.claim(event, "killed", counted("23 soldiers", 23), "the rebels", according_to=rebels)
        reports.append(report)
    assert point(record_of(*reports)).verdict == "conflict"


def test_a_crowd_called_otherwise_on_a_later_day_is_an_update() -> None:
    first = told("a1", counted("201 workers", 201), published="2026-03-10")
    second = told("a2", counted("205 miners", 205), published="2026-03-11")
    assert point(record_of(first, second)).verdict == "update"


def test_fewer_survivors_found_on_a_later_day_are_no_conflict() -> None:
    first, second = told("a1", None, published="2026-03-10"), told("a2", None, published="2026-03-11")
    for report, number, name in ((first, 37, "army"), (second, 3, "rebels")):
        event = next(o.id for o in report.observations if o.id.startswith("em"))
        speaker = report.chain("organisation", name)
        report.claim(event, "survivors", people(number), f"the {name}", according_to=speaker)
    assert point(record_of(first, second), "survivors").verdict != "conflict"


def test_some_of_those_killed_are_no_other_count() -> None:
    first, second = told("a1", counted("nine civilians", 9)), told("a2", counted("two Thai farmers", 2))
    assert point(record_of(first, second)).verdict != "conflict"


def test_what_is_added_to_a_count_is_no_position() -> None:
    more = Value("five more bodies", 5, unit="person")
    found = point(record_of(told("a1", people(9)), told("a2", more)))
    assert [p.value.number for p in found.positions] == [9]


def election(id: str, words: str, share: float, *, published: str) -> Report:
    report = Report(id, f"{words} Luz Mora and Iva Cruz of the Tena party spoke of ballots.", published=published)
    for name in ("Luz Mora", "Iva Cruz"):
        report.chain("person", name)
    value = Value(f"{share}%", share, unit="percent")
    report.event(
        "election", "happened", "vote", at=report.at(words), time=day("2026-03-08"), attributes={"share": value}
    )
    return report


def test_a_share_given_while_ballots_are_counted_is_replaced() -> None:
    first = election("a1", "With 80% counted she leads the vote.", 58.1, published="2026-03-09")
    last = election("a2", "She won the vote.", 57.3, published="2026-03-14")
    assert point(record_of(first, last), "share").verdict == "update"


def test_two_final_shares_of_one_winner_are_a_conflict() -> None:
    first = election("a1", "She won the vote.", 38.4, published="2026-03-12")
    last = election("a2", "She won the vote.", 39.1, published="2026-03-14")
    assert point(record_of(first, last), "share").verdict == "conflict"


def test_the_shares_of_the_winner_and_of_the_runner_up_are_no_conflict() -> None:
    first = election("a1", "He came second in the vote.", 27.8, published="2026-03-12")
    last = election("a2", "She won the vote.", 61.4, published="2026-03-14")
    assert point(record_of(first, last), "share").verdict != "conflict"


def test_a_lower_bound_that_is_raised_on_a_later_day_is_an_update() -> None:
    first = Value("at least 340 people", 340, unit="person", qualifier="at_least")
    later = Value("at least 415 people", 415, unit="person", qualifier="at_least")
    found = point(record_of(told("a1", first), told("a2", later, published="2026-03-14")))
    assert found.verdict == "update"


def test_a_later_lower_count_that_nobody_disputes_is_neither_update_nor_conflict() -> None:
    found = point(record_of(told("a1", people(12)), told("a2", people(6), published="2026-03-11")))
    assert found.verdict == "single"


def counted_as(text: str, number: float, of: str = "") -> Value:
    return Value(text, number, unit="person", of=of)


def test_figures_of_two_sides_are_no_conflict() -> None:
    mine, theirs = counted_as("30", 30, "58 Chilean soldiers"), counted_as("16 others", 16, "nine Peruvian soldiers")
    record = record_of(told("a1", mine, property="injured"), told("a2", theirs, property="injured"))
    assert verdicts(record, "injured") == {(30,): "single", (16,): "single"}


def test_fighters_of_a_group_are_no_narrower_than_the_group() -> None:
    few, many = counted_as("nine Taliban fighters", 9), counted_as("200 Taliban", 200)
    record = record_of(told("a1", few, published="2026-03-11"), told("a2", many, published="2026-03-10"))
    assert len(point(record).positions) == 2


def test_a_part_told_beside_the_whole_in_one_report_is_no_update() -> None:
    first = told("a1", people(19), published="2026-03-10")
    (event,) = [o.id for o in first.observations if isinstance(o, EventMention)]
    first.claim(event, "killed", counted_as("17 deaths", 17), "the army")
    assert point(record_of(first, told("a2", people(19), published="2026-03-11"))).verdict == "agreed"


def test_a_rough_hour_leaves_the_day_certain() -> None:
    hour = Moment("2026-03-09T03:00", "2026-03-09T03:00", "minute", "March 9 at about 3 a.m.", approximate=True)
    reports = []
    for id in ("a1", "a2"):
        report = Report(id, f"Report {id}: the attack in {PLACE}, the army and the rebels said.")
        report.event("attack", "happened", "attack", place=report.chain("place", PLACE), time=hour)
        reports.append(report)
    assert point(record_of(*reports), "time").verdict == "agreed"


def test_a_visit_may_be_a_leg_of_a_longer_trip() -> None:
    reports = []
    for id, word, days in (("a1", "visit", 2), ("a2", "trip", 6)):
        report = Report(id, f"Adam Bello sets out on a {word} of {days} days to Sura.")
        guest = report.chain("person", "Adam Bello")
        length = Value(f"{days} days", float(days), unit="day")
        report.event(
            "visit", "expected", f"{word} of {days} days", ("guest", guest), place=report.chain("place", "Sura"),
            attributes={"duration_days": length},
        )  # fmt: skip
        reports.append(report)
    assert point(record_of(*reports), "duration_days").verdict == "single"
