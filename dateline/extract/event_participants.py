"""Parts of a draft -> participations: their chains, or their own words where the kind asks for them."""

from dateline.base.kinds import GATHERINGS
from dateline.base.observations import Participation
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract.event_arguments import Part, is_time
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_deals import identified_as
from dateline.extract.event_fillers import ACTORS, Fillers, is_opposite_number
from dateline.extract.event_holders import office_holders
from dateline.extract.event_syntax import prepositions
from dateline.extract.event_towns import named_place
from dateline.extract.event_triggers import Draft
from dateline.extract.event_words import ARMED_NOUNS, CROWD_NOUNS, PEOPLE_NOUNS, STATE_NOUNS, VICTIM_NOUNS

SPOKEN = frozenset({"accusation", "refusal", "request", "threat"})
FOR_STATES = GATHERINGS | SPOKEN | {
    "agreement", "ceasefire", "clash", "standoff", "attack", "accession", "military_operation", "mobilisation",
    "withdrawal", "arrest", "aid", "sanction",
}  # fmt: skip
"""Kinds in which *Malian troops*, *officials from Mali* stand for Mali."""


def participations(draft: Draft, parts: list[Part], reading: Reading, fillers: Fillers) -> list[Participation]:
    """Parts with their chains; a part without a chain is kept in its own words where the kind asks for them."""
    made: list[Participation] = []
    taken: set[str] = set()
    for part in parts:
        chains = _by_name(part.token, fillers) or _of_apposition(part.token, fillers)
        kind = fillers.kind(part.token) or (fillers.reading.chain(chains[0]).kind if chains else None)
        if not chains and part.role in ("target", "victim"):
            chains = named_place(part.token, fillers)
            kind = "place" if chains else kind
        if part.role == "victim" and kind in ("place", "country"):  # *the shelling of X*
            part = Part("target", part.token, part.slot)
        included = office_holders(part.token, fillers) if draft.entry.kind in GATHERINGS else ()
        if included:
            chains, kind = included, "person"
        if not chains and draft.entry.kind in FOR_STATES and not _for_himself(part, draft):
            inner = _represented(part, fillers)
            if (
                inner
                and part.role != "object"
                and part.slot != "of"
                and part.role != "victim"
                and (part.role != "target" or fillers.who(part.token))
                and (part.role != "target" or draft.entry.kind != "arrest")
            ):
                chains, kind = inner, "country"
        if kind == "country" and fillers.people_of(part.token):
            chains = ()
        if kind == "place" and draft.entry.kind in GATHERINGS and part.role == "host":
            continue
        if chains and (kind in ACTORS or kind == "place" or part.role in ("target", "object")):
            at = _range(part.token, fillers)
            for chain in chains:
                if chain not in taken:
                    taken.add(chain)
                    made.append(Participation(role=part.role, chain=chain, at=at))
        elif not chains and _worth_describing(part, draft) and part.token.lemma_.lower() != "fold":
            at = noun_phrase(part.token)
            made.append(Participation(role=part.role, description=reading.words(at), at=at))
    return made


def _for_himself(part: Part, draft: Draft) -> bool:
    """*arrested a Kenyan lawmaker*: not Kenya; *accused Kenyan soldiers*: Kenya."""
    if part.role != "target" or draft.entry.kind not in SPOKEN | {"arrest"}:
        return False
    return draft.entry.kind == "arrest" or part.token.lemma_.lower() not in ARMED_NOUNS


def _by_name(token: Token, fillers: Fillers) -> tuple[str, ...]:
    """Whom a mention is; of *his Greek and Thai counterparts, X and Y* the two who are named."""
    chains = fillers.reading.chains_of(token)
    if len(chains) > 1 and fillers.kind(token) == "office":
        names = [t for c in token.children if c.dep_ == "appos" for t in conjuncts(c) if fillers.kind(t) == "person"]
        if len(names) == len(chains):
            return tuple(dict.fromkeys(c for t in names for c in fillers.reading.chains_of(t)))
    return chains


def _of_apposition(token: Token, fillers: Fillers) -> tuple[str, ...]:
    """*her predecessor, Noh Dae-sung*: the name that follows."""
    for one in token.children:
        if one.dep_ == "appos" and fillers.kind(one) in ("person", "organisation", "armed_group", "country"):
            those = conjuncts(one) if token.tag_ in ("NNS", "NNPS") else [one]
            return tuple(dict.fromkeys(c for t in those for c in fillers.reading.chains_of(t)))
    named = identified_as(token, fillers)
    return fillers.reading.chains_of(named) if named is not None else ()


def _worth_describing(part: Part, draft: Draft) -> bool:
    if part.token.tag_ == "CD" and part.role in ("object", "target", "victim"):
        return any(c.lower_ == "of" for c in part.token.children)
    if any(c.dep_ == "poss" and c.lower_ in ("my", "our", "your") for c in part.token.children):
        return False
    if part.token.lower_ == "those":
        return any(c.dep_ in ("prep", "relcl", "acl") for c in part.token.children)  # *those behind the coup*
    if part.token.pos_ not in ("NOUN", "PROPN") or (part.role == "signatory" and part.token.lemma_ in VOTING):
        return False
    if draft.entry.kind in GATHERINGS and part.token.lemma_.lower() not in PEOPLE_NOUNS | CROWD_NOUNS | VICTIM_NOUNS:
        return part.token.pos_ == "PROPN" and part.token.ent_type_ == "PERSON"
    return part.role != "participant" or part.slot in ("o", "with", "s", "between")


APART = frozenset({"relcl", "conj", "cc", "appos", "punct", "acl", "advcl", "parataxis"})
NAMED = frozenset({"GPE", "ORG", "PERSON", "NORP"})
VOTING = frozenset({"vote", "majority", "margin", "consensus", "acclamation", "unanimity", "show"})
"""*approved the deal by nine votes*"""
CRAFT = frozenset({"ship", "boat", "vessel", "cutter", "gunboat", "position", "guard", "crew"})
"""What stands for its state where it strikes, and not where it is struck."""


def _represented(part: Part, fillers: Fillers) -> tuple[str, ...]:
    """*officials from Israel and Hamas*, *the Ukrainian side*: whom these stand for; *Malian gunmen* for none."""
    found: list[str] = []
    token = part.token
    if token.lemma_.lower() in ARMED_NOUNS:  # *Boko Haram militants*
        groups = [c for c in token.children if c.dep_ in ("compound", "nmod") and fillers.kind(c) == "armed_group"]
        if groups:
            return tuple(dict.fromkeys(c for g in groups for c in fillers.reading.chains_of(g)))
    acts = part.role in ("actor", "participant") and token.lemma_.lower() in CRAFT
    if token.lemma_.lower() not in STATE_NOUNS and not acts and not is_opposite_number(token):
        return ()
    compounds = [c for c in token.children if c.dep_ == "compound" and fillers.kind(c) is None]
    for one in (c for noun in (*compounds, token) for c in noun.children):
        if one.dep_ in ("amod", "compound", "nmod", "poss"):
            for name in conjuncts(one):
                if fillers.kind(name) in ("country", "organisation", "armed_group"):
                    found += fillers.reading.chains_of(name)
    for preposition, one in prepositions(token):
        if preposition in ("from", "of") and fillers.kind(one) in ("country", "organisation", "armed_group", "place"):
            found += fillers.reading.chains_of(one)
    return tuple(dict.fromkeys(found))


def _range(token: Token, fillers: Fillers) -> Range:
    mention = fillers.mention(token)
    return mention.at if mention else Range(token.idx, token.idx + len(token.text))


def noun_phrase(token: Token) -> Range:
    """A noun with what belongs to it, without relative clauses, conjuncts and appositions."""
    kept = [token]
    waiting = list(token.children)
    while waiting:
        one = waiting.pop()
        if one.dep_ == "case" and one.head == token:
            continue
        inner = one.dep_ in ("conj", "cc") and one.head != token and one.head.pos_ == "PROPN"  # *armies of A and B*
        if (one.dep_ in APART and not inner) or one.pos_ == "SPACE":
            continue
        if one.dep_ == "prep" and one.head == token and any(is_time(c) or c.dep_ == "pcomp" for c in one.children):
            continue  # *on Monday*; *was accused by the government of seeking unrest*
        if one.dep_ == "prep" and one.lower_ == "by" and any(c.ent_type_ in NAMED for c in one.rights):
            continue  # *sanctions on firms by the United States*
        kept.append(one)
        waiting += list(one.children)
    first, last = min(kept, key=lambda t: t.i), max(kept, key=lambda t: t.i)
    while first != token and (first.dep_ == "det" or first.tag_ == "WP$" or first.lower_ == "dead"):
        first = first.nbor(1)
    return Range(first.idx, last.idx + len(last.text))
