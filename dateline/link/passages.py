"""Bodies of articles -> passages that stand in two of them word for word: five-word seeds, extended.

An inverted index over five-word runs finds the seeds, so that only articles with words in common are compared; runs
that stand in very many articles link each of them only to the first, which keeps the work in proportion.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.base.articles import Article
from dateline.base.spans import Range
from dateline.base.words import STOPWORDS, WORD, fold_word

SEED = 5
GAP = 3
"""Words by which two seeds of one passage may lie apart: a word put in, left out or changed."""
SHORTEST = 12
"""Words in common from which a passage is more than a common turn of phrase with names in it."""
PLAIN_WORDS = 4
"""How many of them must be neither names nor small words."""
WIDEST = 24
TOKEN = re.compile(WORD.pattern + "|&")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an article's body, folded, and where each begins and ends; `plain` marks those neither names nor
    small."""

    article: str
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    plain: tuple[bool, ...]

    def stretch(self, first: int, last: int) -> Range:
        """The text from one word to another, both included."""
        return Range(self.starts[first], self.ends[last])


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand in two articles: where, and how many of them are the same."""

    a: str
    b: str
    in_a: Range
    in_b: Range
    words: int


def body_words(article: Article) -> Words:
    """The words of the body; in an article without marked body, of the whole text."""
    folded, starts, ends, plain = [], [], [], []
    for stretch in article.body or (Range(0, len(article.text)),):
        for match in TOKEN.finditer(article.text, stretch.start, stretch.end):
            word = match.group()
            folded.append("and" if word == "&" else fold_word(word))
            starts.append(match.start())
            ends.append(match.end())
            plain.append(word[0].islower() and folded[-1] not in STOPWORDS)
    return Words(article.id, tuple(folded), tuple(starts), tuple(ends), tuple(plain))


def passages(articles: Iterable[Words]) -> dict[tuple[str, str], list[Passage]]:
    """For every pair of articles (a < b) with any, the passages they share, in order of their place in a."""
    rows = {row.article: row for row in sorted(articles, key=lambda r: r.article)}
    found = {}
    for (a, b), seeds in sorted(_seeds(rows).items()):
        shared = [p for p in _extend(rows[a], rows[b], sorted(seeds)) if p is not None]
        if shared:
            found[a, b] = shared
    return found


def _seeds(rows: Mapping[str, Words]) -> dict[tuple[str, str], list[tuple[int, int]]]:
    index: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    for row in rows.values():
        mine: dict[tuple[str, ...], int] = {}
        for place in range(len(row.folded) - SEED + 1):
            mine.setdefault(row.folded[place : place + SEED], place)
        for run, place in mine.items():
            index.setdefault(run, []).append((row.article, place))
    pairs: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for places in index.values():
        firsts = places if len(places) <= WIDEST else places[:1]
        for rank, (a, i) in enumerate(firsts):
            for b, j in places[rank + 1 :]:
                pairs.setdefault((a, b), []).append((i, j))
    return pairs


def _extend(a: Words, b: Words, seeds: Sequence[tuple[int, int]]) -> list[Passage | None]:
    """Seeds that follow one another in both articles, with small gaps, make one passage."""
    runs: list[list[tuple[int, int]]] = []
    for i, j in seeds:
        home = next((r for r in reversed(runs[-3:]) if _follows(r[-1], (i, j))), None)
        if home is None:
            runs.append([(i, j)])
        else:
            home.append((i, j))
    return [_passage(a, b, run) for run in runs]


def _follows(before: tuple[int, int], after: tuple[int, int]) -> bool:
    reach = SEED + GAP
    return 0 < after[0] - before[0] <= reach and 0 < after[1] - before[1] <= reach


def _passage(a: Words, b: Words, run: Sequence[tuple[int, int]]) -> Passage | None:
    same = {place for i, _ in run for place in range(i, i + SEED)}
    if len(same) < SHORTEST or sum(a.plain[place] for place in same) < PLAIN_WORDS:
        return None
    in_a = a.stretch(run[0][0], run[-1][0] + SEED - 1)
    in_b = b.stretch(run[0][1], run[-1][1] + SEED - 1)
    return Passage(a.article, b.article, in_a, in_b, len(same))
