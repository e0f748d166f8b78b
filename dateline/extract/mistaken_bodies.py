"""Names, titles -> people whom spaCy takes for bodies or places: by a first name, an office behind a comma, a verb of
saying."""

from dataclasses import replace

from dateline.extract.aliases import fold
from dateline.extract.names import Name, Names
from dateline.extract.saying_words import VERBS
from dateline.extract.titles import Title
from dateline.extract.typed import PLACED_BY
from dateline.extract.words import Words
from dateline.knowledge.first_names import first_names
from dateline.knowledge.headwords import headwords
from dateline.knowledge.leaders import leaders
from dateline.knowledge.occupations import occupations
from dateline.knowledge.places import cities
from dateline.knowledge.titles import titles

SURE = 88
FOLLOWS = frozenset({"replacing", "succeeding", "replaces", "replaced", "succeeds", "succeeded"})
FOLLOWS_AFTER = frozenset({("over", "from"), ("place", "of")})
PLACES = frozenset({"GPE", "NORP", "LOC", "FAC"})


class MistakenBodies:
    """Looks at names of two or three plain words that nothing but spaCy's type makes a body's."""

    def __init__(self, words: Words, names: Names, found: list[Title]) -> None:
        self.words, self.names = words, names
        self.opening = {t.first: t for t in found if not t.plural and not t.counterpart}
        heads = headwords()
        self.things = heads.organisation | heads.party | heads.place | heads.document | heads.thing

    def people(self) -> list[Name]:
        typed = [self._without_role(one) for one in self.names.all()]
        found = [one for one in typed if self._may_be_a_person(one) and self._is_person(one)]
        found += [one for i in range(1, len(self.words) - 1) if (one := self._first_and_last(i)) is not None]
        found += [*self._speaking(), *self._followed()]
        return [Name(one.start, one.end, "person", one.name, SURE) for one in found]

    def _first_and_last(self, i: int) -> Name | None:
        """*Milica Radun*, which spaCy holds for a place or a people: a first name and a word that no table knows."""
        words, end = self.words, i + 2
        if words.lower[i] not in first_names() or words.head[i] != i + 1 or not self._unknown(i, end):
            return None
        if (
            words.lower[i - 1] == "of"
            or (words.cap[i - 1] and not words.opens(i))
            or words.cap[end : end + 1] == [True]
        ):
            return None
        return Name(i, end, "place", words.phrase(i, end), SURE)

    def _speaking(self) -> list[Name]:
        """*Radun denied it*: a word that no table knows and spaCy holds for a place, which speaks and is nowhere."""
        words = self.words
        typed = [
            n for n in self.names.all() if n.kind == "place" and n.end - n.start == 1 and self._unknown(n.start, n.end)
        ]
        there = {n.name for n in typed if words.lower[n.start - 1] in PLACED_BY or words.dep[n.start] == "compound"}
        said = {n.name for n in typed if words.dep[n.start] == "nsubj" and words.lemma[words.head[n.start]] in VERBS}
        return [n for n in typed if n.name in said - there]

    def _followed(self) -> list[Name]:
        """*took over from Sanja Kalez*, *in place of Sanja Kalez*: whom somebody follows is a person."""
        words = self.words
        typed = [n for n in self.names.all() if n.kind == "place" and n.end - n.start == 2]
        return [
            n
            for n in typed
            if self._unknown(n.start, n.end)
            and (words.lower[n.start - 1] in FOLLOWS or tuple(words.lower[n.start - 2 : n.start]) in FOLLOWS_AFTER)
        ]

    def _unknown(self, start: int, end: int) -> bool:
        """Plain capital words that spaCy types for a place, within the text, and no table has."""
        words = self.words
        for i in range(start, end):
            one = self.names.at[i]
            surname = one is not None and one.kind == "person" and one.end - one.start == 1
            known = (
                one is not None
                and not surname
                and (one.type != "typed" or one.kind == "organisation" or one.country is not None)
            )
            plain = words.tag[i] == "NNP" and words.text[i].isalpha() and words.text[i][1:].islower()
            if known or not plain or words.ent[i] not in PLACES or words.text[i] in cities():
                return False
        taken_over = words.lower[start - 2 : start] == ["over", "from"]
        placed = (words.lower[start - 1] in PLACED_BY and not taken_over) or words.sentence[start] in words.headline
        return not placed and self.things.isdisjoint(words.lower[start:end])

    def _without_role(self, one: Name) -> Name:
        """*Prosper Lee* of *Economist Prosper Lee*."""
        words, k = self.words, one.start + 1
        if one.type != "typed" or one.end - k < 2 or words.lower[one.start] not in occupations().roles:
            return one
        return replace(one, start=k, name=words.phrase(k, one.end))

    def _is_person(self, one: Name) -> bool:
        """Who leads a state, as tables know, or who stands as people do."""
        return fold(one.name) in leaders() or self._stands_as_one(one)

    def _may_be_a_person(self, one: Name) -> bool:
        words, inside = self.words, range(one.start, one.end)
        if one.kind != "organisation" or one.type != "typed" or words.sentence[one.start] in words.headline:
            return False
        plain = all(words.tag[i] == "NNP" and words.text[i].isalpha() and not words.text[i].isupper() for i in inside)
        return plain and len(inside) in (2, 3) and self.things.isdisjoint(words.lower[one.start : one.end])

    def _stands_as_one(self, one: Name) -> bool:
        words = self.words
        if words.text[one.end : one.end + 1] == [","] and one.end + 1 in self.opening:
            title = self.opening[one.end + 1]
            k = title.last
            joined = words.lower[k : k + 1] == ["and"] and words.tag[k + 1] in ("NN", "NNP", "JJ")
            return k >= len(words) or words.text[k] in (",", ".", ")") or joined
        last = one.end - 1
        if words.lower[one.start - 1] in occupations().roles and words.dep[last] == "nsubj":
            return words.lemma[words.head[last]] in titles().human_verbs
        if words.lower[one.start] not in first_names():
            return False
        before = self.names.ending(one.start - 2) if words.lower[one.start - 1 : one.start] == ["and"] else None
        after = self.names.starting(one.end + 1) if words.lower[one.end : one.end + 1] == ["and"] else None
        return any(n is not None and n.kind == "person" for n in (before, after))
