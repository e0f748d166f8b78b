"""Clauses told as coming become expectations, settled by what later reports tell."""

import pytest
from foretold import outcomes

from dateline.extract.parsing import Parser

PREVIEW = "Kenya will open a new border post at Namanga on Friday, the ministry said."
OPENED = "Kenya opened the new border post at Namanga on Friday, officials said."
SHUT = "Kenya did not open the new border post at Namanga on Friday, officials said."
OTHER = "Kenya opened a school in Nairobi on Friday, officials said."


@pytest.mark.parametrize(("later", "outcome"), [(OPENED, "happened"), (SHUT, "did_not_happen"), (OTHER, "open")])
def test_a_later_clause_settles_what_was_coming(parser: Parser, later: str, outcome: str) -> None:
    found = [x for x in outcomes(parser, PREVIEW, later) if "border post" in x.what]
    assert [(x.outcome, x.stated_in) for x in found] == [(outcome, ("a-0",))]
    assert found[0].what.startswith("Kenya to open a new border post at Namanga")


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Police fired tear gas to disperse the crowd outside the parliament in Tbilisi.", "disperse"),
        ("The two sides last held talks in 2015 to try to ease tensions on the peninsula.", "ease"),
        ("The ruling does not mean that the former president will stand trial in Paris.", "stand"),
    ],
)
def test_a_purpose_an_attempt_and_a_doubt_are_no_expectations(parser: Parser, text: str, deed: str) -> None:
    assert [x.what for x in outcomes(parser, text) if deed in x.what] == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The governor said a clinic would be built in Lodwar.", "a clinic to be built in Lodwar"),
        (
            "The mayor said the market would be rebuilt. The bridge would also be repaired by the army.",
            "The bridge to be repaired by the army",
        ),
        ("A fund for the orphans would also be set up, the minister added.", "set up"),
        ("The envoys are expected to make a decision on the border.", "The envoys to make a decision on the border"),
        ("Soldiers from Kenya will arrive in Haiti on Friday.", "Soldiers from Kenya to arrive in Haiti on Friday"),
        ("Minister Ana Reyes of Peru was sure to stay, aides said.", "Ana Reyes to stay"),
        (
            "The members of the panel said they would make a visit to Puno in April.",
            "The members of the panel to make a visit to Puno in April",
        ),
        ("The delegation will also engage with the regional bloc.", "The delegation to engage with the regional bloc"),
    ],
)
def test_what_is_foretold_from_the_past_or_by_its_object_is_expected(parser: Parser, text: str, what: str) -> None:
    assert [x.outcome for x in outcomes(parser, text) if x.what.endswith(what)] == ["open"]


@pytest.mark.parametrize(
    "text",
    [
        "The talks will follow the two previous rounds held in Doha and Cairo in May.",
        "The two ministers agreed to strengthen cooperation and deepen ties.",
        "The bloc will take all necessary measures to restore order.",
        "The rebels will attack the port if the army enters the town.",
        "The trip is expected to highlight the importance of the alliance.",
        "An exchange of fire there would mark a new stage of the war.",
    ],
)
def test_what_nobody_could_say_was_done_is_no_expectation(parser: Parser, text: str) -> None:
    assert [x.what for x in outcomes(parser, text) if x.event is None] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Envoy Tomas Vega is set to travel on Thursday, the ministry said.",
            "Envoy Tomas Vega flew to Lima on Thursday, officials said.",
        ),
        (
            "President Ana Reyes will travel to Lima on Thursday, her office said.",
            "President Ana Reyes met Peruvian President Luis Mora in Lima on Thursday, officials said.",
        ),
        (
            "Several trade agreements are expected to be signed during the visit to Peru.",
            "The two countries signed several trade agreements in Peru.",
        ),
    ],
)
def test_another_report_of_the_deed_in_other_words_settles_it(parser: Parser, before: str, after: str) -> None:
    assert [x.outcome for x in outcomes(parser, before, after)] == ["happened"]


def test_a_meeting_with_another_settles_nothing(parser: Parser) -> None:
    before = "President Ana Reyes will meet executives of mining firms on Thursday, her office said."
    after = "President Ana Reyes met Chilean President Luis Mora in Santiago on Thursday."
    assert [x.outcome for x in outcomes(parser, before, after) if "firms" in x.what] == ["open"]


def test_what_a_report_itself_tells_as_done_it_does_not_foretell(parser: Parser) -> None:
    done = "President Ana Reyes appointed Tomas Vega ambassador to Chile on Monday."
    back = "Lawmakers debated the decision to appoint Tomas Vega ambassador to Chile."
    assert outcomes(parser, done, back) == []


@pytest.mark.parametrize(
    "text",
    [
        "The envoy was unsuccessful in persuading the junta to allow him to meet President Ana Reyes.",
        "The lawyers were not granted permission to meet President Ana Reyes.",
        "It would be premature to arrange a meeting between President Ana Reyes and President Luis Mora.",
        "The meeting, which was to be held from May 3 to 5 in Quito, has been postponed indefinitely.",
        "To snub the idea of talks, the bloc rejected the offer.",
        "Luis Mora will become the third minister to visit Quito after Ana Reyes was appointed as prime minister.",
    ],
)
def test_denied_put_off_and_told_as_done_are_not_coming(parser: Parser, text: str) -> None:
    assert [x.what for x in outcomes(parser, text) if not x.what.endswith("to visit Quito")] == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Kenya and Uganda are expected to open a joint bridge on Friday.",
            "Kenya and Uganda to open a joint bridge on Friday",
        ),
        (
            "The next round of talks between Peru and Chile is scheduled to resume on Friday.",
            "The next round of talks between Peru and Chile to resume on Friday",
        ),
        (
            'Governor Tomas Vega will open the "Bridge of Peace on Friday.',
            "Tomas Vega to open the Bridge of Peace on Friday",
        ),
    ],
)
def test_its_words_name_the_whole_subject(parser: Parser, text: str, what: str) -> None:
    assert [x.what for x in outcomes(parser, text)] == [what]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "A joint patrol with the Peruvian navy will go ahead off Arica on Thursday, the ministry said.",
            "Three ships began a joint patrol off Arica on Thursday, the ministry said.",
        ),
        (
            "The vote on the water bill will take place on Thursday in Lima, the speaker said.",
            "Lawmakers voted on the water bill on Thursday in Lima after a long debate.",
        ),
    ],
)
def test_what_takes_place_is_settled_by_those_who_hold_it(parser: Parser, before: str, after: str) -> None:
    assert [x.outcome for x in outcomes(parser, before, after)] == ["happened"]


def test_a_state_to_come_is_expected(parser: Parser) -> None:
    found = outcomes(parser, "The minister said the first 40 shelters would be ready by the end of April.")
    assert [x.what for x in found] == ["the first 40 shelters to be ready by the end of April"]


@pytest.mark.parametrize(
    "text",
    [
        "The army is ready to respond to any attack.",
        "The two sides will discuss matters of mutual interest.",
        "Any thaw between Peru and Chile will take place against a backdrop of mistrust.",
        "The speech is watched for signs of the policy President Ana Reyes is likely to pursue in the coming year.",
        "The operation targeted camps across the border, aiming to dismantle their networks.",
    ],
)
def test_readiness_generalities_and_aims_are_no_expectations(parser: Parser, text: str) -> None:
    assert outcomes(parser, text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The ruling on the petitions is set for 12 May, a clerk said.", "The ruling on the petitions set for 12 May"),
        ("The verdict is due on 12 May.", "The verdict due on 12 May"),
        ("A decision on the dam is expected on 12 May.", "A decision on the dam expected on 12 May"),
        (
            "Peru announced plans to close its mine at Cerro by the end of May.",
            "Peru to close its mine at Cerro by the end of May",
        ),
    ],
)
def test_what_has_its_day_and_what_is_planned_is_expected(parser: Parser, text: str, what: str) -> None:
    assert [(x.what, x.outcome) for x in outcomes(parser, text)] == [(what, "open")]


@pytest.mark.parametrize("text", ["Both suggested the summit.", "They urged Ana Reyes to visit Lima in May."])
def test_a_proposal_is_no_expectation(parser: Parser, text: str) -> None:
    assert outcomes(parser, text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The truce in the valley expires on 12 May.", "The truce in the valley to expire on 12 May"),
        ("President Ana Reyes travels to Lima on 12 May.", "Ana Reyes to travel to Lima on 12 May"),
        ("Peru is sending two navy ships with tents to the islands.", "Peru to send two navy ships with tents"),
        ("The treaty still has to be ratified by both parliaments.", "The treaty to be ratified by both parliaments"),
        ("The Senate of Peru has yet to give its approval.", "to give its approval"),
        ("The pact must still be approved by Chile.", "The pact to be approved by Chile"),
        ("Parliament is to debate the water bill on 12 May.", "Parliament to debate the water bill on 12 May"),
        ("Peru has set up a fund for the dam. It will open on 12 May.", "a fund for the dam to open on 12 May"),
        ("Peru and Chile have settled a treaty. Their leaders will announce it on 12 May.", "to announce it on 12 May"),
        ("On 12 May President Ana Reyes is due to leave for Lima.", "Ana Reyes to leave for Lima"),
        ("Peru informed the agency of its plan to launch a satellite on 12 May.", "Peru to launch a satellite"),
        ("The treaty covers all waters. It still has to be approved by Chile.", "The treaty to be approved by Chile"),
        ("Ministers of the fishing bloc gather at a meeting of the bloc in Lima that opens on 12 May.", "on 12 May"),
    ],
)
def test_the_present_and_what_is_still_to_be_done_may_tell_what_is_coming(parser: Parser, text: str, what: str) -> None:
    assert [x.outcome for x in outcomes(parser, text) if what in x.what] == ["open"]


@pytest.mark.parametrize(
    "text",
    [
        "The valley floods every May.",
        "Lawyers doubt that the ministry can close the mine before 12 May.",
        "The envoy is travelling at a difficult moment.",
        "Chile must still answer hard questions.",
        "Peru chairs the bloc this year.",
    ],
)
def test_habits_doubts_and_states_are_no_expectations(parser: Parser, text: str) -> None:
    assert outcomes(parser, text) == []


def test_a_plan_of_which_too_little_is_told_for_an_event_is_still_expected(parser: Parser) -> None:
    text = "The Andean Union plans to hold a donors' conference in Lima next month."
    assert [x.what for x in outcomes(parser, text)] == [
        "The Andean Union to hold a donors' conference in Lima next month"
    ]


@pytest.mark.parametrize(
    ("after", "outcome"),
    [
        ("Peru said the talks in Lima on fishing ended on Thursday.", "happened"),
        ("Peru said the talks in Quito on fishing ended on Thursday.", "open"),
        ("Peru said a concert in Lima for fishing ended on Thursday.", "open"),
    ],
)
def test_talks_only_named_are_settled_by_talks_in_that_place(parser: Parser, after: str, outcome: str) -> None:
    before = "Peru said police had closed streets before the upcoming talks in Lima on fishing."
    found = [x for x in outcomes(parser, before, after) if x.stated_in == ("a-0",)]
    assert [(x.what, x.outcome) for x in found] == [("upcoming talks in Lima", outcome)]


def test_it_is_neither_who_speaks_nor_what_another_sentence_is_about(parser: Parser) -> None:
    found = outcomes(
        parser,
        "The decision was taken by the premier on Sunday. He demanded the recording from the boat; the leader of Chile "
        "replied that it would be given to the alliance on Friday.",
    )
    assert not [x.what for x in found if x.what.startswith(("The decision", "the leader"))]


def test_tariffs_to_be_lifted_are_not_called_imposed(parser: Parser) -> None:
    found = outcomes(parser, "Under the accord, the minister said, Peru is to lift its sanctions on Chile on Friday.")
    assert found
    assert not [x.what for x in found if "to sanction" in x.what]


def test_who_sends_ships_does_not_come_into_force(parser: Parser) -> None:
    found = outcomes(
        parser,
        "Peru will send its minister to Lima this week, as one of the states most exposed to the tariffs of Chile "
        "scrambles for an accord before a 32 per cent duty on its goods comes into force on July 1.",
    )
    assert not [x.what for x in found if x.what.startswith("Peru to come")]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Foreign Minister Ana Reyes of Peru will be in Quito on March 9.", "Ana Reyes to be in Quito on March 9"),
        (
            "There will be a second vote on March 9, the bloc said.",
            "a second vote to be on March 9",
        ),
        ("The Lakes Council, planned for December in Kampala, would go ahead.", "planned for December in Kampala"),
        ("The first Council of Ministers is convened for Monday, he said.", "Ministers convened for Monday"),
        ("President Luis Mora of Peru gave his word that he would travel to Juba.", "Luis Mora to travel to Juba"),
        ("The president will on May 4 sign the treaty in Lima.", "The president to sign the treaty in Lima"),
    ],
)
def test_what_is_set_for_a_day_or_given_as_a_word_is_expected(parser: Parser, text: str, what: str) -> None:
    assert [x.outcome for x in outcomes(parser, text) if x.what.endswith(what)] == ["open"]


def test_what_the_report_itself_calls_off_is_not_to_come(parser: Parser) -> None:
    text = "Minister Ann Lee was to fly to Lima on Monday to meet Tom Roe. The trip was called off at the last minute."
    assert [x.what for x in outcomes(parser, text) if x.outcome == "open"] == []


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("President Carlos Ortega of Peru has cancelled a visit to Quito planned for next week.", "cancelled"),
        ("President Carlos Ortega of Peru put off a visit to Quito planned for next week.", "postponed"),
        ("President Carlos Ortega of Peru was due to visit Quito on Tuesday, but called it off.", "cancelled"),
        ("President Carlos Ortega of Peru had been due to visit Quito on Friday until a strike closed the airport.",
         "cancelled"),
        ("President Carlos Ortega of Peru is due to visit Quito on Friday.", "open"),
    ],
)  # fmt: skip
def test_a_plan_known_only_from_its_end(parser: Parser, text: str, outcome: str) -> None:
    assert [x.outcome for x in outcomes(parser, text) if "Quito" in x.what] == [outcome]


def test_they_are_those_just_told_of(parser: Parser) -> None:
    text = "The bloc has sent 40 observers to Lodwar. They are due to give their first report on Friday."
    (found,) = [x for x in outcomes(parser, text) if "report" in x.what]
    assert found.what.startswith("40 observers to give their first report")


def test_the_trip_of_one_sentence_is_not_the_visit_of_the_one_before(parser: Parser) -> None:
    text = (
        "A visit by the mission of the African Union to Lodwar is planned for June.\n"
        "Carlos Ortega had been due in Quito on Friday to meet Ana Reyes, but the trip was called off."
    )
    assert {x.outcome for x in outcomes(parser, text) if "June" in x.what} == {"open"}
    assert {x.outcome for x in outcomes(parser, text) if "Reyes" in x.what} == {"cancelled"}


DUE = "A hearing of the budget committee in Lusaka is scheduled for Thursday."
MOVED = "The budget committee's hearing has been moved to Tuesday, its chairwoman Ana Phiri said."
HELD = "The budget committee held its hearing in Lusaka on Tuesday, Ana Phiri said."


def test_what_is_moved_is_put_off_and_foretold_anew(parser: Parser) -> None:
    found = {x.what.split()[-1]: x.outcome for x in outcomes(parser, DUE, MOVED, HELD) if "hearing" in x.what}
    assert found["Thursday"] == "postponed"
    assert found["Tuesday"] == "happened"


@pytest.mark.parametrize(
    "text", ["The hearing was moved to Lusaka, Ana Phiri said.", "The hearing was put off on Monday."]
)
def test_what_is_moved_elsewhere_or_put_off_for_no_day_is_not_set_anew(parser: Parser, text: str) -> None:
    assert [x.what for x in outcomes(parser, text) if x.outcome == "open"] == []


@pytest.mark.parametrize(
    "text", ["There are no plans for a meeting between Sergei Lavrov and Antony Blinken in Vienna."]
)
def test_what_nobody_plans_is_not_expected(parser: Parser, text: str) -> None:
    assert outcomes(parser, text) == []


def test_some_of_what_is_known_is_known(parser: Parser) -> None:
    text = "The lawyer, Dana Perez, said she was certain some of the charges would be dismissed."
    assert [x.what for x in outcomes(parser, text)] == ["some of the charges to be dismissed"]
