"""titles.toml -> words of office, rank and courtesy."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

OFFICES = (
    "offices", "general", "before", "after", "former", "acting", "elect", "ignored", "roles", "gatherings",
    "determiners",
)  # fmt: skip
PEOPLE = (
    "courtesy", "ranks", "suffixes", "particles", "doubtful_courtesy", "also_first_names", "party_words",
    "not_after_hyphen",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Titles:
    """Lower-case words, by what they do beside a name; `short` spells out *PM*; `pairs` are two words each."""

    offices: frozenset[str]
    roles: frozenset[str]
    gatherings: frozenset[str]
    determiners: frozenset[str]
    general: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    former: frozenset[str]
    acting: frozenset[str]
    elect: frozenset[str]
    ignored: frozenset[str]
    short: dict[str, str]
    courtesy: frozenset[str]
    pairs: frozenset[tuple[str, ...]]
    ranks: frozenset[str]
    suffixes: frozenset[str]
    doubtful_courtesy: frozenset[str]
    also_first_names: frozenset[str]
    party_words: frozenset[str]
    not_after_hyphen: frozenset[str]
    particles: frozenset[str]
    human_nouns: frozenset[str]
    human_verbs: frozenset[str]


@cache
def titles() -> Titles:
    """The words, read once."""
    raw = tomllib.loads(files("dateline.knowledge").joinpath("titles.toml").read_text(encoding="utf-8"))

    def words(text: str) -> frozenset[str]:
        return frozenset(text.split())

    people, human = raw["people"], raw["human"]
    return Titles(
        **{k: words(raw[k]) for k in OFFICES},
        **{k: words(people[k]) for k in PEOPLE},
        short=raw["short"],
        pairs=frozenset(tuple(pair.split()) for pair in people["pairs"].split(", ")),
        human_nouns=words(human["nouns"]),
        human_verbs=words(human["verbs"]),
    )
