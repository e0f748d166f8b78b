"""Drafts, status, parts, times, places -> Tellings: what one trigger tells, before tellings of one event are joined."""

from dataclasses import dataclass, field, replace

from dateline.base.kinds import EventKind, Form, Status
from dateline.base.moments import Moment
from dateline.base.observations import Participation
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.base.values import Value
from dateline.extract.event_triggers import Draft


@dataclass(slots=True)
class Telling:
    """What one trigger tells of an event. `definite` marks a back-reference (*the meeting*), `bare` a noun that
    nothing states, `plural` several events in one word, `of_this` that it only says what one told before was (*this was
    their first meeting*), `tour` a journey with several stops."""

    draft: Draft
    kind: EventKind
    status: Status
    trigger: Range
    at: Range
    sentence: int
    confidence: float = 1.0
    people: list[Participation] = field(default_factory=list)
    form: Form | None = None
    title: str | None = None
    time: Moment | None = None
    place: str | None = None
    place_name: str | None = None
    attributes: dict[str, Value] = field(default_factory=dict)
    definite: bool = False
    starts: bool = False
    closed_by: int | None = None
    plural: bool = False
    background: bool = False
    operation: str | None = None
    more: list[Range] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)
    verbs: set[int] = field(default_factory=set)
    within: "Telling | None" = None
    topics: tuple[str, ...] = ()
    according_to: str | None = None
    title_line: bool = False
    of_this: bool = False
    tour: bool = False

    @property
    def head(self) -> Token:
        return self.draft.head

    @property
    def placed(self) -> bool:
        """Whether its place is told, if only by a name that no gazetteer knows."""
        return self.place is not None or self.place_name is not None

    def take_place(self, other: "Telling") -> None:
        """The place of another, where it has none of its own."""
        if not self.placed:
            self.place, self.place_name = other.place, other.place_name

    @property
    def begins(self) -> int:
        """The first word that names it; of one of several told by the same words, that word too."""
        return min(self.heads, default=self.head.i)

    def chains(self, *roles: str) -> set[str]:
        """Chains that take part, in these roles or in any."""
        return {p.chain for p in self.people if p.chain and (not roles or p.role in roles)}


BLASTS = frozenset({"blast", "explosion"})
AIMED = frozenset({"target", "aim", "claim"})


def is_meant(noun: Token) -> bool:
    """*a blast that targeted a patrol*, *a suicide blast*: no accident."""
    told = any(c.dep_ in ("relcl", "acl") and c.lemma_ in AIMED for c in noun.children)
    return noun.lemma_.lower() in BLASTS and (told or any(c.lower_ == "suicide" for c in noun.children))


def one_each(one: Telling, role: str) -> list[Telling]:
    """A telling for each person in a role, where the words tell of several events: *named A minister and B judge*."""
    those = [p for p in one.people if p.role == role and p.chain]
    if len(those) < 2:
        return [one]
    others = [p for p in one.people if p not in those]
    found = [replace(one, people=[*others, p], attributes=dict(one.attributes), more=[]) for p in those]
    for each in found[1:]:
        each.heads, each.verbs = set(), set()
    return found
