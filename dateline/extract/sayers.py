"""Words, drafts -> the last speaker before a pronoun that speaks, and which subjects stand aside from its clause."""

from dateline.extract import saying_words
from dateline.extract.drafts import Draft
from dateline.extract.gender import Gender
from dateline.extract.seen import Seen
from dateline.extract.words import Words

THINKING = frozenset(
    {"think", "believe", "feel", "find", "reckon", "go", "put", "begin", "read", "raise", "dwell", "highlight"}
)
SAID = frozenset(v for v, cues in saying_words.VERBS.items() if any("quote" in c.frames for c in cues)) - THINKING
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ASIDE = frozenset({"relcl", "ccomp", "acl", "pcomp", "csubj"})
BACK, FARTHEST = 3, 12
"""Sentences to look back: those with words of the report's own, and all."""
REPLIES = frozenset({"reply", "response", "retort", "riposte", "rebuke", "reaction", "answer", "rejoinder"})
PLATFORMS = frozenset({"via", "on", "twitter", "x", "facebook", "telegram", "late"})
CLOSING = frozenset({",", '"', "–", "—", "-", ")"})
HE, SHE = frozenset({"he"}), frozenset({"she"})


def tells(words: Words, verb: int) -> bool:
    """Whether a verb says something: *said*, *made it clear*, *let it be known*."""
    if words.lemma[verb] in saying_words.MAKING:
        return not saying_words.PLAIN.isdisjoint(words.lower[verb + 1 : verb + 4])
    return words.lemma[verb] in SAID


class Sayers:
    """Who spoke last. A pronoun that speaks is whoever spoke last or acted last in a main clause; where that is
    somebody without a name, the pronoun is nobody else."""

    def __init__(self, seen: Seen) -> None:
        self.words, self.drafts, self.quoted = seen.words, seen.drafts, seen.quoted

    def reported_from(self, i: int) -> int | None:
        """Where the words begin behind which a pronoun says them, or is their source: *Berg met the king, he said*;
        *..., according to him*. None where it is no such pronoun."""
        words = self.words
        verb, first = words.head[i], words.bounds[words.sentence[i]][0]
        if words.dep[i] == "pobj" and self._is_source(i):
            verb = words.head[verb]
        elif words.dep[i] != "nsubj" or not any(
            "clause" in c.frames for c in saying_words.VERBS.get(words.lemma[verb], ())
        ):
            return None
        edge, end = min(i, verb), words.bounds[words.sentence[i]][1]
        if edge <= first or words.text[edge - 1] not in CLOSING:
            return None
        leads = any(words.head[j] == verb and words.dep[j] == "ccomp" for j in range(verb + 1, end))
        if leads or not {'"', ":"}.isdisjoint(words.text[verb + 1 : min(verb + 4, end)]):
            return None
        return max((j + 1 for j in range(first, edge) if words.text[j] in (":", ";")), default=first)

    def named_in(self, start: int, i: int) -> list[Draft]:
        """Who is named from one token up to another."""
        refs = (self.drafts.at.get(k) for k in range(start, i))
        return [r.drafts[0] for r in refs if r is not None and r.form == "name" and len(r.drafts) == 1]

    def last(self, i: int, gender: Gender) -> tuple[Draft | None, bool]:
        """The person whom the pronoun at token `i` means, and whether that is decided. Whoever is named in what a
        pronoun reports is somebody else."""
        words, left = self.words, BACK
        reported = self.reported_from(i)
        others = self.named_in(reported, i) if reported is not None else []
        stop = i if reported is None else reported
        for sentence in range(words.sentence[i], max(-1, words.sentence[i] - FARTHEST), -1):
            first, end = words.bounds[sentence]
            found = [k for k in range(first, min(end, stop)) if not self.quoted[k] and self._may_speak(k)]
            for k in self._in_order(found, i):
                draft, decided = self._person(k, gender)
                if decided and (draft is None or draft not in others):
                    return draft, True
            if sentence != words.sentence[i] and not all(self.quoted[first:end]):
                left -= 1
                if left == 0:
                    break
        return None, False

    def _in_order(self, subjects: list[int], i: int) -> list[int]:
        """Those who say before those who only act, the outermost clause first, of two equals the later; without those
        who stand aside from the clause of `i`."""
        words = self.words
        plain = [k for k in subjects if self._is_teller(k) or self._before_colon(k, i) or not self.is_aside(k, i)]
        return sorted(plain, key=lambda k: (not self._replies(k), not self._says(k), self._depth(words.head[k]), -k))

    def _is_teller(self, k: int) -> bool:
        """*according to X*, but not in *Asked about the plan made by X, she said*."""
        words, above = self.words, k
        while words.head[above] != above:
            above = words.head[above]
            if words.dep[above] == "advcl" and words.tag[above] == "VBN" and words.lemma[above] in saying_words.ASKING:
                return False
        return words.dep[k] == "pobj"

    def _before_colon(self, k: int, i: int) -> bool:
        """*Ann Lee rejected the idea: it will not be done, she said*: the subject before the colon is who says it."""
        words = self.words
        stop = next((j for j in range(k + 1, i) if words.text[j] == ":"), None)
        return stop is not None and k < words.head[k] < stop

    def _may_speak(self, k: int) -> bool:
        return self.words.dep[k] in SUBJECTS or (self.words.dep[k] == "pobj" and self._is_source(k))

    def _is_source(self, k: int) -> bool:
        """*according to X*; *results read out by X*"""
        words, led = self.words, self.words.head[k]
        above = words.head[led]
        if words.dep[led] == "agent":
            return words.lemma[above] in saying_words.VERBS or words.lemma[above] in saying_words.ISSUING
        return (words.lower[led] == "to" and words.lower[above] == "according") or self._replies(k)

    def _replies(self, k: int) -> bool:
        """*..., drawing a sharp reply from the opposition leader*, at the end of its sentence."""
        words, led = self.words, self.words.head[k]
        last = words.bounds[words.sentence[k]][1]
        ends = all(not words.text[j][:1].isalnum() or words.lower[j] in PLATFORMS for j in range(k + 1, last))
        return ends and words.lower[led] == "from" and words.lemma[words.head[led]] in REPLIES

    def _says(self, k: int) -> bool:
        """Whether a subject says, or is named as the source."""
        if self.words.dep[k] == "pobj":
            return True
        verb = self.words.head[k]
        return tells(self.words, verb) and self.words.tag[verb] in FINITE

    def _depth(self, i: int) -> int:
        """How many clauses stand around a token."""
        depth, words = 0, self.words
        while words.head[i] != i:
            depth += words.dep[i] != "conj"
            i = words.head[i]
        return depth

    def is_aside(self, k: int, i: int) -> bool:
        """Whether a token stands in a relative or reported clause in which `i` does not stand."""
        words = self.words
        around = {i}
        while words.head[i] != i:
            i = words.head[i]
            around.add(i)
        while k not in around and words.head[k] != k:
            if words.dep[k] in ASIDE and ";" not in words.text[k : words.head[k]]:
                return True
            k = words.head[k]
        return False

    def _person(self, k: int, gender: Gender) -> tuple[Draft | None, bool]:
        """Whom a subject names, and whether it is one person of that gender, named or not."""
        words = self.words
        stop = words.head[k] if words.head[k] > k else k + 12
        beside = [k, *(j for j in range(k + 1, min(stop, len(words))) if words.dep[j] == "appos")]
        for j in beside:
            ref = self.drafts.at.get(j)
            if ref is not None and len(ref.drafts) == 1 and ref.drafts[0].kind in ("person", "office"):
                draft = ref.drafts[0]
                return (draft, True) if draft.gender in ("", gender) else (None, False)
        if k in self.drafts.at or not (self._says(k) or words.dep[words.head[k]] == "ROOT"):
            return None, False
        return None, self._is_somebody(k, gender)

    def _is_somebody(self, k: int, gender: Gender) -> bool:
        """Whether a subject without a chain is one person who can be *he* or *she*."""
        words = self.words
        lower, lemma = words.lower[k], words.lemma[k].lower()
        if lower in HE | SHE:
            return lower in (HE if gender == "m" else SHE)
        if words.tag[k] == "NNP":
            return words.ent[k] == "PERSON"
        if words.tag[k] != "NN" or self._is_joined(k):
            return False
        if lemma.endswith("man"):
            return gender == "m" or not lemma.endswith("woman")
        return lemma in saying_words.PERSONS

    def _is_joined(self, k: int) -> bool:
        """*the governor and his wife*"""
        words = self.words
        return any(words.dep[j] == "conj" and words.head[j] == k for j in range(k + 1, min(k + 8, len(words))))
