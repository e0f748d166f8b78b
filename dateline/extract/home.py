"""Drafts -> the country an office belongs to where the report leaves it out, as papers do with their own."""

from dataclasses import replace

from dateline.base.articles import Article
from dateline.base.observations import OfficeHeld
from dateline.extract.companions import Companions
from dateline.extract.drafts import Draft, Drafts
from dateline.extract.hosts import Hosts
from dateline.extract.journeys import Journeys
from dateline.extract.office_bodies import title_key
from dateline.extract.rivals import Rivals
from dateline.extract.standpoint import MARGIN, PLAIN, Standpoint
from dateline.extract.state_offices import is_province, led_by, of_state, title_words
from dateline.extract.titles import Title
from dateline.extract.words import Words
from dateline.knowledge.countries import countries
from dateline.knowledge.reference import reference

OFFICES, VERBS = reference().offices, reference().verbs
POSTED = frozenset({"ambassador", "consul"})
"""Whom only states send."""
LEADING = frozenset({"president", "prime", "premier", "chancellor", "king", "emir", "sultan", "leader"})
PLAIN_TITLES = frozenset({"minister", "lawyer", "treasurer", "party", "head", "chief", "leader"})


class Home:
    """Which country a title without one is of: the report's own, that is the one that acts and owns most in it and
    whose officials it never calls by country. Not for whom others meet, who may be of any."""

    def __init__(self, drafts: Drafts, words: Words, article: Article, titles: list[Title]) -> None:
        self.drafts, self.words = drafts, words
        self.companions = Companions(drafts, words, titles)
        self.stand = Standpoint(drafts, words, article, titles, self.companions.title_at.keys())
        self.rivals = Rivals(drafts, words, titles)
        self.journeys, self.hosts = Journeys(drafts, words), Hosts(drafts, words)

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
            if draft.type == "ministry" and draft.country is None and self.stand.at_home:
                draft.country = self.stand.own(MARGIN)
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
        if not of_state(office) or plain or (office.tenure == "former" and not self.stand.at_home):
            alone = self.stand.known
            if not of_state(office) or plain:
                return None
            most = max(self.stand.counts.values(), default=0.0)
            own = self.stand.place if self.stand.place and self.stand.counts[self.stand.place] == most else None
            return next(iter(alone)) if len(alone) == 1 else own
        for past in (False, True):  # *once Norland's envoy to Peru, was sworn in as foreign minister*
            held = (o.of for o in draft.offices if o.of and (o.tenure == "former") is past)
            same = {of for of in held if ("country", of) in self.drafts.by_key}
            if len(same) == 1:
                return same.pop()
        token = self.drafts.reading.token(office.at.start)
        if token is not None and (own := self.hosts.done_at_home(token.i)) is not None:
            return own
        if words & LEADING and (own := self.journeys.home(draft)) is not None:
            return own
        known = led_by(draft.name)
        if known in self.stand.known and (" " in draft.name or words & LEADING):
            return known
        if "presidential" in words and (of := self._of_president()) is not None:
            return of
        if len(acting := self.stand.acting.get(self.companions.sentence_beside(draft), set())) == 1:
            return next(iter(acting))
        place = token.i if token is not None else draft.places[0]
        taken = self.rivals.taken(draft, office, self.stand.known) | self.journeys.visited(draft)
        only = self.rivals.only(office.title.lower(), self.stand.known) - taken
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
        if self.stand.at_home and (title is None or title.determiner != "the"):
            return None
        return self.rivals.named_elsewhere(office, self.words.sentence[place])

    def _of_report(self, draft: Draft, office: OfficeHeld, place: int, taken: set[str]) -> str | None:
        """By the report as a whole: the only country it names, its own, or the one that is spoken of there."""
        alone = self.stand.known
        met, sentence = self.hosts.is_met(draft, place), self.words.sentence[place]
        if met == "met":
            title = self.companions.title_at.get(place)
            set_off = title is not None and title.determiner == "the"
            found = self.hosts.destination(sentence) or self._of_lesser(office, sentence, own=set_off)
            only = next(iter(alone)) if len(alone) == 1 and not alone & self.stand.sent else None
            return found or self._of_dateline() or only
        if len(alone) == 1:
            held = self.stand.foreign - self.stand.free if self.stand.at_home else self.stand.sent
            return next(iter(alone - held), None)
        if not self.stand.at_home and met == "between":
            return None
        if not self.stand.at_home:
            named = self.stand.named.get(sentence, set()) - self.journeys.visited(draft)
            found = self._beside(sentence) or self.stand.only_one(named) or self.stand.lead(named)
            found = found if found is not None and found not in taken else self._left_over(sentence, taken)
            return found or self._of_dateline()
        own = self.stand.own(MARGIN if met == "" else PLAIN)
        if office.tenure == "former" and self.stand.named.get(sentence, set()) - {own}:
            return None
        if any(self.stand.inside.get(i, own) != own for i in range(max(0, place - 3), place + 1)):
            return None  # *a source in Berlin said Foreign Minister ...*
        others = self.stand.acting.get(sentence, set()) - {own}
        return None if others - self.stand.foreign and own is not None else own

    def _of_dateline(self) -> str | None:
        """Where all other countries' officials are called by country: *BAKU - A Norse team was met by Minister X*."""
        here = self.stand.place is not None and self.stand.place not in self.stand.foreign - self.stand.sent
        return (
            self.stand.place if here and self.stand.counts.keys() - {self.stand.place} <= self.stand.foreign else None
        )

    def _of_lesser(self, office: OfficeHeld, sentence: int, *, own: bool) -> str | None:
        """*Norland's president met Interior Minister Ann Lee*: leaders meet their `own` ministers, or say whose."""
        leads = {
            o.of
            for d in self.stand.people_in.get(sentence, ())
            for o in d.offices
            if o.of and o.tenure == "current" and title_words(o) <= LEADING | {"minister"}
        }
        named = self.stand.named.get(sentence, set())
        title = title_words(office)
        lesser = title == {"vice", "president"} or not title & (LEADING if own else LEADING | {"foreign", "external"})
        return next(iter(leads)) if lesser and len(leads) == 1 and named <= leads else None

    def _left_over(self, sentence: int, taken: set[str]) -> str | None:
        """Abroad: the only country spoken of here that has no other holder of the title named."""
        for first in (sentence, sentence - 1):
            near = set().union(*(self.stand.named.get(s, set()) for s in range(first, sentence + 1))) - taken
            if near:
                return near.pop() if len(near) == 1 and taken else None
        return None

    def _beside(self, sentence: int) -> str | None:
        """Abroad: the country of the only other officials in the sentence, if nobody meets anybody."""
        if not VERBS["meeting"].isdisjoint(self.words.lemma[slice(*self.words.bounds[sentence])]):
            return None
        people = self.stand.people_in.get(sentence, ())
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
