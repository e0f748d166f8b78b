"""A whole text, with what is known of it -> Article or Problem."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.base.articles import Article, Problem
from dateline.base.ids import make_id
from dateline.base.spans import Range
from dateline.collect.boilerplate import kind_of, mark
from dateline.collect.datelines import Dateline, dateline_of
from dateline.collect.dates import published_in
from dateline.collect.heads import Head, read_head
from dateline.collect.language import language_of, name_of
from dateline.collect.lines import Line, lines_of, paragraphs_of
from dateline.collect.said import Said, first
from dateline.collect.signatures import credit_in, is_code_line, signature_of

LONGEST = 2_000_000
"""Code points of one article: a long book; no report is a tenth of it, and a parse takes memory in proportion."""
CROSS_HEAD = 60
"""Code points of the longest line that can be a heading within the report."""
BULLETS = "•●▪■◦‣*-–—· "


@dataclass(frozen=True, slots=True)
class Parts:
    """The report's own paragraphs, what is not the report, and what both say about it."""

    body: tuple[Range, ...]
    boilerplate: tuple[Range, ...]
    said: tuple[Said, ...]
    dateline: Dateline | None


def read_text(
    text: str, path: str, *, known: Sequence[Said] = (), extra: dict[str, str] | None = None
) -> Article | Problem:
    """The article that a text is. `known` is what metadata says of it, believed before the text's own head."""
    if len(text) > LONGEST:
        return _problem(
            path, "too_large", f"{path} holds {len(text):,} characters, over the {LONGEST:,} of one report; split it"
        )
    head, parts = cut(text, known=known)
    if not parts.body:
        return _problem(path, "empty", f"{path} holds no report, only a head or nothing; check where it was saved")
    words = " ".join(text[one.start : one.end] for one in parts.body[:8])
    language = language_of(words)
    if language != "en":
        return _problem(path, "language", f"not read: {name_of(language)} ({path}); only English reports are read")
    said = (*known, *head.said, *parts.said)
    boilerplate = tuple(sorted({*head.credits, *parts.boilerplate}))
    return _article(text, path, said, parts, boilerplate, dict(extra or {}))


def _problem(path: str, code: str, message: str) -> Problem:
    return Problem(path, "collect", code, message)


def _article(
    text: str, path: str, said: Sequence[Said], parts: Parts, boilerplate: tuple[Range, ...], extra: dict[str, str]
) -> Article:
    title, outlet, byline, url = (first(said, name) for name in ("title", "outlet", "byline", "url"))
    titled = next((one for one in said if one.name == "title" and one.at), title)
    published = first(said, "published") or first(said, "updated")
    line, wire = parts.dateline, first(said, "agency")
    agency, agency_at = (line.agency, line.agency_at) if line and line.agency else (None, None)
    if agency is None and wire:
        agency, agency_at = wire.value, wire.at
    place = line.places[0] if line and line.places else _value(first(said, "place"))
    iso = line.when.iso(year=_year(published)) if line and line.when else None
    if published is None and line and line.when and line.when.year and iso:
        published = Said("published", iso, line.at, "text")
    if line and line.when and iso is None:
        extra["dateline_day"] = f"{line.when.month:02d}-{line.when.day or 1:02d}"
    if line and line.region:
        extra["dateline_region"] = line.region
    if line and len(line.places) > 1:
        extra["dateline_places"] = "; ".join(line.places)
    unnamed = first(said, "unnamed_agency")
    if unnamed and agency is None:
        extra["unnamed_agency"] = unnamed.value
    return Article(
        id=make_id("a", text, _value(outlet), _value(title), _value(published)),
        path=path,
        text=text,
        title=_value(title),
        title_at=titled.at if titled else None,
        outlet=_value(outlet),
        agency=agency,
        agency_at=agency_at,
        byline=_value(byline),
        dateline_place=place,
        dateline_at=line.at if line else None,
        dateline_date=iso,
        published=_value(published),
        published_from=published.where if published else None,
        published_at=published.at if published else None,
        url=_value(url),
        body=parts.body,
        boilerplate=boilerplate,
        extra=extra,
    )


def _value(one: Said | None) -> str | None:
    return one.value if one else None


def _year(published: Said | None) -> int | None:
    return int(published.value[:4]) if published else None


def cut(text: str, *, known: Sequence[Said] = ()) -> tuple[Head, Parts]:
    """Cuts a text into its head, the report, and the rest."""
    head = read_head(lines_of(text), known=known)
    lines = head.rest
    paragraphs = paragraphs_of(text, lines, apart=lambda line: kind_of(line) is not None)
    marks = mark(paragraphs)
    body: list[Line] = []
    boilerplate: list[Range] = []
    said: list[Said] = []
    line: Dateline | None = None
    for i, paragraph in enumerate(paragraphs):
        if marks[i] is not None or is_code_line(paragraph):
            boilerplate.append(paragraph.at)
            said += _said_by(paragraph, marks[i])
            continue
        if line is None and len(body) < 2:
            line = dateline_of(paragraph)
            paragraph = paragraph.after(line.end) if line else paragraph
        signed = signature_of(paragraph)
        if signed:
            boilerplate.append(Range(_skip(text, signed.end), paragraph.end))
            said += signed.said
            paragraph = paragraph.before(signed.end)
        body.append(paragraph)
    own = [_without_bullet(one) for i, one in enumerate(body) if not _is_cross_head(body, i)]
    return head, Parts(tuple(one.at for one in own if one.words), tuple(boilerplate), tuple(said), line)


def _skip(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _said_by(line: Line, why: str | None) -> list[Said]:
    """What a credit line says: `Published on June 24, 2025`, `With inputs from ANI`, `PTI ABC DEF`."""
    if why not in ("credits", None):
        return []
    found = published_in(line.words)
    said = list(credit_in(line.words, line.start)) if _credits_makers(line) else []
    if found and line.words[: found[1].start].casefold().lstrip("( ").startswith(
        ("published", "posted", "first published", "story first")
    ):
        said.append(Said("published", found[0], Range(line.start + found[1].start, line.start + found[1].end), "text"))
    elif found and line.words.casefold().startswith(("updated", "last updated", "last modified")):
        said.append(Said("updated", found[0], Range(line.start + found[1].start, line.start + found[1].end), "text"))
    return said


def _credits_makers(line: Line) -> bool:
    """Credits of words, not of pictures."""
    plain = line.words.casefold()
    return not any(word in plain for word in ("photo", "image", "picture", "getty", "caption", "file"))


def _is_cross_head(body: Sequence[Line], i: int) -> bool:
    """A short line without a final stop between longer paragraphs."""
    line = body[i]
    if len(line.words) > CROSS_HEAD or line.ends_with_stop() or len(body) < 2:
        return False
    if line.words[0] in BULLETS or line.words[0].islower():
        return False
    return i + 1 < len(body) and i > 0


def _without_bullet(line: Line) -> Line:
    words = line.words.lstrip(BULLETS)
    return (
        line.after(line.end - len(words))
        if len(words) < len(line.words) and not line.words[:2].strip("-–—").isdigit()
        else line
    )
