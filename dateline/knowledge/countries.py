"""countries.tsv -> what English news calls each country, its people, its capital and its government."""

from dataclasses import dataclass
from functools import cache

from dateline.knowledge.tables import several, table


@dataclass(frozen=True, slots=True)
class Country:
    """`adjectives` stand before a noun (*Belarusian*), `people` alone (*a Pole*); `metonyms` are places that, like
    the capital, stand for the government."""

    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capital: str
    metonyms: tuple[str, ...]


@cache
def countries() -> dict[str, Country]:
    """All countries by their plain name."""
    return {
        row["name"]: Country(
            name=row["name"],
            aliases=several(row["aliases"]),
            adjectives=several(row["adjectives"]),
            people=several(row["people"]),
            capital=row["capital"],
            metonyms=several(row["metonyms"]),
        )
        for row in table("countries.tsv")
    }


@cache
def country_names() -> dict[str, str]:
    """Every name and alias -> plain name; *Guinea Bissau* is written with and without its hyphen."""
    found = {alias: country.name for country in countries().values() for alias in country.aliases}
    found |= {name: name for name in countries()}
    return {name.replace("-", " "): plain for name, plain in found.items() if "-" in name} | found


@cache
def neighbours() -> frozenset[frozenset[str]]:
    """Pairs of countries that border each other on land or across a narrow sea."""
    rows = table("neighbours.tsv")
    return frozenset(frozenset({row["name"], other}) for row in rows for other in several(row["neighbours"]))


@cache
def adjectives() -> dict[str, str]:
    """*Belarusian* -> *Belarus*; where two countries share one, the first by name."""
    found: dict[str, str] = {}
    for country in countries().values():
        for word in country.adjectives:
            found.setdefault(word, country.name)
    return found


@cache
def peoples() -> dict[str, str]:
    """*Poles* -> *Poland*."""
    found: dict[str, str] = {}
    for country in countries().values():
        for word in country.people:
            found.setdefault(word, country.name)
    return found


@cache
def seats() -> dict[str, str]:
    """Capitals and other seats of government -> country: *Kyiv* -> *Ukraine*."""
    found: dict[str, str] = {}
    for country in countries().values():
        for place in (country.capital, *country.metonyms):
            if place:
                found.setdefault(place, country.name)
    return found


def one_of_a_people(word: str) -> str | None:
    """The country of *Dane*, *Norwegian*; None for *Irish*, *Swiss*, which mean all of a people, and other words."""
    if word in country_names() or word.endswith(("s", "ese", "ish", "ch")):
        return None
    return peoples().get(word) or adjectives().get(word)
