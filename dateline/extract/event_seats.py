"""A gathering at the house of a government -> that house: *met at the White House*, *received him at Élysée Palace*."""

from collections.abc import Iterable
from functools import cache

from dateline.base.observations import Mention
from dateline.base.tokens import Token
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import prepositions
from dateline.extract.event_towns import TOWNS
from dateline.extract.event_triggers import Draft
from dateline.knowledge.bodies import bodies
from dateline.knowledge.headwords import headwords

HOUSES = frozenset(
    {"palace", "house", "kremlin", "street", "castle", "hall", "villa", "mansion", "fort", "rock", "bhavan", "bhawan",
     "durbar", "mahal", "diwan", "lodge", "residence", "complex", "compound", "hotel"}
)  # fmt: skip
"""Last words of names that stand for a government and for where it sits."""
SEATED = HOUSES | {
    "pentagon",
    "headquarters",
    "hq",
    "ministry",
    "office",
    "embassy",
    "consulate",
    "secretariat",
    "department",
    "base",
}
"""Those, and last words of names of bodies that one can only be *at* where they sit."""
NO_VENUE = frozenset({"DATE", "TIME", "PERSON", "CARDINAL", "ORDINAL", "MONEY", "EVENT", "WORK_OF_ART", "LAW", "NORP"})
SITES = frozenset({"GPE", "LOC", "FAC"})
"""Labels of names that are of no place, and of places."""
OCCASIONS = frozenset(
    {"summit", "conference", "assembly", "forum", "council", "meeting", "talks", "session", "games", "cup", "mass",
     "dialogue", "commission", "congress", "week", "days", "show", "expo", "exhibition", "festival", "union", "group",
     "initiative", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)  # fmt: skip
"""Last words of names of what one is at without its being a place."""


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
            if preposition == "at" and (house := _house_of_a_body(one, fillers)) is not None:
                return house
            if preposition not in ("at", "in", "inside") or mention is None or mention.kind != "organisation":
                continue
            words = mention.name.casefold().split()
            if words and words[-1] in (SEATED if preposition == "at" else HOUSES):
                return " ".join(w for w in mention.name.split() if w.lower() != "the")
    return None


def _house_of_a_body(noun: Token, fillers: Fillers) -> str | None:
    """*at NATO headquarters*"""
    before = [c for c in noun.lefts if c.dep_ == "compound" and fillers.kind(c) == "organisation"]
    if fillers.mention(noun) is not None or noun.lower_ not in SEATED or not before:
        return None
    return noun.doc.phrase(before[0].left_edge.i, noun.i + 1)


def unknown_venue(holders: Iterable[Token], fillers: Fillers) -> str | None:
    """*received him at Basilica Lodge*, *met in Ponio*: a name that no gazetteer knows, told as where they met."""
    for holder in holders:
        for preposition, noun in prepositions(holder):
            if preposition in ("at", "in", "inside") and _may_be_a_site(noun, preposition, fillers):
                first = min((c.i for c in noun.children if c.dep_ == "compound" and c.tag_ == "NNP"), default=noun.i)
                return noun.doc.phrase(first, noun.i + 1)
    return None


def _may_be_a_house(mention: Mention) -> bool:
    """*at Sheetal Niwas*, read as a body: no word of the name tells of one, and it is no body that is known."""
    words = mention.name.lower().split()
    known = any(word in headwords().organisation for word in words) or mention.name in _body_names()
    return mention.kind == "organisation" and mention.form == "name" and not known


@cache
def _body_names() -> frozenset[str]:
    return frozenset(name for body in bodies() for name in body.names)


def _may_be_a_site(noun: Token, preposition: str, fillers: Fillers) -> bool:
    plain = noun.tag_ == "NNP" and noun.text[:1].isupper() and noun.ent_type_ not in NO_VENUE
    if not plain or noun.lower_ in OCCASIONS or noun.text.isupper():
        return False
    mention = fillers.mention(noun)
    if mention is not None and (preposition != "at" or not _may_be_a_house(mention)):
        return False
    named = noun.ent_type_ in SITES or noun.lower_ in SEATED
    before = [c for c in noun.children if c.i < noun.i and c.dep_ in ("det", "poss", "amod", "nummod")]
    return not before or (named and all(c.lower_ == "the" for c in before) and preposition == "at")
