"""A telling -> how its verb tells it: in the simple past, in the pluperfect, in a plain clause, on the sidelines."""

from dateline.base.tokens import Token
from dateline.extract.event_context import ancestors_within, auxiliaries
from dateline.extract.event_telling import Telling
from dateline.extract.event_triggers import SIDELINES
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import REPORTS

NOW = frozenset({"is", "are", "am", "'s", "'re", "be", "being", "will"})
"""*is hosted by X*: no past, for all its participle."""


def simple_past(one: Telling) -> bool:
    verb = finite(one)
    if verb is None or pluperfect(one) or verb.tag_ not in ("VBD", "VBN"):
        return False
    return not any(a.lower_ in NOW for a in auxiliaries(verb))


def finite(one: Telling) -> Token | None:
    verb = one.draft.verb or one.head
    return verb if is_verb(verb) else None


def pluperfect(one: Telling) -> bool:
    verb = finite(one)
    return verb is not None and any(a.lower_ in ("had", "has", "have", "having", "'d") for a in auxiliaries(verb))


def told_of_before(one: Telling) -> bool:
    """*The two had met in May*; but *he said he had met her* is the past of who says it."""
    verb = finite(one)
    if verb is None or not any(a.lower_ in ("had", "'d") for a in auxiliaries(verb)):
        return False
    return not (verb.dep_ == "ccomp" and is_verb(verb.head) and _past(verb.head))


def _past(verb: Token) -> bool:
    """*said*, *was reported*."""
    return verb.tag_ == "VBD" or any(a.lower_ in ("was", "were") for a in auxiliaries(verb))


def plain_clause(one: Telling) -> bool:
    """A main clause, or what is reported of one: no condition, no relative clause of other times."""
    verb = finite(one)
    while verb is not None and verb.dep_ == "conj" and is_verb(verb.head):
        verb = verb.head
    return verb is not None and verb.dep_ in ("ROOT", "ccomp", "advcl", "parataxis")


def goes_on_where(one: Telling) -> bool:
    """*was called to the ministry, where she met X*: a clause that tells what came next."""
    verb = finite(one)
    told = verb is not None and verb.dep_ == "relcl" and verb.tag_ == "VBD"
    return told and any(c.lower_ == "where" for c in verb.children)  # type: ignore[union-attr]


def said_at_it(one: Telling) -> bool:
    """*X said at their meeting that ...*: the meeting is as new as what was said there."""
    preposition = one.draft.shell.head
    if one.draft.how != "mention" or one.draft.shell.dep_ != "pobj":
        return False
    verb = next((a for a in preposition.ancestors if is_verb(a)), None)
    if preposition.lower_ == "from":  # *emerged from talks with X*
        return verb is not None and verb.tag_ == "VBD" and verb.lemma_ == "emerge"
    if preposition.lower_ not in ("at", "during"):
        return False
    return verb is not None and verb.tag_ == "VBD" and verb.dep_ == "ROOT" and verb.lemma_ in REPORTS


def on_sidelines(one: Telling) -> bool:
    """Whether *sidelines* hangs on the verb that tells it, or on one that governs that verb."""
    verb = one.draft.verb or one.head
    governing = {verb.i}
    for above in ancestors_within(verb, 4):
        if not is_verb(above) or above.lemma_ in REPORTS:
            break
        governing.add(above.i)
    return any(
        t.lemma_.lower() in SIDELINES and next((a.i for a in t.ancestors if is_verb(a)), -1) in governing
        for t in verb.sent
    )
