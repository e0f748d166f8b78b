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
BETWEEN = re.compile(r",? (?:(?:in|of) (?:the )?)?(?:\w+ern )?|, ")
"""What stands between a place and the one that holds it: *Majene, West Sulawesi*, *Mandera in north-eastern Kenya*."""
POSSESSIVE = ("'s ", "’s ")
"""*Bihar's Kishanganj*: the second lies in the first."""
ADMINISTRATIVE_WORDS = """
province district regency region county city town village township state governorate municipality area
"""
ADMINISTRATIVE = frozenset(ADMINISTRATIVE_WORDS.split())
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
    """Places named by article, and which of them reports set in which."""

    def __init__(self, record: Record) -> None:
        self.places, self._pairs = _places(record)

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
