"""Names that are none: lines in capitals, common words that open a sentence, rows of names; first names and bodies."""

from collections.abc import Callable

import pytest

from dateline.base.observations import Chain

Chains = Callable[..., dict[str, Chain]]


def named(chains: dict[str, Chain], *kinds: str) -> set[str]:
    return {name for name, one in chains.items() if one.kind in kinds}


@pytest.mark.parametrize(
    "text",
    [
        "MAIN ENTRANCE BROKEN GATE NORTH ROAD The gunman shot from the roof.",
        "BABY RAIDERS took the town. SECRET ARMS DEAL is told in the paper.",
        "Videos showed people running. The videos were taken from a roof.",
        "Dawn, dusk, day after day we waited. The rescue came before dawn.",
    ],
)
def test_no_body_and_no_weapon(chains: Chains, text: str) -> None:
    assert named(chains(text), "organisation", "weapon", "document") == set()


def test_a_row_of_names_is_no_person(chains: Chains) -> None:
    text = "The girls were named as Ana Lopes Rita Melo Joana Dias Carla Reis Ines Mota Sara Cruz."
    assert not any(len(name.split()) > 3 for name in named(chains(text), "person"))


def test_who_is_called_like_a_people(chains: Chains) -> None:
    found = chains("Finn Larsen, of the drivers' union, said the ruling was unfair. Dane Cole, a baker, agreed.")
    assert named(found, "person") == {"Finn Larsen", "Dane Cole"}
    assert named(found, "country") == set()


def test_a_body_whose_name_ends_in_another_is_named_in_full(chains: Chains) -> None:
    found = chains("The International Committee for the Red Crescent says it acted as an intermediary.")
    assert named(found, "organisation") == {"International Committee for the Red Crescent"}


@pytest.mark.parametrize(
    "text", ["Chief Constable Ann Dale thanked the crews.", "Ann Dale, the chief constable, left."]
)
def test_constables(chains: Chains, text: str) -> None:
    assert [o.title for o in chains(text)["Ann Dale"].offices] == ["Chief Constable"]
