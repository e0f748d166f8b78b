"""What a check finds: each kind of fault, and none where all holds."""

import dataclasses

import pytest
from render.made_record import made_record, span

from dateline.base.judgements import Judgement
from dateline.base.observations import Sentence
from dateline.base.record import Record
from dateline.base.spans import Range, Span
from dateline.base.views import Entity, Event, Expectation, Point, Process, Relation, Statement, Story, View
from dateline.render.check import check


def broken(view_id: str, **changed: object) -> list[str]:
    record = made_record()
    view = record.view(view_id)
    assert view is not None
    record.add([dataclasses.replace(view, **changed)])  # type: ignore[list-item]
    return check(record)


def test_a_sound_record_has_no_fault(made: Record) -> None:
    assert check(made) == []


WRONG = Span("a-ferry", 0, 5, "wrong")
ELSEWHERE = Span("a-none", 0, 5, "words")
OUTSIDE = Span("a-ferry", 4000, 4005, "")


@pytest.mark.parametrize(
    ("id", "changed", "fault"),
    [
        ("e-ferry", {"evidence": (WRONG,)}, "event e-ferry: evidence a-ferry:0:5 is not 'wrong'"),
        ("e-ferry", {"evidence": (ELSEWHERE,)}, "evidence a-none:0:5 is of no article in the record"),
        ("e-ferry", {"evidence": (OUTSIDE,)}, "is not ''"),
        ("e-ferry", {"evidence": ()}, "event e-ferry: it has no evidence"),
        ("e-ferry", {"within": "e-none"}, "within e-none is not in the record"),
        ("e-ferry", {"mentions": ("m-none",)}, "mention m-none is not in the record"),
        ("e-ferry", {"articles": ("a-none",)}, "articles a-none is not in the record"),
        ("n-quill", {"chains": ("c-none",)}, "chain c-none is not in the record"),
        ("r-chair", {"object": "e-ferry"}, "object e-ferry is not in the record"),
        ("s-listen", {"speaker": "n-none"}, "speaker n-none is not in the record"),
        ("p-when", {"about": "t-lake"}, "about t-lake is not in the record"),
        ("x-talks", {"outcome_event": "n-quill"}, "outcome n-quill is not in the record"),
        ("x-talks", {"evidence": ()}, "expectation x-talks: it has no evidence"),
        ("t-lake", {"articles": ("a-none",)}, "story t-lake: articles a-none is not in the record"),
        ("w-dam", {"links": (("e-dam", "e-talks", "leads_to", ()),)}, "link e-dam to e-talks has no evidence"),
    ],
)
def test_each_fault_is_named(id: str, changed: dict[str, object], fault: str) -> None:
    found = broken(id, **changed)
    assert len(found) == 1
    assert fault in found[0]


def test_values_inside_views_are_looked_into() -> None:
    record = made_record()
    point = record.view("p-length")
    assert isinstance(point, Point)
    first = dataclasses.replace(point.positions[0], evidence=())
    record.add([dataclasses.replace(point, positions=(first, point.positions[1]))])
    assert check(record) == ["point p-length: position 'two-day' has no evidence"]


def test_observations_and_judgements_are_checked() -> None:
    made = made_record()
    outside = Sentence("s-out", "a-ferry", Range(3, 9999), 0)
    lost = Sentence("s-lost", "a-none", Range(0, 3), 0)
    doubt = Judgement("j-1", "copy", "a-ferry", "a-none", "same", "copies@1")
    record = Record(made.articles.values(), [outside, lost], judgements=[doubt])
    assert len(check(record)) == 3


def test_every_type_of_view_is_in_the_made_record(made: Record) -> None:
    """So that the checks above stand for all of them."""
    kinds: tuple[type[View], ...] = (Entity, Event, Expectation, Point, Process, Relation, Statement, Story)
    assert all(made.views(kind) for kind in kinds)
    assert span("ferry", "Halcyon").quote == "Halcyon"
