"""Words -> third parties: who hosts, mediates or watches over what others settle."""

from collections.abc import Iterator

from dateline.extract.drafts import Draft, Drafts
from dateline.extract.seen import SUBJECTS
from dateline.extract.words import Words
from dateline.knowledge.reference import reference

HOSTS = frozenset({"host", "chair", "arrange", "convene", "co-host", "observer"})
HOST, MEDIATOR = 0.4, 0.15
"""Shares left to a pair with one that hosts, which may be its own talks, and one that mediates."""
ROLES = frozenset({"role", "capacity", "part"})
UP = frozenset({"xcomp", "conj", "advcl", "acl", "pcomp", "ccomp"})
OWNING = frozenset({"amod", "compound", "poss", "nmod", "appos", "conj"})
OF = frozenset({"by", "of", "from", "like"})


class Thirds:
    """The third parties of an article; found at first need, since a host is often called so only later."""

    def __init__(self, drafts: Drafts, words: Words) -> None:
        self.drafts, self.words = drafts, words
        self._found: dict[int, tuple[Draft, float]] | None = None
        self._children: dict[int, list[int]] = {}

    def all(self) -> list[tuple[Draft, float]]:
        """Chains that a report calls hosts, mediators, guarantors, or tells to act as such, and what share that leaves
        to a pair with one of them."""
        if self._found is None:
            for k, above in enumerate(self.words.head):
                if above != k:
                    self._children.setdefault(above, []).append(k)
            self._found = {}
            for draft, share in self._find():
                before = self._found.get(id(draft), (draft, 1.0))[1]
                self._found[id(draft)] = draft, min(before, share)
        return list(self._found.values())

    def _find(self) -> Iterator[tuple[Draft, float]]:
        words, known = self.words, reference()
        for k, lemma in enumerate(words.lemma):
            low = lemma.lower()
            share = HOST if low in HOSTS else MEDIATOR
            if low in known.verbs["third"] and words.tag[k][:2] in ("VB", "JJ"):
                yield from ((d, share) for d in self._of_verb(k))
            elif low in known.nouns["third"] and words.tag[k][:2] == "NN":
                yield from ((d, share) for d in self._of_noun(k))

    def _of_verb(self, k: int) -> Iterator[Draft]:
        words = self.words
        if k > 1 and words.text[k - 1] in ("-", "–"):  # *X-brokered*
            yield from self._at([k - 2])
        if self._between_themselves(k):
            return
        for agent in self._under(k, "agent"):
            yield from self._listed(self._under(agent, "pobj"))
        if not self._is_passive(k):
            yield from self._listed(self._subjects(k))

    def _between_themselves(self, k: int) -> bool:
        """*X hosted Y*, *X hosts talks with Y*: the host is one of them."""
        if self.words.lemma[k] not in ("host", "chair", "arrange", "convene"):
            return False
        if self.words.lemma[k] == "chair" and not self._holds_talks(k):
            return True  # *chairs the bloc*
        for thing in self._under(k, "dobj"):
            ref = self.drafts.at.get(thing)
            if ref is not None and ref.drafts[0].kind in ("person", "office", "country") and len(ref.drafts) == 1:
                return not any(c in self.drafts.at for c in self._under(thing, "conj"))
            if any(self.words.lower[p] == "with" for p in self._under(thing, "prep")):
                return True
        return False

    def _holds_talks(self, k: int) -> bool:
        things = {
            self.words.lemma[c] for c in (*self._under(k, "dobj"), *self._under(k, "nsubjpass"), self.words.head[k])
        }
        return bool(things & reference().nouns["shared"]) or "session" in things

    def _is_passive(self, k: int) -> bool:
        below = self._children.get(k, ())
        has = any(self.words.lemma[c] == "have" for c in below)
        return bool(self._under(k, "nsubjpass")) or (self.words.tag[k] == "VBN" and not has)

    def _subjects(self, k: int) -> list[int]:
        """Who does it: the subject of the verb, or of the one it goes on from; *who* is whom it follows."""
        words = self.words
        for _ in range(5):
            own = [c for c in self._children.get(k, ()) if words.dep[c] in SUBJECTS]
            if own:
                return [words.head[k]] if words.tag[own[0]] in ("WDT", "WP") and words.dep[k] == "relcl" else own
            if words.dep[k] == "acl":
                return [words.head[k]]
            if words.dep[k] not in UP or words.head[k] == k:
                return []
            k = words.head[k]
        return []

    def _subjects_before(self, k: int) -> list[int]:
        """The subject last before a word, where the parse does not bind them."""
        first = self.words.bounds[self.words.sentence[k]][0]
        return next(([i] for i in range(k, first - 1, -1) if self.words.dep[i] in SUBJECTS), [])

    def _of_noun(self, k: int) -> Iterator[Draft]:
        """*Norwegian mediators*, *X, the host*, *X acts as guarantor*, *with X as host*, *under the auspices of X*."""
        words = self.words
        yield from self._listed([c for c in self._children.get(k, ()) if words.dep[c] in OWNING])
        for prep in self._under(k, "prep"):
            if words.lower[prep] in OF:
                yield from self._listed(self._under(prep, "pobj"))
        above = words.head[k]
        if words.dep[k] in ("appos", "compound"):
            yield from self._listed([above])
        elif words.dep[k] in ("attr", "dobj"):  # *X offered its mediation*
            yield from self._listed(self._subjects(above))
        elif words.dep[k] == "nsubjpass":
            yield from (d for by in self._under(above, "agent") for d in self._listed(self._under(by, "pobj")))
        elif words.dep[k] == "pobj" and (words.lower[above] == "as" or words.lower[words.head[above]] in ROLES):
            acts = words.head[above] if words.lower[above] == "as" else words.head[words.head[words.head[above]]]
            beside = [p for p in self._under(acts, "prep") if words.lower[p] == "with" and p < above]
            if acts in self.drafts.at or words.lower[acts] == "with" or beside:  # *with X as mediator*
                yield from self._listed([acts, *(c for p in (acts, *beside) for c in self._under(p, "pobj"))])
                return
            subjects = self._subjects(acts) or self._under(acts, "attr") or self._subjects_before(acts)
            yield from self._listed(subjects)

    def _under(self, k: int, dep: str) -> list[int]:
        return [c for c in self._children.get(k, ()) if self.words.dep[c] == dep]

    def _listed(self, tokens: list[int]) -> Iterator[Draft]:
        """Whom tokens and those joined to them name, and whose officials they are."""
        waiting = list(tokens)
        while waiting:
            one = waiting.pop()
            yield from self._at([one])
            below = self._children.get(one, ())
            waiting += [c for c in below if self.words.dep[c] == "conj"]
            if one not in self.drafts.at:
                waiting += [c for c in below if self.words.dep[c] in OWNING]
                waiting += [c for of in below if self.words.lower[of] == "of" for c in self._under(of, "pobj")]

    def _at(self, tokens: list[int]) -> Iterator[Draft]:
        for one in tokens:
            ref = self.drafts.at.get(one)
            yield from ref.drafts if ref is not None else ()
