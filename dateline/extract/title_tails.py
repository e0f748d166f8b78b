"""Words, names known -> how far the words behind a title reach: posts, places, fields, brackets, bodies' names."""

from dataclasses import replace

from dateline.extract.names import Name, Names
from dateline.extract.naming import CALLED
from dateline.extract.words import Words
from dateline.knowledge.titles import titles

MISSIONS = frozenset({"mission", "delegation", "office", "team", "branch", "chapter", "bureau"})
POSTED = frozenset(
    {"ambassador", "envoy", "representative", "adviser", "advisor", "commissioner", "delegate", "ambassadors"}
    | {"d'affaires", "consul", "general"}
)
BODIES = ("country", "organisation", "armed_group", "place")
WHERE = frozenset({"country", "region", "area", "capital", "city", "enclave", "territory", "state", "province"})
SUBJECTS = frozenset({"studies", "affairs", "program", "programme", "desk", "initiative", "division", "project"})
DESCRIBING = frozenset({"JJ", "NN", "NNS", "NNP", "HYPH", "VBN", "VBG"})
STATE = frozenset({"government", "president", "presidency", "military", "army", "cabinet", "parliament"})


class TitleTails:
    """Asked for tokens behind a title's own words."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names, self.lexicon = words, names, titles()

    def bracket(self, end: int) -> int | None:
        """One past *(West)*, *(South Asia Division)* behind a title."""
        if self.words.text[end : end + 1] != ["("]:
            return None
        return next((k + 1 for k in range(end + 2, min(end + 7, len(self.words))) if self.words.text[k] == ")"), None)

    def field(self, of: list[Name], last: int) -> int | None:
        """One past *Norland and Sudland Studies*, what a director or professor is of: a noun behind names of countries
        makes them a subject."""
        words = self.words
        if any(n.kind not in ("country", "place") for n in of):
            return None
        for k in range(last, min(last + 6, len(words))):
            if words.lower[k] in SUBJECTS and words.cap[k]:
                return k + 1
            if not (words.cap[k] or words.lower[k] in ("and", ",", "-")):
                return None
        return None

    def beside(self, end: int) -> Name | None:
        """*Director General Water Board Lt Gen Ann Lee*: a body's name between a title and its holder's."""
        words = self.words
        comma = words.text[end : end + 1] == [","]  # *The Chairman, Senate Committee on Trade, Senator Ann Lee*
        name = self.names.starting(end + comma)
        if comma and (name is None or words.text[name.end : name.end + 1] != [","] or not words.cap[end - 1]):
            return None
        if name is None or name.kind != "organisation" or not words.cap[end - 1] or name.end >= len(words):
            return None
        i = name.end + comma
        if i >= len(words):
            return None
        lower = words.lower[i].rstrip(".")
        named = words.ent[i] == "PERSON" or lower in self.lexicon.ranks or lower in self.lexicon.courtesy
        return name if named and words.cap[i] and words.lower[end - 1] not in STATE else None

    def called(self, k: int) -> Name | None:
        """*the farmers' union Boerenbond*: a body's name behind a noun for bodies, and what stands before that."""
        words, i = self.words, k
        while i < len(words) and i - k < 7 and (words.tag[i] in DESCRIBING or words.lower[i] in ("'s", "'")):
            i += 1
            name = self.names.starting(i)
            if name is not None and name.kind in ("organisation", "armed_group") and not words.cap[i - 1]:
                return name if words.lower[i - 1] in CALLED else None
        return None

    def past_post(self, end: int, title_end: int) -> int:
        """Past *to India*, *in Lima*, *to the United Nations* of an ambassador."""
        words = self.words
        if words.lower[end : end + 1] not in (["to"], ["in"], ["at"]) or words.lower[title_end - 1] not in POSTED:
            return end
        k = end + 2 if words.lower[end + 1 : end + 2] == ["the"] else end + 1
        name = self.names.at[k] if k < len(words) else None
        if name is not None and name.kind in BODIES and name.start in (k - 1, k):
            return name.end
        return k + 1 if k < len(words) and words.tag[k] in ("NNP", "NNPS") else end

    def whole_place(self, last: int, of: list[Name]) -> tuple[int, list[Name]]:
        """*Damascus Countryside* of *the governor of Damascus Countryside, Ann Lee*: a capital word more before the
        comma."""
        words, one = self.words, of[-1]
        more = last + 1 < len(words) and words.tag[last] == "NNP" and words.text[last + 1] == ","
        if not more or one.end != last:
            return last, of
        return last + 1, [*of[:-1], replace(one, end=last + 1, name=words.phrase(one.start, last + 1))]

    def past_charge(self, k: int) -> int:
        """Past *Information and Voter Education* of *Commissioner in charge of ..., Ann Lee*; `k` less three where no
        comma ends it."""
        comma = next((i for i in range(k, min(k + 9, len(self.words))) if self.words.text[i] == ","), None)
        return comma if comma is not None else k - 3

    def past_where(self, i: int) -> int:
        """Past *in the country* of *the head of the agency in the country, Ann Lee*."""
        words = self.words
        if words.lower[i : i + 1] not in (["in"], ["for"]) or i + 3 >= len(words):
            return i
        k = i + 1 + (words.lower[i + 1] == "the")
        name = self.names.starting(k)
        end = name.end if name is not None and name.kind in ("country", "place") else k + 1
        placed = name is not None or (k > i + 1 and words.lower[k] in WHERE)
        return end if placed and words.text[end : end + 1] == [","] and words.cap[min(end + 1, len(words) - 1)] else i

    def past_bracket(self, i: int) -> int:
        """Past *(IEC)* and *observer mission* behind a body's name."""
        words = self.words
        if words.text[i : i + 1] == ["("] and words.text[i + 2 : i + 3] == [")"]:
            i += 3
        k = i
        while k < len(words) and words.tag[k] == "NN" and not words.cap[k]:
            k += 1
        return k if k > i and words.lower[k - 1] in MISSIONS else i
