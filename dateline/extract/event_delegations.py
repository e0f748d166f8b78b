"""Delegations -> who heads them, and the verb that says so."""

from collections.abc import Iterator, Sequence

from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import is_passive, logical_subjects, prepositions
from dateline.extract.event_voice import is_verb

SENT = frozenset({"delegation", "team", "mission"})
SIDES = SENT | {"side", "party"}
LEADS = frozenset({"lead", "head"})
SPEAKS_FOR = frozenset({"represent"})


def heads_of(delegation: Token, fillers: Fillers) -> Iterator[Token]:
    """*a Sudanese delegation led by Defence Minister X*, *a delegation of the assembly, which was headed by Y*."""
    whose = [o for p, o in prepositions(delegation) if p in ("of", "from")]
    for clause in (c for noun in (delegation, *whose) for c in noun.children):
        if clause.dep_ in ("acl", "relcl") and clause.lemma_ in ("lead", "head"):
            yield from (t for p, t in prepositions(clause) if p == "by" and fillers.kind(t) == "person")
    lead = leading(delegation)
    if lead is not None:
        yield from (t for t in logical_subjects(lead) if fillers.kind(t) == "person")


def are_led(noun: Token) -> bool:
    """*negotiators led by X*, *rebels headed by Y*."""
    return noun.tag_ == "NNS" and any(c.dep_ == "acl" and c.lemma_ in LEADS for c in noun.rights)


def told_to_head(sentence: Sequence[Token], fillers: Fillers) -> list[Token]:
    """*The Greek side was headed by X and the Turkish side by Y*, *At the head of its delegation was X*, *Y led that of
    B*: whom a sentence about the sides of talks tells to head them."""
    found: list[Token] = []
    for side in sentence:
        if side.lemma_.lower() not in SIDES or side.tag_ not in ("NN", "NNP", "NNS"):
            continue
        verb = next((a for a in side.ancestors if is_verb(a)), None)
        if verb is None or not (verb.lemma_ in LEADS | SPEAKS_FOR or _at_its_head(side)):
            continue
        for token in sentence:
            agent = token.dep_ == "pobj" and token.head.lower_ == "by"
            subject = (
                token.dep_ in ("nsubj", "attr") and token.head.lemma_ in LEADS | {"be"} and not is_passive(token.head)
            )
            if (agent or subject) and fillers.named(token) and fillers.kind(token) == "person":
                many = side.tag_ == "NNS" or (subject and token.head.lemma_ == "be")
                found += [t for t in conjuncts(token) if fillers.kind(t) == "person"] if many else [token]
        break
    return list(dict.fromkeys(found))


def _at_its_head(side: Token) -> bool:
    above = side.head.head if side.dep_ == "pobj" and side.head.lower_ == "of" else side
    return above.lemma_ in ("head", "helm") and above.head.lower_ == "at"


def of_a_body(delegation: Token, fillers: Fillers) -> bool:
    """*a UN delegation led by X*: the body is not told by the one who leads."""
    return any(fillers.kind(c) == "organisation" for c in delegation.lefts)


def leading(delegation: Token) -> Token | None:
    """The verb of *led a delegation that met Y*, *was at the head of a delegation that met Y*."""
    above = delegation.head
    if delegation.dep_ == "dobj" and above.lemma_ in ("lead", "head"):
        return above
    at_its_head = delegation.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_ in ("head", "helm")
    verb = above.head.head.head if at_its_head and above.head.dep_ == "pobj" else None
    return verb if verb is not None and is_verb(verb) else None
