"""Words, titles, spaCy's names -> people: whole names, without titles, by the signs around them."""

import re

from dateline.base.tokens import Doc
from dateline.extract.names import Name, Names
from dateline.extract.office_lists import past_delegations
from dateline.extract.person_doubts import Doubts
from dateline.extract.person_reach import HONORIFICS, PersonReach
from dateline.extract.titles import Title
from dateline.extract.typed import Votes
from dateline.extract.words import Words
from dateline.knowledge.countries import country_names
from dateline.knowledge.first_names import first_names
from dateline.knowledge.occupations import occupations
from dateline.knowledge.titles import titles

TITLED, COURTEOUS, DESCRIBED, FULL, ONE = 92, 91, 88, 75, 55
"""How sure: an office before the name, a courtesy title, a noun beside it, spaCy of several words, spaCy of one."""
PLACE_SAINTS = frozenset({"sheikh", "saint", "st", "st.", "san"})
"""Courtesy words that also begin the names of towns."""
PEERS = frozenset({"lord", "lady", "baroness", "baron", "viscount", "earl"})
SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson", "minister", "secretary"})
QUOTED = re.compile('"[^"]*" ')
"""*"Jokowi"* of *Joko "Jokowi" Widarto*."""
OWN = frozenset({"its", "his", "her", "their"})
FIRST_NAMES = frozenset({"amir"})
"""Offices that are first names too."""
CUTS = frozenset({",", "'s", "'", "and", "&", "(", ")", "/", '"', ";", ":", "–", "—"})
ENDS_NOUN_PHRASE = frozenset({",", ".", "WP", "WDT", "IN", "VBD", "VBZ"})


class People:
    """Finds people's names; `names` holds what is known already, surer things standing."""

    def __init__(self, words: Words, names: Names, doc: Doc, votes: Votes) -> None:
        self.words, self.names, self.lexicon = words, names, titles()
        self.reach = PersonReach(words, names)
        self.doubts = Doubts(words, names, votes, self.reach)
        self.ents = [(e.start, e.end) for e in doc.ents if e.label == "PERSON"]

    def find(self, found_titles: list[Title]) -> list[Name]:
        """Names with a title before them, names described by a noun beside them, names that spaCy types so."""
        found = [self._after_title(title) for title in found_titles if not title.plural]
        for title in found_titles:
            if title.plural:
                past = past_delegations(self.words, title)
                found += self._listed(title, title.end) or self._behind_comma(title, past)
        found += self._after_courtesy({i for t in found_titles for i in range(t.start, t.end)})
        found += self._described()
        found += self._of_countries()
        found += [self._titled_behind(t) for t in found_titles if not (t.plural or t.counterpart)]
        found += self._typed({i for t in found_titles for i in range(t.start, t.end)})
        states = country_names()  # *Viet Nam* is nobody, though a person may be called Chad
        return [one for one in found if one is not None and not (" " in one.name and one.name in states)]

    def _after_title(self, title: Title) -> Name | None:
        words, i = self.words, title.last
        if words.text[i : i + 1] == [","]:
            return self._after_comma(title)
        start = self.reach.past_courtesy(self.reach.past_bracket(i))
        end = self.reach.end(start)
        apart = end > start and words.sentence[start] != title.sentence and words.text[start - 1] not in (")", ".")
        if end <= start or apart or not self.doubts.none(start, end):
            return None
        if words.tag[end - 1] == "NNPS" and words.text[end : end + 1] == ["'"] and words.cap[end + 1]:
            return None  # *president of the Wexford Port Workers' Union*
        if title.determiner in ("a", "an") and end - start == 1 and words.ent[start] != "PERSON":
            return None
        return self._name(start, end, TITLED)

    def _behind_comma(self, title: Title, i: int) -> list[Name]:
        """*the leaders of Kenya and Uganda, Ann Lee and Bob Okot*; not *... of Kenya and Uganda in Paris and Rome*."""
        return self._listed(title, i + 1) if self.words.text[i : i + 1] == [","] else []

    def _listed(self, title: Title, i: int) -> list[Name]:
        """*Prime Ministers Keir Starmer and Narendra Modi*; *the heads of both delegations, Ann Lee and Olof Dahl*."""
        words = self.words
        found: list[Name] = []
        while i < len(words) and words.sentence[i] == title.sentence:
            start = self.reach.past_courtesy(i)
            end = self.reach.end(start)
            if end - start < 1 or not self.doubts.none(start, end):
                break
            found.append(self._name(start, end, TITLED))
            if words.text[end : end + 1] == ["("]:  # *Governors Ann Lee (Lima) and ...*
                end = next((k + 1 for k in range(end + 1, min(end + 5, len(words))) if words.text[k] == ")"), end)
            i = end + (words.text[end : end + 1] == [","])
            i += words.lower[i : i + 1] == ["and"]
            if i == end:
                break
        return found if len(found) > 1 else []

    def _after_comma(self, title: Title) -> Name | None:
        """*China's Defence Minister, Admiral Dong Jun*; not *the prime minister, Parliament said*."""
        start = self.reach.past_courtesy(title.last + 1)
        end = self.reach.end(start)
        if end <= start or not self.doubts.none(start, end):
            return None
        if not (title.of or title.determiner in ("the", "a", "an") or title.counterpart or title.owner is not None):
            plain = end - start > 1 and self.words.text[end : end + 1] == [","] and self._is_office(title)
            return self._name(start, end, TITLED) if plain else None
        sure = end - start > 1 or start > title.last + 1 or self.words.ent[start] == "PERSON"
        return self._name(start, end, TITLED) if sure else None

    def _is_office(self, title: Title) -> bool:
        """*Security Council Secretary, Ann Lee, said*: no *leaders* nor bare word before a list of names."""
        return (self.words.cap[title.head] and title.end - title.start > 1) or self.words.lower[title.head] in SPEAKERS

    def _after_courtesy(self, in_title: set[int]) -> list[Name | None]:
        """*Admiral Dong Jun*, *Sheikh Mohammed bin Zayed*, *Mr Girma*; not *Chief District Officer*."""
        words, past = self.words, 0
        found: list[Name | None] = []
        for i in range(len(words)):
            if i < past or not words.cap[i] or not self.reach.is_courtesy(i):
                continue
            start = self.reach.past_courtesy(i)
            end = self.reach.end(start)
            past = max(start, end)
            if start in in_title and i in in_title:
                continue
            honoured = words.lower[start - 1] in HONORIFICS
            sheikh = words.lower[start - 1] in PLACE_SAINTS and words.lower[i - 1 : i] in (["in"], ["of"], ["near"])
            if sheikh and words.lower[end : end + 1] != ["'s"]:
                continue
            if end - start == 1 and words.lower[start] in self.lexicon.offices:
                continue  # *Mr President* is spoken to, not named
            if words.lower[start - 1] in PEERS and words.lower[end : end + 1] == ["of"] and self.reach.is_part(end + 1):
                end = self.reach.end(end + 1)  # *Lord Hague of Richmond*
            if end > start and (honoured or (self.doubts.none(start, end) and self._courtesy_holds(start, end))):
                found.append(self._name(start, end, COURTEOUS))
        return found

    def _courtesy_holds(self, start: int, end: int) -> bool:
        """*General*, *Justice*, *Don* are other words too: spaCy must not hold what follows for something else."""
        if self.words.lower[start - 1].rstrip(".") not in self.lexicon.doubtful_courtesy:
            return True
        ent = self.words.ent[start]
        words, last = self.words, end - 1
        acts = words.dep[last] == "nsubj" and words.lemma[words.head[last]] in self.lexicon.human_verbs
        if acts and end - start == 2 and words.head[start - 1] == last and words.tag[start] == "NNP":
            return True
        whole = ent == self.words.ent[start - 1] == "ORG" and self.words.text[end : end + 1] == [","]
        return ent == "PERSON" or ((ent == "" or whole) and end - start > 1)

    def _of_countries(self) -> list[Name | None]:
        """*Norland's Ann Lee opened it with Sudland's Bob Dahl*: a first name behind a country's, or who does what
        people do."""
        words = self.words
        found: list[Name | None] = []
        for i in range(2, len(words) - 2):
            before = self.names.ending(i - 2) if words.lower[i - 1] == "'s" and words.cap[i] else None
            if before is None or before.type != "country" or words.sentence[i] in words.headline:
                continue
            end = self.reach.end(i)
            plain = all(n is None or n.type == "typed" for n in self.names.at[i:end])
            if not 1 < end - i < 5 or not plain or not self.doubts.none(i, end):
                continue
            head = words.head[end - 1]
            acts = words.dep[end - 1] == "nsubj" and words.lemma[head] in self.lexicon.human_verbs
            if words.lower[i] in first_names() or (acts and words.ent[i] in ("", "PERSON")):
                found.append(self._name(i, end, DESCRIBED))
        return found

    def _described(self) -> list[Name | None]:
        """*Sukri, a 52-year-old fisherman*: a capital word with a noun for a person set beside it by a comma."""
        words = self.words
        found: list[Name | None] = []
        for i in range(1, len(words) - 2):
            if words.text[i] != "," or not words.cap[i - 1] or not self._human_after(i + 1):
                continue
            if words.lower[i + 1] in OWN and words.lower[i - 2] in ("in", "at", "to", "near", "from"):
                continue  # *met in Queenstown, her deputy said*
            one = self.names.at[i - 1]
            if one is None or one.weight < 60 or one.type == "typed":
                found.append(self._before_comma(i))
        return found

    def _titled_behind(self, title: Title) -> Name | None:
        """*Raila Orengo, once Norland's premier,*: two capital words with an office of some body set behind them."""
        words, i = self.words, title.first - 1
        if i < 2 or words.text[i] != "," or not (title.of or title.determiner == "the"):
            return None
        one = self.names.at[i - 1]
        plain = words.cap[i - 1] and words.cap[i - 2] and words.lower[i - 2] not in self.doubts.small
        if not plain or (one is not None and one.weight >= 60 and one.type != "typed"):
            return None
        return self._before_comma(i, tags=("NNP", "NNPS", "NN"))

    def _before_comma(self, i: int, tags: tuple[str, ...] = ("NNP", "NNPS")) -> Name | None:
        words = self.words
        start, floor = i - 1, words.bounds[words.sentence[i]][0]
        offices = self.lexicon.offices - FIRST_NAMES
        while start > floor and words.lower[start - 1] not in offices and not self._is_trade(start - 1):
            joins = start - 1 > floor and self.reach.joins(start - 1)
            particle = words.lower[start - 2] in self.lexicon.particles and words.text[start - 1] == "-"
            joins = joins and (particle or self.reach.is_part(start - 2))
            known = self.names.at[start - 1]
            if words.lower[start - 1] in self.lexicon.before and words.lower[start - 2] == "of":
                break  # *Superintendent of Police Ann Lee*
            if not (joins or self.reach.is_part(start - 1)) or (known is not None and known.kind == "place"):
                break
            start -= 2 if joins else 1
        start = self.reach.past_courtesy(start)
        if i - start == 1 and words.lower[start - 1] in ("the", "a", "an"):
            return None  # *the Republican, who faces a vote*
        named = self.reach.end(start) == i and words.tag[start] in tags
        return self._name(start, i, DESCRIBED) if named and self.doubts.none(start, i) else None

    def _human_after(self, i: int) -> bool:
        """*a 52-year-old fisherman*, *who*, *52,*."""
        words = self.words
        if words.lower[i] in ("who", "whose"):
            return True
        if words.text[i].isdigit():
            return len(words.text[i]) == 2 and words.text[i + 1] == ","
        if words.lower[i] not in OWN | {"a", "an", "the"}:
            return False
        for j in range(i + 1, min(i + 7, len(words) - 1)):
            if words.tag[j] in ENDS_NOUN_PHRASE:
                return False
            if words.lower[j] in self.lexicon.human_nouns and words.tag[j + 1] not in ("NN", "NNS"):
                return True
        return False

    def _typed(self, in_title: set[int]) -> list[Name | None]:
        return [
            self._from_ent(start, stop)
            for first, end in self.ents
            for start, stop in self._pieces(first, end, in_title)
        ]

    def _pieces(self, first: int, end: int, in_title: set[int]) -> list[tuple[int, int]]:
        """A stretch that spaCy holds for one person, cut at commas, *and*, possessives and titles."""
        words, pieces, start = self.words, [], first
        for i in range(first, end + 1):
            if i == end or words.lower[i] in CUTS or i in in_title or words.text[i].isspace():
                if i > start:
                    pieces.append((start, i))
                start = i + 1
        return pieces

    def _from_ent(self, start: int, end: int) -> Name | None:
        words = self.words
        first = start = self.reach.past_courtesy(start)
        while start < end and self._strays(start):
            start += 1
        if start >= end or not words.cap[start] or (end - start == 1 and start > first and self.names.at[first]):
            return None
        headline = words.sentence[start] in words.headline
        while not headline and start > 0 and words.spaced[start - 1] and self._extends(start - 1):
            start -= 1
        stop = self.reach.end(start)
        stop = min(stop, end) if headline else stop
        if stop <= start or not self.doubts.none(start, stop) or self.doubts.is_placed(start, stop):
            return None
        if stop - start > 1:
            return self._name(start, stop, FULL)
        return None if self.doubts.no_single_name(start) else self._name(start, stop, ONE, "one")

    def _strays(self, i: int) -> bool:
        """*Israeli* of *Israeli Benjamin Netanyahu*: at the edge of spaCy's stretch, but no part of the name."""
        one = self.names.at[i]
        if self.words.lower[i] in self.lexicon.party_words and self.reach.is_part(i + 1) and self.reach.is_part(i + 2):
            return True
        if self.words.lower[i] in self.lexicon.human_nouns and self.reach.is_part(i + 1):
            return self.words.lower[i] not in first_names()
        if one is not None and one.type in ("adjective", "people", "country") and not self.doubts.first_name(i):
            return True
        return not self.reach.is_part(i) and self.words.lower[i] not in self.lexicon.particles

    def _extends(self, i: int) -> bool:
        """A word before spaCy's stretch that must be the first of the name."""
        words, lower = self.words, self.words.lower[i]
        if i in words.family:
            return True
        if self.names.at[i] is not None or words.tag[i] not in ("NNP", "NNPS") or words.opens(i):
            return False
        titled = lower in self.lexicon.offices or lower in self.lexicon.before or lower in self.lexicon.party_words
        if lower in FIRST_NAMES and words.ent[i + 1 : i + 3] == ["PERSON", "PERSON"]:
            return True
        titled = titled or self.reach.is_courtesy(i) or self._is_role(i)
        return self.reach.is_part(i) and not titled

    def _is_trade(self, i: int) -> bool:
        """*Fisherman* of *Fisherman Ken Nara, 72, said*: at the head of a sentence, and no name."""
        lower = self.words.lower[i]
        human = lower in self.lexicon.human_nouns or lower in occupations().roles
        return human and self.words.opens(i) and lower not in first_names()

    def _is_role(self, i: int) -> bool:
        """*Magistrate* of *District Magistrate Rao*, *District* before it; not *Mason*, which is a name too."""
        lower, roles = self.words.lower, occupations().roles
        role = lower[i] in roles or (lower[i] in self.lexicon.before and lower[i + 1] in roles)
        return role and lower[i] not in first_names()

    def _name(self, start: int, end: int, weight: int, type: str = "") -> Name:
        name = QUOTED.sub("", self.words.phrase(start, end)).replace("Md. ", "Md ")
        return Name(start, end, "person", name, weight, type)
