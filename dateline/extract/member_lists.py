"""Parties -> Tie: the members of a body, where a list of states stands right behind its name or its members."""

from collections.abc import Iterator

from dateline.base.tokens import Token
from dateline.extract import relation_words as words
from dateline.extract.parties import Parties, Tie

OPENERS = frozenset({"(", "[", "-", "–", "—", ":", ",", "--"})
SETTING_OFF = OPENERS - {","}
NAMELY = frozenset({"namely", "i.e.", "ie", "viz", "that", "is", "are", "to", "say", "the", "both", "its"})
STATES = frozenset({"states", "countries", "nations", "economies"})
OF_VERBS = frozenset({"made", "composed", "consisting", "consists", "consisted", "comprised", "formed"})
STANDING = frozenset({"VBZ", "VBP", "VBG", "NNS"})
"""A list that a body is said to have now; *it included three states in its list* is of no members."""
LINKING = frozenset({"which", "that", "is", "was", "are", "now", "currently", "today", "also", "up", ","})


def listed_members(parties: Parties) -> Iterator[Tie]:
    """*the members of the bloc (A, B and C)*, *the Five - A, B, C ... -*, *the bloc groups A, B and C*; the parse of
    such lists is too often wrong to go by."""
    done = -1
    for token in parties.reading.doc:
        if token.i <= done or parties.country(token) is None:
            continue
        run = parties.run(token)
        done = max(run[-1].i, done)
        body = _body_before(parties, run) if len(run) > 1 else None
        if body is None or not parties.is_bloc(body):
            continue
        for state in dict.fromkeys(c for t in run if (c := parties.country(t))):
            yield Tie("member_of", state, body, token.sent[0], token.sent[-1])


def _body_before(parties: Parties, run: list[Token]) -> str | None:
    """The body whose members a list is, by the words that lead to it."""
    doc, place = run[0].doc, parties.first_of(run[0]).i - 1
    while place > 0 and doc[place].lower_ in NAMELY and doc[place].sent == run[0].sent:
        place -= 1
    if place < 1 or doc[place].sent != run[0].sent:
        return None
    mark = doc[place]
    if mark.lower_ == "of":
        return _made_of(parties, mark) or (_named_at(parties, doc[place - 1]) if len(run) > 2 else None)
    if mark.lemma_.lower() in words.COMPRISE - {"bring"}:
        return _before_verb(parties, mark) if mark.tag_ in STANDING else None
    if mark.text not in OPENERS or (mark.text in "-–" and not mark.whitespace_):
        return None
    while place > 1 and doc[place].text in OPENERS:
        place -= 1
    found = _members_at(parties, doc[place])
    if found is None and mark.text in SETTING_OFF and len(run) > 2:
        return _named_at(parties, doc[place])
    return found


def _named_at(parties: Parties, token: Token) -> str | None:
    """The body whose name ends at a token, in brackets or not."""
    before = token.nbor(-1) if token.text in (")", "]") and token.i else token
    return parties.chain(before, "organisation")


def _made_of(parties: Parties, of: Token) -> str | None:
    """*The bloc is made up of*, *a grouping composed of*."""
    place = of.i - 1
    while place > of.sent.start and of.doc[place].lower_ in LINKING:
        place -= 1
    return _before_verb(parties, of.doc[place]) if of.doc[place].lower_ in OF_VERBS else None


def _before_verb(parties: Parties, verb: Token) -> str | None:
    place = verb.i - 1
    while place > verb.sent.start and verb.doc[place].lower_ in LINKING:
        place -= 1
    before = verb.doc[place]
    return _named_at(parties, before) or (parties.body(before) if before.tag_ == "NN" else None)


def _members_at(parties: Parties, last: Token) -> str | None:
    """*the members of the bloc*, *the bloc's five founding members*, *a bloc of five states*: words that end at a
    token."""
    doc, sentence = last.doc, last.sent
    low = last.lower_
    if low not in STATES and low not in ("members", "signatories"):
        body = _named_at(parties, last) or (parties.bloc_before(last) if last.lemma_ in words.BODIES else None)
        place = parties.first_of(last).i - 1
        while place > sentence.start and doc[place].lower_ in ("the", "of", "(", ")", "in", "this"):
            place -= 1
        noun = doc[place]
        named = noun.lower_ == "members" or (noun.lower_ in STATES and doc[place - 1].lower_ == "member")
        return body if named and not _is_no_member(noun) else None
    before = list(doc[max(sentence.start, last.i - 6) : last.i])
    lows = [t.lower_ for t in before]
    if low in STATES and "member" not in lows[-2:]:
        group = next((t for t in reversed(before) if t.lemma_.lower() in words.BODIES), None)
        return parties.body(group) or parties.bloc_before(group) if group is not None and "of" in lows else None
    if _is_no_member(last):
        return None
    bodies = (c for t in reversed(before) if (c := parties.chain(t, "organisation")))
    meant = (c for t in reversed(before) if (c := parties.body(t) or parties.only_bloc(t)))
    return next((c for c in bodies if parties.is_bloc(c)), None) or next(meant, None)


def _is_no_member(noun: Token) -> bool:
    """*the former members of*, *non-member states of*."""
    before = noun.doc[max(noun.sent.start, noun.i - 4) : noun.i]
    return any(t.lower_ in words.MEMBER_NOT for t in before)
