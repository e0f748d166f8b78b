"""Tellings of gatherings -> claims of who asked for one, who called it off, and in which building it was held."""

from collections.abc import Iterator

from dateline.base.observations import Claim
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.base.values import Value
from dateline.extract.event_count_speakers import according_to
from dateline.extract.event_places import where_place_stands
from dateline.extract.event_syntax import is_passive, logical_subjects, own_subject, particles, prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.event_thing_deeds import chain_of
from dateline.extract.event_voice import is_verb
from dateline.knowledge.buildings import sort_of_building

GATHERINGS = frozenset({"meeting", "visit", "call"})
OFF = frozenset({"cancelled", "postponed"})
INITIATES = frozenset({"initiate", "request", "propose", "solicit"})
ENDS = frozenset({"cancel", "scrap", "postpone", "axe", "abort", "defer"})
PARTED_ENDS = {"call": "off", "put": "off", "put back": "back", "push": "back"}
BEHEST = frozenset({"initiative", "request", "behest", "instigation", "instance", "insistence"})
INSIDE = frozenset({"in", "at", "inside"})
NOUNS = {
    **dict.fromkeys(("call", "conversation"), frozenset({"call"})),
    **dict.fromkeys(("meeting", "talks", "encounter"), frozenset({"meeting"})),
    **dict.fromkeys(("visit", "trip"), frozenset({"visit"})),
}
"""Nouns that go back to a gathering, with the kinds that they can mean."""
DEFINITE = frozenset({"the", "this", "that"})
NEAR = 14
"""So near behind a building stands the town it is in."""
STEPS = 3
"""So far above a noun its clause's verb may stand."""


def askers(tellings: list[Telling], reading: Reading) -> Iterator[tuple[Telling | str, Claim]]:
    """*at the request of the Turkish side*, *a call initiated by Nepal*, *Baku called off the visit*, *met at the
    Serena Hotel*."""
    told = [t for t in tellings if t.kind in GATHERINGS and not t.plural]
    back = _gone_back_to(told, reading)
    for one in told:
        heads = [*(reading.doc[i] for i in sorted(one.heads)), *back.get(id(one), ())]
        for who, verb in (row for head in heads for row in _asked_by(head, off=one.status in OFF)):
            chain = chain_of([who], reading)
            country = reading.chain(chain).country if chain else None
            name = country or (reading.chain(chain).name if chain else "")
            if name and chain:
                property = "called_off_by" if one.status in OFF else "initiator"
                yield one, _claim(property, Value(_words(who, reading), of=name), verb, one, reading)
        if one.kind == "meeting":
            for hall in _halls(one)[:1]:
                value = Value(_words(hall, reading, tail=True), of=sort_of_building(_before(hall)) or "")
                yield one, _claim("venue", value, hall, one, reading)


def _gone_back_to(told: list[Telling], reading: Reading) -> dict[int, list[Token]]:
    """*The call was initiated by Nepal*: nouns that go back to the last such gathering told before, by their places."""
    known = {i for one in told for i in one.heads}
    found: dict[int, list[Token]] = {}
    for token in reading.doc:
        kinds = NOUNS.get(token.lower_)
        if kinds is None or token.i in known or not any(c.lower_ in DEFINITE for c in token.lefts):
            continue
        before = [t for t in told if t.kind in kinds and t.begins < token.i]
        if before:
            found.setdefault(id(before[-1]), []).append(token)
    return found


def _claim(property: str, value: Value, holder: Token, one: Telling, reading: Reading) -> Claim:
    words = holder.sent
    at = Range(words.start_char, words.end_char)
    return Claim("", reading.article.id, "", property, value, at, according_to=according_to(holder, reading))


def _asked_by(head: Token, *, off: bool) -> Iterator[tuple[Token, Token]]:
    """Who asked for what a word tells, or ended it, with the verb or the noun that says so."""
    verbs = [head, *_above(head)]
    for noun, holder in ((n, v) for v in verbs for p, n in prepositions(v) if p in ("at", "on") for v in (v,)):
        if noun.lemma_ in BEHEST:
            owners = [o for p, o in prepositions(noun) if p == "of"]
            owners += [c for c in noun.lefts if c.dep_ in ("poss", "amod")]
            yield from ((one, holder) for one in owners[:1])
    told = [*verbs, *(c for c in head.subtree if is_verb(c))]
    for verb in dict.fromkeys(v for v in told if is_verb(v)):
        if not (_ends(verb) if off else verb.lemma_ in INITIATES or _asks_for(verb, head)):
            continue
        if is_passive(verb):
            yield from ((o, verb) for by in verb.rights if by.dep_ == "agent" for o in by.rights if o.dep_ == "pobj")
        elif _is_object(head, verb):
            yield from ((s, verb) for s in logical_subjects(verb)[:1])


def _above(head: Token) -> list[Token]:
    """The verbs over a word in its own clause."""
    found: list[Token] = []
    one = head
    for _ in range(STEPS):
        if one.head == one or (is_verb(one) and own_subject(one) is not None):
            break
        one = one.head
        if is_verb(one):
            found.append(one)
    return found


def _ends(verb: Token) -> bool:
    return verb.lemma_ in ENDS or PARTED_ENDS.get(verb.lemma_) in particles(verb)


def _asks_for(verb: Token, head: Token) -> bool:
    """*Russia had asked for the call*."""
    return verb.lemma_ == "ask" and any(p == "for" and o == head for p, o in prepositions(verb))


def _is_object(head: Token, verb: Token) -> bool:
    return (head.dep_ == "dobj" and head.head == verb) or any(o == head for p, o in prepositions(verb) if p == "for")


def _halls(one: Telling) -> list[Token]:
    """Nouns of buildings in which it is said to be held."""
    places = where_place_stands(one.draft)
    told = [row for verb in places for row in prepositions(verb)]
    told += [row for p, noun in told if p == "with" for row in prepositions(noun) if row[0] == "at"]
    return [noun for p, noun in told if p in INSIDE and sort_of_building(_before(noun)) is not None]


def _before(noun: Token) -> tuple[str, ...]:
    """A noun with the one right before it: *high commission*."""
    return tuple(t.lower_ for t in noun.doc[max(0, noun.i - 1) : noun.i + 1])


def _words(noun: Token, reading: Reading, *, tail: bool = False) -> str:
    """The words from its article to the noun, or to whose it is and the town behind it."""
    last = noun
    for _ in range(3 if tail else 0):
        behind = [o for p, o in prepositions(last) if p in INSIDE | {"of"} and o.pos_ == "PROPN" and o.i > last.i]
        last = behind[-1] if behind and behind[-1].i - last.i < NEAR else last
    return reading.words(Range(noun.left_edge.idx, last.idx + len(last.text)))
