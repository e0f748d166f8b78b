"""A number and the parse -> who gives it: *the ministry said*, *according to the agency*."""

from collections.abc import Iterable

from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_context import ancestors_within
from dateline.extract.event_syntax import logical_subjects, own_subject, prepositions
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import REPORTS

TELLS = REPORTS | {"claim", "put", "give", "insist", "maintain"}
GAUGES = frozenset({"record", "measure", "register", "downgrade", "upgrade", "revise", "estimate", "rate", "gauge"})
"""What services do with the magnitude of a quake."""


def according_to(holder: Token, reading: Reading, *, magnitude: bool = False) -> str | None:
    """The chain of who gives the number: *the ministry said*, *according to the agency*; the nearest speaks."""
    issued = [o for c in holder.children if c.dep_ == "acl" for p, o in prepositions(c) if p in ("by", "from")]
    if chain := _chain_of(issued, reading) if not is_verb(holder) else None:
        return chain
    below = holder
    for one in (holder, *ancestors_within(holder)):
        joined = below != one and below.dep_ == "conj" and is_verb(below) and own_subject(below) is not None
        below = one
        if joined:
            continue
        tells = is_verb(one) and one.lemma_ in TELLS and one != holder
        gauged = magnitude and one.lemma_ in GAUGES
        if (tells or gauged or one.lemma_ in ("put", "peg")) and (subjects := logical_subjects(one)):
            return _chain_of(subjects, reading) or _chain_of(_whom_for(subjects), reading)
        said = sorted((c for c in one.children if c.lower_ == "according"), key=lambda c: (c.i < holder.i, c.i))
        if said:
            return _chain_of(said[0].subtree, reading)
    return None


def _whom_for(subjects: list[Token]) -> list[Token]:
    """*a spokesman for the rebels*, *an army official*, *a statement from his office*: whom a speaker speaks for."""
    speaks = [c for s in subjects for c in s.children if c.dep_ == "compound"]
    whose = [o for s in subjects for p, o in prepositions(s) if p in ("for", "of", "from", "at", "with")]
    return [*speaks, *whose, *(c for o in whose for c in o.lefts if c.dep_ == "poss")]


def _chain_of(tokens: Iterable[Token], reading: Reading) -> str | None:
    """Who speaks; no lake or town does, but where its name stands for a government."""
    for token in tokens:
        mention, chains = reading.mention_of(token), reading.chains_of(token)
        if chains and (mention is None or mention.kind != "place" or mention.government):
            return chains[0]
    return None
