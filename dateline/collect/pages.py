"""An HTML page -> its article: body by trafilatura, what it says of itself by JSON-LD and meta."""

from dateline.base.articles import Article, Problem
from dateline.collect.text import read_text


def read_page(page: str, path: str) -> Article | Problem:
    """The article of a page."""
    from trafilatura import bare_extraction

    found = bare_extraction(page, with_metadata=True, include_comments=False)
    return read_text((found.text if found else "") or "", path)
