"""Words -> the stems by which two stretches can be told to be about the same thing."""

import re

from dateline.collect.language import COMMON

STEM = 6
_WORD = re.compile(r"[^\W\d_]{4,}")


def stems(words: str) -> frozenset[str]:
    """Of all words of four letters or more, common ones aside."""
    return frozenset(word.casefold()[:STEM] for word in _WORD.findall(words)) - COMMON
