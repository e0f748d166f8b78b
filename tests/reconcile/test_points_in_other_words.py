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


@pytest.mark.parametrize(
    ("property", "values", "first", "second"),
    [
        ("venue", ["the Serena Hotel in Kigali", "the Ugandan High Commission"],
         "Kenya's foreign minister, Wanjiru Odhiambo, met her Ugandan counterpart, Moses Katende, at the Serena Hotel "
         "in Kigali on March 1.",
         "Ugandan Foreign Minister Moses Katende conferred with Kenya's Wanjiru Odhiambo at the Ugandan High "
         "Commission on March 1."),
        ("venue", ["a hotel in Cebu", "the Visayan International Convention Center"],
         "On March 1 Singapore's Foreign Minister Lim Hock Chuan met Thailand's Foreign Minister Anan Suwannarat at a "
         "hotel in Cebu.",
         "The meeting between Thai Foreign Minister Anan Suwannarat and Singapore's Lim Hock Chuan was held at the "
         "Visayan International Convention Center on March 1."),
        ("initiator", ["the Nepalese side", "the Indian side"],
         "Foreign Minister Vasant Deshmukh of India spoke by telephone with Nepal's Foreign Minister Sarita Koirala on "
         "March 1. The call was initiated by the Nepalese side, sources in New Delhi said.",
         "A Nepalese spokesperson said the telephone conversation of March 1 between Sarita Koirala and Vasant "
         "Deshmukh had taken place at the initiative of the Indian side."),
        ("called_off_by", ["the Georgian side", "Armenia"],
         "The visit of Armenian minister Davit Sahakyan to Tbilisi, planned for March 1, was cancelled at the request "
         "of the Georgian side, Yerevan said.",
         "Georgia said that Armenia had called off the visit of minister Davit Sahakyan to Tbilisi planned for "
         "March 1."),
    ],
)  # fmt: skip
def test_where_a_meeting_was_and_whose_doing_it_was_are_compared(
    parser: Parser, property: str, values: list[str], first: str, second: str
) -> None:
    found = [p for p in read_all(parser, first, second).views(Point) if p.property == property]
    assert [(p.verdict, [q.value.text for q in p.positions]) for p in found] == [("conflict", values)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The presidents of Angola and Zambia, Rui Salvador and Chilufya Mbewe, met at the Cidade Alta palace on "
         "March 1.",
         "President Rui Salvador of Angola met President Chilufya Mbewe of Zambia at the presidential palace in Luanda "
         "on March 1."),
        ("The presidents of Angola and Zambia, Rui Salvador and Chilufya Mbewe, spoke by phone on March 1 at Zambia's "
         "request.",
         "President Rui Salvador of Angola had a phone call with President Chilufya Mbewe on March 1, requested by the "
         "Zambian side."),
    ],
)  # fmt: skip
def test_one_building_and_one_side_told_in_two_ways_are_in_no_conflict(parser: Parser, first: str, second: str) -> None:
    assert [p for p in read_all(parser, first, second).views(Point) if p.verdict == "conflict"] == []


@pytest.mark.parametrize(
    ("first", "second", "rounds"),
    [
        ("Iran and Oman held the fifth round of maritime talks in Muscat on March 1.",
         "The sixth round of maritime talks between Iran and Oman took place in Muscat on March 1.", [5, 6]),
        ("Iran and Oman held the fifth round of maritime talks in Muscat on February 10.",
         "The sixth round of maritime talks between Iran and Oman took place in Muscat on March 1.", None),
        ("Iran and Oman held the fifth round of maritime talks in Muscat on March 1.",
         "The second round of maritime talks between Iran and Qatar took place in Muscat on March 1.", None),
    ],
)  # fmt: skip
def test_one_round_counted_in_two_ways_is_one_meeting(
    parser: Parser, first: str, second: str, rounds: list[float] | None
) -> None:
    assert points(parser, "conflict", "round", first, second) == ([rounds] if rounds else [])
