"""Drafts, titles -> the country a report is written from: the one that acts and owns most in it."""

import re
from collections import defaultdict
from collections.abc import Collection

from dateline.base.articles import Article
from dateline.extract.drafts import Draft, Drafts, Reference
from dateline.extract.state_offices import of_state
from dateline.extract.titles import Title
from dateline.extract.words import Words
from dateline.knowledge.bodies import country_of_outlet
from dateline.knowledge.countries import countries, seats
from dateline.knowledge.places import cities
from dateline.knowledge.titles import titles as title_lists

LEAST, MARGIN, PLAIN = 2.0, 1.6, 3.0
"""The least weight of the report's own country, and by how much it must outweigh the next: more where the office may
well be the other side's."""
ABROAD = frozenset({"embassy", "consulate", "diplomat", "diplomats", "tourist", "tourists", "peacekeepers"})
"""What a country has elsewhere: it is not where the report is written."""
SENT = frozenset({"ambassador", "ambassadors", "envoy", "consul", "chargé"})
SLIGHT, FLOOR = 0.6, 0.4
"""The least weight of the own country of a report written at home, and its share of the weightiest country's."""
SHARE = 0.6
STATE_BODIES, BODY = frozenset({"office", "ministry", "court", "government"}), 0.5
"""Bodies of a state, which speak of it: *the White House*, *the Kremlin*; how much one counts."""
PLACE, DATELINE, LEADS, TOWNS = 0.3, 2.5, 1.3, 4
WEIGHTS = {"nsubj": 2.0, "nsubjpass": 2.0, "poss": 2.0, "amod": 0.8, "compound": 0.8}


class Standpoint:
    """What a report tells of each country: how much it acts, whose officials it calls by country, which towns it names;
    and from where the report is written."""

    def __init__(
        self, drafts: Drafts, words: Words, article: Article, titles: list[Title], titled: Collection[int]
    ) -> None:
        self.drafts, self.words = drafts, words
        self.counts: defaultdict[str, float] = defaultdict(float)
        self.free: set[str] = set()
        self.acting: dict[int, set[str]] = {}
        self.named: dict[int, set[str]] = {}
        self.inside: dict[int, str] = {}
        self.people_in: dict[int, list[Draft]] = {}
        self.towns: dict[str, set[str]] = {}
        held = (o for d in drafts.of_kind("person", "office") for o in d.offices if o.tenure != "former")
        self.foreign = {o.of for o in held if o.of in countries()}
        posted = (t for t in titles if not SENT.isdisjoint(words.lower[t.start : t.end]))
        self.sent = {n.country or n.name for t in posted for n in t.of if n.kind == "country"}
        self.foreign |= self.sent
        for ref in drafts.references:
            self._note(ref, ref.drafts[0], free=ref.start not in titled)
        agency = country_of_outlet({article.agency, article.outlet})
        self.agency = agency if agency in self.counts else None
        self.at_home = self.agency is not None or self._writes_at_home()
        self.place = self._written_in(article, agency)
        if self.place:
            self.counts[self.place] += DATELINE

    @property
    def known(self) -> set[str]:
        """Countries that the report names, be it only in its officials' titles."""
        return {c for c in self.counts.keys() | self.foreign if c is not None}

    def _note(self, ref: Reference, one: Draft, *, free: bool) -> None:
        """What one reference tells; `free` of a title."""
        if ref.form == "name" and one.kind == "country":
            self._count(ref, one.name)
            if free:
                self.free.add(one.name)
        elif ref.form == "name" and one.kind == "organisation" and one.country and one.type in ABROAD:
            self.foreign.add(one.country)
        elif ref.form == "name" and one.kind == "organisation" and one.country and self._is_told(ref):
            self.counts[one.country] += BODY if one.type in STATE_BODIES else PLACE
        elif ref.form == "name" and one.kind == "place" and one.country:
            self.counts[one.country] += PLACE
            self.towns.setdefault(one.country, set()).add(one.name)
            if self.words.lower[ref.start - 1] == "in":
                self.inside[ref.end] = one.country
            self.named.setdefault(self.words.sentence[ref.start], set()).add(one.country)
        for draft in ref.drafts:
            if draft.kind in ("person", "office"):
                self.people_in.setdefault(self.words.sentence[ref.start], []).append(draft)

    def _written_in(self, article: Article, agency: str | None) -> str | None:
        """The country of the dateline or byline, unless an agency's bureau in the region writes there."""
        town = article.dateline_place or _signed_in(article.byline)
        place = seats().get(town) or cities().get(town, (None, 0))[0]
        if place and place != agency and len(self.counts) > 1 and self.counts.get(place, 0.0) <= PLACE:
            others = {c for c, n in self.counts.items() if n > PLACE} - {place}
            return place if self.at_home and others <= self.foreign else None
        return place

    def _is_told(self, ref: Reference) -> bool:
        """Whether a body's name tells of its country: no outlet's, and not *the Treasury*, which many have."""
        first = self.words.lower[ref.start]
        return ref.drafts[0].type != "media" and (ref.end - ref.start > 1 or first not in title_lists().after)

    def _count(self, ref: Reference, country: str) -> None:
        """A country that acts or owns is more likely the report's own than one where things happen."""
        head = self.drafts.head(ref.start, ref.end)
        dep, above = self.words.dep[head], self.words.head[head]
        if not ABROAD.isdisjoint((*self.words.lower[ref.start : ref.end], self.words.lower[above])):
            self.foreign.add(country)
        if self.words.lower[above].startswith("counterpart"):
            self.foreign.add(country)
            return
        self.named.setdefault(self.words.sentence[ref.start], set()).add(country)
        self.counts[country] += WEIGHTS.get(dep, 0.6)
        if dep == "nsubj":
            self.acting.setdefault(self.words.sentence[ref.start], set()).add(country)

    def own(self, margin: float) -> str | None:
        """The report's own country: acts most of those whose officials it does not call by country; where there is
        no such country, the one that outweighs all others."""
        if self.agency is not None:
            return self.agency
        ranked = sorted(((n, c) for c, n in self.counts.items() if c not in self.foreign), key=lambda r: (-r[0], r[1]))
        if self.at_home and self.place is not None:
            heavier = {c for c, n in self.counts.items() if n > 2 * self.counts[self.place]}
            if heavier <= self.foreign:
                return self.place
        elif self.at_home and (local := self._where_towns_lie()) is not None:
            return local
        elif self.at_home and ranked and ranked[0][0] >= max(SLIGHT, FLOOR * max(self.counts.values())):
            second = ranked[1][0] if len(ranked) > 1 else 0.0
            if ranked[0][0] >= 2 * second:
                return ranked[0][1]
        least = LEAST
        if not ranked or ranked[0][0] < max(LEAST, FLOOR * max(self.counts.values())):
            ranked = sorted(((n, c) for c, n in self.counts.items()), key=lambda r: (-r[0], r[1]))
            margin, least = PLAIN, 2 * LEAST
        if not ranked or ranked[0][0] < least:
            return None
        most = max(self.counts.values())
        if ranked[0][0] * MARGIN < most:
            return None  # a report that is mostly of another country
        if margin == PLAIN and ranked[0][0] < SHARE * sum(self.counts.values()):
            return None
        return ranked[0][1] if len(ranked) == 1 or ranked[0][0] >= margin * ranked[1][0] else None

    def _where_towns_lie(self) -> str | None:
        """The country of which a report names many places, and at least twice as many as of any other."""
        ranked = sorted(((len(towns), c) for c, towns in self.towns.items()), reverse=True)
        if not ranked or ranked[0][0] < TOWNS or ranked[0][1] in self.foreign:
            return None
        weighty = self.counts[ranked[0][1]] >= FLOOR * max(self.counts.values())
        return ranked[0][1] if weighty and (len(ranked) == 1 or ranked[0][0] >= 2 * ranked[1][0]) else None

    def _writes_at_home(self) -> bool:
        """Whether the first office of a named person stands without its country, as at home."""
        offices = [(o.at.start, o) for d in self.drafts.of_kind("person") for o in d.offices if of_state(o)]
        return bool(offices) and min(offices, key=lambda o: o[0])[1].of is None

    def lead(self, named: set[str]) -> str | None:
        """Abroad: the country of the first official of all, where it acts most and the sentence names no other."""
        offices = [o for d in self.drafts.of_kind("person") for o in d.offices if o.of and of_state(o)]
        first = min(offices, key=lambda o: o.at.start, default=None)
        if first is None or first.of is None or first.of not in self.counts or named - {first.of}:
            return None
        others = max((n for c, n in self.counts.items() if c != first.of), default=0.0)
        return first.of if self.counts[first.of] >= max(LEAST, LEADS * others) else None

    def only_one(self, named: set[str]) -> str | None:
        """Abroad: the country of all officials, where it outweighs the others by far."""
        of = {o.of for d in self.drafts.of_kind("person", "office") for o in d.offices if o.of and of_state(o)}
        if len(of) != 1 or named - of:
            return None
        country = of.pop()
        others = max((n for c, n in self.counts.items() if c != country), default=0.0)
        return country if self.counts.get(country, 0.0) >= max(2 * LEAST, PLAIN * others) else None


def _signed_in(byline: str | None) -> str:
    """The town in which a report was written by its byline: *Ann Lee in Oslo*."""
    found = re.search(r" in ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)", byline or "")
    return found[1] if found else ""
