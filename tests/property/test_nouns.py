"""What holds for all nouns: kept and brought back they are the same; what must be symmetric is."""

import string
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.base.articles import Article
from dateline.base.grouping import Groups
from dateline.base.ids import make_id
from dateline.base.judgements import Judgement
from dateline.base.moments import Moment
from dateline.base.observations import OBSERVATION_TYPES
from dateline.base.spans import Range, span_of
from dateline.base.values import Qualifier, Value, bounds, can_both_hold
from dateline.base.views import VIEW_TYPES
from dateline.store.coding import decoded, encoded

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
DAYS = st.dates().map(lambda day: day.isoformat())
st.register_type_strategy(str, WORDS)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


@pytest.mark.parametrize("kind", [Article, Judgement, *OBSERVATION_TYPES, *VIEW_TYPES])
def test_every_noun_is_kept_whole(kind: type) -> None:
    @given(st.builds(kind))
    def holds(noun: object) -> None:
        assert decoded(kind, encoded(noun)) == noun

    holds()


@given(st.lists(WORDS), st.lists(WORDS))
def test_ids_are_the_same_for_the_same_parts_alone(a: list[str], b: list[str]) -> None:
    one, other = ["".join(ch for ch in part if ch in string.printable) for part in a], list(b)
    assert make_id("x", *one) == make_id("x", *one)
    if "\x1f".join(one) != "\x1f".join(other):
        assert make_id("x", *one) != make_id("x", *other)


@given(WORDS, st.integers(-3, 15), st.integers(-3, 15))
def test_a_span_is_its_words_or_an_error(text: str, start: int, end: int) -> None:
    if 0 <= start < end <= len(text):
        assert span_of("a", text, Range(start, end)).quote == text[start:end]
    else:
        with pytest.raises(ValueError, match="empty or outside"):
            span_of("a", text, Range(start, end))


NUMBERS = st.floats(0, 1e6)
VALUES = st.builds(
    Value,
    text=WORDS,
    number=st.none() | NUMBERS,
    qualifier=st.none() | st.sampled_from(get_args(Qualifier)),
    moment=st.none() | st.builds(Moment, DAYS, DAYS, st.just("day")),
)


@given(VALUES, VALUES)
def test_that_two_values_can_both_hold_does_not_depend_on_their_order(a: Value, b: Value) -> None:
    assert can_both_hold(a, b) == can_both_hold(b, a)


@given(VALUES.filter(lambda v: v.number is not None and v.moment is None))
def test_a_number_agrees_with_itself(value: Value) -> None:
    assert can_both_hold(value, value)
    found = bounds(value)
    assert found
    assert found[0] <= found[1]


IDS = st.sampled_from("abcdefgh")
PAIRS = st.lists(st.tuples(st.booleans(), IDS, IDS), max_size=14)


@given(PAIRS)
def test_groups_never_join_what_is_kept_apart(steps: list[tuple[bool, str, str]]) -> None:
    groups, apart = Groups("abcdefgh"), []
    for joins, a, b in steps:
        if joins:
            allowed = not groups.kept_apart(a, b)
            assert groups.join(a, b) == allowed
            assert (groups.find(a) == groups.find(b)) == allowed
        elif groups.find(a) != groups.find(b):
            groups.keep_apart(a, b)
            apart.append((a, b))
    assert all(groups.find(a) != groups.find(b) for a, b in apart)
    assert sorted(one for group in groups.all() for one in group) == list("abcdefgh")
    assert all(groups.find(group[-1]) == group[0] for group in groups.all())


@given(st.lists(st.tuples(IDS, IDS), max_size=10), st.randoms())
def test_groups_do_not_depend_on_the_order_of_joining(pairs: list[tuple[str, str]], chance: object) -> None:
    one, other = Groups("abcdefgh"), Groups("hgfedcba")
    for a, b in pairs:
        one.join(a, b)
    for a, b in sorted(pairs, key=lambda pair: pair[::-1]):
        other.join(b, a)
    assert one.all() == other.all()
