"""Pairs judged to belong together -> groups that never join what must stay apart."""

from collections.abc import Iterable


class Groups:
    """Union-find over ids with pairs that must stay apart. The smallest id of a group stands for it, so that the
    outcome does not depend on the order in which ids were given."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._parent = {one: one for one in ids}
        self._members = {one: [one] for one in self._parent}
        self._apart: dict[str, set[str]] = {}

    def __contains__(self, one: str) -> bool:
        return one in self._parent

    def find(self, one: str) -> str:
        """The id that stands for the group of `one`; KeyError when it is unknown."""
        root = one
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[one] != root:
            self._parent[one], one = root, self._parent[one]
        return root

    def members(self, one: str) -> list[str]:
        """All ids grouped with `one`, itself included."""
        return self._members[self.find(one)]

    def keep_apart(self, a: str, b: str) -> None:
        """From now on the groups of these two are never joined."""
        x, y = self.find(a), self.find(b)
        if x != y:
            self._apart.setdefault(x, set()).add(y)
            self._apart.setdefault(y, set()).add(x)

    def kept_apart(self, a: str, b: str) -> bool:
        return self.find(b) in self._apart.get(self.find(a), ())

    def join(self, a: str, b: str) -> bool:
        """Joins two groups; False, and nothing done, where they must stay apart."""
        x, y = sorted((self.find(a), self.find(b)))
        if x == y:
            return True
        if self.kept_apart(x, y):
            return False
        self._parent[y] = x
        self._members[x] += self._members.pop(y)
        for enemy in self._apart.pop(y, ()):
            self._apart[enemy].discard(y)
            self._apart[enemy].add(x)
            self._apart.setdefault(x, set()).add(enemy)
        return True

    def all(self) -> list[list[str]]:
        """Every group, its members sorted, in the order of their smallest ids."""
        return sorted(sorted(group) for group in self._members.values())
