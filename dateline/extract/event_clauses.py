"""A verb and the clauses above it -> what they make of what it tells: a status, or nothing told."""

from dateline.base.tokens import Token
from dateline.extract import event_words as words
from dateline.extract.event_context import auxiliaries
from dateline.extract.event_due import had_been_due
from dateline.extract.event_hearsay import has_that, hearsay, is_denied
from dateline.extract.event_morphology import DROP, OPEN, PRESENT, morphology
from dateline.extract.event_syntax import child, infinitive_head, is_passive
from dateline.extract.event_voice import is_verb

TRIES = frozenset({"try", "attempt", "seek", "strive", "struggle", "endeavour", "endeavor"})
CAUSES = frozenset({"cause", "force", "compel", "lead", "prompt", "spur", "drive", "push", "provoke"})
NOUN_ATTITUDES = {
    **dict.fromkeys(words.PROPOSALS, "proposed"),
    **dict.fromkeys(words.INTENTIONS, "expected"),
    **dict.fromkeys(words.FAILURES, "denied"),
    **dict.fromkeys(words.POSSIBILITIES, DROP),
    **dict.fromkeys(words.ALLEGATIONS, "alleged"),
    **dict.fromkeys(("cancellation", "scrapping", "abandonment"), "cancelled"),
    **dict.fromkeys(("postponement", "deferral", "deferment", "rescheduling", "suspension"), "postponed"),
}
"""What a noun makes of the infinitive or *of* beneath it: *the plan to meet*, *the risk of an attack*."""

UNLIKELY = frozenset({"unlikely", "unable", "unwilling", "reluctant", "unsuccessful"})
AGREES = frozenset({"agree", "decide", "consent"})
PROLONGS = frozenset({"extend", "renew", "prolong", "accept", "observe"})
"""What is done by agreeing on it: *agreed to extend the truce*."""
ORDERS = frozenset({"instruct", "tell", "direct"})
"""Verbs of bidding others: whether they will is another matter."""
SEEN_DONE = frozenset({"see", "want", "like", "get", "have", "need"})
"""Verbs beneath which a bare participle tells what is yet to be done: *expects to see accords signed*."""
NEARLY = dict.fromkeys(("close", "near", "nearer", "closer", "verge", "brink", "point", "cusp"), "expected")
"""*close to sealing the deal*, *on the verge of signing*: not yet."""
DAYS = frozenset({"day", "date", "morning", "evening", "week", "weekend", "month", "time", "moment"})
INCLINED = frozenset({"able", "keen", "eager", "happy", "glad", "pleased"})
UNWISE = frozenset({
    "inadvisable", "premature", "impossible", "unwise", "pointless", "early", "difficult", "hard", "important",
    "necessary", "vital", "crucial", "essential", "possible", "imperative", "inappropriate", "wrong", "better",
    "useful", "useless", "risky", "dangerous",
})  # fmt: skip
"""What is said of a deed in general: *it would be premature to meet*."""
LEAVE = frozenset({"permission", "leave", "access", "chance", "opportunity", "right", "visa", "approval"})
"""What is granted to be able to meet: *was not granted permission to meet*."""


INTENDS = frozenset({"plan", "insist", "intend", "focus", "aim", "work", "agree", "commit", "look", "talk"})
WAITS = frozenset({"want", "need", "ask", "seek", "demand", "require", "request", "wait", "like", "prefer"})
"""*wanted two more days before withdrawing*: not yet done."""


def verb_status(verb: Token, title: bool) -> str:
    """What the report holds a verb's deed to be: a status, or `open`, `present` (a state), `drop` (told as no fact)."""
    own = morphology(verb, title)
    if own == DROP:
        return DROP
    return climb(verb, own, title, 0)


def climb(verb: Token, own: str, title: bool, depth: int) -> str:
    """A verb's status as the clauses above leave it."""
    if depth > 8 or verb.head == verb:
        return own
    head, dep = verb.head, verb.dep_
    if dep == "ccomp" and verb.i < head.i and any(t.text == ";" for t in verb.doc[verb.i : head.i]):
        return own
    told = hearsay(head) if dep in ("acl", "ccomp", "relcl") else None
    if told is not None and (told == head or has_that(verb)):
        return "denied" if is_denied(told) else "alleged"
    if dep in ("xcomp", "ccomp", "pcomp") or (dep in ("advcl", "acl") and own == OPEN):
        return _under(verb, head, own, title, depth)
    if dep == "advcl":
        return _subordinate(verb, head, own, title, depth)
    real = infinitive_head(verb) if own == OPEN else None
    if real is not None:
        contribution = _contribution(real.lemma_.lower(), morphology(real, title), own, real)
        return contribution or climb(real, morphology(real, title), title, depth + 1)
    if dep == "conj":
        above = verb_status(head, title) if is_verb(head) else OPEN
        if own == OPEN or (verb.tag_ == "VB" and morphology(head, title) in ("expected", "proposed")):
            return above
        return above if above in (DROP, "alleged") and own == "happened" and head.dep_ in ("ccomp", "advcl") else own
    if dep == "relcl" and own == PRESENT and (head.lemma_ in DAYS or head.ent_type_ == "DATE"):
        return _on_that_day(head, own, title)
    if dep == "relcl" and own == OPEN and _of_none(head, "expected") == "denied":
        return "denied"  # *there are no plans for the president to meet X*
    if dep == "relcl" and own == OPEN:
        return "happened" if head.dep_ == "dobj" and head.head.lemma_ in CAUSES else "expected"
    return own


def _on_that_day(day: Token, own: str, title: bool) -> str:
    """*will be held on the day that she arrives*: as much to come as what it is told beside."""
    beside = next((t for t in day.ancestors if is_verb(t)), None)
    return "expected" if beside is not None and morphology(beside, title) == "expected" else own


def _subordinate(verb: Token, head: Token, own: str, title: bool, depth: int) -> str:
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    done = own == "happened" and any(a.lower_ in ("has", "have") for a in auxiliaries(verb))
    if done and marks & {"when", "once", "after"} and is_verb(head):  # *when they have met, a dinner is to be given*
        above = climb(head, morphology(head, title), title, depth + 1)
        return "expected" if above in ("expected", "proposed") else own
    if own == PRESENT and marks & {"when", "once", "after", "before", "until", "as", "while"} and is_verb(head):
        above = climb(head, morphology(head, title), title, depth + 1)
        if above in ("expected", "proposed"):
            return "expected"
        return own if marks & {"as", "while"} else DROP
    if own == "expected" and "before" in marks:
        return own
    return own


def _under(verb: Token, head: Token, own: str, title: bool, depth: int) -> str:
    """Beneath a verb, a predicate, a noun or a preposition that holds what is told."""
    if verb.dep_ == "pcomp":
        return _under_preposition(verb, head, own, title, depth)
    if not is_verb(head):
        return _under_predicate(verb, head, own, title)
    lemma = head.lemma_.lower()
    above = morphology(head, title)
    if verb.dep_ == "ccomp" and lemma in SEEN_DONE and above != "happened" and _is_bare(verb):
        own = OPEN
    if verb.dep_ in ("advcl", "acl"):
        return _purpose(verb, head, above, title, depth)
    if lemma in AGREES and own == OPEN and verb.dep_ == "xcomp" and verb.lemma_ in PROLONGS:
        return climb(head, above, title, depth + 1)
    if lemma == "be" and own == OPEN and any(c.dep_ == "acomp" and c.lower_ in UNWISE for c in head.children):
        return DROP
    if lemma == "be" and verb.dep_ in ("xcomp", "ccomp") and own == OPEN:
        return "denied" if above == "denied" else ("cancelled" if _perfect(verb) else "expected")
    if above == DROP and verb.dep_ == "xcomp":
        return DROP
    if lemma in ("have", "give") and own == OPEN and any(c.lower_ == "until" for c in head.rights):
        return "expected"  # *has until Friday to ratify it*
    contribution = _contribution(lemma, above, own, head)
    if contribution is None:
        return climb(head, above if own == OPEN else own, title, depth + 1)
    if contribution == "expected" and above == OPEN and own == OPEN:
        outer = climb(head, above, title, depth + 1)
        return outer if outer in ("denied", "cancelled", "proposed", DROP) else contribution
    return contribution


def _is_bare(verb: Token) -> bool:
    """*agreements signed*: a participle without a verb to help it."""
    return verb.tag_ in ("VBN", "VBD") and not auxiliaries(verb) and child(verb, "mark") is None and not has_that(verb)


def _perfect(verb: Token) -> bool:
    return any(a.lower_ == "have" for a in auxiliaries(verb))


def _contribution(lemma: str, above: str, own: str, head: Token) -> str | None:
    """What the governing verb makes of what stands beneath it; None where it lets it through."""
    finite = own not in (OPEN,)
    if lemma in words.DENIES and lemma != "dismiss":
        return "denied" if above != "denied" else own
    if finite and lemma in words.REPORTS:
        return own
    if lemma in ("allege", "claim", "accuse", "suspect", "rumour", "rumor", "believe", "think", "say", "report") and (
        finite or is_passive(head) or lemma in ("claim", "allege")
    ):
        return "alleged" if own in (OPEN, "happened", "ongoing", PRESENT) else own
    if lemma in words.REFUSES | words.FAILS:
        return "denied" if above != "denied" else "happened"
    if lemma in words.PROPOSES and lemma not in words.TRANSPARENT:
        return "proposed" if not finite or own in (PRESENT, "proposed", OPEN) else own
    if not finite and lemma in ORDERS and not is_passive(head):
        return "proposed"
    if not finite and lemma in TRIES and above == "happened":
        return DROP  # *tried to arrest him*: not said to be done, and no more to come
    if not finite and (lemma in words.PLANS or head.lower_ in words.DUE):
        if above == "denied":
            return "denied"
        return "cancelled" if _was_due(head) else "expected"
    if not finite and lemma in words.MOTION:
        return "expected" if above in ("happened", "ongoing", PRESENT, OPEN) else above
    if finite:
        return own
    return None


def _was_due(head: Token) -> bool:
    """*had been due to meet*: told as something that fell through."""
    helpers = {a.lower_ for a in auxiliaries(head)}
    return "had" in helpers and (head.lemma_ == "be" or "been" in helpers)


def _purpose(verb: Token, head: Token, above: str, title: bool, depth: int) -> str:
    """*flew in to meet X*: not yet done; *..., killing 12*: done with the clause above."""
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        if had_been_due(head):  # *had been due in Oslo on Monday to meet X*
            return "cancelled"
        if head.lower_ in words.DUE or head.lemma_ in words.PLANS:
            return "denied" if above == "denied" else "expected"
        if head.lemma_ in CAUSES | {"vote"}:  # *voted 82 to 31 to oust X*
            return above
        outer = climb(head, above, title, depth + 1)
        return outer if outer in ("denied", "cancelled", "postponed", DROP, "proposed") else "expected"
    return climb(head, above, title, depth + 1)


def _under_predicate(verb: Token, head: Token, own: str, title: bool) -> str:
    """*is due to meet*, *plans to visit*, *the first to attend*."""
    if head.lower_ in UNWISE:
        return DROP
    if head.lower_ in words.DUE | UNLIKELY | INCLINED:
        above = morphology(head.head, title) if is_verb(head.head) else PRESENT
        if head.lower_ in UNLIKELY or above == "denied":
            return "denied"
        if head.lower_ in ("happy", "glad", "pleased", "able") and (_perfect(verb) or head.lower_ == "able"):
            return "happened"
        if head.lower_ in ("keen", "eager", "happy", "glad", "willing", "ready", "prepared", "open"):
            return "proposed"
        return "cancelled" if is_verb(head.head) and _was_due(head.head) else "expected"
    fate = _fate_of(head)
    if fate is not None and any(c.lower_ == "to" for c in verb.children):
        return fate
    if head.head.lemma_ in words.FAILS and head.dep_ in ("dobj", "nsubjpass"):
        return DROP  # *foiled a plot to blow up the bridge*
    if head.dep_ == "pobj" and head.head.head.lemma_ in words.FAILS:
        return DROP  # *failed in his bid to become premier*
    attitude = NOUN_ATTITUDES.get(head.lemma_.lower())
    to = any(c.lower_ == "to" for c in verb.children)
    if to and head.lemma_.lower() in LEAVE and is_verb(head.head) and morphology(head.head, title) == "denied":
        return "denied"
    if attitude is not None and to:
        return _of_none(head, attitude)
    if own == OPEN and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        if head.pos_ in ("ADJ", "NUM") or head.lemma_ in ("first", "last", "latest", "second"):
            return "happened"
        return "expected" if head.pos_ in ("NOUN", "PROPN") else DROP
    if own == OPEN and verb.dep_ == "acl":
        return "happened"
    return own


def _fate_of(noun: Token) -> str | None:
    """*dropped plans to meet X*, *put off a decision to sign*, *declined an invitation to meet X*"""
    verb = noun.head
    if noun.dep_ not in ("dobj", "nsubjpass") or not is_verb(verb) or morphology(verb, False) == "denied":
        return None
    if noun.lemma_ in words.INTENTIONS and (verb.lemma_ in words.CANCELS or is_given_up(verb)):
        return "cancelled"
    if noun.lemma_ in words.INTENTIONS and (verb.lemma_ in words.POSTPONES or is_put_off(verb)):
        return "postponed"
    if noun.lemma_ in words.PROPOSALS and (verb.lemma_ in words.REFUSES or is_turned_down(verb)):
        return "denied"
    return "expected" if noun.lemma_ == "invitation" and verb.lemma_ == "accept" else None


def _with_particle(verb: Token, *pairs: tuple[str, str]) -> bool:
    return any((verb.lemma_, c.lower_) in pairs for c in verb.children if c.dep_ in ("prt", "advmod"))


def is_given_up(verb: Token) -> bool:
    """*called off*, *gave up*"""
    return _with_particle(verb, ("call", "off"), ("give", "up"))


def is_put_off(verb: Token) -> bool:
    """*put off*, *pushed back*"""
    return _with_particle(verb, ("put", "off"), ("put", "back"), ("push", "back"))


def is_turned_down(verb: Token) -> bool:
    """*turned down*"""
    return _with_particle(verb, ("turn", "down"))


def _of_none(noun: Token, attitude: str) -> str:
    """*has no intention of stepping down*, *has no plans to resign*."""
    none = any(c.lower_ in ("no", "any") and c.dep_ == "det" for c in noun.children)
    return "denied" if none and attitude in ("expected", "proposed") else attitude


def _in_vain(above: Token) -> bool:
    """*was unsuccessful in convincing*, *failed in persuading*."""
    said = [above, *(c for c in above.children if c.dep_ == "acomp")]
    return above.lemma_ in words.FAILS or any(t.lower_ in UNLIKELY for t in said)


def _under_preposition(verb: Token, preposition: Token, own: str, title: bool, depth: int) -> str:
    word, above = preposition.lower_, preposition.head
    if own == "alleged":
        return own
    if word == "in" and _in_vain(above):
        return "denied"
    if own == "happened" and child(verb, "nsubj", "nsubjpass") is not None:
        return own
    if word == "of" and preposition.i > 0 and preposition.nbor(-1).lower_ == "instead":
        word = "instead"
    if word in ("without", "instead", "against", "than", "rather"):
        past = word == "instead" and any(a.tag_ == "VBD" for a in preposition.ancestors)  # *stayed instead of going*
        return "denied" if word == "without" or past else DROP
    if word in ("of", "for", "about", "on") and not is_verb(above):
        return _of_none(above, NOUN_ATTITUDES.get(above.lemma_.lower(), NEARLY.get(above.lower_, "happened")))
    if word == "to" and above.lower_ in NEARLY:
        return "expected"
    if is_verb(above):
        lemma = above.lemma_.lower()
        if lemma in words.CHARGES and word in ("of", "with", "for", "on", "over"):
            return "alleged"
        if word in ("before", "until") and lemma in WAITS:
            return "proposed"
        if lemma in ("prevent", "stop", "block", "bar", "prohibit", "refrain", "ban", "deter", "keep", "discourage"):
            return "denied"
        if word in ("on", "about", "to", "at") and lemma in INTENDS:
            return "expected"
        if word in ("after", "since", "for", "despite", "by", "following"):
            return "happened" if word != "by" else climb(above, morphology(above, title), title, depth + 1)
        return climb(above, morphology(above, title), title, depth + 1)
    return own
