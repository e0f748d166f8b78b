"""Words -> names told by a word in them: *Ministry of*, *Operation*, *Treaty*, *Front*, *Valley*, *missiles*."""

import re

from dateline.base.kinds import EntityKind
from dateline.extract.names import Name, Names
from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords
from dateline.knowledge.titles import titles

PATTERN, HEADED, WEAK = 95, 85, 52
TAILS = frozenset({"of", "for", "on", "against"})
ALONE = frozenset({"parliament", "senate", "congress", "cabinet", "army", "navy", "treasury"})
LOWER_PLACE = frozenset(
    """airport airfield airbase valley river region province district regency island islands strait peninsula oblast crossing camp base
    prison dam port square bridge checkpoint village sub-district subdistrict governorate prefecture county canal""".split()
)
STATE_BODIES = {
    ("military",), ("army",), ("navy",), ("air", "force"), ("police",), ("parliament",), ("coast", "guard"), ("central", "bank"),
    ("supreme", "court"), ("armed", "forces"), ("cabinet",), ("presidency",), ("coastguard",), ("senate",), ("border", "guards"),
    ("border", "guard"), ("security", "forces"), ("intelligence", "agency"), ("embassy",),
}  # fmt: skip
DESIGNATION = re.compile(r"[A-Z][A-Za-z]{0,3}-\d{1,4}[A-Za-z]{0,3}s?$")
NOT_WEAPONS = re.compile(r"(?:Covid|COVID|G|U|Under|F1|Sars|SARS|MI|Section|CO|Article|AP|UTC|GMT|T20|Boeing|A)-?\d*$")


class HeadedNames:
    """Finds them in one pass over the words; `known` holds what the gazetteer found."""

    def __init__(self, words: Words, known: Names) -> None:
        self.words, self.known, self.heads, self.titles = words, known, headwords(), titles()
        self.found: list[Name] = []

    def find(self) -> list[Name]:
        for i, lower in enumerate(self.words.lower):
            if lower in self.heads.ministry:
                self._ministry(i)
            if self.words.cap[i]:
                self._capital(i, lower)
            elif lower in LOWER_PLACE:
                self._place(i)
            if lower in self.heads.weapon:
                self._before_weapon(i)
            elif "-" in lower and DESIGNATION.match(self.words.text[i]):
                self._designation(i)
            if not self.words.cap[i] or lower in ("army", "navy", "police", "parliament"):
                self._state_body(i)
        return self.found

    def _capital(self, i: int, lower: str) -> None:
        heads = self.heads
        if lower in heads.operation:
            self._operation(i)
        elif lower in heads.document:
            self._document(i)
        elif lower in heads.vessel and self.words.text[i].isupper():
            self._vessel(i)
        elif lower in heads.organisation or lower in heads.armed or lower in heads.party:
            self._organisation(i)
        elif lower in heads.place:
            self._place(i)
        if lower in heads.place_first:
            self._place_first(i)

    def _put(
        self, start: int, end: int, kind: EntityKind, weight: int, type: str = "", country: str | None = None
    ) -> None:
        start = self._without_the(start, end)
        self.found.append(Name(start, end, kind, self.words.phrase(start, end), weight, type, country))

    def _without_the(self, start: int, end: int) -> int:
        return start + 1 if self.words.lower[start] == "the" and end - start > 1 else start

    # How far a name reaches

    def _is_part(self, i: int) -> bool:
        words = self.words
        if i < 0 or not words.cap[i] or words.tag[i] in ("DT", "IN", "PRP", "PRP$", "CC", "WRB", "WP", "POS", "MD"):
            return False
        common = words.lower[i] in self.heads.common or words.tag[i][:2] in ("VB", "RB")
        return not (common and (words.opens(i) or words.lower[i] in self.heads.common))

    def _left(self, i: int) -> int:
        """The first token of the capital words that end before `i`."""
        first = self.words.bounds[self.words.sentence[i]][0]
        start = i
        while start > first:
            if self._is_part(start - 1):
                start -= 1
            elif self.words.text[start - 1] in ("-", "&", "and", "'") and start - 1 > first and self._joins(start - 1):
                start -= 2
            else:
                break
        return start

    def _joins(self, i: int) -> bool:
        """Whether *-*, *&* or *and* holds two capital words together as one name."""
        words = self.words
        if not self._is_part(i - 1):
            return False
        if words.text[i] in ("-", "'"):
            return not words.spaced[i - 1] and not words.spaced[i]
        return words.text[i] == "&" or (words.ent[i] in ("ORG", "LAW", "FAC") and words.ent[i - 1] == words.ent[i])

    def _right(self, i: int) -> int:
        """One past the last of the capital words (with *and*, *the* between them) that start at `i`."""
        end = i
        last = self.words.bounds[self.words.sentence[i]][1] if i < len(self.words) else i
        while end < last:
            if self._is_part(end):
                end += 1
            elif self.words.text[end] in ("-", "&", "and", ",") and end + 1 < last and end > i and self._goes_on(end):
                end += 2
            else:
                break
        return end

    def _goes_on(self, i: int) -> bool:
        words = self.words
        if not self._is_part(i + 1) or self.known.at[i + 1] is not None:
            return False
        if words.text[i] == "-":
            return not words.spaced[i - 1] and not words.spaced[i]
        return words.text[i] != "," or (
            words.ent[i] in ("ORG", "LAW") and words.ent[i - 1] == words.ent[i] == words.ent[i + 1]
        )

    def _tail(self, end: int) -> int:
        """Past *of the Red Cross* when it follows a capital head."""
        words = self.words
        if end + 1 >= len(words) or words.lower[end] not in TAILS:
            return end
        start = end + 2 if words.lower[end + 1] == "the" else end + 1
        reach = self._right(start) if start < len(words) else start
        return reach if reach > start else end

    # Kinds of name

    def _operation(self, i: int) -> None:
        end = self._right(i + 1) if i + 1 < len(self.words) else i
        if end > i + 1 and self.words.tag[i + 1] not in ("VBZ", "VBD"):
            self._put(i, end, "operation", PATTERN)

    def _vessel(self, i: int) -> None:
        end = self._right(i + 1) if i + 1 < len(self.words) else i
        if end > i + 1:
            self._put(i, end, "weapon", PATTERN, "ship")

    def _document(self, i: int) -> None:
        lower, words = self.words.lower[i], self.words
        start, end = self._left(i), self._tail(i + 1)
        if lower == "resolution" and end == i + 1 and end < len(words) and words.text[end][:1].isdigit():
            self._put(start, end + 1, "document", PATTERN)
            return
        named = self._without_the(start, i + 1) < i
        if named and start < i and words.opens(start) and words.tag[start] in ("JJ", "NN") and i - start == 1:
            return
        if named or (end > i + 1 and lower not in self.heads.document_weak):
            self._put(start, end, "document", PATTERN)

    def _organisation(self, i: int) -> None:
        words, lower = self.words, self.words.lower[i]
        if i + 1 < len(words) and self._is_part(i + 1) and words.lower[i + 1] not in self.heads.common:
            follows = words.lower[i + 1]
            if (
                follows in self.heads.organisation
                or follows in self.heads.place
                or words.ent[i + 1] == words.ent[i] == "ORG"
            ):
                return
        start, end = self._left(i), self._tail(i + 1)
        start = self._without_the(start, i + 1)
        if end == i + 1 < len(words) and words.lower[end] in self.titles.offices and lower in self.titles.before:
            return
        if lower == "government" and (country := self._country(start, i + 1, end)):
            self.found.append(Name(start, end, "country", country, HEADED, "government", country))
            return
        if start == i and end == i + 1:
            if lower in ALONE and not words.opens(i):
                self._put(i, end, "organisation", WEAK, "office")
            return
        if (
            start == i - 1
            and words.opens(start)
            and words.tag[start] in ("JJ", "DT", "VBG", "RB", "NN")
            and self.known.at[start] is None
        ):
            return
        kind: EntityKind = "armed_group" if self._is_armed(start, end, lower) else "organisation"
        self._put(
            start, end, kind, HEADED, "party" if lower in self.heads.party else lower, self._country(start, i + 1, end)
        )

    def _is_armed(self, start: int, end: int, lower: str) -> bool:
        """*Liberation Front*, *Martyrs Brigades*; other fronts and movements only with a fighter's word near by."""
        words = self.words
        if lower not in self.heads.armed:
            return False
        inside = set(words.lower[start:end])
        if (
            lower in ("brigades", "mujahideen", "mujahedin", "militia", "guerrillas")
            or "liberation" in inside
            or "resistance" in inside
        ):
            return True
        first, last = words.bounds[words.sentence[start]]
        near = set(words.lower[max(first, start - 6) : min(last, end + 8)])
        return lower in ("army", "front", "movement") and bool(
            near & {"rebel", "rebels", "militant", "militants", "insurgent", "insurgents", "guerrilla", "guerrillas", "outfit", "terrorist", "jihadist", "jihadists"}
        ) and self.known.at[start] is None  # fmt: skip

    def _country(self, start: int, head_end: int, end: int) -> str | None:
        for i in (*range(start, head_end), *range(end - 1, head_end - 1, -1)):
            one = self.known.at[i]
            if one is not None and one.country:
                return one.country
        return None

    def _place(self, i: int) -> None:
        words = self.words
        start = self._without_the(self._left(i), i + 1)
        if start == i or words.lower[start] in self.titles.offices:
            return
        if all(
            self.known.at[k] is not None and self.known.at[k].type in ("adjective", "people") for k in range(start, i)
        ):  # type: ignore[union-attr]
            return
        if start == i - 1 and words.opens(start) and words.tag[start] not in ("NNP", "NNPS"):
            return
        end = (
            self._tail(i + 1)
            if words.cap[i] and words.lower[i] in ("gulf", "bay", "strait", "sea", "valley", "line")
            else i + 1
        )
        self._put(start, end, "place", HEADED if words.cap[i] else HEADED - 3, "headed", self._country(start, i, end))

    def _place_first(self, i: int) -> None:
        end = self._right(i + 1) if i + 1 < len(self.words) else i
        if end > i + 1 and self.words.ent[i] in ("GPE", "LOC", "FAC") and not self.words.opens(i):
            self._put(i, end, "place", HEADED, "headed")

    def _designation(self, i: int) -> None:
        """*S-400*, *Su-30 MKI*: letters, a hyphen, figures, with a weapon's noun in the sentence."""
        words = self.words
        if NOT_WEAPONS.match(words.text[i]):
            return
        first, last = words.bounds[words.sentence[i]]
        if not self.heads.weapon & set(words.lower[first:last]) and words.ent[i] != "PRODUCT":
            return
        end = i + 1
        while end < last and words.text[end].isupper() and words.text[end].isalnum() and len(words.text[end]) > 1:
            end += 1
        self._put(i, end, "weapon", PATTERN, "weapon")

    def _before_weapon(self, i: int) -> None:
        """*BrahMos missiles*, *Leopard 2 tanks*: capital words before a weapon's noun that name nothing else."""
        words = self.words
        start = i
        while start > 0 and (
            self._is_part(start - 1) or (words.text[start - 1].isdigit() and start - 1 and self._is_part(start - 2))
        ):
            start -= 1
        while start < i and self.known.at[start] is not None and self.known.at[start].kind != "weapon":  # type: ignore[union-attr]
            start += 1
        opener = words.opens(start) if start < i else False
        if start == i or self.known.at[start] is not None or (opener and words.tag[start] not in ("NNP", "NNPS")):
            return
        if words.tag[start] in ("NNP", "NNPS") and words.ent[start] not in ("GPE", "NORP", "LOC"):
            self._put(start, i, "weapon", HEADED, "weapon")

    def _ministry(self, i: int) -> None:
        """*Ministry of External Affairs*, *the Ethiopian defence ministry*: named by portfolio and country."""
        words = self.words
        start = i
        while start > 0 and (words.lower[start - 1] in self.titles.before or words.lower[start - 1] in self.titles.after or (
            words.lower[start - 1] in ("and", "&") and words.lower[start - 2] in self.titles.before)):  # fmt: skip
            start -= 1
        while start < i and words.lower[start] in ("and", "&", "general"):
            start += 1
        end = self._portfolio(i + 1)
        if (start == i and end == i + 1) or words.text[i].endswith("ies"):
            return
        self._put(start, end, "organisation", LONG_MINISTRY, "ministry", self._owner(start, end))

    def _portfolio(self, end: int) -> int:
        """Past *of Foreign Affairs*, *for Defence and Veterans Affairs*."""
        words = self.words
        if end + 1 >= len(words) or words.lower[end] not in ("of", "for"):
            return end
        reach = end + 2 if words.lower[end + 1] == "the" else end + 1
        start = reach
        while reach < len(words):
            if words.lower[reach] in self.titles.after:
                reach += 1
            elif (
                words.lower[reach] in (",", "and", "&")
                and reach + 1 < len(words)
                and reach > start
                and words.lower[reach + 1] in self.titles.after
            ):
                reach += 2 if words.lower[reach + 1] not in ("and", "&") else 1
            else:
                break
        return reach if reach > start else end

    def _owner(self, start: int, end: int) -> str | None:
        """The country whose ministry it is, from the word before or *of* behind."""
        words = self.words
        before = start - 2 if start and words.lower[start - 1] in ("'s", "'") else start - 1
        one = self.known.at[before] if before >= 0 else None
        if one is not None and one.kind == "country":
            return one.country
        if end + 1 < len(words) and words.lower[end] == "of":
            after = self.known.at[end + 2 if words.lower[end + 1] == "the" and end + 2 < len(words) else end + 1]
            return after.country if after is not None and after.kind == "country" else None
        return None

    def _state_body(self, i: int) -> None:
        """*the Israeli military*, *Ukraine's parliament*: a body of a country, written small."""
        words = self.words
        for size in (2, 1):
            if tuple(words.lower[i : i + size]) not in STATE_BODIES:
                continue
            before = i - 2 if i > 1 and words.lower[i - 1] == "'s" else i - 1
            one = self.known.at[before] if before >= 0 else None
            follows = words.tag[i + size] if i + size < len(words) else ""
            if one is not None and one.kind == "country" and not follows.startswith("NN"):
                name = f"{_adjective(one.country or one.name)} {words.phrase(i, i + size)}"
                start = one.start if before == i - 1 else i
                self.found.append(Name(start, i + size, "organisation", name, HEADED, words.lower[i], one.country))
            return


LONG_MINISTRY = 101


def _adjective(country: str) -> str:
    from dateline.knowledge.countries import countries

    known = countries().get(country)
    return known.adjectives[0] if known and known.adjectives else country
