"""Parties -> Tie: who chairs a body, and what is a wing or a committee of what."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from dateline.extract import relation_words as words
from dateline.extract.parties import Parties, Tie, objects
from dateline.extract.saying_standing import standing_of
from dateline.extract.saying_subjects import agent_of, subject_of

NAMING = frozenset({"compound", "poss", "nmod", "amod"})
MEETINGS = frozenset({"meeting", "session", "summit", "talk", "conference", "gathering", "event", "forum"})
BEING = frozenset({"be", "become", "remain"})
GROUPS = ("organisation", "armed_group")


def chairs(parties: Parties) -> Iterator[Tie]:
    """States that chair a bloc, said of the state or of its leader."""
    for token in parties.reading.doc:
        lemma = token.lemma_.lower()
        if lemma in words.CHAIR_PERSON and token.tag_[0] == "N":
            yield from _chairperson(parties, token)
        if lemma not in words.CHAIR:
            continue
        if token.tag_[0] == "V":
            yield from _chairs(parties, token)
        elif token.tag_[0] == "N" and not any(c.lower_ in words.CHAIR_NOT for c in token.lefts):
            yield from _chair(parties, token)


def _chairs(parties: Parties, verb: Token) -> Iterator[Tie]:
    """*which chairs the union*, *a group chaired by Germany*: only states, for people chair meetings."""
    agent = agent_of(verb)
    if agent is not None:
        passive = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
        target = verb.head if verb.dep_ == "acl" else passive
        holders = [agent, *agent.conjuncts]
    else:
        subject = subject_of(verb)
        target = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        holders = [subject] if subject is not None else []
    body = parties.body(target) if target is not None else None
    if body is None or standing_of(verb) != "happened":
        return
    for holder in holders:
        state = parties.country(holder)
        if state is not None:
            yield Tie("chair_of", state, body, verb.sent[0], verb.sent[-1], parties.time(verb))


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
    """*union chairperson Ann Lee*, *Ann Lee, the chair of the union*: the person."""
    body = _body_of(parties, noun)
    if body is None or not parties.is_bloc(body) or any(c.lower_ in words.CHAIR_NOT for c in noun.lefts):
        return
    above = noun.head if noun.dep_ in ("appos", "compound", "nmod", "conj") else None
    if noun.dep_ == "attr" and noun.head.lemma_ in BEING and standing_of(noun.head) == "happened":
        above = subject_of(noun.head)
    beside = [t for t in (above, *(c for c in noun.rights if c.dep_ in ("appos", "conj"))) if t is not None]
    holder = next((p for t in beside if (p := parties.chain(t, "person")) is not None), None)
    if holder is not None:
        yield Tie("chair_of", holder, body, noun.sent[0], noun.sent[-1])


def _body_of(parties: Parties, noun: Token) -> str | None:
    """The bloc whose chair it is: named with it, or the one spoken of (*the rotating chair*)."""
    for other in objects(noun, "of"):
        if other.lemma_.lower() in MEETINGS:
            return None
        body = parties.body(other)
        if body is not None:
            return body
    for child in noun.lefts:
        body = parties.body(child) if child.dep_ in NAMING else None
        if body is not None:
            return body
    alone = noun.dep_ == "dobj" and not objects(noun, "of")
    return parties.bloc_before(noun) if alone else None


def _holders(parties: Parties, noun: Token) -> Iterator[tuple[Token, bool | None]]:
    """Who has the chair, and whether it has just begun (False), ended (True), or neither is said."""
    for child in noun.lefts:
        if child.dep_ in NAMING and parties.country(child) is not None:
            yield child, None
            return
    above = noun.head
    if noun.i + 1 < noun.sent.end and parties.country(noun.nbor(1)) is not None and noun.nbor(1).tag_ == "NNP":
        yield noun.nbor(1), None
        return
    if noun.dep_ == "pobj" and above.lower_ == "as":
        holder = subject_of(above.head) if above.head.tag_[0] == "V" else _subject_above(above.head)
        if holder is not None:
            yield holder, None
    elif noun.dep_ == "attr" and above.lemma_ in BEING and standing_of(above) == "happened":
        subject = subject_of(above)
        if subject is not None:
            yield subject, None
    elif noun.dep_ in ("appos", "compound"):
        yield above, None
    elif noun.dep_ == "dobj" and above.tag_[0] == "V":
        yield from _moved(above)


def _subject_above(token: Token) -> Token | None:
    """*in its capacity as chair*: who the clause is about."""
    while token.dep_ != "ROOT" and token.tag_[0] != "V":
        token = token.head
    return subject_of(token) if token.tag_[0] == "V" else None


def _moved(verb: Token) -> Iterator[tuple[Token, bool | None]]:
    standing, subject = standing_of(verb), subject_of(verb)
    if standing not in ("happened", "expected") or subject is None:
        return
    if verb.lemma_ in words.CHAIR_TAKEN:
        if standing == "happened":
            yield subject, None if verb.lemma_ in ("hold", "have") else False
        for other in objects(verb, "from"):
            yield other, True
    elif verb.lemma_ in words.CHAIR_HANDED:
        yield subject, True
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
    if noun.dep_ != "appos" or comma < 1 or noun.doc[comma].text != ",":
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
