"""The whole read costs no more than so many times spaCy's own pass over the same text."""

import tomllib
from pathlib import Path

from bench.speed import ROOT, measure, report

RATIO = tomllib.loads(Path(__file__).with_name("gates.toml").read_text(encoding="utf-8"))["speed"]["ratio"]


def test_reading_stays_quick() -> None:
    found = measure([str(folder) for folder in sorted(ROOT.glob("examples/*/reports"))], repeat=3)
    assert found["ratio"] <= RATIO, report(found)
