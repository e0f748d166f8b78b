"""first_names.tsv -> whether mostly men or women bear a first name: a hint for *he* and *she*, no more."""

from functools import cache

from dateline.knowledge.tables import lines


@cache
def first_names() -> dict[str, str]:
    """Name in lower case -> `m` or `f`."""
    found: dict[str, str] = {}
    for line in lines("first_names.tsv"):
        gender, _, names = line.partition("\t")
        found |= dict.fromkeys(names.lower().split(), gender)
    return found
