"""Dates, counts and values as people write them; hostile characters made visible."""

from dataclasses import replace

import pytest
from render.made_record import event

from dateline.base.moments import Moment
from dateline.base.values import Value
from dateline.render.words import clean, count, cut, cut_after, cut_before, day, event_when, figure, listed, period


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2025-06-26", "26 June 2025"),
        ("2020-05", "May 2020"),
        ("1998", "1998"),
        ("2025-06-26T09:30", "26 June 2025, 09:30"),
        ("2025-06-26T00:00:00+03:00", "26 June 2025"),
        (None, "date not given"),
        ("soon", "soon"),
        ("2025-13", "2025-13"),
    ],
)
def test_days(iso: str | None, words: str) -> None:
    assert day(iso) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2025-06-25", "2025-06-26", "25–26 June 2025"),
        ("2025-06-26", "2025-06-26", "26 June 2025"),
        ("2025-06-28", "2025-07-02", "28 June – 2 July 2025"),
        ("2024-12-30", "2025-01-02", "30 December 2024 – 2 January 2025"),
        ("2020-05-01", "2020-05-31", "May 2020"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2024-02-01", "2024-02-28", "1–28 February 2024"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("1998", "2000", "1998 – 2000"),
        ("2025-05-07", None, "from 7 May 2025"),
        (None, "2030", "until 2030"),
        ("2016", "2016-11-11", "2016, by 11 November 2016"),
        (None, None, "date not given"),
        ("2025-06-26T09:30", "2025-06-26T10:15", "26 June 2025"),
    ],
)
def test_periods(start: str | None, end: str | None, words: str) -> None:
    assert period(start, end) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Value("26 civilians", 26, unit="person"), "26"),
        (Value("at least 340 people", 340, unit="person", qualifier="at_least"), "at least 340"),
        (Value("some 90,000", 90000, unit="person", qualifier="about"), "about 90,000"),
        (Value("two-day", 2, unit="day"), "2 days"),
        (Value("a day", 1, unit="day"), "1 day"),
        (Value("4.5 per cent", 4.5, unit="percent"), "4.5%"),
        (Value("$3bn", 3e9, unit="USD"), "3,000,000,000 USD"),
        (Value("20 to 30", 20, 30, unit="item"), "20–30"),
        (Value("Port Gull"), "Port Gull"),
        (Value("in May", moment=Moment("2020-05", "2020-05", "month")), "May 2020"),
    ],
)
def test_figures(value: Value, words: str) -> None:
    assert figure(value) == words


def test_characters_that_hide_or_reorder_are_shown() -> None:
    assert clean("a\u202eb\u2066c\x1b[31m\ud800") == "a[U+202E]b[U+2066]c[U+001B][31m[U+D800]"


def test_ordinary_text_of_any_script_is_left_alone() -> None:
    text = "Київ, 北京, नई दिल्ली, الدوحة\u200c — “naïve”\n\ttab"
    assert clean(text) == text


def test_counts_and_lists() -> None:
    assert count(1, "report") == "1 report"
    assert count(0, "story", "stories") == "0 stories"
    assert listed([]) == ""
    assert listed(["A", "B", "C"]) == "A, B and C"


def test_cutting_keeps_words_whole() -> None:
    assert cut("the quick brown fox", 12) == "the quick…"
    assert cut("short", 12) == "short"
    assert cut_before("one two three four", 9) == "…four"
    assert cut_after("one two three four", 9) == "one two…"


def test_a_day_no_report_states_is_shown_as_about() -> None:
    told = event("told", "meeting", "Talks in Lima", "happened", start="2026-03-12", end="2026-03-12", approximate=True)
    assert event_when(told) == "about 12 March 2026"
    assert event_when(replace(told, approximate=False)) == "12 March 2026"
    assert event_when(replace(told, start=None, end=None)) == "date not given"
