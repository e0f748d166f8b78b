"""Parties -> Tie: who chairs a body, and what is a wing or a committee of what."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.base.tokens import Token
from dateline.extract import relation_words as words
from dateline.extract.parties import Parties, Tie, objects
from dateline.extract.saying_standing import standing_of
from dateline.extract.saying_subjects import agent_of, subject_of

NAMING = frozenset({"compound", "poss", "nmod", "amod"})
MEETINGS = frozenset({"meeting", "session", "summit", "talk", "conference", "gathering", "event", "forum"})
LEADING = frozenset({"lead", "head"})
UNDER = frozenset({"minority", "majority", "floor", "parliamentary", "group", "student", "youth", "local", "senior"})
"""Leaders of a part of it only: *minority leader*, *a local leader*."""
BEING = frozenset({"be", "become", "remain"})
GROUPS = ("organisation", "armed_group")


def chairs(parties: Parties) -> Iterator[Tie]:
    """States that chair a bloc, said of the state or of its leader."""
    for token in parties.reading.doc:
        lemma = token.lemma_.lower()
        if lemma in words.CHAIR_PERSON and token.tag_[0] == "N":
            yield from _chairperson(parties, token)
        if lemma == "leader" and token.tag_ == "NN":
            yield from _leader(parties, token)
        if lemma == "preside" and token.tag_[0] == "V":
            yield from _presides(parties, token)
        if lemma == "president" and token.tag_ == "NN":
            yield from _president(parties, token)
        if lemma in LEADING and token.tag_[0] == "V":
            yield from _leads(parties, token)
        if lemma not in words.CHAIR:
            continue
        if token.tag_[0] == "V":
            yield from _chairs(parties, token)
        elif token.tag_[0] == "N" and not any(c.lower_ in words.CHAIR_NOT for c in token.lefts):
            yield from _chair(parties, token)


def _chairs(parties: Parties, verb: Token) -> Iterator[Tie]:
    """*which chairs the union*, *a group chaired by Germany*; of people only those who chair a bloc or are said to do
    so now, for they chair meetings too."""
    agent = agent_of(verb)
    if agent is not None:
        passive = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
        target = verb.head if verb.dep_ == "acl" else passive
        holders = [agent, *agent.conjuncts]
    else:
        subject = subject_of(verb)
        target = next((c for c in (*verb.rights, *verb.lefts) if c.dep_ == "dobj"), None)
        target = verb.head if target is not None and target.lower_ in ("which", "that") else target
        holders = [subject] if subject is not None else []
        if subject is not None and subject.dep_ == "appos" and not parties.reading.chains_of(subject):
            holders = [subject.head]  # *Ann Lee, the senator who chairs the committee*
    body = _owned(parties, target) or parties.body(target) if target is not None else None
    if body is None or standing_of(verb) != "happened":
        return
    standing = parties.is_bloc(body) or verb.tag_ in ("VBZ", "VBP") or verb.dep_ == "acl"
    for holder in holders:
        found = parties.country(holder) or (parties.chain(holder, "person") if standing else None)
        if found is not None:
            yield Tie("chair_of", found, body, verb.sent[0], verb.sent[-1], parties.time(verb))


def _owned(parties: Parties, token: Token) -> str | None:
    """*chairs the Council's Committee of Ministers*, where the parse takes the owner for what is chaired."""
    mention = parties.reading.mention_of(token)
    last = parties.reading.token(mention.at.end - 1) if mention is not None else None
    after = last.doc[last.i + 1 : last.i + 3] if last is not None else []
    return parties.chain(after[1], *GROUPS) if len(after) == 2 and after[0].tag_ == "POS" else None


def _presides(parties: Parties, verb: Token) -> Iterator[Tie]:
    """*Norland, which presides over the union*: a state, for people preside over meetings."""
    subject = subject_of(verb) if standing_of(verb) == "happened" else None
    state = parties.country(subject) if subject is not None else None
    for over in objects(verb, "over"):
        body = parties.body(over)
        if state is not None and body is not None and parties.is_bloc(body):
            yield Tie("chair_of", state, body, verb.sent[0], verb.sent[-1], parties.time(verb))


def _president(parties: Parties, noun: Token) -> Iterator[Tie]:
    """*Norland, the current president of the union*: a state that is president of a bloc."""
    body = next((b for t in objects(noun, "of") if (b := parties.body(t)) is not None), None)
    if body is None or not parties.is_bloc(body) or any(c.lower_ in words.CHAIR_NOT for c in noun.lefts):
        return
    for holder, _ in _holders(parties, noun):
        state = parties.country(holder)
        if state is not None and state != body:
            yield Tie("chair_of", state, body, noun.sent[0], noun.sent[-1], parties.time(noun))


def _leader(parties: Parties, noun: Token) -> Iterator[Tie]:
    """*Ann Lee, leader of the Unity Party*, *Unity Movement leader Ann Lee*: of a party or an armed group."""
    if any(c.lower_ in words.CHAIR_NOT | UNDER for c in noun.lefts):
        return
    beside = [*objects(noun, "of"), *(c for c in noun.lefts if c.dep_ in NAMING)]
    body = next((b for t in beside if (b := parties.group(t)) is not None), None)
    holder = noun.head if noun.dep_ in ("appos", "compound", "nmod") else None
    if noun.dep_ == "attr" and noun.head.lemma_ in BEING and standing_of(noun.head) == "happened":
        holder = subject_of(noun.head)
    person = next((p for t in (holder, *noun.rights) if t is not None and (p := parties.chain(t, "person"))), None)
    if body is not None and person is not None and parties.has_leader(body):
        yield Tie("chair_of", person, body, noun.sent[0], noun.sent[-1])


def _leads(parties: Parties, verb: Token) -> Iterator[Tie]:
    """*the Unity Party, led by Ann Lee*, *Ann Lee, who heads the union*: a person at the head of a named body now."""
    holder = agent_of(verb)
    if holder is not None:
        passive = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
        now = verb.dep_ == "acl" or any(c.lower_ in ("is", "are") for c in verb.lefts)
        target = verb.head if verb.dep_ == "acl" else passive
    else:
        target, now = next((c for c in verb.rights if c.dep_ == "dobj"), None), verb.tag_ in ("VBZ", "VBP")
        holder = subject_of(verb) if now else None
    if target is None or holder is None or not now or standing_of(verb) != "happened":
        return
    body, person = parties.group(target), parties.chain(holder, "person")
    if body is not None and person is not None:
        yield Tie("chair_of", person, body, verb.sent[0], verb.sent[-1])


def _chair(parties: Parties, noun: Token) -> Iterator[Tie]:
    for holder, ended in _holders(parties, noun):
        state = parties.state(holder)
        body = _body_of(parties, noun)
        if state is None or body is None or state == body or not parties.is_bloc(body):
            continue
        time = parties.time(noun)
        if time is not None and ended is not None:
            time = replace(time, bound="until" if ended else "since")
        yield Tie("chair_of", state, body, noun.sent[0], noun.sent[-1], time)


def _chairperson(parties: Parties, noun: Token) -> Iterator[Tie]:
    """*union chairperson Ann Lee*, *Ann Lee, the chair of the union*, *has a judge, Ann Lee, as its chair*: the
    person."""
    body = _body_of(parties, noun) or _before_which(parties, noun)
    if body is None or any(c.lower_ in words.CHAIR_NOT for c in noun.lefts):
        return
    above = noun.head if noun.dep_ in ("appos", "compound", "nmod", "conj") else None
    if noun.dep_ == "attr" and noun.head.lemma_ in BEING and standing_of(noun.head) == "happened":
        above = subject_of(noun.head)
    beside = [noun, above, *_had_as(noun), *(c for c in noun.rights if c.dep_ in ("appos", "conj"))]
    holder = next((p for t in beside if t is not None and (p := parties.chain(t, "person"))), None)
    if holder is not None:
        yield Tie("chair_of", holder, body, noun.sent[0], noun.sent[-1])


def _before_which(parties: Parties, noun: Token) -> str | None:
    """*the panel, which Ann Lee chairs*, where the parse takes the verb for a noun: what stands before *which*."""
    if noun.lower_ != "chairs" or noun.dep_ != "appos":
        return None
    which = next((t for t in reversed(noun.doc[noun.sent.start : noun.i]) if t.lower_ == "which"), None)
    before = which.nbor(-2) if which is not None and which.i > 1 and which.nbor(-1).text == "," else None
    return parties.chain(before, "organisation") if before is not None else None


def _had_as(noun: Token) -> list[Token]:
    """*The panel has X as its chair*; who is named right before *as*, wherever the parse hangs it."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "as" else None
    place = noun.head.i - 1
    if verb is not None and noun.doc[place].text == "," and noun.doc[place - 1].tag_ == "NNP":
        return [noun.doc[place - 1]]
    if verb is None or verb.lemma_ not in ("have", "name", "elect", "appoint") or standing_of(verb) != "happened":
        return []
    objects_of = [c for c in verb.rights if c.dep_ == "dobj"]
    return [*objects_of, *(a for o in objects_of for a in o.rights if a.dep_ == "appos")]


def _body_of(parties: Parties, noun: Token) -> str | None:
    """The bloc whose chair it is: named with it, or the one spoken of (*the rotating chair*)."""
    for other in objects(noun, "of"):
        if other.lemma_.lower() in MEETINGS:
            return None
        body = next((b for t in (other, *objects(other, "of")) if (b := parties.body(t) or parties.only_bloc(t))), None)
        if body is not None:
            return body
    for child in noun.lefts:
        body = parties.body(child) if child.dep_ in NAMING else None
        if body is not None:
            return _named_before(parties, noun) if child.lower_ in ("its", "their") else body
    turns = noun.lemma_.lower() != "presidency" or any(c.lower_ in ("rotating", "bloc") for c in noun.lefts)
    alone = noun.dep_ == "dobj" and not objects(noun, "of")
    held = turns and any(parties.country(t) for t in (*objects(noun, "of"), *(c for c in noun.lefts)))
    return parties.bloc_before(noun) if alone or held else None


def _named_before(parties: Parties, noun: Token) -> str | None:
    """*its chair* of a clause about a body: the organisation named last in the sentence."""
    before = (t for t in reversed(noun.doc[noun.sent.start : noun.i]) if t.tag_ in ("NNP", "NNPS"))
    return next((c for t in before if (c := parties.chain(t, "organisation"))), None)


def _holders(parties: Parties, noun: Token) -> Iterator[tuple[Token, bool | None]]:
    """Who has the chair, and whether it has just begun (False), ended (True), or neither is said."""
    beside = [c for c in noun.lefts if c.dep_ in NAMING] + objects(noun, "of")
    for child in beside:
        if parties.country(child) is not None:
            yield child, None
            return
    if noun.i + 1 < noun.sent.end and parties.country(noun.nbor(1)) is not None and noun.nbor(1).tag_ == "NNP":
        yield noun.nbor(1), None
        return
    noun = _whole(noun)
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ == "as":
        holder = subject_of(above.head) if above.head.tag_[0] == "V" else _subject_above(above.head)
        if holder is not None:
            yield holder, None
    elif noun.dep_ in ("attr", "nsubj") and above.lemma_ in BEING and standing_of(above) == "happened":
        is_subject = noun.dep_ == "nsubj"
        subject = next((c for c in above.rights if c.dep_ == "attr"), None) if is_subject else subject_of(above)
        if subject is not None:
            yield _meant(parties, subject), None
    elif noun.dep_ in ("appos", "compound"):
        yield above, None
    elif noun.dep_ in ("dobj", "nsubjpass", "nsubj") and above.tag_[0] == "V":
        yield from _moved(above, of=noun)


def _meant(parties: Parties, subject: Token) -> Token:
    """*Norland stepped in because it is chair*: whom *it* goes back to, the subject of the clause above."""
    if subject.lower_ != "it" or parties.state(subject) is not None:
        return subject
    above = (s for verb in subject.head.ancestors if verb.tag_[0] == "V" and (s := subject_of(verb)) is not None)
    return next((s for s in above if parties.country(s)), subject)


def _whole(noun: Token) -> Token:
    """*the holder of the presidency*, *the Council of the union's presidency*: the noun that the parse sets above."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.tag_[0] == "N":
        noun = noun.head.head
    return noun


def _subject_above(token: Token) -> Token | None:
    """*in its capacity as chair*: who the clause is about."""
    while token.dep_ != "ROOT" and token.tag_[0] != "V":
        token = token.head
    return subject_of(token) if token.tag_[0] == "V" else None


def _moved(verb: Token, *, of: Token) -> Iterator[tuple[Token, bool | None]]:
    """Who takes, holds or hands on the chair; *the chair passes from X to Y*, *is held by X*."""
    standing, subject = standing_of(verb), subject_of(verb)
    if of.dep_ == "nsubj":
        subject = None
    elif subject is None:
        return
    if standing not in ("happened", "expected"):
        return
    if verb.lemma_ in words.CHAIR_TAKEN and subject is not None:
        if standing == "happened":
            yield subject, None if verb.lemma_ in ("hold", "have") else False
        for other in objects(verb, "from"):
            yield other, True
    elif verb.lemma_ in words.CHAIR_HANDED:
        if subject is not None:
            yield subject, True
        for other in objects(verb, "from") if subject is None else []:
            yield other, True
        if standing == "happened":
            for other in objects(verb, "to"):
                yield other, False


def parts(parties: Parties) -> Iterator[Tie]:
    """*X, the armed wing of Y*; *Y's armed wing, X*; *the assembly's foreign affairs committee*."""
    for token in parties.reading.doc:
        lemma = token.lemma_.lower()
        if lemma in words.PART and token.tag_ in ("NN", "NNS", "NNP"):
            yield from _part(parties, token)
        if lemma in words.PART_OWN and token.tag_[0] == "N":
            yield from _own_part(parties, token)


def _part(parties: Parties, noun: Token) -> Iterator[Tie]:
    whole = next((b for t in objects(noun, "of", "for") if (b := parties.chain(t, *GROUPS))), None)
    whole = whole or next((b for c in noun.lefts if c.dep_ in NAMING and (b := parties.chain(c, *GROUPS))), None)
    if whole is None:
        return
    subject: Token | None = None
    if noun.dep_ == "appos" or (noun.dep_ == "compound" and noun.lemma_ != "affiliate"):
        subject = noun.head
    elif noun.dep_ == "attr" and noun.head.lemma_ in BEING and standing_of(noun.head) == "happened":
        subject = subject_of(noun.head)
    if subject is None or parties.chain(subject, *GROUPS) is None:
        subject = next((c for c in noun.rights if c.dep_ == "appos"), None) or _group_before(noun)
    part = parties.chain(subject, *GROUPS) if subject is not None else None
    if part is not None and part != whole:
        yield Tie("part_of", part, whole, noun.sent[0], noun.sent[-1])


def _group_before(noun: Token) -> Token | None:
    """The group named right before the comma of an apposition that the parse hung further up: *41 members of the
    army (KLA), the armed wing of ...*."""
    comma = noun.left_edge.i - 1
    owned = noun.dep_ in ("dobj", "conj") and any(c.dep_ == "poss" for c in noun.lefts)
    if not (noun.dep_ == "appos" or owned) or comma < 1 or noun.doc[comma].text != ",":
        return None
    before = noun.doc[comma - 1]
    return before.nbor(-1) if before.text == ")" else before


def _own_part(parties: Parties, noun: Token) -> Iterator[Tie]:
    part = parties.chain(noun, *GROUPS)
    if part is None:
        return
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    whole = parties.chain(owner, *GROUPS) if owner is not None else None
    if whole is not None and whole != part:
        yield Tie("part_of", part, whole, noun.sent[0], noun.sent[-1])
