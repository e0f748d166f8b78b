"""Delegations -> who heads them, and the verb that says so."""

from collections.abc import Iterator

from dateline.base.tokens import Token
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import is_verb, logical_subjects, prepositions

SENT = frozenset({"delegation", "team", "mission"})


def heads_of(delegation: Token, fillers: Fillers) -> Iterator[Token]:
    """*a Sudanese delegation led by Defence Minister X*, *a delegation of the assembly, which was headed by Y*."""
    whose = [o for p, o in prepositions(delegation) if p in ("of", "from")]
    for clause in (c for noun in (delegation, *whose) for c in noun.children):
        if clause.dep_ in ("acl", "relcl") and clause.lemma_ in ("lead", "head"):
            yield from (t for p, t in prepositions(clause) if p == "by" and fillers.kind(t) == "person")
    lead = leading(delegation)
    if lead is not None:
        yield from (t for t in logical_subjects(lead) if fillers.kind(t) == "person")


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
