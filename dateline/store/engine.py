"""A path -> an engine on one SQLite file, in WAL mode, with the errors a person can act on."""

import importlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import sqlalchemy as sa

from dateline.base.errors import CannotWrite, NewerRecord, NotARecord

APPLICATION_ID = 0x444C4E45
"""`DLNE` in the file's header: what tells a record from any other SQLite file."""


def driver() -> ModuleType:
    """pysqlite3 where it has a wheel, for SQLite before 3.51.3 can corrupt a WAL on reset; else the standard module."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return sqlite3


def open_engine(path: Path, *, create: bool) -> sa.Engine:
    """An engine on a record. NotARecord when the file is none (or is missing and `create` is false)."""
    if not create and not path.is_file():
        raise NotARecord(f"{path} does not exist: make a record with `dateline read REPORTS --into {path}`")
    if path.is_dir():
        raise NotARecord(f"{path} is a folder, not a record: name a file such as {path / 'record.dateline'}")
    new = not path.exists() or path.stat().st_size == 0
    if not new:
        _must_be_a_record(path)
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = sa.create_engine(f"sqlite:///{path}", module=driver())
        sa.event.listen(engine, "connect", _prepare)
        migrate(engine, path)
    return engine


def _must_be_a_record(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise NotARecord(f"{path} cannot be opened ({error.strerror}): check the path and its rights") from error
    if head[:16] != b"SQLite format 3\x00" or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotARecord(f"{path} is not a Dateline record: name another file; nothing was changed")


def _prepare(connection: Any, _: Any) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=10000"):
        connection.execute(f"PRAGMA {pragma}").close()


def migrate(engine: sa.Engine, path: Path) -> None:
    """Brings a record to this version's schema; NewerRecord when a newer Dateline wrote it."""
    from dateline.store.migrations import HEAD, KNOWN, upgrade

    with engine.connect() as connection:
        tables = sa.inspect(connection).get_table_names()
        version = (
            connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
            if "alembic_version" in tables
            else None
        )
    if version == HEAD:
        return
    if version is not None and version not in KNOWN:
        raise NewerRecord(f"{path} was written by a newer Dateline: upgrade Dateline to open it; nothing was changed")
    upgrade(engine)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what an engine says of a full disk or a closed folder into what a person can do about it."""
    try:
        yield
    except sa.exc.DatabaseError as error:
        words = str(error.orig)
        if "full" in words or "disk I/O" in words:
            raise CannotWrite(
                f"no room to write {path}: free some disk space and run again; nothing was lost"
            ) from error
        if "readonly" in words or "unable to open" in words:
            raise CannotWrite(f"{path} cannot be written: check the folder and its rights") from error
        if "locked" in words:
            raise CannotWrite(f"{path} is being written by another run: wait for it to end and run again") from error
        if "malformed" in words or "not a database" in words:
            raise NotARecord(f"{path} is damaged: restore a copy, or read the reports into a new record") from error
        raise
    except OSError as error:
        raise CannotWrite(f"{path} cannot be written ({error.strerror}): check the folder and its rights") from error
