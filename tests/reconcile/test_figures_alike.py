"""Figures that two reports give alike, under whatever word; nothing is made of those that differ."""

from foretold import read_all

from dateline.base.views import Point
from dateline.extract.parsing import Parser

RAID = "Gunmen attacked the town of Kuje in Nigeria on March 2 and drove off 45 cows, police said."
THE_HERD = "The attack on the town of Kuje in Nigeria on March 2 cost the herders 45 cows, a chief said."
OTHER_HERD = "The attack on the town of Kuje in Nigeria on March 2 cost the herders 60 goats, a chief said."


def figures(parser: Parser, *texts: str) -> list[tuple[str, tuple[float | None, ...]]]:
    points = read_all(parser, *texts).views(Point)
    return [
        (p.verdict, tuple(q.value.number for q in p.positions)) for p in points if p.property not in ("time", "place")
    ]


def test_one_figure_told_under_two_verbs_is_agreed(parser: Parser) -> None:
    found = figures(parser, RAID, THE_HERD)
    assert ("agreed", (45.0,)) in found
    assert ("single", (45.0,)) not in found


def test_a_report_alone_agrees_with_nobody(parser: Parser) -> None:
    assert "agreed" not in {verdict for verdict, _ in figures(parser, RAID)}


def test_other_figures_are_not_agreed(parser: Parser) -> None:
    assert "agreed" not in {verdict for verdict, _ in figures(parser, RAID, OTHER_HERD)}
