"""The last paragraphs of a page -> which of them are desks' codes, lists of other stories, tags and pleas."""

import re
from collections.abc import Sequence

from dateline.collect.boilerplate import TELLS, Why, is_sentence
from dateline.collect.credits import is_code
from dateline.collect.lines import Line
from dateline.collect.signatures import signature_of, signs
from dateline.collect.topics import stems

LONGEST_TEASER = 170
"""Pages cut teasers at about 80 to 160 code points; a headline is no longer."""
LONGEST_HEADLINE = 130
LEAST_ABOVE = 3
"""Paragraphs that must stand above headlines at the foot for the end of the report to be seen."""
FOOT = 5
"""Last paragraphs among which desks set their codes, and pages their pleas."""
HEADING = 60
"""A line that only announces other stories (*More from Asia*) is no longer than this."""
TAG, LABEL = 3, 6
"""Words up to which a last line is a tag or a button, or with a colon a label."""
PROSE = 2
"""Words of grammar from which a last line without its stop is a sentence that was cut off, no headline."""
_BULLETS = "•●▪■◦‣*-–—·"
_ASIDE = re.compile(r"(?:He|She|It|They|We|I|There|This|That|But|And)\b|[\"“'‘]")
_SENTENCE = re.compile(r"(?:The|A|An|In|On|At|His|Her|Its|Their)\s.*\b(?:is|are|have)\b")
_ARTICLE = re.compile(r"\b(?:the|an?|his|her|its|their|which|had|been|would|could)\b")
SHARED = 3
"""Words that a paragraph below a plea shares with the report from which it is of it."""
FEWEST, FEW = 5, 10
"""Words of the shortest sentence that goes on, and of the longest line that its page's words give away."""
_TO_US = re.compile(r"\b(?:us|our|here|you|your)\b")
_OF_A_PAGE = re.compile(
    r"(?i)^(?:read|watch|like|share|follow|click|contact|report|listen|view|print|copy|download|subscribe|thank)\b[^,]*$"
    r"|\b(?:articles?|web ?pages?|stor(?:y|ies)|videos?|comments?|keywords?|newsletters?|web ?sites?|apps?|editor|"
    r"audio|podcasts?|also read|you|your)\b"
)
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3,}[.!?][\"”’')]?\s+[A-Z“\"]")
_QUOTES = re.compile(r"[\"“”]")
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|us|[Oo]urs?|[Yy]ou|[Yy]our)\b")
_WE = re.compile(r"\b(?:[Ww]e|us|[Oo]urs?)\b")
_GIFTS = re.compile(r"(?i)\b(?:donat\w+|subscri\w+|journalism|newsroom|cookies|personal data|paywall)\b")
_OF_A_SITE = re.compile(
    r"(?i)\b(?:comments?|stor(?:y|ies)|site|website|newsroom|guidelines|readers?|journalism|journalists?|reporters?|"
    r"subscri\w+|articles?|inbox|click|donations?|newsletters?|cookies|personal data)\b"
)
"""Words of a house about itself; *community* and *respect* stand in statements of states as well."""


def mark_feet(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    """Marks what closes a page below its report."""
    _mark_codes(paragraphs, marks)
    _mark_list_of_stories(paragraphs, marks)
    _mark_words_of_pages(paragraphs, marks)
    _mark_cut_lines(paragraphs, marks)
    _mark_pleas(paragraphs, marks)
    _mark_headlines(paragraphs, marks)


def _mark_codes(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    for i in range(max(1, len(paragraphs) - FOOT), len(paragraphs)):
        if marks[i] is None and is_code(paragraphs[i]):
            marks[i] = "credits"


def _mark_list_of_stories(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    """After a heading of other stories (*Most read*) nothing but short lines may follow: they are all of it."""
    for i, line in enumerate(paragraphs):
        heading = marks[i] == "related" and len(line.words) <= HEADING and ":" not in line.words.rstrip(": ")
        if not heading or i * 2 < len(paragraphs):
            continue
        rest = paragraphs[i + 1 :]
        report = " ".join(one.words for one in paragraphs[:i])
        goes_on = next((n for n, one in enumerate(rest) if _goes_on(one, report)), len(rest))
        rest = rest[:goes_on]
        cut_short = sum(one.ends_with_stop() for one in rest) * 2 <= len(rest)
        if cut_short and all(len(one.words) <= LONGEST_TEASER for one in rest):
            until = i + 1 + len(rest)
            marks[i + 1 : until] = [why or "teaser" for why in marks[i + 1 : until]]
        return


def _mark_words_of_pages(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    """Below furniture at the foot, short lines with words of pages: *Found a mistake in this article?*"""
    for i in range(max(1, len(paragraphs) // 2), len(paragraphs)):
        if marks[i] is None and marks[i - 1] is not None and _is_of_page(paragraphs[i].words):
            marks[i] = "asks"


def _is_of_page(words: str) -> bool:
    """A few words without the stop of a sentence, or an order to readers."""
    found = _OF_A_PAGE.search(words) if len(words.split()) <= FEW else None
    told = TELLS.search(words) or _ASIDE.match(words) or (words.endswith(".") and not _TO_US.search(words))
    return found is not None and not told


def _goes_on(line: Line, report: str) -> bool:
    """A sentence of the report after a box of other stories in its midst; a short one names no one who is new."""
    if not line.ends_with_stop() or TELLS.search(line.words) is None or line.trails_off():
        return False
    named = re.findall(r"(?<=[a-z,] )[A-Z][^\W\d_]{2,}", line.words)
    return is_sentence(line) or (len(line.words.split()) >= FEWEST and all(name in report for name in named))


def _mark_cut_lines(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
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


def _mark_pleas(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    """Where a house speaks of itself and to its readers, no one being quoted: *At Fjord News we want to offer ...*,
    with all below it; and what stands below an agency's name."""
    last: list[int] = []
    for i in range(len(paragraphs) - 1, 0, -1):
        words = paragraphs[i].words
        if _QUOTES.search(words) or (marks[i] is None and TELLS.search(words)) or len(last) == FOOT:
            break
        last += [i] * (marks[i] is None)
        marked = marks[i] is not None
        plea = i + 1 < len(paragraphs) and marks[i + 1] is not None and _of_a_site(paragraphs[i + 1])
        if is_plea(paragraphs[i]) or (plea and _WE.search(words)) or (marked and signs(paragraphs[i])):
            report = stems(" ".join(paragraphs[n].words for n in range(i) if marks[n] is None))
            for below in last:
                if not _is_report(paragraphs[below], report):
                    marks[below] = "asks"
            last = []


def _is_report(line: Line, report: frozenset[str]) -> bool:
    """A sentence below a plea that speaks of what the report is about, and not to its readers."""
    told = is_sentence(line) and not speaks_of_itself(line) and not asks_for_gifts(line)
    return told and len(stems(line.words) & report) >= SHARED


def _announces(line: Line) -> bool:
    """*The deal has three parts:*; not *Suggested topics:*."""
    return line.words.endswith(":") and len(line.words.split()) > TAG


def _reads_as_tag(line: Line) -> bool:
    """A few words without a stop, or, with a colon, a label."""
    words = line.words.split()
    if line.words.endswith(":"):
        return len(words) <= LABEL
    return len(words) <= TAG and not line.ends_with_stop() and words[0][0] not in _BULLETS


def _of_a_site(line: Line) -> bool:
    return len(line.words.split()) > LABEL and _OF_A_SITE.search(line.words) is not None


def speaks_of_itself(line: Line) -> bool:
    """Whether a line speaks as *we* or to *you* and quotes no one."""
    quotes = _QUOTES.search(line.words) or re.search(r"\b(?:said|says|told)\b", line.words)
    return not quotes and _FIRST_PERSON.search(line.words) is not None


def asks_for_gifts(line: Line) -> bool:
    """Whether it names what only a house asks of its readers."""
    return _GIFTS.search(line.words) is not None


def is_plea(line: Line) -> bool:
    """Whether a house speaks of itself to its readers."""
    return speaks_of_itself(line) and _OF_A_SITE.search(line.words) is not None


def _mark_headlines(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    """Tags, labels (*Norway,* / *fish quotas*) and headlines of other stories under a report whose paragraphs end as
    sentences do; a list announced by a colon is the report's own, and so is a last sentence that was cut off."""
    run: list[int] = []
    rest = [i for i, why in enumerate(marks) if why is None]
    while rest and (_reads_as_headline(paragraphs[rest[-1]]) or _reads_as_tag(paragraphs[rest[-1]])):
        if run and _announces(paragraphs[rest[-1]]):
            return
        run.append(rest.pop())
    if not run or not rest or paragraphs[rest[-1]].words.rstrip().endswith(":"):
        return
    headlines = [i for i in run if not _reads_as_tag(paragraphs[i])]
    if all(paragraphs[i].words[0] in _BULLETS for i in run) and len(run) < 2:
        return
    if len(headlines) == 1 and _is_of_report(paragraphs[headlines[0]], last=headlines[0] == len(paragraphs) - 1):
        return
    stops = sum(paragraphs[i].ends_with_stop() for i in rest)
    certain = any(not paragraphs[i].ends_with_stop() for i in run)
    fenced = marks[rest[-1] + 1] is not None
    tags = not headlines and (fenced or is_sentence(paragraphs[rest[-1]]))
    if tags or (certain and len(rest) >= LEAST_ABOVE and stops * 10 >= len(rest) * 8):
        for i in run:
            marks[i] = "teaser"


def _is_of_report(line: Line, *, last: bool) -> bool:
    """A last line that tells something, or was cut off within a sentence."""
    if _ASIDE.match(line.words) or TELLS.search(line.words) or _SENTENCE.match(line.words):
        return True
    return last and len(_ARTICLE.findall(line.words)) >= PROSE


def _reads_as_headline(line: Line) -> bool:
    """Three words or more, as short as headlines are, with no stop but that of a question or a cut."""
    words = line.words.rstrip("\"'”’")
    longest = LONGEST_TEASER + 80 if line.trails_off() else LONGEST_HEADLINE
    if len(words) > longest or len(words.split()) < 3 or _TWO_SENTENCES.search(words) or signature_of(line):
        return False
    return not line.ends_with_stop() or line.trails_off() or words.endswith(("?", "!"))
