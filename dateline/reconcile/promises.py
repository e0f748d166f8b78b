"""Statements said to be coming -> the statements made later that are them, found by the words they share."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from dateline.base import observations as seen
from dateline.base.moments import first_day
from dateline.base.record import Record
from dateline.base.views import Statement
from dateline.base.words import content_stems
from dateline.reconcile.statements import words_of

SAME_PROMISE = 0.55
"""Share of the lighter one's weight that two expected statements of one speaker have in common when they are one."""
KEPT = 0.22
"""Share of an expected statement's weight found again in an actual one of the same speaker that keeps it."""
WORDS_KEPT = 2


@dataclass(frozen=True, slots=True)
class Promise:
    """A statement that an article expects of a speaker; `words` are the stems of what is to be said."""

    statement: seen.Statement
    speaker: str
    text: str
    words: frozenset[str]


def promises(record: Record) -> list[Promise]:
    """All expected statements whose speaker is known, sorted by id."""
    found = []
    for one in record.seen(seen.Statement):
        speaker = record.entity_of(one.speaker)
        if one.status == "expected" and speaker and one.confidence >= 0.5:
            text = words_of(record, one)
            found.append(Promise(one, speaker, text, content_stems(f"{one.cue} {text}")))
    return found


class Weights:
    """How much each word tells, by how few of the record's statements use it."""

    def __init__(self, texts: Sequence[frozenset[str]]) -> None:
        self._spread = Counter(word for text in texts for word in text)
        self._total = len(texts) + 1

    def spread(self, word: str) -> int:
        """How many texts use a word."""
        return self._spread[word]

    def of(self, words: frozenset[str]) -> float:
        return sum(log(1 + self._total / (1 + self._spread[word])) for word in words)

    def shared(self, a: frozenset[str], b: frozenset[str], *, of: frozenset[str]) -> float:
        """The share of `of`'s weight that stands in both."""
        whole = self.of(of)
        return self.of(a & b) / whole if whole else 0.0


def kept_by(
    record: Record,
    promise: Promise,
    actual: Mapping[str, Sequence[tuple[Statement, frozenset[str]]]],
    weights: Weights,
) -> list[Statement]:
    """The statements of the same speaker, in other reports of that day or later, that say what was promised."""
    found = []
    for statement, words in actual.get(promise.speaker, ()):
        if not _later(record, promise.statement.article, statement.article):
            continue
        lighter = min(promise.words, words, key=weights.of)
        if len(promise.words & words) >= WORDS_KEPT and weights.shared(promise.words, words, of=lighter) >= KEPT:
            found.append(statement)
    return found


def _later(record: Record, stated: str, told: str) -> bool:
    x, y = first_day(record.articles[stated].published), first_day(record.articles[told].published)
    return stated != told and (x is None or y is None or y >= x)


def one_promise(a: Promise, b: Promise, weights: Weights) -> bool:
    """Whether two articles expect the same of one speaker."""
    lighter = min(a.words, b.words, key=weights.of)
    return a.speaker == b.speaker and weights.shared(a.words, b.words, of=lighter) >= SAME_PROMISE
