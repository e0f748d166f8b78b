"""Times and tolls that reports tell otherwise: a new day is an update, another clock or count a conflict."""

import pytest
from foretold import read_all

from dateline.base.views import Event, Point
from dateline.extract.parsing import Parser


def verdicts(parser: Parser, property: str, *texts: str) -> list[str]:
    return [p.verdict for p in read_all(parser, *texts).views(Point) if p.property == property]


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("at about 2:40 a.m. on Monday", "shortly after 4 a.m. on Monday", "conflict"),
        ("at 4:20 a.m. on Monday", "at 4:35 a.m. on Monday", "conflict"),
        ("at 4:20 a.m. on Monday", "at around 4:15 a.m. on Monday", "agreed"),
        ("at 3:50 a.m. on Monday", "shortly after 4 a.m. on Monday", "agreed"),
        ("at 4:20 a.m. on Monday", "at 0920 GMT on Monday", "agreed"),
    ],
)
def test_the_minute_of_one_collapse(parser: Parser, first: str, second: str, verdict: str) -> None:
    texts = (
        f"The embankment of a mine pond near Cusco collapsed {first}, killing at least 17 people, the agency said.",
        f"The mine embankment near Cusco collapsed {second}, survivors said. At least 17 people died.",
    )
    assert verdicts(parser, "time", *(one.replace("Monday", "March 2") for one in texts)) == [verdict]


def test_a_second_quake_of_the_day_is_another(parser: Parser) -> None:
    record = read_all(
        parser,
        "A quake of magnitude 6.1 struck Cusco in Peru at 4:20 a.m. on March 2, killing ten people.",
        "A second quake of magnitude 5.4 shook Cusco in Peru at 6:45 p.m. on March 2, officials said.",
    )
    assert len([e for e in record.views(Event) if e.type == "disaster"]) == 2
    assert "conflict" not in {p.verdict for p in record.views(Point)}


def test_one_vote_dated_twice_is_a_conflict(parser: Parser) -> None:
    found = verdicts(
        parser,
        "time",
        "In the presidential election held in Ghana on March 1, Kofi Mensah took 56% of the votes.",
        "President Kofi Mensah won the election in Ghana on 28 February by a landslide.",
    )
    assert found == ["conflict"]


def test_a_summit_put_off_to_another_day_is_brought_up_to_date(parser: Parser) -> None:
    found = verdicts(
        parser,
        "time",
        "Leaders of the Lakes Bloc will hold a summit in Kampala on March 9, the ministry said.",
        "The summit of the Lakes Bloc in Kampala, which was due to begin on Monday, will be delayed until March 20.",
    )
    assert found == ["update"]


def test_a_lower_number_put_by_others_is_a_conflict(parser: Parser) -> None:
    first = "At least six people died in protests in Lima on Sunday, according to rights groups. "
    assert verdicts(parser, "killed", first + "Officials put the number at two.") == ["conflict"]
    assert verdicts(parser, "killed", first + "The authorities have spoken of two.") == ["conflict"]


def test_who_names_a_minister_is_not_sworn_in_by_it(parser: Parser) -> None:
    record = read_all(
        parser,
        "Luis Mora was sworn in as president of Peru on March 2, 2026.",
        "President Luis Mora of Peru named Ana Reyes foreign minister on March 2, 2026.",
    )
    assert len([e for e in record.views(Event) if e.type == "appointment"]) == 2


def test_two_rounds_of_a_vote_are_two_votes(parser: Parser) -> None:
    found = verdicts(
        parser,
        "time",
        "Ana Reyes led the presidential election held in Peru on February 22, 2026.",
        "Ana Reyes won the presidential election held in Peru on March 1, 2026.",
    )
    assert "conflict" not in found
