"""A counted noun and its verb -> which property the number gives: what befell them, what they did, where they were."""

from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_count_words import (
    ALIVE,
    BEING,
    BY_OF,
    BY_PREDICATE,
    BY_VERB,
    CAPTIVES,
    CAUSING,
    DEALS,
    FEARING,
    FORCES,
    FREEING,
    MARCHING,
    MARKETS,
    OUTDOORS,
    RUBBLE,
    SAFETY,
    SENDING,
    SENT,
    TAKING,
    TELLING_OF,
)
from dateline.extract.event_syntax import SUBJECTS, logical_subjects, prepositions
from dateline.extract.event_voice import is_verb

OF_THE_HELD = {"release": "released", "abduction": "abducted", "kidnapping": "abducted"}
"""*secured the release of 21 of them*: what the noun says of those it is of."""
ROUGHLY = frozenset({"around", "about", "over", "under", "near"})
HARMS = frozenset({"killed", "injured", "displaced", "detained"})
HOMES = ("home", "house", "village", "dwelling")
REFUGES = frozenset({"camp", "shelter", "tent", "centre", "center", "exile"})
HOSPITALS = frozenset({"hospital", "clinic", "infirmary"})
BRINGING = frozenset({"take", "rush", "admit", "bring", "transport", "carry", "ferry", "airlift"})
LYING = frozenset({"be", "remain", "lie", "treat"})
GATHERINGS = frozenset({"march", "protest", "rally", "demonstration", "sit-in", "gathering", "procession", "vigil"})
LEAVING = frozenset({"flee", "leave", "abandon", "evacuate", "quit"})


def by_verb(top: Token, head: Token, unit: str) -> tuple[str, Token] | None:
    known = _just_after(head) or _roughly(top) or _of_noun(top) or _right_before(top, head, unit)
    if known is not None:
        return known
    verb = _governor(top)
    if unit == "person" and top.dep_ in SUBJECTS and not is_verb(verb) and verb.lower_ in BY_PREDICATE:
        return BY_PREDICATE[verb.lower_], verb  # *with 12 more people missing*
    if is_verb(verb) and (top.dep_ in SUBJECTS or top.dep_ in ("dobj", "oprd", "dep", "appos", "attr", "dative")):
        prop = _befalls(top, head, verb, unit == "person") or _done(top, head, verb, unit == "person")
        if prop is not None:
            return prop
    if top.dep_ == "pobj" and top.head.lower_ == "with" and _on_board(top):
        return "aboard", top.head.head
    if top.dep_ == "attr" and verb.lemma_ == "be" and _on_board(top):
        return "aboard", verb
    below = next((c for c in head.children if c.dep_ in ("acl", "relcl") and c.lemma_ in BY_VERB), None)
    if (
        below is not None
        and unit == "person"
        and not _of_a_part(below)
        and not any(t.tag_ == "CD" for t in head.doc[head.i + 1 : below.i])
        and BY_VERB[below.lemma_] in ("killed", "injured", "displaced", "missing", "detained", "abducted")
    ):
        return BY_VERB[below.lemma_], below
    return None


def _roughly(top: Token) -> tuple[str, Token] | None:
    """*killed around 200 of them*, where the parse takes *around* for a preposition."""
    verb = top.head.head
    if top.dep_ != "pobj" or top.head.lower_ not in ROUGHLY or not is_verb(verb):
        return None
    prop = BY_VERB.get(verb.lemma_.lower())
    return (prop, verb) if prop in HARMS and prop is not None else None


def _of_noun(top: Token) -> tuple[str, Token] | None:
    """*claimed the lives of 137 people*, *resulting in the deaths of 19*; no *protest over the deaths of five*."""
    if top.dep_ != "pobj" or top.head.lower_ != "of":
        return None
    noun = top.head.head
    if noun.lemma_ in MARKETS and top.lemma_ in ("people", "consumer", "person", "inhabitant"):
        return "people", noun  # *a market of 700 million people*
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.lemma_.lower() in OF_THE_HELD:
        return OF_THE_HELD[noun.lemma_.lower()], noun
    if noun.lemma_ == "life":
        took = above.lemma_ in TAKING and noun.dep_ in ("dobj", "nsubjpass")
        return ("killed", above) if took else None
    if noun.lemma_ == "toll" and _of_people(top):
        return "killed", noun  # *with a death toll of seven*
    prop = BY_OF.get(noun.lemma_.lower())
    stated = above.lemma_ in CAUSING or (noun.dep_ in ("conj", "appos") and BY_OF.get(above.lemma_.lower()))
    if prop is None or (noun.lemma_ == "loss" and top.lemma_ != "life"):
        return None
    caused = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "to") and above.lemma_ in ("result", "lead", "end")
    if noun.lemma_ == "loss" and (noun.dep_ == "conj" or noun.head.lower_ == "with"):
        caused = True
    if prop == "abducted":
        return prop, noun  # *the abduction of the 276 girls*
    return (prop, above if is_verb(above) else noun) if stated or caused else None


def _of_people(top: Token) -> bool:
    return top.tag_ == "CD" or top.lemma_ in ("people", "person")


def _just_after(head: Token) -> tuple[str, Token] | None:
    """*and over 100 injured*, *17 people dead*: a figure with what befell them right behind it."""
    after = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
    if after is not None and head.tag_ == "NNS" and after.lower_ == "dead" and head.lemma_ in ("people", "person"):
        return "killed", after
    if after is not None and head.tag_ == "NNS" and head.dep_ == "conj" and after.lower_ in BY_PREDICATE:
        return BY_PREDICATE[after.lower_], after  # *45 deaths and 12 people missing*
    if head.tag_ != "CD":
        return None
    if after is not None and after.lower_ in ("attended", "marched", "protested", "participated"):
        return "participants", after
    if after is None or after.tag_ not in ("VBN", "JJ", "VBD") or after.sent != head.sent:
        return None
    prop = BY_VERB.get(after.lemma_.lower()) or BY_PREDICATE.get(after.lower_)
    told = prop in HARMS or (prop == "missing" and head.dep_ == "conj")
    return (prop, after) if prop and told and not any(c.dep_ == "dobj" for c in after.children) else None


def _right_before(top: Token, head: Token, unit: str) -> tuple[str, Token] | None:
    """*has killed at least 63 people, two days after ...*: who stands right behind an active verb that has no object
    is its object, wherever the parse puts them."""
    first = head.left_edge
    verb = head.doc[first.i - 1] if first.i > 0 else None
    if verb is None or unit != "person" or top.dep_ != "nsubj" or not is_verb(verb) or verb.sent != head.sent:
        return None
    prop = BY_VERB.get(verb.lemma_.lower())
    bare = not any(c.dep_ in ("dobj", "auxpass") for c in verb.children)
    return (prop, verb) if prop in HARMS and prop is not None and bare and top.head != verb else None


def _of_a_part(below: Token) -> bool:
    """*20 people, four of whom were injured*: the clause is of the four."""
    return any(c.dep_ in SUBJECTS and any(t.lower_ == "whom" for t in c.subtree) for c in below.children)


def _governor(top: Token) -> Token:
    """*left 415 people dead*: the verb above the small clause; *12 are still missing*, where the parse gives the
    subject to the auxiliary."""
    above = top.head.head if top.head.dep_ in ("aux", "auxpass") else top.head
    small = top.dep_ == "nsubj" and above.lower_ in BY_PREDICATE and above.dep_ in ("oprd", "ccomp", "acomp", "xcomp")
    small = small and not any(c.dep_ in ("aux", "mark") for c in above.children)
    return above.head if small and above.head.lemma_ in BEING | TELLING_OF else above


def _befalls(top: Token, head: Token, verb: Token, person: bool) -> tuple[str, Token] | None:
    """What the verb, or what stands in its predicate, says befell them."""
    lemma = verb.lemma_.lower()
    predicate = _predicate(verb)
    if lemma in FEARING and person and (predicate == "dead" or _lost_to(verb)):
        return "missing", verb
    if predicate and (lemma in BEING or (predicate == "dead" and lemma not in TELLING_OF)):
        return BY_PREDICATE[predicate], verb
    if person and _passes(top, verb) and any(p == "to" and o.lower_ == "death" for p, o in prepositions(verb)):
        return "killed", verb  # *were burnt to death*
    if lemma in TAKING and head.lemma_ == "life" and top.dep_ in ("dobj", "nsubjpass"):
        return "killed", verb
    if lemma == "cost" and person and (_has(verb, "life") or _has(top, "life")):
        return "killed", verb
    if lemma == "be" and any(p == "on" and o.lower_ == "board" for p, o in prepositions(verb)):
        return ("aboard", verb) if person and top.dep_ in SUBJECTS else None
    if person and top.dep_ in SUBJECTS and _took_a_wound(verb):
        return "injured", verb
    prop = BY_VERB.get(lemma) or ("missing" if lemma == "bury" and _buries_alive(verb) else None)
    if lemma == "lose" and not _lost(top, head, verb):
        prop = None
    if lemma == "sacrifice" and not _has(verb, "life"):
        prop = None
    if prop == "killed" and lemma == "claim" and head.lemma_ != "life":
        prop = None
    return (prop, verb) if prop is not None and person and _affects(top, verb) else None


def _lost_to(verb: Token) -> bool:
    """*are feared drowned*, *presumed to have been killed*."""
    below = (c for c in verb.children if c.dep_ in ("xcomp", "oprd", "acl", "ccomp", "advcl"))
    return any(BY_VERB.get(c.lemma_.lower()) == "killed" for c in below)


def _passes(top: Token, verb: Token) -> bool:
    """Whether what the verb tells is done to those counted."""
    return top.dep_ in ("nsubjpass", "dobj") or (top.dep_ == "nsubj" and verb.tag_ == "VBN")


def _took_a_wound(verb: Token) -> bool:
    """*suffered wounds*, *sustained serious injuries*."""
    return verb.lemma_ in ("suffer", "sustain", "receive") and _has(verb, "injury", "wound", "burn")


def _buries_alive(verb: Token) -> bool:
    """*were buried alive*, *buried under rubble*, *a slide buried 20 people*; no *were buried on Sunday*."""
    if any(c.lower_ == "alive" for c in verb.children):
        return True
    active = [c for c in verb.children if c.dep_ == "nsubj"]
    if active and not any(c.dep_ == "auxpass" for c in verb.children):
        return active[0].lemma_.lower() in RUBBLE or active[0].lower_ in ("it", "which", "that")
    spots = ((p, o.lemma_.lower()) for p, o in prepositions(verb))
    return any(p in ("under", "beneath", "below", "underneath") or o in RUBBLE for p, o in spots)


def _predicate(verb: Token) -> str | None:
    """*were dead*, *went missing*, *are listed as missing*."""
    below = [c for c in verb.children if c.dep_ in ("acomp", "oprd", "attr", "advmod", "prt", "ccomp", "xcomp")]
    below += [g for c in verb.children if c.lower_ == "as" for g in c.children]
    return next((c.lower_ for c in below if c.lower_ in BY_PREDICATE), None)


def _lost(top: Token, head: Token, verb: Token) -> bool:
    """*lost their lives*, or a side at war lost so many of its own."""
    if top.dep_ in SUBJECTS:
        return _has(verb, "life")
    own = any(t.lower_ == "own" for t in top.subtree)
    return own or head.lemma_.lower() in FORCES or head.lemma_ == "life" or head.tag_ == "CD"


def _has(verb: Token, *lemmas: str) -> bool:
    return any(c.lemma_ in lemmas for c in verb.children)


def _done(top: Token, head: Token, verb: Token, person: bool) -> tuple[str, Token] | None:
    """What they did or what was done to them, where the verb needs a word beside it to say so."""
    lemma = verb.lemma_.lower()
    if person and _driven_out(lemma, top, verb):
        return "displaced", verb
    if lemma == "lay" and top.dep_ in SUBJECTS and _has(verb, "life"):
        return "killed", verb
    if lemma in FREEING and head.lemma_ in CAPTIVES:
        return ("hostages" if head.lemma_ == "hostage" else "prisoners"), verb
    if lemma in ("swap", "exchange") and person:
        return "prisoners", verb
    if lemma in ("release", "free") and person and top.dep_ in ("dobj", "nsubjpass"):
        return "released", verb
    if lemma in SENDING and person and top.dep_ in ("dobj", "nsubjpass"):
        return ("deployed", verb) if head.lemma_.lower() in FORCES | SENT else None
    if lemma == "cover" and person and any(t.lemma_.lower() in DEALS for t in logical_subjects(verb)):
        return "people", verb
    if lemma in MARCHING:
        there = lemma not in ("take", "turn") or _has(verb, "part" if lemma == "take" else "out")
        if person and there:
            return "participants", verb
    if person and top.dep_ == "nsubj" and _at_a_gathering(verb):
        return "participants", verb
    told = [c for c in verb.children if c.dep_ in ("xcomp", "oprd", "acl")] if lemma in TELLING_OF else []
    for known in told:
        prop = BY_VERB.get(known.lemma_) or ("missing" if known.lemma_ == "bury" and _buries_alive(known) else None)
        if prop is not None:
            return prop, verb
    if lemma in ALIVE and any(c.lower_ == "alive" for c in verb.children):
        return ("survivors", verb) if person else None
    if lemma in ("attain", "embrace") and _has(verb, "martyrdom"):
        return "killed", verb
    if lemma == "treat" and any(o.lemma_ in ("injury", "wound") for p, o in prepositions(verb) if p == "for"):
        return "injured", verb
    if person and top.dep_ in ("dobj", "nsubjpass") and _brought_in(lemma, verb):
        return "injured", verb
    if person and top.dep_ in SUBJECTS and lemma in LYING and _in_hospital(verb):
        return "injured", verb
    if person and _held(lemma, top, verb):
        return "detained", verb
    return None


def _brought_in(lemma: str, verb: Token) -> bool:
    """*were taken to hospital*, *rushed to a clinic*."""
    return lemma in BRINGING and any(o.lemma_ in HOSPITALS for p, o in prepositions(verb) if p in ("to", "in"))


def _in_hospital(verb: Token) -> bool:
    """*52 people were in hospital*, *52 others were being treated in hospitals*."""
    return any(o.lemma_ in HOSPITALS for p, o in prepositions(verb) if p == "in")


def _held(lemma: str, top: Token, verb: Token) -> bool:
    """*rounded up 52 suspects*, *took 52 into custody*, *52 are behind bars*."""
    if lemma == "round":
        return _passes(top, verb) and any(c.lower_ == "up" for c in verb.children)
    if lemma not in ("take", "keep", "hold", "be") or (lemma == "be" and top.dep_ not in SUBJECTS):
        return False
    spots = {o.lemma_.lower() for p, o in prepositions(verb) if p in ("in", "into", "behind")}
    return (lemma == "be" or _passes(top, verb)) and bool(spots & {"custody", "detention", "bar"})


def _at_a_gathering(verb: Token) -> bool:
    """*a rally at which 5,000 people demanded a recount*."""
    at = any(p in ("at", "in") and o.lower_ == "which" for p, o in prepositions(verb))
    return verb.dep_ == "relcl" and at and verb.head.lemma_.lower() in GATHERINGS and verb.tag_ != "VBN"


def _driven_out(lemma: str, top: Token, verb: Token) -> bool:
    """*driven from their homes*, *forced to flee*, *had to leave their homes*, *left living in tents*, *took shelter*,
    *crossed the border*, *spent the night*."""
    if lemma == "drive":
        return any(p == "from" for p, _ in prepositions(verb))
    if lemma in ("force", "have", "oblige", "compel"):
        away = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.lemma_ in LEAVING]
        out = any(o.lemma_ in HOMES for p, o in prepositions(verb) if p in ("from", "of", "out"))
        out = out or any(o.lemma_ in HOMES for c in verb.children if c.lower_ == "out" for _, o in prepositions(c))
        out = out or any(p == "into" and o.lemma_ in REFUGES for p, o in prepositions(verb))
        return (out and lemma != "have") or any(c.lemma_ in ("flee", "evacuate") or _has(c, *HOMES) for c in away)
    if lemma in ("leave", "abandon", "quit") and top.dep_ in SUBJECTS and _has(verb, *HOMES):
        return True
    if lemma == "leave":
        return any(c.lemma_ in ("live", "sleep") for t in (verb, top) for c in t.children)
    if lemma in ("move", "relocate", "shift", "transfer", "take"):
        safe = any(p in ("to", "into") and o.lemma_.lower() in SAFETY for p, o in prepositions(verb))
        return (safe and _passes(top, verb)) or (
            lemma == "take" and top.dep_ in SUBJECTS and _has(verb, "shelter", "refuge")
        )
    if lemma in ("live", "sleep", "remain", "stay"):
        return top.dep_ in SUBJECTS and any(p in ("in", "at") and o.lower_ in OUTDOORS for p, o in prepositions(verb))
    if lemma == "cross":
        return top.dep_ in SUBJECTS and _has(verb, "border", "frontier", "river")
    if lemma == "spend":
        return top.dep_ in SUBJECTS and _has(verb, "night") and any(t.lower_ in OUTDOORS for t in verb.subtree)
    return False


def _on_board(top: Token) -> bool:
    """*with 300 people aboard*, *packed with around 1,400 people*."""
    packed = top.head.head.lemma_ in ("pack", "cram", "overload")
    return packed or any(c.lower_ == "aboard" or c.lemma_ == "board" for t in conjuncts(top) for c in t.subtree)


def _affects(top: Token, verb: Token) -> bool:
    """Those a number counts suffer what the verb says: *the gunmen killed* are not the killed."""
    suffers = verb.lemma_ in (
        "die",
        "perish",
        "drown",
        "survive",
        "flee",
        "lose",
        "succumb",
        "miss",
        "unaccount",
        "unaccounte",
        "unaccounted",
        "shelter",
        "sacrifice",
    )
    if top.dep_ == "nsubj":
        return suffers or (
            verb.tag_ == "VBN" and not any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
        )
    return not suffers or BY_VERB.get(verb.lemma_) == "missing" or (top.dep_ == "dobj" and verb.lemma_ == "lose")
