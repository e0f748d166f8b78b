"""Names found -> without those that are none: capitals of a page, common words that open a sentence, rows of names."""

from dataclasses import replace

from dateline.base.kinds import EntityKind
from dateline.extract.names import Name, Names
from dateline.extract.words import Words
from dateline.knowledge.headwords import headwords

GUESSED = frozenset({"typed", "weapon", "headed", "", "office"})
"""Types of names that no table holds."""
THINGS: frozenset[EntityKind] = frozenset({"organisation", "weapon", "document", "operation"})
LONGEST = 6
"""More words than a person's name has, but for the small ones within it."""
JOINS = frozenset({"for", "of"})
SURE = 110


class DoubtfulNames:
    """One pass over the names of an article."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names = words, names
        self.plain = {t for t in words.text if t.islower()}

    def settle(self) -> None:
        for one in self.names.all():
            if self._in_capitals(one) or self._is_common(one) or self._is_row(one):
                self.names.drop(one)

    def _in_capitals(self, one: Name) -> bool:
        """*BABY* of *BABY BOMBERS*, *MAIN GATE*: words of a line in capitals that no table knows."""
        words = self.words
        if one.kind not in THINGS or one.type not in GUESSED:
            return False
        inside = [words.text[i] for i in range(one.start, one.end) if words.text[i].isalpha()]
        if not inside or not all(w.isupper() and len(w) > 1 for w in inside):
            return False
        beside = [words.text[i] for i in (one.start - 1, one.end) if 0 <= i < len(words)]
        return any(w.isupper() and len(w) > 2 and w.isalpha() for w in (*beside, *inside[1:]))

    def _is_common(self, one: Name) -> bool:
        """*Videos showed ...*, *Dawn, dusk, then dawn*: a word that opens a sentence and stands small elsewhere."""
        words = self.words
        if one.kind != "organisation" or one.end - one.start > 1 or not words.opens(one.start):
            return False
        return words.text[one.start].lower() in self.plain and words.text[one.start][1:].islower()

    def _is_row(self, one: Name) -> bool:
        """*Ana Lopes Rita Melo Joana Dias Carla Reis*: names of a list without commas."""
        inside = [self.words.text[i] for i in range(one.start, one.end)]
        return (
            one.kind == "person" and sum(w[:1].isupper() for w in inside) > LONGEST and all(w.isalpha() for w in inside)
        )


def in_full(words: Words, known: Names, one: Name) -> Name:
    """*Transport for* of *Transport for Lagos*: with the name that follows."""
    last = one.end - 1
    if one.kind != "organisation" or words.lower[last] not in JOINS or one.end - one.start < 2:
        return one
    first = one.end + (words.lower[one.end : one.end + 1] == ["the"])
    after = known.starting(first)
    end = after.end if after is not None else first
    while after is None and end < len(words) and words.cap[end]:
        end += 1
    return replace(one, end=end, name=words.phrase(one.start, end), weight=SURE) if end > first else one


def is_first_name(words: Words, one: Name) -> bool:
    """*Finn Larsen*, *Dane Cole*: a word for a people with one capital word behind it that it belongs to."""
    i, after = one.start, one.end
    if one.kind != "country" or one.type != "people" or after - i > 1 or not words.opens(i) or after + 1 >= len(words):
        return False
    joined = words.cap[after] and words.tag[after] == "NNP" and words.head[i] == after and words.dep[i] == "compound"
    follows = words.lower[after + 1]
    alone = not words.cap[after + 1] or follows in headwords().common
    return joined and alone and words.text[after].isalpha()
