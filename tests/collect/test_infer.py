"""Days of publication inferred from a report's own words and from reports of the same affair."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

from dateline.base.articles import Article, Problem
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
