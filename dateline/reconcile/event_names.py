"""Two tellings -> how far the names, words and numbers they give speak of one event."""

from dateline.base.words import content_stems
from dateline.reconcile.tellings import Telling

PLAIN_NAMES = """
first second third fourth fifth annual ordinary extraordinary special informal formal joint summit meeting conference
session talks dialogue forum round conclave assembly council leaders heads state government ministers ministerial
"""
PLAIN_STEMS = content_stems(PLAIN_NAMES)


def same_name(a: Telling, b: Telling) -> float:
    """Both give the event one name, or one name holds the other's words."""
    return float(bool(a.title and b.title) and (a.title <= b.title or b.title <= a.title))


def names_differ(a: Telling, b: Telling) -> float:
    """Each gives the event a name of its own, with little in common beyond words like *annual summit*."""
    x, y = ({word for word in t.title - PLAIN_STEMS if not word[0].isdigit()} for t in (a, b))
    return float(bool(x and y) and 2 * len(x & y) < min(len(x), len(y)) + 1)


def called_by_one_word(a: Telling, b: Telling) -> float:
    """Both call it by one word, *summit* or *conclave*, and neither as between two."""
    return float(bool(a.trigger & b.trigger) and "bilateral" not in (a.form, b.form))


def same_thing_named(a: Telling, b: Telling) -> float:
    """What they only describe has the same names in it."""
    return min(1.0, len(a.things & b.things) / 2)


def same_words(a: Telling, b: Telling) -> float:
    """How many of the words that carry meaning the shorter passage shares with the other."""
    fewer = min(len(a.words), len(b.words))
    return len(a.words & b.words) / fewer if fewer >= 3 else 0.0


def same_numbers(a: Telling, b: Telling) -> float:
    """Both give one number for one property; a round or small one tells less."""
    shared = [number for _, number in a.numbers & b.numbers]
    return max((1.0 if number > 10 and number % 10 else 0.6 for number in shared), default=0.0)


def counts_differ(a: Telling, b: Telling) -> bool:
    """They give different numbers for one property."""
    x, y = dict(a.numbers), dict(b.numbers)
    return any(x[name] != y[name] for name in x.keys() & y.keys())


def rounds_differ(a: Telling, b: Telling) -> float:
    """They are different rounds of one series."""
    x, y = ({n for name, n in t.numbers if name == "round"} for t in (a, b))
    return float(bool(x and y) and not x & y)
