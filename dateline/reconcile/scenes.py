"""A record -> what stands around its event mentions: places by the way, places within places, links, kin reports."""

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise

from dateline.base.observations import EventLink, EventMention, Mention
from dateline.base.record import Record
from dateline.base.views import Entity
from dateline.base.words import content_stems, fold
from dateline.knowledge.places import regions
from dateline.reconcile.coverage import Kinship

LEADING = frozenset({"leads_to", "follows", "pauses", "cites"})
BETWEEN = re.compile(r",? (?:(?:in|of) (?:the )?(?:(?:[a-z-]+ ){1,3}of )?(?:\w+ern )?)?|, ")
"""What stands between a place and the one that holds it: *Majene, West Sulawesi*, *Mandera in north-eastern Kenya*."""
POSSESSIVE = ("'s ", "’s ")
"""*Bihar's Kishanganj*: the second lies in the first."""
ADMINISTRATIVE_WORDS = """
province district regency region county city town village township state governorate municipality area
"""
ADMINISTRATIVE = frozenset(ADMINISTRATIVE_WORDS.split())
RANKS = {
    **dict.fromkeys(("district", "regency", "county", "municipality", "township"), 1),
    **dict.fromkeys(("province", "region", "state", "governorate", "oblast"), 2),
}
"""Words for the parts of a country, the larger the higher: a district may lie in a province."""
Name = tuple[str, ...]


def place_words(name: str) -> Name:
    """A place's name folded, without *province* or *town of*; nothing for a common noun that stands as a name (*Danube
    port*)."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in ADMINISTRATIVE:
        words.pop()
    if len(words) > 1 and words[-1][:1].islower() and words[-1].isalpha():
        return ()
    return tuple("island" if word in ("islet", "isle") else word for word in fold(" ".join(words)))


@cache
def region_names() -> frozenset[Name]:
    """Names of regions and provinces, which hold towns."""
    return frozenset(fold(name) for name in regions())


class Holding:
    """Places named by article, which of them reports set in which, and which they call a district or a province."""

    def __init__(self, record: Record) -> None:
        self.places, self._pairs = _places(record)
        self._ranks = _ranks(record)

    def rank(self, name: Name) -> int:
        """0 for a town, 1 for what reports call a district, 2 for a region."""
        return 2 if name in region_names() else self._ranks.get(name, 0)

    def elsewhere(self, inner: Name, outer: Name) -> bool:
        """Whether reports set the one in regions, of which the other is none."""
        holders = {above for one, above in self._pairs if one == inner and self.rank(above) == 2}
        return bool(holders) and self.rank(outer) == 2 and outer not in holders

    def lies_in(self, a: Name, b: Name) -> bool:
        """Whether some report sets one of two places within the other: *a town in that province*."""
        return (a, b) in self._pairs or (b, a) in self._pairs


class Scene:
    """What stands around the mentions of a record: places by article, links between mentions, kinship of reports."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.kinship = Kinship(record)
        self._holding = Holding(record)
        self._short = _short_forms(record)
        self._links: dict[str, set[str]] = {}
        for link in record.seen(EventLink):
            if link.kind in LEADING:
                self._links.setdefault(link.before, set()).add(link.after)
                self._links.setdefault(link.after, set()).add(link.before)

    def full_title(self, title: str) -> frozenset[str]:
        """Stems of a title, those of the body's name for a short form: *the G7 summit*, of the Group of Seven."""
        stems = content_stems(title)
        return stems.union(*(self._short[one] for one in stems & self._short.keys()))

    def places_in(self, mention: EventMention) -> frozenset[Name]:
        """Names of the places, no countries, that the clause of a mention names, without that of what it answers."""
        rows = self._holding.places.get(mention.article, [])
        first = bisect_left(rows, (mention.at.start,))
        named = frozenset(name for at, _, name in rows[first:] if at < mention.at.end)
        return named - frozenset(map(self._place_of, self.linked_to(mention)))

    def _place_of(self, mention: str) -> Name:
        row = self.record.event_mention(mention)
        entity = self.record.view(self.record.entity_of(row.place) or "")
        return place_words(entity.name if isinstance(entity, Entity) else row.place_name or "")

    def lies_in(self, a: Name, b: Name) -> bool:
        """Whether some report sets one of two places within the other: *a town in that province*."""
        return self._holding.lies_in(a, b)

    def is_region(self, name: Name) -> bool:
        """Whether it is a province or the like, larger than a district."""
        return self._holding.rank(name) == max(RANKS.values())

    def may_lie_in(self, inner: Name, outer: Name) -> bool:
        """Whether the second place is of a larger sort, and no report sets the first elsewhere."""
        return self._holding.rank(inner) < self._holding.rank(outer) and not self._holding.elsewhere(inner, outer)

    def linked_to(self, mention: EventMention) -> frozenset[str]:
        """The mentions that this one leads to or follows from."""
        return frozenset(self._links.get(mention.id, ()))


def _short_forms(record: Record) -> dict[str, frozenset[str]]:
    """Short names of bodies, one word each -> stems of their full names."""
    found: dict[str, frozenset[str]] = {}
    for entity in record.views(Entity):
        full = content_stems(entity.name)
        for alias in entity.aliases if entity.kind == "organisation" and len(full) > 1 else ():
            if len(short := content_stems(alias)) == 1 and alias.upper() == alias:
                found[next(iter(short))] = full
    return found


def _ranks(record: Record) -> dict[Name, int]:
    """What reports call *Jilib district*, *the region of Middle Juba*."""
    found: dict[Name, int] = {}
    for mention in record.seen(Mention):
        if mention.kind != "place" or mention.form != "name":
            continue
        text = record.articles[mention.article].text
        near = text[max(0, mention.at.start - 30) : mention.at.start].split()[-2:]
        after = text[mention.at.end : mention.at.end + 20].split()[:1]
        words = [mention.name.split()[-1].lower(), *(w.lower().strip(".,;:") for w in after)]
        words += [near[0].lower()] if near[1:] == ["of"] else []
        rank = max((RANKS.get(word, 0) for word in words), default=0)
        if rank and (name := place_words(mention.name)):
            found[name] = max(rank, found.get(name, 0))
    return found


def _places(record: Record) -> tuple[dict[str, list[tuple[int, int, Name]]], set[tuple[Name, Name]]]:
    """Named places by article in the order of the text, and pairs of which reports set the first in the second."""
    found: dict[str, list[tuple[int, int, Name]]] = {}
    for mention in record.seen(Mention):
        if mention.kind == "place" and mention.form == "name" and mention.chains:
            entity = record.view(record.entity_of(mention.chains[0]) or "")
            name = place_words(entity.name if isinstance(entity, Entity) else mention.name)
            if name:
                found.setdefault(mention.article, []).append((mention.at.start, mention.at.end, name))
    holding = set()
    for article, rows in found.items():
        rows.sort()
        text = record.articles[article].text
        for (_, end, inner), (start, _, outer) in pairwise(rows):
            if inner != outer and 0 < start - end < 30:
                if BETWEEN.fullmatch(text[end:start]):
                    holding.add((inner, outer))
                elif text[end:start] in POSSESSIVE:
                    holding.add((outer, inner))
    return found, holding
