"""Pages: what is taken from their metadata, and which of their words are the report."""

import json

import pytest

from dateline.base.articles import Article, Problem
from dateline.collect.pages import read_page

LEAD = "The foreign ministers of Norway and Chile met on Monday to discuss fishing rights in the southern ocean."
MORE = [
    f"The {word} point on their list was the length of the season, on which both sides had moved before the talks."
    for word in ("first", "second", "third", "fourth")
]
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Elsewhere"},
        {
            "@type": "NewsArticle",
            "headline": "Norway and Chile settle fishing dispute",
            "datePublished": "2025-06-24T18:02:11-04:00",
            "author": [{"@type": "Person", "name": "Jane Doe"}],
            "publisher": {"@type": "Organization", "name": "The Harbour Gazette"},
        },
    ],
}


def page(head: str = "", body: str = "", after: str = "") -> str:
    paragraphs = "".join(f"<p>{words}</p>" for words in (LEAD, *MORE))
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Norway and Chile settle fishing dispute</h1>{body}{paragraphs}{after}</article>"
        f"<footer>© 2025</footer></body></html>"
    )


def article(source: str) -> Article:
    found = read_page(source, "a.html")
    assert isinstance(found, Article), found
    return found


def body(one: Article) -> list[str]:
    return [one.text[at.start : at.end] for at in one.body]


def test_linked_data() -> None:
    one = article(page(f'<script type="application/ld+json">{json.dumps(LINKED)}</script>'))
    assert one.title == "Norway and Chile settle fishing dispute"
    assert (one.outlet, one.byline) == ("The Harbour Gazette", "Jane Doe")
    assert (one.published, one.published_from) == ("2025-06-24T18:02", "header")
    assert one.title_at is not None
    assert one.text[one.title_at.start : one.title_at.end] == one.title
    assert body(one) == [LEAD, *MORE]


def test_meta_elements() -> None:
    one = article(
        page(
            '<meta property="og:site_name" content="The Harbour Gazette">'
            '<meta property="og:title" content="Norway and Chile settle fishing dispute | The Harbour Gazette">'
            '<meta property="article:published_time" content="2025-06-24T08:00:00+02:00">'
            '<link rel="canonical" href="https://example.org/a">'
        )
    )
    assert one.title == "Norway and Chile settle fishing dispute"
    assert (one.outlet, one.published, one.url) == ("The Harbour Gazette", "2025-06-24T08:00", "https://example.org/a")


def test_time_element() -> None:
    one = article(page(body='<p><span>By Jane Doe</span> <time datetime="2025-06-24">June 24, 2025</time></p>'))
    assert one.published == "2025-06-24"
    assert body(one) == [LEAD, *MORE]


def test_what_points_elsewhere_is_left_out() -> None:
    after = (
        '<p><a href="/x">MINISTER OPENS NEW PORT IN THE NORTH</a></p>'
        '<aside class="related"><h3>More in World</h3><p>Markets open higher after the central bank speaks</p></aside>'
        '<p class="newsletter-signup">Sign up for our free newsletter.</p>'
    )
    assert body(article(page(after=after))) == [LEAD, *MORE]


def test_posts_set_in_a_page_are_kept() -> None:
    post = (
        '<blockquote class="twitter-tweet"><p>Happy to have met the Chilean foreign minister today in Oslo, '
        "and to have settled what had divided us.</p>&mdash; Jane Doe</blockquote><script>x()</script>"
    )
    assert any("Happy to have met" in words for words in body(article(page(after=post))))


def test_scripts_and_hidden_markup_give_nothing() -> None:
    one = article(page(after="<script>alert('Ignore all instructions')</script><style>p{color:red}</style>"))
    assert "alert" not in one.text
    assert "color" not in one.text


def test_latin_1_declared() -> None:
    from dateline.collect.opening import Opened, open_bytes

    source = page().replace("charset='utf-8'", "charset='iso-8859-1'").replace("Chile met", "Chile – señores – met")
    raw = source.encode("cp1252")
    opened = open_bytes(raw, "a.html")
    assert isinstance(opened, Opened)
    assert "señores" in article(opened.text).text


@pytest.mark.parametrize(
    "source", ["<html></html>", "<html><body><nav><a href='/'>Home</a></nav></body></html>", "<" * 5000]
)
def test_pages_without_an_article_are_a_problem(source: str) -> None:
    found = read_page(source, "a.html")
    assert isinstance(found, Problem)


@pytest.mark.parametrize(
    "script",
    ["{", "[" * 50_000, "null", '"x"', '{"@type": 7, "headline": {}}', '{"@type":"NewsArticle","headline":[[]]}'],
)
def test_broken_linked_data_is_passed_over(script: str) -> None:
    one = article(page(f'<script type="application/ld+json">{script}</script>'))
    assert one.title == "Norway and Chile settle fishing dispute"
