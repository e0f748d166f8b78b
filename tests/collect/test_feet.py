"""What stands above and below a report on its page: pictures, tags, pleas, labels, and a last sentence cut off."""

import pytest
from texts import article, body

from dateline.base.articles import Article

TITLE = "Norway and Chile talk of fish in the south"
LEAD = "The foreign ministers of Norway and Chile met on Monday to discuss fishing rights in the southern ocean."
MORE = "They agreed to set up a joint commission, which is to hold its first meeting before the end of the year."
QUOTE = '"We have made good progress and will sign in the spring," Minister Ingrid Solvang told reporters.'
LAST = "Her colleague said that Chile would send a delegation to Oslo in December."
REPORT = f"{LEAD}\n\n{MORE}\n\n{QUOTE}\n\n{LAST}"


def boilerplate(one: Article) -> list[str]:
    return [one.text[at.start : at.end] for at in one.boilerplate]


@pytest.mark.parametrize(
    "foot",
    [
        "Norway,\n\nfish quotas",
        "Short link:",
        "Ostavite komentar",
        "No comments:",
        "Kindly share this story:",
        "At Fjord News we offer a place for civil words.\n\nFor the rules of our comments see the Community Guidelines",
        "Comments should show respect. To read the Community Guidelines, click here",
        "While citing any materials, links to the website fjord.example in the first paragraph are mandatory.",
    ],
)
def test_a_page_closes_with_tags_and_pleas(foot: str) -> None:
    one = article(f"{TITLE}\n\n{REPORT}\n\n{foot}")
    assert body(one) == [LEAD, MORE, QUOTE, LAST]
    assert all(any(line in more for more in boilerplate(one)) for line in foot.split("\n\n"))


@pytest.mark.parametrize(
    "last",
    [
        "Warm words for joint work on the stocks of cod came from the Chilean envoy as betw",
        "Neither side published a text. The delegations negotiated for nearly 20 hours in all",
    ],
)
def test_a_last_sentence_that_was_cut_off_is_of_the_report(last: str) -> None:
    assert body(article(f"{TITLE}\n\n{REPORT}\n\n{last}"))[-1] == last


def test_a_signed_last_paragraph_is_of_the_report() -> None:
    one = article(f"{TITLE}\n\n{REPORT}\n\nNeither side published a text on the stocks of cod. (Agencies)")
    assert body(one)[-1] == "Neither side published a text on the stocks of cod."


def test_a_statement_of_states_speaks_of_itself() -> None:
    last = "We call on the international community to respect our sovereignty and to keep to the content of the pact."
    one = article(f"JOINT STATEMENT\n\n{LEAD}\n\n{MORE}\n\nWe reaffirm our ties and will meet in the autumn.\n\n{last}")
    assert body(one)[-1] == last


def test_who_measured_it_is_no_plea() -> None:
    last = "The US Geological Survey measured the earthquake at 7.1; the Chilean authorities give it as 6.9."
    assert (
        body(article(f"{TITLE}\n\n{REPORT}\n\n{last}\n\nSubscribe to our newsletter for more stories like this"))[-1]
        == last
    )


@pytest.mark.parametrize(
    ("line", "published", "agency"),
    [
        ("Xinhua, March 3, 2025 Adjust font size:", "2025-03-03", "Xinhua"),
        ("5.6 C\nSaturday, June 8, 2024", None, None),
    ],
)
def test_the_day_of_an_agency_and_that_of_a_page(line: str, published: str | None, agency: str | None) -> None:
    one = article(f"{line}\n\n{TITLE}\n\n{REPORT}")
    assert (one.published, one.agency) == (published, agency)


def test_other_stories_above_the_report() -> None:
    other = "Must Read\n\nMillions of boats rush to join the fleet\n\nThe party of the fishers has launched free..."
    one = article(f"{TITLE}\n\nDate:\n\n{other}\n\n{REPORT}")
    assert body(one) == [LEAD, MORE, QUOTE, LAST]


def test_a_plea_above_the_report() -> None:
    plea = "Your donation allows us to keep sending reporters to both sides of every story, wherever it may lead."
    assert body(article(f"{TITLE}\n\n{plea}\n\n{REPORT}")) == [LEAD, MORE, QUOTE, LAST]


def test_a_house_quoted_speaks_of_itself_in_the_report() -> None:
    told = '"We ask our readers to discuss the story with respect," the editor of the newspaper said in a comment.'
    assert body(article(f"{TITLE}\n\n{REPORT}\n\n{told}"))[-1] == told


@pytest.mark.parametrize(
    "picture",
    [
        "Trawlers wait in Ushuaia on March 2, 2025\n\nTrawlers wait in Ushuaia on March 2, 2025 PTI",
        "Ingrid Solvang walks out of the ministry in Oslo, March 3, 2025.\n\nAgency pool photo",
        "Solvang with her guest at the ministry. March 3, 2025. REUTERS/Marit Berg",
        "Ola Lunde is greeted in Oslo by staff of the embassy on March 3, 2025. / NTB news agency",
    ],
)
def test_pictures_above_the_report(picture: str) -> None:
    one = article(f" date 2025-03-03 {TITLE}\n\n{picture}\n\n{REPORT}")
    assert body(one) == [LEAD, MORE, QUOTE, LAST]


@pytest.mark.parametrize(
    "lead",
    [
        "Minister Ingrid Solvang received in Oslo today the Foreign Minister of Chile, who is on a working visit.",
        "Ingrid Solvang on Monday concluded her visit to Chile after talks with President Rafael Quiroga.",
    ],
)
def test_a_lead_above_a_picture_stays(lead: str) -> None:
    one = article(f"{TITLE}\n\n{lead}\n\n(Photo: ministry)\n\n{MORE}\n\n{QUOTE}")
    assert body(one)[0] == lead


def test_lines_of_a_page_above_the_dateline() -> None:
    menu = "Let Fjordwire tell you when big news breaks.\n\n30 days of reading without limits."
    one = article(f"{menu}\n\n{TITLE}\n\nOSLO (Reuters) - {REPORT}")
    assert body(one) == [LEAD, MORE, QUOTE, LAST]
    assert all(line in boilerplate(one) for line in menu.split("\n\n"))


def test_a_question_to_the_reader_in_mid_report() -> None:
    one = article(f"{TITLE}\n\n{LEAD}\n\nHave you seen this?\n\n{MORE}\n\n{QUOTE}")
    assert "Have you seen this?" in boilerplate(one)
    asked = article(f"{TITLE}\n\n{LEAD}\n\nQ: What do you expect?\n\n{MORE}\n\n{QUOTE}")
    assert "Q: What do you expect?" in body(asked)


@pytest.mark.parametrize(
    ("lead", "agency"),
    [
        ("Envoy Tor Lie takes up his duties in Santiago on Tuesday, according to Anadolu Agency.", "Anadolu"),
        ("Envoy Tor Lie takes up his duties in Santiago on Tuesday, the state news agency Xinhua reported.", "Xinhua"),
        ("Envoy Tor Lie takes up his duties in Santiago, he said in a telephone interview with Xinhua.", "Xinhua"),
        ("Envoy Tor Lie takes up his duties in Santiago on Tuesday, the TASS building behind him.", None),
    ],
)
def test_whose_news_the_first_paragraph_tells(lead: str, agency: str | None) -> None:
    assert article(f"{TITLE}\n\n{lead}\n\n{MORE}\n\n{QUOTE}").agency == agency


def test_an_agency_with_a_stop_after_the_dateline() -> None:
    one = article(f"{TITLE}\n\nOSLO, March 3 – RIA Novosti. {LEAD}\n\n{MORE}")
    assert (one.agency, body(one)[0]) == ("RIA Novosti", LEAD)


def test_a_city_behind_an_outlet_is_no_dateline() -> None:
    assert article(f"{TITLE}\n\nThe Weekly Ledger, London — 3 March 2025\n\n{REPORT}").dateline_place is None
