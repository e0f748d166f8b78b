"""Drafts, titles, noun phrases -> references to the chains they mean, left to right, when that is plain."""

from dateline.base.observations import OfficeHeld
from dateline.extract.compatriots import Compatriots
from dateline.extract.definites import Definites, answers
from dateline.extract.drafts import Draft, Drafts, Reference
from dateline.extract.groups import Groups
from dateline.extract.names import Name, Names
from dateline.extract.nominals import Nominal, nominals
from dateline.extract.office_bodies import body_of, title_key
from dateline.extract.offices import LOCAL, Offices
from dateline.extract.pronouns import Pronouns
from dateline.extract.ranks import Ranks
from dateline.extract.seen import Seen
from dateline.extract.titles import Title
from dateline.extract.words import Words
from dateline.knowledge.reference import reference
from dateline.knowledge.titles import titles

STATES = frozenset({"country", "nation", "state", "side", "government", "neighbour", "neighbor", "ally", "republic"})
ANY_OF_THEM = (frozenset({"minister"}), frozenset({"secretary"}), frozenset({"envoy"}), frozenset({"commissioner"}))
"""Words for an office that say less than its title."""


class Coreference:
    """One pass over the article in the order of its words."""

    def __init__(self, drafts: Drafts, words: Words, names: Names, offices: Offices) -> None:
        self.drafts, self.words, self.offices = drafts, words, offices
        self.seen = Seen(drafts, words, names)
        self.pronouns = Pronouns(self.seen)
        self.groups = Groups(self.seen, self.pronouns, offices.open)
        self.compatriots = Compatriots(self.seen)
        self.definites, self.ranks = Definites(self.seen, self.pronouns), Ranks(self.seen)

    def run(self) -> None:
        """Refers every title, nominal and pronoun that can be resolved; names stand already."""
        waiting: list[tuple[int, int, object]] = [(r.start, 0, r) for r in self.drafts.references]
        waiting += [(t.start, 1, t) for t in self.offices.titles]
        waiting += [(n.start, 2, n) for n in nominals(self.words)]
        waiting += [(i, 3, i) for i in range(len(self.words)) if self.ranks.is_rank(i)]
        for _, _, one in sorted(waiting, key=lambda w: (w[0], w[1])):
            if isinstance(one, Reference):
                self.compatriots.settle(one)
                if (now := self.drafts.at.get(one.start)) is not None:
                    self.seen.note(now)
            elif isinstance(one, Title):
                self._title(one)
            elif isinstance(one, Nominal) and not any(i in self.drafts.at for i in range(one.start, one.end)):
                (self.pronouns if one.refers == "pronoun" else self.groups).resolve(one)
            elif isinstance(one, int) and (ranked := self.ranks.meant(one)) is not None:
                self.seen.refer(one, one + 1, [ranked])
        self.offices.close()

    def _title(self, title: Title) -> None:
        holder = self.offices.holders.get(title.start)
        if title.counterpart:
            self._counterpart(title, holder)
        elif title.start in self.offices.groups:
            self.seen.refer(title.start, title.end, self.offices.groups[title.start])
        elif holder is not None:
            self.seen.refer(title.start, title.end, [holder])
        elif title.of:
            self._of_bodies(title)
        elif title.plural and self._are_of_states(title):
            self.groups.people(title.start, title.end, title.title, title.determiner)
        elif title.determiner in ("the", "this") or self._stands_alone(title):
            found = self.definites.resolve(title)
            if found is not None:
                self.seen.refer(title.start, title.end, [found])

    def _are_of_states(self, title: Title) -> bool:
        """*the leaders*, *the leaders of the two countries*; not *the leaders of the parliamentary parties*."""
        return title.behind is None or self.words.lemma[title.behind] in STATES

    def _stands_alone(self, title: Title) -> bool:
        """*President said*, as some papers write of their own."""
        return title.owner is None and title.determiner == "" and self.words.cap[title.head]

    def _of_bodies(self, title: Title) -> None:
        """*the Defence Ministers of Belarus and Tajikistan*: who holds the office in each, named or not."""
        speaker = self.definites.other_words(title)
        if speaker is not None:
            self.seen.refer(title.start, title.end, [speaker])
            at = self.drafts.range(title.start, title.end)
            speaker.held(OfficeHeld(title.title, title.of[0].name, title.tenure, at, title.of[0].name))
            return
        countries = [n for n in title.of if n.kind == "country"]
        if title.plural and len(countries) < 2:
            self._many_of_one(title)
            return
        bodies = countries or list(title.of)
        found = [self._of_body(title, n) for n in bodies]
        if title.determiner not in ("a", "an") or title.plural:
            self.seen.refer(title.start, title.end, [d for d in found if d is not None])

    def _of_body(self, title: Title, one: Name) -> Draft | None:
        of, organisation = body_of((one,))
        return self._holder(title.title, of or organisation, organisation, title)

    def _many_of_one(self, title: Title) -> None:
        """*the leaders of the African Union*: the body, not an office of it; *the leaders of Mali*: nobody known."""
        bodies = [ref.drafts[0] for n in title.of if n.kind == "organisation" and (ref := self.drafts.at.get(n.start))]
        self.seen.refer(title.start, title.end, bodies)

    def _counterpart(self, title: Title, holder: Draft | None) -> None:
        """*his Chinese counterpart Admiral Dong Jun*, *his counterparts from Belarus and Tajikistan*."""
        owner = self._owner(title)
        office = _ministry(owner.offices) if owner and owner.offices else None
        name = _called_abroad(office) if office else ""
        countries = [n.country or n.name for n in title.of if n.kind == "country"]
        if office is not None and not LOCAL.isdisjoint(office.title.lower().split()):
            countries = countries or [n.name for n in title.of if n.kind == "place"]
        group = self.offices.groups.get(title.start, [])
        if group:
            self.seen.refer(title.start, title.end, group)
            for n, draft in enumerate(group):
                if not draft.offices and name and len(countries) == len(group):
                    at = self.drafts.range(title.start, title.end)
                    draft.held(OfficeHeld(name, countries[n], "current", at))
            return
        if holder is None:
            found = [self._holder(name, country, None, title) for country in countries if name]
            self.seen.refer(title.start, title.end, [d for d in found if d is not None])
            return
        self.seen.refer(title.start, title.end, [holder])
        if name and not self._called_here(holder, title.sentence, name):
            at = self.drafts.range(title.start, title.end)
            holder.held(OfficeHeld(name, countries[0] if countries else holder.country, "current", at))

    def _called_here(self, holder: Draft, sentence: int, name: str) -> bool:
        """*his counterpart, Deputy Minister Ann Lee*: of an office told there, or of the same one told elsewhere."""
        first, last = self.words.bounds[sentence]
        here = range(self.words.start[first], self.words.end[last - 1])
        return any(o.at.start in here or title_key(o.title) == title_key(name) for o in holder.offices)

    def _owner(self, title: Title) -> Draft | None:
        """Whose counterpart: what *his* refers to, else the subject of the clause."""
        if title.owner is not None:
            if (beside := self._joined(title)) is not None:
                return beside
            ref = self.drafts.at.get(title.owner)
            found = ref.drafts[0] if ref is not None and len(ref.drafts) == 1 else None
            if ref is None and (found := self.pronouns.person(title.owner)) is not None:
                self.seen.refer(title.owner, title.owner + 1, [found], pronoun=True)
            if found is not None:
                return found
        return self._subject(title.sentence, title.start)

    def _joined(self, title: Title) -> Draft | None:
        """*Minister Ann Lee of Norland and her Sudland counterpart*: who stands right before *and*."""
        words, k = self.words, title.first - 1
        if k < 1 or words.lower[k] not in ("and", "&"):
            return None
        ref = self.drafts.at.get(words.head[title.head]) or self.drafts.at.get(k - 1)
        named = ref is not None and ref.form == "name" and len(ref.drafts) == 1 and ref.drafts[0].kind == "person"
        return ref.drafts[0] if ref is not None and named and words.dep[title.head] == "conj" else None

    def _subject(self, sentence: int, before: int) -> Draft | None:
        for start, ref in self.seen.references:
            near = start < before and self.words.sentence[start] == sentence and len(ref.drafts) == 1
            if near and ref.drafts[0].kind in ("person", "office") and self.seen.is_subject(ref):
                return ref.drafts[0]
        return None

    def _holder(self, title: str, of: str | None, organisation: str | None, at: Title) -> Draft | None:
        """The person whom the article names as holding the office, else the office itself as a chain."""
        if of is None:
            return None
        key = title_key(title)
        leads, held = key == {"leader"} or "diplomat" in key or {"chief"} < key, ("current", at.tenure)
        for draft in self.drafts.of_kind("person"):
            if any(
                o.of == of
                and (title_key(o.title) == key or (leads and answers(key, o, former=o.tenure == "former")))
                and o.tenure in held
                for o in draft.offices
            ):
                return draft
        if at.tenure == "former" or self.words.lower[at.head] in titles().roles:
            return None
        if key in ANY_OF_THEM and len(found := self._of_that_country(of, key)) == 1:
            return found[0]
        if (known := self.definites.leader_of(of, key)) is not None:
            return known
        draft = self.drafts.draft("office", f"{' '.join(sorted(key))}|{of}", f"{title} of {of}")
        if not draft.offices:
            place = self.drafts.range(at.start, at.end)
            draft.offices.append(OfficeHeld(title, of, at.tenure, place, organisation))
            draft.country = self._country_of(at, of)
        return draft

    def _of_that_country(self, of: str, key: frozenset[str]) -> list[Draft]:
        """*the Italian minister* after *Italian Foreign Minister Ann Lee*: those of the report who may be called so."""
        people = self.drafts.of_kind("person")
        return [d for d in people if any(o.of == of and answers(key, o) for o in d.offices)]

    def _country_of(self, at: Title, of: str) -> str | None:
        named = next((n for n in at.of if of in (n.name, n.country)), None)
        if named is not None:
            return named.country
        return of if ("country", of) in self.drafts.by_key else None


def _ministry(offices: list[OfficeHeld]) -> OfficeHeld:
    """Of *Deputy Prime Minister and Foreign Minister* the office that has counterparts."""
    held = [o for o in offices if o.tenure != "former"] or offices
    charged = (o for o in held if "inister" in o.title and not o.title.startswith(("Deputy Prime", "Vice")))
    return next(charged, held[0])


def _called_abroad(office: OfficeHeld) -> str:
    """What the counterpart of an office is called: a foreign secretary is a minister in Britain, no more in India."""
    known, title = reference().counterparts, office.title.lower()
    return known.get(f"{title} of {(office.of or '').lower()}") or known.get(title, office.title)
