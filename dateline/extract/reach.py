"""Words, names known -> how far a name reaches: the capital words left and right of the word that tells its kind."""

from dateline.extract.names import Names
from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords
from dateline.knowledge.titles import titles

OF = frozenset({"of"})
TAILS = frozenset({"of", "for", "on", "against"})
ADJECTIVES = ("ic", "al", "ive", "ist")
OF_OFFICES = frozenset({"office", "council", "secretariat", "association", "conference", "forum"})
OF_STATES = frozenset({"national", "federal", "central", "general", "supreme", "royal", "state", "independent"})
PEOPLES = frozenset(
    {"people", "peoples", "women", "workers", "children", "farmers", "students", "teachers", "youth", "citizens",
     "lawyers", "journalists", "soldiers", "writers", "patients", "mothers", "veterans", "peasants", "fighters"}
)  # fmt: skip
"""Those of whom movements and unions call themselves."""
NOT_IN_NAMES = frozenset({"DT", "IN", "PRP", "PRP$", "CC", "WRB", "WP", "POS", "MD"})


class Reach:
    """Stretches of capital words, by token numbers."""

    def __init__(self, words: Words, known: Names) -> None:
        self.words, self.known, self.common = words, known, headwords().common
        self.offices, self.parties = titles().offices, titles().party_words
        self.charges = titles().before | titles().after
        self.ends = headwords().organisation | headwords().party
        self.heading = self.ends | headwords().place | headwords().document | headwords().thing

    def is_part(self, i: int) -> bool:
        """Whether a token can be a word of a name."""
        words = self.words
        if i < 0 or i >= len(words) or not words.cap[i] or words.tag[i] in NOT_IN_NAMES:
            return False
        if words.lower[i] in self.common:
            return False
        return words.tag[i][:2] not in ("VB", "RB") or not words.opens(i)

    def left(self, i: int) -> int:
        """The first of the capital words that end before `i`; `i` itself where there are none."""
        first = self.words.bounds[self.words.sentence[i]][0]
        start, of_offices = i, self.words.lower[i] in OF_OFFICES
        while start > first:
            if self.words.lower[start - 1] in self.offices and not of_offices:
                break
            if self.is_part(start - 1) or self._of_party(start - 1):
                start -= 1
            elif start - 1 > first and (self._joins_left(start - 1) or self._of_people(start - 1)):
                start -= 2
            else:
                break
        return start

    def _of_party(self, i: int) -> bool:
        """*Communist* of *the Communist Party of Norland*, otherwise a word for a person."""
        words = self.words
        return words.cap[i] and words.lower[i + 1] == "party" and words.lower[i] in self.parties

    def _joins_left(self, i: int) -> bool:
        """Whether *-*, *&*, *and* or a comma holds the capital words beside it together as one name."""
        words = self.words
        mark = words.text[i]
        if mark not in ("-", "'", "&", "and", ",") or not self.is_part(i - 1):
            return False
        if mark in ("-", "'"):
            return not words.spaced[i - 1] and not words.spaced[i]
        if mark == "&":
            return True
        if words.lower[i - 1] in self.ends:
            return False
        whole = words.ent[i] in ("ORG", "LAW", "FAC") and words.ent[i - 1] == words.ent[i] == words.ent[i + 1]
        if mark == ",":
            return whole and "and" in words.lower[i + 1 : i + 5] and not self.is_part(i - 2)
        charged = words.lower[i - 1] in self.charges and words.lower[i + 1] in self.charges
        return whole or charged or words.lower[i - 1].endswith(ADJECTIVES) or self._within_article(i)

    def _within_article(self, i: int) -> bool:
        """*the Norland Textile and Apparel Association*: *the* stands before both words that *and* joins."""
        words, k = self.words, i - 1
        if self.known.at[k] is not None or words.lower[k] in self.offices or words.lower[k] in self.heading:
            return False
        first = words.bounds[words.sentence[i]][0]
        while k - 1 > first and self.is_part(k - 1) and words.lower[k - 1] not in self.offices:
            k -= 1
        whole = words.lower[k - 1] == "the" or (words.lower[k] in OF_STATES and i - k > 1)
        return whole and words.tag[i + 1] == "NNP" and words.ent[i - 1] != "PERSON"

    def _of_people(self, i: int) -> bool:
        """*the Norland People's Liberation Movement*, *the Dockers' Union*: whose movement it is, in its name."""
        words = self.words
        return words.text[i] in ("'s", "'") and words.cap[i - 1] and words.lower[i - 1] in PEOPLES

    def right(self, i: int) -> int:
        """One past the last of the capital words that start at `i`; `i` itself where there are none."""
        end = i
        last = self.words.bounds[self.words.sentence[i]][1] if i < len(self.words) else i
        while end < last:
            if self.is_part(end):
                end += 1
            elif i < end < last - 1 and self._joins_right(end):
                end += 2
            else:
                break
        return end

    def _joins_right(self, i: int) -> bool:
        words = self.words
        if words.text[i] not in ("-", "&", "and", ",") or not self.is_part(i + 1) or self.known.at[i + 1] is not None:
            return False
        if words.text[i] == "-":
            return not words.spaced[i - 1] and not words.spaced[i]
        if words.lower[i - 1] in self.ends:
            return False
        whole = words.ent[i] in ("ORG", "LAW") and words.ent[i - 1] == words.ent[i] == words.ent[i + 1]
        return words.text[i] != "," or whole

    def tail(self, end: int, *, headed: bool = False) -> int:
        """Past *of the Red Cross*, *for the Advancement of Colored People* where they follow. After a head with words
        of its own before it (`headed`) only *of* leads on: *the Liberal Party for the first time*."""
        words = self.words
        while end + 1 < len(words) and words.lower[end] in (OF if headed else TAILS):
            start = end + 2 if words.lower[end + 1] == "the" else end + 1
            reach = self.right(start) if start < len(words) else start
            if reach <= start:
                break
            end, headed = self._of_country(start, reach), self.known.at[start] is not None
        return end

    def _of_country(self, start: int, end: int) -> int:
        """*the Cabinet of the Republic of Norland Ola Dahl*: after a country's whole name a body's name is over."""
        one = self.known.at[start]
        if one is None or one.kind != "country" or end - one.end < 2:
            return end
        over = next((i for i in range(one.end, end) if self.words.lower[i] in ("and", ",", "of")), end)
        headed = any(w in self.heading or w in self.offices for w in self.words.lower[one.end : over])
        return end if headed or one.type != "country" else one.end

    def without_the(self, start: int, end: int) -> int:
        return start + 1 if self.words.lower[start] == "the" and end - start > 1 else start

    def country(self, start: int, head_end: int, end: int) -> str | None:
        """The country of a known name among the tokens, before the head first."""
        for i in (*range(start, head_end), *range(end - 1, head_end - 1, -1)):
            one = self.known.at[i]
            country: str | None = one.country if one is not None else None
            if country is not None:
                return country
        return None
