"""*Nine of the 11 member states*: how many of those of whom there are so many, and of how many."""

from dataclasses import replace

from dateline.base.observations import Quantity
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract.numbers import read_number

ALL = frozenset({"all", "both"})


def some_of(quantity: Quantity, head: Token, reading: Reading) -> tuple[Quantity, int] | None:
    """The figure before *of the 11*, with the whole; a whole told as *all 11* is a figure of itself."""
    tokens = reading.tokens(quantity.at)
    before = head.doc[max(tokens[0].sent.start, tokens[0].i - 1) : tokens[0].i]
    whole = int(quantity.number)
    if ALL & {t.lower_ for t in (*before, tokens[0])}:
        return quantity, whole
    one = part_above(head)
    if one is None or not any(c.lower_ == "the" or c.dep_ == "poss" for c in head.lefts):
        return None
    number = read_number([one.lower_], 0)
    if number is None or number.value != int(number.value) or not 0 < number.value < quantity.number:
        return None
    return replace(quantity, at=Range(one.idx, quantity.at.end), number=number.value, high=None, qualifier=None), whole


def part_above(head: Token) -> Token | None:
    """*Nine* of *nine of the 11 states*."""
    if head.dep_ != "pobj" or head.head.lower_ != "of" or not _is_figure(head.head.head):
        return None
    return head.head.head


def is_some(one: Token) -> bool:
    """Whether a figure stands before a whole that has a figure of its own, with which it is told."""
    wholes = (g for c in one.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj")
    return _is_figure(one) and any(t.tag_ == "CD" for whole in wholes for t in whole.lefts)


def is_joint(head: Token) -> bool:
    """*more than 400 drones and missiles*: one figure of two sorts is of neither alone."""
    others = [c for c in head.children if c.dep_ == "conj" and c.pos_ == "NOUN" and c.tag_ == "NNS"]
    return any(not any(g.tag_ == "CD" or g.dep_ == "det" for g in one.lefts) for one in others)


def _is_figure(one: Token) -> bool:
    """*Nine*, which opens a sentence, may be tagged as a name."""
    return one.tag_ == "CD" or (one.is_sent_start and read_number([one.lower_], 0) is not None)
