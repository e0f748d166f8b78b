"""Counts of the dead, hurt or held that stand joined -> one: *two journalists and a conservationist* are three."""

from dataclasses import replace

from dateline.base.observations import Quantity
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_voice import is_verb

SUMMED = frozenset({"killed", "injured", "missing", "detained"})
FOES = frozenset(
    {"rebel", "militant", "gunman", "attacker", "insurgent", "terrorist", "fighter", "assailant", "jihadist", "bandit"}
)
"""Whose dead are of another side than the soldiers and villagers beside them."""
AT_LARGE = frozenset({"people", "person", "civilian", "victim", "passenger", "other", "resident", "dead"})
"""Nouns whose parts may be listed behind them: *12 people, two women and a child*."""


def row_of(head: Token) -> list[Token]:
    """All that are joined to a counted noun, itself among them; none where a list may tell of its parts."""
    top = head
    while top.dep_ == "conj" and not is_verb(top.head) and top.head != top:
        top = top.head
    row = sorted(conjuncts(top), key=lambda t: t.i)
    plain = len(row) > 1 and head in row and all(t.tag_ in ("NN", "NNS") for t in row)
    parts = len(row) > 2 and row[0].lemma_.lower() in AT_LARGE
    sides = {t.lemma_.lower() in FOES for t in row}
    return row if plain and not parts and len(sides) == 1 else []


def one_alone(noun: Token) -> bool:
    """*a nurse*"""
    return any(c.lower_ in ("a", "an") and c.dep_ == "det" for c in noun.lefts)


def sum_of(row: list[Token], numbers: dict[int, Quantity]) -> tuple[float, Range] | None:
    """How many a row counts in all, and its words; None where one of them stands without a number."""
    total, last = 0.0, row[-1]
    for noun in row:
        known = numbers.get(noun.idx)
        if known is not None and (known.unit != "person" or known.high is not None):
            return None
        if known is None and not one_alone(noun):
            return None
        total += known.number if known is not None else 1.0
    first = numbers[row[0].idx].at.start if row[0].idx in numbers else row[0].left_edge.idx
    return total, Range(first, last.idx + len(last.text))


def joined(quantity: Quantity, total: float, at: Range) -> Quantity:
    """The quantity of a whole row."""
    return replace(quantity, number=total, at=at, noun="person")
