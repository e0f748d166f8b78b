"""cities.tsv, regions.tsv -> the country in which a place of that name most likely lies, and how far apart two are."""

from collections.abc import Iterator
from functools import cache
from math import asin, cos, radians, sin, sqrt

from anyascii import anyascii

from dateline.knowledge.tables import lines, table

EARTH = 6371.0


@cache
def regions() -> dict[str, str]:
    """Regions, waters and lines -> country, empty where there is none or several."""
    return {row["name"]: row["country"] for row in table("regions.tsv")}


@cache
def cities() -> dict[str, tuple[str, int]]:
    """ASCII name of a city -> the country of the largest so called, and its thousands of people."""
    found: dict[str, tuple[str, int]] = {}
    for country, name, row in _rows():
        people = int(row.partition(",")[0])
        if name not in found or people > found[name][1]:
            found[name] = (country, people)
    return found


def kilometres(a: str, b: str, country: str | None = None, other: str | None = None) -> float | None:
    """How far two cities lie apart, the first in `country`, the second in `other`; where a country is not given, that
    of the largest so called. None where either is unknown. Good to some ten kilometres."""
    x, y = _position(a, country), _position(b, other)
    if x is None or y is None:
        return None
    (lat, lon), (lat2, lon2) = x, y
    chord = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH * asin(sqrt(chord))


def _position(name: str, country: str | None) -> tuple[float, float] | None:
    plain = anyascii(name)
    return _lying().get((country or cities().get(plain, ("", 0))[0], plain))


@cache
def _lying() -> dict[tuple[str, str], tuple[float, float]]:
    """Country and name of a city -> its latitude and longitude in radians."""
    found: dict[tuple[str, str], tuple[float, float]] = {}
    for country, name, row in _rows():
        _, latitude, longitude = row.split(",")
        found[country, name] = (radians(float(latitude)), radians(float(longitude)))
    return found


def _rows() -> Iterator[tuple[str, str, str]]:
    for line in list(lines("cities.tsv"))[1:]:
        country, _, row = line.partition("\t")
        for entry in row.split(";"):
            name, _, rest = entry.partition("=")
            yield country, name, rest
