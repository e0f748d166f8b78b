"""Words, spaCy's names -> bodies, places and documents that spaCy types and no rule of ours has found."""

from collections import Counter, defaultdict

from dateline.base.kinds import EntityKind
from dateline.base.tokens import Doc
from dateline.extract.names import Name
from dateline.extract.words import Words
from dateline.knowledge.countries import adjectives, country_names
from dateline.knowledge.headwords import headwords
from dateline.knowledge.places import cities, regions
from dateline.knowledge.titles import titles

KINDS: dict[str, EntityKind] = {
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "LAW": "document",
}
BIG, SEEN = 100, 100
"""Thousands of people in a city whose name alone spaCy may hold for a person's, or may not see at all."""
TYPED, WHOLE = 50, 72
"""How sure: a country's name stands before spaCy's type, but not within a body's name of several words."""
MEETINGS = frozenset({"summit", "summits", "talks", "referendum"})
"""What spaCy holds for a body, and is an event."""
PLACED_BY = frozenset(["in", "at", "near", "from", "towards", "outside", "across", "around"])


class Votes:
    """What spaCy's names are by most of their places in the article: a word that stands after *in* is a place."""

    def __init__(self, words: Words, doc: Doc) -> None:
        kept = [
            e for e in doc.ents if e.label in KINDS or e.label == "PERSON" or _peopled(words, e.start, e.end, e.label)
        ]
        self.words = words
        self.stretches = [(*_trim(words, e.start, e.end), e.label) for e in kept]
        known = country_names() | adjectives()
        self._countries = {known[p] for a, b, _ in self.stretches if (p := words.phrase(a, b)) in known}
        self._countries |= {known[text] for text in words.text if text in known}
        sizeable = (cities()[text] for text in words.text if text in cities())
        self._countries |= {country for country, people in sizeable if people >= SEEN}
        self._countries |= {regions()[text] for text in words.text if text in regions()}
        self._votes: dict[str, Counter[str]] = defaultdict(Counter)
        for start, end, label in self.stretches:
            if end > start:
                self._votes[words.phrase(start, end)][_vote(words, start, end, label)] += 1

    def best(self, text: str, label: str) -> str:
        """The type most of its places have; `label` where as many."""
        votes = self._votes.get(text)
        return max(votes, key=lambda v: (votes[v], v == label, v)) if votes else label

    def _cities(self) -> list[Name]:
        words = self.words
        found = []
        for i, text in enumerate(words.text):
            if words.cap[i] and not words.ent[i] and words.tag[i] in ("NNP", "JJ") and text in cities():
                country, people = cities()[text]
                beside = (words.cap[max(0, i - 1)] and i) or words.cap[min(i + 1, len(words) - 1)]
                if people >= SEEN and not beside and words.lower[i] not in headwords().common:
                    found.append(Name(i, i + 1, "place", text, TYPED, "typed", country))
        return found

    def _country(self, text: str) -> str | None:
        """Where a city of that name lies; small ones have namesakes, so that the article must name the country."""
        country, people = cities().get(text, ("", 0))
        if people < SEEN and country not in self._countries:
            return None
        return country or None

    def names(self) -> list[Name]:
        """Bodies, places and documents among them, and sizeable cities that spaCy does not see."""
        found = self._cities()
        for start, end, label in self.stretches:
            if end <= start:
                continue
            text = self.words.phrase(start, end)
            kind = KINDS.get(self.best(text, label))
            if kind and _names_something(self.words, start, end, kind):
                end = _past_hyphens(self.words, end) if kind == "place" else end
                text = self.words.phrase(start, end)
                country = self._country(text) if kind == "place" else None
                whole = kind == "organisation" and text not in country_names() and _is_whole(self.words, start, end)
                weight = WHOLE if whole else TYPED
                found.append(Name(start, end, kind, text, weight, "typed", country))
        return found


def _past_hyphens(words: Words, end: int) -> int:
    """Past *-i-Sharif* of *Mazar-i-Sharif*, which spaCy cuts."""
    while end + 1 < len(words) and words.text[end] == "-" and not words.spaced[end - 1] and not words.spaced[end]:
        small = words.lower[end + 1] in ("i", "e", "al", "el", "ul", "sur", "upon", "on", "de", "la", "le", "en")
        last = end + 3 if small and words.text[end + 2 : end + 3] == ["-"] else end + 1
        if last >= len(words) or not words.cap[last]:
            break
        end = last + 1
    return end


def _is_whole(words: Words, start: int, end: int) -> bool:
    """*United Russia*, *New Zealand First*: capital words, none of them of an office."""
    lexicon = titles()
    plain = all(words.cap[i] or words.lower[i] in ("of", "for", "the", "and", "-") for i in range(start, end))
    titled = any(words.lower[i] in lexicon.offices or words.lower[i] in lexicon.before for i in range(start, end))
    named = [i for i in range(start, end) if words.tag[i] in ("NNP", "NNPS")]
    return plain and not titled and len(named) > 1 and words.sentence[start] not in words.headline


def _vote(words: Words, start: int, end: int, label: str) -> str:
    before = words.lower[start - 1] if start else ""
    text = words.phrase(start, end)
    if label == "NORP":
        return "GPE"
    if label == "PERSON" and (
        (before in ("in", "near") and words.tag[start - 1] != "RP" and words.lower[end : end + 1] != ["'s"])
        or (before == "of" and words.lower[start - 2] in headwords().of_place)
    ):
        return "GPE"
    if end - start == 1 and len(text) > 1 and text.isupper() and text.isalpha():
        if len(text) > 3 and text.title() in cities():
            return "GPE"
        label = "ORG" if label in ("PERSON", "GPE", "FAC") else label
    if label == "PERSON" and end - start == 2 and text.split()[0] in adjectives():
        return "ORG"
    if label != "LAW" and before == "of" and start > 1 and words.lower[start - 2] in headwords().of_place:
        return "GPE"
    if label != "LAW" and _described_as_place(words, end):
        return "GPE"
    if end - start > 2 or label == "LAW":
        return label
    if before in ("in", "near") and label == "ORG" and not text.isupper():
        return "GPE"
    if label == "PERSON" and (people := cities().get(text, ("", 0))[1]) and (before in PLACED_BY or people >= BIG):
        return "GPE"
    return label


def _peopled(words: Words, start: int, end: int, label: str) -> bool:
    """*in Zanzibar*, taken for a people's name: one word that stands alone as where something is."""
    if label != "NORP" or end - start != 1 or words.tag[start] != "NNP" or words.text[start] in adjectives():
        return False
    alone = words.tag[end : end + 1] not in (["NN"], ["NNS"], ["NNP"], ["NNPS"], ["JJ"])
    return alone and words.dep[start] == "pobj" and words.lower[start - 1] in ("in", "near", "at", "outside")


def _trim(words: Words, start: int, end: int) -> tuple[int, int]:
    """Without *the*, a possessive, quotes and stops at the ends."""
    while start < end and (
        words.lower[start] in ("the", "a", "an", '"', "'", "(", "-", "–") or words.text[start].isspace()
    ):
        start += 1
    while end > start and (
        words.text[end - 1] in ("'s", "'", ",", '"', ")", "-", "–") or words.text[end - 1].isspace()
    ):
        end -= 1
    return start, end


def _names_something(words: Words, start: int, end: int, kind: EntityKind) -> bool:
    lowers = words.lower[start:end]
    lexicon, heads = titles(), headwords()
    if not any(words.cap[start:end]) or (not words.cap[start] and kind != "place"):
        return False
    if end - start == 1 and lowers[0] in (
        "kingdom",
        "republic",
        "sultanate",
        "emirate",
        "union",
        "government",
        "state",
    ):
        return False
    if all(w in heads.common for w in lowers) or not words.text[start][:1].isalnum():
        return False
    if kind == "organisation" and lowers[-1] in MEETINGS:
        return False
    if lowers[0] == "ministries" or (lowers[-1] in ("ministries", "ministry", "department") and end - start == 1):
        return False
    if all(w in lexicon.offices or w in lexicon.before or w in ("of", "and") for w in lowers):
        return False
    if end - start == 1 and words.tag[start] == "JJ":
        return kind == "place" and words.text[start] in cities()
    return end - start > 1 or words.tag[start] not in ("VBD", "VBZ", "VB", "IN", "RB", "CD", "DT", "VBN", "VBG")


def _described_as_place(words: Words, end: int) -> bool:
    """*Demchok, a village in Ladakh*."""
    if words.text[end : end + 1] != [","] or words.lower[end + 1 : end + 2] not in (["a"], ["the"], ["an"]):
        return False
    for i in range(end + 2, min(end + 6, len(words))):
        if words.tag[i] not in ("JJ", "NN", "JJS", "NNP", "CD", "HYPH", "VBN", "RB"):
            return False
        if words.lower[i] in headwords().place and words.tag[i] == "NN" and words.tag[i + 1 : i + 2] != ["NN"]:
            return True
    return False
