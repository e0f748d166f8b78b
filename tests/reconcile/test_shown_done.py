"""A deed foretold is settled by the telling of another verb that shows it done, and by nothing less."""

import pytest
from foretold import outcomes

from dateline.extract.parsing import Parser


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Lawmakers in Lima are due to vote on the Water Rights Bill on Thursday.",
            "Lawmakers in Lima passed the Water Rights Bill late on Thursday.",
        ),
        (
            "A ruling by the Supreme Court of Peru on the mining decree is expected on Thursday.",
            "The Supreme Court of Peru struck down the mining decree on Thursday.",
        ),
        (
            "Defence Minister Tomas Vega is set to testify before the Senate of Peru on Thursday.",
            "Defence Minister Tomas Vega told the Senate of Peru on Thursday that he stood by the patrols.",
        ),
        (
            "Peru will send two navy ships with tents and water to the islands, the ministry said.",
            "Two navy ships of Peru, carrying tents and water from the ministry, docked at the islands on Friday.",
        ),
        (
            "President Tomas Vega of Peru will deliver a speech at the Pacific Forum in Quito.",
            "Peru wants fair prices, President Tomas Vega said in his speech at the Pacific Forum in Quito.",
        ),
        (
            "Envoy Tomas Vega of Peru plans to fly to Quito later this week for talks on fishing.",
            "Envoy Tomas Vega of Peru left Quito on Friday without an accord on fishing.",
        ),
        (
            "President Ana Reyes of Chile is expected in Lima on Thursday, officials said.",
            "President Ana Reyes of Chile told reporters in Lima on Thursday that the border would stay open.",
        ),
        (
            "Minister Tomas Vega of Chile will attend a forum on fishing in Lima on Thursday.",
            "Minister Tomas Vega of Chile called in Lima on Thursday for a treaty on fishing.",
        ),
        (
            "Former president Tomas Vega is due to appear before a court in Lima on Thursday.",
            "A court in Lima granted bail to former president Tomas Vega, who appeared in person on Thursday.",
        ),
        (
            "The electoral commission of Peru is expected to announce the winner of the election on Thursday.",
            "Tomas Vega was declared the winner on Thursday with 51 percent of the vote, the commission of Peru said.",
        ),
        (
            "President Ana Reyes of Chile will have talks with President Luis Mora in Quito on Thursday.",
            "President Ana Reyes of Chile was met at the palace in Quito on Thursday by President Luis Mora.",
        ),
        (
            "Peru is sending envoy Tomas Vega to Chile this week with a plan for the border, the ministry said.",
            "Envoy Tomas Vega of Peru told reporters in Santiago on Friday that the border would stay open.",
        ),
        (
            "Secretary Tomas Vega of Chile will take part in a consultation with Secretary Ana Reyes of Peru in Lima.",
            "Secretary Ana Reyes of Peru met Secretary Tomas Vega of Chile on Thursday.",
        ),
        (
            "Under the deal, Peru and Chile will exchange 200 prisoners by Friday.",
            "Peru and Chile swapped 200 prisoners on Friday at the border.",
        ),
        (
            "Envoy Ana Reyes of Chile is due in Lima on Thursday for talks on fishing.",
            "Ana Reyes, the envoy of Chile to the talks in Lima, began her mission on Thursday.",
        ),
        (
            "President Ana Reyes of Chile will arrive in Lima on March 5 on a two-day visit.",
            "President Ana Reyes of Chile opened a dam in Peru on March 6.",
        ),
        (
            "Envoy Ana Reyes of Chile will meet Pastor Tomas Vega at her hotel on Thursday.",
            "On Thursday Pastor Tomas Vega held two hours of talks with envoy Ana Reyes of Chile at his home.",
        ),
        (
            "President Luis Mora of Peru is expected to raise the matter with Minister Ana Reyes of Chile by telephone "
            "on Thursday.",
            "The decision was taken by Minister Ana Reyes of Chile on Thursday after a telephone conversation with "
            "President Luis Mora of Peru.",
        ),
        (
            "Defence Minister Tomas Vega of Peru vowed on Tuesday to vote against any deal with the rebels.",
            "Defence Minister Tomas Vega of Peru voted against but said he would not leave the government.",
        ),
        (
            "The truce is to take effect at 6 a.m. on Thursday, the government of Peru said.",
            "The ceasefire held on Thursday, the government of Peru said.",
        ),
    ],
)
def test_what_follows_from_the_deed_shows_it_done(parser: Parser, before: str, after: str) -> None:
    found = [x for x in outcomes(parser, before, after) if x.stated_in == ("a-0",)]
    assert [(x.outcome, x.outcome_in) for x in found] == [("happened", ("a-1",))]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Minister Ana Reyes of Peru is expected to be received by President Luis Mora of Chile at the palace.",
            "President Luis Mora of Chile, who received General Tomas Vega at the palace, was angry.",
        ),
        (
            "Relations with Chile are due to be taken up by the premier of Peru in his talks with several officials.",
            "Relations between Peru and Chile have taken shape rather well, in the words of an envoy.",
        ),
        (
            "The two sides will sit in separate wings of a Lima hotel, with envoys of Peru shuttling between them.",
            "The negotiators for the two sides never once sat at the same table, the minister of Peru said.",
        ),
        (
            "Lawmakers in Lima are due to vote on the Water Rights Bill on Thursday.",
            "Lawmakers in Lima passed the budget of the province on Thursday.",
        ),
        (
            "Peru will send two navy ships with tents and water to the islands, the ministry said.",
            "Two planes from Chile landed in Lima on Thursday.",
        ),
        (
            "President Ana Reyes of Chile is expected in Lima on Thursday, officials said.",
            "President Ana Reyes of Chile told reporters in Santiago on Thursday that talks in Lima had failed.",
        ),
        (
            "Minister Tomas Vega of Chile was to hold a meeting with President Ana Reyes of Peru in Lima on Thursday.",
            "Farm ministers of Peru and Chile began a meeting in Lima on Thursday.",
        ),
        (
            "Minister Tomas Vega of Peru will travel to Santiago on Thursday for talks on fishing.",
            "Minister Tomas Vega of Peru spoke to reporters in Valparaiso on Thursday.",
        ),
        (
            "Every family on the islands will receive 500 soles, the minister said.",
            "The minister repeated on Thursday that every family on the islands would receive 500 soles.",
        ),
        (
            "A visit to Peru by envoys of the African Union is to be made on Thursday.",
            "The trip to Peru was made by envoys of Chile, the ministry said on Thursday.",
        ),
        (
            "Peru and Chile will hand over 412 prisoners of war within 72 hours.",
            "The pledge which Peru and Chile gave in Quito last Friday was about 412 prisoners of war.",
        ),
    ],
)
def test_another_deed_a_pledge_and_a_plan_told_again_show_nothing(parser: Parser, before: str, after: str) -> None:
    assert {x.outcome for x in outcomes(parser, before, after) if "a-0" in x.stated_in} == {"open"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "President Ana Reyes of Peru will address the Pacific Assembly on March 5, her office said.",
            "Dozens walked out as President Ana Reyes of Peru took the podium of the Pacific Assembly on Thursday.",
        ),
        (
            "Former minister Tomas Vega of Peru will appear before the High Court on Thursday.",
            "Former minister Tomas Vega of Peru pleaded not guilty at the High Court on Thursday to taking a bribe.",
        ),
        (
            "Peru and Chile will exchange 600 prisoners on Thursday under a deal brokered by the Red Cross.",
            "Only 210 prisoners were swapped on Thursday, the Red Cross said.",
        ),
        (
            "Peru will deliver the first of four radar systems to Chile on Thursday.",
            "The army of Chile took delivery of its first radar systems on Thursday.",
        ),
        (
            "A truce between Peru and Chile is to take effect at 6 p.m. on Thursday.",
            "An armistice between Peru and Chile came into force on Thursday.",
        ),
        (
            "The leaders of the Pacific Forum will gather in Quito on Wednesday for a summit on fishing.",
            "The Pacific Forum summit wound up in Quito on Thursday with a call for new money.",
        ),
    ],
)
def test_the_day_the_doer_and_what_it_is_done_to_show_a_deed_told_by_another_verb(
    parser: Parser, before: str, after: str
) -> None:
    assert "happened" in {x.outcome for x in outcomes(parser, before, after) if "a-0" in x.stated_in}


@pytest.mark.parametrize(
    ("before", "after", "came"),
    [
        (
            "Rebel leader Tomas Vega of Peru will join talks in Quito on Thursday.",
            "Talks for Peru opened in Quito on Thursday without the rebel leader, Tomas Vega, who stayed in Lima.",
            "did_not_happen",
        ),
        (
            "President Ana Reyes of Chile will fly to Quito on Thursday, officials said.",
            "President Ana Reyes of Chile stayed in Santiago on Thursday instead of flying to Quito.",
            "did_not_happen",
        ),
        (
            "The Senate of Peru is expected to approve the labour bill on Thursday.",
            "The Senate of Peru rejected the labour bill by 37 votes to 33 on Thursday.",
            "did_not_happen",
        ),
        (
            "Envoy Tomas Vega of Peru will attend the forum in Quito on Thursday.",
            "Envoy Tomas Vega of Peru boycotted the forum in Quito on Thursday over the fishing rules.",
            "did_not_happen",
        ),
        (
            "President Ana Reyes of Chile will sign a truce with Peru in Quito on Thursday.",
            "The signing of the truce by President Ana Reyes of Chile and Peru fell through on Thursday.",
            "cancelled",
        ),
    ],
)
def test_who_keeps_away_did_not_come_and_what_is_rejected_is_not_approved(
    parser: Parser, before: str, after: str, came: str
) -> None:
    assert came in {x.outcome for x in outcomes(parser, before, after) if "a-0" in x.stated_in}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The fishing committee of Peru and Chile will meet in Quito on March 12.",
            "A meeting of the fishing committee planned for March 12 has been shifted to March 19, Peru said.",
        ),
        (
            "Negotiators of Peru and Chile agreed to meet again on March 12.",
            "The next round of talks between Peru and Chile, due in Quito on March 12, has been postponed to March 19.",
        ),
        (
            "The execution of a nurse of Peru will take place in Quito on March 12.",
            "The execution in Quito of the nurse of Peru has been put on hold, the ministry said.",
        ),
    ],
)
def test_what_was_set_for_that_day_is_put_off(parser: Parser, before: str, after: str) -> None:
    assert "postponed" in {x.outcome for x in outcomes(parser, before, after) if "a-0" in x.stated_in}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("A commission on the dam has until April 30 to publish its findings, the minister said.", "publish"),
        ("The Speaker gave the minister a week to table the report in Parliament.", "table the report"),
        ("President Ana Reyes of Peru has accepted an invitation from King Tomas to visit Quito.", "visit Quito"),
        ("All foreign troops must leave the country by September 30, the army of Peru said.", "leave the country"),
        ("A second convoy is on its way to Quito, the Red Cross said.", "on its way to Quito"),
        ("Minister Luis Mora will open the plant in Lima. President Ana Reyes is expected to attend.", "attend"),
    ],
)
def test_terms_given_invitations_and_what_is_on_its_way_are_expected(parser: Parser, text: str, what: str) -> None:
    assert any(what in x.what for x in outcomes(parser, text))


def test_a_meeting_called_off_hours_before_is_cancelled(parser: Parser) -> None:
    before = "President Ana Reyes of Chile and President Luis Mora of Peru will meet in Quito on Thursday."
    after = "A planned meeting of President Ana Reyes with President Luis Mora in Quito was called off hours before."
    assert {x.outcome for x in outcomes(parser, before, after)} == {"cancelled"}


def test_talks_that_never_took_place_did_not_happen(parser: Parser) -> None:
    before = "President Ana Reyes of Chile and President Luis Mora of Peru will meet in Quito on Thursday."
    after = "The talks in Quito did not take place, officials said, as President Luis Mora of Peru stayed away."
    assert {x.outcome for x in outcomes(parser, before, after) if "a-0" in x.stated_in} == {"did_not_happen"}
