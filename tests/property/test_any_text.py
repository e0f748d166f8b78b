"""Whatever text comes in, nothing falls over and every span holds."""

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline import flow
from dateline.base.articles import Article
from dateline.base.record import Record
from dateline.base.spans import Range
from dateline.collect.files import collect, find
from dateline.render.check import check
from dateline.render.export import as_json

ENDINGS = st.sampled_from([".txt", ".html", ".jsonl", ".json", ".txt.gz", ""])
WORDS = """
    the The Minister minister President Ada Ray Kenya Kenyan Oslo NATO SCO (SCO) U.S. met meets meeting with said says
    told reporters agreed denied killed 14 at least two-day 26 civilians on Thursday June 25, 2025 in by of and , .
    " “ ” ' ’ — - ( ) : ; his her he she they who which that not no did would will has been was were is are to from
    between
    his counterpart talks visit attack after before since $3.5 million percent % 1,200 million- and/or @ # http://x.y
    Singh Defence Foreign Ministers' Meeting Operation Sindoor (IANS) June May 7 month a half over as if unless"""
SENTENCES = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=24).map(" ".join)
REPORTS = st.lists(SENTENCES | st.text(max_size=40), min_size=1, max_size=5).map("\n\n".join)


def ranges(noun: object) -> Iterator[Range]:
    """Every stretch that a noun holds, however deep."""
    if isinstance(noun, Range):
        yield noun
    elif dataclasses.is_dataclass(noun):
        for each in dataclasses.fields(noun):
            yield from ranges(getattr(noun, each.name))
    elif isinstance(noun, tuple):
        for part in noun:
            yield from ranges(part)


def assert_inside(article: Article) -> None:
    for stretch in ranges(article):
        assert 0 <= stretch.start < stretch.end <= len(article.text), (stretch, article)


@given(content=st.binary(max_size=300) | st.text(max_size=300).map(lambda t: t.encode("utf-8", "replace")), end=ENDINGS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_gives_articles_or_problems(tmp_path: Path, content: bytes, end: str) -> None:
    path = tmp_path / f"report{end}"
    path.write_bytes(content)
    for file in find([str(path)]):
        assert not hasattr(file, "code")
        articles, problems = collect(file)
        assert articles or problems
        assert all(p.message and "\n" not in p.message for p in problems)
        for article in articles:
            assert_inside(article)


@given(
    rows=st.lists(
        st.dictionaries(
            st.sampled_from(["title", "text", "date", "source", "id", "url"]), st.text() | st.none() | st.integers()
        ),
        max_size=3,
    )
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_rows_give_articles_or_problems(tmp_path: Path, rows: list[dict[str, object]]) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    for file in find([str(path)]):
        assert not hasattr(file, "code")
        articles, problems = collect(file)
        assert articles or problems
        for article in articles:
            assert_inside(article)
            article.text.encode()


@given(texts=st.lists(REPORTS, min_size=1, max_size=3, unique=True))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_report_is_read_and_every_span_holds(reader: flow.Reader, texts: list[str]) -> None:
    articles = [
        Article(f"a-{i}", f"{i}.txt", text, published="2025-06-26", body=tuple(paragraphs(text)))
        for i, text in enumerate(texts)
    ]
    rows = list(reader(articles))
    assert [p.message for row in rows for p in row.problems] == []
    observations = [one for row in rows for one in row.observations]
    assert len({one.id for one in observations}) == len(observations)
    for one in observations:
        text = texts[int(one.article[2:])]
        for stretch in ranges(one):
            assert 0 <= stretch.start < stretch.end <= len(text), (one, text)
    record = flow.reconcile(Record(articles, observations))
    assert check(record) == []
    assert as_json(record)


def paragraphs(text: str) -> Iterator[Range]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Range(start, start + len(line))
        start += len(line) + 1
