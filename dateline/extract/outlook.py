"""A verb -> who is to do it, where a report foretells the deed by other forms than *will*, *is to* or *plans to*.

*has until Friday to publish its findings*, *has accepted an invitation to visit Lima*, *left to testify in Lima on
Friday*, *has to appear before the court on Friday*; and states that foretell: *is on his way to Lima*, *the hearing is
on Friday*, *further talks are in preparation*.
"""

from dateline.base.tokens import Token
from dateline.extract import event_words as words
from dateline.extract.event_context import negated
from dateline.extract.event_syntax import surface_subjects
from dateline.extract.event_voice import is_verb

TERMS = frozenset({"day", "week", "month", "hour", "year"})
ACCEPTS = frozenset({"accept", "take"})
SETS_OUT = frozenset({"leave", "fly", "travel", "go", "head", "arrive", "come", "set", "depart", "return"})
IN_HAND = frozenset({"preparation", "works", "pipeline", "offing", "cards", "planning", "preparations"})


def given_until(verb: Token) -> list[Token]:
    """*has until Friday to publish it*, *gave Kenya a week to withdraw*: the one who is given the time."""
    giver = verb.head
    if not _is_infinitive(verb) or verb.dep_ not in ("xcomp", "advcl") or giver.lemma_ not in ("have", "give"):
        return []
    term = any(
        (c.dep_ == "prep" and c.lower_ == "until")
        or (c.dep_ in ("npadvmod", "dobj") and c.lemma_.lower() in TERMS and c.i < verb.i)
        for c in giver.children
    )
    if not term or negated(giver):
        return []
    if giver.lemma_ == "have":
        return surface_subjects(giver)
    return [c for c in giver.rights if c.dep_ in ("dative", "dobj") and c.lemma_.lower() not in TERMS][:1]


def accepted(verb: Token) -> list[Token]:
    """*has accepted an invitation from the king to visit Lima*."""
    taken = verb.head.head
    invited = verb.dep_ == "acl" and verb.head.lemma_.lower() == "invitation" and _is_infinitive(verb)
    done = taken.lemma_ in ACCEPTS and taken.tag_ in ("VBD", "VBN") and not negated(taken)
    return surface_subjects(taken) if invited and done else []


def errand(verb: Token) -> list[Token]:
    """*left London to testify in Lima on Friday*, *has to appear before the court on Friday*: with a day to come."""
    above = verb.head
    if not _is_infinitive(verb) or not is_verb(above) or negated(above):
        return []
    has_to = verb.dep_ == "xcomp" and above.lemma_ == "have" and above.tag_ in ("VBZ", "VBP")
    off_to = verb.dep_ in ("advcl", "xcomp") and above.lemma_ in SETS_OUT and above.tag_ in ("VBD", "VBN", "VBG")
    return surface_subjects(above) if has_to or off_to else []


def is_coming_state(verb: Token) -> bool:
    """*is on its way to Lima*, *the hearing is on Friday*, *further talks are in preparation*."""
    if verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBP") or negated(verb):
        return False
    subjects = surface_subjects(verb)
    act = any(s.lemma_.lower() in words.ACT_NOUNS for s in subjects)
    for prep in verb.rights:
        for noun in prep.rights if prep.dep_ == "prep" else ():
            if prep.lower_ == "on" and noun.lower_ == "way":
                return any(c.lower_ == "to" for c in (*noun.children, *verb.children, *prep.children))
            if act and ((prep.lower_ == "in" and noun.lower_ in IN_HAND) or _is_day(prep, noun)):
                return True
    return False


def _is_day(prep: Token, noun: Token) -> bool:
    return prep.lower_ == "on" and noun.ent_type_ == "DATE"


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
