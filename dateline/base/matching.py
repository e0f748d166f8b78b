"""Features of a pair -> a weight with reasons; weighed pairs -> groups and the judgements that made them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dateline.base.grouping import Groups
from dateline.base.ids import make_id
from dateline.base.judgements import Decision, Judgement, Question

T = TypeVar("T")

NEVER = float("-inf")
"""The weight of a feature that forbids a match, whatever else speaks for it."""


@dataclass(frozen=True, slots=True)
class Feature(Generic[T]):
    """One thing to see in a pair. The test is named as a sentence and explains itself to readers in its docstring;
    it answers how far it holds, 0 to 1. `weight` is what it counts when it holds wholly; NEVER forbids."""

    test: Callable[[T, T], float]
    weight: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """The weight of a pair, and the features that gave it, in plain words."""

    weight: float
    reasons: tuple[str, ...]


def weigh(a: T, b: T, features: Sequence[Feature[T]]) -> Weighed:
    """Adds up what each feature says of a pair; one that forbids ends the matter."""
    total, reasons = 0.0, []
    for feature in features:
        held = feature.test(a, b)
        if not held:
            continue
        reason = feature.test.__name__.strip("_").replace("_", " ")
        if feature.weight == NEVER:
            return Weighed(NEVER, (reason,))
        total += held * feature.weight
        reasons.append(reason)
    return Weighed(round(total, 4), tuple(reasons))


def pairs_of(blocks: Mapping[str, Sequence[str]], *, widest: int = 120, window: int = 40) -> list[tuple[str, str]]:
    """All pairs that share a block, each once and sorted. In a block wider than `widest` each member meets only
    its `window` next neighbours, in the order in which the block was given: bounded, whatever comes."""
    found: set[tuple[str, str]] = set()
    for block in blocks.values():
        reach = len(block) if len(block) <= widest else window
        for place, a in enumerate(block):
            for b in block[place + 1 : place + 1 + reach]:
                if a != b:
                    found.add((a, b) if a < b else (b, a))
    return sorted(found)


@dataclass(frozen=True, slots=True)
class Bar:
    """From which weight two are the same, and from which it is worth telling a reader that it is unsure."""

    same: float
    unsure: float


class Judge:
    """Joins weighed pairs, the heaviest first, into groups; a person's judgements come before all. `members` maps
    the ids that are grouped to the ids that judgements are about (a group of like chains to its chains)."""

    def __init__(self, ids: Iterable[str], *, question: Question, by: str, bar: Bar) -> None:
        self.groups = Groups(sorted(ids))
        self.made: list[Judgement] = []
        self._question, self._by, self._bar = question, by, bar

    def heed(self, decided: Mapping[tuple[str, str], Judgement], home: Mapping[str, str]) -> None:
        """Takes over what persons decided; `home` maps an observation's id to the grouped id it is part of."""
        rows = [j for _, j in sorted(decided.items()) if j.by_person and j.a in home and j.b in home]
        for row in rows:
            if row.decision == "different":
                self.groups.keep_apart(home[row.a], home[row.b])
        for row in rows:
            if row.decision == "same":
                self.groups.join(home[row.a], home[row.b])

    def judge(
        self,
        pairs: Iterable[tuple[str, str, Weighed]],
        *,
        clash: Callable[[Sequence[str], Sequence[str]], str | None] | None = None,
    ) -> None:
        """Joins pairs in order of weight. `clash` says why two whole groups contradict each other, or None."""
        for a, b, weighed in sorted(pairs, key=lambda p: (-p[2].weight, p[0], p[1])):
            if weighed.weight == NEVER:
                self._add(a, b, "different", weighed)
            elif weighed.weight >= self._bar.same:
                self._join(a, b, weighed, clash)
            elif weighed.weight >= self._bar.unsure and self.groups.find(a) != self.groups.find(b):
                self._add(a, b, "unsure", weighed)

    def _join(
        self,
        a: str,
        b: str,
        weighed: Weighed,
        clash: Callable[[Sequence[str], Sequence[str]], str | None] | None,
    ) -> None:
        if self.groups.find(a) == self.groups.find(b):
            return
        against = clash(self.groups.members(a), self.groups.members(b)) if clash else None
        if against is None and self.groups.join(a, b):
            self._add(a, b, "same", weighed)
        else:
            why = against or "something else keeps them apart"
            self._add(a, b, "different", Weighed(weighed.weight, (*weighed.reasons, f"but {why}")))

    def _add(self, a: str, b: str, decision: Decision, weighed: Weighed) -> None:
        self.made.append(self.say(a, b, decision, weighed))

    def say(self, a: str, b: str, decision: Decision, weighed: Weighed) -> Judgement:
        """A judgement of this judge's question, as it would be kept."""
        low, high = sorted((a, b))
        weight = -99.0 if weighed.weight == NEVER else weighed.weight
        id = make_id("j", self._question, low, high, self._by)
        return Judgement(id, self._question, low, high, decision, self._by, weighed.reasons, weight)
