"""Words and names -> places that spaCy passed over, where the words before them show them for places."""

from collections.abc import Iterator

from dateline.extract.names import Name, Names
from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords

WHERE = frozenset({"in", "at", "near", "outside", "around", "across", "from", "to", "of"})
INSIDE = frozenset({"in", "near", "outside", "off"})
ENDS = frozenset(
    {",", ".", ";", ")", "on", "after", "and", "when", "where", "as", "by", "with", "in", "at", "during", "to"}
)
KINDS = frozenset(
    {"city", "town", "village", "district", "province", "region", "island", "port", "county", "suburb", "municipality",
     "township", "settlement", "hamlet", "hub", "stronghold", "bastion", "resort", "enclave",
     "archipelago", "outskirts"}
)  # fmt: skip
UNSURE = frozenset({"", "GPE", "LOC", "FAC"})
SORTS = frozenset({"flash", "train", "rail", "bus", "hotel", "terror", "bomb", "mass", "school"})
BLOWS = frozenset(
    {"flood", "floods", "landslide", "landslides", "earthquake", "quake", "cloudburst", "avalanche", "attack",
     "attacks", "massacre", "bombing", "bombings", "blast", "blasts", "crash", "derailment", "stampede", "killings",
     "clashes", "siege", "mutiny", "shooting"}
)  # fmt: skip
ARTICLES = frozenset({"el", "al", "ar", "as", "ad", "an", "at", "az", "ash"})
LONGEST = 3
WEIGHT = 45


class OwnedPlaces:
    """*in Mozambique's Palma*, *near Punjab's Pathankot*: a capital name that a place or country owns, where the whole
    says where something is. *with Germany's Scholz* has no such preposition and stays open. *the town of Palma*, *sank
    off Palma on Friday*: a name that follows such words and ends there."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words = words
        self.names = names

    def find(self) -> Iterator[Name]:
        words = self.words
        for i in range(1, len(words) - 1):
            if (words.cap[i] or self._is_prefixed(i)) and self._is_shown(i):
                end = self._end(i)
                if self._ends_there(i, end):
                    yield Name(i, end, "place", words.phrase(i, end), WEIGHT, "owned", None)
                continue
            if self._is_struck(i):
                yield Name(i, i + 1, "place", words.phrase(i, i + 1), WEIGHT, "owned", None)
                continue
            owner = self.names.ending(i - 1)
            if words.tag[i] != "POS" or owner is None or owner.kind not in ("place", "country"):
                continue
            end = self._end(i + 1)
            if end > i + 1 and self._is_where(owner.start, end - 1):
                yield Name(i + 1, end, "place", words.phrase(i + 1, end), WEIGHT, "owned", owner.country or owner.name)

    def _is_shown(self, i: int) -> bool:
        """Whether *the town of* stands before, or a bare *in*, *near*, *off*."""
        words, before = self.words, self.words.lower[i - 1]
        proper = words.tag[i] in ("NNP", "NNPS") or self._is_prefixed(i)
        if self.names.at[i] is not None or not proper or words.lower[i] in headwords().common:
            return False
        if before == "of":
            return i > 1 and words.lower[i - 2] in KINDS
        return before in INSIDE and not words.text[i].isupper() and words.ent[i] == ""

    def _is_struck(self, i: int) -> bool:
        """*the Pahalgam attack*, *the Mandi flash floods*: a name of one word between *the* and what befell a place."""
        words = self.words
        proper = words.cap[i] and words.tag[i] == "NNP" and len(words.text[i]) > 3 and not words.text[i].isupper()
        if not proper or words.lower[i - 1] != "the" or self.names.at[i] is not None or words.ent[i] not in UNSURE:
            return False
        after = words.lower[i + 1 : i + 3]
        kind = after[1] if len(after) > 1 and after[0] in SORTS else after[0] if after else ""
        return kind in BLOWS and words.lower[i] not in headwords().common

    def _ends_there(self, first: int, end: int) -> bool:
        words = self.words
        glued = words.text[first + 1 : first + 2] == ["-"]
        if end == first or end - first > 2 + glued or (end < len(words) and words.lower[end] not in ENDS):
            return False
        if glued:
            return True
        return all(words.lower[k] not in headwords().common and len(words.text[k]) > 2 for k in range(first, end))

    def _is_prefixed(self, i: int) -> bool:
        """*el-Obeid*, *Al-Qaim*: an article glued to a name."""
        words = self.words
        glued = words.text[i + 1 : i + 2] == ["-"] and not words.spaced[i]
        return glued and words.lower[i] in ARTICLES and i + 2 < len(words) and words.cap[i + 2]

    def _end(self, first: int) -> int:
        """The token past a run of capital proper nouns that no name covers."""
        words, end = self.words, first
        if self._is_prefixed(first):
            return first + 3
        while (
            end < min(first + LONGEST, len(words))
            and words.cap[end]
            and words.tag[end] in ("NNP", "NNPS")
            and words.ent[end] != "DATE"  # *Russia's March 3 strike*
            and self.names.at[end] is None
        ):
            end += 1
        return end

    def _is_where(self, owner: int, last: int) -> bool:
        """Whether the phrase ends here and hangs on a preposition of place."""
        words = self.words
        follows = last + 1 < len(words) and words.tag[last + 1] in ("NN", "NNS", "NNP", "NNPS", "POS")
        return not follows and owner > 0 and words.lower[owner - 1] in WHERE
