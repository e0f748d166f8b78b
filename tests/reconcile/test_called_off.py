"""A deed foretold and a later report that calls it off, puts it off, or does it all the same."""

import pytest
from foretold import outcomes

from dateline.extract.parsing import Parser


@pytest.mark.parametrize(
    ("before", "after", "outcome"),
    [
        (
            "President Tomas Vega of Peru will visit the flooded area on Friday.",
            "President Tomas Vega of Peru cancelled a planned trip to the area because of storms, his office said.",
            "cancelled",
        ),
        (
            "Prime Minister Ana Reyes of Chile is due in the shrine town of Andacollo on Saturday.",
            "Prime Minister Ana Reyes of Chile called off a pilgrimage to Andacollo on Saturday and flew home.",
            "cancelled",
        ),
        (
            "Lawmakers in Lima are due to vote on the Water Rights Bill on Thursday.",
            "The vote on the Water Rights Bill in Lima was put off on Thursday after a row over costs.",
            "postponed",
        ),
        (
            "Envoy Tomas Vega of Peru plans to fly to Quito on Friday for talks on fishing.",
            "Envoy Tomas Vega of Peru has postponed his trip to Quito, the ministry said on Saturday.",
            "postponed",
        ),
        (
            "Chile will cancel the debt of the port of Arica on Friday, the ministry said.",
            "Chile cancelled the debt of the port of Arica on Friday, the ministry said.",
            "happened",
        ),
        (
            "President Tomas Vega of Peru will visit Arequipa on Friday.",
            "President Tomas Vega of Peru cancelled a planned trip to Chile on Friday.",
            "open",
        ),
    ],
)
def test_what_becomes_of_a_deed(parser: Parser, before: str, after: str, outcome: str) -> None:
    stated = [x for x in outcomes(parser, before, after) if "a-0" in x.stated_in]
    assert {x.outcome for x in stated} == {outcome}


def test_what_was_delayed_and_is_done_has_happened(parser: Parser) -> None:
    rows = outcomes(
        parser,
        "Finance Minister Tomas Vega of Peru is due to present the budget to parliament on Thursday.",
        "Finance Minister Tomas Vega of Peru presented the budget to parliament on Thursday. The budget was delayed by "
        "two days by a dispute over wages.",
    )
    assert [x.outcome for x in rows if "present the budget" in x.what] == ["happened"]


def test_a_forum_whose_parties_nobody_names_is_cancelled(parser: Parser) -> None:
    rows = outcomes(
        parser,
        "A business forum is planned for Thursday in Arica, the ministry of Chile said.",
        "A business forum that had been planned for Thursday in Arica was cancelled because of a strike.",
    )
    assert {x.outcome for x in rows if "a-0" in x.stated_in} == {"cancelled"}


def test_the_next_round_put_off_calls_no_visit_off(parser: Parser) -> None:
    rows = outcomes(
        parser,
        "Foreign Minister Tomas Vega of Peru is due in Lima on Thursday, where he will hold talks on fishing.",
        "The fourth round of the talks on mining, which was to have begun in Lima on Friday, had been put back.",
    )
    assert {x.outcome for x in rows if "Vega" in x.what} == {"open"}


def test_a_later_day_told_anew_puts_it_off(parser: Parser) -> None:
    rows = outcomes(
        parser,
        "A joint border committee of Peru and Chile will meet in Arica on March 6.",
        "The joint border committee of Peru and Chile will now meet in Arica on March 17, the ministry said.",
    )
    assert {x.outcome for x in rows if "a-0" in x.stated_in} == {"postponed"}


def test_what_had_been_due_today_is_still_to_come(parser: Parser) -> None:
    rows = outcomes(
        parser,
        "A joint committee of Peru and Chile is to open a border post at Arica on March 7.",
        "The joint committee of Peru and Chile had been due to open a border post at Arica today.",
    )
    assert {x.outcome for x in rows if "a-0" in x.stated_in} == {"open"}


def test_a_rally_called_off_is_none_to_come(parser: Parser) -> None:
    rows = outcomes(parser, "Critics of the government cancelled a rally planned for Friday in Lima after a threat.")
    assert not [x for x in rows if x.outcome == "open"]
