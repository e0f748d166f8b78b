"""Parties -> Tie: who is a member of what, who chairs it, what is part of what."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.base.moments import Moment
from dateline.base.tokens import Token
from dateline.extract import relation_words as words
from dateline.extract.parties import Parties, Tie, objects
from dateline.extract.saying_standing import standing_of
from dateline.extract.saying_subjects import agent_of, subject_of

BEING = frozenset({"be", "become", "remain"})
SEATS = frozenset({"seat", "place", "term"})
NAMING = frozenset({"compound", "poss", "nmod", "amod"})


def memberships(parties: Parties) -> Iterator[Tie]:
    """Members of bodies, in the order of the text; only what is so, not what is hoped for or denied."""
    for token in parties.reading.doc:
        lemma = token.lemma_.lower()
        if lemma == "member" or (lemma == "part" and token.dep_ == "attr") or _is_ally(parties, token):
            yield from _member(parties, token)
        elif token.tag_[0] != "V":
            continue
        elif lemma in words.COMPRISE:
            yield from _comprises(parties, token)
        elif lemma == "belong":
            yield from _belongs(parties, token)
        elif lemma in ("sit", "serve") and token.tag_ in ("VBZ", "VBP"):
            yield from _sits(parties, token)
        elif lemma == "form" or (lemma == "make" and any(c.dep_ == "prt" and c.lower_ == "up" for c in token.rights)):
            yield from _forms(parties, token)
            yield from _formed_by(parties, token)
        elif lemma in ("found", "establish", "create", "launch"):
            yield from _formed_by(parties, token)
        elif lemma in words.JOIN or lemma in words.LEAVE or lemma == "admit":
            yield from _joins(parties, token)


def _tie(
    parties: Parties, subjects: list[str], body: str | None, *, by: Token, time: Moment | None = None
) -> Iterator[Tie]:
    if body is None or not (parties.is_bloc(body) or parties.is_alliance(body)):
        return
    sentence = by.sent
    for subject in subjects:
        yield Tie("member_of", subject, body, sentence[0], sentence[-1], time)


def _member(parties: Parties, token: Token) -> Iterator[Tie]:
    """*X is a member of Y*, *X, a Y member*, *Y member X*, *members of Y include X and Z*."""
    noun = token.head if token.dep_ == "compound" and token.head.lemma_.lower() in words.MEMBER_HEADS else token
    if is_no_member(noun) or is_no_member(token):
        return
    bodies = _bodies_beside(parties, noun) or (_bodies_beside(parties, token) if noun is not token else [])
    time = parties.time(noun.head) if noun.head.lemma_ == "become" else None
    if time is not None:
        time = replace(time, bound="since")
    for body in bodies:
        yield from _tie(parties, [*_members(parties, noun), *_along(parties, noun)], body, by=token, time=time)


def is_no_member(noun: Token) -> bool:
    """*aspiring member*, *non-member*; a *non-permanent member* is one."""
    beside = [c for c in noun.lefts if c.lower_ in words.MEMBER_NOT]
    return any(c.lower_ != "non" or c.doc[min(c.i + 2, noun.i)].lower_ != "permanent" for c in beside)


def _holds_seat(token: Token) -> bool:
    """*took its seat as a member*, *serves as a member*; not *was rejected as a member*."""
    verb = token if token.tag_[0] == "V" else token.head
    seat = token if token is not verb else next((c for c in verb.rights if c.dep_ == "dobj"), None)
    seated = seat is not None and seat.lemma_ in SEATS
    return (seated or verb.lemma_ in ("serve", "join", "sit")) and standing_of(verb) == "happened"


def _is_ally(parties: Parties, token: Token) -> bool:
    """*NATO allies*: members, where the alliance's name stands right before."""
    before = token.nbor(-1) if token.lower_ in ("ally", "allies") and token.i else None
    return before is not None and (body := parties.chain(before, "organisation")) is not None and parties.is_bloc(body)


def _members(parties: Parties, noun: Token) -> list[str]:
    above = noun.head
    if noun.i == noun.sent.start and noun.tag_ in ("NN", "NNP"):  # *Member of the bloc, Norland lives off its crude*
        return [c for t in noun.sent.root.lefts if t.dep_ == "nsubj" and (c := parties.country(t)) is not None]
    both = next((c for c in noun.lefts if c.lower_ == "both"), None) if noun.tag_ == "NNS" else None
    if both is not None:
        before = both.nbor(-2) if both.i > 1 and both.nbor(-1).text == "," else None
        beside = parties.listed(before) if before is not None and parties.country(before) else []
        return beside if len(beside) == 2 else parties.pair()  # *X and Y, both union members*
    if noun.tag_ == "NNS" and (set_off := _set_off_before(parties, noun)):
        return set_off
    told = above.lemma_ in (BEING | words.COMPRISE) and standing_of(above) == "happened"
    if noun.dep_ == "attr" and told:
        return _subjects(parties, above)
    if noun.dep_ == "pobj" and above.lower_ == "as" and noun.tag_ == "NN" and _holds_seat(above.head):
        return _subjects(parties, above.head if above.head.tag_[0] == "V" else above.head.head)
    if noun.dep_ in ("nsubj", "nsubjpass") and told:
        return _first_list(parties, [c for c in above.rights if c.dep_ in ("attr", "dobj")])
    if noun.dep_ in ("appos", "compound") and (named := parties.country(above)):
        one = above.i < noun.i and noun.tag_ == "NN"
        return [named] if one else parties.listed(above)
    apposed = [c for c in noun.children if c.dep_ == "appos" and parties.country(c)]
    return _first_list(parties, apposed or objects(noun, "as", "like", "including"))


def _set_off_before(parties: Parties, noun: Token) -> list[str]:
    """*X and Y, members of the union, abstained*, wherever the parse hangs *members*; not *In X and Y, members ...*."""
    comma = noun.left_edge.i - 1
    before = noun.doc[comma - 1] if comma > 0 and noun.doc[comma].text == "," else None
    if before is None or parties.country(before) is None or noun.head.lemma_ in BEING:
        return []
    run = parties.run(before)
    first = parties.first_of(run[0])
    lead = first.nbor(-1) if first.i else first
    listed = parties.listed(before)
    return listed if len(listed) > 1 and lead.tag_ not in ("IN", "TO") and lead.dep_ != "prep" else []


def _subjects(parties: Parties, verb: Token) -> list[str]:
    """The countries a verb is said of; a list that the parse hung elsewhere stands right before the verb; *it* goes
    back to the subject of the sentence before."""
    subjects = [c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP")]
    if not subjects and (subject := subject_of(verb) or verb.nbor(-1)) is not None:
        subjects = [subject]
    if subjects and subjects[0].lower_ == "it" and not parties.country(subjects[0]) and verb.sent.start > 0:
        before = verb.doc[verb.sent.start - 1].sent
        subjects = [t for t in before if t.dep_ in ("nsubj", "nsubjpass")][:1]
    found: list[str] = []
    for subject in subjects:
        if _is_plain(parties, subject):
            found += [*parties.listed(subject), *(c for t in subject.conjuncts if (c := parties.country(t)))]
    return list(dict.fromkeys(found))


def _along(parties: Parties, noun: Token) -> list[str]:
    """*... are members of the council along with A, B and C*"""
    if noun.dep_ != "attr":
        return []
    for token in noun.doc[noun.i : noun.sent.end - 2]:
        if token.lower_ in ("along", "together") and token.nbor(1).lower_ == "with":
            return next((parties.listed(t) for t in token.doc[token.i : noun.sent.end] if parties.country(t)), [])
    return []


def _first_list(parties: Parties, nouns: list[Token]) -> list[str]:
    return parties.listed(nouns[0]) if nouns and parties.country(nouns[0]) else []


def _is_plain(parties: Parties, subject: Token) -> bool:
    return parties.country(subject) is not None or any(parties.country(c) for c in subject.rights if c.dep_ == "appos")


def body_beside(parties: Parties, noun: Token) -> str | None:
    """The body that a noun belongs to: *of the union*, *the union's*, *a union member*."""
    return next(iter(_bodies_beside(parties, noun)), None)


def _bodies_beside(parties: Parties, noun: Token) -> list[str]:
    named = [*objects(noun, "of", "in"), *(c for c in noun.lefts if c.dep_ in NAMING)]
    if noun.head.dep_ == "relcl" and any(c.lower_ == "of" and c.nbor(1).lower_ == "which" for c in noun.head.lefts):
        named.append(noun.head.head)  # *the bloc of which they are members*
    found = [body for token in named if (body := parties.body(token)) is not None]
    if not found and any(c.lower_ in ("its", "their") for c in noun.lefts) and (bloc := parties.bloc_before(noun)):
        return [bloc]  # *Chile is its newest member*: no state is a member of itself
    return list(dict.fromkeys(found))


def _comprises(parties: Parties, verb: Token) -> Iterator[Tie]:
    """*The ten-member bloc comprises A, B and C*; *brings together*, *consists of*, *is made up of*."""
    if standing_of(verb) != "happened" or objects(verb, "in", "on"):  # *included three states in its list*
        return
    if verb.lemma_ == "bring" and not any(c.lower_ == "together" for c in verb.children):
        return
    subject = subject_of(verb)
    body = parties.body(subject) if subject is not None else None
    named = [c for c in verb.rights if c.dep_ == "dobj"] or objects(verb, "of")
    if body is None or not named:
        return
    listed = parties.listed(named[0]) if parties.country(named[0]) else []
    if len(listed) >= 2:
        yield from _tie(parties, listed, body, by=verb)


def _joins(parties: Parties, verb: Token) -> Iterator[Tie]:
    """*X joined Y in May*, *was admitted to Y*; *left Y* ends it."""
    if standing_of(verb) != "happened" or verb.tag_ in ("VB", "VBG") or (objects(verb, "in") and _does_together(verb)):
        return
    subject, target = _who_joins_what(verb)
    if subject is None or target is None:
        return
    body = parties.body(target) or body_beside(parties, target)
    joining = _joining(parties, verb, subject, body) if body is not None else []
    time = parties.time(verb)
    if time is not None:
        time = replace(time, bound="until" if verb.lemma_ in words.LEAVE else "since")
    elif verb.lemma_ in words.LEAVE:
        return
    yield from _tie(parties, joining, body, by=verb, time=time)


def _who_joins_what(verb: Token) -> tuple[Token | None, Token | None]:
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None) if passive else subject_of(verb)
    targets = (
        objects(verb, "to", "into")
        if passive or verb.lemma_ == "accede"
        else [c for c in verb.rights if c.dep_ == "dobj"]
    )
    if verb.lemma_ == "admit" and not passive and subject is not None and targets:
        return targets[0], subject
    return subject, targets[0] if targets else None


def _joining(parties: Parties, verb: Token, subject: Token, body: str) -> list[str]:
    """The states that join a bloc, or the parties that join an alliance, with those *together with* whom they do."""
    if parties.country(subject) is not None:
        return parties.listed(subject) if parties.is_bloc(body) else []
    if not parties.is_alliance(body):
        return []
    beside = [t for t in objects(verb, "with", "alongside") if t.head.nbor(-1).lower_ in ("together", "along")]
    found = (parties.group(t) for t in (subject, *subject.conjuncts, *beside))
    return list(dict.fromkeys(group for group in found if group is not None and group != body))


def _belongs(parties: Parties, verb: Token) -> Iterator[Tie]:
    """*X and Y belong to Z*; *Z, to which X belongs*."""
    subject = subject_of(verb) if standing_of(verb) == "happened" and verb.tag_ in ("VBZ", "VBP") else None
    whose = [verb.head] if verb.dep_ == "relcl" and any(c.lower_ == "to" for c in verb.lefts) else objects(verb, "to")
    if subject is None or not whose:
        return
    body = parties.body(whose[0]) or body_beside(parties, whose[0])
    if body is not None:
        yield from _tie(parties, _joining(parties, verb, subject, body), body, by=verb)


def _sits(parties: Parties, verb: Token) -> Iterator[Tie]:
    """*X and Y sit on the Security Council*."""
    if standing_of(verb) != "happened":
        return
    for on in objects(verb, "on"):
        yield from _tie(parties, _subjects(parties, verb), parties.body(on), by=verb)


def _forms(parties: Parties, verb: Token) -> Iterator[Tie]:
    """*X, Y and Z formed an alliance, the League of ...*: those who do are its members."""
    named = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    body = parties.chain(named, "organisation") if named is not None else None
    states = _subjects(parties, verb) if body is not None and standing_of(verb) == "happened" else []
    if body is not None and len(states) > 1 and not (verb.tag_ == "VB" and _above_is_bare(verb)):
        yield from _tie(parties, states, body, by=verb)


def _formed_by(parties: Parties, verb: Token) -> Iterator[Tie]:
    """*the Alliance of ..., formed by X, Y and Z*."""
    agent = agent_of(verb)
    passive = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    target = verb.head if verb.dep_ in ("acl", "relcl") else passive
    if agent is None or target is None or standing_of(verb) != "happened":
        return
    body, states = parties.chain(target, "organisation"), _first_list(parties, [agent])
    if body is not None and len(states) > 1:
        yield from _tie(parties, states, body, by=verb)


def _above_is_bare(verb: Token) -> bool:
    """*to form*, *may form*: nothing is formed yet; *quit one and form another* is mistagged."""
    return any(c.tag_ in ("TO", "MD") for c in verb.lefts)


def _does_together(verb: Token) -> bool:
    """*joined the union in condemning ...* is no accession."""
    return any(c.lower_ == "in" and any(g.dep_ == "pcomp" for g in c.rights) for c in verb.rights)
