"""What a reading tells of events, in few words: the sure ones, who takes part, and when."""

from collections.abc import Callable

from dateline.base.observations import EventMention
from dateline.base.reading import Reading

Read = Callable[..., Reading]


def sure(reading: Reading, *kinds: str) -> list[EventMention]:
    """Those told with confidence, of some kinds or of all."""
    return [e for e in reading.of(EventMention) if e.confidence >= 0.5 and (not kinds or e.kind in kinds)]


def who(reading: Reading, event: EventMention, *roles: str) -> set[str]:
    """Those with a name who take part, in some roles or in all."""
    return {reading.chain(p.chain).name for p in event.participants if p.chain and (not roles or p.role in roles)}


def days(event: EventMention) -> tuple[str | None, str | None]:
    return (event.time.start, event.time.end) if event.time else (None, None)
