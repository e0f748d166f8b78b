"""A number in its sentence -> what it counts, in which unit; None where it counts nothing."""

from dataclasses import dataclass

from dateline.base.tokens import Doc, Token
from dateline.extract import quantity_words as table
from dateline.extract.time_words import MONTHS, WEEKDAYS


@dataclass(frozen=True, slots=True)
class Counted:
    """The head token of what is counted, its lemma, the unit; tokens `first` to `last` are the whole phrase."""

    head: Token
    noun: str
    unit: str
    first: int
    last: int


def counted(doc: Doc, first: int, last: int, currency: str | None, ordinal: bool) -> Counted | None:
    """What the number over tokens `first` to `last` counts."""
    if currency == "share":
        return _share(doc, first, last)
    if currency:
        return Counted(doc[last], "money", currency, first, last)
    after = doc[last + 1] if last + 1 < len(doc) else None
    if _is_age(doc, first, last) or _is_score(doc, first, last):
        return None
    found = _percent(doc, first, last) or _measured(doc, first, last)
    if found is not None or after is None:
        return found
    if _is_label(doc, first) or _is_one_alone(doc, first, last):
        return None
    if doc[first].tag_ == "LS" or (doc[first].is_sent_start and after.text in (".", ")", ":")):
        return None
    if _ends_a_toll(doc, first, last):
        return Counted(doc[last], "person", "person", first, last)
    noun = _noun(doc, first, last)
    if noun is not None and noun.lower_ in _CALENDAR:
        noun = None
    if noun is None:
        return None if ordinal else _without_noun(doc, first, last)
    if ordinal:
        return _round(noun, first, last)
    return _of_noun(noun, first, last)


_CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS)


def _share(doc: Doc, first: int, last: int) -> Counted:
    noun = _after_of(doc, last) or doc[last]
    return Counted(noun, noun.lemma_.lower(), "share", first, max(last, noun.i) if noun.i - last < 6 else last)


def _percent(doc: Doc, first: int, last: int) -> Counted | None:
    after = [t.lower_ for t in doc[last + 1 : last + 4]]
    if not after:
        return None
    if after[0] == "-" and len(after) > 1 and after[1] in table.PERCENT:
        return Counted(doc[last + 2], "percent", "percent", first, last + 2)
    if after[0] in table.PERCENT:
        return Counted(doc[last + 1], _share_of(doc, last + 1), "percent", first, last + 1)
    if after[:2] == ["per", "cent"]:
        return Counted(doc[last + 2], _share_of(doc, last + 2), "percent", first, last + 2)
    return None


def _share_of(doc: Doc, last: int) -> str:
    noun = _after_of(doc, last)
    return noun.lemma_.lower() if noun is not None else "percent"


def _measured(doc: Doc, first: int, last: int) -> Counted | None:
    """Length, weight, time and money told in words after the number."""
    place = last + 1
    hyphen = place < len(doc) and doc[place].text == "-"
    place += hyphen
    while place < len(doc) and place <= last + 3 and doc[place].tag_ in ("JJ", "NNP") and not hyphen:
        if doc[place].lemma_.lower() in _ALL_UNITS:
            break
        place += 1
    if place >= len(doc):
        return _magnitude(doc, first, last)
    token = doc[place]
    lemma = token.lemma_.lower()
    unit = _money(doc, place) or table.MEASURES.get(lemma) or table.MEASURES.get(token.lower_)
    unit = unit or (table.TIME_UNITS.get(lemma) if place == last + 1 + hyphen else None)
    if unit is None or (place > last + 1 + hyphen and lemma not in table.CURRENCY_WORDS):
        return _magnitude(doc, first, last)
    return _in_unit(doc, first, place, unit, hyphen)


_ALL_UNITS = frozenset(table.CURRENCY_WORDS) | frozenset(table.MEASURES) | frozenset(table.TIME_UNITS)


def _in_unit(doc: Doc, first: int, place: int, unit: str, hyphen: bool) -> Counted:
    """*45 km*, *90-minute meeting*: the head is the noun that the measure describes, where there is one."""
    token = doc[place]
    if unit in ("barrel", "square") and doc.phrase(place + 1, place + 2).lower() in ("kilometre", "km", "kilometres"):
        place, unit = place + 1, "square_km"
    head = token.head if hyphen and token.head.i > place and token.head.pos_ in ("NOUN", "PROPN") else token
    while head.dep_ in ("poss", "compound") and head != token and head.head.pos_ in ("NOUN", "PROPN"):
        head = head.head
    return Counted(head, head.lemma_.lower(), unit, first, place)


def _money(doc: Doc, place: int) -> str | None:
    lemma = doc[place].lemma_.lower()
    if lemma not in table.CURRENCY_WORDS:
        return None
    nation = doc[place - 1].lower_ if place else ""
    return table.NATIONAL_MONEY.get((lemma, nation), table.CURRENCY_WORDS[lemma])


def _magnitude(doc: Doc, first: int, last: int) -> Counted | None:
    """*magnitude 7.8*, *of magnitude 6.3*."""
    before = [t.lower_ for t in doc[max(0, first - 2) : first]]
    if before[-1:] == ["magnitude"] or before == ["magnitude", "-"] or before == ["magnitude", "of"]:
        return Counted(doc[first], "magnitude", "magnitude", first, last)
    return None


def _is_label(doc: Doc, first: int) -> bool:
    """*Article 370*, *Flight 182*, *Brigade 93*: a figure that names."""
    if first == 0:
        return False
    before, token = doc[first - 1], doc[first]
    if before.text == "-" and first > 1 and doc[first - 2].text[:1].isupper() and not before.whitespace_:
        return True
    if before.lower_ in ("#", "no", "no."):
        return True
    named = before.text[:1].isupper() and not before.is_sent_start
    if before.lower_ in table.LABELS and (named or token.head == before or token.head.i < first):
        return True
    return named and before.tag_ in ("NNP", "NN") and token.head.i < first and token.dep_ in ("nummod", "appos", "nmod")


def _is_one_alone(doc: Doc, first: int, last: int) -> bool:
    """*one of them*, *one-on-one*, *no one*, *the one who*: *one* counts only before a noun or what befalls it."""
    token = doc[first]
    verb = doc[last + 1]
    done = verb.tag_ in ("VBD", "VBP", "VBZ", "MD") or (verb.tag_ == "VBN" and verb.lemma_ in table.DONE_BY_TWO)
    if done and first and doc[first - 1].lower_ == "the":
        return True
    if token.lower_ not in ("one", "two") or first != last:
        return False
    after = doc[last + 1]
    if after.text == "-" and doc.phrase(last + 2, last + 3).lower() in ("on", "to", "sided", "off", "time", "way"):
        return True
    if token.lower_ == "two":
        return False
    if after.lower_ in ("of", "another", "who", "that", "'s", "and") or token.tag_ not in ("CD", "LS"):
        return True
    if first and doc[first - 1].lower_ in ("no", "the", "this", "that", "any", "every", "which", "-", "each"):
        return True
    return token.dep_ not in ("nummod", "nsubjpass", "nsubj") or after.lower_ in ("day", "time")


def _is_age(doc: Doc, first: int, last: int) -> bool:
    """*Ram Singh, 45, said*, *aged 30*."""
    before = doc[first - 1].lower_ if first else ""
    after = doc[last + 1] if last + 1 < len(doc) else doc[last]
    unit = last + 2 if after.text == "-" else last + 1
    if before in ("aged", "age", "ages") or (unit < len(doc) and _old(doc, unit)):
        return True
    name = doc[first - 2] if first > 1 else None
    plain = doc[first].text.isdigit() and before in (",", "(") and after.text in (",", ")", ".", ";")
    return bool(plain and name is not None and (name.pos_ == "PROPN" or table.unit_of(name) == "person"))


def _old(doc: Doc, place: int) -> bool:
    """Whether *old* follows a unit of time: *12-year-old*, *45 years old*."""
    after = [t.lower_ for t in doc[place + 1 : place + 3]]
    return after[:1] == ["old"] or (after[:1] == ["-"] and after[1:] in (["old"], ["olds"]))


def _is_score(doc: Doc, first: int, last: int) -> bool:
    """*4-3*, *12-3*: a falling pair of figures, of a match or a vote."""
    after = doc.phrase(last + 1, last + 3)
    falls = after[:1] in "-–" and after[1:].isdigit() and doc[first].text.isdigit()
    return bool(falls and int(after[1:]) <= int(doc[first].text))


def _noun(doc: Doc, first: int, last: int) -> Token | None:
    """The counted noun: what the number stands before, or what follows *of* after it."""
    for token in reversed(doc[first : last + 1]):
        head = token.head
        if head.i > last and token.dep_ in ("nummod", "quantmod", "amod", "compound", "nmod") and head.i - last < 8:
            joined = doc[last + 1].text == "-"
            while head.head.i > head.i and (head.pos_ == "NUM" or (head.dep_ in ("compound", "nmod") and not joined)):
                head = head.head
            return head if head.pos_ in ("NOUN", "PROPN", "ADJ", "PRON", "VERB") else None
    hyphen = doc[last + 1].text == "-" and last + 2 < len(doc)
    if hyphen and doc[last + 2].pos_ in ("NOUN", "ADJ", "PROPN"):
        return doc[last + 2] if doc[first].lower_ not in ("zero", "0") else None
    return _after_of(doc, last)


def _after_of(doc: Doc, last: int) -> Token | None:
    """*civilians* of *dozens of civilians*."""
    if last + 1 >= len(doc) or doc[last + 1].lower_ != "of":
        return None
    return next((child for child in doc[last + 1].children if child.dep_ == "pobj"), None)


def _of_noun(noun: Token, first: int, last: int) -> Counted | None:
    lemma = noun.lemma_.lower()
    if noun.pos_ == "PRON" or lemma in ("time", "fold"):
        return None
    if lemma == "strong" and noun.head.i > noun.i:
        noun, lemma = noun.head, noun.head.lemma_.lower()
        return Counted(noun, lemma, "person", first, noun.i)
    if noun.pos_ in ("ADJ", "VERB") and lemma not in table.HARMED:
        return None
    unit = "person" if lemma in table.HARMED else table.unit_of(noun)
    end = noun.i if noun.i - last <= 6 else last
    return Counted(noun, lemma, unit, first, max(last, end))


def _round(noun: Token, first: int, last: int) -> Counted | None:
    """*the 24th round*, *the 80th anniversary*."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    return Counted(noun, noun.lemma_.lower(), "ordinal", first, noun.i if noun.i - last <= 5 else last)


def _without_noun(doc: Doc, first: int, last: int) -> Counted | None:
    """*26 were killed*, *killed 26*, *injuring 15*, *the toll rose to 26*: persons, by what befalls them."""
    token = doc[last]
    while token.head.i >= first and token.head.i <= last and token.head != token:
        token = token.head
    governor = token.head
    after = doc[last + 1]
    if after.lower_ in table.HARMED or after.lemma_.lower() in table.HARMED:
        return Counted(doc[last], "person", "person", first, last)
    states = [c.lemma_.lower() for c in governor.children if c.dep_ in ("acomp", "oprd", "attr")]
    if token.dep_ in _ARGUMENTS and (governor.lemma_.lower() in table.HARMED or table.HARMED.intersection(states)):
        return Counted(doc[last], "person", "person", first, last)
    return Counted(doc[last], "person", "person", first, last) if _counts_toll(token) else None


def _ends_a_toll(doc: Doc, first: int, last: int) -> bool:
    """*the death toll reached 136 and 72 bodies were named*: the noun after the second figure is not the first's."""
    if last + 2 >= len(doc) or doc[last + 1].lower_ != "and" or doc[last + 2].tag_ != "CD" or first < 2:
        return False
    return any(t.lemma_.lower() in ("toll", "tally") for t in doc[max(doc[first].sent.start, first - 4) : first])


_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "conj", "npadvmod", "nummod", "dep", "oprd"})


def _counts_toll(token: Token) -> bool:
    """*a death toll of 26*, *the toll stood at 26*."""
    if token.dep_ not in ("pobj", "dobj", "attr") or token.head == token:
        return False
    node = token.head
    for _ in range(3):
        if node.lemma_.lower() in table.TOLLS:
            return True
        if any(c.dep_ in ("nsubj", "nsubjpass") and c.lemma_.lower() in table.TOLLS for c in node.children):
            return True
        node = node.head
    return False
