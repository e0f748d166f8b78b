"""Who people are by their work, in sentences of many styles; expected values reasoned out by reading."""

import pytest

from dateline.base.articles import Article
from dateline.base.ids import make_id
from dateline.base.observations import Chain
from dateline.base.spans import Range
from dateline.extract.mentions import Mentions
from dateline.extract.parsing import Parser
from dateline.extract.sentences import Sentences

HELD = [
    (
        "District Magistrate Kavya Menon told reporters that two bodies were found.",
        "Kavya Menon",
        "District Magistrate",
        None,
    ),
    (
        "Police arrested station master Ramdev Oraon and signal maintainer Bablu Das.",
        "Ramdev Oraon",
        "station master",
        None,
    ),
    (
        "Police arrested station master Ramdev Oraon and signal maintainer Bablu Das.",
        "Bablu Das",
        "signal maintainer",
        None,
    ),
    (
        "Thein Maung Oo, a logistics officer of the Karenni Army, was held on Friday.",
        "Thein Maung Oo",
        "logistics officer",
        "Karenni Army",
    ),
    (
        "The commissioner of ports, Olumide Bankole, ordered an inquiry.",
        "Olumide Bankole",
        "commissioner of ports",
        None,
    ),
    (
        '"We will not go back," said Ivana Horvat, president of the Zagreb Tram Drivers\' Union.',
        "Ivana Horvat",
        "president",
        "Zagreb Tram Drivers' Union",
    ),
    (
        "Treasury Secretary Walter Pruitt said on Monday that rates would fall.",
        "Walter Pruitt",
        "Treasury Secretary",
        "United States",
    ),
    ("The Chinese ambassador to Chile, Wen Haoran, was summoned on Tuesday.", "Wen Haoran", "Ambassador", "China"),
    ("Turkey's ambassador to Rome, Selim Aksoy, declined to comment.", "Selim Aksoy", "Ambassador", "Turkey"),
    ("Japanese Ambassador to the Philippines Kenta Mori visited the school.", "Kenta Mori", "Ambassador", "Japan"),
    (
        '"It is a mistake," said analyst Marta Lindqvist of the Stockholm Peace Institute.',
        "Marta Lindqvist",
        "analyst",
        "Stockholm Peace Institute",
    ),
    ("The wave took everything, fisherman Rahmat Hidayat said.", "Rahmat Hidayat", "fisherman", None),
    (
        "Dr Lina Siregar, director of Harapan hospital, said 40 patients were waiting.",
        "Lina Siregar",
        "director",
        "Harapan hospital",
    ),
    ("Lt Col Abdou Traore, a military spokesman, said the road was open.", "Abdou Traore", "military spokesman", None),
    (
        "Nadia Rahmani, who heads the Afghan Women's Network, called it a betrayal.",
        "Nadia Rahmani",
        "head",
        "Afghan Women's Network",
    ),
    (
        "Bram Visser, who chairs the European Commission for Democracy, was not invited.",
        "Bram Visser",
        "chair",
        "European Commission for Democracy",
    ),
    ("Joseph Kamau, 54, a farmer in Nakuru, lost all his maize.", "Joseph Kamau", "farmer", None),
    (
        "The drop will not last, according to Helen Marsh, a professor at Cornell University.",
        "Helen Marsh",
        "professor",
        "Cornell University",
    ),
    (
        "The drop will not last, said Petr Novotny, professor of economics at Charles University.",
        "Petr Novotny",
        "professor",
        "Charles University",
    ),
    ("Grace Achieng is the director of the Kenya Red Cross.", "Grace Achieng", "director", "Kenya Red Cross"),
    ("Miguel Otero works as a crane operator in the port of Vigo.", "Miguel Otero", "crane operator", None),
    ("World Bank economist Priya Raman said growth would slow.", "Priya Raman", "economist", "World Bank"),
    ("Former Nigerian central banker Tunde Afolabi disagreed.", "Tunde Afolabi", "central banker", "Nigeria"),
    ("Human rights lawyer Elena Petrova was detained in Minsk.", "Elena Petrova", "Human rights lawyer", None),
    ("Opposition politician Samuel Odhiambo was released on bail.", "Samuel Odhiambo", "Opposition politician", None),
    ("Taxi driver Mohammed Aslam, 38, said he heard two blasts.", "Mohammed Aslam", "Taxi driver", None),
    (
        "Ana Costa, a seismologist with the US Geological Survey, said more tremors were likely.",
        "Ana Costa",
        "seismologist",
        "US Geological Survey",
    ),
    ("Paramedic Jonas Weber said he had never seen anything like it.", "Jonas Weber", "Paramedic", None),
    ("The ship's captain, Nikos Pappas, was questioned.", "Nikos Pappas", "captain", None),
    ("Farah Aziz (41), a primary school teacher, stood at the gate.", "Farah Aziz", "primary school teacher", None),
    (
        "Amnesty International researcher Chloe Martin said the list was incomplete.",
        "Chloe Martin",
        "researcher",
        "Amnesty International",
    ),
    ("Reuters photographer Daniel Osei was among the wounded.", "Daniel Osei", "photographer", "Reuters"),
    (
        "Police superintendent Zola Dlamini said four men were in custody.",
        "Zola Dlamini",
        "Police superintendent",
        None,
    ),
    (
        "Luis Herrera, a political scientist at the University of Chile, sees no way out.",
        "Luis Herrera",
        "political scientist",
        "University of Chile",
    ),
    ("The union's treasurer, Wanjiru Mwangi, resigned.", "Wanjiru Mwangi", "treasurer", None),
    ("Novelist Orhan Demir won the prize.", "Orhan Demir", "Novelist", None),
    ("Emma Larsson, chief executive of Nordbank, sold her shares.", "Emma Larsson", "Chief Executive", "Nordbank"),
    (
        "Sergei Antonov, deputy head of the Federal Fisheries Agency, denied it.",
        "Sergei Antonov",
        "Deputy Head",
        "Federal Fisheries Agency",
    ),
    ("Hospital spokeswoman Rosa Jimenez gave no figure.", "Rosa Jimenez", "hospital spokeswoman", None),
    ("Ukrainian drone pilot Oleh Kravets described the night.", "Oleh Kravets", "drone pilot", "Ukraine"),
]

NOT_HELD = [
    ("Local resident Paulo Mendes said the river rose fast.", "Paulo Mendes"),
    ("Maria Silva, a mother of three, was found alive.", "Maria Silva"),
    ("Karim Haddad was the first man to cross the line.", "Karim Haddad"),
    ("Peter Schmidt was not a driver.", "Peter Schmidt"),
    ("The victim, Anita Joshi, was 24.", "Anita Joshi"),
    ("In a letter Thomas Keller said he would stay.", "Thomas Keller"),
    ("The family of the driver, Elias Bauer said, had been told.", "Elias Bauer"),
    ("Among them were doctors, Julia Stern said.", "Julia Stern"),
    ("Ali Karimi, police said, had fled.", "Ali Karimi"),
    ("Jane Okafor, whose husband is a farmer, wept.", "Jane Okafor"),
]


@pytest.fixture(scope="module")
def people(parser: Parser):  # type: ignore[no-untyped-def]
    """A sentence -> its people's chains, by name."""
    stages = (Sentences(), Mentions())
    for stage in stages:
        stage.open()

    def chains(text: str) -> dict[str, Chain]:
        article = Article(id=make_id("a", text), path="made.txt", text=text, body=(Range(0, len(text)),))
        reading = next(iter(parser.read([article])))
        for stage in stages:
            reading.add(list(stage.extract(reading)))
        return {c.name: c for c in reading.of(Chain) if c.kind == "person"}

    return chains


def test_two_roles_joined_before_a_name_are_both_held(people) -> None:  # type: ignore[no-untyped-def]
    found = people("Journalist and rights activist Sadia Malik was freed.")
    assert {o.title for o in found["Sadia Malik"].offices} == {"Journalist", "rights activist"}


def test_who_is_jailed_is_an_activist_still(people) -> None:  # type: ignore[no-untyped-def]
    found = people("The jailed activist Omar Sharif was moved to a hospital.")
    assert [(o.title, o.tenure) for o in found["Omar Sharif"].offices] == [("activist", "current")]


def test_a_role_held_previously_is_former(people) -> None:  # type: ignore[no-untyped-def]
    found = people("He was replaced by Carla Ruiz, previously a judge at the Supreme Court.")
    assert [(o.title, o.tenure) for o in found["Carla Ruiz"].offices] == [("Judge", "former")]


def test_the_name_of_a_union_holds_no_person(people) -> None:  # type: ignore[no-untyped-def]
    text = "A man died, said Tom Byrne, president of the Southern Frontier Railway Employees' Union."
    assert set(people(text)) == {"Tom Byrne"}


@pytest.mark.parametrize(("text", "name", "title", "of"), HELD)
def test_a_person_holds_the_role_the_report_gives(people, text, name, title, of) -> None:  # type: ignore[no-untyped-def]
    found = people(text)
    assert name in found
    offices = {(o.title.casefold(), o.of) for o in found[name].offices}
    assert (title.casefold(), of) in offices


@pytest.mark.parametrize(("text", "name"), NOT_HELD)
def test_a_description_is_no_role(people, text, name) -> None:  # type: ignore[no-untyped-def]
    found = people(text)
    assert not (found[name].offices if name in found else ())


def test_tenure_is_read_from_the_words_before(people) -> None:  # type: ignore[no-untyped-def]
    found = people("Former intelligence analyst Ruth Adler and acting station manager Bilal Qadir spoke.")
    assert [(o.title, o.tenure) for o in found["Ruth Adler"].offices] == [("intelligence analyst", "former")]
    assert [(o.title.casefold(), o.tenure) for o in found["Bilal Qadir"].offices] == [("station manager", "acting")]


def test_a_name_that_follows_a_role_is_not_the_name_before_it(people) -> None:  # type: ignore[no-untyped-def]
    found = people("The dead were Amir Naseri, truck driver Yusuf Demir and cook Paul Njoroge.")
    assert not found["Amir Naseri"].offices
    assert [o.title for o in found["Yusuf Demir"].offices] == ["truck driver"]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Sarah Pell, President Holt's national security adviser, said so.", "Sarah Pell", "National Security Adviser"),
        ('"We won," Ri Mi Hwa, Norland\'s best-known newsreader, declared on Sunday.', "Ri Mi Hwa", "newsreader"),
        ("Jim Reed, a research associate in a think tank, said it was old.", "Jim Reed", "research associate"),
        ("Khatib is held. Rania Khatib is a senior member of the People's Front.", "Rania Khatib", "member"),
        (
            "Sayid Hussein, spokesman for the regional police zone in the north, said so.",
            "Sayid Hussein",
            "Spokesman for the Regional Police",
        ),
    ],
)
def test_roles_set_beside_a_name_in_other_ways(people, text, name, title) -> None:  # type: ignore[no-untyped-def]
    assert title in {o.title for o in people(text)[name].offices}
