"""A number and the parse -> the event it belongs to."""

from collections.abc import Iterator

from dateline.base.moments import Moment, first_day
from dateline.base.observations import TimeExpression
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_context import ancestors_within
from dateline.extract.event_count_words import DEALS
from dateline.extract.event_numbers import Count
from dateline.extract.event_syntax import logical_subjects, prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb

DEFINITE = frozenset({"the", "this", "that"})
DATED = frozenset({"day", "part", "hour", "minute", "week", "month", "year", "season"})
COARSE = frozenset({"month", "season", "year"})
PAST_DAYS = 60
"""Further back than this, what a report tells is no news: a toll without words to bind it is not of that."""


def bind(
    count: Count, by_token: dict[int, Telling], tellings: list[Telling], allowed: frozenset[str]
) -> Telling | None:
    """The event a number belongs to: by the parse around its clause, else in its sentence."""
    holder = count.beside or count.holder
    for token in _near(holder):
        told = by_token.get(token.i)
        if told is not None and told.kind in allowed:
            return told
    for token in ancestors_within(holder):
        told = by_token.get(token.i)
        if told is not None and told.kind in allowed:
            return told
    back = _gone_back_to(holder, tellings) if count.prop in ("amount", "duration_days") else None
    if back is not None and back.kind in allowed:
        return back
    sentence = holder.sent
    inside = [t for t in tellings if t.kind in allowed and sentence.start <= t.head.i < sentence.end]
    if inside:
        return min(inside, key=lambda t: (abs(t.head.i - holder.i), t.head.i))
    return None


def of_a_part(count: Count, told: Telling, reading: Reading) -> bool:
    """*In the district of Ate, 23 were found dead* after a toll of 26: those of one place, no count of all."""
    whole = told.attributes.get(count.prop)
    if whole is None or count.current or (count.value.number or 0) >= (whole.number or 0):
        return False
    verbs = [v for v in (count.holder, *ancestors_within(count.holder, 6)) if is_verb(v)]
    spots = [o for v in verbs if v.sent == count.holder.sent for p, o in prepositions(v) if p in ("in", "at", "across")]
    spots += [o for p, o in prepositions(count.holder) if p in ("in", "at", "across")]
    return any(_of_place(spot, told, reading) for spot in spots)


def _of_place(spot: Token, told: Telling, reading: Reading) -> bool:
    """A place named that is not the event's own, whose name stands in the phrase."""
    for token in spot.subtree:
        mention = reading.mention_of(token)
        if mention is not None and mention.kind == "place" and mention.form == "name":
            return told.place not in mention.chains
    return False


def long_before(told: Telling, reading: Reading) -> bool:
    """Whether the report tells it of a time long past: *the invasion that began in 2022*."""
    published = first_day(reading.article.published)
    last = told.time.last_day() if told.time else None
    return bool(published and last and (published - last).days > PAST_DAYS)


def of_another_time(holder: Token, told: Telling, reading: Reading) -> bool:
    """*One killed 13 in June last year*: a time of its own, which is not that of the event it would be given to."""
    if holder.i in told.heads:
        return False
    verb = holder if is_verb(holder) else next((a for a in ancestors_within(holder, 4) if is_verb(a)), holder)
    if verb.i in told.heads or not is_verb(verb):
        return False
    if (then := _when_of(verb, reading)) is not None and not any(i in told.heads for i in _indices(verb)):
        return _is_old(then, reading)
    own = own_time(verb, reading)
    if own is None or own.precision not in DATED:
        return False
    if told.time is not None:
        apart = not own.overlaps(told.time) and own.bound == "within"
        return apart and (_is_old(own, reading) or _ended_before(own, told.time))
    return _is_old(own, reading)


def _when_of(verb: Token, reading: Reading) -> Moment | None:
    """*the first since 1990, when 20 died*: the year that the clause is hung on."""
    if not any(c.lower_ == "when" for c in verb.children) or verb.dep_ not in ("relcl", "advcl", "acl"):
        return None
    before = verb.left_edge.idx
    said = [e for e in reading.of(TimeExpression) if e.moment is not None and before - 3 <= e.at.end <= before]
    return said[0].moment if said else None


def _indices(verb: Token) -> list[int]:
    return [t.i for t in verb.subtree]


def own_time(verb: Token, reading: Reading) -> Moment | None:
    """The moment that a clause gives for what it tells."""
    return next((m for e in reading.of(TimeExpression) if (m := _told_by(e, verb, reading)) is not None), None)


def _told_by(expression: TimeExpression, holder: Token, reading: Reading) -> Moment | None:
    """The moment of words of time that hang on a verb itself."""
    if expression.moment is None or expression.at.start < holder.sent.start_char:
        return None
    if expression.at.start >= holder.sent.end_char:
        return None
    first = reading.token(expression.at.start)
    verb = next((a for a in ancestors_within(first, 5) if is_verb(a)), None) if first is not None else None
    whole = holder.head if holder.tag_ == "VBG" and holder.dep_ in ("advcl", "acl") else holder
    return expression.moment if verb in (holder, whole) else None


def _ended_before(own: Moment, then: Moment) -> bool:
    """*Last year, 16 workers died in a similar incident*, told in February of this week's."""
    last, first = own.last_day(), then.first_day()
    return own.precision in COARSE and last is not None and first is not None and last < first


def _is_old(moment: Moment, reading: Reading) -> bool:
    published, last = first_day(reading.article.published), moment.last_day()
    return bool(published and last and (published - last).days > PAST_DAYS)


def _gone_back_to(holder: Token, tellings: list[Telling]) -> Telling | None:
    """*The deal was valued at ...*, *Under the accord, firms are to invest ...*: the last such thing told before."""
    for verb in (a for a in (holder, *ancestors_within(holder, 6)) if is_verb(a)):
        beside = [*logical_subjects(verb), *(o for p, o in prepositions(verb) if p in ("under", "per", "in"))]
        for noun in beside:
            kind = DEALS.get(noun.lemma_.lower())
            if kind is not None and any(c.lower_ in DEFINITE for c in noun.children):
                before = [t for t in tellings if t.kind in DEALS.values() and t.begins < noun.i and t.confidence >= 0.5]
                return next((t for t in reversed(before) if t.kind == kind), before[-1] if before else None)
    return None


def _near(holder: Token) -> Iterator[Token]:
    """The clause's own words first: itself, its subject, what it happened in, when, and by what."""
    yield holder
    verb = holder if is_verb(holder) else next((a for a in ancestors_within(holder, 4) if is_verb(a)), holder)
    yield verb
    for subject in logical_subjects(verb):
        yield subject
    for preposition, one in prepositions(verb):
        if preposition in ("in", "by", "during", "from", "after", "when", "to", "of", "since", "following"):
            yield from conjuncts(one)
    for one in verb.children:
        if one.dep_ == "advcl":
            yield one
            for subject in logical_subjects(one):
                yield subject
        elif one.dep_ in ("dobj", "nsubj", "nsubjpass"):
            yield from (o for p, o in prepositions(one) if p in ("in", "from", "of", "by"))
