"""Titles of acts: a pact reached is not signed, a deed condemned is not accused, ties cut are no sanctions."""

import pytest

from dateline.reconcile.event_titles import Named, title_of

TWO = (Named("signatory", "Chad"), Named("signatory", "Togo"))


@pytest.mark.parametrize(
    ("signed", "title"), [(True, "Chad and Togo sign accord"), (False, "Chad and Togo reach accord")]
)
def test_only_what_was_signed_is_called_so(signed: bool, title: str) -> None:
    assert title_of("agreement", "happened", TWO, None, noun="accord", signed=signed) == title


def test_one_side_that_accepts_is_told_by_what_it_did() -> None:
    told = title_of("agreement", "happened", TWO[:1], None, deed="accepted the plan", signed=False)
    assert told == "Chad accepted the plan"


def test_a_deed_condemned_is_told_in_the_words_of_the_report() -> None:
    who = (Named("actor", "Chad"), Named("target", "shelling of the port", known=False))
    assert title_of("accusation", "happened", who, None, deed="condemned the shelling") == "Chad condemned the shelling"


def test_ties_are_cut() -> None:
    who = (Named("actor", "Chad"), Named("target", "Togo"))
    assert title_of("sanction", "happened", who, None, noun="cutting of ties") == "Chad cuts ties with Togo"
    both = (Named("actor", "Chad"), Named("actor", "Togo"))
    assert title_of("sanction", "happened", both, None, noun="cutting of ties") == "Chad and Togo cut ties"


def test_who_appoints_is_not_appointed() -> None:
    assert title_of("appointment", "happened", (Named("actor", "Lea Berg"),), None) == "Appointment by Lea Berg"


def test_an_envoy_is_expelled() -> None:
    who = (Named("actor", "Chad"), Named("target", "envoy of Togo", known=False))
    assert title_of("sanction", "happened", who, None, noun="expulsion") == "Chad expels envoy of Togo"


def test_those_who_are_handed_over_are_named_and_not_who_takes_them() -> None:
    who = (Named("actor", "Rebels"), Named("target", "Red Cross"), Named("object", "six hostages", known=False))
    assert (
        title_of("withdrawal", "happened", who, "Diffa", noun="handover")
        == "Handover of six hostages by Rebels in Diffa"
    )
