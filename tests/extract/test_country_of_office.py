"""Which country a title without one is of: by the list it stands in, by who holds the same office, by the report."""

from collections.abc import Callable

import pytest

from dateline.base.ids import make_id
from dateline.base.observations import Chain
from dateline.base.spans import Range
from dateline.extract.mentions import Mentions
from dateline.extract.parsing import Parser
from dateline.extract.sentences import Sentences
from tests.making import article

Offices = Callable[[str, str], set[tuple[str, str | None]]]


@pytest.fixture(scope="module")
def offices(parser: Parser) -> Offices:
    stages = (Sentences(), Mentions())
    for stage in stages:
        stage.open()

    def of(text: str, name: str) -> set[tuple[str, str | None]]:
        reading = next(iter(parser.read([article(make_id("a", text), text, body=(Range(0, len(text)),))])))
        for stage in stages:
            reading.add(list(stage.extract(reading)))
        return {(o.title, o.of) for c in reading.of(Chain) if c.name == name for o in c.offices}

    return of


FOUND = [
    (
        "Zambian President Grace Tembo arrived in Oman on Monday. Accompanying Tembo on the trip are Foreign Minister "
        "Peter Okello, Trade Minister Ruth Banda, Finance Minister John Phiri and others.",
        "Ruth Banda",
        ("Trade Minister", "Zambia"),
    ),
    (
        "Envoys met in Ankara, Turkey said. The Kenyan delegation, led by Defence Minister Peter Okello, arrived late.",
        "Peter Okello",
        ("Defence Minister", "Kenya"),
    ),
    (
        "The talks were hosted by Turkey. The Kenyan side included Deputy Foreign Minister Peter Okello.",
        "Peter Okello",
        ("Deputy Foreign Minister", "Kenya"),
    ),
    (
        "Zambian Works Minister Grace Tembo, Defence Minister Peter Okello and others received the guests from Kenya.",
        "Peter Okello",
        ("Defence Minister", "Zambia"),
    ),
    (
        "Zambian President Grace Tembo flew to Kenya and then to Oman, where Sultan Omar bin Said received her.",
        "Omar bin Said",
        ("Sultan", "Oman"),
    ),
    (
        "Mexico's economy secretary was in Seoul. South Korea waited. The economy secretary, Rosa Ibarra, left.",
        "Rosa Ibarra",
        ("Economy Secretary", "Mexico"),
    ),
    (
        "President Peter Okello and his Zambian counterpart Grace Tembo met in Kenya. Kenya and Zambia share a lake.",
        "Peter Okello",
        ("President", "Kenya"),
    ),
    (
        "Prime Minister Peter Okello visited Mwanza and Dodoma. Dodoma is the seat of government.",
        "Peter Okello",
        ("Prime Minister", "Tanzania"),
    ),
]


@pytest.mark.parametrize(("text", "name", "office"), FOUND)
def test_a_bare_title_gets_its_country(offices: Offices, text: str, name: str, office: tuple[str, str]) -> None:
    assert office in offices(text, name)


NOT = [
    (
        "Zambian Foreign Minister Grace Tembo and Defence Minister Peter Okello met on Monday. Zambia and Kenya agree.",
        "Peter Okello",
        "Zambia",
    ),
    (
        "Oman's president Omar Haddad was there. Oman is small. President Peter Okello sat beside him.",
        "Peter Okello",
        "Oman",
    ),
    (
        "Prime Minister Peter Okello received Oman's ambassador on Monday.",
        "Peter Okello",
        "Oman",
    ),
    ("Premier Peter Okello is due to arrive in Peru on Tuesday.", "Peter Okello", "Peru"),
    ("Prime Minister Peter Okello left on a trip to Oman, Qatar and Kuwait.", "Peter Okello", "Kuwait"),
    ("Foreign Minister Peter Okello landed in Kathmandu on Monday.", "Peter Okello", "Nepal"),
]


@pytest.mark.parametrize(("text", "name", "country"), NOT)
def test_no_country_is_guessed_against_the_signs(offices: Offices, text: str, name: str, country: str) -> None:
    assert all(of != country for _, of in offices(text, name))


def test_no_office_is_given_to_a_country_that_has_none_such(offices: Offices) -> None:
    text = "The United States waited. Japan and the United States agree. Prime Minister Kenji Morita left."
    assert ("Prime Minister", "United States") not in offices(text, "Kenji Morita")


def test_an_office_that_one_of_the_countries_named_has(offices: Offices) -> None:
    text = "Envoys of Norway met envoys of the United States in Oslo. Secretary of State Paula Reed was not there."
    assert ("Secretary of State", "United States") in offices(text, "Paula Reed")


@pytest.mark.parametrize(
    "text",
    [
        "President Peter Okello travelled to Kano on Monday. Nigeria mines gold.",
        "President Peter Okello returned to Nigeria on Monday.",
    ],
)
def test_who_travels_at_home_or_back_is_of_that_country(offices: Offices, text: str) -> None:
    assert ("President", "Nigeria") in offices(text, "Peter Okello")


def test_nobody_holds_an_office_of_the_country_whose_capital_he_goes_to(offices: Offices) -> None:
    text = (
        "Indonesian Trade Minister Sri Hartati welcomed the pact on Saturday. Indonesia will not reopen it, she said. "
        "President Budi Santoso is scheduled to visit Dili on August 28."
    )
    assert offices(text, "Budi Santoso") == {("President", "Indonesia")}


def test_a_leader_returns_to_his_own_capital(offices: Offices) -> None:
    text = (
        "Nigeria's Foreign Minister Emeka Obi said Nigeria would send troops. President Ebrima Jatta, who was in "
        "Istanbul when the shooting began, returned to Banjul on May 25."
    )
    assert offices(text, "Ebrima Jatta") == {("President", "Gambia")}
