"""*ministers of some countries, including China* -> those of them whom the report names."""

from dateline.base.observations import Chain
from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_fillers import Fillers


def office_holders(token: Token, fillers: Fillers) -> tuple[str, ...]:
    """*defence ministers of some countries, including China and Russia*: those this report names elsewhere, else
    the countries."""
    if token.tag_ not in ("NNS", "NNPS") or (fillers.reading.chains_of(token) and not _vague(token)):
        return ()
    found: list[str] = []
    for below in token.subtree:
        if below.lower_ == "including":
            for one in (c for o in below.children if o.dep_ == "pobj" for c in conjuncts(o)):
                if fillers.kind(one) == "country":
                    found.append(_holder_of(token, one, fillers) or next(iter(fillers.reading.chains_of(one))))
    return tuple(found)


def _vague(token: Token) -> bool:
    return any(t.lower_ in ("some", "several", "various", "other", "many") for t in token.subtree)


def _holder_of(title: Token, country: Token, fillers: Fillers) -> str | None:
    name = fillers.reading.chain(fillers.reading.chains_of(country)[0]).name
    words = {c.lower_ for c in title.children if c.dep_ in ("compound", "amod")} | {title.lemma_.lower()}
    for chain in fillers.reading.of(Chain):
        if chain.kind in ("person", "office"):
            for office in chain.offices:
                if (office.of or chain.country) == name and words <= set(office.title.lower().split()):
                    return chain.id
    return None
