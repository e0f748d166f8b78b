"""Titles, the parse -> whose office a verb says it is: *X is the president*, *X was sworn in as president*."""

from dateline.extract.appointments import Appointments
from dateline.extract.drafts import Drafts
from dateline.extract.names import Name, Names
from dateline.extract.titles import Title
from dateline.extract.words import Words
from dateline.knowledge.reference import reference

COMING = frozenset({"will", "'ll", "shall"})
LEAVING = frozenset({"quit", "resign", "retire"})


class OfficeVerbs:
    """Asked for a title; `coming` and `past` are the first tokens of titles that are not held yet, or no longer."""

    def __init__(self, drafts: Drafts, words: Words, names: Names) -> None:
        self.drafts, self.words, self.names = drafts, words, names
        self.appointments = Appointments(words, names)
        self.coming: set[int] = set()
        self.past: set[int] = set()

    def holder(self, title: Title) -> Name | None:
        """The person's name that a verb ties to the title."""
        return self._by_verb(title) or self.appointments.holder(title)

    def _by_verb(self, title: Title) -> Name | None:
        """*X is the president*, *X was sworn in as president*, *parliament named X prime minister*."""
        words = self.words
        noun = self.drafts.head(title.start, title.end)
        dep, verb = words.dep[noun], words.head[noun]
        if dep == "pobj" and words.lower[verb] == "as":
            verb = words.head[verb]
            if words.dep[verb] == "prep":
                verb = words.head[verb]
        elif dep not in ("attr", "oprd", "dobj"):
            return None
        if words.lemma[verb] not in reference().verbs["become"]:
            return None
        children = [i for i in range(*words.bounds[title.sentence]) if words.head[i] == verb and i != verb]
        passive = any(words.dep[i] in ("auxpass", "nsubjpass") for i in children)
        if dep == "dobj" and not passive:
            return None
        if any(words.dep[i] == "neg" or words.tag[i] == "TO" for i in children):
            return None
        modals = {words.lower[i] for i in children if words.tag[i] == "MD"}
        if modals - COMING:
            return None
        if modals:
            self.coming.add(title.start)
        if words.lemma[verb] in LEAVING or (words.lemma[verb] in ("serve", "work", "act") and words.tag[verb] == "VBD"):
            self.past.add(title.start)
        was = words.lemma[verb] == "be" and words.tag[verb] == "VBD"
        if was and (words.dep[verb] == "relcl" or words.lower[title.last : title.last + 3] == ["at", "the", "time"]):
            self.past.add(title.start)
        subjects = [i for i in children if words.dep[i] in ("nsubj", "nsubjpass", "dobj") and i != noun]
        if (
            words.tag[verb] == "VBN"
            and not any(words.dep[i] in ("auxpass", "aux") for i in children)
            and words.dep[verb] == "acl"
        ):
            subjects = [words.head[verb]]
        ordered = sorted(subjects, key=lambda i: words.dep[i] != "dobj")
        for i in ordered:
            if words.lower[i] == "who":
                i = words.head[verb]
            one = self.names.at[i]
            if one is not None and one.kind == "person":
                return one
        return self._before_passive(verb, children) if passive and not subjects else None

    def _before_passive(self, verb: int, children: list[int]) -> Name | None:
        """*Dr Grace Nakayima was yesterday appointed ...*, where the parse lost the subject."""
        first = min((i for i in children if self.words.dep[i] in ("auxpass", "aux")), default=verb)
        one = self.names.ending(first - 1)
        return one if one is not None and one.kind == "person" else None
