"""What was said to be coming, and what later reports say came of it."""

import pytest
from recorded import Report, day, meeting, record_of, run

from dateline.base.record import Record
from dateline.base.views import Expectation
from dateline.link.copies import Copies
from dateline.link.entities import Entities
from dateline.reconcile.events import Events
from dateline.reconcile.expectations import Expectations
from dateline.reconcile.statements import Statements
from dateline.reconcile.stories import Stories


def expectations(record: Record) -> list[Expectation]:
    run(record, Entities(), Copies(), Events(), Stories(), Statements(), Expectations())
    return record.views(Expectation)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [("happened", "happened"), ("cancelled", "cancelled"), ("postponed", "postponed"), ("denied", "did_not_happen")],
)
def test_a_later_report_settles_a_meeting(status: str, outcome: str) -> None:
    previews = [meeting(id, "expected", on="2026-03-09", published="2026-03-07") for id in ("a1", "a2")]
    after = meeting("a3", status, on="2026-03-09")
    (found,) = expectations(record_of(*previews, after))
    assert (found.outcome, found.stated_in, found.outcome_in) == (outcome, ("a1", "a2"), ("a3",))
    assert found.what == "Ana Reyes to meet Tomas Vega in Quito"


def test_silence_leaves_it_open() -> None:
    (found,) = expectations(record_of(meeting("a1", "expected", on="2026-03-12")))
    assert (found.outcome, found.outcome_in, found.due) == ("open", (), "2026-03-12")


def test_many_later_reports_that_say_nothing_make_it_overdue() -> None:
    preview = meeting("a1", "expected", on="2026-03-12", published="2026-03-10")
    later = [meeting(f"b{n}", "happened", on=f"2026-04-2{n}", published=f"2026-04-2{n}") for n in (5, 6)]
    found = [x for x in expectations(record_of(preview, *later)) if x.stated_in == ("a1",)]
    assert [x.outcome for x in found] == ["overdue"]


def test_a_fortnight_of_silence_leaves_it_open() -> None:
    preview = meeting("a1", "expected", on="2026-03-12", published="2026-03-10")
    later = [meeting(f"b{n}", "happened", on=f"2026-03-2{n}", published=f"2026-03-2{n}") for n in (5, 6)]
    found = [x for x in expectations(record_of(preview, *later)) if x.stated_in == ("a1",)]
    assert [x.outcome for x in found] == ["open"]


def say(id: str, words: str, status: str, published: str) -> Report:
    report = Report(id, f"Ana Reyes, it was reported, {words}.", published=published)
    report.statement(report.chain("person", "Ana Reyes"), words, status=status, cue="call for")
    return report


def test_an_expected_statement_is_kept_by_a_later_one_in_much_the_same_words() -> None:
    found = expectations(
        record_of(
            say("a1", "joint patrols against smuggling on the northern border", "expected", "2026-03-07"),
            say("a2", "joint patrols against smuggling along the border", "expected", "2026-03-07"),
            say("a3", "patrols by both sides to stop smuggling at the border", "happened", "2026-03-09"),
            say("a4", "cheaper flour for bakers in every province", "happened", "2026-03-09"),
        )
    )
    (one,) = found
    assert (one.stated_in, one.outcome, one.outcome_in) == (("a1", "a2"), "happened", ("a3",))
    assert one.what.startswith("Ana Reyes to call for joint patrols against smuggling")


def test_what_was_said_before_or_of_something_else_keeps_nothing() -> None:
    (one,) = expectations(
        record_of(
            say("a0", "joint patrols against smuggling on the northern border", "happened", "2026-03-01"),
            say("a1", "joint patrols against smuggling on the northern border", "expected", "2026-03-07"),
            say("a4", "cheaper flour for bakers in every province", "happened", "2026-03-09"),
        )
    )
    assert (one.outcome, one.outcome_in) == ("open", ())


def test_an_event_only_told_as_past_is_no_expectation() -> None:
    assert expectations(record_of(meeting("a1", "happened", on="2026-03-09"))) == []


def test_its_date_follows_from_the_previews() -> None:
    report = Report("a1", "Ana Reyes will visit Quito.", published="2026-03-07")
    who, where = report.chain("person", "Ana Reyes"), report.chain("place", "Quito")
    report.event("visit", "expected", "visit", ("guest", who), time=day("2026-03-20"), place=where)
    (one,) = expectations(record_of(report))
    assert (one.what, one.due) == ("Ana Reyes to visit Quito", "2026-03-20")
