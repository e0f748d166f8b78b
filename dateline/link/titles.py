"""Titles of office -> keys under which two ways of naming one office meet."""

from functools import lru_cache

from dateline.base.words import fold

SAME_TITLE = {
    "premier": "prime minister", "pm": "prime minister", "nsa": "national security adviser", "fm": "foreign minister",
    "national security advisor": "national security adviser", "external minister": "foreign minister",
    "foreign secretary": "foreign secretary", "secretary state": "secretary state", "chairperson": "chair",
    "chairman": "chair", "chairwoman": "chair", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
    "head state": "president", "chief executive": "chief executive", "ceo": "chief executive",
    "uk foreign secretary": "foreign secretary", "defence secretary": "defence secretary",
    "emir": "amir", "un chief": "secretary general", "army chief": "chief army staff",
    "vice premier": "deputy prime minister",
    "vice prime minister": "deputy prime minister",
}  # fmt: skip
EMPTY = frozenset({"of", "the", "for", "and", "to", "union", "federal", "current", "acting", "affairs", "affair", "s"})
MANY_HOLD_WORDS = """
    official member lawmaker mp senator deputy officer soldier minister secretary ambassador envoy general diplomat
    candidate leader activist analyst expert adviser aide commander colonel major captain admiral journalist teacher
    doctor judge professor lawyer legislator councillor politician negotiator representative delegate resident
    economist researcher
"""
MANY_HOLD = frozenset(MANY_HOLD_WORDS.split())


@lru_cache(maxsize=16384)
def title_key(title: str) -> str:
    """*Minister of Defence*, *Defense Minister* and *Union Defence Minister* are one key."""
    words = [w for w in fold(title) if w not in EMPTY]
    words = ["foreign" if w == "external" else w for w in words]
    phrase = SAME_TITLE.get(" ".join(words), " ".join(words))
    return " ".join(sorted(phrase.split()))


@lru_cache(maxsize=16384)
def one_holder(title: str) -> bool:
    """Whether one person at a time holds such a title: a *President* does, an *official* does not."""
    key = title_key(title)
    return bool(key) and key not in MANY_HOLD


@lru_cache(maxsize=16384)
def body_key(name: str | None) -> str:
    """The country or organisation an office is of, as a key."""
    return " ".join(w for w in fold(name or "") if w not in {"the", "of"})
