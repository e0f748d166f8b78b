"""dateline/knowledge/relations.toml -> the words of standing relations."""

import tomllib
from importlib.resources import files
from typing import Any

_WORDS: dict[str, Any] = tomllib.loads(
    files("dateline.knowledge").joinpath("relations.toml").read_text(encoding="utf-8")
)


def _list(name: str) -> frozenset[str]:
    return frozenset(_WORDS[name].split())


def _by_word(name: str) -> dict[str, str]:
    return {word: value for value, words in _WORDS[name].items() for word in words.split()}


CHAIR, CHAIR_TAKEN, CHAIR_HANDED, CHAIR_NOT = (
    _list("chair"),
    _list("chair_taken"),
    _list("chair_handed"),
    _list("chair_not"),
)
MEMBER_NOT, MEMBER_HEADS, COMPRISE = _list("member_not"), _list("member_heads"), _list("comprise")
JOIN, LEAVE = _list("join"), _list("leave")
CHAIR_PERSON = _list("chair_person")
BODIES, BLOC_ENDS, ALLIANCES = _list("bodies"), _list("bloc_ends"), _list("alliances")
PARTIES = _list("parties")
PART, PART_OWN = _list("part"), _list("part_own")
MECHANISM, MECHANISM_PLAIN = _list("mechanism"), _list("mechanism_plain")
MECHANISM_OPENERS = _list("mechanism_openers")
MODE_NOUNS = _by_word("nouns")
BOUGHT, SOLD, MADE = _by_word("bought"), _by_word("sold"), _by_word("made")
LICENCE = frozenset({"licence", "license", "licensed", "licenced"})
VEHICLES = _list("vehicles")
JOINTLY = frozenset({"jointly", "together", "joint"})
