"""Tellings and lengths of time -> the same, lengths told of a call or meeting after it was told given to it."""

from dataclasses import replace

from dateline.base.observations import TimeExpression
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_context import ancestors_within
from dateline.extract.event_measures import hedge, measured
from dateline.extract.event_syntax import DETERMINERS, logical_subjects
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb

SPEAKS = frozenset({"speak", "talk", "meet", "converse", "confer", "closet", "huddle"})
CALLS = frozenset({"call", "conversation", "phone"})
MEETS = frozenset(
    {
        "meeting",
        "talk",
        "discussion",
        "encounter",
        "negotiation",
        "consultation",
        "summit",
        "session",
        "dialogue",
        "round",
    }
)
TALKS = frozenset({"talk", "negotiation", "consultation", "discussion", "dialogue", "round"})
LASTS = frozenset({"last", "run", "take", "go", "continue", "stretch", "span", "drag"})
ENDS = frozenset({"end", "conclude", "wrap", "finish", "break"})
"""What *wrapped up after four hours*."""
ROUGHLY = frozenset(
    {"about", "around", "some", "nearly", "over", "almost", "roughly", "for", "more", "than", "just", "at", "least"}
)
PLAIN = frozenset({"they", "two", "both", "pair", "leader", "minister", "president", "side"})
FAR = 4


def add_lengths(tellings: list[Telling], reading: Reading) -> None:
    """*During the call, which lasted 50 minutes, ...*; *The two leaders spoke for 15 minutes*: of the call before."""
    for expression in reading.of(TimeExpression):
        token = reading.token(expression.at.start)
        if expression.type != "DURATION" or not expression.days or expression.days >= 1 or token is None:
            continue
        kinds = _spoken_of(token)
        nouns = {a.lemma_.lower() for a in _beside(token)}
        one = _told_before(kinds, nouns, token, tellings) if kinds else None
        if one is not None:
            name, value, _ = measured(reading.words(expression.at), expression.days)
            one.attributes.setdefault(name, replace(value, qualifier=hedge(token)))


def _spoken_of(token: Token) -> frozenset[str]:
    """The kinds of event that the words about a length refer back to."""
    for above in _above(token):
        noun = above.lemma_.lower()
        if noun in CALLS | MEETS and any(c.lower_ in DETERMINERS for c in above.children):
            return frozenset({"call"} if noun in CALLS else {"meeting"})
        if not is_verb(above):
            continue
        if above.lemma_ in LASTS or (above.lemma_ in ENDS and _after(token)):
            return _kinds_of_subject(above)
        subjects = logical_subjects(above) if above.lemma_ in SPEAKS else []
        subjects = subjects or [c for c in above.children if c.dep_ == "nsubjpass" and above.lemma_ in SPEAKS]
        plain = bool(subjects) and all(t.lemma_.lower() in PLAIN for t in subjects)
        return frozenset({"call", "meeting"} if plain else ())
    return frozenset()


def _after(token: Token) -> bool:
    return any(a.lower_ == "after" and a.dep_ == "prep" for a in ancestors_within(token, 3))


def _above(token: Token) -> list[Token]:
    """The heads of a length, the verb right before it first: *lasted about 40 minutes, when ...* is often misread."""
    place = token.i - 1
    while place > token.sent.start and token.doc[place].lower_ in ROUGHLY:
        place -= 1
    before = token.doc[place]
    lasting = [before] if is_verb(before) and before.lemma_ in LASTS else []
    return [*lasting, *ancestors_within(token, 6)]


def _kinds_of_subject(verb: Token) -> frozenset[str]:
    subjects = [t for t in logical_subjects(verb) if any(c.lower_ in DETERMINERS for c in t.children)]
    found = {"call" for t in subjects if t.lemma_ in CALLS} | {"meeting" for t in subjects if t.lemma_ in MEETS}
    return frozenset(found)


def _beside(token: Token) -> list[Token]:
    """The nouns above a length, and the subjects of the verbs above it."""
    above = _above(token)
    return [*above, *(t for a in above if is_verb(a) for t in logical_subjects(a))]


def _told_before(kinds: frozenset[str], nouns: set[str], length: Token, tellings: list[Telling]) -> Telling | None:
    """The last told before; one that was called by the same word comes first."""
    near = [t for t in tellings if t.kind in kinds and 0 <= _back(length, t) <= FAR and t.status == "happened"]
    near = [t for t in near if len(t.chains()) > 1 and not t.title_line]
    alike = nouns & (CALLS | MEETS) | (TALKS if nouns & TALKS else frozenset())
    named = [t for t in near if any(t.head.doc[i].lemma_.lower() in alike for i in t.heads)]
    return max(named or near, key=lambda t: t.head.i) if near else None


def _back(length: Token, told: Telling) -> int:
    """How many sentences before the length it was last told of; -1 where it was not told before."""
    last = max((i for i in told.heads if i < length.i), default=-1)
    if last < 0:
        return -1
    return sum(1 for token in length.doc[last + 1 : length.i + 1] if token.is_sent_start)
