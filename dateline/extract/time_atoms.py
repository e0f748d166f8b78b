"""Doc -> atoms: every token's class of time word, as one string, with values beside it."""

import re
from dataclasses import dataclass

from dateline.base.tokens import Doc, Token
from dateline.extract.numbers import read_number
from dateline.extract.time_words import CLASSES, COUNTED, NAMED_DAYS, NAMES, SHORT_MONTHS

_DECADE = re.compile(r"(mid|early|late)?-?'?(\d{2}|\d{4})s")
_PREFIXED = re.compile(r"(mid|early|late|end|pre|post)-(\d{4})")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?::[0-5]\d)?(am|pm|a\.m\.?|p\.m\.?)?(?:hrs|h)?")
_HOUR = re.compile(r"(\d{1,2})(am|pm|a\.m\.?|p\.m\.?)")
_HUNDRED_HOURS = re.compile(r"([01]\d|2[0-3])([0-5]\d)(?:hrs|h)?")
_SLASHED = re.compile(r"(\d{1,2}|\d{4})[/.](\d{1,2})[/.](\d{4}|\d{2})")
_YEARS = re.compile(r"(1[5-9]\d\d|20\d\d)[/–-](\d{2}|\d{4})")
_DAYS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[–-](\d{1,2})(?:st|nd|rd|th)?")
_QUARTER = re.compile(r"(?:([qh])([1-4])|([1-4])([qh]))")
_FISCAL = re.compile(r"fy'?(\d{2}|\d{4})")
_CHECKED = frozenset("MWvSzLPR")
_ODD = re.compile(r"[\d½'’]|(?:mid|early|late|end|q|h|fy)[-\d']")


@dataclass(slots=True)
class Atoms:
    """`classes` has one letter an atom; atom k begins at text offset `begin[k]`, ends at `end[k]`, and its first
    token is `token[k]`. Every sentence begins after a full stop letter, so no pattern runs across."""

    classes: str
    values: list[object]
    begin: list[int]
    end: list[int]
    token: list[int]


def atoms_of(doc: Doc) -> Atoms:
    """One pass over the tokens: dictionary look-ups, and figures read where a token begins like one."""
    words = [t.lower_ for t in doc]
    classes: list[str] = []
    values: list[object] = []
    begin: list[int] = []
    end: list[int] = []
    tokens: list[int] = []
    place, total = 0, len(words)
    while place < total:
        word = words[place]
        token = doc[place]
        if token.is_sent_start and not _after_abbreviation(words, place):
            _put(classes, values, begin, end, tokens, ".", None, token.idx, token.idx, place)
        letter, value, last = _classed(doc, words, place, word)
        stop = doc[last] if last > place else token
        _put(classes, values, begin, end, tokens, letter, value, token.idx, stop.idx + len(stop), place)
        place = last + 1
    return Atoms("".join(classes), values, begin, end, tokens)


def _after_abbreviation(words: list[str], place: int) -> bool:
    """Whether a sentence begins only because of the point of *a.m.* or *Sept.*"""
    before = words[place - 1] if place else ""
    return before in ("a.m.", "p.m.") or (before[-1:] == "." and before[:-1] in SHORT_MONTHS)


def _put(
    classes: list[str], values: list[object], begin: list[int], end: list[int], tokens: list[int],
    letter: str, value: object, start: int, stop: int, token: int,
) -> None:  # fmt: skip
    classes.append(letter)
    values.append(value)
    begin.append(start)
    end.append(stop)
    tokens.append(token)


def _classed(doc: Doc, words: list[str], place: int, word: str) -> tuple[str, object, int]:
    """Class and value of the atom at a token, and the last token it takes."""
    known = CLASSES.get(word)
    if known is not None:
        letter, value = known
        if letter in _CHECKED and not _is_meant(doc[place], letter, word):
            return ".", None, place
        if word == "following" and doc[place].dep_ == "prep":  # *after Monday's clashes*
            return ".", None, place
        if letter == "U" and word == "second" and not _counts_seconds(doc, place):
            return "O", 2, place
        return letter, value, place
    if _ODD.match(word) is not None:
        odd = _odd(word)
        if odd is not None and not (odd[0] == "O" and _counts_a_thing(doc[place])):
            return *odd, place
    return _number(doc, words, place)


def _counts_a_thing(token: Token) -> bool:
    """*on the 31st floor*, *the 12th round*: no day."""
    noun = token.head
    return token.dep_ == "amod" and noun.i == token.i + 1 and noun.tag_ == "NN" and noun.lower_ not in CLASSES


def _is_meant(token: Token, letter: str, word: str) -> bool:
    """Whether a word that is a month, weekday, season or zone only in some uses is one here."""
    if word in NAMES and _is_name(token):
        return False
    if letter == "M" and word.rstrip(".") in SHORT_MONTHS and not _beside_figure(token):
        return False
    if letter == "M":
        return token.text[0].isupper() and token.tag_ not in ("MD", "VB", "VBP") and word not in ("mar.", "may.")
    if letter == "L":
        lasts = (
            word == "last" and token.i > 0 and token.nbor(-1).lower_ in ("to", "will", "would", "could", "may", "not")
        )
        return token.tag_ not in ("VB", "VBP", "VBZ", "VBD", "IN") and not lasts
    if letter in "Wv":
        return token.text[0].isupper() and not (token.i and token.nbor(-1).lower_ in NAMED_DAYS)
    if letter == "R":
        return token.pos_ != "PROPN" and (word[-1] == "s" or token.text[0].islower() or bool(token.is_sent_start))
    if letter == "z":
        return token.text.isupper()
    if letter == "S":
        return token.tag_ in ("NN", "NNP") and not _starts_name(token) and (word != "fall" or _is_autumn(token))
    return True


def _beside_figure(token: Token) -> bool:
    """Whether a day or a year stands beside a short month: *Jun 5*, *5 Jun.*, *Dec. 2024*, *Jan.-March*."""
    doc, place = token.doc, token.i
    near = [doc[k].text for k in (place - 1, place + 1, place + 2) if 0 <= k < len(doc)]
    return any(text[:1].isdigit() for text in near) or near[-2:-1] in (["-"], ["–"])


def _is_name(token: Token) -> bool:
    """*Theresa May*, *May said*, *May Day*."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if after is not None and (after.text == "Day" or after.text.isdigit()):
        return after.text == "Day"
    if token.ent_type_ == "PERSON":
        return True
    acts = token.dep_ in ("nsubj", "nsubjpass", "dobj", "dative", "agent") and token.head.lemma_ != "be"
    return acts and token.text[0].isupper() and token.tag_ == "NNP"


def _starts_name(token: Token) -> bool:
    """*the Winter Olympics*, *the Spring Festival*."""
    after = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
    return token.text[0].isupper() and not token.is_sent_start and after[:1].isupper()


def _is_autumn(token: Token) -> bool:
    """Whether *fall* is the season: *last fall*, *in the fall*, *fall 2024*; not *the fall of*, *a large fall*."""
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if after is not None and (after.text.isdigit() and len(after.text) == 4):
        return True
    if after is not None and after.lower_ in ("of", "in", "from", "at", "to", "below", "by"):
        return False
    return before in ("last", "next", "this", "the", "in", "early", "late", "every", "each", "by", "until")


def _counts_seconds(doc: Doc, place: int) -> bool:
    """Whether *second* is a unit of time and no ordinal: *a second later*, *per second*."""
    if place == 0 or doc[place].tag_ != "NN":
        return False
    return doc[place - 1].lower_ in ("a", "per", "split", "-", "one", "every", "each")


def _odd(word: str) -> tuple[str, object] | None:
    """Decades, ordinals, clocks, quarters and dates that stand in one token."""
    if found := _DECADE.fullmatch(word):
        year = int(found[2])
        return "K", (year if year > 99 else 1900 + year, found[1])
    if found := _PREFIXED.fullmatch(word):
        return "Y", (int(found[2]), found[1])
    if found := _ORDINAL.fullmatch(word):
        return "O", int(found[1])
    if found := _CLOCK.fullmatch(word):
        if ":" in word or found[3]:
            return "Z", _clock(int(found[1]), found[2], found[3])
        return "N", float(f"{found[1]}.{found[2]}")
    if (found := _HOUR.fullmatch(word)) and int(found[1]) <= 12:
        return "Z", _clock(int(found[1]), None, found[2])
    if found := _SLASHED.fullmatch(word):
        return "J", (int(found[1]), int(found[2]), int(found[3]), len(found[1]))
    if found := _YEARS.fullmatch(word):
        return "J", (int(found[1]), int(found[2]))
    if (found := _DAYS.fullmatch(word)) and 0 < int(found[1]) < int(found[2]) <= 31:
        return "D", (int(found[1]), int(found[2]))
    if found := _QUARTER.fullmatch(word):
        return "Q", ((found[1] or found[4]).upper(), int(found[2] or found[3]))
    if found := _FISCAL.fullmatch(word):
        year = int(found[1])
        return "Y", (year if year > 99 else 2000 + year, "fiscal")
    if (found := _HUNDRED_HOURS.fullmatch(word)) and (word[0] == "0" or word.endswith(("h", "hrs"))):
        return "#", f"{found[1]}:{found[2]}"
    return None


def _clock(hour: int, minute: str | None, half: str | None) -> str:
    """`21:30` or `21` of *9:30 p.m.* or *9pm*."""
    if half and half[0] == "p" and hour < 12:
        hour += 12
    elif half and half[0] == "a" and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute}" if minute else f"{hour:02d}"


def _number(doc: Doc, words: list[str], place: int) -> tuple[str, object, int]:
    number = read_number(words, place)
    if number is None:
        return ".", None, place
    if number.figure and number.first == number.last and words[place].isdigit():
        if len(words[place]) == 4 and 1500 <= number.value <= 2100 and not _counts(doc, place):
            return "Y", (int(number.value), None), place
        if 1 <= number.value <= 31:
            return "D", int(number.value), place
    return "N", number.value, number.last


def _counts(doc: Doc, place: int) -> bool:
    """Whether a figure that looks like a year counts people, money or length instead."""
    before = doc[place - 1].text if place else ""
    after = doc[place + 1].lower_ if place + 1 < len(doc) else ""
    return after in COUNTED or before in ("$", "€", "£", "₹", "Rs", "Rs.", "US$", "No", "No.") or after == "%"
