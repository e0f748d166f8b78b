"""Dates, counts and values -> words for people; hostile characters -> visible marks."""

import calendar
import re
from collections.abc import Sequence

from dateline.base.values import Value
from dateline.base.views import Event
from dateline.render.wording import plain

MONTHS = tuple(calendar.month_name)
NO_DATE = "date not given"

_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def clean(text: str) -> str:
    """The text with control characters, marks that turn the direction of writing, and broken code points shown as
    `[U+202E]`, so that nothing a report holds can hide or reorder words."""
    return _UNSAFE.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 report`, `3 reports`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def day(iso: str | None) -> str:
    """An ISO year, month, day or day with time, for people: `26 June 2025`, `May 2020`, `26 June 2025, 09:30`."""
    if not iso:
        return NO_DATE
    date, _, clock = iso.partition("T")
    parts = date.split("-")
    if not all(part.isdigit() for part in parts) or (len(parts) > 1 and not 1 <= int(parts[1]) <= 12):
        return iso
    words = parts[0].lstrip("0") or "0"
    if len(parts) > 1:
        words = f"{MONTHS[int(parts[1])]} {words}"
    if len(parts) > 2:
        words = f"{int(parts[2])} {words}"
    return f"{words}, {clock[:5]}" if clock and clock[:5] != "00:00" else words


def period(start: str | None, end: str | None) -> str:
    """An interval for people: `25–26 June 2025`, `May 2020`, `from 7 May 2025`, `until 2030`,
    `2016, by 11 November 2016`, `date not given`."""
    if not start and not end:
        return NO_DATE
    if not end:
        return f"from {day(start)}"
    if not start:
        return f"until {day(end)}"
    start, end = _coarser(start, end)
    if start == end:
        return day(start)
    if len(start) < len(end) and end.startswith(start):
        return f"{day(start)}, by {day(end)}"
    return _range(start.partition("T")[0], end.partition("T")[0])


def event_when(event: Event) -> str:
    """An event's time for people: *about 12 March 2026* where no report states the day itself."""
    told = period(event.start, event.end)
    return f"about {told}" if event.approximate and told != NO_DATE else told


def _range(start: str, end: str) -> str:
    if start == end:
        return day(start)
    same_month = len(start) == len(end) == 10 and start[:7] == end[:7]
    if same_month:
        return f"{int(start[8:])}–{day(end)}"
    if len(start) == len(end) >= 7 and start[:4] == end[:4]:
        return f"{day(start).rsplit(' ', 1)[0]} – {day(end)}"
    return f"{day(start)} – {day(end)}"


def _coarser(start: str, end: str) -> tuple[str, str]:
    """A whole month or year given by its first and last day, as that month or year."""
    if start[5:] == "01-01" and end == f"{start[:4]}-12-31":
        return start[:4], start[:4]
    if len(start) == len(end) == 10 and start[:7] == end[:7] and start[8:] == "01" and start[5:7].isdigit():
        last = calendar.monthrange(int(start[:4]), int(start[5:7]))[1]
        if end[8:] == str(last):
            return start[:7], start[:7]
    return start, end


def number(value: float) -> str:
    """`26`, `2.5`, `90,000`."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


UNSPOKEN = frozenset({"", "item", "person", "round", "target", "count"})
"""Units that the property's own name says already."""

_QUALIFIERS = {"about": "about", "at_least": "at least", "at_most": "up to", "nearly": "nearly", "over": "more than"}


def figure(value: Value) -> str:
    """A value as one figure with its qualifier and unit: `at least 340 (person)` is `at least 340`."""
    if value.moment is not None:
        return period(value.moment.start, value.moment.end)
    if value.number is None:
        return value.text
    words = number(value.number) + (f"–{number(value.high)}" if value.high is not None else "")
    if value.qualifier:
        words = f"{_QUALIFIERS[value.qualifier]} {words}"
    if value.unit in UNSPOKEN:
        return words
    unit = plain(value.unit)
    return f"{words}%" if unit == "percent" else f"{words} {unit}{'s' if unit.islower() and value.number != 1 else ''}"


def content(text: str) -> frozenset[str]:
    """The words of a text that are long enough to mean something, in lower case."""
    return frozenset(re.findall(r"\w{3,}", text.casefold()))


def unlike(a: str, b: str) -> bool:
    """Whether two sentences share less than six words in ten of the shorter one."""
    first, second = content(a), content(b)
    return len(first & second) < 0.6 * min(len(first), len(second)) or not first or not second


def cut(text: str, length: int) -> str:
    """The text cut at a word, with an ellipsis, so that it is no longer than `length`."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def cut_before(text: str, length: int) -> str:
    """The end of a text that leads up to some words, cut at a word."""
    return text if len(text) <= length else "…" + text[-length:].partition(" ")[2]


def cut_after(text: str, length: int) -> str:
    """The beginning of a text that follows some words, cut at a word."""
    return text if len(text) <= length else text[:length].rpartition(" ")[0] + "…"
