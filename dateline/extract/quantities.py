"""Reading -> Quantity: numbers with what they count, their unit and their qualifier."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.base.ids import make_id
from dateline.base.observations import Quantity, TimeExpression
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Doc
from dateline.base.values import Qualifier
from dateline.extract import quantity_words as table
from dateline.extract.counted import Counted, counted
from dateline.extract.numbers import CARDINALS, FRACTIONS, Number, read_number
from dateline.knowledge.people import people_nouns


@dataclass(frozen=True, slots=True)
class Found:
    """A number where it stands: tokens `first` to `last` with its signs and qualifiers, both inclusive."""

    number: Number
    first: int
    last: int
    value: float
    high: float | None = None
    currency: str | None = None
    qualifier: Qualifier | None = None
    ordinal: bool = False
    vague: bool = False


class Quantities:
    """Leaves out dates, clocks, ages, scores, labels (*Article 370*) and *one of the*."""

    name, version = "quantities", "4"
    needs: tuple[type, ...] = (TimeExpression,)
    makes: tuple[type, ...] = (Quantity,)

    def open(self) -> None:
        """Reads the packaged word lists."""
        people_nouns()
        table.people_names()

    def extract(self, reading: Reading) -> Iterable[Quantity]:
        doc = reading.doc
        words = [t.lower_ for t in doc]
        taken = _taken(reading)
        return [
            _quantity(reading, found, what)
            for found in _numbers(doc, words)
            if not _in(taken, doc[found.number.first].idx)
            and (what := counted(doc, found.number.first, found.last, found.currency, found.ordinal)) is not None
        ]


def _taken(reading: Reading) -> list[Range]:
    """Where dates, clocks and sets stand: their figures count nothing."""
    return sorted(t.at for t in reading.of(TimeExpression) if t.type != "DURATION")


def _in(taken: list[Range], offset: int) -> bool:
    return any(stretch.start <= offset < stretch.end for stretch in taken)


def _quantity(reading: Reading, found: Found, what: Counted) -> Quantity:
    doc = reading.doc
    first = min(found.first, what.first)
    last = max(found.last, what.last)
    stop = 1 if doc[last].lower_ == "m." else 0
    at = Range(doc[first].idx, doc[last].idx + len(doc[last]) - stop)
    return Quantity(
        id=make_id("q", reading.article.id, at.start, at.end, found.value),
        article=reading.article.id,
        at=at,
        number=found.value,
        unit=what.unit,
        noun=what.noun,
        head=what.head.idx,
        high=found.high,
        qualifier=found.qualifier or ("at_least" if found.vague else None),
    )


def _numbers(doc: Doc, words: list[str]) -> Iterator[Found]:
    """Every number of a text, ranges as one; what is a label, an age or a score is left out by what it counts."""
    place, total = 0, len(words)
    while place < total:
        word = words[place]
        found = _at(doc, words, place) if word in _COUNTING or not word.isalpha() else None
        if found is None:
            place += 1
            continue
        place = found.last + 1
        yield found


def _at(doc: Doc, words: list[str], place: int) -> Found | None:
    word = words[place]
    vague = _vague(words, place)
    if vague is not None:
        return _dressed(doc, words, vague, vague=True)
    if word[:1].isdigit() and word[-2:] in ("st", "nd", "rd", "th") and word[:-2].isdigit():
        number = Number(place, place, float(word[:-2]), True)
        return Found(number, place, place, number.value, ordinal=True)
    share = _share(words, place)
    if share is not None:
        return share
    glued = _glued(words, place)
    if glued is not None:
        return _dressed(doc, words, glued[0], currency=glued[1])
    number_here = read_number(words, place)
    if number_here is None:
        return _ordinal_word(doc, place)
    return _dressed(doc, words, number_here)


def _vague(words: list[str], place: int) -> Number | None:
    """*dozens*, *hundreds of thousands*."""
    value = table.VAGUE.get(words[place])
    if value is None:
        return None
    last = place
    if words[place + 1 : place + 2] == ["of"] and words[place + 2 : place + 3] != []:
        scale = {"thousands": 1e3, "millions": 1e6, "billions": 1e9}.get(words[place + 2])
        if scale:
            return Number(place, place + 2, value * scale)
    return None if words[place] == "tens" else Number(place, last, value)


def _share(words: list[str], place: int) -> Found | None:
    """*a third of*, *two-thirds of*, *half of*: parts of a whole."""
    word = words[place]
    start, many, at = place, 1.0, place
    number = None if word in table.SHARES else read_number(words, place)
    if word in ("a", "one"):
        at = place + 1
    elif number is not None and number.value < 10:
        many, at = number.value, number.last + 1
    at += 1 if at > place and words[at : at + 1] == ["-"] else 0
    part = table.SHARES.get(words[at]) if at < len(words) else None
    if part is None or words[at + 1 : at + 2] not in (["of"], ["the"]) or words[at + 2 : at + 4][1:] == ["century"]:
        return None
    return Found(Number(start, at, many * part), start, at, many * part, currency="share")


def _glued(words: list[str], place: int) -> tuple[Number, str] | None:
    """*Rs500*, *HK$3bn*, *RM4.5 billion*: the sign in one token with its figure."""
    word = words[place]
    cut = next((k for k, letter in enumerate(word) if letter.isdigit()), 0)
    if cut == 0 or word[:cut] not in table.GLUED_SIGNS:
        return None
    rest = read_number([word[cut:], *words[place + 1 : place + 4]], 0)
    scaled = rest is not None and rest.value >= 1e6
    if rest is None or (word[:cut] in ("r", "n") and not scaled):
        return None
    return Number(place, place + rest.last, rest.value, True), table.GLUED_SIGNS[word[:cut]]


def _ordinal_word(doc: Doc, place: int) -> Found | None:
    """*the third round*: words for ordinals count only what comes in rounds."""
    value = _ORDINALS.get(doc[place].lower_)
    if value is None or doc[place].head.lemma_.lower() not in table.ROUNDS or doc[place].head.i <= place:
        return None
    return Found(Number(place, place, value), place, place, value, ordinal=True)


_ORDINALS = {w: float(i) for i, w in enumerate(
    ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"), 2
)} | {"first": 1.0}  # fmt: skip
_COUNTING = frozenset({"a", "an", *CARDINALS, *FRACTIONS, *table.SHARES, *table.VAGUE, *_ORDINALS})
"""The words of letters alone with which a number can begin."""


def _dressed(
    doc: Doc, words: list[str], number: Number, *, vague: bool = False, currency: str | None = None
) -> Found | None:
    """A number with its currency sign, its range and its qualifier."""
    first, last, value = number.first, number.last, number.value
    sign = words[first - 1] if first else ""
    sign_at = first - 1
    if sign == "." and first > 1 and words[first - 2] == "rs":
        sign, sign_at = "rs", first - 2
    if currency is None and sign in table.CURRENCY_SIGNS and (not sign.isalpha() or doc[sign_at].text[0].isupper()):
        currency, first = table.CURRENCY_SIGNS[sign], sign_at
    if currency and words[last + 1 : last + 2] in (["m"], ["m."]) and value < 1e6:
        value, last = value * 1e6, last + 1
    high = None
    if not vague:
        value, high, last = _range(words, number, value, last, first)
    first, qualifier = _qualifier_before(doc, words, first)
    last, after = _qualifier_after(words, last)
    return Found(number, first, last, value, high, currency, qualifier or after, vague=vague)


def _range(words: list[str], number: Number, value: float, last: int, first: int) -> tuple[float, float | None, int]:
    """*10 to 15*, *10-15*, *between 10 and 15*, *two or three*; *from 5 to 10* is a change and no range."""
    place = last + 1
    link = words[place] if place + 1 < len(words) else ""
    before = words[first - 1] if first else ""
    joined = link in ("-", "–", "or") or (link == "to" and before != "from") or (link == "and" and before == "between")
    if not joined:
        return value, None, last
    place += 1
    if words[place] in table.CURRENCY_SIGNS and place + 1 < len(words):
        place += 1
    other = read_number(words, place)
    if other is None:
        return value, None, last
    high, low = other.value, value
    scale = _SCALES.get(words[other.last], 1.0)
    if number.last == number.first and low * scale < high:
        low *= scale
    return (low, high, other.last) if low < high else (value, None, last)


_SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12, "crore": 1e7, "lakh": 1e5, "thousand": 1e3, "bn": 1e9}


def _qualifier_before(doc: Doc, words: list[str], first: int) -> tuple[int, Qualifier | None]:
    """The qualifier and where it begins; *over* in *hand over 412 prisoners* and *talks over 3 deaths* is none, nor is
    *up to* in *has gone up to eleven*."""
    for length in (4, 3, 2, 1):
        if first - length < 0:
            continue
        found = table.BEFORE.get(tuple(words[first - length : first]))
        if found == "at_most" and words[first - length] == "up" and _climbs(doc, first - length):
            continue
        if found and not (length == 1 and _is_particle(doc, first - 1)):
            return first - length, found
    return first, None


def _climbs(doc: Doc, place: int) -> bool:
    return place > 0 and doc[place - 1].lemma_.lower() in ("go", "climb", "come", "rise", "shoot", "move", "creep")


def _is_particle(doc: Doc, place: int) -> bool:
    token = doc[place]
    return token.dep_ == "prt" or (token.dep_ == "prep" and token.lower_ in ("over", "under", "about", "around"))


def _qualifier_after(words: list[str], last: int) -> tuple[int, Qualifier | None]:
    for length in (2, 1):
        found = table.AFTER.get(tuple(words[last + 1 : last + 1 + length]))
        if found:
            return last + length, found
    return last, None
