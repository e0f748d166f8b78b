"""Words, people's names -> who of one family is *the elder Lee*, who *the younger Lee*."""

from collections.abc import Mapping, Sequence

from dateline.extract.names import Name
from dateline.extract.words import Words

CHILDREN = frozenset({"son", "daughter", "nephew", "niece", "grandson", "granddaughter", "child"})
PARENTS = frozenset({"father", "mother", "uncle", "aunt", "grandfather", "grandmother"})
YOUNGER, ELDER = frozenset({"younger", "junior"}), frozenset({"elder", "older", "senior"})
NEAR = 3
"""Words before a name among which it is told whose kin somebody is."""


class Families:
    """`named_at` holds where each person, by the folded name, is named in full."""

    def __init__(self, words: Words, named_at: Mapping[str, Sequence[int]]) -> None:
        self.words, self.named_at = words, named_at

    def by_age(self, candidates: Sequence[str], one: Name) -> str | None:
        """*Andres Castell, son of Ramon Castell ... the younger Castell*."""
        age = self.words.lower[one.start - 1]
        if age not in YOUNGER | ELDER or len(candidates) != 2:
            return None
        young = [k for k in candidates if self._is_called(k, CHILDREN)]
        old = [k for k in candidates if self._is_called(k, PARENTS)]
        if len(young) != 1 and len(old) == 1:
            young = [k for k in candidates if k not in old]
        if len(young) != 1:
            return None
        return young[0] if age in YOUNGER else next(k for k in candidates if k != young[0])

    def _is_called(self, key: str, kin: frozenset[str]) -> bool:
        """*his son Ann Lee*, *Ann Lee, son of ...*"""
        words, size = self.words, len(key.split())
        for at in self.named_at[key]:
            before = words.lower[max(0, at - NEAR) : at]
            behind = words.lower[at + size : at + size + NEAR]
            of = any(w in kin and behind[k + 1 : k + 2] == ["of"] for k, w in enumerate(behind))
            if (not kin.isdisjoint(before) and "of" not in before) or (behind[:1] == [","] and of):
                return True
        return False
