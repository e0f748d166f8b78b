"""Paths -> files found, and each file -> its articles and problems. Nothing that a file names is opened."""

import hashlib
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from dateline.base.articles import Article, Problem
from dateline.collect.endings import Shape, largest, shape_of
from dateline.collect.opening import Opened, open_bytes
from dateline.collect.rows import read_rows
from dateline.collect.text import read_text
from dateline.collect.walk import walk

STDIN = "-"
HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class File:
    """A file found but not yet read. `path` is as given, with forward slashes; `digest` the SHA-256 of its bytes.
    `content` is held only for what cannot be read twice (standard input)."""

    path: str
    digest: str
    content: bytes | None = field(default=None, repr=False, compare=False)


def find(inputs: Sequence[str]) -> Iterator[File | Problem]:
    """Every file that may hold reports: folders with all below them in order of name, files, `-` for standard input.
    What is passed over is a Problem."""
    for path in walk(inputs):
        yield path if isinstance(path, Problem) else _stdin() if path == STDIN else _file(path)


def _file(path: str) -> File | Problem:
    shape = shape_of(path)
    try:
        with Path(path).open("rb") as stream:
            digest = hashlib.sha256()
            size = 0
            while block := stream.read(1 << 20):
                digest.update(block)
                size += len(block)
                if size > largest(shape):
                    return _too_large(path, shape)
    except OSError as error:
        return Problem(
            path, "collect", "unreadable", f"{path} cannot be opened ({_why(error)}); check that you may read it"
        )
    return File(path, digest.hexdigest())


def _stdin() -> File | Problem:
    content = sys.stdin.buffer.read(largest(None) + 1)
    if len(content) > largest(None):
        return _too_large(STDIN, None)
    return File(STDIN, hashlib.sha256(content).hexdigest(), content)


def _too_large(path: str, shape: Shape | None) -> Problem:
    limit = largest(shape) // 1_000_000
    return Problem(path, "collect", "too_large", f"{path} is over {limit} MB; split it, or give reports as JSON lines")


def _why(error: OSError) -> str:
    return (error.strerror or type(error).__name__).casefold()


def collect(file: File) -> tuple[list[Article], list[Problem]]:
    """The articles a file holds, and what of it could not be read. Never raises for what a file holds."""
    raw = _bytes_of(file)
    opened = raw if isinstance(raw, Problem) else open_bytes(raw, file.path)
    if isinstance(opened, Problem):
        return [], [opened]
    try:
        articles, problems = _read(opened, file.path)
    except Exception as error:  # what a page makes its parsers raise is not ours to list; the others must go on
        message = f"{file.path} could not be read ({type(error).__name__}); save it again as text"
        return [], [*opened.problems, Problem(file.path, "collect", "unreadable", message)]
    return [_sound(article) for article in articles], [*opened.problems, *problems]


def _sound(article: Article) -> Article:
    """Halves of characters, which JSON can hold and no file can, replaced one by one, so that offsets stay."""
    words: dict[str, Any] = {f.name: getattr(article, f.name) for f in fields(article)}
    broken: dict[str, Any] = {
        name: HALF.sub("\ufffd", one) for name, one in words.items() if isinstance(one, str) and HALF.search(one)
    }
    extra = {HALF.sub("\ufffd", name): HALF.sub("\ufffd", one) for name, one in article.extra.items()}
    return replace(article, **broken, extra=extra) if broken or extra != article.extra else article


def _bytes_of(file: File) -> bytes | Problem:
    if file.content is not None:
        return file.content
    try:
        raw = Path(file.path).read_bytes()
    except OSError as error:
        return Problem(file.path, "collect", "unreadable", f"{file.path} cannot be read ({_why(error)}); try again")
    if hashlib.sha256(raw).hexdigest() != file.digest:
        return Problem(file.path, "collect", "changed", f"{file.path} changed while it was read; read it again")
    return raw


def _read(opened: Opened, path: str) -> tuple[list[Article], list[Problem]]:
    if opened.shape == "rows":
        return read_rows(opened, path)
    if opened.shape == "page":
        from dateline.collect.pages import read_page

        one = read_page(opened.text, path)
    else:
        one = read_text(opened.text, path)
    return ([], [one]) if isinstance(one, Problem) else ([one], [])
