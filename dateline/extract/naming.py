"""Words, names known -> names told by a word in them: *Operation*, *Treaty*, *Party*, *Front*, *Valley*."""

from dateline.base.kinds import EntityKind
from dateline.extract.names import Name, Names
from dateline.extract.person_reach import HONORIFICS
from dateline.extract.reach import Reach
from dateline.extract.words import Words
from dateline.knowledge.first_names import first_names
from dateline.knowledge.headwords import headwords
from dateline.knowledge.places import cities
from dateline.knowledge.titles import titles

PARTS_OF_COUNTRIES = frozenset(
    {"district", "province", "county", "village", "town", "governorate", "prefecture", "municipality", "camp", "base",
     "prison", "checkpoint", "bridge", "dam", "airport", "airfield", "region", "township", "crossing"}
)  # fmt: skip
PATTERN, HEADED, SMALL, WEAK = 102, 85, 82, 52
TAILED_PLACES = frozenset({"gulf", "bay", "strait", "sea", "valley", "line"})
MOVEMENTS = frozenset(
    {"jamaat", "jamiat", "tehreek", "tehrik", "lashkar", "jaish", "sipah", "hizb", "majlis", "harkat"}
)
"""Persian and Urdu words for parties and armies: *Jamaat-e-Islami*."""
ARMIES = frozenset({"lashkar", "jaish", "sipah", "harkat"})
FIGHTING = frozenset({"brigades", "mujahideen", "mujahedin", "militia", "guerrillas"})

SMALL_PAPERS = frozenset({"treaty", "accord", "accords", "convention", "protocol", "pact"})
ORGANISED = frozenset({"organisation", "organization", "secretariat", "council", "committee", "commission", "body"})
CALLED = frozenset(
    {"union", "group", "lobby", "charity", "ngo", "nonprofit", "watchdog", "agency", "firm", "company", "movement",
     "alliance", "coalition", "network", "association", "organisation", "organization", "outlet", "broadcaster",
     "federation", "institute", "thinktank", "tank", "militia", "bloc", "carmaker", "retailer", "bank", "airline",
     "foundation", "confederation", "syndicate", "guild", "club", "owner", "operator", "refiner", "producer",
     "manufacturer", "shipbuilder", "shipowner", "insurer", "lender", "developer", "subsidiary", "conglomerate"}
)  # fmt: skip
"""Small nouns before the name of a body that they say what it is."""
OPENING = frozenset(
    {"shipbuilder", "carmaker", "retailer", "broadcaster", "airline", "operator", "insurer", "lender", "refiner",
     "conglomerate", "watchdog", "charity", "militia", "producer", "developer", "manufacturer", "outlet", "thinktank"}
)  # fmt: skip
"""Of these, which open a sentence: *Shipbuilder Hanwon sank*."""


class HeadedNames:
    """Finds them in one pass over the words; `known` holds what the gazetteer found."""

    def __init__(self, words: Words, known: Names) -> None:
        self.words, self.known, self.heads, self.titles = words, known, headwords(), titles()
        self.reach = Reach(words, known)

    def find(self) -> list[Name]:
        found: list[Name | None] = []
        for i, lower in enumerate(self.words.lower):
            if self.words.cap[i]:
                found.append(self._capital(i, lower))
                if lower in self.heads.place_first:
                    found.append(self._place_first(i))
            elif lower == "resolution" and self.words.text[i + 1 : i + 2] and self.words.text[i + 1][:1].isdigit():
                found.append(self._document(i))
            elif lower in self.heads.small_place:
                found.append(self._place(i))
            elif lower in self.heads.small_body:
                found.append(self._small_body(i))
            elif lower in SMALL_PAPERS:
                found.append(self._small_document(i))
            if lower in CALLED and (not self.words.cap[i] or (lower in OPENING and self.words.opens(i))):
                found.append(self._called_body(i))
        found += [self._of_country(one) for one in self.known.all() if one.type in ("office", "court")]
        return [one for one in found if one is not None]

    def _of_country(self, one: Name) -> Name | None:
        """*House of Commons of Canada*: a body that more than one country has."""
        end = self.reach.tail(one.end, headed=True)
        return self._name(one.start, end, "organisation", PATTERN, one.type) if end > one.end else None

    def _capital(self, i: int, lower: str) -> Name | None:
        heads = self.heads
        if lower in heads.operation:
            return self._operation(i)
        if lower in MOVEMENTS and self.words.lower[i + 1 : i + 4] in (
            ["-", "e", "-"],
            ["-", "i", "-"],
            ["-", "ul", "-"],
        ):
            return self._movement(i)
        if lower in heads.document:
            return self._document(i)
        if lower in heads.organisation or lower in heads.armed or lower in heads.party:
            return self._organisation(i)
        return self._place(i) if lower in heads.place else None

    def _name(self, start: int, end: int, kind: EntityKind, weight: int, type: str = "") -> Name:
        start = self.reach.without_the(start, end)
        country = self.reach.country(start, end, end) if kind in ("organisation", "armed_group", "place") else None
        name = self.words.phrase(start, end)
        country = country or (_country_of_city(name) if kind == "place" else None)
        return Name(start, end, kind, name, weight, type, country)

    def _movement(self, i: int) -> Name | None:
        """*Jamaat-e-Islami*, *Lashkar-e-Taiba*."""
        if not self.reach.is_part(i + 4) or self.known.at[i] is not None:
            return None
        kind: EntityKind = "armed_group" if self.words.lower[i] in ARMIES else "organisation"
        return self._name(self.reach.left(i), i + 5, kind, HEADED, "movement")

    def _operation(self, i: int) -> Name | None:
        end = self.reach.right(i + 1)
        if end == i + 1 or self.words.tag[i + 1] in ("VBZ", "VBD"):
            return None
        return self._name(i, end, "operation", PATTERN)

    def _document(self, i: int) -> Name | None:
        words, lower = self.words, self.words.lower[i]
        if lower in self.heads.document_weak and self.reach.is_part(i + 1):
            return None
        if self.reach.is_part(i + 1) and words.lower[i + 1] in ORGANISED:
            return None  # *Collective Security Treaty Organisation*
        start, end = self.reach.left(i), self.reach.tail(i + 1)
        if lower == "resolution" and end == i + 1 and words.text[end : end + 1] and words.text[end][:1].isdigit():
            return self._name(start, end + 1, "document", PATTERN)
        named = self.reach.without_the(start, i + 1) < i
        if named and i - start == 1 and words.opens(start) and words.tag[start] in ("JJ", "NN"):
            return None
        if named or (end > i + 1 and lower not in self.heads.document_weak):
            return self._name(start, end, "document", PATTERN)
        return None

    def _small_document(self, i: int) -> Name | None:
        """*the New START treaty*, *the Minsk accords*; no *Norland treaty*, which says whose it is."""
        start = self.reach.without_the(self.reach.left(i), i)
        known = [self.known.at[k] for k in range(start, i)]
        named = all(one is None or one.kind == "place" for one in known)
        if start == i or not named or any(self.words.tag[k] not in ("NNP", "NNPS", "CD") for k in range(start, i)):
            return None
        return self._name(start, i + 1, "document", SMALL)

    def _organisation(self, i: int) -> Name | None:
        words, lower = self.words, self.words.lower[i]
        if self._goes_on(i):
            return None
        start = self.reach.without_the(self.reach.left(i), i + 1)
        if words.ent[i] == "PERSON" and start == i - 1 and self._bears_it(start, i):
            return None
        if self._is_territory(start, i):
            return None
        end = self.reach.tail(i + 1, headed=start < i and lower in self.heads.party)
        whole = self.reach.tail(i + 1)
        end = whole if words.text[whole : whole + 1] == ["("] else end  # *Union for Progress (UP)*
        titled = end == i + 1 < len(words) and words.lower[end] in self.titles.offices and lower in self.titles.before
        if lower in self.titles.offices and end == i + 1 and self.reach.is_part(end):
            return None  # *Human Rights Ombudsman Ann Lee*
        if titled and (i - start < 2 or lower == "cabinet"):
            return (
                None  # *Security Agency Director*, *Norland's Home Cabinet Secretary*; not *Norland Space Agency head*
            )
        if lower == "government" and (country := self.reach.country(start, i + 1, end)):
            return Name(start, end, "country", country, HEADED, "government", country)
        if start == i and end == i + 1:
            alone = lower in self.heads.alone and not words.opens(i)
            return self._name(i, end, "organisation", WEAK, "office") if alone else None
        if start == i - 1 and words.opens(start) and words.tag[start][:3] != "NNP" and self.known.at[start] is None:
            return None
        kind: EntityKind = "armed_group" if self._is_armed(start, end, lower) else "organisation"
        return self._name(start, end, kind, HEADED, "party" if lower in self.heads.party else lower)

    def _is_territory(self, start: int, i: int) -> bool:
        """*Russian Federation*, *West Bank*: known for a country or a region."""
        known = self.known.at[i]
        return known is not None and known.kind in ("country", "place") and known.start <= start < known.end - 1

    def _small_body(self, i: int) -> Name | None:
        start = self.reach.without_the(self.reach.left(i), i)
        plain = all(self.known.at[k] is None and self.words.tag[k] in ("NNP", "NNPS", "HYPH") for k in range(start, i))
        return self._name(start, i + 1, "organisation", SMALL, self.words.lower[i]) if start < i and plain else None

    def _called_body(self, i: int) -> Name | None:
        """*the farmers' union Boerenbond*, *aid group Mercy Watch*: the noun and the capital words are one phrase."""
        words, start = self.words, i + 1
        if start >= len(words) or words.tag[i] not in ("NN", "NNP") or self.known.at[start] is not None:
            return None
        end = self.reach.right(start)
        inside = range(start, end)
        joined = words.head[i] in inside or any(words.head[k] == i and words.dep[k] == "appos" for k in inside)
        titled = any(words.lower[k] in self.titles.offices | self.titles.courtesy | self.titles.before for k in inside)
        if not joined or titled or words.tag[start] not in ("NNP", "NNPS") or words.lower[end : end + 1] == ["'s"]:
            return None
        armed = not self.heads.fighters.isdisjoint(words.lower[max(0, i - 3) : i + 1])
        return self._name(start, end, "armed_group" if armed else "organisation", HEADED, words.lower[i])

    def _goes_on(self, i: int) -> bool:
        """Whether a later word is the head: *Union* of *Union Bank*."""
        words = self.words
        if not self.reach.is_part(i + 1):
            return False
        follows = words.lower[i + 1]
        return (
            follows in self.heads.organisation
            or follows in self.heads.place
            or words.ent[i + 1] == words.ent[i] == "ORG"
        )

    def _is_armed(self, start: int, end: int, lower: str) -> bool:
        """*Liberation Front*, *Martyrs Brigades*; other fronts and movements only with a fighter's word near by."""
        words = self.words
        if lower not in self.heads.armed:
            return False
        if lower in FIGHTING or not {"liberation", "resistance"}.isdisjoint(words.lower[start:end]):
            return True
        first, last = words.bounds[words.sentence[start]]
        near = words.lower[max(first, start - 6) : min(last, end + 8)]
        return self.known.at[start] is None and not self.heads.fighters.isdisjoint(near)

    def _is_part_of_country(self, start: int, i: int) -> bool:
        """*a northern Chile district*: some part of the country, which names none."""
        known = self.known.at[start]
        whole = known is not None and known.kind == "country" and known.end == i
        return whole and self.words.lower[i] in PARTS_OF_COUNTRIES

    def _place(self, i: int) -> Name | None:
        words = self.words
        start = self.reach.without_the(self.reach.left(i), i + 1)
        if i and words.text[i - 1] == "-" and not words.spaced[i - 1]:
            return None  # *Ann Greer-Hall*
        if start == i or words.lower[start] in self.titles.offices or self._only_adjectives(start, i):
            return None
        if start == i - 1 and words.opens(start) and words.tag[start] not in ("NNP", "NNPS"):
            return None
        if self._bears_it(start, i) or self._is_part_of_country(start, i):
            return None
        known = self.known.at[i]
        if known is not None and known.end == i + 1 and known.start <= start:
            return None
        tailed = words.cap[i] and words.lower[i] in TAILED_PLACES
        end = self.reach.tail(i + 1) if tailed else i + 1
        return self._name(start, end, "place", HEADED if words.cap[i] else SMALL, "headed")

    def _bears_it(self, start: int, i: int) -> bool:
        """*Mr Park*, *Secretary General Mark Hall*: a person's name that is also a word for places."""
        words = self.words
        if not words.cap[i] or not words.spaced[i - 1]:
            return False
        first = words.lower[i - 1]
        after_title = i - start > 1 and words.lower[i - 2] in (self.titles.offices | self.titles.general | {"general"})
        person = words.ent[i] == "PERSON" or after_title or words.lower[i + 1 : i + 2] == [","]
        return first in HONORIFICS or (first in first_names() and person and words.text[i - 1] not in cities())

    def _only_adjectives(self, start: int, end: int) -> bool:
        kinds = [self.known.at[k] for k in range(start, end)]
        return all(one is not None and one.type in ("adjective", "people") for one in kinds)

    def _place_first(self, i: int) -> Name | None:
        """*Lake Victoria*: it need not lie where a town called Victoria does; *Port Moresby* is known as a whole."""
        known = self.known.at[i]
        if known is not None and known.start == i and known.end > i + 1:
            return None
        reach = self.reach.right(i + 1)
        end = next((k for k in range(i + 2, reach) if self.words.lower[k] in self.titles.offices), reach)
        if end == i + 1 or self.words.ent[i] not in ("GPE", "LOC", "FAC") or self.words.opens(i):
            return None
        name = self.words.phrase(i, end)
        return Name(i, end, "place", name, HEADED, "headed", _country_of_city(name))


def _country_of_city(name: str) -> str | None:
    """Where *Quezon City*, *Fort Worth* lie, of the towns that a packaged table knows."""
    found = cities().get(name) or cities().get(name.removesuffix(" City"))
    return found[0] if found else None
