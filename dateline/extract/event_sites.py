"""A deed of force -> the nouns told as where it was, however far off in its clause: behind what was struck or who did
it (*at the gates of a barracks in X*), in the deed that it was part of (*killed 31 in an ambush in X*)."""

from collections.abc import Iterator

from dateline.base.tokens import Token
from dateline.extract.event_context import answered
from dateline.extract.event_phrasing import VIOLENT
from dateline.extract.event_time_sites import hurt_too
from dateline.extract.event_towns import AREAS
from dateline.extract.event_triggers import Draft
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import PLACE_NOUNS, TARGET_NOUNS

SITED_KINDS = VIOLENT | {"arrest", "mobilisation"}
SITES = frozenset({"in", "at", "near", "outside", "inside", "off", "along", "across", "around", "through"})
GROUNDS = (
    AREAS
    | PLACE_NOUNS
    | TARGET_NOUNS
    | frozenset({"mountain", "creek", "street", "outskirt", "gate", "coast", "forest"})
)
"""Nouns that are *of* the place they lie in."""
LOCAL = frozenset({"court", "tribunal", "prosecutor", "magistrate", "jury"})
"""*A Lyon court jailed*: who acts where they sit."""
WHEN = frozenset({"when", "as"})
GROUPED = frozenset({"prep", "pobj", "dobj", "nsubjpass", "conj", "agent", "dative", "attr"})
APART = frozenset({"amid", "despite", "because", "like", "unlike", "since"})
"""*was held at his home amid an uproar in X*: what is told of another thing."""
DURING = frozenset({"in", "during", "at", "of", "by"})
"""Prepositions by which a further deed is the same one: *in an ambush*; not *over a bombing*."""


SHOWS = frozenset(
    {"highlight", "underscore", "underline", "prompt", "spark", "raise", "draw", "fuel", "stoke", "show", "expose",
     "mark", "add", "deepen", "threaten", "risk", "mean", "demonstrate", "reflect", "remind", "echo", "illustrate",
     "recall", "trigger", "fan", "heighten", "lay", "bring"}
)  # fmt: skip
"""What an attack does that is no blow: *the attack highlighted problems across the land*."""


def sites_of(draft: Draft, event_heads: set[int]) -> Iterator[tuple[str, Token]]:
    """(preposition, noun) of the places told in the clause: what follows the verb first, then what its subject has,
    then the clause above a participle."""
    if draft.entry.kind not in SITED_KINDS:
        return
    if draft.nominal and (draft.how in ("mention", "attr") or draft.head.head.lemma_ in SHOWS):
        yield from _beneath(draft.head, event_heads, draft.head.i)
        return
    verb = draft.verb if draft.verb is not None else draft.head
    for _ in range(3):
        after = sorted(_beneath(verb, event_heads, draft.head.i), key=lambda pair: pair[1].i)
        yield from ((p, noun) for p, noun in after if answered(verb, noun, event_heads) == verb)
        for subject in verb.lefts:
            if subject.dep_ == "nsubj" and subject.lemma_ in LOCAL:
                yield from (("in", c) for c in subject.children if c.dep_ in ("compound", "poss", "nmod"))
            if subject.dep_ == "nsubj" and (subject.i not in event_heads or subject == draft.head):
                yield from _beneath(subject, event_heads, draft.head.i)
        for clause in (
            c for told in (verb, *hurt_too(verb)) for c in told.children
        ):  # *were killed when their convoy hit a mine near X*
            if clause.dep_ == "advcl" and any(c.lower_ in WHEN and c.dep_ in ("mark", "advmod") for c in clause.lefts):
                yield from _beneath(clause, event_heads, clause.i)
        if not _shares_clause(verb):
            return
        verb = verb.head


def _shares_clause(verb: Token) -> bool:
    """*rained down on X, killing six*: what a participle tells is where its main verb is."""
    plain = not any(c.dep_ in ("nsubj", "nsubjpass", "mark", "advmod") for c in verb.lefts)
    joined = (verb.dep_ == "advcl" and verb.tag_ == "VBG") or verb.dep_ == "conj"
    return joined and is_verb(verb.head) and plain


def _beneath(top: Token, event_heads: set[int], own: int) -> Iterator[tuple[str, Token]]:
    """Nouns after a preposition of place beneath a word, through other nouns, never into another clause."""
    for child in top.children:
        grouped = child.dep_ in GROUPED and (child.dep_ == "pobj" or not is_verb(child))
        if (not grouped and not _carries(child)) or child.lower_ in APART:
            continue
        if child.i in event_heads and child.i != own and not (top.dep_ == "prep" and top.lower_ in DURING):
            continue
        lies_in = top.lower_ == "of" and top.head.lemma_.lower() in GROUNDS
        if child.dep_ == "pobj" and (top.lower_ in SITES or lies_in):
            yield top.lower_, child
        yield from _beneath(child, event_heads, own)


def _carries(verb: Token) -> bool:
    """*struck boats carrying drugs in X*: what the things struck were doing is told of the same place."""
    return verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.dep_ in ("dobj", "nsubjpass")
