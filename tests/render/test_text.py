"""The record as text: what a read found, tables, and one thing with its evidence."""

import pytest

from dateline.base.record import Record
from dateline.render.text import show, summary


def test_summary_counts_what_was_read(made: Record) -> None:
    assert summary(made).splitlines() == [
        "5 reports in 2 stories",
        "5 events; 1 meeting held, 1 expected or called off",
        "2 people named",
        "on 1 point reports agree, on 1 they differ, 1 figure updated",
        "1 problem: not everything could be read",
    ]


def test_the_whole_record_lists_every_id(made: Record) -> None:
    text = show(made)
    for id in ("t-lake", "a-reprint", "e-talks", "e-leak", "n-quill", "p-killed", "empty.txt"):
        assert id in text


def test_one_kind_alone(made: Record) -> None:
    text = show(made, kind="point")
    assert "p-length" in text
    assert "n-quill" not in text


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("t-lake", "“Norland's water minister Ada Quill met her Sudrian counterpart Bo Tarn in Marrow on 12 May"),
        ("e-talks", "3 reports, 2 independent origins"),
        ("e-talks", "“Water has no passport” (on X)"),
        ("n-quill", "Water Minister, Norland"),
        ("n-commission", "Sudria chair of Lake Commission"),
        ("p-length", "The **two-day** talks follow the closing of the Ull dam"),
        ("p-killed", "at least 12 (1 report, according to coast guard)"),
        ("a-account", "Norland is a member of the Lake Commission, which Sudria chairs."),
    ],
)
def test_one_thing_opens_on_the_reports_words(made: Record, id: str, words: str) -> None:
    assert words in " ".join(show(made, id, width=400).split())


def test_an_unknown_id_is_a_key_error(made: Record) -> None:
    with pytest.raises(KeyError):
        show(made, "e-nobody")


def test_piped_text_is_plain_and_no_report_can_drive_the_terminal(made: Record) -> None:
    text = show(made, "a-account")
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[U+202E]evil" in text


def test_lines_keep_to_the_width(made: Record) -> None:
    assert max(map(len, show(made, "e-talks", width=60).splitlines())) <= 60
