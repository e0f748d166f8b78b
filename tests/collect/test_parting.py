"""Headlines, captions and bylines that a page ran into the report."""

import pytest
from texts import article, body

LEAD = "Foreign Minister Ingrid Solvang of Norway met her Chilean counterpart in Santiago on Tuesday to discuss cod."
MORE = "They agreed to set up a joint commission, which is to hold its first meeting before the end of the year."
LAST = "Her colleague said that Chile would send a delegation to Oslo in December."


@pytest.mark.parametrize(
    ("glued", "title"),
    [
        (
            "Solvang and Quiroga near a pact on cod SANTIAGO, March 3 (Xinhua) -- ",
            "Solvang and Quiroga near a pact on cod",
        ),
        ("Norway and Chile near a pact on cod SANTIAGO (Reuters) - ", "Norway and Chile near a pact on cod"),
        ("Norway and Chile near a pact on cod SANTIAGO, Chile (AP) — ", "Norway and Chile near a pact on cod"),
        (
            "Norway and Chile near a pact By Ann Lee, Staff Writer March 3, 2025 10:15 AM ",
            "Norway and Chile near a pact",
        ),
        ("Norway and Chile near a pact\n\nNorway and Chile near a pact ", "Norway and Chile near a pact"),
    ],
)
def test_a_headline_on_the_line_of_the_report(glued: str, title: str) -> None:
    one = article(f" date 2025-03-03 {glued}{LEAD}\n\n{MORE}\n\n{LAST}")
    assert (one.title, body(one)) == (title, [LEAD, MORE, LAST])


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        (
            "Solvang, Quiroga hold talks on cod",
            "Talks between the ministers of Norway and Chile ended on Tuesday with a pact, the two sides said.",
        ),
        (
            "Envoy says quota talks could resume",
            "After weeks of silence, the envoy of Norway said on Tuesday that talks could resume in Oslo next month.",
        ),
        (
            "Solvang, Quiroga hold talks on cod",
            "The foreign ministers of Norway and Chile met on Tuesday, the two sides said in a statement.",
        ),
    ],
)
def test_a_headline_without_a_stop_before_the_first_sentence(title: str, lead: str) -> None:
    one = article(f"{title} {lead}\n\n{MORE}\n\n{LAST}")
    assert (one.title, body(one)) == (title, [lead, MORE, LAST])


@pytest.mark.parametrize(
    "lead",
    [
        "Officials in The Hague said on Tuesday that the court would hear the case of the boat in The Gambia in May.",
        "Writing in The Times of London, Solvang said that a quota was near and that she hoped to sign it in Oslo.",
        "Chile's fishing board, known as The board of the sea, said on Tuesday that it wanted a higher quota.",
        "Solvang told Parliament is not where a quota is made, and a parliament of fishers would not help.",
        "The party of Minister Solvang said on Monday that The parties had met in Oslo and had agreed on a first text.",
    ],
)
def test_capitals_within_a_sentence(lead: str) -> None:
    assert body(article(f"{lead}\n\n{MORE}\n\n{LAST}"))[0] == lead


def test_a_caption_before_the_first_sentence() -> None:
    caption = "Ingrid Solvang (right) shakes hands with Rafael Quiroga in Santiago on March 3, 2025 (Reuters)"
    one = article(f"Norway and Chile near a pact\n\n{caption} {LEAD}\n\n{MORE}\n\n{LAST}")
    assert body(one) == [LEAD, MORE, LAST]


def test_a_whole_head_on_one_line() -> None:
    head = (
        "Politics All look to Santiago Minister Solvang voiced the hope that tomorrow they will agree on a text "
        "Source: Tanjug Monday, March 3, 2025 | 22:42 Share Tweet EPA-EFE/ANN LEE"
    )
    one = article(f" date 2025-03-03 {head}\n\n{LEAD}\n\n{MORE}\n\n{LAST}")
    assert (one.agency, body(one)) == ("Tanjug", [LEAD, MORE, LAST])


def test_a_date_line_stays_whole() -> None:
    line = "Reuters | Oslo | Updated: 04-03-2025 23:47 IST | Created: 03-03-2025 23:41 IST"
    assert article(f"Norway and Chile near a pact\n{line}\n\n{LEAD}\n\n{MORE}").published == "2025-03-03T23:41"


def test_a_picture_has_the_dateline_of_the_report_below() -> None:
    shown = "SANTIAGO: Minister Ingrid Solvang reads a letter, delivered by the ambassador to Chile. – KUNA"
    one = article(f" date 2025-03-03 {shown}\n\nSANTIAGO: {LEAD}\n\n{MORE}")
    assert (one.dateline_place, body(one)) == ("Santiago", [LEAD, MORE])


@pytest.mark.parametrize(
    "caption",
    [
        "Ingrid Solvang shakes hands with Rafael Quiroga during talks in Santiago. (PTI)",
        "Ingrid Solvang and Rafael Quiroga meet in Santiago on the sidelines of the fair. (PTI via X/Fjord)",
        "Solvang poses with Quiroga in Santiago. (File photo)",
    ],
)
def test_a_caption_behind_the_first_paragraph(caption: str) -> None:
    one = article(f"{LEAD} {caption}\n\n{MORE}\n\n{LAST}")
    assert (body(one), one.agency) == ([LEAD, MORE, LAST], None)


def test_a_signed_first_paragraph_that_tells_stays() -> None:
    one = article(f"{LEAD} The two agreed to meet again, he said. (Xinhua)\n\n{MORE}\n\n{LAST}")
    assert (body(one)[0], one.agency) == (f"{LEAD} The two agreed to meet again, he said.", "Xinhua")


def test_lines_broken_at_any_width() -> None:
    text = (
        "The bid of the Oslo cabinet to keep the\naccord on cod under wraps collapsed on Sunday evening when the\n"
        "High Court sitting in Bergen said no to its orders.\nAlleging what it called errors on\n"
        "an enormous scale, a lawyer of the Fisheries\nBoard had gone to court.\nSome 4,689 trawlers took part in the\n"
        "September 16 count, the board confirmed, a\nlittle under 2020."
    )
    ends = [one.split()[-1] for one in body(article(text))]
    assert ends == ["orders.", "court.", "2020."]
