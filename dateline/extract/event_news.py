"""Acts told without a day -> the day on which their report says they were told, or of which its sentences speak."""

from dateline.base.moments import Moment, first_day
from dateline.base.observations import Sentence, TimeExpression
from dateline.base.reading import Reading
from dateline.extract.event_context import auxiliaries
from dateline.extract.event_cycle import ONCE
from dateline.extract.event_telling import Telling
from dateline.extract.event_tenses import told_of_before
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import REPORTS

WORDS = frozenset({"accusation", "refusal", "request", "threat"})
DONE = WORDS | {
    "agreement", "ceasefire", "sanction", "policy", "withdrawal", "mobilisation", "appointment", "departure",
    "accession", "aid",
}  # fmt: skip
DAYS = ("day", "part", "hour", "minute")
NOT_NOW = ONCE | {"soon", "first", "initially", "originally"}
SOON = 12
"""Sentences within which a report still speaks of the day with which it began."""
AT_FIRST = 6
"""... and in which what is done, not said, is of that day."""
LATELY = 3
"""How many days before its report the day it speaks of was at most."""


def date_acts(tellings: list[Telling], reading: Reading) -> None:
    """*The army has pulled out, its spokesman said on Wednesday*: near that day. *On Monday X called on Y. X urged Y to
    act*: what is said in the same breath, on the same day."""
    expressions = [e for e in reading.of(TimeExpression) if e.moment is not None and e.type in ("DATE", "TIME")]
    sentences = reading.of(Sentence)
    for one in tellings:
        if one.kind not in DONE or one.time is not None or one.status != "happened" or one.title_line:
            continue
        if one.background or one.draft.how == "mention" or told_of_before(one) or _of_other_times(one):
            continue
        one.time = _day_of_saying(one, expressions, reading)
        if one.time is None and _of_the_news(one):
            one.time = _day_spoken_of(one, expressions, sentences, reading)


def _of_the_news(one: Telling) -> bool:
    """Told in the plain past while a report still speaks of its day, an act of one who is known; *inherits the
    ministry*."""
    if one.kind in WORDS:
        return _simple_past(one) and one.sentence <= SOON
    given = one.kind in ("appointment", "departure") and (one.draft.verb or one.head).tag_ in ("VBZ", "VBP")
    return (_simple_past(one) or given) and bool(one.chains()) and one.sentence <= AT_FIRST


def _of_other_times(one: Telling) -> bool:
    """*soon accused*, *had earlier refused*."""
    verb = one.draft.verb or one.head
    return any(c.lower_ in NOT_NOW for c in verb.children if c.dep_ in ("advmod", "npadvmod"))


def _simple_past(one: Telling) -> bool:
    verb = one.draft.verb or one.head
    return verb.tag_ in ("VBD", "VBN", "VBG") and not any(a.lower_ in ("had", "has", "have") for a in auxiliaries(verb))


def _day_of_saying(one: Telling, expressions: list[TimeExpression], reading: Reading) -> Moment | None:
    """The day on which someone says so, where the saying stands above it."""
    verb = one.draft.verb or one.head
    for _ in range(4):
        if verb.dep_ == "ROOT" or verb.dep_ not in ("ccomp", "conj", "advcl", "xcomp", "parataxis"):
            return None
        below, verb = verb, verb.head
        if not is_verb(verb):
            return None
        if below.dep_ != "ccomp" or verb.lemma_ not in REPORTS or verb.tag_ not in ("VBD", "VBN"):
            continue
        for expression in expressions:
            token = reading.token(expression.at.start)
            if token is None or next((a for a in token.ancestors if is_verb(a)), None) != verb:
                continue
            day = _near_day(expression, reading)
            if day is not None:
                return Moment(day, day, "day", "", "within", True)
    return None


def _near_day(expression: TimeExpression, reading: Reading) -> str | None:
    moment, published = expression.moment, first_day(reading.article.published)
    day = moment.first_day() if moment is not None and moment.precision in DAYS else None
    if day is None or published is None or not 0 <= (published - day).days <= LATELY:
        return None
    return day.isoformat()


def _day_spoken_of(
    one: Telling, expressions: list[TimeExpression], sentences: list[Sentence], reading: Reading
) -> Moment | None:
    """The day told last before it in a main clause, of late, where the sentence that tells it knows who acts here or is
    one of the first, telling what was said then."""
    actors = _sides(one, reading)
    body = [index for index, sentence in enumerate(sentences) if not sentence.title][:3]
    spoken: tuple[str, int, bool] | None = None
    for expression in expressions:
        token = reading.token(expression.at.start)
        if token is None or expression.at.start >= one.trigger.start:
            continue
        index = next((i for i, s in enumerate(sentences) if s.at.covers(expression.at)), None)
        if index is None or sentences[index].title:
            continue
        verb = next((a for a in token.ancestors if is_verb(a)), None)
        day = _near_day(expression, reading)
        main = verb is not None and verb.dep_ in ("ROOT", "conj", "ccomp") and verb.tag_ in ("VBD", "VBN", "VBZ")
        if day is not None and main:
            spoken = (day, index, verb is not None and verb.lemma_ in REPORTS and index in body)
        elif day is None and (main or (one.sentence - index <= 1 and _long_ago(expression, reading))):
            spoken = None
    if spoken is None or not (spoken[2] or actors & _known_in(sentences[spoken[1]], reading)):
        return None
    return Moment(spoken[0], spoken[0], "day", "", "within", True)


def _long_ago(expression: TimeExpression, reading: Reading) -> bool:
    moment, published = expression.moment, first_day(reading.article.published)
    last = moment.last_day() if moment is not None else None
    return last is not None and published is not None and (published - last).days > LATELY


def _sides(one: Telling, reading: Reading) -> set[str]:
    chains = one.chains("actor")
    return chains | {c for chain in chains if (c := reading.chain(chain).country)}


def _known_in(sentence: Sentence, reading: Reading) -> set[str]:
    found: set[str] = set()
    for token in reading.tokens(sentence.at):
        for chain in reading.chains_of(token):
            found |= {chain, reading.chain(chain).country or chain}
    return found
