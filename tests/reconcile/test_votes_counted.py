"""Seats, shares and turnout of a vote as they are counted, and what its winner took."""

import pytest
from foretold import read_all

from dateline.base.views import Event, Point
from dateline.extract.parsing import Parser


def polled(parser: Parser, property: str, *texts: str) -> list[tuple[str, set[float | None]]]:
    record = read_all(parser, *texts)
    votes = {e.id for e in record.views(Event) if e.type == "election"}
    found = [p for p in record.views(Point) if p.property == property and p.about in votes]
    return [(p.verdict, {one.value.number for one in p.positions}) for p in found]


@pytest.mark.parametrize(
    ("first", "second", "verdict", "values"),
    [
        (
            "The Reform Alliance won the parliamentary election in Benin on March 1, taking 27 of the 81 seats, the "
            "election commission said after the count of 96 percent of the ballots.",
            "Final results of the March 1 parliamentary election in Benin gave the Reform Alliance 26 seats.",
            "update",
            {27.0, 26.0},
        ),
        (
            "The Liberty Party won 62 seats in the election in Lesotho on March 1, the commission said.",
            "The Liberty Party secured 62 of the 120 seats in the March 1 election in Lesotho, results showed.",
            "agreed",
            {62.0},
        ),
    ],
)
def test_seats_of_the_winner(parser: Parser, first: str, second: str, verdict: str, values: set[float]) -> None:
    assert polled(parser, "seats", first, second) == [(verdict, values)]


def test_ballots_counted_are_no_share(parser: Parser) -> None:
    text = (
        "The Reform Alliance won the parliamentary election in Benin on March 1 with 31.2 percent of the votes, the "
        "election commission said after counting 96 percent of the ballots."
    )
    assert polled(parser, "share", text) == [("single", {31.2})]


def test_a_share_of_the_final_results_takes_the_place_of_one_of_the_count(parser: Parser) -> None:
    found = polled(
        parser,
        "share",
        "The Reform Alliance won the parliamentary election in Benin on March 1 with 31.2 percent of the votes, the "
        "election commission said after counting 96 percent of the ballots.",
        "In final results of the March 1 parliamentary election in Benin, the Reform Alliance took 30.8 percent of the "
        "vote, the commission said.",
    )
    assert found == [("update", {31.2, 30.8})]


def test_turnout_of_which_the_verb_tells(parser: Parser) -> None:
    found = polled(
        parser,
        "turnout",
        "Turnout in the parliamentary election in Benin on March 1 was 58.9 percent.",
        "Turnout in the March 1 parliamentary election in Benin was put at 61.2 percent.",
    )
    assert found == [("conflict", {58.9, 61.2})]


@pytest.mark.parametrize(
    "text",
    [
        "President Ali Musa of Chad won re-election on March 1 with 58.1 percent of the vote.",
        "President Ali Musa of Chad secured a second term on March 1 with 58.1 percent of the vote.",
    ],
)
def test_who_wins_re_election_is_elected(parser: Parser, text: str) -> None:
    assert polled(parser, "share", text) == [("single", {58.1})]
