"""The documents are true: every snippet runs, every command, option, table and link is there."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from dateline.cli import COMMANDS, app
from dateline.store.engine import driver
from dateline.store.sqlite import SqliteStore

ROOT = Path(__file__).resolve().parents[1]
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```$", re.M | re.S)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def blocks(path: Path) -> list[tuple[str, str]]:
    return [(m[1], m[2]) for m in BLOCK.finditer(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("path", [p for p in DOCS if blocks(p)], ids=name)
def test_every_snippet_runs(path: Path, tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    places = (str(Path(sys.executable).parent), os.environ["PATH"])
    environment = {**os.environ, "PATH": os.pathsep.join(places), "OMP_NUM_THREADS": "1"}
    before = ""
    for language, code in blocks(path):
        if language == "python":
            code = before = before + code
        if re.search(r"^make \w+", code, re.M):
            assert_targets(code)
            continue
        start = ["bash", "-eu", "-c"] if language == "sh" else [sys.executable, "-c"]
        done = subprocess.run(
            [*start, code], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120
        )
        assert done.returncode == 0, f"{code}\n{done.stdout}\n{done.stderr}"


def assert_targets(code: str) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert set(re.findall(r"^make (\w+)", code, re.M)) <= set(targets)


def sections(path: Path) -> dict[str, str]:
    parts = re.split(r"^## +(.+)$", path.read_text(encoding="utf-8"), flags=re.M)
    return {"": parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}


def options(command: object) -> Iterator[str]:
    for parameter in getattr(command, "params", []):
        if parameter.param_type_name == "option":
            yield from parameter.opts


def test_every_command_and_option_is_documented_and_no_other() -> None:
    told = sections(ROOT / "docs" / "reference" / "cli.md")
    group = typer.main.get_command(app)
    commands = group.commands  # type: ignore[attr-defined]
    assert set(told) - {""} == set(commands) == set(COMMANDS)
    for part, command in (("", group), *commands.items()):
        documented = set(re.findall(r"^\| `(--[\w-]+)`", told[part], re.M))
        assert documented - {"--help"} == set(options(command)) - {"--help", "-h"}, part
        usage = re.search(r"^`dateline .*`$", told[part], re.M)
        assert not part or (usage and all(option in usage[0] for option in documented)), part


def test_every_table_and_column_of_a_record_is_documented(tmp_path: Path) -> None:
    SqliteStore(tmp_path / "r.dateline", create=True).close()
    connection = driver().connect(tmp_path / "r.dateline")
    made = {
        table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        for table, made_by in connection.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'view')")
        if not re.match(r"article_text_", table) and made_by
    }
    connection.close()
    page = (ROOT / "docs" / "reference" / "record-file.md").read_text(encoding="utf-8")
    told = {row[1]: row[2].split() for row in re.finditer(r"^\| `(\w+)` \| `([\w ]+)` \|", page, re.M)}
    assert told == made


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", path.read_text(encoding="utf-8")):
        assert "://" in target or (path.parent / target).exists(), target
