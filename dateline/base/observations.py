"""Observations: what one article says. Written once, never changed. Offsets are of the article's text."""

from dataclasses import dataclass, field
from typing import Literal

from dateline.base.kinds import EntityKind, EventKind, Form, Role, Status
from dateline.base.moments import Moment
from dateline.base.spans import Range
from dateline.base.values import Qualifier, Value

MentionForm = Literal["name", "nominal", "pronoun"]
Tenure = Literal["current", "former", "acting", "elect"]
StatementForm = Literal["quote", "reported"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body; `paragraph` counts from 0; a `title` sentence is the headline."""

    id: str
    article: str
    at: Range
    paragraph: int
    title: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or refer to someone or something. `at` is the whole noun phrase that counts as the name,
    `head` one token of it (its offset) through which the parse reaches it. `chains`: usually one; several for
    *both ministers* or *his counterparts from Chile and Peru*; `name` is the text as written.
    `government` marks a capital or country that stands for its government (*Kyiv said*)."""

    id: str
    article: str
    at: Range
    head: int
    kind: EntityKind
    form: MentionForm
    name: str
    chains: tuple[str, ...] = ()
    government: bool = False


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """A title held at a time: title *Defence Minister*, of *India* (a country or organisation, by its plain name);
    `inferred` where the report as a whole tells of which country, not the words beside the title."""

    title: str
    of: str | None
    tenure: Tenure
    at: Range
    organisation: str | None = None
    start: str | None = None
    end: str | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Chain:
    """All mentions in one article that refer to one entity. `name` is its fullest name in the article
    (*Ana Maria Reyes*), without titles; an unnamed office-holder is a chain of kind `office` named
    *Foreign Minister of Chile*. `country` is a plain country name: the country whose official, organisation,
    group or place it is, where the article says or a packaged gazetteer knows."""

    id: str
    article: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    offices: tuple[OfficeHeld, ...] = ()
    mentions: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words of time. `value` is the TIMEX3 value; `moment` the interval on the calendar where it has one;
    `days` the length of a duration. *Two days after the strikes* keeps in `anchor` the offset of the head token of
    what it is counted from (*strikes*) and in `shift_days` how far it lies from it (negative: before). `parts` are
    the two ends of a range (*June 25-26*), each with its TIMEX3 value; `mod` is TIMEX3's (`START`, `MID`, `END`,
    `APPROX`)."""

    id: str
    article: str
    at: Range
    type: TimeType
    value: str
    moment: Moment | None = None
    days: float | None = None
    anchor: int | None = None
    shift_days: float | None = None
    parts: tuple[tuple[Range, str], ...] = ()
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in words or figures with what it counts: `noun` is the lemma of the counted head (*civilian*),
    `head` the offset of that head token (or of the number itself where nothing is counted)."""

    id: str
    article: str
    at: Range
    number: float
    unit: str
    noun: str
    head: int
    high: float | None = None
    qualifier: Qualifier | None = None


@dataclass(frozen=True, slots=True)
class Participation:
    """One participant of an event mention: a chain, or only a description in the report's words."""

    role: Role
    chain: str | None = None
    description: str | None = None
    at: Range | None = None


@dataclass(frozen=True, slots=True)
class EventMention:
    """One article's telling of something that happens. `trigger` is the words that name it, `at` the clause or
    sentence that is its evidence (more evidence in `more`). `place` is a chain id. `title` is set only for events
    that have a name (*Operation Barkhane*, *the Lima Summit*). `within` is another event mention of
    the article. `confidence` below 0.5 keeps it out of the record proper and shows it apart.
    `background` marks a mention only referred back to (*after the deadly attack*)."""

    id: str
    article: str
    kind: EventKind
    status: Status
    trigger: Range
    at: Range
    form: Form | None = None
    title: str | None = None
    participants: tuple[Participation, ...] = ()
    time: Moment | None = None
    place: str | None = None
    place_name: str | None = None
    within: str | None = None
    attributes: dict[str, Value] = field(default_factory=dict)
    more: tuple[Range, ...] = ()
    mode: str | None = None
    topics: tuple[str, ...] = ()
    according_to: str | None = None
    background: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class EventLink:
    """One event mention leads to another in the same article: `leads_to` (*in response*), `follows`, `pauses`."""

    id: str
    article: str
    before: str
    after: str
    kind: Literal["leads_to", "follows", "pauses", "part_of", "cites"]
    at: Range


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what. `speaker` is a chain id, `speaker_name` its name as this article has it. `text_at` is the words
    said: the quote without its marks, or the reported clause; `more` the further parts of a split quote. `at` is the
    whole evidence with speaker and cue. `status` is `expected` for *is set to call for*: not said yet, so no
    statement in the export but an expectation. `kind` marks denial, accusation, demand, promise, thanks, ..."""

    id: str
    article: str
    at: Range
    text_at: Range
    form: StatementForm
    cue: str
    speaker: str | None
    speaker_name: str
    status: Status = "happened"
    kind: str = "statement"
    channel: str | None = None
    addressee: str | None = None
    more: tuple[Range, ...] = ()
    second_hand: str | None = None
    event: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Clause:
    """What a clause tells, of whatever kind: who (`chains`, its subjects and objects; `subjects` the first of them),
    the verb's lemma, its status, and the words from verb to end (`text_at`). `subject_at` is the subject's words.
    Expected clauses become expectations; told ones may settle them."""

    id: str
    article: str
    at: Range
    status: Status
    verb: str
    text_at: Range
    subject_at: Range
    subjects: tuple[str, ...] = ()
    passive: bool = False
    chains: tuple[str, ...] = ()
    time: Moment | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """What is said to be done with the things that a figure counts. `sorts`: which deeds the verb can be (*order*,
    *purchase*: `buy`; *the 39 countries that signed*: `sign:by`); none where no verb tells. `by`: who does it, a chain.
    `ahead`: it is still to come."""

    sorts: tuple[str, ...] = ()
    by: str | None = None
    ahead: bool = False

    @property
    def kinds(self) -> frozenset[str]:
        """The sorts without the part that those counted have in it, and without how often it is done."""
        return frozenset(one.partition(":")[0].partition(" ")[0] for one in self.sorts)


@dataclass(frozen=True, slots=True)
class Claim:
    """A value one article gives for one property of an event mention or chain (`about`), according to whom (a chain),
    as of when. Attributes of event mentions are claims too and need not be repeated here. A figure that counts things
    has a `deed`: *60 jets* that are bought answer only *50 aircraft* that are bought."""

    id: str
    article: str
    about: str
    property: str
    value: Value
    at: Range
    according_to: str | None = None
    as_of: Moment | None = None
    deed: Deed | None = None


@dataclass(frozen=True, slots=True)
class RelationMention:
    """Subject and object are chain ids; `type` as in the export (`member_of chair_of part_of party_to cooperation`);
    `item` and `mode` only for cooperation (*F-16*, `supply`)."""

    id: str
    article: str
    type: str
    subject: str
    object: str
    at: Range
    item: str | None = None
    mode: str | None = None
    time: Moment | None = None


Observation = (
    Sentence
    | Mention
    | Chain
    | TimeExpression
    | Quantity
    | EventMention
    | EventLink
    | Statement
    | Clause
    | Claim
    | RelationMention
)
OBSERVATION_TYPES: tuple[type[Observation], ...] = (
    Sentence, Mention, Chain, TimeExpression, Quantity, EventMention, EventLink, Statement, Clause, Claim,
    RelationMention,
)  # fmt: skip
