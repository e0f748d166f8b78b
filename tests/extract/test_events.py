"""Events from sentences of many styles; every expected value was reasoned out by reading the sentence."""

from collections.abc import Callable

import pytest

from dateline.base.observations import Claim, EventLink, EventMention
from dateline.base.reading import Reading

Read = Callable[..., Reading]


def events(reading: Reading, kind: str | None = None) -> list[EventMention]:
    """What counts: unsure events are kept apart."""
    return [e for e in reading.of(EventMention) if e.confidence >= 0.5 and kind in (None, e.kind)]


def names(reading: Reading, event: EventMention) -> set[str]:
    return {reading.chain(p.chain).name for p in event.participants if p.chain}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Antony Blinken met Benjamin Netanyahu in Jerusalem on Monday.", "happened"),
        ("Emmanuel Macron will meet Olaf Scholz in Berlin on Friday.", "expected"),
        ("Emmanuel Macron is to meet Olaf Scholz in Berlin.", "expected"),
        ("Donald Trump is expected to meet Xi Jinping in Seoul in October.", "expected"),
        ("Donald Trump is set to hold talks with Xi Jinping in Seoul.", "expected"),
        ("Donald Trump said he might meet Vladimir Putin in Budapest.", "proposed"),
        ("Volodymyr Zelensky offered to meet Vladimir Putin in Istanbul.", "proposed"),
        ("Volodymyr Zelensky declined to meet Vladimir Putin in Minsk.", "denied"),
        ("Luiz Inacio Lula da Silva and Javier Milei did not meet in Buenos Aires.", "denied"),
        ("The talks between Kenya and Uganda were postponed.", "postponed"),
        ("Kenya cancelled a meeting with Uganda in Nairobi.", "cancelled"),
        ("Donald Trump is meeting Keir Starmer in London.", "ongoing"),
    ],
)
def test_status_of_a_meeting(read: Read, text: str, status: str) -> None:
    found = events(read(text), "meeting")
    assert [e.status for e in found] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "The company met its targets last year.",
        "The proposal met with criticism in Paris.",
        "Attacks on civilians are war crimes, the minister said.",
        "He died of a heart attack.",
        "If Russia attacks Poland, the alliance will respond.",
        "The senator launched a verbal attack on his rival.",
        "The two presidents meet every year.",
    ],
)
def test_words_that_tell_no_event(read: Read, text: str) -> None:
    kinds = {e.kind for e in events(read(text))}
    assert not kinds & {"meeting", "attack"}


def test_one_meeting_a_counterpart(read: Read) -> None:
    reading = read(
        "Defence Minister Boris Pistorius held a series of bilateral meetings on Monday with his counterparts "
        "from Poland, Norway and Canada."
    )
    found = events(reading, "meeting")
    assert len(found) == 3
    assert all(e.form == "bilateral" and "Boris Pistorius" in names(reading, e) for e in found)


def test_three_sides_at_one_table_are_one_meeting(read: Read) -> None:
    reading = read("The leaders of Japan, South Korea and China held a trilateral summit in Seoul on Monday.")
    found = events(reading, "meeting")
    assert [(e.form, e.place_name) for e in found] == [("trilateral", "Seoul")]


def test_a_meeting_on_the_sidelines_is_within_the_larger(read: Read) -> None:
    reading = read(
        "Narendra Modi attended the G20 summit in Rio de Janeiro on Monday. "
        "He met Giorgia Meloni on the sidelines of the summit."
    )
    larger = next(e for e in events(reading, "meeting") if e.form == "multilateral")
    smaller = next(e for e in events(reading, "meeting") if "Giorgia Meloni" in names(reading, e))
    assert smaller.within == larger.id
    assert smaller.place_name == "Rio de Janeiro"


def test_days_of_a_meeting_from_its_beginning(read: Read) -> None:
    reading = read("Mark Rutte will attend a three-day NATO summit in The Hague that begins on Wednesday.")
    (found,) = events(reading, "meeting")
    assert found.time is not None
    assert (found.time.start, found.time.end) == ("2025-06-25", "2025-06-27")
    assert found.attributes["duration_days"].number == 3


def test_a_back_reference_is_the_same_event(read: Read) -> None:
    reading = read("Antony Blinken met Wang Yi in Bali on Monday. The meeting lasted five hours.")
    found = events(reading, "meeting")
    assert len(found) == 1


def test_travel_for_talks_is_told_by_the_talks(read: Read) -> None:
    reading = read("Abbas Araghchi arrived in Muscat on Saturday for talks with Steve Witkoff.")
    found = events(reading)
    assert [e.kind for e in found] == ["meeting"]
    assert found[0].place_name == "Muscat"


def test_a_call_is_no_request(read: Read) -> None:
    reading = read("Keir Starmer spoke by phone with Donald Trump on Sunday.")
    assert [e.kind for e in events(reading)] == ["call"]
    reading = read("Keir Starmer called on Iran to release the prisoners.")
    assert [e.kind for e in events(reading)] == ["request"]


def test_numbers_go_to_their_event(read: Read) -> None:
    reading = read("A missile strike on Kharkiv killed at least seven people and wounded 34 others on Friday.")
    (attack,) = events(reading, "attack")
    assert attack.attributes["killed"].number == 7
    assert attack.attributes["killed"].qualifier == "at_least"
    assert attack.attributes["injured"].number == 34


def test_a_toll_belongs_to_the_disaster(read: Read) -> None:
    reading = read("At least 12 people were killed when a 6.9-magnitude earthquake struck Indonesia on Tuesday.")
    assert [e.kind for e in events(reading)] == ["disaster"]
    (quake,) = events(reading)
    assert quake.attributes["killed"].number == 12
    assert quake.attributes["magnitude"].number == 6.9


def test_another_partys_number_is_also_a_claim(read: Read) -> None:
    reading = read("The earthquake in Peru killed 40 people, the Red Cross said.")
    claims = [c for c in reading.of(Claim) if c.property == "killed"]
    assert [c.value.number for c in claims] == [40]


def test_a_day_counted_from_another_event(read: Read) -> None:
    reading = read(
        "Narendra Modi and Xi Jinping met in Kazan on October 23. "
        "The meeting between Modi and Xi came two days after India and China signed a pact.",
        "2024-12-20",
    )
    (pact,) = events(reading, "agreement")
    assert pact.time is not None
    assert pact.time.start == "2024-10-21"


def test_strikes_in_response_follow_the_attack(read: Read) -> None:
    reading = read("Israel carried out air strikes on Beirut in response to a rocket attack on Haifa.")
    assert [link.kind for link in reading.of(EventLink)] == ["leads_to"]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Finland joined NATO in April 2023.", "accession", "happened"),
        ("The European Union imposed sanctions on twelve Belarusian officials on Monday.", "sanction", "happened"),
        ("British Prime Minister Liz Truss resigned on Thursday.", "departure", "happened"),
        ("President Bola Tinubu appointed Nuhu Ribadu as national security adviser.", "appointment", "happened"),
        ("Police detained opposition leader Alexei Navalny in Moscow.", "arrest", "happened"),
        ("Israel denied that it had attacked Damascus.", "attack", "denied"),
        ("Russia withdrew its troops from Kherson in November 2022.", "withdrawal", "happened"),
        ("Sudan accused the United Arab Emirates of arming the rebels.", "accusation", "happened"),
        ("Japan and South Korea signed a memorandum of understanding in Tokyo.", "agreement", "happened"),
        ("India declined to sign the joint declaration.", "refusal", "happened"),
        ("Thousands of people protested in Nairobi against tax increases on Tuesday.", "protest", "happened"),
        ("Former president Jacob Zuma died in Durban on Monday.", "death", "happened"),
    ],
)
def test_other_kinds(read: Read, text: str, kind: str, status: str) -> None:
    assert (kind, status) in [(e.kind, e.status) for e in events(read(text))]


def test_spans_hold_the_words(read: Read) -> None:
    text = "Antony Blinken met Wang Yi in Bali on Monday.\nThe meeting was frank."
    reading = read(text)
    for event in reading.of(EventMention):
        assert text[event.trigger.start : event.trigger.end].strip()
        for stretch in (event.at, *event.more):
            assert 0 <= stretch.start < stretch.end <= len(text)


def test_reading_twice_gives_the_same(read: Read) -> None:
    text = "Japan and India signed a pact in Tokyo on Monday, and ministers met in Delhi on Friday."
    assert read(text).of(EventMention) == read(text).of(EventMention)


def test_who_tells_of_a_meeting_has_no_part_in_it(read: Read) -> None:
    reading = read(
        "In Riyadh, Crown Prince and Prime Minister Saad bin Nayef received on Friday the American envoy, Lea Berg, "
        "who briefed him on the agreement, the Saudi Press Agency reported."
    )
    assert [names(reading, e) for e in events(reading, "meeting")] == [{"Saad bin Nayef", "Lea Berg"}]


def test_votes_sign_nothing(read: Read) -> None:
    (one,) = events(read("The cabinet approved the agreement by nine votes to four on Thursday."), "agreement")
    assert [p.description for p in one.participants] == ["cabinet"]


def test_a_suspect_is_not_appointed(read: Read) -> None:
    assert not events(read("Police on Monday named the mine's operations chief, a foreign national, a suspect."))


def test_by_whom_it_was_made_owns_the_call(read: Read) -> None:
    reading = read(
        "Omar Haddad denied it on Monday. Asked about the proposal made by Jon Berg in his call with Lea Ruiz, he left."
    )
    assert [names(reading, e) for e in events(reading, "call")] == [{"Jon Berg", "Lea Ruiz"}]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The senator promised a bill requiring parliament to approve any accord with Peru.", []),
        ("Both leaders wanted a little longer before withdrawing their soldiers from the border.", ["proposed"]),
        ("Peru's army needs two weeks before pulling its troops out of the valley.", ["proposed"]),
    ],
)
def test_what_is_still_to_be_done_is_not_told_as_done(read: Read, text: str, told: list[str]) -> None:
    assert [e.status for e in events(read(text)) if e.kind in ("agreement", "withdrawal")] == told


def test_of_what_someone_is_accused_is_no_part_of_the_accuser(read: Read) -> None:
    (one,) = events(
        read("Omar Haddad stands accused by the premier's cabinet of seeking to foment unrest."), "accusation"
    )
    assert "seeking" not in " ".join(p.description or "" for p in one.participants)


def test_where_they_met_for_the_first_time(read: Read) -> None:
    (one,) = events(read("Omar Haddad and Lea Ruiz met for the first time in Djibouti on Thursday."), "meeting")
    assert one.place_name == "Djibouti"


def test_two_who_summon_each_others_envoys_do_not_meet(read: Read) -> None:
    assert not events(read("The collision prompted both allies to summon each other's ambassador."), "meeting")
