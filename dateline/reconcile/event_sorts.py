"""Two tellings -> what the sort of event, and the part one has in the other, says of their being one."""

from dateline.base.words import content_stems
from dateline.reconcile.event_days import same_day
from dateline.reconcile.event_participants import one_names_fewer_participants, same_participants
from dateline.reconcile.event_places import places_differ
from dateline.reconcile.event_reports import kindred_reports, near_in_months, near_reports
from dateline.reconcile.natures import may_be_one
from dateline.reconcile.tellings import FIGHTING, Telling

DONE_TO_MANY = frozenset({"attack", "arrest", "withdrawal"})
LONE = frozenset({"disaster", "accident", "election", "ceasefire"})
"""Kinds of which an affair mostly has one."""
WARS = content_stems("war warfare conflict insurgency insurrection rebellion uprising")
EITHER = content_stems("discuss discussed discusses exchanged deliberated conferred consulted spoke talked")
"""Verbs that tell of a meeting or of a call alike."""


def one_is_a_call(a: Telling, b: Telling) -> float:
    """The one is told as a call, the other as a meeting; *discussed it with* may be either."""
    unsaid = any(one.kind == "meeting" and one.trigger & EITHER for one in (a, b))
    return float({a.kind, b.kind} == {"call", "meeting"} and not unsaid)


def one_is_a_stop_of_a_tour(a: Telling, b: Telling) -> float:
    """One is a tour of several places, the other a visit to one place, which may be a stop of it."""
    return float(a.tour != b.tour and bool(a.place or b.place))


def natures_differ(a: Telling, b: Telling) -> float:
    """One is a quake, the other a fire, one an air strike, the other a suicide bombing: their words say so."""
    return float(not may_be_one(a.natures, b.natures))


def one_tells_of_many_deeds(a: Telling, b: Telling) -> float:
    """*has abducted many more girls*, *more than 20,000 people killed*, and the one deed that another tells."""
    return float(a.kind in DONE_TO_MANY and a.of_many != b.of_many)


def the_one_of_its_kind(a: Telling, b: Telling) -> float:
    """Both are of a kind that an affair has but one of (an earthquake, an election), in reports of one affair."""
    lone = a.kind in LONE and b.kind in LONE and bool(near_reports(a, b)) and a.of_the_past == b.of_the_past
    return kindred_reports(a, b) if lone else 0.0


def one_pact_of_the_same_parties(a: Telling, b: Telling) -> float:
    """Both are an agreement or ceasefire between the same sides, in reports of the same weeks."""
    pact = {a.kind, b.kind} <= {"agreement", "ceasefire"} and min(len(a.sides), len(b.sides)) > 1
    return same_participants(a, b) if pact and near_reports(a, b) else 0.0


def one_is_a_war(a: Telling, b: Telling) -> float:
    """The one is a whole war, the other a blow or an operation of one."""
    return float(_war_and_blow(a, b) or _war_and_blow(b, a))


def one_war_between_them(a: Telling, b: Telling) -> float:
    """Both tell of fighting at large between the same sides, or within the same country, in reports of one affair."""
    if not (_at_large(a) and _at_large(b)) or a.article == b.article or not near_in_months(a, b):
        return 0.0
    known, other = ({one.country for one in t.sides if one.country} for t in (a, b))
    sides = same_participants(a, b) or one_names_fewer_participants(a, b)
    return float(bool(sides) or (bool(known) and known == other))


def _at_large(a: Telling) -> bool:
    """A war, a conflict or fighting that is told of no one place or day."""
    placed = bool(a.place) and not a.place_is_country
    dated = a.exact and a.first == a.last
    return a.kind == "clash" and bool(a.trigger & FIGHTING) and not placed and not dated and bool(a.sides)


def _war_and_blow(a: Telling, b: Telling) -> bool:
    return a.kind == "clash" and bool(a.trigger & WARS) and b.kind in ("attack", "military_operation")


def one_disaster_a_day(a: Telling, b: Telling) -> float:
    """Both tell of a disaster on that day, in reports of the same weeks."""
    disaster = a.kind == "disaster" == b.kind and bool(near_reports(a, b))
    return float(disaster and bool(same_day(a, b)) and not places_differ(a, b))


def one_thing_met_with_it(a: Telling, b: Telling) -> float:
    """Both tell of an accident of a ferry, a train or a mine on one day: there was hardly another."""
    accidents = a.kind == "accident" == b.kind and bool(a.struck & b.struck)
    return float(accidents and bool(same_day(a, b)) and bool(near_reports(a, b)) and not places_differ(a, b))


def one_leads_to_the_other(a: Telling, b: Telling) -> float:
    """A report tells the one as following from the other: an attack and its reprisal are two."""
    return float(b.id in a.linked or a.id in b.linked)


def strikes_of_one_operation(a: Telling, b: Telling) -> float:
    """A report tells the one as part of the other: the strikes under an operation are the operation."""
    part = (a.within == b.id and b.kind == "military_operation") or (
        b.within == a.id and a.kind == "military_operation"
    )
    return float(part)
