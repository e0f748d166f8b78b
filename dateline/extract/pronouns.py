"""Pronouns -> the chains they mean, when that is plain: *he*, *her*, *its*, *they*."""

from dateline.extract.drafts import Draft, Reference
from dateline.extract.gender import Gender
from dateline.extract.nominals import Nominal
from dateline.extract.sayers import SAID, Sayers
from dateline.extract.seen import SUBJECTS, Seen
from dateline.extract.things import Things

HE, SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
PEOPLE = ("person", "office")
NEAR, ENOUGH = 4, 0.9
"""Sentences back in which a person is looked for; the least salience that is believed."""
HERE_SUBJECT, HERE, BEFORE_SUBJECT, BEFORE = 3.0, 1.4, 2.6, 1.0
"""Salience of a subject or another word of the same sentence, and of the one before (divided by the distance)."""
FARTHER, OWNING, OWNER, OBJECT = 0.4, 1.7, 2.0, 3.2
"""Share that is left to people of sentences before where the pronoun's own is of others; salience of who owns
something, or a subject (*Ann Lee's talks with ...*), and of the object of the verb before (*met and thanked him*)."""
CAUSING = frozenset(
    {"ask", "urge", "tell", "order", "want", "persuade", "allow", "let", "force", "invite", "advise", "instruct",
     "request", "enable", "help", "encourage", "authorise", "authorize", "permit", "warn", "require", "expect", "get",
     "push", "press", "direct", "beg", "implore", "task", "send"}
)  # fmt: skip
"""Verbs whose object does what follows: *asked her to help him*."""
JUDGING = frozenset(
    {"congratulate", "praise", "commend", "thank", "criticise", "criticize", "accuse", "condemn", "sack", "fire",
     "arrest", "hail", "laud", "applaud", "blame", "rebuke", "honour", "honor", "award", "dismiss", "suspend"}
)  # fmt: skip
"""Verbs behind which *for his ...* is of whom they are done to."""
JOINING = frozenset(
    {",", "and", "along", "alongside", "together", "with", "as", "well", "&", "by", "accompanied", "or"}
)
"""Words between a person and those who are with the person: *Ann Lee and her deputy*."""
ACROSS_QUOTE, ASIDE = 0.65, 0.6
"""Shares that are left to it across a quotation mark, and to the subject of a clause that only says something about
another."""


class Pronouns:
    """A person by salience and gender; a thing or a group only as the subject shortly before."""

    def __init__(self, seen: Seen) -> None:
        self.seen, self.words, self.drafts = seen, seen.words, seen.drafts
        self.sayers, self.things = Sayers(seen), Things(seen)

    def resolve(self, one: Nominal) -> None:
        if one.word in HE or one.word in SHE:
            found = self.person(one.start)
            if found is not None:
                self.seen.refer(one.start, one.end, [found], pronoun=True)
                if found.kind == "person" and not found.gender and self._tells_gender(one.start):
                    found.gender = "m" if one.word in HE else "f"
        elif one.word in IT:
            body = self.things.meant(one.start, self._told_of(one.start))
            if body is not None:
                self.seen.refer(one.start, one.end, [body], pronoun=True)
        elif self.words.dep[one.start] in ("nsubj", "nsubjpass", "poss"):
            self.seen.refer(one.start, one.end, self._plural(one), pronoun=True)

    def _tells_gender(self, i: int) -> bool:
        """Whether a pronoun is plain enough to tell of whom it means whether it is a man: a subject, or *his* where its
        sentence names but one person before it."""
        if self.seen.quoted[i]:
            return False
        if self.words.dep[i] in SUBJECTS:
            return True
        here = [r for s, r in self.seen.references if self.words.sentence[s] == self.words.sentence[i] and s < i]
        people = {id(d) for r in here for d in r.drafts if d.kind in PEOPLE}
        return self.words.tag[i] == "PRP$" and len(people) == 1

    def person(self, i: int) -> Draft | None:
        """The most salient person before the pronoun whose gender fits; *In his speech, X said*: the subject after."""
        gender: Gender = "m" if self.words.lower[i] in HE else "f"
        if self._speaks(i):
            sayer, decided = self.sayers.last(i, gender)
            if decided:
                return sayer
        near = self._joined_owner(i, gender) or self._subject_ahead(i, gender)
        if near is not None:
            return near
        barred = [self.quoted_speaker(i), *self._subjects_of_same_clause(i), *self._told_of(i)]
        here = self._of_this_sentence(i, gender, barred)
        scores: dict[int, float] = {}
        by_id: dict[int, Draft] = {}
        for start, ref in self.seen.references:
            draft = ref.drafts[0]
            weight = self._weight(start, ref, i, gender)
            if weight and here and self.words.sentence[start] != self.words.sentence[i]:
                weight *= FARTHER
            if weight and draft not in barred:
                by_id[id(draft)] = draft
                scores[id(draft)] = max(scores.get(id(draft), 0.0), weight + start * 1e-5) + 0.05
        best = max(scores, key=lambda k: scores[k], default=None)
        return by_id[best] if best is not None and scores[best] >= ENOUGH else None

    def _speaks(self, i: int) -> bool:
        """Whether a pronoun is the subject of a verb of saying, outside of quotation marks."""
        words = self.words
        verb = words.head[i]
        said = words.dep[i] == "nsubj" and words.lemma[verb] in SAID and words.dep[verb] != "relcl"
        return (said or self.sayers.reported_from(i) is not None) and not self.seen.quoted[i]

    def _told_of(self, i: int) -> list[Draft]:
        """*Berg met the king, he said*: those of whom he says it."""
        reported = self.sayers.reported_from(i)
        return self.sayers.named_in(reported, i) if reported is not None else []

    def _weight(self, start: int, ref: Reference, i: int, gender: str) -> float:
        """How salient one reference makes its person for the pronoun at `i`; 0 where it cannot be meant."""
        words, draft = self.words, ref.drafts[0]
        gap = words.sentence[i] - words.sentence[start]
        if gap > NEAR or start >= i or len(ref.drafts) != 1 or draft.kind not in PEOPLE:
            return 0.0
        if draft.gender not in ("", gender):
            return 0.0
        subject = self.seen.is_subject(ref)
        here, before = (HERE_SUBJECT, BEFORE_SUBJECT) if subject else (HERE, BEFORE)
        weight = before / gap if gap else here
        if not subject and words.dep[self.seen.head(ref)] == "poss":
            owner = self._owns_subject(self.seen.head(ref))
            weight = (OWNER if owner else weight) / gap if gap else (OWNER if owner else OWNING)
        if subject and words.dep[i] in SUBJECTS and self.sayers.is_aside(self.seen.head(ref), i):
            weight *= ASIDE
        if not gap and self._is_object_before(self.seen.head(ref), i):
            weight = OBJECT
        if not gap and (self._acts_in_clause(ref, i) or self._does_what_it_is_of(ref, i)):
            weight = OBJECT
        return weight * (ACROSS_QUOTE if self.seen.quoted[start] != self.seen.quoted[i] else 1.0)

    def _owns_subject(self, k: int) -> bool:
        words = self.words
        k = words.head[k]
        while words.dep[k] in ("pobj", "prep"):
            k = words.head[k]
        return words.dep[k] in SUBJECTS

    def _joined_owner(self, i: int, gender: Gender) -> Draft | None:
        """*the arrest of Ann Lee, along with her husband*: whose husband is told by who stands before."""
        words, noun = self.words, self.words.head[i]
        if words.tag[i] != "PRP$" or words.dep[noun] not in ("conj", "pobj", "appos") or not self.seen.references:
            return None
        _, ref = self.seen.references[-1]
        between = words.lower[ref.end : i]
        if len(ref.drafts) != 1 or ref.start >= i or not between or not JOINING.issuperset(between):
            return None
        draft = ref.drafts[0]
        fits = draft.kind in PEOPLE and draft.gender in ("", gender)
        return draft if fits and between not in ([","], ["as"], ["by"]) else None

    def _of_this_sentence(self, i: int, gender: Gender, barred: list[Draft | None]) -> bool:
        """Whether a pronoun behind the main verb of a sentence that has no person for its subject is of this sentence:
        *This is the first visit of Ann Lee since she took office*."""
        words, sentence = self.words, self.words.sentence[i]
        first, last = words.bounds[sentence]
        root = next((k for k in range(first, last) if words.head[k] == k), first)
        here = [r for s, r in self.seen.references if words.sentence[s] == sentence and s < i]
        people = [r for r in here if r.drafts[0].kind in PEOPLE and r.drafts[0].gender in ("", gender)]
        people = [r for r in people if r.drafts[0] not in barred]
        return i > root and bool(people) and not any(self.seen.is_subject(r) for r in people)

    def _subjects_of_same_clause(self, i: int) -> list[Draft]:
        """*he met him*: the object is not the subject."""
        words = self.words
        if words.lower[i] not in ("him", "her") or words.tag[i] == "PRP$":
            return []
        verb = self._verb_of(i)
        actors = self._actors(verb, i)
        named = (
            [k for k in range(actors[0], i) if words.head[k] == actors[0] and words.dep[k] == "appos"] if actors else []
        )
        refs = (self.drafts.at.get(k) for k in (*actors, *named))
        return [ref.drafts[0] for ref in refs if ref is not None and len(ref.drafts) == 1]

    def _verb_of(self, i: int) -> int:
        """The verb whose object a word is, be it through prepositions and nouns."""
        words, verb = self.words, self.words.head[i]
        while words.tag[verb][:2] != "VB" and words.dep[verb] in ("prep", "pobj", "dative", "dobj", "agent", "appos"):
            verb = words.head[verb]
        return verb

    def _is_object_before(self, k: int, i: int) -> bool:
        """*met the envoy and thanked him*: whether `k` is the object of the verb that the pronoun's goes on from."""
        words, verb = self.words, self._verb_of(i)
        if words.tag[i] == "PRP$":
            return words.dep[k] == "dobj" and words.head[k] == verb and words.lemma[verb] in JUDGING
        if words.lower[i] not in ("him", "her"):
            return False
        goes_on = words.dep[verb] in ("conj", "xcomp", "advcl") and words.dep[i] not in SUBJECTS
        return goes_on and words.dep[k] in ("dobj", "pobj") and self._verb_of(k) == words.head[verb]

    def _acts_in_clause(self, ref: Reference, i: int) -> bool:
        """*Ann Lee, who has completed her term*: whose term, where the clause names nobody else before it."""
        words, verb = self.words, self._verb_of(i)
        if words.tag[i] != "PRP$" or words.dep[verb] != "relcl" or not ref.start <= words.head[verb] < ref.end:
            return False
        who = [k for k in range(ref.end, verb) if words.head[k] == verb and words.lower[k] == "who"]
        return bool(who) and self.seen.references[-1][0] <= who[0]

    def _does_what_it_is_of(self, ref: Reference, i: int) -> bool:
        """*the proposal made by Ann Lee in her call with him*: by whom it was made."""
        words, verb, k = self.words, self._verb_of(i), self.seen.head(ref)
        by = words.head[k]
        return words.tag[i] == "PRP$" and words.dep[by] == "agent" and words.head[by] == verb

    def _actors(self, verb: int, before: int) -> list[int]:
        """The subjects of a verb, its own or those of the verb that it is the aim of: *she called him to thank him*."""
        words = self.words
        first, _ = words.bounds[words.sentence[verb]]
        while True:
            own = [k for k in range(first, before) if words.head[k] == verb and words.dep[k] in SUBJECTS]
            above = words.head[verb]
            if own or above == verb or words.dep[verb] not in ("xcomp", "advcl", "conj", "ccomp"):
                return own
            if words.dep[verb] != "conj" and words.lemma[above] in CAUSING:
                return [
                    k for k in range(first, before) if words.head[k] == above and words.dep[k] in ("dobj", "dative")
                ]
            verb = above

    def quoted_speaker(self, i: int) -> Draft | None:
        """Who says the quotation that a token stands in, when that is told beside it: *he* is another."""
        quoted = self.seen.quoted
        if not quoted[i]:
            return None
        first = last = i
        while first and quoted[first - 1]:
            first -= 1
        while last + 1 < len(quoted) and quoted[last + 1]:
            last += 1
        sentence = self.words.sentence
        beside = dict.fromkeys(sentence[k] for k in (i, last, min(last + 2, len(quoted) - 1), first, max(0, first - 1)))
        return next((found for s in beside if (found := self._speaker(s)) is not None), None)

    def _speaker(self, sentence: int) -> Draft | None:
        words = self.words
        for k in range(*words.bounds[sentence]):
            if self.seen.quoted[k] or words.dep[k] != "nsubj" or not self._leads_to_speech(words.head[k]):
                continue
            ref = self.drafts.at.get(k)
            if ref is not None and len(ref.drafts) == 1:
                return ref.drafts[0]
            return self.person(k) if words.lower[k] in HE | SHE else None
        return None

    def _leads_to_speech(self, verb: int) -> bool:
        """*said*; *congratulated her, saying*"""
        words = self.words
        if words.lemma[verb] in SAID:
            return True
        told = (k for k in range(verb + 1, words.bounds[words.sentence[verb]][1]) if words.head[k] == verb)
        return any(words.tag[k] == "VBG" and words.dep[k] == "advcl" and words.lemma[k] in SAID for k in told)

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
            if self._is_named_by(words.head[i], ref):
                return None
            if ref.drafts[0].kind == "person" and ref.drafts[0].gender in ("", gender):
                return ref.drafts[0]
        return None

    def _is_named_by(self, noun: int, ref: Reference) -> bool:
        """*Her Flemish colleague, Jan Maes, agreed*: he is no colleague of his own."""
        head, words = self.seen.head(ref), self.words
        return (words.dep[head] == "appos" and words.head[head] == noun) or noun == head or words.head[noun] == head

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
        """*X, Y and Z*: each is joined to the one before it."""
        words, listed = self.words, {self.seen.head(ref)}
        found = []
        for k in range(*words.bounds[words.sentence[ref.start]]):
            if words.dep[k] == "conj" and words.head[k] in listed and k in self.drafts.at:
                listed.add(k)
                found.append(self.drafts.at[k])
        return found
