"""What any store must do. Another engine joins by adding its opener to STORES."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from making import article, chain, entity, event, judged, meeting, point, problem, sentence, span, story

from dateline.base.observations import Chain, Observation, Sentence
from dateline.base.store import FileRead, Store
from dateline.base.views import Entity, View
from dateline.store.sqlite import SqliteStore

STORES: dict[str, Callable[[Path], Store]] = {
    "sqlite": lambda folder: SqliteStore(folder / "record.dateline", create=True),
}


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened = STORES[request.param](tmp_path)
    yield opened
    opened.close()


def keep(store: Store, id: str = "a-1", *, versions: str = "v1", **more: Any) -> None:
    rows: list[Observation] = [sentence(id), chain(id), meeting(id)]
    store.put_reading(article(id, **more), rows, [problem(id)], versions=versions)


def test_a_new_record_is_empty(store: Store) -> None:
    record = store.load()
    assert record.articles == {}
    assert record.problems == []
    assert store.articles() == {}
    assert store.views_state() is None


def test_a_reading_comes_back_as_it_was_put(store: Store) -> None:
    keep(store, title="A “title” — 会談 🕊", extra={"section": "World"})
    record = store.load()
    assert record.articles == {"a-1": article("a-1", title="A “title” — 会談 🕊", extra={"section": "World"})}
    assert record.observation("s-a-1") == sentence()
    assert record.observation("m-a-1") == meeting()
    assert record.problems == [problem()]
    assert store.articles() == record.articles


def test_it_knows_what_was_read_by_which_versions(store: Store) -> None:
    assert store.versions() == {}
    keep(store)
    assert store.versions() == {"a-1": "v1"}


def test_reading_again_replaces_the_earlier_reading(store: Store) -> None:
    keep(store)
    store.put_reading(article(title="Later"), [sentence(), chain(name="Bo Lund")], [], versions="v2")
    record = store.load()
    assert [c.name for c in record.seen(Chain)] == ["Bo Lund"]
    assert record.articles["a-1"].title == "Later"
    assert record.problems == []
    assert store.versions() == {"a-1": "v2"}


def test_putting_the_same_twice_changes_nothing(store: Store) -> None:
    keep(store)
    before = store.state(), store.load().articles, store.load().seen(Sentence)
    keep(store)
    assert (store.state(), store.load().articles, store.load().seen(Sentence)) == before


def test_a_reading_that_fails_midway_leaves_the_earlier_one(store: Store) -> None:
    keep(store)

    def failing() -> Iterator[Sentence]:
        yield sentence(id="s-new")
        raise RuntimeError("cut off")

    with pytest.raises(RuntimeError, match="cut off"):
        store.put_reading(article(title="Later"), failing(), [], versions="v2")
    clash = sentence("a-1")
    keep(store, "a-2")
    with pytest.raises(Exception):  # noqa: B017, PT011  each engine has its own error for two owners of one id
        store.put_reading(article("a-3"), [sentence("a-3"), clash], [], versions="v1")
    record = store.load()
    assert set(record.articles) == {"a-1", "a-2"}
    assert record.articles["a-1"].title is None
    assert record.observation("s-a-3") is None


def test_files_are_known_by_path_and_content(store: Store) -> None:
    assert store.files() == {}
    store.put_files([FileRead("x/a.txt", "d1", ["a-1"], []), FileRead("x/b.txt", "d3", [], [])])
    assert store.files() == {"x/a.txt": "d1", "x/b.txt": "d3"}
    store.put_files([FileRead("x/a.txt", "d2", ["a-1"], [])])
    store.put_files([])
    assert store.files() == {"x/a.txt": "d2", "x/b.txt": "d3"}


def test_problems_of_a_file_are_replaced_with_it(store: Store) -> None:
    store.put_files([FileRead("a.txt", "d1", [], [problem("a.txt", "half_written")])])
    store.put_files([FileRead("b.txt", "d1", [], [problem("b.txt", "empty")])])
    store.put_files([FileRead("a.txt", "d2", ["a-1"], [])])
    assert store.load().problems == [problem("b.txt", "empty")]


def test_problems_do_not_depend_on_the_order_in_which_they_came(store: Store) -> None:
    for name in ("c", "a", "b"):
        store.put_files([FileRead(name, "d", [], [problem(name, "empty")])])
    assert [p.article for p in store.load().problems] == ["a", "b", "c"]


def test_judgements_of_a_stage_are_superseded_and_those_of_a_person_never(store: Store) -> None:
    store.put_judgements([judged("c-1", "c-2", by="person:Kim")])
    store.put_judgements([judged("c-1", "c-3"), judged("a-1", "a-2", by="copies@1")])
    store.put_judgements([judged("c-2", "c-3", "unsure", by="entities@2")])
    kept = [(j.a, j.b, j.by) for j in store.load().judgements]
    assert kept == [("c-1", "c-2", "person:Kim"), ("a-1", "a-2", "copies@1"), ("c-2", "c-3", "entities@2")]


def test_a_stage_that_judges_nothing_now_leaves_no_judgement_of_before(store: Store) -> None:
    store.put_judgements([judged("c-1", "c-2", by="entities@1"), judged("c-1", "c-2", by="entities_2@1")])
    store.put_judgements([], stages=["entities"])
    assert [j.by for j in store.load().judgements] == ["entities_2@1"]


def test_views_are_replaced_all_at_once(store: Store) -> None:
    store.put_views([entity("e-1", "c-1"), event("v-1", "m-1"), story("t-1", "a-1")], state="s1")
    store.put_views([entity("e-2", "c-9"), entity("e-3", "c-8")], state="s2")
    record = store.load()
    assert [e.id for e in record.views(Entity)] == ["e-2", "e-3"]
    assert record.view("v-1") is None
    assert store.views_state() == "s2"


def test_views_come_back_as_they_were_put(store: Store) -> None:
    rows: list[View] = [entity("e-1", "c-1"), event("v-1", "m-1"), story("t-1", "a-1"), point("p-1", "v-1", span())]
    store.put_views(rows, state="s1")
    record = store.load()
    assert [record.view(row.id) for row in rows] == rows


def test_the_state_follows_articles_versions_and_persons_alone(store: Store) -> None:
    states = [store.state()]
    keep(store)
    states.append(store.state())
    keep(store, versions="v2")
    states.append(store.state())
    store.put_judgements([judged("c-1", "c-2", by="person:Kim")])
    states.append(store.state())
    assert len(set(states)) == 4
    store.put_judgements([judged("c-1", "c-2")])
    store.put_views([entity("e-1", "c-1")], state="s1")
    store.put_files([FileRead("a.txt", "d", ["a-1"], [])])
    assert store.state() == states[-1]


def test_the_state_does_not_depend_on_the_order_of_articles(tmp_path: Path, store: Store) -> None:
    for id in ("a-1", "a-2", "a-3"):
        keep(store, id)
    other = SqliteStore(tmp_path / "other.dateline", create=True)
    for id in ("a-3", "a-1", "a-2"):
        keep(other, id)
    assert other.state() == store.state()
    other.close()


def test_removing_takes_out_exactly_what_an_article_gave(store: Store) -> None:
    keep(store, "a-1")
    store.put_files([FileRead("a-1.txt", "d1", ["a-1"], [])])
    store.put_judgements([judged("c-1", "c-2", by="person:Kim")])
    before = store.state()
    keep(store, "a-2")
    store.put_files([FileRead("a-2.txt", "d2", ["a-2"], [])])
    store.put_files([FileRead("twin.txt", "d3", ["a-2"], [problem("a-2", "duplicate")])])
    store.put_judgements([judged("c-a-1-Ada", "c-a-2-Ada"), judged("a-1", "a-2", by="copies@1")])
    store.remove("a-2")
    record = store.load()
    assert set(record.articles) == {"a-1"}
    assert [o.article for o in record.seen(Sentence)] == [o.article for o in record.seen(Chain)] == ["a-1"]
    assert record.problems == [problem("a-1")]
    assert [j.by for j in record.judgements] == ["person:Kim"]
    assert store.state() == before
    assert store.files() == {"a-1.txt": "d1"}


def test_removing_what_is_not_there_is_an_error(store: Store) -> None:
    keep(store)
    with pytest.raises(KeyError):
        store.remove("a-9")
    assert set(store.articles()) == {"a-1"}


def test_old_ids_resolve_after_entities_merge(store: Store) -> None:
    store.put_views([entity("e-1", "c-1"), entity("e-2", "c-2"), entity("e-3", "c-3")], state="s1")
    store.put_views([entity("e-1", "c-1", "c-2"), entity("e-3", "c-3")], state="s2")
    assert store.resolve("e-2") == "e-1"
    store.put_views([entity("e-3", "c-1", "c-2", "c-3")], state="s3")
    assert store.resolve("e-2") == "e-3"
    assert store.resolve("e-1") == "e-3"
    assert store.resolve("e-3") == "e-3"


def test_an_id_that_comes_back_stands_for_itself_again(store: Store) -> None:
    store.put_views([entity("e-1", "c-1"), entity("e-2", "c-2")], state="s1")
    store.put_views([entity("e-1", "c-1", "c-2")], state="s2")
    store.put_views([entity("e-1", "c-1"), entity("e-2", "c-2")], state="s3")
    assert store.resolve("e-2") == "e-2"
    store.put_views([entity("e-2", "c-1", "c-2")], state="s4")
    assert store.resolve("e-1") == "e-2"
    store.put_views([], state="s5")
    for gone in ("e-1", "e-2"):
        with pytest.raises(KeyError):
            store.resolve(gone)


def test_events_stories_and_points_are_known_again_by_what_they_are_made_of(store: Store) -> None:
    store.put_views([event("v-1", "m-1"), story("t-1", "a-1", "a-2"), point("p-1", "v-1", span())], state="s1")
    later: list[View] = [
        event("v-0", "m-0", "m-1"),
        story("t-0", "a-0", "a-1", "a-2"),
        point("p-0", "v-0", span(), span(8, 11)),
    ]
    store.put_views(later, state="s2")
    assert [store.resolve(id) for id in ("v-1", "t-1", "p-1")] == ["v-0", "t-0", "p-0"]


def test_a_split_view_leads_to_the_part_that_holds_most_of_it(store: Store) -> None:
    store.put_views([entity("e-1", "c-1", "c-2", "c-3")], state="s1")
    store.put_views([entity("e-2", "c-1"), entity("e-3", "c-2", "c-3")], state="s2")
    assert store.resolve("e-1") == "e-3"


def test_the_beginning_of_an_id_is_enough_where_it_is_one(store: Store) -> None:
    keep(store, "a-123")
    store.put_views([entity("e-12", "c-1"), entity("e-13", "c-2")], state="s1")
    assert store.resolve("e-12") == "e-12"
    assert store.resolve("a-") == "a-123"
    for unclear in ("e-1", "x", ""):
        with pytest.raises(KeyError):
            store.resolve(unclear)


def test_notes_are_kept_by_key(store: Store) -> None:
    assert store.noted("seen") is None
    store.note("seen", "x")
    store.note("seen", "y")
    store.note("other", "z")
    assert (store.noted("seen"), store.noted("other")) == ("y", "z")
    assert store.views_state() is None
