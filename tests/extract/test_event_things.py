"""What reports count besides people harmed: which figure, of what, and what is done with it, by whom."""

from collections.abc import Callable

import pytest

from dateline.base.observations import Chain, Claim, EventMention
from dateline.base.reading import Reading

Read = Callable[[str], Reading]
DEAL = "Morocco and France signed a defence agreement on Wednesday. "


def told(reading: Reading) -> list[tuple[str, float | None, frozenset[str], bool]]:
    """Every figure of things: the property, the number, the kinds of deed, and whether it is still to come."""
    claims = [c for c in reading.of(Claim) if c.deed is not None]
    return [(c.property, c.value.number, c.deed.kinds, c.deed.ahead) for c in claims if c.deed is not None]


def one_of(*sorts: str) -> frozenset[str]:
    return frozenset(sorts)


@pytest.mark.parametrize(
    ("text", "prop", "number", "deed", "ahead"),
    [
        (DEAL + "Under the deal Rabat will order 36 Rafale jets.", "aircraft", 36, "buy", True),
        (DEAL + "Paris delivered 12 helicopters under the deal.", "helicopters", 12, "sell", False),
        ("Kenya signed a contract with Ethiopia for 42 tankers on Monday.", "tankers", 42, "buy", True),
        ("Peru and Chile agreed a deal on Friday under which Lima will take 650 megawatts of power.", "megawatts", 650,
         "buy", True),
        ("President Momoh Kabba named a new cabinet of 28 ministers on Monday.", "members", 28, "cabinet", False),
        ("President Momoh Kabba announced a 34-member government on Monday.", "members", 34, "cabinet", False),
        ("The EU agreed on Tuesday to deploy a mission of 400 observers in Kosovo.", "monitors", 400, "send", False),
        ("Moldova expelled 12 Russian diplomats on Wednesday.", "diplomats", 12, "expel", False),
        ("The guards rammed three boats off Luzon on Monday.", "vessels", 3, "hit", False),
        ("Iran struck a base in Balochistan on Thursday, firing eight missiles.", "missiles", 8, "fire", False),
        ("Russia attacked Kharkiv with 70 drones on Friday.", "drones", 70, "fire", False),
        ("A landslide hit a village in Peru on Friday, destroying 150 houses.", "houses", 150, "destroy", False),
        ("Foreign ministers of 18 states attended the Arab summit in Doha on Thursday.", "states", 18, "attend", False),
        ("China began military exercises around Taiwan on Monday with 20 warships.", "vessels", 20, "involve", False),
        ("Eight coaches of the Saryu Express derailed near Gonda on Monday, killing 4.", "coaches", 8, "derail", False),
    ],
)  # fmt: skip
def test_things_are_counted_with_what_is_done(
    read: Read, text: str, prop: str, number: float, deed: str, ahead: bool
) -> None:
    found = [row for row in told(read(text)) if row[0] == prop]
    assert [(n, a) for _, n, _, a in found] == [(number, ahead)]
    assert deed in found[0][2]


@pytest.mark.parametrize(
    ("text", "prop", "number", "deed"),
    [
        (DEAL + "Two of the 36 jets will be built in Rabat.", "aircraft", 2, "build of 36"),
        ("Nine of the bloc's 11 member states signed the pact in Doha on Monday.", "states", 9, "sign:by of 11"),
        ("All eight opposition parties signed the pact in Lusaka on Monday.", "parties", 8, "sign:by of 8"),
        ("The pact was signed in Baku on Friday by 28 of the 40 countries.", "states", 28, "sign:by of 40"),
    ],
)  # fmt: skip
def test_some_of_a_whole_are_told_with_the_whole(read: Read, text: str, prop: str, number: float, deed: str) -> None:
    claims = [c for c in read(text).of(Claim) if c.property == prop and c.deed is not None]
    assert [c.value.number for c in claims if c.deed is not None and deed in c.deed.sorts] == [number]


@pytest.mark.parametrize(
    "text",
    [
        DEAL + "Morocco will buy six more jets next year.",
        DEAL + "A first batch of six jets is to be delivered in 2029.",
        DEAL + "Morocco could buy 36 jets.",
        DEAL + "Morocco will not buy 36 jets.",
        DEAL + "Will Morocco buy 36 jets?",
        DEAL + "The two boats sailed on.",
        DEAL + "The two sides held three meetings.",
        DEAL + "Morocco will buy dozens of jets.",
        "Peru's president named his cabinet on Monday. His predecessor had led a cabinet of 30 ministers.",
    ],
)
def test_parts_doubts_and_parties_are_no_counts_of_things(read: Read, text: str) -> None:
    assert told(read(text)) == []


@pytest.mark.parametrize(
    ("text", "prop", "number"),
    [
        (
            "Floods hit Bihar on Monday. The number of villages submerged by floods has risen to 540.",
            "villages",
            540,
        ),
        (
            "Vietnam reached a trade deal with the US on Monday. He put the aircraft order at 50.",
            "aircraft",
            50,
        ),
        (
            "Peru will free 46 prisoners under the truce agreed on Friday. A rebel put the number at 52.",
            "prisoners",
            52,
        ),
    ],
)
def test_bare_figures_count_what_is_named_beside_or_before(read: Read, text: str, prop: str, number: float) -> None:
    assert number in {n for p, n, _, _ in told(read(text)) if p == prop}


def test_a_figure_is_of_the_event_it_is_told_with_and_says_who_does_it(read: Read) -> None:
    reading = read(DEAL + "Under the deal Rabat will order 36 Rafale jets.")
    (claim,) = [c for c in reading.of(Claim) if c.deed is not None]
    chains = {c.id: c.country for c in reading.of(Chain)}
    assert {e.id: e.kind for e in reading.of(EventMention)}[claim.about] == "agreement"
    assert claim.deed is not None
    assert chains[claim.deed.by or ""] == "Morocco"


def test_a_figure_of_no_event_is_told_of_whoever_does_it(read: Read) -> None:
    reading = read("Asked about purchases, the spokesman said that Vietnamese carriers would order 50 Boeing aircraft.")
    (claim,) = [c for c in reading.of(Claim) if c.deed is not None]
    assert claim.about in {c.id for c in reading.of(Chain)}
    assert (claim.property, claim.value.number) == ("aircraft", 50)
