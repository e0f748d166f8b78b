"""What a person types and what comes back: every command, bad input, stops, closed pipes, full disks."""

import errno
import gzip
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from reports import ACCOUNT, REPORTS, written

from dateline import __version__
from dateline.base.articles import Article, Problem
from dateline.cli import COMMANDS, main
from dateline.store.engine import driver
from dateline.store.sqlite import SqliteStore

SCHEMA = Path(__file__).resolve().parents[1] / "dateline" / "render" / "record.schema.json"
COMMAND = [sys.executable, "-m", "dateline.cli"]


class Said(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture
def run(opened: object, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command in this process, with models that are already loaded."""

    def command(*arguments: object) -> Said:
        with pytest.raises(SystemExit) as end:
            main([str(one) for one in arguments])
        return Said(int(end.value.code or 0), *capsys.readouterr())

    return command


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, reader: object) -> Path:
    """A record of four reports; tests that change it take a copy."""
    from dateline import flow

    folder = tmp_path_factory.mktemp("made")
    written(folder / "x")
    store = SqliteStore(folder / "record.dateline", create=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flow, "open_reader", lambda: reader)
        flow.read([str(folder / "x")], store)
    store.close()
    return folder / "record.dateline"


@pytest.fixture
def record(made: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "record.dateline"
    copy.write_bytes(made.read_bytes())
    return copy


def articles(path: Path) -> dict[str, Article]:
    store = SqliteStore(path)
    found = store.articles()
    store.close()
    return found


def problems(path: Path) -> list[Problem]:
    store = SqliteStore(path)
    found = store.load().problems
    store.close()
    return found


def test_read_makes_a_record_and_its_dossier(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "x")
    said = run("read", tmp_path / "x", "--into", tmp_path / "r.dateline")
    assert said.status == 0
    assert "4 reports read in this run" in said.out
    assert f"Dossier: {tmp_path / 'r.html'}" in said.out
    assert "<html" in (tmp_path / "r.html").read_text(encoding="utf-8")[:500]
    assert len(articles(tmp_path / "r.dateline")) == 4
    assert "Not complete" not in said.out


def test_read_again_leaves_all_as_it_was(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "x")
    run("read", tmp_path / "x", "--into", tmp_path / "r.dateline")
    page = tmp_path / "r.html"
    before = (page.read_bytes(), page.stat().st_mtime_ns)
    said = run("read", tmp_path / "x", "--into", tmp_path / "r.dateline")
    assert "0 reports read in this run; 4 files unchanged" in said.out
    assert (page.read_bytes(), page.stat().st_mtime_ns) == before


def test_reports_alone_are_read_into_record_dateline(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path / "x")
    monkeypatch.chdir(tmp_path)
    said = run("x")
    assert said.status == 0
    assert "Dossier: record.html" in said.out
    assert len(articles(tmp_path / "record.dateline")) == 4


def test_standard_input_is_read(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "read", "-", "--into", "r.dateline"], input=ACCOUNT, cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert [a.path for a in articles(tmp_path / "r.dateline").values()] == ["-"]


def test_show_prints_the_record_with_its_words(run: Run, record: Path) -> None:
    said = run("show", record)
    assert said.status == 0
    for words in ("Amina Otieno", "Yusuf Warsame", "Nairobi"):
        assert words in said.out


@pytest.mark.parametrize("part", ["story", "event", "entity", "point"])
def test_show_prints_one_thing_by_its_id_or_the_beginning_of_it(run: Run, record: Path, part: str) -> None:
    exported = json.loads(run("export", record).out)
    rows = exported[{"story": "stories", "entity": "entities"}.get(part, f"{part}s")]
    assert rows, f"no {part} in the record"
    said = run("show", record, part, rows[0]["id"])
    assert said.status == 0
    assert said.out == run("show", record, part, rows[0]["id"][:-1]).out
    assert len(said.out) > 20


def test_show_of_an_unknown_id_says_what_to_do(run: Run, record: Path) -> None:
    said = run("show", record, "event", "v-nothing")
    assert said.status == 2
    assert "`dateline show RECORD` lists ids" in said.err


def test_dossier_writes_a_file_or_a_folder(run: Run, record: Path, tmp_path: Path) -> None:
    assert run("dossier", record, "--out", tmp_path / "d.html").status == 0
    assert (tmp_path / "d.html").is_file()
    assert run("dossier", record, "--out", tmp_path / "pages").status == 0
    assert (tmp_path / "pages" / "index.html").is_file()


def test_export_holds_text_only_when_asked(run: Run, record: Path) -> None:
    bare, full = json.loads(run("export", record).out), json.loads(run("export", record, "--with-text").out)
    assert all("text" not in a for a in bare["articles"])
    assert {a["text"] for a in full["articles"]} == set(REPORTS.values())


def test_export_holds_by_its_schema(run: Run, record: Path) -> None:
    if not SCHEMA.is_file():
        pytest.skip("the schema of the export is not there")
    import jsonschema

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for more in ((), ("--with-text",)):
        jsonschema.validate(json.loads(run("export", record, *more).out), schema)


def test_export_to_a_file_is_the_export(run: Run, record: Path, tmp_path: Path) -> None:
    assert run("export", record, "--format", "json", "--out", tmp_path / "e.json").out == ""
    assert (tmp_path / "e.json").read_text(encoding="utf-8") == run("export", record).out


def test_check_passes_a_sound_record(run: Run, record: Path) -> None:
    said = run("check", record)
    assert (said.status, said.out) == (0, "Every span, id and reference holds.\n")


def test_check_finds_a_text_that_was_changed(run: Run, record: Path) -> None:
    connection = driver().connect(record)
    connection.execute("UPDATE article SET body = json_set(body, '$.text', replace(text, 'Otieno', 'Ojiambo'))")
    connection.commit()
    connection.close()
    said = run("check", record)
    assert said.status == 1
    assert re.search(r"^[1-9]\d* faults$", said.out, re.M)


@pytest.mark.parametrize("by", ["id", "beginning", "path", "name"])
def test_remove_takes_an_article_out(run: Run, record: Path, by: str) -> None:
    gone = next(a for a in articles(record).values() if a.path.endswith("preview.txt"))
    named = {"id": gone.id, "beginning": gone.id[:9], "path": gone.path, "name": "preview.txt"}[by]
    said = run("remove", record, named)
    assert said.status == 0
    assert "3 reports are left" in said.out
    assert gone.id not in run("export", record).out
    assert run("check", record).status == 0


def test_remove_of_what_is_not_there_changes_nothing(run: Run, record: Path) -> None:
    before = run("export", record).out
    for named in ("nothing.txt", ""):
        said = run("remove", record, named)
        assert said.status == 2
        assert "lists the articles" in said.err
    assert run("export", record).out == before


def bad_inputs(folder: Path) -> dict[str, set[str]]:
    """Files that cannot be read as they should, each with the codes one of which it must be told by."""
    folder.mkdir()
    half = gzip.compress(
        (json.dumps({"title": "A", "text": "The minister spoke on Monday. " * 40}) + "\n").encode() * 9
    )
    files: dict[str, tuple[bytes, set[str]]] = {
        "empty.txt": (b"", {"empty"}),
        "blank.txt": (b" \n\n\t\n", {"empty"}),
        "picture.txt": (b"\x89PNG\r\n\x1a\n" + os.urandom(400), {"not_text"}),
        "noise.txt": (bytes(range(256)) * 40, {"not_text"}),
        "pages.html": (b"%PDF-1.7\n" + os.urandom(400), {"not_text"}),
        "enormous.txt": (b"The minister spoke again. " * 800_000, {"too_large"}),
        "half.txt.gz": (gzip.compress(ACCOUNT.encode())[:-60], {"half_written"}),
        "half.jsonl.gz": (half[:-40], {"half_written"}),
        "half.jsonl": (b'{"title": "A", "text": "The minister of trade spoke on Mon', {"half_written", "bad_row"}),
        "french.txt": (FRENCH.encode(), {"language"}),
        "twin.txt": (ACCOUNT.encode(), {"duplicate"}),
    }
    for name, (content, _) in files.items():
        (folder / name).write_bytes(content)
    (folder / "account.txt").write_text(ACCOUNT, encoding="utf-8")
    (folder / "latin.txt").write_bytes(
        ACCOUNT.replace("Hassan", "Hässan").replace("two hours", "two café hours").encode("cp1252")
    )
    (folder / "wide.txt").write_text(ACCOUNT.replace("Somalia", "Uganda"), encoding="utf-16")
    return {name: codes for name, (_, codes) in files.items()}


FRENCH = """Le ministre des Affaires étrangères a rencontré jeudi son homologue à Nairobi pour parler de la frontière.

Les deux pays ont convenu de rouvrir le poste frontière de Mandera, ont déclaré les ministres à l'issue de la réunion.
"""


def test_bad_input_gives_a_line_and_a_problem_each_and_all_else_is_read(run: Run, tmp_path: Path) -> None:
    bad = bad_inputs(tmp_path / "x")
    said = run("read", tmp_path / "x", "--into", tmp_path / "r.dateline")
    assert said.status == 0
    assert "Not complete" in said.out
    read = {Path(a.path).name for a in articles(tmp_path / "r.dateline").values()}
    assert {"account.txt", "latin.txt", "wide.txt"} <= read
    kept = problems(tmp_path / "r.dateline")
    for name, codes in bad.items():
        told = [p for p in kept if name in p.message and p.code in codes]
        assert told, f"{name}: {[(p.code, p.message) for p in kept if name in p.message]}"
        assert all("\n" not in p.message and len(p.message) < 300 for p in told)
        assert any(name in line for line in said.out.splitlines()), name
    assert run("check", tmp_path / "r.dateline").status == 0
    again = run("read", tmp_path / "x", "--into", tmp_path / "r.dateline")
    assert again.out.startswith(said.out.split("reports read")[0][:40])
    assert problems(tmp_path / "r.dateline") == kept


def test_texts_with_broken_characters_are_read(run: Run, tmp_path: Path) -> None:
    rows = [
        {"title": "T \\ud83d", "text": f"NAIROBI - Kenya's minister said \\ud800 hello \\u0000 to all {i}."}
        for i in (1, 2)
    ]
    lines = [json.dumps(row).replace("\\\\u", "\\u") for row in rows]
    (tmp_path / "broken.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert run("read", tmp_path / "broken.jsonl", "--into", tmp_path / "r.dateline").status == 0
    assert run("export", tmp_path / "r.dateline", "--with-text").status == 0
    assert run("show", tmp_path / "r.dateline").status == 0
    assert run("check", tmp_path / "r.dateline").status == 0


def test_nothing_to_read_says_so(run: Run, tmp_path: Path) -> None:
    said = run("read", tmp_path / "missing", "--into", tmp_path / "r.dateline")
    assert said.status == 2
    assert "missing does not exist" in said.out
    assert "no report was read" in said.err


@pytest.mark.parametrize(
    "command", [["show"], ["check"], ["export"], ["dossier", "--out", "d.html"], ["remove", "a-1"]]
)
def test_a_path_that_is_no_record_ends_with_2(run: Run, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "text.dateline").write_text("no record", encoding="utf-8")
    for path, words in ((tmp_path / "text.dateline", "not a Dateline record"), (tmp_path / "none", "does not exist")):
        said = run(command[0], path, *command[1:])
        assert said.status == 2
        assert words in said.err
        assert len(said.err.splitlines()) == 1
    assert (tmp_path / "text.dateline").read_text(encoding="utf-8") == "no record"


def test_reading_into_what_is_no_record_changes_nothing(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "x")
    victim = tmp_path / "x" / "account.txt"
    said = run("read", tmp_path / "x", "--into", victim)
    assert said.status == 2
    assert "nothing was changed" in said.err
    assert victim.read_text(encoding="utf-8") == ACCOUNT


def test_the_record_is_never_written_over(run: Run, record: Path) -> None:
    before = record.read_bytes()
    for command in (("export", record, "--out", record), ("dossier", record, "--out", record)):
        said = run(*command)
        assert said.status == 2
        assert "name another" in said.err
    assert record.read_bytes() == before


def test_a_record_named_as_a_page_keeps_its_place(run: Run, tmp_path: Path) -> None:
    written(tmp_path / "x")
    assert run("read", tmp_path / "x", "--into", tmp_path / "r.html").status == 0
    assert len(articles(tmp_path / "r.html")) == 4


def test_a_newer_record_ends_with_2(run: Run, record: Path) -> None:
    connection = driver().connect(record)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = record.read_bytes()
    said = run("show", record)
    assert said.status == 2
    assert "upgrade Dateline" in said.err
    assert record.read_bytes() == before


def test_an_export_that_does_not_fit_leaves_the_one_of_before(
    run: Run, record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "e.json"
    out.write_text("before", encoding="utf-8")
    write = Path.write_bytes

    def fills_the_disk(path: Path, content: bytes) -> int:
        write(path, content[:100])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fills_the_disk)
    said = run("export", record, "--out", out)
    assert said.status == 2
    assert "e.json cannot be written (No space left on device)" in said.err
    assert out.read_text(encoding="utf-8") == "before"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["e.json", "record.dateline"]


def test_a_closed_pipe_is_quiet(record: Path) -> None:
    for command in ("export --with-text", "show"):
        line = (
            f"{sys.executable} -m dateline.cli {command.split()[0]} {record} {' '.join(command.split()[1:])} | head -1"
        )
        done = subprocess.run(line, shell=True, capture_output=True, text=True)
        assert done.stderr == ""
        assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [["--bogus"], ["show"], ["read", "--jobs", "0", "x"], ["export", "r", "--format", "xml"]]
)
def test_wrong_options_end_with_2_and_point_to_help(run: Run, arguments: list[str]) -> None:
    said = run(*arguments)
    assert said.status == 2
    assert "Usage: dateline" in said.err
    assert "Traceback" not in said.err


def test_help_names_every_command(run: Run) -> None:
    said = run("--help")
    assert said.status == 0
    assert all(re.search(rf"^│ {name} ", said.out, re.M) for name in COMMANDS)
    assert run("-h").out == said.out


def test_version(run: Run) -> None:
    assert run("--version").out == f"dateline {__version__}\n"


MODULES = """
import sys
from dateline.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    print(*sys.modules, file=sys.stderr)
"""


def imported_by(*arguments: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", MODULES, *arguments], capture_output=True, text=True)
    return set(done.stderr.split())


def test_only_reading_loads_the_language_model(record: Path, tmp_path: Path) -> None:
    for command in (("show",), ("export",), ("check",), ("dossier", "--out", str(tmp_path / "d.html"))):
        loaded = imported_by(command[0], str(record), *command[1:])
        assert "dateline.flow" in loaded
        assert not {"spacy", "trafilatura", "dateline.extract"} & loaded, command
    assert not {"sqlalchemy", "msgspec", "dateline.flow"} & imported_by("--help")


def test_help_comes_at_once() -> None:
    spans = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([*COMMAND, "--help"], check=True, capture_output=True)
        spans.append(time.perf_counter() - start)
    assert min(spans) < 1.0
