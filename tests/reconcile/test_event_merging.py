"""One event told by several reports with different gaps is one; attacks, reprisals and affairs stay apart."""

from recorded import Report, day, people, record_of, run

from dateline.base.moments import Moment
from dateline.base.observations import Participation
from dateline.base.record import Record
from dateline.base.views import Event
from dateline.link.copies import Copies
from dateline.link.entities import Entities
from dateline.reconcile.events import Events

NAMES = ("Luz Mora", "Iva Cruz", "Tena Relief Agency")


def events(record: Record) -> list[Event]:
    return run(record, Entities(), Copies(), Events()).views(Event)


def about(id: str, words: str, *, published: str = "2026-03-10") -> Report:
    """A report of one affair: its sentences, and the names that all reports of the affair give."""
    text = f"{words} Officials Luz Mora and Iva Cruz of the Tena Relief Agency spoke of rescue, tents and water."
    report = Report(id, text, published=published)
    for name in NAMES:
        report.chain("organisation" if "Agency" in name else "person", name)
    return report


def test_a_quake_told_with_a_place_a_day_or_neither_is_one_disaster() -> None:
    first = about("a1", "A quake struck Tena on Monday, killing 12.")
    first.event("disaster", "happened", "quake", place=first.chain("place", "Tena"), attributes={"killed": people(12)})
    second = about("a2", "The tremor on Monday killed 31.", published="2026-03-11")
    second.event("disaster", "happened", "tremor", time=day("2026-03-09"), attributes={"killed": people(31)})
    third = about("a3", "The disaster has killed 87.", published="2026-03-13")
    third.event("disaster", "happened", "disaster", attributes={"killed": people(87)})
    (event,) = events(record_of(first, second, third))
    assert (event.place, event.start, event.title) == ("Tena", "2026-03-09", "Earthquake in Tena")
    assert event.attributes["killed"].number == 87


def test_a_quake_and_an_earlier_one_and_the_fire_after_it_are_three() -> None:
    first = about("a1", "A quake struck Tena on Monday, and a fire broke out. A quake in 2021 killed 100.")
    place = first.chain("place", "Tena")
    first.event("disaster", "happened", "quake", place=place, time=day("2026-03-09"))
    first.event("disaster", "happened", "fire", place=place, time=day("2026-03-09"))
    second = about("a2", "The disaster recalls one of 2021, a tremor that killed 100.")
    second.event("disaster", "happened", "tremor", time=day("2021-01-04"), attributes={"killed": people(100)})
    assert len(events(record_of(first, second))) == 3


def test_quakes_of_two_affairs_stay_two() -> None:
    first = about("a1", "A quake struck Tena.")
    first.event("disaster", "happened", "quake", place=first.chain("place", "Tena"))
    other = Report("a2", "Seismologists in Oruro said the tremor damaged schools; Paz Rojas promised inspections.")
    other.chain("person", "Paz Rojas")
    other.event("disaster", "happened", "tremor", attributes={"injured": people(3)})
    assert len(events(record_of(first, other))) == 2


def test_an_attack_and_its_reprisal_are_never_one() -> None:
    report = about("a1", "The attack on Kuje came in reprisal for an air strike on Kuje.")
    place = report.chain("place", "Kuje")
    reprisal = report.event("attack", "happened", "attack", place=place, attributes={"killed": people(30)})
    strike = report.event("attack", "happened", "air strike", place=place, attributes={"killed": people(30)})
    report.link(strike, reprisal, "leads_to", "in reprisal for")
    assert len(events(record_of(report))) == 2


def test_an_air_strike_is_no_suicide_bombing_even_in_one_town() -> None:
    reports = []
    for id, words, trigger in (
        ("a1", "A suicide attack hit Kuje on Monday.", "attack"),
        ("a2", "Jets carried out air strikes on Kuje on Monday.", "strikes"),
        ("a3", "A truck bomb blew up in Kuje on Monday.", "bomb"),
    ):
        report = about(id, words)
        place = report.chain("place", "Kuje")
        report.event("attack", "happened", trigger, place=place, time=day("2026-03-09"), at=report.at(words))
        reports.append(report)
    assert sorted(e.articles for e in events(record_of(*reports))) == [("a1", "a3"), ("a2",)]


def test_what_befell_earlier_this_year_is_not_the_news() -> None:
    news = about("a1", "Gunmen attacked the mission in Kuje.")
    news.event("attack", "happened", "attacked", place=news.chain("place", "Kuje"), time=day("2026-03-09"))
    past = about("a2", "Gunmen attacked the school in Kuje earlier this year.")
    time = Moment("2026-01-01", "2026-03-10", "year", "earlier this year")
    past.event("attack", "happened", "attacked", place=past.chain("place", "Kuje"), time=time)
    assert len(events(record_of(news, past))) == 2


def test_two_who_strike_one_town_strike_it_twice() -> None:
    reports = []
    for id, doer in (("a1", "Norland"), ("a2", "Sudria")):
        report = about(id, f"{doer} struck Kuje.")
        who = ("actor", report.chain("country", doer, country=doer))
        report.event("attack", "happened", "struck", who, place=report.chain("place", "Kuje"))
        reports.append(report)
    assert len(events(record_of(*reports))) == 2


def test_attacks_with_the_sides_swapped_are_two() -> None:
    reports = []
    for id, (doer, struck) in (("a1", ("Norland", "Sudria")), ("a2", ("Sudria", "Norland"))):
        report = about(id, f"{doer} shelled {struck} near Kuje on Monday.")
        who = [(role, report.chain("country", one, country=one)) for role, one in (("actor", doer), ("target", struck))]
        place = report.chain("place", "Kuje")
        report.event("attack", "happened", "shelled", *who, place=place, time=day("2026-03-09"))
        reports.append(report)
    assert len(events(record_of(*reports))) == 2


def test_an_attack_without_a_place_joins_the_one_of_that_day_in_the_same_affair() -> None:
    first = about("a1", "Six soldiers were killed in a bombardment on Monday.")
    first.event("attack", "happened", "bombardment", time=day("2026-03-09"), attributes={"killed": people(6)})
    second = about("a2", "They will go to Kuje, the scene of a shelling on Monday.")
    second.event("attack", "happened", "shelling", time=day("2026-03-09"), place=second.chain("place", "Kuje"))
    (event,) = events(record_of(first, second))
    assert event.place == "Kuje"


def test_a_place_named_by_the_way_brings_two_tellings_together() -> None:
    first = about("a1", "Drones hit the harbour of Kuje on Monday.")
    first.event("attack", "happened", "hit", time=day("2026-03-09"), place=first.chain("place", "Kuje"))
    second = about("a2", "A dormitory in Kuje was hit, killing nine.")
    second.chain("place", "Kuje")
    clause = second.at("A dormitory in Kuje was hit, killing nine")
    second.event("attack", "happened", "hit", at=clause, attributes={"killed": people(9)})
    assert len(events(record_of(first, second))) == 1


def test_a_town_and_the_province_that_a_report_sets_it_in_are_one_place() -> None:
    first = about("a1", "A blast struck Kuje, Bama Province.")
    first.event("attack", "happened", "blast", place=first.chain("place", "Kuje"), attributes={"killed": people(14)})
    first.chain("place", "Bama Province")
    second = about("a2", "A blast struck Bama Province.")
    where = second.chain("place", "Bama Province")
    second.event("attack", "happened", "blast", place=where, attributes={"killed": people(14)})
    assert len(events(record_of(first, second))) == 1


def test_one_agreement_of_two_states_and_of_those_who_signed_it() -> None:
    first = about("a1", "Norland and Sudria agreed on Monday to trade.")
    states = [("signatory", first.chain("country", one, country=one)) for one in ("Norland", "Sudria")]
    first.event("agreement", "happened", "agreed", *states, time=day("2026-03-09"))
    second = about("a2", "Ana Reyes and Tomas Vega signed the pact.")
    who = [
        ("signatory", second.chain("person", name, country=country))
        for name, country in (("Ana Reyes", "Norland"), ("Tomas Vega", "Sudria"))
    ]
    second.event("agreement", "happened", "signed", *who)
    (event,) = events(record_of(first, second))
    assert event.title == "Norland and Sudria sign agreement"


def test_an_undated_report_that_expects_a_meeting_and_tells_of_another_knows_two() -> None:
    report = about("a1", "Norland and Sudria will meet next week. They met last month.", published="")
    report.event("meeting", "expected", "meet", *sides(report))
    report.event("meeting", "happened", "met", *sides(report))
    assert {e.status for e in events(record_of(report))} == {"expected", "happened"}


def sides(report: Report) -> list[tuple[str, str]]:
    return [("participant", report.chain("country", one, country=one)) for one in ("Norland", "Sudria")]


def test_a_treaty_signed_years_ago_is_not_the_protocol_signed_now() -> None:
    report = about("a1", "Norland and Sudria signed the protocol. The treaty was signed on 4 May 2023.")
    report.event("agreement", "happened", "signed", *sides(report))
    report.event("agreement", "happened", "signed", *sides(report), time=day("2023-05-04"))
    assert len(events(record_of(report))) == 2


def test_a_ferry_that_overturned_off_an_island_is_the_one_that_sank_in_the_lake() -> None:
    ferry = (Participation("object", None, "ferry"),)
    first = about("a1", "A ferry overturned off Sura Island on Thursday.")
    first.event("accident", "happened", "overturned", time=day("2026-03-05"), place=first.chain("place", "Sura Island"),
                participants=ferry)  # fmt: skip
    second = about("a2", "The ferry which sank off Sura Islet on Thursday had 40 aboard.", published="2026-03-11")
    second.event("accident", "happened", "sank", time=day("2026-03-05"), place=second.chain("place", "Sura Islet"),
                 participants=ferry)  # fmt: skip
    assert len(events(record_of(first, second))) == 1


def test_a_war_told_by_its_sides_and_by_their_leaders_is_one() -> None:
    first = about("a1", "The war between the army of Chad and the Zaghawa Front has killed 500.")
    army = first.chain("organisation", "army of Chad", country="Chad")
    first.event("clash", "happened", "war", army, first.chain("armed_group", "Zaghawa Front", country="Chad"))
    second = about("a2", "The conflict between Adam Bello and Musa Deby has killed 700.", published="2026-04-02")
    chief = second.chain("person", "Adam Bello", office=("Army Chief", "Chad"), country="Chad")
    rebel = second.chain("person", "Musa Deby", office=("Commander", "Zaghawa Front"), country="Chad")
    second.event("clash", "happened", "conflict", chief, rebel)
    assert len(events(record_of(first, second))) == 1


def test_a_blow_without_place_or_day_is_of_the_one_clash_of_its_report() -> None:
    first = about("a1", "The clash off Sura Reef on Thursday goes on being discussed. Guards boarded two boats.")
    first.event("clash", "happened", "clash", time=day("2026-03-05"), place=first.chain("place", "Sura Reef"))
    first.event("military_operation", "happened", "boarded", attributes={"injured": people(8)})
    assert len(events(record_of(first))) == 1


def test_of_two_clashes_in_a_report_none_is_guessed_for_a_blow() -> None:
    first = about("a1", "Clashes at Sura on Thursday and fighting at Koba on Friday. Gunmen of Boko shot two men.")
    boko = first.chain("armed_group", "Boko")
    first.event("clash", "happened", "Clashes", time=day("2026-03-05"), place=first.chain("place", "Sura"))
    first.event("clash", "happened", "fighting", time=day("2026-03-06"), place=first.chain("place", "Koba"))
    first.event("attack", "happened", "shot", ("actor", boko))
    assert len(events(record_of(first))) == 3


def test_bombers_that_fly_and_trucks_that_are_hit_tell_no_blow_at_hand() -> None:
    reports = []
    for id, words, trigger in (
        ("a1", "Norland's jets carried out air strikes on Kuje on Monday.", "strikes"),
        ("a2", "Norland's bombers attacked Kuje on Monday.", "attacked"),
        ("a3", "Norland attacked Kuje on Monday, and a truck burnt.", "attacked"),
    ):
        report = about(id, words)
        place = report.chain("place", "Kuje")
        report.event("attack", "happened", trigger, place=place, time=day("2026-03-09"), at=report.at(words))
        reports.append(report)
    assert len(events(record_of(*reports))) == 1
