"""A draft -> how its words put the event: as past, as not done, as known already, as a greeting."""

from dateline.extract.event_context import modifiers, negated
from dateline.extract.event_syntax import child, is_passive, own_subject
from dateline.extract.event_triggers import Draft
from dateline.extract.event_words import PLANNED_MODIFIERS

UNCOUNTED = frozenset({"fighting", "hostility"})
"""What a report goes back to without an article."""
LENGTHS = frozenset({"minute", "hour", "day", "week", "month"})
ARRIVES = frozenset({"arrive", "reach", "land", "touch", "alight"})
VIOLENT = frozenset({"attack", "military_operation", "clash", "accident", "disaster", "standoff", "protest"})


def says_what_it_was(draft: Draft) -> bool:
    """*This was the third meeting between them*, *it marks the first visit by*: of one that was told before."""
    verb = draft.verb or draft.shell.head
    if verb.lemma_ not in ("be", "mark", "represent", "constitute", "become"):
        return False
    subject = own_subject(verb)
    if subject is None:
        return False
    if subject.lower_ in ("this", "it", "that", "which"):
        return True
    itself = subject in (draft.head, draft.shell)
    return subject.lemma_ == draft.head.lemma_ and (not itself or child(verb, "attr") is not None)


def describes(draft: Draft) -> bool:
    """*The talks were constructive*: what is said of talks that are known already."""
    return draft.how == "subject" and draft.verb is not None and draft.verb.lemma_ == "be"


def in_person(draft: Draft) -> bool:
    """*spoke face to face*, *talked one on one*, *spoke on the sidelines*: no call."""
    words = [t.lower_ for t in draft.head.subtree if t.head == draft.head or t.head.head == draft.head]
    return not draft.nominal and bool({"face", "person", "one", "sidelines", "margins"} & set(words))


def on_arrival(draft: Draft) -> bool:
    """*was welcomed at the airport*, *received on her arrival*: a greeting, no talks."""
    if draft.head.lemma_ not in ("receive", "welcome", "greet") and not is_passive(draft.head):
        return False
    arrives = (c for c in draft.head.children if c.dep_ == "advcl" and c.lemma_ in ARRIVES)
    if any(c.lower_ in ("when", "as", "after", "upon", "on") for clause in arrives for c in clause.children):
        return True
    beside = {t.lemma_.lower() for c in draft.head.children if c.dep_ == "prep" for t in c.subtree}
    return bool(beside & {"airport", "arrival", "airfield", "airbase", "tarmac"}) and "ceremony" not in beside


def not_done(draft: Draft) -> bool:
    """*without launching missiles*, *neither side will attack*: no violence, and nobody who denies it."""
    if draft.entry.kind not in VIOLENT or draft.nominal:
        return False
    return negated(draft.head) or (draft.head.dep_ == "pcomp" and draft.head.head.lower_ == "without")


def is_planned(draft: Draft) -> bool:
    """*her planned visit*, *the upcoming talks*."""
    return bool(modifiers(draft.head) & PLANNED_MODIFIERS)


def is_past(draft: Draft) -> bool:
    """Whether a past tense states the event."""
    verb = draft.verb
    if verb is None or draft.how in ("mention", "attr"):
        return False
    return verb.tag_ == "VBD" or any(
        c.dep_ in ("aux", "auxpass") and c.tag_ == "VBD" and c.lower_ != "would" for c in verb.children
    )


def is_plain(draft: Draft) -> bool:
    """A verb in the plain present."""
    return not draft.nominal and draft.head.tag_ in ("VBZ", "VBP")


def is_it(draft: Draft) -> bool:
    """*It was held in Oslo on Monday*, *it will take place on Friday*: what was told before."""
    if draft.nominal or draft.entry.kind != "meeting":
        return False
    return any(slot in ("s", "o") and "it" in what for slot, what in draft.entry.needs)


def is_definite(draft: Draft) -> bool:
    if not draft.nominal:
        return is_it(draft)
    if draft.head.lemma_ in UNCOUNTED:
        return True
    for noun in (draft.head, draft.shell):
        determiner = child(noun, "det")
        if determiner is not None and determiner.lower_ in ("the", "this", "that", "these", "those", "both", "each"):
            return True
        whose = child(noun, "poss")
        if whose is not None and whose.lemma_ not in LENGTHS:  # *an hour's talk*
            return True
    return False
