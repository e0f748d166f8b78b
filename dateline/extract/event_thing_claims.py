"""Figures that count things -> claims on the events they belong to: *a deal under which X buys 60 jets*."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from dateline.base.observations import Claim, Sentence
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract.event_binding import long_before, of_another_time, own_time
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_context import ancestors_within
from dateline.extract.event_count_speakers import according_to
from dateline.extract.event_count_words import DEALS
from dateline.extract.event_syntax import logical_objects, logical_subjects, prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.event_thing_figures import bare_figures
from dateline.extract.event_things import Thing, counted_things
from dateline.extract.event_voice import is_verb
from dateline.knowledge.things import things

WITHOUT = frozenset({"accusation", "request", "threat", "refusal", "call", "death"})
"""Kinds whose words tell what someone says or feels; what is counted there is something else's."""
BESIDE = frozenset({"in", "at", "under", "during", "for", "to", "of", "by", "per", "into", "on", "with"})
UNTOLD = frozenset({"denied", "cancelled"})
SURE = 0.5
NEAR = 2
"""Sentences back to what a figure without words to bind it may be of."""
FAR = 5
"""The same of those to be freed under an agreement, of whom reports tell at length."""
REFERRING = frozenset({"the", "this", "that", "its", "their"})


def attach_things(
    reading: Reading, tellings: list[Telling], by_token: dict[int, Telling], taken: Collection[str]
) -> list[tuple[Telling | str, Claim]]:
    """A claim for every figure of things that belongs to an event, or else to whoever does it."""
    able = [t for t in tellings if t.kind not in WITHOUT and t.status not in UNTOLD and t.confidence >= SURE]
    kept = {id(t) for t in able}
    owners = {i: t for i, t in by_token.items() if id(t) in kept}
    claims: list[tuple[Telling | str, Claim]] = []
    counted = list(counted_things(reading, taken))
    belongs: dict[int, Telling | str | None] = {}
    for thing in (*counted, *bare_figures(reading, counted, taken)):
        told = belongs.get(id(thing.back)) if thing.back else _owner(thing, owners, able, reading)
        belongs[id(thing)] = told
        if isinstance(told, str):
            claims.append((told, _claim(thing, None, reading)))
        elif told is not None and not of_another_time(thing.holder, told, reading):
            claims.append((told, _claim(thing, told, reading)))
            at = claims[-1][1].at
            if at not in told.more and not told.at.covers(at):
                told.more.append(at)
    return claims


def _owner(thing: Thing, owners: dict[int, Telling], able: list[Telling], reading: Reading) -> Telling | str | None:
    """The event a figure belongs to: by the parse around it, by what its clause goes back to, in its sentence, else the
    one that such a deed is part of. A figure of none is told of whoever does it."""
    near = next((owners[t.i] for t in _around(thing) if t.i in owners), None)
    if near is not None:
        return near
    back = _gone_back_to(thing, able)
    if back is not None:
        return back
    sentence = thing.holder.sent
    kinds = _kinds(thing)
    inside = [t for t in able if sentence.start <= t.head.i < sentence.end and (not kinds or t.kind in kinds)]
    if inside:
        return min(inside, key=lambda t: (abs(t.head.i - thing.holder.i), t.head.i))
    return _meant(thing, able, reading) or thing.done.deed.by


def _around(thing: Thing) -> Iterator[Token]:
    """What the figure hangs on, from near to far: of each verb its arguments, of each noun what it is of."""
    for one in (thing.head, thing.holder, *ancestors_within(thing.holder, 8)):
        yield one
        if is_verb(one):
            yield from logical_objects(one)
            yield from logical_subjects(one)
        for preposition, below in prepositions(one):
            if preposition in BESIDE and below is not thing.head:
                yield from conjuncts(below)
                yield from (o for p, o in prepositions(below) if p == "of")


def _gone_back_to(thing: Thing, able: list[Telling]) -> Telling | None:
    """*Under the deal, X will order 36*, *The mission will have 250 observers*: the last such thing told before."""
    group = thing.done.group
    if group is not None and any(c.lower_ in REFERRING for c in group.lefts):
        named = [t for t in able if t.begins < group.i and any(w.lemma_ == group.lemma_ for w in t.head.sent)]
        if named:
            return named[-1]
    for verb in (a for a in (thing.holder, *ancestors_within(thing.holder, 6)) if is_verb(a)):
        for noun in (*logical_subjects(verb), *(o for p, o in prepositions(verb) if p in ("under", "per", "in"))):
            kind = DEALS.get(noun.lemma_.lower())
            if kind is not None and any(c.lower_ in REFERRING for c in noun.children):
                before = [t for t in able if t.kind in DEALS.values() and t.begins < noun.i]
                return next((t for t in reversed(before) if t.kind == kind), before[-1] if before else None)
        if any(p in ("under", "per") and o.lower_ == "it" for p, o in prepositions(verb)):
            return next((t for t in reversed(able) if t.kind in DEALS.values() and t.begins < verb.i), None)
    return None


def _meant(thing: Thing, able: list[Telling], reading: Reading) -> Telling | None:
    """The event of a kind that such a deed belongs to: one of whoever does it, told just before; or what was signed at
    the last meeting told, or is provided for by the only agreement."""
    deed = thing.done.deed
    fitting = [t for t in able if t.kind in _kinds(thing)]
    told = [t for t in fitting if t.begins < thing.holder.i]
    if deed.by is not None and (his := [t for t in told if deed.by in t.chains()]):
        told = his
    named = {chain for t in thing.holder.subtree for chain in reading.chains_of(t)}
    if there := [t for t in told if t.place in named]:
        return there[-1]
    lately = [t for t in told if not long_before(t, reading)]
    reach = FAR if "free" in deed.kinds else NEAR
    near = [t for t in told if _sentences_back(thing, t) <= (reach if t in lately else 1)]
    if near:
        return near[-1]
    if "sign" in deed.kinds and not deed.ahead:
        held = [t for t in lately or fitting if t.status == "happened" and not long_before(t, reading)]
        return held[-1] if lately and held else held[0] if held else None
    provided = deed.ahead and deed.kinds & things().words["provided"]
    return lately[0] if provided and len(lately) == 1 else None


def _kinds(thing: Thing) -> set[str]:
    """The kinds of event that such a deed can be part of."""
    return {kind for one in thing.done.deed.kinds for kind in things().fits.get(one, ())}


def _sentences_back(thing: Thing, told: Telling) -> int:
    doc = thing.holder.doc
    last = max((i for i in told.heads if i < thing.holder.i), default=thing.holder.i)
    return sum(1 for i in range(last + 1, thing.holder.i + 1) if doc[i].is_sent_start)


def _claim(thing: Thing, told: Telling | None, reading: Reading) -> Claim:
    deed = thing.done.deed
    planned = told is not None and thing.holder.i in told.heads and told.status in ("expected", "proposed")
    ahead = deed.ahead or planned
    return Claim(
        id="", article=reading.article.id, about="", property=thing.prop, value=thing.value,
        at=_sentence(thing, reading.of(Sentence)), according_to=according_to(thing.holder, reading),
        as_of=own_time(thing.holder, reading), deed=replace(deed, ahead=ahead),
    )  # fmt: skip


def _sentence(thing: Thing, sentences: Iterable[Sentence]) -> Range:
    start = thing.quantity.at.start
    return next((s.at for s in sentences if s.at.start <= start < s.at.end), thing.quantity.at)
