"""Words, countries -> bodies of states: *Ministry of Defence*, *the Ethiopian army*, *Kenya's parliament*."""

from dateline.extract.names import Name, Names
from dateline.extract.words import Words
from dateline.knowledge.countries import countries
from dateline.knowledge.headwords import headwords
from dateline.knowledge.titles import titles

MINISTRY, STATE_BODY = 101, 85


class StateBodies:
    """Ministries go by portfolio and country, whichever way they are written; other bodies by country and kind."""

    def __init__(self, words: Words, known: Names) -> None:
        self.words, self.known, self.heads, self.titles = words, known, headwords(), titles()

    def find(self) -> list[Name]:
        found: list[Name | None] = []
        for i, lower in enumerate(self.words.lower):
            if lower in ("ministry", "department", "treasury"):
                found.append(self._ministry(i))
            elif lower in self.heads.state_body and not self.words.cap[i]:
                found.append(self._small(i))
        return [one for one in found if one is not None]

    def _ministry(self, i: int) -> Name | None:
        start, end = self._before(i), self._portfolio(i + 1)
        if start == i and end == i + 1:
            return None
        known = self.known.at[i]
        if known is not None and known.kind == "organisation" and known.type != "ministry":
            return None
        country = self._owner(start, end)
        return Name(start, end, "organisation", self.words.phrase(start, end), MINISTRY, "ministry", country)

    def _before(self, i: int) -> int:
        """The first word of *External Affairs* in *External Affairs Ministry*."""
        words, portfolio = self.words, self.titles.before | self.titles.after
        start = i
        while start > words.bounds[words.sentence[i]][0]:
            lower = words.lower[start - 1]
            joined = lower in ("and", "&") and words.lower[start - 2] in portfolio and words.cap[start - 2]
            if lower not in portfolio and not joined:
                break
            start -= 1
        while start < i and words.lower[start] in ("and", "&", "general"):
            start += 1
        return start

    def _portfolio(self, end: int) -> int:
        """Past *of Foreign Affairs*, *for Defence and Veterans Affairs*."""
        words, portfolio = self.words, self.titles.after
        if end + 1 >= len(words) or words.lower[end] not in ("of", "for"):
            return end
        begin = reach = end + 2 if words.lower[end + 1] == "the" else end + 1
        while reach < len(words):
            follows = words.lower[reach + 1] if reach + 1 < len(words) else ""
            if words.lower[reach] in portfolio or (
                reach > begin and words.lower[reach] in (",", "and", "&") and (follows in portfolio or follows == "and")
            ):
                reach += 1
            else:
                break
        while reach > begin and words.lower[reach - 1] in (",", "and", "&"):
            reach -= 1
        return reach if reach > begin else end

    def _owner(self, start: int, end: int) -> str | None:
        """The country whose ministry it is, from the word before or *of* behind."""
        words = self.words
        before = start - 2 if start and words.lower[start - 1] in ("'s", "'") else start - 1
        one = self.known.at[before] if before >= 0 else None
        if one is None and end + 1 < len(words) and words.lower[end] == "of":
            one = self.known.at[end + 2 if words.lower[end + 1] == "the" and end + 2 < len(words) else end + 1]
        return one.country if one is not None and one.kind == "country" else None

    def _small(self, i: int) -> Name | None:
        """A body written small counts as a name only with its country before it."""
        words = self.words
        start = i
        while start and words.lower[start - 1] in self.heads.state_body_word and i - start < 4:
            start -= 1
        owned = start > 1 and words.lower[start - 1] == "'s"
        one = self.known.at[start - 2 if owned else start - 1] if start else None
        follows = words.tag[i + 1] if i + 1 < len(words) else ""
        if (
            one is None
            or one.kind != "country"
            or follows in ("NN", "NNS", "NNP")
            or (words.lower[i] == "force" and start == i)
        ):
            return None
        body, country = words.phrase(start, i + 1), one.country or one.name
        name = f"{body} of {country}" if owned else f"{adjective_of(country)} {body}"
        return Name(start if owned else one.start, i + 1, "organisation", name, STATE_BODY, words.lower[i], one.country)


def adjective_of(country: str) -> str:
    """*Burundian* of *Burundi*; the country's name where there is no adjective."""
    known = countries().get(country)
    return known.adjectives[0] if known and known.adjectives else country
