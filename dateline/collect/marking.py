"""Paragraphs after the head -> for each why it is not the report, by its own words and by those around it."""

import re
from collections.abc import Sequence
from itertools import takewhile

from dateline.collect.boilerplate import MOST_SPOKEN, Why, kind_of, offers, speaks_to_you
from dateline.collect.feet import LONGEST_TEASER, asks_for_gifts, mark_feet, speaks_of_itself
from dateline.collect.furniture import credit_of, in_other_letters, is_caption, is_picture_of
from dateline.collect.lines import Line
from dateline.collect.signatures import signature_of, signs

HEAD = 12
"""First paragraphs among which pictures stand, and words that the report repeats."""
NEAR = 8
"""Paragraphs below among which words stand again."""
SHORTEST_REPEATED = 30
_SPACES = re.compile(r"\s+")


def mark(paragraphs: Sequence[Line]) -> list[Why | None]:
    """For each paragraph why it is not the report, or None. Teasers stand in a run after a line that points to other
    stories, or close the page."""
    marks: list[Why | None] = [
        "asks" if foreign else kind_of(line) or ("credits" if signs(line) else None)
        for line, foreign in zip(paragraphs, in_other_letters(paragraphs), strict=True)
    ]
    _mark_offers(paragraphs, marks)
    _mark_pleas_above(paragraphs, marks)
    _mark_repeated(paragraphs, marks)
    _mark_pictures(paragraphs, marks)
    _mark_teasers_after_pointers(paragraphs, marks)
    mark_feet(paragraphs, marks)
    return marks


def _mark_offers(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    """What a page offers *you*, unless the report itself speaks to its readers, as advice does."""
    spoken = [i for i, why in enumerate(marks) if why is None and speaks_to_you(paragraphs[i])]
    offered = [i for i in spoken if offers(paragraphs[i])]
    if len(spoken) - len(offered) <= MOST_SPOKEN:
        for i in offered:
            marks[i] = "asks"


def _mark_pleas_above(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    """What a house asks of its readers above the report, no one being quoted: all down to where it names gifts,
    journalism or cookies."""
    above = [i for i, why in enumerate(marks[:HEAD]) if why is None]
    spoken = list(takewhile(lambda i: speaks_of_itself(paragraphs[i]), above))
    asked = max((i for i in spoken if asks_for_gifts(paragraphs[i])), default=-1)
    for i in spoken:
        if i <= asked < len(paragraphs) - 1:
            marks[i] = "asks"


def _mark_repeated(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    """A caption set twice, once with who took it; a summary with which the report then opens. Of a sentence of the
    report that comes again below a picture, without its stop, only that."""
    plain = [_SPACES.sub(" ", line.words) for line in paragraphs[:HEAD]]
    for i, words in enumerate(plain):
        again = next(
            (j for j in range(i + 1, min(len(plain), i + 1 + NEAR)) if plain[j].startswith(words.rstrip("."))), None
        )
        if again is None or len(words) < SHORTEST_REPEATED or paragraphs[i].trails_off():
            continue
        caption = not paragraphs[again].ends_with_stop()
        if not (caption and paragraphs[i].ends_with_stop() and len(plain[again]) <= len(words)):
            marks[i] = marks[i] or "teaser"
        if caption:
            marks[again] = marks[again] or "credits"


def _mark_pictures(paragraphs: Sequence[Line], marks: list[Why | None]) -> None:
    """What a picture shows, where its own credit closes the words, or, above the report, where its credit follows or
    its day closes them."""
    above = True
    for i, line in enumerate(paragraphs[: min(HEAD, len(paragraphs) - 1)]):
        if marks[i] is not None:
            continue
        credited = credit_of(line) is not None or (above and is_caption(paragraphs[i + 1]))
        if (above or credited) and is_picture_of(line, credited=credited):
            marks[i] = "teaser"
        else:
            above = False


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
    """Cut with …, or a headline: short, without a final stop or with that of a question."""
    if len(line.words) > LONGEST_TEASER + 80 or signature_of(line):
        return False
    asks = line.words.endswith("?") and line.words.count("?") == 1 and line.words[0] not in "\"“'‘"
    return line.trails_off() or (len(line.words) <= LONGEST_TEASER and (asks or not line.ends_with_stop()))
