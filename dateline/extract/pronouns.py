"""Pronouns -> the chains they mean, when that is plain: *he*, *her*, *its*, *they*."""

from dateline.extract.drafts import Draft, Reference
from dateline.extract.gender import Gender
from dateline.extract.nominals import Nominal
from dateline.extract.sayers import SAID, Sayers
from dateline.extract.seen import SUBJECTS, Seen
from dateline.knowledge.reference import reference

HE, SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
PEOPLE, THINGS = ("person", "office"), ("country", "organisation", "armed_group")
NEAR, ENOUGH = 4, 0.9
"""Sentences back in which a person is looked for; the least salience that is believed."""
HERE_SUBJECT, HERE, BEFORE_SUBJECT, BEFORE = 3.0, 1.4, 2.6, 1.0
"""Salience of a subject or another word of the same sentence, and of the one before (divided by the distance)."""
ACROSS_QUOTE, ASIDE = 0.6, 0.6
"""Shares that are left to it across a quotation mark, and to the subject of a clause that only says something about
another."""


class Pronouns:
    """A person by salience and gender; a thing or a group only as the subject shortly before."""

    def __init__(self, seen: Seen) -> None:
        self.seen, self.words, self.drafts = seen, seen.words, seen.drafts
        self.sayers = Sayers(seen)
        self.speech = reference().verbs["speech"]

    def resolve(self, one: Nominal) -> None:
        if one.word in HE or one.word in SHE:
            found = self.person(one.start)
            if found is not None:
                self.seen.refer(one.start, one.end, [found], pronoun=True)
                sure = self.words.dep[one.start] in SUBJECTS and not self.seen.quoted[one.start]
                if found.kind == "person" and not found.gender and sure:
                    found.gender = "m" if one.word in HE else "f"
        elif one.word in IT:
            body = self._thing(one)
            if body is not None:
                self.seen.refer(one.start, one.end, [body], pronoun=True)
        elif self.words.dep[one.start] in ("nsubj", "nsubjpass", "poss"):
            self.seen.refer(one.start, one.end, self._plural(one), pronoun=True)

    def person(self, i: int) -> Draft | None:
        """The most salient person before the pronoun whose gender fits; *In his speech, X said*: the subject after."""
        gender: Gender = "m" if self.words.lower[i] in HE else "f"
        if self._speaks(i):
            sayer, decided = self.sayers.last(i, gender)
            if decided:
                return sayer
        ahead = self._subject_ahead(i, gender)
        if ahead is not None:
            return ahead
        barred = self._speaker(i) if self.seen.quoted[i] else None
        scores: dict[int, float] = {}
        by_id: dict[int, Draft] = {}
        for start, ref in self.seen.references:
            weight = self._weight(start, ref, i, gender)
            draft = ref.drafts[0]
            if weight and draft is not barred:
                by_id[id(draft)] = draft
                scores[id(draft)] = max(scores.get(id(draft), 0.0), weight + start * 1e-5) + 0.05
        best = max(scores, key=lambda k: scores[k], default=None)
        return by_id[best] if best is not None and scores[best] >= ENOUGH else None

    def _speaks(self, i: int) -> bool:
        """Whether a pronoun is the subject of a verb of saying, outside of quotation marks."""
        words = self.words
        return words.dep[i] == "nsubj" and words.lemma[words.head[i]] in SAID and not self.seen.quoted[i]

    def _weight(self, start: int, ref: Reference, i: int, gender: str) -> float:
        """How salient one reference makes its person for the pronoun at `i`; 0 where it cannot be meant."""
        words, draft = self.words, ref.drafts[0]
        gap = words.sentence[i] - words.sentence[start]
        if gap > NEAR or start >= i or len(ref.drafts) != 1 or draft.kind not in PEOPLE:
            return 0.0
        if draft.gender not in ("", gender) or self._subject_of_same_clause(ref, i):
            return 0.0
        subject = self.seen.is_subject(ref)
        here, before = (HERE_SUBJECT, BEFORE_SUBJECT) if subject else (HERE, BEFORE)
        weight = before / gap if gap else here
        if subject and words.dep[i] in SUBJECTS and self.sayers.is_aside(self.seen.head(ref), i):
            weight *= ASIDE
        return weight * (ACROSS_QUOTE if self.seen.quoted[start] != self.seen.quoted[i] else 1.0)

    def _subject_of_same_clause(self, ref: Reference, i: int) -> bool:
        """*he met him*: the object is not the subject."""
        words = self.words
        if (
            words.lower[i] not in ("him", "her")
            or words.tag[i] == "PRP$"
            or words.sentence[ref.start] != words.sentence[i]
        ):
            return False
        verb = words.head[i] if words.dep[i] in ("dobj", "dative") else words.head[words.head[i]]
        head = self.seen.head(ref)
        return words.head[head] == verb and words.dep[head] in SUBJECTS

    def _speaker(self, i: int) -> Draft | None:
        """Who says the quote that a token stands in, when that is told in its sentence: *he* is another."""
        words = self.words
        for k in range(*words.bounds[words.sentence[i]]):
            if self.seen.quoted[k] or words.dep[k] != "nsubj" or words.lemma[words.head[k]] not in self.speech:
                continue
            ref = self.drafts.at.get(k)
            if ref is not None and len(ref.drafts) == 1:
                return ref.drafts[0]
            return self.person(k) if words.lower[k] in HE | SHE else None
        return None

    def _subject_ahead(self, i: int, gender: str) -> Draft | None:
        """For *his* in words before the subject of its sentence: the person who is that subject."""
        words, sentence = self.words, self.words.sentence[i]
        if words.tag[i] != "PRP$":
            return None
        if any(
            words.sentence[s] == sentence and s < i and r.drafts[0].kind == "person" for s, r in self.seen.references
        ):
            return None
        first, last = words.bounds[sentence]
        comma = next((k for k in range(i, last) if words.text[k] == ","), last)
        if any(words.tag[k] in ("VBD", "VBZ", "VBP") for k in range(first, comma)):
            return None
        for k in range(comma, min(last, comma + 12)):
            ref = self.drafts.at.get(k)
            if ref is None or ref.start != k or len(ref.drafts) != 1 or not self.seen.is_subject(ref):
                continue
            if ref.drafts[0].kind == "person" and ref.drafts[0].gender in ("", gender):
                return ref.drafts[0]
        return None

    def _thing(self, one: Nominal) -> Draft | None:
        """*it* and *its*: a country or body that is subject of the same sentence before it, else of the last one."""
        words, i = self.words, one.start
        if words.dep[i] == "expl" or (words.dep[i] == "nsubj" and words.lemma[words.head[i]] == "be"):
            return None
        here = self._singular(words.sentence[i], i)
        subjects = [r for r in here if self.seen.is_subject(r)]
        if subjects:
            return _thing_of(subjects[-1])
        bodies = [r for r in here if r.drafts[0].kind in THINGS and words.tag[r.end - 1] in ("NNP", "NNPS", "NN")]
        if words.tag[i] == "PRP$" and len({id(r.drafts[0]) for r in bodies}) == 1:
            return bodies[0].drafts[0]
        if words.dep[i] not in ("nsubj", "nsubjpass", "poss"):
            return None
        before = self._singular(words.sentence[i] - 1, i)
        main = [r for r in before if self.seen.is_subject(r) and self.seen.is_main(r)]
        return _thing_of(main[0]) if main else None

    def _singular(self, sentence: int, before: int) -> list[Reference]:
        words = self.words
        return [
            r for s, r in self.seen.references if words.sentence[s] == sentence and s < before and len(r.drafts) == 1
        ]

    def _plural(self, one: Nominal) -> list[Draft]:
        """*they*: the last reference to several, or a coordinated subject, in this sentence or the one before."""
        words, sentence = self.words, self.words.sentence[one.start]
        for start, ref in reversed(self.seen.references):
            if sentence - words.sentence[start] > 1 or start >= one.start or not self.seen.is_subject(ref):
                continue
            if len(ref.drafts) > 1:
                return ref.drafts
            if ref.drafts[0].kind in ("person", "country") and (others := self._joined_to(ref)):
                return [ref.drafts[0], *(d for o in others for d in o.drafts)]
        return []

    def _joined_to(self, ref: Reference) -> list[Reference]:
        words, head = self.words, self.seen.head(ref)
        around = range(*words.bounds[words.sentence[ref.start]])
        return [
            self.drafts.at[k]
            for k in around
            if words.dep[k] == "conj" and words.head[k] == head and k in self.drafts.at
        ]


def _thing_of(ref: Reference) -> Draft | None:
    return ref.drafts[0] if ref.drafts[0].kind in THINGS else None
