"""*the Dane*, *the Norwegian*: a word for one of a people -> the person of that country whom the report just named."""

from dateline.extract.drafts import Draft, Reference
from dateline.extract.seen import Seen
from dateline.knowledge.countries import one_of_a_people

FAR = 8
"""Sentences back in which the person is named."""
ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss"})


class Compatriots:
    """Turns such references from the country to the person, where there is but one."""

    def __init__(self, seen: Seen) -> None:
        self.seen, self.words = seen, seen.words

    def settle(self, ref: Reference) -> None:
        """Refers it to the person, or to nobody: it is never the country."""
        country, drafts = ref.drafts[0], self.seen.drafts
        if country.kind != "country" or not self._is_one(ref):
            return
        country.places.remove(ref.start)
        drafts.references.remove(ref)
        del drafts.at[ref.start]
        person = self._last_of(country.name, ref.start)
        if person is not None:
            drafts.refer(ref.start, ref.end, "nominal", [person])

    def _is_one(self, ref: Reference) -> bool:
        """*the Dane met*, not *the Danish minister*, *the Danes*, *the French*."""
        words, i = self.words, ref.start
        if ref.end - i > 1 or words.lower[i - 1 : i] != ["the"] or one_of_a_people(words.text[i]) is None:
            return False
        follows = words.tag[i + 1] if i + 1 < len(words) else "."
        alone = not follows.startswith(("N", "J", "HYPH")) and words.lower[i + 1 : i + 2] != ["and"]
        return alone and words.dep[i] in ROLES and words.tag[i] in ("NN", "NNP", "JJ")

    def _last_of(self, country: str, before: int) -> Draft | None:
        """The one person of that country in the last sentence that names any."""
        sentences, sentence = self.words.sentence, self.words.sentence[before]
        near: dict[int, dict[int, Draft]] = {}
        for start, ref in self.seen.references:
            if start < before and sentence - sentences[start] <= FAR:
                people = (d for d in ref.drafts if d.kind == "person" and d.country == country)
                near.setdefault(sentences[start], {}).update((id(d), d) for d in people)
        last = next((found for _, found in sorted(near.items(), reverse=True) if found), {})
        return next(iter(last.values())) if len(last) == 1 else None
