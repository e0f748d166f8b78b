"""Of which country or body an office is where a report says it in a roundabout way; values reasoned by reading."""

from collections.abc import Callable

import pytest

from dateline.base.observations import Chain

Chains = Callable[[str], dict[str, Chain]]


HELD = [
    (
        "A NATO spokesman spoke. The Taliban denied it. The Islamist movement's spokesman, Luis Prada, said it lied.",
        "Luis Prada",
        "Spokesman",
        "Taliban",
    ),
    (
        "The African Union met. Hezbollah stayed away. The militant group's deputy leader, Luis Prada, spoke on TV.",
        "Luis Prada",
        "Deputy Leader",
        "Hezbollah",
    ),
    ("The UN chief called for calm, his spokeswoman Ingrid Falk said.", "Ingrid Falk", "Spokeswoman", "United Nations"),
    (
        "Talks go on, said Luis Prada, a spokesman for the secretary-general of the Organization of American States.",
        "Luis Prada",
        "Spokesman",
        "Organization of American States",
    ),
    (
        "Marta Solis, spokesperson for UN Secretary-General Antonio Guterres, said the mission would stay.",
        "Marta Solis",
        "Spokesperson",
        "United Nations",
    ),
    (
        "Marta Solis, spokesperson for UN Secretary-General Antonio Guterres, said the mission would stay.",
        "Antonio Guterres",
        "Secretary-General",
        "United Nations",
    ),
    (
        "Yusuf Idris, special envoy of army chief General Hamid Osman, landed in Cairo, Sudan's state radio said. "
        "Sudan's government is there.",
        "Yusuf Idris",
        "Special Envoy",
        "Sudan",
    ),
    (
        "The ambassador of China in Manila, Wu Lixin, was summoned by the Philippine foreign ministry.",
        "Wu Lixin",
        "Ambassador",
        "China",
    ),
    ("China's charge d'affaires in Vilnius, Qu Baihua, left.", "Qu Baihua", "Charge D'affaires", "China"),
    (
        "Piet Verhaegen, president of the farmers' union Boerenkracht, called the deal a betrayal.",
        "Piet Verhaegen",
        "President",
        "Boerenkracht",
    ),
    (
        "The head of the Ukrainian presidential office, Andriy Melnyk, will lead the delegation.",
        "Andriy Melnyk",
        "Head",
        "presidential office of Ukraine",
    ),
    ("The truce holds, said Idris Tamou, spokesman of the Kenyan army.", "Idris Tamou", "Spokesman", "army of Kenya"),
    (
        "Foreign ministry spokesperson Guo Jialin told a regular briefing that China opposed the move.",
        "Guo Jialin",
        "Spokesperson",
        "China",
    ),
    (
        "Director General Inter-Services Public Relations Lt Gen Asif Qureshi said 12 militants were killed.",
        "Asif Qureshi",
        "Director General",
        "Inter-Services Public Relations",
    ),
    (
        "Kenya's president met Cabinet Secretary for Defence Soipan Tuya in Nairobi.",
        "Soipan Tuya",
        "Cabinet Secretary for Defence",
        "Kenya",
    ),
    ("Governor Musa Zulum of Borno State said 40 villagers were killed.", "Musa Zulum", "Governor", "Borno State"),
    (
        "Ghana's leader spoke. The Attorney-General and Minister of Justice, Dominic Ayine, agreed.",
        "Dominic Ayine",
        "Attorney-General",
        "Ghana",
    ),
    (
        "China sent a team. Vice Premier He Lirong led it on Monday.",
        "He Lirong",
        "Vice Premier",
        "China",
    ),
    (
        "General Issa Tiani, head of Niger Republic's military junta, said so on Saturday.",
        "Issa Tiani",
        "Head",
        "military junta of Niger",
    ),
    (
        "According to Olena Hrytsenko, who heads the office of Ivan Kovalenko, the team left.",
        "Olena Hrytsenko",
        "head",
        "office of Ivan Kovalenko",
    ),
    (
        "Musa Deng, who chairs the district council, and his wife were freed.",
        "Musa Deng",
        "chair",
        "district council",
    ),
    (
        "UN relief chief Ann Falk flew in, her spokesperson said. Asked later, the spokesperson, Eri Kanda, agreed.",
        "Eri Kanda",
        "Spokesperson",
        "United Nations",
    ),
    (
        "Kenya sent help. Colonel Jon Abdalla, the army's spokesman, said so.",
        "Jon Abdalla",
        "Spokesman",
        "Kenya",
    ),
    (
        "Support comes from the European Union, and its envoy for the region, Gabriel Esposito, said so.",
        "Gabriel Esposito",
        "Envoy for the Region",
        "European Union",
    ),
    (
        "Talks open in Britain. Trade Minister Wang Lihua and envoy Li Chen are on the Chinese delegation.",
        "Wang Lihua",
        "Trade Minister",
        "China",
    ),
    (
        "Omar Haddad, Adviser to the Prime Minister and the official spokesman of Qatar's health ministry, left.",
        "Omar Haddad",
        "Spokesman",
        "Qatar",
    ),
    (
        "Lena Weiss, who is the Director of Peru and Chile Studies at the Andes Institute, said so.",
        "Lena Weiss",
        "Director",
        "Andes Institute",
    ),
    (
        "The chief negotiators, Petar Petrovic for Serbia and Besnik Bisha for Kosovo, met in Brussels.",
        "Besnik Bisha",
        "Chief Negotiator",
        "Kosovo",
    ),
    (
        "Norway's premier met Brazilian President Ana Prado and her aide Rui Costa in Oslo.",
        "Rui Costa",
        "Aide",
        "Brazil",
    ),
    (
        "Kenyan President Daniel Kiprop met with Labour Minister Joyce Wanja on Monday.",
        "Joyce Wanja",
        "Labour Minister",
        "Kenya",
    ),
    (
        "Malaysian Prime Minister Azlan Ibram, who chairs ASEAN, called. Foreign Minister Noor Hashim will follow up.",
        "Noor Hashim",
        "Foreign Minister",
        "Malaysia",
    ),
    (
        "The nominees include Colonel Augustine Akobi (rtd), a former Minister of State for Defence of Nigeria.",
        "Augustine Akobi",
        "Minister of State for Defence",
        "Nigeria",
    ),
    (
        "TNK spokesperson for the West Philippine Sea Commodore Jay Torres said a vessel was hit.",
        "Jay Torres",
        "Spokesperson",
        "TNK",
    ),
    (
        "Hadi Tjahyo, Coordinating Minister for Political, Legal, and Security Affairs of Indonesia, said so.",
        "Hadi Tjahyo",
        "Coordinating Minister for Political, Legal, and Security Affairs",
        "Indonesia",
    ),
    (
        "Raila Orengo, once Kenya's Prime Minister, has been named the country's special envoy to Chad.",
        "Raila Orengo",
        "Prime Minister",
        "Kenya",
    ),
    (
        "Raila Orengo, once Kenya's Prime Minister, has been named the country's special envoy to Chad.",
        "Raila Orengo",
        "Special Envoy",
        "Kenya",
    ),
    (
        "With Malee Srisai, the Prime Minister of Thailand, Lindqvist had his first meeting. Ulf Lindqvist then left.",
        "Malee Srisai",
        "Prime Minister",
        "Thailand",
    ),
    (
        "Pakistan army chief Field Marshal Asim Munawar met visitors.",
        "Asim Munawar",
        "Army Chief",
        "Pakistan",
    ),
    (
        "Turkish President Kemal Erdem, accompanied by First Lady Leyla Erdem and Foreign Minister Hakan Fidel, came.",
        "Hakan Fidel",
        "Foreign Minister",
        "Turkey",
    ),
    (
        "Palestinian President Mahmoud Abbasi named Hussein Shaikhan vice president on Saturday.",
        "Hussein Shaikhan",
        "Vice President",
        "Palestine",
    ),
    (
        "The Electoral Commission will meet. Commission chairman Peter Ouma said so on Monday.",
        "Peter Ouma",
        "Commission Chairman",
        "Electoral Commission",
    ),
]


@pytest.mark.parametrize(("text", "name", "title", "of"), HELD)
def test_an_office_is_of_the_body_the_report_means(chains: Chains, text: str, name: str, title: str, of: str) -> None:
    held = {(o.title, o.of) for o in chains(text)[name].offices}
    assert (title, of) in held


def test_a_name_with_a_hyphen_before_a_comma_is_whole(chains: Chains) -> None:
    assert "Kwame Addo-Mensah" in chains("Kwame Addo-Mensah, the Minority Leader, walked out of the chamber.")


@pytest.mark.parametrize(
    "text",
    [
        "Mohamed Hamdan Dagaro, better known as Hemeti, spoke. Hemeti left the town.",
        "Mohamed Hamdan Dagaro spoke on Monday. Hemeti, as Dagaro is widely known, left the town.",
        "Mohamed Hamdan Dagaro, known by his nom de guerre Hemeti, spoke. Hemeti left the town.",
    ],
)
def test_another_name_that_somebody_goes_by_is_the_same_person(chains: Chains, text: str) -> None:
    people = [c for c in chains(text).values() if c.kind == "person"]
    assert [c.name for c in people] == ["Mohamed Hamdan Dagaro"]
    assert "Hemeti" in people[0].aliases


def test_who_took_a_photo_is_nobody_of_the_report(chains: Chains) -> None:
    assert "Emmanuel Erasto" not in chains("The hill that slid down on Friday. (Emmanuel Erasto via Reuters)")


def test_a_nickname_within_a_name_is_another_name(chains: Chains) -> None:
    chains = chains('President Joko "Jokowi" Widarto opened the summit. Jokowi then left.')
    people = [c for c in chains.values() if c.kind == "person"]
    assert [c.name for c in people] == ["Joko Widarto"]
    assert "Jokowi" in people[0].aliases


def test_a_rank_behind_a_title_is_no_part_of_it(chains: Chains) -> None:
    (office,) = chains("Army Chief of Staff General Maruli Simbala was received in Jakarta.")["Maruli Simbala"].offices
    assert office.title == "Army Chief of Staff"


def test_capitals_of_a_headline_that_nobody_bears_are_no_name(chains: Chains) -> None:
    chains = chains("Norland Draws Closer to Kuwait and Oman as Talks Yield Results")
    assert not [c.name for c in chains.values() if c.kind == "person"]


CALLED = [
    ("Kenyan Foreign Minister Ann Mwangi arrived in Cairo on Monday. The country's top diplomat was met by the envoy.",
     "Ann Mwangi"),
    ("Defense Secretary Ramon Salonga spoke in Manila. The defense chief said that no talks would be held.",
     "Ramon Salonga"),
    ("EU foreign policy chief Marta Solis came to Cairo. The EU's top diplomat said that aid would follow.",
     "Marta Solis"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), CALLED)
def test_ministers_go_by_other_words_for_their_office(chains: Chains, text: str, name: str) -> None:
    assert len(chains(text)[name].mentions) > 1
    assert not [c for c in chains(text).values() if c.kind == "office"]


BROKEN_OFF = [
    "Ministers' :", "The presidents, including", "head of Marlin, Gorka", "both sides of", "and the head of the",
    "talks held between him and the Amir Sheikh",
]  # fmt: skip


@pytest.mark.parametrize("text", BROKEN_OFF)
def test_words_that_break_off_are_read(chains: Chains, text: str) -> None:
    assert all(c.mentions for c in chains(text).values())
