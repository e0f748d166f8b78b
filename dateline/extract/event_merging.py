"""Tellings of one article -> one per event: back-references and repeated tellings joined."""

from dataclasses import replace

from dateline.base.kinds import GATHERINGS
from dateline.base.reading import Reading
from dateline.extract.event_contradictions import can_be_one
from dateline.extract.event_gatherings import sides_of
from dateline.extract.event_joining import join
from dateline.extract.event_marks import telling_marks
from dateline.extract.event_phrasing import is_it
from dateline.extract.event_standing import only_attended
from dateline.extract.event_telling import BLASTS, Telling
from dateline.extract.event_triggers import BACK

FAMILIES: tuple[frozenset[str], ...] = (
    frozenset({"meeting", "call"}),
    frozenset({"attack", "military_operation", "clash"}),
    frozenset({"agreement", "ceasefire"}),
    frozenset({"accident", "disaster"}),
    frozenset({"clash", "standoff"}),
)
STRIKES = frozenset({"strike", "airstrike", "raid", "bombing", "bombardment", "shelling", "offensive"})
OWNS = frozenset({"carry", "claim", "stage", "mount", "call", "launch", "conduct"})
"""Verbs by which someone is told to be behind *the attack*."""
SET_OFF = frozenset({"bombing", "detonate", "ram", "explode"})
TALKS = frozenset({"talk", "negotiation", "round"})
"""*the negotiations* go back to talks, not to the word in private that two had before them."""
STRUCK = frozenset({"attack", "clash", "accident", "disaster"})
TURNS = frozenset({"elsewhere", "separately", "meanwhile"})
"""Words with which a report turns to another thing that befell somebody."""
NEAR = 3
"""Sentences back in which *this was their first meeting* looks for the meeting."""


def merged(tellings: list[Telling], reading: Reading) -> list[Telling]:
    """Each telling joined to the earlier one it tells again, or kept as an event of its own."""
    kept: list[Telling] = []
    stands_for: dict[int, Telling] = {}
    for one in tellings:
        earlier = _same_as(one, kept, reading)
        if earlier is None:
            kept.append(one)
        else:
            join(earlier, one)
            stands_for[id(one)] = earlier
    for one in kept:
        if one.within is not None:
            one.within = stands_for.get(id(one.within), one.within)
    return kept


def without_journeys(kept: list[Telling]) -> list[Telling]:
    """A journey by someone to the place of a meeting he takes part in is told by the meeting."""
    gone: set[int] = set()
    for one in kept:
        if one.kind != "visit" or one.draft.nominal or one.head.lemma_ == "visit":
            continue
        if one.status in ("postponed", "cancelled"):
            continue
        for other in kept:
            there = other.kind == "meeting" and one.place and other.place == one.place
            if there and _is_other_side(one, other):
                other.people += [replace(p, role="participant") for p in one.people if p.chain]
            if len(other.chains()) < 2 and other.form != "multilateral" and "round" not in other.attributes:
                continue
            apart = one.time and other.time and not one.time.overlaps(other.time)
            if there and not apart and one.chains() & other.chains():
                other.more.append(one.at)
                other.heads |= one.heads
                gone.add(id(one))
                break
    return [one for one in kept if id(one) not in gone]


def _is_other_side(journey: Telling, talks: Telling) -> bool:
    """*A's delegation left for Cairo. Talks with B are to take place there today*: who comes, and whom they meet."""
    alone = len(talks.chains()) == 1 and talks.draft.nominal and not journey.chains() & talks.chains()
    return alone and bool(journey.chains()) and 0 <= talks.sentence - journey.sentence <= 1


def _same_as(one: Telling, kept: list[Telling], reading: Reading) -> Telling | None:
    """The latest earlier telling of the same event; by name first, then by who, when and where."""
    for other in reversed(kept):
        if one.operation is not None and one.operation == other.operation:
            return other
    fitting = [o for o in reversed(kept) if _same_family(one, o) and can_be_one(one, o, reading)]
    if _turns_away(one, kept):
        fitting = [o for o in fitting if o.sentence == one.sentence]
    for other in fitting:
        if one.of_this and other.kind == one.kind and one.sentence - other.sentence <= NEAR:
            return other
        if telling_marks(one, other, reading):
            return other
    if one.definite and (not _has_marks(one) or _partly_marked(one) or only_attended(one)):
        fitting = [o for o in fitting if not _named_apart(one, o)]
        if is_it(one.draft):
            fitting = [o for o in fitting if o.kind == "meeting" and o.draft.nominal and one.sentence - o.sentence <= 1]
        return _antecedent(one, [o for o in fitting if not _has_marks(one) or _room_for(one, o, reading)])
    return None


def _turns_away(one: Telling, kept: list[Telling]) -> bool:
    """*Elsewhere, gunmen shot four*; *Meanwhile six died when a seaplane crashed*, of which nothing was told before."""
    if one.kind not in STRUCK or one.draft.nominal or one.of_this:
        return False
    first = next((t.lower_ for t in one.head.sent if t.is_alpha), "")
    if first not in TURNS or first != "meanwhile":
        return first in TURNS
    things = {word for o in kept for p in o.people for word in (p.description or "").lower().split()[-1:]}
    mine = {word for p in one.people for word in (p.description or "").lower().split()[-1:]}
    return bool(mine) and not mine & things


def _named_apart(one: Telling, other: Telling) -> bool:
    """*the Apec summit* is not the talks of two or three named before it."""
    few = other.form != "multilateral" and bool(other.chains()) and other.title is None
    return one.kind == "meeting" and one.title is not None and few and one.form == "multilateral"


def _partly_marked(one: Telling) -> bool:
    """*China is hosting the meeting*, *at the talks in Geneva*: one name or place beside a back-reference."""
    if one.kind == "military_operation":
        return one.head.lemma_ in BACK
    if one.kind == "accident":  # *the explosion occurred before midnight*
        return one.head.lemma_.lower() in BLASTS and not one.chains()
    if one.kind == "attack":  # *claimed responsibility for the attack*, *carried out the attack*
        above = one.draft.shell.head
        return above.head.lemma_ == "responsibility" or (one.draft.nominal and above.lemma_ in OWNS)
    chaired = one.draft.nominal and one.draft.how == "chair" and not _parties(one)
    return (one.kind in GATHERINGS and (len(one.chains()) < 2 or chaired) and one.title is None) or is_it(one.draft)


def _parties(one: Telling) -> set[str]:
    """Who takes part, without who only leads or brings together."""
    return one.chains() - one.chains("chair", "mediator")


def _room_for(one: Telling, other: Telling, reading: Reading) -> bool:
    mine, theirs = _parties(one), _parties(other)
    if one.kind == "visit" and mine and theirs and not mine & theirs:
        return False  # *X is due in Oslo. Y has called off her trip*
    if sides_of(one, reading) <= sides_of(other, reading):
        return True
    if only_attended(one) and 0 <= one.sentence - other.sentence <= NEAR and other.status == one.status:
        return True
    return not mine or mine <= theirs or other.form == "multilateral" or len(theirs) < 2


def _antecedent(one: Telling, fitting: list[Telling]) -> Telling | None:
    """For *the meeting*, *the attack*: the nearest of the same word or kind."""
    if one.head.lemma_ in BACK:
        return next((o for o in fitting if o.operation), None)
    near = [o for o in fitting if (not o.plural or one.plural) and _stands_before(o, one)]
    if one.head.lemma_ in ("fighting", "hostility"):
        near = [o for o in near if o.kind in ("clash", "standoff")]
    if one.kind == "attack" and one.head.lemma_ not in STRIKES:
        near = [o for o in near if o.kind in ("attack", "accident")]
    if one.head.lemma_.lower() in TALKS:
        near.sort(key=lambda o: o.head.lemma_.lower() not in TALKS)
    for other in near:
        alike = other.kind == one.kind or {other.kind, one.kind} == {"attack", "accident"}
        if alike and other.confidence >= 0.5:
            return other
    return near[0] if near else None


def _stands_before(other: Telling, one: Telling) -> bool:
    """In an earlier sentence; a meeting or visit also in an earlier clause of the same one."""
    if other.sentence != one.sentence:
        return True
    apart = not (other.head.is_ancestor(one.head) or one.head.is_ancestor(other.head))
    return one.kind in GATHERINGS and other.kind == one.kind and other.head.i < one.head.i and apart


def _same_family(a: Telling, b: Telling) -> bool:
    if {a.kind, b.kind} == {"attack", "accident"}:  # *a blast ...; no one has said it was behind the attack*
        blast, attack = (a, b) if a.kind == "accident" else (b, a)
        back = max(a, b, key=lambda t: t.trigger.start).definite
        return blast.head.lemma_.lower() in BLASTS and (back or attack.head.lemma_ in SET_OFF)
    return a.kind == b.kind or any(a.kind in family and b.kind in family for family in FAMILIES)


def _has_marks(one: Telling) -> bool:
    return bool(one.chains()) or one.place is not None or one.time is not None
