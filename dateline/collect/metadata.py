"""A parsed page -> what its JSON-LD, meta elements, canonical address and <time> say about its article."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from dateline.collect.agencies import agency
from dateline.collect.dates import published_in
from dateline.collect.outlets import split_title
from dateline.collect.rows import known_in
from dateline.collect.said import Name, Said, first

LARGEST_SCRIPT = 1_000_000
DEEPEST = 6
ARTICLE_TYPES = (
    "NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "AnalysisNewsArticle", "LiveBlogPosting",
    "BackgroundNewsArticle", "WebPage",
)  # fmt: skip
"""In the order of trust: a page may carry several."""
METAS: tuple[tuple[Name, tuple[str, ...]], ...] = (
    ("title", ("og:title", "twitter:title", "dc.title", "headline")),
    ("outlet", ("og:site_name", "application-name", "dc.publisher", "publisher")),
    ("byline", ("author", "article:author_name", "dc.creator", "byl", "parsely-author", "sailthru.author")),
    ("published", ("article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate",
                   "dc.date", "dc.date.issued", "parsely-pub-date", "sailthru.date", "article.published",
                   "publish-date", "published_time", "dcterms.created", "cxenseparse:recs:publishtime")),
    ("updated", ("article:modified_time", "og:updated_time", "lastmod", "last-modified", "datemodified")),
    ("url", ("og:url",)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metadata:
    """`body` is the text that JSON-LD gives, `description` the standfirst or summary."""

    said: tuple[Said, ...]
    description: str
    body: str


def metadata_of(tree: HtmlElement) -> Metadata:
    """What a page says about its article, the most trusted first."""
    objects = sorted(_articles(tree), key=_trust)
    said: list[Said] = []
    for one in objects:
        said += known_in({**one, "source": None, "name": one.get("headline") or None})
    said += _metas(tree) + _elements(tree)
    described = next((d for d in (_content(tree, "og:description"), _content(tree, "description")) if d), "")
    body = next((str(one["articleBody"]) for one in objects if isinstance(one.get("articleBody"), str)), "")
    return Metadata(tuple(_cleaned(said)), described, body)


def _articles(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.xpath('//script[contains(@type, "ld+json")]')[:20]:
        source = script.text or ""
        if len(source) > LARGEST_SCRIPT:
            continue
        try:
            value = json.loads(source.strip().strip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _objects(value, 0)


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """All objects of a kind of article within a JSON-LD value."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for one in value[:50]:
            yield from _objects(one, depth + 1)
    elif isinstance(value, dict):
        if any(kind in ARTICLE_TYPES for kind in _types(value)):
            yield value
        for key in ("@graph", "mainEntity", "itemListElement"):
            yield from _objects(value.get(key), depth + 1)


def _types(one: dict[str, Any]) -> list[str]:
    kinds = one.get("@type")
    return [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _trust(one: dict[str, Any]) -> int:
    return min((ARTICLE_TYPES.index(kind) for kind in _types(one) if kind in ARTICLE_TYPES), default=99)


def _metas(tree: HtmlElement) -> list[Said]:
    found: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").casefold()
        found.setdefault(key, " ".join(meta.get("content").split())[:500])
    said: list[Said] = []
    for name, keys in METAS:
        value = next((found[key] for key in keys if found.get(key)), "")
        if name in ("published", "updated"):
            stamp = published_in(value)
            said += [Said(name, stamp[0])] if stamp else []
        elif value and not (name == "byline" and "://" in value):
            said.append(Said(name, value))
    return said


def _content(tree: HtmlElement, name: str) -> str:
    values = tree.xpath("//meta[@property=$name or @name=$name]/@content", name=name)
    return " ".join(values[0].split()) if values else ""


def _elements(tree: HtmlElement) -> list[Said]:
    """The canonical address, the first heading, the page's title, the first machine-readable time of the article."""
    said = [Said("url", link) for link in tree.xpath('//link[@rel="canonical"]/@href')[:1]]
    for element in tree.xpath("//h1")[:1] or tree.xpath("//title")[:1]:
        words = " ".join(element.text_content().split())[:500]
        said += [Said("title", words)] if words else []
    for stamp in tree.xpath("//time/@datetime")[:1]:
        found = published_in(stamp)
        said += [Said("published", found[0])] if found else []
    for element in tree.xpath("//title")[:1]:
        outlet = split_title(" ".join(element.text_content().split()))[1]
        said += [Said("outlet", outlet)] if outlet else []
    return said


def _cleaned(said: list[Said]) -> Iterator[Said]:
    """The headline without the outlet behind it; an outlet that is an agency is one."""
    outlet = first(said, "outlet")
    for one in said:
        if one.name == "title":
            yield Said("title", _without_outlet(one.value, outlet.value if outlet else ""))
        elif one.name == "outlet":
            name = re.split(r"\s[|•–—-]\s", one.value)[0].strip()
            wire = agency(name)
            if wire or (name and "://" not in name):
                yield Said("agency", wire) if wire else Said("outlet", name)
        else:
            yield one


def _without_outlet(title: str, outlet: str) -> str:
    for bar in (" | ", " - ", " – ", " — ", " • ", " » ", ": "):
        head, found, tail = title.rpartition(bar)
        if found and outlet and tail.strip().casefold() in (outlet.casefold(), f"the {outlet}".casefold()):
            return head.strip()
    return split_title(title)[0]
