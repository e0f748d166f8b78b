"""Drafts, titles -> the country an office belongs to where the report leaves it out, as papers do with their own."""

from collections import defaultdict

from dateline.base.articles import Article
from dateline.base.observations import OfficeHeld
from dateline.extract.drafts import Draft, Drafts, Reference
from dateline.extract.offices import title_key
from dateline.extract.words import Words
from dateline.knowledge.countries import seats

LEAST, MARGIN = 2.0, 1.3
STATE_OFFICES = frozenset("minister president premier chancellor king queen emir sultan secretary speaker".split())
MEET = frozenset("meet visit host receive call talk hold greet welcome telephone phone brief speak tell".split())


class Home:
    """Which country a title without one is of: by the article's own country, never one whose holder is another."""

    def __init__(self, drafts: Drafts, words: Words, article: Article) -> None:
        self.drafts, self.words = drafts, words
        self.counts: defaultdict[str, float] = defaultdict(float)
        self.sentences: dict[str, set[int]] = {}
        for ref in drafts.references:
            for draft in ref.drafts:
                if draft.kind == "country" and ref.form == "name":
                    self.counts[draft.name] += self._weight(ref)
                    self.sentences.setdefault(draft.name, set()).add(words.sentence[ref.start])
        place = seats().get(article.dateline_place or "")
        if place:
            self.counts[place] += 1.5
        self.holders: dict[frozenset[str], set[str]] = {}
        for draft in drafts.of_kind("person", "office"):
            for office in draft.offices:
                if office.of and office.tenure != "former":
                    self.holders.setdefault(title_key(office.title), set()).add(office.of)

    def _weight(self, ref: Reference) -> float:
        """A country that acts or owns is more likely the report's own than one where things happen."""
        dep = self.words.dep[self.drafts.head(ref.start, ref.end)]
        return {"nsubj": 2.0, "nsubjpass": 2.0, "poss": 2.0, "amod": 0.8, "compound": 0.8}.get(dep, 0.6)

    def settle(self) -> None:
        """Fills `of` in titles that lack it, and the countries of ministries and people."""
        for draft in self.drafts.of_kind("person"):
            for n, office in enumerate(draft.offices):
                if office.of is None and set(title_key(office.title)) & STATE_OFFICES:
                    of = self._same_person(draft) or self._likely(title_key(office.title), self._met_by(draft, office))
                    if of is not None:
                        draft.offices[n] = OfficeHeld(office.title, of, office.tenure, office.at, office.organisation)
        for draft in self.drafts.of_kind("organisation"):
            if draft.type == "ministry" and draft.country is None:
                draft.country = self._likely(frozenset({"ministry"}), set())
        for draft in self.drafts.of_kind("person"):
            draft.country = draft.country or self._country(draft)

    def _same_person(self, draft: Draft) -> str | None:
        of = {o.of for o in draft.offices if o.of and o.tenure != "former" and ("country", o.of) in self.drafts.by_key}
        return of.pop() if len(of) == 1 else None

    def _likely(self, key: frozenset[str], barred: set[str]) -> str | None:
        others = self.holders.get(key, set()) | barred
        ranked = [(n, c) for c, n in self.counts.items() if c not in others]
        ranked.sort(key=lambda r: (-r[0], r[1]))
        if not ranked or ranked[0][0] < LEAST:
            return None
        if len(ranked) > 1 and ranked[0][0] < MARGIN * ranked[1][0]:
            return None
        return ranked[0][1]

    def _met_by(self, draft: Draft, office: OfficeHeld) -> set[str]:
        """Countries of the subjects that meet this person: an equal of another country."""
        found: set[str] = set()
        for place in draft.places:
            ref = self.drafts.at.get(place)
            if ref is None:
                continue
            head = self.drafts.head(ref.start, ref.end)
            if self.words.dep[head] in ("nsubj", "nsubjpass"):
                continue
            sentence = self.words.sentence[place]
            if not MEET & set(self.words.lemma[slice(*self.words.bounds[sentence])]):
                continue
            for other in self.drafts.references:
                if self.words.sentence[other.start] == sentence and other.start < place and len(other.drafts) == 1:
                    one = other.drafts[0]
                    if (
                        one is not draft
                        and one.kind in ("person", "office")
                        and self.words.dep[self.drafts.head(other.start, other.end)] == "nsubj"
                    ):
                        found |= {
                            o.of
                            for o in one.offices
                            if o.of
                            and title_key(o.title) & title_key(office.title) | (title_key(o.title) & STATE_OFFICES)
                        }
        return found

    def _country(self, draft: Draft) -> str | None:
        for office in draft.offices:
            if office.of and ("country", office.of) in self.drafts.by_key:
                return office.of
            for kind in ("organisation", "place", "armed_group"):
                body = self.drafts.by_key.get((kind, (office.of or "").casefold()))  # type: ignore[call-overload]
                if body is not None and body.country:
                    return str(body.country)
        return None
