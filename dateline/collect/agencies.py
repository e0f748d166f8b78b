"""Words of a credit -> the news agency they name."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from dateline.base.spans import Range

WORD = re.compile(r"[^\W_][\w.&'’-]*")
_NAMES = r"(?:[A-Z][\w.’'-]+\s?){1,4}"
_AT_WORK = re.compile(
    rf"\b(?:told|(?:interview|conversation|talk)\swith|speaking\sto|spoke\sto)\s(?:the\s)?(?P<who>{_NAMES})"
    rf"|\b[Aa]n?\s(?P<whose>{_NAMES})(?:correspondent|reporter|journalist|photographer)s?\b"
    r"|\bThe\s(?P<own>[A-Z][\w ]{5,40}\([A-Z]{2,6}\))\sreports\sthat\b"
)
"""*told Xinhua*, *an Anadolu correspondent*, *The News Agency of Nigeria (NAN) reports that*"""
_CITED = re.compile(
    rf"(?:\baccording to|\breported by)\s(?:[a-z’'-]+\s){{0,5}}(?P<who>{_NAMES})(?:\bnews agency)?[.”\"]*$"
    rf"|,\s(?:[a-z’'-]+\s){{0,5}}(?P<whose>{_NAMES})(?:(?:news )?agency\s)?(?:has )?report(?:s|ed)"
    r"(?:\s(?:on\s)?\w+day)?[.”\"]*$"
)
END = 120
"""Code points at the end of a first paragraph in which it says from which agency its news comes."""
LONGEST = 5
"""Words in the longest name of the table."""
_OF_AGENCIES = re.compile(
    r"(?i).*\b(?:presse|newswires?|wire|agen(?:ce|cia|zia|tur|cy)|agência|"
    r"(?:press|news|wire) (?:service|agency|association))"
)
"""How names of agencies end that are in no table: *Equateur Presse*, *Pacific Wire Service*."""
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
    plain = words.strip(" .,;:/|()[]©-–—")
    found = _names().get(plain) or _long_names().get(plain.casefold())
    if found is None and " (" in plain:  # Kuwait News Agency (KUNA)
        name, _, short = plain.partition(" (")
        found = _names().get(name) if _names().get(name) == _names().get(short) else None
    return found


def reads_as_agency(words: str) -> bool:
    """Whether a name of two to five words, each with a capital, is an agency's by its own words."""
    parts = words.split()
    named = 2 <= len(parts) <= LONGEST and all(part[0].isupper() for part in parts)
    return named and _OF_AGENCIES.fullmatch(words) is not None


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


def agency_at_work(text: str, body: Sequence[Range]) -> tuple[str, Range] | None:
    """The one agency to whose reporters a report says it was told (*told Xinhua*, *an Anadolu correspondent reported*),
    else the one from which its first paragraph has its news, and where; None where it names several."""
    found: dict[str, Range] = {}
    for stretch in body:
        for match in _AT_WORK.finditer(text, stretch.start, stretch.end):
            named = _named(match)
            if named:
                found.setdefault(*named)
    if not found and body:
        cited = _CITED.search(text[: body[0].end], max(body[0].start, body[0].end - END))
        return _named(cited) if cited else None
    return next(iter(found.items())) if len(found) == 1 else None


def _named(match: re.Match[str]) -> tuple[str, Range] | None:
    parts = match.groupdict()
    group = next(name for name in ("who", "whose", "own") if parts.get(name))
    named = agency_in(match[group])
    start = match.start(group)
    return (named[0], Range(start, start + named[2])) if named and named[1] == 0 else None


def agency_names() -> list[str]:
    """All names and short names of the table."""
    return list(_names())
