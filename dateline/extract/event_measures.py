"""A length of time in words -> the attribute it gives, in minutes or days, and how the words before it hedge it."""

from dateline.base.tokens import Token
from dateline.base.values import Qualifier, Value
from dateline.extract.quantity_words import BEFORE

A_LITTLE_MORE = frozenset(
    {("just", "over"), ("just", "above"), ("little", "over"), ("bit", "over"), ("slightly", "over"),
     ("little", "more", "than"), ("slightly", "more", "than")}
)  # fmt: skip
"""*just over an hour* is none that lasted two."""


def measured(words: str, days: float) -> tuple[str, Value, float]:
    """(attribute, value, days) of so many days, told in these words."""
    if days < 1:
        return "duration_minutes", Value(text=words, number=round(days * 1440, 1), unit="minute"), days
    return "duration_days", Value(text=words, number=days, unit="day"), days


def hedge(first: Token) -> Qualifier | None:
    """*nearly* three hours, *less than* an hour, *more than* five; *over* in *talks over two days* is none."""
    before = list(first.doc[max(first.sent.start, first.i - 4) : first.i])
    for length in (4, 3, 2, 1):
        words = tuple(t.lower_ for t in before[-length:])
        if words in A_LITTLE_MORE:
            return "about"
        if words in BEFORE and len(words) == length and not (length == 1 and before[-1].dep_ == "prep"):
            return BEFORE[words]
    return None
