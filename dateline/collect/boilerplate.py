"""Paragraphs after the head -> those of the report, and those that are not the report at all."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from dateline.collect.agencies import agency
from dateline.collect.credits import is_code, is_credit
from dateline.collect.furniture import in_other_letters, is_caption, is_furniture
from dateline.collect.lines import Line

Why = Literal["related", "asks", "credits", "teaser"]
LONGEST = 400
"""A longer line is a paragraph of the report, whatever it begins with."""
LONGEST_CREDIT = 200
"""A photo credit or a plea in the middle of a line counts only in a line this short."""
LONGEST_TEASER = 170
"""Pages cut teasers at about 80 to 160 code points; a headline is no longer."""
LONGEST_HEADLINE = 130
LEAST_ABOVE = 3
"""Paragraphs that must stand above headlines at the foot for the end of the report to be seen."""
FOOT = 5
"""Last paragraphs among which desks set their codes."""
_BULLETS = "•●▪■◦‣*-–—·"
HEADING = 60
"""A line that only announces other stories (*More from Asia*) is no longer than this."""


_CONTACT = re.compile(
    r"(?:(?:write to|e-?mail|contact|reach|twitter|x|instagram)[: ].{0,80})?"
    r"(?:[\w.+-]+@[\w-]+\.[\w.-]+|@\w+|(?:https?://|www\.|twitter\.com/|x\.com/)\S+)\W*"
)
"""A line that is only an address, or says to whom to write."""
_MADE_BY = ("reporting", "writing", "editing", "edited", "with ", "additional", "compiled", "produced", "written")
_TELLS = re.compile(r"\b(?:said|says|told|has|was|were|cannot|will|would)\b")
"""Verbs of a sentence: *Editing by committee is what it suffered from, he said.* is no credit, nor is a last paragraph
whose stop is missing a headline."""
_ONLY_AGENCIES = re.compile(r"\(([^()]{2,40})\)\W*$")
_ASIDE = re.compile(r"(?:He|She|It|They|We|I|There|This|That|But|And)\b|[\"“'‘]")


@dataclass(frozen=True, slots=True)
class _Words:
    related: tuple[str, ...]
    asks: tuple[str, ...]
    credits: tuple[str, ...]
    sure: tuple[str, ...]
    holds: tuple[str, ...]
    whole: frozenset[str]
    headings: frozenset[str]


@cache
def _words() -> _Words:
    table = tomllib.loads(files(__package__).joinpath("boilerplate.toml").read_text(encoding="utf-8"))
    related, asks, credits, sure, holds = (tuple(table[n]) for n in ("related", "asks", "credits", "sure", "holds"))
    return _Words(related, asks, credits, sure, holds, frozenset(table["whole"]), frozenset(table["headings"]))


def kind_of(line: Line) -> Why | None:
    """What a line is by its own words, or None for a line of the report."""
    if len(line.words) > LONGEST:
        return None
    plain, table = line.words.casefold().lstrip("*•►▶→>-–—_[#| "), _words()
    if plain.strip("*:_#|. ") in table.whole or line.words.casefold() in table.whole or not plain:
        return "asks"
    if is_furniture(line):
        return "asks"
    if plain.startswith(table.credits):
        return "credits" if _is_credit(line, plain) else None
    if is_credit(line):
        return "credits"
    if plain.startswith(table.related) or plain.rstrip(": ") in table.headings:
        return "related" if _is_pointer(line, plain) else None
    if is_caption(line):
        return "credits"
    short = len(plain) <= LONGEST_CREDIT
    if short and _CONTACT.fullmatch(plain):
        return "credits"
    if plain.startswith(table.asks) and (not _is_sentence(line) or _speaks_to_reader(plain)):
        return "asks"
    if (
        short
        and not _is_signed(line)
        and not line.words.startswith(('"', "“", "'", "‘"))
        and any(held in plain for held in table.holds)
    ):
        return "credits"
    return None


def _is_signed(line: Line) -> bool:
    """`... of the deal. (AFP/Reuters)` is a last paragraph, not a picture's."""
    match = _ONLY_AGENCIES.search(line.words)
    return match is not None and match.start() > 0 and all(agency(part) for part in re.split(r"[/,]", match[1]))


def _is_sentence(line: Line) -> bool:
    return line.ends_with_stop() and len(line.words.split()) >= 12


def _speaks_to_reader(plain: str) -> bool:
    """Pleas speak of *you* and *us*, reports of third persons."""
    words = set(plain.replace("’", " ").replace("'", " ").replace(",", " ").replace(".", " ").split())
    return bool(words & {"you", "your", "us", "our", "newsletter", "app", "whatsapp", "here"})


def _is_credit(line: Line, plain: str) -> bool:
    """A sentence of the report may begin with *Published in 2019, the book ...*: credits are no long sentences."""
    if plain.startswith(_MADE_BY) and line.ends_with_stop() and _TELLS.search(plain):
        return False
    return plain.startswith(_words().sure) or not _is_sentence(line) or ":" in plain[:24]


def _is_pointer(line: Line, plain: str) -> bool:
    """*Read more than one way, the deal ...* and *More in sorrow than in anger, he said.* are sentences."""
    return ":" in plain[:40] or "|" in plain[:40] or not _is_sentence(line) or _speaks_to_reader(plain)


def mark(paragraphs: Sequence[Line]) -> list[Why | None]:
    """For each paragraph why it is not the report, or None. Teasers stand in a run after a line that points to other
    stories, or close the page in a run of headlines or of lines cut with …"""
    marks: list[Why | None] = [
        "asks" if foreign else kind_of(line)
        for line, foreign in zip(paragraphs, in_other_letters(paragraphs), strict=True)
    ]
    _mark_codes_at_foot(paragraphs, marks)
    _mark_teasers_after_pointers(paragraphs, marks)
    _mark_list_of_stories_at_foot(paragraphs, marks)
    _mark_cut_lines_at_foot(paragraphs, marks)
    _mark_headlines_at_foot(paragraphs, marks)
    return marks


def _mark_codes_at_foot(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    for i in range(max(1, len(paragraphs) - FOOT), len(paragraphs)):
        if marks[i] is None and is_code(paragraphs[i]):
            marks[i] = "credits"


def _mark_teasers_after_pointers(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    running = False
    for i, line in enumerate(paragraphs):
        if marks[i] is not None:
            running = marks[i] == "related" or running
        elif running and _reads_as_teaser(line):
            marks[i] = "teaser"
        else:
            running = False


def _reads_as_teaser(line: Line) -> bool:
    """Cut with …, or a headline: short and without a final stop."""
    if len(line.words) > LONGEST_TEASER + 80:
        return False
    return line.trails_off() or (len(line.words) <= LONGEST_TEASER and not line.ends_with_stop())


def _mark_list_of_stories_at_foot(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    """After a heading of other stories (*Most read*) nothing but short lines may follow: they are all of it."""
    for i, line in enumerate(paragraphs):
        heading = marks[i] == "related" and len(line.words) <= HEADING and ":" not in line.words.rstrip(": ")
        if not heading or i * 2 < len(paragraphs):
            continue
        rest = paragraphs[i + 1 :]
        goes_on = next((n for n, one in enumerate(rest) if _goes_on(one)), len(rest))
        rest = rest[:goes_on]
        cut_short = sum(one.ends_with_stop() for one in rest) * 2 <= len(rest)
        if cut_short and all(len(one.words) <= LONGEST_TEASER for one in rest):
            until = i + 1 + len(rest)
            marks[i + 1 : until] = [why or "teaser" for why in marks[i + 1 : until]]
        return


def _goes_on(line: Line) -> bool:
    """A sentence of the report after a box of other stories in its midst."""
    return _is_sentence(line) and _TELLS.search(line.words) is not None and not line.trails_off()


def _mark_cut_lines_at_foot(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    """Two or more lines cut with … at the very foot; one alone may be a report's own ending."""
    run: list[int] = []
    for i in range(len(paragraphs) - 1, -1, -1):
        if marks[i] is not None:
            continue
        if not paragraphs[i].trails_off() or len(paragraphs[i].words) > LONGEST_TEASER + 80:
            break
        run.append(i)
    if len(run) >= 2 and len(run) < sum(why is None for why in marks):
        for i in run:
            marks[i] = "teaser"


def _mark_headlines_at_foot(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    """Headlines of other stories under a report whose paragraphs end as sentences do; a list announced by a colon is
    the report's own."""
    run: list[int] = []
    rest = [i for i, why in enumerate(marks) if why is None]
    while rest and _reads_as_headline(paragraphs[rest[-1]]):
        run.append(rest.pop())
    if not run or not rest or paragraphs[rest[-1]].words.rstrip().endswith(":"):
        return
    stops = sum(paragraphs[i].ends_with_stop() for i in rest)
    certain = any(not paragraphs[i].ends_with_stop() for i in run)
    if len(run) == 1 and (_ASIDE.match(paragraphs[run[0]].words) or _TELLS.search(paragraphs[run[0]].words)):
        return
    if certain and len(rest) >= LEAST_ABOVE and stops * 10 >= len(rest) * 8:
        for i in run:
            marks[i] = "teaser"


def _reads_as_headline(line: Line) -> bool:
    """Three words or more, as short as headlines are, with no stop but that of a question or a cut."""
    words = line.words.rstrip("\"'”’")
    if len(words) > LONGEST_HEADLINE or len(words.split()) < 3 or words[0] in _BULLETS:
        return False
    return not line.ends_with_stop() or line.trails_off() or words.endswith(("?", "!"))
