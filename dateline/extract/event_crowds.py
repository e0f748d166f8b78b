"""A protest and what its words stand beside -> where it is: outside a court, through the streets of a town."""

from collections.abc import Iterator

from dateline.base.tokens import Token
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import logical_subjects, prepositions
from dateline.extract.event_triggers import Draft
from dateline.extract.event_words import CROWD_NOUNS

OUTSIDE = frozenset({"outside", "near", "across", "through", "around", "along", "at", "in", "of", "on", "to", "before"})
THROUGHOUT = frozenset({"across", "throughout", "in", "around"})
GROUNDS = frozenset({"street", "square", "center", "centre", "avenue", "road", "gate", "front", "ground", "compound"})
BUILDINGS = frozenset({"embassy", "court", "parliament", "consulate", "university", "stadium", "palace", "mosque"})


def ground_of(draft: Draft, fillers: Fillers) -> tuple[str | None, str] | None:
    """(chain, name) of where people gather: a place there is a name for, or a named building."""
    named = list(_beside(draft))
    for preposition, token in named:
        mention = fillers.mention(token)
        if preposition in OUTSIDE and mention is not None and mention.kind == "place" and mention.chains:
            return mention.chains[0], mention.name
    for preposition, token in named:
        mention = fillers.mention(token)
        if preposition in THROUGHOUT and mention is not None and mention.kind == "country" and mention.chains:
            return mention.chains[0], mention.name
    for preposition, token in named:
        if preposition in ("outside", "at", "near") and (_is_building(token, fillers)):
            mention = fillers.mention(token)
            words = mention.name if mention is not None else _name(token)
            return None, words
    return None


def _beside(draft: Draft) -> Iterator[tuple[str, Token]]:
    """Objects of the prepositions of the verb, of the noun, and of *streets*, *front* beneath them."""
    crowd = logical_subjects(draft.verb) if draft.verb is not None else []
    for holder in dict.fromkeys([draft.head, draft.verb or draft.head, *crowd]):
        for preposition, token in prepositions(holder):
            yield preposition, token
            if token.lemma_.lower() in GROUNDS | CROWD_NOUNS:
                for through, inner in prepositions(token):
                    yield through, inner
                    if inner.lemma_.lower() in CROWD_NOUNS:  # *tens of thousands of people across the country*
                        yield from prepositions(inner)


def _is_building(token: Token, fillers: Fillers) -> bool:
    proper = token.pos_ == "PROPN" and token.ent_type_ not in ("DATE", "TIME", "PERSON")
    return proper and (fillers.kind(token) == "organisation" or token.lemma_.lower() in BUILDINGS)


def _name(token: Token) -> str:
    first = min((c.i for c in token.children if c.dep_ in ("compound", "amod") and c.pos_ == "PROPN"), default=token.i)
    return token.doc.phrase(first, token.i + 1)
