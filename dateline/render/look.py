"""A record and the links of a page -> what a page asks for: names, reports, citations of evidence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dateline.base.record import Record
from dateline.base.spans import Range, Span
from dateline.base.views import Entity, Event, Participant, Statement
from dateline.render.index import Index
from dateline.render.links import Links
from dateline.render.marked import ASIDE, Mark
from dateline.render.reports import Report, reports_of
from dateline.render.words import count, cut_after, cut_before

FEW, AROUND = 60, 140
"""Characters: evidence no longer than the first is shown with as many as the second on either side."""


@dataclass(frozen=True, slots=True)
class Cite:
    """Words of a report as evidence, and where they stand in its text. Where they are few, `before` and `after` are
    the rest of their sentence, so that a reader sees what they mean."""

    report: Report
    quote: str
    href: str | None
    before: str = ""
    after: str = ""


@dataclass
class Cited:
    """Which stretches of which article any page cites: those are the words marked in its text."""

    spans: dict[str, set[Range]] = field(default_factory=dict)

    def add(self, span: Span) -> None:
        self.spans.setdefault(span.article, set()).add(Range(span.start, span.end))


class Look:
    """The record as one page sees it. What any page cites is kept together in `cited`."""

    def __init__(self, record: Record, links: Links, *, shared: "Look | None" = None) -> None:
        self.record = record
        self.links = links
        self.reports: Mapping[str, Report] = shared.reports if shared else reports_of(record)
        self.index: Index = shared.index if shared else Index(record)
        self.cited: Cited = shared.cited if shared else Cited()

    def on(self, links: Links) -> "Look":
        """The same record seen from another page."""
        return Look(self.record, links, shared=self)

    def entity(self, id: str | None) -> Entity | None:
        found = self.record.view(id) if id else None
        return found if isinstance(found, Entity) else None

    def event(self, id: str | None) -> Event | None:
        found = self.record.view(id) if id else None
        return found if isinstance(found, Event) else None

    def name(self, id: str | None) -> str:
        """What people call an entity or event (or the words of a statement); the id itself where it is none."""
        found = self.record.view(id) if id else None
        match found:
            case Entity():
                return found.name
            case Event():
                return found.title
            case Statement():
                return found.text
            case _:
                return id or ""

    def who(self, participant: Participant) -> str:
        return self.name(participant.entity) if participant.entity else participant.description or "someone not named"

    def cites(self, spans: Iterable[Span]) -> list[Cite]:
        """Evidence as citations, one for each stretch, in the order of the reports and of their words."""
        own = {s for s in spans if s.article in self.reports}
        rows = sorted(own, key=lambda s: (self.reports[s.article].number, s.start, s.end))
        return [self.cite(span) for span in rows]

    def first_cites(self, spans: Iterable[Span]) -> list[Cite]:
        """One citation for each report: the first span given of it."""
        first: dict[str, Span] = {}
        for span in spans:
            first.setdefault(span.article, span)
        return self.cites(first.values())

    def cite(self, span: Span) -> Cite:
        """One stretch as a citation; its words are then marked in the report."""
        self.cited.add(span)
        report = self.reports[span.article]
        href = self.links.to(span.article, anchor=anchor(report, span.start, span.end))
        return Cite(report, span.quote, href, *self._around(span))

    def _around(self, span: Span) -> tuple[str, str]:
        if len(span.quote) > FEW:
            return "", ""
        text = self.reports[span.article].article.text
        for sentence in self.index.sentences.get(span.article, ()):
            if sentence.at.start <= span.start and span.end <= sentence.at.end:
                before, after = text[sentence.at.start : span.start], text[span.end : sentence.at.end]
                return cut_before(before, AROUND), cut_after(after, AROUND)
        return "", ""

    def marks(self, report: Report) -> list[Mark]:
        """The stretches of a report that pages cite so far, and those that are not the report itself."""
        cited = self.cited.spans.get(report.id, ())
        asides = [Mark(stretch, ASIDE) for stretch in report.article.boilerplate]
        return [Mark(at, anchor(report, at.start, at.end)) for at in cited] + asides

    def told_by(self, articles: Iterable[str], origins: int | None = None) -> str:
        """`3 reports, 2 independent origins`."""
        told = sum(a in self.reports for a in articles)
        words = count(told, "report")
        if origins is not None and told > 1:
            words += f", {count(origins, 'independent origin')}"
        return words

    def statuses(self, event: Event) -> list[tuple[str, list[Report]]]:
        """Each status that reports give an event, with those reports."""
        given: dict[str, list[str]] = {}
        for article, status in event.status_by_article.items():
            given.setdefault(status, []).append(article)
        return [(status, self.of_articles(articles)) for status, articles in sorted(given.items())]

    def of_articles(self, articles: Iterable[str]) -> list[Report]:
        """Reports in the order of their numbers."""
        return sorted((self.reports[a] for a in set(articles) if a in self.reports), key=lambda r: r.number)


def anchor(report: Report, start: int, end: int) -> str:
    """The id of a marked stretch on the page that holds the report's text."""
    return f"r{report.number}-{start}-{end}"
