"""Draft -> whether only one side's word stands for it: *X's coast guard said that a ship of Y had rammed its boat*."""

from dateline.base.tokens import Token
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import logical_subjects
from dateline.extract.event_triggers import Draft
from dateline.extract.event_words import REPORTS

RAMS = frozenset({"ram", "collide", "bump", "sideswipe"})
"""What ships do to each other, of which each side says that it was the other's doing."""


def is_one_sides_word(draft: Draft, fillers: Fillers) -> bool:
    """Said by one state of another's ship."""
    verb = draft.head
    above = verb.head
    if draft.nominal or verb.lemma_ not in RAMS or verb.dep_ != "ccomp" or above.lemma_ not in REPORTS:
        return False
    says, does = (_countries(one, fillers) for one in (above, verb))
    return bool(says and does) and not says & does


def _countries(verb: Token, fillers: Fillers) -> set[str]:
    """The countries of a verb's subjects, or those by whose adjective they are called."""
    found: set[str] = set()
    for subject in logical_subjects(verb):
        for token in (subject, *(c for c in subject.children if c.dep_ in ("amod", "compound", "poss", "nmod"))):
            for chain in map(fillers.reading.chain, fillers.reading.chains_of(token)):
                country = chain.name if chain.kind == "country" else chain.country
                found |= {country} if country else set()
    return found
