"""Two tellings of gatherings -> whether they are one: by their sides, by what is set before or after what."""

from dateline.base.kinds import GATHERINGS
from dateline.base.reading import Reading
from dateline.extract.event_syntax import prepositions
from dateline.extract.event_telling import Telling

BESIDE = frozenset({"before", "after", "following", "to", "of"})
"""*prior to the talks*, *ahead of the talks* among them."""


def set_beside(one: Telling, other: Telling) -> bool:
    """*Before the talks the heads of the delegations met alone*: what is told as before or after is another."""
    verb = one.draft.verb
    if verb is None or one.draft.how in ("mention", "attr"):
        return False
    return any(p in BESIDE and noun.i in other.heads for p, noun in prepositions(verb))


def asked_and_refused(a: Telling, b: Telling) -> bool:
    """*asked to be allowed to meet Y*, *was not let meet Y*: one meeting, and it was not."""
    asked = {a.status, b.status} <= {"denied", "expected", "proposed"}
    return asked and a.kind in GATHERINGS and len(a.chains()) > 1 and a.chains() == b.chains()


def with_more(later: Telling, first: Telling) -> bool:
    """*the talks, the third round*, after a meeting of two was called off: other talks, if it had no round."""
    return "round" in later.attributes and "round" not in first.attributes and len(first.chains()) == 2


def other_counterparts(one: Telling, other: Telling, reading: Reading) -> bool:
    """*spoke to X*, *the talks with Y*: of each the one whom the other lacks is a person, so they are two."""
    apart = ((one.chains() - other.chains()), (other.chains() - one.chains()))
    return all(chains and all(reading.chain(c).kind == "person" for c in chains) for chains in apart)


def sides_of_states(one: Telling, reading: Reading) -> bool:
    """Told as between two states: who leads *the consultations* then speaks for them."""
    kinds = [reading.chain(chain).kind for chain in one.chains()]
    return len(kinds) == 2 and set(kinds) == {"country"}


def sides_of(one: Telling, reading: Reading) -> set[str]:
    """The countries, or else the names, of those who take part."""
    chains = [reading.chain(chain) for chain in sorted(one.chains())]
    return {chain.country or chain.name for chain in chains}


def same_gathering(one: Telling, other: Telling, mine: set[str], theirs: set[str]) -> bool:
    if one.form == "multilateral" and other.form == "multilateral":
        return bool(one.definite or one.title or mine & theirs or (one.place and one.place == other.place))
    if len(mine) >= 2 and len(theirs) >= 2:
        if len(mine) == 2 < len(theirs) and not one.definite and not one.draft.nominal and not other.plural:
            return False
        return mine <= theirs or theirs <= mine
    if mine and theirs:
        return bool(mine & theirs) and one.definite and (mine <= theirs or theirs <= mine)
    return False
