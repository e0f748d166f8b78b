"""What each report holds an event to be -> what it is: an account outweighs a preview, a cancellation overrides it."""

from collections.abc import Iterable, Sequence

from dateline.base.kinds import Status
from dateline.base.observations import EventMention

WITHIN_REPORT: tuple[Status, ...] = (
    "happened", "ongoing", "cancelled", "postponed", "denied", "alleged", "expected", "proposed",
)  # fmt: skip
"""Of several statuses in one report the first of these stands."""
AHEAD = frozenset({"expected", "proposed"})


def status_in_report(mentions: Iterable[EventMention]) -> Status:
    """What one report holds the event to be."""
    return min((m.status for m in mentions), key=WITHIN_REPORT.index)


def status_of_event(by_article: Sequence[Status]) -> Status:
    """What the event is, given each report's status in the order of publication. An account makes it happened;
    otherwise the last report that says more than that it is coming."""
    came: tuple[Status, ...] = ("happened", "ongoing")
    for status in came:
        if status in by_article:
            return status
    settled = [status for status in by_article if status not in AHEAD]
    if settled:
        return settled[-1]
    return "expected" if "expected" in by_article else by_article[-1]
