"""The lines above a report -> what they say about it, and the report's own lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.base.spans import Range
from dateline.collect.boilerplate import kind_of
from dateline.collect.bylines import makers_of
from dateline.collect.date_lines import NAME, ROLE
from dateline.collect.datelines import dateline_of, in_running_text
from dateline.collect.dates import DATE, published_in
from dateline.collect.head_lines import is_labelled, read_line
from dateline.collect.lines import Line
from dateline.collect.outlets import is_outlet, outlet_of, split_title
from dateline.collect.page_tops import masthead, without_menus
from dateline.collect.said import Said, first
from dateline.collect.signatures import signature_of
from dateline.collect.topics import stems
from dateline.knowledge.countries import country_names, seats
from dateline.knowledge.places import cities

TALLEST = 16
"""Lines a head may have: title, standfirst, byline, dates, credits, and the labels people add."""
MOST_SILENT = 3
"""Of them, lines that say nothing of what is looked for: a standfirst or two, a rule."""
LONGEST_TITLE, LONGEST_WITH_STANDFIRST = 190, 320
"""Code points of a headline, and of one that a page ran into its standfirst, above a line that dates or signs it."""
LONGEST_STANDFIRST = 240
MOST_WORDS = 16
"""Words of a headline that ends with a stop; a longer sentence is a caption's or the report's."""
SHORTEST_REPORT = 80
"""Under a headline stands a report: if no line this long follows soon, these are not the lines of a head."""
LABEL = 4
"""Words of the longest name of a part of the page."""
BULLETS = frozenset(("-", "–", "—", "•", "·", "*", "›", "»"))
DOUBLED = 8
"""Lines below among which a headline is set a second time, above the report's own."""
SECTIONS = frozenset(
    ("key points", "highlights", "summary", "in brief", "breaking news", "press release", "exclusive", "analysis")
)
_DATE_PREFIX = re.compile(r"(?i:date)[:\s]\s*(?=(?P<month>\d{4}-\d\d)\b)")
_BOXED_DATE = re.compile(rf"\[\s?(?P<date>{DATE.pattern})[^\[\]]{{0,24}}\]\s*(?=\S)")
"""`[March 12, 2024]  ACCRA (Reuters) - ...`"""
_OWN = {"title", "standfirst"}
"""What of a head is the report's own."""
_ABBREVIATED = ("?", "!", "U.S.", "U.K.", "U.N.", "D.C.")
_STOP = re.compile(r"[^\W\d_]{3,}[.!?][\"”’']?\s+[A-Z“\"]")
"""Between two sentences: words that go on so long are a caption's or the report's, with no stop but a credit."""
_BUT_LETTERS = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says, the lines of it that credit its makers, and the lines that follow it."""

    said: tuple[Said, ...]
    credits: tuple[Range, ...]
    rest: tuple[Line, ...]


def read_head(lines: Sequence[Line], *, known: Sequence[Said] = ()) -> Head:
    """Takes lines off the top as long as they are about the report; the rest begins with its first words. `known` is
    what metadata has said before: a title known is looked for, not guessed."""
    lines, dated = _take_date(list(lines))
    lines, left = without_menus(lines)
    named = masthead(left) if first(known, "outlet") is None else None
    said, credits = [*known, *dated, *([named] if named else [])], [line.at for line in left]
    rest = list(lines[: TALLEST + 8])
    silent = 0
    for _ in range(TALLEST):
        rest, dated = _take_date(rest)
        said += dated
        credits += [one.at for one in dated if one.at]
        found = _read(rest[0], rest[1:], said) if rest else None
        if found and first(said, "title") is None and not is_labelled(rest[0]):
            found = [replace(one, name="clock") if one.name == "published" else one for one in found]
        silent += bool(found) and all(one.name == "standfirst" for one in found or ())
        if found is None or silent > MOST_SILENT:
            break
        if rest[0].words.startswith(("By ", "BY ")) and any(one.name == "agency" for one in found):
            said = [one for one in said if one.name != "agency" or one.at is None]  # a picture's
        said += found
        if not _OWN & {one.name for one in found} and {one.name for one in found} != {"place"}:
            credits.append(rest[0].at)
        rest = rest[1:]
    return Head(tuple(said[len(known) :]), tuple(credits), (*rest, *lines[TALLEST + 8 :]))


def _take_date(lines: list[Line]) -> tuple[list[Line], list[Said]]:
    """` date 2025-06-24 ` before the first words; what follows on the same line goes on."""
    boxed = _BOXED_DATE.match(lines[0].words) if lines else None
    if boxed and (dated := published_in(boxed[0])):
        at = Range(lines[0].start, lines[0].start + len(boxed[0].rstrip()))
        return [lines[0].after(lines[0].start + boxed.end()), *lines[1:]], [Said("published", dated[0], at)]
    prefix = _DATE_PREFIX.match(lines[0].words) if lines else None
    if not prefix:
        return lines, []
    iso, at = published_in(lines[0].words[prefix.end() : prefix.end() + 40]) or (prefix["month"], Range(0, 7))
    start = lines[0].start + prefix.end()
    left = lines[0].after(start + at.end)
    said = [Said("published", iso, Range(start + at.start, start + at.end))]
    return ([left] if left.words else []) + lines[1:], said


def _read(line: Line, later: Sequence[Line], said: Sequence[Said]) -> list[Said] | None:
    """What one line of the head says; an empty list for one of the page; None where the report begins."""
    title = first(said, "title")
    if title and _same(title.value, line.words):
        return [Said("title", title.value, line.at)]
    found = read_line(line)
    if found is not None:
        return found
    if _is_label(line) and later:
        return []
    if not title and later and _is_stopped_title(line, later):
        return _title(line)
    longest = LONGEST_TITLE if title or not later or not read_line(later[0]) else LONGEST_WITH_STANDFIRST
    if not later or not _reads_as_title(line, longest=longest) or _runs_on(later[0]):
        return None
    if title:
        return _under_title(line, later, sure=all(one.at for one in said if one.name == "title"))
    if _is_section(line, later):
        outlet = is_outlet(line.words) and first(said, "outlet") is None
        return [Said("outlet", line.words, line.at)] if outlet else []
    return _title(line)


def _runs_on(below: Line) -> bool:
    """Whether the next line goes on in mid-sentence, and does not sign (*by our correspondent*)."""
    return below.words[0].islower() and not below.gap and not read_line(below)


def _title(line: Line) -> list[Said]:
    """The headline, and the outlet where it stands after a bar."""
    words, outlet = split_title(line.words)
    said = [Said("title", words, Range(line.start, line.start + len(words)))]
    return [*said, Said("outlet", outlet, Range(line.end - len(outlet), line.end))] if outlet else said


def _reads_as_title(line: Line, *, longest: int = LONGEST_TITLE) -> bool:
    """Short, no final stop (a question may end it), and no dateline before it."""
    words = line.words
    if not 3 <= len(words) <= longest or line.trails_off() or words.endswith(","):
        return False
    if line.ends_with_stop() and not words.rstrip("\"'”’").endswith(_ABBREVIATED):
        return False
    if len(words.split()) > MOST_WORDS and _STOP.search(words) and longest == LONGEST_TITLE:
        return False
    return not (words[0].islower() and len(words.split()) > 12) and dateline_of(line) is None


def _is_stopped_title(line: Line, later: Sequence[Line]) -> bool:
    """A headline that ends with a stop: it is repeated below, or a dateline follows it."""
    words = line.words
    if not 4 <= len(words.split()) <= MOST_WORDS or ". " in words or dateline_of(line) is not None:
        return False
    return any(one.words == words for one in later[:8]) or dateline_of(later[0]) is not None


def _is_label(line: Line) -> bool:
    """`Follow topic:`, `- Country`: a few words that name a part of the page."""
    words = line.words.split()
    return len(words) <= LABEL and (line.words.endswith(":") or words[0] in BULLETS)


def _is_section(line: Line, later: Sequence[Line]) -> bool:
    """`WORLD`, `Asia Pacific` or the outlet's name above the headline proper, which may be repeated further down."""
    if line.words.casefold().rstrip(":") in SECTIONS:
        return True
    words = [one.words for one in later[:DOUBLED] if len(one.words.split()) > LABEL and not one.ends_with_stop()]
    if len(line.words.split()) <= LABEL + 1 and line.words not in words and len(set(words)) < len(words):
        return True
    short = len(line.words.split()) <= 3 and len(line.words) <= 24
    if len(later) < 2 or not (short or is_outlet(line.words)):
        return False
    follower = later[0]
    return len(follower.words.split()) >= 4 and read_line(follower) is None and _reads_as_title(follower)


def _under_title(line: Line, later: Sequence[Line], *, sure: bool) -> list[Said] | None:
    """Between headline and report: a name with or without a role or a place, or a standfirst. Where metadata gave the
    headline (not `sure`) a page keeps its standfirst apart, and other words are the report."""
    if max(len(one.words) for one in later[:5]) < SHORTEST_REPORT:
        return None
    words = line.words
    if kind_of(line) or signature_of(line):  # of a picture
        return []
    makers = makers_of(words) if " and " in words else []
    if len(makers) > 1 and any(one.kind == "desk" for one in makers):  # Jane Doe and Post Reporters
        return [Said("byline", words, line.at)]
    outlet = outlet_of(re.sub(r"\s\([^()]+\)$", "", words))  # Harbour Radio (Oslo)
    if outlet:
        return [Said("outlet", outlet, Range(line.start, line.start + len(outlet)))]
    name = re.split(r",? and |, | in ", words)[0]
    named = NAME.fullmatch(name) and all(word[0].isupper() for word in name.split())
    if named and len(words) <= 100 and (len(words.split()) <= 5 or _tells_role(words)):
        return [Said("byline", words, line.at)]
    if not sure or len(words) > LONGEST_STANDFIRST or line.ends_with_stop():
        return None
    report = " ".join(one.words for one in later if len(one.words) >= SHORTEST_REPORT)
    return [Said("standfirst", words, line.at)] if stems(words) & stems(report) else []


def _tells_role(words: str) -> bool:
    """*Jane Doe, Foreign Editor*, *Jane Doe in Oslo*; not *President Doe in Oslo for talks*, which is a headline."""
    _, found, where = words.rpartition(" in ")
    if found and not re.search(r"[a-z]{2,} [a-z]", where):
        place = in_running_text(where.split(",")[0].strip())
        return place in cities() or place in seats() or place in country_names()
    return ROLE.search(words) is not None and not found


def _same(title: str, words: str) -> bool:
    if len(words) > 2 * len(title) + 20:
        return False
    return _BUT_LETTERS.sub(" ", title).casefold().strip() == _BUT_LETTERS.sub(" ", words).casefold().strip()
