"""Events of one article -> which led to which, by the words that say so."""

from collections.abc import Iterator

from dateline.base.ids import make_id
from dateline.base.observations import EventLink
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_context import RESPONSE
from dateline.extract.event_syntax import logical_objects, logical_subjects, prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb

AFTER = {"after": "follows", "following": "follows", "since": "follows"}
BEFORE = frozenset({"before", "to", "of"})
"""*before the talks*, *prior to the talks*, *ahead of the talks*."""
MEETINGS = frozenset({"meeting", "call"})
CAUSES = frozenset(
    {"lead", "result", "spark", "trigger", "prompt", "cause", "provoke", "ignite", "precipitate", "culminate"}
)
PAUSES = frozenset({"pause", "halt", "suspend", "stop", "end"})
ANSWERS = frozenset({"avenge", "retaliate", "respond"})


class Links:
    """Finds the words that bind two events; `by_token` gives the event a token names."""

    def __init__(self, reading: Reading, by_token: dict[int, tuple[str, Telling]]) -> None:
        self._reading = reading
        self._by_token = by_token

    def find(self) -> list[EventLink]:
        """Links in the order of the text, each pair once."""
        made: dict[tuple[str, str], EventLink] = {}
        for before, after, kind, at in self._pairs():
            if before != after and (before, after) not in made and (after, before) not in made:
                article = self._reading.article.id
                made[before, after] = EventLink(
                    id=make_id("el", article, before, after, kind), article=article, before=before, after=after,
                    kind=kind, at=at,  # type: ignore[arg-type]
                )  # fmt: skip
        return list(made.values())

    def _pairs(self) -> Iterator[tuple[str, str, str, Range]]:
        for index, (event, telling) in sorted(self._by_token.items()):
            token = self._reading.doc[index]
            clause = telling.draft.verb if telling.draft.head == token else None
            for place in dict.fromkeys(t for t in (token, clause) if t is not None):
                yield from self._beneath(place, event)
            if is_verb(token):
                yield from self._causal(token, event)
        for token in self._reading.doc:
            if token.lemma_ in CAUSES and is_verb(token):
                yield from self._by_cause(token)

    def _beneath(self, token: Token, event: str) -> Iterator[tuple[str, str, str, Range]]:
        pauses = token.lemma_ in PAUSES
        for word, one in prepositions(token):
            earlier = self._event_at(one)
            if word in AFTER and earlier:
                yield earlier, event, "pauses" if pauses else "follows", _between(token, one)
            elif word in BEFORE and earlier and earlier != event and self._both_meetings(token, one):
                yield event, earlier, "follows", _between(token, one)
            elif one.lemma_ in RESPONSE:
                for through, inner in prepositions(one):
                    found = self._event_at(inner)
                    if found and through in ("to", "for", "of", "against"):
                        yield found, event, "leads_to", _between(token, inner)
                if not any(True for _ in prepositions(one)) and word == "in":
                    previous = self._previous(token)
                    if previous:
                        yield previous, event, "leads_to", _between(token, one)
        for clause in token.children:
            if clause.dep_ == "advcl" and any(
                c.dep_ in ("mark", "prep", "advmod") and c.lower_ in AFTER for c in clause.children
            ):
                found = self._event_at(clause)
                if found:
                    yield found, event, "pauses" if pauses else "follows", _between(token, clause)

    def _causal(self, token: Token, event: str) -> Iterator[tuple[str, str, str, Range]]:
        for clause in token.children:
            if clause.dep_ in ("advcl", "xcomp") and clause.lemma_ in ANSWERS:
                for one in logical_objects(clause):
                    found = self._event_at(one)
                    if found:
                        yield found, event, "leads_to", _between(token, one)

    def _by_cause(self, verb: Token) -> Iterator[tuple[str, str, str, Range]]:
        causes = [e for t in logical_subjects(verb) if (e := self._event_at(t))]
        effects = list(logical_objects(verb)) + [o for p, o in prepositions(verb) if p in ("to", "in")]
        for cause in causes:
            for one in effects:
                found = self._event_at(one)
                if found:
                    yield cause, found, "leads_to", _between(verb, one)

    def _both_meetings(self, verb: Token, noun: Token) -> bool:
        """Whether a verb and a noun set before or after it tell of two meetings."""
        a, b = self._by_token.get(verb.i), self._by_token.get(noun.i)
        if a is None:
            a = next((t for t in self._by_token.values() if t[1].draft.verb == verb), None)
        before = noun.head.lower_ == "before" or noun.head.head.lower_ in ("prior", "ahead")
        return before and a is not None and b is not None and {a[1].kind, b[1].kind} <= MEETINGS

    def _event_at(self, token: Token) -> str | None:
        for one in conjuncts(token):
            found = self._by_token.get(one.i)
            if found is not None:
                return found[0]
        return None

    def _previous(self, token: Token) -> str | None:
        """For a bare *in response*: the last violent event told before this sentence."""
        start = token.sent.start
        for index in sorted((i for i in self._by_token if i < start), reverse=True):
            event, telling = self._by_token[index]
            if telling.kind in ("attack", "clash", "military_operation", "sanction", "threat", "accusation"):
                return event
        return None


def _between(a: Token, b: Token) -> Range:
    first, last = (a, b) if a.i < b.i else (b, a)
    return Range(first.idx, last.idx + len(last.text))
