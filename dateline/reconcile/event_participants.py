"""Two tellings -> how far those who take part, act or suffer in both are the same."""

from dateline.base.words import content_stems
from dateline.reconcile.event_names import same_name
from dateline.reconcile.tellings import Telling, Who

DOING = frozenset({"actor", "initiator"})
SUFFERING = frozenset({"target", "victim"})
ARMY = content_stems("army forces military")
COMMAND = content_stems("army military commander general marshal chief")
BODIES = content_stems("party government delegation side team group authorities ministry council alliance bloc")
UNNAMED = content_stems("negotiator official representative diplomat")
"""What reports call those of a country whom others name."""
HELD = frozenset({"arrest", "withdrawal"})
NEAR_COUNT = 0.8
"""How near two counts lie at least that may be of the same people."""
ANYONE = content_stems("man woman people person suspect suspects others members dozens hundreds several two three")
"""Words that tell nobody from anybody else."""
LEADER = content_stems("leader leaders")
HEADS = content_stems("president prime premier chancellor king emir amir sultan crown taoiseach")
"""What those are called whom reports call leaders."""


def stands_for(a: Who, b: Who) -> float:
    """1 for the same one, .8 where a country stands for its official, a leader for the force or body that he leads, a
    body for its council, or an office for its unnamed holder, else 0."""
    if a.entity == b.entity:
        return 1.0
    kinds = {a.kind, b.kind}
    if "person" in kinds and kinds & {"organisation", "armed_group"}:
        return 0.8 if a.bodies & b.bodies or _commands(a, b) or _commands(b, a) else 0.0
    if kinds == {"organisation"} and (_is_part_of(a, b) or _is_part_of(b, a)):
        return 0.8
    if not a.country or a.country != b.country or len(kinds) < 2:
        return 0.0
    if kinds == {"office", "person"} and any(o.kind == "office" and o.titles & UNNAMED for o in (a, b)):
        return 0.8
    if kinds == {"office", "person"}:
        return 0.8 if not a.titles or not b.titles or a.titles & b.titles - {a.country} or _leads(a, b) else 0.0
    return 0.8 if kinds & {"country", "office"} else 0.0


def _is_part_of(a: Who, b: Who) -> bool:
    """The Security Council and the United Nations: by the words of its name it is a body of the other."""
    return any(len(x) > len(y) > 1 and x[: len(y)] == y for x in a.bodies for y in b.bodies)


def _commands(a: Who, b: Who) -> bool:
    """The army's chief and the army."""
    if a.kind != "person" or b.kind != "organisation" or not a.country or a.country != b.country:
        return False
    army = any(ARMY & content_stems(" ".join(name)) for name in b.bodies)
    return army and bool(a.titles & COMMAND)


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


def forms_differ(a: Telling, b: Telling) -> float:
    """One is told as between two, the other as among many."""
    return float({a.form, b.form} == {"bilateral", "multilateral"} and not same_name(a, b))


def told_apart(a: Telling, b: Telling) -> float:
    """*X hosted Y and Z. Y and Z also met*: two meetings in one report, of persons only, the one between two of those
    who were at the other."""
    persons = all(one.kind == "person" for t in (a, b) for one in t.sides)
    few, many = sorted(({one.entity for one in t.sides} for t in (a, b)), key=len)
    return float(a.article == b.article and persons and len(few) == 2 < len(many) and few < many)


def done_to_others(a: Telling, b: Telling) -> float:
    """Both say whom or what it struck, in words that have nothing in common."""
    x, y = a.struck - ANYONE, b.struck - ANYONE
    return float(bool(x and y) and not x & y)


def done_to_the_same(a: Telling, b: Telling) -> float:
    """Both describe whom they hold or let go, the one in words that are all the other's: *the driver*, *the driver of
    the tram*; no two counts of them differ."""
    few, many = sorted((a.struck, b.struck), key=len)
    if a.kind != b.kind or a.kind not in HELD or not (a.described and b.described) or not few - ANYONE:
        return 0.0
    counted = [{w for w in told if w.isdigit()} for told in (few, many)]
    return float(few <= many and not (all(counted) and counted[0] != counted[1]))


def done_to_another_number(a: Telling, b: Telling) -> float:
    """*21 pupils* are freed in the one, *35 pupils* in the other; *47* and *52* may be two counts of the same."""
    x, y = ({int(w) for w in told if w.isdigit()} for told in (a.struck, b.struck))
    near = any(min(m, n) >= NEAR_COUNT * max(m, n) for m in x for n in y)
    return float(a.kind == b.kind and a.kind in HELD and bool(x and y) and not near)


def others_do_it(a: Telling, b: Telling) -> float:
    """Both name who struck, and not the same."""
    x, y = ([one for one in t.who if one.role in DOING] for t in (a, b))
    return float(bool(x and y) and not any(stands_for(one, other) for one in x for other in y))


def sides_are_swapped(a: Telling, b: Telling) -> float:
    """Who does it in the one has it done to them in the other."""
    return float(_acts_on(a, b) and _acts_on(b, a))


def the_accuser_is_the_accused(a: Telling, b: Telling) -> float:
    """*X accused Y*, *Y put the blame on X*: two charges, one in answer to the other."""
    return float(a.kind == b.kind == "accusation" and (_acts_on(a, b) or _acts_on(b, a)))


def _acts_on(a: Telling, b: Telling) -> bool:
    doing = [one for one in a.who if one.role in DOING]
    return any(stands_for(one, other) for one in doing for other in b.who if other.role in SUFFERING)
