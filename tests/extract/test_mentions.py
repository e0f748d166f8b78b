"""Names, offices, aliases and references in sentences of many styles; expected values reasoned out by reading."""

from collections.abc import Callable

import pytest

from dateline.base.articles import Article
from dateline.base.ids import make_id
from dateline.base.observations import Chain, Mention
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.extract.mentions import Mentions
from dateline.extract.parsing import Parser
from dateline.extract.sentences import Sentences

Read = Callable[..., Reading]


@pytest.fixture(scope="module")
def read(parser: Parser) -> Read:
    """Paragraphs -> the reading with its mentions and chains."""
    stages = (Sentences(), Mentions())
    for stage in stages:
        stage.open()

    def reading_of(*paragraphs: str, **more: str) -> Reading:
        text, body = "\n".join(paragraphs), []
        for paragraph in paragraphs:
            start = body[-1].end + 1 if body else 0
            body.append(Range(start, start + len(paragraph)))
        article = Article(id=make_id("a", text), path="made.txt", text=text, body=tuple(body), **more)  # type: ignore[arg-type]
        reading = next(iter(parser.read([article])))
        for stage in stages:
            reading.add(list(stage.extract(reading)))
        return reading

    return reading_of


def names(reading: Reading, kind: str) -> set[str]:
    return {c.name for c in reading.of(Chain) if c.kind == kind}


def chain(reading: Reading, name: str) -> Chain:
    found = [c for c in reading.of(Chain) if c.name == name]
    assert len(found) == 1, f"{name} among {[c.name for c in reading.of(Chain)]}"
    return found[0]


def offices(reading: Reading, name: str) -> set[tuple[str, str | None]]:
    return {(o.title, o.of) for o in chain(reading, name).offices}


def meant_by(reading: Reading, words: str, occurrence: int = 0) -> set[str]:
    """Names of the chains that the words refer to, by their last token."""
    place = -1
    for _ in range(occurrence + 1):
        place = reading.article.text.index(words, place + 1)
    token = reading.token(place + len(words) - 1)
    assert token is not None
    return {reading.chain(c).name for c in reading.chains_of(token)}


PEOPLE = [
    ("Defence Minister Anatol Brezan on Monday met reporters.", {"Anatol Brezan"}),
    ("Officials said Admiral Shen Guo would attend the drills.", {"Shen Guo"}),
    (
        "Sheikh Hamdan bin Rashid Al Suwaidi opened the session in the Emirati capital.",
        {"Hamdan bin Rashid Al Suwaidi"},
    ),
    ("Former prime minister Tun Razali Mansor criticised the plan.", {"Razali Mansor"}),
    ("U Hla Maung, the mayor of Mandalay, denied the report.", {"Hla Maung"}),
    ("President Ferdinand Reyes Jr. signed the order.", {"Ferdinand Reyes Jr."}),
    (
        "Talks were led by President Marta Ferreira de Souza and Chancellor Uwe von der Heide.",
        {"Marta Ferreira de Souza", "Uwe von der Heide"},
    ),
    ("Foreign Minister Park Min-jae and Secretary of State Jim O'Hara signed it.", {"Park Min-jae", "Jim O'Hara"}),
    ("Lt Gen Suryawan said the road was open.", {"Suryawan"}),
    ('"Nobody came," said Rahmat, a 52-year-old fisherman.', {"Rahmat"}),
    ("Prime Ministers Oona Laine and Pieter de Wit launched the fund.", {"Oona Laine", "Pieter de Wit"}),
    ("His Excellency Dr Omar Al-Harthy received the delegation.", {"Omar Al-Harthy"}),
]


@pytest.mark.parametrize(("sentence", "expected"), PEOPLE)
def test_people_are_named_whole_and_without_titles(read: Read, sentence: str, expected: set[str]) -> None:
    assert names(read(sentence), "person") == expected


NOBODY = [
    "Hurricane Maria flattened the island, and Typhoon Doksuri followed.",
    "The Nobel Prize and the Carter Center were mentioned by the Ministry of Defence.",
    "The USS Ronald Reagan and INS Vikrant took part in Exercise Malabar.",
    "The prime minister, parliament said, would resign.",
    "Villagers in Thay Kone fled towards the town of Mae Rim.",
    "The defence minister and the foreign secretary of Britain spoke.",
    "Turnout was 43 percent.",
]


@pytest.mark.parametrize("sentence", NOBODY)
def test_things_places_and_titles_are_nobody(read: Read, sentence: str) -> None:
    assert names(read(sentence), "person") == set()


def test_surname_first_name_and_honorific_are_one_person(read: Read) -> None:
    reading = read(
        "Defence Minister Vikram Rathore arrived on Monday.",
        "Rathore briefed lawmakers. Vikram also met Mr Rathore's predecessor, and Rathore left.",
    )
    person = chain(reading, "Vikram Rathore")
    assert names(reading, "person") == {"Vikram Rathore"}
    assert {"Rathore", "Vikram"} <= set(person.aliases)


def test_two_people_of_one_surname_stay_apart(read: Read) -> None:
    reading = read(
        "North Korean leader Kim Song Il met South Korean Foreign Minister Kim Tae-ho.",
        "Kim Tae-ho left early. Former president Alan Brandt and his wife, Helen Brandt, came. Mrs Brandt smiled.",
    )
    assert {"Kim Song Il", "Kim Tae-ho", "Alan Brandt", "Helen Brandt"} == names(reading, "person")
    assert meant_by(reading, "Mrs Brandt") == {"Helen Brandt"}


def test_a_name_spacy_takes_for_a_place_is_the_person_named_before(read: Read) -> None:
    reading = read(
        "Rajan Singh addressed the house.", "Singh is expected to travel. Singh will, however, not meet anyone."
    )
    assert names(reading, "person") == {"Rajan Singh"}
    assert "Singh" not in names(reading, "place")


def test_description(read: Read) -> None:
    reading = read("Sukri Daeng, a 52-year-old fisherman, lost his boat.")
    assert chain(reading, "Sukri Daeng").description == "a 52-year-old fisherman"


def test_nickname(read: Read) -> None:
    reading = read("Mohamed Idris Bakri, known as Simba, leads the force.", "Simba denied it.")
    assert meant_by(reading, "Simba", 1) == {"Mohamed Idris Bakri"}


OFFICES = [
    ("Chinese Foreign Minister Liu Wen arrived.", "Liu Wen", ("Foreign Minister", "China")),
    ("China's Defence Minister, Admiral Shen Guo, spoke.", "Shen Guo", ("Defence Minister", "China")),
    ("Viktar Hrenau, the Belarusian defence minister, spoke.", "Viktar Hrenau", ("Defence Minister", "Belarus")),
    ("The Defence Minister of Russia, Anton Belov, spoke.", "Anton Belov", ("Defence Minister", "Russia")),
    (
        "Kenya's Minister of Foreign Affairs, Ambassador Peter Otieno, spoke.",
        "Peter Otieno",
        ("Minister of Foreign Affairs", "Kenya"),
    ),
    ("US Secretary of State Dan Whitfield spoke.", "Dan Whitfield", ("Secretary of State", "United States")),
    ("Prime Minister Girma Tolossa of Ethiopia spoke.", "Girma Tolossa", ("Prime Minister", "Ethiopia")),
    (
        "NATO Secretary General Jan Visser spoke.",
        "Jan Visser",
        ("Secretary General", "North Atlantic Treaty Organization"),
    ),
    ("Paul Mensah was elected president of Ghana in December.", "Paul Mensah", ("President", "Ghana")),
    (
        "Grace Achola was yesterday appointed Secretary-General of the East African Community.",
        "Grace Achola",
        ("Secretary-General", "East African Community"),
    ),
    ("State Department spokesman Carl Miller spoke.", "Carl Miller", ("Spokesman", "State Department")),
    (
        "Britain's Secretary of State for Foreign, Commonwealth and Development Affairs, Anne Hale, spoke.",
        "Anne Hale",
        ("Secretary of State for Foreign, Commonwealth and Development Affairs", "United Kingdom"),
    ),
    ("West Java Governor Dedi Santoso spoke.", "Dedi Santoso", ("Governor", "West Java")),
    ("Pakistan's army chief, General Tariq Mahmood, spoke.", "Tariq Mahmood", ("Army Chief", "Pakistan")),
    ("The head of the African Union mission, Awa Diallo, spoke.", "Awa Diallo", ("Head", "African Union")),
]


@pytest.mark.parametrize(("sentence", "name", "office"), OFFICES)
def test_offices(read: Read, sentence: str, name: str, office: tuple[str, str]) -> None:
    assert office in offices(read(sentence), name)


TENURES = [
    ("Former Norwegian Prime Minister Liv Dahl spoke.", "Liv Dahl", "former"),
    ("South Korea's acting president, Han Duck-young, spoke.", "Han Duck-young", "acting"),
    ("Kenyan president-elect Amos Kibet spoke.", "Amos Kibet", "elect"),
    ("Kenyan President Amos Kibet spoke.", "Amos Kibet", "current"),
]


@pytest.mark.parametrize(("sentence", "name", "tenure"), TENURES)
def test_tenure(read: Read, sentence: str, name: str, tenure: str) -> None:
    assert [o.tenure for o in chain(read(sentence), name).offices] == [tenure]


def test_counterpart_named_holds_the_same_office_of_another_country(read: Read) -> None:
    reading = read("Indian Defence Minister Vikram Rathore met his Chinese counterpart Admiral Shen Guo in Delhi.")
    assert ("Defence Minister", "China") in offices(reading, "Shen Guo")


def test_counterparts_unnamed_are_offices(read: Read) -> None:
    reading = read(
        "Indian Defence Minister Vikram Rathore met his counterparts from Belarus, Tajikistan and Kazakhstan."
    )
    expected = {f"Defence Minister of {c}" for c in ("Belarus", "Tajikistan", "Kazakhstan")}
    assert names(reading, "office") == expected
    assert meant_by(reading, "counterparts") == expected


def test_an_office_whose_holder_is_named_elsewhere_is_that_person(read: Read) -> None:
    reading = read(
        "Rathore, the Indian defence minister, met the Defence Ministers of Belarus and Tajikistan.",
        "The Belarusian Defence Minister Viktar Hrenau thanked him.",
    )
    assert meant_by(reading, "Defence Ministers") == {"Viktar Hrenau", "Defence Minister of Tajikistan"}


def test_own_country_is_left_out_at_home(read: Read) -> None:
    reading = read(
        "Defence Minister Vikram Rathore will press China on the border, and India's demand is clear.",
        "Rathore will meet his Chinese counterpart. India has said that its troops will stay. India's army is ready.",
    )
    assert ("Defence Minister", "India") in offices(reading, "Vikram Rathore")


def test_no_country_is_guessed_for_whom_others_meet(read: Read) -> None:
    reading = read(
        "Indonesian President Bagas Surya has no time, Indonesia's palace said. Indonesia is in mourning.",
        "He was expected to meet Prime Minister Tan Kian Hock on Thursday.",
    )
    assert ("Prime Minister", "Indonesia") not in offices(reading, "Tan Kian Hock")


def test_office_by_its_and_noun(read: Read) -> None:
    reading = read(
        "The U.S. State Department welcomed the accord. Its spokesperson, Colleen Hart, praised Qatar.",
        "The Korean Confederation of Trade Unions protested. Ma Kyung-soo, vice president of the confederation, spoke.",
    )
    assert ("Spokesperson", "State Department") in offices(reading, "Colleen Hart")
    assert ("Vice President", "Korean Confederation of Trade Unions") in offices(reading, "Ma Kyung-soo")


def test_pronouns_and_titles_refer_to_the_person(read: Read) -> None:
    reading = read(
        "Nigerian President Ade Balogun received the army chief on Tuesday. He praised the troops.",
        "The president later met diplomats. In his speech, Balogun thanked them.",
    )
    assert meant_by(reading, "He") == {"Ade Balogun"}
    assert meant_by(reading, "The president") == {"Ade Balogun"}
    assert meant_by(reading, "his") == {"Ade Balogun"}


def test_she_is_not_the_man(read: Read) -> None:
    reading = read("President Paul Mensah met Mrs Ama Boateng on Monday. She thanked him. He left.")
    assert meant_by(reading, "She") == {"Ama Boateng"}
    assert meant_by(reading, "He") == {"Paul Mensah"}


def test_groups(read: Read) -> None:
    reading = read(
        "French Foreign Minister Luc Morel met German Foreign Minister Jana Vogt in Bonn. Both ministers praised it.",
        "The two countries will sign it. The two sides agreed on a date.",
    )
    assert meant_by(reading, "Both ministers") == {"Luc Morel", "Jana Vogt"}
    assert meant_by(reading, "two countries") == {"France", "Germany"}


def test_who_urges_both_sides_is_neither(read: Read) -> None:
    reading = read("Sudan and Chad exchanged fire on Monday. US envoy Tom Keller urged both sides to stop.")
    assert meant_by(reading, "both sides") == {"Sudan", "Chad"}


def test_capital_as_government_and_as_place(read: Read) -> None:
    reading = read("Kyiv said it had shot down drones. The delegation met in Kyiv. Moscow has acknowledged losses.")
    mentions = {(m.at.start, m.kind, m.government) for m in reading.of(Mention) if m.name in ("Kyiv", "Moscow")}
    text = reading.article.text
    assert (0, "country", True) in mentions
    assert (text.index("in Kyiv") + 3, "place", False) in mentions
    assert (text.index("Moscow"), "country", True) in mentions


def test_acronyms_both_ways(read: Read) -> None:
    reading = read(
        "The National Relief and Rescue Agency (NARRA) sent boats.",
        "NARRA spokesperson Ines Prado said so. The SCO and the Shanghai Cooperation Organisation are one.",
    )
    assert "NARRA" in chain(reading, "National Relief and Rescue Agency").aliases
    assert ("Spokesperson", "National Relief and Rescue Agency") in offices(reading, "Ines Prado")
    assert names(reading, "organisation") == {"National Relief and Rescue Agency", "Shanghai Cooperation Organisation"}


def test_ministries_have_their_country(read: Read) -> None:
    reading = read("Ukraine's Ministry of Defence and the Ethiopian foreign ministry denied it. The Kremlin did not.")
    assert chain(reading, "Ministry of Defence").country == "Ukraine"
    assert chain(reading, "foreign ministry").country == "Ethiopia"
    assert chain(reading, "Kremlin").country == "Russia"


KINDS = [
    (
        "Fighters of the Lashkar-e-Taiba and of the Ogaden Liberation Front attacked.",
        "armed_group",
        {"Lashkar-e-Taiba", "Ogaden Liberation Front"},
    ),
    (
        "India launched Operation Garuda and joined Exercise Varuna.",
        "operation",
        {"Operation Garuda", "Exercise Varuna"},
    ),
    (
        "They signed the Doha Declaration under UN Security Council Resolution 1701.",
        "document",
        {"Doha Declaration", "UN Security Council Resolution 1701"},
    ),
    ("Russia will supply S-400 systems, Kamov helicopters and T-90 tanks.", "weapon", {"S-400", "Kamov", "T-90"}),
    ("Troops left the Galwan Valley for the Strait of Hormuz.", "place", {"Galwan Valley", "Strait of Hormuz"}),
    ("The Indian side and the Kenyan government agreed.", "country", {"India", "Kenya"}),
]


@pytest.mark.parametrize(("sentence", "kind", "expected"), KINDS)
def test_kinds(read: Read, sentence: str, kind: str, expected: set[str]) -> None:
    assert names(read(sentence), kind) == expected


def test_another_name_in_brackets_is_the_same_thing(read: Read) -> None:
    reading = read("The projects include INS Vikrama (formerly Admiral Gorin) and two frigates.")
    assert names(reading, "person") == set()


def test_a_national_agency_writes_at_home(read: Read) -> None:
    reading = read("Premier Zhao Lin will visit Indonesia. China is a partner of Indonesia.", agency="Xinhua")
    assert ("Premier", "China") in offices(reading, "Zhao Lin")


def test_every_mention_is_the_articles_words(read: Read) -> None:
    reading = read("“We agreed,” said Vikram Rathore’s spokesman. Rathore met China’s defence minister, Shen Guo.")
    for one in reading.of(Mention):
        assert reading.words(one.at) == one.name
        assert one.at.start <= one.head < one.at.end
        assert one.chains
    used = {c for m in reading.of(Mention) for c in m.chains}
    assert used == {c.id for c in reading.of(Chain)}
