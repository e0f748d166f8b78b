"""Opening sentences in the words agencies use: each tells one event of a kind, and the report must not miss it."""

from collections.abc import Callable

import pytest

from dateline.base.observations import EventMention
from dateline.base.reading import Reading

Read = Callable[..., Reading]

LEADS = """
sanction: The Council of the European Union adopted a package of sanctions against Belarus on Wednesday.
sanction: Ottawa adopted a fourteenth round of restrictive measures against Belarus, listing 12 officials.
sanction: Sanctions have been imposed on 27 people and six firms, the Treasury said in a statement.
sanction: Britain has added eleven entities to its sanctions list over the war.
sanction: Peru ordered the expulsion of three Chilean diplomats on Tuesday.
sanction: Japan unveiled fresh sanctions targeting 17 individuals and 46 organisations.
sanction: The African Union suspended Mali after the coup.
sanction: China's commerce ministry announced export controls on rare earths on Thursday.
accident: A passenger plane with 64 people on board went down near the airport on Tuesday.
accident: A bus carrying pilgrims skidded off a mountain road and fell into a gorge on Sunday, leaving 19 dead.
accident: The death toll in a boat sinking incident in Mbale district rose to 69 on Wednesday.
accident: The toll in Monday's ferry capsize rose to 33 on Thursday.
accident: Thirteen people died in a road accident on Thursday in Kenya.
accident: A helicopter made a hard landing in Herat, leaving three soldiers dead.
accident: Rescuers found 12 more bodies after the dam burst in the north-east.
accident: A school building came down in Jos on Friday, killing 22 pupils.
accident: Seven people were electrocuted when a power line fell on a bus.
accident: Twenty-seven people drowned when an overcrowded boat sank in the Niger river on Saturday.
disaster: Heavy rains have killed 49 people in the east of South Africa.
disaster: Lightning strikes killed 14 people in Bihar on Thursday.
disaster: A cloudburst in Uttarkashi swept away dozens of homes on Tuesday, leaving four dead.
attack: An improvised explosive device went off near a convoy, killing four soldiers.
attack: A massive explosion claimed by the Taliban killed 12 people at a police station.
clash: Indian and Chinese soldiers came to blows along the border.
military_operation: Rwandan troops pushed into Goma on Tuesday.
military_operation: The army recaptured the presidential palace in Khartoum.
military_operation: The town of Wau fell to the rebels on Friday.
agreement: China and Tanzania penned a $1.4 billion deal to revive the railway.
aid: The World Bank approved a $500 million loan for Nigeria on Monday.
election: President Faure Tagba has won a fourth term in office, according to provisional results.
election: Paul Adjei secured 56.55 percent of the vote, the electoral commission said.
election: The ruling party won 129 of the 158 seats in Sunday's vote.
election: Voters in Moldova cast ballots in a parliamentary election on Sunday.
election: Polling stations opened in Malawi on Tuesday.
departure: The government of Luc Moreau collapsed after losing a confidence vote.
arrest: The opposition leader was placed under house arrest.
withdrawal: The United States has quit the UN cultural agency.
accession: Bulgaria joined the euro zone on January 1.
protest: Doctors in Kenya downed tools on Thursday.
policy: The president declared a state of emergency in three states.
policy: President Amani Kito announced a four-day mourning period for the victims.
request: The president has directed the ministry to find a contractor at once.
"""


@pytest.mark.parametrize("lead", LEADS.strip().splitlines())
def test_a_lead_tells_its_event(read: Read, lead: str) -> None:
    kind, text = lead.split(": ", 1)
    found = [e for e in read(text).of(EventMention) if e.confidence >= 0.5]
    assert kind in {e.kind for e in found}
    assert {e.status for e in found if e.kind == kind} == {"happened"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The committee added three films to its list of nominees.", "sanction"),
        ("Rain is expected in the north on Sunday.", "disaster"),
        ("The minister recalled a chance encounter with the singer.", "clash"),
        ("The company suspended its chairman on Friday.", "sanction"),
        ("Deputies cast doubt on the plan on Tuesday.", "election"),
    ],
)
def test_words_in_another_sense_tell_none(read: Read, text: str, kind: str) -> None:
    assert not [e for e in read(text).of(EventMention) if e.kind == kind and e.confidence >= 0.5]


def test_a_headline_leaves_its_passive_out(read: Read) -> None:
    reading = read("John Kamau appointed ambassador to Uganda")
    (event,) = reading.of(EventMention)
    assert [(p.role, reading.chain(p.chain).name) for p in event.participants if p.chain] == [("object", "John Kamau")]


def test_a_daily_rate_counts_no_one_aboard(read: Read) -> None:
    reading = read("A train crashed near Kota on Monday. The railways carry 20 million people a day.")
    (event,) = [e for e in reading.of(EventMention) if e.kind == "accident"]
    assert "aboard" not in event.attributes


def test_a_runner_up_is_no_winner(read: Read) -> None:
    reading = read(
        "Ana Ruiz won Sunday's election. The party of Luis Paz took 40 of the 120 seats.\n"
        "Luis Paz came second with 31 percent of the vote."
    )
    (event,) = [e for e in reading.of(EventMention) if e.kind == "election" and e.confidence >= 0.5]
    assert {reading.chain(p.chain).name for p in event.participants if p.chain and p.role == "object"} == {"Ana Ruiz"}
    assert "share" not in event.attributes


def test_a_deed_is_condemned_in_the_one_who_did_it(read: Read) -> None:
    reading = read("The prime minister strongly condemned provocations by Peru.")
    (event,) = [e for e in reading.of(EventMention) if e.kind == "accusation" and e.confidence >= 0.5]
    assert [reading.chain(p.chain).name for p in event.participants if p.role == "target" and p.chain] == ["Peru"]


def test_what_parliament_votes_to_do_is_done(read: Read) -> None:
    reading = read("Parliament voted to impeach President Joao Mendes on Friday.")
    (event,) = [e for e in reading.of(EventMention) if e.kind == "departure" and e.confidence >= 0.5]
    assert event.time is not None
    assert (event.status, event.time.start) == ("happened", "2025-06-20")


def test_who_sells_signs_too(read: Read) -> None:
    reading = read("Poland on Friday signed a deal worth $6.5 billion to buy 180 tanks from South Korea.")
    (event,) = [e for e in reading.of(EventMention) if e.kind == "agreement" and e.confidence >= 0.5]
    assert {reading.chain(p.chain).name for p in event.participants if p.chain} == {"Poland", "South Korea"}


def test_protests_do_not_protest(read: Read) -> None:
    reading = read("The premier resigned after two days of violent protests in Lima that left 19 people dead.")
    (event,) = [e for e in reading.of(EventMention) if e.kind == "protest"]
    assert not event.participants


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The two sides agreed to exchange wounded prisoners, a source said.", "agreement", "happened"),
        ("Rosa Diaz, the deputy head of mission, will serve as ambassador.", "appointment", "expected"),
        ("India accused that repression on minorities is underway in Peru.", "accusation", "happened"),
    ],
)
def test_what_is_told_in_other_words(read: Read, text: str, kind: str, status: str) -> None:
    assert (kind, status) in {(e.kind, e.status) for e in read(text).of(EventMention) if e.confidence >= 0.5}


def test_who_served_was_not_appointed_then(read: Read) -> None:
    assert not [e for e in read("Rosa Diaz served as ambassador.").of(EventMention) if e.kind == "appointment"]
