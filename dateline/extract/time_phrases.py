"""What words of time say, slot by slot, and how rules that read them are kept."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from dateline.extract.time_atoms import Atoms

Kind = Literal["date", "unit", "ago", "duration", "set", "ref", "season", "part_of_year", "decade", "weekend", "time"]
Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """What words of time say, slot by slot. Atoms `first` to `last`, both inclusive. `rel` is *last, next, this,
    that, ...* of the phrase's own unit, `year_rel` that of the year named with it. `count` None beside `vague` is
    *several*. `clock` is `21:30` or `21`. `to` is the further end of a range."""

    kind: Kind
    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    rel: str | None = None
    year_rel: str | None = None
    unit: str | None = None
    count: float | None = None
    number: int | None = None
    part: str | None = None
    clock: str | None = None
    zone: str | None = None
    mod: str | None = None
    value: str | None = None
    ahead: bool = False
    definite: bool = False
    to: "Phrase | None" = None


Builder = Callable[[Match, Atoms], Phrase | None]
RULES: list[tuple[re.Pattern[str], Builder, str]] = []


def rule(pattern: str, starts: str) -> Callable[[Builder], Builder]:
    """Adds a pattern; `starts` are the classes it can begin with, by which it is found."""

    def keep(builder: Builder) -> Builder:
        RULES.append((re.compile(pattern), builder, starts))
        return builder

    return keep


def value_at(match: Match, atoms: Atoms, group: str) -> Any:
    """The value of a group's first atom, or None where it did not match."""
    start = match.start(group)
    return None if start < 0 else atoms.values[start]


def year_at(match: Match, atoms: Atoms, group: str = "y") -> int | None:
    found = value_at(match, atoms, group)
    return found[0] if found else None


def ends(match: Match) -> tuple[int, int]:
    return match.start(), match.end() - 1


def day_in(value: object) -> int | None:
    day = value[0] if isinstance(value, tuple) else value
    return day if isinstance(day, int) and 1 <= day <= 31 else None


def count_at(atoms: Atoms, place: int) -> float | None:
    letter, value = atoms.classes[place], atoms.values[place]
    if letter == "s":
        return 2.0 if value == 2 else None
    if letter == "D" and isinstance(value, tuple):
        return float(value[0])
    return float(value) if isinstance(value, int | float) else None
