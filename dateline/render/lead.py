"""A story's reports -> the few sentences of theirs that tell it best; never words of our own."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.base.spans import Range, Span
from dateline.base.views import Event
from dateline.render.index import picked
from dateline.render.look import Look
from dateline.render.wording import HELD
from dateline.render.words import content, unlike

MOST = 4
FROM_ONE_REPORT = 2
LEAST = 2
ENOUGH = 0.1
"""Beyond the first `LEAST`, a sentence must tell at least this share of what the first one tells."""
AGAIN = 0.25
"""What an event counts that a sentence chosen before tells of already."""
POOR = 0.4
"""Standing below which a sentence is chosen only where no report has a better one."""
A_PARAGRAPH = 2
"""Sentences counted as one paragraph where a report comes without breaks."""

WORDS = range(12, 56)
"""A sentence shorter than this says too little by itself; a longer one is no summary."""

_BACK_AT_FIRST = frozenset({
    "he", "she", "it", "they", "this", "these", "those", "that", "both", "also", "but", "however", "meanwhile",
    "earlier", "similarly", "later", "separately", "his", "her", "their", "its", "another", "such", "there", "then",
})  # fmt: skip
_BACK_SOON = frozenset({"these", "those", "this", "such", "also", "latter"})
_COUNTED = frozenset({"two", "three", "four", "pair", "trio", "former", "sides"})
"""*The two ministers* were named before."""
_SPANS = frozenset(["hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years"])
_SIDES = frozenset({"later", "earlier", "before", "after"})
_QUOTED = ('"', "“", "‘", "'", "«", "(", "[")
_BESIDE = re.compile(
    r"(?i)\b(?:image|caption|copyright|getty|photo|slideshow|click|read more|sign up|newsletters?|advertisement)\b"
)
"""Words of captions, credits and site furniture that ran into a sentence."""


@dataclass(frozen=True, slots=True)
class Candidate:
    span: Span
    events: frozenset[str]
    standing: float


def lead(look: Look, articles: Sequence[str], events: Sequence[Event]) -> list[Span]:
    """At most `MOST` sentences, the most telling first, the others in the order of the reports: each tells of central
    events that no sentence chosen before it tells of, stands near the head of its report and can be read alone."""
    weights = {event.id: _weight(event) for event in events}
    every = _candidates(look, articles, events)
    left = [c for c in every if c.standing >= POOR] or every
    chosen: list[Candidate] = []
    told: set[str] = set()
    while left and len(chosen) < MOST:
        best = max(left, key=lambda c: (_gain(c, told, weights), c.span.article, -c.span.start))
        gain = _gain(best, told, weights)
        enough = ENOUGH * _gain(chosen[0], set(), weights) if len(chosen) >= LEAST else 0.0
        if gain <= enough:
            break
        chosen.append(best)
        told |= best.events
        left = [c for c in left if c is not best and _new(c, chosen)]
    later = sorted((c.span for c in chosen[1:]), key=lambda s: (look.reports[s.article].number, s.start))
    return [*(c.span for c in chosen[:1]), *later]


def _weight(event: Event) -> float:
    """How central an event is: by the square of the independent origins and reports that tell of it, so that one
    told by all outweighs many told by one; more if it took place."""
    told = event.origins + 0.5 * len(event.articles)
    return told**2 * (1.5 if event.status in HELD else 1.0)


def _gain(candidate: Candidate, told: set[str], weights: dict[str, float]) -> float:
    """What a sentence tells, by its chief event and half of the next, as far as its standing lets it."""
    worth = sorted((weights[e] * (AGAIN if e in told else 1.0) for e in candidate.events), reverse=True)
    return (worth[0] + 0.5 * sum(worth[1:2])) * candidate.standing


def _new(candidate: Candidate, chosen: list[Candidate]) -> bool:
    """Whether it says other words than those chosen, and its report may still speak."""
    if sum(c.span.article == candidate.span.article for c in chosen) >= FROM_ONE_REPORT:
        return False
    return all(unlike(candidate.span.quote, c.span.quote) for c in chosen)


def _candidates(look: Look, articles: Sequence[str], events: Iterable[Event]) -> list[Candidate]:
    told: dict[str, list[tuple[Range, str]]] = {}
    for event in events:
        for span in event.evidence:
            told.setdefault(span.article, []).append((Range(span.start, span.end), event.id))
    rows = [s for s in picked(look.index.sentences, articles) if not s.title]
    shared = _shared(look, articles)
    found = []
    order: Counter[str] = Counter()
    for sentence in sorted(rows, key=lambda s: (s.article, s.at.start)):
        place = max(sentence.paragraph, order[sentence.article] / A_PARAGRAPH)
        order[sentence.article] += 1
        covered = frozenset(id for at, id in told.get(sentence.article, ()) if at.overlaps(sentence.at))
        if covered:
            span = look.record.span(sentence.article, sentence.at)
            words = content(span.quote)
            common = sum(shared[word] for word in words) / (len(words) or 1)
            found.append(Candidate(span, covered, _standing(span.quote, place) * (0.5 + common)))
    return found


def _shared(look: Look, articles: Sequence[str]) -> dict[str, float]:
    """Each word with the share of the reports that use it: what all speak of is what the story is about."""
    used = Counter(word for id in articles for word in content(look.reports[id].article.text))
    return {word: number / len(articles) for word, number in used.items()}


def _standing(text: str, place: float) -> float:
    """How well a sentence can open an account, from .1 to 2: the first paragraph best; one that leans on what went
    before, opens with a quotation, holds a caption or a credit, or is too short or too long, badly."""
    standing = 1.0 + 1.0 / (1 + place)
    if _leans_back(re.findall(r"\w+", text.casefold()[:200])[:8]) or text.startswith(_QUOTED):
        standing -= 0.7
    if len(text.split()) not in WORDS:
        standing -= 0.7
    if _BESIDE.search(text):
        standing -= 1.0
    return max(standing, 0.1)


def _leans_back(words: list[str]) -> bool:
    """Whether a sentence that opens with these words points at what went before: *He*, *A part of these talks*, *Two
    days later*."""
    if not words:
        return True
    return words[0] in _BACK_AT_FIRST or not _BACK_SOON.isdisjoint(words) or _a_time_later(words) or _counted(words)


def _a_time_later(words: list[str]) -> bool:
    return len(words) > 2 and words[1] in _SPANS and words[2] in _SIDES


def _counted(words: list[str]) -> bool:
    return words[0] == "the" and len(words) > 1 and words[1] in _COUNTED
