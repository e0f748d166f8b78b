"""Commands as a person types them, and what a record then holds."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from dateline.base.articles import Article, Problem
from dateline.store.sqlite import SqliteStore


class Said(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Said]


def articles(path: Path) -> dict[str, Article]:
    store = SqliteStore(path)
    found = store.articles()
    store.close()
    return found


def problems(path: Path) -> list[Problem]:
    store = SqliteStore(path)
    found = store.load().problems
    store.close()
    return found
