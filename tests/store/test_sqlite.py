"""What only the SQLite store promises: one file, safe against other files, full disks, kills and other readers."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from making import article, chain, entity, judged, meeting, problem, sentence

from dateline.base.errors import CannotWrite, DatelineError, NewerRecord, NotARecord
from dateline.store.engine import driver
from dateline.store.sqlite import SqliteStore

TESTS = Path(__file__).resolve().parents[1]
sqlite = driver()


def put(store: SqliteStore, id: str, text: str = "Ada Ray met Bo Lund in Oslo on Monday.") -> None:
    rows = [sentence(id), chain(id), meeting(id)]
    store.put_reading(article(id, text), rows, [problem(id)], versions="v1")


def made(path: Path) -> Path:
    store = SqliteStore(path, create=True)
    put(store, "a-1")
    store.close()
    return path


def test_a_closed_record_is_one_file(tmp_path: Path) -> None:
    made(tmp_path / "r.dateline")
    assert os.listdir(tmp_path) == ["r.dateline"]


def test_odd_paths_are_paths(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "what? 100% #1 ünïcode.dateline"
    made(path)
    store = SqliteStore(path)
    assert set(store.articles()) == {"a-1"}
    store.close()


def other_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE mine (x)")
    connection.close()


def newer_record(path: Path) -> None:
    made(path)
    with sqlite.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


NO_RECORDS: dict[str, tuple[Callable[[Path], object], type[DatelineError], str]] = {
    "a text": (lambda p: p.write_text("Ada Ray met Bo Lund. " * 50), NotARecord, "not a Dateline record"),
    "a short text": (lambda p: p.write_text("x"), NotARecord, "not a Dateline record"),
    "an archive": (lambda p: p.write_bytes(b"PK\x03\x04" + bytes(200)), NotARecord, "not a Dateline record"),
    "another database": (other_database, NotARecord, "not a Dateline record"),
    "a folder": (Path.mkdir, NotARecord, "is a folder"),
    "a newer record": (newer_record, NewerRecord, "upgrade Dateline"),
}


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize("what", NO_RECORDS)
def test_what_is_no_record_is_told_and_left_alone(tmp_path: Path, what: str, create: bool) -> None:
    make, error, words = NO_RECORDS[what]
    path = tmp_path / "r.dateline"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error, match=words):
        SqliteStore(path, create=create)
    assert before is None or path.read_bytes() == before
    assert os.listdir(tmp_path) == ["r.dateline"]


def test_a_missing_record_is_not_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(NotARecord, match="dateline read"):
        SqliteStore(tmp_path / "r.dateline")
    assert os.listdir(tmp_path) == []


def test_an_empty_file_becomes_a_record_only_when_one_is_made(tmp_path: Path) -> None:
    path = tmp_path / "r.dateline"
    path.touch()
    with pytest.raises(NotARecord):
        SqliteStore(path)
    made(path)
    store = SqliteStore(path)
    assert set(store.articles()) == {"a-1"}
    store.close()


@pytest.mark.parametrize("where", [0.15, 0.5, 0.9])
def test_a_damaged_record_is_told(tmp_path: Path, where: float) -> None:
    path = made(tmp_path / "r.dateline")
    content = bytearray(path.read_bytes())
    start = int(len(content) * where) // 4096 * 4096
    content[start:] = b"\xff" * (len(content) - start)
    path.write_bytes(content)
    with pytest.raises(NotARecord, match="damaged"):
        SqliteStore(path).load()


def test_a_record_cut_short_is_told(tmp_path: Path) -> None:
    path = made(tmp_path / "r.dateline")
    path.write_bytes(path.read_bytes()[:9000])
    with pytest.raises(NotARecord, match="damaged"):
        SqliteStore(path).load()


def test_rows_of_an_unknown_kind_are_told(tmp_path: Path) -> None:
    path = made(tmp_path / "r.dateline")
    with sqlite.connect(path) as connection:
        connection.execute("UPDATE observation SET kind = 'Rumour' WHERE kind = 'Chain'")
    connection.close()
    store = SqliteStore(path)
    with pytest.raises(NotARecord, match="damaged"):
        store.load()
    store.close()


def test_a_place_that_takes_no_files_is_told() -> None:
    if not Path("/sys").is_dir():
        pytest.skip("/sys, where nobody may write, is absent")
    with pytest.raises(CannotWrite, match="cannot be written"):
        SqliteStore(Path("/sys/r.dateline"), create=True)


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """A folder with a record in it, open to be read by anybody and to be written by root alone."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made(folder / "r.dateline").chmod(0o444)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)


def as_nobody(folder: Path, code: str) -> str:
    """What code prints when run without the rights of root, who may write anywhere."""
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        pytest.skip("setpriv is needed to give up the rights of root")
    drop = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    command = [*drop, sys.executable, "-c"]
    if subprocess.run([*command, "import dateline"], cwd="/", capture_output=True).returncode:
        pytest.skip("this checkout cannot be read without the rights of root")
    done = subprocess.run([*command, code], cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""
    return done.stdout


def test_a_record_in_a_folder_closed_to_writing_is_read_but_not_changed(closed_folder: Path) -> None:
    before = (closed_folder / "r.dateline").read_bytes()
    code = """
from pathlib import Path
from dateline.base.errors import CannotWrite
from dateline.store.sqlite import SqliteStore
store = SqliteStore(Path("r.dateline"))
print(*store.articles())
try:
    store.remove("a-1")
except CannotWrite as error:
    print(error)
"""
    said = as_nobody(closed_folder, code).splitlines()
    assert said[0] == "a-1"
    assert said[1].startswith("r.dateline cannot be written")
    assert (closed_folder / "r.dateline").read_bytes() == before


def limited(store: SqliteStore, pages: int) -> None:
    """Lets the file grow by so many pages and no further, as a full disk would."""
    with store._engine.connect() as connection:
        cursor = connection.connection.cursor()
        count = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {count + pages}")


def test_a_full_disk_is_told_and_what_was_kept_stays(tmp_path: Path) -> None:
    path = made(tmp_path / "r.dateline")
    store = SqliteStore(path)
    limited(store, 3)
    with pytest.raises(CannotWrite, match="free some disk space"):
        put(store, "a-2", "word " * 50_000)
    with pytest.raises(CannotWrite, match="free some disk space"):
        store.put_views([entity(f"e-{i}", f"c-{i}", name="Ada " * 500) for i in range(200)], state="s1")
    assert set(store.load().articles) == {"a-1"}
    assert store.views_state() is None
    store.close()
    again = SqliteStore(path)
    put(again, "a-2")
    assert set(again.articles()) == {"a-1", "a-2"}
    again.close()


FULL_DISK = """
import resource, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from store.test_sqlite import put
from dateline.base.errors import CannotWrite
from dateline.store.sqlite import SqliteStore
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
try:
    store = SqliteStore(Path("r.dateline"), create=True)
    for i in range(2, 300):
        put(store, f"a-{{i}}", "word " * 2000)
except CannotWrite as error:
    print(error)
"""


@pytest.mark.parametrize("limit", [8_000, 400_000])
def test_a_disk_that_fills_up_while_reading_is_told(tmp_path: Path, limit: int) -> None:
    code = FULL_DISK.format(tests=str(TESTS), limit=limit)
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.stderr == ""
    assert "free some disk space" in done.stdout
    store = SqliteStore(tmp_path / "r.dateline", create=True)
    assert (len(store.articles()) > 0) == (limit > 100_000)
    store.close()


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from store.test_sqlite import put
from dateline.store.sqlite import SqliteStore
store = SqliteStore(Path("r.dateline"), create=True)
print("open", flush=True)
for i in range(100_000):
    put(store, f"a-{{i % {different}}}", f"Report {{i}}. " * 50)
"""


def writing(folder: Path, different: int) -> subprocess.Popen[str]:
    code = WRITER.format(tests=str(TESTS), different=different)
    process = subprocess.Popen([sys.executable, "-c", code], cwd=folder, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "open\n"
    return process


def test_others_read_a_whole_record_while_it_is_written(tmp_path: Path) -> None:
    process = writing(tmp_path, 20)
    store = SqliteStore(tmp_path / "r.dateline")
    try:
        end = time.monotonic() + 2
        while time.monotonic() < end:
            record = store.load()
            seen = [one.article for one in record.seen(type(sentence()))]
            assert sorted(seen) == sorted(record.articles)
    finally:
        process.kill()
        process.wait()
        store.close()


@pytest.mark.parametrize("pause", [0.0, 0.05, 0.3])
def test_a_killed_writer_leaves_a_whole_record(tmp_path: Path, pause: float) -> None:
    process = writing(tmp_path, 100_000)
    time.sleep(pause)
    process.kill()
    process.wait()
    store = SqliteStore(tmp_path / "r.dateline")
    record = store.load()
    assert sorted(o.article for o in record.seen(type(sentence()))) == sorted(record.articles)
    put(store, "a-last")
    store.close()
    assert_whole(tmp_path / "r.dateline")


def test_a_record_killed_while_it_was_made_can_be_made_again(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; from dateline.store.sqlite import SqliteStore; SqliteStore(Path('r'), create=True)"
    )
    for pause in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5):
        process = subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path)
        time.sleep(pause)
        process.kill()
        process.wait()
        made(tmp_path / "r")
        for left in tmp_path.iterdir():
            left.unlink()


def assert_whole(path: Path) -> None:
    with sqlite.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO article_text(article_text, rank) VALUES ('integrity-check', 1)")
    connection.close()


def found(path: Path, words: str) -> list[str]:
    select = "SELECT article.id FROM article_text JOIN article ON seq = article_text.rowid WHERE article_text MATCH ?"
    with sqlite.connect(path) as connection:
        rows = [row[0] for row in connection.execute(select + " ORDER BY id", [words])]
    connection.close()
    return rows


def test_the_index_of_words_follows_every_change(tmp_path: Path) -> None:
    path = tmp_path / "r.dateline"
    store = SqliteStore(path, create=True)
    put(store, "a-1", "The ministers met in Oslo.")
    put(store, "a-2", "The rebels shelled a port.")
    put(store, "a-3", "A quake struck Oslo.")
    put(store, "a-2", "The ministers left.")
    store.remove("a-1")
    store.close()
    assert_whole(path)
    assert found(path, "oslo") == ["a-3"]
    assert found(path, "rebels") == []
    assert found(path, "ministers") == ["a-2"]


def test_the_index_of_words_stands_after_a_vacuum(tmp_path: Path) -> None:
    path = tmp_path / "r.dateline"
    store = SqliteStore(path, create=True)
    for i in range(9):
        put(store, f"a-{i}", f"Report number n{i}.")
    for i in (0, 3, 4):
        store.remove(f"a-{i}")
    store.close()
    connection = sqlite.connect(path)
    connection.execute("VACUUM")
    connection.close()
    assert_whole(path)
    assert found(path, "n7") == ["a-7"]


def test_any_sqlite_tool_reads_the_views_as_tables(tmp_path: Path) -> None:
    path = made(tmp_path / "r.dateline")
    store = SqliteStore(path)
    store.put_views([entity("e-1", "c-1"), entity("e-2", "c-2", name="Bo Lund")], state="s1")
    with sqlite.connect(path) as connection:
        assert connection.execute("SELECT name, kind FROM entity").fetchall() == [
            ("Ada Ray", "person"),
            ("Bo Lund", "person"),
        ]
    connection.close()
    store.close()


def test_two_writers_take_turns(tmp_path: Path) -> None:
    process = writing(tmp_path, 50)
    store = SqliteStore(tmp_path / "r.dateline")
    try:
        for i in range(60):
            store.put_views([entity(f"e-{i}", "c-1")], state=str(i))
            store.put_judgements([judged("c-1", "c-2")])
        assert process.poll() is None
    finally:
        process.kill()
        process.wait()
        store.close()
