"""A person's name in its place -> whether *he* or *she* may refer to it: by courtesy title, title, first name."""

from typing import Literal

from dateline.extract.names import Name
from dateline.extract.words import Words
from dateline.knowledge.first_names import first_names
from dateline.knowledge.reference import reference

Gender = Literal["m", "f", ""]
OTHERS = frozenset({",", "and", ";", "(", ")", ":"})
"""What stands before these is said of another."""


def gender_of(words: Words, one: Name, full: str) -> Gender:
    """`m`, `f`, or `` where neither the words before the name nor the first name tell."""
    courtesy = reference().gender
    if words.lower[one.start - 1 : one.start] == ["sheikh"] and first_names().get(words.lower[one.start]) == "f":
        return "f"
    for i in range(one.start - 1, max(-1, one.start - 4), -1):
        if words.lower[i] in OTHERS or words.sentence[i] != words.sentence[one.start]:
            break
        if words.lower[i] in courtesy["m"] or words.lower[i] in courtesy["f"]:
            return "m" if words.lower[i] in courtesy["m"] else "f"
    parts = full.replace("-", " ").split()
    if len(parts) < 2:
        return ""
    found = first_names().get(parts[0].lower(), "")
    return "m" if found == "m" else "f" if found == "f" else ""
