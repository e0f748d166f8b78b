"""Days of publication inferred from a report's own words and from reports of the same affair."""

import datetime as dt
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from dateline.base.articles import Article, Problem
from dateline.collect.clues import clues_in
from dateline.collect.files import collect, find
from dateline.collect.infer import infer_dates
from dateline.collect.text import read_text

TALKS = (
    "Foreign Minister Ingrid Solvang of Norway met her Chilean counterpart Rafael Quiroga in Valparaiso on {day} to "
    "discuss fishing rights off Bouvet Island.\n\nSolvang and Quiroga agreed to set up the Bouvet Commission, to be "
    "chaired by the Chilean admiral Pedro Lisboa."
)
ELSEWHERE = (
    "The Kampala Stock Exchange fell on {day} after the Bank of Uganda raised its rate, and Governor Ruth Akello said "
    "that inflation in the Ugandan economy had peaked.\n\nAkello spoke in Entebbe."
)


def article(text: str) -> Article:
    found = read_text(text, "a.txt")
    assert isinstance(found, Article)
    return found


def day(articles: list[Article], one: Article) -> str | None:
    return next(other.published for other in infer_dates(articles) if other.id == one.id)


def test_a_whole_date_in_the_text() -> None:
    one = article(TALKS.format(day="June 26, 2025"))
    found = infer_dates([one])[0]
    assert (found.published, found.published_from) == ("2025-06-26", "inferred")
    assert found.id == one.id


def test_nothing_to_go_by_stays_undated() -> None:
    one = article(TALKS.format(day="Thursday"))
    other = article(" date 2025-03-03 " + ELSEWHERE.format(day="Monday"))
    assert day([one, other], one) is None


def test_a_weekday_beside_a_dated_report_of_the_same() -> None:
    dated = article(" date 2025-06-27 " + TALKS.format(day="Thursday"))
    one = article("Norway and Chile talk fish\n\n" + TALKS.format(day="Thursday") + "\n\nLisboa was in the room.")
    other = article(" date 2025-03-03 " + ELSEWHERE.format(day="Monday"))
    assert day([one, dated, other], one) in ("2025-06-26", "2025-06-27")


def test_the_day_of_a_dateline_finds_its_year() -> None:
    dated = article(" date 2025-06-25 " + TALKS.format(day="Wednesday"))
    one = article("VALPARAISO, June 26 (EFE) - " + TALKS.format(day="Thursday"))
    found = next(other for other in infer_dates([one, dated]) if other.id == one.id)
    assert (found.published, found.dateline_date) == ("2025-06-26", "2025-06-26")


def test_a_dateline_alone_with_a_year_and_a_weekday() -> None:
    one = article("VALPARAISO, June 26 (EFE) - " + TALKS.format(day="Thursday") + " The dispute began in 2023.")
    assert day([one], one) in (None, "2025-06-26")
    later = article("VALPARAISO, June 26 (EFE) - " + TALKS.format(day="Thursday") + " The dispute began in 2025.")
    assert day([later], later) == "2025-06-26"


def test_what_is_said_is_never_changed() -> None:
    dated = article(" date 2025-06-27 " + TALKS.format(day="June 20, 2025"))
    assert infer_dates([dated]) == [dated]


def test_order_does_not_matter() -> None:
    dated = article(" date 2025-06-27 " + TALKS.format(day="Thursday"))
    one = article("Norway and Chile talk fish\n\n" + TALKS.format(day="Thursday"))
    two = replace(one, id="a-other", path="b.txt")
    results = [{a.id: a.published for a in infer_dates(list(order))} for order in permutations([dated, one, two])]
    assert all(result == results[0] for result in results)


def test_real_reports(shared: Path) -> None:
    articles: list[Article] = []
    for file in find([str(shared / "corpora" / "qingdao")]):
        assert not isinstance(file, Problem)
        articles += collect(file)[0]
    found = {Path(one.path).name: one for one in infer_dates(articles)}
    assert found["report-002.txt"].published in ("2025-06-25", "2025-06-26", "2025-06-27")
    assert found["report-003.txt"].published in ("2025-06-26", "2025-06-27", "2025-06-28")
    assert found["report-004.txt"].published_from == "header"


FERRY = (
    "Prime Minister Sela Tuimoala of Tonga {told} the port of Neiafu {day}, where the ferry Princess Lupepau sank off "
    "Vava'u with ninety people on board, and spoke to Governor Lord Fulivai about the search for survivors."
)


def test_a_date_told_as_past_lies_behind() -> None:
    """The report itself tells a later date as past, so it cannot be of its mate's day."""
    dated = article(" date 2025-10-14 " + FERRY.format(told="visited", day="on Monday"))
    one = article(
        "Divers reach the ferry\n\n"
        + FERRY.format(told="returned to", day="on Saturday")
        + " The second ferry, sent on "
        "October 15 to Neiafu, was held up by storms, Tuimoala said."
    )
    assert day([dated, one], one) in ("2025-10-18", "2025-10-19")


def test_last_wednesday_is_not_yesterday() -> None:
    dated = article(" date 2025-09-10 " + FERRY.format(told="visited", day="on Wednesday"))
    one = article(
        "Tuimoala faces questions\n\n"
        + FERRY.format(told="had visited", day="last Wednesday")
        + " The parliament of Tonga will debate the sinking of the Princess Lupepau on September 16."
    )
    assert day([dated, one], one) in ("2025-09-12", "2025-09-13", "2025-09-14", "2025-09-15")


def test_what_is_placed_surely_places_the_rest() -> None:
    """The dateline fixes one report; the next, which tells the same as coming tomorrow, leans on it."""
    dated = article(" date 2025-03-01 " + ELSEWHERE.format(day="Friday") + " It was a record in 2025.")
    sure = article(
        "NEIAFU, Oct 19 (PINA) -- " + FERRY.format(told="visited", day="on Sunday") + " The search began in 2025."
    )
    early = article("Tuimoala to visit Vava'u\n\n" + FERRY.format(told="will visit", day="tomorrow"))
    found = {other.id: other.published for other in infer_dates([dated, sure, early])}
    assert found[sure.id] == "2025-10-19"
    assert found[early.id] in ("2025-10-17", "2025-10-18", "2025-10-19")


def test_a_report_dated_where_it_was_still_the_day_before() -> None:
    dated = article(" date 2025-10-11 " + FERRY.format(told="visited", day="on Sunday"))
    one = article("Tuimoala in Neiafu\n\n" + FERRY.format(told="visited", day="on Sunday") + " Fulivai was there.")
    assert day([dated, one], one) in ("2025-10-12", "2025-10-13")


@pytest.mark.parametrize(
    ("words", "past"),
    [
        ("The talks in Oslo ran until close to midnight on Tuesday, she said.", True),
        ("The envoy is to leave for Oslo on Tuesday.", False),
    ],
)
def test_what_lies_close_to_a_time_is_no_plan(words: str, *, past: bool) -> None:
    one = read_text(f"{words}\n\nThe two ministers agreed on a text after the talks.", "a.txt")
    assert isinstance(one, Article)
    assert [clue.past for clue in clues_in(one) if clue.weekday == 1] == [past]


def test_that_day_is_told_by_the_words_before() -> None:
    one = read_text("They met on October 6 in Oslo. That Thursday they also met in Bergen with two others.", "a.txt")
    assert isinstance(one, Article)
    assert not [clue for clue in clues_in(one) if clue.weekday == 3]


def test_a_report_is_not_older_than_its_pictures() -> None:
    shown = "Solvang with her guest at the ministry. March 5, 2025. REUTERS/Marit Berg"
    lead = "Minister Ingrid Solvang of Norway met her guest from Chile at the ministry in Oslo on Tuesday."
    one = read_text(f"{shown}\n\n{lead}\n\nThe two agreed on a text after the talks, they said.", "a.txt")
    assert isinstance(one, Article)
    assert [clue.day for clue in clues_in(one) if clue.shown] == [dt.date(2025, 3, 5)]


@pytest.mark.parametrize(
    ("words", "past"),
    [
        ("The duty on the country's goods comes into force on July 1 unless the two agree.", False),
        ("The protocol takes effect on May 1 if the cabinet approves it.", False),
        ("The pause with Chile expires on Aug. 10, a person who was at the talks said.", False),
        ("She will be in Oslo on Aug. 31 and Sept. 1 for talks on the deal.", False),
        ("The two leaders might meet on Sept. 8 in Lima.", False),
        ("He is to swear the approved nominees in at the castle on January 22, when they gathered.", False),
        ("They want order to be brought back following the coup of July 26 in the north.", True),
        ("They agreed to implement the consensus of the June 5 phone call between the two.", True),
        ("The tour, which lasted from Oct. 21 to the end of the week, ended well.", True),
        ("Whitcombe said on May 4 that the islands could keep their boats.", True),
    ],
)
def test_a_date_is_past_or_to_come(words: str, *, past: bool) -> None:
    one = article(f"Ministers talk of fish\n\nThe ministers are at odds over fish and boats.\n\n{words}")
    assert {clue.past for clue in clues_in(one) if clue.month_day} == {past}


def test_what_a_lead_looks_ahead_to_its_mates_soon_tell() -> None:
    coming = article(
        "Foreign Minister Ingrid Solvang of Norway will meet her Chilean counterpart Rafael Quiroga in Valparaiso on "
        "Wednesday to discuss fishing rights off Bouvet Island."
    )
    told = [
        article(f"date 2025-06-{n}\n\n{TALKS.format(day=name)} They {more}.")
        for n, name, more in ((19, "Wednesday", "dined at noon"), (20, "Wednesday", "spoke for an hour"))
    ]
    found = day([coming, *told], coming)
    assert found is not None
    assert dt.date(2025, 6, 14) <= dt.date.fromisoformat(found) <= dt.date(2025, 6, 17)
