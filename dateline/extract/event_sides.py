"""Talks told without those who sit in them -> the sides of those told before: a fifth round, the two delegations."""

from dateline.base.kinds import GATHERINGS, REAL
from dateline.base.observations import Participation
from dateline.extract.event_context import modifiers
from dateline.extract.event_syntax import prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.rounds import ordinal

ROUNDS = frozenset({"round", "talk", "negotiation", "meeting", "session"})
TALKS = frozenset({"talk", "negotiation", "round", "consultation"})
NEXT = frozenset({"new", "next", "another", "further", "fresh", "follow-up"})
SIDES = frozenset({"delegation", "side", "team", "party", "negotiator", "camp", "foe", "rival"})
NEAR, ROUND_AT_LEAST = 6, 0.7


def sides_told_before(tellings: list[Telling]) -> None:
    """Gives such talks the sides of the latest talks of two told before them."""
    ordered = sorted((t for t in tellings if t.kind in GATHERINGS), key=lambda t: t.begins)
    for index, one in enumerate(ordered):
        nameless = [p for p in one.people if not p.chain]
        if one.kind != "meeting" or one.title_line or one.chains() or one.title or len(nameless) > 1:
            continue
        of_two = bool(nameless) and _two_sides(nameless[0].description or "")
        coming = one.status in ("expected", "proposed", "postponed") and not nameless
        if not of_two and not (coming and _another_round(one)):
            continue
        before = next((t for t in reversed(ordered[:index]) if _of_two(t, one)), None)
        if before is None:
            continue
        one.people = [Participation("participant", p.chain, None, p.at) for p in before.people if _sits(p)]
        one.form = before.form
        if one.time is not None or one.place is not None or one.attributes:
            one.confidence = max(one.confidence, ROUND_AT_LEAST)


def _two_sides(words: str) -> bool:
    """*two delegations*, *both sides*"""
    told = words.lower().split()
    return bool({"two", "both"} & set(told)) and told[-1].rstrip("s") in SIDES | {"partie"}


def _another_round(one: Telling) -> bool:
    """*A fifth round is planned*, *a new round of talks*"""
    nouns = (one.head, one.draft.shell)
    if not one.draft.nominal or one.draft.how == "mention" or one.head.lemma_.lower() not in ROUNDS:
        return False
    if any(p == "of" and o.lemma_.lower() not in ROUNDS for n in nouns for p, o in prepositions(n)):
        return False  # *the 17th round of the Joint Commission*
    round_told = any(n.lemma_ == "round" for n in nouns)
    counted = any(ordinal(c) for n in nouns for c in n.lefts) or any(modifiers(n) & NEXT for n in nouns)
    return round_told and counted


def _of_two(before: Telling, one: Telling) -> bool:
    near = 0 <= one.sentence - before.sentence <= NEAR and before.confidence >= 0.5 and not before.title_line
    sides = [p for p in before.people if _sits(p)]
    told = before.status in REAL | {"expected", "postponed"} and before.kind == "meeting"
    talks = "round" in before.attributes or (before.draft.nominal and before.head.lemma_.lower() in TALKS)
    return near and told and talks and len(sides) == 2


def _sits(person: Participation) -> bool:
    return bool(person.chain) and person.role in ("participant", "guest", "host")
