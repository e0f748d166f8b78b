"""Weapons tried out strike nobody, who confirms a death has not died, and what a date beside a noun is of."""

import pytest

from tests.tellings import Read, days, sure, who


@pytest.mark.parametrize(
    "text",
    [
        "North Korea successfully launched short-range missiles last year.",
        "Pakistan tested a missile that appeared to have been fired at a sharper angle.",
        "The missile flew over Hokkaido before it fell into the sea.",
    ],
)
def test_a_weapon_tried_out_is_no_attack(read: Read, text: str) -> None:
    assert not sure(read(text), "attack")


def test_rockets_fired_on_orders_are_aimed_at_nobody(read: Read) -> None:
    (event,) = sure(read("Hamas fired rockets on the orders of Yahya Sinwar on Sunday."), "attack")
    assert not [p for p in event.participants if p.role == "target"]


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the State Department confirmed the deaths of several citizens.",
        "A diplomat for the bloc confirmed the deaths of two Belgian citizens.",
    ],
)
def test_who_confirms_a_death_has_not_died(read: Read, text: str) -> None:
    (event,) = sure(read(text), "death")
    assert len(event.participants) == 1
    assert "of" not in str(event.participants[0].description).split()


def test_each_calls_a_meeting_of_his_own(read: Read) -> None:
    text = "President James Oduya and Prime Minister Ruth Akello called emergency meetings of their security councils."
    assert not [e for e in sure(read(text), "meeting") if who(read(text), e)]


def test_the_date_beside_a_noun_is_not_of_what_answered_it(read: Read) -> None:
    text = "Last week the Security Council adopted new sanctions on North Korea in response to its May 29 missile test."
    (event,) = sure(read(text), "sanction")
    assert days(event) != ("2025-05-29", "2025-05-29")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya fears its ally would stay away should war break out on the border.", "clash"),
        ("The world must stand together and demonstrate to Sudan that its actions have consequences.", "protest"),
        ("Nepal joined an elite club of space powers on Monday.", "accession"),
        ("Relations have cooled since James Oduya took office.", "appointment"),
    ],
)
def test_what_is_no_news_is_no_event(read: Read, text: str, kind: str) -> None:
    assert not sure(read(text), kind)


def test_a_vote_that_the_country_prepares_for_is_to_come(read: Read) -> None:
    """The report is of Tuesday, 24 June 2025."""
    text = "As Rwanda prepares to vote in Sunday's national election, President Paul Biruta led the polls."
    (event,) = sure(read(text), "election")
    assert (event.status, event.time.start if event.time else None) == ("expected", "2025-06-29")


def test_elsewhere_is_another_place(read: Read) -> None:
    text = (
        "A charter plane crashed in Cusco on Sunday, killing 12 people.\nThe plane crashed soon after take-off.\n"
        "Meanwhile, six people died when the seaplane they were traveling in crashed into Lima river on Sunday."
    )
    assert len(sure(read(text), "accident")) == 2


def test_what_a_sanction_forbids_is_not_whom_it_hits(read: Read) -> None:
    text = "The UN Security Council tightened restrictions on smuggling and approved new sanctions on North Korea."
    reading = read(text)
    events = sure(reading, "sanction")
    hit = {reading.chain(p.chain).name if p.chain else p.description for e in events for p in e.participants}
    assert hit == {"United Nations Security Council", "North Korea"}


def test_images_are_not_set_free(read: Read) -> None:
    text = "The Treasury released satellite images of two ships; the rebels released 14 prisoners."
    (event,) = sure(read(text), "withdrawal")
    assert [p.description for p in event.participants if p.role == "object"] == ["14 prisoners"]


@pytest.mark.parametrize(("text", "count"), [
    ("No matter how much Sudan wants to attack us, it knows the price.", 0),
    ("No matter what they say, the army of Sudan attacked Goma on Sunday.", 1),
])  # fmt: skip
def test_what_would_not_matter_is_no_attack(read: Read, text: str, count: int) -> None:
    assert len(sure(read(text), "attack")) == count


def test_who_was_elected_tells_where(read: Read) -> None:
    (event,) = sure(read("James Oduya has called North Korea the main threat since his election in 2016."), "election")
    assert event.place is None
    assert event.place_name is None
