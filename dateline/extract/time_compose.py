"""Phrases -> phrases: a day with its clock, *early* with its month, two ends with their range."""

import re
from dataclasses import replace

from dateline.base.tokens import Doc
from dateline.extract.time_atoms import Atoms
from dateline.extract.time_phrases import Phrase

_MOD_BEFORE = re.compile(r"(t?(?:Eh?|bh|t?bo(?:t|t?(?=[LXHG]))?)|E[n]t?)$")
_GAP = re.compile(r"c?n?o?t?")
MOVES = frozenset({"postpone", "move", "delay", "shift", "reschedule", "push", "bring", "defer", "rise", "fall",
    "increase", "drop", "grow", "jump", "change", "climb", "raise", "cut", "extend"})  # fmt: skip
_CALENDAR = frozenset({"date", "unit", "ago", "season", "part_of_year", "decade", "weekend"})
_LONE_PARTS = frozenset({"overnight", "midnight", "noon", "midday", "dawn", "dusk", "daybreak", "nightfall"})


def composed(phrases: list[Phrase], atoms: Atoms, doc: Doc) -> list[Phrase]:
    """Phrases with what stands beside them taken in; parts of day that name no moment are left out."""
    with_mods = [_with_mod(phrase, atoms) for phrase in phrases]
    with_times = _join_times(with_mods, atoms)
    kept = [p for p in with_times if p.kind != "time" or p.clock or _names_moment(p, atoms, doc)]
    return _join_nights(_join_ranges(kept, atoms, doc), atoms)


def _join_nights(phrases: list[Phrase], atoms: Atoms) -> list[Phrase]:
    """*the night of April 14-15*, *overnight from Tuesday to Wednesday*: a night between two days is of both."""
    joined: list[Phrase] = []
    for phrase in phrases:
        before = joined[-1] if joined else None
        night = before is not None and before.kind == "time" and before.part == "NI" and not before.clock
        if before is not None and night and _of_two_days(phrase, atoms) and len(_gap(before, phrase, atoms)) <= 2:
            joined[-1] = replace(phrase, first=before.first)
        else:
            joined.append(phrase)
    return joined


def _of_two_days(phrase: Phrase, atoms: Atoms) -> bool:
    """*April 14-15*, *Tuesday to Wednesday*; the classes of the words before a range say nothing of its length."""
    to = phrase.to
    if to is None or phrase.kind != "date" or to.kind != "date":
        return False
    if phrase.weekday and to.weekday and phrase.day is None:
        return (to.weekday - phrase.weekday) % 7 == 1
    return phrase.day is not None and to.day is not None and (to.day - phrase.day == 1 or to.day == 1)


def _with_mod(phrase: Phrase, atoms: Atoms) -> Phrase:
    """Takes in *early*, *the end of*, *earlier* before a phrase."""
    if phrase.kind not in _CALENDAR or phrase.mod or phrase.first == 0:
        return phrase
    start = max(0, phrase.first - 4)
    found = _MOD_BEFORE.search(atoms.classes, start, phrase.first)
    if found is None or found.end() != phrase.first:
        return phrase
    place = next(k for k in range(found.start(), phrase.first) if atoms.classes[k] in "Eb")
    mod = str(atoms.values[place])
    near = phrase.rel in ("this", "today") or (phrase.kind == "date" and phrase.day is None)
    if mod in ("EARLIER", "LATER") and not near:
        return phrase
    return replace(phrase, first=found.start(), mod=mod)


def _gap(first: Phrase, second: Phrase, atoms: Atoms) -> str:
    return atoms.classes[first.last + 1 : second.first]


def is_day(phrase: Phrase) -> bool:
    if phrase.clock or phrase.part or phrase.to:
        return False
    if phrase.kind == "date":
        return phrase.day is not None or phrase.weekday is not None
    return phrase.kind in ("ago", "unit") and phrase.unit == "day" and phrase.count is not None


def is_day_or_part(phrase: Phrase) -> bool:
    """A day, or *Thursday evening*."""
    return is_day(replace(phrase, part=None))


def _join_times(phrases: list[Phrase], atoms: Atoms) -> list[Phrase]:
    """*9:30 a.m. on Friday*, *Friday at noon*, *the morning of June 5*, *9 in the morning*."""
    joined: list[Phrase] = []
    for phrase in phrases:
        before = joined[-1] if joined else None
        if before is None or _GAP.fullmatch(_gap(before, phrase, atoms)) is None:
            joined.append(phrase)
        elif before.kind == "time" and (is_day(phrase) or (before.clock and is_day_or_part(phrase))):
            joined[-1] = _on_day(phrase, before, before.first, phrase.last)
        elif phrase.kind == "time" and is_day(before):
            joined[-1] = _on_day(before, phrase, before.first, phrase.last)
        elif before.clock and phrase.kind == "time" and phrase.part and not phrase.clock:
            joined[-1] = replace(before, last=phrase.last, clock=_in_part(before.clock, phrase.part))
        else:
            joined.append(phrase)
    return joined


def _on_day(day: Phrase, time: Phrase, first: int, last: int) -> Phrase:
    """A day with the clock or part of day beside it; a range of clocks becomes a range on that day."""
    clock = _in_part(time.clock, day.part) if time.clock and day.part else time.clock
    whole = replace(day, first=first, last=last, clock=clock, part=time.part, zone=time.zone)
    if time.to is None:
        return whole
    return replace(whole, to=replace(day, first=time.to.first, last=last, clock=time.to.clock, zone=time.zone))


def _in_part(clock: str, part: str) -> str:
    """`21:30` of *9:30 in the evening*."""
    hour, _, minute = clock.partition(":")
    number = int(hour)
    if part in ("AF", "EV", "NI") and 1 <= number < 12 and not (part == "NI" and number < 5):
        number += 12
    return f"{number:02d}:{minute}" if minute else f"{number:02d}"


def _names_moment(phrase: Phrase, atoms: Atoms, doc: Doc) -> bool:
    """*overnight*, *at noon*, *in the morning*; not *morning* in a name or as a kind of thing."""
    token = doc[atoms.token[phrase.last]]
    if token.dep_ in ("compound", "amod", "poss") or token.pos_ == "PROPN":
        return False
    if token.lower_ in _LONE_PARTS:
        return True
    return token.dep_ == "pobj" and atoms.classes[phrase.first - 1 : phrase.first] == "n"


def _join_ranges(phrases: list[Phrase], atoms: Atoms, doc: Doc) -> list[Phrase]:
    """*from June 25 to July 2*, *between March and May*, *Monday and Tuesday*."""
    joined: list[Phrase] = []
    for phrase in phrases:
        before = joined[-1] if joined else None
        if before is not None and before.to is None and _make_range(before, phrase, atoms, doc):
            joined[-1] = replace(_inherited(before, phrase), to=phrase)
        elif before is not None and _shares_year(before, phrase, atoms):
            joined[-1] = replace(before, year=phrase.year)
            joined.append(phrase)
        else:
            joined.append(phrase)
    return joined


def _make_range(first: Phrase, second: Phrase, atoms: Atoms, doc: Doc) -> bool:
    if not _alike(first, second) or second.to is not None:
        return False
    gap = _gap(first, second, atoms)
    before = doc[atoms.token[first.first] - 1].lower_ if atoms.token[first.first] else ""
    if gap in ("k", "kt"):
        return before == "between" or _consecutive(first, second)
    if gap not in ("h", "r", "rt", "rE", "rr"):
        return False
    if gap == "h":
        return doc[atoms.token[second.first]].lower_ not in ("the", "that", "same")
    return not _is_moved(first, atoms, doc)


def _alike(first: Phrase, second: Phrase) -> bool:
    if first.kind == "time" and second.kind == "time":
        return first.clock is not None and second.clock is not None
    return first.kind in _CALENDAR and second.kind in _CALENDAR


def _consecutive(first: Phrase, second: Phrase) -> bool:
    """*Monday and Tuesday*, *June and July*: one stretch."""
    if first.kind != "date" or second.kind != "date" or first.rel or second.rel:
        return False
    if first.weekday and second.weekday and not first.month and not second.month:
        return second.weekday - first.weekday == 1
    plain = first.day is None and second.day is None and first.month and second.month and first.year is None
    return bool(plain) and (second.month or 0) - (first.month or 0) == 1


def _is_moved(first: Phrase, atoms: Atoms, doc: Doc) -> bool:
    """*postponed from Monday to Friday* is a change and no stretch."""
    token = doc[atoms.token[first.first]]
    for _ in range(4):
        if token.lemma_ in MOVES:
            return True
        token = token.head
    return False


def _inherited(first: Phrase, second: Phrase) -> Phrase:
    """The first end takes year and month from the second where it tells none itself (*March to June 2010*)."""
    if first.kind == "date" and second.kind == "date" and first.month and first.year is None and second.year:
        year = second.year - 1 if (second.month or 12) < first.month else second.year
        return replace(first, year=year)
    return first


def _shares_year(first: Phrase, second: Phrase, atoms: Atoms) -> bool:
    """*in March and June 2010*."""
    plain = first.kind == second.kind == "date" and first.month and second.month and first.to is None
    return bool(plain and first.year is None and second.year and _gap(first, second, atoms) in ("k", "c", "ck"))
