"""A country's or capital's name -> whether it stands for the government: *Kyiv said*, *the Indian side*."""

from dateline.extract.names import Name
from dateline.extract.words import Words
from dateline.knowledge.reference import reference

ADDRESSED = frozenset(
    {
        "accuse",
        "urge",
        "warn",
        "ask",
        "tell",
        "blame",
        "condemn",
        "press",
        "thank",
        "criticise",
        "criticize",
        "sanction",
        "notify",
        "inform",
        "help",
        "threaten",
        "pressure",
        "lobby",
        "rebuke",
        "fault",
        "implore",
        "hand",
        "assure",
    }
)
"""Verbs of speaking to a government: *accusing Kigali of harbouring rebels*."""
WITH = frozenset({"with", "by", "between", "against"})


def stands_for_government(words: Words, one: Name) -> bool:
    """Whether the name acts, is dealt with, or owns what a government owns."""
    head = _head(words, one)
    dep, above = words.dep[head], words.head[head]
    if one.type in ("adjective", "people"):
        return one.end < len(words) and words.lower[one.end] in reference().nouns["government"]
    if dep == "conj":
        dep, above = words.dep[above], words.head[above]
    if dep == "nsubj":
        return words.lemma[above] not in reference().verbs["not_acting"]
    if dep == "poss":
        return one.type == "seat" and words.lower[above] not in reference().nouns["of_town"] and not words.cap[above]
    if dep in ("dobj", "dative") and one.type == "seat":
        return words.lemma[above] in ADDRESSED
    return dep in ("pobj", "agent") and words.lower[above] in WITH


def with_its_noun(words: Words, one: Name) -> tuple[int, int]:
    """*the Indian government*: the adjective with the noun that makes it the state."""
    end = one.end
    if (
        one.type in ("adjective", "country")
        and end < len(words)
        and words.lower[end] in reference().nouns["government"] - {"state"}
    ):
        return one.start, end + 1
    return one.start, end


def _head(words: Words, one: Name) -> int:
    inside = range(one.start, one.end)
    roots = [i for i in inside if words.head[i] not in inside or words.head[i] == i]
    return roots[-1] if roots else one.end - 1
