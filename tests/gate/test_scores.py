"""The corpora are read as well as they were: recall and precision stay above the floors of gates.toml."""

import tomllib
from pathlib import Path

import pytest

from bench.scores import SHARED, Score, corpora, pooled, scores, table
from dateline import flow

GATES = tomllib.loads(Path(__file__).with_name("gates.toml").read_text(encoding="utf-8"))
OURS, ALL = "examples", "all"


@pytest.fixture(scope="module")
def found(reader: flow.Reader) -> dict[str, Score]:
    """The score of each corpus by name, of our own pooled, and of all."""
    if not (SHARED / "tools" / "score.py").is_file():
        pytest.skip(f"{SHARED}/tools/score.py is absent: set DATELINE_SHARED to the folder that holds tools/score.py")
    rows = {corpus.name: score for corpus, score in scores(corpora(), reader=reader)}
    ours = [score for name, score in rows.items() if name != "qingdao"]
    return {**rows, OURS: pooled(ours), ALL: pooled(rows.values())}


def gated(measure: str) -> list[tuple[str, float]]:
    return sorted(GATES[measure].items())


@pytest.mark.parametrize(("name", "floor"), gated("recall"))
def test_recall_stays(found: dict[str, Score], name: str, floor: float) -> None:
    assert found[name].recall >= floor, table(name, found[name]) + "\n" + "\n".join(found[name].misses)


@pytest.mark.parametrize(("name", "floor"), gated("precision"))
def test_precision_stays(found: dict[str, Score], name: str, floor: float) -> None:
    assert found[name].precision >= floor, table(name, found[name]) + "\n" + "\n".join(found[name].misses)


def test_every_span_is_the_words_it_stands_for(found: dict[str, Score]) -> None:
    assert found[ALL].spans > 1000
    assert [line for score in found.values() for line in score.misses if line.startswith("span:")] == []
    assert found[ALL].wrong == 0


def test_nobody_comes_from_boilerplate(found: dict[str, Score]) -> None:
    assert [line for score in found.values() for line in score.misses if "comes from boilerplate" in line] == []


def test_every_corpus_has_its_floors(found: dict[str, Score]) -> None:
    assert set(GATES["recall"]) == set(GATES["precision"]) >= set(found) - {ALL}
