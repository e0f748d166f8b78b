"""JSON in the shapes people have."""

import json

import pytest

from dateline.base.articles import Article, Problem
from dateline.collect.opening import Opened
from dateline.collect.rows import read_row, read_rows

TEXT = (
    "The foreign ministers of Norway and Chile met on Monday to discuss fishing rights in the southern ocean.\n\n"
    "They agreed to set up a joint commission, which is to hold its first meeting before the end of the year."
)


NEWS_PLEASE = {
    "maintext": TEXT,
    "title": "Fishing talks",
    "date_publish": "2025-06-24 10:20:00",
    "source_domain": "example.org",
    "url": "https://example.org/1",
    "language": "en",
}
PLAIN = {"id": "7", "date": "24 June 2025", "text": TEXT, "title": "Fishing talks", "source": "The Harbour Gazette"}
LINKED = {
    "@type": "NewsArticle",
    "articleBody": TEXT,
    "headline": "Fishing &amp; talks",
    "datePublished": "2025-06-24T08:00:00Z",
    "publisher": {"@type": "Organization", "name": "The Harbour Gazette"},
}


@pytest.mark.parametrize(
    ("row", "title", "outlet", "published"),
    [
        (NEWS_PLEASE, "Fishing talks", "example.org", "2025-06-24T10:20"),
        (PLAIN, "Fishing talks", "The Harbour Gazette", "2025-06-24"),
        (LINKED, "Fishing & talks", "The Harbour Gazette", "2025-06-24T08:00"),
    ],
)
def test_shapes(row: dict[str, object], title: str, outlet: str, published: str) -> None:
    one = read_row(row, "a.jsonl#1")
    assert isinstance(one, Article)
    assert (one.title, one.outlet, one.published, one.published_from) == (title, outlet, published, "header")
    assert one.title_at is not None
    assert one.text[one.title_at.start : one.title_at.end] == title
    assert [one.text[at.start : at.end] for at in one.body] == TEXT.split("\n\n")
    assert one.path == "a.jsonl#1"


def test_an_agency_as_source_is_an_agency() -> None:
    one = read_row({"text": TEXT, "source": "Reuters"}, "a.jsonl#1")
    assert isinstance(one, Article)
    assert (one.agency, one.outlet) == ("Reuters", None)


def test_the_own_id_is_kept() -> None:
    one = read_row({"id": 7, "text": TEXT}, "a.jsonl#1")
    assert isinstance(one, Article)
    assert one.extra["source_id"] == "7"


@pytest.mark.parametrize("row", [[], "text", 7, None, {}, {"text": ""}, {"text": 7}, {"title": "Fishing talks"}])
def test_rows_without_a_text_are_a_problem(row: object) -> None:
    found = read_row(row, "a.jsonl#1")
    assert isinstance(found, Problem)
    assert found.code == "no_text"


@pytest.mark.parametrize(
    "value",
    [[{"text": TEXT}], {"articles": [{"text": TEXT}]}, {"text": TEXT}],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_whole_values(value: object, indent: int | None) -> None:
    articles, problems = read_rows(Opened(json.dumps(value, indent=indent), "rows"), "a.json")
    assert [one.path for one in articles] == ["a.json#1"]
    assert problems == []


def test_the_same_report_twice_is_counted_once() -> None:
    rows = json.dumps({"text": TEXT}) + "\n" + json.dumps({"text": TEXT}) + "\n"
    articles, problems = read_rows(Opened(rows, "rows"), "a.jsonl")
    assert len(articles) == 1
    assert [problem.code for problem in problems] == ["duplicate"]
    assert "a.jsonl#1" in problems[0].message


def test_line_separators_within_a_row_are_text() -> None:
    rows = json.dumps({"text": TEXT + "\u2028And so on it went."}, ensure_ascii=False) + "\n"
    articles, problems = read_rows(Opened(rows, "rows"), "a.jsonl")
    assert len(articles) == 1
    assert problems == []


def test_many_broken_rows_are_counted_in_one_line() -> None:
    _, problems = read_rows(Opened("{\n" * 500, "rows"), "a.jsonl")
    assert len(problems) == 21
    assert "480 more rows" in problems[-1].message


def test_deep_nesting_is_a_problem_not_a_crash() -> None:
    articles, problems = read_rows(Opened("[" * 100_000, "rows"), "a.json")
    assert articles == []
    assert [problem.code for problem in problems] == ["half_written"]
