"""Who is put in which office, in lists of appointments and behind titles with a charge; values reasoned by reading."""

from collections.abc import Callable

import pytest

from dateline.base.ids import make_id
from dateline.base.observations import Chain
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.extract.mentions import Mentions
from dateline.extract.parsing import Parser
from dateline.extract.sentences import Sentences
from tests.making import article

Held = Callable[[str, str], set[tuple[str, str | None]]]


@pytest.fixture(scope="module")
def held(parser: Parser) -> Held:
    stages = (Sentences(), Mentions())
    for stage in stages:
        stage.open()

    def offices(text: str, name: str) -> set[tuple[str, str | None]]:
        reading: Reading = next(iter(parser.read([article(make_id("a", text), text, body=(Range(0, len(text)),))])))
        for stage in stages:
            reading.add(list(stage.extract(reading)))
        chain = next(c for c in reading.of(Chain) if c.name == name)
        return {(o.title, o.of) for o in chain.offices}

    return offices


LIST = (
    "President Wanjiru of Kenya named James Mwangi as defence minister, Ruth Otieno as health minister "
    "and Paul Kamau as minister of state."
)


@pytest.mark.parametrize(
    ("name", "title"),
    [("James Mwangi", "Defence Minister"), ("Ruth Otieno", "Health Minister"), ("Paul Kamau", "Minister of State")],
)
def test_each_of_a_list_of_appointments(held: Held, name: str, title: str) -> None:
    assert held(LIST, name) == {(title, "Kenya")}


def test_a_party_between_the_named_and_the_office(held: Held) -> None:
    text = "The king appointed Omar Haddad of the National Congress (NCO) party as speaker on Sunday."
    assert {title for title, _ in held(text, "Omar Haddad")} == {"Speaker"}


@pytest.mark.parametrize(
    "text",
    [
        "The king did not name Omar Haddad of Amal as prime minister.",
        "The king may name Omar Haddad of Amal as prime minister.",
    ],
)
def test_who_is_not_appointed_holds_nothing(held: Held, text: str) -> None:
    assert held(text, "Omar Haddad") == set()


def test_a_secretary_to_the_treasury(held: Held) -> None:
    text = "Secretary to the Treasury Henry Njoroge assured the public that the budget is ready."
    assert held(text, "Henry Njoroge") == {("Secretary to the Treasury", None)}


def test_a_charge_in_brackets_before_the_ministry(held: Held) -> None:
    text = "Secretary (West) in the Ministry of External Affairs, Rajiv Kumar, spoke to reporters."
    assert held(text, "Rajiv Kumar") == {("Secretary", "Ministry of External Affairs")}


@pytest.mark.parametrize(
    "text",
    [
        "The plan is backed by Norway, whose special envoy for the Western Balkans, Olof Dahl, said nothing.",
        "The plan is backed by Norway, whose special envoy, Olof Dahl, arrived on Monday.",
    ],
)
def test_whose_is_the_country_before_it(held: Held, text: str) -> None:
    assert held(text, "Olof Dahl") == {("Special Envoy", "Norway")}


def test_a_first_name_that_is_a_parliament_too(held: Held) -> None:
    text = "Zambian President Bupe Mwila, Botswana President Duma Pule and others will attend."
    assert held(text, "Duma Pule") == {("President", "Botswana")}
    assert held(text, "Bupe Mwila") == {("President", "Zambia")}


def test_who_is_served_parts_no_two_titles_of_one_holder(held: Held) -> None:
    text = "Advisor to the Prime Minister and official spokesperson for the foreign ministry Ali Hassan spoke."
    assert {title for title, _ in held(text, "Ali Hassan")} == {"Advisor", "Spokesperson"}


def test_what_a_director_directs_within_a_body(held: Held) -> None:
    text = "Oxfam director of elections Joan Mathews spoke."
    assert held(text, "Joan Mathews") == {("Director of Elections", "Oxfam")}


def test_the_country_is_the_one_that_acted_before(held: Held) -> None:
    text = (
        "Egypt said that it works with Qatar and the United States to end the war between Israel and Hamas. "
        "The country's foreign minister, Badr Hassan, spoke as two Palestinian sources left."
    )
    assert held(text, "Badr Hassan") == {("Foreign Minister", "Egypt")}
