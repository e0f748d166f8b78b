"""Words, people's names -> the names that the article says someone goes by: *Mohamed Dagalo, known as Hemedti*."""

from dateline.extract.names import Name, Names
from dateline.extract.words import Words

ALIAS = 90
CALLED = frozenset(
    {"known", "as", "better", "also", "widely", "popularly", "commonly", "who", "is", "was", "simply", "by", "his",
     "her", "the", "nom", "de", "guerre", "nickname", "nicknamed", "called", "alias", "aka", "a.k.a", "pseudonym",
     "initials", "locally", "universally", "best", "often"}
)  # fmt: skip
CALLS = frozenset({"as", "guerre", "nickname", "nicknamed", "called", "alias", "aka", "a.k.a", "pseudonym", "initials"})


class OtherNames:
    """Asked for all of them once the people's names are found."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words = words
        self.full_of: dict[str, Name] = {}
        for one in names.all():
            inside = words.text[one.start : one.end]
            if one.kind == "person" and '"' in inside:  # *Joko "Jokowi" Widarto*
                self.full_of[inside[inside.index('"') + 1]] = one
            if one.kind == "person" and (other := self._known_as(one.end) or self._as_is_known(one)) is not None:
                self.full_of[other] = one

    def _known_as(self, i: int) -> str | None:
        """*, better known as Hemedti*, *, known by his nom de guerre Abu Omar*, *("Hemedti")*."""
        words, k = self.words, i
        if words.text[i : i + 1] in (['"'], ["'"]) and words.spaced[i - 1] and not words.spaced[i]:
            end = self._run(i + 1)  # *Ann Lee 'Skylark' will ...*
            return (
                words.phrase(i + 1, end) if end > i + 1 and words.text[end : end + 1] == words.text[i : i + 1] else None
            )
        if words.text[i : i + 2] == ["(", '"']:
            end = self._run(i + 2)
            return words.phrase(i + 2, end) if end > i + 2 and words.text[end : end + 2] == ['"', ")"] else None
        while k < min(i + 9, len(words)) and (words.text[k] == "," or words.lower[k] in CALLED):
            k += 1
        if words.lower[k - 1] not in CALLS or k < i + 2 or (words.lower[k - 1] == "as" and words.lower[k - 2] == ","):
            return None
        k += words.text[k : k + 1] in (['"'], [","])
        end = self._run(k)
        return words.phrase(k, end) if end > k else None

    def _as_is_known(self, one: Name) -> str | None:
        """*Hemedti, as Dagalo is widely known*."""
        words, k = self.words, one.start - 1
        if k < 2 or words.lower[k] != "as" or words.text[k - 1] != ",":
            return None
        if words.lower[one.end : one.end + 1] not in (["is"], ["was"]):
            return None
        if "known" not in words.lower[one.end + 1 : one.end + 4]:
            return None
        start = k - 1
        while start > 0 and k - start < 4 and words.cap[start - 1] and words.tag[start - 1] in ("NNP", "NN", "JJ"):
            start -= 1
        return words.phrase(start, k - 1) if start < k - 1 else None

    def _run(self, k: int) -> int:
        """One past the capital words from `k` on, three at most."""
        words, end = self.words, k
        while end < min(len(words), k + 3) and words.cap[end] and words.tag[end] in ("NNP", "NN"):
            end += 1
        return end

    def sweep(self) -> list[Name]:
        """The other names wherever they stand."""
        words, found = self.words, []
        for other, one in self.full_of.items():
            first, size = other.split()[0], len(other.split())
            for i, text in enumerate(words.text):
                if text == first and words.phrase(i, i + size) == other:
                    found.append(Name(i, i + size, "person", one.name, ALIAS, "other"))
        return found
