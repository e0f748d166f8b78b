"""Text -> words made alike, so that two ways of writing one thing can be compared."""

import re
from functools import lru_cache

from anyascii import anyascii

WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
EMPTY_WORDS = """
    a about after again against all also although among an and any are as at be because been before being between
    both but by can could did do does during each even every for from further had has have he her here him his how i if
    in into is it its itself may might more most must no nor not now of off on once one only or other our out over own
    said same say says she should since so some such than that the their them then there these they this those through
    to too under until up upon us very was we were what when where which while who whom whose why will with within
    without would yet you your per via amid
"""
STOPWORDS = frozenset(EMPTY_WORDS.split())
SPELLINGS = {
    "defense": "defence", "advisor": "adviser", "center": "centre", "labor": "labour", "organization": "organisation",
    "program": "programme", "neighbor": "neighbour", "harbor": "harbour",
}  # fmt: skip


@lru_cache(maxsize=65536)
def fold(text: str) -> tuple[str, ...]:
    """The words of a text in small plain letters, British spelling, possessives cut: *India's Defense* is
    `("india", "defence")`."""
    return tuple(fold_word(m.group()) for m in WORD.finditer(text.replace("&", " and ")))


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    plain = (word if word.isascii() else anyascii(word)).lower().replace("’", "'")
    plain = plain.removesuffix("'s").replace("'", "").replace(".", "")
    return SPELLINGS.get(plain, plain)


ENDINGS = (
    "isations", "ization", "isation", "ingly", "ities", "ments", "ation", "ingly", "ities", "ions", "ment", "ness",
    "ies", "ism", "ist", "ity", "ive", "ion", "ing", "ied", "ise", "ize", "ed", "es", "al", "ly", "s", "e", "y",
)  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A rough stem, enough to bring *terrorism, terrorists* and *meets, meeting* together."""
    for _ in range(2):
        for ending in ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 4:
                word = word[: -len(ending)]
                break
    return word


WATERS = frozenset(
    {"lake", "lac", "lago", "sea", "ocean", "gulf", "bay", "strait", "straits", "channel", "river", "rivers", "coast"}
)


def is_water(name: str) -> bool:
    """Whether a name is of a sea, lake or river, which other places lie in or on."""
    words = fold(name)
    return bool(words) and (words[0] in WATERS or words[-1] in WATERS)


@lru_cache(maxsize=65536)
def content_stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    return frozenset(stem(w) for w in fold(text) if w not in STOPWORDS and len(w) > 1)


BESIDES = frozenset({"other", "others", "many", "countless", "thousands", "numerous"})
SO_MANY = 4000
"""So many people are harmed in years of deeds, and hardly in one."""


@lru_cache(maxsize=65536)
def is_of_many(description: str) -> bool:
    """*many more girls*, *thousands of other women*, *more than 20,000 people*: of many deeds, not of one."""
    words = description.lower().split()
    more = any(w == "more" and words[i + 1 : i + 2] != ["than"] for i, w in enumerate(words))
    counts = (int(w) for w in (one.replace(",", "") for one in words) if w.isdigit())
    return more or not BESIDES.isdisjoint(words) or max(counts, default=0) >= SO_MANY
