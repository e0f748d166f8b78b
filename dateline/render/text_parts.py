"""One story, event, entity, point or report -> lines for the terminal, each fact with the words that state it."""

from collections.abc import Iterable, Iterator

from rich.padding import Padding
from rich.text import Text

from dateline.base.spans import Span
from dateline.base.views import Entity, Event, Point, Story
from dateline.render.about import about_entity, about_event
from dateline.render.chapter import chapter
from dateline.render.look import Look
from dateline.render.reports import Report
from dateline.render.speech import Speaker
from dateline.render.wording import (
    KIND_WORDS,
    OUTCOME_WORDS,
    PROPERTY_WORDS,
    RELATION_WORDS,
    ROLE_WORDS,
    STATUS_WORDS,
    VERDICT_WORDS,
    plain,
)
from dateline.render.words import clean, event_when, figure, period

Lines = Iterator[Text | Padding]


def line(words: str, style: str = "", indent: int = 0) -> Text | Padding:
    """Words of a report are shown as they are, never as codes to the terminal."""
    text = Text(clean(words), style=style)
    return Padding(text, (0, 0, 0, indent)) if indent else text


def evidence(look: Look, spans: Iterable[Span], indent: int = 2) -> Lines:
    """Each stretch quoted, with its report and where in it the words stand."""
    for cite in look.cites(spans):
        mark = "**" if cite.before or cite.after else ""
        yield line(f"“{' '.join(f'{cite.before}{mark}{cite.quote}{mark}{cite.after}'.split())}”", indent=indent)
        yield line(f"— {cite.report.cited}", "dim", indent + 2)


def story_text(look: Look, story: Story) -> Lines:
    """The story in the reports' words, its events, its points, its reports."""
    told = chapter(look, story)
    yield line(told.title, "bold")
    yield line(f"{look.told_by(story.articles)}, {period(story.start, story.end)}", "dim")
    yield from (part for span in told.lead for part in evidence(look, [span]))
    yield line("Events", "bold")
    yield from _events(told.timeline.every)
    for fold in told.folds:
        yield line(fold.words, "dim", 2)
        yield from _events(fold.timeline.every)
    for point in told.points.conflict + told.points.update + told.points.agreed:
        yield from point_text(look, point)
    yield line("Reports", "bold")
    for report in told.reports:
        yield line(f"{report.number}. {report.title} — {report.cited} {report.id}", indent=2)


def event_text(look: Look, event: Event) -> Lines:
    """Its time, place, people and figures; what was said of it and expected of it."""
    about = about_event(look, event)
    yield line(event.title, "bold")
    kind = KIND_WORDS.get(event.type, plain(event.type))
    where = ", ".join(dict.fromkeys(x for x in (event.place, event.country) if x))
    facts = [STATUS_WORDS[event.status], f"{event.form or ''} {kind}".strip(), event_when(event), where]
    yield line(" · ".join(fact for fact in facts if fact), "dim")
    for one in event.participants:
        yield line(f"{ROLE_WORDS.get(one.role, one.role) or 'took part'}: {look.who(one)}", indent=2)
    for name, value in event.attributes.items():
        yield line(f"{PROPERTY_WORDS.get(name, plain(name))}: {figure(value)}", indent=2)
    if event.within:
        yield line(f"within: {look.name(event.within)}", indent=2)
    yield line(look.told_by(event.articles, event.origins), "bold")
    yield from evidence(look, event.evidence)
    for point in look.index.points_about.get(event.id, ()):
        yield from point_text(look, point)
    for x in about.expectations:
        yield line(f"Expected: {x.what} — {OUTCOME_WORDS[x.outcome]}", "bold")
        yield from evidence(look, (*x.evidence, *x.outcome_evidence))
    yield from _said(look, about.said)


def entity_text(look: Look, entity: Entity) -> Lines:
    """Its names, offices, ties, events and words."""
    about = about_entity(look, entity)
    yield line(entity.name, "bold")
    also = f", also {', '.join(entity.aliases)}" if entity.aliases else ""
    yield line(f"{plain(entity.kind)}{also}, named in {look.told_by(entity.articles)}", "dim")
    for office in entity.offices:
        yield line(f"{office.title}, {office.of or office.organisation or 'of what is not said'}", "bold")
        yield from evidence(look, office.evidence)
    for tie in about.relations:
        relation = RELATION_WORDS.get(tie.type, plain(tie.type))
        item = f": {tie.item}" if tie.item else ""
        yield line(f"{look.name(tie.subject)} {relation} {look.name(tie.object)}{item}", "bold")
        yield from evidence(look, tie.evidence)
    if about.timeline:
        yield line("Events", "bold")
    yield from _events(about.timeline.every)
    yield from _said(look, about.said)
    yield line("Named", "bold")
    for cite in look.first_cites(entity.evidence):
        yield line(f"{cite.quote} — {cite.report.cited}", indent=2)


def point_text(look: Look, point: Point) -> Lines:
    """Its verdict, and each value with those who give it."""
    name = PROPERTY_WORDS.get(point.property, plain(point.property))
    yield line(f"{look.name(point.about)}, {name}: {VERDICT_WORDS[point.verdict]}", "bold")
    for position in point.positions:
        source = f", according to {look.name(position.speaker)}" if position.speaker else ""
        yield line(f"{figure(position.value)} ({look.told_by(position.articles, position.origins)}{source})", indent=2)
        yield from evidence(look, position.evidence, 4)


def article_text(look: Look, report: Report) -> Lines:
    """Its head, what it tells of, and its text."""
    article = report.article
    yield line(report.title, "bold")
    how = f" ({report.how})" if report.how else ""
    facts = [report.name, f"{report.when}{how}", article.agency and f"agency {article.agency}", article.path]
    yield line(" · ".join(fact for fact in facts if fact), "dim")
    yield from _events(look.index.events.get(report.id, ()))
    yield line("")
    for row in article.text.splitlines():
        yield line(row)


def _events(events: Iterable[Event]) -> Lines:
    for event in events:
        when = event_when(event)
        yield line(f"{when}: {event.title} [{STATUS_WORDS[event.status]}] {event.id}", indent=2)


def _said(look: Look, speakers: Iterable[Speaker]) -> Lines:
    for speaker in speakers:
        yield line(f"{speaker.name} said", "bold")
        for said in speaker.said:
            how = f" ({said.how})" if said.how else ""
            words = f"“{said.words}”" if said.statement.form == "quote" else said.words
            yield line(f"{words}{how}", indent=2)
            yield line(f"— {look.reports[said.statement.article].cited}", "dim", 4)
