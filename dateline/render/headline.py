"""A story, its events and its lead -> the words over its chapter."""

from collections.abc import Iterable, Sequence

from dateline.base.kinds import GATHERINGS
from dateline.base.spans import Span
from dateline.base.views import Event, Story
from dateline.render.look import Look
from dateline.render.words import cut

LONGEST = 160
"""Characters of a report's sentence that may stand as a headline."""
EDGES = ' ."“”'
SHORTEST = 50
"""Characters that must stand before a comma for a headline to end there."""
CROWD = 6
"""An event with more participants than this is no single deed that a headline can name."""
DEEDS = GATHERINGS | {
    "agreement", "ceasefire", "accession", "attack", "clash", "arrest", "accident", "disaster", "election", "death",
}  # fmt: skip
"""Kinds whose title names something done; a request, a threat or an accusation is seldom what a story is about."""


def headline(look: Look, story: Story, events: Iterable[Event], lead: Sequence[Span]) -> str:
    """The story's own title where a report gives it or its chief event carries it; else the opening words of the
    sentence that tells the story best, in quotation marks, since a made-up title may say what no report says."""
    if story.title in {look.reports[id].article.title for id in story.articles}:
        return story.title
    chief = [event for event in events if event.title == story.title]
    if not lead or not chief or any(_carries(event, story) for event in chief):
        return story.title
    return f"“{_opening(lead[0].quote.strip(EDGES))}”"


def _opening(sentence: str) -> str:
    """The sentence, or as much of it as makes a headline: up to a comma where one stands well."""
    words = " ".join(sentence.split())
    if len(words) <= LONGEST:
        return words
    comma = words.rfind(", ", SHORTEST, LONGEST)
    return f"{words[:comma]}…" if comma > 0 else cut(words, LONGEST)


def _carries(event: Event, story: Story) -> bool:
    """Whether an event can give a story its title: one deed of a few, told of by half of the reports or more."""
    if 2 * len(event.articles) < len(story.articles):
        return False
    return event.named or (event.type in DEEDS and len(event.participants) <= CROWD)
