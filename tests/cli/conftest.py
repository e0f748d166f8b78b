"""A command to run, and a record to run it on."""

from pathlib import Path

import pytest
from commands import Run, Said
from reports import written

from dateline.cli import main
from dateline.store.sqlite import SqliteStore


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
