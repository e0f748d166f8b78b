"""Two tellings -> what speaks for and against their being one event."""

import datetime as dt

from dateline.base.words import content_stems
from dateline.reconcile.natures import may_be_one
from dateline.reconcile.scenes import region_names
from dateline.reconcile.tellings import AHEAD, Telling, Who
from dateline.reconcile.venues import is_venue

NEAR_DAYS = 14
PLAIN_NAMES = """
first second third fourth fifth annual ordinary extraordinary special informal formal joint summit meeting conference
session talks dialogue forum round conclave assembly council leaders heads state government ministers ministerial
"""
LONE = frozenset({"disaster", "accident", "election", "ceasefire"})
"""Kinds of which an affair mostly has one."""
ONCE = {
    "accession": frozenset({"actor"}), "appointment": frozenset({"object"}), "departure": frozenset({"object"}),
    "death": frozenset({"object"}), "arrest": frozenset({"target"}),
}  # fmt: skip
"""Kinds that come about once for the one of this role."""
ONE_TIME = frozenset({"appointment", "departure", "death"})
MISTAKEN_DAYS = 7
"""So far apart at most two reports may date what befalls one person once, and still tell of one event."""
EITHER = content_stems("discuss discussed discusses exchanged deliberated conferred consulted spoke talked")
"""Verbs that tell of a meeting or of a call alike."""
DOING = frozenset({"actor", "initiator"})
SUFFERING = frozenset({"target", "victim"})
BODIES = content_stems("party government delegation side team group authorities ministry council alliance bloc")
LEADER = content_stems("leader leaders")
HEADS = content_stems("president prime premier chancellor king emir amir sultan crown taoiseach")
"""What those are called whom reports call leaders."""
PLAIN_STEMS = content_stems(PLAIN_NAMES)


def stands_for(a: Who, b: Who) -> float:
    """1 for the same one, .8 where a country stands for its official or an office for its unnamed holder, else 0."""
    if a.entity == b.entity:
        return 1.0
    kinds = {a.kind, b.kind}
    if not a.country or a.country != b.country or len(kinds) < 2:
        return 0.0
    if kinds == {"office", "person"}:
        return 0.8 if not a.titles or not b.titles or a.titles & b.titles - {a.country} or _leads(a, b) else 0.0
    return 0.8 if kinds & {"country", "office"} else 0.0


def _leads(a: Who, b: Who) -> bool:
    """*the leader of X* is its president or head of government."""
    office, person = (a, b) if a.kind == "office" else (b, a)
    return bool(office.titles & LEADER) and bool(person.titles & HEADS)


def _met(a: Telling, b: Telling) -> tuple[float, int, int]:
    """How well the participants of the smaller telling are found in the other, how many, and how many there are."""
    few, many = sorted((a.sides, b.sides), key=len)
    left, total, met = list(many), 0.0, 0
    for one in few:
        best = max(left, key=lambda other: stands_for(one, other), default=None)
        if best is not None and stands_for(one, best):
            left.remove(best)
            total += stands_for(one, best)
            met += 1
    return total, met, len(few)


def same_name(a: Telling, b: Telling) -> float:
    """Both give the event one name, or one name holds the other's words."""
    return float(bool(a.title and b.title) and (a.title <= b.title or b.title <= a.title))


def names_differ(a: Telling, b: Telling) -> float:
    """Each gives the event a name of its own, with little in common beyond words like *annual summit*."""
    x, y = ({word for word in t.title - PLAIN_STEMS if not word[0].isdigit()} for t in (a, b))
    return float(bool(x and y) and 2 * len(x & y) < min(len(x), len(y)) + 1)


def called_by_one_word(a: Telling, b: Telling) -> float:
    """Both call it by one word, *summit* or *conclave*, and neither as between two."""
    return float(bool(a.trigger & b.trigger) and "bilateral" not in (a.form, b.form))


def same_participants(a: Telling, b: Telling) -> float:
    """The same take part, a country standing for its officials where it must."""
    total, met, few = _met(a, b)
    return total / few if few and met == few == max(len(a.sides), len(b.sides)) else 0.0


def one_names_fewer_participants(a: Telling, b: Telling) -> float:
    """All whom the one names, the other names too, with more."""
    total, met, few = _met(a, b)
    return total / few if few and met == few < max(len(a.sides), len(b.sides)) else 0.0


def some_take_part_in_both(a: Telling, b: Telling) -> float:
    """Some take part in both, and each names others besides."""
    total, met, few = _met(a, b)
    return total / few if 0 < met < few else 0.0


def counterparts_differ(a: Telling, b: Telling) -> float:
    """Both are told as between two, and not between the same two."""
    if a.form == "multilateral" or b.form == "multilateral":
        return 0.0
    _, met, few = _met(a, b)
    two = len(a.sides) == 2 == len(b.sides) or (a.form == "bilateral" and b.form == "bilateral")
    return float(two and few > 0 and (met < few or _with_others(a, b) or _with_others(b, a)))


def _with_others(a: Telling, b: Telling) -> bool:
    """One names a single person and describes whom he met, in words that none of the other's two answers to; for a
    party or a delegation anyone may speak."""
    if len(a.sides) != 1 or not a.besides or len(b.sides) < 2 or a.besides & BODIES:
        return False
    known = {w[:5] for one in b.sides for w in (*one.titles, *(one.country or "").split())}
    known |= {w[:5] for w in b.besides} | {w[:5] for w in b.words}
    return not known & {w[:5] for w in a.besides}


def others_take_part(a: Telling, b: Telling) -> float:
    """No one takes part in both. Of a gathering of many each report names whom it will."""
    if a.form == "multilateral" or b.form == "multilateral":
        return 0.0
    _, met, few = _met(a, b)
    return float(few > 0 and met == 0)


def one_is_a_call(a: Telling, b: Telling) -> float:
    """The one is told as a call, the other as a meeting; *discussed it with* may be either."""
    unsaid = any(one.kind == "meeting" and one.trigger & EITHER for one in (a, b))
    return float({a.kind, b.kind} == {"call", "meeting"} and not unsaid)


def days_disagree(a: Telling, b: Telling) -> float:
    """The days they give, or that their reports' own days allow, do not meet. An operation that has a name may be
    told by any of its days; of one person's only fall or death two reports may give two days."""
    if a.kind == b.kind == "military_operation" and same_name(a, b):
        return 0.0
    if a.kind in ONE_TIME and once_in_a_life(a, b) and a.exact and b.exact:
        gap = max(a.earliest - b.latest, b.earliest - a.latest)
        return float(gap > dt.timedelta(days=MISTAKEN_DAYS))
    return float(a.earliest > b.latest or b.earliest > a.latest or _is_war(a, b) or _is_war(b, a))


def _is_war(a: Telling, b: Telling) -> bool:
    """Fighting that has lasted for months is none of its blows."""
    day = b.first or b.published
    lasts = a.kind == "clash" and a.first is not None and a.last is None and not a.exact
    return bool(lasts and b.kind == "attack" and day and a.first and day - a.first > dt.timedelta(days=60))


def same_two_on_one_day(a: Telling, b: Telling) -> float:
    """Both are between the same two on one day, who will hardly have met twice."""
    two = len(a.sides) == 2 == len(b.sides) and a.family == b.family
    return float(two and same_participants(a, b) == 1.0 and bool(same_day(a, b)))


def once_in_a_life(a: Telling, b: Telling) -> float:
    """The same one joins, is appointed, resigns or dies, in reports of the same weeks."""
    once = a.kind == b.kind and a.kind in ONCE and bool(near_reports(a, b))
    x, y = ({one.entity for one in t.who if one.role in ONCE.get(t.kind, ())} for t in (a, b))
    return float(once and bool(x & y))


def same_day(a: Telling, b: Telling) -> float:
    """Both are placed within the same few days."""
    return float(a.exact and b.exact and not days_disagree(a, b))


def times_overlap(a: Telling, b: Telling) -> float:
    """Both give a time, one of them only roughly, and the times overlap."""
    return float(a.timed and b.timed and not (a.exact and b.exact) and not days_disagree(a, b))


def same_place(a: Telling, b: Telling) -> float:
    """Both name the same place, finer than a country, or one of them a place that a report sets in the other."""
    if not a.place or not b.place or a.place_is_country or b.place_is_country:
        return 0.0
    x, y = set(a.place), set(b.place)
    return float(x <= y or y <= x or a.scene.lies_in(a.place, b.place))


def one_place_in_the_other(a: Telling, b: Telling) -> float:
    """One names a country, the other a place in it, or both the country."""
    return float(
        bool(a.place_country) and a.place_country == b.place_country and not same_place(a, b) and _coarse(a, b)
    )


def name_a_common_place(a: Telling, b: Telling) -> float:
    """One does not say where it was, but its words name the place of the other, or a place that the other's name."""
    x, y = (frozenset({t.place}) if t.place and not t.place_is_country else t.around for t in (a, b))
    told = all(t.place and not t.place_is_country for t in (a, b))
    return float(not told and bool(x & y) and not one_report(a, b))


def _coarse(a: Telling, b: Telling) -> bool:
    return a.place_is_country or b.place_is_country


def places_differ(a: Telling, b: Telling) -> float:
    """They name different places, neither of which is known to hold the other."""
    if not a.place or not b.place or same_place(a, b) or one_place_in_the_other(a, b):
        return 0.0
    if _coarse(a, b) and not (a.place_country and b.place_country):
        return 0.0
    return float(not (_region_and_town(a, b) or _venue_and_town(a, b)))


def _venue_and_town(a: Telling, b: Telling) -> bool:
    """One is a building, the other a town that may hold it."""
    one_venue = is_venue(" ".join(a.place)) != is_venue(" ".join(b.place))
    return one_venue and (a.place_country == b.place_country or not (a.place_country and b.place_country))


def _region_and_town(a: Telling, b: Telling) -> bool:
    """One is a region, the other a place in the same country that may lie in it."""
    one_region = (a.place in region_names()) != (b.place in region_names())
    return one_region and a.place_country == b.place_country


def many_gather_in_one_place(a: Telling, b: Telling) -> float:
    """Both are told as gatherings of many in one place, in reports of the same weeks."""
    many = a.form == "multilateral" == b.form
    return float(many and bool(same_place(a, b)) and bool(near_reports(a, b)))


def many_gather_in_one_affair(a: Telling, b: Telling) -> float:
    """Both are told as gatherings of many, in reports of one affair that has but one summit."""
    many = a.form == "multilateral" == b.form
    return kindred_reports(a, b) if many and near_reports(a, b) else 0.0


def told_and_denied(a: Telling, b: Telling) -> float:
    """One is told as past or coming, the other denied: two meetings, unless both have one day."""
    denied = "denied" in {a.status, b.status} and a.status != b.status
    if {a.status, b.status} & AHEAD and same_participants(a, b) == 1.0 and len(a.sides) > 1:
        return 0.0
    return float(denied and not same_day(a, b))


def same_numbers(a: Telling, b: Telling) -> float:
    """Both give one number for one property; a round or small one tells less."""
    shared = [number for _, number in a.numbers & b.numbers]
    return max((1.0 if number > 10 and number % 10 else 0.6 for number in shared), default=0.0)


def same_thing_named(a: Telling, b: Telling) -> float:
    """What they only describe has the same names in it."""
    return min(1.0, len(a.things & b.things) / 2)


def begin_on_one_day(a: Telling, b: Telling) -> float:
    """Both began on the same day and have lasted since."""
    return float(a.first is not None and a.first == b.first and not a.exact and not b.exact and a.last == b.last)


def one_pact_of_the_same_parties(a: Telling, b: Telling) -> float:
    """Both are an agreement or ceasefire between the same sides, in reports of the same weeks."""
    pact = {a.kind, b.kind} <= {"agreement", "ceasefire"} and min(len(a.sides), len(b.sides)) > 1
    return same_participants(a, b) if pact and near_reports(a, b) else 0.0


def done_to_others(a: Telling, b: Telling) -> float:
    """Both say whom or what it struck, in words that have nothing in common."""
    return float(bool(a.struck and b.struck) and not a.struck & b.struck)


def counts_differ(a: Telling, b: Telling) -> bool:
    """They give different numbers for one property."""
    x, y = dict(a.numbers), dict(b.numbers)
    return any(x[name] != y[name] for name in x.keys() & y.keys())


def one_disaster_a_day(a: Telling, b: Telling) -> float:
    """Both tell of a disaster on that day, in reports of the same weeks."""
    disaster = a.kind == "disaster" == b.kind and bool(near_reports(a, b))
    return float(disaster and bool(same_day(a, b)) and not places_differ(a, b))


def rounds_differ(a: Telling, b: Telling) -> float:
    """They are different rounds of one series."""
    x, y = ({n for name, n in t.numbers if name == "round"} for t in (a, b))
    return float(bool(x and y) and not x & y)


def forms_differ(a: Telling, b: Telling) -> float:
    """One is told as between two, the other as among many."""
    return float({a.form, b.form} == {"bilateral", "multilateral"} and not same_name(a, b))


def near_reports(a: Telling, b: Telling) -> float:
    """Their reports are of the same two weeks."""
    return float(not (a.published and b.published) or abs(a.published - b.published) <= dt.timedelta(days=NEAR_DAYS))


def kindred_reports(a: Telling, b: Telling) -> float:
    """How far their reports cover one affair, by names and words; nothing where they stand in one report."""
    return 0.0 if a.article == b.article else a.scene.kinship.of(a.article, b.article)


def the_one_of_its_kind(a: Telling, b: Telling) -> float:
    """Both are of a kind that an affair has but one of (an earthquake, an election), in reports of one affair."""
    lone = a.kind in LONE and b.kind in LONE and bool(near_reports(a, b)) and a.of_the_past == b.of_the_past
    return kindred_reports(a, b) if lone else 0.0


def natures_differ(a: Telling, b: Telling) -> float:
    """One is a quake, the other a fire: their words name disasters or accidents of different nature."""
    return float(not may_be_one(a.natures, b.natures))


def one_leads_to_the_other(a: Telling, b: Telling) -> float:
    """A report tells the one as following from the other: an attack and its reprisal are two."""
    return float(b.id in a.linked or a.id in b.linked)


def sides_are_swapped(a: Telling, b: Telling) -> float:
    """Who does it in the one has it done to them in the other."""
    return float(_acts_on(a, b) and _acts_on(b, a))


def _acts_on(a: Telling, b: Telling) -> bool:
    doing = [one for one in a.who if one.role in DOING]
    return any(stands_for(one, other) for one in doing for other in b.who if other.role in SUFFERING)


def one_report(a: Telling, b: Telling) -> float:
    """They stand in one report."""
    return float(a.article == b.article)


def strikes_of_one_operation(a: Telling, b: Telling) -> float:
    """A report tells the one as part of the other: the strikes under an operation are the operation."""
    part = (a.within == b.id and b.kind == "military_operation") or (
        b.within == a.id and a.kind == "military_operation"
    )
    return float(part)


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


def same_words(a: Telling, b: Telling) -> float:
    """How many of the words that carry meaning the shorter passage shares with the other."""
    fewer = min(len(a.words), len(b.words))
    return len(a.words & b.words) / fewer if fewer >= 3 else 0.0
