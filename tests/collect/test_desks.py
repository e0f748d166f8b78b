"""How desks of many countries sign: datelines, lines of heads, credits, codes and other stories at the foot."""

import pytest
from texts import article, body

from dateline.base.articles import Article
from dateline.collect.datelines import dateline_of
from dateline.collect.lines import lines_of
from dateline.collect.text import read_text

LEAD = "The foreign ministers of Norway and Chile met on Monday to discuss fishing rights in the southern ocean."
MORE = "They agreed to set up a joint commission, which is to hold its first meeting before the end of the year."
LAST = "The commission will sit in Geneva, officials in both capitals said after the meeting."


def under(*lines: str) -> Article:
    return article("\n\n".join([LEAD, MORE, LAST, *lines]))


@pytest.mark.parametrize(
    ("head", "place", "agency"),
    [
        ("Ranchi (Jharkhand), Feb 3 (PTI) ", "Ranchi", "PTI"),
        ("Patna, Feb. 4: ", "Patna", None),
        ("KARACHI, Feb 5 (APP): ", "Karachi", "APP"),
        ("Dhaka, June 26, 2025 (BSS) – ", "Dhaka", "BSS"),
        ("Kathmandu, June 26 (RSS): ", "Kathmandu", "RSS"),
        ("JAKARTA (ANTARA) - ", "Jakarta", "Antara"),
        ("TEMPO.CO, Jakarta - ", "Jakarta", None),
        ("KUALA LUMPUR, June 26 (Bernama) -- ", "Kuala Lumpur", "Bernama"),
        ("Abuja, June 26, 2025 (NAN) ", "Abuja", "NAN"),
        ("NAIROBI, Kenya, Jun 26 - ", "Nairobi", None),
        ("Kampala, Uganda | URN | ", "Kampala", "URN"),
        ("Accra, June 26, GNA – ", "Accra", "GNA"),
        ("ADDIS ABABA, June 26/2025 (ENA) ", "Addis Ababa", "ENA"),
        ("HARARE, June 26 (New Ziana) – ", "Harare", "New Ziana"),
        ("Riyadh, June 26, 2025, SPA -- ", "Riyadh", "SPA"),
        ("CAIRO - 26 June 2025: ", "Cairo", None),
        ("ANKARA (AA) - ", "Ankara", "Anadolu"),
        ("Tehran, IRNA – ", "Tehran", "IRNA"),
        ("TEHRAN- ", "Tehran", None),
        ("(JNS) — ", None, "JNS"),
        ("KYIV. June 26 (Interfax-Ukraine) – ", "Kyiv", "Interfax-Ukraine"),
        ("ASTANA. June 26. KAZINFORM - ", "Astana", "Kazinform"),
        ("Baku, June 26, AZERTAC ", "Baku", "AZERTAC"),
        ("YEREVAN, JUNE 26, ARMENPRESS. ", "Yerevan", "Armenpress"),
        ("Berlin (dpa) - ", "Berlin", "dpa"),
        ("(ANSA) - ROME, JUN 26 - ", "Rome", "ANSA"),
        ("THE HAGUE, Netherlands (AP) — ", "The Hague", "AP"),
        ("Juba, South Sudan – June 26, 2025 – ", "Juba", None),
        ("CNN — ", None, "CNN"),
        ("Taipei, June 26 (CNA) ", "Taipei", "CNA"),
        ("Tokyo, June 26 (Jiji Press)--", "Tokyo", "Jiji"),
        ("Bogotá, Jun 26 (EFE).- ", "Bogotá", "EFE"),
        ("Havana, Jun 26 (Prensa Latina) ", "Havana", "Prensa Latina"),
    ],
)
def test_datelines_of_many_desks(head: str, place: str | None, agency: str | None) -> None:
    text = head + LEAD
    found = dateline_of(lines_of(text)[0])
    assert found is not None
    assert found.places == ((place,) if place else ())
    assert found.agency == agency
    assert text[found.end :] == LEAD


def test_a_place_below_the_dates() -> None:
    one = article(
        f"Norway and Chile settle dispute over fish\n\nHarbour Report\n\nPublished at : February 5, 2026\n"
        f"Updated at : February 5, 2026 21:10\nKathmandu\n\n{LEAD}\n\n{MORE}"
    )
    assert (one.dateline_place, one.published) == ("Kathmandu", "2026-02-05")
    assert body(one) == [LEAD, MORE]
    taken = [one.text[at.start : at.end] for at in one.boilerplate]
    assert {"Harbour Report", "Published at : February 5, 2026", "Updated at : February 5, 2026 21:10"} <= set(taken)


def test_a_place_and_day_below_the_desk() -> None:
    one = article(f"Norway and Chile settle dispute over fish\n\nHarbour News Service\n\nNew Delhi, June 26\n\n{LEAD}")
    assert (one.dateline_place, one.extra["dateline_day"]) == ("New Delhi", "06-26")
    assert body(one) == [LEAD]


@pytest.mark.parametrize(
    "foot",
    [
        "With PTI inputs",
        "(With agency inputs)",
        "With additional reporting by agencies",
        "—WITH A REPORT FROM JANE DOE",
        "With reports from Jane Doe and PNA",
        "— with files from Reuters",
        "WAM/Jane Doe",
        "MNA/1234",
        "9376**1416",
        "(end) abc.de",
        "--SPA 18:20 LOCAL TIME 15:20 GMT",
        "(NAN) (www.example.ng)",
        "Edited by Jane Doe/John Roe",
        "Reporter: Jane Doe",
        "Translator: J. Doe, Editor: J. Roe",
        "--IANS int/abc",
        "BSS/ABC/1450HRS",
        "EFE ab-cd/efg",
        "abc/de/fg",
        "(PNA)",
        "Additional reporting by Jane Doe in Kyiv; editing by John Roe",
        "(Edited by : Jane Doe)",
        "Compiled by Jane Doe",
        "By Agencies",
        "Published in Harbour News, June 26th, 2025",
        "Foreign Minister Jane Doe speaks in Santiago. | Photo Credit: PTI",
        "This article was amended on 27 June 2025",
    ],
)
def test_credits_and_codes_at_the_foot(foot: str) -> None:
    one = under(foot)
    assert body(one) == [LEAD, MORE, LAST]
    assert [one.text[at.start : at.end] for at in one.boilerplate] == [foot]


@pytest.mark.parametrize(
    "tail",
    [
        " — With inputs from agencies",
        " —With a report from Jane Doe",
        " [With ANI inputs]",
        " – Harbour.com",
        " — ABC/DEF, GMA News",
        " – AFP, Reuters",
        " (AFP/Reuters)",
        " (Agencies)",
        " -30-",
        " ■",
    ],
)
def test_signatures_after_the_last_sentence(tail: str) -> None:
    assert body(under()) == [LEAD, MORE, LAST]
    assert body(article("\n\n".join([LEAD, MORE, LAST + tail]))) == [LEAD, MORE, LAST]


OTHERS = (
    "‘The sea took my kitchen’: life on a vanishing cliff",
    "Boxing final: Tomas Halloran holds nerve in three rounds",
    "Ines Quiroga resigns as water regulator over bonus",
)


@pytest.mark.parametrize(
    "heading", ["You may also like", "More from World", "Most viewed", "Trending", "In other news", "RECOMMENDED", None]
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_headlines_of_other_stories_at_the_foot(heading: str | None, between: str) -> None:
    others = [heading, *OTHERS] if heading else list(OTHERS)
    one = article("\n\n".join([LEAD, MORE, LAST]) + "\n\n" + between.join(others))
    assert body(one) == [LEAD, MORE, LAST]
    assert [one.text[at.start : at.end] for at in one.boilerplate] == others


@pytest.mark.parametrize(
    "last",
    [
        "He died on Friday",
        "“Nobody asked us,” said Jane Doe, a fisher in Bergen",
        "“We will see,” she said",
        "Who will pay?",
        "No date has been set.",
        "With reports of looting coming in from the south, the army sent two battalions.",
        "With agencies warning of famine, the talks cannot wait.",
        "Reporting by numbers has its limits, the minister said.",
        "Editing by committee is what the draft suffered from, he said.",
    ],
)
def test_last_paragraphs_that_are_the_report(last: str) -> None:
    assert body(under(last)) == [LEAD, MORE, LAST, last]


def test_a_list_that_the_report_announces_stays() -> None:
    found = body(under("The members of the commission are:", "• Jane Doe, a judge of Norway", "• John Roe of Chile"))
    assert found[3:] == ["The members of the commission are:", "Jane Doe, a judge of Norway", "John Roe of Chile"]


def test_reporters_of_an_agency_sign_for_it() -> None:
    text = (
        "Harbours close\n\nThe minister said the harbours of the north would close on Monday, he told Xinhua by phone."
    )
    found = read_text(text + "\n\nThe fleets have gone to sea, an Oslo paper reported, and will not be back.", "a.txt")
    assert isinstance(found, Article)
    assert found.agency == "Xinhua"
