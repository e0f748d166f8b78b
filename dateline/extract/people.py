"""Words, titles, spaCy's names -> people: whole names, without titles, from the signs around them."""

from collections import Counter

from spacy.tokens import Doc

from dateline.extract.names import Name, Names
from dateline.extract.titles import Title
from dateline.extract.typed import Votes
from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords
from dateline.knowledge.places import cities
from dateline.knowledge.titles import titles

TITLED, DESCRIBED, SPACY_FULL, SPACY_ONE = 92, 88, 75, 55
ASK_SPACY = frozenset(
    """general major justice private air field captain chief father brother sister don u st attorney advocate judge prince princess sub group squadron
    wing officer his nana patriarch hh he rear vice inspector assistant commissioner flight metropolitan daw lord lady engineer comrade""".split()
)
"""Courtesy words that are other words too: spaCy must not hold what follows for something else."""
MONTHS = frozenset("may june jun april august jan mar".split())


class People:
    """Finds people's names; `names` holds what is known already, surer things standing."""

    def __init__(self, words: Words, names: Names, doc: Doc, votes: Votes) -> None:
        self.votes = votes
        self.words, self.names, self.lexicon, self.heads = words, names, titles(), headwords()
        self.ents = [(e.start, e.end, e.label_) for e in doc.ents]
        self.placed = Counter(
            words.text[i]
            for i in range(1, len(words))
            if words.cap[i] and words.lower[i - 1] in ("in", "near", "at", "across")
        )

    def find(self, found_titles: list[Title]) -> list[Name]:
        """Names with a title before them, names described by a noun beside them, names that spaCy types so."""
        found = [one for title in found_titles for one in self._after_title(title)]
        found += self._after_courtesy()
        found += self._described()
        found += self._typed(found_titles)
        return found

    # Signs

    def _after_title(self, title: Title) -> list[Name]:
        words = self.words
        if title.plural or title.end >= len(words):
            return []
        i = title.last
        if (
            i < len(words)
            and words.text[i] in (",", "-", "–", "—", ":")
            and (title.of or title.determiner == "the" or title.counterpart)
        ):
            start = self._past_courtesy(i + 1)
            end = self._reach(start)
            full = end - start > 1 or start > i + 1 or self._ent_at(start) == "PERSON"
            if end > start and full and self._person_like(start, end) and words.text[i] == ",":
                return [self._name(start, end, TITLED)]
            return []
        start = self._past_courtesy(i)
        end = self._reach(start)
        if end <= start or not self._person_like(start, end) or words.sentence[start] != title.sentence:
            return []
        if title.determiner in ("a", "an") and end - start == 1 and self._ent_at(start) != "PERSON":
            return []
        return [self._name(start, end, TITLED)]

    def _after_courtesy(self) -> list[Name]:
        """*Admiral Dong Jun*, *Sheikh Mohammed bin Zayed*, *Mr Girma*."""
        found, past = [], 0
        for i in range(len(self.words)):
            if i < past or not self.words.cap[i] or not self._is_courtesy(i):
                continue
            start = self._past_courtesy(i)
            end = self._reach(start)
            past = max(start, end)
            ask = self.words.lower[start - 1] in ASK_SPACY
            if (
                end > start
                and self._person_like(start, end)
                and not (ask and self._ent_at(start) not in ("PERSON", ""))
            ):
                if ask and self._ent_at(start) == "" and end - start == 1:
                    continue
                found.append(self._name(start, end, TITLED - 1))
        return found

    def _described(self) -> list[Name]:
        """*Sukri, a 52-year-old fisherman*: a capital word with a noun for a person set beside it by a comma."""
        words, found = self.words, []
        for i in range(1, len(words) - 2):
            if (
                words.text[i] != ","
                or not words.cap[i - 1]
                or self.names.at[i - 1] is not None
                and self.names.at[i - 1].weight >= 60
            ):  # type: ignore[union-attr]
                continue
            if not self._human_after(i + 1):
                continue
            start = i - 1
            floor = words.bounds[words.sentence[i]][0]
            while start > floor and self._is_part(start - 1) and words.lower[start - 1] not in self.lexicon.offices:
                start -= 1
            start = self._past_courtesy(start)
            end = self._reach(start)
            if end == i and self._person_like(start, end) and (words.tag[start] in ("NNP", "NNPS")):
                found.append(self._name(start, end, DESCRIBED))
        return found

    def _human_after(self, i: int) -> bool:
        words = self.words
        if words.lower[i] not in ("a", "an", "the", "who", "whose") and not words.text[i].isdigit():
            return False
        if words.lower[i] in ("who", "whose"):
            return True
        if words.text[i].isdigit():
            return len(words.text[i]) == 2 and words.text[i + 1] == ","
        for j in range(i + 1, min(i + 7, len(words))):
            if words.tag[j] in (",", ".", "WP", "WDT", "IN", "VBD", "VBZ"):
                return False
            if words.lower[j] in self.lexicon.human_nouns and not words.tag[j + 1 : j + 2] in (["NN"], ["NNS"]):
                return True
        return False

    def _typed(self, found_titles: list[Title]) -> list[Name]:
        in_title = {i for t in found_titles for i in range(t.start, t.end)}
        found = []
        for first, end, label in self.ents:
            if label != "PERSON":
                continue
            for start, stop in self._pieces(first, end, in_title):
                one = self._from_ent(start, stop)
                if one is not None:
                    found.append(one)
        return found

    def _pieces(self, first: int, end: int, in_title: set[int]) -> list[tuple[int, int]]:
        """A stretch that spaCy holds for one person, cut at commas, *and*, possessives and titles."""
        words, pieces, start = self.words, [], first
        for i in range(first, end + 1):
            cut = (
                i == end
                or words.lower[i] in (",", "'s", "'", "and", "&", "(", ")", "/", '"', ";", ":", "–", "—")
                or i in in_title
                or words.text[i].isspace()
            )
            if cut:
                if i > start:
                    pieces.append((start, i))
                start = i + 1
        return pieces

    def _from_ent(self, start: int, end: int) -> Name | None:
        words = self.words
        start = self._past_courtesy(start)
        while start < end and self._strays(start):
            start += 1
        if start >= end or not words.cap[start]:
            return None
        headline = words.sentence[start] in words.headline
        if not headline:
            while start > 0 and self._extends(start - 1) and words.spaced[start - 1]:
                start -= 1
        reach = self._reach(start)
        stop = min(reach, end) if headline else reach
        if stop <= start or not self._person_like(start, stop) or self._is_placed(start, stop):
            return None
        if stop - start == 1 or words.text[start + 1] == "-" and stop - start == 3 and not words.spaced[start]:
            return self._one_word(start, stop)
        return self._name(start, stop, SPACY_FULL)

    def _one_word(self, start: int, stop: int) -> Name | None:
        """A single name counts as a person's only where the words around it say so."""
        words = self.words
        text = words.text[start]
        if (
            words.tag[start] not in ("NNP", "NNPS")
            or words.sentence[start] in words.headline
            or text.isupper()
            and len(text) > 2
        ):
            return None
        if text.lower() in self.lower_words() or self.placed[text] or words.text[start - 1 : start] == ["the"]:
            return None
        return self._name(start, stop, SPACY_ONE, "one")

    def _is_placed(self, start: int, stop: int) -> bool:
        """*in Chiang Rai*, *the state of Nuevo Leon*, *Thay Baw Boe village*: a place, whatever spaCy says."""
        words = self.words
        if self.votes.best(words.phrase(start, stop), "PERSON") in ("GPE", "LOC", "FAC"):
            return True
        owned = stop < len(words) and words.lower[stop] in ("'s", "'")
        before = words.lower[start - 1] if start else ""
        if before in ("in", "near") and not owned:
            return True
        if before == "of" and start > 1 and words.lower[start - 2] in self.heads.place:
            return True
        return stop < len(words) and words.lower[stop] in self.heads.place and not words.cap[stop]

    def lower_words(self) -> set[str]:
        """The article's words that stand without a capital."""
        if not hasattr(self, "_lower"):
            self._lower = {t for t, cap in zip(self.words.text, self.words.cap, strict=True) if not cap}
        return self._lower

    # How far a name reaches

    def _strays(self, i: int) -> bool:
        name = self.names.at[i]
        if name is not None and name.type in ("adjective", "people", "country") and not self._first_name(i):
            return True
        return self.words.lower[i] in self.heads.common or self.words.tag[i] in ("DT", "IN", "PRP", "PRP$")

    def _first_name(self, i: int) -> bool:
        """*Jordan Bardella*, *Israel Katz*: a country's name that spaCy holds for part of a person's."""
        return self.words.text[i] in (
            "Jordan",
            "Israel",
            "Chad",
            "Georgia",
            "Kenya",
            "India",
            "Cuba",
        ) and self._is_part(i + 1)

    def _extends(self, i: int) -> bool:
        words = self.words
        name = self.names.at[i]
        if name is not None or not words.cap[i] or words.tag[i] not in ("NNP", "NNPS") or words.opens(i):
            return False
        return (
            self._is_part(i)
            and not self._is_courtesy(i)
            and words.lower[i] not in self.lexicon.offices
            and words.lower[i] not in self.lexicon.before
        )

    def _is_part(self, i: int) -> bool:
        words = self.words
        if i >= len(words) or not words.cap[i] or (words.lower[i] in self.heads.common and not self._month_as_name(i)):
            return False
        if words.lower[i] in self.lexicon.offices and words.tag[i] != "NNP":
            return False
        if words.tag[i] in ("VBD", "VBZ", "VBP", "VB", "MD"):
            inside = i > 0 and words.cap[i - 1] and i + 1 < len(words) and words.cap[i + 1]
            return inside and words.sentence[i] not in words.headline
        return words.tag[i] not in ("DT", "IN", "PRP", "PRP$", "CC", "WRB", "WP", "WDT", "POS")

    def _month_as_name(self, i: int) -> bool:
        """*Dong Jun*, *Theresa May*: a month's name right after another name, with no day beside it."""
        words = self.words
        if words.lower[i] not in MONTHS or i == 0 or not words.cap[i - 1] or words.ent[i] in ("DATE", "TIME"):
            return False
        beside = words.text[i + 1] if i + 1 < len(words) else "."
        return (
            not beside[:1].isdigit()
            and words.tag[i - 1] in ("NNP", "NNPS")
            and words.lower[i - 1] not in self.heads.common
        )

    def _reach(self, i: int) -> int:
        """One past the last token of the name that starts at `i`."""
        words, start = self.words, i
        if words.text[i : i + 1] == ["I"] and i and self._is_courtesy(i - 1) and words.cap[i + 1]:
            i += 1
        if i >= len(words) or not (
            self._is_part(i)
            or (words.lower[i] in self.lexicon.particles and self._is_part(i + 1) and words.lower[i] != "y")
        ):
            return i
        last = words.bounds[words.sentence[i]][1]
        while i < last and i - start < 9:
            name = self.names.at[i]
            if (
                name is not None
                and name.weight >= 60
                and i > start
                and not (name.type in ("seat", "region") and self._ent_at(i) == "PERSON")
            ):
                break
            if self._is_part(i) and not self._acronym(i, start):
                i += 1
            elif words.lower[i] in self.lexicon.particles and i + 1 < last and (i == start or words.spaced[i - 1] or words.text[i - 1] == "-") and (
                self._is_part(i + 1) or (words.lower[i + 1] in self.lexicon.particles and self._is_part(i + 2)) or (words.text[i + 1] == "-" and self._is_part(i + 2))):  # fmt: skip
                i += 1
            elif words.text[i] in ("-", "'") and i > start and i + 1 < last and not words.spaced[i - 1] and not words.spaced[i] and (
                words.cap[i + 1] or words.lower[i + 1] in self.lexicon.particles or words.text[i - 1] in ("al", "el", "Al", "El")):  # fmt: skip
                i += 2 if words.cap[i + 1] or words.text[i + 1].islower() else 1
            elif (
                words.text[i] == "."
                and i > start
                and len(words.text[i - 1]) == 1
                and i + 1 < last
                and self._is_part(i + 1)
            ):
                i += 1
            elif words.lower[i] in self.lexicon.suffixes and i > start:
                i += 1
            else:
                break
        return i

    def _acronym(self, i: int, start: int) -> bool:
        text = self.words.text[i]
        if not (text.isupper() and text.isalpha() and len(text) > 1):
            return False
        return (
            not (len(text) <= 3 and i == start and self._is_part(i + 1)) and text.lower() not in self.lexicon.suffixes
        )

    def _is_courtesy(self, i: int) -> bool:
        lower = self.words.lower[i].rstrip(".")
        return lower in self.lexicon.courtesy or lower in self.lexicon.ranks

    def _past_courtesy(self, i: int) -> int:
        """Past *Lieutenant General*, *Datuk Seri*, *His Excellency Dr*, as far as a name follows."""
        words, size = self.words, len(self.words)
        while i + 1 < size:
            if tuple(words.lower[i : i + 2]) in self.lexicon.pairs:
                i += 2
            elif self._is_courtesy(i) and (words.cap[i] or words.lower[i] in self.lexicon.ranks):
                i += 1
            elif (
                words.text[i] in (".", "-")
                and i
                and self._is_courtesy(i - 1)
                and (words.text[i] == "." or self._is_courtesy(i + 1))
            ):
                i += 1
            elif words.text[i] == "(" and words.lower[i + 1] in ("retd", "ret", "rtd", "retired", "ret.", "retd."):
                i += 2
            elif words.text[i] == ")" and words.lower[i - 1].startswith("ret"):
                i += 1
            else:
                break
        return i

    # What it is not

    def _person_like(self, start: int, end: int) -> bool:
        words = self.words
        for i in range(start, end):
            name = self.names.at[i]
            if (
                name is not None
                and name.weight > 60
                and not (name.type in ("seat", "region", "country") and (i > start or self._first_name(i)))
            ):
                return False
        lowers = words.lower[start:end]
        if (
            lowers[-1] in self.heads.organisation
            or lowers[-1] in self.heads.document
            or all(w in self.heads.common for w in lowers)
        ):
            return False
        if lowers[-1] in self.heads.place and end - start == 1:
            return False
        if end - start == 1 and (
            lowers[0] in self.lexicon.offices or lowers[0] in self.lexicon.before or self._is_courtesy(start)
        ):
            return False
        if start and (
            words.lower[start - 1] in self.heads.named_wind
            or words.lower[start - 1] in self.heads.vessel
            and words.text[start - 1].isupper()
        ):
            return False
        return not self._names_a_thing(end)

    def _names_a_thing(self, end: int) -> bool:
        """*Nobel Prize*, *Kennedy Airport*, *Wagner group*: what follows makes it a name of something else."""
        words = self.words
        if end >= len(words) or words.lower[end] not in self.heads.thing or words.text[end - 1] in ("'s",):
            return False
        return words.cap[end] or words.lower[end] not in ("day", "week", "eve", "family", "brothers", "sisters", "case", "trial", "book", "film", "summit", "conference", "report", "inquiry", "commission", "committee", "party")  # fmt: skip

    def _ent_at(self, i: int) -> str:
        return self.words.ent[i] if i < len(self.words) else ""

    def _name(self, start: int, end: int, weight: int, type: str = "") -> Name:
        return Name(start, end, "person", self.words.phrase(start, end), weight, type)


def is_city(text: str) -> bool:
    """Whether a packaged table has a sizeable city of that name."""
    return cities().get(text, ("", 0))[1] >= 50
