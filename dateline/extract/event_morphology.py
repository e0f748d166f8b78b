"""A verb's own form -> what it says by itself of its deed: a status, or that it hangs on the clause above."""

from dateline.base.tokens import Token
from dateline.extract import event_words as words
from dateline.extract.event_context import auxiliaries, negated

OPEN = "open"
DROP = "drop"
PRESENT = "present"


def morphology(verb: Token, title: bool) -> str:
    """What a verb's own form says: a status, `present`, `open` (it hangs on the clause above), or `drop`."""
    helpers = [a.lower_ for a in auxiliaries(verb)]
    if any(c.dep_ == "mark" and c.lower_ in words.CONDITIONS for c in verb.children) or _inverted(verb):
        return DROP
    if _no_matter(verb):
        return DROP
    if _habitual(verb):
        return DROP
    said = _by_helpers(verb, helpers, title)
    if said in ("happened", OPEN, PRESENT, "ongoing") and any(
        c.lower_ in words.ALLEGED_ADVERBS - {"reportedly"} for c in verb.children
    ):
        said = "alleged"
    if negated(verb) and not _not_only(verb):
        vowed = said == "expected" and _on_terms(verb)
        return DROP if vowed or (said == "proposed" and "could" in helpers) else "denied"
    return said


def _on_terms(verb: Token) -> bool:
    """*will not go there again*, *will not meet X until the siege ends*: of no visit or meeting that was planned."""
    terms = any(c.dep_ == "mark" and c.lower_ in ("until", "unless") for v in verb.children for c in v.children)
    return terms or any(c.lower_ == "again" for c in verb.children)


def _habitual(verb: Token) -> bool:
    """*regularly meet*, *meet every year*."""
    for c in verb.children:
        if c.dep_ in ("advmod", "npadvmod") and any(
            t.lower_ in words.HABITS and not _each_of_them(t) for t in c.subtree
        ):
            return True
    return False


def _each_of_them(token: Token) -> bool:
    """*swapped 100 prisoners each over three days*, *received, each separately, ...*: each side, not each day."""
    return token.lower_ == "each" and token.i + 1 < len(token.doc) and token.nbor().tag_ in ("IN", "RB", ",")


def _by_helpers(verb: Token, helpers: list[str], title: bool) -> str:
    having = {"have", "has", "had", "'ve", "having"} & set(helpers)
    if {"will", "shall", "'ll", "wo", "sha"} & set(helpers):
        return "expected"
    if {"would", "'d"} & set(helpers) and "had" not in helpers:
        return DROP if having else "expected"
    if {"may", "might", "could", "must", "should", "ought", "can", "ca"} & set(helpers):
        if having:
            return "alleged" if {"may", "might", "must"} & set(helpers) else DROP
        return DROP if {"can", "ca"} & set(helpers) else "proposed"
    if "to" in helpers:
        if verb.dep_ == "ROOT" or (verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and verb.head.pos_ == "PROPN"):
            return "expected"
        return OPEN
    if having:
        return "ongoing" if verb.tag_ == "VBG" and "been" in helpers and "had" not in helpers else "happened"
    if verb.tag_ == "VBG":
        return _progressive(helpers)
    if verb.tag_ == "VBN":
        if {"was", "were", "got", "been"} & set(helpers) or not helpers:
            return "happened" if helpers or verb.dep_ in ("ROOT", "acl") or title else OPEN
        return "ongoing" if "being" in helpers else ("happened" if title else PRESENT)
    if verb.tag_ == "VBD" or "did" in helpers:
        return "happened"
    if verb.tag_ == "VB" and not helpers:
        return OPEN
    return "happened" if title else PRESENT


def _progressive(helpers: list[str]) -> str:
    if {"is", "are", "am", "'s", "'re"} & set(helpers):
        return "ongoing"
    return "happened" if {"was", "were"} & set(helpers) else OPEN


def _inverted(verb: Token) -> bool:
    """*should they attack, ...*, *were he to visit ...*: a condition without if."""
    first = verb.left_edge
    inside = verb.dep_ == "ccomp" and first.i > verb.sent.start and any(c.dep_ == "nsubj" for c in verb.lefts)
    return (
        (verb.dep_ == "advcl" or inside)
        and first.lower_ in ("should", "were", "had")
        and first.dep_ in ("aux", "advcl", "ROOT")
    )


def _no_matter(verb: Token) -> bool:
    """*No matter how much they want to attack us*: whether they do or not."""
    if verb.dep_ not in ("advcl", "ccomp", "acl", "pcomp"):
        return False
    place = verb.left_edge.i
    beside = [t.lower_ for t in verb.doc[max(place - 2, 0) : place + 2]]
    return "matter" in beside and "no" in beside


def _not_only(verb: Token) -> bool:
    return any(c.dep_ == "neg" and c.i + 1 < len(c.doc) and c.nbor(1).lower_ in ("only", "just") for c in verb.children)
