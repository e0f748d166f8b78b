"""One verb with several counterparts, each with a day of its own -> one telling for each.

*met X on Monday and Y on Tuesday*, *held talks with X on Monday and with Y the next day*, *saw X and, after lunch, Y*:
the parse hangs the second anywhere, so the words are read in their order.
"""

from collections.abc import Iterator
from dataclasses import replace

from dateline.base.moments import Moment
from dateline.base.observations import Mention, Participation, TimeExpression
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_arguments import Part, counterparts
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_telling import Telling

PEOPLE = frozenset({"person", "office"})
DAYS = frozenset({"day", "part", "hour", "minute"})
JOINS = frozenset({"and", ",", "with"})
LATER = frozenset({"later", "then", "afterwards", "subsequently", "lunch", "dinner", "earlier"})
ENDS = frozenset({";", ":", '"', "“", "”", ".", "but", "while", "who", "which", "where", "when"})


def in_a_row(one: Telling, parts: list[Part], reading: Reading, fillers: Fillers) -> list[Telling]:
    """The telling, and one more for each further counterpart who is told with another day."""
    others = [p.token for p in counterparts(parts) if p.slot in ("o", "with", "on") and fillers.kind(p.token) in PEOPLE]
    if one.kind not in ("meeting", "call") or not others or len(one.chains()) < 2:
        return [one]
    last = max(others, key=lambda t: t.i)
    theirs = {c for t in others for c in reading.chains_of(t)}
    mine = [p for p in one.people if p.chain and p.chain not in theirs]
    role = next(p.role for p in counterparts(parts) if p.token == last)
    found = [one]
    row = [last, *_further(last, reading, fillers, one.chains())]
    for before, token, after in zip(row, row[1:], [*row[2:], None], strict=False):
        end = after.i if after is not None else _end(token)
        between, own = _day(reading, before.i, token.i), _day(reading, token.i, end)
        gap = {t.lower_ for t in token.doc[before.i + 1 : token.i]}
        if not (between and own) and not (LATER & gap and (between or one.time)):
            break
        mention = reading.mention_of(token)
        assert mention is not None
        place = _place(reading, token.i, end)
        found.append(
            replace(
                one,
                people=[*mine, *(Participation(role, c, at=mention.at) for c in mention.chains)],
                time=own or one.time, place=place.chains[0] if place else one.place if not own else None,
                place_name=place.name if place else one.place_name if not own else None,
                attributes={}, more=[], heads=set(), verbs=set(), plural=True, form="bilateral",
            )
        )  # fmt: skip
    if len(found) > 1:
        one.plural = True
    return found


def each_on_its_day(several: list[Telling], reading: Reading) -> list[Telling]:
    """*bilaterals with X on Monday and with Y the next day*: each with the day behind it."""
    ats = [p.at.start for one in several for p in one.people[-1:] if p.at is not None]
    tokens = [t for t in map(reading.token, ats) if t is not None]
    if len(tokens) != len(several) or len(several) < 2:
        return several
    ends = [*(t.i for t in tokens[1:]), _end(tokens[-1])]
    stretches = list(zip((t.i for t in tokens), ends, strict=True))
    if _day(reading, *stretches[-1]) is None:  # *in A on Monday with X and in B on Tuesday with Y*
        stretches = list(zip((several[0].head.i, *(t.i for t in tokens)), (t.i for t in tokens), strict=False))
    days = [_day(reading, start, end) for start, end in stretches]
    places = [_place(reading, start, end) for start, end in stretches]
    if len({(d.start, d.end) for d in days if d is not None}) > 1:
        for one, day, place in zip(several, days, places, strict=True):
            one.time = day or one.time
            if place is not None:
                one.place, one.place_name = place.chains[0], place.name
    return several


def stops_in_a_row(one: Telling, reading: Reading) -> list[Telling]:
    """*will visit Ankara on Thursday and Athens on Friday*: a visit for each place that a day of its own follows."""
    named = [m for m in reading.of(Mention) if m.kind in ("place", "country") and m.chains and m.form == "name"]
    first = next((m for m in named if one.place == m.chains[0] and one.at.covers(m.at)), None)
    start = reading.token(first.head) if first is not None else None
    if start is None or start.i < one.head.i or one.time is None or start.sent != one.head.sent:
        return [one]
    end, row = _end(start), [start]
    for mention in named:
        token = reading.token(mention.head)
        if token is not None and start.i < token.i < end and _joined(mention, reading, listed=True):
            row.append(token)
    found = [one]
    days = [_day(reading, t.i, after.i if after else end) for t, after in zip(row, [*row[1:], None], strict=True)]
    if len(row) < 2 or any(day is None for day in days):
        return [one]
    for token, day in zip(row[1:], days[1:], strict=True):
        stop = reading.mention_of(token)
        assert stop is not None
        found.append(
            replace(
                one, place=stop.chains[0], place_name=stop.name, time=day, attributes={}, more=[], heads=set(),
                verbs=set(),
            )
        )  # fmt: skip
    one.time = days[0]
    return found


def _end(token: Token) -> int:
    """Where the words about the last one end: the sentence, or the next clause."""
    for t in token.doc[token.i + 1 : token.sent.end]:
        if t.lower_ in ENDS or t.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return t.i
    return token.sent.end


def _further(first: Token, reading: Reading, fillers: Fillers, known: set[str]) -> Iterator[Token]:
    taken = set(known)
    for token in first.doc[first.i + 1 : _end(first)]:
        mention = reading.mention_of(token)
        if mention is None or mention.head != token.idx or fillers.kind(token) not in PEOPLE or not mention.chains:
            continue
        if not taken & set(mention.chains) and _joined(mention, reading):
            taken |= set(mention.chains)
            yield token


def _joined(mention: Mention, reading: Reading, *, listed: bool = False) -> bool:
    """Whether *and*, *with* or a comma stands before the phrase that the mention is in, an *and* not far; of a list a
    comma will do."""
    token = reading.token(mention.at.start)
    while token is not None and token.i > token.sent.start:
        before = token.nbor(-1)
        if before.lower_ in JOINS:
            return listed or any(
                t.lower_ == "and" for t in before.doc[max(before.sent.start, before.i - 8) : before.i + 1]
            )
        if before.tag_ not in ("NNP", "NNPS", "NN", "JJ", "DT", "POS", "PRP$", "HYPH"):
            return False
        token = before
    return False


def _day(reading: Reading, start: int, end: int) -> Moment | None:
    for expression in reading.of(TimeExpression):
        token = reading.token(expression.at.start)
        if token is not None and start < token.i < end and expression.moment and expression.moment.precision in DAYS:
            return expression.moment
    return None


def _place(reading: Reading, start: int, end: int) -> Mention | None:
    for mention in reading.of(Mention):
        token = reading.token(mention.head)
        inside = token is not None and start < token.i < end and token.dep_ == "pobj" and token.head.lower_ == "in"
        if inside and mention.kind == "place" and mention.chains:
            return mention
    return None
