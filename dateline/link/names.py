"""Names of people -> how alike two of them are, across spellings, orders and shortenings."""

import re
from functools import lru_cache

from rapidfuzz.distance import Indel

from dateline.base.words import fold

HONORIFIC_WORDS = """
mr mrs ms miss mx dr prof professor sir lord lady dame baron baroness sheikh shaikh sheikha emir amir prince princess
king queen sultan shah imam ayatollah mullah maulana pandit shri smt sri swami rabbi rev reverend father bishop
archbishop cardinal pope tun tan datuk dato datin haji hajj hajji ustad u daw pak bu ibu his her excellency royal
highness majesty hon honourable honorable rt right president premier chancellor minister secretary ambassador senator
governor mayor general gen lieutenant lt colonel col major maj captain capt admiral adm vice rear commander cmdr
brigadier brig marshal sergeant sgt judge justice chief comrade retd
"""
HONORIFICS = frozenset(HONORIFIC_WORDS.split())
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "junior", "senior"})
PARTICLES = frozenset(
    {
        "al",
        "el",
        "bin",
        "ibn",
        "bint",
        "van",
        "von",
        "der",
        "den",
        "de",
        "da",
        "di",
        "do",
        "dos",
        "du",
        "del",
        "la",
        "le",
    }
)
SOUNDS = (
    (re.compile("sch|sh"), "s"), (re.compile("kh|gh|q|ck|k"), "k"), (re.compile("zh|dzh|dj"), "j"),
    (re.compile("ph"), "f"), (re.compile("th"), "t"), (re.compile("ou|oo|u|o|w"), "o"), (re.compile("ts|tz|cz|z"), "s"),
    (re.compile("ei|ey|ai|ay|ie|ee|iy|yi|y|i|j"), "i"), (re.compile("v"), "f"), (re.compile("c"), "k"),
    (re.compile("(.)\\1+"), "\\1"),
)  # fmt: skip
ALIKE = 0.84
"""Share of letters two long words keep in common when they are one name in two spellings (*Lukashenko, Lukashenka*
.90, *Petrosyan, Petrossian* .94; *Hassan, Hussein* .77)."""


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """A name's words without titles before it and *Jr.* after it; a name that is all titles stays whole."""
    words = fold(name)
    start = 0
    while start < len(words) - 1 and words[start] in HONORIFICS:
        start += 1
    end = len(words)
    while end > start + 1 and words[end - 1] in SUFFIXES:
        end -= 1
    return words[start:end]


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A word as it sounds, roughly: what transliterations of one name have in common."""
    for pattern, plain in SOUNDS:
        word = pattern.sub(plain, word)
    return word


@lru_cache(maxsize=65536)
def word_alike(a: str, b: str) -> float:
    """1 for the same word, .9 for another spelling of it, .5 for its initial, 0 otherwise."""
    if a == b:
        return 1.0
    short, long = sorted((a, b), key=len)
    if len(short) == 1:
        return 0.5 if long[0] == short else 0.0
    if len(short) >= 3 and sound(a) == sound(b):
        return 0.9
    if len(short) >= 6 and short[0] == long[0] and Indel.normalized_similarity(a, b) >= ALIKE:
        return 0.9
    return 0.0


def plain_words(name: str) -> tuple[str, ...]:
    """A name's words without particles: *Fahad bin Nasser Al-Murri* is `fahad nasser murri`."""
    words = name_words(name)
    return tuple(w for w in words if w not in PARTICLES) or words


def covered(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """How well each word of the shorter name is found in the longer one, each word used once, 0 to 1; 0 where one of
    them is found nowhere."""
    left, total = list(long), 0.0
    for word in short:
        best = max(left, key=lambda other: word_alike(word, other), default="")
        alike = word_alike(word, best) if best else 0.0
        if not alike:
            return 0.0
        left.remove(best)
        total += alike
    return total / len(short) if short else 0.0
