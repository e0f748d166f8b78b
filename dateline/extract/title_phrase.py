"""Words, names known -> what stands around a title: *his former Chinese ...*, *... of France and Germany*."""

from dataclasses import dataclass, field, replace

from dateline.base.observations import Tenure
from dateline.extract.names import Name, Names
from dateline.extract.superiors import Superiors
from dateline.extract.title_tails import BODIES, STATE, TitleTails
from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords
from dateline.knowledge.reference import reference
from dateline.knowledge.titles import titles

OWN = frozenset({"his", "her", "their", "its", "my", "our", "your"})
OWNED_BY = frozenset({"of", "for", "at"})
OF = frozenset({"of", "for", "from", "at", "in", "with"})
SPEAKING = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "envoy", "negotiator", "representative"}
)
FIELDED = frozenset(
    {"representative", "director", "analyst", "researcher", "fellow", "scholar", "coordinator", "editor",
     "correspondent", "envoy"}
)  # fmt: skip
"""What they are *for* is their field: *director for Africa*, *special envoy for Syria*."""
FORMERLY = frozenset({"previously", "formerly", "once"})
WITHIN = frozenset({"in", "at", "near", "from", "outside"})
UNTIL, UNTIL_NOW = frozenset({"until", "till"}), frozenset({"now", "recently", "then", "lately"})
ADVERBS = FORMERLY | {"currently", "now", "presently"}
ADJECTIVES = ("ist", "ic", "ian", "an", "ish", "ese")
PHRASE = frozenset({"JJ", "NN", "NNS", "NNP", "HYPH", "VBG"})
OF_PARTIES = frozenset(
    {"leader", "chairman", "chairwoman", "chair", "spokesman", "spokeswoman", "spokesperson", "whip"}
)
COMMITTEES = frozenset({"committee", "subcommittee", "commission", "panel", "caucus", "board", "council"})
HYPHENED = frozenset({"ex", "then", "vice", "newly", "co"})


@dataclass(slots=True)
class Before:
    """`first` is the first token of the phrase; `owner` the token of *his*, or of *agency* in *the agency's*."""

    first: int
    tenure: Tenure = "current"
    determiner: str = ""
    owner: int | None = None
    of: list[Name] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class After:
    """`last` is one past the phrase; `of` the names behind *of*, *for*, *from*; `noun` the token of a noun in their
    place (*head of the bank*, *head of Kenya's central bank*), with its phrase from `noun_start` on; `owner` a token
    of the person served."""

    last: int
    of: tuple[Name, ...] = ()
    noun: int | None = None
    noun_start: int = 0
    owner: int | None = None


class TitlePhrase:
    """Reads left and right of a title's own words."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names, self.lexicon = words, names, titles()
        self.superiors, self.tails = Superiors(words, names), TitleTails(words, names)

    def before(self, start: int, head: int) -> Before:
        """Tenure, determiner, whose, and of which countries or bodies, by the words left of the title."""
        words, found = self.words, Before(start)
        floor, k = words.bounds[words.sentence[start]][0], start - 1
        while k >= floor:
            lower = words.lower[k]
            if lower == "whose":
                found.of, found.determiner = found.of or self._antecedent(k), "the"
                k -= 1
                break
            if lower in OWN or lower in self.lexicon.determiners:
                found.owner = k if lower in OWN else None
                found.determiner = "" if lower in OWN else lower
                k -= 1
                break
            if (past := self._possessive_noun(k, floor, found)) is not None:
                k = past
                break
            past = self._step(k, floor, start, head, found)
            if past is None:
                break
            k = past
        if k > floor and words.lower[k] in UNTIL and words.lower[k + 1] in UNTIL_NOW:
            found.tenure, k = "former", k - 1
        elif k > floor and words.lower[k] in ADVERBS:
            found.tenure = "former" if words.lower[k] in FORMERLY else found.tenure
            k -= 1
        found.first = k + 1
        return found

    def _antecedent(self, k: int) -> list[Name]:
        """*Norway, whose special envoy ...*"""
        i = k - 1 - (self.words.text[k - 1 : k] == [","])
        if i > 2 and self.words.text[i] == ")" and self.words.text[i - 2] == "(":
            i -= 3  # *the National Union (NU), whose leader ...*
        one = self.names.ending(i) if k > 1 else None
        return [one] if one is not None and one.kind in ("country", "organisation") else []

    def _step(self, k: int, floor: int, start: int, head: int, found: Before) -> int | None:
        """Reads one token or name; the token before it, or None where the phrase does not reach it."""
        words, lexicon, name = self.words, self.lexicon, self.names.at[k]
        lower = words.lower[k]
        if lower in lexicon.former or lower in lexicon.acting or lower in lexicon.elect:
            found.tenure = "former" if lower in lexicon.former else "acting" if lower in lexicon.acting else "elect"
            return k - 1
        if lower in FORMERLY:
            found.tenure = "former"
            return k - 1
        if lower == "-" and k > floor and words.lower[k - 1] in HYPHENED:
            return k - 1
        joined = k > floor + 1 and words.text[k - 1] == "-" and not words.cap[k]
        if joined and (words.tag[k] in ("VBG", "VBN") or (words.tag[k] in ("NN", "JJ") and not words.cap[k - 2])):
            return k - 3  # *longest-serving*, *Moscow-backed*, *far-right*
        if lower == ")" and k > floor + 2 and words.text[k - 2] == "(" and self.names.at[k - 3] is not None:
            return k - 3  # *the Security Council (NSDC) Secretary*
        if lower == ")" and k > floor + 2 and words.text[k - 2] == "(" and not found.of and words.text[k - 1].isupper():
            found.of.append(Name(k - 1, k, "organisation", words.text[k - 1], 50, "acronym"))
            return k - 3  # *Norland's military (TNI) commander*
        if name is not None and name.type == "typed" and name.end > head:
            name = None  # what spaCy holds for a body runs on over the title
        if name is not None and name.kind in BODIES and (not found.of or words.lower[k + 1] in ("and", ",")):
            if self._place_apart(name, start, head):
                return None
            if name.end > start and name.country:  # *US Treasury* of *US Treasury Secretary*
                name = replace(name, kind="country", name=name.country, end=start, type="country")
            found.of.insert(0, name)
            return name.start - 1
        if lower in ("'s", "'") and not found.of and k > floor and self.names.at[k - 1] is not None:
            return k - 1
        if lower in ("and", ",") and k > floor and self._lists_adjectives(k, found):
            return k - 1
        if not found.of and k == start - 1 and (bare := self._unknown(k, head)) is not None:
            found.of.append(bare)
            return k - 1
        if lower in lexicon.ignored:
            return k - 1
        if name is not None and name.type == "adjective" and found.of and found.of[0].type in ("people", "adjective"):
            found.of[0] = name  # *Bosnian Serb*: of Bosnia
            return name.start - 1
        described = words.tag[k] in ("JJ", "RB", "JJS") or (words.tag[k] == "VBN" and words.dep[k] == "amod")
        described = described and not words.cap[k] and lower not in ("due", "such")
        return k - 1 if described else None

    def _unknown(self, k: int, head: int) -> Name | None:
        """*TNI* of *TNI Commander*, *Labour* of *Labour leader*, *Enga* of *Enga Governor*: what no table knows."""
        words, text, lower = self.words, self.words.text[k], self.words.lower[head]
        name, parted = self.names.at[k], lower in OF_PARTIES
        if parted and words.lower[k] in self.lexicon.party_words and words.cap[k]:
            return Name(k, k + 1, "organisation", text, 50, "party")
        noun = words.tag[k] in ("NNP", "NNPS") or (words.tag[k] == "NN" and text.isupper())
        if not noun or not text.isalpha() or (name is not None and name.type != "typed"):
            return None
        if (name is None or parted) and text.isupper() and 2 - parted < len(text) < 8:
            return Name(k, k + 1, "organisation", text, 50, "acronym")
        alone = not words.cap[k - 1] or words.opens(k)
        plain = alone and not words.lower[k].endswith(ADJECTIVES) and not text.isupper()
        lexicon = self.lexicon
        known = (lexicon.before, lexicon.ignored, lexicon.human_nouns, lexicon.offices, headwords().common)
        if not plain or any(words.lower[k] in group for group in known):
            return None
        if lower == "governor":
            return Name(k, k + 1, "place", text, 50, "region")
        return Name(k, k + 1, "organisation", text, 50, "party") if parted and not words.cap[head] else None

    def _place_apart(self, name: Name, start: int, head: int) -> bool:
        """A town before a title written small is where, not whose: *in Doha foreign ministers met*."""
        words = self.words
        if name.kind != "place" or words.cap[start] or name.type == "region" or not words.spaced[name.end - 1]:
            return False
        if name.type == "seat" and words.lower[head] in SPEAKING and words.lower[name.start - 1] not in WITHIN:
            return False  # *Malacañang spokesman*
        return words.lower[head] not in reference().offices["local"]

    def _lists_adjectives(self, k: int, found: Before) -> bool:
        """*his Belarusian and Russian counterparts*."""
        before = self.names.at[k - 1]
        return bool(found.of) and before is not None and before.type == found.of[0].type == "adjective"

    def _possessive_noun(self, k: int, floor: int, found: Before) -> int | None:
        """*the agency's head*: notes the noun, and returns the token before the phrase."""
        words = self.words
        if words.lower[k] != "'s" or k == floor or found.of or self.names.at[k - 1] is not None:
            return None
        if words.tag[k - 1] not in ("NN", "NNP"):
            return None
        found.owner, found.determiner = k - 1, "the"
        k -= 2
        while k >= floor and (words.lower[k] in self.lexicon.before or words.tag[k] == "JJ") and not self.names.at[k]:
            k -= 1
        of = self.names.at[k] if k >= floor else None
        if of is not None and of.kind in BODIES and of.type != "seat":
            found.of, k = [of], of.start - 1
        return k - 1 if k >= floor and words.lower[k] == "the" else k

    def after(self, end: int, *, plural: bool, bare: bool = False) -> After:
        """What stands behind a title: of which country, body or noun it is; several only of several holders. A `bare`
        title opens its sentence."""
        words = self.words
        if (superior := self.superiors.served(end, bare=bare)) is not None:
            return After(superior.last, superior.of, owner=superior.owner)
        if (bracket := self.tails.bracket(end)) is not None:
            charged = self.after(bracket, plural=plural)  # *Secretary (West) in the Foreign Ministry*
            set_off = words.text[bracket : bracket + 1] == [","]  # *Minister of Energy (Gas), Ann Lee*
            return charged if charged.of else After(bracket if set_off else end)
        if words.lower[end : end + 3] == ["in", "charge", "of"]:
            return After(self.tails.past_charge(end + 3))
        if (beside := self.tails.beside(end)) is not None:
            return After(beside.end, (beside,))
        if end + 1 >= len(words) or words.lower[end] not in OF or self._accompanied(end):
            return After(self.tails.past_post(end, end))
        k = end + 1
        while k < len(words) and self.names.starting(k) is None and self._goes_before_name(k):
            k += 1
        fielded = words.lower[end] == "for" and words.lower[end - 1] in FIELDED
        last, of = self._listed(k, "of" if fielded else words.lower[end], end, plural)
        if of and fielded and of[0].kind in ("country", "place"):
            return After(last)
        if of and (field := self.tails.field(of, last)) is not None:
            return self.after(field, plural=plural)
        if of and (noun := self._committee(of[-1], last)) is not None:
            return After(noun + 1, (), noun, k + (words.lower[k] == "the"))
        unknown = not of or of[0].type == "typed"
        if unknown and (noun := self._of_leader(k)) is not None:
            return After(noun + 1, (), noun, k)
        if of and words.lower[last : last + 1] in (["'s"], ["'"]):
            return self._possessed(last + 1, of, end)
        if not of and words.lower[end] in OWNED_BY and (called := self.tails.called(k)) is not None:
            last, of = called.end, [called]
        if of and of[-1].kind == "place" and words.lower[end - 1] == "governor":
            last, of = self.tails.whole_place(last, of)
        if of or last > end:
            return After(self.tails.past_where(self.tails.past_post(self.tails.past_bracket(last), end)), tuple(of))
        noun = self._noun(k) if words.lower[end + 1] in ("the", "its") and words.lower[end] in OWNED_BY else None
        if noun is None:
            return After(self.tails.past_post(last, end))
        if fielded:
            return After(noun + 1)
        own = self.names.starting(k)  # *head of the Norse presidential office*: the office of Norway
        if own is not None and own.type == "adjective" and own.end <= noun:
            return After(noun + 1, (own,), noun, own.end)
        return After(noun + 1, (), noun, k)

    def _committee(self, one: Name, last: int) -> int | None:
        """*the Senate foreign affairs committee*: the small noun of a body behind that of which it is part."""
        words = self.words
        small = words.tag[last : last + 1] in (["NN"], ["JJ"]) and not words.cap[last]
        noun = self._noun(last) if small and one.kind in ("organisation", "place") else None
        ends = COMMITTEES if one.kind == "organisation" else headwords().organisation  # *the Lima police academy*
        return noun if noun is not None and words.lower[noun] in ends else None

    def _of_leader(self, k: int) -> int | None:
        """*spokesman of Lee's ruling party*: the noun of a body that is called after somebody."""
        words, i = self.words, k
        while i < len(words) and i - k < 4 and words.cap[i] and words.tag[i] == "NNP":
            i += 1
        noun = self._noun(i + 1) if i > k and words.lower[i : i + 1] == ["'s"] and i + 1 < len(words) else None
        return noun if noun is not None and words.lower[noun] in headwords().organisation else None

    def _accompanied(self, end: int) -> bool:
        """*the foreign minister with the BBC*: only who speaks or works for a body is something *with* it."""
        if self.words.lower[end] != "with":
            return False
        return self.words.lower[end - 1] not in SPEAKING | self.lexicon.roles

    def _possessed(self, k: int, of: list[Name], end: int) -> After:
        """*head of Kenya's central bank*: the bank's; who speaks for a state's government speaks for the state."""
        words = self.words
        body = next((one for one in map(self.names.starting, (k, k - 1)) if one is not None), None)
        if body is not None and body.kind in BODIES:
            return After(body.end, (body,))
        noun = self._noun(k)
        if noun is None:
            return After(k)
        country = tuple(one for one in of if one.kind == "country")
        if words.lower[noun] in STATE and words.lower[end - 1] in SPEAKING:
            return After(noun + 1, tuple(of))
        return After(noun + 1, country, noun, k)

    def _noun(self, k: int) -> int | None:
        """The last noun of the phrase that starts at `k`."""
        words, noun = self.words, k
        last = words.bounds[words.sentence[min(k, len(words) - 1)]][1]
        while noun + 1 < last and words.tag[noun] in PHRASE and self._same_phrase(noun):
            noun += 1
        plain = noun < last and words.tag[noun] in ("NN", "NNP") and self.names.at[noun] is None
        return noun if plain else None

    def _same_phrase(self, i: int) -> bool:
        """Whether the next token is of the noun phrase that a token belongs to."""
        words = self.words
        return words.head[i] > i and words.tag[i + 1] in PHRASE - {"VBG"}

    def _goes_before_name(self, k: int) -> bool:
        lower = self.words.lower[k]
        described = lower in self.lexicon.ignored or (self.words.tag[k] == "JJ" and not self.words.cap[k])
        return lower in ("the", "both") or lower in OWN or (self.names.at[k] is None and described)

    def _listed(self, k: int, preposition: str, end: int, plural: bool) -> tuple[int, list[Name]]:
        words, last = self.words, end
        of: list[Name] = []
        while k < len(words):
            name = self.names.starting(k)
            after = self.names.starting(name.end) if name is not None and name.type == "adjective" else None
            if after is not None and after.type == "ministry":
                name = after  # *a spokesperson of the Norse foreign ministry*
            if name is None or name.kind not in BODIES or (name.type == "adjective" and name.name != words.text[k]):
                break
            if name.kind == "place" and preposition != "of":
                last = name.end if preposition == "for" and not of else last
                break
            of.append(name)
            last = k = name.end
            if not plural and name.kind == "country":
                break
            for mark in (",", "and", "the") if plural else ("and", "the"):
                k += words.lower[k : k + 1] == [mark]
            if k == last:
                break
        return last, of
