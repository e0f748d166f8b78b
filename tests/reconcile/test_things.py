"""Figures of things in several reports: which answer one another, and what is a conflict, an update, or neither."""

import pytest
from recorded import Report, record_of, run

from dateline.base.observations import Deed
from dateline.base.record import Record
from dateline.base.values import Qualifier, Value
from dateline.base.views import Event, Point
from dateline.link.copies import Copies
from dateline.link.entities import Entities
from dateline.reconcile.events import Events
from dateline.reconcile.points import Points
from dateline.reconcile.stories import Stories

BUY, SELL = ("buy",), ("sell",)
TOLD = {
    "a": "Peru and Chile signed a defence agreement in Arica on Monday. The ministers told reporters of {}.",
    "b": "A defence pact that Peru and Chile signed this week, aides to the president in Lima say, tells of {}.",
}


def report(
    id: str,
    words: str,
    number: float,
    *,
    sorts: tuple[str, ...] = BUY,
    by: str | None = "Peru",
    ahead: bool = True,
    qualifier: Qualifier | None = None,
    published: str = "2026-03-10",
    property: str = "aircraft",
    speaker: str | None = None,
) -> Report:
    """A report of one agreement, with a figure of things in a sentence of its own."""
    told = Report(id, TOLD[id].format(words), published=published)
    buyer, seller = told.chain("country", "Peru"), told.chain("country", "Chile")
    deal = told.event("agreement", "happened", "signed", ("signatory", buyer), ("signatory", seller))
    add(told, deal, words, number, sorts, {"Peru": buyer, "Chile": seller}.get(by or ""), ahead, qualifier, property)
    return told


def add(
    told: Report,
    about: str,
    words: str,
    number: float,
    sorts: tuple[str, ...],
    by: str | None,
    ahead: bool,
    qualifier: Qualifier | None,
    property: str,
) -> None:
    value = Value(words.removesuffix(" instead of 40"), number, unit="item", qualifier=qualifier)
    told.claim(about, property, value, words, deed=Deed(sorts, by, ahead))


def verdicts(*reports: Report) -> dict[tuple[float | None, ...], str]:
    """The verdict of each point of things, by its figures from low to high."""
    record: Record = record_of(*reports)
    run(record, Entities(), Copies(), Events(), Stories(), Points())
    found = [p for p in record.views(Point) if p.property not in ("time", "place")]
    assert {p.about for p in found} <= {e.id for e in record.views(Event)}
    return {tuple(sorted(q.value.number or 0 for q in p.positions)): p.verdict for p in found}


def test_two_figures_of_one_deed_are_a_conflict() -> None:
    assert verdicts(report("a", "40 jets", 40), report("b", "36 planes", 36)) == {(36, 40): "conflict"}


def test_buyer_and_seller_may_tell_of_one_deed() -> None:
    sold = report("b", "36 jets", 36, sorts=SELL, by="Chile")
    assert verdicts(report("a", "40 jets", 40), sold) == {(36, 40): "conflict"}


@pytest.mark.parametrize(
    ("words", "number", "more"),
    [
        ("36 jets", 36, {"ahead": False}),
        ("36 jets", 36, {"by": "Chile"}),
        ("36 jets", 36, {"sorts": ("build",)}),
        ("36 tanks", 36, {"property": "tanks"}),
    ],
)
def test_another_deed_doer_thing_or_time_is_no_conflict(words: str, number: float, more: dict[str, object]) -> None:
    other = report("b", words, number, **more)  # type: ignore[arg-type]
    assert set(verdicts(report("a", "40 jets", 40), other).values()) == {"single"}


@pytest.mark.parametrize(
    ("first", "number", "second", "fewer"),
    [
        ("40 Boeing jets", 40, "36 Airbus jets", 36),
        ("40 jets", 40, "36 training jets", 36),
        ("40 heavy transport jets", 40, "36 light jets", 36),
    ],
)
def test_others_and_some_of_them_are_no_conflict(first: str, number: float, second: str, fewer: float) -> None:
    assert set(verdicts(report("a", first, number), report("b", second, fewer)).values()) == {"single"}


def test_what_may_both_be_true_agrees() -> None:
    hedged = report("a", "up to 40 jets", 40, qualifier="at_most")
    assert verdicts(hedged, report("b", "36 jets", 36)) == {(36, 40): "agreed"}


def test_a_rounded_figure_agrees_with_the_full_one() -> None:
    grain = {"property": "tonnes", "sorts": SELL, "by": None, "ahead": False}
    rounded, full = (report(i, f"{n} of grain", n, **grain) for i, n in (("a", 33e6), ("b", 32.8e6)))  # type: ignore[arg-type]
    assert verdicts(rounded, full) == {(32.8e6, 33e6): "agreed"}


def test_a_later_plan_that_says_it_replaces_the_earlier_is_an_update() -> None:
    later = report("b", "36 jets instead of 40", 36, published="2026-03-12")
    assert verdicts(report("a", "40 jets", 40), later) == {(36, 40): "update"}


def test_what_is_counted_again_grows() -> None:
    flood = {"sorts": ("flood",), "by": None, "ahead": False, "property": "villages"}
    first = report("a", "300 villages", 300, **flood)  # type: ignore[arg-type]
    later = report("b", "540 villages", 540, published="2026-03-13", **flood)  # type: ignore[arg-type]
    assert verdicts(first, later) == {(300, 540): "update"}


def test_a_report_with_two_figures_answers_neither() -> None:
    both = report("a", "40 jets", 40)
    deal = next(one.id for one in both.observations if type(one).__name__ == "EventMention")
    add(both, deal, "40 jets", 12, BUY, None, True, None, "aircraft")
    assert set(verdicts(both, report("b", "36 planes", 36)).values()) == {"single"}


@pytest.mark.parametrize(("days", "wanted"), [(0, "conflict"), (3, "single")])
def test_what_is_done_again_on_other_days_by_no_event_told_is_another_deed(days: int, wanted: str) -> None:
    reports = []
    for id, words, number, day in (("a", "40 jets", 40, 10), ("b", "36 jets", 36, 10 + days)):
        told = Report(id, TOLD[id].format(words), published=f"2026-03-{day}")
        buyer, seller = told.chain("country", "Peru"), told.chain("country", "Chile")
        told.event("agreement", "happened", "signed", ("signatory", buyer), ("signatory", seller))
        add(told, buyer, words, number, ("fly",), buyer, False, None, "aircraft")
        reports.append(told)
    record = record_of(*reports)
    run(record, Entities(), Copies(), Events(), Stories(), Points())
    found = {p.verdict for p in record.views(Point) if p.property == "aircraft"}
    assert found == ({wanted} if wanted == "conflict" else set())
