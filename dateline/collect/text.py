"""A whole text, with what is known of it -> Article or Problem."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from dateline.base.articles import Article, Problem
from dateline.base.ids import make_id
from dateline.base.moments import first_day
from dateline.base.spans import Range
from dateline.collect.agencies import agency, agency_at_work
from dateline.collect.cutting import cut
from dateline.collect.datelines import Dateline
from dateline.collect.dates import nearest
from dateline.collect.language import language_of, name_of
from dateline.collect.said import Said, first

LONGEST = 2_000_000
"""Code points of one article: a long book; no report is a tenth of it, and a parse takes memory in proportion."""
CLOCK_AHEAD = 2
"""Days by which a page's clock must run ahead of its report to be known for one."""
TASTED = 8
"""Paragraphs of the body by which its language is told."""


def read_text(
    text: str, path: str, *, known: Sequence[Said] = (), extra: dict[str, str] | None = None
) -> Article | Problem:
    """The article that a text is. `known` is what metadata says of it, believed before the text's own head."""
    if len(text) > LONGEST:
        what = f"{path} holds {len(text):,} characters, over the {LONGEST:,} of one report; split it"
        return Problem(path, "collect", "too_large", what)
    head, parts = cut(text, known=known)
    tasted = " ".join(text[one.start : one.end] for one in parts.body[:TASTED]) or text.strip()
    language = language_of(tasted) if tasted else "en"
    if not parts.body and language == "en":
        what = f"{path} holds no report, only a head or nothing; check where it was saved"
        return Problem(path, "collect", "empty", what)
    if language != "en":
        what = f"not read: {name_of(language)} ({path}); only English reports are read"
        return Problem(path, "collect", "language", what)
    said = (*known, *head.said, *parts.said)
    line = parts.dateline
    title, outlet, byline, url = (first(said, name) for name in ("title", "outlet", "byline", "url"))
    published = _published(said, line)
    wire = _agency(said, line, _value(outlet)) or _agency_at_work(text, parts.body)
    place = first(said, "place")
    titled = next((one for one in said if one.name == "title" and one.at), title)
    return Article(
        id=make_id("a", text, _value(outlet), _value(title), _value(published)),
        path=path,
        text=text,
        title=_value(title),
        title_at=titled.at if titled else None,
        outlet=_value(outlet),
        agency=_value(wire),
        agency_at=wire.at if wire else None,
        byline=_value(byline),
        dateline_place=line.places[0] if line and line.places else _value(place),
        dateline_at=line.at if line else (place.at if place else None),
        dateline_date=_day_of(line, published),
        published=_value(published),
        published_from=published.where if published else None,
        published_at=published.at if published else None,
        url=_value(url),
        body=parts.body,
        boilerplate=tuple(sorted({*head.credits, *parts.boilerplate})),
        extra=(extra or {}) | _also(said, line, wire),
    )


def _value(one: Said | None) -> str | None:
    return one.value if one else None


def _published(said: Sequence[Said], line: Dateline | None) -> Said | None:
    """The time said, else that of a dateline with its year."""
    found = first(said, "published") or _without_label(first(said, "clock"), first(said, "updated"))
    whole = line.when.iso() if line and line.when and found is None else None
    return Said("published", whole, line.at, "text") if line and whole else found


def _without_label(clock: Said | None, updated: Said | None) -> Said | None:
    """A bare date above the headline, unless the report was updated days before it: then it is the page's clock."""
    if clock is None or updated is None:
        found = clock or updated
    else:
        late = (first_day(clock.value) or dt.date.min) - (first_day(updated.value) or dt.date.min)
        found = updated if late.days > CLOCK_AHEAD else clock
    return replace(found, name="published") if found else None


def _agency(said: Sequence[Said], line: Dateline | None, outlet: str | None) -> Said | None:
    """The agency of the dateline, else of a credit. A dateline may also name the outlet itself: `(CBC News)`."""
    if line and line.agency and (agency(line.agency) or line.agency.casefold() != (outlet or "").casefold()):
        return Said("agency", line.agency, line.agency_at)
    return first(said, "agency")


def _agency_at_work(text: str, body: Sequence[Range]) -> Said | None:
    found = agency_at_work(text, body)
    return Said("agency", *found, "text") if found else None


def _day_of(line: Dateline | None, published: Said | None) -> str | None:
    """The day of a dateline, in the year in which it lies nearest to publication."""
    if not line or not line.when or line.when.day is None:
        return None
    if line.when.year:
        return line.when.iso()
    day: dt.date | None = first_day(published.value) if published else None
    near = nearest((line.when.month, line.when.day), day) if day else None
    return near.isoformat() if near else None


def _also(said: Sequence[Said], line: Dateline | None, wire: Said | None) -> dict[str, str]:
    """What has no field of its own: the day of an undated report's dateline (`06-24`), the rest of a dateline, and
    that agencies are credited without a name."""
    extra: dict[str, str] = {}
    day, unnamed = first(said, "day"), first(said, "unnamed_agency")
    if line and line.when and line.when.day:
        extra["dateline_day"] = f"{line.when.month:02d}-{line.when.day:02d}"
    elif day:
        extra["dateline_day"] = day.value
    if line and line.region:
        extra["dateline_region"] = line.region
    if line and len(line.places) > 1:
        extra["dateline_places"] = "; ".join(line.places)
    if unnamed and wire is None:
        extra["unnamed_agency"] = unnamed.value
    return extra
