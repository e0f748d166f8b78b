"""The spans that state a fact -> from how many independent origins it comes, copies being folded."""

from collections.abc import Iterable

from dateline.base.grouping import Groups
from dateline.base.record import Record
from dateline.base.spans import Span
from dateline.base.views import Copy


class Origins:
    """Reprints of one report and reports of one agency are one origin of all they say; articles that share a passage
    or a release are one origin of what stands in it."""

    def __init__(self, record: Record) -> None:
        self._whole = Groups(record.articles)
        self._parts: dict[str, list[tuple[Span, str]]] = {}
        for copy in record.views(Copy):
            if copy.kind in ("reprint", "agency"):
                for article in copy.articles[1:]:
                    self._whole.join(copy.articles[0], article)
            else:
                for span in copy.evidence:
                    self._parts.setdefault(span.article, []).append((span, copy.id))

    def count(self, spans: Iterable[Span]) -> int:
        """How many origins stand behind a fact that these spans state."""
        return len(self.roots(spans))

    def roots(self, spans: Iterable[Span]) -> list[list[str]]:
        """The articles of the spans, those of one origin together."""
        by_article: dict[str, list[Span]] = {}
        for span in spans:
            by_article.setdefault(span.article, []).append(span)
        folded = Groups({self._whole.find(article) for article in by_article})
        first: dict[str, str] = {}
        for article, found in sorted(by_article.items()):
            for copy in self._copies_of_all(article, found):
                folded.join(first.setdefault(copy, self._whole.find(article)), self._whole.find(article))
        roots: dict[str, list[str]] = {}
        for article in sorted(by_article):
            roots.setdefault(folded.find(self._whole.find(article)), []).append(article)
        return list(roots.values())

    def _copies_of_all(self, article: str, spans: Iterable[Span]) -> list[str]:
        """Copies in whose passages every one of an article's spans lies at least in part."""
        parts = self._parts.get(article, [])
        found = [{copy for part, copy in parts if part.start < s.end and s.start < part.end} for s in spans]
        return sorted(set.intersection(*found)) if found else []
