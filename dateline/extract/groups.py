"""Noun phrases -> the chains they mean: *both ministers*, *the two sides*, *the bloc*, *his country*."""

from dateline.base.observations import OfficeHeld
from dateline.extract.drafts import Draft
from dateline.extract.nominals import Nominal
from dateline.extract.office_bodies import title_key
from dateline.extract.pairs import Pairs
from dateline.extract.pronouns import Pronouns
from dateline.extract.seen import Seen
from dateline.extract.titles import Title
from dateline.knowledge.countries import countries
from dateline.knowledge.reference import reference

COUNTED = {"both": 2, "two": 2, "three": 3, "four": 4}
NEAR, FAR, LEADERS = 3, 4, 6
"""Sentences back in which people and states, bodies, and heads of state or government are looked for."""
SPEAKING_FOR = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide", "analyst", "professor"}
)
"""Who speaks for the leaders is none of *the two leaders*."""
PARTICULAR = frozenset(
    {"party", "opposition", "parliamentary", "religious", "church", "tribal", "clan", "community", "union", "business",
     "rebel", "protest", "student", "faction", "militia", "coalition", "regional", "provincial", "local", "village"}
)  # fmt: skip
"""*the party leaders* are not those of states."""
CHARGED = frozenset({"foreign", "defence", "defense", "prime", "finance", "interior", "trade", "vice", "deputy"})
"""Words of a title before its noun."""
HEADS = frozenset({"president", "prime", "premier", "chancellor", "king", "queen", "emir", "amir", "sultan", "crown"})
"""Words of the offices of those who are first meant by *the two leaders*."""
FACE_TO_FACE = 2.0
"""The weight of a pair of whom neither is known to be head of anything, where one who is was spoken of near by."""
AS_SUBJECT = 3.0
"""How much more than another word the subject of a sentence is what it speaks of."""


class Groups:
    """Resolves noun phrases without a name; those that stay open are left alone."""

    def __init__(self, seen: Seen, pronouns: Pronouns, unowned: list[tuple[Draft, Title]]) -> None:
        self.unowned = unowned
        self.seen, self.pronouns, self.pairs = seen, pronouns, Pairs(seen)
        self.words, self.drafts, self.lexicon = seen.words, seen.drafts, reference()

    def resolve(self, one: Nominal) -> None:
        if one.refers == "people":
            of = [w for w in self.words.lower[one.start : one.head] if w in CHARGED]
            self.people(one.start, one.end, " ".join((*of, one.word)), "" if one.two else "the")
        elif one.refers == "states":
            self._states(one)
        elif one.refers == "two":
            self.seen.refer(one.start, one.end, self.pairs.two(one.start, one.head))
        elif one.refers == "body":
            self._body(one)
        elif one.refers == "country":
            self._country(one)
        else:
            self._capital(one)

    def people(self, start: int, end: int, title: str, determiner: str) -> None:
        """*both ministers*, *the three leaders*: the last so many; *the ministers*: those of the sentence before."""
        said = {determiner, *self.words.lower[start:end]}
        wanted = next((number for word, number in COUNTED.items() if word in said), 0)
        if not wanted and determiner != "the":
            return
        if not wanted and any(self.words.cap[i] for i in range(start + 1, end - 1)):
            return  # *the African leaders*: of whom it is said that they are, is not told
        found = self._two_people(start, end - 1, title) if wanted == 2 else self._all_people(start, title, wanted)
        if wanted == 2 and len(found) != 2:
            found = self._of_two_states(start, end, title) or self._named_next(start, title)
        if len(found) == wanted or (not wanted and len(found) > 1):
            self.seen.refer(start, end, found)

    def _named_next(self, start: int, title: str) -> list[Draft]:
        """*The two ministers parted without a deal. Norland's trade minister, Ann Lee, and her guest, Bob Dahl, had
        ...*: the two whom the next sentence names, where nobody was named before."""
        here, words = self.words.sentence[start], self.words
        if any(ref.start < start and d.kind == "person" for ref in self.drafts.references for d in ref.drafts):
            return []
        found: list[Draft] = []
        for ref in sorted(self.drafts.references, key=lambda r: r.start):
            if words.sentence[ref.start] == here + 1:
                found += [d for d in ref.drafts if d.kind == "person" and d not in found]
        return found if len(found) == 2 and all(self._may_be(d, title) or not d.offices for d in found) else []

    def _of_two_states(self, start: int, end: int, title: str) -> list[Draft]:
        """*Norland's Ann Lee met Sudland's Bob Dahl. The two presidents ...*: two without an office, who hold this."""
        sentence, found = self.words.sentence[start], []
        for place, ref in self.seen.references:
            near = sentence - self.words.sentence[place] < 2 and place < start
            found += [d for d in ref.drafts if near and d.kind == "person" and d not in found]
        told = all(d.country and not d.offices for d in found) and len({d.country for d in found}) == 2
        if len(found) != 2 or not told or not title_key(_singular(title)) & (HEADS | {"minister"}):
            return []
        at = self.drafts.range(start, end)
        for draft in found:
            draft.held(OfficeHeld(_singular(title).title(), draft.country, "current", at))
        return found

    def _two_people(self, start: int, head: int, title: str) -> list[Draft]:
        """*both ministers*; *the two leaders* are first of all two heads of state or government."""

        def may_be(draft: Draft) -> bool:
            return self._may_be(draft, title)

        def leads(draft: Draft) -> bool:
            return may_be(draft) and self._leads(draft)

        if _singular(title).lower() == "leader":
            told, near = self.pairs.people(start, head, leads), self._last(start, title, LEADERS, leading=True)
            if told or len(near) == 2:
                return told if told is not None else near
            if near:
                told = self.pairs.people(start, head, may_be, least=FACE_TO_FACE)
                return told or self._all_people(start, title, 2)
        told = self.pairs.people(start, head, may_be)
        return told if told is not None else self._all_people(start, title, 2)

    def _all_people(self, start: int, title: str, wanted: int) -> list[Draft]:
        """Those last spoken of who can be meant, first of all those in office; so many and no more."""
        if not wanted:
            leads = _singular(title).lower() == "leader"
            return (leads and self._last(start, title, NEAR - 1, leading=True)) or self._last(start, title, NEAR - 1)
        speakers = self.pairs.speakers(start)
        for in_office in (True, False):
            found = self._last(start, title, NEAR, in_office=in_office)
            found = found if len(found) == wanted else [d for d in found if id(d) not in speakers]
            if len(found) == wanted:
                return found
        return []

    def _last(
        self, start: int, title: str, reach: int, *, in_office: bool = False, leading: bool = False
    ) -> list[Draft]:
        """Those spoken of within so many sentences who can be meant; `in_office`: who hold one; `leading`: who
        are heads of state or government."""
        found: list[Draft] = []
        sentence = self.words.sentence[start]
        for place, ref in self.seen.references:
            if sentence - self.words.sentence[place] > reach or place >= start:
                continue
            fit = [d for d in ref.drafts if d not in found and self._may_be(d, title)]
            fit = [d for d in fit if _now(d) or not in_office]
            found += [d for d in fit if self._leads(d) or not leading]
        return found

    def _leads(self, draft: Draft) -> bool:
        """Whether someone is head of state or government, be it of a country not yet settled (*its prime minister*)."""
        titles = [o.title for o in _now(draft)] + [t.title for d, t in self.unowned if d is draft]
        return any(title_key(title) & HEADS for title in titles)

    def _may_be(self, draft: Draft, title: str) -> bool:
        """Whether someone can be one of *the ministers*, *the leaders*."""
        if draft.kind not in ("person", "office"):
            return False
        if draft.offices and all(title_key(o.title) & SPEAKING_FOR for o in draft.offices):
            return False
        wanted = title_key(_singular(title))
        titles = [title_key(o.title) for o in draft.offices]
        leads = wanted == {"president"} and {"leader"} in titles
        anyone = bool(wanted & self.lexicon.nouns["anyone"]) and wanted.isdisjoint(PARTICULAR)
        return leads or anyone or any(wanted <= title for title in titles)

    def _states(self, one: Nominal) -> None:
        """*the two sides*: those named behind it, else the pair that is told most plainly."""
        if {"three", "four"} & set(self.words.lower[one.start : one.end]):
            return
        self.seen.refer(one.start, one.end, self._named_behind(one) or self.pairs.states(one))

    def _named_behind(self, one: Nominal) -> list[Draft]:
        """*the two sides, X and Y*"""
        words, after = self.words, range(one.end, self.words.bounds[self.words.sentence[one.start]][1])
        named = {k for k in after if words.dep[k] == "appos" and words.head[k] == one.head}
        for k in after:
            if words.head[k] in named and words.dep[k] in ("conj", "appos"):
                named.add(k)
        refs = [ref for k in sorted(named) if (ref := self.drafts.at.get(k)) is not None]
        sides = [side for ref in refs for d in ref.drafts if (side := self.pairs.side(d, d)) is not None]
        return sides if len(sides) == 2 and sides[0] is not sides[1] else []

    def _body(self, one: Nominal) -> None:
        """*the group*, *the ministry*: the body of that sort which is most spoken of; *the newspaper X* is X."""
        if one.end < len(self.words) and self.words.tag[one.end] in ("NNP", "NNPS"):
            return
        best: Draft | None = None
        most = 0.0
        for place, ref in reversed(self.seen.references):
            gap = self.words.sentence[one.start] - self.words.sentence[place]
            if gap > FAR or AS_SUBJECT / max(gap, 1) <= most:
                break
            weight = (AS_SUBJECT if self.seen.is_subject(ref) else 1.0) / max(gap, 1)
            found = next((d for d in ref.drafts if self._is_a(d, one.word)), None)
            if found is not None and weight > most:
                best, most = found, weight
        if best is not None:
            self.seen.refer(one.start, one.end, [best])

    def _is_a(self, draft: Draft, word: str) -> bool:
        """Whether *the bank*, *the group* can be said of a body: by its type, or by the noun in its name."""
        if draft.kind not in ("organisation", "armed_group"):
            return False
        types = self.lexicon.bodies.get(word, frozenset())
        name = draft.name.lower().split(" of ")[0].split(" for ")[0].split()
        return draft.type in types or draft.kind in types or name[-1:] == [word]

    def _country(self, one: Nominal) -> None:
        """*his country*: his; *the country*: the only one of the last sentence that names any."""
        before = self.words.lower[one.head - 1]
        if before in ("his", "her"):
            owner = self.pronouns.person(one.head - 1)
            country = self.drafts.by_key.get(("country", owner.country)) if owner and owner.country else None
            if country is not None:
                self.seen.refer(one.start, one.end, [country])
            return
        sentence = self.words.sentence[one.start]
        for gap in (0, 1, 2):
            found = self._countries(sentence - gap, one.start)
            if found:
                if len({id(d) for d in found}) == 1 and before == "the":
                    self.seen.refer(one.start, one.end, [found[0]])
                return

    def _countries(self, sentence: int, before: int) -> list[Draft]:
        near = (r for s, r in self.seen.references if self.words.sentence[s] == sentence and s < before)
        return [d for ref in near for d in ref.drafts if d.kind == "country"]

    def _capital(self, one: Nominal) -> None:
        """*the Qatari capital*: a place that a packaged table names; *the capital, Accra* is named anyway."""
        k = one.start - 2 if self.words.lower[one.start - 1] == "'s" else one.start - 1
        name = self.seen.names.at[k] if k >= 0 else None
        country = countries().get(name.country or "") if name is not None and name.kind == "country" else None
        if country is None or not country.capital or self._named_beside(one.end):
            return
        draft = self.drafts.draft("place", country.capital.casefold(), country.capital)
        draft.country = country.name
        self.seen.refer(one.start, one.end, [draft])

    def _named_beside(self, i: int) -> bool:
        """*the Ghanaian capital Accra*, *the capital, Accra*."""
        i += self.words.text[i : i + 1] == [","]
        name = self.seen.names.at[i] if i < len(self.words) else None
        return name is not None and name.kind == "place"


def _now(draft: Draft) -> list[OfficeHeld]:
    """The offices someone has at present."""
    return [o for o in draft.offices if o.tenure != "former"]


def _singular(title: str) -> str:
    """*foreign secretaries* -> *foreign secretary*"""
    return f"{title[:-3]}y" if title.endswith("ries") else title.removesuffix("s")
