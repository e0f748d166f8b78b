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
