"""Words of a credit -> the news agency they name."""

import re
import tomllib
from functools import cache
from importlib.resources import files

WORD = re.compile(r"[^\W_][\w.&'’-]*")
LONGEST = 5
"""Words in the longest name of the table."""
UNNAMED = frozenset({"agencies", "agency", "news agencies", "agency inputs", "wires", "wire", "inputs"})


@cache
def _names() -> dict[str, str]:
    table: dict[str, list[str]] = tomllib.loads(
        files(__package__).joinpath("agencies.toml").read_text(encoding="utf-8")
    )
    return {alias: name for name, aliases in table.items() for alias in (name, *aliases)}


@cache
def _long_names() -> dict[str, str]:
    """Names of more than four letters are known in any case: *ASSOCIATED PRESS*; *AP* only as it is written."""
    return {alias.casefold(): name for alias, name in _names().items() if len(alias) > 4}


def agency(words: str) -> str | None:
    """The agency that exactly these words name, by its name in the record."""
    plain = words.strip(" .,;:/()[]©-–—")
    return _names().get(plain) or _long_names().get(plain.casefold())


def agency_in(words: str) -> tuple[str, int, int] | None:
    """The first agency named anywhere in the words: its name, and where it stands."""
    tokens = list(WORD.finditer(words[:400]))
    for i, token in enumerate(tokens):
        for j in range(min(len(tokens), i + LONGEST), i, -1):
            name = agency(words[token.start() : tokens[j - 1].end()])
            if name:
                return name, token.start(), tokens[j - 1].end()
    return None


def is_unnamed(words: str) -> bool:
    """Whether the words credit agencies without saying which."""
    return words.strip(" .,;:/()[]©-–—").casefold() in UNNAMED
