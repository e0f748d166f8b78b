"""A text as the collector makes it an article, and the words it takes for the report's own."""

from dateline.base.articles import Article
from dateline.collect.text import read_text


def article(text: str) -> Article:
    """The article of a text file; a file that is none fails the test."""
    found = read_text(text, "a.txt")
    assert isinstance(found, Article), found
    return found


def body(one: Article) -> list[str]:
    """The paragraphs of the report."""
    return [one.text[at.start : at.end] for at in one.body]
