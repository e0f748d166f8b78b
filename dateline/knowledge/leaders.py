"""leaders.tsv -> the country that a well-known leader led: it links where a report names both, and never adds it."""

from functools import cache

from dateline.knowledge.tables import lines


@cache
def leaders() -> dict[str, str]:
    """Full name, and surname where no other in the table has it, in lower case -> country."""
    found: dict[str, str] = {}
    surnames: dict[str, set[str]] = {}
    for line in list(lines("leaders.tsv"))[1:]:
        country, _, names = line.partition("\t")
        for name in names.lower().split(";"):
            found[name] = country
            surnames.setdefault(name.split()[-1], set()).add(country)
    return {last: of.pop() for last, of in surnames.items() if len(of) == 1} | found
