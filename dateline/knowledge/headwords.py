"""headwords.toml -> the words that tell what a name names."""

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Headwords:
    """Lower-case words, by the kind of thing whose name ends (or starts) with them."""

    ministry: frozenset[str]
    organisation: frozenset[str]
    armed: frozenset[str]
    party: frozenset[str]
    place: frozenset[str]
    place_first: frozenset[str]
    document: frozenset[str]
    document_weak: frozenset[str]
    operation: frozenset[str]
    named_wind: frozenset[str]
    vessel: frozenset[str]
    weapon: frozenset[str]
    thing: frozenset[str]
    called: frozenset[str]
    after_people: frozenset[str]
    common: frozenset[str]
    state_body: frozenset[str]
    state_body_word: frozenset[str]
    small_place: frozenset[str]
    small_body: frozenset[str]
    of_place: frozenset[str]
    alone: frozenset[str]
    fighters: frozenset[str]


@cache
def headwords() -> Headwords:
    """The words, read once."""
    raw = tomllib.loads(files("dateline.knowledge").joinpath("headwords.toml").read_text(encoding="utf-8"))
    return Headwords(**{f.name: frozenset(raw[f.name].split()) for f in fields(Headwords)})
