"""Plans told anew: the day something is now set for, beside the day it was set for before."""

import pytest
from foretold import read_all

from dateline.base.views import Point
from dateline.extract.parsing import Parser


def days(parser: Parser, text: str) -> dict[str, set[str]]:
    found = [p for p in read_all(parser, text).views(Point) if p.property == "time"]
    return {p.verdict: {one.value.moment.start for one in p.positions if one.value.moment} for p in found}


@pytest.mark.parametrize(
    "text",
    [
        "The joint committee of Chad and Niger was to meet in Bamako on May 3, but the minister said the session would "
        "now be held on May 10.",
        "President Ana Reyes of Peru was to visit Ankara on May 3, but the trip is now set for May 10, an aide said.",
        "The signing of a defence pact between Chad and Niger, scheduled for May 3, will now take place on May 10.",
        "The minister will go to Lima, where the fourth round of talks between Chad and Niger, first announced for "
        "May 3, will now begin on May 10.",
    ],
)
def test_the_day_of_a_plan_and_the_one_before(parser: Parser, text: str) -> None:
    assert {day[4:] for day in days(parser, text)["update"]} == {"-05-03", "-05-10"}


def test_what_is_planned_next_is_another(parser: Parser) -> None:
    text = "Leaders of the Lakes Union met in Kigali on May 3. They will now hold a summit in Kampala on May 10."
    assert "update" not in days(parser, text)


def test_several_reports_of_the_day_it_was_moved_to_agree(parser: Parser) -> None:
    record = read_all(
        parser,
        "Foreign Minister Ana Reyes of Peru will meet her Chilean counterpart, Luis Mora, in Lima on March 4. Their "
        "session, first announced for March 4, will now take place on March 5.",
        "The foreign ministers of Peru and Chile, Ana Reyes and Luis Mora, met in Lima on March 5 over fishing rights.",
    )
    found = {p.verdict: len(p.positions) for p in record.views(Point) if p.property == "time"}
    assert found == {"update": 2, "agreed": 1}
