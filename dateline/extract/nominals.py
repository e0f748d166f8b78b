"""Words -> noun phrases that refer without a name: *the two sides*, *both countries*, *the bloc*, *his country*."""

from dataclasses import dataclass
from typing import Literal

from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords

Refers = Literal["states", "people", "body", "country", "capital", "pronoun"]

STATES = frozenset({"sides", "countries", "nations", "neighbours", "neighbors", "governments", "parties", "states", "capitals", "allies", "rivals", "foes", "powers", "militaries", "armies"})  # fmt: skip
PEOPLE = frozenset(
    {"leaders", "ministers", "presidents", "officials", "men", "diplomats", "chiefs", "secretaries", "premiers"}
)
BODIES = {
    "organisation": ("bloc", "un", "organisation"), "organization": ("bloc", "un", "organization"), "bloc": ("bloc",), "grouping": ("bloc",),
    "alliance": ("bloc", "alliance"), "union": ("bloc", "union"), "body": ("bloc", "un", "agency", "commission"), "group": ("armed_group", "bloc", "group"),
    "outfit": ("armed_group",), "militia": ("armed_group", "militia"), "movement": ("armed_group", "party", "movement"), "rebels": ("armed_group",),
    "ministry": ("ministry",), "department": ("ministry", "office", "department"), "agency": ("agency", "un", "media"), "party": ("party",),
    "company": ("company", "corporation", "ltd", "inc"), "court": ("court",), "tribunal": ("court", "tribunal"), "commission": ("commission", "office", "agency"),
    "committee": ("committee",), "council": ("council", "un", "office"), "bank": ("bank",), "newspaper": ("media", "times", "post", "herald"), "military": ("military", "force"),
    "army": ("army", "force", "military"), "navy": ("navy",), "police": ("police",), "parliament": ("parliament", "office", "assembly"), "force": ("force",),
    "watchdog": ("un", "agency"), "broadcaster": ("media", "television"), "hospital": ("hospital",), "university": ("university",), "institute": ("institute",),
    "association": ("association",), "foundation": ("foundation",), "federation": ("federation",), "coalition": ("coalition",), "senate": ("senate",), "airline": ("airlines", "airways", "company"),
}  # fmt: skip
PRONOUNS = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself", "they", "them", "their", "theirs", "themselves", "it", "its", "itself"])
BOTH = frozenset({"both", "two", "three", "four"})


@dataclass(frozen=True, slots=True)
class Nominal:
    """Tokens `start` to `end`; `head` is the noun; `word` it in lower case; `two` when it says *both* or *two*."""

    start: int
    head: int
    end: int
    refers: Refers
    word: str
    two: bool = False


def nominals(words: Words) -> list[Nominal]:
    """In the order of the text."""
    found = []
    for i, lower in enumerate(words.lower):
        if lower in PRONOUNS:
            found.append(Nominal(i, i, i + 1, "pronoun", lower))
        elif lower in STATES or lower in PEOPLE:
            one = _group(words, i)
            if one is not None:
                found.append(one)
        elif (
            (lower in BODIES or lower in headwords().organisation)
            and i
            and words.lower[i - 1] in ("the", "this")
            and not _modifies(words, i)
            and not words.cap[i]
        ):
            found.append(Nominal(i - 1, i, i + 1, "body", lower))
        elif (
            lower in ("country", "nation")
            and i
            and words.lower[i - 1] in ("the", "his", "her", "their")
            and not _modifies(words, i)
        ):
            found.append(Nominal(i - 1 if words.lower[i - 1] == "the" else i, i, i + 1, "country", lower))
        elif lower == "capital" and i > 1 and not _modifies(words, i):
            found.append(Nominal(i, i, i + 1, "capital", lower))
    return found


def _modifies(words: Words, i: int) -> bool:
    j = i + 1
    if j >= len(words):
        return False
    return (words.tag[j] in ("NN", "NNS", "NNP") and words.head[i] == j) or (words.text[j] == "-" and not words.spaced[i])


def _group(words: Words, i: int) -> Nominal | None:
    """*the two sides*, *both countries*, *the leaders*; not *other sides* nor *two countries* that follow."""
    lower = words.lower
    refers: Refers = "states" if lower[i] in STATES else "people"
    k, two, the = i - 1, False, False
    while k >= 0 and words.sentence[k] == words.sentence[i]:
        if lower[k] in BOTH:
            two = True
        elif lower[k] in ("the", "these"):
            the = True
        elif not (
            words.tag[k] in ("JJ", "CD", "NN", "JJS")
            and lower[k]
            in (
                "foreign",
                "defence",
                "defense",
                "prime",
                "neighbouring",
                "neighboring",
                "asian",
                "warring",
                "rival",
                "top",
                "nuclear",
                "armed",
                "nuclear-armed",
                "african",
                "european",
            )
        ):
            break
        k -= 1
    if (
        lower[i]
        in (
            "parties",
            "states",
            "governments",
            "officials",
            "men",
            "diplomats",
            "allies",
            "rivals",
            "powers",
            "capitals",
            "chiefs",
            "nations",
            "militaries",
            "armies",
        )
        and not two
    ):
        return None
    if not two and not (the and lower[i] in ("sides", "leaders", "ministers", "neighbours", "neighbors", "presidents")):
        return None
    if i + 1 < len(words) and lower[i + 1] in ("of", "from", "in") and not two:
        return None
    return Nominal(k + 1, i, i + 1, refers, lower[i], two)
