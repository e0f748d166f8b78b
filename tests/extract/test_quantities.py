"""Numbers as news tells them, each with what it counts, its unit and its qualifier."""

import pytest

from dateline.base.articles import Article
from dateline.base.observations import Quantity
from dateline.base.spans import Range
from dateline.extract.moments import Moments
from dateline.extract.parsing import Parser
from dateline.extract.quantities import Quantities


def counted(parser: Parser, text: str) -> list[tuple[str, Quantity]]:
    """Everything counted in one paragraph, with its words."""
    article = Article(id="a", path="a.txt", text=text, published="2025-06-26", body=(Range(0, len(text)),))
    reading = next(iter(parser.read([article])))
    reading.add(list(Moments().extract(reading)))
    return [(reading.words(q.at), q) for q in Quantities().extract(reading)]


# Each: sentence, then (number, unit, noun, qualifier) of every quantity in it.
TOLD = [
    ("The attack killed 26 civilians.", [(26, "person", "civilian", None)]),
    ("India struck nine terror camps.", [(9, "item", "camp", None)]),
    ("Gunmen killed 26 and injured 15.", [(26, "person", "person", None), (15, "person", "person", None)]),
    ("At least 26 were killed in the raid.", [(26, "person", "person", "at_least")]),
    ("Five others were injured, police said.", [(5, "person", "other", None)]),
    ("More than 1,200 people fled.", [(1200, "person", "people", "over")]),
    ("No fewer than 30 Palestinians died.", [(30, "person", "palestinians", "at_least")]),
    ("They agreed to hand over 412 prisoners.", [(412, "person", "prisoner", None)]),
    ("Some 120 African Union monitors arrived.", [(120, "person", "monitor", "about")]),
    ("Nearly 300 homes were burnt.", [(300, "item", "home", "nearly")]),
    ("As many as 40 miners are trapped.", [(40, "person", "miner", "at_most")]),
    ("Up to 15 trucks were hit.", [(15, "item", "truck", "at_most")]),
    ("About two dozen soldiers deserted.", [(24, "person", "soldier", "about")]),
    ("Dozens of villagers were detained.", [(24, "person", "villager", "at_least")]),
    ("The death toll rose to 312.", [(312, "person", "person", None)]),
    ("Twenty-six tourists died.", [(26, "person", "tourist", None)]),
    ("Two hundred and six passengers survived.", [(206, "person", "passenger", None)]),
    ("Half a million people voted.", [(500000, "person", "people", None)]),
    ("The United States pledged $2.5 billion.", [(2.5e9, "USD", "money", None)]),
    ("The state sanctioned Rs 450 crore.", [(4.5e9, "INR", "money", None)]),
    ("The fine was €3m.", [(3e6, "EUR", "money", None)]),
    ("It cost 12 billion yuan.", [(1.2e10, "CNY", "yuan", None)]),
    ("Aid of 2 million Australian dollars arrived.", [(2e6, "AUD", "dollar", None)]),
    ("Growth slowed to 4.5 per cent.", [(4.5, "percent", "percent", None)]),
    ("Some 15% of voters abstained.", [(15, "percent", "voter", "about")]),
    ("The village lies 45 km from the border.", [(45, "km", "km", None)]),
    ("A 90-minute meeting followed.", [(90, "minute", "meeting", None)]),
    ("The talks lasted three hours.", [(3, "hour", "hour", None)]),
    ("The two-day summit opened.", [(2, "day", "summit", None)]),
    ("Three rounds of talks failed.", [(3, "item", "round", None)]),
    ("He came for the 24th round of talks.", [(24, "ordinal", "round", None)]),
    ("The third session ended.", [(3, "ordinal", "session", None)]),
    ("A third of the voters stayed away.", [(1 / 3, "share", "voter", None)]),
    ("A five-member delegation left.", [(5, "person", "member", None)]),
    ("A 1,000-strong force marched.", [(1000, "person", "force", None)]),
    ("A 7.8-magnitude earthquake hit.", [(7.8, "magnitude", "earthquake", None)]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[t[0] for t in TOLD])
def test_numbers_of_the_news(parser: Parser, text: str, expected: list[tuple[float, str, str, str | None]]) -> None:
    found = [(q.number, q.unit, q.noun, q.qualifier) for _, q in counted(parser, text)]
    assert found == [(pytest.approx(n), u, w, q) for n, u, w, q in expected]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Between 10 and 15 tourists are missing.", 10, 15),
        ("Rescuers found 10-15 bodies.", 10, 15),
        ("Two to three battalions moved.", 2, 3),
        ("The plan costs $2 to $3 billion.", 2e9, 3e9),
    ],
)
def test_ranges(parser: Parser, text: str, low: float, high: float) -> None:
    ((_, one),) = counted(parser, text)
    assert (one.number, one.high) == (low, high)


def test_a_change_from_one_to_another_is_no_range(parser: Parser) -> None:
    found = [q for _, q in counted(parser, "The toll climbed from 10 people to 15 people.")]
    assert [(q.number, q.high) for q in found] == [(10, None), (15, None)]


@pytest.mark.parametrize(
    "text",
    [
        "One of the ministers left on June 26, 2025.",
        "They met one-on-one at 9:30 a.m. in New York.",
        "Ram Singh, 45, and a 12-year-old boy spoke.",
        "The council cited Resolution 1701 and Article 370.",
        "India wants S-400 systems and T-90 tanks for the G20.",
        "They won 4-3 in 2024.",
        "They won game seven and the two held talks.",
        "Flight 182 was a Boeing 737.",
        "No one was there for the second time.",
    ],
)
def test_figures_that_count_nothing(parser: Parser, text: str) -> None:
    assert counted(parser, text) == []


def test_the_head_is_the_counted_noun(parser: Parser) -> None:
    text = "Jets hit nine high-value terrorist camps."
    ((words, one),) = counted(parser, text)
    assert words == "nine high-value terrorist camps"
    assert text[one.head :].startswith("camps")


def test_the_words_hold_the_qualifier_and_the_sign(parser: Parser) -> None:
    words = [w for w, _ in counted(parser, "At least 40 sheep and more than ₹450 crore were lost.")]
    assert words == ["At least 40 sheep", "more than ₹450 crore"]
