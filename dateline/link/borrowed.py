"""Articles -> which of their words are not the reporter's own: quotations, posts given whole, captions, credits."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from dateline.base.articles import Article
from dateline.base.spans import Range
from dateline.link.passages import TOKEN, Passage

MARKS = re.compile("[\"“”«»]|(?<![^\\s(])['‘](?=\\w)|(?<=[.,!?])['’](?!\\w)")
CAPTION = re.compile(
    r"\b(?:image|photo|picture|media)\s+(?:copyright|caption|credit)\b|\bfile (?:photo|picture|image)\b|^\s*FILE\b"
    r"|\(AP Photo\b|\bGetty Images\b|/(?:AP|AFP|Reuters|EPA|Yonhap|Getty)\b|\bvia (?:AP|AFP|Reuters|Getty)\b"
    r"|\b(?:photo|photograph|picture|credit|handout)s?\s*:|\bis (?:seen|pictured|shown) (?:in|at|on|during)\b",
    re.IGNORECASE,
)
POST = re.compile(r"\(@\w+\)|pic\.twitter\.com|\bt\.co/")
LONGEST_CAPTION = 60
"""Words up to which a paragraph with the marks of a caption is one."""


class Borrowed:
    """Stretches by article, found when first asked for."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._found: dict[str, list[Range]] = {}

    def own_words(self, row: Passage) -> int:
        """How many of the words that two articles share are in both the reporter's own."""
        return min(self._own(row.a, row.in_a, row.words), self._own(row.b, row.in_b, row.words))

    def _own(self, article: str, stretch: Range, shared: int) -> int:
        text, found = self._articles[article].text, self._stretches(article)
        starts = [one.start for one in found]
        words = [m.start() for m in TOKEN.finditer(text, stretch.start, stretch.end)]
        borrowed = 0
        for place in words:
            k = bisect_right(starts, place) - 1
            borrowed += k >= 0 and place < found[k].end
        return min(shared, len(words)) - borrowed

    def _stretches(self, article: str) -> list[Range]:
        if article not in self._found:
            one = self._articles[article]
            self._found[article] = [
                found
                for paragraph in one.body or (Range(0, len(one.text)),)
                for found in _of_paragraph(one.text, paragraph)
            ]
        return self._found[article]


def _of_paragraph(text: str, paragraph: Range) -> Iterator[Range]:
    words = text[paragraph.start : paragraph.end]
    if POST.search(words) or (CAPTION.search(words) and len(words.split()) <= LONGEST_CAPTION):
        yield paragraph
        return
    opened: int | None = None
    for mark in MARKS.finditer(text, paragraph.start, paragraph.end):
        if opened is None:
            opened = mark.start() if mark.group() not in "”’»" else None
        elif _closes(text[opened], mark.group()):
            yield Range(opened, mark.end())
            opened = None
    if opened is not None and text[opened] not in "'‘":
        yield Range(opened, paragraph.end)


def _closes(opening: str, mark: str) -> bool:
    return mark in {'"': '"”', "“": '”"', "«": "»", "'": "'’", "‘": "’'"}.get(opening, "")
