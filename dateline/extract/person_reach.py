"""Words, names known -> how far a person's name reaches: particles, hyphens, initials, courtesy titles and ranks."""

from dateline.extract.names import Names
from dateline.extract.saying_words import VERBS as SAYING
from dateline.extract.words import Words
from dateline.knowledge.bodies import short_names
from dateline.knowledge.first_names import first_names
from dateline.knowledge.headwords import headwords
from dateline.knowledge.titles import titles

CALENDAR = frozenset({"may", "june", "jun", "april", "august", "jan", "mar", "thu", "sun", "sat", "mon", "wed", "fri"})
VERBS = frozenset({"VBD", "VBZ", "VBP", "VB", "MD"})
NOT_IN_NAMES = frozenset({"DT", "IN", "PRP", "PRP$", "CC", "WRB", "WP", "WDT", "POS"})
HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"})
HEADLINE_VERBS = frozenset(SAYING) | frozenset(
    {"resign", "quit", "leave", "visit", "meet", "arrive", "win", "lose", "die", "sign", "host", "receive", "return",
     "step", "land", "fire", "sack", "dismiss", "appoint", "open", "seek", "head", "chair", "lead", "join"}
)  # fmt: skip
SON_OF = frozenset({"bin", "bint", "ibn", "ben", "ould", "ag"})
RETIRED = frozenset({"res", "res.", "retd", "ret", "rtd", "retired", "ret.", "retd."})
ABBREVIATED = frozenset({"ma", "md", "mohd", "muhd"})
"""First names that are written short, with a stop: *Ma. Teresita*, *Md. Kamal*."""
BURMESE = frozenset({"u", "daw"})
"""Courtesy words behind which no other stands."""
SERVICES = frozenset({"army", "navy", "force", "corps", "guard", "marine"})
"""What stands before a rank in American reports: *spokesman Air Force Maj. Gen. Ann Lee*."""
LONGEST = 9
"""Words in the longest name that is believed."""


class PersonReach:
    """Stretches of tokens that can be one person's name, or the courtesy titles before it."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names, self.lexicon, self.heads = words, names, titles(), headwords()

    def is_part(self, i: int) -> bool:
        """Whether a token can be a capital word of a name."""
        words = self.words
        if i >= len(words) or not words.cap[i]:
            return False
        lower, tag = words.lower[i], words.tag[i]
        if i in words.family:
            return True
        if lower in ("x", "x.") and i and words.lower[i - 1] in ("on", "via", "to"):
            return False
        if i and words.lower[i - 1] in HONORIFICS and tag != "DT":
            return True
        if not words.text[i].isascii() and words.text[i].isalpha() and len(lower) > 1:
            return True  # *Phan Thị Mỹ Hạnh*: no tag of such words is to be trusted
        if lower in self.heads.common and not self._month_as_name(i):
            return False
        if lower in self.lexicon.offices and tag != "NNP":
            return False
        if tag == "RB" and lower.endswith("ly") and len(lower) > 5:
            return False  # *Ann Lee Previously*, where one line runs into the next
        if tag in VERBS:
            named = i > 0 and (
                words.cap[i - 1] or words.lower[i - 1] in SON_OF or words.lower[i - 1] in self.lexicon.offices
            )
            inside = named and i + 1 < len(words) and words.cap[i + 1]
            return inside and words.sentence[i] not in words.headline
        return tag not in NOT_IN_NAMES

    def _month_as_name(self, i: int) -> bool:
        """*Dong Jun*, *Theresa May*: a month's or day's name that spaCy holds for a person's, or right after another
        name, with no figure beside it."""
        words = self.words
        if words.lower[i] not in CALENDAR:
            return False
        named = i > 0 and words.cap[i - 1] and words.lower[i - 1] in first_names() and words.spaced[i - 1]
        if named and not words.text[min(i + 1, len(words) - 1)][:1].isdigit():
            return True
        if words.ent[i] in ("DATE", "TIME"):
            return False
        if words.ent[i] == "PERSON" and words.tag[i] == "NNP":
            return True
        if i == 0 or not words.cap[i - 1]:
            return False
        beside = words.text[i + 1] if i + 1 < len(words) else "."
        return (
            not beside[:1].isdigit()
            and words.tag[i - 1] in ("NNP", "NNPS")
            and words.lower[i - 1] not in self.heads.common
        )

    def end(self, i: int) -> int:
        """One past the last token of the name that starts at `i`; `i` where none does."""
        words = self.words
        start = i
        if words.text[i : i + 1] == ["I"] and i and self.is_courtesy(i - 1) and self.is_part(i + 1):
            i += 1
        if not self._starts(i) or self._is_title(i):
            return start
        last = words.bounds[words.sentence[i]][1]
        if words.text[last - 1] == "." and words.lower[last - 2] in ABBREVIATED and last < len(words):
            last = words.bounds[words.sentence[last]][1]
        while i < last and i - start < LONGEST and not (i > start and self._other_name(i)):
            step = self._step(i, start, last)
            if not step or (i - start > 1 and self._tells(i, last)):
                break
            i += step
        return i

    def _tells(self, i: int, last: int) -> bool:
        """*Premier Ola Dahl Resigns as ...*, *Ola Dahl Visits Norland:*: the verb of a headline in capitals."""
        lower = self.words.lower[i]
        over = i + 1 >= last or not self.words.text[i + 1].isalpha() or self.words.tag[i + 1] in ("IN", "TO")
        return lower[-1:] == "s" and lower[:-1] in HEADLINE_VERBS and (over or not self.words.cap[i + 1])

    def _is_title(self, i: int) -> bool:
        """*Ambassador* of *Ambassador Tuggar*, *Foreign* of *Foreign Minister*: no first word of a name."""
        lower, lexicon = self.words.lower, self.lexicon
        if lower[i] in lexicon.offices:
            return self.is_part(i + 1) and not (lower[i] == "amir" and i > 0)
        if lower[i] in ("executive", "officer"):
            return self.is_part(i + 1)
        return (
            lower[i] in lexicon.before
            and i + 1 < len(lower)
            and (lower[i + 1] in lexicon.offices or lower[i + 1] in lexicon.before)
        )

    def _starts(self, i: int) -> bool:
        if i >= len(self.words):
            return False
        particle = self.words.lower[i] in self.lexicon.particles and self.words.lower[i] != "y"
        return self.is_part(i) or (particle and (self.is_part(i + 1) or self._hyphen_joins(i + 1)))

    def _other_name(self, i: int) -> bool:
        """Whether something else that is known is named there."""
        one = self.names.at[i]
        if one is None or one.weight < 60 or one.type == "typed":
            return False
        last = i + 1 >= len(self.words) or self.words.ent[i + 1] != "PERSON"
        short = one.end - one.start == 1 and (one.type != "adjective" or last)
        return not (short and self.words.ent[i] == "PERSON" and self.words.ent[i - 1] == "PERSON")

    def _step(self, i: int, start: int, last: int) -> int:
        """How many tokens from `i` still belong to the name; 0 for none."""
        words = self.words
        if self.is_part(i):
            return 0 if self._acronym(i, start) else 1
        if i + 1 >= last:
            return 1 if words.lower[i] in self.lexicon.suffixes and i > start else 0
        if words.lower[i] in self.lexicon.particles:
            return 1 if self._particle_joins(i, last) else 0
        if i > start and words.text[i] == '"' and words.text[i + 2 : i + 3] == ['"'] and self.is_part(i + 3):
            return 3 if words.cap[i + 1] else 0  # *Joko "Jokowi" Widarto*
        if i > start and words.text[i] in ("-", "'"):
            return 2 if self._hyphen_joins(i) else 0
        short = words.lower[i - 1] in ABBREVIATED or len(words.text[i - 1]) == 1
        if i > start and words.text[i] == "." and short and self.is_part(i + 1):
            return 1
        return 1 if words.lower[i] in self.lexicon.suffixes and i > start else 0

    def _particle_joins(self, i: int, last: int) -> bool:
        """*de la Cruz*, *bin Zayed*, *al-Assad*: particles lead to a capital word."""
        k = i + 1
        while k < min(last, i + 4) and (self.words.lower[k] in self.lexicon.particles or self.words.text[k] == "-"):
            k += 1
        return k < last and self.is_part(k)

    def joins(self, i: int) -> bool:
        """Whether a hyphen or particle holds the capital words beside it together: *Addo-Marko*, *Fahad bin Nasir*."""
        return self._hyphen_joins(i) or (self.words.lower[i] in self.lexicon.particles and self.is_part(i + 1))

    def _hyphen_joins(self, i: int) -> bool:
        """*Al-Murri*, *O'Brien*, *Kyung-tae*; not *Pakistan-based*."""
        words = self.words
        if i + 1 >= len(words) or words.text[i] not in ("-", "'") or words.spaced[i] or (i and words.spaced[i - 1]):
            return False
        follows = words.lower[i + 1]
        if words.cap[i + 1] or follows in self.lexicon.particles:
            return True
        plain = (
            follows.isalpha()
            and follows not in self.lexicon.not_after_hyphen
            and words.tag[i + 1] not in ("VBN", "VBG")
        )
        if words.text[i] != "-" or not plain:
            return False
        after = words.tag[i + 2] if i + 2 < len(words) else "."
        return words.ent[i + 1] == "PERSON" or (len(follows) <= 5 and after not in ("NN", "NNS", "JJ", "NNP"))

    def _acronym(self, i: int, start: int) -> bool:
        """*UN* is no part of a name, *JD* of *JD Vance* is."""
        text = self.words.text[i]
        if not (text.isupper() and text.isalpha() and len(text) > 1) or text.lower() in self.lexicon.suffixes:
            return False
        return text in short_names() or not (len(text) <= 3 and i == start and self.is_part(i + 1))

    def is_courtesy(self, i: int) -> bool:
        """*Mr*, *Sheikh*, *Lieutenant*: a courtesy title or rank."""
        lower = self.words.lower[i].rstrip(".")
        return lower in self.lexicon.courtesy or lower in self.lexicon.ranks

    def _before_name(self, i: int) -> bool:
        if i and self.words.lower[i - 1] in BURMESE and self.words.cap[i - 1]:
            return False  # *U Tun Lwin*
        return self.is_courtesy(i) and (self.words.cap[i] or self.words.lower[i] in self.lexicon.ranks)

    def past_bracket(self, i: int) -> int:
        """Past *(South Asia Division)* between a title and its holder."""
        words = self.words
        if words.text[i : i + 1] != ["("]:
            return i
        end = next((k for k in range(i + 1, min(i + 7, len(words))) if words.text[k] == ")"), None)
        named = end is not None and self.is_part(end + 1) and self.is_part(end + 2)
        return end + 1 if end is not None and named else i

    def _past_service(self, i: int) -> int:
        """Past *Air Force*, *Navy* before a rank."""
        words = self.words
        for end in (i + 1, i + 2):
            known = end < len(words) and words.lower[end - 1] in SERVICES and words.cap[i] == words.cap[end]
            if known and words.lower[end].rstrip(".") in self.lexicon.ranks and words.lower[end] not in SERVICES:
                return end
        return i

    def past_courtesy(self, i: int) -> int:
        """Past *Lieutenant General (retd)*, *Datuk Seri*, *His Excellency Dr*, where more follows."""
        words, size = self.words, len(self.words)
        while i + 1 < size:
            if tuple(words.lower[i : i + 2]) in self.lexicon.pairs:
                i += 2
            elif words.text[i].isspace() or self._before_name(i):  # a space is left where *HE* was taken out
                i += 1
            elif (ranked := self._past_service(i)) > i:
                i = ranked
            elif words.text[i] in (".", "-") and i and self.is_courtesy(i - 1):
                if words.text[i] == "-" and not self.is_courtesy(i + 1):
                    break
                i += 1
            elif words.text[i] == "(" and words.lower[i + 1] in RETIRED:
                i += 3 if words.text[i + 2 : i + 3] == [")"] else 2
            else:
                break
        return i
