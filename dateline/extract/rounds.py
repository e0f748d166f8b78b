"""*the 24th round of talks*, *their third meeting* -> which round it is."""

import re

from dateline.base.tokens import Token

ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
}
FIGURE = re.compile(r"^(\d{1,3})(?:st|nd|rd|th)$")


def round_of(shell: Token, head: Token, *, meeting: bool) -> tuple[str, float] | None:
    """The words and the number of the round; *first* alone says nothing of rounds unless *round* stands there."""
    for noun in dict.fromkeys((shell, head)):
        if noun.lemma_ == "day":
            continue  # *the second day of talks*
        rounds = noun.lemma_.lower() in ("round", "edition", "session")
        for one in noun.children:
            if one.i < noun.i and one.dep_ in ("amod", "compound", "nummod", "nmod"):
                number = ordinal(one)
                if number is not None and (rounds or FIGURE.match(one.lower_) or (number > 1 and meeting)):
                    return one.text, float(number)
    return None


def ordinal(token: Token) -> int | None:
    """What an ordinal in words or figures counts, or None."""
    found = FIGURE.match(token.lower_)
    if found:
        return int(found.group(1))
    return ORDINALS.get(token.lower_)
