"""Shared by all tests: the models are loaded once."""

from pathlib import Path

import pytest

from dateline import flow
from dateline.extract.parsing import Parser

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def parser() -> Parser:
    """Both pipelines, loaded once for all tests."""
    return Parser()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora and test sets beside the checkout; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is absent: the corpora beside the checkout are needed for this test")
    return SHARED


@pytest.fixture(scope="session")
def reader(parser: Parser) -> flow.Reader:
    """All extractors, opened once for all tests."""
    stages = flow.extractors()
    for stage in stages:
        stage.open()

    return lambda batch: flow.read_batch(parser.read, batch, stages)


@pytest.fixture
def opened(reader: flow.Reader, monkeypatch: pytest.MonkeyPatch) -> flow.Reader:
    """The flow reads with models that are already loaded."""
    monkeypatch.setattr(flow, "open_reader", lambda: reader)
    return reader
