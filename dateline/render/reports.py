"""Articles -> reports as people cite them: a number, a short name, a date and how it is known."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from dateline.base.articles import Article
from dateline.base.record import Record
from dateline.render.wording import PUBLISHED_WORDS
from dateline.render.words import NO_DATE, cut, day

OPENING = 80
"""Characters of a report's opening that stand for a headline it does not have."""


@dataclass(frozen=True, slots=True)
class Report:
    """`number` counts from 1 in the order of publication; `name` is the outlet, else the agency, else the file's
    name; `when` is the publication time for people, `how` how that is known."""

    number: int
    article: Article
    name: str
    when: str
    how: str

    @property
    def id(self) -> str:
        return self.article.id

    @property
    def title(self) -> str:
        """Its headline; without one, the opening words of its first paragraph."""
        if self.article.title or not self.article.body:
            return self.article.title or self.name
        first = self.article.body[0]
        return cut(self.article.text[first.start : first.end], OPENING) or self.name

    @property
    def cited(self) -> str:
        """Name and date, as a citation gives them."""
        published = self.article.published
        return f"{self.name}, {day(published[:10]) if published else 'undated'}"

    @property
    def file(self) -> str:
        """The file's name alone: where it lay on the reader's disk is nobody's business."""
        return PurePosixPath(self.article.path.replace("\\", "/")).name

    @property
    def web(self) -> str | None:
        """The report's address, where it is one a browser may safely open."""
        url = self.article.url or ""
        return url if url.lower().startswith(("https://", "http://")) else None


def reports_of(record: Record) -> dict[str, Report]:
    """Every article of the record as a report, by article id, in the order of (published, id)."""
    return {id: _report(number, article) for number, (id, article) in enumerate(record.articles.items(), start=1)}


def _report(number: int, article: Article) -> Report:
    known = PUBLISHED_WORDS.get(article.published_from or "", "") if article.published else ""
    return Report(number, article, _name(article), day(article.published) if article.published else NO_DATE, known)


def _name(article: Article) -> str:
    file = PurePosixPath(article.path.replace("\\", "/"))
    return article.outlet or article.agency or file.stem or article.id
