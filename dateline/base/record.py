"""The record in memory: all observations, judgements and views, as reconcilers and renderers read them."""

from collections.abc import Iterable
from typing import TypeVar, cast

from dateline.base.articles import Article, Problem
from dateline.base.judgements import Judgement, Question
from dateline.base.observations import Chain, EventMention, Observation
from dateline.base.spans import Range, Span, span_of
from dateline.base.views import Entity, Event, View

T = TypeVar("T")


class Record:
    """`articles` by id, in the order of (published, id). Views are added by reconcilers, one after another."""

    def __init__(
        self,
        articles: Iterable[Article],
        observations: Iterable[Observation],
        *,
        judgements: Iterable[Judgement] = (),
        problems: Iterable[Problem] = (),
    ) -> None:
        rows = sorted(articles, key=lambda a: (a.published or "9999", a.id))
        self.articles: dict[str, Article] = {a.id: a for a in rows}
        self.problems = list(problems)
        self.judgements = list(judgements)
        self._seen: dict[type, list[Observation]] = {}
        self._by_id: dict[str, Observation] = {}
        for one in observations:
            self._seen.setdefault(type(one), []).append(one)
            self._by_id[one.id] = one
        for kind in self._seen:
            self._seen[kind].sort(key=lambda o: o.id)
        self._views: dict[type, list[View]] = {}
        self._view_by_id: dict[str, View] = {}
        self._entity_of: dict[str, str] = {}
        self._event_of: dict[str, str] = {}

    def add(self, rows: Iterable[Judgement | View]) -> None:
        """Keeps what a reconciler yields; a view of an id already there replaces it."""
        for row in rows:
            if isinstance(row, Judgement):
                self.judgements.append(row)
                continue
            if row.id in self._view_by_id:
                self._views[type(row)] = [v for v in self._views[type(row)] if v.id != row.id]
            self._views.setdefault(type(row), []).append(row)
            self._view_by_id[row.id] = row
            if isinstance(row, Entity):
                self._entity_of.update(dict.fromkeys(row.chains, row.id))
            elif isinstance(row, Event):
                self._event_of.update(dict.fromkeys(row.mentions, row.id))

    def seen(self, kind: type[T]) -> list[T]:
        """Observations of one type, sorted by id."""
        return cast(list[T], self._seen.get(kind, []))

    def views(self, kind: type[T]) -> list[T]:
        """Views of one type, in the order they were made."""
        return cast(list[T], self._views.get(kind, []))

    def chain(self, chain_id: str) -> Chain:
        return cast(Chain, self._by_id[chain_id])

    def event_mention(self, mention_id: str) -> EventMention:
        return cast(EventMention, self._by_id[mention_id])

    def observation(self, id: str) -> Observation | None:
        return self._by_id.get(id)

    def view(self, id: str) -> View | None:
        return self._view_by_id.get(id)

    def entity_of(self, chain_id: str | None) -> str | None:
        """The entity id a chain belongs to, once entities are linked."""
        return self._entity_of.get(chain_id) if chain_id else None

    def event_of(self, mention_id: str | None) -> str | None:
        """The event id an event mention belongs to, once events are drawn."""
        return self._event_of.get(mention_id) if mention_id else None

    def span(self, article: str, stretch: Range) -> Span:
        """The Span of a stretch, cut from the article's text."""
        return span_of(article, self.articles[article].text, stretch)

    def decided(self, question: Question) -> dict[tuple[str, str], Judgement]:
        """The judgement that stands for each pair: a person's before a machine's, then the latest."""
        standing: dict[tuple[str, str], Judgement] = {}
        for row in self.judgements:
            if row.question != question:
                continue
            before = standing.get((row.a, row.b))
            if before is None or row.by_person or not before.by_person:
                standing[(row.a, row.b)] = row
        return standing
