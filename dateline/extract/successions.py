"""Drafts -> offices that pass from one to the next: *X replaced Y*, *her predecessor, Y*, *named X in his place*."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.base.observations import OfficeHeld, Tenure
from dateline.extract.appointments import APPOINT
from dateline.extract.drafts import Draft, Drafts
from dateline.extract.office_bodies import title_key
from dateline.extract.office_verbs import COMING, FOLLOWING, LEAVING
from dateline.extract.state_offices import title_words
from dateline.extract.words import Words
from dateline.knowledge.titles import titles

BEFORE, AFTER = frozenset({"predecessor"}), frozenset({"successor", "replacement"})
POSTS = frozenset({"post", "job", "position", "office", "role", "portfolio"})
QUITTING, HOLDING = LEAVING | {"leave", "vacate"}, frozenset({"hold", "have", "occupy"})
STEAD = frozenset({"place", "stead"})
MANY = frozenset({"mp", "mep", "lawmaker", "legislator", "senator", "representative", "deputy", "delegate", "aide",
                  "leader", "adviser", "advisor", "assistant"})  # fmt: skip
"""Offices that many hold at once or that are no post: none of them passes from one to the next."""
LESSER = frozenset({"deputy", "assistant"})
ELSEWHERE = frozenset({"talk", "delegation", "team", "side", "squad", "meeting", "panel", "race", "ballot", "stage"})
"""*replaced him at the talks*: for a time, not in an office."""
NEAR, LONGEST = 8, 8
"""Tokens from a verb to the preposition of *take over from*, from *his successor* to the name behind its titles."""


class Successions:
    """Run when all offices are known: who came after another holds or held the same office."""

    def __init__(self, drafts: Drafts, words: Words) -> None:
        self.drafts, self.words, self.lexicon = drafts, words, titles()

    def fill(self) -> None:
        for old, new, place, coming in self._pairs():
            if old is not None and new is not None and old is not new:
                self._pass_on(old, new, place, coming=coming)

    def _pairs(self) -> Iterator[tuple[Draft | None, Draft | None, int, bool]]:
        """Who went, who came, where it is told, whether it is still to come."""
        for i, lemma in enumerate(self.words.lemma):
            if lemma in FOLLOWING or (lemma == "take" and self._takes_over(i)):
                yield from self._by_verb(i)
            elif lemma in BEFORE or lemma in AFTER:
                owner, named = self._owner(i), self._named(i)
                yield (named, owner, i, False) if lemma in BEFORE else (owner, named, i, True)
            elif lemma in POSTS and self.words.lower[i - 1] in ("the", "his", "her", "that"):
                self._of_the_post(i)
            elif lemma in STEAD and "in" in self.words.lower[i - 4 : i]:
                old = self._owner(i)
                owned = old is not None or self._below(i, "poss") is not None
                yield (self._removed(i) or old) if owned else None, self._appointed(i), i, False

    def _of_the_post(self, noun: int) -> None:
        """*a day after Ann Lee quit the post*, *Ann Lee, who held the job until May*: the office told last before."""
        words, verb = self.words, self.words.head[noun]
        past = words.tag[verb] in ("VBD", "VBN") and words.dep[noun] == "dobj"
        if not past or words.lemma[verb] not in QUITTING | HOLDING or self._below(verb, "neg") is not None:
            return
        one, office = self._subject(verb, passive=False), self._told_last(noun)
        if one is not None and office is not None and not self._posts(one):
            self._hold(one, office, "former")

    def _told_last(self, place: int) -> OfficeHeld | None:
        """The post of somebody that is told last before a place, in its sentence or the one before."""
        words = self.words
        start = words.start[words.bounds[max(0, words.sentence[place] - 1)][0]]
        posts = (o for d in self.drafts.of_kind("person") for o in self._posts(d) if o.tenure != "former")
        near = (o for o in posts if start <= o.at.start < words.start[place])
        return max(near, key=lambda o: o.at.start, default=None)

    def _takes_over(self, i: int) -> bool:
        behind = self.words.lower[i + 1 : i + 1 + NEAR]
        return behind[:1] == ["over"] and "from" in behind

    def _children(self, i: int) -> list[int]:
        return [k for k in range(*self.words.bounds[self.words.sentence[i]]) if self.words.head[k] == i and k != i]

    def _below(self, i: int, *deps: str) -> int | None:
        return next((k for k in self._children(i) if self.words.dep[k] in deps), None)

    def _by_verb(self, verb: int) -> Iterator[tuple[Draft | None, Draft | None, int, bool]]:
        words, children = self.words, self._children(verb)
        modals = {words.lower[k] for k in children if words.tag[k] == "MD"}
        behind = {words.lower[k]: k for k in children if words.dep[k] in ("prep", "agent", "prt")}
        away = (words.lemma[k] for p in behind.values() for k in self._children(p))
        if (
            ("as" in behind and words.lemma[verb] != "take")
            or modals - COMING
            or any(words.dep[k] == "neg" for k in children)
        ):
            return
        if not ELSEWHERE.isdisjoint(away):
            return
        passive = any(words.dep[k] == "auxpass" for k in children) or (words.dep[verb] == "acl" and "by" in behind)
        subject = self._subject(verb, passive=passive)
        if passive:
            old, new = subject, self._object(behind.get("by"))
        elif words.lemma[verb] == "take":
            old, new = self._object(behind.get("from") or self._prep_below(verb, "from")), subject
        else:
            old, new = self._person(self._below(verb, "dobj")), subject
            new = self._object(behind["with"]) if "with" in behind else new
        yield old, new, verb, bool(modals) or words.tag[verb] == "VB"

    def _prep_below(self, verb: int, word: str) -> int | None:
        """*takes over* with *from* hung below the particle."""
        return next((k for k in range(verb + 1, verb + 1 + NEAR) if self.words.lower[k] == word), None)

    def _object(self, preposition: int | None) -> Draft | None:
        return self._person(self._below(preposition, "pobj")) if preposition is not None else None

    def _subject(self, verb: int, *, passive: bool) -> Draft | None:
        words, found = self.words, self._below(verb, "nsubjpass" if passive else "nsubj")
        if found is not None and words.lower[found] in ("who", "whom", "that"):
            return self._person(words.head[verb])
        if found is not None and words.lower[found] in ("he", "she") and (named := self._just_named(found)) is not None:
            return named
        if found is not None or passive:
            return self._person(found if found is not None else words.head[verb])
        if words.dep[verb] == "conj":
            return self._subject(words.head[verb], passive=False)
        if words.tag[verb] not in ("VBG", "VB"):
            return None
        above = words.head[verb]  # *named X minister, replacing Y*, *was named to replace Y*
        return self._appointed(verb) or (
            self._person(self._below(above, "nsubj", "nsubjpass")) if above != verb else None
        )

    def _appointed(self, place: int) -> Draft | None:
        """Whom the verb of appointing told last before a place is about."""
        words, first = self.words, self.words.bounds[self.words.sentence[place]][0]
        verb = next((k for k in range(place - 1, first, -1) if words.lemma[k] in APPOINT), None)
        if verb is None or words.tag[verb] not in ("VBD", "VBN"):
            return None
        passive = words.tag[verb] == "VBN" and self._below(verb, "auxpass") is not None
        spots = range(verb - 1, first - 1, -1) if passive else range(verb + 1, place)
        return next((d for k in spots if (d := self._person_at(k)) is not None), None)

    def _just_named(self, pronoun: int) -> Draft | None:
        """*The king named Ann Lee premier. She succeeds ...*: whom the sentence before tells to be named."""
        words, first = self.words, self.words.bounds[self.words.sentence[pronoun]][0]
        found = self._appointed(first - 1) if first else None
        fits = found is not None and found.gender in ("", "f" if words.lower[pronoun] == "she" else "m")
        return found if fits else None

    def _removed(self, place: int) -> Draft | None:
        """*fired Ann Lee and named Bob Dahl in her place*: who was removed, whomever the pronoun seems to mean."""
        words, first = self.words, self.words.bounds[max(0, self.words.sentence[place] - 1)][0]
        for verb in range(place - 1, first, -1):
            if words.lemma[verb] in LEAVING and (found := self._person(self._below(verb, "dobj", "nsubjpass"))):
                return found
        return None

    def _owner(self, noun: int) -> Draft | None:
        """*Lee's predecessor*, *the successor to Lee*."""
        below = next((k for k in self._children(noun) if self.words.lower[k] in ("of", "to", "for")), None)
        return self._person(self._below(noun, "poss")) or self._object(below)

    def _named(self, noun: int) -> Draft | None:
        """*his predecessor(,) Ann Lee*, *Ann Lee, his predecessor*."""
        words, last = self.words, self.words.bounds[self.words.sentence[noun]][1]
        behind = noun + 1 + (words.text[noun + 1 : noun + 2] == [","])
        found = None
        while behind < min(last, noun + LONGEST) and found is None and words.tag[behind][:1] in "NJD":
            found, behind = self._person_at(behind), behind + 1
        first = noun - 2 if words.dep[noun - 1] in ("poss", "det") else noun - 3
        apposed = words.dep[noun] == "appos" and words.text[first : first + 1] == [","]
        return found or (self._person_at(first - 1) if apposed else None)

    def _person_at(self, i: int) -> Draft | None:
        ref = self.drafts.at.get(i)
        one = ref.drafts[0] if ref is not None and len(ref.drafts) == 1 else None
        return one if one is not None and one.kind == "person" else None

    def _person(self, i: int | None) -> Draft | None:
        """The person that a token names or means, or whose name stands behind it."""
        if i is None:
            return None
        return self._person_at(i) or next((d for k in self._children(i) if self.words.dep[k] == "appos"
                                           and (d := self._person_at(k)) is not None), None)  # fmt: skip

    def _pass_on(self, old: Draft, new: Draft, place: int, *, coming: bool) -> None:
        """What is told of the new one here is what the old one was; else the new one takes what the old one held."""
        told, before = self._told(new, place), self._told(old, place, past=True)
        both = told is not None and before is not None and title_key(told.title) != title_key(before.title)
        if both and before is not None and self._calls(old, before, place):
            return  # *Prime Minister Lee replaced Finance Minister Dahl*
        if told is not None:
            self._hold(old, told, "former")
        elif (held := before or self._last(old)) is not None:
            self._hold(new, held, "elect" if coming else "current")

    def _hold(self, one: Draft, office: OfficeHeld, tenure: Tenure) -> None:
        key = title_key(office.title)
        for n, before in enumerate(one.offices):
            if title_key(before.title) == key and (before.of or office.of) == office.of:
                one.offices[n] = replace(before, of=office.of, organisation=before.organisation or office.organisation)
                return
        one.held(replace(office, tenure=tenure))

    def _told(self, one: Draft, place: int, *, past: bool = False) -> OfficeHeld | None:
        """The post of someone that is told nearest to a place, in its sentence or the one before."""
        words = self.words
        number = words.sentence[place]
        start, end = words.start[words.bounds[max(0, number - 1)][0]], words.end[words.bounds[number][1] - 1]
        near = [o for o in self._posts(one) if start <= o.at.start < end and (past or o.tenure != "former")]
        return min(near, key=lambda o: abs(o.at.start - words.start[place]), default=None)

    def _calls(self, one: Draft, office: OfficeHeld, place: int) -> bool:
        """Whether the office stands before the name in the sentence of a place."""
        first, last = self.words.bounds[self.words.sentence[place]]
        named = next((k for k in one.places if first <= k < last and k in self.drafts.at), last - 1)
        return self.words.start[first] <= office.at.start <= self.words.start[named]

    def _last(self, one: Draft) -> OfficeHeld | None:
        return max(self._posts(one), key=lambda o: (o.tenure != "former", o.at.start), default=None)

    def _posts(self, one: Draft) -> list[OfficeHeld]:
        """Offices that one holds at a time."""
        posts, found = self.lexicon.offices - MANY, []
        for office in one.offices:
            words = {*title_words(office), *office.title.lower().split()}
            if words & posts and not (words & MANY - LESSER):
                found.append(office)
        return found
