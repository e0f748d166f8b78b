"""An act's words -> whom they name further down: who is helped, who was hit before, who did it."""

from collections.abc import Iterator

from dateline.base.kinds import Role
from dateline.base.tokens import Token
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import is_passive, logical_objects, logical_subjects, prepositions
from dateline.extract.event_triggers import Draft
from dateline.extract.event_words import SUPPORT

LINKS = frozenset({"link", "videolink", "phone", "telephone", "call", "conference", "videoconference", "line"})
HITS = frozenset({"affect", "hit", "target", "cripple", "hurt", "burden"})


def helped(verb: Token) -> Iterator[Token]:
    """*20 million in relief for flood victims in Chile*: whom what is given is for."""
    waiting = [(o, 0) for o in logical_objects(verb)]
    while waiting:
        noun, depth = waiting.pop()
        for preposition, one in prepositions(noun):
            if preposition in ("to", "for"):
                yield one
                yield from (o for p, o in prepositions(one) if p in ("in", "of"))
            elif preposition in ("in", "of", "worth") and depth < 2:
                waiting.append((one, depth + 1))


def agent_beneath(verb: Token) -> list[Token]:
    """*was declared a closed zone by X*, where the parse hangs *by* on the zone."""
    if not is_passive(verb):
        return []
    called = [c for c in verb.children if c.dep_ in ("oprd", "attr", "pobj") and c.i > verb.i]
    return [o for c in called for p, o in prepositions(c) if p == "by"]


def on_the_line(verb: Token) -> Iterator[Token]:
    """*spoke by video link with X*, where the parse hangs *with X* on the link."""
    links = (o for p, o in prepositions(verb) if p in ("by", "over", "via", "on") and o.lemma_ in LINKS)
    yield from (t for o in links for p, t in prepositions(o) if p in ("with", "to"))


def hit_by(measure: Token) -> Iterator[Token]:
    """*sanctions imposed on A*, *the embargo that has hit B*: whom a measure was laid upon before."""
    for clause in measure.children:
        if clause.dep_ == "acl" and clause.tag_ == "VBN":
            yield from (one for preposition, one in prepositions(clause) if preposition in ("on", "upon", "against"))
        elif clause.dep_ == "relcl" and clause.lemma_ in HITS:
            yield from (child for child in clause.rights if child.dep_ == "dobj")


def whose_clause(noun: Token, draft: Draft) -> Iterator[tuple[Role, Token]]:
    """*the operation, which the navy began in May, has shut ...*, *the attack carried out by X killed ...*."""
    role = draft.entry.roles.get("by")
    for clause in noun.children:
        if role is None or clause.dep_ not in ("relcl", "acl") or clause.lemma_ not in SUPPORT:
            continue
        if clause.dep_ == "acl" and clause.tag_ != "VBN":
            continue
        yield from ((role, t) for t in logical_subjects(clause) if t != noun)


def is_practice(noun: Token, draft: Draft, fillers: Fillers) -> bool:
    """*tightened restrictions on smuggling*: what is done, not who is hit."""
    return draft.entry.kind == "sanction" and noun.lower_.endswith("ing") and not fillers.who(noun)


def of_their_own(draft: Draft) -> bool:
    """*X and Y called emergency meetings of their cabinets*: each has a meeting of his own."""
    if draft.entry.kind != "meeting" or draft.shell.tag_ != "NNS":
        return False
    bodies = (o for p, o in prepositions(draft.shell) if p in ("of", "with") and o.tag_ in ("NNS", "NNPS"))
    return any(c.dep_ == "poss" and c.lower_ == "their" for o in bodies for c in o.lefts)
