"""Acts in the wordings of news: what names them, whether they were done, on what day and where in their clause."""

from collections.abc import Callable

import pytest

from dateline.base.observations import EventMention
from dateline.base.reading import Reading

Read = Callable[..., Reading]


def sure(reading: Reading, kind: str) -> list[EventMention]:
    return [e for e in reading.of(EventMention) if e.kind == kind and e.confidence >= 0.5]


def who(reading: Reading, event: EventMention, *roles: str) -> set[str]:
    those = [p for p in event.participants if p.role in roles]
    return {reading.chain(p.chain).name if p.chain else p.description or "" for p in those}


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        (
            "A bomber blew himself up at the gates of a barracks in Quetta on Saturday, killing five.",
            "attack",
            "Quetta",
        ),
        ("Drones rained down on the town of Poltava, killing six people and hurting 21.", "attack", "Poltava"),
        ("Troops killed 31 rebels in an ambush in the Sambisa forest.", "attack", "Sambisa forest"),
        ("Gun battles erupted on Sunday between the army and M23 rebels outside Walikale.", "clash", "Walikale"),
        ("Forces struck three boats carrying drugs in the eastern Pacific on Monday.", "attack", "Pacific"),
        ("Nine soldiers were killed on Sunday when their convoy hit a bomb near Diffa.", "attack", "Diffa"),
        ("A Moscow court jailed the journalist Yelena Sobchenko on Friday.", "arrest", "Moscow"),
        ("The insurgency, which erupted in Cabo Delgado in 2017, has claimed 6,000 lives.", "clash", "Cabo Delgado"),
    ],
)
def test_the_place_stands_anywhere_in_the_clause(read: Read, text: str, kind: str, place: str) -> None:
    assert place in {e.place_name for e in sure(read(text), kind)}


def test_the_place_of_what_it_answers_is_not_its_own(read: Read) -> None:
    reading = read("The army shelled two villages in retaliation for air strikes last week in Kunduz province.")
    own = [e for e in sure(reading, "attack") if "army" in " ".join(who(reading, e, "actor"))]
    assert {e.place_name for e in own} == {None}


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Maria Oliveira urged both sides to step back on Monday.", "request", "2025-06-23"),
        ("Lawmakers picked Blerta Krasniqi to head the government on Sunday.", "appointment", "2025-06-22"),
        ("Forces struck three boats carrying drugs on Monday.", "attack", "2025-06-23"),
        ("Sylvain Ngoma has been named defence minister, according to a decree published on Sunday.", "appointment",
         "2025-06-22"),
        ("Lawyers denied that Imad Rahal had been arrested on Saturday.", "arrest", "2025-06-21"),
        ("Voters in Guyana go to the polls on Thursday in a general election.", "election", "2025-06-26"),
    ],
)  # fmt: skip
def test_days_hung_on_what_ends_the_clause(read: Read, text: str, kind: str, day: str) -> None:
    assert day in {e.time.start for e in sure(read(text), kind) if e.time is not None}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kampala has closed its border with Rwanda.", "policy"),
        ("The generals dissolved parliament on Thursday.", "policy"),
        ("The Taliban have banned women from working for aid groups.", "policy"),
        ("Moscow's threat prompted Moldova to declare an energy emergency.", "policy"),
        ("The ruler swore in General Issoufou Moumouni as president.", "appointment"),
        ("Germany's parliament elected Matthias Hollander chancellor.", "election"),
        ("Germany handed over six Leopard tanks to Ukraine last week.", "aid"),
        ("A plane carrying tents and medicine landed in Port Sudan on Sunday.", "aid"),
        ("NATO has sent four fighter jets to Lithuania.", "mobilisation"),
        ("Iran put its air defences on high alert on Tuesday.", "mobilisation"),
        ("South Korea and the United States began missile drills in the Gulf.", "mobilisation"),
        ("The nurses' union has called a strike.", "protest"),
        ("Japan lodged a strong protest with Beijing.", "accusation"),
        ("Gunmen seized nine engineers near the dam in January.", "attack"),
        ("Washington has doubled the tariffs on Brazilian steel.", "sanction"),
        ("Egypt and Turkey restored full diplomatic relations in 2023.", "agreement"),
        ("The minister ruled out any truce.", "refusal"),
        ("Lieutenant General Prem Menon superannuated in May.", "departure"),
    ],
)
def test_what_names_it(read: Read, text: str, kind: str) -> None:
    assert sure(read(text), kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("India and Oman are close to clinching a trade agreement.", "agreement"),
        ("The chancellor said she had no intention of stepping down.", "departure"),
        ("Police foiled a plot to blow up a shrine in Samarra.", "attack"),
        ("Algiers recalled its envoy in protest at the remarks.", "protest"),
        ("Vorontsov said Kyiv was blowing up the talks.", "attack"),
    ],
)
def test_what_was_not_done_is_not_told_as_done(read: Read, text: str, kind: str) -> None:
    assert not [e for e in sure(read(text), kind) if e.status in ("happened", "alleged", "ongoing")]


def test_one_sides_word_on_a_ramming_is_alleged(read: Read) -> None:
    reading = read("Taiwan's coast guard said a Chinese ship had rammed one of its patrol boats off Kinmen on Monday.")
    (event,) = sure(reading, "attack")
    assert event.status == "alleged"


def test_it_is_the_body_of_the_clause_above(read: Read) -> None:
    reading = read("Japan's coast guard said two Chinese vessels had left, and it lodged a protest with Beijing.")
    (event,) = sure(reading, "accusation")
    assert who(reading, event, "actor") == {"coast guard of Japan"}
    assert who(reading, event, "target") == {"China"}


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Two Spanish journalists and an Irish conservationist were killed near Pama in April 2021.", {3}),
        ("Rebels killed three soldiers and a policeman near Bouna on Monday.", {4}),
        ("Gunmen killed 12 people, two women and three children, in Aden on Monday.", {12}),
    ],
)
def test_the_dead_told_side_by_side_are_summed(read: Read, text: str, killed: set[float]) -> None:
    found = {e.attributes["killed"].number for e in sure(read(text), "attack") if "killed" in e.attributes}
    assert found == killed


@pytest.mark.parametrize(
    ("text", "kind", "role", "names"),
    [
        ("Among those arrested were the lawyer Sami Gharbi and the journalist Hela Ben Amor.", "arrest", "target",
         {"Sami Gharbi", "Hela Ben Amor"}),
        ("Joao Cossa, who signed the 2019 accord, threatened on Monday to take up arms.", "threat", "actor",
         {"Joao Cossa"}),
        ("General Ghislain Oyombo inherits the Interior.", "appointment", "object", {"Ghislain Oyombo"}),
        ("He promoted Major General Yasir Hamid to chief of operations.", "appointment", "object", {"Yasir Hamid"}),
        ("The union named Didier Laurent chairman on Sunday, ousting Gary Toussaint.", "departure", "object",
         {"Gary Toussaint"}),
    ],
)  # fmt: skip
def test_who_it_was(read: Read, text: str, kind: str, role: str, names: set[str]) -> None:
    reading = read(text)
    assert {n for e in sure(reading, kind) for n in who(reading, e, role)} == names


def test_an_accord_that_is_only_named_is_none_made(read: Read) -> None:
    assert not sure(read("The Doha Agreement featured in a lecture that he gave in Oslo on Monday."), "agreement")


def test_a_ship_that_strikes_a_bridge_attacks_nobody(read: Read) -> None:
    reading = read("A tourist ship struck a highway bridge in Lyon on Monday and 25 people were injured, police said.")
    found = [e for e in reading.of(EventMention) if e.kind in ("attack", "accident") and e.confidence >= 0.5]
    assert [e.kind for e in found] == ["accident"]
