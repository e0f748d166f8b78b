"""Tellings of one event in differing words are one, and those of its neighbours are not."""

from foretold import read_all

from dateline.base.views import Event, Point
from dateline.extract.parsing import Parser


def happenings(parser: Parser, kind: str, *texts: str) -> list[Event]:
    return [e for e in read_all(parser, *texts).views(Event) if e.type == kind]


def test_a_region_and_a_town_struck_are_places_of_one_blow(parser: Parser) -> None:
    found = happenings(
        parser,
        "attack",
        "Russia hit the Kharkiv region on March 2 with drones, killing four people. A house in the town of Chuhuiv "
        "was set ablaze, the governor of Kharkiv said. In January, a strike on the town killed nine people.",
        "Two more bodies were found after the March 2 drone attack on Chuhuiv in the Kharkiv region. It killed six.",
    )
    assert sorted((e.start, e.articles) for e in found) == [("2026-01", ("a-0",)), ("2026-03-02", ("a-0", "a-1"))]


def test_counts_that_lie_near_are_of_one_round_of_arrests(parser: Parser) -> None:
    record = read_all(
        parser,
        "Turkish police detained 47 people in raids across Istanbul on March 2 over suspected links to the Falcon "
        "Front, Interior Minister Cemal Aydin said.",
        "Police in Istanbul rounded up 52 suspected members of the Falcon Front on March 2, Interior Minister Cemal "
        "Aydin said.",
    )
    assert len([e for e in record.views(Event) if e.type == "arrest"]) == 1
    (point,) = [p for p in record.views(Point) if p.property == "detained"]
    assert [p.value.number for p in point.positions] == [47, 52]


def test_a_round_planned_in_one_town_and_held_in_another_is_one(parser: Parser) -> None:
    (round_of_talks,) = happenings(
        parser,
        "meeting",
        "American and Iranian negotiators will meet in Rome on March 6 for a fourth round of talks, an official said.",
        "Iran and the United States held a fourth round of talks in Muscat on March 6, the ministry said.",
    )
    assert round_of_talks.status == "happened"
