"""Offices that pass from one holder to the next; values reasoned by reading."""

from collections.abc import Callable

import pytest

from dateline.base.observations import Chain

Chains = Callable[[str], dict[str, Chain]]

PASSED = [
    (
        "Peruvian President Inés Soto named Ruth Vidal foreign minister on Monday, replacing Pablo Mora.",
        "Pablo Mora",
        ("Foreign Minister", "Peru", "former"),
    ),
    (
        "Ghana's president, Kofi Boadu, sacked his defence minister, Yaw Antwi, and replaced him with Esther Darko.",
        "Esther Darko",
        ("Defence Minister", "Ghana", "current"),
    ),
    (
        "Israel's premier fired Defence Minister Gadi Halpern and named Yoav Rotman in his place.",
        "Yoav Rotman",
        ("Defence Minister", "Israel", "current"),
    ),
    (
        "Japan's new finance minister, Aoi Kanda, said she would keep the policies of her predecessor, Hiroto Maki.",
        "Hiroto Maki",
        ("Finance Minister", "Japan", "former"),
    ),
    (
        "Outgoing NATO chief Erik Vos will hand over to his successor, former Danish prime minister Lise Holk.",
        "Lise Holk",
        ("Chief", "North Atlantic Treaty Organization", "elect"),
    ),
    (
        "The king of Jordan appointed Rami Saleh prime minister. He succeeds Omar Daoud, who was named senator.",
        "Omar Daoud",
        ("Prime Minister", "Jordan", "former"),
    ),
]


@pytest.mark.parametrize(("text", "name", "office"), PASSED)
def test_an_office_passes_to_the_next(chains: Chains, text: str, name: str, office: tuple[str, str, str]) -> None:
    held = [(o.title, o.of, o.tenure) for o in chains(text)[name].offices]
    assert office in held


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norwegian Defence Minister Tor Lunde replaced Swedish Defence Minister Eva Holm at the talks.", "Tor Lunde"),
        ("Chile's Prime Minister Ana Paz replaced Finance Minister Luis Rey.", "Luis Rey"),
        ("Kenya's Trade Minister Ann Otieno will not succeed Governor Paul Mboya.", "Paul Mboya"),
    ],
)
def test_who_stands_in_or_dismisses_takes_no_office(chains: Chains, text: str, name: str) -> None:
    assert len(chains(text)[name].offices) == 1


def test_who_quit_the_post_held_what_was_told_last(chains: Chains) -> None:
    found = chains("The Dutch foreign minister, David Weelde, spoke on Sunday, a day after Caspar Dahl quit the post.")
    assert [(o.title, o.of, o.tenure) for o in found["Caspar Dahl"].offices] == [
        ("Foreign Minister", "Netherlands", "former")
    ]
