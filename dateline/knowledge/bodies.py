"""organisations.tsv, armed_groups.tsv, weapons.tsv -> bodies and things the news names without explaining them."""

from dataclasses import dataclass
from functools import cache

from dateline.base.kinds import EntityKind
from dateline.knowledge.countries import seats
from dateline.knowledge.places import cities
from dateline.knowledge.tables import several, table

BIG = 500
"""Thousands of people in a town after which a paper of its country is called."""


@dataclass(frozen=True, slots=True)
class Body:
    """`names` are all the ways to write it, the full name first; `type` is finer than the kind: `bloc`, `un`,
    `office`, `media`, ...; empty where there is none."""

    name: str
    kind: EntityKind
    names: tuple[str, ...]
    type: str = ""
    country: str | None = None


@cache
def bodies() -> tuple[Body, ...]:
    """Organisations, armed groups and named weapons."""
    found = []
    tables: tuple[tuple[str, EntityKind], ...] = (
        ("organisations.tsv", "organisation"),
        ("armed_groups.tsv", "armed_group"),
        ("weapons.tsv", "weapon"),
    )
    for name, kind in tables:
        for row in table(name):
            short = tuple(s for s in several(row.get("short", "")) if not s.endswith("-"))
            names = (row["name"], *short, *several(row["aliases"]))
            found.append(Body(row["name"], kind, names, row.get("type", kind), row.get("country") or None))
    return tuple(found)


@cache
def short_names() -> frozenset[str]:
    """Acronyms and other one-word names in capitals: *UN*, *AP*."""
    return frozenset(name for body in bodies() for name in body.names if name.isupper() and " " not in name)


def country_of_outlet(names: set[str | None]) -> str | None:
    """The country of the outlet or agency of those names: a national agency writes at home, as *Xinhua* does, and so
    does a paper called after a big town."""
    found = {body.country for body in bodies() if body.type == "media" and body.country and names & set(body.names)}
    found = found or {country for name in names if name and (country := _of_its_town(name))}
    return found.pop() if len(found) == 1 else None


def _of_its_town(outlet: str) -> str | None:
    """The country of *The Lima Ledger*: of the town that the first words name."""
    words = outlet.removeprefix("The ").split()
    towns = (" ".join(words[:n]) for n in (2, 1) if len(words) > n)
    known = ((seats().get(town), cities().get(town, ("", 0))) for town in towns)
    return next((seat or city for seat, (city, people) in known if seat or people >= BIG), None)
