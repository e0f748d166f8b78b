"""Deeds that courts charge, laws allow, people try or never thought of: alleged, or none at all."""

from collections.abc import Callable

import pytest

from dateline.base.observations import EventMention
from dateline.base.reading import Reading

Read = Callable[..., Reading]


def told(reading: Reading, *kinds: str) -> list[tuple[str, set[str]]]:
    return [
        (e.status, {reading.chain(p.chain).name if p.chain else str(p.description) for p in e.participants})
        for e in reading.of(EventMention)
        if e.kind in kinds and e.confidence >= 0.5
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Prosecutors in Lima charged a student with attacking two police officers.",
            {"student", "two police officers"},
        ),
        (
            "A tribunal in Gaborone indicted the sergeant on several counts, including kidnapping three villagers.",
            {"sergeant", "three villagers"},
        ),
        (
            "The banker is facing trial for allegedly assaulting a traffic warden in Nairobi.",
            {"banker", "traffic warden"},
        ),
        ("Troops withdrew after what residents described as an ambush near Goma.", set()),
    ],
)
def test_what_is_held_against_someone_is_alleged(read: Read, text: str, who: set[str]) -> None:
    assert told(read(text), "attack") == [("alleged", who)]


def test_who_is_convicted_did_it(read: Read) -> None:
    reading = read("Ivan Petrenko was convicted of killing four shopkeepers in 2019.")
    assert told(reading, "attack") == [("happened", {"Ivan Petrenko", "four shopkeepers"})]


@pytest.mark.parametrize(
    "text",
    [
        "She was photographed shouting at a sergeant who tried to arrest her uncle.",
        "The decree allows suspects to be detained for up to three weeks without charge.",
        "A driver found guilty of the offence may be imprisoned for up to 12 years.",
        "The court did not find any evidence to jail her.",
        "You would never have thought he would be killing his neighbours.",
        "The accident happened when a driver trying to kill himself steered his van onto the railway.",
        "From the roof he unleashed a deluge of bullets on the crowd.",
        "The minister faced a flood of complaints after the ruling.",
        "Firefighters worked through the night to free people trapped inside the train.",
        "The ministry's failure to free the nurses angered many.",
    ],
)
def test_no_deed_is_told(read: Read, text: str) -> None:
    assert told(read(text), "attack", "arrest", "disaster", "withdrawal") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Gunmen attempted to kidnap the consul in Bissau on Monday.", "happened"),
        ("In May last year a farmer opened fire in a church in Coimbra and killed seven people.", "happened"),
        ("A farmer opens fire in a church in Coimbra on May 4 last year and kills seven people.", "happened"),
    ],
)
def test_an_attempt_on_others_is_a_deed_and_nobody_plans_a_past_one(read: Read, text: str, status: str) -> None:
    assert [one for one, _ in told(read(text), "attack")] == [status]


def test_month_and_day_of_last_year(read: Read) -> None:
    events = read("A farmer killed seven people in a church in Coimbra on May 4 last year.").of(EventMention)
    assert [e.time.start for e in events if e.time is not None] == ["2024-05-04"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The owner of the ferry, who was arrested on Sunday, denied any wrongdoing.", {"owner of the ferry"}),
        ("Two sons of the minister, who were detained in Accra, have left.", {"Two sons of the minister"}),
        ("A group of hikers, who were detained in Accra, have left.", {"hikers"}),
        ("The family of a Tunisian lawmaker who has been jailed has left.", {"Tunisian lawmaker"}),
    ],
)
def test_who_was_held(read: Read, text: str, held: set[str]) -> None:
    assert told(read(text), "arrest") == [("happened", held)]


@pytest.mark.parametrize(
    ("text", "year", "dead"),
    [
        (
            "Five people were killed when a train derailed in Aveiro on Monday. The last fatal derailment was in 1998, "
            "when 14 passengers died after a freight train left the rails near Guarda.",
            "1998",
            14,
        ),
        (
            "A cable car fell in Tbilisi on Monday. It is the first such accident since 1990, when 20 passengers died "
            "after a car caught fire.",
            "1990",
            20,
        ),
    ],
)
def test_dead_of_another_year_are_of_the_event_of_that_year(read: Read, text: str, year: str, dead: int) -> None:
    counted = [
        e for e in read(text).of(EventMention) if "killed" in e.attributes and e.attributes["killed"].number == dead
    ]
    assert [e.time.start for e in counted if e.time is not None] == [year]


def test_dead_of_another_year_are_not_of_the_last_event_told(read: Read) -> None:
    reading = read("Gunmen kidnapped Ana Lopes in 2024. In 2015 the gang was responsible for 3,120 deaths.")
    assert [dict(e.attributes) for e in reading.of(EventMention) if e.kind == "attack"] == [{}]


def test_who_claims_an_attack_is_not_shown_to_have_made_it(read: Read) -> None:
    reading = read("The Red Dawn Brigade claimed responsibility for the bombing of a market in Quetta on Monday.")
    assert [who for _, who in told(reading, "attack")] == [{"market in Quetta"}]


def test_armies_of_all_the_countries_named(read: Read) -> None:
    reading = read("On Monday, the heads of the armies of Mali, Niger, Togo and Benin met in Niamey.")
    assert told(reading, "meeting") == [("happened", {"heads of the armies of Mali, Niger, Togo and Benin"})]


@pytest.mark.parametrize(
    "text",
    [
        "At least seven people were killed when a tram sped round a bend and left the tracks in Porto on Friday.",
        "Seven people died on Friday after a coach came off the motorway near Porto.",
    ],
)
def test_what_leaves_its_track_has_an_accident(read: Read, text: str) -> None:
    reading = read(text)
    assert [e.attributes["killed"].number for e in reading.of(EventMention) if e.kind == "accident"] == [7]
    assert told(reading, "attack") == []


@pytest.mark.parametrize(
    "text",
    [
        "It is the first such crash since 1962, when two women died after a tram caught fire in Leeds.",
        "It is the first tram crash with deaths since 1962. On that occasion two women died after a tram caught fire.",
    ],
)
def test_whatever_the_clause_of_a_year_tells_was_then(read: Read, text: str) -> None:
    events = [e for e in read(text).of(EventMention) if e.kind == "accident" and e.participants]
    assert [(e.time.start, e.time.end) for e in events if e.time is not None] == [("1962", "1962")]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Carla Denner described the campaign as a racist attack on the country's first Somali mayor.",
        "Opposition leader Tom Arden launched a blistering attack on the prime minister on Monday.",
        "Supporters gathered outside the embassy in Lima on Monday as they waited for the arrival of the president.",
        "Crowds gathered outside the palace on Friday to mourn King Halvard.",
    ],
)
def test_words_strike_nobody_and_a_crowd_that_waits_does_not_protest(read: Read, text: str) -> None:
    assert told(read(text), "attack", "protest") == []


def test_a_crowd_that_demands_protests(read: Read) -> None:
    found = told(read("Hundreds gathered outside parliament in Tbilisi to demand the release of a deputy."), "protest")
    assert [status for status, _ in found] == ["happened"]
