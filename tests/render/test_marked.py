"""Cited words marked in a report's text, however the stretches lie."""

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from dateline.base.spans import Range
from dateline.render.marked import ASIDE, Mark, marked


def words_of(page: str) -> str:
    return "".join(html.fragment_fromstring(page, create_parent="div").itertext())


def words_under(page: str, id: str) -> str:
    tree = html.fragment_fromstring(page, create_parent="div")
    own = tree.xpath(f"//mark[@id='{id}' or @data-of='{id}']")
    return "".join("".join(mark.itertext()) for mark in own)


def test_nested_marks_stay_whole() -> None:
    text = "The two ministers met in Marrow."
    page = str(marked(text, [Mark(Range(0, 31), "all"), Mark(Range(4, 17), "who")]))
    assert words_under(page, "all") == text[0:31]
    assert words_under(page, "who") == "two ministers"
    assert page.count("<mark") == 2


def test_crossing_marks_are_cut_but_lose_nothing() -> None:
    text = "alpha beta gamma delta"
    page = str(marked(text, [Mark(Range(0, 10), "a"), Mark(Range(6, 16), "b")]))
    assert words_under(page, "a") == "alpha beta"
    assert words_under(page, "b") == "beta gamma"
    assert page.count('id="b"') == 1


def test_a_mark_over_several_lines_is_one_mark_in_pieces() -> None:
    text = "first line\n\nsecond line"
    page = str(marked(text, [Mark(Range(6, 18), "m")]))
    assert words_under(page, "m") == "linesecond"
    assert page.count("<p>") == 2
    assert page.count('id="m"') == 1


def test_markup_in_a_report_is_text() -> None:
    text = "<script>alert(1)</script> & </mark>"
    page = str(marked(text, [Mark(Range(0, 8), "m")]))
    assert "<script" not in page
    assert words_of(page) == text


def test_asides_carry_no_anchor() -> None:
    page = str(marked("report\nAlso Read: lakes", [Mark(Range(7, 23), ASIDE)]))
    assert 'class="aside"' in page
    assert "id=" not in page


@given(
    text=st.text(alphabet="ab <&\n\u202e", min_size=1, max_size=40),
    cuts=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=8),
)
def test_any_marks_keep_the_text(text: str, cuts: list[tuple[int, int]]) -> None:
    marks = [
        Mark(Range(start, min(start + length, len(text))), f"m{i}")
        for i, (start, length) in enumerate(cuts)
        if start < len(text)
    ]
    page = str(marked(text, marks))
    assert page.count("<mark") == page.count("</mark>")
    kept = "".join(line for line in text.split("\n") if line.strip())
    shown = words_of(page).replace("\n", "").replace("[U+202E]", "\u202e") if page else ""
    assert shown == kept
    ids = re.findall(r' id="(m\d+)"', page)
    assert len(ids) == len(set(ids))
    for mark in marks:
        cited = "".join(
            text[max(mark.at.start, a) : min(mark.at.end, b)]
            for a, b in ((m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
            if text[a:b].strip() and max(mark.at.start, a) < min(mark.at.end, b)
        )
        assert words_under(page, mark.id).replace("[U+202E]", "\u202e") == cited
