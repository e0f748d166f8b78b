"""Titles and people -> who holds which office: by apposition, before the name, by *is* and *was appointed*."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from dateline.base.observations import OfficeHeld, Tenure
from dateline.extract.drafts import Draft, Drafts
from dateline.extract.names import Name, Names
from dateline.extract.office_bodies import body_of, title_key
from dateline.extract.office_lists import OfficeLists
from dateline.extract.office_owners import UNTITLED, OfficeOwners
from dateline.extract.office_verbs import OfficeVerbs
from dateline.extract.person_reach import PersonReach
from dateline.extract.titles import Title
from dateline.extract.words import Words

JOINTS = frozenset(
    {(), ("and",), (",",), (",", "and"), ("-", "cum", "-"), ("cum",), ("&",), ("-",), ("–",), ("—",), ("/",)}
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
DASHES = frozenset({"-", "–", "—", "―"})
EXCELLENCY = frozenset({"he", "h.e.", "excellency", "highness", "hrh", "hh"})
SKIPPED = frozenset({",", "("}) | DASHES
SERVING = frozenset((a, "serving", "as") for a in ("while", "when", "since", "after", "before"))
LISTING = frozenset({"and", ",", "&"}) | DASHES
CLOSING = frozenset({
    ",", ".", ")", "–", "—", "-", ";", ":", '"', "who", "on", "at", "in", "during", "to", "said", "told", "with",
    "since", "is", "was", "from", "for", "as", "after", "of", "today",
})  # fmt: skip
"""What may follow a bare title behind a name."""
TOP = frozenset(frozenset(t.split()) for t in ("president", "prime minister", "king", "premier", "chancellor", "emir"))
LOCAL = frozenset(
    {"governor", "mayor", "senator", "representative", "congressman", "congresswoman", "mp", "sheriff", "commissioner",
     "lawmaker", "legislator", "councillor"}
)  # fmt: skip
OF_STATES = frozenset(
    {"ambassador", "envoy", "minister", "negotiator", "representative", "diplomat", "consul", "spokesman",
     "spokeswoman", "spokesperson", "premier", "president"}
)  # fmt: skip
"""Offices of states, where a capital that has one stands for its state."""
OF_BODIES = frozenset(
    {"director", "head", "chief", "chairman", "chairwoman", "chairperson", "chair", "spokesman", "spokeswoman",
     "spokesperson", "coordinator", "representative", "commissioner", "secretary", "analyst", "adviser", "advisor",
     "ceo", "founder", "leader", "commander", "envoy"}
)  # fmt: skip
"""Titles whose body may stand behind the name: *Director Ann Lee of the Peace Institute*."""


class Offices:
    """Finds the holder of each title; `person` gives the chain of a person's name."""

    def __init__(self, drafts: Drafts, words: Words, names: Names, person: Callable[[Name], Draft | None]) -> None:
        self.drafts, self.words, self.names, self.person = drafts, words, names, person
        self.reach, self.lists = PersonReach(words, names), OfficeLists(words, names)
        self.verbs, self.owners = OfficeVerbs(drafts, words, names), OfficeOwners(drafts, words)
        self.holders: dict[int, Draft] = {}
        self.groups: dict[int, list[Draft]] = {}
        self.titles: list[Title] = []
        self.ends: dict[int, Title] = {}
        self.open: list[tuple[Draft, Title]] = []
        self.owned: set[int] = set()
        self.served: set[int] = set()

    def find(self, titles: list[Title]) -> None:
        """Fills `holders` by the title's first token, and the offices of the people who hold them."""
        self.titles, self.ends = list(titles), {t.last: t for t in titles}
        for n, title in enumerate(titles):
            if self._is_served(title, titles[n - 1] if n else None):
                self.served.update(range(title.start, title.end))
                continue
            if self._owns(title):
                continue
            before = self._before(title, self._previous(n), self._following(n)) if self._is_enclosed(title) else None
            holder = before or self._after(title) or self._before(title, self._previous(n), self._following(n))
            if holder is None and (one := self.verbs.holder(title)) is not None:
                holder = self.person(one)
            if holder is not None and not title.plural:
                self.holders[title.start] = holder
        for following, title in pairwise(t for t in reversed(titles) if t.start not in self.served):
            self._share(title, following)
        for n in range(len(titles) - 1):
            self._pair(n)
        for title in self.titles:
            if title.plural:
                self._hold_all(title)
            held = self.holders.get(title.start)
            if held is not None:
                self._hold(held, title)
            earlier = self.verbs.earlier.get(title.start)
            if earlier is not None and (before := self.person(earlier)) is not None:
                self._hold(before, replace(title, tenure="former"))

    def _is_enclosed(self, title: Title) -> bool:
        """*With Ann Lee, the premier of Norland, Dahl spoke*: said of whom it stands behind, not of the subject."""
        words, after = self.words, self.names.starting(self.reach.past_courtesy(title.last + 1))
        commas = words.text[title.last : title.last + 1] == words.text[title.first - 1 : title.first] == [","]
        named = self.names.ending(title.first - 2)
        people = named is not None and after is not None and named.kind == after.kind == "person"
        return commas and people and after is not None and words.text[after.end : after.end + 1] != [","]

    def _previous(self, n: int) -> Title | None:
        """The title before one, without those inside it: *Adviser to the Prime Minister and spokesman*."""
        before = (t for t in reversed(self.titles[:n]) if not any(o.end <= t.first < o.last for o in self.titles[:n]))
        return next(before, None)

    def _following(self, n: int) -> Title | None:
        return next((t for t in self.titles[n + 1 :] if t.first >= self.titles[n].last), None)

    def _owns(self, title: Title) -> bool:
        """*Ann Lee, the president's spokesman*: the title is of another, who is not named."""
        return self.words.lower[title.last : title.last + 1] in (["'s"], ["'"])

    def _is_served(self, title: Title, previous: Title | None) -> bool:
        """*the spokesman of the president, Ann Lee*: the one who serves is named, not the other."""
        return previous is not None and previous.last == title.last and previous.end <= title.first

    def _hold_all(self, title: Title) -> None:
        """*Prime Ministers Keir Starmer and Narendra Modi*: each is one; *the French and German ministers, X and Y*:
        each of the country that stands in the same place."""
        named = self.lists.people(title)
        found = [draft for one in named if (draft := self.person(one)) is not None]
        bodies = title.of or (self.lists.bodies(named) if len(named) == len(found) else ())
        paired = len(bodies) == len(found)
        if len(found) < 2 or (len(bodies) > 1 and not paired):
            return
        at = self.drafts.range(title.start, title.end)
        for n, draft in enumerate(found):
            of, organisation = body_of(bodies[n : n + 1] if paired else bodies)
            if title.counterpart:
                draft.country = draft.country or of
            elif of is not None or title.title not in UNTITLED:
                draft.held(OfficeHeld(title.title, of, title.tenure, at, organisation))
        self.groups[title.start] = found
        self.owned.add(at.start)

    def _pair(self, n: int) -> None:
        """*X and Y, the president and prime minister of Norland*."""
        first, second = self.titles[n], self.titles[n + 1]
        named = self.lists.pair(first, second)
        if named is not None:
            for title, one in zip((first, second), named, strict=True):
                draft = self.person(one)
                if draft is not None:
                    self.holders[title.start] = draft
            self.titles[n] = replace(first, of=first.of or second.of)

    def _share(self, title: Title, following: Title) -> None:
        """*Deputy Prime Minister and Foreign Minister Ishaq Dar*: both titles are the holder's."""
        if following.start not in self.holders or title.start in self.holders or title.plural or self._owns(title):
            return
        joined = tuple(self.words.lower[title.last : following.first])
        named = self.names.starting(self.reach.past_courtesy(following.last))
        if self._is_aside(title) and named is not None and self._only_says(named):
            return
        owned = title.of or title.owner is not None
        comma = joined == (",",) and title.determiner == "the" and owned and not following.determiner
        one_man = title.determiner == "the" and self.words.lower[title.first - 1] in EXCELLENCY
        alone = not title.determiner or (one_man and not following.determiner)
        set_off = self.words.text[following.last : following.last + 1] == [","] and not following.determiner
        both = joined == ("and",) and title.determiner == "the" and set_off and not self._both_lead(title, following)
        if comma or both or (joined in JOINTS and alone):
            self.holders[title.start] = self.holders[following.start]

    def _both_lead(self, one: Title, other: Title) -> bool:
        """*the president and prime minister, Ann Lee*: hardly one; *the attorney and minister of justice* is."""
        return title_key(one.title) in TOP and title_key(other.title) in TOP

    def _hold(self, holder: Draft, title: Title) -> None:
        bodies = tuple(n for n in title.of if not self._is_person(n))
        of, organisation = self._of_capital(title, bodies) or body_of(bodies or self._of_behind_name(title))
        if title.counterpart:
            holder.country = holder.country or (of if bodies and bodies[0].kind == "country" else None)
            return
        known = of is not None or organisation is not None
        if not known and (title.owner is not None or title.behind is not None or title.of):
            self.open.append((holder, title))
            return
        if title.behind is not None and of is not None:
            holder.country = holder.country or of
            of = organisation = f"{title.body} of {of}"
        if not known and title.title in UNTITLED and self.words.lower[title.head] != "rep.":
            return
        if organisation is None and self.words.lower[title.head] in self.reach.lexicon.roles:
            holder.country = holder.country or (of if bodies and bodies[0].kind == "country" else None)
            return
        at = self.drafts.range(title.start, title.end)
        tenure: Tenure = "elect" if title.start in self.verbs.coming else title.tenure
        if tenure == "current" and (title.start in self.verbs.past or self._served(title)):
            tenure = "former"
        holder.held(OfficeHeld(title.title, of, tenure, at, organisation))

    def _of_capital(self, title: Title, bodies: tuple[Name, ...]) -> tuple[str | None, None] | None:
        """*Kyiv's ambassador*, *Beijing's foreign minister*: of the state, not of the town."""
        seat = len(bodies) == 1 and bodies[0].type == "seat" and bodies[0].end <= title.start
        words = set(title.title.lower().replace("-", " ").split())
        return (bodies[0].country, None) if seat and words & OF_STATES and words.isdisjoint(LOCAL - OF_STATES) else None

    def _served(self, title: Title) -> bool:
        """*While serving as head of the bank, Ann Lee ...*"""
        return tuple(self.words.lower[max(0, title.first - 3) : title.first]) in SERVING

    def _is_person(self, one: Name) -> bool:
        """Whether what looked like a body is a person after all: *Scholz's spokesman*."""
        now = self.names.at[one.start]
        return now is not None and now.kind == "person"

    def _of_behind_name(self, title: Title) -> tuple[Name, ...]:
        """*President Josphat Kirui of Kenya*."""
        one = next(
            (
                n
                for i in range(title.last, min(title.last + 5, len(self.words)))
                if (n := self.names.starting(i)) and n.kind == "person"
            ),
            None,
        )
        if one is not None and (state := self._seat(title, one.end)) is not None:
            return (state,)
        if one is None or self.words.lower[one.end : one.end + 1] != ["of"]:
            return ()
        k = one.end + 2 if self.words.lower[one.end + 1 : one.end + 2] == ["the"] else one.end + 1
        after = self.names.starting(k)
        return (after,) if after is not None and self._may_be_of(title, after) else ()

    def _seat(self, title: Title, i: int) -> Name | None:
        """*Sen. Ann Lee (R-Ohio)*, *Senator Ann Lee, an Ohio Republican,*: for which state a lawmaker sits."""
        words = self.words
        if title.title not in ("Senator", "Representative") or words.text[i : i + 1] not in (["("], [","]):
            return None
        k = i + 1 + (words.lower[i + 1 : i + 2] in (["a"], ["an"]))
        if words.text[k : k + 1] and words.text[k] in ("R", "D", "I") and words.text[k + 1] in ("-", ",", "."):
            k += 2
            return self.names.starting(k)
        one = self.names.starting(k)
        party = one is not None and words.lower[one.end : one.end + 1] in (["republican"], ["democrat"])
        return one if one is not None and one.kind == "place" and party else None

    def _may_be_of(self, title: Title, one: Name) -> bool:
        """A country; a governor or senator of a province too, a director of a body."""
        lower = title.title.lower().rsplit(" ", 1)[-1]
        if one.kind == "country":
            return one.type == "country"
        if one.kind == "place":
            return lower in LOCAL
        return one.kind == "organisation" and one.type != "party" and lower in OF_BODIES

    def close(self) -> None:
        """Fills in whose office it is where a pronoun or noun says so: *its spokesperson*, *head of the agency*."""
        self.owned |= self.owners.close(self.open)
        self.owners.repeat(self.titles, self.holders)

    def _after(self, title: Title) -> Draft | None:
        """*Defence Minister Rajnath Singh*, *China's Defence Minister, Admiral Dong Jun*."""
        i = self.reach.past_bracket(title.last)
        skipped = self.words.text[i : i + 1] and self.words.text[i] in SKIPPED and self._may_skip(title)
        i = self.reach.past_courtesy(i + 1 if skipped else i)
        one = self.names.starting(i)
        if one is None or one.kind != "person" or (skipped and self._is_aside(title) and self._only_says(one)):
            return None
        if self.words.sentence[i] != title.sentence and self.words.text[i - 1] not in (")", "."):
            return None
        return self.person(one)

    def _is_aside(self, title: Title) -> bool:
        """*his counterpart*; *In a letter to the premier, Ann Lee asked*, but not *While serving as premier*."""
        words = self.words
        led = words.dep[title.head] == "pobj" and words.lower[words.head[title.head]] not in ("as", "of")
        return title.counterpart or led

    def _only_says(self, one: Name) -> bool:
        """*..., met his counterpart, spokeswoman Ann Lee said*: who says it behind a comma that no other closes."""
        words = self.words
        return one.end < len(words) and words.tag[one.end] in FINITE and words.head[one.end - 1] == one.end

    def _may_skip(self, title: Title) -> bool:
        words, i = self.words, title.last
        if words.lower[title.first - 1] == "as" and "who" in words.lower[words.bounds[title.sentence][0] : title.first]:
            return False  # *who takes over as president of Norland, Ann Lee said*
        if title.of or title.determiner in ("the", "a", "an") or title.counterpart or title.owner is not None:
            return True
        if words.lower[title.first - 1] == "and" and (before := self.ends.get(title.first - 1)) is not None:
            return bool(before.of or before.determiner)  # *Norland's ambassador and envoy, Ann Lee*
        one = self.names.starting(self.reach.past_courtesy(i + 1))
        return words.text[i] == "," and one is not None and words.text[one.end : one.end + 1] == [","]

    def _before(self, title: Title, previous: Title | None, following: Title | None) -> Draft | None:
        words = self.words
        k = title.first - 1
        if k < 1 or words.sentence[k] != title.sentence:
            return None
        if (
            previous is not None
            and previous.start in self.holders
            and previous.last
            in (k, title.first, k - (words.lower[k - 1 : k + 1] == [",", "and"] and not title.determiner))
            and words.lower[k] in LISTING
        ):
            after_name = self._ends_with_name(previous)
            return None if after_name else self.holders[previous.start]
        if words.text[k] not in SKIPPED:
            return None
        one = self.names.ending(self._past_bracket(k - 1))
        if one is None and words.text[k - 1].isdigit() and words.text[k - 2] == ",":
            one = self.names.ending(k - 3)
        if one is None or one.kind != "person" or words.tag[min(title.last, len(words) - 1)] in FINITE:
            return None  # *In an email seen by X, the president asked ...*
        set_off = title.determiner != "" or bool(title.of)
        return self.person(one) if set_off or self._closes(title, following) else None

    def _past_bracket(self, k: int) -> int:
        """Before *(rtd)*, *(Unity Party, North)* behind a name."""
        words = self.words
        if words.text[k] != ")":
            return k
        return next((i - 1 for i in range(k - 1, max(0, k - 7), -1) if words.text[i] == "("), k)

    def _closes(self, title: Title, following: Title | None) -> bool:
        """Whether a bare title behind a name is done: *X, president, said*; *X, president and Bob Lee* is a list, but
        *X, prime minister and foreign minister, said* is not."""
        words = self.words
        if words.lower[title.last : title.last + 1] == ["and"] or words.text[title.last : title.last + 1] in (
            ["–"],
            ["-"],
        ):
            joined = following is not None and following.first == title.last + 1
            return joined and following is not None and self._after(following) is None
        return title.last >= len(words) or words.lower[title.last] in CLOSING

    def _ends_with_name(self, title: Title) -> bool:
        one = self.names.at[title.last] if title.last < len(self.words) else None
        return one is not None and one.kind == "person"
