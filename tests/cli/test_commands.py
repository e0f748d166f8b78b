"""What a person types and what comes back: every command, its help and how soon it comes."""

import json
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from commands import Run, articles
from reports import ACCOUNT, REPORTS, written

from dateline import __version__
from dateline.cli import COMMANDS
from dateline.store.engine import driver

SCHEMA = Path(__file__).resolve().parents[2] / "dateline" / "render" / "record.schema.json"
COMMAND = [sys.executable, "-m", "dateline.cli"]


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
