"""A telling and a later one of the same event -> the first with what the second adds."""

from dateline.base.kinds import GATHERINGS, Status
from dateline.base.observations import Participation
from dateline.extract.event_spans import spread
from dateline.extract.event_telling import Telling

SURER: tuple[Status, ...] = (
    "postponed",
    "cancelled",
    "denied",
    "happened",
    "ongoing",
    "expected",
    "alleged",
    "proposed",
)


def join(kept: Telling, one: Telling) -> None:
    """What the later telling adds; the first keeps its trigger."""
    kept.more.append(one.at)
    kept.heads |= one.heads
    kept.verbs |= one.verbs
    have = {p.chain or p.description for p in kept.people}
    if kept.kind in ("accusation", "arrest") and one.chains("target"):  # *a teenage girl*, named at last
        kept.people = [p for p in kept.people if p.role != "target" or p.chain]
    kept.people += [p for p in one.people if (p.chain or p.description) not in have and not _takes_up(p, kept)]
    if kept.time is None or (one.time is not None and _finer(one, kept)):
        kept.time = one.time or kept.time
    if kept.place is None or (
        one.place is not None and kept.place_name and one.place_name and kept.place != one.place and kept.background
    ):
        kept.place, kept.place_name = one.place or kept.place, one.place_name or kept.place_name
    for name, value in one.attributes.items():
        kept.attributes.setdefault(name, value)
    kept.title = kept.title or one.title
    kept.form = kept.form or one.form
    kept.within = kept.within or one.within
    kept.operation = kept.operation or one.operation
    kept.confidence = max(kept.confidence, one.confidence)
    kept.status = _surer(kept, one)
    kept.starts = kept.starts or one.starts
    days = kept.attributes.get("duration_days")
    if kept.time is not None and days is not None and days.number and kept.kind in GATHERINGS:
        kept.time = spread(kept.time, days.number, kept.starts)
    kept.background = kept.background and one.background
    if {kept.kind, one.kind} == {"attack", "accident"}:
        kept.kind = "attack"
    if kept.operation and kept.kind != "military_operation":
        kept.kind = "military_operation"


def _takes_up(one: Participation, kept: Telling) -> bool:
    """*the girls*, after *21 of the schoolgirls*: a bare noun for those who were told before with more words."""
    word = one.description or ""
    told = (p.description.split()[-1] for p in kept.people if p.description and p.role == one.role)
    return one.chain is None and " " not in word and any(before.endswith(word.lower()) for before in told)


def _finer(one: Telling, kept: Telling) -> bool:
    order = ("minute", "hour", "part", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century")
    assert kept.time is not None
    assert one.time is not None
    return order.index(one.time.precision) < order.index(kept.time.precision)


def _surer(kept: Telling, one: Telling) -> Status:
    """A verb that states the event outweighs a noun that only refers to it."""
    if one.background and not kept.background:
        return kept.status
    if kept.background and not one.background:
        return one.status
    if kept.kind in GATHERINGS and kept.status == "cancelled" and one.status == "expected" and one.definite:
        return "postponed"  # *were to have met in X. The meeting has been moved to Y*
    return min(kept.status, one.status, key=SURER.index)
