"""Two tellings -> whether the one is past and the other coming, denied or of long ago."""

from dateline.reconcile.event_days import same_day
from dateline.reconcile.event_participants import same_participants
from dateline.reconcile.tellings import AHEAD, Telling


def told_and_denied(a: Telling, b: Telling) -> float:
    """One is told as past or coming, the other denied: two meetings, unless both have one day."""
    denied = "denied" in {a.status, b.status} and a.status != b.status
    if {a.status, b.status} & AHEAD and same_participants(a, b) == 1.0 and len(a.sides) > 1:
        return 0.0
    return float(denied and not same_day(a, b))


def told_and_expected_in_one_report(a: Telling, b: Telling) -> float:
    """One report tells the one as past and expects the other: there will be another."""
    past = {a.status, b.status} & {"happened", "ongoing"}
    return float(a.article == b.article and bool(past) and bool({a.status, b.status} & AHEAD))


def told_and_expected_in_one_undated_report(a: Telling, b: Telling) -> float:
    """*X and Y will meet next week; they met last month*: where no days can tell the two apart, the tenses do."""
    undated = a.published is None and not (a.exact and b.exact)
    return told_and_expected_in_one_report(a, b) if undated and min(len(a.sides), len(b.sides)) > 1 else 0.0


def one_pact_long_past(a: Telling, b: Telling) -> float:
    """*They exchanged papers. The treaty was first signed in 2023*: of two acts in a report only one is years old."""
    other = b if a.of_the_past else a
    apart = a.article == b.article and a.of_the_past != b.of_the_past
    return float(apart and a.family == "agreement" and not other.timed)
