"""Names found in an article, by token number, and which of them stands where several overlap."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.base.kinds import EntityKind


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `start` to `end` (exclusive) name something. `name` is how its chain is called; `weight` how sure the
    rule is that found it, the surer standing where two overlap; `type` is finer than the kind (`adjective`, `seat`,
    `bloc`, `ministry`, `titled`, ...)."""

    start: int
    end: int
    kind: EntityKind
    name: str
    weight: int
    type: str = ""
    country: str | None = None


class Names:
    """Names that do not overlap, by the tokens they cover."""

    def __init__(self, size: int) -> None:
        self.at: list[Name | None] = [None] * size

    def add(self, found: Iterable[Name]) -> None:
        """Keeps each name that covers no token of one kept before; the surest first, then the longest."""
        for one in sorted(found, key=lambda n: (-n.weight, n.start - n.end, n.start)):
            if all(self.at[i] is None for i in range(one.start, one.end)):
                self.put(one)

    def put(self, one: Name) -> None:
        """Sets a name, and takes out those it overlaps."""
        for i in range(one.start, one.end):
            before = self.at[i]
            if before is not None:
                self.drop(before)
        for i in range(one.start, one.end):
            self.at[i] = one

    def drop(self, one: Name) -> None:
        for i in range(one.start, one.end):
            if self.at[i] is one:
                self.at[i] = None

    def all(self) -> list[Name]:
        """In the order of the text."""
        return [one for i, one in enumerate(self.at) if one is not None and one.start == i]

    def starting(self, i: int) -> Name | None:
        """The name whose first token is `i`."""
        one = self.at[i] if 0 <= i < len(self.at) else None
        return one if one and one.start == i else None

    def ending(self, i: int) -> Name | None:
        """The name whose last token is `i`."""
        one = self.at[i] if 0 <= i < len(self.at) else None
        return one if one and one.end == i + 1 else None
