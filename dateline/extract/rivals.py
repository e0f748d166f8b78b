"""Drafts, titles -> which countries an office cannot be of, since they have none such or another holds it."""

from collections.abc import Iterable
from itertools import pairwise

from dateline.base.observations import OfficeHeld
from dateline.extract.drafts import Draft, Drafts
from dateline.extract.office_bodies import title_key
from dateline.extract.titles import Title
from dateline.extract.words import Words
from dateline.knowledge.reference import reference

MANY = frozenset({"king", "chancellor"})
"""Titles so common that those who bear them are not told by the country's being named."""


class Rivals:
    """Knows the offices that the report gives to countries."""

    def __init__(self, drafts: Drafts, words: Words, titles: list[Title]) -> None:
        self.drafts = drafts
        self.facing, self.unheld = _facing(words, titles), _unheld(titles, drafts)

    def only(self, title: str, named: Iterable[str | None]) -> set[str]:
        """Those of the countries named, or whose bodies are, that alone have an office of that title."""
        if title in MANY:
            return set()
        bodies = {d.country for d in self.drafts.of_kind("organisation")}
        return {c for c in (*named, *bodies) if c is not None and c in reference().held_in.get(title, ())}

    def taken(self, draft: Draft, office: OfficeHeld, named: set[str]) -> set[str]:
        """Countries that have no such office, or whose office of that title another holds: one president each."""
        return self._lacking(office.title.lower(), named) | self._filled(draft, office)

    def _lacking(self, title: str, named: set[str]) -> set[str]:
        """Countries named that have no office of that title."""
        known = reference()
        short = title.replace("deputy ", "").replace("acting ", "")
        have = known.held_in.get(title)
        lack = known.not_held_in.get(short, frozenset())
        return {c for c in named if c and (c in lack or (have is not None and c not in have))}

    def _filled(self, draft: Draft, office: OfficeHeld) -> set[str]:
        title = title_key(office.title)
        if "deputy" in title or office.tenure == "former":
            return set()
        if office.at.start in self.facing:
            return {self.facing[office.at.start]}
        others = (d for d in self.drafts.of_kind("person") if d is not draft)
        return {
            o.of for d in others for o in d.offices if o.of and o.tenure == "current" and title_key(o.title) == title
        }

    def named_elsewhere(self, office: OfficeHeld, sentence: int) -> str | None:
        """*Mexico's economy secretary ... the economy secretary, Ann Lee*: the only country whose such office the
        report names in another sentence without its holder."""
        of = {country for key, at, country in self.unheld if key == title_key(office.title) and at != sentence}
        return of.pop() if len(of) == 1 else None


def _unheld(titles: list[Title], drafts: Drafts) -> list[tuple[frozenset[str], int, str]]:
    """Titles of a country that stand without a person's name: their words, sentence and country."""
    found = []
    for one in titles:
        country = next((n.country or n.name for n in one.of if n.kind == "country"), None)
        beside = [drafts.at.get(i) for i in (one.last, one.last + 1)]
        held = any(ref is not None and ref.drafts[0].kind == "person" for ref in beside)
        if country is not None and not held and one.tenure == "current" and not one.plural:
            found.append((title_key(one.title), one.sentence, country))
    return found


def _facing(words: Words, titles: list[Title]) -> dict[int, str]:
    """*President Ann Lee and her Chilean counterpart*: by the title's place, the country that is the other's."""
    found = {}
    for one, other in pairwise(titles):
        country = next((n.country or n.name for n in other.of if n.kind == "country"), None)
        if other.counterpart and country is not None and one.sentence == other.sentence and not one.of:
            found[words.start[one.start]] = country
    return found
