"""A telling that only tells another again -> what it adds to that one: people, time, place, numbers, certainty."""

from dateline.base.observations import Participation
from dateline.extract.event_spans import spread
from dateline.extract.event_telling import Telling

HARM = frozenset({"attack", "military_operation", "clash", "accident", "disaster", "protest"})


def give(one: Telling, into: Telling) -> None:
    into.heads |= one.heads
    if one.at != into.at:
        into.more.append(one.at)
    have = {p.chain or p.description for p in into.people}
    for person in one.people:
        if (person.chain or person.description) in have:
            continue
        if person.role == "actor" and person.chain is None and (_is_named_by(person, into) or into.chains("actor")):
            continue
        if one.kind == "visit" != into.kind and person.role == "guest":
            into.people.append(
                type(person)(role="participant", chain=person.chain, description=person.description, at=person.at)
            )
        elif is_killing(one) and into.kind in ("clash", "disaster", "accident"):
            if person.chain and person.role == "victim" and into.kind != "clash":
                into.people.append(person)  # *X was killed in a crash*
        elif (
            one.kind == into.kind
            or (person.role in ("victim", "target") and person.chain)
            or (person.role == "actor" and into.kind in ("attack", "military_operation"))
        ):
            into.people.append(person)
    days = into.attributes.get("duration_days")
    if into.time is None and one.time is not None and one.kind == into.kind == "visit" and days and days.number:
        into.time = spread(one.time, days.number, True)  # *is due in X on Monday for a two-day visit*
    into.time = into.time or one.time
    into.take_place(one)
    for name, value in one.attributes.items():
        if not (one.kind == "visit" and name.startswith("duration")):
            into.attributes.setdefault(name, value)
    harmed = one.kind in HARM | {"death"} and not one.draft.nominal
    stated = one.chains() or (harmed and (into.time or into.place or _done_by_some(one)))
    into.confidence = max(into.confidence, min(one.confidence, 0.9) if stated else 0)
    into.background = into.background and one.background


def _is_named_by(person: Participation, event: Telling) -> bool:
    """*the blast killed 12*: the blast itself is not who killed."""
    heads = [event.draft.head, event.draft.shell]
    return person.at is not None and any(person.at.start <= t.idx < person.at.end for t in heads)


def _done_by_some(one: Telling) -> bool:
    """*Gunmen killed seven soldiers in an ambush*: told as a fact, of some who did it and some who suffered it."""
    roles = {p.role for p in one.people}
    return one.status == "happened" and {"actor", "victim"} <= roles


def is_killing(one: Telling) -> bool:
    return not one.draft.nominal and one.head.lemma_ in ("kill", "die", "wound")
