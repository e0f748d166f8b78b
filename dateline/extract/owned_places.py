"""Words and names -> places that spaCy passed over, where an owner and a preposition show them for places."""

from collections.abc import Iterator

from dateline.extract.names import Name, Names
from dateline.extract.words import Words

WHERE = frozenset({"in", "at", "near", "outside", "around", "across", "from", "to", "of"})
LONGEST = 3
WEIGHT = 45


class OwnedPlaces:
    """*in Mozambique's Palma*, *near Punjab's Pathankot*: a capital name that a place or country owns, where the whole
    says where something is. *with Germany's Scholz* has no such preposition and stays open."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words = words
        self.names = names

    def find(self) -> Iterator[Name]:
        words = self.words
        for i in range(1, len(words) - 1):
            owner = self.names.ending(i - 1)
            if words.tag[i] != "POS" or owner is None or owner.kind not in ("place", "country"):
                continue
            end = self._end(i + 1)
            if end > i + 1 and self._is_where(owner.start, end - 1):
                yield Name(i + 1, end, "place", words.phrase(i + 1, end), WEIGHT, "owned", owner.country or owner.name)

    def _end(self, first: int) -> int:
        """The token past a run of capital proper nouns that no name covers."""
        words, end = self.words, first
        while (
            end < min(first + LONGEST, len(words))
            and words.cap[end]
            and words.tag[end] in ("NNP", "NNPS")
            and self.names.at[end] is None
        ):
            end += 1
        return end

    def _is_where(self, owner: int, last: int) -> bool:
        """Whether the phrase ends here and hangs on a preposition of place."""
        words = self.words
        follows = last + 1 < len(words) and words.tag[last + 1] in ("NN", "NNS", "NNP", "NNPS", "POS")
        return not follows and owner > 0 and words.lower[owner - 1] in WHERE
