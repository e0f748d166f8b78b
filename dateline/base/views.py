"""Views: what follows from observations and judgements. Computed, and rebuilt at will; the export's rows."""

from dataclasses import dataclass, field

from dateline.base.kinds import CopyKind, EntityKind, EventKind, Form, Outcome, Role, Status, Verdict
from dateline.base.spans import Span
from dateline.base.values import Value


@dataclass(frozen=True, slots=True)
class Office:
    """A title with the body it is of; `start` and `end` are the times for which reports say it."""

    title: str
    of: str | None
    organisation: str | None
    start: str | None
    end: str | None
    tenure: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """Whom or what chains of any article refer to. `evidence` holds one span a mention, names first."""

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...]
    country: str | None
    offices: tuple[Office, ...]
    chains: tuple[str, ...]
    articles: tuple[str, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    id: str
    type: str
    subject: str
    object: str
    item: str | None
    mode: str | None
    start: str | None
    end: str | None
    articles: tuple[str, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Participant:
    """`entity` is an entity id, or None where a report only describes (`description`)."""

    role: Role
    entity: str | None
    description: str | None
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What happens, drawn from all its mentions. `place` and `country` are names; `origins` counts independent
    sources after copies are folded. `status_by_article` keeps what each report held it to be. `approximate`
    marks a time that reports give as *about*, or that the reader inferred from the sentences around."""

    id: str
    type: EventKind
    form: Form | None
    title: str
    named: bool
    status: Status
    start: str | None
    end: str | None
    precision: str | None
    place: str | None
    country: str | None
    participants: tuple[Participant, ...]
    attributes: dict[str, Value]
    within: str | None
    plover: str
    plover_mode: str | None
    cameo: str
    mentions: tuple[str, ...]
    articles: tuple[str, ...]
    origins: int
    evidence: tuple[Span, ...]
    status_by_article: dict[str, str] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    approximate: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as one article gives it; `speaker` is an entity id or None. `same_as` gathers the same words
    in several articles under the smallest id."""

    id: str
    speaker: str | None
    speaker_name: str
    form: str
    kind: str
    channel: str | None
    addressee: str | None
    cue: str
    text: str
    article: str
    evidence: tuple[Span, ...]
    event: str | None = None
    same_as: str | None = None
    second_hand: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Position:
    """One value of a point, with those who give it; `origins` counts independent ones."""

    value: Value
    articles: tuple[str, ...]
    origins: int
    speaker: str | None
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One property of one event or entity (`about`) on which articles speak."""

    id: str
    about: str
    property: str
    verdict: Verdict
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Expectation:
    """What was said to be coming and what came of it. `event` is the expected event or None (an expected
    statement); `outcome_event` the event or statement that settled it."""

    id: str
    what: str
    event: str | None
    outcome: Outcome
    outcome_event: str | None
    stated_in: tuple[str, ...]
    outcome_in: tuple[str, ...]
    due: str | None
    evidence: tuple[Span, ...]
    outcome_evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """Articles that hang together by their text. `origin` is an article id, an agency, or the name of who issued
    the release."""

    id: str
    kind: CopyKind
    origin: str | None
    articles: tuple[str, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Story:
    id: str
    title: str
    articles: tuple[str, ...]
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Process:
    """Events that lead to one another, in order; `links` are (event before, event after, kind, evidence)."""

    id: str
    title: str
    events: tuple[str, ...]
    links: tuple[tuple[str, str, str, tuple[Span, ...]], ...]


View = Entity | Relation | Event | Statement | Point | Expectation | Copy | Story | Process
VIEW_TYPES: tuple[type[View], ...] = (Entity, Relation, Event, Statement, Point, Expectation, Copy, Story, Process)
