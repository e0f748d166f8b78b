"""Drafts, the parse -> whether an official is whom somebody meets, and who is at home where they do."""

from dateline.extract.drafts import Draft, Drafts
from dateline.extract.words import Words
from dateline.knowledge.reference import reference

VERBS = reference().verbs
ALONG = (VERBS["travel"] - {"visit"}) | {
    "inspect",
    "join",
    "attend",
    "tour",
    "watch",
    "observe",
    "oversee",
    "appear",
    "pose",
    "unveil",
}
"""What is done in company: *inspected the site with Minister Ann Lee*."""
DOMESTIC = frozenset(
    {"bury", "mourn", "jail", "sack", "fire", "dismiss", "oust", "impeach", "inaugurate", "re-elect", "elect"}
)
"""What a country does to its own officials."""
GOING = frozenset({"to", "for", "in", "visit", "visits", "visited"})


class Hosts:
    """Asked for sentences and the places of titles."""

    def __init__(self, drafts: Drafts, words: Words) -> None:
        self.drafts, self.words = drafts, words

    def destination(self, sentence: int) -> str | None:
        """*fly to Tel Aviv for talks with Prime Minister ...*, *in Muscat he met Sultan ...*: who travels meets those
        at home there."""
        first, last = self.words.bounds[sentence]
        places = (
            ref for i in range(first, last) if (ref := self.drafts.at.get(i)) and self.words.lower[i - 1] in GOING
        )
        found = {d.country for ref in places for d in ref.drafts if d.kind in ("place", "country") and d.country}
        if not found and sentence and self.words.lower[first] in ("he", "she"):
            return self.destination(sentence - 1)  # *She flew to Lima. She also met Trade Minister ...*
        return found.pop() if len(found) == 1 else None

    def is_met(self, draft: Draft, place: int) -> str:
        """`met` where the person with the title at `place` is whom another meets, `between` for one of two sides."""
        words = self.words
        ref = next(
            (
                r
                for i in range(place, min(place + 12, len(words)))
                if (r := self.drafts.at.get(i)) and draft in r.drafts
            ),
            None,
        )
        if ref is None:
            return ""
        head = self.drafts.head(ref.start, ref.end)
        while words.dep[head] in ("compound", "nmod", "appos", "conj") and words.head[head] != head:
            head = words.head[head]
        dep, above = words.dep[head], words.head[head]
        beside = dep == "pobj" and words.lower[above] in ("with", "by", "to") and not self._goes_along(above)
        called_on = dep == "pobj" and words.lower[above] == "on" and words.lemma[words.head[above]] in ("call", "visit")
        if beside or called_on or (dep == "dobj" and words.lemma[above] in VERBS["meeting"]):
            return "met"
        paired = dep == "nsubj" and words.lemma[above] == "meet" and head != self.drafts.head(ref.start, ref.end)
        return "between" if paired or (dep == "pobj" and words.lower[above] == "between") else ""

    def _goes_along(self, preposition: int) -> bool:
        """*flew in together with Minister Ann Lee*, *left with Minister Ann Lee*: company, not whom one meets."""
        words, i = self.words, preposition
        if words.lower[i] != "with":
            return False
        return words.lower[i - 1] in ("together", "along") or words.lemma[words.head[i]] in ALONG

    def done_at_home(self, place: int) -> str | None:
        """*Norland buried founding president Ann Lee*, *Norland has jailed ex-premier Bob Dahl*: its own."""
        words, i = self.words, place
        while words.dep[i] in ("compound", "nmod", "amod", "appos") and words.head[i] != i:
            i = words.head[i]
        verb = words.head[i]
        if words.dep[i] != "dobj" or words.lemma[verb] not in DOMESTIC:
            return None
        subject = next((k for k in range(verb) if words.head[k] == verb and words.dep[k] == "nsubj"), None)
        ref = self.drafts.at.get(subject) if subject is not None else None
        return ref.drafts[0].name if ref is not None and ref.drafts[0].kind == "country" else None
