"""reference.toml -> words by which a report refers to what it has named, and tells who acts."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Reference:
    """Lower-case words by group; `bodies` the types of body that a noun can mean, `counterparts` what an office is
    called in other countries."""

    verbs: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    offices: dict[str, frozenset[str]]
    gender: dict[str, frozenset[str]]
    bodies: dict[str, frozenset[str]]
    counterparts: dict[str, str]


@cache
def reference() -> Reference:
    """The words, read once."""
    raw = tomllib.loads(files("dateline.knowledge").joinpath("reference.toml").read_text(encoding="utf-8"))
    groups = ("verbs", "nouns", "offices", "gender", "bodies")
    words = {group: {name: frozenset(text.split()) for name, text in raw[group].items()} for group in groups}
    return Reference(**words, counterparts=raw["counterparts"])
