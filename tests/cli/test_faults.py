"""What a person types that cannot be done: bad input, stops, closed pipes, full disks."""

import errno
import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from commands import Run, articles, problems
from reports import ACCOUNT, written

from dateline.store.engine import driver


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
