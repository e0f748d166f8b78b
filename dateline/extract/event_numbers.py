"""Quantities and the parse -> which number is which property of which event."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.base.observations import Quantity
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.values import Value
from dateline.extract.event_syntax import (
    SUBJECTS,
    ancestors_within,
    conjuncts,
    is_verb,
    logical_objects,
    logical_subjects,
    prepositions,
)
from dateline.extract.event_words import TARGET_NOUNS

HARM = frozenset({"attack", "military_operation", "clash", "accident", "disaster", "protest", "standoff"})
BY_VERB: dict[str, str] = {
    **dict.fromkeys(
        (
            "kill",
            "slay",
            "murder",
            "massacre",
            "die",
            "perish",
            "drown",
            "execute",
            "behead",
            "lose",
            "claim",
            "succumb",
        ),
        "killed",
    ),
    **dict.fromkeys(("injure", "wound", "hurt", "hospitalise", "hospitalize", "maim"), "injured"),
    **dict.fromkeys(("displace", "evacuate", "flee", "uproot", "shelter"), "displaced"),
    **dict.fromkeys(("detain", "arrest"), "detained"),
    **dict.fromkeys(("rescue", "survive", "save"), "survivors"),
    **dict.fromkeys(("miss", "trap", "unaccount", "unaccounted"), "missing"),
    **dict.fromkeys(("carry",), "aboard"),
}
BY_PREDICATE = {
    **dict.fromkeys(("dead",), "killed"),
    **dict.fromkeys(("missing", "unaccounted"), "missing"),
    **dict.fromkeys(("injured", "wounded", "hurt"), "injured"),
    **dict.fromkeys(("homeless", "displaced"), "displaced"),
    **dict.fromkeys(("aboard",), "aboard"),
}
BY_NOUN = {
    **dict.fromkeys(("death", "fatality", "dead"), "killed"),
    **dict.fromkeys(("injury", "wounded", "injured"), "injured"),
    **dict.fromkeys(("body",), "bodies"),
    **dict.fromkeys(("survivor",), "survivors"),
    **dict.fromkeys(("hostage",), "hostages"),
    **dict.fromkeys(("prisoner", "detainee"), "prisoners"),
    **dict.fromkeys(("magnitude",), "magnitude"),
    **dict.fromkeys(("missing",), "missing"),
    **dict.fromkeys(("vote",), "votes"),
}
TOLLS = frozenset({"toll", "number", "figure", "count", "tally", "turnout"})
TOLD = (
    ("death", "killed"), ("dead", "killed"), ("kill", "killed"), ("fatality", "killed"), ("die", "killed"),
    ("injure", "injured"), ("injured", "injured"), ("wound", "injured"), ("miss", "missing"), ("missing", "missing"),
    ("displace", "displaced"), ("homeless", "displaced"),
)  # fmt: skip
RISES = frozenset(
    {
        "rise",
        "climb",
        "stand",
        "reach",
        "pass",
        "increase",
        "jump",
        "go",
        "bring",
        "put",
        "top",
        "exceed",
        "cross",
        "hit",
        "be",
        "surpass",
        "soar",
        "give",
        "revise",
    }
)
STRIKING = frozenset(
    {"strike", "target", "hit", "destroy", "bomb", "attack", "pound", "shell", "dismantle", "neutralise"}
)
CURRENCIES = frozenset(
    {"USD", "EUR", "GBP", "INR", "JPY", "CNY", "AUD", "CAD", "CHF", "KRW", "NGN", "KES", "ZAR", "AED", "SAR"}
)


@dataclass(frozen=True, slots=True)
class Count:
    """One number with the property it gives; `holder` is the token whose clause tells it."""

    quantity: Quantity
    prop: str
    holder: Token
    value: Value
    current: bool = False
    earlier: bool = False


def counts(reading: Reading) -> Iterator[Count]:
    """Every number that is a property of some event."""
    for quantity in reading.of(Quantity):
        head = reading.token(quantity.head)
        if head is None:
            continue
        found = _property(quantity, head, reading)
        if found is not None:
            prop, holder = found
            current = _toll(_topmost(head), head) is not None
            yield Count(quantity, prop, holder, _value(quantity, reading), current, _is_earlier(quantity, reading))
    yield from _bare_tolls(reading)


def _is_earlier(quantity: Quantity, reading: Reading) -> bool:
    """*up from 31*, *an earlier count of 31*."""
    first = reading.token(quantity.at.start)
    if first is None:
        return False
    before = [t.lower_ for t in first.doc[max(first.sent.start, first.i - 4) : first.i]]
    return "from" in before[-2:] or bool({"earlier", "previous", "previously", "initial", "initially"} & set(before))


def _bare_tolls(reading: Reading) -> Iterator[Count]:
    """*has risen to 31*, *brought the number of dead to 31*: figures beside no noun."""
    taken = {token.i for quantity in reading.of(Quantity) for token in reading.tokens(quantity.at)}
    for token in reading.doc:
        if token.tag_ != "CD" or token.i in taken or token.dep_ != "pobj" or token.head.lower_ not in ("to", "at"):
            continue
        number = _figure(token.text)
        noun = next((t for t in reversed(list(token.sent)) if t.i < token.i and t.lemma_.lower() in TOLLS), None)
        if number is None or noun is None or not any(t.lemma_ in RISES for t in token.sent):
            continue
        prop = _told_of_toll(noun)
        if prop is not None:
            at = Range(token.idx, token.idx + len(token.text))
            quantity = Quantity(
                id="", article=reading.article.id, at=at, number=number, unit="person", noun="person", head=token.idx
            )
            yield Count(quantity, prop, noun, _value(quantity, reading), True)


def _figure(text: str) -> float | None:
    plain = text.replace(",", "")
    return float(plain) if plain.isdigit() else None


def _told_of_toll(noun: Token) -> str | None:
    """What the noun of a toll counts: *the death toll*, *the number of injured*."""
    words = {t.lemma_.lower() for t in noun.subtree} | {t.lower_ for t in noun.subtree}
    for word, prop in TOLD:
        if word in words:
            return prop
    return "killed" if noun.lemma_.lower() == "toll" else None


def _value(quantity: Quantity, reading: Reading) -> Value:
    return Value(
        text=reading.words(quantity.at), number=quantity.number, high=quantity.high, unit=quantity.unit,
        qualifier=quantity.qualifier,
    )  # fmt: skip


def _property(quantity: Quantity, head: Token, reading: Reading) -> tuple[str, Token] | None:
    if quantity.noun == "magnitude" or quantity.unit == "magnitude":
        return "magnitude", head
    if quantity.unit in ("percent", "%"):
        if any(t.lower_ in ("counted", "turnout") for t in head.doc[head.i : head.i + 6]):
            return None
        return "share", head
    if quantity.unit in CURRENCIES or (len(quantity.unit) == 3 and quantity.unit.isupper()):
        return "amount", head
    top = _topmost(head)
    toll = _toll(top, head)
    if toll is not None:
        return toll
    by_noun = BY_NOUN.get(quantity.noun) or BY_NOUN.get(head.lemma_.lower())
    if by_noun == "bodies" and not any(
        v.lemma_ in ("recover", "find", "pull", "retrieve") for v in ancestors_within(head, 4)
    ):
        by_noun = None
    by_verb = _by_verb(top, head, quantity.unit)
    if by_verb is not None:
        return by_verb
    if by_noun is not None:
        return by_noun, head
    if _modified(head, BY_PREDICATE):
        return BY_PREDICATE[_modified(head, BY_PREDICATE) or ""], head
    if head.lemma_.lower() in TARGET_NOUNS and _struck(top):
        return "targets", top
    return None


def _modified(head: Token, table: dict[str, str]) -> str | None:
    return next(
        (
            c.lower_
            for c in head.children
            if c.dep_ in ("amod", "acl", "relcl", "advmod", "acomp") and c.lower_ in table
        ),
        None,
    )


def _topmost(head: Token) -> Token:
    one = head
    while one.dep_ == "conj" and one.head.pos_ in ("NOUN", "PROPN", "NUM", "PRON") and one.head != one:
        one = one.head
    if (
        one.dep_ == "pobj"
        and one.head.lower_ == "of"
        and one.head.head.lower_ in ("dozens", "hundreds", "thousands", "some", "total", "number")
    ):
        one = one.head.head
    return one


def _toll(top: Token, head: Token) -> tuple[str, Token] | None:
    """*the death toll rose to 31*, *the number of injured stands at 1,388*, *put the turnout at 7,000*."""
    verb = top.head
    if top.dep_ == "pobj" and verb.lower_ in ("to", "at", "from", "past", "above", "around"):
        verb = verb.head
    if not is_verb(verb) or verb.lemma_ not in RISES:
        return None
    if top.dep_ == "pobj" and top.head.lower_ == "from":
        return None
    for subject in (*logical_subjects(verb), *logical_objects(verb)):
        if subject.lemma_.lower() == "turnout":
            return "participants", verb
        if subject.lemma_.lower() == "magnitude":
            return "magnitude", verb
        if subject.lemma_.lower() in TOLLS:
            prop = _told_of_toll(subject)
            if prop is not None:
                return prop, verb
    return None


def _by_verb(top: Token, head: Token, unit: str) -> tuple[str, Token] | None:
    verb = top.head
    lemma = verb.lemma_.lower()
    person = unit == "person"
    if is_verb(verb) and (top.dep_ in SUBJECTS or top.dep_ in ("dobj", "oprd", "dep", "appos", "attr")):
        predicate = next(
            (
                c.lower_
                for c in verb.children
                if c.dep_ in ("acomp", "oprd", "attr", "advmod", "prt") and c.lower_ in BY_PREDICATE
            ),
            None,
        )
        prop = BY_VERB.get(lemma)
        if prop == "killed" and lemma in ("lose",) and not any(c.lemma_ == "life" for c in verb.children):
            prop = None
        if prop == "killed" and lemma == "claim" and head.lemma_ != "life":
            prop = None
        if (
            lemma
            in ("be", "leave", "remain", "report", "find", "list", "feel", "confirm", "declare", "pronounce", "go")
            and predicate
        ):
            return BY_PREDICATE[predicate], verb
        if prop == "aboard" and not person:
            return None
        if prop is not None and person and _affects(prop, top, verb):
            return prop, verb
        if lemma == "drive" and person and any(p == "from" for p, _ in prepositions(verb)):
            return "displaced", verb
        if lemma in ("release", "free", "swap", "exchange", "hand") and head.lemma_ in (
            "prisoner",
            "hostage",
            "captive",
            "detainee",
        ):
            return ("hostages" if head.lemma_ == "hostage" else "prisoners"), verb
        if lemma in ("release", "free") and person and top.dep_ in ("dobj", "nsubjpass"):
            return "released", verb
        if (
            lemma in ("take", "join", "march", "rally", "gather", "protest", "demonstrate", "draw", "attract")
            and person
        ):
            if lemma == "take" and not any(c.lemma_ == "part" for c in verb.children):
                return None
            return ("participants", verb) if (person and lemma != "take") or lemma == "take" else None
        known = next((c for c in verb.children if c.dep_ in ("xcomp", "oprd", "acl") and c.lemma_ in BY_VERB), None)
        if known is not None and lemma in (
            "know",
            "believe",
            "report",
            "confirm",
            "think",
            "say",
            "fear",
            "presume",
            "leave",
        ):
            return BY_VERB[known.lemma_], verb
        if lemma == "leave" and person and any(c.lemma_ in ("live", "sleep") for t in (verb, top) for c in t.children):
            return "displaced", verb
        if lemma in ("treat",) and any(o.lemma_ in ("injury", "wound") for p, o in prepositions(verb) if p == "for"):
            return "injured", verb
    if (
        top.dep_ == "pobj"
        and top.head.lower_ == "with"
        and any(c.lower_ in ("aboard",) or c.lemma_ == "board" for t in conjuncts(top) for c in t.subtree)
    ):
        return "aboard", top.head.head
    below = next((c for c in head.children if c.dep_ in ("acl", "relcl") and c.lemma_ in BY_VERB), None)
    if below is not None and BY_VERB[below.lemma_] in ("killed", "injured", "displaced", "missing"):
        return BY_VERB[below.lemma_], below
    return None


def _affects(prop: str, top: Token, verb: Token) -> bool:
    """Those a number counts suffer what the verb says: *the gunmen killed* are not the killed."""
    suffers = verb.lemma_ in ("die", "perish", "drown", "survive", "flee", "lose", "succumb", "miss", "shelter")
    if top.dep_ == "nsubj":
        return suffers or (
            verb.tag_ == "VBN" and not any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
        )
    return not suffers or verb.lemma_ in ("miss",) or (top.dep_ == "dobj" and verb.lemma_ == "lose")


def _struck(top: Token) -> bool:
    above = top.head
    if above.lower_ in ("on", "at", "against"):
        above = above.head
    return (
        above.lemma_ in STRIKING
        or above.lemma_ in ("airstrike", "raid", "carry", "conduct")
        or (top.dep_ in ("dobj", "nsubjpass") and above.lemma_ in STRIKING)
    )
