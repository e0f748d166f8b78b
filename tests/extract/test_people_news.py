"""People and offices as real news names them: whose a title is, what is no person, who a part of a name means."""

from collections.abc import Callable

import pytest

from dateline.base.ids import make_id
from dateline.base.observations import Chain, Mention
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.extract.mentions import Mentions
from dateline.extract.parsing import Parser
from dateline.extract.sentences import Sentences
from tests.making import article

Read = Callable[[str], Reading]


@pytest.fixture(scope="module")
def read(parser: Parser) -> Read:
    stages = (Sentences(), Mentions())
    for stage in stages:
        stage.open()

    def reading_of(text: str) -> Reading:
        reading = next(iter(parser.read([article(make_id("a", text), text, body=(Range(0, len(text)),))])))
        for stage in stages:
            reading.add(list(stage.extract(reading)))
        return reading

    return reading_of


def people(reading: Reading) -> dict[str, set[tuple[str, str | None, str]]]:
    found = (c for c in reading.of(Chain) if c.kind == "person")
    return {c.name: {(o.title, o.of, o.tenure) for o in c.offices} for c in found}


def said_of(reading: Reading, name: str) -> list[str]:
    ids = {c.id for c in reading.of(Chain) if c.name == name}
    return [m.name for m in reading.of(Mention) if ids & set(m.chains)]


@pytest.mark.parametrize(
    ("text", "name", "never"),
    [
        ("Lisa Monaco, the president's counterterrorism adviser, briefed reporters.", "Lisa Monaco", "President"),
        ("Garba Shehu, the president's spokesman, said the girls were safe.", "Garba Shehu", "President"),
        ("Ali Noor, the prime minister's brother, was arrested on Monday.", "Ali Noor", "Prime Minister"),
    ],
)
def test_whose_title_stands_in_the_genitive_is_not_named(read: Read, text: str, name: str, never: str) -> None:
    assert never not in {title for title, _, _ in people(read(text))[name]}


def test_who_heads_a_body_of_a_country_does_not_head_the_country(read: Read) -> None:
    found = people(read("Patrick Njoroge, head of Kenya's central bank, said rates would rise."))
    assert found["Patrick Njoroge"] == {("Head", "central bank of Kenya", "current")}
    found = people(read("Rainer Wendt, chairman of Germany's police union, criticised the plan."))
    assert all(of != "Germany" for _, of, _ in found["Rainer Wendt"])
    found = people(read("Omar Diallo, a spokesman for Senegal's government, denied it."))
    assert ("Spokesman", "Senegal", "current") in found["Omar Diallo"]


def test_an_office_held_at_that_time_is_a_former_one(read: Read) -> None:
    found = people(read("While serving as head of TNK-BP, Bob Dudley had trouble with the police."))
    assert found["Bob Dudley"] == {("Head", "TNK-BP", "former")}
    found = people(read("Tony Hayward, who was head of BP at the time, resigned."))
    assert found["Tony Hayward"] == {("Head", "BP", "former")}


def test_a_courtesy_title_makes_any_name_a_persons(read: Read) -> None:
    assert set(people(read("Ms May met Mr Hill on Monday. Mr Park refused."))) == {"May", "Hill", "Park"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("NATO Secretary General Mark Hall said the alliance would act.", "Mark Hall"),
        ("Moshe Yaalon, a Likud politician and former defense minister, said he would run.", "Moshe Yaalon"),
        ("Under President Xi Jinping, China has grown.", "Xi Jinping"),
        ("Speaking on Monday, Chief Executive Officer Hock Tan said the offer was fair.", "Hock Tan"),
        ("Boxer Amir Khan won the fight on Sunday.", "Amir Khan"),
        ("Singer Rihanna wept on Monday.", "Rihanna"),
        ("British Prime Minister Theresa May said that it was over.", "Theresa May"),
    ],
)
def test_names_are_whole_and_hold_no_title(read: Read, text: str, name: str) -> None:
    assert name in people(read(text))


def test_under_is_no_part_of_a_presidents_title(read: Read) -> None:
    assert {t for t, _, _ in people(read("Under President Xi Jinping, China has grown."))["Xi Jinping"]} == {
        "President"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Police entered the law firm Mossack Fonseca on Tuesday and took papers.",
        "Officials boarded the tanker Lighthouse Marlin and seized it.",
        "The girls came home. (AP Photo/Mahmoud Illean)",
        "The city was calm on Sunday. Omer Messinger/AFP",
    ],
)
def test_firms_ships_and_credits_are_no_people(read: Read, text: str) -> None:
    assert not people(read(text))


def test_a_months_name_is_a_persons_where_he_is_named_in_full(read: Read) -> None:
    reading = read(
        "Defence Minister Dong Jun arrived on Friday. Singh's meeting with Jun lasted an hour. It ends in Jun."
    )
    assert said_of(reading, "Dong Jun").count("Jun") == 1


def test_a_part_of_a_name_goes_to_whose_surname_it_is(read: Read) -> None:
    reading = read(
        "Prominent rights activist Alaa Abdel-Fattah was jailed. President Abdel Fattah al-Sisi said nothing. "
        "Abdel-Fattah is serving a five-year sentence."
    )
    assert "Abdel-Fattah" in said_of(reading, "Alaa Abdel-Fattah")
    assert "Abdel-Fattah" not in said_of(reading, "Abdel Fattah al-Sisi")


def test_a_first_name_in_a_list_is_not_of_a_person_yet_to_come(read: Read) -> None:
    reading = read(
        "Bruce and Irene Steinberg died with their sons Zachary, William and Matthew. "
        "William Cousins, a neighbor, said the boys were kind."
    )
    assert said_of(reading, "William Cousins").count("William") == 0


def test_a_leader_is_not_given_the_country_the_report_is_about(read: Read) -> None:
    reading = read(
        "President Donald Trump said fire and fury would come. North Korea fired a missile. North Korea said it would "
        "go on. North Korea's army is ready, and North Korea has missiles."
    )
    assert all(of != "North Korea" for _, of, _ in people(reading)["Donald Trump"])


def test_places_keep_what_follows_their_hyphens(read: Read) -> None:
    places = {c.name for c in read("The plane flew to Mazar-i-Sharif on Monday.").of(Chain) if c.kind == "place"}
    assert places == {"Mazar-i-Sharif"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway Premier Anna Berg Resigns. The premier of Norway, Anna Berg, resigned on Monday.", {"Anna Berg"}),
        ("Norwegian Prime Minister Anna Berg (C), Swedish Prime Minister Sven Lund (L) and Danish Prime Minister "
         "Karl Holm meet in Oslo.", {"Anna Berg", "Sven Lund", "Karl Holm"}),
        ("The ships ran aground on the reef, which Norway calls Jan Holm.", set()),
        ("The Deputy Chairman of the Council of Ministers of the Kyrgyz Republic Azamat Toktorov spoke on Monday.",
         {"Azamat Toktorov"}),
    ],
)  # fmt: skip
def test_a_name_ends_where_the_words_say(read: Read, text: str, expected: set[str]) -> None:
    assert set(people(read(text))) == expected


def test_a_meeting_is_no_body_and_an_apostrophe_parts_no_name(read: Read) -> None:
    reading = read("The Rabat Summit opened on Monday. Minister Amos Tang’ari spoke. “It was time,” Tang’ari added.")
    assert not [c.name for c in reading.of(Chain) if c.kind == "organisation"]
    assert "Tang’ari" in said_of(reading, "Amos Tang'ari")


def test_who_says_so_behind_a_comma_is_no_counterpart(read: Read) -> None:
    found = people(read("Minister Ana Ruiz of Peru will see her Omani counterpart, spokeswoman Lea Berg said."))
    assert ("Minister", "Oman", "current") not in found["Lea Berg"]


def test_who_writes_to_an_officer_is_not_the_officer(read: Read) -> None:
    found = people(read("In a letter to the trade representative, Senator Lea Berg asked for an inquiry."))
    assert {title for title, _, _ in found["Lea Berg"]} == {"Senator"}


@pytest.mark.parametrize(
    "text",
    [
        "The vessel, the Lighthouse Marlin, was seized. The crew of the Lighthouse Marlin remains in custody.",
        "The list has the Sam Jong 2 and three more ships.",
        "Three ships, Ul Ji Bong 6, Rung Ra 2 and another, were banned.",
    ],
)
def test_a_ship_is_nobody(read: Read, text: str) -> None:
    assert not [c for c in read(text).of(Chain) if c.kind == "person"]


def test_a_bare_first_part_is_of_the_one_named_by_then(read: Read) -> None:
    text = (
        "A rocket rose on the orders of leader Kim Jong Un.\nKim, the third-generation leader, signed them.\n"
        "It was the anniversary of the death of Kim Jong Il, his father, and Kim Jong Il's birthday."
    )
    reading = read(text)
    (bare,) = [m for m in reading.of(Mention) if m.name == "Kim"]
    assert [reading.chain(c).name for c in bare.chains] == ["Kim Jong Un"]


def test_what_an_expert_studies_is_not_whom_he_works_for(read: Read) -> None:
    reading = read("It will pass, said Nam Sung-wook, a North Korea expert at Korea University in Seoul.")
    (person,) = [c for c in reading.of(Chain) if c.kind == "person"]
    assert [o.of for o in person.offices] == ["Korea University"]


def test_ships_that_head_somewhere_hold_no_office(read: Read) -> None:
    reading = read("It came to load up on Japanese refined oil and head to its destination in Taiwan.")
    assert not [c for c in reading.of(Chain) if c.kind == "office"]


@pytest.mark.parametrize(
    ("text", "name", "of"),
    [
        ("Ren Jun, a spokesman for the Chinese Defense Ministry, was blunt.", "Ren Jun", "China"),
        ("Omar Said, spokesman for the Egyptian foreign ministry, denied it.", "Omar Said", "Egypt"),
        (
            "Seoul welcomed Pyongyang's decision, with press secretary Yoon Young-chan saying it helps the talks. "
            "They worried U.S. President Donald Trump and the United States.",
            "Yoon Young-chan",
            "South Korea",
        ),
    ],
)
def test_a_spokesman_is_of_whom_he_speaks_for(read: Read, text: str, name: str, of: str) -> None:
    (person,) = [c for c in read(text).of(Chain) if c.name == name]
    assert {o.of for o in person.offices} == {of}
