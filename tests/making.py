"""Hand-made nouns for tests: the least that each needs, everything else as asked."""

from typing import Any

from dateline.base.articles import Article, Problem
from dateline.base.judgements import Decision, Judgement
from dateline.base.observations import Chain, EventMention, Sentence
from dateline.base.spans import Range, Span
from dateline.base.tokens import Doc, Token
from dateline.base.values import Value
from dateline.base.views import Entity, Event, Point, Position, Story

TEXT = "Ada Ray met Bo Lund in Oslo on Monday."


def article(id: str = "a-1", text: str = TEXT, **more: Any) -> Article:
    return Article(id, **{"path": f"{id}.txt", "text": text, "body": (Range(0, len(text)),), **more})


def parsed(words: list[str], tags: list[str], heads: list[int]) -> Doc:
    """A parse of one sentence; each word brings the blank that follows it."""
    tokens, place = [], 0
    for i, (word, tag) in enumerate(zip(words, tags, strict=True)):
        text = word.strip()
        dep = "ROOT" if heads[i] == i else "dep"
        space = word[len(text) :]
        tokens.append(Token(i, place, text, text.lower(), text.lower(), "X", tag, dep, space, False, False, not i))
        place += len(word)
    return Doc(tokens, heads, [])


def sentence(article: str = "a-1", id: str | None = None) -> Sentence:
    return Sentence(id or f"s-{article}", article, Range(0, len(TEXT)), 0)


def chain(article: str = "a-1", name: str = "Ada Ray") -> Chain:
    return Chain(f"c-{article}-{name.split()[0]}", article, "person", name)


def meeting(article: str = "a-1") -> EventMention:
    return EventMention(f"m-{article}", article, "meeting", "happened", Range(8, 11), Range(0, len(TEXT)))


def problem(article: str = "a-1", code: str = "stage_failed") -> Problem:
    return Problem(article, "statements", code, f"{article} {code}: try again")


def judged(a: str, b: str, decision: Decision = "same", *, by: str = "entities@1") -> Judgement:
    return Judgement(f"j-{a}-{b}-{by}", "entity", a, b, decision, by, ("same name",))


def entity(id: str, *chains: str, name: str = "Ada Ray") -> Entity:
    return Entity(id, "person", name, (), None, (), chains, ("a-1",), (span(),))


def event(id: str, *mentions: str) -> Event:
    return Event(
        id, "meeting", "bilateral", "Ray meets Lund", False, "happened", "2026-03-02", "2026-03-02", "day", "Oslo",
        "Norway", (), {"round": Value("third", 3.0)}, None, "CONSULT", None, "040", mentions, ("a-1",), 1, (span(),),
    )  # fmt: skip


def story(id: str, *articles: str) -> Story:
    return Story(id, "Ray in Oslo", articles, "2026-03-02", "2026-03-02")


def point(id: str, about: str, *spans: Span) -> Point:
    return Point(id, about, "killed", "single", (Position(Value("26", 26.0), ("a-1",), 1, None, spans),))


def span(start: int = 0, end: int = 7, article: str = "a-1") -> Span:
    return Span(article, start, end, TEXT[start:end])
