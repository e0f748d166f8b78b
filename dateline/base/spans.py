"""Stretches of an article's text, and the evidence made of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` (exclusive) of an article's text; `text[start:end] == quote` always."""

    article: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """A stretch of the article in hand, in code points, `end` exclusive; becomes a Span when shown."""

    start: int
    end: int

    def covers(self, other: "Range") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Range") -> bool:
        return self.start < other.end and other.start < self.end


def span_of(article: str, text: str, stretch: Range) -> Span:
    """The Span of a stretch, its quote cut from the text; ValueError when it is empty or outside."""
    if not 0 <= stretch.start < stretch.end <= len(text):
        raise ValueError(f"stretch {stretch.start}:{stretch.end} is empty or outside a text of {len(text)}")
    return Span(article, stretch.start, stretch.end, text[stretch.start : stretch.end])
