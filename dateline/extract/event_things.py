"""Quantities of things and the parse -> which figure counts what, and what is done with it: *will buy 60 jets*."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from dateline.base.observations import Quantity
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.base.values import Value
from dateline.extract.event_context import ancestors_within, negated
from dateline.extract.event_syntax import SUBJECTS, prepositions
from dateline.extract.event_thing_deeds import Done, done_with, group_of
from dateline.extract.event_thing_parts import is_joint, is_some, some_of
from dateline.extract.event_voice import is_verb
from dateline.extract.quantity_words import VAGUE
from dateline.knowledge.things import things

PLURAL = frozenset({"NNS", "NNPS"})
COUNTED = frozenset({"item", "person"})
MEMBERS = frozenset({"member", "people", "person", "man"})
POINTING = frozenset({"these", "those", "any", "each", "every", "both", "no", "another"})
SPANS = frozenset({"day", "week", "month", "year", "night", "hour"})
OFTEN = {"daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year"}
BESIDE = frozenset({"than", "against", "from", "versus", "to", "per"})
"""Before a figure that is set against another: *36 members against 28*, *up from nine*, *rather than 60*."""
DOUBTS = frozenset({"could", "may", "might", "if", "unless", "lest", "whether"})
GIGA = 1000.0


@dataclass(frozen=True, slots=True)
class Thing:
    """One figure with the property it gives, its value, and what is done; `holder` is the token whose clause tells;
    `back` the figure before it that this one is given for."""

    quantity: Quantity
    prop: str
    value: Value
    head: Token
    done: Done
    back: "Thing | None" = None

    @property
    def holder(self) -> Token:
        return self.done.holder


def counted_things(reading: Reading, taken: Collection[str]) -> Iterator[Thing]:
    """Every figure that counts things with which something is done, but for those taken as other numbers of events."""
    for quantity in reading.of(Quantity):
        head = reading.token(quantity.head)
        first = reading.token(quantity.at.start)
        if quantity.id in taken or head is None or (first is not None and is_some(first)) or is_joint(head):
            continue
        part = some_of(quantity, head, reading)
        if part is not None:
            quantity = part[0]
        elif not (_counts_all(quantity, head, reading) or _is_given(quantity, head, reading)):
            continue
        prop = _property(quantity, head)
        found = done_with(head, prop, quantity, reading) if prop else None
        if prop is None or found is None or _is_doubted(found.holder):
            continue
        if found.group is not None and (found.group is head or "mission" not in found.deed.sorts):
            prop = "members"
        if part is not None:
            sorts = tuple(f"{one} of {part[1]}" for one in found.deed.sorts)
            plain = found.deed.sorts if quantity.number == part[1] else ()
            found = replace(found, deed=replace(found.deed, sorts=(*plain, *sorts)))
        often = rate(head)
        if often:
            sorts = tuple(f"{one} a {often}" for one in found.deed.sorts)
            found = replace(found, deed=replace(found.deed, sorts=sorts))
        yield Thing(quantity, prop, _value(quantity, head, found, reading), head, found)


def _is_given(quantity: Quantity, head: Token, reading: Reading) -> bool:
    """*will hand over two more batteries*: as many are given now, however many there were before."""
    verb = head.head
    tokens = reading.tokens(quantity.at)
    beside = {c.lower_ for c in head.lefts} | {t.lower_ for t in tokens}
    plain = is_verb(verb) and head.dep_ == "dobj" and beside & {"more", "further", "additional"}
    sorts = things().deeds.get(verb.lemma_.lower(), frozenset())
    return bool(plain) and "sell" in sorts and beside.isdisjoint({"than", "the"})


def _is_doubted(holder: Token) -> bool:
    """*could send 40*, *if they bought 60*, *will not buy 60*, *Did they buy 60?*; *would* is how plans are retold."""
    verb = holder if is_verb(holder) else next((a for a in ancestors_within(holder, 5) if is_verb(a)), None)
    if verb is None:
        return False
    words = {c.lower_ for c in verb.children if c.dep_ in ("aux", "mark")}
    return bool(words & DOUBTS) or negated(verb) or verb.sent[-1].text == "?"


def kind_of(noun: Token) -> str:
    """The property that a figure before this noun gives: *jets*, *planes*: `aircraft`; *crew members*: `crew`."""
    lemma = noun.lemma_.lower()
    if lemma in MEMBERS:
        beside = next((c for c in reversed(noun.lefts) if c.dep_ == "compound"), None)
        if beside is not None and beside.lemma_.lower() in things().kinds:
            return things().kinds[beside.lemma_.lower()]
    return things().kinds.get(lemma) or (noun.lower_ if noun.tag_ != "NN" else plural_of(noun.lower_))


def plural_of(word: str) -> str:
    """Under which a single one is counted too: *one battery, not two*."""
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2:-1] not in "aeou" else f"{word}s"


def _property(quantity: Quantity, head: Token) -> str | None:
    """The name of what is counted; none for parties, times and matters, and for what is one or of no number."""
    unit = next((name for name, units in _units() if quantity.unit in units), None)
    if unit is not None:
        return unit
    lemma = head.lemma_.lower()
    least = 1 if _is_set_right(head) else 2
    if quantity.unit not in COUNTED or quantity.number < least or quantity.number != int(quantity.number):
        return None
    if group_of(head, quantity) is not None:
        return "members" if lemma in things().groups or kind_of(head) == head.lower_ else kind_of(head)
    named = head.tag_ == "NNP" and head.lower_ in things().kinds and head.lower_.endswith("s")
    plural = (
        named
        or head.tag_ in PLURAL
        or least == 1
        or lemma in ("aircraft", "crew", "personnel", "police", "staff", "people")
    )
    if not plural or not head.is_alpha or (lemma in things().words["uncounted"] and lemma not in MEMBERS):
        return None
    kind = kind_of(head)
    if kind == "parties" and quantity.number == 2:
        return None  # *the two parties*
    return None if kind in MEMBERS | {"persons", "men"} and quantity.unit == "person" else kind


def _is_set_right(head: Token) -> bool:
    """*one battery, not two*."""
    after = [t.lower_ for t in head.doc[head.i + 1 : head.i + 5]]
    found = "not" in after[:3] and head.doc[head.i + 1 + after.index("not") + 1].tag_ == "CD"
    return found and head.tag_ == "NN"


def _units() -> list[tuple[str, frozenset[str]]]:
    found: dict[str, set[str]] = {}
    for unit, name in things().units.items():
        found.setdefault(name, set()).add(unit)
    return [(name, frozenset(units)) for name, units in found.items()]


def _counts_all(quantity: Quantity, head: Token, reading: Reading) -> bool:
    """No *20 of the 60 jets*, *two more boats*, *the first six*, *dozens*, *the two boats*, *from 28 ministers*."""
    tokens = reading.tokens(quantity.at)
    words = [t.lower_ for t in tokens]
    if VAGUE.keys() & set(words) or any(w == "of" and words[i + 1 : i + 2] != [] for i, w in enumerate(words)):
        return False
    first, last = tokens[0], max(tokens[-1].i, head.i)
    before = head.doc[max(first.sent.start, first.i - 1) : first.i]
    if any(t.lower_ in BESIDE for t in before) and not _is_role(before[-1]):
        return False
    beside = {c.lower_ for c in head.lefts} | {t.lower_ for t in (*tokens, *before)}
    beside -= {"more"} if "than" in words else set()
    if beside & (things().words["apart"] | POINTING) or _is_part(first):
        return False
    after = [t.lower_ for t in head.doc[last + 1 : last + 4]]
    if after[:1] in (["more"], ["each"], ["apiece"]) or (after[:1] == ["out"] and after[1:2] == ["of"]):
        return False
    if "the" not in beside or group_of(head, quantity) is not None:
        return True
    return any(c.dep_ in ("acl", "relcl", "prep") for c in head.rights) or head.i > tokens[-1].i


def _is_role(word: Token) -> bool:
    """*to* before a verb's object is none that sets one figure against another: *from 28 countries* tells whose."""
    return word.lower_ in ("from", "to") and word.dep_ == "prep" and word.head.pos_ in ("NOUN", "PROPN")


def _is_part(first: Token) -> bool:
    """*two of the 60 jets*, *most of 60 jets*: the figure is the whole of which something is told of a part."""
    above = next(iter(ancestors_within(first, 2)), first)
    preposition = above.head if above.dep_ == "pobj" else above
    if preposition.lower_ != "of":
        return False
    whole = preposition.head
    if whole.lower_ in PARTS or any(c.lower_ in things().words["apart"] for c in whole.lefts):
        return True
    return whole.lower_ != "last" and whole.pos_ in ("NUM", "DET", "PRON", "ADJ")


PARTS = frozenset(
    {"half", "part", "majority", "some", "most", "batch", "tranche", "instalment", "consignment", "shipment", "lot",
     "wave"}
)  # fmt: skip


def rate(head: Token) -> str:
    """*a week*, *of gas per year*, *annually*: so many in each `day`, `week`, `month` or `year`; empty where they are
    all."""
    words = [t.lower_ for t in head.doc[head.i + 1 : head.i + 10]]
    for i, word in enumerate(words):
        if word in (",", ".", ";", "and") or head.doc[head.i + 1 + i].tag_ in ("VBD", "VBZ", "VBP", "MD"):
            break
        if word in OFTEN:
            return OFTEN[word]
        if word in ("a", "per", "each", "every", "an") and i + 1 < len(words) and words[i + 1] in SPANS:
            return words[i + 1]
    return ""


def _value(quantity: Quantity, head: Token, done: Done, reading: Reading) -> Value:
    scale = GIGA if quantity.unit == "GW" else 1.0
    return Value(
        text=reading.words(quantity.at), number=round(quantity.number * scale, 6),
        high=quantity.high * scale if quantity.high else None, of=_whose(head, done),
        unit={"GW": "MW", "ton": "tonne"}.get(quantity.unit, quantity.unit), qualifier=quantity.qualifier,
    )  # fmt: skip


def _whose(head: Token, done: Done) -> str:
    """The words behind a noun that say which ones: *of electricity*, *from Turkey*, *serving life sentences*."""
    told = [o for p, o in prepositions(head) if p in ("of", "from", "on", "for", "with") and o.i > head.i]
    beside = [t for one in told if one.dep_ not in SUBJECTS for t in (*one.lefts, one)]
    for clause in head.rights:
        open_ended = clause.dep_ == "acl" and clause.tag_ == "VBG" and head.doc[clause.left_edge.i - 1].text != ","
        if open_ended and clause is not done.holder:
            beside += [t for t in clause.subtree if t.i - clause.i < 6]
    return " ".join(t.text for t in sorted(set(beside), key=lambda t: t.i) if t.pos_ in KEPT)


KEPT = frozenset({"NOUN", "PROPN", "ADJ"})
