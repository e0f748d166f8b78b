"""One event or entity -> everything the record says about it."""

from dataclasses import dataclass

from dateline.base.views import Entity, Event, Expectation, Relation, Statement
from dateline.render.chapter import Points, points
from dateline.render.look import Look
from dateline.render.speech import Speaker, speakers
from dateline.render.timeline import Timeline, timeline


@dataclass(frozen=True, slots=True)
class About:
    timeline: Timeline
    within: tuple[Event, ...]
    relations: tuple[Relation, ...]
    points: Points
    said: tuple[Speaker, ...]
    expectations: tuple[Expectation, ...]


def about_event(look: Look, event: Event) -> About:
    """Its points, what was said of it, what was expected of it, and what took place within it."""
    return _about(look, event.id, said=look.index.statements_of_event)


def about_entity(look: Look, entity: Entity) -> About:
    """The events it took part in, its relations, its points, and what it said."""
    return _about(look, entity.id, said=look.index.statements_of_speaker)


def _about(look: Look, id: str, *, said: dict[str, list[Statement]]) -> About:
    index = look.index
    return About(
        timeline=timeline(index.events_of_entity.get(id, ())),
        within=tuple(index.within.get(id, ())),
        relations=tuple(index.relations.get(id, ())),
        points=points(look, index.points_about.get(id, ())),
        said=tuple(speakers(look, said.get(id, ()))),
        expectations=tuple(index.expectations_of_event.get(id, ())),
    )
