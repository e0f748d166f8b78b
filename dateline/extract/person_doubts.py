"""Words, names known -> what speaks against a person: the name of a place, a storm, a ship, a prize, an office."""

from dateline.extract.names import Names
from dateline.extract.person_reach import PersonReach
from dateline.extract.typed import Votes
from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords
from dateline.knowledge.titles import titles

NAMING = frozenset({"call", "name", "dub", "term", "label"})
PLACES = ("GPE", "LOC", "FAC")
COMPANY = frozenset({"inc", "inc.", "ltd", "ltd.", "corp", "corp.", "co.", "llc", "plc", "gmbh", "aircraft"})
COMPANY_FIRST = frozenset({"PT", "CV", "JSC", "PJSC", "OJSC", "OAO", "PAO", "OOO", "ZAO", "TOO", "LLP", "PTE", "UAB"})
"""What stands before the name of a company in some countries."""
SHIPS = frozenset(
    {"carrier", "destroyer", "frigate", "warship", "submarine", "cutter", "cruiser", "corvette", "trawler",
     "liner", "tanker", "ferry", "freighter", "yacht", "vessel", "ship", "tugboat", "minesweeper",
     "icebreaker"}
)  # fmt: skip
DETERMINERS = frozenset({"the", "a", "an", "my", "our", "your"})
THINGS = frozenset({"affairs", "international", "airport", "stadium", "arena"})
CREDITS = frozenset({"photo", "photos", "picture", "image", "credit", "photograph", "photographer", "pic", "foto"})
AGENCIES = frozenset(
    {"AP", "AFP", "Reuters", "REUTERS", "Getty", "EPA", "dpa", "Bloomberg", "Xinhua", "Photo", "Pool", "TASS"}
)


class Doubts:
    """Each question is asked of tokens that might be a person's name."""

    def __init__(self, words: Words, names: Names, votes: Votes, reach: PersonReach) -> None:
        self.words, self.names, self.votes, self.reach = words, names, votes, reach
        self.lexicon, self.heads = titles(), headwords()
        self.of_titles = self.lexicon.offices | self.lexicon.before | self.lexicon.acting | self.lexicon.former
        self.of_titles |= {"-", "general", "elect", "designate"}
        self.portfolio = self.lexicon.after | self.lexicon.before
        self.small = {text for text, cap in zip(words.text, words.cap, strict=True) if not cap}
        self.things = self._things()
        self.placed = {
            words.text[i]
            for i in range(1, len(words))
            if words.cap[i] and words.lower[i - 1] in ("in", "near", "across")
        }

    def _things(self) -> set[str]:
        """Names that the article once calls a thing: *law firm X*, *the tanker X*, *X, a village*, *X Inc.*"""
        words, heads, found = self.words, self.heads, set()
        for i in range(1, len(words) - 1):
            if not words.cap[i] or self.reach.is_part(i - 1) or not words.spaced[i - 1]:
                continue
            end = i
            while end < len(words) and self.reach.is_part(end) and end - i < 4:
                end += 1
            called = words.lower[i - 1] in heads.called and not words.cap[i - 1] and words.tag[i - 1] == "NN"
            called = called or (end - i > 1 and self._takes_the(i, end))
            if end > i and (called or words.lower[end - 1] in COMPANY or self._described_as_thing(end)):
                found.add(words.phrase(i, end))
                if end - i > 1 and words.lower[end - 1] in COMPANY:
                    found.add(words.phrase(i, end - 1))
        return found

    def _takes_the(self, start: int, end: int) -> bool:
        """*the crew of the Coral Voyager*, *I have a Panic Button*: no person's name has *the* or *a* before it and no
        noun behind it."""
        words = self.words
        if words.lower[start - 1] not in DETERMINERS or words.sentence[start] in words.headline:
            return False
        noun = end < len(words) and words.tag[end][:2] in ("NN", "HY", "CD") and words.text[end] not in (".", ",")
        offices = self.of_titles - (self.lexicon.before - self.lexicon.offices)
        titled = any(words.lower[i] in offices or self.reach.is_courtesy(i) for i in range(start, end))
        return not noun and not titled and words.text[end : end + 1] != ["-"]

    def _described_as_thing(self, end: int) -> bool:
        """*..., a law firm in Panama*: the head of the noun phrase behind the comma is no person."""
        words = self.words
        if words.text[end : end + 1] != [","] or words.lower[end + 1 : end + 2] not in (["a"], ["an"]):
            return False
        for j in range(end + 2, min(end + 7, len(words) - 1)):
            if words.tag[j] == "NN" and words.tag[j + 1] not in ("NN", "NNS", "NNP", "HYPH", "POS"):
                return words.lower[j] in self.heads.called
            if words.tag[j] not in ("JJ", "NN", "NNP", "JJS", "HYPH", "VBN", "CD"):
                return False
        return False

    def none(self, start: int, end: int) -> bool:
        """Whether nothing but a person can be named there, as far as words tell."""
        return not (
            self.named_otherwise(start, end)
            or self.ends_as_a_thing(start, end)
            or self.only_a_title(start, end)
            or self.storm_or_ship(start)
            or self.no_words_of_a_name(start, end)
            or self.gives_its_name(end)
            or self.is_what_it_is_called(start, end)
            or self.is_a_seat(start, end)
        )

    def is_a_seat(self, start: int, end: int) -> bool:
        """*(MP, Lewes North)*, *the MP for Ayawaso West*: the constituency of somebody."""
        words = self.words
        if start > 1 and words.lower[start - 2 : start] == ["mp", "for"]:
            return True
        closed = words.text[end : end + 1] == [")"] and start > 2 and words.text[start - 1] in (",", "-", "–", "/")
        return closed and words.text[start - 3] == "(" and words.text[start - 2].isupper()

    def is_what_it_is_called(self, start: int, end: int) -> bool:
        """*the reef, which Westland calls Crab Bank*."""
        words = self.words
        verb = words.head[end - 1]
        named = words.lemma[verb] in NAMING and words.dep[end - 1] in ("dobj", "oprd", "attr") and verb < start
        return named and any(words.tag[i] == "WDT" and words.head[i] == verb for i in range(max(0, verb - 5), verb))

    def named_otherwise(self, start: int, end: int) -> bool:
        """Something else that is known is named there; a place or country may be part of a person's name."""
        for i in range(start, end):
            one = self.names.at[i]
            if one is None or one.weight <= 60 or one.type == "typed":
                continue
            if one.end - one.start > 1 or (i == start and not self.first_name(i)):
                return True
        return False

    def first_name(self, i: int) -> bool:
        """*Jordan Bardella*, *Israel Katz*: a country's name that people bear, before another name."""
        if not self.reach.is_part(i + 1):
            return False
        return self.words.text[i] in self.lexicon.also_first_names or self._titled_like_a_body(i)

    def _titled_like_a_body(self, i: int) -> bool:
        """*President Fatah Osman*: one word that a body has too, between a title and a word that is no title."""
        words, one = self.words, self.names.at[i]
        titled = i > 0 and words.cap[i - 1] and words.lower[i - 1] in self.lexicon.offices
        single = one is not None and one.kind in ("organisation", "armed_group") and one.end - one.start == 1
        plain = words.lower[i + 1] not in self.of_titles and self.names.at[i + 1] is None
        return titled and single and plain and not words.text[i].isupper()

    def no_words_of_a_name(self, start: int, end: int) -> bool:
        """*Tiangong-1*, *Apple Inc.*, *law firm Mossack Fonseca*, a name twice, who took the photo."""
        words, size = self.words, end - start
        if any(c.isdigit() for text in words.text[start:end] for c in text) or words.lower[end - 1] in COMPANY:
            return True
        if self.is_numbered(end) or self.is_rest_of_a_thing(start, end) or (size > 1 and self._takes_the(start, end)):
            return True
        if words.phrase(start, end) in self.things or words.text[start] in COMPANY_FIRST:
            return True
        if size % 2 == 0 and words.lower[start : start + size // 2] == words.lower[start + size // 2 : end]:
            return True
        return self.took_the_photo(start, end)

    def is_numbered(self, end: int) -> bool:
        """*Ul Ji Bong 6*, *Sam Jong 2*: the number is part of a ship's name."""
        words = self.words
        number = words.text[end] if end < len(words) else ""
        follows = words.tag[end + 1] if end + 1 < len(words) else "."
        return (
            number.isdigit()
            and len(number) < 3
            and words.spaced[end - 1]
            and follows[:2] not in ("NN", "JJ", "CD", "$")
        )

    def is_rest_of_a_thing(self, start: int, end: int) -> bool:
        """*Marlin* of *the Lighthouse Marlin*; *The tanker, Bright Star, left*."""
        words = self.words
        if start < 2:
            return False
        known = words.cap[start - 1] and words.tag[start - 1][:3] == "NNP" and words.ent[start - 1] != "PERSON"
        titled = words.lower[start - 1] in self.of_titles or self.reach.is_courtesy(start - 1)
        if known and not titled and words.lower[start - 2] == "the" and end - start == 1:
            one = self.names.at[start - 1]
            return one is None or one.type == "typed"
        return (
            words.text[start - 1] == ","
            and words.lower[start - 2] in SHIPS
            and words.dep[start] in ("appos", "compound")
        )

    def took_the_photo(self, start: int, end: int) -> bool:
        """*Omer Messinger/AFP*, *(AP Photo/Matt York)*, *REUTERS/ Stringer*, *(Ann Lee via Reuters)*."""
        words = self.words
        if start > 1 and words.text[start - 1] == ":" and words.lower[start - 2] in CREDITS:
            return True
        if words.lower[end : end + 1] == ["via"] and words.text[end + 1 : end + 2] != []:
            return words.text[end + 1] in AGENCIES
        if words.text[end : end + 1] == ["/"]:
            follows = words.text[end + 1 : end + 2]
            return bool(follows) and (follows[0] in AGENCIES or follows[0].isupper())
        if start < 2 or words.text[start - 1] != "/":
            return "/" in words.text[start:end]
        return words.text[start - 2] in AGENCIES or words.lower[start - 2] in ("photo", "pool", "via")

    def ends_as_a_thing(self, start: int, end: int) -> bool:
        """*... Party*, *... Treaty*, or words that are no names."""
        lowers = self.words.lower[start:end]
        if lowers[-1] in self.heads.organisation or lowers[-1] in self.heads.document or lowers[-1] in THINGS:
            return True
        return all(w in self.heads.common for w in lowers) or (end - start == 1 and lowers[-1] in self.heads.place)

    def only_a_title(self, start: int, end: int) -> bool:
        lowers = self.words.lower[start:end]
        if len(lowers) == 1 and self.reach.is_courtesy(start):
            return True
        if len(lowers) > 1 and all(w in self.portfolio or w.endswith(("ific", "onal", "nomic")) for w in lowers):
            return True  # *Scientific Research*
        return self.of_titles.issuperset(lowers)

    def storm_or_ship(self, start: int) -> bool:
        """*Hurricane Maria*, *HMS Nelson*, *Operation Barkhane*."""
        words = self.words
        if words.lower[start] in self.heads.named_wind - {"super"}:
            return True
        if not start:
            return False
        before = words.lower[start - 1]
        ship = before in self.heads.vessel and words.text[start - 1].isupper()
        ship = ship or (before in SHIPS and not words.cap[start - 1] and words.tag[start - 1] == "NN")
        return ship or before in self.heads.named_wind or before in self.heads.operation

    def gives_its_name(self, end: int) -> bool:
        """*Nobel Prize*, *Kennedy Airport*, *Wagner group*: what follows makes it the name of something else."""
        words = self.words
        if end >= len(words) or words.lower[end] not in self.heads.thing:
            return False
        return words.cap[end] or words.lower[end] not in self.heads.after_people

    def is_placed(self, start: int, end: int) -> bool:
        """*in Chiang Rai*, *the state of Nuevo Leon*, *Thay Baw Boe village*: a place, whatever spaCy says."""
        words = self.words
        if self.votes.best(words.phrase(start, end), "PERSON") in PLACES:
            return True
        before = words.lower[start - 1] if start else ""
        follows = words.lower[end] if end < len(words) else ""
        if before in self.heads.called:
            return True
        if before in ("in", "near") and words.tag[start - 1] != "RP" and follows not in ("'s", "'"):
            return True
        if before == "of" and start > 1 and words.lower[start - 2] in self.heads.of_place:
            return True
        return follows in self.heads.place and not words.cap[end]

    def no_single_name(self, start: int) -> bool:
        """One word that spaCy alone types a person's: in a headline, an acronym, a common word, a place, *the ...*."""
        words = self.words
        text = words.text[start]
        if words.tag[start] not in ("NNP", "NNPS") or words.sentence[start] in words.headline:
            return True
        capitals = sum(c.isupper() for c in text)
        if capitals > 1 and ((text.isupper() and len(text) > 2) or len(text) < 5):
            return True
        return text.lower() in self.small or text in self.placed or words.lower[start - 1] in DETERMINERS
