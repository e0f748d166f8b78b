"""The whole way through: files in, one record out, the same whatever the order, the number of runs, or a kill."""

import itertools
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import running
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reports import ACCOUNT, PREVIEW, REPORTS, UNDATED, many, written

from dateline import flow
from dateline.base.observations import Chain, EventMention, Mention, Observation, Sentence
from dateline.base.reading import Reading
from dateline.base.record import Record
from dateline.base.views import Entity, Event
from dateline.render.export import as_json
from dateline.store.sqlite import SqliteStore

pytestmark = pytest.mark.usefixtures("opened")


def exported(record: Record) -> bytes:
    return msgspec.json.format(msgspec.json.encode(as_json(record, with_text=True)), indent=1)


def read(store: SqliteStore, *paths: str) -> flow.Outcome:
    return flow.read(paths, store)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore(tmp_path / "record.dateline", create=True)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("affair")
    written(place)
    return place


@pytest.fixture(scope="module")
def whole(folder: Path, reader: flow.Reader) -> bytes:
    """The export of all four reports, read at once and kept in memory only."""
    return exported(flow.read_into_memory([str(folder)], reader=reader))


def test_the_stages_stand_in_an_order_in_which_each_has_what_it_needs() -> None:
    assert flow.check() == []


class Stage:
    name, version = "late", "1"
    needs: tuple[type, ...] = (Mention,)
    makes: tuple[type, ...] = (Chain,)

    def open(self) -> None:
        pass

    def extract(self, reading: Reading) -> Iterable[Observation]:
        raise ValueError("a sentence without words")


def test_a_stage_before_what_it_needs_is_told() -> None:
    assert flow.check_order([Stage()]) == ["late needs Mention, which no earlier stage makes"]
    assert flow.check_order([Stage()], given=[Mention]) == []


def test_a_record_kept_is_the_record_in_memory(store: SqliteStore, folder: Path, whole: bytes) -> None:
    outcome = read(store, str(folder))
    assert (outcome.read, outcome.unchanged, outcome.changed) == (4, 0, True)
    assert exported(outcome.record) == whole
    assert exported(store.load()) == whole


def test_the_record_says_something(store: SqliteStore, folder: Path) -> None:
    record = read(store, str(folder)).record
    names = {entity.name for entity in record.views(Entity) if entity.kind == "person"}
    assert {"Amina Otieno", "Yusuf Warsame"} <= names
    assert any(event.type == "meeting" and event.status == "happened" for event in record.views(Event))
    undated = next(a for a in record.articles.values() if a.path.endswith("undated.txt"))
    assert undated.published_from == "inferred"


def test_reading_twice_changes_nothing(store: SqliteStore, folder: Path, whole: bytes) -> None:
    read(store, str(folder))
    outcome = read(store, str(folder))
    assert (outcome.read, outcome.unchanged, outcome.changed) == (0, 4, False)
    assert exported(outcome.record) == whole


def test_naming_a_folder_otherwise_changes_nothing(
    store: SqliteStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = exported(read(store, str(folder)).record)
    monkeypatch.chdir(folder.parent)
    outcome = read(store, folder.name, f"./{folder.name}/account.txt", str(folder))
    assert outcome.read == 0
    assert outcome.problems == ()
    assert exported(outcome.record) == before


@given(order=st.permutations(sorted(REPORTS)), cuts=st.sets(st.integers(1, 3)))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_neither_order_nor_the_number_of_runs_matters(
    folder: Path, whole: bytes, tmp_path: Path, order: list[str], cuts: set[int]
) -> None:
    path = tmp_path / "-".join([*order, *map(str, sorted(cuts))])
    store = SqliteStore(path, create=True)
    edges = [0, *sorted(cuts), 4]
    for start, end in itertools.pairwise(edges):
        read(store, *(str(folder / name) for name in order[start:end]))
    assert exported(store.load()) == whole
    store.close()


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_report_taken_out_leaves_the_record_without_it(
    store: SqliteStore, tmp_path: Path, folder: Path, name: str
) -> None:
    rest = [str(folder / other) for other in REPORTS if other != name]
    read(store, *rest, str(folder / name))
    gone = next(a.id for a in store.articles().values() if a.path.endswith(name))
    left = flow.remove(gone, store)
    without = SqliteStore(tmp_path / "without.dateline", create=True)
    read(without, *rest)
    assert exported(left) == exported(without.load())
    assert exported(store.load()) == exported(left)
    assert gone not in exported(left).decode()
    without.close()


def test_a_report_taken_out_comes_back_when_it_is_read_again(store: SqliteStore, folder: Path, whole: bytes) -> None:
    read(store, str(folder))
    flow.remove(next(iter(store.articles())), store)
    outcome = read(store, str(folder))
    assert (outcome.read, outcome.unchanged) == (1, 3)
    assert exported(outcome.record) == whole


@pytest.mark.parametrize("order", [("b", "a", "c"), ("c", "b", "a"), ("a", "b", "c")])
@pytest.mark.parametrize("together", [True, False])
def test_the_same_report_in_several_files_is_counted_once(
    store: SqliteStore, tmp_path: Path, order: tuple[str, ...], together: bool
) -> None:
    for name in order:
        written(tmp_path / name, {"report.txt": ACCOUNT + "\n" * (ord(name) - 97)})
    written(tmp_path / "d", {"copy.txt": ACCOUNT})
    paths = [str(tmp_path / name) for name in (*order, "d")]
    for group in [paths] if together else [[path] for path in paths]:
        read(store, *group)
    record = store.load()
    alike = [a.path for a in record.articles.values()]
    assert str(tmp_path / "a" / "report.txt") in alike
    assert str(tmp_path / "d" / "copy.txt") not in alike
    told = [p for p in record.problems if p.code == "duplicate"]
    assert len(told) == 4 - len(alike)
    assert any("copy.txt" in p.message for p in told)


def test_a_newer_version_reads_again_what_is_kept_without_the_files(
    store: SqliteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = written(tmp_path / "x", {"account.txt": ACCOUNT, "preview.txt": PREVIEW})
    read(store, *paths)
    shutil.rmtree(tmp_path / "x")
    monkeypatch.setattr(flow, "reading_version", lambda: "newer")
    monkeypatch.setattr(flow, "code_version", lambda: "newer")
    written(tmp_path / "x", {"undated.txt": UNDATED})
    assert read(store, str(tmp_path / "x")).read == 3
    assert read(store, str(tmp_path / "x")).read == 0
    assert len(store.articles()) == 3
    monkeypatch.setattr(flow, "reading_version", lambda: "newest")
    monkeypatch.setattr(flow, "code_version", lambda: "newest")
    assert read(store, str(tmp_path / "x")).read == 3


def test_a_changed_file_adds_what_it_now_says(store: SqliteStore, tmp_path: Path) -> None:
    written(tmp_path / "x", {"report.txt": PREVIEW})
    read(store, str(tmp_path / "x"))
    written(tmp_path / "x", {"report.txt": ACCOUNT})
    assert read(store, str(tmp_path / "x")).read == 1
    assert len(store.articles()) == 2


def test_a_stage_that_fails_is_a_problem_and_the_rest_is_read(parser: Any, folder: Path) -> None:
    article = flow.collect([str(folder / "account.txt")]).articles.popitem()[1]
    stages = (*flow.extractors()[:1], Stage(), *flow.extractors()[1:])
    row = flow.read_one(next(iter(parser.read([article]))), stages)
    assert [(p.stage, p.code, p.article) for p in row.problems] == [("late", "stage_failed", article.id)]
    assert "a sentence without words" in row.problems[0].message
    assert {Sentence, Mention, EventMention} <= {type(one) for one in row.observations}


def count(path: Path) -> int:
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
            found: int = connection.execute("SELECT count(*) FROM article").fetchone()[0]
        connection.close()
    except sqlite3.Error:
        return 0
    return found


def start(folder: Path, into: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "dateline.cli", "read", str(folder), "--into", str(into), *more]
    return running.start(command, {**os.environ, "OMP_NUM_THREADS": "1"})


def wait_for(into: Path, process: subprocess.Popen[str], articles: int) -> int:
    while process.poll() is None and count(into) < articles:
        time.sleep(0.01)
    return count(into)


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT])
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_cut_off_is_resumed_to_the_same_record(
    tmp_path: Path, reader: flow.Reader, end: signal.Signals, jobs: int
) -> None:
    reports = 60
    written(tmp_path / "x", many(reports))
    into = tmp_path / "record.dateline"
    process = start(tmp_path / "x", into, "--jobs", str(jobs))
    kept = wait_for(into, process, 3)
    process.send_signal(end)
    said = process.communicate(timeout=20)[1]
    assert process.returncode == (-signal.SIGKILL if end == signal.SIGKILL else 130), said
    if end == signal.SIGINT:
        assert "the same command goes on from here" in said
        assert "Traceback" not in said
    assert 3 <= kept < reports
    store = SqliteStore(into)
    before = len(store.articles())
    assert before >= kept
    outcome = read(store, str(tmp_path / "x"))
    assert outcome.read == reports - before
    assert exported(outcome.record) == exported(flow.read_into_memory([str(tmp_path / "x")], reader=reader))
    store.close()


def test_many_processes_make_the_same_record_as_one(tmp_path: Path, reader: flow.Reader) -> None:
    written(tmp_path / "x", many(16))
    into = tmp_path / "record.dateline"
    process = start(tmp_path / "x", into, "--jobs", "2")
    said = process.communicate(timeout=120)
    assert process.returncode == 0, said
    store = SqliteStore(into)
    assert exported(store.load()) == exported(flow.read_into_memory([str(tmp_path / "x")], reader=reader))
    store.close()
