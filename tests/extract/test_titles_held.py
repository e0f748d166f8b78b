"""Whose a title is and what it is of, in the ways papers of many countries write it; values reasoned by reading."""

from collections.abc import Callable

import pytest

from dateline.base.observations import Chain

Chains = Callable[[str], dict[str, Chain]]


HELD = [
    (
        "The United Kingdom will be represented by Minister for the Indo-Pacific Clara Whitby.",
        "Clara Whitby",
        ("Minister for the Indo-Pacific", "United Kingdom", "current"),
    ),
    (
        "The talks were joined by US Assistant Secretary of State for Near Eastern Affairs Paula Reed.",
        "Paula Reed",
        ("Assistant Secretary of State for Near Eastern Affairs", "United States", "current"),
    ),
    (
        "Kenya's minister of livestock, Ruth Wanjiru, was there.",
        "Ruth Wanjiru",
        ("Minister of Livestock", "Kenya", "current"),
    ),
    (
        "Uganda's Deputy Prime Minister – Minister of Trade Peter Okello met traders.",
        "Peter Okello",
        ("Deputy Prime Minister", "Uganda", "current"),
    ),
    (
        "Peter Okello, Deputy Prime Minister – Minister of Trade of Uganda, met traders.",
        "Peter Okello",
        ("Minister of Trade", "Uganda", "current"),
    ),
    (
        "Omar Haddad, Deputy Prime Minister and Minister of Trade, today received Oman's ambassador.",
        "Omar Haddad",
        ("Deputy Prime Minister", None, "current"),
    ),
    (
        "HE the Prime Minister and Minister of Defence Sheikh Khalid bin Saeed met soldiers.",
        "Khalid bin Saeed",
        ("Prime Minister", None, "current"),
    ),
    (
        "The head of Ghana's security service, Kofi Mensah, said so.",
        "Kofi Mensah",
        ("Head", "security service of Ghana", "current"),
    ),
    (
        "The Secretary of the Border and Customs Council, Ivan Petrenko, said so on Monday.",
        "Ivan Petrenko",
        ("Secretary", "Border and Customs Council", "current"),
    ),
    (
        "Zambia's longest-serving Prime Minister Grace Tembo resigned on Monday.",
        "Grace Tembo",
        ("Prime Minister", "Zambia", "current"),
    ),
    (
        "Ghana's head negotiator and trade minister, Kofi Mensah, said so.",
        "Kofi Mensah",
        ("Head Negotiator", "Ghana", "current"),
    ),
    (
        "From 2020 to 2023 Grace Tembo served as ambassador of Zambia to Russia.",
        "Grace Tembo",
        ("Ambassador", "Zambia", "former"),
    ),
    (
        "Kofi Mensah, previously deputy energy minister of Ghana, takes over.",
        "Kofi Mensah",
        ("Deputy Energy Minister", "Ghana", "former"),
    ),
    (
        "Tehreek-e-Insaf chief Bilal Qureshi spoke.",
        "Bilal Qureshi",
        ("Chief", "Tehreek-e-Insaf", "current"),
    ),
    (
        "GHANA'S president, Ama Boateng, has replaced her finance minister.",
        "Ama Boateng",
        ("President", "Ghana", "current"),
    ),
    (
        "Deputy Prime Minister and Foreign Minister Aigul Sadykova of Kenya met her Russian counterpart Oleg Titov.",
        "Oleg Titov",
        ("Foreign Minister", "Russia", "current"),
    ),
]


@pytest.mark.parametrize(("text", "name", "office"), HELD)
def test_whose_title_it_is_and_of_what(
    chains: Chains, text: str, name: str, office: tuple[str, str | None, str]
) -> None:
    held = {(o.title, o.of, o.tenure) for o in chains(text)[name].offices}
    assert office in held


def test_what_stands_with_a_minister_is_not_what_he_is_minister_of(chains: Chains) -> None:
    found = chains("He spoke in two interviews of the Minister of Trade with Radio Lagos and Sky News.")
    assert all(o.of is None for chain in found.values() for o in chain.offices)


def test_a_list_of_envoys_gives_each_his_own_office(chains: Chains) -> None:
    found = chains(
        "Foreign Secretary Md Kamal Uddin, Indian High Commissioner in Bangladesh Pranay Rao, and others received him."
    )
    assert {o.title for o in found["Md Kamal Uddin"].offices} == {"Foreign Secretary"}
    assert {(o.title, o.of) for o in found["Pranay Rao"].offices} == {("High Commissioner", "India")}


def test_a_minister_called_minister_again_has_one_office(chains: Chains) -> None:
    found = chains("Zambian Foreign Minister Grace Tembo spoke. Minister Tembo then left.")
    assert [o.title for o in found["Grace Tembo"].offices] == ["Foreign Minister"]


def test_a_quarter_named_after_a_sheikh_is_no_person(chains: Chains) -> None:
    found = chains("Families were evicted in Sheikh Mansur, the council said.")
    assert "Mansur" not in found


def test_countries_and_regions_are_no_bodies(chains: Chains) -> None:
    found = chains("The Russian Federation agreed. Clashes hit the West Bank.")
    assert found["Russia"].kind == "country"
    assert found["West Bank"].kind == "place"


LISTED = [
    (
        "The paper was signed by Oman's Minister of Electricity, Water, and Renewable Energy, Acting Minister of "
        "Finance, and Minister of State for Investment Dr. Salim Haddad.",
        "Salim Haddad",
        {("Minister of Electricity, Water, and Renewable Energy", "Oman"), ("Minister of Finance", "Oman")},
    ),
    (
        "Ghana's Energy and Natural Resources Minister Kofi Mensah and others were there.",
        "Kofi Mensah",
        {("Energy and Natural Resources Minister", "Ghana")},
    ),
    (
        "Ghana's Treasury and Finance Minister Kofi Mensah and others were there.",
        "Kofi Mensah",
        {("Treasury and Finance Minister", "Ghana")},
    ),
    (
        "He was met by Ghana Foreign Ministry's Director General (West Africa Division) Ama Boateng on Monday.",
        "Ama Boateng",
        {("Director General", "Ghana")},
    ),
    ("Peter Lowell quit as Director of Strategy on Monday.", "Peter Lowell", {("Director of Strategy", None)}),
    (
        "Minister for Defence Procurement and Industry Clara Whitby spoke first.",
        "Clara Whitby",
        {("Minister for Defence Procurement and Industry", None)},
    ),
    (
        "The Under Secretary for Border and Transport Security, Paula Reed, said so on Monday.",
        "Paula Reed",
        {("Under Secretary for Border and Transport Security", None)},
    ),
]


@pytest.mark.parametrize(("text", "name", "offices"), LISTED)
def test_all_the_titles_of_a_list(chains: Chains, text: str, name: str, offices: set[tuple[str, str | None]]) -> None:
    assert offices <= {(o.title, o.of) for o in chains(text)[name].offices}


def test_talks_named_in_brackets_are_no_person(chains: Chains) -> None:
    found = chains("The Special Representative (SR) Talks were held in Lusaka.")
    assert "Talks" not in found


def test_a_lake_is_of_no_country_that_has_a_town_of_its_name(chains: Chains) -> None:
    found = chains("A ferry sank on Lake Victoria, officials said.")
    assert found["Lake Victoria"].country is None


def test_holders_named_one_for_each_country(chains: Chains) -> None:
    found = chains("The Trade Ministers of Ghana and Togo, Kofi Mensah and Afi Lawson, met on Monday.")
    assert {(o.title, o.of) for o in found["Kofi Mensah"].offices} == {("Trade Minister", "Ghana")}
    assert {(o.title, o.of) for o in found["Afi Lawson"].offices} == {("Trade Minister", "Togo")}


def test_counterparts_named_one_for_each_country(chains: Chains) -> None:
    found = chains("Ghanaian President Kofi Mensah met his Kenyan and Ugandan counterparts Ann Wairimu and Bob Okot.")
    assert {(o.title, o.of) for o in found["Bob Okot"].offices} == {("President", "Uganda")}


def test_what_a_director_is_for_is_not_whose_he_is(chains: Chains) -> None:
    found = chains("Peter Lowell, a fellow at the Aldgate Institute and director for Chad and Niger studies, said so.")
    assert all(o.of not in ("Chad", "Niger") for o in found["Peter Lowell"].offices)


def test_another_name_of_two_words(chains: Chains) -> None:
    found = chains(
        "Robert Ssali, also known as Bobby Sun, of the Unity Party, spoke. Opposition leader Bobby Sun left."
    )
    assert "Bobby Sun" in found["Robert Ssali"].aliases


SERVING = [
    (
        "They met Emre Aslan, senior adviser to the Turkish leader, on Monday.",
        "Emre Aslan",
        {("Senior Adviser", "Turkey")},
    ),
    (
        "Peter Lowell, Assistant to the US President for National Security Affairs, spoke.",
        "Peter Lowell",
        {("Assistant", "United States")},
    ),
    (
        "The spokesman of the Ghanaian president, Kofi Mensah, spoke.",
        "Kofi Mensah",
        {("Spokesman", "Ghana")},
    ),
    (
        "Ghanaian President Kofi Mensah spoke. Ama Boateng, an adviser to President Mensah, left.",
        "Ama Boateng",
        {("Adviser", "Ghana")},
    ),
]


@pytest.mark.parametrize(("text", "name", "offices"), SERVING)
def test_who_serves_a_leader_does_not_lead(
    chains: Chains, text: str, name: str, offices: set[tuple[str, str | None]]
) -> None:
    assert {(o.title, o.of) for o in chains(text)[name].offices} == offices


NO_PEOPLE = [
    ("The leaders of Ghana and Togo met in Prague and Sochi on Monday.", {"Prague", "Sochi"}),
    ("Amina Bello, the Personal Envoy of the United Nations Secretary-General to Chad, spoke.", {"Secretary-General"}),
    ("The Commissioner for Local Government, Chieftaincy Affairs, and Land spoke.", {"Chieftaincy Affairs"}),
]


@pytest.mark.parametrize(("text", "names"), NO_PEOPLE)
def test_what_follows_a_title_is_not_always_a_person(chains: Chains, text: str, names: set[str]) -> None:
    assert names.isdisjoint(name for name, chain in chains(text).items() if chain.kind == "person")


def test_the_envoy_of_a_secretary_general(chains: Chains) -> None:
    found = chains("Amina Bello, the Personal Envoy of the United Nations Secretary-General to Chad, spoke.")
    assert {(o.title, o.of) for o in found["Amina Bello"].offices} == {("Personal Envoy", "United Nations")}


def test_a_state_within_a_country_is_not_that_other_country(chains: Chains) -> None:
    found = chains("The Governor of Niger State, Abubakar Lawal, spoke.")
    assert found["Abubakar Lawal"].country == "Nigeria"


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("The slide buried 38 houses, Chief District Officer (CDO) Hari Thapa said.", "Hari Thapa",
         "Chief District Officer"),
        ("Many are missing, according to Deputy Superintendent of Police Kamal Roka, who is there.", "Kamal Roka",
         "Deputy Superintendent of Police"),
        ("Ukrainian Human Rights Ombudsman Maksym Lozan said the figure was wrong.", "Maksym Lozan",
         "Human Rights Ombudsman"),
        ("A spokesperson of the Cambodian foreign ministry, Ros Chanda, denied it.", "Ros Chanda", "Spokesperson"),
    ],
)  # fmt: skip
def test_brackets_services_and_ministries_stand_between_a_title_and_a_name(
    chains: Chains, text: str, name: str, title: str
) -> None:
    found = chains(text)
    assert [o.title for o in found[name].offices] == [title]
    assert [c.name for c in found.values() if c.kind == "person"] == [name]
