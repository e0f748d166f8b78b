"""Figures beside no noun -> what they count: *has risen to 31*, *put the figure at 1,400*, *28 are missing*."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.base.observations import Quantity, TimeExpression
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract.event_count_words import BY_NOUN, BY_PREDICATE, FORCES, RISES, TOLD, TOLLED, TOLLS
from dateline.extract.event_syntax import logical_objects, logical_subjects, prepositions
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import VICTIM_NOUNS
from dateline.extract.numbers import read_number
from dateline.extract.quantity_words import BEFORE

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})
NEED_A_NOUN = frozenset({"miss", "save", "survive", "carry", "claim", "lose", "execute", "drive", "shelter"})
PEOPLED = frozenset({"killed", "injured", "missing", "displaced", "detained", "survivors"})
GIVEN = frozenset({"give", "cite", "report", "put", "estimate", "announce", "claim", "release", "issue", "state"})
UNITS = frozenset({"family", "household"})
LINKING = frozenset({"and", "but", "while", "or", "or,", ","})
MONEY_NEXT = frozenset({"%", "percent", "per", "million", "billion"})


def lone_figures(reading: Reading) -> Iterator[Quantity]:
    """Figures that are subject or object of what befalls people: *28 are unaccounted for*, *20,000 had taken part*."""
    taken = _taken(reading)
    for token in reading.doc:
        if token.tag_ != "CD" or token.idx in taken:
            continue
        if (token.dep_ in ARGUMENTS and _of_people(token)) or (token.dep_ == "conj" and _of_a_fate(token)):
            quantity = figure(reading, token)
            if quantity is not None:
                yield quantity


def _of_a_fate(token: Token) -> bool:
    """*17 people dead and 63 unaccounted for*."""
    return token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ in BY_PREDICATE


def lone_victims(reading: Reading) -> Iterator[Quantity]:
    """*A Cambodian soldier was killed*, *killing a child*: one, told without a figure."""
    for token in reading.doc:
        if token.tag_ != "NN" or token.dep_ not in ARGUMENTS or token.lemma_.lower() not in VICTIM_NOUNS:
            continue
        article = next((c for c in token.children if c.lower_ in ("a", "an") and c.dep_ == "det"), None)
        joined = any(c.dep_ in ("conj", "prep") and c.lemma_ != "from" for c in token.children)
        if article is not None and not joined and token.head.lemma_ in ("kill", "slay", "wound", "injure"):
            at = Range(article.idx, token.idx + len(token.text))
            yield Quantity(
                id="", article=reading.article.id, at=at, number=1.0, unit="person", noun=token.lemma_.lower(),
                head=token.idx,
            )  # fmt: skip


def _of_people(token: Token) -> bool:
    """Verbs that befall things too count people only where the words say so."""
    lemma = token.head.lemma_.lower()
    if lemma == "lose":
        return _own(token) or any(t.lemma_ in ("kill", "slay") or t.lemma_ in FORCES for t in token.sent)
    return is_verb(token.head) and (lemma not in NEED_A_NOUN or token.dep_ == "nsubjpass")


def _own(token: Token) -> bool:
    """*five of its own*."""
    return any(t.lower_ == "own" for t in token.subtree)


def toll_figures(reading: Reading) -> Iterator[tuple[Quantity, str | None, Token]]:
    """Figures that a toll rises to or is put at, with its noun; no property where it goes back to an earlier count."""
    taken, times = _taken(reading), _standing(reading, [t.at for t in reading.of(TimeExpression)])
    for token in reading.doc:
        if token.tag_ != "CD" or token.idx in times:
            continue
        if (plain := figure(reading, token)) is not None and (_set_beside(token) or _by_others(token)):
            yield plain, None, token
            continue
        if token.idx in taken:
            continue
        noun = next((t for t in reversed(list(token.sent)) if t.i < token.i and t.lemma_.lower() in TOLLS), None)
        told = toll(token)
        if told is not None and plain is not None and told[0] in PEOPLED:
            yield plain, told[0], noun or told[1]
            continue
        if plain is not None and noun is not None and _named_again(token, noun):
            yield plain, None, noun
            continue
        if plain is not None and _spoken_of(token):
            yield plain, None, token.head.head
            continue
        if token.dep_ != "pobj" or token.head.lower_ not in ("to", "at"):
            continue
        if noun is None or not any(t.lemma_ in RISES for t in token.sent):
            continue
        words = (word for t in token.doc[noun.i : token.i] for word in (t.lemma_.lower(), t.lower_))
        prop = None if of_units(noun) else told_of_toll(noun) or _told_by(words)
        quantity = figure(reading, token)
        if quantity is not None and (prop is not None or _back(noun, token)):
            yield (replace(quantity, unit="item", noun="ship") if prop == "ships" else quantity), prop, noun


def _named_again(token: Token, noun: Token) -> bool:
    """*the figure of 24*, given by someone else for what another figure was just given for."""
    of = token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head == noun
    return of and noun.lemma_ in ("figure", "number", "count") and any(c.lower_ == "the" for c in noun.children)


def _spoken_of(token: Token) -> bool:
    """*The authorities have spoken of two*: for what another figure was just given for."""
    return token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_ == "speak"


def _set_beside(token: Token) -> bool:
    """*is three times as high as the 670 given by the agency*, *and six according to the mayor*: a figure of others for
    what was just counted."""
    after = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    before = token.doc[token.i - 1].lower_ if token.i else ""
    if after == "according" and before in ("and", "but", "or", "while"):
        return True
    given = any(c.dep_ == "acl" and c.lemma_ in GIVEN for c in token.rights)
    if not given or token.dep_ != "pobj" or not any(c.lower_ == "the" for c in token.lefts):
        return False
    return any(t.lemma_.lower() in TOLLS | {"estimate"} for t in token.doc[token.sent.start : token.i])


def _by_others(token: Token) -> bool:
    """*nine, according to the growers, and six according to the mayor's office*: others' figure for the same."""
    after = [t.lower_ for t in token.doc[token.i + 1 : token.i + 4] if t.lower_ != ","]
    before = [t.lower_ for t in token.doc[max(token.sent.start, token.i - 4) : token.i]]
    linked = any(word in LINKING for word in before) and not any(t.lower_ == "of" for t in token.lefts)
    return linked and after[:2] == ["according", "to"]


def _back(noun: Token, token: Token) -> bool:
    """*put the figure at 1,400* right after another figure for the same thing."""
    verb = token.head.head
    objects = logical_objects(verb) if is_verb(verb) else []
    plain = not any(c.lower_ == "of" for c in noun.children)
    return noun in objects and plain and noun.lemma_ in ("figure", "number", "toll", "count") and verb.lemma_ == "put"


def _taken(reading: Reading) -> set[int]:
    """Where counted things and times stand."""
    ranges = [q.at for q in reading.of(Quantity)] + [t.at for t in reading.of(TimeExpression)]
    return _standing(reading, ranges)


def _standing(reading: Reading, ranges: list[Range]) -> set[int]:
    return {token.idx for at in ranges for token in reading.tokens(at)}


def figure(reading: Reading, token: Token) -> Quantity | None:
    """The number at a token as a count of persons; years, shares and sums are none."""
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    year = token.text.isdigit() and len(token.text) == 4 and token.text[:2] in ("19", "20")
    if following in MONEY_NEXT or year or token.lower_ == "one" or token.doc[token.i - 1].lower_ in ("$", "#"):
        return None
    number = read_number([t.lower_ for t in token.doc[token.i : token.i + 1]], 0)
    if number is None:
        return None
    words = [t.lower_ for t in token.doc[max(0, token.i - 3) : token.i]]
    length = next((n for n in (3, 2, 1) if tuple(words[-n:]) in BEFORE), 0)
    if words[-2:] == ["up", "to"]:  # *has gone up to 14*
        length = 0 if token.doc[token.i - 3].lemma_ in RISES else 2
    at = Range(token.doc[token.i - length].idx, token.idx + len(token.text))
    return Quantity(
        id="", article=reading.article.id, at=at, number=number.value, unit="person", noun="person", head=token.idx,
        qualifier=BEFORE[tuple(words[-length:])] if length else None,
    )  # fmt: skip


def of_units(noun: Token) -> bool:
    """*the number of displaced families*: families are counted apart from people."""
    return any(p == "of" and o.lemma_.lower() in UNITS for p, o in prepositions(noun))


def told_of_toll(noun: Token) -> str | None:
    """What the noun of a toll counts: *the death toll*, *the number of injured*."""
    if of_units(noun):
        return None
    prop = _told_by(word for t in noun.subtree for word in (t.lemma_.lower(), t.lower_))
    if prop is not None:
        return prop
    if noun.lemma_.lower() in ("turnout", "attendance", "crowd"):
        return "participants"
    return "killed" if noun.lemma_.lower() == "toll" else None


def _told_by(words: Iterable[str]) -> str | None:
    given = set(words)
    return next((prop for word, prop in TOLD if word in given), None)


def _in_parts(token: Token) -> bool:
    """*the toll to 126 women, 71 men and 10 boys*: parts of a toll that no figure gives whole."""
    joined = [c for c in token.children if c.dep_ in ("conj", "appos") and c.tag_.startswith("NN")]
    return any(g.tag_ == "CD" for c in joined for g in c.children)


def _verb_before(top: Token) -> Token | None:
    """*had reached 136 and 72 bodies*, *is now 201*: the verb right before a figure that the parse gives to others."""
    place = top.i - 1
    while place > top.sent.start and (top.doc[place].tag_ == "RB" or top.doc[place].lower_ in ("to", "at")):
        place -= 1
    before = top.doc[place]
    return before if top.tag_ == "CD" and is_verb(before) else None


def toll(top: Token) -> tuple[str, Token] | None:
    """*the death toll rose to 31*, *the number of injured stands at 1,388*, *put the turnout at 7,000*."""
    verb = top.head
    if _in_parts(top):
        return None
    if verb.lower_ == "number" and top.dep_ == "appos":  # *the dead number 40*, taken for a noun
        prop = next((BY_NOUN[c.lower_] for c in verb.lefts if c.lower_ in TOLLED and c.lower_ in BY_NOUN), None)
        return (prop, verb) if prop is not None else None
    if top.dep_ == "pobj" and verb.lower_ in ("to", "at", "from", "past", "above", "around", "by"):
        verb = verb.head.head if verb.head.dep_ in ("advmod", "prt") else verb.head
    verb = verb if is_verb(verb) else _verb_before(top) or verb
    if not is_verb(verb) or verb.lemma_ not in RISES or (top.dep_ == "pobj" and top.head.lower_ in ("from", "by")):
        return None
    beside = [c for c in top.children if c.dep_ in ("nsubj", "nsubjpass")]
    for subject in (*beside, *logical_subjects(verb), *logical_objects(verb)):
        lemma = subject.lemma_.lower()
        if lemma == "magnitude":
            return "magnitude", verb
        prop = told_of_toll(subject) if lemma in TOLLS else BY_NOUN.get(lemma) if lemma in TOLLED else None
        if prop is not None:
            return prop, verb
    return None
