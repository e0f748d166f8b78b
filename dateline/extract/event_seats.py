"""A gathering at the house of a government -> that house: *met at the White House*, *received him at Élysée Palace*."""

from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import prepositions
from dateline.extract.event_towns import TOWNS
from dateline.extract.event_triggers import Draft

HOUSES = frozenset(
    {"palace", "house", "kremlin", "street", "castle", "hall", "villa", "mansion", "fort", "rock", "bhavan", "bhawan",
     "durbar", "mahal", "diwan", "lodge", "residence", "complex", "compound", "hotel"}
)  # fmt: skip
"""Last words of names that stand for a government and for where it sits."""


def told_here(draft: Draft) -> bool:
    """*met here on Friday*, *talks in this Red Sea port*: where the report is dated from."""
    stated = draft.verb if draft.how not in ("mention", "attr") else None
    for token in dict.fromkeys(t for t in (draft.head, draft.shell, stated) if t is not None):
        if any(c.lower_ == "here" and c.dep_ == "advmod" for c in token.children):
            return True
        for preposition, one in prepositions(token):
            this = any(c.lower_ == "this" for c in one.children)
            if this and preposition in ("in", "at") and one.lemma_.lower() in TOWNS | {"capital"}:
                return True
    return False


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
