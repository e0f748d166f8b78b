"""A title behind *as* -> who was put in it: *named X as defence minister, Y of the Unity Party as health minister*."""

from dateline.extract.names import Name, Names
from dateline.extract.titles import Title
from dateline.extract.words import Words

APPOINT = frozenset(
    {
        "appoint",
        "reappoint",
        "name",
        "nominate",
        "install",
        "designate",
        "elect",
        "choose",
        "swear",
        "pick",
        "retain",
        "keep",
        "make",
        "reinstate",
        "tap",
    }
)
DONE = frozenset({"VBD", "VBN"})
UNDONE = frozenset({"not", "n't", "never", "to", "will", "would", "may", "might", "could", "should", "can", "must"})
LONGEST = 12
"""Tokens that may stand between a name and *as*: the body that the named is of."""


class Appointments:
    """Goes by the order of the words: a long list of appointments is seldom parsed as one."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names = words, names

    def holder(self, title: Title) -> Name | None:
        """The person named before *as* and the title, where a verb of appointing was said before."""
        words, k = self.words, title.first - 1
        floor = words.bounds[title.sentence][0]
        if title.plural or k <= floor:
            return None
        if words.lower[k] != "as" and words.lower[k - 1 : k + 1] != ["to", "be"]:
            return None
        k -= words.lower[k] == "be"
        verb = next((i for i in range(k - 1, floor, -1) if self._puts_in(i, title)), None)
        if verb is None or not UNDONE.isdisjoint(words.lower[max(floor, verb - 3) : verb]):
            return None
        one = self._named(k - 1, max(verb, k - LONGEST))
        return one if one is not None and not self._is_passive(verb) else None

    def _puts_in(self, i: int, title: Title) -> bool:
        """*named ... as chair*, *has ... as its chair*."""
        words = self.words
        has = words.lemma[i] == "have" and title.owner is not None and words.tag[i] in ("VBZ", "VBD", "VBP")
        return has or (words.lemma[i] in APPOINT and words.tag[i] in DONE)

    def right_before(self, title: Title) -> Name | None:
        """*named Ann Lee vice president*: the name stands between the verb and the title."""
        words, one = self.words, self.names.ending(title.first - 1)
        floor = words.bounds[title.sentence][0]
        if one is None or one.kind != "person" or one.start <= floor:
            return None
        verb = one.start - 1
        told = words.lemma[verb] in APPOINT and words.tag[verb] in DONE
        return one if told and UNDONE.isdisjoint(words.lower[max(floor, verb - 3) : verb]) else None

    def _named(self, k: int, verb: int) -> Name | None:
        """The last person before `k`, right there or with only *of* a body between: no other clause."""
        words, names = self.words, self.names
        one = next((n for i in range(k, verb, -1) if (n := names.ending(i)) is not None and n.kind == "person"), None)
        if one is None or one.end == k + 1 - (words.text[k] == ","):
            return one
        apart = words.lower[one.end] not in ("of", "from") or "," in words.text[one.end : k + 1]
        verbs = any(words.tag[i].startswith(("VB", "MD", "W")) for i in range(one.end, k + 1))
        return None if apart or verbs else one

    def _is_passive(self, verb: int) -> bool:
        """*X was named by Y as minister*: not Y."""
        words = self.words
        return words.tag[verb] == "VBN" and words.lower[verb + 1 : verb + 2] == ["by"]
