"""Articles -> for each without a date, those with one that tell of the same affair, by the rare names they share."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from dateline.base.articles import Article
from dateline.collect.dates import MONTH_NAMES, WEEKDAYS
from dateline.collect.language import COMMON

LIKE_ENOUGH = 0.11
"""Cosine of weighted names from which two reports count as telling of one affair. Measured on examples/ and the
qingdao corpus together: 98 of 100 pairs within a corpus lie above it, 99.5 of 100 pairs across corpora below 0.1."""
MOST = 12
"""Mates that are heeded, the likest first."""
COMMONEST = 400
"""A name that stands in more articles than this brings none together."""
_NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")
_IGNORED = {word.casefold() for word in (*WEEKDAYS, *MONTH_NAMES)} | COMMON


class Mates:
    """Weighs the names of all articles once; `of` then finds the mates of one."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._names = {article.id: names_in(article) for article in articles}
        spread = Counter(name for names in self._names.values() for name in names)
        total = len(self._names)
        self._weight = {name: math.log(1 + total / count) for name, count in spread.items()}
        self._length = {key: math.sqrt(self._sum(names)) for key, names in self._names.items()}
        self._holders: dict[str, list[str]] = defaultdict(list)
        for key, names in self._names.items():
            for name in names:
                if spread[name] <= COMMONEST:
                    self._holders[name].append(key)

    def _sum(self, names: Iterable[str]) -> float:
        return math.fsum(self._weight[name] for name in sorted(names))

    def of(self, article: str, among: frozenset[str]) -> list[tuple[float, str]]:
        """Likeness and id of those among the given that are like enough, the likest first."""
        shared: dict[str, list[str]] = defaultdict(list)
        for name in self._names[article]:
            for other in self._holders.get(name, ()):
                if other != article and other in among:
                    shared[other].append(name)
        rated = [(self._sum(names) / (self._length[article] * self._length[key]), key) for key, names in shared.items()]
        return sorted((pair for pair in rated if pair[0] >= LIKE_ENOUGH), key=lambda pair: (-pair[0], pair[1]))[:MOST]


def names_in(article: Article) -> frozenset[str]:
    """Capitalised words of the body, weekdays, months and the commonest words aside."""
    words: set[str] = set()
    for stretch in article.body:
        words.update(_NAME.findall(article.text, stretch.start, stretch.end))
    return frozenset(
        plain
        for plain in (word.removesuffix("'s").removesuffix("’s").casefold() for word in words)
        if plain not in _IGNORED
    )
