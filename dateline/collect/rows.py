"""JSON and JSON lines, in the shapes people have -> articles."""

import json
from collections.abc import Iterator
from html import unescape
from typing import Any

from dateline.base.articles import Article, Problem
from dateline.collect.agencies import agency
from dateline.collect.dates import published_in
from dateline.collect.opening import Opened
from dateline.collect.said import Name, Said
from dateline.collect.text import read_text

LONGEST_LINE = 16_000_000
"""Characters of one row: the longest text with its page and metadata; a longer line is no row of reports."""
NAMED_PROBLEMS = 20
"""Broken rows named one by one; the rest are counted in one line."""
TEXTS = (
    "maintext", "text", "articleBody", "article_body", "body", "content", "full_text", "fulltext", "article_text",
    "article", "story", "raw_text",
)  # fmt: skip
TITLES = ("title", "headline", "name", "head", "article_title")
DATES = (
    "date_publish", "datePublished", "published", "date_published", "publish_date", "published_at", "publishedAt",
    "pub_date", "pubDate", "publication_date", "date", "timestamp", "time", "created_at", "dateCreated",
    "date_modify", "dateModified",
)  # fmt: skip
OUTLETS = (
    "publisher", "outlet", "source", "source_name", "site_name", "publication", "newspaper", "site", "source_domain",
    "domain", "provider",
)  # fmt: skip
BYLINES = ("author", "authors", "byline", "creator")
ADDRESSES = ("url", "link", "source_url", "canonical_url", "uri", "mainEntityOfPage")
INSIDE = ("name", "title", "@id", "url")


def read_rows(opened: Opened, path: str) -> tuple[list[Article], list[Problem]]:
    """Articles of all rows; a row that cannot be read is a Problem and the others go on. `path#7` is line 7, or the
    seventh item of a JSON list."""
    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    for number, row in _rows(opened, path):
        where = f"{path}#{number}"
        one = row if isinstance(row, Problem) else read_row(row, where)
        if isinstance(one, Problem):
            problems.append(one)
        elif one.id in articles:
            message = f"{where} is the same report as {articles[one.id].path}; it is counted once"
            problems.append(Problem(where, "collect", "duplicate", message))
        else:
            articles[one.id] = one
    if not articles and not problems:
        problems.append(Problem(path, "collect", "empty", f"{path} holds no rows; fetch it again"))
    return list(articles.values()), _shortened(problems, path)


def _rows(opened: Opened, path: str) -> Iterator[tuple[int, Any]]:
    """Numbered rows: of a JSON list or object as a whole, else line by line."""
    whole = _whole(opened.text)
    if whole is not None:
        yield from enumerate(whole, 1)
        return
    lines = opened.text.split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{path}#{number}"
        if len(line) > LONGEST_LINE:
            yield (
                number,
                Problem(where, "collect", "too_large", f"{where} is over {LONGEST_LINE // 1_000_000} MB; split it"),
            )
            continue
        try:
            yield number, json.loads(line)
        except (ValueError, RecursionError):
            yield number, _broken(where, last=number == len(lines))


def _broken(where: str, *, last: bool) -> Problem:
    if last:
        return Problem(where, "collect", "half_written", f"{where} breaks off; fetch it again")
    return Problem(where, "collect", "half_written", f"{where} is not valid JSON; write it again")


def _whole(text: str) -> list[Any] | None:
    """The rows of a text that is one JSON value: a list, an object with a list in it, or one object."""
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start not in ("[", "{") or (start == "{" and _is_lines(text)):
        return None
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, list):
        return value
    for name in ("articles", "items", "results", "data", "news", "documents", "docs", "@graph", "hits"):
        if isinstance(value.get(name), list):
            return list(value[name])
    return [value]


def _is_lines(text: str) -> bool:
    """Whether the first line is a whole object and another follows."""
    first, _, rest = text.lstrip("\ufeff \t\r\n").partition("\n")
    return first.rstrip().endswith("}") and rest.lstrip().startswith("{")


def _shortened(problems: list[Problem], path: str) -> list[Problem]:
    more = len(problems) - NAMED_PROBLEMS
    if more <= 0:
        return problems
    message = f"{more} more rows of {path} could not be read; the first {NAMED_PROBLEMS} are named above"
    return [*problems[:NAMED_PROBLEMS], Problem(path, "collect", "half_written", message)]


def read_row(row: Any, where: str) -> Article | Problem:
    """One report in the shape of news-please, of schema.org's NewsArticle, or `id/date/text/title/source`."""
    if not isinstance(row, dict):
        return Problem(where, "collect", "no_text", f"{where} is no JSON object; give one with a 'text'")
    text = next((row[key] for key in TEXTS if isinstance(row.get(key), str) and row[key].strip()), None)
    if text is None:
        return Problem(
            where, "collect", "no_text", f"{where} has no text under any of {', '.join(TEXTS[:5])}; name it 'text'"
        )
    said = known_in(row)
    title = next((one.value for one in said if one.name == "title"), None)
    return read_text(with_title(text, title), where, known=said, extra=_kept(row))


def with_title(text: str, title: str | None) -> str:
    """The headline above the text, so that what it says has a place; not where the text begins with it."""
    if not title or text.lstrip()[: len(title)].casefold() == title.casefold():
        return text
    return f"{title}\n\n{text}"


def known_in(row: dict[str, Any]) -> list[Said]:
    """What the fields of a row or of JSON-LD say about the report."""
    said: list[Said] = []
    for name, keys in (("title", TITLES), ("byline", BYLINES), ("url", ADDRESSES)):
        value = _first(row, keys)
        if value:
            said.append(Said(name, value))  # type: ignore[arg-type]
    outlet = _first(row, OUTLETS)
    if outlet:
        wire = agency(outlet)
        said.append(Said("agency", wire) if wire else Said("outlet", outlet))
    named = _first(row, ("agency",))
    if named and agency(named):
        said.append(Said("agency", agency(named) or named))
    return said + _dates(row)


def _dates(row: dict[str, Any]) -> list[Said]:
    for key in DATES:
        found = published_in(_plain(row.get(key))[:60])
        if found:
            name: Name = "updated" if "odif" in key else "published"
            return [Said(name, found[0])]
    return []


def _first(row: dict[str, Any], keys: tuple[str, ...]) -> str:
    return next((value for value in (_plain(row.get(key)) for key in keys) if value), "")


def _plain(value: Any) -> str:
    """A string, a named object's name, or several of them with commas; one line, at most 500 characters."""
    if isinstance(value, str):
        return " ".join(unescape(value[:2000]).split())[:500]
    if isinstance(value, dict):
        return next((_plain(value[key]) for key in INSIDE if isinstance(value.get(key), str)), "")
    if isinstance(value, list):
        return ", ".join(filter(None, map(_plain, value[:20])))[:500]
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _kept(row: dict[str, Any]) -> dict[str, str]:
    """The row's own id, so that a user finds it again."""
    own = next(
        (row[key] for key in ("id", "_id", "guid", "dId", "filename") if isinstance(row.get(key), str | int)), None
    )
    return {"source_id": str(own)[:200]} if own is not None else {}
