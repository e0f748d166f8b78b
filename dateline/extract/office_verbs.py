"""Titles, the parse -> whose office a verb says it is: *X is the president*, *X was sworn in as president*."""

from dateline.extract.appointments import APPOINT, Appointments
from dateline.extract.drafts import Drafts
from dateline.extract.names import Name, Names
from dateline.extract.titles import Title
from dateline.extract.words import Words
from dateline.knowledge.reference import reference

COMING = frozenset({"will", "'ll", "shall"})
DUE = frozenset({"set", "due", "schedule", "slate", "expect"})
FOLLOWING = frozenset({"succeed", "replace"})
LEAVING = frozenset({"quit", "resign", "retire", "oust", "sack", "dismiss", "fire", "remove", "step"})


class OfficeVerbs:
    """Asked for a title; `coming` and `past` are the first tokens of titles that are not held yet, or no longer;
    `earlier` who held them before."""

    def __init__(self, drafts: Drafts, words: Words, names: Names) -> None:
        self.drafts, self.words, self.names = drafts, words, names
        self.appointments = Appointments(words, names)
        self.coming: set[int] = set()
        self.past: set[int] = set()
        self.earlier: dict[int, Name] = {}

    def holder(self, title: Title) -> Name | None:
        """The person's name that a verb ties to the title."""
        beside = self.appointments.right_before(title) or self._gapped(title)
        return beside or self._by_verb(title) or self.appointments.holder(title)

    def _gapped(self, title: Title) -> Name | None:
        """*Ann Lee is the chair, and Bob Dahl her deputy*: the verb is left out behind the second name."""
        words, one = self.words, self.names.ending(title.first - 1)
        set_off = title.determiner != "" or title.owner is not None
        if one is None or one.kind != "person" or title.plural or (words.cap[title.start] and not set_off):
            return None
        joined = words.lower[one.start - 1] in ("and", ";", ",") and words.tag[title.last : title.last + 1] not in (
            ["VBD"],
            ["VBZ"],
        )
        floor = words.bounds[title.sentence][0]
        said = any(words.lemma[i] == "be" and words.tag[i] in ("VBZ", "VBD") for i in range(floor, one.start))
        if not set_off:  # *named Ann Lee prime minister and Bob Dahl adviser*
            said = any(words.lemma[i] in APPOINT and words.tag[i] in ("VBD", "VBN") for i in range(floor, one.start))
        return one if joined and said else None

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
        verb = self._first_to_be(verb)
        if words.lemma[verb] in FOLLOWING and dep == "pobj":
            return self._successor(title, verb)
        if words.lemma[verb] not in reference().verbs["become"]:
            return None
        children = self._children(verb, title)
        passive = any(words.dep[i] in ("auxpass", "nsubjpass") for i in children)
        if dep == "dobj" and not passive:
            return None
        if any(words.dep[i] == "neg" for i in children):
            return None
        if any(words.tag[i] == "TO" for i in children):
            if words.lemma[words.head[verb]] not in DUE or words.dep[verb] != "xcomp":
                return None
            self.coming.add(title.start)  # *is set to become*
            children += self._children(words.head[verb], title)
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
        acts = words.lemma[verb] in APPOINT and not passive and words.dep[verb] != "acl"
        named = ("dobj",) if acts else ("nsubj", "nsubjpass", "dobj")
        subjects = [i for i in children if words.dep[i] in named and i != noun]
        if not subjects and words.dep[verb] == "conj" and not passive and not acts:
            subjects = self._shared(words.head[verb])
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
            if (one := self._person(i)) is not None:
                return one
        return self._before_passive(verb, children) if passive and not subjects else None

    def _children(self, i: int, title: Title) -> list[int]:
        return [k for k in range(*self.words.bounds[title.sentence]) if self.words.head[k] == i and k != i]

    def _shared(self, verb: int) -> list[int]:
        """*X won the vote and became president*: the subject of the first of two verbs."""
        words = self.words
        first, last = words.bounds[words.sentence[verb]]
        return [i for i in range(first, last) if words.head[i] == verb and words.dep[i] in ("nsubj", "nsubjpass")]

    def _successor(self, title: Title, verb: int) -> Name | None:
        """*X succeeded Y as chair*, *X, who replaced Y as chair*, *Y was replaced by X as chair*; Y held it before."""
        words = self.words
        children = self._children(verb, title)
        if any(words.dep[i] == "neg" or words.tag[i] in ("TO", "MD") for i in children) or words.tag[verb] == "VB":
            return None
        by = next((i for i in children if words.dep[i] == "agent"), None)
        agent = next((i for i in range(verb, title.first) if by is not None and words.head[i] == by), None)
        subject = next((i for i in children if words.dep[i] in ("nsubj", "nsubjpass")), None)
        subject = words.head[verb] if subject is not None and words.lower[subject] == "who" else subject
        object = next((i for i in children if words.dep[i] == "dobj"), None)
        new, old = (agent, subject) if by is not None else (subject, object)
        earlier, now = (self._person(i) if i is not None else None for i in (old, new))
        if earlier is not None:
            self.earlier[title.start] = earlier
        return now

    def _person(self, i: int) -> Name | None:
        """The person that a token names, or whose name stands behind it: *the late king's son, Ann Lee*."""
        words = self.words
        beside = (k for k in range(i + 1, min(i + 6, len(words))) if words.head[k] == i and words.dep[k] == "appos")
        found = (self.names.at[k] for k in (i, *beside))
        return next((one for one in found if one is not None and one.kind == "person"), None)

    def _first_to_be(self, verb: int) -> int:
        """*became the first woman to serve as president*: the verb that says who became it."""
        words, noun = self.words, self.words.head[verb]
        to = words.tag[verb] == "VB" and words.lower[verb - 1] == "to" and words.dep[verb] in ("relcl", "acl")
        above = words.head[noun]
        became = words.dep[noun] == "attr" and words.lemma[above] in ("be", "become")
        return above if to and became and "first" in words.lower[above:verb] else verb

    def _before_passive(self, verb: int, children: list[int]) -> Name | None:
        """*Dr Grace Nakayima was yesterday appointed ...*, where the parse lost the subject."""
        first = min((i for i in children if self.words.dep[i] in ("auxpass", "aux")), default=verb)
        one = self.names.ending(first - 1)
        return one if one is not None and one.kind == "person" else None
