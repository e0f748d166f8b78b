"""One story of the record -> everything its chapter shows, section by section."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from dateline.base.record import Record
from dateline.base.spans import Span
from dateline.base.views import Event, Expectation, Point, Process, Story
from dateline.render.folds import Fold, folded
from dateline.render.headline import headline
from dateline.render.index import grouped, picked
from dateline.render.lead import lead
from dateline.render.look import Look
from dateline.render.meetings import Meetings, meetings
from dateline.render.met_svg import met_svg
from dateline.render.reports import Report
from dateline.render.speech import Speaker, speakers
from dateline.render.timeline import Timeline
from dateline.render.timeline_svg import timeline_svg
from dateline.render.wording import HELD

WIDE, NARROW = 760, 330
"""Pictures are drawn twice, for a page and for a phone: text keeps its size on both."""

OUTCOMES = ("happened", "did_not_happen", "cancelled", "postponed", "overdue", "open")
"""Expectations in this order: those settled first."""

LOOSE = "reports-outside-any-story"


@dataclass(frozen=True, slots=True)
class Pictures:
    wide: Markup
    narrow: Markup

    def __bool__(self) -> bool:
        return bool(self.wide)


@dataclass(frozen=True, slots=True)
class Points:
    """Points by verdict, those most told of first."""

    agreed: tuple[Point, ...]
    conflict: tuple[Point, ...]
    update: tuple[Point, ...]
    single: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    story: Story
    title: str
    reports: tuple[Report, ...]
    lead: tuple[Span, ...]
    events: tuple[Event, ...]
    timeline: Timeline
    folds: tuple[Fold, ...]
    timeline_picture: Pictures
    meetings: Meetings
    met_picture: Pictures
    speakers: tuple[Speaker, ...]
    points: Points
    expectations: tuple[Expectation, ...]
    processes: tuple[Process, ...]

    @property
    def held(self) -> int:
        return sum(event.status in HELD for event in self.events)

    @property
    def planned(self) -> int:
        return len(self.events) - self.held


def stories_of(record: Record) -> list[Story]:
    """The stories with most reports first, then one for the reports that belong to none."""
    rows = sorted(record.views(Story), key=lambda s: (-len(s.articles), s.start or "", s.id))
    inside = {article for story in rows for article in story.articles}
    loose = tuple(id for id in record.articles if id not in inside)
    if loose:
        title = "Other reports" if rows else "The reports"
        rows.append(Story(LOOSE, title, loose, None, None))
    return rows


def chapter(look: Look, story: Story) -> Chapter:
    """All that the story's reports tell."""
    index, inside = look.index, story.articles
    events = picked(index.events, inside)
    met = meetings(events)
    shown, folds = folded(events, story.start)
    sentences = lead(look, inside, events)
    return Chapter(
        story=story,
        title=headline(look, story, events, sentences),
        reports=tuple(look.of_articles(story.articles)),
        lead=tuple(sentences),
        events=tuple(events),
        timeline=shown,
        folds=folds,
        timeline_picture=Pictures(
            *(timeline_svg(look, [row.event for row in shown.rows], width=w) for w in (WIDE, NARROW))
        ),
        meetings=met,
        met_picture=Pictures(*(met_svg(look, met.every, width=w) for w in (WIDE, NARROW))),
        speakers=tuple(speakers(look, picked(index.statements, inside))),
        points=points(look, picked(index.points, inside)),
        expectations=tuple(sorted(picked(index.expectations, inside), key=lambda x: OUTCOMES.index(x.outcome))),
        processes=tuple(picked(index.processes, (e.id for e in events))),
    )


def points(look: Look, rows: Iterable[Point]) -> Points:
    """Points by verdict."""
    ordered = sorted(rows, key=lambda p: (-_told(p), look.name(p.about), p.property, p.id))
    by_verdict = grouped(ordered, lambda p: [p.verdict])
    return Points(
        agreed=tuple(by_verdict.get("agreed", ())),
        conflict=tuple(by_verdict.get("conflict", ())),
        update=tuple(by_verdict.get("update", ())),
        single=tuple(by_verdict.get("single", ())),
    )


def _told(point: Point) -> int:
    return len({article for position in point.positions for article in position.articles})
