"""A noun that is only spoken of -> its status: a fact, unless its words or what it hangs on say otherwise."""

from dateline.base.kinds import GATHERINGS
from dateline.base.tokens import Token
from dateline.extract import event_words as words
from dateline.extract.event_clauses import NOUN_ATTITUDES, climb, verb_status
from dateline.extract.event_context import modifiers
from dateline.extract.event_morphology import DROP
from dateline.extract.event_triggers import Draft
from dateline.extract.event_voice import is_verb

BEFALLING = frozenset({"attack", "clash", "accident", "disaster", "death", "arrest", "standoff"})
MEETS = frozenset({"meet", "hold", "receive", "have", "host", "welcome"})
UNPLANNED = frozenset({"plan", "intention", "question", "chance"})
BEFORE = frozenset({"before", "until", "till", "ahead", "eve", "pending"})


def mention_status(draft: Draft, by_modifier: str | None, title: bool) -> str:
    """Only spoken of: taken as a fact unless its words or what it hangs on say otherwise."""
    if any(c.lower_ == "no" for c in (*draft.head.children, *draft.shell.children)):
        return "denied"
    if modifiers(draft.head) & words.UNREAL_MODIFIERS:
        return DROP
    if _is_not_planned(draft.shell):
        return "denied"
    if any(c.lower_ == "due" and c.i > draft.shell.i and c.dep_ in ("acl", "amod") for c in draft.shell.children):
        return "expected"
    if draft.how == "attr" and draft.verb is not None:
        told = verb_status(draft.verb, title)
        arranged = any(t.lemma_ in words.TIMETABLED and t.dep_ == "acl" for t in draft.shell.subtree)
        if arranged and any(c.dep_ == "expl" for c in draft.verb.children):
            return "expected"  # *there is a visit scheduled*
        return told if told in ("expected", "denied", "proposed", DROP) else by_modifier or "happened"
    if draft.entry.kind in ("agreement", "ceasefire") and not made_definite(draft.shell) and not _told_apart(draft):
        return DROP
    if draft.entry.kind == "death" and draft.shell.head.head.lemma_ == "anniversary":
        return DROP  # *the first anniversary of his death*
    attitude = noun_above(draft.shell)
    if attitude is not None:
        return attitude
    if by_modifier:
        return by_modifier
    above = draft.shell.head
    if draft.shell.dep_ == "pobj":
        if above.lower_ in BEFORE or (above.lower_ == "of" and above.head.lower_ in BEFORE):
            return "happened" if _one_after_another(above, draft) or _befell_later(draft) else "expected"
        due = [above.head.lower_, *(c.lower_ for c in above.head.children)]
        if above.lower_ == "for" and (above.head.lemma_ in words.TIMETABLED or "due" in due):
            return "expected"  # *the date fixed for the talks*, *due in Oslo for talks*
        if above.lower_ in ("for",) and above.head.lemma_ in (
            "prepare",
            "ready",
            "preparation",
            "hope",
            "date",
            "venue",
            "plan",
            "push",
            "call",
            "invitation",
            "proposal",
        ):
            return "expected" if above.head.lemma_ in ("prepare", "preparation", "date", "plan") else "proposed"
        if above.lower_ in ("without", "against", "unlike", "like", "if"):
            return DROP
        if draft.entry.kind in GATHERINGS and above.lower_ in ("at", "during") and _still_to_do(above.head, title):
            return "expected"
    verb = draft.verb or verb_above(draft.shell)
    if verb is not None and climb(verb, "happened", title, 0) == DROP and not made_definite(draft.shell):
        return DROP
    return "happened"


def _is_not_planned(noun: Token) -> bool:
    """*there are no plans for a meeting*, *has no intention of holding talks*."""
    plan = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("for", "of") else noun
    return plan is not noun and plan.lemma_ in UNPLANNED and any(c.lower_ == "no" for c in plan.lefts)


def _still_to_do(verb: Token, title: bool) -> bool:
    """*steps should be found at the meeting*, *will be discussed at the summit*."""
    return is_verb(verb) and verb_status(verb, title) in ("expected", "proposed")


def _one_after_another(before: Token, draft: Draft) -> bool:
    """*held a tete-a-tete before delegation-level talks*: a past meeting, and what came right after it."""
    verb = next((a for a in before.ancestors if is_verb(a)), None)
    past = verb is not None and verb.tag_ == "VBD" and verb.lemma_ in MEETS
    return before.lower_ == "before" and past and draft.entry.kind in GATHERINGS and not made_definite(draft.shell)


def _befell_later(draft: Draft) -> bool:
    """*had met two days before the assault on the town*: nobody plans it, and what came before it is past."""
    verb = verb_above(draft.shell)
    return (
        draft.entry.kind in BEFALLING
        and verb is not None
        and verb.tag_ in ("VBD", "VBN")
        and made_definite(draft.shell)
    )


def _told_apart(draft: Draft) -> bool:
    return any(c.dep_ in ("acl", "relcl") for c in draft.shell.children)


def made_definite(noun: Token) -> bool:
    return any(c.lower_ in ("the", "this", "that", "these", "those") or c.dep_ == "poss" for c in noun.children)


def noun_above(shell: Token) -> str | None:
    """*the possibility of an attack*, *plans for a summit*."""
    above = shell.head
    if shell.dep_ == "pobj" and above.lower_ in ("of", "for", "on", "at", "about") and not is_verb(above.head):
        return NOUN_ATTITUDES.get(above.head.lemma_.lower())
    return None


def verb_above(token: Token) -> Token | None:
    one = token
    while one.head != one:
        one = one.head
        if is_verb(one):
            return one
    return None
