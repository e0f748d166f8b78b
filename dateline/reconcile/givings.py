"""Attributes of event mentions, and claims -> givings: who gives which value for which property of what, and where."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.base.kinds import REAL
from dateline.base.moments import Moment
from dateline.base.observations import Claim, Deed, EventMention
from dateline.base.record import Record
from dateline.base.spans import Span
from dateline.base.values import THINGS, Value
from dateline.base.views import Event

SURE = 0.5
AHEAD = frozenset({"expected", "proposed"})
PLANNED = frozenset({"targets", "items", "deployed", "released"})
"""Figures of which a plan may say another than what came of it, and neither is wrong."""
ANYHOW = frozenset({"part", "hour", "minute", "month"})
DATED = frozenset({"day", "week", "season", "quarter", "half", "year"})
SIGNED = Deed(("sign",))
"""What is done with the items of an agreement."""


@dataclass(frozen=True, slots=True)
class Giving:
    """One article's value for one property; `speaker` is the entity it is according to; `day` is the report's, `status`
    how it tells of the event, where that is known; `deed`, whose doer is an entity here, is what is done with things
    that are counted, and `when` the day its clause gives."""

    about: str
    property: str
    value: Value
    article: str
    day: str
    speaker: str | None
    span: Span
    status: str = ""
    deed: Deed | None = None
    when: Moment | None = None


def givings(record: Record) -> list[Giving]:
    """All values that articles give, in the order of publication, each article's same value once."""
    seen: dict[tuple[object, ...], Giving] = {}
    for row in sorted(_all(record), key=lambda g: (g.day, g.span)):
        value = row.value
        number = (value.number, value.high, value.moment) if value.number is not None or value.moment else value.text
        done = row.deed.sorts if row.deed else None
        seen.setdefault((row.about, row.property, row.article, number, row.speaker, done), row)
    rows = list(seen.values())
    spoken = {(r.about, r.property, r.article, r.value.number) for r in rows if r.speaker}
    return [r for r in rows if r.speaker or (r.about, r.property, r.article, r.value.number) not in spoken]


def _all(record: Record) -> Iterator[Giving]:
    sure = {e.id for e in record.views(Event) if e.confidence >= SURE}
    done = {e.id for e in record.views(Event) if e.status in REAL}
    for mention in record.seen(EventMention):
        about = record.event_of(mention.id)
        if about in sure and about:
            span = record.span(mention.article, mention.at)
            speaker = speaker_of(record, mention.according_to)
            for name, value in mention.attributes.items():
                if name in THINGS or (name in PLANNED and mention.status in AHEAD and about in done):
                    continue
                row = Giving(about, name, value, mention.article, _day(record, mention.article), speaker, span)
                yield replace(row, deed=SIGNED) if name == "items" else row
            if mention.time and _is_told(mention.time):
                value = Value(mention.time.text, moment=mention.time)
                day = _day(record, mention.article)
                yield Giving(about, "time", value, mention.article, day, None, span, mention.status)
    for claim in record.seen(Claim):
        if claim.property in THINGS and claim.deed is None:
            continue
        deed = replace(claim.deed, by=record.entity_of(claim.deed.by)) if claim.deed else None
        about = record.event_of(claim.about) or record.entity_of(claim.about)
        if deed is not None and about and about.startswith("ev-") and about not in sure:
            about = deed.by
        if about and (about in sure or not about.startswith("ev-")):
            row = Giving(
                about,
                claim.property,
                claim.value,
                claim.article,
                _day(record, claim.article),
                speaker_of(record, claim.according_to),
                record.span(claim.article, claim.at),
            )
            yield replace(row, deed=deed, when=claim.as_of) if deed else row


def _is_told(time: Moment) -> bool:
    """A time near enough to compare; one that is only about right is none, unless it is a time of day or a month.
    *Early on Wednesday* is that Wednesday."""
    exact = not time.approximate or (time.precision == "day" and time.text.lower().startswith(("early", "late")))
    return time.precision in ANYHOW or (time.precision in DATED and exact)


def giving_of(record: Record, about: str, property: str, value: Value, mention: EventMention) -> Giving:
    """What a mention itself tells of its event."""
    span, day = record.span(mention.article, mention.at), _day(record, mention.article)
    return Giving(about, property, value, mention.article, day, speaker_of(record, mention.according_to), span)


def speaker_of(record: Record, chain: str | None) -> str | None:
    """The entity a value is according to; None where the report says it itself."""
    return record.entity_of(chain)


def _day(record: Record, article: str) -> str:
    return record.articles[article].published or ""
