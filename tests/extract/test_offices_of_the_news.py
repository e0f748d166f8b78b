"""Offices as agencies and papers of many countries tell them; each value is what a reader would write down."""

from collections.abc import Callable

import pytest

from dateline.base.observations import Chain

Chains = Callable[[str], dict[str, Chain]]

HELD = [
    (
        "Turkish Deputy Foreign Minister Cem Aksoy held talks with his Greek colleague Nikos Laskaris in Ankara.",
        "Nikos Laskaris",
        ("Deputy Foreign Minister", "Greece", "current"),
    ),
    (
        "Deputy Foreign Minister Pavlos Dukas and his Turkish opposite number, Ayse Tosun, reviewed the measures.",
        "Ayse Tosun",
        ("Deputy Foreign Minister", "Turkey", "current"),
    ),
    (
        "Massad Bitar welcomed it with Foreign Minister Therese Kaba of Chad and her Rwandan counterpart Eric Nduhu.",
        "Eric Nduhu",
        ("Foreign Minister", "Rwanda", "current"),
    ),
    (
        "Massad Bitar, the US president's senior adviser for Africa, welcomed the signing.",
        "Massad Bitar",
        ("Senior Adviser", "United States", "current"),
    ),
    (
        "The EU's special envoy for the dialogue, Miroslav Hajek, met them in Brussels.",
        "Miroslav Hajek",
        ("Special Envoy", "European Union", "current"),
    ),
    (
        "The head of the World Food Programme in the country, Eddie Marsh, appealed for access.",
        "Eddie Marsh",
        ("Head", "World Food Programme", "current"),
    ),
    (
        "Rosa Pell, Executive Secretary of the United Nations Convention to Combat Desertification (UNCCD), spoke.",
        "Rosa Pell",
        ("Executive Secretary", "United Nations Convention to Combat Desertification", "current"),
    ),
    (
        "The vote will be held in June, Mert Yalcin, spokesman of Kaya's ruling party, told reporters in Ankara.",
        "Mert Yalcin",
        ("Spokesman", "Kaya's ruling party", "current"),
    ),
    (
        "He saw the National Union (NU), whose first secretary, Paul Bemba, came out after an hour.",
        "Paul Bemba",
        ("First Secretary", "National Union", "current"),
    ),
    (
        "Other presidents came as well, among them Peter Wafula of Kenya and Marc Ilunga of Gabon.",
        "Marc Ilunga",
        ("President", "Gabon", "current"),
    ),
    (
        "Daniel Owusu is the committee's chairman, and Grace Tetteh its Vice Chairman.",
        "Grace Tetteh",
        ("Vice Chairman", None, "current"),
    ),
    (
        "Efua Asantewaa was sworn in ahead of him and became the first woman to be Ghana's vice president.",
        "Efua Asantewaa",
        ("Vice President", "Ghana", "current"),
    ),
    (
        "The guest of honour was Nigeria's leader, Musa Danjuma, who at present chairs the African Union.",
        "Musa Danjuma",
        ("chair", "African Union", "current"),
    ),
    (
        "The Finance Committee, chaired by Second Deputy Speaker Kwame Obeng, recommended the bill.",
        "Kwame Obeng",
        ("chair", "Finance Committee", "current"),
    ),
    (
        "Danae Frangou, who leads the main opposition PASOK, said on Monday that the folder was empty.",
        "Danae Frangou",
        ("leader", "PASOK", "current"),
    ),
    (
        "Sen. Mark Holloway, the ranking member of the Senate Foreign Relations Committee, criticized the plan.",
        "Mark Holloway",
        ("Ranking Member", "Senate Foreign Relations Committee", "current"),
    ),
    (
        "He was accompanied by Southeast Sulawesi Governor La Ode Asrun.",
        "La Ode Asrun",
        ("Governor", "Southeast Sulawesi", "current"),
    ),
    (
        "The Speaker of the House of Representatives, Rt. Hon. Tunde Bakare, spoke.",
        "Tunde Bakare",
        ("Speaker", "House of Representatives", "current"),
    ),
]


@pytest.mark.parametrize(("text", "person", "office"), HELD, ids=[f"{row[1]}: {row[0][:30]}" for row in HELD])
def test_who_holds_what(chains: Chains, text: str, person: str, office: tuple[str, str | None, str]) -> None:
    held = {(o.title.lower(), o.of, o.tenure) for o in chains(text)[person].offices}
    assert (office[0].lower(), *office[1:]) in held


NOBODY = [
    ("Lawmakers met furniture workers. The Republican, who faces reelection, promised a bill.", "Republican"),
    ("The permit of the operator, PT Bumi Lasolo, had been suspended.", "PT Bumi Lasolo"),
    ("Hon. Samuel Addo (MP, Tamale North) was nominated for Energy.", "Tamale North"),
    ("He met Ama Serwaa (Ranking Member) on Monday.", "Ranking Member"),
    ("Rebeca Gryn, Secretary-General of the United Nations Conference on Trade (UNCT), was there.", "Conference"),
]


@pytest.mark.parametrize(("text", "name"), NOBODY, ids=[row[1] for row in NOBODY])
def test_nobody(chains: Chains, text: str, name: str) -> None:
    found = chains(text)
    assert name not in found or found[name].kind != "person"


def test_names_with_accents_are_whole(chains: Chains) -> None:
    found = chains("In Hà Nội, Deputy Prime Minister Phan Thị Mỹ Hạnh received US Ambassador to Việt Nam Robert Cavan.")
    assert {name for name, c in found.items() if c.kind == "person"} == {"Phan Thị Mỹ Hạnh", "Robert Cavan"}


def test_a_country_named_by_the_way_is_not_the_paper_s_own(chains: Chains) -> None:
    text = (
        "The bargain with Vietnam was not ready, Commerce Secretary Grant Ostrow said. President Dang Khoi of Vietnam "
        "saw the envoy. Vietnam will buy jets, and Vietnam said that goods from China may pass through Vietnam's ports."
    )
    assert all(o.of != "China" for o in chains(text)["Grant Ostrow"].offices)


MORE = [
    (
        "Secretary of the National Security and Defense Council of Ukraine Rustem Umar and Chief of the General Staff "
        "of the Armed Forces Andriy Hnat left for Washington.",
        "Rustem Umar",
        ("Secretary", "National Security and Defense Council of Ukraine", "current"),
    ),
    (
        "According to the spokesman of the Dnipro operational-strategic group, Viktor Treh, two tanks were lost.",
        "Viktor Treh",
        ("Spokesman", "Dnipro operational-strategic group", "current"),
    ),
    (
        "The Chairman, Senate Committee on Foreign Affairs, Senator Sani Bel, has urged him to recall envoys.",
        "Sani Bel",
        ("Chairman", "Senate Committee on Foreign Affairs", "current"),
    ),
    (
        "Governors Babagana Zul (Borno) and Dapo Abio (Ogun) sent messages.",
        "Babagana Zul",
        ("Governor", "Borno", "current"),
    ),
    (
        "Abdelaziz al-Hil, who heads the Reform Party, has formed a cabinet.",
        "Abdelaziz al-Hil",
        ("head", "Reform Party", "current"),
    ),
    (
        "The general secretary of the Communist Party of Vietnam Central Committee, Le Lan, met him.",
        "Le Lan",
        ("General Secretary", "Communist Party of Vietnam Central Committee", "current"),
    ),
    (
        "Seven governors did sign, among them Maximiliano Pull of Santa Fe and Martin Llary of Cordoba.",
        "Maximiliano Pull",
        ("Governor", "Santa Fe", "current"),
    ),
    (
        "Rep. Luis Campo, vice chairman of the House appropriations committee, asked for papers.",
        "Luis Campo",
        ("Vice Chairman", "House appropriations committee", "current"),
    ),
    (
        "The National Commissioner in charge of Information and Voter Education, Mr Sam Olum, would publish it.",
        "Sam Olum",
        ("National Commissioner", None, "current"),
    ),
    (
        "He received a delegation of the International Committee of the Red Cross headed by its president, Mirja Spol.",
        "Mirja Spol",
        ("President", "International Committee of the Red Cross", "current"),
    ),
    (
        "The governor of Damascus Countryside, Amer al-Sheikh, was there.",
        "Amer al-Sheikh",
        ("Governor", "Damascus Countryside", "current"),
    ),
    (
        "Officials met the Special Adviser on Political Affairs, Rana Malik.",
        "Rana Malik",
        ("Special Adviser on Political Affairs", None, "current"),
    ),
    (
        "Pedro Alcant, who succeeded Luisa Moraes as Brazil's finance minister in March, said so.",
        "Pedro Alcant",
        ("Finance Minister", "Brazil", "current"),
    ),
    (
        "Pedro Alcant, who succeeded Luisa Moraes as Brazil's finance minister in March, said so.",
        "Luisa Moraes",
        ("Finance Minister", "Brazil", "former"),
    ),
    (
        "Luisa Moraes was replaced by Pedro Alcant as mayor of Recife.",
        "Pedro Alcant",
        ("Mayor", "Recife", "current"),
    ),
    (
        "Economist Prosper Chitam of the University of Zimbabwe agreed.",
        "Prosper Chitam",
        ("Economist", "University of Zimbabwe", "current"),
    ),
    (
        "The late king's son, Mahamat Debel, was sworn in as head of state on Thursday.",
        "Mahamat Debel",
        ("Head of State", None, "current"),
    ),
    (
        "According to the election commission chief, Bishop Carlos Matsin, all was calm.",
        "Carlos Matsin",
        ("Election Commission Chief", "Election Commission", "current"),
    ),
    (
        "The Minister of State for Petroleum Resources (Gas), Hon. Ekene Obi, spoke on Tuesday.",
        "Ekene Obi",
        ("Minister of State for Petroleum Resources", None, "current"),
    ),
    (
        "Azimio leader Kalon Mutua and Komeito leader Tetsuo Saka met DA leader John Steen.",
        "John Steen",
        ("Leader", "DA", "current"),
    ),
    (
        "DEM Party co-chair Tülay Hatim resigned.",
        "Tülay Hatim",
        ("Co-chair", "DEM Party", "current"),
    ),
    (
        "They met National Intelligence and Security Agency director Abdul Sanbal.",
        "Abdul Sanbal",
        ("Director", "National Intelligence and Security Agency", "current"),
    ),
    (
        "Prime Minister and Minister of Foreign Affairs HE Sheikh Jassim bin Said Al Thani met him.",
        "Jassim bin Said Al Thani",
        ("Minister of Foreign Affairs", None, "current"),
    ),
    (
        "Ukrainian Deputy Prime Minister for European and Euro-Atlantic Integration Taras Kach signed it.",
        "Taras Kach",
        ("Deputy Prime Minister for European and Euro-Atlantic Integration", "Ukraine", "current"),
    ),
    (
        "IRGC commander-in-chief Maj. Gen. Hossein Sal attended.",
        "Hossein Sal",
        ("Commander-in-Chief", "Islamic Revolutionary Guard Corps", "current"),
    ),
    (
        "President Lee Jae-min named Kim Min-seo prime minister and Wi Sung-hak national security adviser.",
        "Wi Sung-hak",
        ("National Security Adviser", None, "current"),
    ),
    (
        "Michael Walth, who was ousted as national security adviser in May, declined to comment.",
        "Michael Walth",
        ("National Security Adviser", None, "former"),
    ),
    (
        "Port Moresby: Enga Governor Sir Peter Ipat toured the site.",
        "Peter Ipat",
        ("Governor", "Enga", "current"),
    ),
    (
        "The Greek side was headed by Rear Admiral Sotiris Vlach.",
        "Sotiris Vlach",
        ("Rear Admiral", None, "current"),
    ),
    (
        "Greek General Loukas Dox and Turkey's Gen. Nihat Erkov spoke by phone.",
        "Nihat Erkov",
        ("General", "Turkey", "current"),
    ),
    (
        "Dame Emma Frost, chair of the Commons foreign affairs committee, demanded answers.",
        "Emma Frost",
        ("Chair", "Commons foreign affairs committee", "current"),
    ),
    (
        "The African Union has sent a panel, the Panel of the Wise, which has Justice Effie Owu as its chair.",
        "Effie Owu",
        ("Chair", "Panel of the Wise", "current"),
    ),
    (
        "Philippine Coast Guard spokesperson Commodore Jay Villanueva had verified the report.",
        "Jay Villanueva",
        ("Spokesperson", "Philippine Coast Guard", "current"),
    ),
    (
        "Yoav Harpaz met the envoy. A spokeswoman for Mr. Harpaz, Noa Linden, said that this was untrue.",
        "Noa Linden",
        ("Spokeswoman", "Yoav Harpaz", "current"),
    ),
    (
        "Sen. Mark Hollow (R-Texas) was there.",
        "Mark Hollow",
        ("Senator", "Texas", "current"),
    ),
    (
        "Senator Lyle Brann, an Ohio Republican, said so.",
        "Lyle Brann",
        ("Senator", "Ohio", "current"),
    ),
    (
        "It was signed by Ali Said, Kuwait's Minister of Power, Acting Minister of Finance, and Minister of Trade.",
        "Ali Said",
        ("Minister of Trade", "Kuwait", "current"),
    ),
    (
        "The delegation of Ukraine, with Security Council Secretary Ivan Umar at its head, left Turkey for Oman.",
        "Ivan Umar",
        ("Security Council Secretary", "Ukraine", "current"),
    ),
]


@pytest.mark.parametrize(("text", "person", "office"), MORE, ids=[f"{row[1]}, {row[2][0]}" for row in MORE])
def test_who_holds_what_by_other_words(
    chains: Chains, text: str, person: str, office: tuple[str, str | None, str]
) -> None:
    held = {(o.title.lower(), o.of, o.tenure) for o in chains(text)[person].offices}
    assert (office[0].lower(), *office[1:]) in held


def test_who_names_others_to_office_does_not_hold_it(chains: Chains) -> None:
    found = chains("President Lee Jae-min named Kim Min-seo prime minister and swore in Han Duck as trade minister.")
    assert {o.title for o in found["Lee Jae-min"].offices} == {"President"}


def test_people_named_behind_their_country(chains: Chains) -> None:
    found = chains("Albania's Edi Ramaj and Italy's Giorgia Melano opened the centre. Japan's Sumitomo Bank paid.")
    assert {name for name, c in found.items() if c.kind == "person"} == {"Edi Ramaj", "Giorgia Melano"}


def test_a_spokesman_is_not_of_another_country_than_his_president(chains: Chains) -> None:
    text = (
        "Presidential spokesperson Femi Ojo said that President Musa Bello of Nigeria had sent a delegation to Niger. "
        "Niger's soldiers hold Niger's capital, and Niger will see the delegation, Niger said."
    )
    assert {o.of for o in chains(text)["Femi Ojo"].offices} == {"Nigeria"}


def test_a_father_s_name_is_not_the_son_s(chains: Chains) -> None:
    found = chains("Crown Prince Mohammed bin Salman met guests. King Salman of Saudi Arabia was in Neom.")
    assert {o.title for o in found["Salman"].offices} == {"King"}
    assert {o.title for o in found["Mohammed bin Salman"].offices} == {"Crown Prince"}


def test_a_body_beside_is_no_country(chains: Chains) -> None:
    found = chains("The talks drew Security Council Secretary Ivan Umar, and First Deputy Foreign Minister Oleh Kys.")
    assert all(o.of is None for o in found["Oleh Kys"].offices)


def test_whom_one_calls_on_is_not_of_the_caller_s_country(chains: Chains) -> None:
    text = (
        "NAIROBI - Trade Minister Ann Wanja led a team from Kenya to Kampala. Kenya lifted its ban, Kenya's ministry "
        "said. Wanja later paid a courtesy call on President Yoweri Mus at State House."
    )
    assert all(o.of != "Kenya" for o in chains(text)["Yoweri Mus"].offices)


def test_who_receives_guests_at_the_dateline_is_of_its_country(chains: Callable[..., dict[str, Chain]]) -> None:
    text = (
        "A delegation led by Georgian Economy Minister Mari Kvir was met in Azerbaijan by Energy Minister Orkhan Zey."
    )
    assert {o.of for o in chains(text, dateline="Baku")["Orkhan Zey"].offices} == {"Azerbaijan"}
