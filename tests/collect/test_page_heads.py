"""Heads of saved pages: datelines with a stop or a comma, glued bylines, menus, captions, and boxes in mid-report."""

import pytest
from texts import article, body

from dateline.base.articles import Article

LEAD = "The foreign ministers of Norway and Chile met on Monday to discuss fishing rights in the southern ocean."
MORE = "They agreed to set up a joint commission, which is to hold its first meeting before the end of the year."


def boilerplate(one: Article) -> list[str]:
    return [one.text[at.start : at.end] for at in one.boilerplate]


@pytest.mark.parametrize(
    ("head", "place"),
    [("Nairobi. ", "Nairobi"), ("Dar es Salaam. ", "Dar es Salaam"), ("KUALA LUMPUR, - ", "Kuala Lumpur")],
)
def test_a_city_and_a_stop_or_a_comma_are_a_dateline(head: str, place: str) -> None:
    one = article(f"Ministers talk fish\n\n{head}{LEAD}\n{MORE}")
    assert one.dateline_place == place
    assert body(one) == [LEAD, MORE]


def test_a_short_sentence_is_no_dateline() -> None:
    one = article(f"Ministers talk fish\n\nTragedy. {LEAD}\n{MORE}")
    assert one.dateline_place is None


def test_a_name_glued_to_the_day_is_no_place() -> None:
    one = article(f"Ministers talk fish\n\nMarit BergWednesday, 23 July 2025, 13:12\n\n{LEAD}\n\n{MORE}")
    assert (one.byline, one.dateline_place, one.published) == ("Marit Berg", None, "2025-07-23T13:12")


def test_a_short_weekday_is_no_place() -> None:
    one = article(f"Thu, Aug 07, 2025\nMinisters talk fish in the south\n\n{LEAD}\n\n{MORE}")
    assert (one.published, one.dateline_place) == ("2025-08-07", None)


def test_a_month_before_the_first_words() -> None:
    one = article(f" date 2017-08 World\n\nMinisters talk fish in the south\n\n{LEAD}\n\n{MORE}")
    assert (one.published, one.published_from) == ("2017-08", "header")


@pytest.mark.parametrize("credit", ["Reuters |", "Reuters"])
def test_an_agency_on_its_own_line(credit: str) -> None:
    one = article(
        f"Ministers talk fish in the south\n\n{credit}\nUpdated on: Aug 07, 2025 12:02 pm IST\n\n{LEAD}\n{MORE}"
    )
    assert (one.agency, one.published) == ("Reuters", "2025-08-07T12:02")


def test_a_syndicator_in_brackets() -> None:
    one = article(f"Ministers talk fish in the south\n(GULFWIRE) {LEAD}\n{MORE}")
    assert body(one) == [LEAD, MORE]


def test_a_mark_before_a_headline_is_no_dateline() -> None:
    one = article(f"(LEAD) Norway, Chile to open talks on fish\n\nOSLO, May 11 (NTB) -- {LEAD}\n\n{MORE}")
    assert (one.dateline_place, one.agency) == ("Oslo", "NTB")


@pytest.mark.parametrize(
    "menu",
    [
        "Accessibility links\n\nBreaking News\nNews",
        "Connect with us\n\nHi, what are you looking for?\n\ntop\n\nWorld",
        "Facebook X-twitter Youtube Instagram Pinterest Linkedin",
    ],
)
def test_menus_above_the_headline(menu: str) -> None:
    one = article(f"{menu}\n\nNorway and Chile meet in Oslo over southern fish\n\n{LEAD}\n\n{MORE}")
    assert one.title == "Norway and Chile meet in Oslo over southern fish"
    assert body(one) == [LEAD, MORE]


@pytest.mark.parametrize(
    "caption",
    [
        "Ingrid Solvang speaks in Oslo on March 3, 2025. PHOTO | AFP",
        "Fishermen wait in the port of Ushuaia on March 3. The port has been closed. [Wang Li/Xinhua] |",
        "The port of Ushuaia, seen on March 3, 2025. AFP - ANNE DUBOIS",
        "The ministers attend a signing ceremony in Oslo on March 3, 2025. / Anadolu Agency",
        "Ingrid Solvang is to chair the commission on fishing rights/FILE",
    ],
)
def test_captions_with_an_agency(caption: str) -> None:
    one = article(f"Norway and Chile meet in Oslo\n\n{caption}\n\n{LEAD}\n\n{MORE}")
    assert body(one) == [LEAD, MORE]
    assert one.agency is None


def test_sources_cited_are_not_who_wrote_it() -> None:
    cited = "Source: state news agencies TASS and Interfax; the channel Radio Fjord, citing Solvang"
    assert article(f"Ministers talk fish in the south\n\n{LEAD}\n\n{cited}\n\n{MORE}").agency is None
    assert article(f"Ministers talk fish in the south\n\n{LEAD}\n\n{MORE}\n\nSource: AFP").agency == "AFP"


def test_the_report_goes_on_below_a_box() -> None:
    told = 'Opposition spokesman Rafael Quiroga said that the agreement was "a very welcome step."'
    one = article(f"Ministers talk fish\n\n{LEAD}\n\n{MORE}\n\nDon't Miss\n\n• Deal on krill\n• Port torched\n\n{told}")
    assert body(one)[-1] == told
    assert "• Port torched" in boilerplate(one)


def test_a_headline_with_a_place_is_no_byline() -> None:
    head = "Fish talks\n\nMinister Solvang in Oslo for talks with Quiroga"
    assert article(f"{head}\n\n{LEAD}\n\n{MORE}").byline is None
    assert (
        article(f"Fish talks held in the south\n\nMarit Berg in Oslo\n\n{LEAD}\n\n{MORE}").byline
        == "Marit Berg in Oslo"
    )


def test_the_clock_of_a_page_is_not_its_date() -> None:
    top = "HARBOUR.COM\n\nToday's Paper | March 18, 2026\n\nUpdated 21 Nov, 2023 04:55pm"
    one = article(f"{top}\n\nNorway and Chile meet in Oslo over southern fish\n\n{LEAD}\n\n{MORE}")
    assert one.published == "2023-11-21T16:55"
    assert one.title == "Norway and Chile meet in Oslo over southern fish"
    assert one.byline is None


def test_the_top_line_of_a_paper_is_no_dateline() -> None:
    top = "Monday, February 09, 2026 | Daily newspaper published by Fjord Press in Oslo, Norway.\n\nRegion"
    head = "Norway and Chile meet in Oslo over southern fish\n\nPublished on October 11, 2025 | 09:50 PM"
    one = article(f"{top}\n\n{head}\n\n{LEAD}\n\n{MORE}")
    assert (one.published, one.dateline_place) == ("2025-10-11T21:50", None)
    assert body(one) == [LEAD, MORE]


@pytest.mark.parametrize(
    ("head", "place", "agency"),
    [
        ("MOSCOW, April 29. /ITAR-TASS/. ", "Moscow", "TASS"),
        ("VGP – ", None, "VGP"),
        ("OSLO – ", "Oslo", None),
    ],
)
def test_agencies_with_hyphens_and_desks_of_few_letters(head: str, place: str | None, agency: str | None) -> None:
    one = article(f"Ministers talk fish\n\n{head}{LEAD}\n{MORE}")
    assert (one.dateline_place, one.agency) == (place, agency)
    assert body(one) == [LEAD, MORE]


@pytest.mark.parametrize(
    "foot", ["The post Ministers talk fish appeared first on Fjord Times.", "Share.", "Read Comments\n\nPort torched"]
)
def test_lines_below_the_report(foot: str) -> None:
    assert body(article(f"Ministers talk fish\n\n{LEAD}\n\n{MORE}\n\n{foot}")) == [LEAD, MORE]


def test_a_broken_sentence_is_no_headline() -> None:
    one = article(
        f"Deputy Minister Marit Berg held talks\nwith the visiting envoy in Oslo on July 2.\n\n{LEAD}\n\n{MORE}"
    )
    assert one.title is None


@pytest.mark.parametrize(
    "date_line", ["July 10, 2025Fjord Report", "9 July 2025 12:08 (UTC+04:00)", "by Marit Berg July 10, 2025 World 0"]
)
def test_days_with_words_run_into_them(date_line: str) -> None:
    one = article(f"Norway and Chile meet in Oslo over southern fish\n\n{date_line}\n\n{LEAD}\n\n{MORE}")
    assert (one.published or "")[:10] in ("2025-07-10", "2025-07-09")
    assert body(one) == [LEAD, MORE]


def test_an_outlet_and_its_city() -> None:
    one = article(f" date 2025-10-25 Fjord News – Khartoum\n\n{LEAD}\n\n{MORE}")
    assert (one.outlet, one.dateline_place, one.title) == ("Fjord News", "Khartoum", None)


def test_a_headline_said_again_below_its_standfirst() -> None:
    head = "Norway and Chile meet in Oslo over southern fish"
    told = "The talks were the first in nine years. Fishermen on both sides had asked for them again and again."
    one = article(f"{head}\n\n{told}\n2025-10-25\n{head}\n\n{LEAD}\n\n{MORE}")
    assert body(one) == [told, LEAD, MORE]


def test_a_broken_mark_is_no_headline() -> None:
    assert article(f"Â\n\n{LEAD}\n\nÂ\n\n{MORE}").title is None
