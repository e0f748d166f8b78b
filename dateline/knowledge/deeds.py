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
    that show it done; `called_off` verbs (lemma, particle or empty) to what they make of it; `verbs` are those verbs
    and all words that tell one deed, as the table has them; `moved` verbs that put a deed off where they give a day;
    `undone` maps a deed foretold to the verbs that tell its contrary."""

    same: Mapping[str, str]
    settled: Mapping[str, frozenset[str]]
    called_off: Mapping[tuple[str, str], str]
    verbs: frozenset[str]
    moved: frozenset[str]
    undone: Mapping[str, frozenset[str]]


@cache
def deeds() -> Deeds:
    """The tables, read once."""
    raw = tomllib.loads(files("dateline.knowledge").joinpath("deeds.toml").read_text(encoding="utf-8"))
    same = {one: stem(row.split()[0]) for row in raw["same"] for word in row.split() for one in _stems_of(word)}
    settled: dict[str, frozenset[str]] = {}
    for row in raw["settled"]:
        told = frozenset(map(stem, row["told"].split()))
        for one in {one for word in row["foretold"].split() for one in _stems_of(word)}:
            settled[one] = settled.get(one, frozenset()) | told
    off = {
        (word.partition("-")[0], word.partition("-")[2]): outcome
        for outcome, words in raw["called_off"].items()
        if outcome != "moved"
        for word in words.split()
    }
    verbs = frozenset(
        word for rows in (raw["same"], (row["told"] for row in raw["settled"])) for row in rows for word in row.split()
    )
    contrary = frozenset(map(stem, raw["undone"]["told"].split()))
    undone = {stem(word): contrary for word in raw["undone"]["foretold"].split()}
    return Deeds(same, settled, off, verbs, frozenset(raw["called_off"]["moved"].split()), undone)


def _stems_of(word: str) -> tuple[str, ...]:
    """Of the word and of its plural, which a rough stem may part."""
    return stem(word), stem(f"{word}s")
