"""A clause -> the claim or report it hangs on, and whether that is denied."""

from dateline.base.tokens import Token
from dateline.extract import event_words as words
from dateline.extract.event_syntax import child
from dateline.extract.event_voice import is_verb

HEARSAY = frozenset(
    {"report", "claim", "allegation", "suggestion", "rumour", "rumor", "speculation", "accusation", "charge"}
)


def has_that(verb: Token) -> bool:
    return any(c.lower_ == "that" and c.dep_ in ("mark", "advmod") for c in verb.children)


def hearsay(noun: Token) -> Token | None:
    """*a claim that ...*, *a claim by a newspaper that ...*: the claim."""
    for _ in range(3):
        if is_verb(noun):
            return None
        if noun.lemma_.lower() in HEARSAY:
            return noun
        if noun.dep_ != "pobj":
            return None
        noun = noun.head.head
    return None


def is_denied(claim: Token) -> bool:
    """*denied a claim that ...*; *asked about a claim that ..., she rejected the report*."""
    if claim.head.lemma_ in words.DENIES | words.REFUSES:
        return True
    root = claim.sent.root
    what = child(root, "dobj")
    refused = root.lemma_ in words.DENIES | words.REFUSES and what is not None
    return refused and (what.lemma_ in HEARSAY or what.lower_ in ("it", "this", "that"))  # type: ignore[union-attr]
