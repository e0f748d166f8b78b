"""A text -> its head, the paragraphs that are the report, and what is not the report at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.base.spans import Range
from dateline.collect.boilerplate import TELLS, Why, kind_of
from dateline.collect.datelines import Dateline, dateline_of
from dateline.collect.dates import published_in
from dateline.collect.furniture import is_caption
from dateline.collect.head_lines import is_labelled, read_line
from dateline.collect.headings import BULLETS, CROSS_HEAD, without_headings
from dateline.collect.heads import Head, read_head
from dateline.collect.inlays import without_inlays
from dateline.collect.lines import Line, lines_of, paragraphs_of
from dateline.collect.marking import mark
from dateline.collect.outlets import owner_in
from dateline.collect.parting import parted
from dateline.collect.said import Said, first
from dateline.collect.signatures import credit_in, signature_of
from dateline.collect.tails import without_tails
from dateline.collect.topics import stems

OPENINGS, DEEPEST_OPENING = 2, 8
"""Paragraphs at whose head a dateline may stand, as a summary is at times set above the first; and a sure one."""
LATE, LONGEST_LATE = 3, 100
"""Paragraphs of the report below which a line that dates it may still come, and its length."""
CITED = 6
"""Words after *Source:* from which they tell of more than who wrote a report."""
_HOUSE_LABEL = re.compile(
    r"(?:(?:More )?[Dd]etails|Background|Reminder|Previously|(?:For )?[Rr]eference|Context|What happened|Of note|"
    r"Why it matters|The big picture|Driving the news|What(?:'|’)s next|What they(?:'|’)re saying|Zoom (?:in|out)|"
    r"State of play|Between the lines|The latest|Catch up quick|The other side|By the numbers|Flashback|"
    r"(?:The )?[Bb]ottom line|Worth noting):\s+(?=\S)"
)
"""Labels before paragraphs that tell on; *Source:* and *Quote:* say who speaks."""
_QUOTE_LABEL = re.compile(r"(?:Quotes?|(?:More )?[Dd]etails)\b[^:.]{0,40}:")
BIOS = 3
"""Last paragraphs among which one may tell who the writer is."""
_BIO = re.compile(
    r"\b(?:is|was|are|reported|covers|writes|contributed)\b.{0,200}"
    r"\b(?:correspondent|reporters?|editor|bureau|writer|columnist|journalist|covers|from|based|contributor|professor)\b"
)
_NOTE = re.compile(
    r"\W*[A-Z][\w.'’-]+(?:,? (?:and )?[A-Z][\w.'’-]+){0,8} (?:reported|contributed|was reporting|were reporting) "
    r"(?:from|to|reporting)\b.{2,160}"
)
"""`Doe reported from Oslo.` at the foot"""
_PUBLISHED_IN = re.compile(r"(?i:published in) (?P<outlet>[A-Z][\w'’ ]{1,40}?)(?:,| on )")
_IS_PUBLISHED = ("published", "posted", "first published", "story first", "originally published")
_IS_UPDATED = ("updated", "last updated", "last modified")
_OF_PICTURES = ("photo", "image", "picture", "getty", "caption", "file")


@dataclass(frozen=True, slots=True)
class Parts:
    """The report's own paragraphs, what is not the report, and what both say about it."""

    body: tuple[Range, ...]
    boilerplate: tuple[Range, ...]
    said: tuple[Said, ...]
    dateline: Dateline | None


def cut(text: str, *, known: Sequence[Said] = ()) -> tuple[Head, Parts]:
    """Cuts a text into its head, the report, and the rest. `known` is what metadata says."""
    whole, early = without_inlays(lines_of(text), mixed=True)
    head = read_head(parted(whole), known=known)
    lines, inlaid = without_inlays(head.rest)
    paragraphs = paragraphs_of(text, without_tails(lines), apart=lambda line: kind_of(line) is not None)
    marks = _marked(paragraphs, first((*known, *head.said), "byline"))
    opening, line = _opening(paragraphs, marks)
    title = first((*known, *head.said), "title")
    body: list[Line] = []
    boilerplate: list[Range] = [*early, *inlaid]
    said: list[Said] = []
    for i, (why, paragraph) in enumerate(zip(marks, paragraphs, strict=True)):
        if why is None and title and paragraph.words == title.value:
            boilerplate.append(paragraph.at)
            continue
        above = paragraphs[opening] if line is not None and i < opening else None
        late = _late_head(paragraph, body, above=above) if why is None else None
        if why is not None or late is not None:
            boilerplate.append(paragraph.at)
            said += late or (_said_by(paragraph) if why == "credits" else ())
            continue
        paragraph = paragraph.after(line.end) if line is not None and i == opening else paragraph
        signed = signature_of(paragraph)
        below = any(why is None for why in marks[i + 1 :])
        if signed and not body and below and not TELLS.search(paragraph.words):  # of a picture above the report
            boilerplate.append(paragraph.at)
            continue
        if signed:
            boilerplate.append(Range(_next_word(text, signed.end), paragraph.end))
            said += signed.said
            paragraph = paragraph.before(signed.end)
        body.append(paragraph)
    if body:
        said += _owner([one for one in paragraphs if one.start > body[-1].start], line.agency if line else None)
    report, strange = without_headings(body)
    own = tuple(bare.at for bare in map(_bare, report) if bare.words)
    return head, Parts(own, (*boilerplate, *(one.at for one in strange)), tuple(said), line)


def _opening(paragraphs: Sequence[Line], marks: Sequence[Why | None]) -> tuple[int, Dateline | None]:
    """The first paragraph with a dateline and its number. Below a summary and captions only one in capitals, or with a
    day or an agency, is believed."""
    seen = 0
    found: tuple[int, Dateline | None] = (0, None)
    for i, paragraph in enumerate(paragraphs):
        if marks[i] is not None:
            continue
        line = dateline_of(paragraph)
        sure = line is not None and (line.when or line.agency or paragraph.words[:4].isupper())
        if line is not None and (seen < OPENINGS or sure) and (found[1] is None or line.places == found[1].places):
            if found[1] or not signature_of(paragraph):
                return i, line
            found = i, line  # a picture above the report may have the same dateline
        seen += not paragraph.words.endswith(":") and paragraph.words[0] not in BULLETS
        if seen == DEEPEST_OPENING:
            break
    return found


def _late_head(line: Line, body: Sequence[Line], *, above: Line | None) -> list[Said] | None:
    """What a line that dates or signs the report says below its first words, where a summary stood above; an empty list
    for a short line that stands `above` the paragraph with the dateline and shares nothing with it. None for a line of
    the report."""
    if len(body) > LATE or len(line.words) > LONGEST_LATE:
        return None
    found = (read_line(line) or []) if not line.ends_with_stop() else []
    if any(one.name in ("published", "updated", "day") for one in found) or (found and is_labelled(line)):
        return found
    if above and not _shares(line, above) and not (line.ends_with_stop() and len(body) > 1):
        return [one for one in found if one.name != "place"]
    short = above is not None and len(line.words) <= CROSS_HEAD and not line.ends_with_stop()
    return [one for one in found if one.name != "place"] if short else None


def _shares(line: Line, report: Line) -> bool:
    """Whether two words of a summary, common ones aside, come again in the report's first paragraph."""
    return len(stems(line.words) & stems(report.words)) >= 2


def _marked(paragraphs: Sequence[Line], byline: Said | None) -> list[Why | None]:
    """Why each paragraph is not the report; those that tell of the writer are credits."""
    marks = mark(paragraphs)
    names = re.findall(r"[^\W\d_]{3,} [^\W\d_]{3,}", byline.value) if byline else []
    left = [i for i, why in enumerate(marks) if why is None]
    for i in left[max(1, len(left) - BIOS) :]:
        if _tells_of_writer(paragraphs[i], names) or _NOTE.fullmatch(paragraphs[i].words):
            marks[i] = "credits"
    for i, one in enumerate(paragraphs):
        if marks[i] is not None and one.words.startswith("Source:") and _quotes_below(paragraphs[i + 1 :]):
            marks[i] = None
    return marks


def _quotes_below(paragraphs: Sequence[Line]) -> bool:
    """Whether what follows *Source: the General Staff* is told as its words: *Quote: "..."*, *Details: ...*."""
    return any(_QUOTE_LABEL.match(one.words) for one in paragraphs)


def _tells_of_writer(line: Line, names: Sequence[str]) -> bool:
    """`Jane Doe is our correspondent in Oslo.` where she wrote it."""
    whom = line.words[:60].casefold()
    return any(whom.startswith(name.casefold()) for name in names) and _BIO.search(line.words[:300]) is not None


def _next_word(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _said_by(line: Line) -> list[Said]:
    """What a credit line says: `Published on June 24, 2025`, `With inputs from ANI`, `PTI ABC DEF`."""
    plain = line.words.casefold().lstrip("( ")
    pictures = is_caption(line) or any(word in plain for word in _OF_PICTURES)
    said = [] if pictures or _cites(line.words) else list(credit_in(line.words, line.start))
    said += (read_line(line) or []) if plain.startswith("by ") else []
    found = published_in(line.words)
    if found and plain.startswith((*_IS_PUBLISHED, *_IS_UPDATED)):
        name: str = "published" if plain.startswith(_IS_PUBLISHED) else "updated"
        at = Range(line.start + found[1].start, line.start + found[1].end)
        said.append(Said("published" if name == "published" else "updated", found[0], at, "text"))
    where = _PUBLISHED_IN.match(line.words)
    if where:
        at = Range(line.start + where.start("outlet"), line.start + where.end("outlet"))
        said.append(Said("outlet", where["outlet"], at, "text"))
    return said


def _owner(below: Sequence[Line], wire: str | None) -> list[Said]:
    """The outlet that closes the page with its name: `© 2026 The Fjord Post. All rights reserved.`; an agency that its
    own dateline names stays one."""
    for line in below:
        named = owner_in(line.words)
        if named and named[0].casefold() != (wire or "").casefold():
            at = Range(line.start + named[1], line.start + named[1] + len(named[0]))
            return [Said("outlet", named[0], at, "text")]
    return []


def _cites(words: str) -> bool:
    """`Source: state news agencies X and Y, citing Z` tells whence a report has it; `Source: X` who wrote it."""
    label, _, names = words.partition(":")
    return label.casefold().strip("( ") in ("source", "sources") and (";" in names or len(names.split()) > CITED)


def _bare(line: Line) -> Line:
    """A paragraph without its bullet, and without the label that a house sets before it: *Details: ...*."""
    words = line.words.lstrip(BULLETS)
    line = line if words == line.words or words[:1].isdigit() else line.after(line.end - len(words))
    label = _HOUSE_LABEL.match(line.words)
    return line.after(line.end - len(line.words) + label.end()) if label else line
