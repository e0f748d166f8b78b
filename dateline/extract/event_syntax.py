"""The parse, asked in plain words: subjects through control and passive, objects, conjuncts, clauses."""

from collections.abc import Iterator

from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_relatives import RELATIVES, antecedent, who_met
from dateline.extract.event_voice import BEFALLS, is_stray, is_verb, left_bare, misread_named, named_before
from dateline.extract.event_words import CHARGES, OBJECT_CONTROL, SHELLS

INTRANSITIVE = frozenset(
    {"crash", "capsize", "derail", "collapse", "die", "resign", "arrive", "erupt", "explode", "sink", "collide"}
)
CREDITS = frozenset(
    {"congratulate", "thank", "praise", "commend", "criticise", "criticize", "condemn", "credit", "fault"}
)
"""*congratulated X on taking office*: X took it."""
JUDGES = frozenset({"convict", "acquit", "arrest", "detain", "jail", "sentence", "try", "fine", "imprison", "question"})
"""*convicted X of killing*: X did it, or was held to have."""
COUNTS = frozenset({"charge", "count", "offence", "offense", "account", "allegation", "suspicion"})
GIVES = frozenset({"offer", "send", "extend", "convey", "wish"})
"""*offered X congratulations on taking office*: X took it too."""
KIN_WORDS = "parent relative family mother father wife husband widow brother sister son daughter friend kin relation"
KIN = frozenset(KIN_WORDS.split())
DETERMINERS = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "both", "such"})
WATCHED = frozenset({"film", "see", "catch", "photograph", "record", "spot", "picture", "tape", "show", "capture"})
ANSWERS = frozenset({"respond", "reply", "answer", "counter", "retaliate", "react", "come"})
ACTS_ON = frozenset(
    {"seize", "arrest", "detain", "capture", "abduct", "kidnap", "kill", "wound", "shoot", "stab", "attack", "bomb",
     "board", "storm", "raid", "condemn", "reject", "release", "free", "deploy", "impound", "loot", "torture", "murder"}
)  # fmt: skip
"""Verbs that tell nothing without what they act on."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


def child(token: Token, *labels: str) -> Token | None:
    """The first child under one of these labels."""
    return next((c for c in token.children if c.dep_ in labels), None)


def is_passive(verb: Token) -> bool:
    """*was signed*, *signed by*, and a bare participle after its noun (*an agreement finalised on Monday*)."""
    if any(c.dep_ in ("nsubjpass", "auxpass", "csubjpass") for c in verb.children):
        return True
    if verb.lemma_ in BEFALLS and verb.tag_ in ("VBD", "VBN") and left_bare(verb):
        return True
    if verb.tag_ != "VBN" or verb.lemma_ in INTRANSITIVE:
        return False
    if any(c.dep_ == "agent" for c in verb.children):
        return True
    if verb.dep_ in ("acl", "amod"):
        return child(verb, "dobj") is None and misread_named(verb) is None
    if verb.dep_ == "conj" and is_verb(verb.head) and not any(c.dep_ in ("aux", "nsubj") for c in verb.children):
        return is_passive(verb.head) and child(verb, "dobj") is None
    return verb.dep_ == "advcl" and not any(c.dep_ == "aux" for c in verb.children) and child(verb, "dobj") is None


def own_subject(verb: Token) -> Token | None:
    own = child(verb, "nsubj", "nsubjpass")
    if own is None:  # *X had on Sunday received Y*, where the parse hangs X on *had*
        own = next((c for a in verb.lefts if a.lemma_ == "have" for c in a.lefts if c.dep_ == "nsubj"), None)
    return own


def logical_subjects(verb: Token) -> list[Token]:
    """Who does what the verb says, all of them: through voice, control, shared subjects and participles."""
    if is_passive(verb):
        row = [verb, *(c for c in verb.children if c.dep_ == "conj" and c.tag_ == "VBN" and own_subject(c) is None)]
        agents = [by for one in row for by in one.children if by.dep_ == "agent"]  # *were stormed and taken by X*
        agents = agents or _by_beyond_the_honours(verb)
        found = [o for by in agents for o in by.children if o.dep_ == "pobj"]
        return [t for one in found for t in conjuncts(one)]
    return surface_subjects(verb)


def _by_beyond_the_honours(verb: Token) -> list[Token]:
    """*was received with full honours by X*, where the parse hangs *by* on the honours."""
    if verb.lemma_ not in ("receive", "welcome", "greet", "host"):
        return []
    beside = [o for c in verb.rights if c.dep_ == "prep" for o in c.children if o.dep_ == "pobj"]
    return [by for o in beside for by in o.children if by.dep_ == "prep" and by.lower_ == "by"]


def infinitive_head(verb: Token) -> Token | None:
    """For *agreed to resume X, which has slept since 2008, and to hold Y*, where the parse joins *hold* to the relative
    clause: the verb that the infinitive really completes."""
    if verb.dep_ != "conj" or not _has_to(verb) or _has_to(verb.head) or verb.head.dep_ == "xcomp":
        return None
    for above in verb.head.ancestors:
        if is_verb(above) and any(c.dep_ == "xcomp" and _has_to(c) for c in above.children):
            return above
    return None


def _has_to(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _watched(verb: Token) -> Token | None:
    """*was filmed punching him*, *was filmed last month in Nice slapping him*, whatever the parse hangs it on."""
    before = verb.nbor(-1) if verb.i else verb
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    above = above.head.head if above.dep_ == "pobj" and verb.dep_ == "acl" else above
    return next((one for one in (before, above) if one.lemma_ in WATCHED and is_passive(one)), None)


def surface_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The grammatical subject of a verb, its own or shared."""
    own = own_subject(verb)
    seen = _watched(verb) if verb.tag_ == "VBG" else None
    if seen is not None and (own is None or own.ent_type_ == "GPE"):
        return surface_subjects(seen, depth + 1)
    if own is not None:
        found = [antecedent(t) for t in conjuncts(own)]
        return who_met(verb, found[0]) if own.lower_ == "who" and len(found) == 1 else found
    head = verb.head
    if verb.tag_ in ("VBD", "VBZ", "VBP") and (head == verb or (verb.dep_ == "ccomp" and verb.i < head.i)):
        return named_before(verb)
    if is_stray(verb):
        return []
    if depth > 6 or head == verb:
        return []
    real = infinitive_head(verb)
    if real is not None:
        return _controlled(real, depth)
    if verb.dep_ == "acl":
        return _of_participle(verb, depth)
    if verb.dep_ == "relcl":
        return conjuncts(head) if not is_verb(head) else []
    if verb.dep_ == "pcomp":
        return _above_preposition(head, depth)
    if not is_verb(head):
        return _of_predicate(verb, head, depth)
    if verb.dep_ == "xcomp":
        return _controlled(head, depth)
    if verb.dep_ in ("conj", "advcl", "ccomp", "dep", "parataxis", "prep"):
        if verb.dep_ == "advcl" and verb.tag_ == "VBN" and head.lemma_ in OBJECT_CONTROL:
            return _controlled(head, depth)
        if verb.dep_ == "ccomp" and head.lemma_ in OBJECT_CONTROL and child(verb, "aux", "mark") is not None:
            return _controlled(head, depth)
        return surface_subjects(head, depth + 1)
    return []


def _of_participle(verb: Token, depth: int) -> list[Token]:
    head = verb.head
    if verb.tag_ in ("VBG", "VBN") or (head.dep_ == "ROOT" and head.i < verb.i and head.pos_ == "PROPN"):
        return conjuncts(head)
    possessor = child(head, "poss")
    if possessor is not None:
        return conjuncts(possessor)
    above = head.head
    if head.dep_ == "dobj" and is_verb(above):
        return surface_subjects(above, depth + 1)
    if head.dep_ == "pobj" and above.lower_ == "with" and above.head.lemma_ in ANSWERS:
        return surface_subjects(above.head, depth + 1)  # *responded with an offer to hold talks*
    return []


def _of_predicate(verb: Token, head: Token, depth: int) -> list[Token]:
    """*is ready to meet*, *is due to visit*: the subject of the predicate."""
    if (
        verb.dep_ in ("xcomp", "acl", "ccomp", "conj", "advcl")
        and head.dep_ in ("acomp", "attr", "oprd")
        and is_verb(head.head)
    ):
        return surface_subjects(head.head, depth + 1)
    return []


def _above_preposition(preposition: Token, depth: int) -> list[Token]:
    above = preposition.head
    if is_verb(above):
        if preposition.lower_ in ("of", "for", "from") and above.lemma_ in OBJECT_CONTROL | {"blame"}:
            return _controlled(above, depth)
        if above.lemma_ in CHARGES | JUDGES and preposition.lower_ in ("of", "for", "with", "on", "over"):
            return surface_subjects(above, depth + 1) if is_passive(above) else logical_objects(above)
        if preposition.lower_ in ("on", "for") and above.lemma_ in CREDITS:
            return surface_subjects(above, depth + 1) if is_passive(above) else logical_objects(above)
        if above.lemma_ in GIVES and preposition.lower_ == "on":
            return [t for c in above.children if c.dep_ == "dative" for t in conjuncts(c)]
        return surface_subjects(above, depth + 1)
    if above.dep_ == "pobj" and above.lemma_ in COUNTS and above.head.head.lemma_ in CHARGES | JUDGES:
        return _above_preposition(above.head, depth)
    possessor = child(above, "poss")
    if possessor is not None:
        return conjuncts(possessor)
    if above.dep_ in ("dobj", "pobj", "nsubj", "attr", "acomp") and is_verb(above.head):
        return surface_subjects(above.head, depth + 1)
    return []


def _controlled(head: Token, depth: int) -> list[Token]:
    if head.lemma_ in OBJECT_CONTROL:
        if is_passive(head):
            return surface_subjects(head, depth + 1)
        target = child(head, "dobj", "dative")
        if target is not None:
            return conjuncts(target)
        for on in head.children:
            if on.dep_ == "prep" and on.lower_ in ("on", "upon"):
                return [t for o in on.children if o.dep_ == "pobj" for t in conjuncts(o)]
    return surface_subjects(head, depth + 1)


def _of_whose_kin(verb: Token) -> Token:
    """*parents of pupils kidnapped in Zamfara*: it was the pupils."""
    kin = verb.head
    if verb.dep_ != "acl" or kin.lemma_.lower() not in KIN:
        return kin
    return next((o for c in kin.rights if c.lower_ == "of" and c.i < verb.i for o in c.rights if o.dep_ == "pobj"), kin)


def among_those(verb: Token) -> list[Token]:
    """*Among those arrested were X and Y*: who they were."""
    those = verb.head
    if those.lower_ not in ("those", "people") or those.head.lower_ != "among" or those.head.head.lemma_ != "be":
        return []
    are = those.head.head
    told = [c for c in are.rights if c.dep_ in ("attr", "nsubj")]
    named = [g for c in told for t in conjuncts(c) for g in (t, *t.children) if g.ent_type_ == "PERSON"]
    # *X as minister and Y as minister*, read as though a minister and Y were joined
    named += [
        g for c in told for p in c.rights if p.dep_ == "prep" for o in p.rights for g in o.rights if g.dep_ == "conj"
    ]
    return list(dict.fromkeys(t for t in named if t.ent_type_ == "PERSON" and t.dep_ not in ("compound", "nmod")))


def logical_objects(verb: Token) -> list[Token]:
    """Whom or what the verb acts on: dobj, a passive's subject, the noun a participle hangs on."""
    if is_passive(verb):
        if verb.dep_ in ("acl", "amod") and own_subject(verb) is None:
            return among_those(verb) or conjuncts(_of_whose_kin(verb))
        return surface_subjects(verb)
    named = misread_named(verb)
    if named is not None:
        return conjuncts(named)
    found = [
        antecedent(t)
        for c in verb.children
        if c.dep_ in ("dobj", "dative") and not is_preposition(c)
        for t in conjuncts(c)
    ]
    if not found and verb.dep_ == "relcl" and own_subject(verb) is not None:
        subject = own_subject(verb)
        if subject is not None and subject.lower_ not in RELATIVES and not _has_free_adverb(verb):
            found = [verb.head]
    return found or _shared_object(verb)


def _shared_object(verb: Token) -> list[Token]:
    """*seized and searched a ship*, *abducted and later killed three teachers*: what both verbs act on."""
    other = next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ in ("VBD", "VBN", verb.tag_)), None)
    if verb.lemma_ not in ACTS_ON or other is None or own_subject(other) is not None:
        return []
    between = verb.doc[verb.i + 1 : other.i]
    if any(t.tag_ not in ("CC", "RB", ",") for t in between):
        return []
    return [antecedent(t) for c in other.children if c.dep_ == "dobj" for t in conjuncts(c)]


def is_shell(token: Token) -> bool:
    return token.lemma_.lower() in SHELLS


def things_of(verb: Token) -> list[Token]:
    """Its objects, and for *a number of sanctions* what there is a number of."""
    found = logical_objects(verb)
    return found + [o for t in found if is_shell(t) or t.tag_ == "CD" for p, o in prepositions(t) if p == "of"]


def _has_free_adverb(verb: Token) -> bool:
    """*where 26 were killed*, *when they met*: the noun above is no object."""
    return any(c.tag_ in ("WRB",) for c in verb.children) or any(
        c.dep_ == "prep" and any(g.tag_ in ("WDT", "WP") for g in c.children) for c in verb.children
    )


def is_preposition(token: Token) -> bool:
    return token.tag_ in ("IN", "TO", "RP")


def prepositions(token: Token) -> Iterator[tuple[str, Token]]:
    """(preposition, object) pairs beneath a token, conjuncts apart, and through chained prepositions."""
    for c in token.children:
        if c.lower_ in ("face", "to") and (with_whom := _face_to_face(c)) is not None:
            yield from _objects_of(with_whom)
        elif c.dep_ == "prep" or (c.dep_ in ("agent", "dative", "prt") and is_preposition(c)):
            yield from _objects_of(c)
            if is_stranded(c):
                yield from ((c.lower_, t) for t in surface_subjects(token))
        elif c.dep_ in ("advmod", "npadvmod"):
            for below in c.children:
                if below.dep_ == "prep" and (c.dep_ == "advmod" or below.lower_ == "with"):
                    yield from _objects_of(below)


def _face_to_face(one: Token) -> Token | None:
    """The *with* of *sat face to face with X*, wherever in the idiom the parse hung it."""
    inner = [o for o in one.rights if o.lower_ == "face"] if one.lower_ == "to" else [one]
    return next((t for f in inner for t in f.subtree if t.lower_ == "with" and 0 < t.i - f.i <= 4), None)


def is_stranded(preposition: Token) -> bool:
    """*was called upon by X to resign*: its object stands as the subject of a passive."""
    verb = preposition.head
    bare = preposition.dep_ == "prep" and preposition.i == verb.i + 1 and not any(True for _ in preposition.children)
    return bare and any(c.dep_ == "nsubjpass" for c in verb.children)


def _objects_of(preposition: Token) -> Iterator[tuple[str, Token]]:
    for c in preposition.children:
        if c.dep_ in ("pobj", "pcomp"):
            for one in conjuncts(c):
                yield preposition.lower_, antecedent(one)
        elif c.dep_ == "prep" or (c.dep_ == "conj" and c.tag_ == "IN"):
            yield from _objects_of(c)


def particles(verb: Token) -> set[str]:
    return {c.lower_ for c in verb.children if c.dep_ in ("prt", "prep", "advmod", "agent")}
