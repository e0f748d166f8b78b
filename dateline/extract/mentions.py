"""Reading -> Mention, Chain: who and what the article names, and all the words that refer to them."""

from collections.abc import Iterable
from dataclasses import replace

import spacy

from dateline.base.observations import Chain, Mention, Sentence
from dateline.base.reading import Reading
from dateline.extract.aliases import fold
from dateline.extract.coreference import Coreference
from dateline.extract.descriptions import description_of
from dateline.extract.drafts import Draft, Drafts
from dateline.extract.gazetteer import Gazetteer
from dateline.extract.gender import gender_of
from dateline.extract.governments import stands_for_government, with_its_noun
from dateline.extract.home import Home
from dateline.extract.led_bodies import LedBodies
from dateline.extract.names import Name
from dateline.extract.occupations import Occupations
from dateline.extract.office_bodies import title_key
from dateline.extract.offices import Offices
from dateline.extract.rank_titles import RankTitles
from dateline.extract.recognition import Recognition
from dateline.extract.successions import Successions
from dateline.extract.vacant import fill_vacant
from dateline.extract.words import Words


class Mentions:
    """Names by rule, gazetteer and spaCy; offices; then titles, noun phrases and pronouns referred to them."""

    name, version = "mentions", "45"
    needs: tuple[type, ...] = (Sentence,)
    makes: tuple[type, ...] = (Mention, Chain)

    def __init__(self) -> None:
        self._gazetteer: Gazetteer | None = None

    def open(self) -> None:
        """Reads the packaged tables."""
        tokenizer = spacy.blank("en").tokenizer
        self._gazetteer = Gazetteer(lambda name: [t.text for t in tokenizer(name)])

    def extract(self, reading: Reading) -> Iterable[Mention | Chain]:
        if self._gazetteer is None:
            self.open()
        assert self._gazetteer is not None
        if not len(reading.doc):
            return []
        words = Words(reading.doc)
        found = Recognition(words, reading.doc, self._gazetteer, reading.article.dateline_place)
        drafts = Drafts(reading, words)
        chains = _Chains(drafts, words, found)
        offices = Offices(drafts, words, found.names, chains.person)
        chains.refer_names()
        offices.find(found.titles)
        Occupations(words, found.names, offices, chains.person).find()
        Home(drafts, words, reading.article, found.titles).settle(offices.owned)
        Coreference(drafts, words, found.names, offices).run()
        Successions(drafts, words).fill()
        Home(drafts, words, reading.article, found.titles).settle(offices.owned)
        fill_vacant(drafts)
        LedBodies(drafts).fill()
        RankTitles(drafts, words, found.names).fill()
        return drafts.finish()


FORMERLY = frozenset({"formerly", "previously", "aka", "alias", "known", "ex", "erstwhile", "née"})


class _Chains:
    """The chain of each name, and the name's reference to it."""

    def __init__(self, drafts: Drafts, words: Words, found: Recognition) -> None:
        self.drafts, self.words, self.found = drafts, words, found
        self.full_names = {fold(n.name): n.name for n in found.names.all() if n.kind == "person"}

    def refer_names(self) -> None:
        for one in self.found.names.all():
            draft = self._called_before(one) or self._draft(one)
            if draft is None:
                continue
            text = self.words.phrase(one.start, one.end)
            text = text.removeprefix("the ").removeprefix("The ")
            if text != draft.name and one.type not in ("adjective", "people", "seat", "government"):
                draft.aliases.setdefault(text)
            start, end, government = one.start, one.end, False
            if one.kind == "country" or one.type == "seat":
                government = draft.kind == "country" and stands_for_government(self.words, one)
                start, end = with_its_noun(self.words, one)
            self.drafts.refer(start, end, "name", [draft], government=government or end > one.end)

    def _called_before(self, one: Name) -> Draft | None:
        """*INS Vikramaditya (formerly Admiral Gorshkov)*: the name in brackets is another of the name before it."""
        words = self.words
        first, _ = words.bounds[words.sentence[one.start]]
        opening = next((k for k in range(one.start, max(first, one.start - 6), -1) if words.text[k] == "("), None)
        if opening is None or not FORMERLY & set(words.lower[opening + 1 : one.start]):
            return None
        before = self.found.names.ending(opening - 1)
        return self._draft(before) if before is not None else None

    def _draft(self, one: Name) -> Draft | None:
        if one.kind == "person":
            return self.person(one)
        if one.kind == "country":
            draft = self.drafts.draft("country", one.country or one.name, one.country or one.name)
            draft.country = draft.name
            return draft
        if one.type == "seat" and one.country and stands_for_government(self.words, one):
            draft = self.drafts.draft("country", one.country, one.country)
            draft.country = one.country
            return draft
        key = one.name.casefold()
        if one.type == "ministry":
            one = replace(one, country=one.country or self._owner(one))
            key = f"{' '.join(sorted(title_key(one.name)))}|{one.country or ''}"
        draft = self.drafts.draft(one.kind, key, one.name)
        draft.type = draft.type or one.type
        draft.country = draft.country or one.country
        return draft

    def _owner(self, one: Name) -> str | None:
        """*the Kazakh MFA*, *Kenya's MoD*: the country named before a ministry's short form."""
        owned = one.start > 1 and self.words.lower[one.start - 1] == "'s"
        before = self.found.names.ending(one.start - 2 if owned else one.start - 1) if one.start else None
        return before.country if before is not None and before.kind == "country" else None

    def person(self, one: Name) -> Draft | None:
        """The chain of a person's name, by the full name it is or is part of."""
        key = self.found.people.full(one) or fold(one.name)
        name = self.full_names.get(key, one.name)
        draft = self.drafts.draft("person", key, name)
        draft.gender = draft.gender or gender_of(self.words, one, name)
        draft.description = draft.description or description_of(self.words, one)
        if one.start > 1 and self.words.lower[one.start - 1] == "'s":
            owner = self.found.names.ending(one.start - 2)
            if owner is not None and owner.kind == "country" and owner.type == "country":
                draft.country = draft.country or owner.country
        return draft
