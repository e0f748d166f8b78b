"""References -> ties: which two a report joins or sets against each other, and how plainly."""

from dataclasses import dataclass
from itertools import combinations

from dateline.extract.drafts import Draft, Reference
from dateline.extract.seen import SUBJECTS, Seen
from dateline.knowledge.reference import reference

BETWEEN, JOINED, FACING, HYPHENED, BESIDE, ALIKE = 4.0, 3.0, 3.0, 3.0, 1.5, 0.9
"""How plainly two are told as a pair: *between X and Y*; *X and Y fought*; *X's war with Y*; *the X-Y border*; *leaders
of X and Y*; *X and Y came too*, which does not set them face to face."""
DONE_TO, THROUGH, TOGETHER, BIDDEN, NEXT = 2.0, 1.2, 0.5, 0.3, 0.6
"""*X accused Y*; *X shot down a drone of Y*; *X and Z met Y*; *X urged Y*; *X said so. Y denied it*."""
MEANT = 1.5
"""*both sides*, once it is read; *negotiators of X and Y*."""
INSIDE = frozenset({"poss", "amod", "compound", "nmod", "appos", "nummod"})
AGAINST = frozenset({"with", "against", "versus", "toward", "towards"})
PLACES = frozenset({"in", "at", "near", "inside", "outside", "across", "along", "through", "via", "off", "into"})
ON_A_TOUR = frozenset({"to", "from", "for", "on"})
GOES_ON = frozenset({"xcomp", "conj", "advcl", "pcomp"})
OBJECTS = frozenset({"dobj", "dative", "oprd", "attr"})
DEEP = 6


@dataclass(frozen=True, slots=True)
class Tie:
    """Two chains, how plainly they are told as a pair, and where the later one stands."""

    first: Draft
    second: Draft
    weight: float
    place: int


@dataclass(frozen=True, slots=True)
class Way:
    """How a reference hangs in its clause: `nouns` from its own up to the one that `verb` governs, each with how the
    one below it hangs on it; `slot` is *s* for a subject, *o* for an object, else the preposition."""

    ref: Reference
    nouns: dict[int, str]
    slot: str
    verb: int


class Ties:
    """The ties told so far; those of a sentence are found once it has been read."""

    def __init__(self, seen: Seen) -> None:
        self.seen, self.words = seen, seen.words
        self._done: dict[int, list[Tie]] = {}
        self._ways: dict[int, list[Way]] = {}

    def before(self, place: int) -> list[Tie]:
        """All ties between what stands before a token, in the order of the text."""
        here = self.words.sentence[place]
        by_sentence: dict[int, list[Reference]] = {}
        for start, ref in self.seen.references:
            if start < place and (number := self.words.sentence[start]) not in self._done:
                by_sentence.setdefault(number, []).append(ref)
        found = [tie for number, ties in self._done.items() if number < here for tie in ties]
        for number in sorted(by_sentence):
            ways = [way for ref in by_sentence[number] if (way := self._way(ref)) is not None]
            ties = [
                *self._told(ways),
                *self._next_to(ways, self._ways.get(number - 1, [])),
                *self._meant(by_sentence[number]),
            ]
            if number < here:
                self._done[number], self._ways[number] = ties, ways
            found += ties
        return found

    def _told(self, ways: list[Way]) -> list[Tie]:
        found = []
        whole = [w for w in ways if len(w.ref.drafts) == 1 and not self._is_part(w, ways)]
        for a, b in combinations(sorted(whole, key=lambda w: w.ref.start), 2):
            weight = self._joins(a, b) or self._hyphen(a, b) or self._faces(a, b) or self._acts_on(a, b)
            weight = weight or (
                NEXT if self._answers(a, b) or self._speaks_of(a, b) or self._side_by_side(a, b) else 0.0
            )
            if weight:
                found.append(Tie(a.ref.drafts[0], b.ref.drafts[0], weight, b.ref.start))
        return found

    @staticmethod
    def _meant(refs: list[Reference]) -> list[Tie]:
        """*both sides*, *they*, *negotiators of X and Y*."""
        return [Tie(ref.drafts[0], ref.drafts[1], MEANT, ref.start) for ref in refs if len(ref.drafts) == 2]

    def _is_part(self, one: Way, ways: list[Way]) -> bool:
        """*Sudan* of *Sudan's army*, *Lee's deputy Ann Roe*: only tells whose the other is."""
        words, head = self.words, self.seen.head(one.ref)
        above = words.head[head]
        if words.dep[head] not in INSIDE - {"appos"}:
            return False
        joined = any(words.dep[k] == "conj" and words.head[k] == head for k in range(head, min(head + 6, len(words))))
        holders = (w for w in ways if w is not one and w.ref.start <= above < w.ref.end)
        return any(w.ref.drafts[0].kind != "country" and not joined for w in holders)

    def _way(self, ref: Reference) -> Way | None:
        """Up from a reference to the verb of its clause; None for a place where something happens."""
        words, i = self.words, self.seen.head(ref)
        nouns, how, placed = dict.fromkeys(range(ref.start, ref.end), "whose") | {i: ""}, "", False
        for _ in range(DEEP):
            dep, above = words.dep[i], words.head[i]
            if above == i:
                return Way(ref, nouns, "", i)
            if dep in SUBJECTS:
                return Way(ref, nouns, "s", above)
            if dep in OBJECTS and words.tag[above][:2] == "VB":
                return Way(ref, nouns, "o", above)
            if dep == "pobj":
                how, above = words.lower[above], words.head[above]
                if not placed and how in PLACES:
                    return None
                placed = True
                if words.tag[above][:2] == "VB" or words.tag[above] == "IN":
                    return Way(ref, nouns, how, above)
            elif dep == "conj":
                how = "and"
            elif dep in INSIDE:
                how = "whose"
            else:
                return Way(ref, nouns, "", above)
            nouns[above] = how
            i = above
        return Way(ref, nouns, "", i)

    def _joins(self, a: Way, b: Way) -> float:
        """*X and Y*, *the army of X and troops of Y*: a list of two."""
        words = self.words
        for y in b.nouns:
            x = words.head[y]
            if words.dep[y] != "conj" or x not in a.nouns or y in a.nouns or not self._of_two(x, y):
                continue
            if words.dep[x] == "pobj" and words.lower[words.head[x]] == "between":
                parted = words.head[words.head[x]]
                return BETWEEN if words.tag[parted][:2] != "NN" or self._is_shared(parted) else BESIDE
            owned = self._owned(x)
            if owned != x and self._is_shared(owned):
                return FACING
            if words.dep[owned] in SUBJECTS:
                return self._done_together(words.head[owned])
            return NEXT if a.slot in ON_A_TOUR or self._are_done_to(a) else BESIDE
        apart = not a.nouns.keys() & b.nouns.keys()
        if apart and a.slot == b.slot == "s" and a.verb == b.verb > b.ref.start:  # the parse gives it two subjects
            return self._done_together(a.verb)
        return self._in_headline(a, b)

    def _is_shared(self, noun: int) -> bool:
        return self.words.lemma[noun].lower() in reference().nouns["shared"]

    def _are_done_to(self, one: Way) -> bool:
        """*Z met X and Y*, *Z held talks with X and Y*; but *Z brought X and Y together*."""
        words, verb = self.words, one.verb
        if words.tag[verb][:2] != "VB" or words.lemma[verb] in reference().verbs["third"] | {"bring"}:
            return False
        around = range(*words.bounds[words.sentence[verb]])
        subjects = [k for k in around if words.head[k] == verb and words.dep[k] in SUBJECTS]
        return not subjects or any(k in self.seen.drafts.at for k in subjects)

    def _owned(self, x: int) -> int:
        """*leaders* of *the leaders of X and Y*, *troops* of *X and Y troops*; else the word itself."""
        words = self.words
        if words.dep[x] == "pobj" and words.lower[words.head[x]] == "of":
            return words.head[words.head[x]]
        return words.head[x] if words.dep[x] in INSIDE else x

    def _done_together(self, verb: int) -> float:
        """How plainly a verb tells its two subjects as a pair: none can *agree*, *hold talks* or *blame each other*
        alone."""
        words, known = self.words, reference()
        around = range(verb, words.bounds[words.sentence[verb]][1])
        verbs, waiting = set[int](), [verb]
        while waiting:
            one = waiting.pop()
            verbs.add(one)
            waiting += [k for k in around if words.head[k] == one and words.dep[k] in ("xcomp", "acomp") and k != one]
        objects = [k for k in around if words.head[k] in verbs and words.dep[k] in OBJECTS]
        partners = [k for k in around if words.dep[k] == "pobj" and words.lower[words.head[k]] == "with"]
        partners = [k for k in partners if words.text[words.head[k] - 1] != ","]
        partners = [k for k in partners if words.head[words.head[k]] in verbs] + objects
        if any(k in self.seen.drafts.at and words.lower[k] != "other" for k in partners):
            return NEXT  # *X and Y met Z*
        if any(words.lemma[k] in known.verbs["mutual"] for k in verbs):
            return JOINED
        things = {words.lemma[k].lower() for k in objects}
        holds = any(words.lemma[k] in known.verbs["have_between"] for k in verbs)
        return JOINED if "other" in things or (holds and things & known.nouns["shared"]) else ALIKE

    def _of_two(self, x: int, y: int) -> bool:
        around = range(*self.words.bounds[self.words.sentence[x]])
        more = [k for k in around if self.words.dep[k] == "conj" and self.words.head[k] in (x, y) and k != y]
        return self.words.dep[x] != "conj" and not any(k in self.seen.drafts.at for k in more)

    def _in_headline(self, a: Way, b: Way) -> float:
        """*Mali, Niger trade blame*: a comma stands for *and*."""
        words = self.words
        first, last = words.bounds[words.sentence[a.ref.start]]
        opens = a.ref.start == first and words.text[a.ref.end : b.ref.start] == [","]
        return (
            JOINED
            if opens and words.lower[b.ref.end : b.ref.end + 1] not in ([","], ["and"]) and b.ref.end < last
            else 0.0
        )

    def _hyphen(self, a: Way, b: Way) -> float:
        """*the X-Y border*"""
        words = self.words
        if words.text[a.ref.end : b.ref.start] not in (["-"], ["–"], ["/"]):
            return 0.0
        nouns = {words.lemma[n].lower() for n in b.nouns}
        return HYPHENED if nouns & reference().nouns["shared"] else ALIKE

    def _faces(self, a: Way, b: Way) -> float:
        """*X's clash with Y*, *X's Y counterpart*: on one noun, one owning it, the other told as its partner."""
        for noun in a.nouns.keys() & b.nouns.keys():
            ways = {a.nouns[noun], b.nouns[noun]}
            if ways & AGAINST and ways & {"whose", "of", "by", "between"}:
                return FACING
            if ways == {"whose"} and self.words.lemma[noun].lower() == "counterpart":
                return FACING
        return 0.0

    def _acts_on(self, a: Way, b: Way) -> float:
        """*X accused Y*, *X held talks with Y*, *X recalled its envoy to Y*: subject and object of one clause."""
        one, other = (a, b) if a.slot == "s" else (b, a)
        if one.slot != "s" or other.slot in ("", "s"):
            return 0.0
        verb = other.verb
        for _ in range(3):
            if verb == one.verb:
                break
            if self.words.dep[verb] not in GOES_ON or self._has_subject(verb):
                return 0.0
            verb = self.words.head[verb]
        if verb != one.verb:
            return 0.0
        known = reference().verbs
        if self._act_together(one):
            return TOGETHER
        if self.words.lemma[other.verb] in known["bid"] | known["travel"]:
            return BIDDEN
        near = other.slot in ("o", "by", *AGAINST) and all(how in ("", "and", "whose") for how in other.nouns.values())
        return DONE_TO if near or AGAINST & set(other.nouns.values()) else THROUGH

    def _act_together(self, one: Way) -> bool:
        """*X and Z met Y*: the subject is joined to one of another state."""
        words, at, country = self.words, self.seen.drafts.at, one.ref.drafts[0].country
        for noun in one.nouns:
            beside = [words.head[noun]] if words.dep[noun] == "conj" else []
            beside += [
                k for k in range(noun, min(noun + 25, len(words))) if (words.dep[k], words.head[k]) == ("conj", noun)
            ]
            for ref in (at[k] for k in beside if k in at):
                if None not in (country, ref.drafts[0].country) and ref.drafts[0].country != country:
                    return True
        return False

    def _has_subject(self, verb: int) -> bool:
        around = range(*self.words.bounds[self.words.sentence[verb]])
        return any(self.words.head[k] == verb and self.words.dep[k] in SUBJECTS for k in around)

    def _next_to(self, ways: list[Way], before: list[Way]) -> list[Tie]:
        """*X said so. Y denied it*: subjects of sentences that follow each other."""
        found = []
        for a in before:
            for b in ways:
                if self._leads(a) and self._leads(b):
                    found.append(Tie(a.ref.drafts[0], b.ref.drafts[0], NEXT, b.ref.start))
        return found

    def _answers(self, a: Way, b: Way) -> bool:
        """*X said so, and Y denied it*"""
        beside = self.words.dep[b.verb] == "conj" and self.words.head[b.verb] == a.verb
        return self._leads(a) and b.slot == "s" and beside

    def _speaks_of(self, a: Way, b: Way) -> bool:
        """*X said Y must stop*, of a state that speaks of another."""
        states = a.ref.drafts[0].kind == b.ref.drafts[0].kind == "country"
        told = self.words.dep[b.verb] == "ccomp" and self.words.head[b.verb] == a.verb
        return states and self._leads(a) and b.slot == "s" and told and set(b.nouns.values()) <= {"", "whose"}

    def _side_by_side(self, a: Way, b: Way) -> bool:
        """*X and Y*, whatever the parse makes of them; not the last two of a list."""
        words, first = self.words, a.ref.start
        first -= words.lower[first - 1 : first] == ["the"]
        between = [w for w in words.lower[a.ref.end : b.ref.start] if w != "the"]
        return between == ["and"] and words.text[first - 1 : first] != [","]

    def _leads(self, one: Way) -> bool:
        words = self.words
        return (
            one.slot == "s"
            and len(one.ref.drafts) == 1
            and words.head[one.verb] == one.verb
            and set(one.nouns.values()) <= {"", "whose"}
        )
