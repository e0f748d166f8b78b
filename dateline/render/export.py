"""Record -> record.json, the export whose fields docs/reference/record.schema.json fixes."""

from collections.abc import Iterable
from typing import Any

from dateline.base.articles import Article
from dateline.base.record import Record
from dateline.base.spans import Range, Span
from dateline.base.values import Value
from dateline.base.views import (
    Copy,
    Entity,
    Event,
    Expectation,
    Office,
    Participant,
    Point,
    Position,
    Process,
    Relation,
    Statement,
    Story,
)

SCHEMA_VERSION = "1"
SURE = 0.5
"""Events and statements of less confidence stand apart, under `unsure`."""

Row = dict[str, Any]


def as_json(record: Record, *, with_text: bool = False) -> Row:
    """The whole record as one JSON object. Without text, articles keep their spans but not their words."""
    story_of = {article: story.id for story in record.views(Story) for article in story.articles}
    events, statements, entities = record.views(Event), record.views(Statement), record.views(Entity)
    short_of = _short_names(entities)
    return {
        "schema": SCHEMA_VERSION,
        "articles": [_article(a, story_of.get(a.id), with_text) for a in record.articles.values()],
        "entities": [_entity(e, short_of) for e in entities],
        "relations": [_relation(r) for r in record.views(Relation)],
        "events": [_event(e) for e in events if e.confidence >= SURE],
        "statements": [_statement(s) for s in statements if s.confidence >= SURE],
        "points": [_point(p) for p in record.views(Point)],
        "expectations": [_expectation(x) for x in record.views(Expectation)],
        "copies": [_copy(c) for c in record.views(Copy)],
        "stories": [{"id": s.id, "title": s.title, "articles": list(s.articles)} for s in record.views(Story)],
        "processes": [_process(p) for p in record.views(Process)],
        "unsure": {
            "events": [_event(e) for e in events if e.confidence < SURE],
            "statements": [_statement(s) for s in statements if s.confidence < SURE],
        },
        "problems": [
            {"article": p.article, "stage": p.stage, "code": p.code, "message": p.message} for p in record.problems
        ],
    }


def _spans(spans: Iterable[Span]) -> list[Row]:
    return [{"article": s.article, "start": s.start, "end": s.end, "quote": s.quote} for s in spans]


def _ranges(article: Article, ranges: Iterable[Range]) -> list[Row]:
    text = article.text
    return [{"article": article.id, "start": r.start, "end": r.end, "quote": text[r.start : r.end]} for r in ranges]


def _article(article: Article, story: str | None, with_text: bool) -> Row:
    row: Row = {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "agency": article.agency,
        "byline": article.byline,
        "dateline_place": article.dateline_place,
        "published": article.published,
        "published_from": article.published_from,
        "language": article.language,
        "url": article.url,
        "story": story,
        "boilerplate": _ranges(article, article.boilerplate),
    }
    if with_text:
        row["text"] = article.text
    return row


def _short_names(entities: Iterable[Entity]) -> dict[str, str]:
    """Names of bodies and states -> the short form by which reports call them: *NATO*, *UAE*."""
    kinds = ("organisation", "armed_group", "country")
    bodies = (e for e in entities if e.kind in kinds and len(e.name.split()) > 1)
    found = ((e.name, next((a for a in e.aliases if a.isupper() and a.isalpha() and len(a) > 1), None)) for e in bodies)
    return {name: short for name, short in found if short is not None}


def _office(office: Office, short_of: dict[str, str]) -> Row:
    """`of` names a body in full with its short form behind, as reports say either."""
    of_ministry = "ministry" in (office.of or "").lower()
    short = None if of_ministry else short_of.get(office.of or "")
    return {
        "title": office.title,
        "of": f"{office.of} ({short})" if short else office.of,
        "organisation": office.organisation,
        "tenure": office.tenure,
        "from": office.start,
        "to": office.end,
        "evidence": _spans(office.evidence),
    }


def _entity(entity: Entity, short_of: dict[str, str]) -> Row:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "country": entity.country,
        "offices": [_office(o, short_of) for o in entity.offices],
        "articles": list(entity.articles),
        "evidence": _spans(entity.evidence),
    }


def _relation(relation: Relation) -> Row:
    return {
        "id": relation.id,
        "type": relation.type,
        "subject": relation.subject,
        "object": relation.object,
        "item": relation.item,
        "mode": relation.mode,
        "from": relation.start,
        "to": relation.end,
        "articles": list(relation.articles),
        "evidence": _spans(relation.evidence),
    }


def plain_number(number: float) -> int | float:
    """26.0 as 26; 2.5 stays."""
    return int(number) if number == int(number) else number


def value_of(value: Value) -> Row:
    """A value as the export writes it: a number plainly, with its unit, qualifier and words beside it."""
    row: Row = {
        "value": value.text if value.number is None else plain_number(value.number),
        "text": value.text,
    }
    if value.moment is not None:
        row |= {
            "value": _clock_or_day(value.moment.start or value.moment.end),
            "from": value.moment.start,
            "to": value.moment.end,
        }
    if value.unit:
        row["unit"] = value.unit
    if value.high is not None:
        row["high"] = plain_number(value.high)
    if value.qualifier:
        row["qualifier"] = value.qualifier
    return row


def _clock_or_day(iso: str | None) -> str | None:
    """`2026-03-10T04` as `2026-03-10 04:00`; a day, month or year as it is."""
    if iso is None or "T" not in iso:
        return iso
    day, clock = iso.split("T")
    return f"{day} {clock if ':' in clock else f'{clock}:00'}"


def _participant(participant: Participant) -> Row:
    who = {"entity": participant.entity} if participant.entity else {"description": participant.description}
    return {**who, "role": participant.role, "articles": list(participant.articles)}


def _event(event: Event) -> Row:
    return {
        "id": event.id,
        "type": event.type,
        "form": event.form,
        "title": event.title,
        "status": event.status,
        "status_by_article": event.status_by_article,
        "from": event.start,
        "to": event.end,
        "precision": event.precision,
        "approximate": event.approximate,
        "place": event.place,
        "country": event.country,
        "participants": [_participant(p) for p in event.participants],
        "attributes": {name: value_of(v) for name, v in event.attributes.items()},
        "within": event.within,
        "plover": event.plover,
        "plover_mode": event.plover_mode,
        "cameo": event.cameo,
        "articles": list(event.articles),
        "origins": event.origins,
        "confidence": round(event.confidence, 2),
        "evidence": _spans(event.evidence),
    }


def _statement(statement: Statement) -> Row:
    return {
        "id": statement.id,
        "speaker": statement.speaker,
        "speaker_name": statement.speaker_name,
        "form": statement.form,
        "kind": statement.kind,
        "channel": statement.channel,
        "addressee": statement.addressee,
        "second_hand": statement.second_hand,
        "cue": statement.cue,
        "text": statement.text,
        "article": statement.article,
        "event": statement.event,
        "same_as": statement.same_as,
        "confidence": round(statement.confidence, 2),
        "evidence": _spans(statement.evidence),
    }


def _position(position: Position) -> Row:
    return {
        **value_of(position.value),
        "articles": list(position.articles),
        "origins": position.origins,
        "speaker": position.speaker,
        "evidence": _spans(position.evidence),
    }


def _point(point: Point) -> Row:
    return {
        "id": point.id,
        "about": point.about,
        "property": point.property,
        "verdict": point.verdict,
        "positions": [_position(p) for p in point.positions],
    }


def _expectation(expectation: Expectation) -> Row:
    return {
        "id": expectation.id,
        "what": expectation.what,
        "event": expectation.event,
        "outcome": expectation.outcome,
        "outcome_event": expectation.outcome_event,
        "stated_in": list(expectation.stated_in),
        "outcome_in": list(expectation.outcome_in),
        "due": expectation.due,
        "evidence": _spans(expectation.evidence),
        "outcome_evidence": _spans(expectation.outcome_evidence),
    }


def _copy(copy: Copy) -> Row:
    return {
        "id": copy.id,
        "kind": copy.kind,
        "origin": copy.origin,
        "articles": list(copy.articles),
        "evidence": _spans(copy.evidence),
    }


def _process(process: Process) -> Row:
    return {
        "id": process.id,
        "title": process.title,
        "events": list(process.events),
        "links": [
            {"before": before, "after": after, "kind": kind, "evidence": _spans(spans)}
            for before, after, kind, spans in process.links
        ],
    }
