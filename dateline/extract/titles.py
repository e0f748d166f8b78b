"""Words and names -> titles of office: *the Belarusian defence minister*, *Foreign Ministers of France and Germany*."""

from dataclasses import dataclass

from dateline.base.observations import Tenure
from dateline.extract.names import Name, Names
from dateline.extract.words import Words
from dateline.knowledge.titles import titles

SMALL = frozenset({"of", "for", "and", "the", "to", "on", "in"})
DETERMINERS = frozenset({"the", "a", "an", "this", "that", "another", "both", "all", "some", "these", "those", "each", "two", "three", "four", "several", "many", "other"})  # fmt: skip
OWN = frozenset({"his", "her", "their", "its", "my", "our", "your"})
POSTED = frozenset(
    {"ambassador", "envoy", "representative", "adviser", "advisor", "commissioner", "delegate", "ambassadors"}
)
OF = frozenset({"of", "for", "from", "at", "in"})
IRREGULAR = {"chairmen": "chairman", "spokesmen": "spokesman", "spokespeople": "spokesperson", "deputies": "deputy", "secretaries": "secretary"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Title:
    """Tokens `start` to `end` are the title itself, `head` its noun; `first` to `last` the noun phrase with what
    stands before (*his former Chinese*) and behind (*of France and Germany*). `of` are names of countries and
    bodies; `owner` is the token of *his* in *his counterpart*, of *agency* in *the agency's head*, and `behind` that
    of *bank* in *head of the bank*."""

    first: int
    start: int
    head: int
    end: int
    last: int
    title: str
    plural: bool
    tenure: Tenure
    determiner: str
    of: tuple[Name, ...]
    owner: int | None
    behind: int | None
    counterpart: bool
    sentence: int


class TitleFinder:
    """Finds the titles of an article from left to right."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names, self.lexicon = words, names, titles()

    def find(self) -> list[Title]:
        found: list[Title] = []
        past = 0
        for i in range(len(self.words)):
            if i >= past and self._is_head(i):
                one = self._read(i)
                found.append(one)
                past = one.end
        return found

    def _is_head(self, i: int) -> bool:
        words = self.words
        lower = words.lower[i]
        if lower not in self.lexicon.offices and lower not in ("counterpart", "counterparts"):
            if words.text[i] in self.lexicon.short:
                return self._short_is_title(i)
            return lower in self.lexicon.general and words.lower[i + 1 : i + 2] == ["general"]
        if not (words.tag[i].startswith("N") or words.cap[i] or words.tag[i] == "JJ"):
            return False
        if lower in ("prince", "princess") and words.lower[i - 1 : i] != ["crown"]:
            return False
        name = self.names.at[i]
        if name is not None and not (name.kind == "organisation" and name.weight < 60 and name.end == i + 1):
            return False
        follows = i + 1 < len(words)
        if follows and lower == "deputy" and words.lower[i + 1] in self.lexicon.before:
            return False
        if follows and (words.lower[i + 1] in self.lexicon.offices or words.text[i + 1] in self.lexicon.short):
            return lower in ("prime-minister",) or not self._is_part_before(i)
        if follows and words.text[i + 1] == "-" and not words.spaced[i]:
            return i + 2 < len(words) and words.lower[i + 2] in ("general", "elect", "designate")
        return not self._modifies(i)

    def _is_part_before(self, i: int) -> bool:
        """*Deputy* of *Deputy Prime Minister*, *Chief* of *Chief Minister*."""
        return self.words.lower[i] in self.lexicon.before

    def _short_is_title(self, i: int) -> bool:
        words = self.words
        if self.names.at[i] is not None and self.names.at[i].weight > 80:  # type: ignore[union-attr]
            return False
        follows = i + 1 < len(words) and words.tag[i + 1] == "NNP"
        return words.text[i] in ("PM", "DPM", "EAM", "CM") or (follows and words.spaced[i])

    def _modifies(self, i: int) -> bool:
        """*Minister-level*, *leaders summit*, *the Defence Ministers' meeting*: the word only describes another."""
        words = self.words
        j = i + 1
        if j < len(words) and words.lower[i].endswith("s") and words.text[j] == "'":
            j += 1
            return j < len(words) and words.lower[j] in (
                "meeting",
                "summit",
                "conference",
                "meetings",
                "conclave",
                "council",
                "forum",
                "retreat",
            )
        if j >= len(words) or words.sentence[j] != words.sentence[i]:
            return False
        if words.text[j] == "-" and not words.spaced[i]:
            return words.lower[j + 1 : j + 2] not in (["general"], ["elect"], ["designate"])
        if words.lower[j] in (
            "meeting",
            "summit",
            "conclave",
            "council",
            "level",
            "office",
            "conference",
            "dialogue",
            "talks",
            "level",
            "forum",
            "post",
            "race",
        ):
            return True
        return words.tag[j] in ("NN", "NNS") and words.dep[i] in ("compound", "nmod", "amod") and words.head[i] == j and words.lower[j] not in self.lexicon.offices  # fmt: skip

    def _read(self, i: int) -> Title:
        words = self.words
        start, end = self._core(i)
        counterpart = words.lower[i].startswith("counterpart")
        plural = (
            words.tag[i] in ("NNS", "NNPS")
            or words.lower[i] in ("spokespeople", "chairmen")
            or (words.lower[i].endswith("ers") and not counterpart)
        )
        tenure, first, determiner, owner, before = self._before(start)
        if words.lower[end - 1] in ("elect", "designate"):
            tenure = "elect"
        last, after, behind = self._after(end)
        return Title(
            first=first, start=start, head=i, end=end, last=last, title=self._title(start, end, i), plural=plural,
            tenure=tenure, determiner=determiner, of=tuple(before or after), owner=owner, behind=behind, counterpart=counterpart,
            sentence=words.sentence[i],
        )  # fmt: skip

    def _core(self, i: int) -> tuple[int, int]:
        words, lexicon = self.words, self.lexicon
        floor = words.bounds[words.sentence[i]][0]
        start = i
        while start > floor:
            lower = words.lower[start - 1]
            name = self.names.at[start - 1]
            if name is not None and name.weight > 60:
                break
            if lower in lexicon.before or (lower in lexicon.offices and self._is_part_before(start - 1)):
                start -= 1
            elif lower in ("and", "&", ",") and start - 1 > floor and self._joins_portfolios(start - 1, i):
                start -= 1
            elif lower == "-" and not words.spaced[start - 1] and words.lower[start - 2] in lexicon.before:
                start -= 2
            else:
                break
        while start < i and words.lower[start] in ("and", "&", ",", "a", "union's"):
            start += 1
        return start, self._core_end(i)

    def _joins_portfolios(self, i: int, head: int) -> bool:
        """*Foreign, Commonwealth and Development Secretary*; not *the military and President*."""
        words = self.words
        before, after = words.lower[i - 1], words.lower[i + 1]
        if before not in self.lexicon.before or after not in self.lexicon.before or not words.cap[i - 1]:
            return False
        return (
            words.cap[head]
            and words.cap[i + 1]
            and words.lower[i - 1] not in ("president", "chief", "deputy", "army", "government", "party", "parliament")
        )

    def _core_end(self, i: int) -> int:
        """Past *General*, *of State for External Affairs*, *of Army Staff*, *-elect*."""
        words, lexicon = self.words, self.lexicon
        size = len(words)
        end = i + 1
        if end < size and words.lower[i] in lexicon.general and words.lower[end] == "general":
            end += 1
        elif end + 1 < size and words.text[end] == "-" and words.lower[end + 1] in ("general", "elect", "designate"):
            end += 2
        while end + 1 < size and words.lower[end] in ("of", "for", "to"):
            reach = end + 2 if words.lower[end + 1] == "the" else end + 1
            begin = reach
            reach = self._portfolio(reach)
            if reach == begin:
                break
            end = reach
        return end

    def _portfolio(self, i: int) -> int:
        words, after = self.words, self.lexicon.after
        begin = i
        while i < len(words):
            name = self.names.at[i]
            if name is not None and name.weight >= 60:
                break
            if words.lower[i] in after:
                i += 1
            elif i > begin and words.lower[i] in ("and", "&", ",", "-") and i + 1 < len(words) and (words.lower[i + 1] in after or (
                words.lower[i + 1] == "and" and words.lower[i + 2 : i + 3] and words.lower[i + 2] in after)):  # fmt: skip
                if not words.cap[i - 1] and words.lower[i] != "-" and words.cap[i + 1]:
                    break
                i += 1
            else:
                break
        while i > begin and words.lower[i - 1] in ("and", ",", "&", "-"):
            i -= 1
        return i

    def _title(self, start: int, end: int, head: int) -> str:
        short = self.lexicon.short.get(self.words.text[head])
        if short and end == head + 1:
            before = self.words.phrase(start, head)
            return f"{before} {short}".strip()
        parts = []
        for i in range(start, end):
            word = self.words.text[i]
            if i == head and self.words.tag[i] in ("NNS", "NNPS"):
                word = _singular(word)
            small = word.lower() in SMALL and i > start
            glued = "" if i + 1 >= end or not self.words.spaced[i] else " "
            parts.append((word.lower() if small else word[:1].upper() + word[1:]) + glued)
        return "".join(parts).strip()

    def _before(self, start: int) -> tuple[Tenure, int, str, int | None, list[Name]]:
        """What stands left of the title: tenure, determiner, whose, and of which countries or bodies."""
        words, lexicon, names = self.words, self.lexicon, self.names
        tenure: Tenure = "current"
        of: list[Name] = []
        floor = words.bounds[words.sentence[start]][0]
        k = start - 1
        while k >= floor:
            lower, name = words.lower[k], names.at[k]
            if lower in lexicon.former:
                tenure = "former"
            elif lower in lexicon.acting:
                tenure = "acting"
            elif lower in lexicon.elect:
                tenure = "elect"
            elif lower == "-" and k > floor and words.lower[k - 1] in ("ex", "then", "vice", "newly", "co"):
                pass
            elif lower in OWN:
                return tenure, k, "", k, of
            elif lower in DETERMINERS:
                return tenure, k, lower, None, of
            elif (
                name is not None
                and (not of or self._listed(k))
                and name.kind in ("country", "organisation", "armed_group", "place")
            ):
                if name.kind == "place" and words.spaced[k] and not words.cap[start] and name.type != "region":
                    break
                of.insert(0, name)
                k = name.start
            elif lower in ("'s", "'") and k > floor and names.at[k - 1] is not None and not of:
                pass
            elif lower == "'s" and k > floor and not of and words.tag[k - 1] == "NN":
                first = k - 2 if k - 2 >= floor and words.lower[k - 2] == "the" else k - 1
                return tenure, first, "the", k - 1, of
            elif (
                lower in ("and", ",")
                and of
                and k > floor
                and names.at[k - 1] is not None
                and names.at[k - 1].type == "adjective"
                and of[0].type == "adjective"
            ):  # type: ignore[union-attr]
                pass
            elif lower in lexicon.ignored or (
                words.tag[k] in ("JJ", "VBN", "RB", "JJS") and not words.cap[k] and lower not in ("due", "such")
            ):
                pass
            else:
                break
            k -= 1
        return tenure, k + 1, "", None, of

    def _listed(self, k: int) -> bool:
        return self.words.lower[k + 1] in ("and", ",")

    def _past_post(self, end: int) -> int:
        """Past *to India*, *to the United Nations* of an ambassador."""
        words = self.words
        if words.lower[end : end + 1] != ["to"] or words.lower[end - 1] not in POSTED:
            return end
        k = end + 2 if words.lower[end + 1 : end + 2] == ["the"] else end + 1
        name = self.names.starting(k)
        if name is not None and name.kind in ("country", "organisation", "place"):
            return name.end
        return k + 1 if k < len(words) and words.cap[k] and words.tag[k] == "NNP" else end

    def _after(self, end: int) -> tuple[int, list[Name], int | None]:
        """The names behind *of*, *for*, *from*: one, or several parted by commas and *and*."""
        words, names = self.words, self.names
        of: list[Name] = []
        if end + 1 >= len(words) or words.lower[end] not in OF:
            return self._past_post(end), of, None
        k = end + 1
        while k < len(words) and (
            words.lower[k] in ("the", "both", "its", "his", "her", "their")
            or (names.at[k] is None and words.lower[k] in self.lexicon.ignored)
        ):
            k += 1
        last = end
        while k < len(words):
            name = names.starting(k)
            if name is None or name.kind not in ("country", "organisation", "armed_group", "place"):
                break
            if name.type in ("adjective",) and name.name != words.text[k]:
                break
            if name.kind == "place" and words.lower[end] in ("in", "from", "for", "at"):
                break
            of.append(name)
            last = k = name.end
            if k < len(words) and words.lower[k] == "," and k + 1 < len(words):
                k += 1
            if k < len(words) and words.lower[k] in ("and", "the"):
                k += 1
            if k < len(words) and words.lower[k] == "the":
                k += 1
            if k == last:
                break
        behind = (
            k if not of and k < len(words) and words.tag[k] == "NN" and words.lower[k - 1] in ("the", "its") else None
        )
        return (last if behind is None else behind + 1), of, behind


def _singular(word: str) -> str:
    lower = word.lower()
    if lower in IRREGULAR:
        return IRREGULAR[lower]
    return word[:-1] if lower.endswith("s") else word
