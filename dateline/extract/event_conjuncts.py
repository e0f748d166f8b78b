"""A token -> it and all joined to it, also where the parse joined them to something else."""

from dateline.base.tokens import Token
from dateline.extract.event_voice import is_verb


def conjuncts(token: Token) -> list[Token]:
    """A token and all joined to it after it: *Belarus, Tajikistan and China*, *Kim of X, Lee of Y and Park of Z*."""
    if not token.children:
        return [token]
    found, waiting = _read_as_modifiers(token), [token]
    while waiting:
        one = waiting.pop(0)
        found.append(one)
        waiting += [c for c in one.children if c.dep_ == "conj" and not (is_verb(c) and not is_verb(token))]
        waiting += [c for c in one.children if _next_in_list(c)]
        waiting += [*_joined_past_a_place(one), *_joined_to_the_name(one)]
    return found


def _read_as_modifiers(token: Token) -> list[Token]:
    """*brought together Minister X and Minister Y*, where the parse takes X for a modifier of Y."""
    if token.ent_type_ != "PERSON":
        return []
    before = [c for c in token.lefts if c.dep_ in ("nmod", "compound") and c.ent_type_ == "PERSON"]
    return [c for c in before if any(t.tag_ == "CC" for t in token.doc[c.i + 1 : token.i])]


def _joined_past_a_place(token: Token) -> list[Token]:
    """*Kim of Westland and Lee of Eastland*, where the parse joins Lee to Westland."""
    if token.ent_type_ != "PERSON":
        return []
    places = [o for c in token.rights if c.dep_ == "prep" for o in c.rights if o.dep_ == "pobj"]
    return [c for o in places if o.ent_type_ != "PERSON" for c in o.rights if _other_person(c)]


def _joined_to_the_name(token: Token) -> list[Token]:
    """*the ruler Kim and President Lee*, *A's minister, Kim, and B's premier, Lee*, where the parse joins who comes
    second to the name that stands by the first title."""
    if token.tag_ not in ("NN", "NNP"):
        return []
    names = [c for c in token.rights if c.dep_ == "appos" and c.ent_type_ == "PERSON"]
    return [g for c in names for g in c.rights if _other_person(g) or _with_a_name(g)]


def _other_person(token: Token) -> bool:
    return token.dep_ == "conj" and token.ent_type_ == "PERSON"


def _with_a_name(token: Token) -> bool:
    """*B's premier, Lee*"""
    return token.dep_ == "conj" and any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in token.rights)


def _next_in_list(token: Token) -> bool:
    """A name after a name, with more joined to it: the second of a list, which the parse takes for an apposition."""
    if token.dep_ != "appos" or token.tag_ not in ("NNP", "NNPS") or token.head.ent_type_ != "PERSON":
        return False
    return any(c.dep_ == "conj" and c.ent_type_ == "PERSON" for c in token.children)
