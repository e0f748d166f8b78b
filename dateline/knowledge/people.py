"""people_nouns.txt -> the nouns that count persons."""

from functools import cache

from dateline.knowledge.tables import lines


@cache
def people_nouns() -> frozenset[str]:
    """Lemmas that count persons."""
    return frozenset(word for line in lines("people_nouns.txt") for word in line.split())


def is_people_noun(name: str) -> bool:
    """*rebels*, *Guards*: no name of anyone."""
    word = name.lower()
    return word in people_nouns() or word.removesuffix("s") in people_nouns()
