"""*it* and *its* -> the state, body or group that they mean."""

from dateline.extract.drafts import Draft, Reference
from dateline.extract.seen import SUBJECTS, Seen

THINGS = ("country", "organisation", "armed_group")


class Things:
    """The subject of a clause above, or the last one named."""

    def __init__(self, seen: Seen) -> None:
        self.seen, self.words, self.drafts = seen, seen.words, seen.drafts

    def meant(self, i: int, others: list[Draft]) -> Draft | None:
        """*it* and *its*: a country or body that is subject of the same sentence before it, else of the last one."""
        words = self.words
        if words.dep[i] == "expl" or (words.dep[i] == "nsubj" and words.lemma[words.head[i]] == "be"):
            return None
        here = [r for r in self._singular(words.sentence[i], i) if not others or r.drafts[0] not in others]
        above = self._body_above(i) if words.dep[i] in SUBJECTS else None
        if above is not None and above not in others:
            return above
        subjects = [r for r in here if self.seen.is_subject(r)]
        if subjects:
            return _thing_of(subjects[-1])
        bodies = [r for r in here if r.drafts[0].kind in THINGS and words.tag[r.end - 1] in ("NNP", "NNPS", "NN")]
        if words.tag[i] == "PRP$" and len({id(r.drafts[0]) for r in bodies}) == 1:
            return bodies[0].drafts[0]
        if words.dep[i] not in ("nsubj", "nsubjpass", "poss"):
            return None
        before = self._singular(words.sentence[i] - 1, i)
        main = [r for r in before if self.seen.is_subject(r) and self.seen.is_main(r) and r.drafts[0] not in others]
        return _thing_of(main[0]) if main else None

    def _body_above(self, i: int) -> Draft | None:
        """*The navy said that the tanker, which it had boarded, was adrift, and it vowed to act*: the subject of the
        next clause above that is a state or body."""
        verb = self.words.head[i]
        for _ in range(5):
            verb = self._clause_above(verb)
            if verb < 0:
                return None
            for k in self._own_subjects(verb, i):
                ref = self.drafts.at.get(k)
                if ref is not None and len(ref.drafts) == 1 and ref.drafts[0].kind in THINGS:
                    return ref.drafts[0]
        return None

    def _clause_above(self, verb: int) -> int:
        """The verb of the clause that a verb's clause hangs on, through nouns; -1 where there is none."""
        words, one = self.words, verb
        while words.head[one] != one:
            one = words.head[one]
            if words.tag[one].startswith("VB"):
                return one
        return -1

    def _own_subjects(self, verb: int, before: int) -> list[int]:
        words = self.words
        first, _ = words.bounds[words.sentence[verb]]
        return [k for k in range(first, before) if words.head[k] == verb and words.dep[k] in SUBJECTS]

    def _singular(self, sentence: int, before: int) -> list[Reference]:
        words = self.words
        return [
            r for s, r in self.seen.references if words.sentence[s] == sentence and s < before and len(r.drafts) == 1
        ]


def _thing_of(ref: Reference) -> Draft | None:
    return ref.drafts[0] if ref.drafts[0].kind in THINGS else None
