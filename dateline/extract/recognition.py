"""Words, spaCy's names -> names that do not overlap, and titles: every rule's findings weighed against the others."""

from collections import defaultdict
from dataclasses import replace

from dateline.base.tokens import Doc
from dateline.extract.aliases import Acronyms, PeopleAliases
from dateline.extract.doubtful_names import DoubtfulNames, in_full, is_first_name
from dateline.extract.gazetteer import Gazetteer
from dateline.extract.ministries import StateBodies
from dateline.extract.mistaken_bodies import MistakenBodies
from dateline.extract.names import Name, Names
from dateline.extract.naming import HeadedNames
from dateline.extract.other_names import OtherNames
from dateline.extract.owned_places import OwnedPlaces
from dateline.extract.people import People
from dateline.extract.titles import Title, TitleFinder
from dateline.extract.typed import Votes
from dateline.extract.weapons import Weapons
from dateline.extract.words import Words
from dateline.knowledge.first_names import first_names
from dateline.knowledge.headwords import headwords
from dateline.knowledge.occupations import occupations
from dateline.knowledge.reference import reference
from dateline.knowledge.titles import titles


class Recognition:
    """All names of an article: `names`, `titles`, the short forms it introduces and who is who among its people."""

    def __init__(self, words: Words, doc: Doc, gazetteer: Gazetteer, reported_from: str | None = None) -> None:
        self.words = words
        known = [one for one in gazetteer.find(words, reported_from) if not is_first_name(words, one)]
        first = Names(len(words))
        first.add(known)
        headed = [*HeadedNames(words, first).find(), *StateBodies(words, first).find(), *Weapons(words, first).find()]
        votes = Votes(words, doc)
        typed = [in_full(words, first, n) for n in votes.names() if not _runs_past_country(words, first, n)]
        first = Names(len(words))
        first.add([*known, *headed, *typed])
        self.acronyms = Acronyms(words, first)
        short = self.acronyms.sweep()
        for one in short:
            settle(first, one)
        self.titles: list[Title] = TitleFinder(words, first).find()
        people = People(words, first, doc, votes).find(self.titles)
        self.names = Names(len(words))
        self.names.add([*known, *headed, *people, *typed, *short])
        for one in MistakenBodies(words, self.names, self.titles).people():
            self.names.put(one)
        for one in list(OwnedPlaces(words, self.names).find()):
            settle(self.names, one)
        self._drop_titles()
        self._cut_headlines()
        self._part_glued()
        self._part_pairs()
        for one in OtherNames(words, self.names).sweep():
            self.names.put(one)
        self.people = PeopleAliases(words, self.names)
        for one in self.people.sweep():
            self.names.put(one)
        self._drop_unlikely_people()
        DoubtfulNames(words, self.names).settle()
        self._repeat()
        DoubtfulNames(words, self.names).settle()

    def _drop_titles(self) -> None:
        """Spacy's *Defence* of *Defence Minister* names nothing."""
        for title in self.titles:
            for i in range(title.start, title.end):
                one = self.names.at[i]
                if one is not None and one.weight < 60 and one.start >= title.start and one.end <= title.end:
                    self.names.drop(one)
        for one in self.names.all():
            before = self.names.starting(one.end)
            role = one.type == "typed" and self.words.lower[one.end - 1] in occupations().roles
            if role and before is not None and before.kind == "person":
                self.names.drop(one)

    def _cut_headlines(self) -> None:
        """In title case every word is capital: *Ann Lee Breaks Silence* is *Ann Lee* where the text names her so."""
        people = [n for n in self.names.all() if n.kind == "person"]
        plain = {n.name for n in people if self.words.sentence[n.start] not in self.words.headline}
        surnames = {name.split()[-1] for name in plain if " " in name}
        for one in people:
            if self.words.sentence[one.start] not in self.words.headline or one.name in plain:
                continue
            known = [
                k
                for k in range(one.start + 1, one.end)
                if self.words.phrase(one.start, k) in (surnames if k == one.start + 1 else plain)
            ]
            stray = one.weight < 91 and not known and self._only_in_headline(one, surnames)
            if known or one.end - one.start > 3 or stray:
                self.names.drop(one)
            if known:
                end = known[-1]
                self.names.put(replace(one, end=end, name=self.words.phrase(one.start, end)))

    def _only_in_headline(self, one: Name, surnames: set[str]) -> bool:
        """*Draws Closer*: capital words of a headline that no name of the text bears and nobody is first called."""
        first, last = self.words.lower[one.start], self.words.text[one.end - 1]
        return one.end - one.start > 1 and first not in first_names() and last not in surnames

    def _part_glued(self) -> None:
        """*talks with Ann Lee Tom Roe flew in*, where a stop is missing: two people whom the text names elsewhere, or
        one and the word that opens the next sentence."""
        people = [n for n in self.names.all() if n.kind == "person"]
        called = {n.name for n in people}
        parts = {part for name in called if " " in name for part in (name.split()[0], name.split()[-1])}
        for one in people:
            for k in range(one.start + 2, one.end):
                first, rest = self.words.phrase(one.start, k), self.words.phrase(k, one.end)
                opens = self.words.tag[k] == "RB" and k == one.end - 1
                if first in called and (opens or rest in called | parts):
                    self.names.put(replace(one, end=k, name=first))
                    if not opens:
                        self.names.put(replace(one, start=k, name=rest))
                    break

    def _part_pairs(self) -> None:
        """*the Lind-Dahl talks*: two people's surnames are no name of a third."""
        people = [n for n in self.names.all() if n.kind == "person"]
        surnames = {n.name.split()[-1] for n in people if "-" not in n.name}
        for one in people:
            first, last = one.start, one.end - 1
            pair = {self.words.text[first], self.words.text[last]}
            if last - first == 2 and self.words.text[first + 1] in ("-", "–") and len(pair & surnames) == 2:
                self.names.drop(one)
                for i in (first, last):
                    self.names.put(replace(one, start=i, end=i + 1, name=self.words.text[i], type="alias"))

    def _drop_unlikely_people(self) -> None:
        """One-word names that nothing but spaCy's type makes a person's."""
        sure = {n.name for n in self.names.all() if n.kind == "person" and n.type == "one" and self._acts_human(n)}
        for one in self.names.all():
            if one.kind == "person" and one.type == "one" and one.name not in sure and self.people.full(one) is None:
                self.names.drop(one)

    def _acts_human(self, one: Name) -> bool:
        """Whether the words around a single name let it be a person's: it acts, owns, is met or follows a person."""
        words, i = self.words, one.end - 1
        dep, head = words.dep[i], words.head[i]
        if dep == "conj":
            other = self.names.at[head]
            return other is not None and other.kind == "person" and other is not one
        if dep in ("nsubj", "nsubjpass"):
            if words.opens(one.start):
                suffers = dep == "nsubjpass" and words.lemma[head] in reference().verbs["done_to_people"]
                return suffers or words.lemma[head] in titles().human_verbs or self._is_human(head)
            return words.lemma[head] not in reference().verbs["done_to_places"]
        if dep == "poss":
            return words.lower[head] not in headwords().place and not words.cap[head]
        return (dep == "dobj" and words.lemma[head] in reference().verbs["done_to_people"]) or (
            dep == "pobj" and words.lower[head] in ("by", "with")
        )

    def _is_human(self, verb: int) -> bool:
        """*X was a fisherman*: what the subject is said to be is a person."""
        words = self.words
        last = words.bounds[words.sentence[verb]][1]
        said = (i for i in range(verb + 1, min(last, verb + 9)) if words.dep[i] == "attr" and words.head[i] == verb)
        return any(words.lower[i] in titles().human_nouns or words.lower[i] in titles().offices for i in said)

    def _repeat(self) -> None:
        """What was named once is named wherever else the same words stand."""
        words = self.words
        by_first: dict[str, list[tuple[list[str], Name]]] = defaultdict(list)
        done = set()
        for one in self.names.all():
            if (
                one.kind in ("country",)
                or one.name in done
                or not words.cap[one.start]
                or one.type in ("alias", "one", "acronym")
            ):
                continue
            done.add(one.name)
            by_first[words.text[one.start]].append((words.text[one.start : one.end], one))
        for i, text in enumerate(words.text):
            if text not in by_first or self.names.at[i] is not None or words.lower[i] in headwords().common:
                continue
            for tokens, one in by_first[text]:
                end = i + len(tokens)
                if (
                    words.text[i:end] == tokens
                    and all(self.names.at[k] is None for k in range(i, end))
                    and not self._in_title(i)
                ):
                    self.names.put(Name(i, end, one.kind, one.name, one.weight, one.type, one.country))
                    break

    def _in_title(self, i: int) -> bool:
        return any(t.start <= i < t.end for t in self.titles)


def _runs_past_country(words: Words, known: Names, one: Name) -> bool:
    """*South Norland Ann* of *envoy to South Norland Ann Lee*: spaCy's body is a country and somebody's first name."""
    country = known.starting(one.start)
    if one.kind != "organisation" or country is None or country.type != "country" or country.end >= one.end:
        return False
    sent = words.lower[one.start - 1] in ("to", "for", "of") and words.lower[one.start - 2] in titles().offices
    return sent and headwords().organisation.isdisjoint(words.lower[country.end : one.end])


def settle(names: Names, one: Name) -> None:
    """Puts a name where none or a less sure one stands."""
    before = names.at[one.start]
    if before is None or before.weight < one.weight:
        names.put(one)
