"""What is installed is what is declared: pins, hashes, no addresses; data is named with its source."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = ("requirements.txt", "requirements-models.txt")


def pins() -> dict[str, str]:
    texts = [(ROOT / lock).read_text(encoding="utf-8") for lock in LOCKS]
    return dict(pair for text in texts for pair in re.findall(r"^([\w.-]+)==([^ ;\\]+)", text, re.M))


@pytest.mark.parametrize("declared", [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]])
def test_every_dependency_is_pinned_to_a_version_that_fits(declared: str) -> None:
    wanted = Requirement(declared)
    pinned = pins().get(canonicalize_name(wanted.name))
    assert pinned, f"{wanted.name} is not pinned: run `make lock`"
    assert wanted.specifier.contains(pinned, prereleases=True), f"{wanted.name}=={pinned}: run `make lock`"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_its_hash_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    for pin in re.split(r"\n(?=\S)", text.strip()):
        assert "--hash=sha256:" in pin, pin


def test_data_made_from_the_work_of_others_is_named_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for row in (ROOT / "dateline" / "knowledge" / "SOURCES.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        if len(cells) == 4 and cells[0].startswith("`") and cells[1] != "by hand":
            assert all(table in notice for table in re.findall(r"`([\w.]+)`", cells[0])), cells[0]


def test_every_packaged_table_has_its_source() -> None:
    knowledge = ROOT / "dateline" / "knowledge"
    sources = (knowledge / "SOURCES.md").read_text(encoding="utf-8")
    tables = [path.name for path in knowledge.iterdir() if path.suffix in (".tsv", ".toml", ".txt", ".json")]
    assert [table for table in tables if f"`{table}`" not in sources] == []
