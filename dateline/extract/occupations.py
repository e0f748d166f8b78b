"""People, words -> the roles that titles of office do not cover: *station master X*, *X, 54, a farmer*, *X heads Y*."""

from collections.abc import Callable
from dataclasses import replace

from dateline.base.observations import OfficeHeld
from dateline.extract.drafts import Draft
from dateline.extract.names import Name, Names
from dateline.extract.offices import Offices
from dateline.extract.person_reach import PersonReach
from dateline.extract.role_phrases import SERVICES, Role, RolePhrases
from dateline.extract.role_verbs import RoleVerbs
from dateline.extract.words import Words
from dateline.knowledge.occupations import occupations
from dateline.knowledge.titles import titles

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PHRASE_TAGS = frozenset(
    {"NN", "NNP", "NNPS", "NNS", "JJ", "JJR", "JJS", "RBS", "VBN", "POS", "HYPH", "CD", "PRP$", "DT"}
)
CLOSING = frozenset({",", ".", ")", "–", "—", ";", "who"})
JOINED = frozenset({"-", "acting", "managing", "visiting", "serving", "founding"})
FORMERLY = frozenset({"formerly", "previously", "once"})
GRADES = frozenset({"senior", "chief", "deputy", "assistant", "additional", "detective"})
LONGEST = 12
OF_STATES = frozenset(
    {"chancellor", "premier", "minister", "mp", "mep", "senator", "lawmaker", "legislator", "congressman",
     "congresswoman", "mayor", "governor"}
)  # fmt: skip
"""Who holds such an office is *of* a party, not the office."""
AT_BODIES = frozenset({"director", "head", "chair", "coordinator", "manager", "dean", "rector", "adviser", "advisor"})
"""Titles of office whose body may stand behind *at*."""


class Occupations:
    """Gives people the roles that the words beside their names say; what an office says already stands."""

    def __init__(self, words: Words, names: Names, offices: Offices, person: Callable[[Name], Draft | None]) -> None:
        self.words, self.names, self.offices, self.person = words, names, offices, person
        self.phrases, self.reach = RolePhrases(words, names), PersonReach(words, names)
        self.verbs = RoleVerbs(words, names, self.phrases)

    def find(self) -> None:
        """Looks before and behind each name, then at *X is a ...* and *X heads ...*."""
        people = [n for n in self.names.all() if n.kind == "person"]
        for one in people:
            for role in (*self._with_joined(self._before(one)), self._after(one)):
                if role is not None:
                    self._hold(one, role)
        if people:
            for i, dep in enumerate(self.words.dep):
                if dep in ("attr", "pobj", "conj") and (said := self.verbs.said_to_be(i)) is not None:
                    self._hold(*said)
                elif (headed := self.verbs.headed(i)) is not None:
                    self._hold_by_verb(*headed)

    def _hold_by_verb(self, one: Name, verb: int, title: str, of: str, body: str) -> None:
        at = self.offices.drafts.range(verb, verb + 1)
        self._give(one, verb, verb + 1, OfficeHeld(title, of, "current", at, body))

    def _hold(self, one: Name, role: Role) -> None:
        title = self.words.phrase(role.start, role.end)
        alone = role.end == role.start + 1
        empty = titles().offices | occupations().empty
        if alone and role.of is None and self.words.lower[role.head] in empty:
            return
        self._give(one, role.start, role.end, OfficeHeld(
            title, role.of, role.tenure, self.offices.drafts.range(role.start, role.end), role.organisation,
        ))  # fmt: skip

    def _give(self, one: Name, start: int, end: int, office: OfficeHeld) -> None:
        """Adds the office, unless an office read from the same words says as much; a shorter one it replaces."""
        holder = self.person(one)
        if holder is None or any(t.start < end and start < t.end for _, t in self.offices.open):
            return
        if not self.offices.served.isdisjoint(range(start, end)):
            return
        if any(self.offices.holders.get(k, holder) is not holder for k in range(start, end)):
            return
        for n, held in enumerate(holder.offices):
            if held.at.start < office.at.end and office.at.start < held.at.end:
                told = held.of is not None and held.of in office.title  # *TNI* of *TNI commander*
                if office.at.start < held.at.start and not told and (office.organisation is None or held.of is None):
                    tenure = held.tenure if office.tenure == "current" else office.tenure
                    holder.offices[n] = replace(office, tenure=tenure)
                elif _tells_more(office, held):
                    holder.offices[n] = replace(held, of=office.of, organisation=office.organisation)
                return
        self.offices.owned.add(office.at.start)
        holder.held(office)

    def _before(self, one: Name) -> Role | None:
        """*signal maintainer Bablu Das*, *the commissioner of ports, Olumide Bankole,*, *superintendent X*."""
        words = self.words
        floor = words.bounds[words.sentence[one.start]][0]
        k = self._head_before(one.start - 1)
        if k < floor or words.sentence[k] in words.headline:
            return None
        if words.text[k] == ",":
            return self._set_before(k, one, floor)
        if self._describes_another(one) or words.start[one.start] > words.end[one.start - 1] + 1:
            return None
        beside = k == one.start - 1
        while beside and k > floor and self.reach.is_courtesy(k) and not self._is_rank_of_work(k, floor):
            k -= 1
        graded = beside and k < one.start - 1 and words.lower[k] in GRADES
        if k < floor or graded or not self.phrases.is_role(k, sure=False) or self._names_body(k):
            return None
        joined = words.dep[k] in ("compound", "nmod", "appos", "amod") or words.head[one.end - 1] == k
        role = self.phrases.read(k)
        known = words.lower[k] in occupations().roles
        if not joined and (not known or role.determiner):
            return None
        return self._with_body_behind(role, one)

    def _head_before(self, k: int) -> int:
        """Before *(CDO)* and *of Police*, which stand between a title's noun and the name."""
        words = self.words
        if words.text[k] == ")" and words.text[k - 2] == "(" and words.text[k - 1].isupper():
            k -= 3
        return k - 2 if words.lower[k] in SERVICES and words.lower[k - 1] == "of" else k

    def _with_joined(self, role: Role | None) -> tuple[Role, ...]:
        """*astronaut and biochemist Peggy Whitson* is both."""
        if role is None:
            return ()
        k = role.first - 2
        if role.determiner or k < 0 or self.words.lower[k + 1] != "and" or not self.phrases.is_role(k):
            return (role,)
        other = self.phrases.read(k)
        if other.of is None:
            other = replace(other, of=role.of, organisation=role.organisation)
        return (role,) if other.determiner or self._names_body(k) else (other, role)

    def _describes_another(self, one: Name) -> bool:
        """*war veteran Trump supporter*: the name belongs to the noun behind it."""
        words, i = self.words, one.end
        return i < len(words) and words.tag[i] in ("NN", "NNS") and words.head[i - 1] == i and words.spaced[i - 1]

    def _is_rank_of_work(self, k: int, floor: int) -> bool:
        """*Police superintendent X*, *engineer X*: a rank that is a post where it is small or not alone."""
        words = self.words
        if words.lower[k] not in occupations().roles:
            return False
        if not words.cap[k]:
            return True
        before = k > floor and words.tag[k - 1] in ("NN", "NNP") and not self.reach.is_courtesy(k - 1)
        return before and words.lower[k - 1] not in GRADES

    def _with_body_behind(self, role: Role, one: Name) -> Role:
        """*analyst Marta Lindqvist of the Stockholm Peace Institute*."""
        words, i = self.words, one.end
        if role.of is not None or words.lower[i : i + 1] not in (["of"], ["at"], ["from"], ["with"]):
            return role
        if words.lower[i] == "at" and words.lower[role.head] in titles().offices - AT_BODIES:
            return role  # *received by President Ann Lee at the State House*
        if words.lower[role.head] in OF_STATES:
            return role  # *Chancellor Ann Lee of the Green Union*: her party
        k = i + 2 if words.lower[i + 1 : i + 2] == ["the"] else i + 1
        _, of = self.phrases.body_at(k, words.lower[i])
        return role if of is None or of[1] is None else replace(role, of=of[0], organisation=of[1])

    def _set_before(self, comma: int, one: Name, floor: int) -> Role | None:
        """*the ship's captain, Nikos Pappas, was questioned*."""
        words = self.words
        if words.text[one.end : one.end + 1] not in ([","], ["."], [")"], ["—"], ["–"]):
            return None
        for k in range(comma - 1, max(floor - 1, comma - LONGEST), -1):
            if words.text[k] == "," or words.tag[k] in FINITE:
                return None
            if self.phrases.is_role(k) and not self._names_body(k):
                role = self.phrases.read(k)
                set_off = role.determiner == "the" or role.owned or (role.of and words.text[role.start - 1] == "'s")
                return role if set_off and role.last == comma else None
        return None

    def _after(self, one: Name) -> Role | None:
        """*X, 54, a farmer in Nakuru,*, *X (41), a teacher,*, *X, superintendent of the Railway Police.*"""
        words, i = self.words, one.end
        last = words.bounds[words.sentence[one.start]][1]
        if words.sentence[one.start] in words.headline:
            return None
        i = self._past_age(i)
        if i >= last or words.text[i] not in (",", "(", "–", "—", "-"):
            return None
        first = i + 1 + (words.lower[i + 1 : i + 2] != [] and words.lower[i + 1] in FORMERLY)
        head = self._head_of(first, min(last, first + LONGEST))
        if head is None:
            return None
        role = self.phrases.read(head)
        role = replace(role, tenure="former") if first > i + 1 else role
        return role if role.first <= first and self._closes(role, last) else None

    def _past_age(self, i: int) -> int:
        """Past *, 54* and *(41)*."""
        words = self.words
        if words.text[i : i + 1] == ["("] and words.text[i + 2 : i + 3] == [")"] and words.text[i + 1].isdigit():
            return i + 3
        k = i + 1 + (words.lower[i + 1 : i + 2] == ["aged"])
        aged = words.text[i : i + 1] == [","] and words.text[k : k + 1] and words.text[k].isdigit()
        return k + 1 if aged else i

    def _head_of(self, i: int, last: int) -> int | None:
        """The last noun of the phrase that starts at `i`, if it is a word for a person."""
        words, k = self.words, i
        while k < last and (words.tag[k] in PHRASE_TAGS or words.lower[k] in JOINED or self._in_body(k)):
            k += 1
        k -= 1
        if k >= i and words.lower[k : k + 2] == ["general"]:
            k -= 1
        if k < i or not self.phrases.is_role(k, sure=words.lower[i] not in ("a", "an")):
            return None
        return None if self._names_body(k) else k

    def _names_body(self, k: int) -> bool:
        """*The Economist*: the word is part of a name, and not only for spaCy."""
        one = self.names.at[k]
        return one is not None and one.weight >= 60

    def _in_body(self, k: int) -> bool:
        one = self.names.at[k]
        return one is not None and one.kind != "person" and one.end > k + 1

    def _closes(self, role: Role, last: int) -> bool:
        """Whether the phrase is set off: *X, a farmer said* and *X, a nurse and two guards* are not."""
        words, i = self.words, role.last
        if i >= last:
            return True
        if words.tag[i] in FINITE or self.names.starting(i) is not None:
            return False
        if words.lower[i] in ("and", "or"):
            if words.lower[i + 1 : i + 2] in (["a"], ["an"]) and words.text[i + 3 : i + 4] == [","]:
                return role.determiner in ("a", "an")  # *Ann Lee, 58, a geologist and a diver, was seen*
            return words.tag[i + 1] in ("NN", "JJ", "VBZ", "VBD") if i + 1 < last else True
        if words.text[i] in CLOSING or words.tag[i] in ("IN", "TO", "VBN", "VBG", "WP"):
            return role.determiner != "" or role.of is not None or words.text[i] in CLOSING
        return words.text[i] == '"'


def _tells_more(office: OfficeHeld, held: OfficeHeld) -> bool:
    """*of the Zagreb Tram Drivers' Union* rather than *of Zagreb*, or than of nobody."""
    if held.of is None and held.organisation is not None:
        return False
    if office.of is None or office.of.split()[0] in held.title.replace(",", " ").split():
        return False
    of_place = held.organisation is None and office.organisation is not None
    return held.of is None or (of_place and office.of.startswith(held.of + " "))
