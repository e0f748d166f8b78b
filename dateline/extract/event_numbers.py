"""Quantities and the parse -> which number is which property of which event."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dateline.base.observations import Quantity
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.base.values import Value
from dateline.extract.event_context import ancestors_within
from dateline.extract.event_count_doubts import FELT, is_joint, is_supposed
from dateline.extract.event_count_sums import SUMMED, joined, row_of, sum_of
from dateline.extract.event_count_verbs import HARMS, LYING, by_verb
from dateline.extract.event_count_words import (
    BY_NOUN,
    BY_PREDICATE,
    CURRENCIES,
    DAYS,
    DEALS,
    DIGGING,
    PUNISHING,
    RUNNING,
    SHIPS,
    SIGHTING,
    STRIKING,
    TOLLED,
    TOLLS,
)
from dateline.extract.event_syntax import SUBJECTS, logical_subjects, own_subject, prepositions
from dateline.extract.event_tolls import lone_figures, lone_victims, toll, toll_figures
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import TARGET_NOUNS
from dateline.knowledge.things import things


@dataclass(frozen=True, slots=True)
class Count:
    """One number with the property it gives; `holder` is the token whose clause tells it; `lone` where no figure
    says that it is one; `beside` is the holder of the figure that it is set beside."""

    quantity: Quantity
    prop: str
    holder: Token
    value: Value
    current: bool = False
    earlier: bool = False
    lone: bool = False
    beside: Token | None = None


def counts(reading: Reading) -> Iterator[Count]:
    """Every number that is a property of some event."""
    figures = _counted(reading, (*reading.of(Quantity), *lone_figures(reading)))
    found = sorted([*_summed(list(figures), reading), *_tolls(reading)], key=lambda c: c.quantity.at)
    for index, one in enumerate(found):
        if one.prop:
            yield _filled(one, found[:index])
            continue
        before = next((c for c in reversed(found[:index]) if c.prop and c.quantity.unit == "person"), None)
        if before is not None and 0 <= one.holder.i - before.holder.i < 60:
            yield replace(one, prop=before.prop, current=False, beside=before.beside or before.holder)
    yield from (replace(one, lone=True) for one in _counted(reading, lone_victims(reading)))


def _summed(figures: list[Count], reading: Reading) -> list[Count]:
    """*two journalists and a conservationist were killed*: three, where each of them is counted."""
    numbers, props = {q.head: q for q in reading.of(Quantity)}, {c.quantity.head: c.prop for c in figures}
    made: dict[tuple[str, int], Count] = {}
    for one in figures:
        head = reading.token(one.quantity.head) if one.prop in SUMMED else None
        row = row_of(head) if head is not None else []
        alike = all(props.get(t.idx, one.prop) == one.prop for t in row)
        total = sum_of(row, numbers) if row and alike else None
        if total is None:
            made[one.prop, one.quantity.at.start] = one
        else:
            first = joined(one.quantity, *total)
            value = replace(one.value, text=reading.words(first.at), number=first.number, unit="person")
            made.setdefault((one.prop, row[0].idx), replace(one, quantity=first, value=value))
    return list(made.values())


def _filled(one: Count, before: list[Count]) -> Count:
    """*58 Chilean soldiers were killed and 30 wounded*, *nine soldiers died and 16 others were wounded*: of whom."""
    if one.quantity.noun not in ELLIPTIC or one.quantity.unit != "person":
        return one
    named = _numbered(one)
    if named:
        return replace(one, value=replace(one.value, of=named))
    subject = own_subject(one.holder) if is_verb(one.holder) else None
    if subject is not None and (one.holder.lemma_ == "lose" or subject.lemma_.lower() in TOLLED | TOLLS):
        return one  # *lost nine*, *the dead among the rebels came to 200*: of others than those before
    above = {one.holder.i, *(a.i for a in ancestors_within(one.holder, 2))}
    for other in reversed(before):
        joined = other.holder.i in above and other.holder.sent == one.holder.sent
        if joined and other.quantity.unit == "person" and other.quantity.noun not in ELLIPTIC:
            return replace(one, value=replace(one.value, of=other.value.text))
    return one


def _numbered(one: Count) -> str:
    """*raised to ten the number of officers killed*: whom the word for a number is of."""
    near = (t for t in one.holder.sent if t.lemma_ in ("number", "count", "total"))
    told = (o for t in near for p, o in prepositions(t) if p == "of" and o.tag_ == "NNS")
    noun = next((o for o in told if o.lemma_.lower() not in ELLIPTIC and o.lower_ not in BY_PREDICATE), None)
    return noun.text if noun is not None else ""


def _counted(reading: Reading, quantities: Iterable[Quantity]) -> Iterator[Count]:
    for quantity in quantities:
        head = reading.token(quantity.head)
        found = _property(quantity, head) if head is not None and not _disowned(quantity, reading) else None
        if head is not None and found is not None:
            prop, holder = found
            if prop in FELT and (is_supposed(holder) or is_joint(head, holder)):
                continue
            current = toll(_topmost(head)) is not None
            value = _value(quantity, reading)
            if prop in HARMS or prop in FELT:
                value = replace(value, unit="person")
            if (holder.lemma_ == "treat" or (prop == "injured" and holder.lemma_ in LYING)) and value.qualifier is None:
                value = replace(value, qualifier="at_least")
            yield Count(quantity, prop, holder, value, current, _is_earlier(quantity, reading))


def _disowned(quantity: Quantity, reading: Reading) -> bool:
    """*the so-called five injured*: a figure that the speaker throws out; *four of whom*: a part of those counted;
    *20 million people a day*: a rate."""
    first = reading.token(quantity.at.start)
    last = reading.tokens(quantity.at)[-1].i if first is not None else 0
    if first is not None and first.doc.phrase(last + 1, last + 3).lower() in ("of whom", "of them", "of those"):
        return True
    if first is not None and _is_rate(first.doc.phrase(last + 1, last + 3).lower().split()):
        return True
    before = {t.lower_ for t in first.doc[max(0, first.i - 3) : first.i]} if first is not None else set()
    return bool(before & {"called", "supposed", "alleged", "fabricated"})


def _is_rate(after: list[str]) -> bool:
    """*a day*, *per year*, *every month*, *annually*."""
    spread = len(after) > 1 and after[0] in ("a", "per", "each", "every", "an") and after[1].rstrip(".,") in SPANS
    return spread or after[:1] in (["daily"], ["annually"], ["yearly"], ["monthly"])


def _tolls(reading: Reading) -> Iterator[Count]:
    """*has risen to 31*; no property yet for *put the figure at 31*, which goes back to an earlier count."""
    for quantity, prop, noun in toll_figures(reading):
        if is_supposed(noun):
            continue
        yield Count(quantity, prop or "", noun, _value(quantity, reading), True, _is_earlier(quantity, reading))


def _is_earlier(quantity: Quantity, reading: Reading) -> bool:
    """*up from 31*, *an earlier count of 31*."""
    first = reading.token(quantity.at.start)
    if first is None:
        return False
    before = [t.lower_ for t in first.doc[max(first.sent.start, first.i - 4) : first.i]]
    if "from" in before[-2:] or EARLIER & set(before):
        return True
    beside = [c for verb in _verbs_above(first) for c in verb.children]
    beside += [c for subject in beside if subject.dep_ in SUBJECTS for c in subject.children]
    return any(c.lower_ in EARLIER and c.dep_ in ("advmod", "amod") for c in beside)


def _verbs_above(token: Token) -> Iterator[Token]:
    """The verbs a token hangs on, up to one with a subject of its own that only follows another clause."""
    for one in ancestors_within(token, 8):
        if is_verb(one):
            yield one
            if one.dep_ == "conj" and own_subject(one) is not None:
                return


def _value(quantity: Quantity, reading: Reading) -> Value:
    days = DAYS.get(quantity.unit)
    return Value(
        text=reading.words(quantity.at), number=quantity.number * (days or 1.0), high=quantity.high,
        of=_members_of(quantity, reading),
        unit="day" if days else quantity.unit, qualifier=quantity.qualifier,
    )  # fmt: skip


def _members_of(quantity: Quantity, reading: Reading) -> str:
    """The words behind *five members of*, up to the group's noun: they say who is counted, as *members* does not."""
    head = reading.token(quantity.head)
    if head is None or head.lemma_.lower() not in MEMBERS:
        return ""
    after = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else None
    group = (
        max((c for c in after.children if c.dep_ == "pobj"), key=lambda c: c.i, default=None)
        if after is not None
        else None
    )
    if after is None or group is None or after.lower_ != "of" or group.i - after.i > 12:
        return ""
    return reading.words(Range(head.doc[after.i + 1].idx, group.idx + len(group.text)))


def _property(quantity: Quantity, head: Token) -> tuple[str, Token] | None:
    if quantity.noun == "magnitude" or quantity.unit == "magnitude":
        return "magnitude", head
    if quantity.unit in ("percent", "%"):
        if any(t.lower_ in ("counted", "turnout") for t in head.doc[head.i : head.i + 6]):
            return None
        return "share", head
    if quantity.unit in CURRENCIES or (len(quantity.unit) == 3 and quantity.unit.isupper()):
        return "amount", head
    if quantity.unit in DAYS:
        return ("duration_days", head) if _agreed_length(head) else None
    top = _topmost(head)
    told = toll(top)
    if told is not None:
        return told
    by_noun = BY_NOUN.get(quantity.noun) or BY_NOUN.get(head.lemma_.lower())
    if head.dep_ == "poss" and BY_NOUN.get(head.head.lemma_.lower()) == "bodies":
        head, by_noun = head.head, "bodies"  # *six people's remains*
    if by_noun == "bodies":
        by_noun = _bodies(head)
    named = head.pos_ == "PROPN" and head.lower_ not in things().kinds
    told_by = by_verb(top, head, "person" if named else quantity.unit)
    if told_by is not None:
        return told_by
    if by_noun is not None:
        return by_noun, head
    if quantity.unit == "person" and _modified(head, BY_PREDICATE):
        return BY_PREDICATE[_modified(head, BY_PREDICATE) or ""], head
    if head.lemma_.lower() in TARGET_NOUNS and _struck(top):
        return "targets", top
    return _named_things(top, head)


def _named_things(top: Token, head: Token) -> tuple[str, Token] | None:
    """*sanctions on 13 companies*, *counted nine ships around the reef*."""
    above = top.head.head if top.dep_ == "pobj" else top.head
    punished = above.lemma_ in PUNISHING or above.lemma_ == "sanction"
    if punished and top.dep_ in ("dobj", "pobj", "nsubjpass") and head.tag_ == "NNS":
        return "targets", above
    if head.lemma_.lower() in SHIPS and is_verb(top.head) and top.head.lemma_ in SIGHTING:
        return "ships", top.head
    return None


def _agreed_length(head: Token) -> bool:
    """*the truce will last ten days*, *the agreement provides for 90 days*."""
    verb = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "for" else head.head
    if not is_verb(verb) or verb.lemma_ not in RUNNING:
        return False
    return any(t.lemma_.lower() in DEALS for t in logical_subjects(verb))


def _bodies(head: Token) -> str | None:
    """Bodies found are counted as such; those brought to a hospital are the dead of whoever counts them there."""
    verbs = {v.lemma_ for v in ancestors_within(head, 4)}
    brought = verbs & {"bring", "take", "receive"} and any(
        t.lower_ in ("hospital", "morgue", "mortuary") for t in head.sent
    )
    return "killed" if brought else "bodies" if verbs & DIGGING else None


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
    if one.dep_ != "pobj" or one.head.lower_ != "of":
        return one
    above = one.head.head
    return above if above.tag_ == "CD" or above.lower_ in MASSES else one


MEMBERS = frozenset({"member", "man", "people", "personnel"})
EARLIER = frozenset({"earlier", "previous", "previously", "initial", "initially", "preliminary"})
SPANS = frozenset({"day", "week", "month", "year", "night", "hour"})
ELLIPTIC = frozenset({"person", "people", "other", "others"})
MASSES = frozenset({"dozens", "hundreds", "thousands", "some", "total", "number"})


def _struck(top: Token) -> bool:
    above = top.head
    if above.lower_ in ("on", "at", "against"):
        above = above.head
    return (
        above.lemma_ in STRIKING
        or above.lemma_ in ("airstrike", "raid", "carry", "conduct")
        or (top.dep_ in ("dobj", "nsubjpass") and above.lemma_ in STRIKING)
    )
