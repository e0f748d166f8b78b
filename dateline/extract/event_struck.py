"""Telling of a blow -> where it fell, by what was struck."""

from dateline.base.observations import Mention, Participation
from dateline.base.reading import Reading
from dateline.extract.event_telling import Telling
from dateline.extract.event_towns import stands_in
from dateline.extract.event_words import ARMED_NOUNS, VICTIM_NOUNS

FORCES = (ARMED_NOUNS | VICTIM_NOUNS) - {"country", "state", "nation", "government", "regime", "side"}


def place_from_target(one: Telling, reading: Reading) -> None:
    """What is struck is where it happens, if it is a place."""
    targets = [p for p in one.people if p.role == "target" and p.chain]
    kinds = [reading.chain(p.chain or "").kind for p in targets]
    for wanted in ("place", "country"):
        for person, kind in zip(targets, kinds, strict=True):
            if kind == wanted and one.place is None and not _is_force(person, reading):
                one.place, one.place_name = person.chain, reading.chain(person.chain or "").name
    if one.place is None:
        _place_beside_target(one, reading)


def _is_force(target: Participation, reading: Reading) -> bool:
    """*an attack on French troops*: wherever they are."""
    struck = reading.tokens(target.at)[-1:] if target.at else []
    return any(t.lemma_.lower() in FORCES for t in struck)


def besieged(one: Telling, reading: Reading) -> None:
    """*the siege of X*: a town is where it is, and no side of it."""
    for person in [p for p in one.people if p.chain and reading.chain(p.chain).kind == "place"]:
        one.people.remove(person)
        one.place, one.place_name = person.chain, reading.chain(person.chain or "").name


def _place_beside_target(one: Telling, reading: Reading) -> None:
    """*a wing of the hospital in X collapsed*, *attacked a convoy near X*: where what is harmed stands."""
    harmed = [p.at for p in one.people if p.role in ("target", "victim", "object") and not p.chain and p.at]
    inside = [m for m in reading.of(Mention) if m.chains and any(at.covers(m.at) for at in harmed)]
    for mention in sorted(inside, key=lambda m: (m.kind != "place", m.at.start)):
        token = reading.token(mention.head)
        if mention.kind in ("place", "country") and token is not None and stands_in(token):
            one.place, one.place_name = mention.chains[0], mention.name
            return
