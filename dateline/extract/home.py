"""Drafts -> the country an office belongs to where the report leaves it out, as papers do with their own."""

import re
from collections import defaultdict
from dataclasses import replace

from dateline.base.articles import Article
from dateline.base.observations import OfficeHeld
from dateline.extract.companions import Companions
from dateline.extract.drafts import Draft, Drafts, Reference
from dateline.extract.hosts import Hosts
from dateline.extract.journeys import Journeys
from dateline.extract.office_bodies import title_key
from dateline.extract.rivals import Rivals
from dateline.extract.state_offices import is_province, led_by, of_state, title_words
from dateline.extract.titles import Title
from dateline.extract.words import Words
from dateline.knowledge.bodies import country_of_outlet
from dateline.knowledge.countries import countries, seats
from dateline.knowledge.places import cities
from dateline.knowledge.reference import reference
from dateline.knowledge.titles import titles as title_lists

LEAST, MARGIN, PLAIN = 2.0, 1.6, 3.0
"""The least weight of the report's own country, and by how much it must outweigh the next: more where the office may
well be the other side's."""
OFFICES, VERBS = reference().offices, reference().verbs
ABROAD = frozenset({"embassy", "consulate", "diplomat", "diplomats", "tourist", "tourists", "peacekeepers"})
"""What a country has elsewhere: it is not where the report is written."""
SENT = frozenset({"ambassador", "ambassadors", "envoy", "consul", "chargé"})
POSTED = frozenset({"ambassador", "consul"})
"""Whom only states send."""
SLIGHT, FLOOR = 0.6, 0.4
"""The least weight of the own country of a report written at home, and its share of the weightiest country's."""
LEADING = frozenset({"president", "prime", "premier", "chancellor", "king", "emir", "sultan", "leader"})
SHARE = 0.6
PLAIN_TITLES = frozenset({"minister", "lawyer", "treasurer", "party", "head", "chief", "leader"})
STATE_BODIES, BODY = frozenset({"office", "ministry", "court", "government"}), 0.5
"""Bodies of a state, which speak of it: *the White House*, *the Kremlin*; how much one counts."""
PLACE, DATELINE, LEADS, TOWNS = 0.3, 2.5, 1.3, 4
WEIGHTS = {"nsubj": 2.0, "nsubjpass": 2.0, "poss": 2.0, "amod": 0.8, "compound": 0.8}


class Home:
    """Which country a title without one is of: the report's own, that is the one that acts and owns most in it and
    whose officials it never calls by country. Not for whom others meet, who may be of any."""

    def __init__(self, drafts: Drafts, words: Words, article: Article, titles: list[Title]) -> None:
        self.drafts, self.words = drafts, words
        self.companions = Companions(drafts, words, titles)
        self.counts: defaultdict[str, float] = defaultdict(float)
        self.free: set[str] = set()
        self.acting: dict[int, set[str]] = {}
        self.named: dict[int, set[str]] = {}
        self.inside: dict[int, str] = {}
        self.people_in: dict[int, list[Draft]] = {}
        self.towns: dict[str, set[str]] = {}
        self.foreign = {
            o.of
            for d in drafts.of_kind("person", "office")
            for o in d.offices
            if o.of in countries() and o.tenure != "former"
        }
        posted = (t for t in titles if not SENT.isdisjoint(words.lower[t.start : t.end]))
        self.sent = {n.country or n.name for t in posted for n in t.of if n.kind == "country"}
        self.foreign |= self.sent
        self.rivals = Rivals(drafts, words, titles)
        self.journeys, self.hosts = Journeys(drafts, words), Hosts(drafts, words)
        for ref in drafts.references:
            one = ref.drafts[0]
            if ref.form == "name" and one.kind == "country":
                self._count(ref, one.name)
                if ref.start not in self.companions.title_at:
                    self.free.add(one.name)
            elif ref.form == "name" and one.kind == "organisation" and one.country and one.type in ABROAD:
                self.foreign.add(one.country)
            elif ref.form == "name" and one.kind == "organisation" and one.country and self._is_told(ref):
                self.counts[one.country] += BODY if one.type in STATE_BODIES else PLACE
            elif ref.form == "name" and one.kind == "place" and one.country:
                self.counts[one.country] += PLACE
                self.towns.setdefault(one.country, set()).add(one.name)
                if words.lower[ref.start - 1] == "in":
                    self.inside[ref.end] = one.country
                self.named.setdefault(words.sentence[ref.start], set()).add(one.country)
            for draft in ref.drafts:
                if draft.kind in ("person", "office"):
                    self.people_in.setdefault(words.sentence[ref.start], []).append(draft)
        town = article.dateline_place or _signed_in(article.byline)
        self.place = seats().get(town) or cities().get(town, (None, 0))[0]
        agency = country_of_outlet({article.agency, article.outlet})
        self.agency = agency if agency in self.counts else None
        self.at_home = self.agency is not None or self._writes_at_home()
        if self.place and self.place != agency and len(self.counts) > 1 and self.counts.get(self.place, 0.0) <= PLACE:
            others = {c for c, n in self.counts.items() if n > PLACE} - {self.place}
            if not (self.at_home and others <= self.foreign):
                self.place = None  # an agency's bureau in the region
        if self.place:
            self.counts[self.place] += DATELINE

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

    def settle(self, owned: set[int]) -> None:
        """Fills `of` in titles that lack it, and the countries of ministries and people. `owned` are the places of
        titles whose body the report names in a way that was not resolved."""
        people = sorted(
            self.drafts.of_kind("person"),
            key=lambda d: (led_by(d.name) is None, min((o.at.start for o in d.offices), default=0)),
        )
        for draft in people:
            for n, office in enumerate(draft.offices):
                if office.of is not None or office.at.start in owned or (of := self._of(draft, office)) is None:
                    continue
                if (led_by(draft.name) or of) == of:
                    draft.offices[n] = replace(office, of=of, inferred=True)
            draft.country = draft.country or self._country(draft) or self._of_delegation(draft)
        for draft in self.drafts.of_kind("organisation"):
            if draft.type == "ministry" and draft.country is None and self.at_home:
                draft.country = self._own(MARGIN)
        for draft in self.drafts.of_kind("person"):
            draft.country = draft.country or self._country(draft)

    def _of_delegation(self, draft: Draft) -> str | None:
        """*the delegation of Norland, with Council Secretary Ann Lee at its head*."""
        tokens = (self.drafts.reading.token(o.at.start) for o in draft.offices)
        titles = (self.companions.title_at.get(token.i) for token in tokens if token is not None)
        return next((of for t in titles if t is not None and (of := self.companions.at_its_head(t))), None)

    def _of(self, draft: Draft, office: OfficeHeld) -> str | None:
        words = title_words(office)
        if words & OFFICES["local"] or words >= {"chief", "minister"}:
            return self._local(draft)
        if office.organisation is not None and (own := self._of_ministry(office.organisation)) is not None:
            return own
        plain = words <= PLAIN_TITLES and office.organisation is None
        if words & POSTED and (own := draft.country or self._country(draft)) in countries():
            return own
        if words & POSTED and (sent := self._sent_by(office)) is not None:
            return sent
        if not of_state(office) or plain or (office.tenure == "former" and not self.at_home):
            alone = self.counts.keys() | self.foreign
            if not of_state(office) or plain:
                return None
            most = max(self.counts.values(), default=0.0)
            own = self.place if self.place and self.counts[self.place] == most else None
            return next(iter(alone)) if len(alone) == 1 else own
        for past in (False, True):  # *once Norland's envoy to Peru, was sworn in as foreign minister*
            held = (o.of for o in draft.offices if o.of and (o.tenure == "former") is past)
            same = {of for of in held if ("country", of) in self.drafts.by_key}
            if len(same) == 1:
                return same.pop()
        token = self.drafts.reading.token(office.at.start)
        if token is not None and (own := self.hosts.done_at_home(token.i)) is not None:
            return own
        known = led_by(draft.name)
        if known in self.counts.keys() | self.foreign and (" " in draft.name or words & LEADING):
            return known
        if "presidential" in words and (of := self._of_president()) is not None:
            return of
        if len(acting := self.acting.get(self.companions.sentence_beside(draft), set())) == 1:
            return next(iter(acting))
        place = token.i if token is not None else draft.places[0]
        taken = self.rivals.taken(draft, office, self.counts.keys() | self.foreign) | self.journeys.visited(draft)
        only = self.rivals.only(office.title.lower(), self.counts.keys() | self.foreign) - taken
        if len(only) == 1:
            return only.pop()
        for found in (self.companions.country(place, draft), self._elsewhere(office, place)):
            if found is not None and found not in taken:
                return found
        found = self._of_report(draft, office, place, taken)
        return found if found not in taken else None

    def _sent_by(self, office: OfficeHeld) -> str | None:
        """*China's ambassador was summoned. Ambassador Liang said ...*: the country named with the title elsewhere."""
        token = self.drafts.reading.token(office.at.start)
        return self.rivals.named_elsewhere(office, self.words.sentence[token.i]) if token is not None else None

    def _of_president(self) -> str | None:
        """The country of the only president in office whom the report names."""
        people = self.drafts.of_kind("person")
        found = {o.of for d in people for o in d.offices if o.tenure == "current" and o.title == "President" and o.of}
        return found.pop() if len(found) == 1 and found <= countries().keys() else None

    def _of_ministry(self, name: str) -> str | None:
        """*the foreign ministry* where the report names one country's foreign ministry."""
        key = title_key(name)
        found = {
            d.country
            for d in self.drafts.of_kind("organisation")
            if d.type == "ministry" and d.country and title_key(d.name) == key
        }
        return found.pop() if len(found) == 1 else None

    def _elsewhere(self, office: OfficeHeld, place: int) -> str | None:
        """The country that the report names with that title elsewhere; at home only for *the* holder of the title."""
        title = self.companions.title_at.get(place)
        if self.at_home and (title is None or title.determiner != "the"):
            return None
        return self.rivals.named_elsewhere(office, self.words.sentence[place])

    def _of_report(self, draft: Draft, office: OfficeHeld, place: int, taken: set[str]) -> str | None:
        """By the report as a whole: the only country it names, its own, or the one that is spoken of there."""
        alone = (self.counts.keys() | self.foreign) - {None}
        met, sentence = self.hosts.is_met(draft, place), self.words.sentence[place]
        if met == "met":
            title = self.companions.title_at.get(place)
            set_off = title is not None and title.determiner == "the"
            found = self.hosts.destination(sentence) or self._of_lesser(office, sentence, own=set_off)
            only = next(iter(alone)) if len(alone) == 1 and not alone & self.sent else None
            return found or self._of_dateline() or only
        if len(alone) == 1:
            held = self.foreign - self.free if self.at_home else self.sent
            return next(iter(alone - held), None)
        if not self.at_home and met == "between":
            return None
        if not self.at_home:
            named = self.named.get(sentence, set()) - self.journeys.visited(draft)
            found = self._beside(sentence) or self._only_one(named) or self._lead(named)
            found = found if found is not None and found not in taken else self._left_over(sentence, taken)
            return found or self._of_dateline()
        own = self._own(MARGIN if met == "" else PLAIN)
        if office.tenure == "former" and self.named.get(sentence, set()) - {own}:
            return None
        if any(self.inside.get(i, own) != own for i in range(max(0, place - 3), place + 1)):
            return None  # *a source in Berlin said Foreign Minister ...*
        others = self.acting.get(sentence, set()) - {own}
        return None if others - self.foreign and own is not None else own

    def _of_dateline(self) -> str | None:
        """Where all other countries' officials are called by country: *BAKU - A Norse team was met by Minister X*."""
        here = self.place is not None and self.place not in self.foreign - self.sent
        return self.place if here and self.counts.keys() - {self.place} <= self.foreign else None

    def _of_lesser(self, office: OfficeHeld, sentence: int, *, own: bool) -> str | None:
        """*Norland's president met Interior Minister Ann Lee*: leaders meet their `own` ministers, or say whose."""
        leads = {
            o.of
            for d in self.people_in.get(sentence, ())
            for o in d.offices
            if o.of and o.tenure == "current" and title_words(o) <= LEADING | {"minister"}
        }
        named = self.named.get(sentence, set())
        title = title_words(office)
        lesser = title == {"vice", "president"} or not title & (LEADING if own else LEADING | {"foreign", "external"})
        return next(iter(leads)) if lesser and len(leads) == 1 and named <= leads else None

    def _left_over(self, sentence: int, taken: set[str]) -> str | None:
        """Abroad: the only country spoken of here that has no other holder of the title named."""
        for first in (sentence, sentence - 1):
            near = set().union(*(self.named.get(s, set()) for s in range(first, sentence + 1))) - taken
            if near:
                return near.pop() if len(near) == 1 and taken else None
        return None

    def _own(self, margin: float) -> str | None:
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

    def _lead(self, named: set[str]) -> str | None:
        """Abroad: the country of the first official of all, where it acts most and the sentence names no other."""
        offices = [o for d in self.drafts.of_kind("person") for o in d.offices if o.of and of_state(o)]
        first = min(offices, key=lambda o: o.at.start, default=None)
        if first is None or first.of is None or first.of not in self.counts or named - {first.of}:
            return None
        others = max((n for c, n in self.counts.items() if c != first.of), default=0.0)
        return first.of if self.counts[first.of] >= max(LEAST, LEADS * others) else None

    def _only_one(self, named: set[str]) -> str | None:
        """Abroad: the country of all officials, where it outweighs the others by far."""
        of = {o.of for d in self.drafts.of_kind("person", "office") for o in d.offices if o.of and of_state(o)}
        if len(of) != 1 or named - of:
            return None
        country = of.pop()
        others = max((n for c, n in self.counts.items() if c != country), default=0.0)
        return country if self.counts.get(country, 0.0) >= max(2 * LEAST, PLAIN * others) else None

    def _beside(self, sentence: int) -> str | None:
        """Abroad: the country of the only other officials in the sentence, if nobody meets anybody."""
        if not VERBS["meeting"].isdisjoint(self.words.lemma[slice(*self.words.bounds[sentence])]):
            return None
        people = self.people_in.get(sentence, ())
        found = {o.of for d in people for o in d.offices if o.of and of_state(o) and o.tenure != "former"}
        return found.pop() if len(found) == 1 and found <= countries().keys() else None

    def _local(self, draft: Draft) -> str | None:
        """A governor's province: the last one named before, where it is near."""
        if not draft.places:
            return None
        first = draft.places[0]
        sentence = self.words.sentence[first]
        near = (r for r in self.drafts.references if r.start < first and sentence - self.words.sentence[r.start] <= 2)
        before = [(ref.start, ref.drafts[0].name) for ref in near if is_province(ref.drafts[0])]
        return max(before)[1] if before else None

    def _country(self, draft: Draft) -> str | None:
        for office in draft.offices:
            if office.of and ("country", office.of) in self.drafts.by_key:
                return office.of
            for body in self.drafts.of_kind("organisation", "place", "armed_group"):
                if body.name in (office.of, office.organisation) and body.country:
                    return body.country
        return None


def _signed_in(byline: str | None) -> str:
    """The town in which a report was written by its byline: *Ann Lee in Oslo*."""
    found = re.search(r" in ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)", byline or "")
    return found[1] if found else ""
