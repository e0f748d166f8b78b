"""What a trigger needs beside it to mean what it can mean: who meets, what is signed, where one travels."""

from dateline.base.tokens import Token
from dateline.extract.event_acts import ACTS, act_fits
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_fillers import Fillers, shifted_objects
from dateline.extract.event_limits import NOUN_LIMITS, VERB_LIMITS, noun_limited, only_when, verb_limited
from dateline.extract.event_posts import post_fits
from dateline.extract.event_relatives import antecedent
from dateline.extract.event_syntax import (
    is_passive,
    logical_objects,
    logical_subjects,
    particles,
    prepositions,
    things_of,
)
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import BEGINS, HAPPENS
from dateline.extract.rounds import ordinal
from dateline.knowledge.codebook import TriggerEntry

UNSAID = frozenset({"attack", "military_operation", "mobilisation", "aid", "withdrawal", "agreement"})
NAMING = frozenset({"call", "name", "dub"})
ENTERS = frozenset(
    [
        "expire",
        "lapse",
        "emerge",
        "survive",
        "apply",
        "provide",
        "require",
        "allow",
        "commit",
        "oblige",
        "cover",
        "bind",
        "call",
        "include",
        "give",
        "set",
        "cut",
        "see",
        "be",
        "make",
        "open",
        "pave",
        "aim",
        "mean",
        "seek",
        "bring",
        "mark",
        "envisage",
        "stipulate",
        "say",
        "contain",
        "let",
        "stop",
    ]
)
CALLED_TO = frozenset(
    {"congratulate", "discuss", "thank", "express", "offer", "brief", "invite", "convey", "wish", "urge", "pay"}
)


def names_a_thing(verb: Token) -> bool:
    """*the reef, which Westland calls Crab Bank*: two objects, the first of them what is named."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "oprd", "attr")]
    return verb.lemma_ in NAMING and len(objects) > 1 and objects[0].tag_ == "WDT"


def has_particle(token: Token, entry: TriggerEntry) -> bool:
    word = entry.with_words[0]
    beneath = {o.lower_ for p, o in prepositions(token) if p == word}
    if len(entry.with_words) > 1 and not beneath & set(entry.with_words[1:]):
        return False  # *gathered in front of*, not *gathered in Oslo*
    if (word in particles(token) and not only_when(token, word)) or (word == "with" and beneath):
        return True
    return any(c.lower_ == word and c.dep_ in ("acomp", "oprd", "prt", "advmod", "dative") for c in token.children)


def verb_fits(token: Token, slot: str, what: frozenset[str], entry: TriggerEntry, fillers: Fillers) -> bool:
    if slot in ACTS:
        return act_fits(token, slot, what, fillers)
    if slot in VERB_LIMITS:
        return verb_limited(token, slot, what, fillers)
    if slot == "who":
        return _people_meet(token, fillers)
    if slot == "post":
        return post_fits(token, what, fillers)
    if slot == "nox":
        asked = ("xcomp", "advcl") if "advcl" in what else ("xcomp",)
        if any(c.dep_ in asked and _infinitive(c) and c.lemma_ not in CALLED_TO for c in token.children):
            return False
        return not any(c.dep_ in what - {"advcl"} for c in token.children) and not names_a_thing(token)
    if slot == "xcomp":
        return any(c.dep_ in ("xcomp", "ccomp", "advcl") and _infinitive(c) for c in token.children)
    if slot == "attr":
        return any(c.dep_ == "attr" and c.lemma_ in what for c in token.children)
    if slot == "office":
        beside = [o for p, o in prepositions(token) if p == "as"] + [
            c for c in token.children if c.dep_ in ("oprd", "attr")
        ]
        return any(fillers.office(t) for t in beside)
    if slot == "xlemma":
        sworn = ("xcomp", "ccomp", "advcl") if token.lemma_ in ("swear", "vow") else ("xcomp", "ccomp")
        return any(c.dep_ in sworn and c.lemma_.lower() in what for c in token.children)
    if slot == "peaceful":
        beside = [c for c in token.children if c.dep_ in ("xcomp", "ccomp", "advcl", "conj")]
        return not any(t.lemma_.lower() in what for c in beside for t in (c, *c.children))
    if slot == "prep":
        wanted = entry.with_words[0] if entry.with_words else None
        found = [o for p, o in prepositions(token) if wanted is None or p == wanted]
        return any(fillers.can_be(o, one) for o in found for one in what)
    filled = slot_tokens(token, slot, fillers)
    if slot == "s" and entry.kind in ("attack", "military_operation"):
        filled += [x for t in filled for x in _those_of(t)]
    if slot == "s" and entry.kind == "accident":
        filled += [t.head.head for t in filled if t.dep_ == "dobj" and t.head.dep_ == "acl"]
    if "none" in what:
        return not filled
    if slot == "s" and not filled and _done_unsaid(token, what, entry):
        return True
    if "pair" in what:
        filled += [
            t for one in filled if one.tag_ == "NNS" for c in one.rights if c.dep_ == "appos" for t in conjuncts(c)
        ]
        chains = {c for t in filled if fillers.named(t) for c in fillers.reading.chains_of(t)}
        return len(chains) > 1
    if "many" in what:
        return len(filled) > 1 or any(t.tag_ in ("NNS", "NNPS") or t.lower_ == "they" for t in filled)
    return any(fillers.can_be(t, one) for t in filled for one in what)


def _done_unsaid(verb: Token, what: frozenset[str], entry: TriggerEntry) -> bool:
    """*Troops have been deployed*, *the town was captured*: nobody is said to have done it, and what was done tells."""
    told = any(slot == "o" and "any" not in things for slot, things in entry.needs)
    plain = entry.kind in UNSAID and what <= {"who", "armed"} and entry.head not in ("hit", "strike")
    return plain and told and is_passive(verb)


def _infinitive(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children) or verb.tag_ == "VB"


def _those_of(token: Token) -> list[Token]:
    """*one of the militants*, *two of the gunmen*: what they are."""
    some = token.tag_ == "CD" or token.lower_ in ("some", "many", "several", "most", "both")
    return [o for p, o in prepositions(token) if p == "of"] if some else []


def slot_tokens(verb: Token, slot: str, fillers: Fillers | None = None) -> list[Token]:
    """What stands in a slot of a verb: s, o, or prepositions joined by `|` (s and o among them)."""
    found: list[Token] = []
    for one in slot.split("|"):
        if one == "s":
            found += logical_subjects(verb)
        elif one == "o":
            found += things_of(verb) or (shifted_objects(verb, fillers) if fillers is not None else [])
        else:
            found += [o for p, o in prepositions(verb) if p == one]
            if verb.lemma_ == "be":
                found += [o for c in verb.children if c.dep_ == "acomp" for p, o in prepositions(c) if p == one]
    return found


def _people_meet(verb: Token, fillers: Fillers) -> bool:
    """*X met Y*, *X met with Y*, *the ministers met*; never a target, a need or criticism."""
    subjects = logical_subjects(verb) or fillers.before(verb)
    objects = [o for o in logical_objects(verb) if o.lower_ != "face"] or shifted_objects(verb, fillers)
    if not any(fillers.who(t) for t in subjects):
        return is_passive(verb) and False
    if objects:
        return any(fillers.who(t) for t in objects) or all(t.lower_ == "other" for t in objects)
    beside = [o for p, o in prepositions(verb) if p == "with" and o.dep_ != "pcomp"]
    if beside:
        return any(fillers.who(t) for t in beside)
    bodies = (
        "council",
        "cabinet",
        "committee",
        "parliament",
        "bloc",
        "delegation",
        "commission",
        "board",
        "side",
        "body",
    )
    return (
        len(subjects) > 1
        or any(t.tag_ in ("NNS", "NNPS") or t.lower_ in ("they", "both", "two", "who") for t in subjects)
        or any(t.lemma_.lower() in bodies or fillers.kind(t) == "organisation" for t in subjects)
    )


def noun_fits(token: Token, slot: str, what: frozenset[str], how: str, beside: set[str], fillers: Fillers) -> bool:
    if slot in NOUN_LIMITS:
        return noun_limited(token, slot, what)
    if slot == "not":
        return not beside & what
    if slot == "mod":
        return bool(beside & what)
    if slot == "support":
        if "make" in what and how == "subject" and not _comes_about(token):
            return False  # *the accord featured in his lecture*
        return (
            how in ("support", "part", "host", "chair", "mediate", "cancel", "postpone")
            or (how in ("subject", "plan", "propose", "deny", "refuse", "fail") and "say" not in what)
            or bool({"yes", "call", "hold"} & what and how == "mention" and is_definite(token))
        )
    if slot == "noinf":  # *a call on X*; not *a call on X to resign*
        return not any(c.dep_ in ("acl", "relcl") and _infinitive(c) for t in (token, *token.rights) for c in t.rights)
    if slot == "ordinal":
        return any(ordinal(c) for c in token.children if c.i < token.i)
    if slot == "crowd":
        return how == "support" and any(
            fillers.crowd(t) and fillers.kind(t) not in ("person", "office")
            for t in logical_subjects(_stated_by(token))
        )
    if slot == "proper":
        return token.tag_ in ("NNP", "NNPS") and fillers.kind(token) != "organisation"
    if slot == "force":
        return (
            bool(beside & {"troop", "military", "force", "israeli", "russian", "army"})
            or any(p in ("of", "from") for p, _ in prepositions(token))
            or (how == "support" and any(c.dep_ == "poss" for c in token.children))
        )
    filled: list[Token] = []
    for one in slot.split("|"):
        if one == "poss":
            filled += [antecedent(t) for c in token.children if c.dep_ == "poss" for t in conjuncts(c)]
        elif one == "mod":
            filled += [c for c in token.children if c.dep_ in ("compound", "amod", "nmod")]
        else:
            filled += [o for p, o in prepositions(token) if p == one]
            filled += [o for t in filled if t.tag_ == "CD" for p, o in prepositions(t) if p == one == "of"]
            if one == "with" and how == "support" and token.dep_ == "dobj":  # *had breakfast on Monday with X*
                filled += [o for p, o in prepositions(token.head) if p == one]
    return any(fillers.can_be(t, one) for t in filled for one in what)


def _comes_about(noun: Token) -> bool:
    """Whether what an accord is the subject of tells of it as one that is there: *took effect*, *was signed*."""
    verb = next((a for a in noun.ancestors if is_verb(a)), noun)
    return verb.lemma_ in HAPPENS | BEGINS | ENTERS or is_passive(verb)


def _stated_by(token: Token) -> Token:
    """The verb above a noun, or the noun where there is none."""
    return next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), token)


def is_definite(token: Token) -> bool:
    return any(
        c.lower_ in ("the", "this", "these", "those", "each", "his", "her", "their") or c.dep_ == "poss"
        for c in token.children
    )
