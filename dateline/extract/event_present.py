"""A meeting told -> those whom the sentences that follow tell to have been there too.

*The Turkish ambassador was also present*, *Minister X and General Y attended*, *Z took part by video link*.
"""

from collections.abc import Iterator

from dateline.base.kinds import GATHERINGS, REAL
from dateline.base.observations import Participation, Sentence
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import logical_objects, logical_subjects, negated, prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb

PEOPLE = frozenset({"person", "office"})
PRESENT = frozenset({"present", "attendance", "hand"})
SIDES = frozenset({"delegation", "team", "side"})
ITSELF = frozenset(
    {"meeting", "talk", "session", "summit", "discussion", "conversation", "dinner", "lunch", "audience"}
)
NEAR = 2
"""Sentences on within which someone *was also present*."""


def add_those_present(tellings: list[Telling], reading: Reading, fillers: Fillers) -> None:
    """Gives each meeting of the day those whom the next sentences put beside it, up to the next one told."""
    sentences = reading.of(Sentence)
    told = {t.sentence for t in tellings if t.kind in GATHERINGS and not _only_back(t) and t.confidence >= 0.5}
    for one in tellings:
        if one.kind != "meeting" or one.status not in REAL or one.title_line or len(one.chains()) < 1:
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
            _add(one, _present(reading.tokens(sentences[index].at), fillers), reading)


def _only_back(one: Telling) -> bool:
    """*The meeting was attended by X*: no other meeting."""
    return one.definite and len(one.chains("participant", "host", "guest")) < 2


def _present(tokens: list[Token], fillers: Fillers) -> Iterator[Token]:
    root = next((t for t in tokens if t.dep_ == "ROOT"), None)
    if root is None or not is_verb(root) or root.tag_ not in ("VBD", "VBN") or negated(root):
        return
    if root.lemma_ == "be":
        beside = {c.lower_ for c in root.children if c.dep_ == "acomp"}
        beside |= {o.lower_ for p, o in prepositions(root) if p in ("in", "on")}
        part = any(
            c.lemma_ == "part" and any(o.lemma_ in SIDES for p, o in prepositions(c) if p == "of")
            for c in root.children
            if c.dep_ == "attr"
        )
        there = bool(beside & PRESENT) or part
    elif root.lemma_ == "take":
        there = any(c.lemma_ == "part" and c.dep_ == "dobj" for c in root.children)
        in_it = [o for noun in (root, *root.children) for p, o in prepositions(noun) if p in ("in", "at")]
        there = there and all(o.lemma_.lower() in ITSELF or o.pos_ == "PROPN" for o in in_it)
    elif root.lemma_ in ("attend", "join", "participate"):
        objects = [*logical_objects(root), *(o for p, o in prepositions(root) if p in ("in", "at"))]
        there = all(o.lemma_.lower() in ITSELF or o.pos_ == "PRON" for o in objects)
    else:
        there = False
    if there:
        yield from (t for t in logical_subjects(root) if fillers.kind(t) in PEOPLE)


def _add(one: Telling, tokens: Iterator[Token], reading: Reading) -> None:
    for token in tokens:
        mention = reading.mention_of(token)
        for chain in reading.chains_of(token):
            if mention is not None and chain not in one.chains():
                one.people.append(Participation(role="participant", chain=chain, at=mention.at))
