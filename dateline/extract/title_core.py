"""Words, names known -> the words of a title itself: *Deputy Prime Minister*, *Secretary of State for Defence*."""

import re

from dateline.extract.names import Name, Names
from dateline.extract.portfolios import JOINING, Portfolios
from dateline.extract.superiors import ASSISTING
from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords
from dateline.knowledge.titles import titles

SMALL = frozenset({"of", "for", "and", "the", "to", "on", "in"})
ENDINGS = frozenset({"general", "elect", "designate"})
PLURALS = frozenset({"ministers", "presidents", "secretaries", "leaders", "premiers", "ambassadors", "chiefs"})
IRREGULAR = {
    "chairmen": "chairman",
    "spokesmen": "spokesman",
    "spokespeople": "spokesperson",
    "deputies": "deputy",
    "secretaries": "secretary",
}
ALONE = frozenset({"PM", "DPM", "EAM", "CM"})
PLENIPOTENTIARY = ("extraordinary", "and", "plenipotentiary")
CHARGES, AFFAIRES = frozenset({"charge", "chargé", "charges", "chargés"}), re.compile(r"d['’]affaires$")
ON_FIELDS = frozenset({"adviser", "advisor", "rapporteur"})
"""Titles that may have *on* before their field: *Special Adviser on Political Affairs*."""
WAYS = frozenset({"to", "towards", "toward", "back", "home", "out", "off", "into", "north", "south", "east", "west"})
MONARCHS = frozenset({"sultan", "king", "queen", "emir", "pope"})
COUNTERPARTS = frozenset({"counterpart", "counterparts"})
COLLEAGUES = frozenset({"colleague", "colleagues", "peer", "peers", "number", "numbers", "homologue"})
"""Words for a counterpart where a country stands before them: *his Turkish colleague*, *her Thai opposite number*."""


class TitleCore:
    """Whether a token is the head noun of a title, and how far the title reaches around it."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names, self.lexicon = words, names, titles()
        self.portfolios = Portfolios(words, names)

    def is_head(self, i: int) -> bool:
        words, lexicon = self.words, self.lexicon
        lower = words.lower[i]
        if lower in lexicon.roles:
            follows = words.lower[i + 1] if i + 1 < len(words) else ""
            part = lower == "executive" and (follows == "officer" or follows in lexicon.offices)
            return words.tag[i] in ("NN", "NNP") and self.names.at[i] is None and not (part or self._modifies(i))
        if words.text[i] in lexicon.short and (self._short_is_title(i) or lower not in lexicon.offices):
            return self._short_is_title(i)
        if lower == "member":
            return words.lower[i - 1] == "ranking"
        if lower == "diplomat":  # *Iran's top diplomat* is its foreign minister
            return words.lower[i - 1] in ("top", "chief") and words.tag[i] in ("NN", "NNP")
        if lower in COLLEAGUES:
            return self._is_counterpart(i)
        follows = words.lower[i + 1] if i + 1 < len(words) else ""
        if lower in lexicon.general and "general" in (follows, *words.lower[i + 2 : i + 3][: follows == "-"]):
            return True
        if lower == "chief" and words.lower[i - 3 : i] == ["-", "in", "-"]:
            return False
        if lower == "lady" and words.lower[i - 1 : i] == ["first"]:
            return True
        if lower in CHARGES:
            return AFFAIRES.match(follows) is not None
        if lower not in lexicon.offices and lower not in COUNTERPARTS:
            return False
        return self._may_head(i, lower) and not self._is_only_part(i, lower, follows) and not self._modifies(i)

    def _is_counterpart(self, i: int) -> bool:
        """*his Turkish colleague*, *her Thai opposite number*; not *her Labour colleagues*, *the number*."""
        words = self.words
        opposite = words.lower[i - 1] == "opposite"
        one = self.names.ending(i - 1 - opposite) if i > 1 else None
        state = one is not None and one.kind == "country" and one.type != "people"
        return state and (opposite or not words.lower[i].startswith("number"))

    def _may_head(self, i: int, lower: str) -> bool:
        """A noun, no part of a name, and *prince* only after *crown*."""
        words, name = self.words, self.names.at[i]
        if not (words.tag[i].startswith("N") or words.cap[i] or lower[:3] == "co-" or self._before_rank(i)):
            return False
        if lower in ("prince", "princess") and words.lower[i - 1 : i] != ["crown"]:
            return False
        if lower == "amir" and self._before_surname(i):
            return False
        if lower == "head" and not words.cap[i] and words.lower[i + 1 : i + 2] and words.lower[i + 1] in WAYS:
            return False  # *to load up on oil and head to Lagos*
        if words.ent[i] == words.ent[i - 1] == "PERSON" and i and words.cap[i] and self._in_name(i - 1):
            return self.names.at[i - 1] is not None
        if name is not None and name.type == "typed" and name.start == i and lower in MONARCHS and words.cap[i + 1]:
            return True  # *Oman's Sultan Haitham*, whatever spaCy holds it for
        return name is None or (name.kind == "organisation" and name.weight < 60 and name.end == i + 1)

    def _before_surname(self, i: int) -> bool:
        """*Amir Khan*: a first name; not *Qatar's Amir Tamim*, *the Amir*, *Amir Sheikh Tamim*."""
        words = self.words
        owned = i > 0 and (words.lower[i - 1] in ("'s", "the") or self.names.at[i - 1] is not None)
        follows = words.lower[i + 1] if i + 1 < len(words) else ""
        return (
            not owned
            and words.cap[i]
            and follows not in self.lexicon.courtesy
            and words.cap[min(i + 1, len(words) - 1)]
        )

    def _in_name(self, i: int) -> bool:
        """*Luther* of *Martin Luther King Jr.*: a word that only a name has there."""
        lower, lexicon = self.words.lower[i], self.lexicon
        known = (lexicon.before, lexicon.offices, lexicon.courtesy, lexicon.ranks, lexicon.former, lexicon.acting)
        return self.words.cap[i] and not any(lower in group for group in known)

    def _is_only_part(self, i: int, lower: str, follows: str) -> bool:
        """*Deputy* of *Deputy Prime Minister*, *Chief* of *Chief Minister*, *Secretary* of *Secretary-level*."""
        words, lexicon = self.words, self.lexicon
        if lower == "deputy" and follows in lexicon.before:
            return True
        if follows in lexicon.roles or (follows in lexicon.before and words.lower[i + 2 : i + 3] == ["officer"]):
            return lower in lexicon.before
        if follows in lexicon.offices or (words.text[i + 1 : i + 2] and words.text[i + 1] in lexicon.short):
            return lower in lexicon.before and lower != "prime-minister"
        if follows == "-" and not words.spaced[i]:
            chief = words.lower[i + 2 : i + 5] == ["in", "-", "chief"]
            return i + 2 >= len(words) or not (chief or words.lower[i + 2] in ENDINGS)
        return False

    def _short_is_title(self, i: int) -> bool:
        """*PM Modi*; *NSA* is a title only before a name."""
        words, name = self.words, self.names.at[i]
        if name is not None and name.weight > 80:
            return False
        before_name = i + 1 < len(words) and words.tag[i + 1] == "NNP" and words.spaced[i]
        return words.text[i] in ALONE or before_name

    def _modifies(self, i: int) -> bool:
        """*leaders summit*, *the Defence Ministers' meeting*: the word only describes another."""
        words, j = self.words, i + 1
        if words.lower[i].endswith("s") and words.text[j : j + 1] == ["'"]:
            return words.lower[j + 1 : j + 2] != [] and words.lower[j + 1] in self.lexicon.gatherings
        if j >= len(words) or words.sentence[j] != words.sentence[i] or self._before_rank(i):
            return False
        if words.lower[j] in self.lexicon.gatherings:
            return True
        describes = words.dep[i] in ("compound", "nmod", "amod") and words.head[i] == j
        return describes and words.tag[j] in ("NN", "NNS") and words.lower[j] not in self.lexicon.offices

    def _before_rank(self, i: int) -> bool:
        """*army chief Field Marshal Ann Lee*: a small word before a rank is the title."""
        words, j = self.words, i + 1
        ranked = j < len(words) and words.cap[j] and words.lower[j].rstrip(".") in self.lexicon.ranks
        return ranked and not words.cap[i]

    def start(self, i: int) -> int:
        """The first word of the title whose head is `i`."""
        words, lexicon = self.words, self.lexicon
        floor, start = words.bounds[words.sentence[i]][0], i
        while start > floor:
            lower, name = words.lower[start - 1], self.names.at[start - 1]
            runs_on = name is not None and name.type == "typed" and name.end > i
            if name is not None and not runs_on and (name.type == "typed" or name.weight > 60):
                if self._is_of_ministry(name, start, i):
                    return start - 1
                known = name.type == "typed" and self._all_portfolio(name)
                if not (known or self._names_portfolio(name, start, i) or self._is_treasury(start)):
                    break
                start = name.start
                continue
            if lower == "under" and words.lower[start] not in ("secretary", "general"):
                break
            if lower in lexicon.party_words and words.cap[start - 1] and words.lower[i] == "leader":
                break  # *Labour leader*
            if lower in lexicon.before or (
                lower in ("and", "&", ",") and start - 1 > floor and self.portfolios.lists(start - 1, i)
            ):
                start -= 1
            elif lower == "-" and not words.spaced[start - 1] and words.lower[start - 2] in lexicon.before:
                start -= 2
            else:
                break
        while start < i and words.lower[start] in JOINING:
            start += 1
        return start

    def _serves_treasury(self, head: int, to: int) -> bool:
        """*Secretary to the Treasury*, of whichever country: an office, whatever ministry that name is of."""
        lower = self.words.lower
        return lower[head] == "secretary" and lower[to : to + 3] == ["to", "the", "treasury"]

    def _is_of_ministry(self, name: Name, start: int, head: int) -> bool:
        """*Treasury* of *US Treasury Secretary*: a word of the title, though *US Treasury* is known as a body."""
        lower = self.words.lower
        return (
            name.type == "office"
            and start == head == name.end
            and lower[head] == "secretary"
            and lower[start - 1] in self.lexicon.before
            and bool(name.country)
        )

    def _is_treasury(self, start: int) -> bool:
        """*Treasury and Finance Minister*."""
        words = self.words
        return words.lower[start - 1 : start + 1] == ["treasury", "and"] and words.cap[start + 1]

    def _all_portfolio(self, name: Name) -> bool:
        """*Enlargement* of *Enlargement Commissioner*, whatever spaCy says."""
        words = self.words.lower[name.start : name.end]
        return all(word in self.lexicon.after or word in ("and", "&") for word in words)

    def _names_portfolio(self, name: Name, start: int, head: int) -> bool:
        """*Energy and Natural Resources* of *Energy and Natural Resources Minister*: no body, whatever spaCy says."""
        words = self.words
        minister = words.lower[head] in ("minister", "ministers") and words.cap[head] and start == head
        return minister and name.type == "typed" and name.kind == "organisation" and name.end == start

    def end(self, i: int) -> int:
        """Past *General*, *of State for External Affairs*, *of Army Staff*, *-elect*."""
        words, size, end = self.words, len(self.words), i + 1
        if end < size and words.lower[i] in self.lexicon.general and words.lower[end] == "general":
            end += 1
        elif end + 1 < size and words.text[end] == "-" and words.lower[end + 1] in ENDINGS:
            end += 2
        elif end < size and words.lower[end] in ENDINGS - {"general"} and words.cap[end] == words.cap[i]:
            end += 1  # *President Elect Ann Lee*
        elif words.lower[end : end + 4] == ["-", "in", "-", "chief"]:
            end += 4
        elif tuple(words.lower[end : end + 3]) == PLENIPOTENTIARY:
            end += 3
        elif words.lower[i] in CHARGES:
            end += 1
        if words.lower[i] in ON_FIELDS and words.lower[end : end + 1] == ["on"]:
            reach = self.portfolios.end(end + 1, "minister")
            end = reach if reach > end + 1 else end
        end = self._past_ministers(i, end)
        while end + 1 < size and words.lower[end] in ("of", "for", "to"):
            if words.lower[end] == "for" and words.lower[i] == "president" and words.lower[i - 1 : i] != ["vice"]:
                break
            begin = end + 2 if words.lower[end + 1] == "the" else end + 1
            reach = self.portfolios.end(begin, words.lower[end - 1] if words.lower[end] != "to" else "")
            if reach == begin and self._serves_treasury(i, end):
                reach = begin + 1
            if words.lower[reach - 1] == "opposition" and words.cap[reach] and reach - begin == 1:
                break  # *secretary-general of the opposition Unity Party*
            if reach == begin or (self._is_office(reach) and words.lower[i] in ASSISTING):
                break  # *envoy of army chief Ann Lee*
            k = reach
            while k < size and words.tag[k] in ("NN", "NNS", "JJ") and not words.cap[k] and k < reach + 3:
                if words.lower[k] in headwords().organisation and words.tag[k] == "NN":
                    return end  # *chair of the foreign affairs committee*, *of the House rules committee*
                k += 1
            end = reach
        return end

    def _past_ministers(self, head: int, end: int) -> int:
        """Past *of the Council of Ministers*, whose president or chairman heads a government."""
        lower = self.words.lower
        heads = lower[head] in ("president", "chairman", "chairwoman", "chairperson", "chair", "presidents")
        council = lower[end : end + 5] == ["of", "the", "council", "of", "ministers"]
        return end + 5 if heads and council else end

    def _is_office(self, i: int) -> bool:
        return i < len(self.words) and self.words.lower[i] in self.lexicon.offices

    def text(self, start: int, end: int, head: int) -> str:
        """The title in title case, one holder's, short forms spelt out."""
        words = self.words
        short = self.lexicon.short.get(words.text[head])
        if short and end == head + 1:
            return f"{words.phrase(start, head)} {short}".strip()
        parts = []
        for i in range(start, end):
            word = words.text[i]
            if i == head and (words.tag[i] in ("NNS", "NNPS") or word.lower() in PLURALS):
                word = _singular(word)
            small = word.lower() in SMALL and i > start
            parts.append(word.lower() if small else word[:1].upper() + word[1:])
            parts.append(" " if words.spaced[i] else "")
        return "".join(parts).strip()


def _singular(word: str) -> str:
    lower = word.lower()
    return IRREGULAR.get(lower, word[:-1] if lower.endswith("s") else word)
