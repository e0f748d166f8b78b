"""An office told before its holder is named is the holder's; values reasoned by reading."""

from collections.abc import Callable

from dateline.base.observations import Chain

Chains = Callable[[str], dict[str, Chain]]


def held(chain: Chain) -> set[tuple[str, str | None]]:
    return {(o.title, o.of) for o in chain.offices}


def test_the_ambassador_named_later_is_the_one_spoken_of_before(chains: Chains) -> None:
    found = chains("China's ambassador was summoned on Monday. Ambassador Liang Zhaoxu rejected the protest.")
    assert held(found["Liang Zhaoxu"]) == {("Ambassador", "China")}
    assert "Ambassador of China" not in found


def test_two_ambassadors_are_not_one(chains: Chains) -> None:
    found = chains("China's ambassador and Japan's ambassador were summoned. Ambassador Liang Zhaoxu protested.")
    assert "Ambassador of Japan" in found
    assert held(found["Liang Zhaoxu"]) == {("Ambassador", None)}


def test_a_capital_stands_for_its_state_before_an_office(chains: Chains) -> None:
    found = chains("Kyiv's ambassador to Berlin, Vasyl Hrytsenko, met Kyiv's mayor, Ivan Boyko.")
    assert held(found["Vasyl Hrytsenko"]) == {("Ambassador", "Ukraine")}
    assert held(found["Ivan Boyko"]) == {("Mayor", "Kyiv")}


def test_a_counterpart_has_the_same_office_besides_another_told_elsewhere(chains: Chains) -> None:
    found = chains(
        "Thai Foreign Minister Somkiat Roja and his Cambodian counterpart Prak Vanna met. "
        "Prak Vanna, who is also deputy prime minister, agreed."
    )
    assert held(found["Prak Vanna"]) == {("Foreign Minister", "Cambodia"), ("Deputy Prime Minister", "Cambodia")}


def test_names_that_begin_with_words_of_other_use(chains: Chains) -> None:
    found = chains("Puntland president Said Deni-Farole met Oman's Sultan Haitham. U Tun Lwin was not there.")
    assert {"Said Deni-Farole", "Haitham", "Tun Lwin"} <= found.keys()
    assert held(found["Haitham"]) == {("Sultan", "Oman")}


def test_ships_and_airports_are_nobody(chains: Chains) -> None:
    found = chains("The carrier Ronald Whitfield sailed. Flights from John Carver International were halted.")
    assert not [name for name, chain in found.items() if chain.kind == "person"]


def test_whose_offices_are_the_kingdoms_and_the_far_rights(chains: Chains) -> None:
    found = chains(
        "Jordan's King Abdullah bin Talal met Bahrain's premier. Ayman Safwan, the kingdom's foreign minister, spoke. "
        "Israel's far-right ministers Itamar Gal and Bezalel Tor threatened to quit. "
        "Bosnian Serb leader Milorad Dodik agreed."
    )
    assert held(found["Ayman Safwan"]) == {("Foreign Minister", "Jordan")}
    assert held(found["Itamar Gal"]) == held(found["Bezalel Tor"]) == {("Minister", "Israel")}
    assert held(found["Milorad Dodik"]) == {("Leader", "Bosnia and Herzegovina")}


def test_the_two_presidents_are_those_named_by_their_countries(chains: Chains) -> None:
    found = chains("Poland's Donald Wójcik met Lithuania's Gitanas Kubilius. The two presidents inspected the fence.")
    assert held(found["Donald Wójcik"]) == {("President", "Poland")}
    assert held(found["Gitanas Kubilius"]) == {("President", "Lithuania")}
