"""Attacks and clashes told beside one another: which is which, where each was, and whose toll is whose."""

from collections.abc import Callable

import pytest

from dateline.base.observations import EventMention, Mention, TimeExpression
from dateline.base.reading import Reading

Read = Callable[..., Reading]
VIOLENT = ("attack", "clash", "military_operation")


def told(reading: Reading, *kinds: str) -> list[EventMention]:
    return [e for e in reading.of(EventMention) if e.kind in (kinds or VIOLENT) and e.confidence >= 0.5]


def at(reading: Reading, place: str) -> EventMention:
    (event,) = [e for e in told(reading) if e.place_name == place]
    return event


def numbers(event: EventMention) -> dict[str, float | None]:
    return {name: value.number for name, value in event.attributes.items()}


def test_a_place_that_came_under_fire_is_where_it_was(read: Read) -> None:
    event = at(read("Sumy region also came under Russian shelling on Friday, officials said."), "Sumy region")
    assert event.time is not None
    assert event.time.start == "2025-06-20"


def test_what_was_also_struck_is_another_blow(read: Read) -> None:
    reading = read(
        "A Russian missile hit a hotel in the city of Sumy, killing three people.\n"
        "In the south, the historic city of Odesa was also struck by Russian missiles, injuring seven people."
    )
    assert numbers(at(reading, "Sumy"))["killed"] == 3
    assert numbers(at(reading, "Odesa")) == {"injured": 7}


def test_the_city_is_the_one_named_before(read: Read) -> None:
    reading = read(
        "Two people died in a Russian attack on Kharkiv, its mayor said.\n"
        "Russian troops dropped three bombs on the city on Monday."
    )
    event = at(reading, "Kharkiv")
    assert event.time is not None
    assert event.time.start == "2025-06-23"


def test_a_toll_of_another_year_is_not_of_this_attack(read: Read) -> None:
    reading = read(
        "Rockets hit the town of Zara on Monday, wounding four people.\n"
        "Zara has seen two such strikes since the invasion began in 2022. One killed 13 in June last year."
    )
    assert all(numbers(e).get("killed") != 13 for e in told(reading))


def test_each_side_s_account_is_of_one_clash(read: Read) -> None:
    reading = read(
        "Chilean and Peruvian troops exchanged fire along the border on Monday, leaving one soldier dead.\n"
        "Chile's army said the Peruvian side opened fire first. Peru said Chilean soldiers attacked."
    )
    (event,) = told(reading)
    assert event.kind == "clash"
    assert numbers(event) == {"killed": 1}


def test_firing_at_each_other_is_a_clash(read: Read) -> None:
    (event,) = told(
        read("A Chilean soldier was killed when Chilean and Peruvian troops fired at each other on Monday.")
    )
    assert event.kind == "clash"
    assert event.attributes["killed"].number == 1


def test_what_happened_when_is_dated_by_it(read: Read) -> None:
    reading = read("The worst was in 2008, when heavy fighting near the temple left 40 dead.")
    (event,) = told(reading, "clash")
    assert event.time is not None
    assert event.time.start == "2008"


def test_shooting_drones_down_is_no_attack_by_the_defence(read: Read) -> None:
    assert not told(read("The country's air defences shot down 28 drones overnight."))


def test_a_district_of_a_country_has_no_name(read: Read) -> None:
    reading = read("A boat capsized on Sunday in a northern Bangladesh district, officials said.")
    assert [(m.kind, m.name) for m in reading.of(Mention)] == [("country", "Bangladesh")]


def test_what_follows_the_past_is_past(read: Read) -> None:
    reading = read("The closure comes after the death of a soldier in a skirmish in May, the army said.")
    assert [e.value for e in reading.of(TimeExpression)] == ["2025-05"]


def test_a_figure_after_another_counts_the_same_people(read: Read) -> None:
    reading = read("Chile and Peru clashed on Monday. He said 58 Chilean soldiers were killed and 30 wounded.")
    (event,) = told(reading, "clash")
    assert (event.attributes["injured"].text, event.attributes["injured"].of) == ("30", "58 Chilean soldiers")


def test_a_rough_figure_after_a_verb_is_its_object(read: Read) -> None:
    reading = read("Rebels raided the base on Monday. The army said its troops killed around 200 of the attackers.")
    assert any(numbers(e).get("killed") == 200 for e in told(reading))


def test_the_toll_of_a_fight_is_not_that_of_what_it_answered(read: Read) -> None:
    reading = read(
        "Rebels attacked army posts late Saturday in retaliation for air strikes on the town of Palma.\n"
        "The army has not said whether it carried them out. Fighting has been frequent this year.\n"
        "A spokesman said 58 soldiers were killed."
    )
    assert "killed" not in at(reading, "Palma").attributes


def test_words_of_time_that_end_a_clause_are_of_it(read: Read) -> None:
    reading = read("The death toll in the ferry that sank in Lake Turkana on Thursday rose to 209.")
    (event,) = told(reading, "accident")
    assert event.time is not None
    assert (event.time.start, event.attributes["killed"].number) == ("2025-06-19", 209)


def test_an_accident_on_a_lake_is_there(read: Read) -> None:
    (event,) = told(read("The last ferry accident on Lake Victoria occurred in 1996."), "accident")
    assert event.place_name == "Lake Victoria"


def test_one_survivor_more_is_no_count_of_survivors(read: Read) -> None:
    reading = read("A ferry sank on Thursday; 37 people were rescued. One survivor was rescued on Saturday.")
    (event,) = told(reading, "accident")
    assert numbers(event) == {"survivors": 37}


def test_places_that_no_list_knows_are_shown_by_their_words(read: Read) -> None:
    reading = read("A boat sank off the island of Mbasi. Four died in Kweru on Thursday.")
    assert {m.name for m in reading.of(Mention) if m.kind == "place"} == {"Mbasi", "Kweru"}


def test_a_blast_that_someone_meant_is_an_attack(read: Read) -> None:
    reading = read(
        "A powerful blast in Marib on Monday killed four people, police said.\n"
        "A rebel group claimed responsibility for the attack. The death toll from the explosion may reach 30."
    )
    (event,) = told(reading, "attack", "accident")
    assert (event.kind, numbers(event)) == ("attack", {"killed": 4})


def test_more_of_the_injured_are_no_count_of_them(read: Read) -> None:
    reading = read("A fire broke out in a market in Marib on Monday. The toll has risen to 85, with 24 more injured.")
    (event,) = told(reading, "accident")
    assert numbers(event) == {"killed": 85}


def test_following_is_after(read: Read) -> None:
    reading = read("Despite lifting the ban following Monday's clashes, the government fell on Tuesday.")
    assert [e.value for e in reading.of(TimeExpression)] == ["2025-06-23", "2025-06-24"]


def test_two_fates_have_one_day_and_place(read: Read) -> None:
    event = at(read("At least 16 civilians were killed and 21 wounded on Friday in Nyala, doctors said."), "Nyala")
    assert event.time is not None
    assert (event.time.start, numbers(event)) == ("2025-06-20", {"killed": 16, "injured": 21})


def test_an_earlier_strike_is_another(read: Read) -> None:
    reading = read(
        "A drone strike by the rebels on a market killed 15 people on Monday.\n"
        "The attack follows an earlier drone strike by the rebels on a mosque."
    )
    (event,) = [e for e in told(reading, "attack") if numbers(e).get("killed") == 15]
    assert {p.description for p in event.participants if p.role == "target"} == {"market"}


def test_fighting_goes_back_to_a_war_and_to_no_single_blow(read: Read) -> None:
    reading = read(
        "A drone strike on a market killed 12 people on Monday.\n"
        "Tens of thousands of people have been killed as a result of the fighting."
    )
    assert {numbers(e).get("killed") for e in told(reading, "attack")} == {12}


def test_whom_it_stands_for_is_who_says_so(read: Read) -> None:
    reading = read("The Libyan army said it had struck a camp in Sabha on Friday.")
    (event,) = reading.of(EventMention)
    (actor,) = [p for p in event.participants if p.role == "actor"]
    assert (actor.description or reading.chain(actor.chain or "").name) == "Libyan army"


def test_what_one_says_and_another_denies_is_alleged(read: Read) -> None:
    reading = read("Ukraine said its forces attacked an oil depot in Belgorod on Friday. Russia denied the claim.")
    assert [e.status for e in reading.of(EventMention) if e.kind == "attack"] == ["alleged"]


DRIVEN = [
    ("A suicide bomber has rammed a truck into a Turkish consulate in Somalia, killing six.", "Turkish consulate"),
    ("A man ploughed a lorry through a Christmas market in Lyon on Monday evening.", "Christmas market in Lyon"),
    ("Rebels struck at the Rwandan embassy in the northern hub of Goma late on Monday.", "Rwandan embassy"),
    ("Gunmen stormed a hotel in Bamako on Friday.", "hotel in Bamako"),
]


@pytest.mark.parametrize(("text", "target"), DRIVEN)
def test_what_a_blow_was_aimed_at(read: Read, text: str, target: str) -> None:
    reading = read(text)
    (attack,) = told(reading, "attack")
    found = {
        reading.chain(p.chain).name if p.chain else p.description for p in attack.participants if p.role == "target"
    }
    assert found == {target}


@pytest.mark.parametrize("where", ["northern hub of Goma", "rebel stronghold of Goma", "Kivu city of Goma"])
def test_the_place_is_the_town_that_a_noun_names(read: Read, where: str) -> None:
    reading = read(f"Rebels attacked the Rwandan embassy in the {where} on Monday.")
    (attack,) = told(reading, "attack")
    assert attack.place is not None
    assert reading.chain(attack.place).name == "Goma"


def test_the_explosion_of_a_suicide_attack_is_no_accident(read: Read) -> None:
    reading = read(
        "A suicide attack on a mosque in Kabul killed four people on Friday.\n"
        "The explosion occurred about an hour before midnight, a spokesman said."
    )
    assert [e.kind for e in told(reading, "attack", "accident")] == ["attack"]


@pytest.mark.parametrize(
    "text", ["The attack on the school highlighted problems in Goma.", "It drew protests in Goma."]
)
def test_where_an_attack_is_felt_is_not_where_it_was(read: Read, text: str) -> None:
    assert not [
        e for e in told(read(f"Gunmen attacked a school on Monday. {text}"), "attack") if e.place_name == "Goma"
    ]
