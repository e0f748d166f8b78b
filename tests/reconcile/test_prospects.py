"""Clauses told as coming become expectations, settled by what later reports tell."""

import pytest

from dateline.base.articles import Article
from dateline.base.record import Record
from dateline.base.spans import Range
from dateline.base.views import Expectation
from dateline.extract.parsing import Parser
from dateline.flow import extractors, read_one, reconcile

PREVIEW = "Kenya will open a new border post at Namanga on Friday, the ministry said."
OPENED = "Kenya opened the new border post at Namanga on Friday, officials said."
SHUT = "Kenya did not open the new border post at Namanga on Friday, officials said."
OTHER = "Kenya opened a school in Nairobi on Friday, officials said."


def outcomes(parser: Parser, *texts: str) -> list[Expectation]:
    articles = [
        Article(f"a-{n}", f"{n}.txt", text, body=(Range(0, len(text)),), published=f"2026-03-0{4 * n + 3}")
        for n, text in enumerate(texts)
    ]
    stages = extractors()
    for stage in stages:
        stage.open()
    seen = [one for reading in parser.read(articles) for one in read_one(reading, stages).observations]
    return reconcile(Record(articles, seen)).views(Expectation)


@pytest.mark.parametrize(("later", "outcome"), [(OPENED, "happened"), (SHUT, "did_not_happen"), (OTHER, "open")])
def test_a_later_clause_settles_what_was_coming(parser: Parser, later: str, outcome: str) -> None:
    found = [x for x in outcomes(parser, PREVIEW, later) if "border post" in x.what]
    assert [(x.outcome, x.stated_in) for x in found] == [(outcome, ("a-0",))]
    assert found[0].what.startswith("Kenya to open a new border post at Namanga")


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Police fired tear gas to disperse the crowd outside the parliament in Tbilisi.", "disperse"),
        ("The two sides last held talks in 2015 to try to ease tensions on the peninsula.", "ease"),
        ("The ruling does not mean that the former president will stand trial in Paris.", "stand"),
    ],
)
def test_a_purpose_an_attempt_and_a_doubt_are_no_expectations(parser: Parser, text: str, deed: str) -> None:
    assert [x.what for x in outcomes(parser, text) if deed in x.what] == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The governor said a clinic would be built in Lodwar.", "a clinic to be built in Lodwar"),
        (
            "The mayor said the market would be rebuilt. The bridge would also be repaired by the army.",
            "The bridge to be repaired by the army",
        ),
        ("A fund for the orphans would also be set up, the minister added.", "set up"),
        ("The envoys are expected to make a decision on the border.", "The envoys to make a decision on the border"),
        ("The delegation will also engage with the regional bloc.", "The delegation to engage with the regional bloc"),
    ],
)
def test_what_is_foretold_from_the_past_or_by_its_object_is_expected(parser: Parser, text: str, what: str) -> None:
    assert [x.outcome for x in outcomes(parser, text) if x.what.endswith(what)] == ["open"]


@pytest.mark.parametrize(
    "text",
    [
        "The talks will follow the two previous rounds held in Doha and Cairo in May.",
        "The two ministers agreed to strengthen cooperation and deepen ties.",
        "The bloc will take all necessary measures to restore order.",
        "The rebels will attack the port if the army enters the town.",
        "The trip is expected to highlight the importance of the alliance.",
        "An exchange of fire there would mark a new stage of the war.",
    ],
)
def test_what_nobody_could_say_was_done_is_no_expectation(parser: Parser, text: str) -> None:
    assert [x.what for x in outcomes(parser, text) if x.event is None] == []
