"""Text files: what their heads and feet say, what is the report and what is not."""

import pytest

from dateline.base.articles import Article, Problem
from dateline.collect.text import read_text

LEAD = "The foreign ministers of Norway and Chile met on Monday to discuss fishing rights in the southern ocean."
MORE = "They agreed to set up a joint commission, which is to hold its first meeting before the end of the year."
QUOTE = '"We have found a way," the Norwegian minister said. "It was not easy, and it is not over…"'


def article(text: str) -> Article:
    found = read_text(text, "a.txt")
    assert isinstance(found, Article), found
    check_offsets(found)
    return found


def check_offsets(one: Article) -> None:
    places = [*one.body, *one.boilerplate]
    places += [at for at in (one.title_at, one.dateline_at, one.agency_at, one.published_at) if at]
    for at in places:
        assert 0 <= at.start < at.end <= len(one.text)
    assert list(one.body) == sorted(one.body)
    for at in one.body:
        assert not any(at.overlaps(other) for other in one.boilerplate)
        assert one.text[at.start : at.end] == one.text[at.start : at.end].strip()


def body(one: Article) -> list[str]:
    return [one.text[at.start : at.end] for at in one.body]


def boilerplate(one: Article) -> list[str]:
    return [one.text[at.start : at.end] for at in one.boilerplate]


def test_date_before_the_first_words() -> None:
    one = article(f" date 2025-06-24 {LEAD}\n\n{MORE}")
    assert (one.published, one.published_from) == ("2025-06-24", "header")
    assert body(one) == [LEAD, MORE]
    assert one.text.startswith(" date")


def test_date_before_a_dateline() -> None:
    one = article(f" date 2025-06-24 OSLO, June 23 (NTB) - {LEAD}\n\n{MORE}")
    assert (one.dateline_place, one.dateline_date, one.agency) == ("Oslo", "2025-06-23", "NTB")
    assert body(one) == [LEAD, MORE]


def test_labels_headline_and_byline() -> None:
    one = article(
        f"source: The Harbour Gazette\ndate: 24 June 2025\nurl: https://example.org/a\n\n"
        f"Norway and Chile settle fishing dispute\n\nBy Jane Doe and John Roe\n\n{LEAD}\n\n{MORE}"
    )
    assert one.outlet == "The Harbour Gazette"
    assert one.title == "Norway and Chile settle fishing dispute"
    assert one.title_at is not None
    assert one.text[one.title_at.start : one.title_at.end] == one.title
    assert one.byline == "Jane Doe and John Roe"
    assert one.url == "https://example.org/a"
    assert body(one) == [LEAD, MORE]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("March 3, 2026", "2026-03-03"),
        ("Mon 20 Apr 2026", "2026-04-20"),
        ("Updated: June 26, 2025 10:15 IST", "2025-06-26T10:15"),
        ("PUBLISHED : 10 Jun 2026 at 20:14", "2026-06-10T20:14"),
        ("May 26, 2026, 6:02 p.m. ET", "2026-05-26T18:02"),
        ("Staff Bureau, Santiago | June 5, 2026", "2026-06-05"),
        ("All News 14:02 May 11, 2026", "2026-05-11T14:02"),
        ("25/06/2025", "2025-06-25"),
    ],
)
def test_lines_that_date_a_report(line: str, published: str) -> None:
    one = article(f"Norway and Chile settle fishing dispute\n\n{line}\n\n{LEAD}\n\n{MORE}")
    assert (one.published, one.published_from) == (published, "header")
    assert body(one) == [LEAD, MORE]


def test_a_date_that_nobody_can_read_is_left_out() -> None:
    assert article(f"date: 06/07/2025\n\n{LEAD}\n\n{MORE}").published is None


def test_published_at_the_foot() -> None:
    one = article(f"{LEAD}\n\n{MORE}\n\nPublished on June 24, 2025")
    assert (one.published, one.published_from) == ("2025-06-24", "text")
    assert boilerplate(one) == ["Published on June 24, 2025"]


@pytest.mark.parametrize(
    ("foot", "agency"),
    [
        ("Based On ANI Report", "ANI"),
        ("(With inputs from PTI)", "PTI"),
        ("With inputs from ANI", "ANI"),
        ("Source: Xinhua", "Xinhua"),
        ("©2025 AFP", "AFP"),
        ("PTI SKL AQS", "PTI"),
        ("(Reporting by Jane Doe in Oslo; Editing by John Roe)", None),
        ("Associated Press writers in Oslo and Santiago contributed to this report.", "AP"),
    ],
)
def test_credits_at_the_foot(foot: str, agency: str | None) -> None:
    one = article(f"{LEAD}\n\n{MORE}\n\n{foot}")
    assert one.agency == agency
    assert boilerplate(one) == [foot]
    assert body(one) == [LEAD, MORE]


@pytest.mark.parametrize(
    ("signature", "agency"),
    [(" -Reuters", "Reuters"), (" — AFP", "AFP"), (" (ANI)", "ANI"), (" PTI ABC DEF", "PTI"), (" Enditem", "Xinhua")],
)
def test_signatures_at_the_end_of_the_last_paragraph(signature: str, agency: str) -> None:
    one = article(f"{LEAD}\n\n{MORE}{signature}")
    assert one.agency == agency
    assert body(one) == [LEAD, MORE]


def test_unnamed_agencies_are_told_apart() -> None:
    one = article(f"{LEAD}\n\n{MORE} — Agencies")
    assert one.agency is None
    assert one.extra["unnamed_agency"]
    assert body(one) == [LEAD, MORE]


def test_teasers_after_a_pointer_are_not_the_report() -> None:
    teasers = [
        "Also Read: Minister opens new port",
        "The prime minister said that the new port would…",
        "Markets opened up on Friday after the…",
    ]
    one = article("\n".join([LEAD, MORE, *teasers]))
    assert body(one) == [LEAD, MORE]
    assert boilerplate(one) == teasers


def test_a_pointer_in_the_middle_takes_only_itself() -> None:
    one = article("\n\n".join([LEAD, "READ ALSO: Fish stocks fall for a third year", MORE]))
    assert body(one) == [LEAD, MORE]


def test_a_quote_that_trails_off_stays() -> None:
    assert body(article("\n\n".join([LEAD, MORE, QUOTE]))) == [LEAD, MORE, QUOTE]


def test_two_cut_lines_at_the_foot_go_and_one_stays() -> None:
    cut = ["Markets opened up on Friday after the central bank…", "The national team won its third match in a row and…"]
    assert body(article("\n".join([LEAD, MORE, *cut]))) == [LEAD, MORE]
    assert body(article("\n".join([LEAD, MORE, "And so they wait, and wait, and wait…"])))[-1].startswith("And so")


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our free weekday newsletter",
        "Follow us on Facebook and X for more updates.",
        "Download the app to get breaking news first",
        "Click here to join our WhatsApp channel",
        "Advertisement",
        "Share this article",
        "(Photo: AP)",
        "File photo of the port. Getty Images",
        "Support independent journalism: donate today",
        "Tags: Norway, Chile, fishing",
        "Read more: Fish stocks fall for a third year",
        "jane.doe@example.org",
    ],
)
def test_lines_of_the_page_are_boilerplate(line: str) -> None:
    one = article("\n\n".join([LEAD, MORE, line]))
    assert body(one) == [LEAD, MORE]
    assert boilerplate(one) == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "Published in 2019, the commission's first report had warned that stocks would collapse within a decade.",
        "Watching from the gallery, the ambassador said the agreement was the best that could be had this year.",
        "Related talks on the seabed are to be held in Geneva next month, two diplomats told reporters on Monday.",
        "Sources close to the talks said the Chilean side had asked for a longer period in which to adapt its fleet.",
        "Share prices of fishing companies rose by up to four percent in Oslo after the agreement was announced.",
        "Photographs published by the ministry showed the two men shaking hands in front of a map of the region.",
    ],
)
def test_sentences_that_begin_like_boilerplate_stay(sentence: str) -> None:
    assert body(article("\n\n".join([LEAD, sentence, MORE]))) == [LEAD, sentence, MORE]


def test_cross_heads_are_neither_report_nor_boilerplate() -> None:
    one = article("\n\n".join([LEAD, "Partners, not rivals", MORE]))
    assert body(one) == [LEAD, MORE]
    assert boilerplate(one) == []


def test_hard_wrapped_text_is_read_in_paragraphs() -> None:
    text = (
        "The foreign ministers of Norway and Chile met on Monday to discuss\nfishing rights in the southern ocean, "
        "and agreed to set up a joint\ncommission.\n\nIt is to hold its first meeting before the end of the year, in\n"
        "a place that has still to be agreed between the two governments.\n"
    )
    one = article(text)
    assert len(one.body) == 2
    assert body(one)[0].endswith("commission.")


def test_headlines_one_below_the_other_are_no_wrapped_paragraph() -> None:
    others = (
        "Striker Tomas Halloran signs for a second season at Port United",
        "Singer Ines Quiroga on love, loss and a tour that sold out in hours",
        "Bread prices: what shoppers will pay from Wednesday",
    )
    one = article("\n".join([LEAD, MORE, "", "You may also like", *others]))
    assert body(one) == [LEAD, MORE]
    assert boilerplate(one) == ["You may also like", *others]


def test_carriage_returns_are_kept_verbatim() -> None:
    text = f"{LEAD}\r\n\r\n{MORE}\r\n"
    one = article(text)
    assert one.text == text
    assert body(one) == [LEAD, MORE]


def test_id_follows_content_not_path() -> None:
    a, b = read_text(f"{LEAD}\n\n{MORE}", "x/a.txt"), read_text(f"{LEAD}\n\n{MORE}", "y/b.txt")
    assert isinstance(a, Article)
    assert isinstance(b, Article)
    assert a.id == b.id


FRENCH = (
    "Le président a déclaré jeudi à Paris que les négociations avec les partenaires européens étaient sur le point de "
    "se conclure, sans donner de date."
)
GERMAN = "Der Bundeskanzler sagte am Donnerstag in Berlin, dass die Regierung an der Entscheidung festhalten will."
RUSSIAN = "Президент заявил в четверг в Москве, что переговоры с партнёрами близки к завершению и скоро закончатся."


@pytest.mark.parametrize(("text", "name"), [(FRENCH, "French"), (GERMAN, "German"), (RUSSIAN, "Russian")])
def test_other_languages_are_a_problem(text: str, name: str) -> None:
    found = read_text(text, "a.txt")
    assert isinstance(found, Problem)
    assert found.code == "language"
    assert f"not read: {name}" in found.message


def test_nothing_to_read_is_a_problem() -> None:
    found = read_text("date: 2025-06-24\n\n---\n", "a.txt")
    assert isinstance(found, Problem)
    assert found.code == "empty"


def test_a_book_is_too_large() -> None:
    found = read_text("word " * 500_000, "a.txt")
    assert isinstance(found, Problem)
    assert found.code == "too_large"


MENU = "Home\nPolitics\nBusiness\nSport\nCulture\nWorld\n"
TITLE = "Norway and Chile settle fishing dispute after years"


def test_a_menu_above_the_headline_is_the_pages() -> None:
    one = article(f" date 2025-06-24 Skip to main content\n{MENU}\n{TITLE}\n\nOSLO, June 23. /TASS/. {LEAD}\n\n{MORE}")
    assert (one.title, one.dateline_place, one.agency) == (TITLE, "Oslo", "TASS")
    assert body(one) == [LEAD, MORE]
    assert "Politics" in boilerplate(one)


def test_a_dateline_below_a_summary_and_a_caption() -> None:
    caption = "Anna Berg, left, and Tom Lunde shake hands in Oslo on Monday. [JOINT PRESS CORPS]"
    one = article(
        f"{TITLE}\n\n{QUOTE} The deal came late.\n\nAnna Lee\n\n{caption}\n\nJune 24, 2025\n\nOSLO — {LEAD}\n\n{MORE}"
    )
    assert (one.published, one.dateline_place) == ("2025-06-24", "Oslo")
    assert body(one)[1:] == [LEAD, MORE]
    assert caption in boilerplate(one)


def test_the_clock_of_a_page_is_not_the_day_of_its_report() -> None:
    one = article(f"March 14, 2026 08:05 am (IST)\n{TITLE}\n| @harbour | Oct 12, 2025, at 06:53 pm\n\n{LEAD}\n\n{MORE}")
    assert one.published == "2025-10-12T18:53"
    one = article(
        f"Thursday, April 25, 2024\n{TITLE}\n\n{LEAD}\n\nPTI PTI Updated on: July 14, 2011 18:33 IST\n\n{MORE}"
    )
    assert one.published == "2011-07-14T18:33"
    one = article(f"Sunday 11 August 2024 - 02:36\n\n{TITLE}\n\n{LEAD}\n\n{MORE}")
    assert one.published == "2024-08-11T02:36"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Source: Xinhua| 2020-01-07 00:15:41|Editor: huaxia", "2020-01-07T00:15"),
        ("Anna LundeWednesday, 23 July 2025, 13:12", "2025-07-23T13:12"),
        ("21 September 2018 - 07:59 Agency Staff", "2018-09-21T07:59"),
    ],
)
def test_lines_that_run_the_day_into_other_words(line: str, published: str) -> None:
    assert article(f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{MORE}").published == published


def test_a_sentence_that_a_page_broke_around_its_links_is_whole() -> None:
    parts = ["OSLO: The minister of fisheries met in the town hall his guest", "Anna Lee",
             "during the talks in", "Bergen", "next week.", MORE]  # fmt: skip
    one = article("\n\n".join((TITLE, *parts)))
    assert [" ".join(words.split()) for words in body(one)] == [
        "The minister of fisheries met in the town hall his guest Anna Lee during the talks in Bergen next week.",
        MORE,
    ]


def test_a_headline_that_ends_with_a_stop_stands_above_a_dateline() -> None:
    one = article(f"Norway settles its fishing dispute: minister.\n\nERBIL (Kanal24) — {LEAD}\n\n{MORE}")
    assert one.title == "Norway settles its fishing dispute: minister."
    assert body(one) == [LEAD, MORE]


def test_an_acronym_in_brackets_ends_no_caption() -> None:
    last = "The delegation will also meet the Ceasefire Monitoring Mechanism (CMM)."
    assert body(article(f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{last}\n\n{QUOTE}"))[2] == last


def test_lines_in_other_letters_are_no_part_of_a_report() -> None:
    one = article(f"{TITLE}\n\nУкр Рус\n\n{LEAD}\n\n{MORE}\n\nЗаголовок открываемого материала")
    assert body(one) == [LEAD, MORE]


def test_a_first_paragraph_signed_by_an_agency_is_a_pictures() -> None:
    one = article(f"{TITLE}\n\nAnna Berg speaks during a meeting with Tom Lunde in Oslo. (SPA)\n\n{LEAD}\n\n{MORE}")
    assert (one.agency, body(one)) == (None, [LEAD, MORE])


def test_an_agency_in_a_byline_goes_before_one_of_a_picture() -> None:
    one = article(f"Video: {TITLE}\n\nSPA\n\nBy Reuters Published: Thu 9 Dec 2021, 7:10 AM\n\n{LEAD}\n\n{MORE}")
    assert (one.agency, one.published) == ("Reuters", "2021-12-09T07:10")


def test_a_caption_set_twice_is_no_headline() -> None:
    caption = "Families stand in the harbour of a northern town after the fleet came home on Sunday from the sea. AP"
    one = article(f"{caption}\n{caption}\n\n{TITLE}\n\nFish.com« Back to articlePrint this article\n\n{LEAD}\n\n{MORE}")
    assert (one.title, body(one)) == (TITLE, [LEAD, MORE])


def test_a_short_report_on_the_line_of_its_dateline_is_read() -> None:
    text = "LUSAKA, 25 March 2026 (AFP) - Defence Minister Ada Koro met President Bill Osei on Friday."
    article = read_text(text, "a.txt")
    assert isinstance(article, Article)
    assert (article.published, article.dateline_place, article.agency) == ("2026-03-25", "Lusaka", "AFP")
    assert [text[one.start : one.end][:16] for one in article.body] == ["Defence Minister"]


def test_a_source_whose_words_follow_is_of_the_report_and_labels_are_not() -> None:
    source = "Source: President Ann Lee in her evening address"
    one = article(f"date: 2025-06-24\nDepot on fire\n\n{LEAD}\n\n{source}\n\nQuote: “It burns.”\n\nDetails: {MORE}")
    assert one.outlet is None
    assert body(one) == [LEAD, source, "Quote: “It burns.”", MORE]
    named = article(f"source: The Fjord Post\ndate: 2025-06-24\n\n{LEAD}\n\n{MORE}")
    assert named.outlet == "The Fjord Post"
