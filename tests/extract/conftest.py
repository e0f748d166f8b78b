"""Shared by the tests of events: a text read up to its events."""

import re
from collections.abc import Callable, Iterable

import pytest

from dateline.base.articles import Article
from dateline.base.ids import make_id
from dateline.base.kinds import PublishedFrom
from dateline.base.observations import Chain, Observation
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.extract.events import Events
from dateline.extract.mentions import Mentions
from dateline.extract.moments import Moments
from dateline.extract.parsing import Parser
from dateline.extract.quantities import Quantities
from dateline.extract.sentences import Sentences


@pytest.fixture(scope="session")
def read(parser: Parser) -> Callable[..., Reading]:
    """Reads a text, a paragraph a line, as published on 24 June 2025 if no other day is given; `head`: its head gives
    the day."""
    stages = (Sentences(), Mentions(), Moments(), Quantities(), Events())
    for stage in stages:
        stage.open()

    def one(text: str, published: str = "2025-06-24", *, head: bool = False) -> Reading:
        body = tuple(Range(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
        source: PublishedFrom | None = "header" if head else None
        article = Article(id="a", path="a", text=text, published=published, published_from=source, body=body)
        (reading,) = parser.read([article])
        for stage in stages:
            seen: Iterable[Observation] = stage.extract(reading)
            reading.add(list(seen))
        return reading

    return one


@pytest.fixture(scope="session")
def chains(parser: Parser) -> Callable[..., dict[str, Chain]]:
    """The chains of a text by name, read up to its mentions; `dateline` is the place at its head."""
    stages = (Sentences(), Mentions())
    for stage in stages:
        stage.open()

    def one(text: str, dateline: str | None = None) -> dict[str, Chain]:
        body = (Range(0, len(text)),)
        article = Article(id=make_id("a", text), path="a", text=text, body=body, dateline_place=dateline)
        (reading,) = parser.read([article])
        for stage in stages:
            reading.add(list(stage.extract(reading)))
        return {c.name: c for c in reading.of(Chain)}

    return one
