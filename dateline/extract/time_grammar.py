"""Atoms -> phrases: the longest that any rule reads; nothing is resolved here."""

import re

from dateline.extract import time_dates, time_lengths, time_stretches, time_units
from dateline.extract.time_atoms import Atoms
from dateline.extract.time_phrases import RULES, Builder, Phrase

ROOMS_OF_RULES = (time_dates, time_lengths, time_stretches, time_units)
"""Each adds its rules to RULES when it is loaded."""


def _by_start() -> dict[str, list[tuple[re.Pattern[str], Builder]]]:
    """Rules by the class of word they can begin with."""
    found: dict[str, list[tuple[re.Pattern[str], Builder]]] = {}
    for pattern, build, starts in RULES:
        for letter in starts:
            found.setdefault(letter, []).append((pattern, build))
    return found


_BY_START = _by_start()


def phrases_of(atoms: Atoms) -> list[Phrase]:
    """The longest phrases, left to right, none overlapping."""
    found: list[Phrase] = []
    place, total = 0, len(atoms.classes)
    while place < total:
        rules = _BY_START.get(atoms.classes[place])
        best = _longest(rules, atoms, place) if rules else None
        if best is None:
            place += 1
        else:
            found.append(best)
            place = best.last + 1
    return found


def _longest(rules: list[tuple[re.Pattern[str], Builder]], atoms: Atoms, place: int) -> Phrase | None:
    best: Phrase | None = None
    for pattern, build in rules:
        match = pattern.match(atoms.classes, place)
        if match is None or (best is not None and match.end() - 1 <= best.last):
            continue
        phrase = build(match, atoms)
        if phrase is not None and (best is None or phrase.last > best.last):
            best = phrase
    return best
