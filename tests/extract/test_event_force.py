"""Acts of force and disasters in the wordings of many papers: what names them, who did it to whom, and where."""

from collections.abc import Callable

import pytest

from dateline.base.observations import EventMention
from dateline.base.reading import Reading

Read = Callable[..., Reading]


def only(reading: Reading, kind: str) -> EventMention:
    (event,) = [e for e in reading.of(EventMention) if e.kind == kind and e.confidence >= 0.5]
    return event


def who(reading: Reading, event: EventMention, *roles: str) -> set[str]:
    those = [p for p in event.participants if p.role in roles]
    return {reading.chain(p.chain).name if p.chain else p.description or "" for p in those}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen looted the Brazilian consulate in Port-au-Prince on Saturday.", "attack"),
        ("Protesters stormed the Saudi embassy in Tehran in January 2016.", "attack"),
        ("A mob set fire to the Swedish embassy in Baghdad on Thursday.", "attack"),
        ("Two bombs exploded in Kirumba on Sunday.", "attack"),
        ("The guns fell silent along the Line of Control on Sunday.", "ceasefire"),
        ("A ferry disaster on the lake claimed at least 500 lives in 1996.", "accident"),
        ("Soldiers seized power in Niger on July 26.", "departure"),
        ("Poland put its forces on high alert on Wednesday.", "mobilisation"),
        ("Kenya sent 400 policemen to Haiti on Tuesday.", "mobilisation"),
        ("Morocco walked out of the talks in Geneva on Friday.", "withdrawal"),
        ("A court in Moscow sentenced the reporter Evan Harris to 16 years on Friday.", "arrest"),
    ],
)
def test_what_names_it(read: Read, text: str, kind: str) -> None:
    reading = read(text)
    event = only(reading, kind)
    assert event.status == "happened"


def test_who_came_under_fire_is_the_target(read: Read) -> None:
    reading = read("The village of Nerkin Hand came under fire on Friday from Azerbaijani positions.")
    event = only(reading, "attack")
    assert who(reading, event, "target") == {"Nerkin Hand"}
    assert event.place_name == "Nerkin Hand"
    assert event.time is not None
    assert event.time.start == "2025-06-20"


def test_clashes_reported_are_told_with_their_day_and_place(read: Read) -> None:
    reading = read("Heavy clashes between the Ethiopian army and Fano militia were reported on Sunday in Bahir Dar.")
    event = only(reading, "clash")
    assert event.place_name == "Bahir Dar"
    assert event.time is not None
    assert event.time.start == "2025-06-22"


def test_a_war_is_told_by_its_beginning_and_is_no_blow_of_it(read: Read) -> None:
    reading = read(
        "The war between Sudan's army and the Rapid Support Forces broke out on 15 April 2023.\n"
        "On Saturday the army bombed a market in Kutum."
    )
    war, blow = only(reading, "clash"), only(reading, "attack")
    assert war.time is not None
    assert war.time.start == "2023-04-15"
    assert "Rapid Support Forces" in who(reading, war, "participant")
    assert blow.time is not None
    assert blow.time.start == "2025-06-21"


def test_those_named_far_off_are_not_the_sides_of_a_war(read: Read) -> None:
    reading = read(
        "Fighting broke out in the capital on Friday.\n"
        "Qatar and Egypt are mediating. The two countries sent envoys on Sunday.\n"
        "Mali and Niger agreed on a new road. The two countries signed a paper on Monday."
    )
    assert who(reading, only(reading, "clash"), "participant") == set()


def test_craft_that_strike_stand_for_their_state(read: Read) -> None:
    reading = read(
        "Chinese coast guard vessels fired water cannon at a supply boat near Second Thomas Shoal on Tuesday."
    )
    event = only(reading, "attack")
    assert who(reading, event, "actor") == {"China"}
    assert event.place_name == "Second Thomas Shoal"


def test_people_who_boarded_a_ferry_raided_nothing(read: Read) -> None:
    reading = read("Too many people had boarded the ferry, officials said.")
    assert not [e for e in reading.of(EventMention) if e.kind in ("arrest", "military_operation")]


def test_the_day_behind_a_toll_is_of_what_took_it(read: Read) -> None:
    reading = read("The death toll from the capsizing of a ferry in Lake Victoria on Thursday has risen to 224.")
    event = only(reading, "accident")
    assert event.time is not None
    assert event.time.start == "2025-06-19"
    assert event.place_name == "Lake Victoria"
    assert event.attributes["killed"].number == 224


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Jeffrey Epstein died in a New York jail in 2019.", "death", "New York"),
        ("Ali Hassan Mwinyi, a former president, died in Dar es Salaam on Thursday.", "death", "Dar es Salaam"),
        ("A ferry went down off Zanzibar in 2012.", "accident", "Zanzibar"),
        ("Blasts rocked Kyiv early on Monday.", "accident", "Kyiv"),
        ("Tens of thousands took to the streets across Israel on Sunday.", "protest", "Israel"),
        ("The shelling of Belgorod on Saturday killed 25 people.", "attack", "Belgorod"),
    ],
)
def test_where_it_was(read: Read, text: str, kind: str, place: str) -> None:
    assert only(read(text), kind).place_name == place


def test_money_pledged_is_aid_in_any_currency(read: Read) -> None:
    reading = read("Prime Minister James Marape pledged 500,000 kina for the victims of the landslide.")
    event = only(reading, "aid")
    assert event.attributes["amount"].number == 500_000


def test_who_is_under_house_arrest_is_its_target(read: Read) -> None:
    reading = read("Riek Machar remains under house arrest in Juba, his party said.")
    event = only(reading, "arrest")
    assert who(reading, event, "target") == {"Riek Machar"}


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("A missile strike on a mall in the Ukrainian city of Kremenchuk killed 18 people.", "attack", "Kremenchuk"),
        ("Israel carried out strikes on weapons depots in southern Lebanon on Friday.", "attack", "Lebanon"),
        ("The siege of El Fasher entered its second year.", "standoff", "El Fasher"),
        ("A plane crashed on landing at Muan airport on Sunday.", "accident", "Muan airport"),
        ("A boat carrying migrants capsized off the coast of Mauritania on Monday.", "accident", "Mauritania"),
        ("Cyclone Mocha slammed into Myanmar's Rakhine state on Sunday.", "disaster", "Rakhine"),
    ],
)
def test_where_what_was_struck_stands(read: Read, text: str, kind: str, place: str) -> None:
    assert only(read(text), kind).place_name == place


def test_militants_of_a_group_stand_for_it(read: Read) -> None:
    reading = read("Boko Haram militants abducted 50 women in Ngala last week.")
    assert who(reading, only(reading, "attack"), "actor") == {"Boko Haram"}


def test_a_coup_and_whom_it_ousts_are_one(read: Read) -> None:
    reading = read("The army ousted President Ali Bongo in a coup on 30 August 2023.")
    event = only(reading, "departure")
    assert who(reading, event, "object") == {"Ali Bongo"}
    assert event.time is not None
    assert event.time.start == "2023-08-30"


def test_who_died_in_a_crash_is_its_victim(read: Read) -> None:
    reading = read("Kenya's defence chief Francis Ogolla was killed in a helicopter crash on Thursday.")
    assert who(reading, only(reading, "accident"), "victim") == {"Francis Ogolla"}


def test_a_truce_that_is_broken_has_come_into_force(read: Read) -> None:
    reading = read("Both armies accused each other of violating the truce, which took effect on Saturday.")
    event = only(reading, "ceasefire")
    assert event.status == "happened"
    assert event.time is not None
    assert event.time.start == "2025-06-21"


def test_aid_promised_is_expected_and_told_on_its_day(read: Read) -> None:
    reading = read("The United States pledged $95 million in military aid to Ukraine on Thursday.")
    event = only(reading, "aid")
    assert event.status == "expected"
    assert event.time is not None
    assert event.time.start == "2025-06-19"


def test_rescuers_sent_are_aid_and_no_visit(read: Read) -> None:
    reading = read("India sent rescue teams and 15 tonnes of tents to Myanmar on Saturday.")
    assert who(reading, only(reading, "aid"), "target") == {"Myanmar"}
    assert not [e for e in reading.of(EventMention) if e.kind == "visit"]


def test_agreeing_to_cease_hostilities_is_a_ceasefire(read: Read) -> None:
    reading = read("The government and the rebels agreed on Wednesday to cease hostilities.")
    assert only(reading, "ceasefire").status == "happened"


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Three rebels were gunned down in J&K's Kulgam district on Saturday.", "attack", "Kulgam district"),
        ("A shooting at a concert hall near Moscow on March 22 left 145 people dead.", "attack", "Moscow"),
        ("A bus caught fire on the outskirts of Bangkok on Tuesday, killing 23 people.", "accident", "Bangkok"),
        ("At least 70 people have been killed by flooding in Kenya since March.", "disaster", "Kenya"),
        ("On Sunday tens of thousands of people across Israel joined protests.", "protest", "Israel"),
    ],
)
def test_the_nearest_words_of_place_tell_where(read: Read, text: str, kind: str, place: str) -> None:
    assert only(read(text), kind).place_name == place


def test_who_is_held_was_arrested(read: Read) -> None:
    for text in (
        "Former president Mikheil Saakashvili has been in jail since October 2021.",
        "The soldiers are holding President Mohamed Bazoum in his residence.",
    ):
        assert only(read(text), "arrest").status == "happened"


def test_a_clause_without_which_states_the_attack(read: Read) -> None:
    event = only(read("Fifty hostages are left from the attack the rebels carried out on October 7, 2023."), "attack")
    assert event.time is not None
    assert event.time.start == "2023-10-07"


def test_prisoners_swapped_each_over_days_were_swapped(read: Read) -> None:
    reading = read("Russia and Ukraine swapped 1,000 prisoners each over three days in May.")
    assert who(reading, only(reading, "withdrawal"), "actor") == {"Russia", "Ukraine"}


def test_it_was_not_the_parents_who_were_kidnapped(read: Read) -> None:
    reading = read("Parents of pupils kidnapped from a school in Zamfara protested on Friday.")
    struck = [p.description for e in reading.of(EventMention) if e.kind == "attack" for p in e.participants]
    assert struck == ["pupils"]


def test_a_war_is_not_of_the_hosts_of_its_talks(read: Read) -> None:
    reading = read(
        "Malaysian Prime Minister Idris Salleh, who hosted the talks, said Laos and Vietnam would stop the fighting.\n"
        "Salleh told the press that both sides wanted a truce after the heavy clashes on the border."
    )
    for event in reading.of(EventMention):
        if event.kind in ("clash", "ceasefire"):
            assert "Malaysia" not in who(reading, event, "participant") | who(reading, event, "signatory")


def test_a_standoff_is_not_of_a_pair_that_its_sentence_goes_beyond(read: Read) -> None:
    reading = read(
        "It was the first trip to China by an Indian minister since the standoff in Ladakh.\n"
        "The minister flew home on Friday.\n"
        "In Moscow he met his Russian counterpart. India and Russia agreed on tanks. Both countries will build them."
    )
    assert "Russia" not in who(reading, only(reading, "standoff"), "participant")


def test_the_two_sides_who_fight_are_told_once(read: Read) -> None:
    reading = read("Chad and Sudan fought for the town on Monday. The two sides signed a ceasefire on Friday.")
    event = only(reading, "ceasefire")
    assert who(reading, event, "signatory") == {"Chad", "Sudan"}
