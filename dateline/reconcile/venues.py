"""A record -> the town of each building that its reports name with one: *State House, Nairobi*."""

import re
from itertools import pairwise

from dateline.base.observations import Mention
from dateline.base.record import Record
from dateline.base.views import Entity
from dateline.base.words import fold

VENUE_WORDS = """
palace house hall hotel centre center headquarters airport building buildings residence mansion castle chancellery
diwan lodge block bhavan bhawan durbar mahal
embassy compound stadium club resort villa parliament guesthouse office complex airbase chamber chambers
secretariat basilica cathedral tower towers
fort mosque temple church market bazaar barracks hospital school university station terminal refinery
"""
VENUES = frozenset(VENUE_WORDS.split())
IN = re.compile(r",? (?:in|of|at) (?:the (?:capital|city)(?: of)?,? )?|, ")
"""What stands between a building and its town: *the National Palace in Mexico City*, *State House, Nairobi*."""
GAP = 24


def is_venue(name: str) -> bool:
    """Whether a name is of a building, by its last word."""
    words = fold(name)
    return bool(words) and words[-1] in VENUES


class Venues:
    """Which town reports set each building in, by the names of both."""

    def __init__(self, record: Record) -> None:
        self._towns: dict[tuple[str, ...], dict[str, int]] = {}
        by_article: dict[str, list[tuple[int, int, str]]] = {}
        for mention in record.seen(Mention):
            if mention.kind == "place" and mention.form == "name" and mention.chains:
                entity = record.view(record.entity_of(mention.chains[0]) or "")
                name = entity.name if isinstance(entity, Entity) else mention.name
                by_article.setdefault(mention.article, []).append((mention.at.start, mention.at.end, name))
        for article, rows in by_article.items():
            rows.sort()
            text = record.articles[article].text
            for (_, end, venue), (start, _, town) in pairwise(rows):
                if 0 < start - end < GAP and is_venue(venue) and not is_venue(town) and IN.fullmatch(text[end:start]):
                    counts = self._towns.setdefault(fold(venue), {})
                    counts[town] = counts.get(town, 0) + 1

    def town_of(self, venue: str) -> str | None:
        """The town most reports set a building in."""
        counts = self._towns.get(fold(venue), {})
        return min(counts, key=lambda town: (-counts[town], town)) if counts else None


def with_town(venue: str, town: str) -> str:
    """*State House, Nairobi*; a name that holds its town's stays as it is."""
    return venue if set(fold(town)) <= set(fold(venue)) else f"{venue}, {town}"
