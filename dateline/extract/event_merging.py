"""Tellings of one article -> one per event: back-references and repeated tellings joined."""

from dataclasses import replace

from dateline.base.kinds import GATHERINGS, Status
from dateline.base.reading import Reading
from dateline.base.words import content_stems
from dateline.extract.event_gatherings import (
    asked_and_refused,
    other_counterparts,
    same_gathering,
    set_beside,
    sides_of,
    sides_of_states,
    with_more,
)
from dateline.extract.event_syntax import logical_subjects, modifiers
from dateline.extract.event_telling import BLASTS, Telling
from dateline.extract.event_times import spread
from dateline.extract.event_triggers import BACK

FAMILIES: tuple[frozenset[str], ...] = (
    frozenset({"meeting", "call"}),
    frozenset({"attack", "military_operation", "clash"}),
    frozenset({"agreement", "ceasefire"}),
    frozenset({"accident", "disaster"}),
    frozenset({"clash", "standoff"}),
)
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
STRIKES = frozenset({"strike", "airstrike", "raid", "bombing", "bombardment", "shelling", "offensive"})
ONE_PERSONS = frozenset({"appointment", "departure", "death"})
ANYWHERE = content_stems(
    "city town village region district area province centre center building civilian people target"
)
NEAR_SENTENCES = 6
HAPPENINGS = frozenset({"attack", "clash", "accident", "disaster", "protest"})
ANOTHER = frozenset({"earlier", "previous", "another", "separate", "second", "third", "similar", "prior"})
"""*an earlier strike on a mosque*: not the one told before it."""
SET_OFF = frozenset({"bombing", "detonate", "ram", "explode"})
FUTURE = frozenset({"expected", "proposed", "postponed"})
TALKS = frozenset({"talk", "negotiation", "round"})
"""*the negotiations* go back to talks, not to the word in private that two had before them."""
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
    fitting = [o for o in reversed(kept) if _same_family(one, o) and _can_be_one(one, o, reading)]
    for other in fitting:
        if one.of_this and other.kind == one.kind and one.sentence - other.sentence <= NEAR:
            return other
        if _telling_marks(one, other, reading):
            return other
    if one.definite and (not _has_marks(one) or _partly_marked(one)):
        return _antecedent(one, [o for o in fitting if not _has_marks(one) or _room_for(one, o, reading)])
    return None


def _partly_marked(one: Telling) -> bool:
    """*China is hosting the meeting*, *at the talks in Geneva*: one name or place beside a back-reference."""
    if one.kind == "military_operation":
        return one.head.lemma_ in BACK
    if one.kind == "attack":  # *claimed responsibility for the attack*
        return one.draft.shell.head.head.lemma_ == "responsibility"
    return one.kind in GATHERINGS and len(one.chains()) < 2 and one.title is None


def _parties(one: Telling) -> set[str]:
    """Who takes part, without who only leads or brings together."""
    return one.chains() - one.chains("chair", "mediator")


def _room_for(one: Telling, other: Telling, reading: Reading) -> bool:
    mine, theirs = _parties(one), _parties(other)
    if sides_of(one, reading) <= sides_of(other, reading):
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


def _can_be_one(a: Telling, b: Telling, reading: Reading) -> bool:
    if a.time and b.time and not a.time.overlaps(b.time):
        return False
    if a.operation and b.operation and a.operation != b.operation:
        return False
    if a.kind in GATHERINGS and (set_beside(a, b) or set_beside(b, a)):
        return False
    if a.kind in ONE_PERSONS and b.kind == a.kind and not _same_person(a, b):
        return False
    if a.kind == b.kind == "agreement" and ("items" in a.attributes) != ("items" in b.attributes):
        return False
    if a.kind in HAPPENINGS and ANOTHER & modifiers(max(a, b, key=lambda t: t.trigger.start).head):
        return False
    if a.kind == b.kind == "attack" and _struck_apart(a, b, reading):
        return False
    if a.place and b.place and a.place != b.place and not _place_within(a.place, b.place, reading):
        return False
    if (
        a.attributes.get("round")
        and b.attributes.get("round")
        and a.attributes["round"].number != b.attributes["round"].number
    ):
        return False
    if "denied" in (a.status, b.status) and a.status != b.status and not asked_and_refused(a, b):
        return False
    first, later = sorted((a, b), key=lambda t: t.trigger.start)
    if first.status in ("happened", "ongoing") and not first.background and later.status in ("cancelled", "postponed"):
        return False
    if first.status in ("cancelled", "postponed") and with_more(later, first):
        return False
    fell = first.status in ("cancelled", "postponed") and later.status in ("expected", "proposed")
    if fell and not sides_of(first, reading) & sides_of(later, reading):
        return False
    if {"happened"} & {a.status, b.status} and FUTURE & {a.status, b.status}:
        return _bridges_statuses(a, b)
    if a.kind == "call" and b.kind == "meeting" and not a.definite and not b.definite and a.draft.nominal:
        return False
    return not ((a.form == "multilateral") != (b.form == "multilateral") and a.form and b.form)


def _struck_apart(a: Telling, b: Telling, reading: Reading) -> bool:
    """Two blows at things that have no word in common, neither told as *the attack*; or *X was also hit*."""
    later = max(a, b, key=lambda t: t.trigger.start)
    if later.definite:
        return False
    x, y = _struck(a, reading), _struck(b, reading)
    if later.draft.verb is not None and any(c.lower_ == "also" for c in later.draft.verb.children):
        return bool(y if later is b else x) and not x & y
    return bool(x and y) and not x & y and a.sentence != b.sentence


def _struck(one: Telling, reading: Reading) -> frozenset[str]:
    """Stems of the words for what an attack was aimed at."""
    those = [p for p in one.people if p.role == "target"]
    told = [reading.chain(p.chain).name if p.chain else p.description or "" for p in those]
    return content_stems(" ".join([*told, one.place_name or ""] if told else told)) - ANYWHERE


def _same_person(a: Telling, b: Telling) -> bool:
    """*X named a cabinet* is not *X was sworn in*: who gets or leaves a post is one, where both tellings say who."""
    mine, theirs = ({p.chain or p.description for p in t.people if p.role == "object"} for t in (a, b))
    return bool(mine & theirs) or not mine or not theirs


def _bridges_statuses(a: Telling, b: Telling) -> bool:
    """A coming and a past event are one only where a bare noun refers back, or both are told for the same day."""
    later = max(a, b, key=lambda t: t.trigger.start)
    if later.definite and later.background and later.status == "happened":
        return True
    return bool(a.time and b.time and a.time.overlaps(b.time))


def _place_within(a: str, b: str, reading: Reading) -> bool:
    x, y = reading.chain(a), reading.chain(b)
    if x.kind == y.kind and x.name != y.name:
        return x.kind == "place" and x.country is not None and x.country == y.country and False
    inner, outer = (x, y) if y.kind == "country" else (y, x)
    return inner.country is None or inner.country == outer.name or outer.country == inner.country


def _telling_marks(one: Telling, other: Telling, reading: Reading) -> bool:
    """Whether names, numbers, day or place say that it is the same, so that no back-reference is needed."""
    if one.title and other.title and one.title.casefold() == other.title.casefold():
        return True
    if one.definite and one.kind == other.kind and _same_word(one, other):
        return True
    if one.kind == other.kind == "election" and (_by_figures(one) or _by_figures(other)):
        return True
    if one.kind == other.kind == "accident" and _what(one) and _what(one) == _what(other):
        return True
    mine, theirs = _who(one, reading), _who(other, reading)
    if one.kind in GATHERINGS:
        if one.definite and not one.plural and not other.plural and 0 < one.sentence - other.sentence <= 2:
            shared = sides_of(one, reading) & sides_of(other, reading)
            if shared and one.background and len(mine) == len(theirs) == 2:
                return not other_counterparts(one, other, reading)
            if one.draft.nominal and one.head.lemma_ == other.head.lemma_ and sides_of_states(other, reading):
                return True
        same_sides = sides_of(one, reading) == sides_of(other, reading) and len(sides_of(one, reading)) > 1
        return same_gathering(one, other, mine, theirs) or (one.definite and not one.plural and same_sides)
    if {one.kind, other.kind} == {"attack", "clash"} and _fired_in(one, other, reading):
        return True
    if mine and theirs and not mine & theirs:
        return False
    if one.place and one.place == other.place and (one.kind == other.kind or one.definite):
        return True
    if mine & theirs and one.kind == other.kind:
        return (
            one.definite
            or _same_day(one, other)
            or (mine == theirs and not (one.time and other.time is None and not one.definite))
        )
    return one.kind == other.kind and _same_day(one, other) and not (mine and theirs)


def _fired_in(one: Telling, other: Telling, reading: Reading) -> bool:
    """*the other side opened fire*, *alleged that X began the attack*: an account that each side gives of a clash."""
    blow, clash = (one, other) if one.kind == "attack" else (other, one)
    sides = sides_of(clash, reading)
    aimed = any(p.role in ("target", "victim") for p in blow.people)
    near = abs(one.sentence - other.sentence) <= NEAR_SENTENCES and clash.status in ("happened", "ongoing")
    return near and len(sides) > 1 and not aimed and bool(sides_of(blow, reading)) and sides_of(blow, reading) <= sides


def _by_figures(one: Telling) -> bool:
    """*took 47 of the 120 seats*: the election is told by its result, and a report has but one such."""
    return any(slot == "votes" for slot, _ in one.draft.entry.needs)


def _what(one: Telling) -> str | None:
    """What crashed or fell: the lemma of the verb's subject."""
    if one.draft.nominal:
        return None
    return next((t.lemma_.lower() for t in logical_subjects(one.head)), None)


def _same_word(one: Telling, other: Telling) -> bool:
    """*the quake* after *a powerful earthquake*: of a kind that comes once in a report."""
    a, b = one.head.lemma_.lower(), other.head.lemma_.lower()
    if one.kind == "accident":
        return True
    return one.kind in ("disaster", "accident", "standoff", "clash", "ceasefire") and (a == b or a in b or b in a)


def _who(one: Telling, reading: Reading) -> set[str]:
    """Participants by the side they stand for, so that *India* and its minister can be one side."""
    described = {p.description for p in one.people if p.description} if one.kind in GATHERINGS else set()
    return one.chains() | described


def _same_day(a: Telling, b: Telling) -> bool:
    return bool(
        a.time and b.time and a.time.precision == "day" and b.time.precision == "day" and a.time.overlaps(b.time)
    )


def join(kept: Telling, one: Telling) -> None:
    """What the later telling adds; the first keeps its trigger."""
    kept.more.append(one.at)
    kept.heads |= one.heads
    kept.verbs |= one.verbs
    have = {p.chain or p.description for p in kept.people}
    kept.people += [p for p in one.people if (p.chain or p.description) not in have]
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
    return min(kept.status, one.status, key=SURER.index)
