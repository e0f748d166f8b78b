"""*both sides*, *the two leaders* -> which two: those whom the report tells most plainly as a pair."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from dateline.extract.drafts import Draft
from dateline.extract.nominals import Nominal
from dateline.extract.office_bodies import title_key
from dateline.extract.saying_words import VERBS
from dateline.extract.seen import SUBJECTS, Seen
from dateline.extract.thirds import Thirds
from dateline.extract.ties import ALIKE, DONE_TO, Tie, Ties
from dateline.knowledge.countries import countries, neighbours
from dateline.knowledge.reference import reference

FADES = (1.0, 0.8, 0.55, 0.4, 0.35, 0.3)
FADES_SOON = (1.0, 0.8, 0.3)
"""What a tie still weighs so many sentences on; where *the two* says no more of them."""
LEAST_LEFT, OF_LEAD = 0.3, 0.4
"""What is left of it in the end; what of the headline's and first sentence's, which say what the report is of."""
LEADS, PEERS, THEME = 1.3, 1.4, 1.2
"""How much more these weigh; two who hold the same office; the pair told far more often than any other."""
AGAIN, STRANGER, SPEAKER, SAYS, BESIDE, AFAR = 0.6, 0.15, 0.4, 0.15, 0.3, 0.3
"""Share of ties told besides the strongest; left to a pair with a third party; with whoever says it of them; left
of what two did alike where two sides are meant; to two who are no neighbours where neighbours are."""
ENOUGH, PLAIN, CLEAR = 0.3, 0.5, 1.3
"""The least weight that is believed, that of people told face to face, and how far the next best must stay behind."""
PEOPLE = ("person", "office")
FOR_THEM = frozenset({"lead", "head", "represent", "link", "connect", "include", "join"})
"""Verbs whose subject may be of those who are its object."""
ONE_SIDE = frozenset({"force", "forces", "army", "military", "bloc", "party", "alliance", "union", "government"})


@dataclass(frozen=True, slots=True)
class _Asked:
    """A phrase: its first token and its noun, and whom a chain can be in it beside another."""

    start: int
    head: int
    member: Callable[[Draft, Draft], Draft | None]
    of: Literal["sides", "states", "people"]
    borders: bool = False
    near: bool = False


class Pairs:
    """Weighs the pairs told before a phrase."""

    def __init__(self, seen: Seen) -> None:
        self.seen, self.words = seen, seen.words
        self._unnamed: dict[str, Draft] = {}
        self._strangers: set[int] = set()
        self.ties, self.thirds = Ties(seen), Thirds(seen.drafts, seen.words)

    def states(self, one: Nominal) -> list[Draft]:
        """The two sides that *both sides*, *the two countries* mean, in the order told; [] where that is not plain."""
        only_states = one.word in reference().nouns["only_states"]

        def member(draft: Draft, other: Draft) -> Draft | None:
            side = self.side(draft, other)
            return None if only_states and side is not None and side.kind != "country" else side

        borders = one.word in ("neighbours", "neighbors")
        ask = _Asked(one.start, one.head, member, "states" if only_states else "sides", borders)
        return self._known(_clear(self.ranked(ask)) or (self._only_two(ask) if only_states else []))

    def people(
        self, start: int, head: int, fits: Callable[[Draft], bool], *, least: float = PLAIN
    ) -> list[Draft] | None:
        """The two people meant; [] where several pairs may be, None where the report tells of none plainly."""

        def member(one: Draft, other: Draft) -> Draft | None:
            both = one.kind in PEOPLE and other.kind in PEOPLE
            return one if both and (fits(one) or (not one.offices and fits(other))) else None

        ranked = self.ranked(_Asked(start, head, member, "people"))
        return _clear(ranked) if ranked and ranked[0][0] >= least else None

    def two(self, start: int, head: int) -> list[Draft]:
        """*the two*: people, where nothing tells of two states more plainly."""

        def member(one: Draft, other: Draft) -> Draft | None:
            return one if one.kind in PEOPLE and other.kind in PEOPLE else None

        told = self.ranked(_Asked(start, head, member, "people", near=True))
        sides = self.ranked(_Asked(start, head, self.side, "sides", near=True))
        return _clear(told) if told and (not sides or told[0][0] >= sides[0][0]) else self._known(_clear(sides))

    def side(self, draft: Draft, other: Draft) -> Draft | None:
        """The party of a conflict or talks that a chain stands for against another; an army that faces a group of its
        own country stands for itself."""
        if draft.kind in ("country", "armed_group"):
            return draft
        of = draft.country or next((o.of for o in draft.offices if o.of and o.tenure != "former"), None)
        if draft.kind in PEOPLE:
            return self._state(of)
        if draft.kind == "organisation" and (of is None or other.country == of):
            return draft if draft.type in ONE_SIDE or draft.name.split()[0].lower() in ONE_SIDE else None
        return self._state(of) if draft.kind == "organisation" else None

    def _state(self, of: str | None) -> Draft | None:
        """A state by its name, be it only told by its people (*Malian forces*)."""
        if of is None or countries().get(of) is None:
            return None
        found = self.seen.drafts.by_key.get(("country", of)) or self._unnamed.get(of)
        if found is None:
            found = self._unnamed[of] = Draft("country", of, of, country=of)
        return found

    def _known(self, pair: list[Draft]) -> list[Draft]:
        for one in pair:
            self.seen.drafts.by_key.setdefault((one.kind, one.key), one)
        return pair

    def ranked(self, ask: "_Asked") -> list[tuple[float, list[Draft]]]:
        """All pairs told before, the weightiest first. Third parties are two only where states are asked for and no
        others are told."""
        speakers, outside = self.speakers(ask.head), self._outside(ask.head)
        self._strangers |= outside  # who urged both sides once remains a third
        thirds = self._third_parties()
        weights: dict[frozenset[int], dict[int, float]] = {}
        told: dict[frozenset[int], list[Draft]] = {}
        for tie in self.ties.before(ask.start):
            one, other = ask.member(tie.first, tie.second), ask.member(tie.second, tie.first)
            key = frozenset({id(one), id(other)})
            if tie.weight < DONE_TO and "organisation" in (one and one.kind, other and other.kind):
                continue  # a body is one of two sides only where it is told so plainly
            if one is None or other is None or one is other or key & outside:
                continue
            share = (SAYS if ask.of == "people" else SPEAKER) if key & speakers else 1.0
            if ask.borders and frozenset({one.name, other.name}) not in neighbours():
                share *= AFAR
            share *= PEERS if ask.of == "people" and _are_peers(one, other) else 1.0
            share *= BESIDE if tie.weight == ALIKE and ask.of == "sides" else 1.0
            told[key] = [one, other]
            told_in, here = weights.setdefault(key, {}), self.words.sentence[tie.place]
            told_in[here] = max(told_in.get(here, 0.0), tie.weight * self._left(tie, ask) * share)
        if ask.of == "states" and all(key & thirds.keys() for key in weights):
            thirds = {}
        theme = _told_most(weights)
        found = []
        for key, row in weights.items():
            share = min(thirds.get(one, 1.0) for one in key) * (THEME if key == theme and not ask.near else 1.0)
            found.append((_together(row.values()) * share, told[key]))
        return sorted(found, key=lambda row: -row[0])

    def _third_parties(self) -> dict[int, float]:
        """Who stands outside, and what share that leaves to a pair with one of them."""
        found = dict.fromkeys(self._strangers, STRANGER)
        for draft, share in self.thirds.all():
            for one in (draft, self.side(draft, draft)):
                if one is not None:
                    found[id(one)] = min(found.get(id(one), 1.0), share)
        return found

    def _left(self, tie: Tie, ask: "_Asked") -> float:
        """What a tie still weighs where a phrase stands."""
        there = self.words.sentence[tie.place]
        gap = self.words.sentence[ask.start] - there
        if ask.near:
            return FADES_SOON[gap] if gap < len(FADES_SOON) else 0.0
        left = max(FADES[gap] if gap < len(FADES) else 0.0, LEAST_LEFT)
        return max(left * LEADS, OF_LEAD) if there < 2 and tie.weight > ALIKE else left

    def _only_two(self, ask: "_Asked") -> list[Draft]:
        """The only two sides that the report has named so far."""
        outside = self._outside(ask.head) | self._third_parties().keys()
        found: list[Draft] = []
        for place, ref in self.seen.references:
            sides = [side for d in ref.drafts if place < ask.start and (side := ask.member(d, d)) is not None]
            found += [s for s in sides if s not in found and id(s) not in outside]
        return found if len(found) == 2 else []

    def speakers(self, head: int) -> set[int]:
        """Who says the clause in which a phrase stands, and their state, by identity."""
        words, i, found = self.words, head, set()
        while words.head[i] != i:
            i = words.head[i]
            if words.lemma[i] in VERBS:
                found |= self._subjects(i)
        return found

    def _outside(self, head: int) -> set[int]:
        """*X urged both sides*, *X called on both to stop*, *X asked that both stop*: who does it is neither."""
        words, verb, bid = self.words, self.words.head[head], reference().verbs["bid"]
        if words.dep[head] in ("dobj", "dative"):
            return set() if words.lemma[verb] in FOR_THEM else self._subjects(verb)
        if words.dep[head] == "pobj":
            verb = words.head[verb]
            told = bid | reference().verbs["third"] | reference().verbs["meeting"]
            return self._subjects(verb) if words.lemma[verb] in told else set()
        above = words.head[verb]
        asked = words.dep[head] in SUBJECTS and words.dep[verb] in ("ccomp", "xcomp") and words.lemma[above] in bid
        return self._subjects(above) if asked else set()

    def _subjects(self, verb: int) -> set[int]:
        """Those who are the subject of a verb, and their states; *who* is the one it follows."""
        words, found = self.words, set()
        around = range(*words.bounds[words.sentence[verb]])
        own = [k for k in around if words.dep[k] in SUBJECTS and words.head[k] == verb]
        own = [words.head[verb] if words.tag[k] in ("WP", "WDT") else k for k in own]
        own += [k for k in around if words.dep[k] == "conj" and words.head[k] in own]
        for k in own:
            ref = self.seen.drafts.at.get(k)
            for one in ref.drafts if ref is not None else ():
                found |= {id(one)} | {id(side) for side in (self.side(one, one),) if side is not None}
        return found


def _are_peers(one: Draft, other: Draft) -> bool:
    mine, theirs = ({title_key(o.title) for o in d.offices if o.tenure != "former"} for d in (one, other))
    return bool(mine & theirs)


def _told_most(told: dict[frozenset[int], dict[int, float]]) -> frozenset[int] | None:
    """The pair told in three sentences or more, and twice as many as the next."""
    ranked = sorted(told, key=lambda key: -len(told[key]))
    most = [len(told[key]) for key in ranked[:2]]
    return ranked[0] if most and most[0] > 2 and (len(most) < 2 or most[0] >= 2 * most[1]) else None


def _together(weights: Iterable[float]) -> float:
    """The weight of a pair told in several sentences."""
    best, *more = sorted(weights, reverse=True)
    return best + AGAIN * sum(more)


def _clear(ranked: list[tuple[float, list[Draft]]]) -> list[Draft]:
    """The pair that outweighs all others clearly."""
    if not ranked or ranked[0][0] < ENOUGH or (len(ranked) > 1 and ranked[0][0] < CLEAR * ranked[1][0]):
        return []
    return ranked[0][1]
