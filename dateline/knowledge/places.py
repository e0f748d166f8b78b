"""cities.tsv, regions.tsv -> the country in which a place of that name most likely lies."""

from functools import cache

from dateline.knowledge.tables import lines, table


@cache
def regions() -> dict[str, str]:
    """Regions, waters and lines -> country, empty where there is none or several."""
    return {row["name"]: row["country"] for row in table("regions.tsv")}


@cache
def cities() -> dict[str, tuple[str, int]]:
    """ASCII name of a city -> the country of the largest so called, and its thousands of people."""
    found: dict[str, tuple[str, int]] = {}
    for line in list(lines("cities.tsv"))[1:]:
        country, _, row = line.partition("\t")
        for entry in row.split(";"):
            name, _, people = entry.partition("=")
            if name not in found or int(people) > found[name][1]:
                found[name] = (country, int(people))
    return found
