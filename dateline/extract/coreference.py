"""Drafts, titles, noun phrases, pronouns -> references to the chains they mean, left to right, when that is plain."""

from dateline.base.observations import OfficeHeld
from dateline.extract.drafts import Draft, Drafts, Reference
from dateline.extract.names import Names
from dateline.extract.nominals import BODIES, Nominal, nominals
from dateline.extract.offices import Offices, body_of, title_key
from dateline.extract.titles import Title
from dateline.extract.words import Words

HE, SHE = frozenset(["he", "him", "his", "himself"]), frozenset(["she", "her", "hers", "herself"])
IT = frozenset(["it", "its", "itself"])
SPEECH = frozenset(
    {"say", "tell", "add", "warn", "write", "ask", "reply", "insist", "declare", "note", "argue", "tweet", "post"}
)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
ANYONE = frozenset({"leader", "men", "official", "diplomat", "general"})
COUNTED = {"both": 2, "two": 2, "three": 3, "four": 4}
SAME_OFFICE = {"external affairs minister": "Foreign Minister", "secretary of state": "Foreign Minister", "foreign secretary": "Foreign Minister", "defence secretary": "Defence Minister", "defense secretary": "Defence Minister", "secretary of defense": "Defence Minister"}  # fmt: skip
"""What the counterpart of an office that only one country names so is called elsewhere."""
ENOUGH = 0.9


class Coreference:
    """One pass over the article in the order of its words."""

    def __init__(self, drafts: Drafts, words: Words, names: Names, offices: Offices) -> None:
        self.drafts, self.words, self.names, self.offices = drafts, words, names, offices
        self.seen: list[tuple[int, Reference]] = []
        self.quoted = _quoted(words)

    def run(self) -> None:
        """Refers every title, nominal and pronoun that can be resolved; names stand already."""
        waiting: list[tuple[int, int, object]] = [(r.start, 0, r) for r in self.drafts.references]
        waiting += [(t.start, 1, t) for t in self.offices.titles]
        waiting += [(n.start, 2, n) for n in nominals(self.words)]
        for start, _, one in sorted(waiting, key=lambda w: (w[0], w[1])):
            if isinstance(one, Reference):
                self.seen.append((start, one))
            elif isinstance(one, Title):
                self._title(one)
            elif isinstance(one, Nominal):
                self._nominal(one)
        self.offices.close()

    def _refer(self, start: int, end: int, drafts: list[Draft], *, pronoun: bool = False) -> None:
        before = len(self.drafts.references)
        self.drafts.refer(start, end, "pronoun" if pronoun else "nominal", drafts)
        if len(self.drafts.references) > before:
            self.seen.append((start, self.drafts.references[-1]))

    # Titles

    def _title(self, title: Title) -> None:
        holder = self.offices.holders.get(title.start)
        if title.counterpart:
            self._counterpart(title, holder)
        elif title.start in self.offices.groups:
            self._refer(title.start, title.end, self.offices.groups[title.start])
        elif holder is not None:
            self._refer(title.start, title.end, [holder])
        elif title.of:
            plain = [n for n in title.of if n.kind == "country"] or list(title.of)
            found = [self._holder(title.title, *body_of((n,)), title) for n in plain]
            if title.determiner not in ("a", "an") or title.plural:
                self._refer(title.start, title.end, [d for d in found if d is not None])
        elif title.plural:
            self._group_of_people(title.start, title.end, title.title, title.determiner)
        elif (
            title.determiner in ("the", "this")
            or (title.owner is None
            and title.determiner == ""
            and self.words.cap[title.head])
        ):
            self._definite(title)

    def _counterpart(self, title: Title, holder: Draft | None) -> None:
        owner = self._owner(title)
        office = owner.offices[0] if owner and owner.offices else None
        countries = [n for n in title.of if n.kind == "country"]
        if holder is not None:
            self._refer(title.start, title.end, [holder])
            if not holder.offices and office and countries:
                name = SAME_OFFICE.get(office.title.lower(), office.title)
                at = self.drafts.range(title.start, title.end)
                holder.held(OfficeHeld(name, countries[0].country, "current", at))
            return
        if office is None or not countries:
            return
        name = SAME_OFFICE.get(office.title.lower(), office.title)
        self._refer(title.start, title.end, [d for n in countries if (d := self._holder(name, n.country, None, title))])

    def _owner(self, title: Title) -> Draft | None:
        """Whose counterpart: what *his* refers to, else the subject of the clause."""
        if title.owner is not None:
            ref = self.drafts.at.get(title.owner)
            if ref is None:
                found = self._person(title.owner)
                if found is not None:
                    self._refer(title.owner, title.owner + 1, [found], pronoun=True)
                    return found
            elif len(ref.drafts) == 1:
                return ref.drafts[0]
        return self._subject(title.sentence, before=title.start)

    def _subject(self, sentence: int, *, before: int) -> Draft | None:
        for start, ref in self.seen:
            if start < before and self.words.sentence[start] == sentence and len(ref.drafts) == 1:
                if ref.drafts[0].kind in ("person", "office") and self._is_subject(ref):
                    return ref.drafts[0]
        return None

    def _holder(self, title: str, of: str | None, organisation: str | None, at: Title) -> Draft | None:
        """The person whom the article names as holding the office, else the office itself as a chain."""
        if of is None:
            return None
        key = title_key(title)
        for draft in self.drafts.of_kind("person"):
            if any(
                title_key(o.title) == key and o.of == of and o.tenure in ("current", at.tenure) for o in draft.offices
            ):
                return draft
        if at.tenure == "former" or self.words.lower[at.head] in self.offices.reach.lexicon.roles:
            return None
        name = f"{title} of {of}"
        draft = self.drafts.draft("office", f"{' '.join(sorted(key))}|{of}", name)
        if not draft.offices:
            place = self.drafts.range(at.start, at.end)
            draft.offices.append(OfficeHeld(title, of, at.tenure, place, organisation))
            draft.country = self._country_of(at, of)
        return draft

    def _country_of(self, at: Title, of: str) -> str | None:
        for name in at.of:
            if name.name == of or name.country == of:
                return name.country
        return of if ("country", of) in self.drafts.by_key else None

    def _definite(self, title: Title) -> None:
        """*the defence minister*, *the President*: the last one named who holds such an office."""
        key = title_key(title.title)
        best: Draft | None = None
        for _, ref in reversed(self.seen):
            for draft in ref.drafts:
                if draft.kind in ("person", "office") and any(_answers(key, o) for o in draft.offices):
                    best = draft
                    break
            if best:
                break
        if best is not None and not (title.tenure == "former" and not any(o.tenure == "former" for o in best.offices)):
            self._refer(title.start, title.end, [best])

    # Groups, bodies, countries

    def _nominal(self, one: Nominal) -> None:
        if any(i in self.drafts.at for i in range(one.start, one.end)):
            return
        if one.refers == "pronoun":
            self._pronoun(one)
        elif one.refers == "people":
            self._group_of_people(one.start, one.end, one.word, "" if one.two else "the")
        elif one.refers == "states":
            found = self._last_states(one)
            if len(found) == 2 and not {"three", "four"} & set(self.words.lower[one.start : one.end]):
                self._refer(one.start, one.end, found)
        elif one.refers == "body":
            self._body(one)
        elif one.refers == "country":
            self._country(one)
        else:
            self._capital(one)

    def _group_of_people(self, start: int, end: int, title: str, determiner: str) -> None:
        """*both ministers*, *the three leaders*: the last so many; *the ministers*: those of the sentence before."""
        said = {determiner, *self.words.lower[start:end]}
        wanted = next((number for word, number in COUNTED.items() if word in said), 0)
        if not wanted and determiner != "the":
            return
        found: list[Draft] = []
        sentence = self.words.sentence[start]
        for place, ref in reversed(self.seen):
            if sentence - self.words.sentence[place] > (3 if wanted else 2) or (wanted and len(found) >= wanted):
                break
            found += [d for d in ref.drafts if d not in found and self._may_be(d, title)]
        if len(found) == wanted or (not wanted and len(found) > 1):
            self._refer(start, end, found[::-1])

    def _may_be(self, draft: Draft, title: str) -> bool:
        """Whether someone can be one of *the ministers*, *the leaders*."""
        if draft.kind not in ("person", "office"):
            return False
        wanted = title_key(title.removesuffix("s"))
        return bool(wanted & ANYONE) or any(wanted <= title_key(o.title) for o in draft.offices)

    def _last_states(self, one: Nominal) -> list[Draft]:
        """The last two sides spoken of: countries by name or through their people; only then by adjective. Who urges
        both sides is neither."""
        found: list[Draft] = []
        words = self.words
        sentence, acts = words.sentence[one.start], words.dep[one.head] in SUBJECTS
        window = [
            ref
            for place, ref in reversed(self.seen)
            if sentence - words.sentence[place] <= 3
            and (acts or words.sentence[place] != sentence or place > words.head[one.head])
        ]
        for adjectives in (False, True):
            for ref in window:
                if len(found) == 2:
                    break
                if not adjectives and self._is_adjective(ref):
                    continue
                sides = [side for d in reversed(ref.drafts) if (side := self._side(d)) is not None]
                found += [side for n, side in enumerate(sides) if side not in found and side not in sides[:n]]
        return found[:2][::-1]

    def _is_adjective(self, ref: Reference) -> bool:
        name = self.names.at[ref.start]
        if ref.form != "name" or name is None or ref.government:
            return False
        return name.type in ("adjective", "people") or self.words.dep[name.end - 1] in ("amod", "compound", "nmod")

    def _side(self, draft: Draft) -> Draft | None:
        """The party of a conflict or talks that a chain stands for."""
        if draft.kind in ("country", "armed_group"):
            return draft
        if draft.kind in ("person", "office") and draft.country:
            return self.drafts.by_key.get(("country", draft.country))
        return None

    def _body(self, one: Nominal) -> None:
        types = BODIES.get(one.word, ())
        sentence = self.words.sentence[one.start]
        for place, ref in reversed(self.seen):
            if sentence - self.words.sentence[place] > 4:
                return
            for draft in ref.drafts:
                if draft.kind in ("organisation", "armed_group") and (
                    draft.type in types or draft.kind in types or one.word in draft.name.lower().split()
                ):
                    self._refer(one.start, one.end, [draft])
                    return

    def _country(self, one: Nominal) -> None:
        """*his country*: his; *the country*: the only one of the sentence, else the subject of the one before."""
        before = self.words.lower[one.head - 1]
        if before in ("his", "her"):
            owner = self._person(one.head - 1)
            country = self.drafts.by_key.get(("country", owner.country)) if owner and owner.country else None
            if country is not None:
                self._refer(one.start, one.end, [country])
            return
        sentence = self.words.sentence[one.start]
        for gap in (0, 1, 2):
            found = [
                d
                for place, ref in self.seen
                if self.words.sentence[place] == sentence - gap and place < one.start
                for d in ref.drafts
                if d.kind == "country"
            ]
            if found:
                if len(set(map(id, found))) == 1 and before == "the":
                    self._refer(one.start, one.end, [found[0]])
                return

    def _capital(self, one: Nominal) -> None:
        """*the Qatari capital*: a place that a packaged table names; *the capital, Accra* is named anyway."""
        from dateline.knowledge.countries import countries

        k = one.start - 1 if self.words.lower[one.start - 1] != "'s" else one.start - 2
        name = self.names.at[k] if k >= 0 else None
        if name is None or name.kind != "country" or name.country not in countries():
            return
        seat = countries()[name.country].capital
        if seat and not self._named_beside(one.end):
            draft = self.drafts.draft("place", seat.casefold(), seat)
            draft.country = name.country
            self._refer(one.start, one.end, [draft])

    def _named_beside(self, i: int) -> bool:
        """*the Ghanaian capital Accra*, *the capital, Accra*."""
        if i < len(self.words) and self.words.text[i] == ",":
            i += 1
        name = self.names.at[i] if i < len(self.words) else None
        return name is not None and name.kind == "place"

    # Pronouns

    def _pronoun(self, one: Nominal) -> None:
        if one.word in HE or one.word in SHE:
            found = self._person(one.start)
            if found is not None:
                self._refer(one.start, one.end, [found], pronoun=True)
                if found.kind == "person" and not found.gender and not self.quoted[one.start]:
                    found.gender = "m" if one.word in HE else "f"
        elif one.word in IT:
            body = self._thing(one)
            if body is not None:
                self._refer(one.start, one.end, [body], pronoun=True)
        else:
            group = self._plural(one)
            if group:
                self._refer(one.start, one.end, group, pronoun=True)

    def _person(self, i: int) -> Draft | None:
        """The most salient person before the pronoun whose gender fits; *In his speech, X said*: the subject after."""
        words = self.words
        gender = "m" if words.lower[i] in HE else "f"
        sentence = words.sentence[i]
        speaker = self._speaker(i) if self.quoted[i] else None
        scores: dict[int, float] = {}
        by_id: dict[int, Draft] = {}
        for start, ref in self.seen:
            gap = sentence - words.sentence[start]
            if gap > 4 or start >= i or len(ref.drafts) != 1:
                continue
            draft = ref.drafts[0]
            if (
                draft.kind not in ("person", "office")
                or draft.gender not in ("", gender)
                or self._same_clause_subject(ref, i)
            ):
                continue
            subject = self._is_subject(ref)
            weight = (3.0 if subject else 1.4) if gap == 0 else (2.6 if subject else 1.0) / gap
            if self.quoted[start] != self.quoted[i]:
                weight *= 0.6
            by_id[id(draft)] = draft
            scores[id(draft)] = max(scores.get(id(draft), 0.0), weight + start * 1e-5) + 0.05
        ahead = (
            self._subject_ahead(i, gender)
            if not any(words.sentence[s] == sentence and s < i and r.drafts[0].kind == "person" for s, r in self.seen)
            else None
        )
        if ahead is not None:
            return ahead
        if not scores:
            return None
        best = max(scores, key=lambda k: scores[k])
        return by_id[best] if scores[best] >= ENOUGH else None

    def _speaker(self, i: int) -> Draft | None:
        """Who says the quote that a token stands in, when that is told in its sentence."""
        words = self.words
        for k in range(*words.bounds[words.sentence[i]]):
            if self.quoted[k] or words.dep[k] != "nsubj" or words.lemma[words.head[k]] not in SPEECH:
                continue
            ref = self.drafts.at.get(k)
            if ref is not None and len(ref.drafts) == 1:
                return ref.drafts[0]
            return self._person(k) if words.lower[k] in HE | SHE else None
        return None

    def _subject_ahead(self, i: int, gender: str) -> Draft | None:
        """For *his* in words before the subject of its sentence: the person who is that subject."""
        words = self.words
        if words.tag[i] != "PRP$":
            return None
        first, last = words.bounds[words.sentence[i]]
        comma = next((k for k in range(i, last) if words.text[k] == ","), last)
        if any(words.tag[k] in ("VBD", "VBZ", "VBP") for k in range(first, comma)):
            return None
        for k in range(comma, min(last, comma + 12)):
            ref = self.drafts.at.get(k)
            if (
                ref
                and ref.start == k
                and len(ref.drafts) == 1
                and ref.drafts[0].kind == "person"
                and self._is_subject(ref)
                and ref.drafts[0].gender in ("", gender)
            ):
                return ref.drafts[0]
        return None

    def _is_subject(self, ref: Reference) -> bool:
        head = self.drafts.head(ref.start, ref.end)
        return self.words.dep[head] in SUBJECTS or (
            self.words.dep[head] in ("appos", "compound") and self.words.dep[self.words.head[head]] in SUBJECTS
        )

    def _same_clause_subject(self, ref: Reference, i: int) -> bool:
        """*he met him*: the object is not the subject."""
        words = self.words
        if (
            words.lower[i] not in ("him", "her")
            or words.tag[i] == "PRP$"
            or words.sentence[ref.start] != words.sentence[i]
        ):
            return False
        verb = words.head[i] if words.dep[i] in ("dobj", "dative") else words.head[words.head[i]]
        head = self.drafts.head(ref.start, ref.end)
        return words.head[head] == verb and words.dep[head] in SUBJECTS

    def _thing(self, one: Nominal) -> Draft | None:
        """*it* and *its*: a country or body that is subject of the same sentence before it, else of the last one."""
        words, i = self.words, one.start
        if words.dep[i] == "expl" or (words.dep[i] == "nsubj" and words.lemma[words.head[i]] == "be"):
            return None
        kinds = ("country", "organisation", "armed_group")
        sentence = words.sentence[i]
        for gap in (0, 1):
            if gap and words.dep[i] not in ("nsubj", "nsubjpass", "poss"):
                return None
            found = [r for s, r in self.seen if words.sentence[s] == sentence - gap and s < i and len(r.drafts) == 1]
            subjects = [r for r in found if self._is_subject(r)]
            if gap:
                subjects = [r for r in subjects if self._is_main(r)]
            if subjects:
                chosen = subjects[0 if gap else -1].drafts[0]
                return chosen if chosen.kind in kinds else None
            bodies = [r for r in found if r.drafts[0].kind in kinds and self._is_name(r)]
            if not gap and words.tag[i] == "PRP$" and len({id(r.drafts[0]) for r in bodies}) == 1:
                return bodies[0].drafts[0]
        return None

    def _is_main(self, ref: Reference) -> bool:
        """Whether it is the subject of its sentence's main verb."""
        words, head = self.words, self.drafts.head(ref.start, ref.end)
        while words.dep[head] in ("appos", "compound") and words.head[head] != head:
            head = words.head[head]
        verb = words.head[head]
        return words.head[verb] == verb

    def _is_name(self, ref: Reference) -> bool:
        return self.words.tag[ref.end - 1] in ("NNP", "NNPS", "NN")

    def _plural(self, one: Nominal) -> list[Draft]:
        """*they*: the last reference to several, or a coordinated subject, in this sentence or the one before."""
        words, i = self.words, one.start
        if words.dep[i] not in ("nsubj", "nsubjpass", "poss"):
            return []
        sentence = words.sentence[i]
        for start, ref in reversed(self.seen):
            if sentence - words.sentence[start] > 1 or start >= i:
                continue
            if len(ref.drafts) > 1 and self._is_subject(ref):
                return ref.drafts
            if self._is_subject(ref) and len(ref.drafts) == 1 and ref.drafts[0].kind in ("person", "country"):
                head = self.drafts.head(ref.start, ref.end)
                others = [
                    self.drafts.at[k]
                    for k in range(*words.bounds[words.sentence[start]])
                    if words.dep[k] == "conj" and words.head[k] == head and k in self.drafts.at
                ]
                if others:
                    return [ref.drafts[0], *(d for o in others for d in o.drafts)]
        return []


def _answers(key: frozenset[str], office: OfficeHeld) -> bool:
    """Whether *the minister* can be the Defence Minister: all its words are in the title."""
    return office.tenure != "former" and key <= title_key(office.title) | (
        {"leader"} if {"president"} & title_key(office.title) else set()
    )


def _quoted(words: Words) -> list[bool]:
    """Whether each token stands inside double quotes."""
    inside, found = False, []
    for text in words.text:
        if text in ('"', "``", "''"):
            inside = not inside
        found.append(inside)
    return found
