"""The features that decide whether two tellings are one event, with their weights: a list for each sort of event."""

from dateline.base.matching import NEVER, Feature
from dateline.reconcile.event_days import (
    befalls_another,
    begin_on_one_day,
    days_disagree,
    once_in_a_life,
    same_day,
    same_two_on_one_day,
    times_overlap,
)
from dateline.reconcile.event_names import (
    called_by_one_word,
    names_differ,
    rounds_differ,
    same_name,
    same_numbers,
    same_thing_named,
    same_words,
)
from dateline.reconcile.event_participants import (
    counterparts_differ,
    done_to_another_number,
    done_to_others,
    done_to_the_same,
    forms_differ,
    one_names_fewer_participants,
    others_do_it,
    others_take_part,
    same_participants,
    sides_are_swapped,
    some_take_part_in_both,
    the_accuser_is_the_accused,
    told_apart,
)
from dateline.reconcile.event_places import (
    many_gather_in_one_place,
    name_a_common_place,
    one_place_in_the_other,
    places_differ,
    same_place,
)
from dateline.reconcile.event_reports import (
    both_are_the_news,
    kindred_reports,
    many_gather_in_one_affair,
    near_reports,
    one_report,
)
from dateline.reconcile.event_sorts import (
    natures_differ,
    one_disaster_a_day,
    one_is_a_call,
    one_is_a_stop_of_a_tour,
    one_is_a_war,
    one_leads_to_the_other,
    one_pact_of_the_same_parties,
    one_tells_of_many_deeds,
    one_thing_met_with_it,
    one_war_between_them,
    strikes_of_one_operation,
    the_one_of_its_kind,
)
from dateline.reconcile.event_tenses import (
    one_pact_long_past,
    told_and_denied,
    told_and_expected_in_one_report,
    told_and_expected_in_one_undated_report,
)
from dateline.reconcile.tellings import HAPPENINGS, Telling

GATHERING: tuple[Feature[Telling], ...] = (
    Feature(days_disagree, NEVER),
    Feature(one_leads_to_the_other, NEVER),
    Feature(counterparts_differ, NEVER),
    Feature(rounds_differ, NEVER),
    Feature(forms_differ, NEVER),
    Feature(told_apart, NEVER),
    Feature(one_is_a_stop_of_a_tour, NEVER),
    Feature(one_is_a_call, -1.0),
    Feature(same_name, 2.5),
    Feature(called_by_one_word, 0.75),
    Feature(names_differ, -3.0),
    Feature(same_participants, 2.5),
    Feature(one_names_fewer_participants, 1.5),
    Feature(some_take_part_in_both, 0.5),
    Feature(others_take_part, -2.0),
    Feature(same_day, 1.5),
    Feature(same_two_on_one_day, 1.0),
    Feature(times_overlap, 0.75),
    Feature(same_place, 1.0),
    Feature(many_gather_in_one_place, 1.5),
    Feature(one_place_in_the_other, 0.5),
    Feature(places_differ, -2.0),
    Feature(near_reports, 0.75),
    Feature(many_gather_in_one_affair, 1.5),
    Feature(told_and_denied, -2.0),
    Feature(told_and_expected_in_one_report, -1.5),
    Feature(told_and_expected_in_one_undated_report, NEVER),
)
"""Meetings, calls, visits: who takes part and when decides."""

HAPPENING: tuple[Feature[Telling], ...] = (
    Feature(days_disagree, NEVER),
    Feature(one_leads_to_the_other, NEVER),
    Feature(sides_are_swapped, NEVER),
    Feature(natures_differ, NEVER),
    Feature(one_is_a_war, NEVER),
    Feature(one_tells_of_many_deeds, NEVER),
    Feature(the_one_of_its_kind, 2.0),
    Feature(name_a_common_place, 1.25),
    Feature(called_by_one_word, 0.5),
    Feature(same_name, 4.0),
    Feature(strikes_of_one_operation, 4.0),
    Feature(names_differ, NEVER),
    Feature(same_place, 2.5),
    Feature(one_place_in_the_other, 0.75),
    Feature(places_differ, -2.0),
    Feature(same_day, 1.25),
    Feature(begin_on_one_day, 2.0),
    Feature(one_disaster_a_day, 1.5),
    Feature(one_thing_met_with_it, 2.0),
    Feature(one_war_between_them, 3.0),
    Feature(same_thing_named, 2.5),
    Feature(times_overlap, 0.5),
    Feature(same_numbers, 2.0),
    Feature(same_participants, 1.25),
    Feature(one_names_fewer_participants, 0.75),
    Feature(others_take_part, -1.0),
    Feature(others_do_it, -3.0),
    Feature(done_to_others, -1.0),
    Feature(near_reports, 0.5),
    Feature(kindred_reports, 1.0),
    Feature(both_are_the_news, 1.0),
    Feature(same_words, 1.5),
    Feature(one_report, -1.0),
    Feature(told_and_expected_in_one_report, -1.5),
)
"""Attacks, clashes, disasters, accidents and the like: place and time decide."""

ACT: tuple[Feature[Telling], ...] = (
    Feature(days_disagree, NEVER),
    Feature(the_accuser_is_the_accused, NEVER),
    Feature(befalls_another, NEVER),
    Feature(one_leads_to_the_other, NEVER),
    Feature(same_name, 3.0),
    Feature(names_differ, NEVER),
    Feature(same_participants, 1.5),
    Feature(one_names_fewer_participants, 0.75),
    Feature(others_take_part, -3.0),
    Feature(counterparts_differ, -1.0),
    Feature(the_one_of_its_kind, 2.0),
    Feature(once_in_a_life, 2.0),
    Feature(one_pact_of_the_same_parties, 2.0),
    Feature(one_pact_long_past, -3.0),
    Feature(done_to_the_same, 1.5),
    Feature(done_to_another_number, -2.0),
    Feature(one_tells_of_many_deeds, NEVER),
    Feature(same_thing_named, 1.5),
    Feature(same_day, 1.5),
    Feature(times_overlap, 0.25),
    Feature(same_place, 0.5),
    Feature(places_differ, -1.0),
    Feature(same_numbers, 1.0),
    Feature(same_words, 2.0),
    Feature(near_reports, 0.25),
    Feature(kindred_reports, 0.75),
    Feature(one_report, 0.25),
    Feature(told_and_expected_in_one_report, -1.5),
)
"""Agreements, accusations, refusals and other acts: who, of what, and when."""


def features(row: Telling) -> tuple[Feature[Telling], ...]:
    """The list that decides for a kind of event."""
    return GATHERING if row.gathering else HAPPENING if row.kind in HAPPENINGS else ACT
