"""Tellings of one event in differing words are one, and those of its neighbours are not."""

import pytest
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


@pytest.mark.parametrize(
    ("first", "second", "events"),
    [
        ("on the night of March 1", "in the early hours of March 2", 1),
        ("late on March 1", "on March 2", 1),
        ("on March 1", "on March 2", 2),
        ("on the night of March 1", "on the night of March 2", 2),
    ],
)
def test_a_night_reaches_into_the_next_day(parser: Parser, first: str, second: str, events: int) -> None:
    found = happenings(
        parser,
        "attack",
        f"Russia attacked the city of Odesa with drones {first}, killing six people, the governor said.",
        f"Russia attacked the city of Odesa with drones {second}, killing 11 people, the governor said.",
    )
    assert len(found) == events


def test_a_round_opened_one_day_and_ended_on_another_is_one(parser: Parser) -> None:
    opened = "Chad and Niger opened a third round of talks in Niamey on March 2, the ministry said."
    ended = "A third round of talks between Chad and Niger ended in Niamey on March 4 without agreement."
    again = "Chad and Niger held a round of talks in Niamey on March 4, the ministry said."
    assert len(happenings(parser, "meeting", opened, ended)) == 1
    assert len(happenings(parser, "meeting", opened, again)) == 2


def test_the_two_days_of_a_meeting_that_ended_lie_before_its_end(parser: Parser) -> None:
    (event,) = happenings(
        parser, "meeting", "The two-day meeting of the water secretaries of Chad and Niger ended in Niamey on March 3."
    )
    assert (event.start, event.end) == ("2026-03-02", "2026-03-03")


def test_a_village_may_lie_in_the_region_that_another_report_names(parser: Parser) -> None:
    found = happenings(
        parser,
        "accident",
        "A passenger train derailed near the village of Hatwar on March 2, killing 38 people, the railway said.",
        "The death toll of the train derailment in Bohar Province on March 2 rose to 41, the railway said.",
    )
    assert len(found) == 1


@pytest.mark.parametrize(("day", "verdict"), [("March 2", "update"), ("January 4", "conflict")])
def test_losses_of_long_ago_rise_no_more(parser: Parser, day: str, verdict: str) -> None:
    record = read_all(
        parser,
        f"The border clash between Cambodia and Thailand at Ta Krabei on {day} killed nine soldiers.",
        f"The border clash between Cambodia and Thailand at Ta Krabei on {day} killed 11 soldiers.",
    )
    assert [p.verdict for p in record.views(Point) if p.property == "killed"] == [verdict]


def test_a_bomb_of_one_report_is_the_explosion_of_another(parser: Parser) -> None:
    (event,) = happenings(
        parser,
        "attack",
        "A car bomb exploded in Quetta on March 2, killing eight people and wounding 20, police in Quetta said.",
        "An explosion in Quetta on March 2 killed 12 people and wounded 30, hospital officials in Quetta said.",
    )
    assert event.articles == ("a-0", "a-1")


def test_a_body_and_its_council_are_one_party(parser: Parser) -> None:
    (event,) = happenings(
        parser,
        "sanction",
        "The United Nations imposed sanctions on North Korea on March 2, cutting its oil imports.",
        "The United Nations Security Council imposed sanctions on North Korea on March 2 over a missile test.",
    )
    assert event.articles == ("a-0", "a-1")
