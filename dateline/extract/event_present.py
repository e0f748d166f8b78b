"""A meeting told -> those whom the sentences that follow tell to have been there too.

*The Turkish ambassador was also present*, *Minister X and General Y attended*, *Z took part by video link*, *Among
those attending are X and Y*, *X will attend, while Y will join by video*.
"""

from collections.abc import Iterator

from dateline.base.kinds import GATHERINGS, REAL
from dateline.base.observations import Participation, Sentence
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_context import negated
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import logical_objects, logical_subjects, own_subject, prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb

PEOPLE = frozenset({"person", "office"})
PRESENT = frozenset({"present", "attendance", "hand"})
ATTENDS = frozenset({"attend", "join", "participate"})
LARGE = frozenset({"summit", "conference", "forum"})
UNSURE = frozenset({"if", "whether", "unless"})
SIDES = frozenset({"delegation", "team", "side"})
ITSELF = frozenset(
    {
        "meeting",
        "talk",
        "session",
        "summit",
        "discussion",
        "conversation",
        "dinner",
        "lunch",
        "audience",
        "conference",
        "forum",
    }
)
NEAR = 2
"""Sentences on within which someone *was also present*."""


def add_those_present(tellings: list[Telling], reading: Reading, fillers: Fillers) -> None:
    """Gives each meeting of the day those whom the next sentences put beside it, up to the next one told."""
    sentences = reading.of(Sentence)
    told = {t.sentence for t in tellings if t.kind in GATHERINGS and not _only_back(t) and t.confidence >= 0.5}
    for one in tellings:
        large = one.form == "multilateral" or one.draft.head.lemma_ in LARGE
        if one.kind != "meeting" or one.title_line or not (one.chains() or large):
            continue
        if one.status not in REAL | {"expected"} or one.confidence < 0.5:
            continue
        if any(
            t is not one and t.kind in GATHERINGS and t.sentence == one.sentence
            for t in tellings
            if t.head.i > one.head.i
        ):
            continue
        for index in range(one.sentence + 1, min(one.sentence + 1 + NEAR, len(sentences))):
            if index in told:
                break
            tokens = reading.tokens(sentences[index].at)
            ahead = one.status != "happened" or large
            _add(one, (t for verb in _clauses(tokens) for t in _present(verb, ahead, fillers)), reading)


def _only_back(one: Telling) -> bool:
    """*The meeting was attended by X*: no other meeting."""
    return one.definite and len(one.chains("participant", "host", "guest")) < 2


def _clauses(tokens: list[Token]) -> Iterator[Token]:
    """The main verb, those joined to it, and *while Y joined by video*."""
    root = next((t for t in tokens if t.dep_ == "ROOT" and is_verb(t)), None)
    if root is None:
        return
    yield root
    beside = (c for c in root.rights if c.dep_ in ("conj", "advcl") and is_verb(c) and own_subject(c) is not None)
    yield from (c for c in beside if not any(m.lower_ in UNSURE for m in c.lefts))


def _present(verb: Token, ahead: bool, fillers: Fillers) -> Iterator[Token]:
    """Those whom a clause tells to be there; to be there yet, where what they come to is not over."""
    past = verb.tag_ in ("VBD", "VBN") and not any(a.lower_ in ("will", "to") for a in verb.lefts)
    if negated(verb) or not (past or (ahead and _comes(verb))):
        return
    if verb.lemma_ == "be" and (listed := _among_those(verb)):
        yield from (t for t in listed if fillers.kind(t) in PEOPLE)
    elif _is_there(verb):
        yield from (t for t in logical_subjects(verb) if fillers.kind(t) in PEOPLE)


def _comes(verb: Token) -> bool:
    """*will attend*, *is attending*, *attends*"""
    helpers = {a.lower_ for a in verb.lefts if a.dep_ in ("aux", "auxpass")}
    return bool(helpers & {"will", "is", "are"}) or (verb.tag_ in ("VBZ", "VBP") and not helpers)


def _among_those(verb: Token) -> list[Token]:
    """*Among those attending are X, Y and Z*"""
    those = [o for c in verb.children if c.lower_ == "among" for o in c.children if o.dep_ == "pobj"]
    there = any(t.lemma_ in ATTENDS or t.lower_ in PRESENT | ITSELF for o in those for t in o.subtree)
    listed = [c for c in verb.children if c.dep_ in ("attr", "nsubj")]
    return [t for c in listed for t in conjuncts(c)] if there else []


def _is_there(verb: Token) -> bool:
    """*was also present*, *took part*, *attended*, *joined by video*"""
    if verb.lemma_ == "be":
        beside = {c.lower_ for c in verb.children if c.dep_ == "acomp"}
        beside |= {o.lower_ for p, o in prepositions(verb) if p in ("in", "on")}
        part = any(
            c.lemma_ == "part" and any(o.lemma_ in SIDES for p, o in prepositions(c) if p == "of")
            for c in verb.children
            if c.dep_ == "attr"
        )
        return bool(beside & PRESENT) or part
    if verb.lemma_ == "take":
        there = any(c.lemma_ == "part" and c.dep_ == "dobj" for c in verb.children)
        in_it = [o for noun in (verb, *verb.children) for p, o in prepositions(noun) if p in ("in", "at")]
        return there and all(o.lemma_.lower() in ITSELF or o.pos_ == "PROPN" for o in in_it)
    if verb.lemma_ in ATTENDS:
        objects = [*logical_objects(verb), *(o for p, o in prepositions(verb) if p in ("in", "at"))]
        return all(o.lemma_.lower() in ITSELF | {"person"} or o.pos_ == "PRON" for o in objects)
    return False


def _add(one: Telling, tokens: Iterator[Token], reading: Reading) -> None:
    for token in tokens:
        mention = reading.mention_of(token)
        for chain in reading.chains_of(token):
            if mention is not None and chain not in one.chains():
                one.people.append(Participation(role="participant", chain=chain, at=mention.at))
