"""Drafts and the parse -> the countries to which each official is told to travel, whose officials they are not."""

from dateline.extract.drafts import Draft, Drafts, Reference
from dateline.extract.words import Words
from dateline.knowledge.countries import seats

GOES = frozenset(
    ["arrive", "land", "travel", "fly", "head", "go", "journey", "depart", "leave", "visit", "tour", "touch", "embark"]
)
JOURNEYS = frozenset({"visit", "trip", "tour", "journey"})
TOWARDS = frozenset({"to", "in", "at", "for", "of"})
BACK = frozenset({"back", "home", "return", "returning"})
JOINED = frozenset({"conj", "compound", "nmod", "appos"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
COMPLETED = frozenset({"xcomp", "conj", "advcl", "acl", "acomp"})
DEPTH = 6


class Journeys:
    """Asked for a draft: *Foreign Minister Lin Bo arrived in Kuwait*, *Premier Ann Lee is on a visit to Peru*,
    *President Bob Dahl, who was abroad, returned to Oslo*."""

    def __init__(self, drafts: Drafts, words: Words) -> None:
        self._drafts, self._words = drafts, words
        self._subjects = {words.head[i]: i for i in reversed(range(len(words))) if words.dep[i] in SUBJECTS}
        self._went: dict[int, set[str]] = {}
        self._abroad: dict[int, set[str]] = {}
        self._capitals: dict[int, set[str]] = {}
        self._home: dict[int, set[str]] = {}
        self._named: set[str] = set()
        for ref in drafts.references:
            one = ref.drafts[0]
            country = one.name if one.kind == "country" else one.country if one.kind == "place" else None
            if ref.form == "name" and country is not None:
                self._named.add(country)
                capital = one.kind == "place" and one.name in seats()
                self._note(ref, country, self._abroad if one.kind == "country" else self._went)
                if capital:
                    self._note(ref, country, self._capitals)
                    self._note(ref, country, self._home, home=True)

    def visited(self, draft: Draft) -> set[str]:
        """Countries named as where the official goes, or whose capital is, which nobody visits at home; of those who
        deal with foreign states also those of other towns."""
        found = set(self._abroad.get(id(draft), ()))
        if len(self._named) > 1:
            found |= self._capitals.get(id(draft), set())
        if any("foreign" in office.title.lower() or "external" in office.title.lower() for office in draft.offices):
            found |= self._went.get(id(draft), set())
        return found

    def home(self, draft: Draft) -> str | None:
        """The country to whose capital the official is told to have returned."""
        found = self._home.get(id(draft), set())
        return next(iter(found)) if len(found) == 1 else None

    def _note(self, ref: Reference, country: str, told: dict[int, set[str]], *, home: bool = False) -> None:
        place = self._drafts.head(ref.start, ref.end)
        verb = self._return(place) if home else self._journey(place)
        subject = self._subject(verb) if verb is not None else None
        who = self._drafts.at.get(subject) if subject is not None else None
        if who is None:
            return
        for one in who.drafts:
            if one.kind == "person":
                told.setdefault(id(one), set()).add(country)

    def _journey(self, at: int) -> int | None:
        """The verb of a journey to what stands at a token."""
        words = self._words
        for _ in range(DEPTH):
            if words.dep[at] not in JOINED:
                break
            at = words.head[at]
        above = words.head[at]
        if words.dep[at] == "dobj" and words.lemma[above] in ("visit", "tour"):
            return above
        if words.dep[at] != "pobj" or words.lower[above] not in TOWARDS:
            return None
        of = words.head[above]
        if words.lemma[of] in JOURNEYS and words.dep[of] != "ROOT":
            of = self._verb_above(of)
        elif words.lemma[of] not in GOES:
            return None
        near = words.lower[max(0, of - 2) : above]
        return None if not BACK.isdisjoint(near) else of

    def _return(self, at: int) -> int | None:
        """The verb of *returned to Oslo*, *flew back to Oslo*; not of *returned to Oslo for talks*."""
        words, above = self._words, self._words.head[at]
        if words.dep[at] != "pobj" or words.lower[above] != "to":
            return None
        verb = words.head[above]
        goes = words.lemma[verb] == "return" or (
            words.lemma[verb] in GOES and words.lower[above - 1] in ("back", "home")
        )
        return verb if goes and words.lower[at + 1 : at + 2] != ["for"] else None

    def _verb_above(self, at: int) -> int:
        for _ in range(DEPTH):
            if self._words.tag[at].startswith("VB") or self._words.head[at] == at:
                break
            at = self._words.head[at]
        return at

    def _subject(self, verb: int) -> int | None:
        """Of the verb, or of the one it completes: *is due to arrive in*."""
        for _ in range(DEPTH):
            if verb in self._subjects:
                return self._subjects[verb]
            if self._words.dep[verb] not in COMPLETED or self._words.head[verb] == verb:
                return None
            verb = self._words.head[verb]
        return None
