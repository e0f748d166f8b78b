"""A telling of several meetings with one side -> one telling for each counterpart."""

from dataclasses import replace

from dateline.base.kinds import GATHERINGS
from dateline.base.observations import Participation
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_arguments import POSTS, Part, counterparts
from dateline.extract.event_context import modifiers
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_participants import participations
from dateline.extract.event_standing import PLURALS
from dateline.extract.event_syntax import child, prepositions
from dateline.extract.event_telling import Telling, one_each
from dateline.extract.event_triggers import Draft
from dateline.extract.event_words import SEPARATE

MANY = frozenset({"meeting", "discussion", "talk", "bilateral", "call", "engagement", "interaction", "conversation",
                  "visit", "consultation", "summit", "encounter"})  # fmt: skip
RINGS = frozenset({"phone", "telephone", "call", "ring", "dial"})
"""One calls several, one after another."""


def apart(one: Telling, parts: list[Part], reading: Reading, fillers: Fillers) -> list[Telling]:
    """One telling a counterpart where the words tell of several meetings; else the one."""
    if one.kind in POSTS and not one.draft.nominal:
        return one_each(one, "object")
    others = counterparts(parts)
    if one.kind not in GATHERINGS or not _tells_of_several(one, others):
        return [one]
    theirs = list(participations(one.draft, others, reading, fillers))
    if len(theirs) < 2:
        return [one]
    mine = [p for p in one.people if p.chain not in {t.chain for t in theirs} or (p.chain is None and p not in theirs)]
    return [_pair(one, mine, other, number) for number, other in enumerate(theirs)]


def _pair(one: Telling, mine: list[Participation], other: Participation, number: int) -> Telling:
    pair = replace(one, people=[*mine, other], attributes=dict(one.attributes), more=[], plural=True, form="bilateral")
    pair.heads = set(one.heads) if number == 0 else set()
    return pair


def _tells_of_several(one: Telling, others: list[Part]) -> bool:
    """*separate meetings with A and B*, *phoned A and B*, *met A and B individually*."""
    draft = one.draft
    beside = modifiers(draft.head) | modifiers(draft.shell) | {draft.shell.lemma_.lower()}
    verb = draft.verb
    around = {c.lower_ for c in verb.children if c.dep_ == "advmod"} if verb is not None else set()
    if verb is not None and any(t.lower_ == "respectively" for t in verb.subtree):
        around |= {"separately"}
    if any(p.slot == "on" for p in others) or _with_and_with(draft, others):
        return True
    if not draft.nominal:  # *met A and B in separate meetings*
        met = [o for p, o in prepositions(draft.head) if p in ("in", "at", "during") and o.lemma_.lower() in MANY]
        around |= {w for o in met for w in modifiers(o) & SEPARATE}
    if draft.nominal:
        if draft.head.tag_ not in PLURALS or draft.head.lemma_.lower() not in MANY:
            return False
        if beside & {"trilateral", "multilateral", "joint", "quadrilateral"}:
            return False
        if draft.head.lemma_.lower() in ("talk", "consultation", "negotiation"):
            return bool((beside | around) & SEPARATE) or (child(draft.head, "poss") is not None and _offices(others))
        return True
    if one.kind == "call" and draft.head.lemma_ in RINGS:
        return True
    if one.kind == "call" and draft.head.lemma_ in ("speak", "talk") and not _at_once(draft.head):
        return True
    return bool(around & (SEPARATE | {"separately", "individually", "bilaterally"}))


def _with_and_with(draft: Draft, others: list[Part]) -> bool:
    """*met on Monday with X and later with Y*, *held talks with X on coal, and with Y on power*: each by himself."""
    verb = draft.verb or draft.head
    through = {c.i for c in verb.rights if c.lower_ == "with" and c.dep_ == "prep"}
    below = {next((a.i for a in p.token.ancestors if a.i in through), None) for p in others if p.slot == "with"}
    return len(below - {None}) > 1


TOGETHER = frozenset({"jointly", "together", "joint", "three-way", "four-way", "trilateral", "conference", "video",
                      "videoconference", "group", "simultaneously"})  # fmt: skip


def _at_once(verb: Token) -> bool:
    """*spoke with A and B in a conference call*."""
    return any(t.lower_ in TOGETHER for t in verb.subtree)


def _offices(others: list[Part]) -> bool:
    return all(p.slot == "with" for p in others)
