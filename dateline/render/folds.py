"""A story's events -> those its timeline shows at once, and what is folded away beneath it with a count."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.base.moments import first_day
from dateline.base.views import Event
from dateline.render.timeline import Timeline, ends, timeline
from dateline.render.words import count

ROWS = 24
"""Dated events shown at once; where there are more, those that most reports tell of."""
BACKGROUND = 180
"""Days before the first report from which one report's event is background."""
ENOUGH = 3
"""Events that must be left before background is folded away."""
SPOKEN = frozenset({"accusation", "request", "threat", "refusal"})
"""Kinds of event that consist in words: shown at once only where more than one report tells of them."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Events that open on a click; `words` say how many there are and of what kind."""

    words: str
    timeline: Timeline


def folded(events: Sequence[Event], first: str | None = None) -> tuple[Timeline, tuple[Fold, ...]]:
    """The timeline at once, then what is folded: one report's background to a story that begins on `first`, lesser
    events, words of one report, events without a date."""
    undated = [e for e in events if not (e.start or e.end)]
    dated = [e for e in events if e.start or e.end]
    spoken = [e for e in dated if e.type in SPOKEN and len(e.articles) < 2]
    deeds = [e for e in dated if e not in spoken] or spoken
    spoken = spoken if deeds is not spoken else []
    past = [e for e in deeds if len(e.articles) < 2 and _long_before(e, first)]
    past = past if len(deeds) - len(past) >= ENOUGH else []
    deeds = [e for e in deeds if e not in past]
    chief = {e.id for e in sorted(deeds, key=told)[:ROWS]}
    lesser = [e for e in deeds if e.id not in chief]
    rows = [
        (count(len(past), "event") + " long before, told of in one report", past),
        (count(len(lesser), "more event"), lesser),
        (
            count(len(spoken), "request, threat or accusation", "requests, threats and accusations") + " in one report",
            spoken,
        ),
        (count(len(undated), "event") + " whose date no report gives", sorted(undated, key=told)),
    ]
    shown = timeline(e for e in deeds if e.id in chief)
    return shown, tuple(Fold(words, timeline(each)) for words, each in rows if each)


def _long_before(event: Event, first: str | None) -> bool:
    day = first_day(first)
    return day is not None and (day - ends(event)).days > BACKGROUND


def told(event: Event) -> tuple[int, int, int, str]:
    """The key that puts first the events most told of."""
    return -event.origins, -len(event.articles), -len(event.participants), event.id
