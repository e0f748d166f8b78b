"""One noun of the record -> everything it refers to: field, id, and what that id must be."""

from collections.abc import Iterator
from typing import Literal

from dateline.base.observations import Chain, Claim, EventLink, EventMention, Mention, RelationMention
from dateline.base.observations import Statement as Saying
from dateline.base.views import Entity, Event, Expectation, Point, Process, Relation, Statement

Reference = tuple[str, str | None, tuple[type, ...] | Literal["article", "observation"]]
"""An id of None refers to nothing. Types are types of view."""


def observed(row: object) -> Iterator[Reference]:
    """What an observation refers to: always other observations of its article."""
    match row:
        case Mention():
            yield from (("chain", id, "observation") for id in row.chains)
        case Chain():
            yield from (("mention", id, "observation") for id in row.mentions)
        case EventMention():
            yield from (("participant", p.chain, "observation") for p in row.participants)
            yield from (("place", row.place, "observation"), ("within", row.within, "observation"))
        case EventLink():
            yield from (("before", row.before, "observation"), ("after", row.after, "observation"))
        case Saying():
            yield from (("speaker", row.speaker, "observation"), ("event", row.event, "observation"))
        case Claim():
            yield from (("about", row.about, "observation"), ("source", row.according_to, "observation"))
            yield "doer", row.deed.by if row.deed else None, "observation"
        case RelationMention():
            yield from (("subject", row.subject, "observation"), ("object", row.object, "observation"))


def viewed(view: object) -> Iterator[Reference]:
    """What a view refers to: articles, observations, other views."""
    for field in ("articles", "stated_in", "outcome_in"):
        yield from ((field, id, "article") for id in getattr(view, field, ()))
    match view:
        case Entity():
            yield from (("chain", id, "observation") for id in view.chains)
        case Relation():
            yield from (("subject", view.subject, (Entity,)), ("object", view.object, (Entity,)))
        case Event():
            yield from (("mention", id, "observation") for id in view.mentions)
            yield from (("participant", p.entity, (Entity,)) for p in view.participants)
            yield from (("status", id, "article") for id in view.status_by_article)
            yield "within", view.within, (Event,)
        case Statement():
            yield from (("article", view.article, "article"), ("speaker", view.speaker, (Entity,)))
            yield from (("event", view.event, (Event,)), ("same_as", view.same_as, (Statement,)))
        case Point():
            yield "about", view.about, (Entity, Event)
            yield from (("position's article", id, "article") for p in view.positions for id in p.articles)
            yield from (("position's speaker", p.speaker, (Entity,)) for p in view.positions)
        case Expectation():
            yield from (("event", view.event, (Event,)), ("outcome", view.outcome_event, (Event, Statement)))
        case Process():
            yield from (("event", id, (Event,)) for id in view.events)
            yield from (("link", id, (Event,)) for link in view.links for id in link[:2])
