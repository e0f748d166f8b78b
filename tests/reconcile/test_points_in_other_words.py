"""Two reports' figures, days and places of one event, told in other words, answer one another."""

import pytest
from foretold import read_all

from dateline.base.views import Point
from dateline.extract.parsing import Parser


def points(parser: Parser, verdict: str, property: str, *texts: str) -> list[list[float | None]]:
    found = [p for p in read_all(parser, *texts).views(Point) if (p.verdict, p.property) == (verdict, property)]
    return [[position.value.number for position in p.positions] for p in found]


@pytest.mark.parametrize(
    ("property", "numbers", "first", "second"),
    [
        ("killed", [5, 9],
         "Five people were killed in the port of Sawra as rebels attacked it on the night of February 28 to March 1.",
         "The death toll from Sunday's attack on Sawra rose to nine, the health ministry said on March 2."),
        ("killed", [6, 10],
         "Gunmen stormed a police post in the Nigerian town of Gusami on March 2, killing six officers, police said.",
         "Police raised to 10 the number of officers killed in the assault of March 2 on the Gusami post in Nigeria."),
        ("injured", [20, 34],
         "A blast at a market in Quetta killed eight people and wounded 20 on March 2, police said.",
         "Some 34 people were in hospital after the blast of March 2 at a Quetta market, which killed eight."),
        ("drones", [372, 396],
         "Russia launched 372 drones and 31 missiles at Ukraine on March 2, the air force said.",
         "Ukraine's defenders faced 396 drones and 34 missiles on March 2, slightly more than first reported."),
    ],
)  # fmt: skip
def test_a_count_told_in_other_words_takes_the_place_of_an_earlier_one(
    parser: Parser, property: str, numbers: list[float], first: str, second: str
) -> None:
    assert points(parser, "update", property, first, second) == [numbers]


@pytest.mark.parametrize(
    ("property", "numbers", "first", "second"),
    [
        ("states", [9, 11],
         "Nine of the bloc's 11 member states signed the Payments Agreement in Hanoi on March 2, Vietnam said.",
         "All 11 member states signed the Payments Agreement in Hanoi on March 2, the Malaysian minister said."),
        ("batteries", [2, 1],
         "Denmark will hand Moldova two more batteries of air defences, its defence minister, Nils Overgaard, said in "
         "Chisinau on March 2.",
         "A source in Chisinau said that Denmark had promised one battery, not two, when Danish Defence Minister Nils "
         "Overgaard visited on March 2."),
        ("buses", [40, 60],
         "The European Union will provide Armenia with 40 buses, the commissioner said in Yerevan on March 2.",
         "Armenia is to receive 60 buses from the European Union, the transport ministry in Yerevan said on March 3."),
    ],
)  # fmt: skip
def test_figures_of_one_deed_that_cannot_both_hold_are_in_conflict(
    parser: Parser, property: str, numbers: list[float], first: str, second: str
) -> None:
    assert points(parser, "conflict", property, first, second) == [numbers]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Russia launched 372 drones and 31 missiles at Ukraine on March 2, the air force said.",
         "Russia sent more than 400 drones and missiles at Ukraine on March 2."),
        ("India's 12-member delegation met Nepali officials in Pokhara on March 2.",
         "The 14-member Nepali delegation met Indian officials in Pokhara on March 2."),
        ("Two of the four ministers attended the talks in Amman on March 2.",
         "Four ministers were invited to the talks in Amman on March 2."),
    ],
)  # fmt: skip
def test_figures_of_other_things_are_in_no_conflict(parser: Parser, first: str, second: str) -> None:
    assert [p for p in read_all(parser, first, second).views(Point) if p.verdict == "conflict"] == []
