"""reference.toml -> words by which a report refers to what it has named, and tells who acts."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Reference:
    """Lower-case words by group; `bodies` the types of body that a noun can mean, `counterparts` what an office is
    called in other countries; `held_in` and `not_held_in` which countries have or lack an office of that title."""

    verbs: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    offices: dict[str, frozenset[str]]
    gender: dict[str, frozenset[str]]
    bodies: dict[str, frozenset[str]]
    counterparts: dict[str, str]
    held_in: dict[str, frozenset[str]]
    not_held_in: dict[str, frozenset[str]]


@cache
def reference() -> Reference:
    """The words, read once."""
    raw = tomllib.loads(files("dateline.knowledge").joinpath("reference.toml").read_text(encoding="utf-8"))
    groups = ("verbs", "nouns", "offices", "gender", "bodies")
    words = {group: {name: frozenset(text.split()) for name, text in raw[group].items()} for group in groups}
    states = {
        group: {title: frozenset(text.split(";")) for title, text in raw[group].items()}
        for group in ("held_in", "not_held_in")
    }
    return Reference(**words, **states, counterparts=raw["counterparts"])
