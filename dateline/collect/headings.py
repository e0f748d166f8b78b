"""The paragraphs of a report -> those that tell something; headings and other stories' headlines left out."""

import re
from collections.abc import Sequence

from dateline.collect.lines import Line
from dateline.collect.topics import stems

BULLETS = "•●▪■◦‣*-–—· "
CROSS_HEAD, LONGEST_HEAD = 60, 130
"""Code points up to which a line can be a heading within the report, and one that tells nothing can be."""
ANNOUNCED = 4
"""Words from which a line that ends with a colon announces a list."""
LISTED, STRANGE = 3, 5
"""Entries that make a list though nothing announces it; words from which a headline that shares none is of another
story."""
_TELLS = re.compile(
    r"\b(?:said|says|told|is|are|was|were|has|have|had|will|would|can|could|may|must|[a-z]+ed)\b|(?:,|\b(?:as|of|the|and|to|in|by))$"
)
"""What a heading has not: verbs of a sentence, and an end within one."""
_DASHED = re.compile(r"[-–—] .{2,60} [-–—]")
"""`- 'Not a swap' -`"""
_ENTRY = re.compile(r"[^:]{2,60}(?::|,|\s[–—-])\s\S.*")
"""`Finance: Jane Doe`, `Jane Doe, Minister of Finance`"""


def without_headings(body: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The paragraphs without headings between them, and, of what was left out, the headlines of other stories. Lists
    stay: what a colon announces, and three entries of one form."""
    kept: list[Line] = []
    strange: list[Line] = []
    run: list[Line] = []
    report = stems(" ".join(line.words for line in body if line.ends_with_stop()))
    for i, line in enumerate(body):
        if _is_heading(body, i):
            run.append(line)
            continue
        if run and not _is_list(run, kept):
            strange += [one for one in run[:LISTED] if _is_strange(one) and not stems(one.words) & report]
            run = []
        kept += [*run, line]
        run = []
    return kept, strange


def _is_strange(line: Line) -> bool:
    """Whether it is as long as headlines are and names someone or something."""
    words = line.words.split()
    return len(words) >= STRANGE and words[0][0].isalpha() and any(word[0].isupper() for word in words[1:])


def _is_list(run: Sequence[Line], above: Sequence[Line]) -> bool:
    announced = bool(above) and above[-1].words.endswith(":") and len(above[-1].words.split()) >= ANNOUNCED
    return (announced and len(run) > 1) or sum(_ENTRY.fullmatch(line.words) is not None for line in run) >= max(
        LISTED, len(run) - 1
    )


def _is_heading(body: Sequence[Line], i: int) -> bool:
    """A short line without a final stop between others; a longer one where it has no verb that tells."""
    line = body[i]
    if _DASHED.fullmatch(line.words):
        return True
    if line.words.startswith("Source:"):
        return False
    if i == len(body) - 1 or len(line.words) > LONGEST_HEAD or line.ends_with_stop():
        return False
    if i == 0 and not body[1].ends_with_stop():
        return False
    tells = _TELLS.search(line.words) is not None or line.words[0] in "\"“'‘"
    if len(line.words) > CROSS_HEAD and (tells or (i > 0 and not body[i - 1].ends_with_stop())):
        return False
    return line.words[0] not in BULLETS and not line.words[0].islower()
