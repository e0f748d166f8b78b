"""occupations.toml -> nouns for who a person is by work, and verbs that say what office one holds."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Occupations:
    """Lower-case nouns: `compound` only after another noun, `empty` only with a body or another noun, `kin` whose
    relation one is; `endings` of nouns; `by_verb` maps the lemma *head* to the title *head*."""

    roles: frozenset[str]
    no_roles: frozenset[str]
    compound: frozenset[str]
    empty: frozenset[str]
    kin: frozenset[str]
    endings: tuple[str, ...]
    by_verb: dict[str, str]


@cache
def occupations() -> Occupations:
    """The words, read once."""
    raw = tomllib.loads(files("dateline.knowledge").joinpath("occupations.toml").read_text(encoding="utf-8"))
    return Occupations(
        roles=frozenset(raw["roles"].split()),
        no_roles=frozenset(raw["no_roles"].split()),
        compound=frozenset(raw["compound"].split()),
        empty=frozenset(raw["empty"].split()),
        kin=frozenset(raw["kin"].split()),
        endings=tuple(raw["endings"].split()),
        by_verb=dict(raw["offices_by_verb"]),
    )
