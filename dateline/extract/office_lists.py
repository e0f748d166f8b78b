"""Plural titles -> the people they are said of, in order: *the Norwegian and Swedish premiers, X and Y*."""

from dataclasses import replace

from dateline.extract.names import Name, Names
from dateline.extract.person_reach import PersonReach
from dateline.extract.titles import Title
from dateline.extract.words import Words

INCLUDING = frozenset({"including", "among", "namely", ":", "like"})
LONGEST = 12
"""Tokens between a plural title and the word that opens the list of those who bear it."""
DELEGATES = frozenset({"delegations", "delegation", "teams", "sides"})


class OfficeLists:
    """Names right behind the title, beside it by apposition, or before it: *X and Y, leaders of ...*."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names = words, names
        self.reach, self.local = PersonReach(words, names), False

    def people(self, title: Title) -> list[Name]:
        """In the order of the text; fewer than two where the title is said of nobody named beside it."""
        found: list[Name] = []
        self.local = self.words.lower[title.head] in ("governors", "mayors", "senators", "premiers")
        for found in (self._behind(title.end), self._behind(past_delegations(self.words, title)), self._before(title)):
            if len(found) > 1:
                return found
        found = self._among(title)
        return found if len(found) > 1 and self.bodies(found) else []

    def _among(self, title: Title) -> list[Name]:
        """*several presidents from the region, among them X of Norland and Y of Sudland*."""
        words, last = self.words, self.words.bounds[title.sentence][1]
        for k in range(title.last, min(last, title.last + LONGEST)):
            if words.lower[k] in INCLUDING and words.lower[k - 1] not in ("not", "n't"):
                return self._behind(k + 1 + (words.lower[k + 1 : k + 2] == ["them"]))
            if words.tag[k] == "NNS" and k > title.end:
                break  # *the presidents met other leaders, including ...*
        return []

    def bodies(self, people: list[Name]) -> tuple[Name, ...]:
        """*X for Norland and Y of Sudland*: the country or body behind each name; nothing where one has none."""
        found = [self._body(one.end) for one in people]
        return tuple(one for one in found if one is not None) if all(found) else ()

    def _body(self, i: int) -> Name | None:
        if self.words.text[i : i + 1] == ["("]:
            inside = self.names.starting(i + 1 + (self.words.lower[i + 1 : i + 2] == ["the"]))
            inside = inside if self.local or (inside is not None and inside.kind == "country") else None
            closed = inside is not None and self.words.text[inside.end : inside.end + 1] == [")"]
            return replace(inside, end=inside.end + 1) if inside is not None and closed else None
        if self.words.lower[i : i + 1] not in (["of"], ["for"], ["from"]):
            return None
        k = i + 2 if self.words.lower[i + 1 : i + 2] == ["the"] else i + 1
        one = self.names.starting(k)
        if one is None and self.local and k < len(self.words) and self.words.tag[k] == "NNP":
            end = self.reach.end(k)  # *Ann Lee of Santa Fe*
            one = Name(k, end, "place", self.words.phrase(k, end), 50, "region") if end > k else None
        kinds = ("country", "organisation", "place") if self.local else ("country", "organisation")
        return one if one is not None and one.kind in kinds else None

    def _behind(self, i: int) -> list[Name]:
        words = self.words
        found: list[Name] = []
        i += words.text[i : i + 1] == [","]
        while (one := self.names.starting(self.reach.past_courtesy(i))) is not None and one.kind == "person":
            found.append(one)
            body = self._body(one.end)
            i = body.end if body is not None else one.end
            i += words.text[i : i + 1] == [","]
            i += words.lower[i : i + 1] == ["and"]
        return found

    def _before(self, title: Title) -> list[Name]:
        words, k = self.words, title.first - 1
        if k < 1 or words.text[k] != ",":
            return []
        found: list[Name] = []
        while (one := self.names.ending(k - 1)) is not None and one.kind == "person":
            found.append(one)
            k = one.start - 1
            if k < 1 or words.lower[k] not in ("and", ","):
                break
            k -= words.lower[k - 1 : k + 1] == [",", "and"]
        return found[::-1]

    def pair(self, first: Title, second: Title) -> tuple[Name, Name] | None:
        """*X and Y, the president and prime minister of Norland*: who holds the one title and who the other."""
        words = self.words
        joined = words.lower[first.last : second.first] == ["and"] and not (first.plural or second.plural)
        named = self._before(first) if joined else []
        k = named[0].start - 1 if named else -1
        listed = k >= 0 and words.lower[k] in (",", "and")
        return (named[0], named[1]) if len(named) == 2 and not listed else None


def past_delegations(words: Words, title: Title) -> int:
    """One past *of the Russian and Ukrainian delegations* behind *the heads*."""
    i, last = title.last, words.bounds[title.sentence][1]
    if "of" not in words.lower[i - 1 : i + 1]:
        return i
    noun = next((k for k in range(i, min(last, i + 9)) if words.lower[k] in DELEGATES), None)
    return noun + 1 if noun is not None else i
