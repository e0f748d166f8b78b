"""Verb of saying -> Standing: whether it was said, is to be said, or was not said."""

from typing import Literal

from dateline.base.tokens import Token
from dateline.extract import saying_words as words
from dateline.extract.saying_subjects import adding_to, has_to

NOBODY = frozenset({"nobody", "none", "neither", "no-one"})
HOLLOW = {"mark": words.CONDITIONS, "nsubj": NOBODY, "nsubjpass": NOBODY}
HEARSAY = frozenset({"report", "say", "understand", "believe", "allege", "know", "quote", "think", "rumour", "rumor"})
"""*is reported to have said*: by others' account."""
NEGATING = frozenset({"advmod", "preconj"})
Standing = Literal["happened", "expected", "no_comment", "none"]


def standing_of(token: Token) -> Standing:
    """Whether it was said, is to be said, or was not."""
    seen = token
    for _ in range(10):
        own = _own_standing(seen)
        if own == "none" and seen.i < token.i and _is_participle(token):
            return "happened"
        if own in ("expected", "none"):
            return own
        above = _above(seen)
        if above is None:
            return "happened"
        if has_to(seen) and seen.dep_ in ("xcomp", "acl", "advcl", "ccomp", "relcl"):
            past = above.lemma_ in HEARSAY and any(c.lower_ == "have" for c in seen.lefts)
            verdict: Standing = "happened" if past else _infinitive(above)
            if verdict != "happened":
                return "none" if verdict == "no_comment" and token.lemma_ not in words.COMMENTING else verdict
        if seen.tag_ == "VBG" and above.lemma_ in words.WEIGHED:
            return "none"
        seen = above
    return "happened"


def _is_participle(token: Token) -> bool:
    """*He did not sign, urging both sides to wait*: what is denied of the main verb is not denied of its participle."""
    return token.tag_ == "VBG" and token.dep_ == "advcl"


def _above(token: Token) -> Token | None:
    """The verb whose standing a verb shares: what it is coordinated with, or what it is the participle of."""
    if token.dep_ == "conj" and token.tag_ in ("VB", "NN", "VBG", "VBN") and not _has_own_modal(token):
        return token.head
    if has_to(token) and token.dep_ in ("xcomp", "acl", "advcl", "ccomp", "relcl"):
        return token.head
    if token.tag_ == "VBG" and token.dep_ in ("advcl", "pcomp", "xcomp") and token.head.i != token.i:
        return adding_to(token) or token.head
    if token.dep_ == "prep" and token.head.tag_[0] == "V":
        return token.head
    return None


def _has_own_modal(token: Token) -> bool:
    return any(c.tag_ == "MD" for c in token.lefts)


def _own_standing(token: Token) -> Standing:
    if token.dep_ == "prep":
        return "none" if token.lower_ in ("without", "instead", "despite") else "happened"
    if token.dep_ in ("ccomp", "pcomp", "acl", "advcl") and _after_condition(token):
        return "none"
    if token.dep_ == "conj" and any(c.lower_ == "neither" for c in token.head.lefts):
        return "none"
    if any(c.dep_ == "neg" or (c.lower_ in words.NEGATIONS and c.dep_ in NEGATING) for c in token.children):
        return "none"
    standing: Standing = "happened"
    for child in token.children:
        low = child.lower_
        if child.dep_ == "aux" and low in words.MODALS_AHEAD:
            standing = "expected"
        elif low == "would" and any(c.lower_ == "only" for c in token.lefts):
            continue  # would only say that ...
        elif child.dep_ == "aux" and low in words.MODALS_OPEN:
            return "expected" if low in ("would", "'d") and _reported(token) else "none"
        elif low in HOLLOW.get(child.dep_, ()):
            return "none"
    return standing


def _reported(token: Token) -> bool:
    """Whether a *would* stands in reported speech, where it is the future of the past."""
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ == "ccomp" and token.head.lemma_ in words.VERBS


def _infinitive(above: Token) -> Standing:
    """What the word above makes of *to say*: *is set to say* is to come, *went on to say* was said."""
    lemma = above.lemma_.lower()
    if lemma in words.NOT_DONE:
        return "no_comment"
    if lemma in words.AHEAD or lemma == "be":
        return "none" if any(c.dep_ == "neg" for c in above.children) else "expected"
    if lemma in words.DONE or above.tag_ in ("CD",):
        return "happened"
    return "none"


def _after_condition(token: Token) -> bool:
    """*provided the other side acknowledges it*, whatever the parser makes of *provided*."""
    first = token.left_edge
    return first.i > 0 and first.nbor(-1).lower_ in words.CONDITIONS
