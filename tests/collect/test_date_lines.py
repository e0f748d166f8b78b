"""Lines of a head that date a report, and who and where stand beside the date."""

import pytest
from texts import article, body

from dateline.collect.dates import whole_dates

LEAD = "The foreign ministers of Norway and Chile met on Monday to discuss fishing rights in the southern ocean."
MORE = "They agreed to set up a joint commission, which is to hold its first meeting before the end of the year."
TITLE = "Norway and Chile talk of fish in the south"


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("NTB Published March 3, 2025 Updated March 4, 2025 07:24pm", ["2025-03-03", "2025-03-04T19:24"]),
        ("NEWS 03.04.2025 15:33", ["2025-04-03T15:33"]),
        ("Published 27.05.24, 12:06 PM", ["2024-05-27T12:06"]),
        ("Updated: 09-11-2021 23:47 IST | Created: 09-11-2021 23:41 IST", ["2021-11-09T23:47", "2021-11-09T23:41"]),
        ("13 August,2018 08:15 AM IST", ["2018-08-13T08:15"]),
        ("05:40 AM March 12, 2024", ["2024-03-12T05:40"]),
        ("Updated 22:15, 12-Mar-2024", ["2024-03-12T22:15"]),
        ("03/12/2024March 12, 2024", ["2024-03-12"]),
        ("06/07/2025", []),
    ],
)
def test_dates_with_their_own_time_of_day(words: str, dates: list[str]) -> None:
    assert [iso for iso, _ in whole_dates(words)] == dates


@pytest.mark.parametrize(
    ("line", "published", "agency", "place"),
    [
        ("NTB Published March 3, 2025 Updated March 4, 2025 07:24pm", "2025-03-03", "NTB", None),
        (
            "Reuters | Oslo | Updated: 04-03-2025 23:47 IST | Created: 03-03-2025 23:41 IST",
            "2025-03-03",
            "Reuters",
            "Oslo",
        ),
        ("AP Santiago Published 03.03.25, 12:06 PM", "2025-03-03", "AP", "Santiago"),
        ("Oslo (NTB) March 3, 2025", "2025-03-03", "NTB", "Oslo"),
        ("Marit Berg 2 minutes ago Mon 3rd March 2025 | 04:49 PM", "2025-03-03", None, None),
        ("Category: World Published on Monday, 03 March 2025 17:33 Hits: 5", "2025-03-03", None, None),
        ("Mon Mar 3, 2025 12:00 AM Last update on: Tue Mar 4, 2025 01:10 AM", "2025-03-03", None, None),
        ("Fjord Daily Inquirer / 05:40 AM March 3, 2025", "2025-03-03", None, None),
        ("Fjord Online , Monday 3 Mar 2025", "2025-03-03", None, None),
        ("Marit Berg |03.03.2025 - Update : 04.03.2025", "2025-03-03", None, None),
    ],
)
def test_lines_of_names_and_dates(line: str, published: str, agency: str | None, place: str | None) -> None:
    one = article(f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{MORE}")
    assert (one.published or "")[:10] == published
    assert (one.agency, one.dateline_place) == (agency, place)
    assert line in [one.text[at.start : at.end] for at in one.boilerplate]


@pytest.mark.parametrize(
    "line", ["Trawlers wait in Ushuaia on Sunday, March 2, 2025", "Ministers To Sign In Oslo On March 9, 2025"]
)
def test_a_caption_and_a_headline_date_no_report(line: str) -> None:
    assert article(f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{MORE}").published is None


def test_the_day_a_page_was_refreshed_is_its_own() -> None:
    one = article(
        f"Page last refreshed: April 2, 2025 00:58\n\n{TITLE}\n\nBy Marit Berg March 3, 2025\n\n{LEAD}\n\n{MORE}"
    )
    assert (one.title, one.published) == (TITLE, "2025-03-03")


@pytest.mark.parametrize(
    "line",
    [
        "By our correspondent in Oslo",
        "by Staff Writers of NTB",
        "WordsMarit BergandOla Lunde",
        "ByMarit Berg",
        "- Front Page",
    ],
)
def test_lines_above_the_report_that_are_not_its_own(line: str) -> None:
    one = article(f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{MORE}")
    assert line in [one.text[at.start : at.end] for at in one.boilerplate]
    assert [one.text[at.start : at.end] for at in one.body] == [LEAD, MORE]


@pytest.mark.parametrize("line", ["What's Hot", "All Topics", "Go to main content", "Укр Eng Become a Patron"])
def test_no_part_of_a_page_is_its_headline(line: str) -> None:
    one = article(f" date 2025-03-03 {line}\n\n{TITLE}\n\n{LEAD}\n\n{MORE}")
    assert one.title == TITLE
    assert line in [one.text[at.start : at.end] for at in one.boilerplate]


def test_a_dateline_with_strokes_is_no_city_alone() -> None:
    one = article(f" date 2025-03-03 OSLO /Norway/, March 3. /TASS/. {LEAD}\n\n{MORE}")
    assert (one.dateline_place, one.agency) == ("Oslo", "TASS")
    assert [one.text[at.start : at.end] for at in one.body] == [LEAD, MORE]


def test_a_boxed_date_before_the_dateline() -> None:
    one = article(f"{TITLE}\n\n[March 3, 2025]  OSLO/SANTIAGO (Reuters) - {LEAD}\n\n{MORE}")
    assert (one.published, one.agency, one.dateline_place) == ("2025-03-03", "Reuters", "Oslo")


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Issued on: 30/01/2026 - 09:12   Modified: 30/01/2026 - 11:48", "2026-01-30T09:12"),
        ("Last updated: June 25, 2025 Published: June 24, 2025", "2025-06-24"),
        ("Date of publication: 24 June 2025", "2025-06-24"),
        ("Released on June 24, 2025", "2025-06-24"),
        ("Wednesday 25 June 2025 / 28 Dhu al-Hijja 1446", "2025-06-25"),
        ("Published On 5 Feb 20265 Feb 2026", "2026-02-05"),
        ("General News of Tuesday, 3 March 2026", "2026-03-03"),
    ],
)
def test_other_ways_to_date_a_page(line: str, published: str) -> None:
    one = article(f"Ministers talk of fish\n\n{line}\n\n{LEAD}\n\n{MORE}")
    assert (one.published, body(one)) == (published, [LEAD, MORE])


def test_who_was_released_on_a_day_is_no_date_line() -> None:
    one = article(f"Three held, one released on June 24, 2025\n\n{LEAD}\n\n{MORE}")
    assert (one.title, one.published) == ("Three held, one released on June 24, 2025", None)
