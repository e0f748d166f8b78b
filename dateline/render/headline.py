"""A story, its events and its lead -> the words over its chapter."""

from collections.abc import Sequence

from dateline.base.kinds import GATHERINGS
from dateline.base.moments import first_day
from dateline.base.spans import Span
from dateline.base.views import Event, Story
from dateline.render.folds import told
from dateline.render.look import Look
from dateline.render.timeline import ends
from dateline.render.words import cut

LONGEST = 160
"""Characters of a report's sentence that may stand as a headline."""
EDGES = ' ."“”'
SHORTEST = 50
"""Characters that must stand before a comma for a headline to end there."""
FRESH = 14
"""Days before the first report after which an event is what the story goes back to, not what it is about."""
CROWD = 6
"""An event with more participants than this is no single deed that a headline can name."""
PACTS = frozenset({"agreement", "ceasefire", "accession"})
DEEDS = GATHERINGS | PACTS | {
    "attack", "clash", "arrest", "accident", "disaster", "election", "death",
}  # fmt: skip
"""Kinds whose title names something done; a request, a threat or an accusation is seldom what a story is about."""


def headline(look: Look, story: Story, events: Sequence[Event], lead: Sequence[Span]) -> str:
    """The story's own title where a report gives it or its chief event carries it; else the meeting or agreement
    that does; else the opening words of the sentence that tells the story best, in quotation marks, since a made-up
    title may say what no report says."""
    own = [event for event in events if event.title == story.title]
    if not own or story.title in {look.reports[id].article.title for id in story.articles}:
        return story.title
    if any(_carries(event, story) for event in own):
        return story.title
    for event in sorted(events, key=told):
        most = 2 * len(event.articles) > len(story.articles)
        if most and event.start and event.type in GATHERINGS | PACTS and _carries(event, story):
            return event.title
    return f"“{_opening(lead[0].quote.strip(EDGES))}”" if lead else story.title


def _opening(sentence: str) -> str:
    """The sentence, or as much of it as makes a headline: up to a comma where one stands well."""
    words = " ".join(sentence.split())
    if len(words) <= LONGEST:
        return words
    comma = words.rfind(", ", SHORTEST, LONGEST)
    return f"{words[:comma]}…" if comma > 0 else cut(words, LONGEST)


def _carries(event: Event, story: Story) -> bool:
    """Whether an event can give a story its title: one deed of a few, told of by half of the reports or more, and
    none that was past when the first of them was written."""
    if 2 * len(event.articles) < len(story.articles) or _past(event, story):
        return False
    return event.named or (event.type in DEEDS and len(event.participants) <= CROWD)


def _past(event: Event, story: Story) -> bool:
    first = first_day(story.start)
    return first is not None and bool(event.start or event.end) and (first - ends(event)).days > FRESH
