"""A person's name in its place -> what the report says the person is: *a 52-year-old fisherman*."""

from dateline.extract.names import Name
from dateline.extract.words import Words
from dateline.knowledge.titles import titles

LONGEST = 14
"""Words in the longest description that is kept."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""What makes the words behind a name a clause of their own: *Ann Lee, the party has decided*."""
ENDS = frozenset({",", ".", ";", ")", "who", "whose", "which", "said", "told", "and", "–", "—"})


def description_of(words: Words, one: Name) -> str | None:
    """The noun phrase set beside a name by a comma, when its noun is one for a person; else None."""
    i = one.end + 1
    if words.text[one.end : i] != [","] or words.lower[i : i + 1] not in (["a"], ["an"], ["the"]):
        return None
    last = min(words.bounds[words.sentence[one.start]][1], i + LONGEST)
    end = next((k for k in range(i, last) if words.lower[k] in ENDS), last)
    if not FINITE.isdisjoint(words.tag[i : end + 1]):
        return None
    human = titles().human_nouns
    return words.phrase(i, end) if not human.isdisjoint(words.lower[i:end]) else None
