"""Tellings and lengths of time -> the same, lengths told of a call or meeting after it was told given to it."""

from spacy.tokens import Token

from dateline.base.observations import Sentence, TimeExpression
from dateline.base.reading import Reading
from dateline.extract.event_syntax import DETERMINERS, ancestors_within, is_verb, logical_subjects
from dateline.extract.event_telling import Telling
from dateline.extract.event_times import measured

SPEAKS = frozenset({"speak", "talk", "meet", "converse", "confer"})
CALLS = frozenset({"call", "conversation", "phone"})
MEETS = frozenset({"meeting", "talk", "discussion", "encounter"})
LASTS = frozenset({"last", "run", "take", "go"})
PLAIN = frozenset({"they", "two", "both", "pair", "leader", "minister", "president", "side"})
FAR = 4


def add_lengths(tellings: list[Telling], reading: Reading) -> None:
    """*During the call, which lasted 50 minutes, ...*; *The two leaders spoke for 15 minutes*: of the call before."""
    sentences = reading.of(Sentence)
    for expression in reading.of(TimeExpression):
        token = reading.token(expression.at.start)
        if expression.type != "DURATION" or not expression.days or expression.days >= 1 or token is None:
            continue
        kinds = _spoken_of(token)
        index = next((i for i, s in enumerate(sentences) if s.at.covers(expression.at)), None)
        one = _told_before(kinds, index, tellings) if kinds and index is not None else None
        if one is not None:
            name, value, _ = measured(reading.words(expression.at), expression.days)
            one.attributes.setdefault(name, value)


def _spoken_of(token: Token) -> frozenset[str]:
    """The kinds of event that the words about a length refer back to."""
    for above in ancestors_within(token, 6):
        noun = above.lemma_.lower()
        if noun in CALLS | MEETS and any(c.lower_ in DETERMINERS for c in above.children):
            return frozenset({"call"} if noun in CALLS else {"meeting"})
        if not is_verb(above):
            continue
        if above.lemma_ in LASTS:
            return _kinds_of_subject(above)
        subjects = logical_subjects(above) if above.lemma_ in SPEAKS else []
        plain = bool(subjects) and all(t.lemma_.lower() in PLAIN for t in subjects)
        return frozenset({"call", "meeting"} if plain else ())
    return frozenset()


def _kinds_of_subject(verb: Token) -> frozenset[str]:
    subjects = [t for t in logical_subjects(verb) if any(c.lower_ in DETERMINERS for c in t.children)]
    found = {"call" for t in subjects if t.lemma_ in CALLS} | {"meeting" for t in subjects if t.lemma_ in MEETS}
    return frozenset(found)


def _told_before(kinds: frozenset[str], index: int, tellings: list[Telling]) -> Telling | None:
    near = [t for t in tellings if t.kind in kinds and 0 < index - t.sentence <= FAR and t.status == "happened"]
    near = [t for t in near if len(t.chains()) > 1 and not t.title_line]
    return max(near, key=lambda t: t.head.i) if near else None
