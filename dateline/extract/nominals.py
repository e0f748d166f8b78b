"""Words -> noun phrases that refer without a name: *the two sides*, *both countries*, *the bloc*, *his country*."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords
from dateline.knowledge.reference import reference

Refers = Literal["states", "people", "two", "body", "country", "capital", "pronoun"]
SINGULAR = ("he", "she", "him", "her", "his", "hers", "himself", "herself", "it", "its", "itself")
PRONOUNS = frozenset((*SINGULAR, "they", "them", "their", "theirs", "themselves"))
NUMBERS = frozenset({"two", "three", "four"})
DEFINITE = frozenset({"the", "these", "those"})
OF_TWO = frozenset({"both", "each", "either", "neither"})
MODIFIERS = frozenset({"JJ", "VBN", "VBG", "NN", "HYPH", "RB"})
INDEFINITE = frozenset(
    {"other", "more", "further", "new", "additional", "different", "another", "first", "last", "next"}
)
"""Between a number and its noun these say that others are meant than those told before."""
OPPOSING = frozenset({"warring", "opposing", "rival", "conflicting", "feuding", "contending", "belligerent"})
STRIFE = frozenset({"conflict", "war", "fighting", "dispute", "talks", "negotiations", "divide", "standoff", "line"})
"""*both sides of the conflict* are who fights it; *both sides of the river* nobody."""
TWO = frozenset({"two", "both", "pair", "duo"})
ARMED = frozenset(
    {"islamist", "militant", "rebel", "armed", "jihadist", "jihadi", "insurgent", "extremist", "terrorist", "terror",
     "guerrilla", "separatist", "paramilitary", "outlawed"}
)  # fmt: skip
"""What reports call an armed group for."""
CREEDS = frozenset({"islamic", "sunni", "shia", "shiite", "maoist", "leftist", "palestinian", "kurdish", "feared"})
OUTFIT = "outfit"
"""The word for a body that can be nothing but an armed group."""
ALONE = frozenset({"nsubj", "pobj", "dobj", "dative", "poss"})


@dataclass(frozen=True, slots=True)
class Nominal:
    """Tokens `start` to `end`; `head` is the noun; `word` it in lower case; `two` when it says *both* or a number."""

    start: int
    head: int
    end: int
    refers: Refers
    word: str
    two: bool = False


def nominals(words: Words) -> list[Nominal]:
    """In the order of the text."""
    bodies = reference().bodies.keys() | headwords().organisation
    several = _several()
    found = []
    for i, lower in enumerate(words.lower):
        if lower in PRONOUNS:
            found.append(Nominal(i, i, i + 1, "pronoun", lower))
        elif lower in several and (one := _of_several(words, i)) is not None:
            found.append(one)
        elif not i or _modifies(words, i):
            continue
        elif lower in ("country", "nation") and words.lower[i - 1] in ("the", "his", "her", "their"):
            found.append(Nominal(i - (words.lower[i - 1] == "the"), i, i + 1, "country", lower))
        elif lower == "capital":
            found.append(Nominal(i, i, i + 1, "capital", lower))
        elif lower in bodies and not words.cap[i] and (one := _body(words, i)) is not None:
            found.append(one)
    return found


def _body(words: Words, i: int) -> Nominal | None:
    """*the group*, *the Islamist group*; whom words call armed is an armed group only."""
    k = i - 1
    while k and words.lower[k] in ARMED | CREEDS:
        k -= 1
    if words.lower[k] not in ("the", "this"):
        return None
    armed = not ARMED.isdisjoint(words.lower[k + 1 : i])
    if k + 1 < i and not armed:
        return None
    return Nominal(k, i, i + 1, "body", OUTFIT if armed else words.lower[i])


@cache
def _several() -> frozenset[str]:
    """Words that can stand for several, in lower case."""
    nouns = reference().nouns
    return TWO.union(*(nouns[n] for n in ("states", "states_counted", "states_each", "people", "people_counted")))


def _of_several(words: Words, i: int) -> Nominal | None:
    nouns, lower = reference().nouns, words.lower[i]
    if lower in TWO:
        return _two(words, i)
    return _group(words, i, "people" if lower in nouns["people"] | nouns["people_counted"] else "states")


def _modifies(words: Words, i: int) -> bool:
    j = i + 1
    if j >= len(words):
        return False
    noun = words.tag[j] in ("NN", "NNS", "NNP") and words.head[i] == j
    return noun or (words.text[j] == "-" and not words.spaced[i])


def _group(words: Words, i: int, refers: Refers) -> Nominal | None:
    """*the two sides*, *both countries*, *each side*, *the leaders*; not *two other countries* nor *both sides of the
    river*."""
    lower = words.lower
    k, number, definite, of_two, between = i - 1, False, False, False, set[str]()
    while k >= 0 and words.sentence[k] == words.sentence[i]:
        if lower[k] in NUMBERS:
            number = True
        elif lower[k] in DEFINITE:
            definite = True
        elif lower[k] in OF_TWO:
            of_two = True
        elif lower[k] in INDEFINITE or words.tag[k] not in MODIFIERS or words.cap[k]:
            break
        else:
            between.add(lower[k])
        k -= 1
        if of_two or (definite and lower[k] != "both"):
            break
    if not _is_known(words, i, number=number, definite=definite, of_two=of_two, between=between):
        return None
    return Nominal(k + 1, i, i + 1, refers, lower[i], number or of_two)


def _is_known(words: Words, i: int, *, number: bool, definite: bool, of_two: bool, between: set[str]) -> bool:
    """Whether a noun with what stands before it takes up some who were told before."""
    lower, nouns = words.lower, reference().nouns
    behind = lower[i + 1 : i + 2] if words.head[i + 1 : i + 2] == [i] else []
    if lower[i] == "side":
        return of_two and behind != ["of"]
    if lower[i] == "sides" and behind == ["of"] and words.tag[i + 2 : i + 3] != ["VBG"]:
        return bool(STRIFE & set(lower[i + 2 : i + 6]))
    if of_two:
        return words.tag[i] in ("NNS", "NNPS") or lower[i] in nouns["states_each"]
    if not definite:  # a headline's *two sides*, *ties between two countries*
        joined = lower[words.head[i]] == "between"
        return number and not between and (joined or words.sentence[i] in words.headline or lower[i] == "sides")
    if number:
        return True
    named = lower[i] in nouns["people"] and not between - nouns["between"]
    told = named or lower[i] in ("sides", "parties", "neighbours", "neighbors") or bool(between & OPPOSING)
    return told and behind not in (["of"], ["from"], ["in"])


def _two(words: Words, i: int) -> Nominal | None:
    """*the two met*, *talks between the two*, *both agreed*: no noun with it."""
    lower = words.lower
    alone = words.dep[i] in ALONE or _before_a_verb(words, i)
    if not alone or lower[i + 1 : i + 2] == ["of"]:
        return None
    if lower[i] == "both":
        return Nominal(i, i, i + 1, "two", lower[i], True)
    if lower[i - 1 : i] == ["the"]:
        return Nominal(i - 1, i, i + 1, "two", lower[i], True)
    return None


def _before_a_verb(words: Words, i: int) -> bool:
    """*the two held talks*, where the verb was taken for a participle."""
    known, noun = reference(), words.head[i]
    held = words.tag[i + 1 : i + 2] == ["VBN"] and words.lemma[i + 1] in known.verbs["have_between"]
    return held and words.head[i + 1] == noun == i + 2 and words.lemma[noun].lower() in known.nouns["shared"]
