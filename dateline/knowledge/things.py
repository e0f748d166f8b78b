"""things.toml -> what reports count besides people harmed: words for one thing, for one deed, and for groups."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Things:
    """`kinds` from a noun to the property its figure gives, `units` from a unit to it; `deeds` and `nouns` from a verb
    or noun to the deed it tells; `groups` from a noun to the sort of group that has members; `fits` from a deed to the
    kinds of event it can belong to, the likeliest first; `words` by use."""

    kinds: dict[str, str]
    units: dict[str, str]
    deeds: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    groups: dict[str, str]
    fits: dict[str, tuple[str, ...]]
    words: dict[str, frozenset[str]]


@cache
def things() -> Things:
    """The words, read once."""
    raw = tomllib.loads(files("dateline.knowledge").joinpath("things.toml").read_text(encoding="utf-8"))
    return Things(
        kinds=_by_word(raw["kinds"]),
        units=_by_word(raw["units"]),
        deeds=_several(raw["deeds"]),
        nouns=_several(raw["nouns"]),
        groups=_by_word(raw["groups"]),
        fits={deed: tuple(kinds.split()) for deed, kinds in raw["fits"].items()},
        words={name: frozenset(text.split()) for name, text in raw["words"].items()},
    )


def _by_word(group: dict[str, str]) -> dict[str, str]:
    return {word: name for name, text in group.items() for word in text.split()}


def _several(group: dict[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, text in group.items():
        for word in text.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}
