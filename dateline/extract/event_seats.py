"""A gathering at the house of a government -> that house: *met at the White House*, *received him at Élysée Palace*."""

from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import prepositions
from dateline.extract.event_triggers import Draft

HOUSES = frozenset(
    {"palace", "house", "kremlin", "street", "castle", "hall", "villa", "mansion", "fort", "rock", "bhavan", "bhawan",
     "durbar", "mahal", "diwan", "lodge", "residence", "complex", "compound"}
)  # fmt: skip
"""Last words of names that stand for a government and for where it sits."""


def seat_of(draft: Draft, fillers: Fillers) -> str | None:
    """The name of the house that the gathering is told to be at, where no town is told."""
    stated = draft.verb if draft.how not in ("mention", "attr") else None
    for token in dict.fromkeys(t for t in (draft.head, draft.shell, stated) if t is not None):
        beside = [o for p in token.children if p.dep_ in ("agent", "prep") for o in p.children if o.dep_ == "pobj"]
        told = [*prepositions(token), *(pair for o in beside for pair in prepositions(o))]
        for preposition, one in told:
            mention = fillers.mention(one)
            if preposition not in ("at", "in", "inside") or mention is None or mention.kind != "organisation":
                continue
            words = mention.name.casefold().split()
            if words and words[-1] in HOUSES:
                return " ".join(w for w in mention.name.split() if w.lower() != "the")
    return None
