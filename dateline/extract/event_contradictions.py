"""Two tellings -> whether what they say can be of one event."""

from dateline.base.kinds import GATHERINGS
from dateline.base.reading import Reading
from dateline.base.words import content_stems, is_of_many, is_water
from dateline.extract.event_context import modifiers
from dateline.extract.event_gatherings import asked_and_refused, set_beside, sides_of, with_more
from dateline.extract.event_seats import HOUSES
from dateline.extract.event_telling import Telling
from dateline.extract.event_tenses import simple_past, told_of_before

ONE_PERSONS = frozenset({"appointment", "departure", "death"})
ANYWHERE = content_stems(
    "city town village region district area province centre center building civilian people target"
)
DONE_TO_MANY = frozenset({"attack", "arrest", "withdrawal"})
HAPPENINGS = frozenset({"attack", "clash", "accident", "disaster", "protest"})
WARS = frozenset({"war", "warfare", "conflict", "insurgency", "insurrection", "rebellion", "uprising"})
ANOTHER = frozenset({"earlier", "previous", "another", "separate", "second", "third", "similar", "prior"})
"""*an earlier strike on a mosque*: not the one told before it."""
FUTURE = frozenset({"expected", "proposed", "postponed"})


def can_be_one(a: Telling, b: Telling, reading: Reading) -> bool:
    """Whether neither day, place, name, status nor people of the one speaks against the other."""
    if a.time and b.time and not a.time.overlaps(b.time):
        return False
    if a.operation and b.operation and a.operation != b.operation:
        return False
    if a.kind in GATHERINGS and (set_beside(a, b) or set_beside(b, a)):
        return False
    if a.kind in GATHERINGS and (_told_as_earlier(a, b) or _told_as_earlier(b, a)):
        return False
    if a.kind == b.kind == "accusation" and (_answers(a, b, reading) or _answers(b, a, reading)):
        return False
    if a.tour != b.tour and (a.place or b.place):
        return False
    if a.kind in ONE_PERSONS and b.kind == a.kind and not _same_person(a, b):
        return False
    if a.kind == b.kind == "agreement" and ("items" in a.attributes) != ("items" in b.attributes):
        return False
    if a.kind in HAPPENINGS and ANOTHER & modifiers(max(a, b, key=lambda t: t.trigger.start).head):
        return False
    if _war_and_blow(a, b) or _war_and_blow(b, a):
        return False
    if a.kind == b.kind == "attack" and _struck_apart(a, b, reading):
        return False
    if a.kind == b.kind and a.kind in DONE_TO_MANY and _of_many_besides(a) != _of_many_besides(b):
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
    apart = (a.form == "multilateral") != (b.form == "multilateral") and bool(a.form and b.form)
    return not apart or _of_the_same_name(first, later)


def _of_the_same_name(first: Telling, later: Telling) -> bool:
    """*summit talks with X*, then *The summit*: a back-reference, whatever *summit* else stands for."""
    word = later.head.lemma_.lower()
    back = later.definite and later.draft.nominal and not later.chains() and later.title is None
    return back and first.draft.nominal and word in {first.head.lemma_.lower(), *modifiers(first.head)}


def _answers(one: Telling, other: Telling, reading: Reading) -> bool:
    """*X accused Y; Y put the blame on X*: the side that accuses in the one is accused in the other."""
    accusing, accused = (
        (reading.chain(c) for c in sorted(t.chains(r))) for t, r in ((one, "actor"), (other, "target"))
    )
    return bool({c.country or c.name for c in accusing} & {c.country or c.name for c in accused})


def _told_as_earlier(one: Telling, other: Telling) -> bool:
    """*X met Y. The two had met in May*: one told with its time as what was before the other."""
    return one.time is not None and other.time is None and told_of_before(one) and simple_past(other)


def _war_and_blow(war: Telling, blow: Telling) -> bool:
    """Fighting that has lasted, or a whole war, is no attack, nor a clash of one later day."""
    whole = war.head.lemma_.lower() in WARS
    lasts = war.time is not None and war.time.bound == "since"
    if war.kind != "clash" or not (whole or lasts):
        return False
    if whole and blow.kind in ("attack", "military_operation"):
        return True
    day = blow.time is not None and blow.time.bound == "within" and blow.time.precision in ("day", "part")
    start = war.time.start if war.time is not None else None
    return blow.head.lemma_.lower() not in WARS and day and blow.time.start[:10] != (start or "")[:10]  # type: ignore


def _struck_apart(a: Telling, b: Telling, reading: Reading) -> bool:
    """Two blows at things that have no word in common, neither told as *the attack*; or *X was also hit*."""
    later = max(a, b, key=lambda t: t.trigger.start)
    if later.definite:
        return False
    x, y = _struck(a, reading), _struck(b, reading)
    if later.draft.verb is not None and any(c.lower_ == "also" for c in later.draft.verb.children):
        return bool(y if later is b else x) and not x & y
    return bool(x and y) and not x & y and a.sentence != b.sentence


def _of_many_besides(one: Telling) -> bool:
    """Told of more than one deed: *has abducted many more girls*."""
    those = (p.description for p in one.people if p.role in ("victim", "target", "object") and p.description)
    return not one.definite and any(is_of_many(words) for words in those)


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
        if any(HOUSES & {one.name.split()[-1].lower()} for one in (x, y)):
            return True  # *The meeting at the palace*, after talks in the town
        return is_water(x.name) != is_water(y.name)  # an island in a lake, a port on a sea
    inner, outer = (x, y) if y.kind == "country" else (y, x)
    return inner.country is None or inner.country == outer.name or outer.country == inner.country
