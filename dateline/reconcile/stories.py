"""Articles -> stories: those that cover the same affair, previews and accounts together.

Two articles are alike in the events they tell of, the names they give (a rare name counts for more), and their words;
days between them count against it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dateline.base.ids import make_id
from dateline.base.judgements import Judgement
from dateline.base.matching import NEVER, Bar, Feature, Judge, Weighed, pairs_of, weigh
from dateline.base.record import Record
from dateline.base.views import Copy, Entity, Event, Story
from dateline.reconcile.coverage import Coverage, cosine, coverage

BAR = Bar(same=0.3, unsure=0.2)
"""Reports of one affair weigh .18 and more (median .5), of different affairs up to .09."""
ON_AVERAGE = 0.2
"""Likeness that the reports of two groups must have on average to become one story. On ECB+ (dev, 196 undated
reports) with BAR: no two topics joined, B-cubed F .80 by subtopic; without it .56 and topics ran together."""
SAMPLED = 40
CAPTION_WORDS = "image|caption|copyright|photos?|video|playback|getty|file|updated|is seen|are seen"
CAPTION = re.compile(rf"(?i)\b(?:{CAPTION_WORDS})\b|[.] [A-Z]")
LONGEST_GAP = 60
"""Days without a report after which a new one opens a new story."""


def tell_of_the_same_events(a: Coverage, b: Coverage) -> float:
    """How much of what happens in one happens in the other."""
    return cosine(a.events, b.events)


def give_the_same_names(a: Coverage, b: Coverage) -> float:
    """How far they name the same people, bodies and places, rare ones before common ones."""
    return cosine(a.names, b.names)


def use_the_same_words(a: Coverage, b: Coverage) -> float:
    """How far their words are the same, rare ones before common ones."""
    return cosine(a.words, b.words)


def lie_weeks_apart(a: Coverage, b: Coverage) -> float:
    """How many weeks, up to four, lie between them beyond the first."""
    return min(max(_gap(a, b) - 7, 0), 28) / 28


def lie_months_apart(a: Coverage, b: Coverage) -> float:
    """More than two months lie between them."""
    return float(_gap(a, b) > LONGEST_GAP)


def _gap(a: Coverage, b: Coverage) -> int:
    return abs(a.day - b.day) if a.day is not None and b.day is not None else 0


FEATURES: tuple[Feature[Coverage], ...] = (
    Feature(lie_months_apart, NEVER),
    Feature(tell_of_the_same_events, 1.0),
    Feature(give_the_same_names, 1.2),
    Feature(use_the_same_words, 1.2),
    Feature(lie_weeks_apart, -0.4),
)


class Stories:
    """Needs events, entities and copies; makes judgements of the question `story`, and stories."""

    name = "stories"
    version = "2"
    needs: tuple[type, ...] = (Entity, Event, Copy)
    makes: tuple[type, ...] = (Judgement, Story)

    def reconcile(self, record: Record) -> Iterator[Judgement | Story]:
        rows = coverage(record)
        judge = Judge(rows, question="story", by=f"{self.name}@{self.version}", bar=BAR)
        judge.heed(record.decided("story"), {one: one for one in rows})
        judge.judge(_copies(record))
        weighed = [(a, b, weigh(rows[a], rows[b], FEATURES)) for a, b in pairs_of(_blocks(rows))]
        likeness = {(a, b): w.weight for a, b, w in weighed}
        judge.judge(
            (p for p in weighed if p[2].weight > BAR.unsure), clash=lambda x, y: _little_in_common(likeness, x, y)
        )
        yield from judge.made
        for group in judge.groups.all():
            yield _story(record, group, likeness)


def _little_in_common(likeness: Mapping[tuple[str, str], float], x: Sequence[str], y: Sequence[str]) -> str | None:
    """Why two groups stay apart: one report like another must not bring two affairs together."""
    first, second = sorted(x)[:SAMPLED], sorted(y)[:SAMPLED]
    total = sum(max(likeness.get((min(a, b), max(a, b)), 0.0), -1.0) for a in first for b in second)
    if total >= ON_AVERAGE * len(first) * len(second):
        return None
    return "the reports of the two groups have little else in common"


def _copies(record: Record) -> list[tuple[str, str, Weighed]]:
    """A report and its reprint are of one story."""
    return [
        (a, b, Weighed(9.0, ("one reprints the other",)))
        for copy in record.views(Copy)
        if copy.kind == "reprint"
        for a, b in pairwise(copy.articles)
    ]


def _blocks(rows: Mapping[str, Coverage]) -> dict[str, list[str]]:
    """Articles that share an event, a name, or one of their weightiest words."""
    blocks: dict[str, list[str]] = {}
    for row in sorted(rows.values(), key=lambda r: (r.day or 0, r.id)):
        best = sorted(row.words, key=lambda k: (-row.words[k], k))[:12]
        for key in (*row.events, *row.names, *(f"word {word}" for word in best)):
            blocks.setdefault(key, []).append(row.id)
    return blocks


def _story(record: Record, group: Sequence[str], likeness: Mapping[tuple[str, str], float]) -> Story:
    articles = tuple(a for a in record.articles if a in set(group))
    days = sorted(d[:10] for a in articles if (d := record.articles[a].published))
    return Story(
        make_id("st", min(group)),
        _title(record, articles, likeness),
        articles,
        days[0] if days else None,
        days[-1] if days else None,
    )


def _title(record: Record, articles: Sequence[str], likeness: Mapping[tuple[str, str], float]) -> str:
    """The headline of the report that is most like all others; where none has one, what their chief event is called."""
    headed = [a for a in articles if _is_headline(record.articles[a].title)]
    if headed:
        sample = articles[:SAMPLED]
        nearest = max(headed, key=lambda a: (sum(likeness.get((min(a, b), max(a, b)), 0.0) for b in sample), a))
        return record.articles[nearest].title or ""
    chief = _chief_event(record, set(articles))
    return chief.title if chief else record.articles[articles[0]].path.rsplit("/", 1)[-1]


def _is_headline(title: str | None) -> bool:
    """Whether what stands at a report's head is a headline, and no caption or byline."""
    words = (title or "").split()
    return 3 <= len(words) <= 20 and not CAPTION.search(title or "")


def _chief_event(record: Record, articles: set[str]) -> Event | None:
    """The event most of the reports tell of, not only in passing; of those the newest."""
    told = {}
    for event in record.views(Event):
        if event.confidence >= 0.5:
            mentions = [record.event_mention(one) for one in event.mentions]
            told[event.id] = {m.article for m in mentions if not m.background} & articles
    events = [e for e in record.views(Event) if told.get(e.id)]
    return max(events, key=lambda e: (len(told[e.id]), e.start or "", len(e.mentions), e.id), default=None)
