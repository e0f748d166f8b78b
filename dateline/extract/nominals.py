"""Words -> noun phrases that refer without a name: *the two sides*, *both countries*, *the bloc*, *his country*."""

from dataclasses import dataclass
from typing import Literal

from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords
from dateline.knowledge.reference import reference

Refers = Literal["states", "people", "body", "country", "capital", "pronoun"]
SINGULAR = ("he", "she", "him", "her", "his", "hers", "himself", "herself", "it", "its", "itself")
PRONOUNS = frozenset((*SINGULAR, "they", "them", "their", "theirs", "themselves"))
COUNTED = frozenset({"both", "two", "three", "four"})
MODIFIERS = frozenset({"JJ", "CD", "NN", "JJS"})


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
    nouns = reference().nouns
    states, people = nouns["states"] | nouns["states_counted"], nouns["people"] | nouns["people_counted"]
    bodies = reference().bodies.keys() | headwords().organisation
    found = []
    for i, lower in enumerate(words.lower):
        if lower in PRONOUNS:
            found.append(Nominal(i, i, i + 1, "pronoun", lower))
        elif lower in states or lower in people:
            one = _group(words, i, "states" if lower in states else "people")
            found += [one] if one is not None else []
        elif not i or _modifies(words, i):
            continue
        elif lower in ("country", "nation") and words.lower[i - 1] in ("the", "his", "her", "their"):
            found.append(Nominal(i - (words.lower[i - 1] == "the"), i, i + 1, "country", lower))
        elif lower == "capital":
            found.append(Nominal(i, i, i + 1, "capital", lower))
        elif lower in bodies and words.lower[i - 1] in ("the", "this") and not words.cap[i]:
            found.append(Nominal(i - 1, i, i + 1, "body", lower))
    return found


def _modifies(words: Words, i: int) -> bool:
    j = i + 1
    if j >= len(words):
        return False
    noun = words.tag[j] in ("NN", "NNS", "NNP") and words.head[i] == j
    return noun or (words.text[j] == "-" and not words.spaced[i])


def _group(words: Words, i: int, refers: Refers) -> Nominal | None:
    """*the two sides*, *both countries*, *the leaders*; not *other sides* nor *two countries* that follow."""
    lower, nouns = words.lower, reference().nouns
    k, counted, the = i - 1, False, False
    while k >= 0 and words.sentence[k] == words.sentence[i]:
        if lower[k] in COUNTED:
            counted = True
        elif lower[k] in ("the", "these"):
            the = True
        elif words.tag[k] not in MODIFIERS or lower[k] not in nouns["between"]:
            break
        k -= 1
    definite = the and (lower[i] in nouns["people"] or lower[i] in ("sides", "neighbours", "neighbors"))
    if not counted and (not definite or lower[i + 1 : i + 2] in (["of"], ["from"], ["in"])):
        return None
    return Nominal(k + 1, i, i + 1, refers, lower[i], counted)
