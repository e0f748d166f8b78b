"""Datelines of many agencies and papers, and first sentences that are none."""

import pytest

from dateline.collect.datelines import Dateline, dateline_of
from dateline.collect.lines import Line, lines_of


def read(text: str) -> tuple[Dateline | None, str]:
    line = lines_of(text)[0]
    found = dateline_of(line)
    return found, text[found.end :] if found else text


REST = "The ministers of both countries met on Monday and agreed to resume talks in the autumn."


@pytest.mark.parametrize(
    ("head", "place", "agency"),
    [
        ("LISBON, June 26 (Reuters) - ", "Lisbon", "Reuters"),
        ("Accra, June 26 (IANS) ", "Accra", "IANS"),
        ("LIMA (AP) — ", "Lima", "AP"),
        ("OSLO, Norway (AP) — ", "Oslo", "AP"),
        ("NEW DELHI: ", "New Delhi", None),
        ("New Delhi, Jun 24 (PTI): ", "New Delhi", "PTI"),
        ("New Delhi, Jun 24 (PTI) ", "New Delhi", "PTI"),
        ("Ottawa [Canada], June 24 (ANI): ", "Ottawa", "ANI"),
        ("NAIROBI, April 14 (Xinhua) -- ", "Nairobi", "Xinhua"),
        ("TOKYO, Japan — ", "Tokyo", None),
        ("VIENNA — ", "Vienna", None),
        ("SINGAPORE – ", "Singapore", None),
        ("WASHINGTON — ", "Washington", None),
        ("PORT-AU-PRINCE, Haiti (AP) — ", "Port-au-Prince", "AP"),
        ("UNITED NATIONS, Sept 3 (Reuters) - ", "United Nations", "Reuters"),
        ("N'DJAMENA, 3 May (AFP) – ", "N'Djamena", "AFP"),
        ("MOSCOW, June 26. /TASS/. ", "Moscow", "TASS"),
        ("LISBON /Portugal/, March 3. /TASS/. ", "Lisbon", "TASS"),
        ("ABU DHABI, 26th June, 2025 (WAM) -- ", "Abu Dhabi", "WAM"),
        ("Accra, June 26, GNA – ", "Accra", None),
        ("LAHORE: ", "Lahore", None),
        ("Thiruvananthapuram: ", "Thiruvananthapuram", None),
        ("São Paulo, Brazil — ", "São Paulo", None),
        ("SEOUL, May 11 (Yonhap) -- ", "Seoul", "Yonhap"),
        ("Cairo, 26 June 2025 – ", "Cairo", None),
    ],
)
def test_datelines_give_place_and_agency(head: str, place: str, agency: str | None) -> None:
    found, rest = read(head + REST)
    assert found is not None
    assert found.places == (place,)
    if agency:
        assert found.agency == agency
    assert rest == REST


def test_several_places_and_a_region() -> None:
    found, _ = read("LONDON/PARIS, June 3 (Reuters) - " + REST)
    assert found is not None
    assert found.places == ("London", "Paris")
    found, _ = read("DOHA, Qatar — " + REST)
    assert found is not None
    assert (found.places, found.region) == (("Doha",), "Qatar")


def test_day_and_offsets() -> None:
    text = "QUITO, June 26 (EFE) - " + REST
    found, _ = read(text)
    assert found is not None
    assert found.when is not None
    assert (found.when.month, found.when.day, found.when.year) == (6, 26, None)
    assert text[found.at.start : found.at.end] == "QUITO, June 26 (EFE)"
    assert found.agency_at is not None
    assert text[found.agency_at.start : found.agency_at.end] == "EFE"


def test_agency_and_date_without_a_place() -> None:
    found, rest = read("June 26 (Reuters) - " + REST)
    assert found is not None
    assert found.places == ()
    assert found.agency == "Reuters"
    assert rest == REST


@pytest.mark.parametrize(
    "sentence",
    [
        "Analysis: the ministers of both countries have met often, and have rarely agreed on anything at all.",
        "The minister - who took office in May - said that the talks would be resumed within the coming month.",
        "Jane Doe (Labour) said on Monday that the government had failed to answer a single one of her questions.",
        "On June 26, the ministers met in the capital and agreed to resume the talks that broke off last year.",
        "President Jane Doe — in her first speech abroad — called for an end to the fighting in the border region.",
        "The World Health Organization (WHO) said on Monday that cases had fallen for the third week in a row.",
        "Monday: the ministers met in the capital and agreed to resume the talks that had broken off last year.",
        "Thousands marched through the capital (Reuters photographs showed) to demand the release of the prisoners.",
        "BREAKING: Thousands marched through the capital on Monday to demand the release of all the prisoners.",
    ],
)
def test_first_sentences_are_no_datelines(sentence: str) -> None:
    assert read(sentence)[0] is None


@pytest.mark.parametrize(
    ("head", "place", "wire"),
    [
        ("(MENAFN- Kuwait News Agency (KUNA)) DOHA, Oct 19 (KUNA) -- ", "Doha", "KUNA"),
        ("BEIJING () – ", "Beijing", None),
        ("Dar es Salaam — ", "Dar es Salaam", None),
        ("By Agence France-Presse ", None, "AFP"),
    ],
)
def test_datelines_of_copied_pages(head: str, place: str | None, wire: str | None) -> None:
    words = f"{head}The ministers of both countries met on Monday to discuss fishing rights in the far ocean."
    found = dateline_of(Line(0, len(words), words))
    assert found is not None
    assert (next(iter(found.places), None), found.agency) == (place, wire)
    assert words[found.end :].startswith("The ministers")


@pytest.mark.parametrize("head", ["Diplomatic Dialogues: ", "Fidan: "])
def test_words_before_a_colon_are_no_place_unless_known(head: str) -> None:
    words = f"{head}Norway and Chile hold talks over fishing in the southern ocean"
    assert dateline_of(Line(0, len(words), words)) is None
