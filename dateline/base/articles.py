"""An article: one report as read."""

from dataclasses import dataclass, field

from dateline.base.kinds import PublishedFrom
from dateline.base.spans import Range


@dataclass(frozen=True, slots=True)
class Article:
    """One report. `id` is the hash of its text, outlet, title and publication head; every offset counts code points
    of `text`. `published` is ISO 8601 at the precision found, `published_from` where. `body` is the stretches that
    are the report itself, in order: everything else (heads, datelines, teasers, credits) gives no facts;
    `boilerplate` is the part of it that is not the report at all. `paragraphs` cut the body."""

    id: str
    path: str
    text: str
    title: str | None = None
    title_at: Range | None = None
    outlet: str | None = None
    agency: str | None = None
    agency_at: Range | None = None
    byline: str | None = None
    dateline_place: str | None = None
    dateline_at: Range | None = None
    dateline_date: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    published_at: Range | None = None
    language: str = "en"
    url: str | None = None
    body: tuple[Range, ...] = ()
    boilerplate: tuple[Range, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read, and why. `code` is stable and short (`empty`, `too_large`, `not_text`, `language`,
    `half_written`, `duplicate`, `unreadable`, `stage_failed`); `message` says what to do."""

    article: str
    stage: str
    code: str
    message: str
