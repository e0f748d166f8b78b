"""Names of people -> how alike two of them are, across spellings, orders and shortenings."""

from functools import lru_cache

from dateline.base.spellings import KNOWN, sound, word_alike, word_near
from dateline.base.words import fold

HONORIFIC_WORDS = """
mr mrs ms miss mx dr prof professor sir lord lady dame baron baroness sheikh shaikh sheikha emir amir prince princess
king queen sultan shah imam ayatollah mullah mawlawi maulvi moulvi molavi maulana hazrat hojatoleslam pandit shri smt
sri swami rabbi rev reverend father bishop archbishop cardinal pope tun tan datuk dato datin haji hajj hajji ustad u
daw pak bu ibu his her excellency royal highness majesty hon honourable honorable rt right president premier chancellor
minister secretary ambassador senator governor mayor general gen lieutenant lt colonel col major maj captain capt
admiral adm vice rear commander cmdr brigadier brig marshal sergeant sgt judge justice chief comrade retd
"""
HONORIFICS = frozenset(HONORIFIC_WORDS.split())
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "junior", "senior"})
PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "bint", "van", "von", "der", "den", "de", "da", "di", "do", "dos", "du", "del", "la",
     "le"}
)  # fmt: skip
SON_OF = frozenset({"bin", "ibn", "bint", "binti", "ben"})
ELDER, YOUNGER = frozenset({"sr", "senior"}), frozenset({"jr", "junior", "ii"})
GLUED = frozenset({"ud", "ur", "ul", "uz", "us", "ut"})
"""Particles that some write as part of the next word: *Jamal ud Din*, *Jamal Uddin*."""


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """A name's words without titles before it and *Jr.* after it; a name that is all titles stays whole."""
    words = _glued(fold(name))
    start = 0
    while start < len(words) - 1 and words[start] in HONORIFICS:
        start += 1
    end = len(words)
    while end > start + 1 and words[end - 1] in SUFFIXES:
        end -= 1
    return words[start:end]


def _glued(words: tuple[str, ...]) -> tuple[str, ...]:
    """*Jamal-ud-Din* and *Jamal Uddin* are both `jamal uddin`."""
    for i in range(len(words) - 2, 0, -1):
        if words[i] in GLUED:
            words = (*words[:i], words[i] + words[i + 1], *words[i + 2 :])
    return words


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


def run_together(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names sound alike but for where words end: *Fazl-ur-Rehman*, *Fazlur Rehman*."""
    return a[:1] != b[:1] and min(len(a), len(b)) > 1 and sound("".join(a)) == sound("".join(b))


def near(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names have the same words but for one that differs in its vowels only: one person or two."""
    odd = [(x, y) for x, y in zip(a, b, strict=False) if not word_alike(x, y)]
    return len(a) == len(b) > 1 and len(odd) == 1 and word_near(*odd[0])


def nearly_covered(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether first and last words are one but for vowels of the last: *Abdullah Anazi*, *Abdullah Saud Anzi*."""
    return min(len(a), len(b)) > 1 and bool(word_alike(a[0], b[0])) and word_near(a[-1], b[-1])


def descends(a: str, b: str) -> bool:
    """Whether one name is that of the other's son or father: *Hamid bin Saif* in *Zaid bin Hamid bin Saif*, *Lee Sr.*
    beside *Lee Jr.*"""
    x, y = set(fold(a)), set(fold(b))
    if (x & ELDER and y & YOUNGER) or (x & YOUNGER and y & ELDER):
        return True
    if not (x & SON_OF or y & SON_OF):
        return False
    short, long = sorted((plain_words(a), plain_words(b)), key=len)
    return len(short) > 1 and not word_alike(short[0], long[0]) and KNOWN.get(long[0]) != "mohammad"


def is_the_fathers(word: str, name: str) -> bool:
    """Whether a word is only the father's in a name: *Salman* of *Mohammed bin Salman*."""
    words = fold(name)
    places = [k for k, one in enumerate(words) if one == word]
    return bool(places) and all(k and words[k - 1] in SON_OF for k in places)
