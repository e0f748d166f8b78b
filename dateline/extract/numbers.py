"""Tokens -> numbers: words and figures, compounds, scales, halves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "lac": 1e5, "lakhs": 1e5, "million": 1e6, "mn": 1e6, "mln": 1e6,
    "crore": 1e7, "crores": 1e7, "cr": 1e7, "billion": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12, "tn": 1e12,
    "trn": 1e12, "dozen": 12.0, "score": 20.0,
}  # fmt: skip
SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12, "cr": 1e7}
FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "1/3": 1 / 3, "2/3": 2 / 3, "½": 0.5, "¼": 0.25, "¾": 0.75}
CARDINALS = {**UNITS, **TENS}
_FIGURE = re.compile(r"(\d{1,3}(?:,\d{2,3})+|\d+)(\.\d+)?(k|mn|m|bn|b|tn|cr)?([½¼¾])?", re.IGNORECASE)
_figures: dict[str, float | None] = {}


@dataclass(frozen=True, slots=True)
class Number:
    """A number over the tokens `first` to `last`, both inclusive; `figure` where it is one token of digits."""

    first: int
    last: int
    value: float
    figure: bool = False


def figure(word: str) -> float | None:
    """The value of a token of digits (*1,200*, *2.5bn*, *3½*), or None."""
    if word in _figures:
        return _figures[word]
    found = _FIGURE.fullmatch(word)
    value = None
    if found:
        whole, decimals, suffix, part = found.groups()
        value = float(whole.replace(",", "") + (decimals or ""))
        value = (value + FRACTIONS.get(part or "", 0.0)) * SUFFIXES.get((suffix or "").lower(), 1.0)
    if len(_figures) < 50_000:
        _figures[word] = value
    return value


def read_number(words: Sequence[str], at: int) -> Number | None:
    """The longest number that starts at a token; `words` are lower-case. *a*, *half* begin one only before a scale."""
    word = words[at]
    if word in ("a", "an", "half"):
        return _from_article(words, at)
    value: float | None = CARDINALS.get(word)
    if value is None:
        value = FRACTIONS.get(word)
        value = figure(word) if value is None else value
    if value is None:
        return None
    last = _tens_and_units(words, at)
    if last > at:
        value += UNITS[words[last]]
    last, value = _add_fraction(words, last, value)
    return _scaled(words, at, last, value)


def _from_article(words: Sequence[str], at: int) -> Number | None:
    """*a hundred*, *half a million*, *a dozen*, *half a dozen*."""
    value, place = 1.0, at
    if words[at] == "half":
        value, place = 0.5, at + 1
        if place >= len(words) or words[place] not in ("a", "an"):
            return None
    after = place + 1
    if after < len(words) and SCALES.get(words[after]):
        return _scaled(words, at, place, value)
    return None


def _tens_and_units(words: Sequence[str], at: int) -> int:
    """The place of *six* in *twenty-six* or *twenty six*, else `at`."""
    if words[at] not in TENS:
        return at
    place = at + 1
    if place < len(words) and words[place] == "-":
        place += 1
    if place < len(words) and 0 < UNITS.get(words[place], 0) < 10:
        return place
    return at


def _add_fraction(words: Sequence[str], last: int, value: float) -> tuple[int, float]:
    """*two and a half*, *two-and-a-half*, *2 1/2*."""
    if last + 1 < len(words) and words[last + 1] in FRACTIONS and value == int(value):
        return last + 1, value + FRACTIONS[words[last + 1]]
    following = [w for w in words[last + 1 : last + 8] if w != "-"][:3]
    if following == ["and", "a", "half"]:
        place = last + 1
        while words[place] != "half":
            place += 1
        return place, value + 0.5
    return last, value


def _scaled(words: Sequence[str], first: int, last: int, value: float) -> Number:
    """Applies *hundred*, *million*, *lakh crore* and what is added after them (*two hundred and six*)."""
    start, total = last, 0.0
    while True:
        place = last + 1
        if place < len(words) and words[place] == "-" and place + 1 < len(words) and words[place + 1] in SCALES:
            place += 1
        if place < len(words) and words[place] in SCALES:
            value, last = value * SCALES[words[place]], place
            continue
        rest = _rest(words, last, value) if last > start else None
        if rest is None:
            break
        last, part = rest
        if last + 1 < len(words) and SCALES.get(words[last + 1], 0) >= 1e3 and value < 1e3:
            value += part
        else:
            total, value, start = total + value, part, last
    return Number(first, last, total + value, first == last and words[first][:1].isdigit())


def _rest(words: Sequence[str], last: int, value: float) -> tuple[int, float] | None:
    """The smaller number after a scale: *and twenty-six*, *five hundred*."""
    if words[last] == "dozen":
        return None
    place = last + 1
    if place < len(words) and words[place] == "and":
        place += 1
    if place >= len(words) or words[place] not in CARDINALS or CARDINALS[words[place]] >= value:
        return None
    part = float(CARDINALS[words[place]])
    end = _tens_and_units(words, place)
    return end, part + (UNITS[words[end]] if end > place else 0)
