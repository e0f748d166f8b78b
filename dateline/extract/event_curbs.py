"""Telling of a law or resolution -> a sanction where what it lays down curbs a named state, group or its trade."""

from collections.abc import Iterator

from dateline.base.observations import Participation
from dateline.base.tokens import Token
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import logical_objects, prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb

PAPERS = frozenset({"resolution", "law", "bill", "legislation", "decree", "order", "act", "directive", "measure"})
CURBS = frozenset(
    {"ban", "bar", "prohibit", "forbid", "cap", "slash", "restrict", "limit", "curb", "freeze", "block", "cut", "halt",
     "outlaw", "tighten", "suspend", "sanction", "impose"}
)  # fmt: skip
CURBED = frozenset(
    {"import", "importing", "export", "exporting", "asset", "trade", "sale", "shipment", "purchase", "supply",
     "transfer", "travel", "visa", "port", "airspace", "access", "investment", "sanction", "embargo", "restriction",
     "measure", "entry", "account"}
)  # fmt: skip
"""*cutting its coal exports*, *freezing the assets of four commanders*: what is curbed to hurt somebody."""
SIDES = frozenset({"country", "armed_group"})


def curbs_somebody(one: Telling, fillers: Fillers) -> bool:
    """*passed a resolution barring X from ...*, *issued an order capping exports to X*: the sanction that it is.
    Gives it its target."""
    if one.kind != "policy" or one.draft.nominal:
        return False
    actors = {c for p in one.people if p.role == "actor" and p.chain for c in (p.chain, _country(p.chain, fillers))}
    for paper in logical_objects(one.head):
        if paper.lemma_.lower() not in PAPERS:
            continue
        for clause in (c for c in paper.children if c.dep_ in ("acl", "relcl") and c.lemma_ in CURBS):
            target = next((c for c in _hurt(clause, fillers) if not {c, _country(c, fillers)} & actors), None)
            if target is not None:
                one.people = [p for p in one.people if p.role != "object"]
                one.people.append(Participation(role="target", chain=target, at=one.at))
                return True
    return False


def _hurt(clause: Token, fillers: Fillers) -> Iterator[str]:
    """The states and groups named beside what is curbed."""
    beside = [pair for t in (clause, clause.head.head) for pair in prepositions(t)]
    trade = any(p == "from" and is_verb(o) for p, o in beside)
    for thing in logical_objects(clause):
        mine = fillers.reading.chains_of(thing)
        if mine and fillers.kind(thing) in SIDES:
            yield mine[0]
        if trade or any(t.lemma_.lower() in CURBED for t in thing.subtree):
            for below in (*thing.subtree, *(g for p, o in beside for g in o.subtree)):
                if fillers.kind(below) in SIDES and (chains := fillers.reading.chains_of(below)):
                    yield chains[0]


def _country(chain: str, fillers: Fillers) -> str:
    found = fillers.reading.chain(chain)
    return found.country or found.name
