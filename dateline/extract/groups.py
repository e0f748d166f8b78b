"""Noun phrases -> the chains they mean: *both ministers*, *the two sides*, *the bloc*, *his country*."""

from dateline.base.observations import OfficeHeld
from dateline.extract.drafts import Draft, Reference
from dateline.extract.nominals import Nominal
from dateline.extract.office_bodies import title_key
from dateline.extract.pronouns import Pronouns
from dateline.extract.seen import SUBJECTS, Seen
from dateline.knowledge.countries import countries
from dateline.knowledge.reference import reference

COUNTED = {"both": 2, "two": 2, "three": 3, "four": 4}
NEAR, FAR, LEADERS = 3, 4, 6
"""Sentences back in which people and states, bodies, and heads of state or government are looked for."""
SPEAKING_FOR = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide", "analyst", "professor"}
)
"""Who speaks for the leaders is none of *the two leaders*."""
HEADS = frozenset({"president", "prime", "premier", "chancellor", "king", "queen", "emir", "amir", "sultan", "crown"})
"""Words of the offices of those who are first meant by *the two leaders*."""
BRINGS_TOGETHER = frozenset({"mediate", "broker", "host", "facilitate", "welcome", "thank", "sponsor", "urge"})
MEDIATORS = frozenset({"mediators", "mediating", "hosts", "guarantors", "facilitators", "brokers"})
AS_SUBJECT = 3.0
"""How much more than another word the subject of a sentence is what it speaks of."""


class Groups:
    """Resolves noun phrases without a name; those that stay open are left alone."""

    def __init__(self, seen: Seen, pronouns: Pronouns) -> None:
        self.seen, self.pronouns = seen, pronouns
        self.words, self.drafts, self.lexicon = seen.words, seen.drafts, reference()

    def resolve(self, one: Nominal) -> None:
        if one.refers == "people":
            self.people(one.start, one.end, one.word, "" if one.two else "the")
        elif one.refers == "states":
            self._states(one)
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
        found = self._spoken_of(start, title, wanted)[::-1] if wanted else []
        if not found and title.removesuffix("s").lower() == "leader":
            found = self._last(start, title, wanted, held=HEADS)
        if wanted and len(found) != wanted:
            found = self._last(start, title, wanted, in_office=True)
        if (wanted and len(found) != wanted) or len(found) < 2:
            found = self._last(start, title, wanted, in_office=False)
        if len(found) == wanted or (not wanted and len(found) > 1):
            self.seen.refer(start, end, found[::-1])

    def _spoken_of(self, start: int, title: str, wanted: int) -> list[Draft]:
        """*Lee said both presidents agreed*: the so many others of the last sentence that names any but the speaker."""
        words, sentence = self.words, self.words.sentence[start]
        speakers = [
            ref.drafts[0]
            for k in range(words.bounds[sentence][0], start)
            if words.dep[k] == "nsubj"
            and words.lemma[words.head[k]] in self.lexicon.verbs["speech"]
            and (ref := self.drafts.at.get(k)) is not None
            and len(ref.drafts) == 1
        ]
        for one in (sentence, sentence - 1) if speakers else ():
            refs = [r for s, r in self.seen.references if words.sentence[s] == one and s < start]
            fit = [d for r in refs for d in r.drafts if d not in speakers and d.offices and self._may_be(d, title)]
            others = list(dict.fromkeys(fit))
            if others:
                return others if len(others) == wanted else []
        return []

    def _last(
        self, start: int, title: str, wanted: int, *, in_office: bool = False, held: frozenset[str] = frozenset()
    ) -> list[Draft]:
        """The last so many that can be meant, or all of two sentences; `in_office`: of those known to hold office;
        `held`: of those who hold one of these."""
        found: list[Draft] = []
        sentence = self.words.sentence[start]
        for place, ref in reversed(self.seen.references):
            too_far = sentence - self.words.sentence[place] > (
                LEADERS if held and wanted else NEAR if wanted else NEAR - 1
            )
            if too_far or (wanted and len(found) >= wanted):
                break
            fit = [d for d in ref.drafts if d not in found and self._may_be(d, title)]
            fit = [d for d in fit if _now(d) or not in_office]
            found += [d for d in fit if not held or any(title_key(o.title) & held for o in _now(d))]
        return found

    def _may_be(self, draft: Draft, title: str) -> bool:
        """Whether someone can be one of *the ministers*, *the leaders*."""
        if draft.kind not in ("person", "office"):
            return False
        if draft.offices and all(title_key(o.title) & SPEAKING_FOR for o in draft.offices):
            return False
        wanted = title_key(title.removesuffix("s"))
        titles = [title_key(o.title) for o in draft.offices]
        leads = wanted == {"president"} and {"leader"} in titles
        return leads or bool(wanted & self.lexicon.nouns["anyone"]) or any(wanted <= title for title in titles)

    def _states(self, one: Nominal) -> None:
        """*the two sides*: two told as a pair, else the last two spoken of, by name or through their people; only then
        by adjective."""
        if {"three", "four"} & set(self.words.lower[one.start : one.end]):
            return
        window = self._window(one)
        found: list[Draft] = self._joined(window)
        for adjectives in (False, True):
            for ref in window:
                if len(found) < 2 and (adjectives or not self.seen.is_adjective(ref)):
                    sides = [side for d in reversed(ref.drafts) if (side := self._side(d)) is not None]
                    found += [side for n, side in enumerate(sides) if side not in found and side not in sides[:n]]
        if len(found) >= 2:
            self.seen.refer(one.start, one.end, found[:2][::-1])

    def _joined(self, window: list[Reference]) -> list[Draft]:
        """*talks between X and Y*, *X and Y agreed*: two told as a pair, the last first; not those who mediate."""
        words, heads = self.words, {self.seen.head(ref): ref for ref in window}
        best: tuple[bool, bool, int] | None = None
        found: list[Draft] = []
        for second, ref in heads.items():
            first = words.head[second]
            if words.dep[second] != "conj" or first not in heads or self._mediates(first):
                continue
            if words.dep[first] == "conj" or any(words.head[k] == second and words.dep[k] == "conj" for k in heads):
                continue  # one of three or more
            sides = [self._side(r.drafts[-1]) if len(r.drafts) == 1 else None for r in (ref, heads[first])]
            if sides[0] is None or sides[1] is None or sides[0] is sides[1]:
                continue
            rank = (words.lower[words.head[first]] == "between", words.dep[first] in SUBJECTS, first)
            if (rank[0] or rank[1]) and (best is None or rank > best):
                best, found = rank, [one for one in sides if one is not None]
        return found

    def _mediates(self, i: int) -> bool:
        """*brokered by X and Y*, *with X and Y as mediators*: they bring others together."""
        words, above = self.words, self.words.head[i]
        if words.lower[above] == "by" or words.lemma[above] in BRINGS_TOGETHER:
            return True
        after = words.lower[i : i + 8]
        return words.lower[above] == "with" and any(word in MEDIATORS for word in after)

    def _window(self, one: Nominal) -> list[Reference]:
        """What was referred to shortly before, the last first. Who urges both sides is neither of them."""
        words, sentence = self.words, self.words.sentence[one.start]
        acts, verb = words.dep[one.head] in SUBJECTS, words.head[one.head]
        return [
            ref
            for place, ref in reversed(self.seen.references)
            if sentence - words.sentence[place] <= NEAR and (acts or words.sentence[place] != sentence or place > verb)
        ]

    def _side(self, draft: Draft) -> Draft | None:
        """The party of a conflict or talks that a chain stands for."""
        if draft.kind in ("country", "armed_group"):
            return draft
        if draft.kind in ("person", "office") and draft.country:
            return self.drafts.by_key.get(("country", draft.country))
        return None

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
