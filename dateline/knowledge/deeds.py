"""deeds.toml -> which words tell one deed, and which verbs show that a deed foretold was done."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.base.words import stem


@dataclass(frozen=True, slots=True)
class Deeds:
    """Stems: `same` maps a word to the first of those that tell the same deed, `settled` a deed foretold to the verbs
    that show it done; `called_off` verbs (lemma, particle or empty) to what they make of it."""

    same: Mapping[str, str]
    settled: Mapping[str, frozenset[str]]
    called_off: Mapping[tuple[str, str], str]


@cache
def deeds() -> Deeds:
    """The tables, read once."""
    raw = tomllib.loads(files("dateline.knowledge").joinpath("deeds.toml").read_text(encoding="utf-8"))
    same = {stem(word): stem(row.split()[0]) for row in raw["same"] for word in row.split()}
    settled: dict[str, frozenset[str]] = {}
    for row in raw["settled"]:
        told = frozenset(map(stem, row["told"].split()))
        for word in row["foretold"].split():
            settled[stem(word)] = settled.get(stem(word), frozenset()) | told
    off = {
        (word.partition("-")[0], word.partition("-")[2]): outcome
        for outcome, words in raw["called_off"].items()
        for word in words.split()
    }
    return Deeds(same, settled, off)
