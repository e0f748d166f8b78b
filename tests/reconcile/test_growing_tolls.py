"""Tolls that rise over days are updates whatever the words; two accounts of one day are a conflict beside them."""

import pytest
from foretold import read_all

from dateline.base.views import Point
from dateline.extract.parsing import Parser


def points(parser: Parser, property: str, *texts: str) -> dict[str, set[float | None]]:
    found = [p for p in read_all(parser, *texts).views(Point) if p.property == property]
    return {p.verdict: {one.value.number for one in p.positions} for p in found}


@pytest.mark.parametrize(
    ("property", "first", "second", "values"),
    [
        ("killed", "Six miners were killed.", "The death count has gone up to 14.", {6.0, 14.0}),
        ("killed", "At least five miners were burnt to death.", "The blast has claimed 12 lives.", {5.0, 12.0}),
        ("killed", "Three bodies have been recovered.", "Seven people are known to have died.", {3.0, 7.0}),
        ("missing", "Thirty others are trapped.", "Fifteen miners are still unaccounted for.", {30.0, 15.0}),
        ("missing", "As many as 60 people are missing.", "Twenty-six people are missing.", {60.0, 26.0}),
        ("missing", "More than 100 people are feared dead.", "Forty people are missing.", {100.0, 40.0}),
        ("missing", "Sixty people were missing.", "Officials said 19 others would be listed as missing.", {60.0, 19.0}),
        ("displaced", "Some 900 people were made homeless.", "The number of evacuees rose to 2,000.", {900.0, 2000.0}),
        ("survivors", "Rescuers saved 31 miners.", "Thirty-five people were rescued.", {31.0, 35.0}),
    ],
)
def test_a_toll_of_a_later_day_takes_the_earlier_ones_place(
    parser: Parser, property: str, first: str, second: str, values: set[float]
) -> None:
    texts = (
        f"A blast tore through a mine near Cusco on March 2. {first}",
        f"Rescuers went on searching on March 4 after the blast at the mine near Cusco on March 2. {second}",
    )
    assert points(parser, property, *texts) == {"update": values}


def test_two_accounts_of_the_last_toll_are_a_conflict_beside_the_update(parser: Parser) -> None:
    found = points(
        parser,
        "killed",
        "A landslide buried a village near Cusco on March 2. The death toll has climbed to 41, the police said.",
        "A landslide that has killed at least 63 people, two days after rain began, buried a village near Cusco on "
        "March 2. The Red Cross put the toll at 66.",
    )
    assert found == {"update": {41.0, 63.0, 66.0}, "conflict": {63.0, 66.0}}


def test_a_toll_that_rose_within_one_report_is_no_conflict(parser: Parser) -> None:
    found = points(
        parser,
        "killed",
        "A bus crash near Cusco on March 2 killed 12 people.",
        "The number of people killed in the bus crash near Cusco on March 2 has risen to 15. Police had earlier put "
        "the toll at 12.",
    )
    assert set(found) == {"update"}


def test_the_figure_of_others_after_and(parser: Parser) -> None:
    found = points(
        parser,
        "detained",
        "At the march in Cusco on March 2, nine people were arrested, according to the growers, and six according to "
        "the mayor's office.",
    )
    assert found["conflict"] == {9.0, 6.0}
