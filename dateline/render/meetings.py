"""Events -> who met whom: gatherings that were held, are planned, or did not come about."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.base.kinds import GATHERINGS
from dateline.base.views import Event, Participant
from dateline.render.folds import told
from dateline.render.look import Look
from dateline.render.timeline import begins, ends
from dateline.render.wording import HELD, NOT_HELD

BESIDE = frozenset({"object", "target", "victim"})
"""Roles of those who are spoken of at a gathering, not at it."""


LONG = 9
"""Words of a description beyond which it is a piece of a sentence, not a name for somebody."""
QUOTES = frozenset('"“”«»')
CARDS = 6
"""Gatherings of one kind shown at once; where there are more, those that most reports tell of,
of these the dated ones."""


@dataclass(frozen=True, slots=True)
class Few:
    """Gatherings in the order of days: those shown at once, and those folded away."""

    chief: tuple[Event, ...]
    more: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Meetings:
    """Gatherings by what became of them, each in the order of days."""

    held: tuple[Event, ...]
    planned: tuple[Event, ...]
    off: tuple[Event, ...]

    def __bool__(self) -> bool:
        return bool(self.held or self.planned or self.off)

    def few(self, which: str) -> "Few":
        """Those `held`, `planned` or `off` that show at once, and the others."""
        rows: tuple[Event, ...] = getattr(self, which)
        chief = (
            sorted(rows, key=lambda e: (-e.origins, not (e.start or e.end), told(e)))[:CARDS]
            if len(rows) > CARDS + 1
            else rows
        )
        return Few(tuple(e for e in rows if e in chief), tuple(e for e in rows if e not in chief))

    @property
    def every(self) -> tuple[Event, ...]:
        return self.held + self.planned + self.off


def meetings(events: Iterable[Event]) -> Meetings:
    """All meetings, calls and visits among the events."""
    rows = sorted((e for e in events if e.type in GATHERINGS), key=in_time)
    return Meetings(
        tuple(e for e in rows if e.status in HELD),
        tuple(e for e in rows if e.status not in HELD | NOT_HELD),
        tuple(e for e in rows if e.status in NOT_HELD),
    )


def in_time(event: Event) -> tuple[bool, str, str, str]:
    """The key that puts events in the order of days, undated ones last."""
    if not (event.start or event.end):
        return True, "", "", event.id
    return False, begins(event).isoformat(), ends(event).isoformat(), event.id


def present(event: Event) -> list[Participant]:
    """Those at a gathering, each once."""
    found: dict[str, Participant] = {}
    for one in event.participants:
        if one.role not in BESIDE and (one.entity or plain_words(one.description or "")):
            found.setdefault(one.entity or one.description or "", one)
    return list(found.values())


def plain_words(description: str) -> bool:
    """Whether a description names somebody shortly: no piece of a quotation, no half sentence."""
    return len(description.split()) <= LONG and not QUOTES.intersection(description)


def attendance(look: Look, events: Iterable[Event]) -> dict[str, set[str]]:
    """Name of each participant -> ids of the gatherings at which they were; those at most gatherings first."""
    found: dict[str, set[str]] = {}
    for event in events:
        for one in present(event):
            found.setdefault(look.who(one), set()).add(event.id)
    return dict(sorted(found.items(), key=lambda row: (-len(row[1]), row[0])))
