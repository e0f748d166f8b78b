"""Drafts -> the country an office belongs to where the report leaves it out, as papers do with their own."""

from collections import defaultdict
from dataclasses import replace

from dateline.base.articles import Article
from dateline.base.observations import OfficeHeld
from dateline.extract.drafts import Draft, Drafts, Reference
from dateline.extract.offices import title_key
from dateline.extract.words import Words
from dateline.knowledge.countries import seats

LEAST, MARGIN, ALONE = 2.0, 1.4, 2.2
"""The least weight of a country, and by how much it must outweigh the next: less where it is named close by."""
STATE_OFFICES = frozenset(
    {"minister", "president", "premier", "chancellor", "king", "queen", "emir", "sultan", "secretary", "speaker", "adviser"}
)
MILITARY = frozenset({"army", "air", "naval", "navy", "military", "defence", "police", "staff"})
LOCAL = frozenset({"governor", "mayor"})
MEETING = frozenset({"meet", "visit", "host", "receive", "call", "hold", "greet", "welcome", "telephone", "phone", "brief", "speak"})
WEIGHTS = {"nsubj": 2.0, "nsubjpass": 2.0, "poss": 2.0, "amod": 0.8, "compound": 0.8}


class Home:
    """Which country a title without one is of: the one that acts and owns most in the report, the more where it is
    named close by; never one whose holder of that office is another, nor that of an equal whom this one meets."""

    def __init__(self, drafts: Drafts, words: Words, article: Article) -> None:
        self.drafts, self.words = drafts, words
        self.counts: defaultdict[str, float] = defaultdict(float)
        self.near: dict[int, defaultdict[str, float]] = {}
        for ref in drafts.references:
            for draft in ref.drafts if len(ref.drafts) == 1 else ():
                self._count(ref, draft)
        place = seats().get(article.dateline_place or "")
        if place:
            self.counts[place] += 1.5
        self.holders: defaultdict[frozenset[str], set[str]] = defaultdict(set)
        for draft in drafts.of_kind("person", "office"):
            for office in draft.offices:
                if office.of and office.tenure != "former":
                    self.holders[title_key(office.title)].add(office.of)

    def _count(self, ref: Reference, draft: Draft) -> None:
        """A country that acts or owns is more likely the report's own than one where things happen."""
        if draft.kind == "country":
            weight = WEIGHTS.get(self.words.dep[self.drafts.head(ref.start, ref.end)], 0.6)
        elif draft.kind == "place" and draft.country:
            weight = 0.6
        else:
            return
        country = draft.country or draft.name
        if draft.kind == "country":
            self.counts[country] += weight
        sentence = self.words.sentence[ref.start]
        self.near.setdefault(sentence, defaultdict(float))[country] += weight

    def settle(self) -> None:
        """Fills `of` in titles that lack it, and the countries of ministries and people."""
        for draft in self.drafts.of_kind("person"):
            for n, office in enumerate(draft.offices):
                if office.of is None and (of := self._of(draft, office)) is not None:
                    draft.offices[n] = replace(office, of=of)
        for draft in self.drafts.of_kind("organisation"):
            if draft.type == "ministry" and draft.country is None:
                draft.country = self._likely(frozenset(), set(), draft.places)
        for draft in self.drafts.of_kind("person"):
            draft.country = draft.country or self._country(draft)

    def _of(self, draft: Draft, office: OfficeHeld) -> str | None:
        words = frozenset(office.title.lower().replace("advisor", "adviser").replace("-", " ").split())
        if words & LOCAL:
            return self._local(draft)
        if "general" in words or not (words & STATE_OFFICES or words & {"chief", "commander", "head"} and words & MILITARY):
            return None
        same = {o.of for o in draft.offices if o.of and o.tenure != "former" and ("country", o.of) in self.drafts.by_key}
        if len(same) == 1:
            return same.pop()
        place = self.drafts.reading.token(office.at.start)
        places = [place.i] if place is not None else draft.places[:1]
        return self._likely(title_key(office.title), self._met(draft, places[0]), places)

    def _likely(self, key: frozenset[str], barred: set[str], places: list[int]) -> str | None:
        others = (self.holders[key] if key else set()) | barred
        close: defaultdict[str, float] = defaultdict(float)
        for place in places[:3]:
            sentence = self.words.sentence[place]
            for gap, share in ((0, 2.0), (-1, 1.0), (1, 0.5)):
                for country, weight in self.near.get(sentence + gap, {}).items():
                    close[country] += share * weight
        total = {c: n + close.get(c, 0.0) for c, n in self.counts.items() if c not in others}
        ranked = sorted(total, key=lambda c: (-total[c], c))
        if not ranked or total[ranked[0]] < LEAST:
            return None
        best, second = total[ranked[0]], total[ranked[1]] if len(ranked) > 1 else 0.0
        return ranked[0] if best >= second * (MARGIN if ranked[0] in close else ALONE) else None

    def _met(self, draft: Draft, place: int) -> set[str]:
        """Countries of the others in a sentence in which people meet: each is of another country."""
        sentence = self.words.sentence[place]
        if MEETING.isdisjoint(self.words.lemma[slice(*self.words.bounds[sentence])]):
            return set()
        found: set[str] = set()
        for ref in self.drafts.references:
            if self.words.sentence[ref.start] == sentence:
                for one in ref.drafts:
                    if one is not draft and one.kind in ("person", "office"):
                        found |= {o.of for o in one.offices if o.of and title_key(o.title) & STATE_OFFICES}
        return found

    def _local(self, draft: Draft) -> str | None:
        """A governor's province: the last one named before, where it is near."""
        if not draft.places:
            return None
        first = draft.places[0]
        sentence = self.words.sentence[first]
        before = [
            (ref.start, ref.drafts[0].name)
            for ref in self.drafts.references
            if ref.start < first and sentence - self.words.sentence[ref.start] <= 2
            and ref.drafts[0].kind == "place" and ref.drafts[0].name.lower().endswith(("province", "region", "state", "county", "oblast"))
        ]  # fmt: skip
        return max(before)[1] if before else None

    def _country(self, draft: Draft) -> str | None:
        for office in draft.offices:
            if office.of and ("country", office.of) in self.drafts.by_key:
                return office.of
            for body in self.drafts.of_kind("organisation", "place", "armed_group"):
                if body.name == office.of and body.country:
                    return body.country
        return None
