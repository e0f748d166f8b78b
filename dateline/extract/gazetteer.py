"""Words -> names that packaged tables know: countries and their adjectives, capitals, regions, bodies, weapons."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from dateline.base.kinds import EntityKind
from dateline.extract.names import Name
from dateline.extract.words import Words
from dateline.knowledge.bodies import bodies
from dateline.knowledge.countries import adjectives, country_names, peoples, seats
from dateline.knowledge.places import regions

LONG, BODY, LONG_PLACE, COUNTRY, PLACE = 100, 80, 78, 70, 60
SHORT_BUT_PLAIN = frozenset({"UN", "EU", "AU", "G7", "G8"})
"""Two letters that can be trusted without a second sign; others (IS, AP, FT) need spaCy's agreement."""
SHARED, SHARED_BY = {"Congo", "Congolese"}, ("Democratic Republic of the Congo", "Republic of the Congo")
"""Names that two countries bear: the one usually meant, and the other."""
COMPASS = frozenset(
    {"North", "South", "East", "West", "Northeast", "Northwest", "Southeast", "Southwest", "Central", "Upper", "Lower"}
)


@dataclass(frozen=True, slots=True)
class Entry:
    kind: EntityKind
    name: str
    type: str
    country: str | None


class Gazetteer:
    """All names of the tables by their first word."""

    def __init__(self, tokens_of: Callable[[str], list[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        self._tokens_of = tokens_of
        self._add_places()
        self._add_countries()
        for body in bodies():
            for name in body.names:
                self._put(name, Entry(body.kind, body.name, body.type, body.country))
        for rows in self._by_first.values():
            rows.sort(key=lambda row: -len(row[0]))

    def _add_countries(self) -> None:
        for word, country in peoples().items():
            self._put(word, Entry("country", country, "people", country))
        for word, country in adjectives().items():
            self._put(word, Entry("country", country, "adjective", country))
        for name, country in country_names().items():
            self._put(name, Entry("country", country, "country", country))

    def _add_places(self) -> None:
        for name, country in regions().items():
            self._put(name, Entry("place", name, "region", country or None))
        for name, country in seats().items():
            self._put(name, Entry("place", name, "seat", country))

    def _put(self, name: str, entry: Entry) -> None:
        tokens = tuple(self._tokens_of(name))
        rows = self._by_first.setdefault(tokens[0], [])
        rows[:] = [row for row in rows if row[0] != tokens or row[1].type == "seat" != entry.type]
        rows.append((tokens, entry))

    def find(self, words: Words, reported_from: str | None = None) -> list[Name]:
        """Every longest match, left to right; `reported_from` is the place of the dateline."""
        found: list[Name] = []
        text, past = [_lowered(one) for one in words.text], 0
        for i, first in enumerate(text):
            rows = self._by_first.get(first)
            if rows is None or i < past:
                continue
            for tokens, entry in rows:
                end = i + len(tokens)
                if tuple(text[i:end]) == tokens and _trusted(words, i, end, entry):
                    end += entry.type == "country" and text[end : end + 1] == ["Republic"]  # *Niger Republic*
                    found.append(_part(words, _name(i, end, entry)))
                    past = end
                    break
        return _told_apart(words, found, seats().get(reported_from or ""))


def _told_apart(words: Words, found: list[Name], home: str | None) -> list[Name]:
    """*Congo* of a report that says *Congo-Brazzaville*, or comes from there, and says nothing of Kinshasa."""
    clear = {one.country for one in found if words.text[one.start] not in SHARED or one.end - one.start > 1}
    clear |= {home} - {None}
    usual, other = SHARED_BY
    if other not in clear or usual in clear:
        return found
    return [replace(one, name=other, country=other) if one.name == usual else one for one in found]


def _part(words: Words, one: Name) -> Name:
    """*Southeast Sulawesi*: a part of a region that the tables know as a whole."""
    k = one.start - 1
    if one.type != "region" or k < 0 or words.text[k] not in COMPASS or words.opens(k):
        return one
    return replace(one, start=k, name=f"{words.text[k]} {one.name}", weight=LONG_PLACE)


def _lowered(text: str) -> str:
    """*Ghana* of *GHANA'S president*, as some papers begin a report: long words all in capitals."""
    return text.title() if len(text) > 3 and text.isupper() and text.title() in _territories() else text


@cache
def _territories() -> frozenset[str]:
    """Words of the names of countries and capitals."""
    names = (*country_names(), *adjectives(), *seats())
    return frozenset(word for name in names for word in name.split() if len(word) > 3)


def _trusted(words: Words, start: int, end: int, entry: Entry) -> bool:
    text = words.text[start]
    if entry.kind == "organisation" and start > 1 and words.text[start - 1] == "-" and not words.spaced[start - 1]:
        return not words.cap[start - 2]  # *the Pan-African Union of Teachers*
    if end - start == 1 and text.isupper() and len(text) < 3 and entry.type != "country":
        return text in SHORT_BUT_PLAIN or words.ent[start] == "ORG"
    if entry.kind == "organisation" and end - start > 1 and start and words.ent[start - 1] == words.ent[start] == "ORG":
        return not words.cap[start - 1] or words.lower[start - 1] == "the"
    if entry.kind == "weapon" and start and words.cap[start - 1] and words.ent[start - 1] == "PERSON":
        return False  # *Alp Bayraktar*
    if end - start == 1 and entry.type in ("weapon", "organisation", "media", "company"):
        return words.tag[start].startswith("N") or words.ent[start] != ""
    return True


def _name(start: int, end: int, entry: Entry) -> Name:
    if entry.kind == "country":
        weight = COUNTRY
    elif entry.kind == "place":
        weight = PLACE if end - start == 1 else LONG_PLACE
    else:
        general = entry.type in ("office", "court") and entry.country is None
        weight = BODY if general or end - start == 1 else LONG
    return Name(start, end, entry.kind, entry.name, weight, entry.type, entry.country)
