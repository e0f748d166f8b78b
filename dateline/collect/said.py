"""What the head, the foot or the metadata of a report says about itself; the first to say a thing is believed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dateline.base.kinds import PublishedFrom
from dateline.base.spans import Range

Name = Literal[
    "title",
    "standfirst",
    "outlet",
    "agency",
    "byline",
    "published",
    "updated",
    "clock",
    "url",
    "place",
    "day",
    "unnamed_agency",
]


@dataclass(frozen=True, slots=True)
class Said:
    """One thing a report says about itself. `at` is where in its text, or None for metadata; a time is ISO 8601,
    a `day` is one without its year (`06-24`), a `clock` a bare date above the headline, which may be the page's own."""

    name: Name
    value: str
    at: Range | None = None
    where: PublishedFrom = "header"


def first(said: Iterable[Said], name: Name) -> Said | None:
    """The first thing said of that name."""
    return next((one for one in said if one.name == name), None)
