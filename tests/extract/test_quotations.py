"""Quotation marks: which open, which close, which are apostrophes, and quotes over several paragraphs."""

import pytest

from dateline.base.spans import Range
from dateline.extract.quotations import quotations


def body_of(text: str) -> list[Range]:
    found, place = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Range(place, place + len(line)))
        place += len(line) + 1
    return found


def quoted(text: str) -> list[list[str]]:
    return [[text[p.start : p.end] for p in q.parts] for q in quotations(text, body_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We are ready," he said.', [["We are ready,"]]),
        ("“We are ready,” he said. “Are they?”", [["We are ready,"], ["Are they?"]]),
        ("'I won't go,' she said.", [["I won't go,"]]),
        ("‘It’s the ministers’ letter,’ he said.", [["It’s the ministers’ letter,"]]),
        ("The ministers' letter and the union's reply differ.", []),
        ("The soldiers’ families and the 1990s’ wars.", []),
        ("He called it a 'mistake' and left.", [["mistake"]]),
        ('The fence is 6" high, he said.', []),
        ("“He told me ‘never’ twice,” she said.", [["He told me ‘never’ twice,"]]),
        ("'Twas a long night, said the guard.", []),
        ("„Wir sind bereit“, he said.", [["Wir sind bereit"]]),
        ("«We are ready», he said.", [["We are ready"]]),
    ],
)
def test_marks(text: str, expected: list[list[str]]) -> None:
    assert quoted(text) == expected


def test_a_quote_runs_over_paragraphs_until_its_closing_mark() -> None:
    text = "“We came in peace,” he said. “We stay.\n“We leave when it is over.\n“Not before.” The hall was silent."
    assert quoted(text) == [["We came in peace,"], ["We stay.", "We leave when it is over.", "Not before."]]


def test_an_unclosed_quote_ends_with_its_paragraph() -> None:
    text = "“We came in peace, he said.\nThe hall was silent. “Why?” a man asked."
    found = quotations(text, body_of(text))
    assert [text[q.parts[0].start : q.parts[-1].end] for q in found] == ["We came in peace, he said.", "Why?"]
    assert [q.closed for q in found] == [False, True]


def test_a_quotation_goes_on_over_paragraphs_that_open_with_no_mark() -> None:
    text = 'Quote: "We thank them all.\nWe must go on.\nNext week we will work."\n"And so," she said.'
    first, second = quotations(text, body_of(text))
    assert [text[p.start : p.end] for p in first.parts] == [
        "We thank them all.",
        "We must go on.",
        "Next week we will work.",
    ]
    assert first.closed
    assert text[second.parts[0].start : second.parts[0].end] == "And so,"
