"""A path -> an engine on one SQLite file, in WAL mode, with the errors a person can act on."""

import importlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

import msgspec
import sqlalchemy as sa

from dateline.base.errors import CannotWrite, NewerRecord, NotARecord
from dateline.store.migrations import HEAD, KNOWN, upgrade

APPLICATION_ID = 0x444C4E45
"""`DLNE` in the file's header: what tells a record from any other SQLite file."""
PATIENCE = 10
"""Seconds to wait for another process that is writing."""


def driver() -> ModuleType:
    """pysqlite3 where it has a wheel, for SQLite before 3.51.3 can corrupt a WAL on reset; else the standard module."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return sqlite3


def open_engine(path: Path, *, create: bool) -> sa.Engine:
    """An engine on a record. NotARecord when the file is none (or is missing and `create` is false), NewerRecord when
    a newer Dateline wrote it, CannotWrite when it is to be made where nothing can be."""
    _must_look_like_a_record(path, create)
    with explained(path):
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
        engine = _engine(path)
        try:
            _prepare(engine, path)
        except BaseException:
            engine.dispose()
            raise
    return engine


def _must_look_like_a_record(path: Path, create: bool) -> None:
    """What can be told before SQLite is let near the file, so that no other file is ever touched."""
    if path.is_dir():
        raise NotARecord(f"{path} is a folder, not a record: name a file such as {path / 'record.dateline'}")
    if not path.exists():
        if create:
            return
        raise NotARecord(f"{path} does not exist: make a record with `dateline read REPORTS --into {path}`")
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise NotARecord(f"{path} cannot be opened ({error.strerror}): check the path and its rights") from error
    if head != b"SQLite format 3\x00" and (head or not create):
        raise _no_record(path)


def _no_record(path: Path) -> NotARecord:
    return NotARecord(f"{path} is not a Dateline record: name another file; nothing was changed")


def _engine(path: Path) -> sa.Engine:
    """Transactions are begun by us: the driver would open none for reading, and none before it makes a table."""
    module = driver()

    def connect() -> Any:
        return module.connect(_address(path), uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)

    engine = sa.create_engine("sqlite://", module=module, creator=connect, poolclass=sa.QueuePool)
    sa.event.listen(engine, "connect", _settle)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _address(path: Path) -> str:
    """A record that lies where nothing can be written is still read, where no other process has it open."""
    address = f"file:{quote(os.path.abspath(path))}"
    closed = path.exists() and not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()
    return f"{address}?immutable=1" if closed else address


def _settle(connection: Any, _: Any) -> None:
    for pragma in ("foreign_keys=ON", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: sa.Connection) -> None:
    """A writer takes its turn at once; else it could read, be overtaken, and fail without having waited."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def writer(engine: sa.Engine) -> sa.Engine:
    """The same engine, its transactions for writing."""
    return engine.execution_options(writes=True)


def _prepare(engine: sa.Engine, path: Path) -> None:
    """Makes the tables or brings them up to date in one transaction. A new file becomes a record before it is put
    into WAL mode: killed at any moment, what is left is an empty file or a whole record."""
    if _version(engine, path) != HEAD:
        with writer(engine).begin() as connection:
            upgrade(connection)
    with engine.connect() as connection:
        if connection.connection.cursor().execute("PRAGMA journal_mode").fetchone()[0] == "delete":
            connection.connection.cursor().execute("PRAGMA journal_mode=WAL")


def _version(engine: sa.Engine, path: Path) -> str | None:
    """The schema's version, None in an empty file."""
    with engine.begin() as connection:
        mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
        tables = sa.inspect(connection).get_table_names()
        if not tables and not mark:
            return None
        if mark != APPLICATION_ID:
            raise _no_record(path)
        version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if version not in KNOWN:
        raise NewerRecord(f"{path} was written by a newer Dateline: upgrade Dateline to open it; nothing was changed")
    return str(version)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what an engine says of a full disk or a closed folder into what a person can do about it."""
    try:
        yield
    except sa.exc.DatabaseError as error:
        explanation = _explanation(path, str(error.orig))
        if explanation is None:
            raise
        raise explanation from error
    except msgspec.MsgspecError as error:
        raise _damaged(path) from error
    except OSError as error:
        raise CannotWrite(f"{path} cannot be written ({error.strerror}): check the folder and its rights") from error


def _explanation(path: Path, words: str) -> Exception | None:
    if "full" in words or "disk I/O" in words:
        return CannotWrite(f"no room to write {path}: free some disk space and run again; what was kept is safe")
    if "readonly" in words or "unable to open" in words:
        return CannotWrite(f"{path} cannot be written: check the folder and its rights; nothing was changed")
    if "locked" in words:
        return CannotWrite(f"{path} is being written by another run: wait for it to end and run again")
    if "malformed" in words or "not a database" in words or "no such table" in words:
        return _damaged(path)
    return None


def _damaged(path: Path) -> NotARecord:
    return NotARecord(f"{path} is damaged: restore a copy, or read the reports into a new record")
