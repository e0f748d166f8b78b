"""Figures beside no noun -> what they count: *put the aircraft order at 50*, *the number at 52*, *said it was 52*."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from dateline.base.observations import Deed, Quantity
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.base.values import THINGS, Value
from dateline.extract.event_context import ancestors_within
from dateline.extract.event_count_words import BY_NOUN, BY_PREDICATE, BY_VERB, RISES
from dateline.extract.event_syntax import logical_objects, logical_subjects, prepositions
from dateline.extract.event_thing_deeds import CAPTIVE, Done, chain_of, clause_of
from dateline.extract.event_things import Thing, kind_of
from dateline.extract.event_tolls import UNITS, figure
from dateline.extract.event_voice import is_verb
from dateline.knowledge.things import things

FIGURES = frozenset({"number", "figure", "total", "count", "tally", "quantity", "size", "strength"})
PUT = frozenset({"put", "peg", "estimate", "place", "set", "give", "settle", "fix"})
TO = frozenset({"at", "to"})
SENTENCES = 2
"""As far back as the figure lies that another is given for."""


def bare_figures(reading: Reading, counted: Sequence[Thing], taken: Collection[str]) -> Iterator[Thing]:
    """Figures given for what the words name as a number of things, or for what a figure just before counts."""
    known = {t.idx for q in reading.of(Quantity) for t in reading.tokens(q.at)}
    others = [q.at.start for q in reading.of(Quantity) if q.id in taken]
    for token in reading.doc:
        if token.tag_ != "CD" or token.idx in known:
            continue
        told = _told(token)
        plain = figure(reading, token) if told is not None else None
        if told is None or plain is None or plain.number < 2:
            continue
        noun, verb = told
        found = _named(noun, verb, plain, reading) or _gone_back(noun, verb, plain, counted, others, reading)
        if found is not None:
            yield found


def _told(token: Token) -> tuple[Token, Token] | None:
    """What the figure is given for, and the verb: *put the number at 52*, *it was 52*, *had risen to 540*."""
    if token.dep_ == "pobj" and token.head.lower_ in TO and is_verb(token.head.head):
        verb = _putting(token) or token.head.head
        beside = logical_objects(verb) if verb.lemma_ in PUT else logical_subjects(verb) if verb.lemma_ in RISES else []
        return next(((one, verb) for one in beside if one.pos_ == "NOUN"), None)
    if token.dep_ in ("attr", "dobj") and (token.head.lemma_ == "be" or token.head.lemma_ in RISES):
        subject = next((one for one in token.head.lefts if one.dep_ == "nsubj"), None)
        good = subject is not None and (subject.lower_ == "it" or subject.lemma_ in FIGURES)
        return (subject, token.head) if good and subject is not None else None
    return None


def _putting(token: Token) -> Token | None:
    """*puts the number of families displaced by the flood at 4,700*, where the parse gives the figure to the flood."""
    verbs = (t for t in ancestors_within(token, 8) if is_verb(t) and t.lemma_ in PUT)
    return next((v for v in verbs if any(o.lemma_ in FIGURES for o in logical_objects(v))), None)


def _named(noun: Token, verb: Token, plain: Quantity, reading: Reading) -> Thing | None:
    """*the number of villages submerged*, *the aircraft order*: what is counted stands beside the word for a number."""
    counted = next((o for p, o in prepositions(noun) if p == "of" and o.pos_ == "NOUN"), None)
    if counted is not None and noun.lemma_ in FIGURES:
        if _is_harmed(counted) and counted.lemma_.lower() not in UNITS:
            return None
        done = clause_of(counted, reading) or Done(verb, Deed())
        return _thing(plain, kind_of(counted), counted, replace(done, holder=verb), reading)
    sorts = things().nouns.get(noun.lemma_.lower())
    beside = next((c for c in noun.lefts if c.dep_ == "compound" and c.lemma_.lower() in things().kinds), None)
    if sorts is None or beside is None:
        return None
    deed = Deed(tuple(sorted(sorts)), chain_of([c for c in noun.lefts if c.dep_ == "poss"], reading), ahead=True)
    return _thing(plain, kind_of(beside), beside, Done(verb, deed), reading)


def _gone_back(
    noun: Token, verb: Token, plain: Quantity, counted: Sequence[Thing], others: Sequence[int], reading: Reading
) -> Thing | None:
    """*put the number at 52*, *said it was 52*: for what was counted last, if those were things."""
    if noun.lower_ != "it" and (noun.lemma_ not in FIGURES or any(p == "of" for p, _ in prepositions(noun))):
        return None
    start = plain.at.start
    last = max((t for t in counted if t.quantity.at.start < start), key=lambda t: t.quantity.at.start, default=None)
    asked = _asked(verb, plain, reading)
    if asked is not None and (last is None or last.head.i < asked.head.i):
        return asked
    if last is None or any(last.quantity.at.start < other < start for other in others):
        return None
    between = last.head.doc[last.head.i + 1 : verb.i + 1]
    if sum(1 for t in between if t.is_sent_start) > SENTENCES:
        return None
    value = Value(
        reading.words(plain.at), plain.number, of=last.value.text, unit=last.value.unit, qualifier=plain.qualifier
    )
    return Thing(plain, last.prop, value, last.head, replace(last.done, holder=verb), last.back or last)


def _asked(verb: Token, plain: Quantity, reading: Reading) -> Thing | None:
    """*How many prisoners was a matter of dispute. The army put the number at 46*: what the figures are given for."""
    starts = [t.i for t in verb.doc[: verb.i + 1] if t.is_sent_start]
    first = starts[-SENTENCES - 1] if len(starts) > SENTENCES else 0
    nouns = [t.head for t in verb.doc[first : verb.i] if t.lower_ == "many" and verb.doc[t.i - 1].lower_ == "how"]
    noun = next((n for n in reversed(nouns) if n.tag_ == "NNS" and not _is_harmed(n)), None)
    if noun is None:
        return None
    prop = kind_of(noun)
    sorts = ("free",) if prop in CAPTIVE else ("be",)
    return _thing(plain, prop, noun, Done(verb, Deed(sorts)), reading)


def _is_harmed(noun: Token) -> bool:
    words = {noun.lemma_.lower(), noun.lower_, *(c.lower_ for c in noun.lefts)}
    after = {c.lemma_ for c in noun.rights if c.dep_ in ("acl", "relcl")}
    told = {prop for word, prop in BY_NOUN.items() if word in words} - THINGS
    return bool(told or words & BY_PREDICATE.keys() or after & BY_VERB.keys())


def _thing(plain: Quantity, prop: str, head: Token, done: Done, reading: Reading) -> Thing:
    words = " ".join(t.text for t in (*head.lefts, head) if t.pos_ in ("NOUN", "PROPN", "ADJ"))
    value = Value(reading.words(plain.at), plain.number, of=words, unit="item", qualifier=plain.qualifier)
    return Thing(plain, prop, value, head, done)
