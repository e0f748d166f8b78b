"""Record -> what does not hold in it: spans beside their text, references that lead nowhere, facts without evidence."""

import dataclasses
from collections.abc import Iterable, Iterator

from dateline.base.observations import OBSERVATION_TYPES
from dateline.base.record import Record
from dateline.base.spans import Range, Span
from dateline.base.views import VIEW_TYPES, Copy, Entity, Point, Process, Story
from dateline.render.references import Reference, observed, viewed


def check(record: Record) -> list[str]:
    """Every fault in words, in a stable order; an empty list when all holds."""
    faults = [*_articles(record), *_observations(record), *_judgements(record)]
    for kind in VIEW_TYPES:
        for view in record.views(kind):
            name = f"{kind.__name__.lower()} {view.id}"
            faults += (f"{name}: {fault}" for fault in _wrong_spans(record, view))
            faults += (f"{name}: {fault}" for fault in _unknown(record, viewed(view)))
            faults += (f"{name}: {fault} has no evidence" for fault in _bare(view))
    return faults


def _articles(record: Record) -> Iterator[str]:
    for id, article in record.articles.items():
        if article.id != id:
            yield f"article {id} is kept under another id"
        yield from (f"article {id}: {fault}" for fault in _wrong_ranges(article, len(article.text)))


def _observations(record: Record) -> Iterator[str]:
    for kind in OBSERVATION_TYPES:
        for row in record.seen(kind):
            name = f"{kind.__name__} {row.id}"
            article = record.articles.get(row.article)
            if article is None:
                yield f"{name}: article {row.article} is not in the record"
                continue
            yield from (f"{name}: {fault}" for fault in _wrong_ranges(row, len(article.text)))
            yield from (f"{name}: {fault}" for fault in _unknown(record, observed(row)))


def _judgements(record: Record) -> Iterator[str]:
    for row in record.judgements:
        for id in (row.a, row.b):
            if id not in record.articles and record.observation(id) is None:
                yield f"judgement {row.id}: {id} is not in the record"


def _unknown(record: Record, references: Iterable[Reference]) -> Iterator[str]:
    for field, id, kinds in references:
        if id is None:
            continue
        if kinds == "article":
            known = id in record.articles
        elif kinds == "observation":
            known = record.observation(id) is not None
        else:
            known = isinstance(record.view(id), kinds)
        if not known:
            yield f"{field} {id} is not in the record"


def _parts(noun: object) -> Iterator[object]:
    """Everything that stands inside a noun, at any depth, itself first."""
    yield noun
    if isinstance(noun, tuple | list):
        inside: Iterable[object] = noun
    elif isinstance(noun, dict):
        inside = noun.values()
    elif dataclasses.is_dataclass(noun):
        inside = (getattr(noun, field.name) for field in dataclasses.fields(noun))
    else:
        return
    for one in inside:
        yield from _parts(one)


def _wrong_ranges(noun: object, length: int) -> Iterator[str]:
    for part in _parts(noun):
        if isinstance(part, Range) and not 0 <= part.start < part.end <= length:
            yield f"stretch {part.start}:{part.end} is empty or outside a text of {length}"


def _wrong_spans(record: Record, view: object) -> Iterator[str]:
    for part in _parts(view):
        if not isinstance(part, Span):
            continue
        where = f"{part.article}:{part.start}:{part.end}"
        article = record.articles.get(part.article)
        if article is None:
            yield f"evidence {where} is of no article in the record"
        elif part.start < 0 or article.text[part.start : part.end] != part.quote or not part.quote.strip():
            yield f"evidence {where} is not {part.quote!r}"


def _bare(view: object) -> Iterator[str]:
    """Facts that no words stand for. Stories, copies by an agency's credit and points hold none of their own."""
    if not isinstance(view, Copy | Story | Point | Process) and not getattr(view, "evidence", None):
        yield "it"
    match view:
        case Entity():
            yield from (f"office {o.title!r}" for o in view.offices if not o.evidence)
        case Point():
            yield from (f"position {p.value.text!r}" for p in view.positions if not p.evidence)
        case Process():
            yield from (f"link {before} to {after}" for before, after, _, spans in view.links if not spans)
