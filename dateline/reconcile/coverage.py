"""Articles -> what each covers: its events, names and words as weighted vectors, and how alike two of them are."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import log, sqrt

from dateline.base.moments import first_day
from dateline.base.record import Record
from dateline.base.views import Entity, Event
from dateline.base.words import STOPWORDS, fold, stem

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one article covers: its events, its names and its words, each weighted, and its day as a number."""

    id: str
    day: int | None
    events: Vector
    names: Vector
    words: Vector


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Of vectors of length one."""
    few, many = sorted((a, b), key=len)
    return sum(weight * many.get(key, 0.0) for key, weight in few.items())


def coverage(record: Record) -> dict[str, Coverage]:
    """Every article's vectors. Countries count little: half the world's reports name the same ones."""
    events: dict[str, Counter[str]] = {one: Counter() for one in record.articles}
    names: dict[str, Counter[str]] = {one: Counter() for one in record.articles}
    for event in record.views(Event):
        for one in event.mentions:
            events[record.event_mention(one).article][event.id] += 1
    for entity in record.views(Entity):
        if entity.kind not in ("country", "office"):
            for chain_id in entity.chains:
                chain = record.chain(chain_id)
                names[chain.article][entity.id] += max(1, len(chain.mentions))
    words = {one: _words(record, one) for one in record.articles}
    vectors = [_weighted(counts) for counts in (events, names, words)]
    return {one: Coverage(one, _day(record, one), *(vector[one] for vector in vectors)) for one in record.articles}


def _day(record: Record, article: str) -> int | None:
    day = first_day(record.articles[article].published)
    return day.toordinal() if day else None


def _words(record: Record, article: str) -> Counter[str]:
    row = record.articles[article]
    text = " ".join(row.text[r.start : r.end] for r in row.body) or row.text
    return Counter(stem(word) for word in fold(text) if word not in STOPWORDS and len(word) > 2)


def _weighted(counts: Mapping[str, Counter[str]]) -> dict[str, Vector]:
    """Rarer keys weigh more; lengths are made one. The rarity is smoothed, so that in a folder of one affair what
    all reports share still counts."""
    spread = Counter(key for row in counts.values() for key in row)
    total = len(counts) + 20
    found = {}
    for one, row in counts.items():
        raw = {key: (1 + log(n)) * log(total / spread[key]) for key, n in row.items()}
        length = sqrt(sum(v * v for v in raw.values())) or 1.0
        found[one] = {key: v / length for key, v in raw.items()}
    return found


ONE_AFFAIR = 0.45
"""Likeness in names and words at which two reports surely cover one affair (median of reports of one affair .5)."""
OTHER_AFFAIRS = 0.12
"""Likeness that reports of different affairs do not reach (up to .09)."""


class Kinship:
    """How far two articles of a record cover one affair, by the names they give and the words they use."""

    def __init__(self, record: Record) -> None:
        self._rows = coverage(record)
        self._known: dict[tuple[str, str], float] = {}

    def of(self, a: str, b: str) -> float:
        """0 for reports of different affairs, up to 1 for those of one; 1 for a report and itself."""
        if a == b:
            return 1.0
        key = (a, b) if a < b else (b, a)
        if key not in self._known:
            x, y = self._rows[key[0]], self._rows[key[1]]
            alike = 1.2 * (cosine(x.names, y.names) + cosine(x.words, y.words))
            self._known[key] = min(1.0, max(0.0, (alike - OTHER_AFFAIRS) / (ONE_AFFAIR - OTHER_AFFAIRS)))
        return self._known[key]
