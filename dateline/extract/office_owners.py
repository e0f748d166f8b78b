"""Drafts, titles -> whose office it is where a pronoun or noun says so: *its spokesperson*, *head of the agency*."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dateline.base.observations import OfficeHeld
from dateline.extract.drafts import Draft, Drafts
from dateline.extract.office_bodies import STATE_BODIES, body_of, title_key
from dateline.extract.titles import Title
from dateline.extract.words import Words
from dateline.knowledge.titles import titles as title_words

UNTITLED = frozenset({"Head", "Leader", "Chief", "Deputy", "Representative", "Boss", "Delegate"})
"""Titles that say nothing without the body they are of."""
SPEAKING = frozenset({"spokesman", "spokeswoman", "spokesperson"})
HEADS = frozenset(
    {"president", "prime", "premier", "chancellor", "king", "emir", "amir", "sultan", "secretary", "chief", "director",
     "head"}
)  # fmt: skip
STATES = frozenset({"country", "kingdom", "republic", "nation", "island", "emirate", "sultanate"})
LESSER = frozenset({"vice", "deputy"})
BODIES = ("country", "organisation", "armed_group")
Whose = tuple[str | None, str | None]


class OfficeOwners:
    """Asked when pronouns and nouns have been referred to whom they mean."""

    def __init__(self, drafts: Drafts, words: Words) -> None:
        self.drafts, self.words = drafts, words

    def close(self, waiting: Iterable[tuple[Draft, Title]]) -> set[int]:
        """Gives each holder the office of its title; returns where titles stand whose body is settled thereby."""
        owned = set()
        for holder, title in waiting:
            of, body = self._whose(title)
            if of == holder.name and body is None:
                of = self._just_spoken_of(title, holder)  # *Ann Lee, his minister, agreed*: another's
            if of is not None or body is not None or title.title not in UNTITLED:
                at = self.drafts.range(title.start, title.end)
                holder.held(OfficeHeld(title.title, of, title.tenure, at, body))
                if of is not None or body is None:
                    owned.add(at.start)
        return owned

    def _just_spoken_of(self, title: Title, holder: Draft) -> str | None:
        """The country of the first person named in the sentence before."""
        first, last = self.words.bounds[max(0, title.sentence - 1)]
        refs = (ref for i in range(first, last) if (ref := self.drafts.at.get(i)) is not None)
        people = (d for ref in refs for d in ref.drafts if d.kind == "person" and d is not holder)
        return next((_served_by(d) for d in people), None)

    def repeat(self, titles: Iterable[Title], holders: Mapping[int, Draft]) -> None:
        """*his spokesperson said ... according to the spokesperson, Ann Lee*: of whom it was said before the name."""
        told: defaultdict[frozenset[str], set[Whose]] = defaultdict(set)
        for title in titles:
            holder, key = holders.get(title.start), title_key(title.title)
            if holder is None and not (title.plural or title.counterpart):
                whose = body_of(title.of) if title.of else self._whose(title)
                if whose[0] is not None:
                    told[key].add(whose)
            elif holder is not None and title.determiner == "the" and len(told[key]) == 1:
                self._give(holder, title, next(iter(told[key])))

    def _give(self, holder: Draft, title: Title, whose: Whose) -> None:
        at = self.drafts.range(title.start, title.end)
        for n, office in enumerate(holder.offices):
            if office.at == at and office.of is None:
                holder.offices[n] = replace(office, of=whose[0], organisation=whose[1])

    def _whose(self, title: Title) -> Whose:
        """Of which country or body the title is, and the body."""
        place = title.owner if title.owner is not None else title.behind
        place = title.of[0].start if place is None and title.of else place
        ref = self.drafts.at.get(place) if place is not None else None
        owner = ref.drafts[0] if ref is not None and len(ref.drafts) == 1 else self._last_body(title)
        owner = self._right_before(title) or owner
        if owner is None:
            state = self._of_state(title)
            return (None, state) if state is not None else (title.body or None, title.body or None)
        if owner.kind == "country":
            return owner.name, None
        if owner.kind in BODIES:
            return owner.country if owner.type == "ministry" else owner.name, owner.name
        if owner.kind == "person" and self._private(title):
            return None, None
        speaks = self.words.lower[title.head] in SPEAKING and owner.kind == "person"
        served = _served_by(owner) if not speaks or _leads(owner) else None
        return served or (owner.name if owner.kind == "person" else None), None

    def _of_state(self, title: Title) -> str | None:
        """*the army's spokesman*, *head of the armed forces*: a body that every state has."""
        noun = self.words.lower[title.owner] if title.owner is not None else title.body.lower()
        return noun if noun.split() and noun.split()[-1] in STATE_BODIES else None

    def _private(self, title: Title) -> bool:
        """*her lawyer*, *his party treasurer*: of the person, not of the person's country."""
        words = self.words.lower[title.start : title.end]
        return not title_words().roles.isdisjoint(words) or "party" in words

    def _right_before(self, title: Title) -> Draft | None:
        """*support comes from Norland, and its envoy*, *Ann Lee and her aide*: of what is named right before *and*."""
        words, k = self.words, title.owner
        if k is None or words.lower[k] not in ("its", "his", "her"):
            return None
        if words.lower[k - 1] == "as" and words.lower[k] == "its":
            return self._before_which(title)
        if words.lower[k - 1] not in ("and", ",", "with") or (words.lower[k] != "its" and words.lower[k - 1] != "and"):
            return None
        kinds = BODIES if words.lower[k] == "its" else ("person",)
        k -= 1 + (words.lower[k - 2 : k] == [",", "and"])
        ref = self.drafts.at.get(k - 1)
        return ref.drafts[0] if ref is not None and ref.form == "name" and ref.drafts[0].kind in kinds else None

    def _named_before(self, title: Title) -> Draft | None:
        """*a delegation of the Red Cross headed by its president*: the only body named before in the sentence."""
        first, place = self.words.bounds[title.sentence][0], title.owner or 0
        refs = (ref for i in range(first, place) if (ref := self.drafts.at.get(i)) is not None and ref.form == "name")
        found = {id(d): d for ref in refs for d in ref.drafts if d.kind in ("organisation", "armed_group")}
        return next(iter(found.values())) if len(found) == 1 else None

    def _before_which(self, title: Title) -> Draft | None:
        """*the panel, which has Ann Lee as its chair*: the body that the clause is about."""
        words, first = self.words, self.words.bounds[title.sentence][0]
        k = next((i for i in range(title.first, first, -1) if words.lower[i] == "which"), first)
        ref = self.drafts.at.get(k - 1 - (words.text[k - 1] == ",")) if k > first else None
        return ref.drafts[0] if ref is not None and len(ref.drafts) == 1 and ref.drafts[0].kind in BODIES else None

    def _last_body(self, title: Title) -> Draft | None:
        """For *its director*, *the country's premier* where *its* is not resolved: the last body named in the sentence
        before, the country that is its subject."""
        owner = self.words.lower[title.owner] if title.owner is not None else ""
        if owner not in {"its", *STATES} or not (title.sentence or owner == "its"):
            return None
        kind = "organisation" if owner == "its" else "country"
        if owner == "its" and (near := self._named_before(title)) is not None:
            return near
        first, last = self.words.bounds[title.sentence - 1]
        named = [i for i in range(last - 1, first - 1, -1) if self._names(i, kind)]
        acting = [i for i in named if owner == "its" or self.words.dep[i] == "nsubj"]
        found = acting[:1] or (named[-1:] if owner in STATES - {"country"} else [])
        return self.drafts.at[found[0]].drafts[0] if found else None

    def _names(self, i: int, kind: str) -> bool:
        ref = self.drafts.at.get(i)
        return ref is not None and ref.form == "name" and ref.drafts[0].kind == kind


def _leads(owner: Draft) -> bool:
    """Whether who is spoken for heads a state or a body of states, for which the spokesman speaks too."""
    return any(title_key(o.title) & HEADS and not title_key(o.title) & LESSER for o in owner.offices)


def _served_by(owner: Draft) -> str | None:
    """Whom the aide of a person or of an unnamed official serves: what that one's office is of."""
    held = (o.of for o in owner.offices if o.of is not None and o.tenure != "former")
    return owner.country or next(held, None)
