"""Words, names -> whom a title serves: *senior adviser to the Turkish leader*, *spokesman for UN chief Ann Lee*."""

from dataclasses import dataclass

from dateline.extract.names import Name, Names
from dateline.extract.words import Words
from dateline.knowledge.titles import titles

ASSISTING = frozenset(
    {"adviser", "advisor", "aide", "assistant", "secretary", "spokesman", "spokeswoman", "spokesperson", "staff"}
    | {"envoy", "representative", "envoys", "spokespersons", "deputy"}
)
"""Who serves a leader rather than a body."""
SERVING = frozenset({"to", "of", "for"})
CHARGED = frozenset({"for", "on"})
BODIES = ("country", "organisation", "armed_group")
COURTESY = frozenset({"mr", "mrs", "ms", "dr", "gen", "sen", "gov", "prof", "hon"})
LONGEST = 8


@dataclass(frozen=True, slots=True)
class Superior:
    """`last` is one past the words for whom a title serves; `of` names that one's country or body; `owner` is a token
    of the one's name."""

    last: int
    of: tuple[Name, ...]
    owner: int | None


class Superiors:
    """Asked for the token behind a title."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names, self.lexicon = words, names, titles()

    def served(self, end: int, *, bare: bool) -> Superior | None:
        """*to the US President for Security Affairs*, *of army chief General Ann Lee*, *for the secretary-general of
        the OAS*. Behind a `bare` title at the head of a sentence, *for the UN chief Ann Lee* names who serves."""
        words = self.words
        if words.lower[end : end + 1] == [] or words.lower[end] not in SERVING:
            return None
        if words.lower[end - 1] not in ASSISTING:
            return None
        if (named := self._by_courtesy(end + 1)) > end + 1:
            return Superior(named, (), named - 1)
        if (head := self._head(end + 1)) is None:
            return None
        k, of = head
        last = k + 3 if words.lower[k + 1 : k + 3] == ["-", "general"] else k + 1
        if not of and words.lower[last : last + 1] == ["of"]:
            last, of = self._body(last)
        named = last if bare and words.lower[end + 1] == "the" else self._past_name(last)
        owner = named - 1 if named > last and not of else None
        return Superior(self._past_charge(named), of, owner)

    def _by_courtesy(self, k: int) -> int:
        """Past *Mr. Lee* of *a spokeswoman for Mr. Lee*; `k` where nobody is named so."""
        words, i = self.words, k + 1
        if k + 1 >= len(words) or words.lower[k].rstrip(".") not in COURTESY:
            return k
        while i < len(words) and words.cap[i] and words.tag[i] == "NNP":
            i += 1
        return i if i > k + 1 else k

    def _head(self, k: int) -> tuple[int, tuple[Name, ...]] | None:
        """The noun of the office served, and the country or body before it."""
        words, lexicon, start = self.words, self.lexicon, k
        of: tuple[Name, ...] = ()
        while k < len(words) and k - start < LONGEST:
            lower, follows = words.lower[k], words.lower[k + 1] if k + 1 < len(words) else ""
            name = self.names.starting(k)
            if name is not None and name.kind in BODIES:
                of, k = (name,), name.end
            elif lower in lexicon.offices and not self._goes_on(lower, follows):
                return k, of
            elif lower in ("the", "'s") or lower in lexicon.before:
                k += 1
            else:
                return None
        return None

    def _goes_on(self, lower: str, follows: str) -> bool:
        """*chief* of *chief minister*, *deputy* of *deputy prime minister*."""
        more = follows in self.lexicon.offices or follows in self.lexicon.before
        return lower in self.lexicon.before and more and follows not in self.lexicon.ranks

    def _body(self, k: int) -> tuple[int, tuple[Name, ...]]:
        """Past *of the African Union*."""
        start = k + 2 if self.words.lower[k + 1 : k + 2] == ["the"] else k + 1
        name = self.names.starting(start)
        return (name.end, (name,)) if name is not None and name.kind in BODIES else (k, ())

    def _past_name(self, k: int) -> int:
        """Past *General Ann Lee*; not past a comma."""
        words, i = self.words, k
        while i < len(words) and words.cap[i] and self._is_rank(i):
            i += 1
        end = i
        while end < len(words) and words.ent[end] == "PERSON" and words.lower[end] != "'s":
            end += 1
        return end if end > i else k

    def _is_rank(self, i: int) -> bool:
        lower = self.words.lower[i].rstrip(".")
        return (lower in self.lexicon.courtesy or lower in self.lexicon.ranks) and self.words.cap[i]

    def _past_charge(self, last: int) -> int:
        """Past *for Security Affairs*, *on Political Affairs*."""
        words = self.words
        if words.lower[last : last + 1] == [] or words.lower[last] not in CHARGED or not words.cap[last + 1]:
            return last
        last += 1
        while last < len(words) and (words.cap[last] or words.lower[last] == "and") and words.ent[last] != "PERSON":
            last += 1
        return last
