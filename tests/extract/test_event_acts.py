"""Acts of politics in many wordings: bargains, refusals, requests, accusations, threats, posts, decisions."""

from collections.abc import Callable

import pytest
from tellings import days, sure

from dateline.base.observations import EventMention
from dateline.base.reading import Reading

Read = Callable[..., Reading]


def told(reading: Reading, kind: str) -> list[tuple[str, set[str]]]:
    return [
        (e.status, {reading.chain(p.chain).name if p.chain else str(p.description) for p in e.participants})
        for e in reading.of(EventMention)
        if e.kind == kind and e.confidence >= 0.5
    ]


def day(reading: Reading, kind: str) -> str | None:
    times = [e.time for e in reading.of(EventMention) if e.kind == kind and e.confidence >= 0.5]
    return times[0].start if times and times[0] else None


@pytest.mark.parametrize(
    "text",
    [
        "Serbia and Montenegro have settled on the terms of a border pact, officials said.",
        "The governments of Serbia and Montenegro agreed in principle on a framework for the border.",
        "Serbia and Montenegro came to an arrangement on gas transit after a night of talks.",
        "Serbia and Montenegro promised to reopen the railway.",
        "The governments of Serbia and Montenegro issued a joint statement on the river.",
        "It was agreed that Serbia and Montenegro would open two more crossings.",
        "A night of talks produced an accord between Serbia and Montenegro.",
    ],
)
def test_two_sides_bind_themselves(read: Read, text: str) -> None:
    assert told(read(text), "agreement") == [("happened", {"Serbia", "Montenegro"})]


@pytest.mark.parametrize(
    "text",
    [
        "Serbia and Montenegro agreed to hold talks.",
        "Serbia and Montenegro agreed that the situation was grave.",
        "Serbia promised to reopen the railway.",
        "Serbia and Montenegro issued statements.",
        "If Serbia and Montenegro settle on terms, the border will open.",
    ],
)
def test_words_that_bind_nobody(read: Read, text: str) -> None:
    assert [one for one in told(read(text), "agreement") if one[0] == "happened"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Hungary is not ready to open the crossing.",
        "Hungary will not recognise the government.",
        "Hungary is not going to sign the charter.",
        "Hungary refused to be drawn into the war.",
        "Hungary turned away the envoys.",
        "Hungary shut the door on any deal with the fund.",
        "Hungary said no to the request.",
    ],
)
def test_ways_to_say_no(read: Read, text: str) -> None:
    assert [(status, "Hungary" in who) for status, who in told(read(text), "refusal")] == [("happened", True)]


@pytest.mark.parametrize("text", ["Hungary declined to comment.", "Hungary is ready to open the crossing."])
def test_no_refusal(read: Read, text: str) -> None:
    assert told(read(text), "refusal") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ghana demanded that the ousted president be reinstated.", "request"),
        ('"The general must be freed," Ghana demanded in a statement.', "request"),
        ("Ghana repeated its call for an immediate ceasefire.", "request"),
        ("Ghana has charged that the rebels are being armed.", "accusation"),
        ("Ghana put the blame on the rebels.", "accusation"),
        ("Ghana held the rebels responsible for the raid.", "accusation"),
        ("Ghana lashed out at the rebels over the raid.", "accusation"),
        ("Ghana condemned the shelling of the port.", "accusation"),
        ("Ghana warned that it would close the border.", "threat"),
        ("Ghana warned the rebels against any interference.", "threat"),
        ("Ghana declared the valley a closed zone.", "policy"),
        ("The cabinet of Ghana decided to lift the ban.", "policy"),
        ("Ghana broke off diplomatic relations with Togo.", "sanction"),
        ("Ghana slammed a number of sanctions on Togo.", "sanction"),
        ("Ghana has activated a standby force.", "mobilisation"),
        ("Ghana suspended its participation in the talks.", "withdrawal"),
        ("Ghana walked out of the talks.", "withdrawal"),
    ],
)
def test_acts_of_one_side(read: Read, text: str, kind: str) -> None:
    found = told(read(text), kind)
    assert [status for status, _ in found] == ["happened"]


def test_a_warning_of_what_befalls_one_is_no_threat(read: Read) -> None:
    assert told(read("Ghana warned that it would face a drought."), "threat") == []


def test_relations_cut_between_two_are_of_both(read: Read) -> None:
    found = told(read("Ties between Ghana and Togo were severed in May."), "sanction")
    assert found == [("happened", {"Ghana", "Togo"})]


def test_what_is_said_to_have_been_accepted_is_dated_by_the_saying(read: Read) -> None:
    reading = read("Hamas said on Monday it had accepted the proposal.")
    assert day(reading, "agreement") == "2025-06-23"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Elena Kountoura is the new foreign minister of Greece.", "happened"),
        ("The post of foreign minister went to Elena Kountoura.", "happened"),
        ("The role of interim ambassador will go to Elena Kountoura.", "expected"),
        ("The prime minister named Elena Kountoura to head the treasury.", "happened"),
    ],
)
def test_who_has_a_post_now(read: Read, text: str, status: str) -> None:
    (found,) = told(read(text), "appointment")
    assert found[0] == status
    assert "Elena Kountoura" in found[1]


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("It was on March 10 that Iran and Oman decided to reopen their embassies.", "agreement", "2025-03-10"),
        ("The army has suspended its part in the talks, a spokesman said on Monday.", "withdrawal", "2025-06-23"),
        ("It is a crime, the minister said on Monday, calling on Chad to end the siege.", "request", "2025-06-23"),
        ("Ana Ruiz of Peru flew to Lima on Monday.\nRuiz urged Chile to open the border.", "request", "2025-06-23"),
        ("Paul Hartley resigned because of 2017 emails.", "departure", None),
        ("Ghana and Togo fought a war in 1998.\nGhana soon accused Togo of lying.", "accusation", None),
    ],
)
def test_the_day_of_an_act(read: Read, text: str, kind: str, when: str | None) -> None:
    assert day(read(text), kind) == when


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("The minister congratulated Elena Ruiz on taking office.", "appointment", "Elena Ruiz"),
        ("Elena Ruiz, winner of the election of May 5, who took office on Saturday, named a premier.", "appointment",
         "Elena Ruiz"),
        ("Elena Ruiz, whose appointment as foreign minister was a surprise, met him.", "appointment", "Elena Ruiz"),
        ("Ghana has been called upon by Togo to free the crew.", "request", "Ghana"),
    ],
)  # fmt: skip
def test_who_is_meant_through_relatives_and_prepositions(read: Read, text: str, kind: str, who: str) -> None:
    assert who in told(read(text), kind)[0][1]


def test_a_pact_reached_after_talks_is_of_their_place(read: Read) -> None:
    reading = read("Ghana and Togo reached a settlement on Tuesday after two days of meetings in Geneva.")
    (event,) = [e for e in reading.of(EventMention) if e.kind == "agreement"]
    assert event.place_name == "Geneva"


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Chad and Togo took place in Lima, a city in Peru.\nThe sides reached an agreement.",
        "Chad and Togo met, with Oman and Qatar as mediators.\nThe two countries reached an agreement.",
        "Chad and Togo met on Monday in a hotel in Peru.\nThe two sides agreed to reopen the border.",
    ],
)
def test_the_two_sides_are_those_told_as_a_pair(read: Read, text: str) -> None:
    (found,) = told(read(text), "agreement")
    assert {"Chad", "Togo"} <= found[1]
    assert not {"Peru", "Oman", "Qatar"} & found[1]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("The truce proposal won the approval of Hamas on Monday.", "agreement", "Hamas"),
        ("Chad gave its consent to the plan.", "agreement", "Chad"),
        ("Chad agreed to let 300 lorries cross the border.", "agreement", "Chad"),
        ("The general has sworn to capture the port. Chad's threat of war was ignored.", "threat", "Chad"),
        ("Those behind the coup have refused to give up power.", "refusal", "Those behind the coup"),
    ],
)
def test_who_binds_himself_threatens_or_refuses(read: Read, text: str, kind: str, who: str) -> None:
    assert any(who in people for _, people in told(read(text), kind))


def test_a_pact_known_by_its_year(read: Read) -> None:
    reading = read("The arrests put the 2018 peace deal in danger.")
    assert day(reading, "agreement") == "2018"


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Tomas Vega was removed as minister by a decree issued late on Monday, which gave no reason.", "departure",
         "2025-06-23"),
        ("President Luis Mora of Peru signed an executive order on Monday giving the firms until Friday to pay.",
         "policy", "2025-06-23"),
        ("Peru and Chile signed the agreement in July 2022. It was last renewed in May, for 60 days.", "agreement",
         "2025-05"),
        ("Ana Reyes met Luis Mora in Lima on Monday. After the meeting, Peru and Chile signed six documents.",
         "agreement", "2025-06-23"),
    ],
)  # fmt: skip
def test_the_day_of_an_act_told_by_what_it_hangs_on(read: Read, text: str, kind: str, day: str) -> None:
    assert day in {days(e)[0] for e in sure(read(text), kind)}


def test_troops_are_withdrawn_where_they_were(read: Read) -> None:
    (event,) = sure(read("India withdrew its remaining soldiers from the Maldives on Monday."), "withdrawal")
    assert event.place_name == "Maldives"
