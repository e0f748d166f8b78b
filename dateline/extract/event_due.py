"""Verbs by which something is told as due: *had been due to be held*, *were to open in Rome*."""

from dateline.base.tokens import Token
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import DUE


def had_been_due(verb: Token) -> bool:
    """*The meeting had been due to be held in Rome*."""
    due = any(c.lower_ in DUE for c in verb.children if c.dep_ == "acomp")
    return due and any(c.lower_ == "had" for c in verb.children)


def due_below(verb: Token) -> list[Token]:
    """*that were to open in Rome*, *that had been due to start on Friday*: what was to be done."""
    above = [verb, *(c for c in verb.children if c.dep_ == "acomp" and c.lower_ in DUE)]
    return [x for one in above for x in one.children if x.dep_ == "xcomp" and is_verb(x)] if verb.lemma_ == "be" else []
