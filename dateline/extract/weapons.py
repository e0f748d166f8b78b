"""Words, names known -> weapons by name: *S-400*, *Leopard 2 tanks*, *INS Vikramaditya*."""

import re

from dateline.extract.names import Name, Names
from dateline.extract.reach import Reach
from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords

DESIGNATED, BEFORE_NOUN = 95, 85
DESIGNATION = re.compile(r"[A-Z][A-Za-z]{0,3}-\d{1,4}[A-Za-z]{0,3}s?$")
NOT_WEAPONS = re.compile(r"(?:Covid|COVID|G|U|Under|F1|Sars|SARS|MI|Section|CO|Article|AP|UTC|GMT|T20|Boeing|A)-?\d*$")


class Weapons:
    """Letters, a hyphen and figures; capital words before a weapon's noun; ships by their prefix."""

    def __init__(self, words: Words, known: Names) -> None:
        self.words, self.known, self.heads, self.reach = words, known, headwords(), Reach(words, known)

    def find(self) -> list[Name]:
        found: list[Name | None] = []
        for i, lower in enumerate(self.words.lower):
            if lower in self.heads.weapon:
                found.append(self._before(i))
            elif "-" in lower and DESIGNATION.match(self.words.text[i]):
                found.append(self._designated(i))
            elif lower in self.heads.vessel and self.words.text[i].isupper():
                found.append(self._ship(i))
        return [one for one in found if one is not None]

    def _designated(self, i: int) -> Name | None:
        words = self.words
        if NOT_WEAPONS.match(words.text[i]):
            return None
        first, last = words.bounds[words.sentence[i]]
        if self.heads.weapon.isdisjoint(words.lower[first:last]) and words.ent[i] != "PRODUCT":
            return None
        end = i + 1
        while end < last and words.text[end].isupper() and words.text[end].isalnum() and len(words.text[end]) > 1:
            end += 1
        return Name(i, end, "weapon", words.phrase(i, end), DESIGNATED, "weapon")

    def _before(self, i: int) -> Name | None:
        """Capital words before the noun that name nothing else."""
        words = self.words
        start = i
        while start > 0 and (
            self.reach.is_part(start - 1) or (words.text[start - 1].isdigit() and self.reach.is_part(start - 2))
        ):
            start -= 1
        while start < i and self._named_otherwise(start):
            start += 1
        if start == i or self.known.at[start] is not None or words.tag[start] not in ("NNP", "NNPS"):
            return None
        if words.ent[start] in ("GPE", "NORP", "LOC", "PERSON") and words.opens(start):
            return None
        return Name(start, i, "weapon", words.phrase(start, i), BEFORE_NOUN, "weapon")

    def _named_otherwise(self, i: int) -> bool:
        one = self.known.at[i]
        return one is not None and one.kind != "weapon"

    def _ship(self, i: int) -> Name | None:
        end = self.reach.right(i + 1)
        return Name(i, end, "weapon", self.words.phrase(i, end), DESIGNATED, "ship") if end > i + 1 else None
