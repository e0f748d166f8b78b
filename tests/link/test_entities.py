"""Chains of several reports come together as the people, offices and bodies that a reader would see in them."""

import pytest
from recorded import Report, record_of, run

from dateline.base.judgements import Judgement
from dateline.base.record import Record
from dateline.base.views import Entity
from dateline.link.entities import Entities


def entities(record: Record, kind: str) -> list[Entity]:
    return [e for e in run(record, Entities()).views(Entity) if e.kind == kind]


TEXT = "President Alyaksandr Lukashenka received Foreign Minister Radosław Sikorski and Jan Kowalski in Minsk."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alexander Lukashenko", "Alexander Lukashenka"),
        ("Xi Jinping", "Jinping Xi"),
        ("Sheikh Mohammed bin Zayed", "Mohamed bin Zayed"),
        ("Andrei Belousov", "Andrey Belousov"),
        ("Alemayehu Desta Wolde", "Alemayehu Desta"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("J. Smith", "John Smith"),
        ("Md Jasim Uddin", "Jasim-ud-Din"),
        ("Fazl-ur-Rehman", "Fazlur Rehman"),
        ("Mohammad Rafiq Hossain", "Md. Rafiq Hosain"),
        ("Mishal Al-Ahmad Al-Jaber", "Meshal al-Ahmad al-Jaber"),
        ("Vladimir Kravchuk", "Volodymyr Kravchuk"),
        ("Andriy Sybiha", "Andrii Sybiga"),
        ("Mullah Yaqoob Rahmani", "Mawlawi Mohammad Yaqub Rahmani"),
        ("Abdul Qahar Balkhi", "Abdul Kahar Balkhi"),
        ("Jae-myung Park", "Jaemyung Park"),
        ("Sheikh Khaled bin Faisal", "Khalid bin Faysal"),
        ("Isack Kamwele", "Isaac Kamwele"),
    ],
)
def test_one_name_written_in_two_ways_is_one_person(one: str, other: str) -> None:
    a, b = Report("a1", f"{one} spoke."), Report("a2", f"{other} spoke.")
    a.chain("person", one, office=("President", "Utopia"))
    b.chain("person", other, office=("President", "Utopia"))
    assert len(entities(record_of(a, b), "person")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong Un", "Kim Jong Il"),
        ("Kim Jong Un", "Kim Yo Jong"),
        ("Ali Hassan", "Ali Hussein"),
        ("George Bush", "Laura Bush"),
        ("Hamid bin Saif", "Zaid bin Hamid bin Saif"),
        ("Ferdinand Reyes Jr", "Ferdinand Reyes Sr"),
        ("Zhang Wei", "Zheng Wei"),
        ("Lee Jae-myung", "Lee Jae-yong"),
        ("Mahmoud Hassan", "Mohammed Hassan"),
        ("Salman Khalifa", "Suleiman Khalifa"),
        ("Nguyen Van Hung", "Nguyen Van Hoang"),
        ("Mohamed Morsi", "Ahmed Morsi"),
        ("Rahul Singh", "Rahul Sinha"),
    ],
)
def test_different_names_stay_two_people(one: str, other: str) -> None:
    a, b = Report("a1", f"{one} spoke."), Report("a2", f"{other} spoke.")
    a.chain("person", one, country="Utopia")
    b.chain("person", other, country="Utopia")
    assert len(entities(record_of(a, b), "person")) == 2


def test_a_surname_joins_the_one_full_name_of_kindred_reports() -> None:
    a = Report("a1", "Anna Lind of Norland met Per Dahl in Visby under the Baltic Pact.")
    b = Report("a2", "Lind left Visby after Per Dahl signed the Baltic Pact.")
    for report, name in ((a, "Anna Lind"), (b, "Lind")):
        report.chain("person", name)
        report.chain("person", "Per Dahl")
        report.chain("place", "Visby")
        report.chain("document", "Baltic Pact")
    names = {e.name: e for e in entities(record_of(a, b), "person")}
    assert set(names) == {"Anna Lind", "Per Dahl"}
    assert names["Anna Lind"].aliases == ("Lind",)


def test_a_surname_that_fits_two_people_joins_neither() -> None:
    a = Report("a1", "Anna Lind and Olof Lind met Per Dahl in Visby.")
    b = Report("a2", "Lind left Visby with Per Dahl.")
    for name in ("Anna Lind", "Olof Lind"):
        a.chain("person", name)
    b.chain("person", "Lind")
    for report in (a, b):
        report.chain("person", "Per Dahl")
        report.chain("place", "Visby")
    assert len(entities(record_of(a, b), "person")) == 4


def test_an_unnamed_office_is_the_person_another_report_names_in_it() -> None:
    a = Report("a1", "Defence Minister Ruslan Ten of Tajikistan arrived.")
    b = Report("a2", "The Tajik counterpart was there.")
    a.chain("person", "Ruslan Ten", office=("Minister of Defense", "Tajikistan"), country="Tajikistan")
    b.chain("office", "Defence Minister of Tajikistan", words="The Tajik counterpart", country="Tajikistan")
    (person,) = run(record_of(a, b), Entities()).views(Entity)
    assert (person.kind, person.name, len(person.articles)) == ("person", "Ruslan Ten", 2)
    assert "Defence Minister of Tajikistan" in person.aliases


def test_a_successor_is_another_person_and_takes_the_office_of_his_days() -> None:
    old = Report("a1", "Prime Minister Ada Old resigned.", published="2020-01-01")
    new = Report("a2", "Prime Minister Ben New spoke.", published="2026-01-01")
    unnamed = Report("a3", "The Prime Minister left.", published="2026-01-03")
    old.chain("person", "Ada Old", office=("Prime Minister", "Utopia"))
    new.chain("person", "Ben New", office=("Prime Minister", "Utopia"))
    unnamed.chain("office", "Prime Minister of Utopia", words="The Prime Minister")
    found = {e.name: len(e.articles) for e in entities(record_of(old, new, unnamed), "person")}
    assert found == {"Ada Old": 1, "Ben New": 2}


def test_a_former_holder_does_not_take_an_unnamed_office() -> None:
    a = Report("a1", "Former Prime Minister Ada Old wrote a book.")
    b = Report("a2", "The Prime Minister left.")
    a.chain("person", "Ada Old", office=("Prime Minister", "Utopia"), tenure="former")
    b.chain("office", "Prime Minister of Utopia", words="The Prime Minister")
    assert sorted(e.kind for e in run(record_of(a, b), Entities()).views(Entity)) == ["office", "person"]


def test_ministries_of_two_countries_are_two() -> None:
    a, b = Report("a1", "The Ministry of Defence said so."), Report("a2", "The Defence Ministry denied it.")
    a.chain("organisation", "Ministry of Defence", country="India")
    b.chain("organisation", "Defence Ministry", country="China")
    assert len(entities(record_of(a, b), "organisation")) == 2


def test_a_body_is_one_under_its_name_and_its_acronym() -> None:
    a = Report("a1", "The African Union (AU) sent monitors.")
    b = Report("a2", "AU monitors came.")
    a.chain("organisation", "African Union", aliases=("AU",))
    b.chain("organisation", "AU")
    (body,) = entities(record_of(a, b), "organisation")
    assert (body.name, body.aliases) == ("African Union", ("AU",))


def test_a_person_s_judgement_outranks_the_names() -> None:
    a, b = Report("a1", "Jan Kowalski spoke."), Report("a2", "Jan Kowalski spoke again.")
    pair = sorted([a.chain("person", "Jan Kowalski"), b.chain("person", "Jan Kowalski")])
    apart = Judgement("j-1", "entity", pair[0], pair[1], "different", "person:Eva")
    assert len(entities(record_of(a, b, judgements=(apart,)), "person")) == 2


def test_the_order_of_reports_changes_nothing() -> None:
    def build(order: tuple[int, ...]) -> list[Entity]:
        texts = ("Anna Lind met Per Dahl.", "Anna Lindh met Dahl.", "A. Lind met Per Dahl.")
        reports = []
        for place, text in enumerate(texts):
            report = Report(f"a{place}", text)
            for name in text[:-1].split(" met "):
                report.chain("person", name, country="Norland")
            reports.append(report)
        return run(record_of(*(reports[i] for i in order)), Entities()).views(Entity)

    assert build((0, 1, 2)) == build((2, 0, 1))


def test_evidence_is_cut_from_the_text_and_offices_carry_theirs() -> None:
    report = Report("a1", TEXT)
    report.chain("person", "Alyaksandr Lukashenka", office=("President", "Belarus"))
    record = record_of(report)
    (person,) = entities(record, "person")
    for span in (*person.evidence, *person.offices[0].evidence):
        assert TEXT[span.start : span.end] == span.quote == "Alyaksandr Lukashenka"


def test_a_title_without_its_country_joins_the_one_that_has_it() -> None:
    a, b = Report("a1", "Defence Minister Jan Kowalski spoke."), Report("a2", "Defence Minister Jan Kowalski spoke.")
    a.chain("person", "Jan Kowalski", office=("Defence Minister", "Poland"))
    b.chain("person", "Jan Kowalski", office=("Defence Minister", None))
    (found,) = entities(record_of(a, b), "person")
    assert [(o.title, o.of, {s.article for s in o.evidence}) for o in found.offices] == [
        ("Defence Minister", "Poland", {"a1", "a2"})
    ]


def test_what_one_report_leads_to_infer_gives_way_to_what_another_says() -> None:
    a, b = Report("a1", "Spokesman Jan Kowalski spoke."), Report("a2", "Spokesman Jan Kowalski spoke.")
    a.chain("person", "Jan Kowalski", office=("Spokesman", "Poland"))
    b.chain("person", "Jan Kowalski", office=("Spokesman", "Latvia"), inferred=True)
    (found,) = entities(record_of(a, b), "person")
    assert [(o.title, o.of) for o in found.offices] == [("Spokesman", "Poland")]


def test_a_minister_of_one_country_is_not_of_none_elsewhere() -> None:
    a, b = Report("a1", "Energy Minister Jan Kowalski spoke."), Report("a2", "Power Minister Jan Kowalski spoke.")
    a.chain("person", "Jan Kowalski", office=("Energy Minister", "Poland"))
    b.chain("person", "Jan Kowalski", office=("Power Minister", None))
    (found,) = entities(record_of(a, b), "person")
    assert {(o.title, o.of) for o in found.offices} == {("Energy Minister", "Poland"), ("Power Minister", "Poland")}


def test_a_king_is_not_the_prince_whose_father_bears_his_name() -> None:
    a, b = Report("a1", "King Salman spoke."), Report("a2", "Crown Prince Mohammed bin Salman spoke.")
    a.chain("person", "Salman", office=("King", "Saudi Arabia"), country="Saudi Arabia")
    b.chain("person", "Mohammed bin Salman", office=("Crown Prince", "Saudi Arabia"), country="Saudi Arabia")
    assert len(entities(record_of(a, b), "person")) == 2


def test_one_prime_minister_under_two_first_letters() -> None:
    a, b = Report("a1", "Prime Minister Bishnu Prasad Rijal spoke."), Report("a2", "Vishnu Prasad Rijal spoke.")
    a.chain("person", "Bishnu Prasad Rijal", office=("Prime Minister", "Nepal"), country="Nepal")
    b.chain("person", "Vishnu Prasad Rijal", office=("Prime Minister", "Nepal"), country="Nepal")
    assert len(entities(record_of(a, b), "person")) == 1


def test_two_who_held_one_office_after_each_other_stay_two() -> None:
    a, b = Report("a1", "Former Defence Minister Ali Haddad spoke."), Report("a2", "Defence Minister Ari Haddad spoke.")
    a.chain("person", "Ali Haddad", office=("Defence Minister", "Jordan"), tenure="former", country="Jordan")
    b.chain("person", "Ari Haddad", office=("Defence Minister", "Jordan"), country="Jordan")
    assert len(entities(record_of(a, b), "person")) == 2


def test_a_surname_that_a_report_keeps_from_its_bearers_kin_is_somebody_else() -> None:
    a, b = Report("a", "President Tobden met First Lady Ugyen Tobden."), Report("b", "Lotay Tobden, the president")
    a.chain("person", "Tobden", office=("President", "Bhutan"))
    a.chain("person", "Ugyen Tobden", office=("First Lady", "Bhutan"))
    b.chain("person", "Lotay Tobden", office=("President", "Bhutan"))
    assert sorted(e.name for e in entities(record_of(a, b), "person")) == ["Lotay Tobden", "Ugyen Tobden"]
