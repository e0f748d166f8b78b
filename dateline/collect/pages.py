"""An HTML page -> its article: the body by trafilatura and our own mending, what it says of itself by its metadata."""

import re
from collections.abc import Sequence
from itertools import count

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from dateline.base.articles import Article, Problem
from dateline.collect.dates import published_in
from dateline.collect.metadata import Metadata, metadata_of
from dateline.collect.rows import with_title
from dateline.collect.said import Said, first
from dateline.collect.text import read_text
from dateline.collect.trees import key_of, prune, stands_apart, with_dropped

CACHES_LAST = 200
"""Pages after which trafilatura's caches are emptied: they grow without bound in long runs."""
SHORT = 0.6
"""An extraction with less than this share of the words of JSON-LD's own text has missed the body."""
LONGEST_STANDFIRST = 320
_pages = count(1)
_STAMP = re.compile(r"[\d:TZ+./-]{10,}|https?://\S+|\S+\.(?:jpe?g|png|gif|webp)")


def read_page(page: str, path: str) -> Article | Problem:
    """The article of a page. Scripts are not run, nothing that the page names is fetched."""
    found = text_of(page)
    if found is None:
        return Problem(
            path, "collect", "empty", f"{path} holds no article; save the article's own page, not a list of them"
        )
    text, known = found
    return read_text(text, path, known=known)


def text_of(page: str) -> tuple[str, tuple[Said, ...]] | None:
    """Headline and paragraphs of a page's article, parted by blank lines, and what its metadata says. None where the
    page holds no article."""
    from trafilatura import load_html
    from trafilatura.meta import reset_caches

    if next(_pages) % CACHES_LAST == 0:
        reset_caches()
    tree = load_html(page)
    if tree is None:
        return None
    metadata = metadata_of(tree)
    prune(tree)
    lines, said = _extracted(tree, metadata)
    if not lines:
        return None
    title = first(said, "title")
    body = _cleaned(tree, lines, metadata, title.value if title else "")
    return with_title("\n\n".join(body), title.value if title else None), said


def _extracted(tree: HtmlElement, metadata: Metadata) -> tuple[list[str], tuple[Said, ...]]:
    """Lines of the body, and what is said; trafilatura is asked for metadata only where the page's own lack a date."""
    from copy import deepcopy

    from trafilatura import bare_extraction

    dated = first(metadata.said, "published") is not None
    found = bare_extraction(deepcopy(tree), include_comments=False, with_metadata=not dated)
    text = (found.text if found is not None and not isinstance(found, dict) else None) or ""
    lines = with_dropped(tree, [line for line in text.splitlines() if line.strip()])
    said = metadata.said + (_said_by(found) if not dated and found is not None else ())
    if len(key_of(" ".join(lines)).split()) < SHORT * len(key_of(metadata.body).split()):
        lines = [line for line in metadata.body.splitlines() if line.strip()]
    return lines, said


def _said_by(document: object) -> tuple[Said, ...]:
    """What trafilatura itself made out: title, and the date by htmldate."""
    title, date = getattr(document, "title", None), getattr(document, "date", None)
    found = published_in(date or "")
    return (*((Said("title", title),) if title else ()), *((Said("published", found[0]),) if found else ()))


def _cleaned(tree: HtmlElement, lines: Sequence[str], metadata: Metadata, title: str) -> list[str]:
    """Without the headline, which is set above once; without stamps and addresses, and without a standfirst."""
    titles = {key_of(title)} | {key_of(one.value) for one in metadata.said if one.name == "title"}
    kept = [line.strip() for line in lines if key_of(line) not in titles and not _STAMP.fullmatch(line.strip())]
    summary = key_of(metadata.description)
    for i, line in enumerate(kept[:3]):
        if summary and key_of(line) == summary and len(line) <= LONGEST_STANDFIRST and stands_apart(tree, line, kept):
            return kept[:i] + kept[i + 1 :]
    return kept
