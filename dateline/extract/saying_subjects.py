"""Verb of saying -> the head of who says it, through coordination, relative clauses and passives."""

from dateline.base.tokens import Token
from dateline.extract import saying_words as words

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
MARKS = frozenset({'"', "'", "''", "``"})
LEADING = frozenset({"as", "after", "before", "since", "until"})
NOMINAL = frozenset({"pobj", "prep", "conj", "compound", "amod", "nmod"})


def has_to(token: Token) -> bool:
    """Whether a verb is an infinitive; one with a finite auxiliary is none, whatever *to* the parse hangs on it."""
    return any(c.tag_ == "TO" for c in token.lefts) and not any(
        c.tag_ in FINITE and c.dep_ == "aux" for c in token.lefts
    )


def own_subject(token: Token) -> Token | None:
    """The subject of a verb; of two the one behind a closing mark: *"The plan is a must," she said*."""
    found = [c for c in token.children if c.dep_ in SUBJECTS and not _is_of_a_time(c, token)]
    between = [t.text for t in token.doc[found[0].i + 1 : found[-1].i]] if len(found) > 1 else []
    if found and found[-1].i < token.i and (between == ["-"] or not MARKS.isdisjoint(between)):  # vice-president
        return found[-1]
    if len(found) > 2 and found[-1].i - found[0].i == len(found) - 1 and found[-1].i < token.i:
        return found[-1]  # the ex-colonel said
    if len(found) > 1 and between and between[0] == "," and found[-1].i < token.i and _names(found[-1]):
        return found[-1]  # his rival, the pastor Ann Lee, said
    if len(found) > 1 and found[1].tag_ == "NNP" and found[1].left_edge.i == found[0].i + 1:
        return found[1]  # Iran's state news agency IRNA reported
    return found[0] if found else None


def _is_of_a_time(subject: Token, verb: Token) -> bool:
    """*the family of a man held since July said*, *a nurse who met them after their release said*: no day speaks, and
    no deed behind *after* where the sentence has no other verb that is its own."""
    if subject.dep_ != "nsubj" or subject.pos_ not in ("NOUN", "PROPN"):
        return False
    first = subject.left_edge.i
    led = first > 0 and subject.doc[first - 1].lower_ in LEADING and subject.ent_type_ == ""
    return subject.ent_type_ == "DATE" or (led and verb.sent.root.pos_ in ("NOUN", "PROPN"))


def _names(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in noun.rights)


def subject_of(token: Token) -> Token | None:
    """The head of who says: the verb's own subject, the agent of a passive, or the subject that it shares."""
    agent = agent_of(token)
    if agent is not None:
        return agent
    if any(c.dep_ == "auxpass" for c in token.lefts) or is_asked(token):
        return None
    quoted = quoted_as(token)
    if quoted is not None:
        return quoted
    beside = _paper_beside(token) or _led_by_as(token) or _behind_relative(token)
    if beside is not None:
        return beside
    seen = _outside(token)
    for _ in range(8):
        own = own_subject(seen)
        if own is not None and own.dep_ == "csubj" and own.tag_ == "VBG":
            break  # Speaking in Lima, Ann Lee said
        if own is not None:
            return None if own.dep_ == "expl" else _antecedent(own, seen)
        if seen.dep_ == "acl" and not _follows_mark(seen) and _can_say(seen):
            return own_subject(seen.head.head) if seen.head.dep_ == "attr" else seen.head
        if seen.dep_ == "ROOT" or (seen.dep_ == "ccomp" and seen is not token):
            break
        outer = adding_to(token) if seen is token else None
        if outer is not None:
            seen = outer
            continue
        if seen.dep_ == "conj" and token.tag_ in FINITE and seen is token:
            seen = _beside(token) or _finite_above(seen)
            continue
        seen = seen.head
    return _inverted(token) or _beside_verb(token)


def _led_by_as(token: Token) -> Token | None:
    """*Word came as the ministry reported that ...*, where the parse took *as* for a preposition of the noun."""
    if token.tag_ not in FINITE or token.dep_ != "advcl" or token.left_edge.i == 0:
        return None
    led = next((c for c in token.head.children if c.dep_ == "prep" and c.lower_ in LEADING and c.i < token.i), None)
    noun = next((c for c in led.rights if c.dep_ == "pobj"), None) if led is not None else None
    return noun if noun is not None and noun.right_edge.i == token.left_edge.i - 1 else None


def _behind_relative(token: Token) -> Token | None:
    """*The union, of which Peru is a member, called for calm*, where the parse hung the verb on *member*."""
    if token.tag_ not in FINITE or token.dep_ != "acl" or token.i == 0 or token.nbor(-1).text != ",":
        return None
    place = token.i - 2
    while place > token.sent.start + 1 and token.doc[place].tag_ not in ("WDT", "WP", "WP$"):
        place -= 1
    place -= token.doc[place - 1].tag_ == "IN"
    if place < 2 or token.doc[place - 1].text != ",":
        return None
    noun = token.doc[place - 2]
    while (
        noun.head.i < noun.i and noun.dep_ in ("pobj", "prep", "appos", "punct", "conj") and noun.head.tag_[0] in "NI-"
    ):
        if noun.dep_ == "appos" and noun.nbor(-1).text != "(":
            break
        noun = noun.head
    return noun if noun.tag_[0] == "N" else None


def _outside(token: Token) -> Token:
    """The verb with which a participle behind a comma shares its subject: not that of a relative clause which no comma
    opens, as the comma ends it: *met the men who fought, telling them ...*."""
    clause = token.head
    if token.tag_ != "VBG" or token.dep_ != "advcl" or clause.dep_ != "relcl" or token.left_edge.i == 0:
        return token
    opening = clause.left_edge
    if token.left_edge.nbor(-1).text != "," or opening.i == 0 or opening.nbor(-1).text == ",":
        return token
    above = clause.head
    while above.tag_[0] != "V" and above.head.i != above.i:
        above = above.head
    return above


def _can_say(participle: Token) -> bool:
    """Whether the noun that a participle hangs on can say a thing; in *condemned the raid saying it was wrong* who
    condemns says it."""
    noun = participle.head
    if participle.lemma_ not in words.GOING_ON or participle.tag_ != "VBG" or noun.dep_ not in ("dobj", "pobj"):
        return True
    speaks = words.PEOPLE_NOUNS | words.PERSONS | words.REMARKS | words.DOCUMENT_NOUNS.keys()
    return noun.lemma_.lower() in speaks or noun.tag_ in ("NNP", "NNPS")


def _beside_verb(token: Token) -> Token | None:
    """The person named right before a verb that the parse left without a subject: *Calling for calm, the chair,
    President Ann Lee of Peru, condemned ...*."""
    if token.tag_ not in FINITE or token.dep_ != "ROOT":
        return None
    place = token.i - 1
    while place > token.sent.start and (token.doc[place].text == "," or token.doc[place].tag_ in ("RB", "MD")):
        place -= 1
    noun, ends = token.doc[place], range(place, token.i)
    if noun.tag_ == "NNP" and place == token.i - 1:  # When the talks were over Berg said
        return noun
    while noun.ent_type_ != "PERSON" and noun.head.i < noun.i and noun.head.right_edge.i in ends:
        noun = noun.head
    return noun if noun.ent_type_ == "PERSON" and noun.tag_ == "NNP" else None


def _follows_mark(participle: Token) -> bool:
    """*called it a "sham," saying ...*: what stands in quotation marks, or before a comma, says nothing."""
    before = participle.left_edge.nbor(-1) if participle.left_edge.i else participle
    return participle.tag_ == "VBG" and (before.text in MARKS or (before.text == "," and before.nbor(-1).text in MARKS))


def is_asked(token: Token) -> bool:
    """*when asked for comment*, *Asked about the talks, she said*: a participle whose subject is spoken to."""
    return token.tag_ == "VBN" and token.dep_ in ("advcl", "acl") and not any(c.dep_[:3] == "aux" for c in token.lefts)


def quoting_verb(participle: Token) -> Token | None:
    """The verb of *The newspaper quoted him as saying*, *The paper had him as saying*."""
    led = participle.head
    if participle.dep_ != "pcomp" or led.lower_ != "as":
        return None
    verb = led.head.head if led.head.dep_ == "dobj" else led.head
    return verb if verb.lemma_ in words.QUOTING else None


def quoted_as(participle: Token) -> Token | None:
    """*The newspaper quoted him as saying*: he says it."""
    verb = quoting_verb(participle)
    return next((c for c in verb.rights if c.dep_ == "dobj"), None) if verb is not None else None


def _paper_beside(participle: Token) -> Token | None:
    """The report or statement that a participle follows with no comma between: *responding to reports from the capital
    claiming ...*. The parse hangs the participle on the verb, or on the last noun."""
    if participle.tag_ != "VBG" or participle.dep_ not in ("acl", "advcl", "pcomp") or participle.left_edge.i < 2:
        return None
    noun = participle.left_edge.nbor(-1)
    while noun.tag_[0] in "NCD" or noun.dep_ in NOMINAL:
        if noun.lemma_.lower() in words.DOCUMENT_NOUNS and noun.tag_ in ("NN", "NNS"):
            return noun
        if noun.head.i >= noun.i and noun.dep_ not in NOMINAL:
            break
        if noun.head.i == noun.i:
            break
        noun = noun.head
    return None


def adding_to(token: Token) -> Token | None:
    """The verb of saying that a participle goes on from, though the parse hangs it on what is said: *said Russia had
    fired 400 drones, calling it ...*. In news the participle is the speaker's."""
    said = token.head
    while said.dep_ == "conj":
        said = said.head
    if token.tag_ != "VBG" or token.dep_ != "advcl" or said.dep_ != "ccomp" or token.i < said.i:
        return None
    led = token.left_edge.nbor(-1).text == "," or any(c.lower_ == "while" for c in token.lefts)
    return said.head if led and said.head.lemma_ in words.VERBS and said.head.i < said.i else None


def _beside(token: Token) -> Token | None:
    """The verb of saying that a coordinated one belongs beside by its tense, or since no thing can say it, though the
    parse hangs it on what is said: *announced that 35 had died and promised an inquiry*, *held that the figure was 52
    and explained that ...*."""
    first = token.head
    if token.tag_ != "VBD" or first.dep_ != "ccomp":
        return None
    subject = own_subject(first)
    thing = subject is not None and subject.tag_ == "NN" and subject.lemma_ in words.FIGURES | words.TOPICS
    if not thing and not any(c.dep_ in ("aux", "auxpass") for c in first.lefts):
        return None
    outer = first.head
    return outer if outer.tag_ == "VBD" and outer.lemma_ in words.VERBS and outer.i < first.i else None


def _finite_above(token: Token) -> Token:
    """The finite verb that a coordinated finite verb belongs beside: the parse hangs *called on X to condemn Y and
    stressed Z* on *condemn*."""
    above = token.head
    while above.dep_ in ("xcomp", "advcl", "acl", "pcomp", "conj", "ccomp") and above.tag_ in ("VB", "VBG"):
        above = above.head
        if above.tag_[0] != "V":
            return token.head
    return above


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun behind *who* and *which*."""
    if subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        return _person_before(subject) or verb.head
    if subject.lower_ in ("who", "which", "that"):
        above = verb
        while above.dep_ == "conj":
            above = above.head
        if above.dep_ == "relcl":
            return above.head
    return subject


def _person_before(who: Token) -> Token | None:
    """*on the same page as President Ann Lee, who said ...*: the name right before *who*, whatever the parse takes."""
    if who.lower_ != "who" or who.i < 2:
        return None
    name = who.nbor(-1) if who.nbor(-1).text != "," else who.nbor(-2)
    return name if name.ent_type_ == "PERSON" and name.tag_ == "NNP" else None


def agent_of(token: Token) -> Token | None:
    """Who does what a passive tells: *was condemned by the union*."""
    for child in token.rights:
        if child.dep_ == "agent":
            return next((c for c in child.rights if c.dep_ == "pobj"), None)
    return None


def _inverted(token: Token) -> Token | None:
    """The subject after its verb, where the parse took it for an object, or for a subject of what follows: *..., said
    the minister*; *"...," reads the statement*; *"...," said Ann Lee, who added ...*."""
    for child in token.rights:
        if child.dep_ in ("dobj", "attr", "npadvmod", "oprd") and child.i - token.i < 8:
            reads = token.lemma_ in words.READING and child.lemma_.lower() in words.DOCUMENT_NOUNS
            if token.lemma_ == "say" or reads:
                return child
    return _name_before(token) or name_behind(token)


def name_behind(token: Token) -> Token | None:
    """The head of the words right behind a verb that follows a closing mark."""
    quoting = any("quote" in cue.frames for cue in words.VERBS.get(token.lemma_, ())) and token.lemma_ not in words.TOLD
    if not (quoting or token.lemma_ in words.INVERTED) or token.i < 2 or token.i + 1 >= len(token.doc):
        return None
    if token.nbor(-1).text not in MARKS:
        return None
    noun = token.nbor(1)
    while noun.dep_ in ("compound", "det", "amod", "nmod", "poss", "nummod") and noun.head.i > noun.i:
        noun = noun.head
    return noun if noun.tag_ in ("NNP", "NN", "NNS", "NNPS") and noun.i - token.i < 10 else None


def _name_before(token: Token) -> Token | None:
    """A name between a quotation and its verb that the tagger did not take for one: *"...," Demirkıran told ...*"""
    if token.i < 2 or token.tag_ not in FINITE:
        return None
    name, before = token.nbor(-1), token.nbor(-2)
    return name if name.text[:1].isupper() and name.is_alpha and before.text in ('"', "'") else None
