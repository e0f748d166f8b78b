"""Names -> which of them are one: surnames and first names of people named in full, acronyms, known other names."""

import re
import unicodedata

from dateline.base.kinds import EntityKind
from dateline.base.spellings import word_alike
from dateline.extract.families import Families
from dateline.extract.gender import gender_of
from dateline.extract.names import Name, Names
from dateline.extract.saying_words import VERBS
from dateline.extract.words import Words
from dateline.knowledge.first_names import first_names
from dateline.knowledge.headwords import headwords
from dateline.knowledge.titles import titles

ALIAS, SPELT = 90, 103
"""How sure: part of a known name; words whose initials the brackets behind them repeat, whatever stands among them."""
CALENDAR = frozenset({"may", "june", "jun", "april", "august", "jan", "sun", "mar", "march"})
TIMED = frozenset(
    {"in", "on", "since", "until", "till", "by", "from", "of", "last", "next", "this", "early", "mid", "late"}
)
MONARCHS = frozenset({"king", "emir", "amir", "sultan", "queen"})
SPOKE_NEAR, LONGEST = 2, 5
"""Sentences back to a full name that spoke; words of a name before its last."""
KIN_NEAR = 3
"""Words before a name among which one may say whose kin its bearer is."""
KIN = frozenset(
    {"wife", "husband", "brother", "sister", "son", "daughter", "father", "mother", "uncle", "aunt", "cousin", "nephew",
     "niece", "widow", "lady"}
)  # fmt: skip
BRACKETED = re.compile(r"[A-Z][A-Za-z&.+-]{1,11}$")


def fold(text: str) -> str:
    """Lower case without accents, apostrophes (*O’Brien*) and stops."""
    text = text.replace("'", "").replace("’", "")
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return " ".join(re.findall(r"[a-z0-9&+]+", plain))


class PeopleAliases:
    """Full names of the article's people, and whom a part of a name stands for."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names = words, names
        people = [n for n in names.all() if n.kind == "person"]
        self.keys = _merged({fold(n.name): n.name for n in people if len(fold(n.name).split()) > 1})
        self.named_at: dict[str, list[int]] = {key: [] for key in self.keys.values()}
        for n in people:
            if fold(n.name) in self.keys:
                self.named_at[self.keys[fold(n.name)]].append(n.start)
        self.families = Families(words, self.named_at)
        self.parts: dict[str, list[str]] = {}
        for key in dict.fromkeys(self.keys.values()):
            for part in key.split():
                if part not in titles().particles and len(part) > 1:
                    self.parts.setdefault(part, []).append(key)

    def full(self, one: Name) -> str | None:
        """The key of the person a name stands for: its own, or that of the full name it is part of."""
        own = fold(one.name)
        if own in self.keys:
            return self.keys[own]
        tokens = [t for t in own.split() if t not in titles().particles]
        if not tokens:
            return None
        candidates = [k for k in self.parts.get(tokens[-1], []) if set(tokens) <= set(k.split())]
        if len(own.split()) == 1 and self.words.lower[one.start - 1] in MONARCHS:
            candidates = [k for k in candidates if not _is_the_fathers(k.split(), own)]
        if len(tokens) == 1 and tokens[0] in first_names() and self._listed(one):
            candidates = [k for k in candidates if k.split()[-1] == tokens[0] or self._named_by(k, one.start)]
        called = gender_of(self.words, one, "")
        if called and len(candidates) > 1:
            candidates = [k for k in candidates if first_names().get(k.split()[0], called) == called]
        if len(tokens) == 1 and not called:
            candidates = [k for k in candidates if not self._is_kin_of_another(k, tokens[0])]
        return self.families.by_age(candidates, one) or self._of_several(candidates, tokens[-1], one)

    def _listed(self, one: Name) -> bool:
        """*their sons Ari and William*: one of several first names, whose family name is not told."""
        words, i = self.words, one.end - 1
        beside = words.lower[one.start - 1 : one.start] + words.lower[one.end : one.end + 1]
        return words.dep[i] == "conj" or "and" in beside

    def _is_kin_of_another(self, key: str, part: str) -> bool:
        """*President Lee ... first lady Ann Lee ... Lee said*: who bore the bare name before his kin were named keeps
        it."""
        words, first = self.words, self.named_at[key][0]
        kin = any(KIN & set(words.lower[max(0, p - KIN_NEAR) : p]) for p in self.named_at[key][:2])
        if key.split()[-1] != part or not kin:
            return False
        alone = (i for i in range(first) if words.lower[i] == part and words.cap[i] and self._is_alone(i))
        return any(words.sentence[i] not in words.headline for i in alone)

    def _named_by(self, key: str, at: int) -> bool:
        """Whether a person was named in full by then: a first name alone is of no one yet to come."""
        last = self.words.sentence[at] + (self.words.sentence[at] in self.words.headline) * len(self.words)
        return any(self.words.sentence[p] <= last for p in self.named_at[key])

    def _of_several(self, candidates: list[str], part: str, one: Name) -> str | None:
        """Of several people of that name the one whose surname it is; then the only one named in full by then; who was
        just named as speaking; who was called by it before another of that name came in; the only one named in this
        sentence or the one before; the one most named, who needs no first name."""
        if len(candidates) > 1:
            surnamed = [k for k in candidates if k.split()[-1] == part]
            candidates = surnamed if len(surnamed) else candidates
        if len(candidates) < 2:
            return candidates[0] if candidates else None
        told = [k for k in candidates if self.named_at[k][0] < one.start]
        if len(told) == 1:
            return told[0]
        known = self._spoke_last(candidates, one) or self._called_first(candidates, part, one)
        sentence = self.words.sentence[one.start]
        near = {
            k
            for k in candidates
            if any(p <= one.start and sentence - self.words.sentence[p] < 2 for p in self.named_at[k])
        }
        if known is None and len(near) == 1:
            return near.pop()
        return known or min(candidates, key=lambda k: (-len(self.named_at[k]), self.named_at[k]))

    def _spoke_last(self, candidates: list[str], one: Name) -> str | None:
        """For a surname that speaks (*Lee said*): the one whose full name spoke in the last sentences."""
        words = self.words
        if not self._speaks(one.start, one.end):
            return None
        spoke = [
            (place, k)
            for k in candidates
            for place in self.named_at[k]
            if 0 <= words.sentence[one.start] - words.sentence[place] <= SPOKE_NEAR
            and place < one.start
            and self._speaks(place, place + LONGEST)
        ]
        return max(spoke)[1] if spoke else None

    def _speaks(self, start: int, end: int) -> bool:
        """Whether a name that starts there is the subject of a verb of saying."""
        words = self.words
        last = min(end, words.bounds[words.sentence[start]][1])
        heads = (i for i in range(start, last) if words.dep[i] not in ("compound", "flat"))
        head = next(heads, start)
        return words.dep[head] == "nsubj" and words.lemma[words.head[head]] in VERBS

    def _called_first(self, candidates: list[str], part: str, one: Name) -> str | None:
        """The first whom the report names, where it calls somebody by the bare surname before it names another so."""
        first, second, *_ = sorted(candidates, key=lambda k: self.named_at[k][0])
        other = self.named_at[second][0]
        alone = (i for i in range(min(other, one.start)) if self.words.lower[i] == part and self._is_alone(i))
        return first if any(self.words.cap[i] for i in alone) else None

    def _is_alone(self, i: int) -> bool:
        one = self.names.at[i]
        return one is None or one.end - one.start == 1

    def sweep(self) -> list[Name]:
        """Every other capital word of the article that is part of one of these names, whatever spaCy typed it."""
        words, found = self.words, []
        for i, text in enumerate(words.text):
            if not words.cap[i] or words.tag[i] in ("DT", "IN", "CC", "PRP", "VBD", "VBZ"):
                if self._is_name_like_a_pronoun(i):
                    found.append(Name(i, i + 1, "person", text, ALIAS, "alias"))
                continue
            if i > 1 and words.text[i - 1] == "-" and not words.spaced[i - 1] and words.cap[i - 2]:
                continue  # *Moyo* of *Ms Ncube-Moyo*
            key = fold(text)
            if key not in self.parts or not self._free(i, key) or self._within_another(i):
                continue
            end = i + 1
            while (
                end < len(words)
                and words.cap[end]
                and fold(words.text[end]) in self.parts
                and self._free(end, fold(words.text[end]))
            ):
                end += 1
            if end - i > 1 and words.text[end : end + 1] == ["-"] and not words.spaced[end - 1]:
                continue
            if any(k.split()[:1] == [key] or k.split()[-1] == key or end - i > 1 for k in self.parts[key]):
                found.append(Name(i, end, "person", words.phrase(i, end), ALIAS, "alias"))
        return found

    def _is_name_like_a_pronoun(self, i: int) -> bool:
        """*Vice Premier He Min ... met He on Sunday*: a capital within a sentence makes it a family name."""
        words, key = self.words, self.words.lower[i]
        if words.tag[i] != "PRP" or not words.cap[i] or len(key) < 2 or self.names.at[i] is not None:
            return False
        if (
            words.opens(i)
            or words.sentence[i] in words.headline
            or not (words.text[i - 1][-1:].isalnum() or words.text[i - 1] == ",")
        ):
            return False
        return any(k.split()[0] == key for k in self.parts.get(key, ()))

    def _free(self, i: int, key: str) -> bool:
        words, one = self.words, self.names.at[i]
        if words.lower[i] in CALENDAR:
            return self._no_date(i) and (one is None or one.kind != "person")
        if words.lower[i] in headwords().common or words.lower[i] in titles().offices:
            return False
        if one is None:
            return words.tag[i] in ("NNP", "NNPS") or words.ent[i] != "" or "'" in words.text[i]
        if one.kind == "person" or one.end - one.start > 1:
            return False
        surname = any(k.split()[-1] == key for k in self.parts[key])
        if one.type in ("seat", "region", "typed"):
            return (
                surname and words.lower[i - 1] not in ("in", "at", "to", "from", "near")
            ) or one.kind == "organisation"
        return False

    def _within_another(self, i: int) -> bool:
        """*Jong* of *Kim Jong-il*, who is not *Kim Yo-jong*: a part of a name with a hyphen behind a known one."""
        words = self.words
        hyphened = words.text[i + 1 : i + 2] == ["-"] and not words.spaced[i]
        if words.text[i - 1] == "-" and i > 2 and not words.spaced[i - 1] and not words.spaced[i - 2]:
            return words.cap[i - 3] and words.lower[i - 3] in self.parts and words.spaced[i - 3]
        return hyphened and i > 0 and words.lower[i - 1] in self.parts and words.spaced[i - 1]

    def _no_date(self, i: int) -> bool:
        """*talks with Jun*, *May said*: a month's name without a figure, a preposition of time or *last* beside it."""
        words = self.words
        beside = [words.text[k] for k in (i - 1, i + 1) if 0 <= k < len(words)]
        timed = words.lower[i - 1] in TIMED if i else False
        return words.tag[i] in ("NNP", "MD") and not timed and not any(t[:1].isdigit() for t in beside)


def _merged(full: dict[str, str]) -> dict[str, str]:
    """Folded names -> the key of the longest that holds all their words: *Mohammed bin Zayed* of *... Al Nahyan*."""
    found: dict[str, str] = {}
    ranked = sorted(full, key=lambda k: (-len(k.split()), k))
    for key in ranked:
        tokens = [t for t in key.split() if t not in titles().particles]
        longer = [
            o
            for o in dict.fromkeys(found.values())
            if set(tokens) <= set(o.split()) and (o.split()[0] == tokens[0] or o.split()[-1] == tokens[-1])
        ]
        longer = longer or [o for o in dict.fromkeys(found.values()) if _spelt_alike(tokens, o.split())]
        if len(longer) > 1:  # *Abdel-Fattah* is the surname of one and the first name of another
            longer = [o for o in longer if o.split()[-len(tokens) :] == tokens]
        found[key] = longer[0] if len(longer) == 1 and len(tokens) > 1 else key
    return found


def _is_the_fathers(words: list[str], part: str) -> bool:
    """*Salman* of *Mohammed bin Salman*, who is not King Salman."""
    k = words.index(part)
    return k > 0 and words[k - 1] in ("bin", "ibn", "bint") and words[0] != part


def _spelt_alike(a: list[str], b: list[str]) -> bool:
    """*John Mongela* and *John Mongella* in one report: the same words, one of them spelt in another way."""
    alike = [word_alike(x, y) for x, y in zip(a, b, strict=False)]
    return len(a) == len(b) > 1 and min(alike) >= 0.9 and sum(x == 1 for x in alike) == len(a) - 1


class Acronyms:
    """Short forms that the article introduces in brackets: *Shanghai Cooperation Organisation (SCO)*."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names = words, names
        self.long_of: dict[str, Name] = {}
        self.made: list[Name] = []
        for i, text in enumerate(words.text):
            if text == "(" and i + 2 < len(words) and words.text[i + 2] == ")":
                self._bracket(i)

    def _bracket(self, i: int) -> None:
        words = self.words
        short = words.text[i + 1]
        known = self.names.at[i + 1]
        if known is not None and known.type in ("media", "country"):
            return
        if not BRACKETED.match(short) or sum(c.isupper() for c in short) < 2:
            return
        before = i - 1
        if before and words.text[before] in ("'s", "'", '"'):
            before -= 1
        long = self.names.at[before] if before >= 0 else None
        start = self._spelt_out(short, i)
        whole = start is None or (long is not None and long.start <= start)
        if (
            whole
            and long is not None
            and long.kind in ("organisation", "armed_group", "place", "document")
            and long.type not in ("seat", "media")
        ):
            self.long_of[short] = long
        elif start is not None and (long is None or long.kind != "country" or not whole):
            kind = _kind_of(words.lower[i - 1])
            one = Name(start, i, kind, words.phrase(start, i), SPELT, "spelt")
            self.made.append(one)
            self.long_of[short] = one

    def _spelt_out(self, short: str, i: int) -> int | None:
        """The first of the words before a bracket whose initials make the short form."""
        words = self.words
        letters = [c.lower() for c in short if c.isalpha()]
        floor = words.bounds[words.sentence[i]][0]
        k, capitals = i - 1, 0
        while letters and k >= floor:
            lower = words.lower[k]
            if lower[:1] == letters[-1] and (words.cap[k] or lower in ("of", "and", "for", "the", "on")):
                letters.pop()
                capitals += words.cap[k]
            elif lower not in ("of", "and", "for", "the", "on", "-", "in", "to", "&", ","):
                return None
            k -= 1
        start = k + 1
        lexicon = titles()
        titled = lexicon.offices | lexicon.before | lexicon.roles
        if letters or capitals < 2 or all(w in titled for w in words.lower[start:i]):
            return None
        return start

    def sweep(self) -> list[Name]:
        """The short forms wherever else they stand."""
        words, found = self.words, list(self.made)
        for i, text in enumerate(words.text):
            long = self.long_of.get(text)
            if long is not None:
                found.append(
                    Name(i, i + 1, long.kind, long.name, 99, "acronym" if not long.type else long.type, long.country)
                )
        return found


def _kind_of(last: str) -> EntityKind:
    heads = headwords()
    if last in heads.document:
        return "document"
    return "place" if last in heads.place or last in ("control", "line", "zone") else "organisation"
