"""Names, titles -> people whom spaCy takes for bodies: beside a person, or with an office behind a comma."""

from dataclasses import replace

from dateline.extract.aliases import fold
from dateline.extract.names import Name, Names
from dateline.extract.titles import Title
from dateline.extract.words import Words
from dateline.knowledge.first_names import first_names
from dateline.knowledge.headwords import headwords
from dateline.knowledge.leaders import leaders
from dateline.knowledge.occupations import occupations
from dateline.knowledge.titles import titles

SURE = 88


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
        return [Name(one.start, one.end, "person", one.name, SURE) for one in found]

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
