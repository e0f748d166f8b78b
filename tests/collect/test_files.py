"""Files found and read: folders, endings, encodings, and everything bad that a folder can hold."""

import gzip
import io
import json
import os
from pathlib import Path

import pytest

from dateline.base.articles import Article, Problem
from dateline.collect.files import File, collect, find

TEXT = (
    "The foreign ministers of Norway and Chile met on Monday to discuss fishing rights in the southern ocean.\n\n"
    "They agreed to set up a joint commission, which is to hold its first meeting before the end of the year.\n"
)


def read(*inputs: object) -> tuple[list[Article], list[Problem]]:
    articles: list[Article] = []
    problems: list[Problem] = []
    for found in find([str(one) for one in inputs]):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        got, failed = collect(found)
        articles += got
        problems += failed
    return articles, problems


def codes(problems: list[Problem]) -> list[str]:
    for problem in problems:
        assert problem.stage == "collect"
        assert "\n" not in problem.message
        assert problem.article
    return sorted(problem.code for problem in problems)


def test_folders_are_read_in_order_of_name(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/d.txt"):
        (tmp_path / name).write_text(f"{name[0].upper()}fter that, {TEXT}", encoding="utf-8")
    articles, problems = read(tmp_path)
    assert [Path(one.path).name for one in articles] == ["a.txt", "d.txt", "c.txt"]
    assert problems == []


def test_paths_stay_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert [one.path for one in read("in")[0]] == ["in/a.txt"]
    assert [one.path for one in read("in/a.txt")[0]] == ["in/a.txt"]


def test_the_same_report_has_the_same_id_wherever_it_lies(tmp_path: Path) -> None:
    """The flow counts it once, by its id."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    articles, _ = read(tmp_path)
    assert articles[0].id == articles[1].id


def test_a_path_given_twice_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    articles, problems = read(file, tmp_path, file)
    assert len(articles) == 1
    assert problems == []


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(TEXT.encode())

    monkeypatch.setattr("sys.stdin", Stdin)
    articles, problems = read("-")
    assert [one.path for one in articles] == ["-"]
    assert problems == []


def test_unknown_endings_are_sniffed(tmp_path: Path) -> None:
    (tmp_path / "report").write_text(TEXT, encoding="utf-8")
    (tmp_path / "rows.data").write_text(json.dumps({"text": "Also, " + TEXT}) + "\n", encoding="utf-8")
    articles, problems = read(tmp_path)
    assert [Path(one.path).name for one in articles] == ["report", "rows.data#1"]
    assert problems == []


def test_packed_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    articles, problems = read(tmp_path)
    assert articles[0].text == TEXT
    assert problems == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encoding_is_found(tmp_path: Path, encoding: str) -> None:
    text = TEXT.replace("They", "“Señor Müller’s plan” – they")
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    articles, problems = read(tmp_path)
    assert articles[0].text == text
    assert problems == []


def test_a_few_wrong_bytes_are_mended_and_said(tmp_path: Path) -> None:
    raw = (TEXT + "“A – B” ‘C’ – “D”.\n").encode() + b"\xff"
    (tmp_path / "a.txt").write_bytes(raw)
    articles, problems = read(tmp_path)
    assert len(articles) == 1
    assert codes(problems) == ["encoding"]


def test_everything_bad_gives_one_line_each_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \n\n ")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "paper.txt").write_bytes(b"%PDF-1.7 ...")
    (tmp_path / "cut.txt.gz").write_bytes(gzip.compress(os.urandom(3000))[:-700])
    (tmp_path / "huge.txt").write_bytes(b"word " * 4_200_000)
    (tmp_path / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "settings.yaml").write_text("a: 1", encoding="utf-8")
    (tmp_path / "broken.jsonl").write_text(
        json.dumps({"text": "First, " + TEXT}) + '\n{"text": "half\n' + json.dumps({"text": "Last, " + TEXT}) + "\n",
        encoding="utf-8",
    )
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link.txt").symlink_to("/etc/hostname")
    articles, problems = read(tmp_path)
    assert sorted(Path(one.path).name for one in articles) == ["broken.jsonl#1", "broken.jsonl#3", "good.txt"]
    assert codes(problems) == sorted(
        ["empty", "empty", "not_text", "not_text", "half_written", "too_large", "half_written"] + ["skipped"] * 4
    )


def test_a_packed_bomb_is_too_large(tmp_path: Path) -> None:
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"0" * 30_000_000))
    articles, problems = read(tmp_path)
    assert articles == []
    assert codes(problems) == ["too_large"]


def test_rows_before_a_cut_are_read(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"text": f"Report {i}: {TEXT}", "n": os.urandom(200).hex()}) + "\n" for i in range(50))
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(rows.encode())[:-1500])
    articles, problems = read(tmp_path)
    assert len(articles) > 20
    assert codes(problems) == ["half_written", "half_written"]


def test_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    articles, problems = read(tmp_path / "missing.txt", tmp_path / "none", "\0")
    assert articles == []
    assert codes(problems) == ["empty", "not_found", "not_found"]


def test_a_file_that_changes_is_not_read_under_its_old_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    file = next(iter(find([str(path)])))
    assert isinstance(file, File)
    path.write_text(TEXT + "More.", encoding="utf-8")
    assert codes(collect(file)[1]) == ["changed"]
    path.unlink()
    assert codes(collect(file)[1]) == ["unreadable"]


def test_loops_of_links_end(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a" / "loop").symlink_to(tmp_path / "a")
    articles, _ = read(tmp_path)
    assert len(articles) == 1
