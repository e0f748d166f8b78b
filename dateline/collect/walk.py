"""Inputs as given -> paths of files in a steady order, and what is passed over."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.base.articles import Problem
from dateline.collect.endings import OTHERS, ending_of

DEEPEST = 40
"""Folders within folders that are followed: deeper trees are loops or mistakes."""


def walk(inputs: Sequence[str]) -> Iterator[str | Problem]:
    """Each file once, as `folder/name` in order of name, or why it is passed over. `-` passes through."""
    seen: set[str] = set()
    for given in inputs:
        for found in [given] if given == "-" else _input(given):
            key = found if isinstance(found, Problem) or found == "-" else os.path.realpath(found)
            if isinstance(key, Problem):
                yield key
            elif key not in seen:
                seen.add(key)
                yield found


def _problem(path: str, code: str, message: str) -> Problem:
    return Problem(_shown(path), "collect", code, _shown(message))


def _shown(words: str) -> str:
    """Words that can be printed and kept, whatever bytes a name is made of."""
    return os.fsencode(words).decode("utf-8", "replace")


def _input(given: str) -> Iterator[str | Problem]:
    """A file named outright is read whatever its name; a folder with all below it."""
    path = Path(given)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        yield _problem(given, "not_found", f"{given} does not exist or cannot be reached; check the path")
        return
    if stat.S_ISDIR(mode):
        found = False
        for one in _folder(path, os.path.realpath(path), 0):
            found = True
            yield one
        if not found:
            yield _problem(path.as_posix(), "empty", f"the folder {given} holds no files; name one that holds reports")
    elif not _is_text(given):
        yield _problem(given, "skipped", f"{given} has a name that is not UTF-8; rename it to read it")
    elif stat.S_ISREG(mode):
        yield path.as_posix()
    else:
        yield _problem(
            given, "skipped", f"{given} is no file but a device or pipe; give reports on standard input as '-'"
        )


def _folder(folder: Path, root: str, depth: int) -> Iterator[str | Problem]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _problem(
            folder.as_posix(), "unreadable", f"{folder.as_posix()} cannot be opened ({error.strerror}); check rights"
        )
        return
    for entry in entries:
        path = (folder / entry.name).as_posix()
        why = _passed_over(entry, path, root, depth)
        if why:
            yield _problem(path, "skipped", why)
        elif entry.is_dir(follow_symlinks=False):
            yield from _folder(folder / entry.name, root, depth + 1)
        elif entry.is_file():
            yield path


def _passed_over(entry: os.DirEntry[str], path: str, root: str, depth: int) -> str | None:
    """Why an entry of a folder is not read, or None."""
    if not _is_text(entry.name):
        return f"{path} has a name that is not UTF-8 and was passed over; rename it to read it"
    if entry.name.startswith("."):
        return f"{path} is hidden and was passed over; name it outright to read it"
    if entry.is_symlink() and not os.path.realpath(path).startswith(root + os.sep):
        return f"{path} links out of the folder and was passed over; name its target to read it"
    if entry.is_dir(follow_symlinks=False):
        return f"{path} lies {DEEPEST} folders deep and was passed over; name it outright" if depth >= DEEPEST else None
    if not entry.is_dir() and not entry.is_file():
        return f"{path} is no file but a device, a pipe or a broken link, and was passed over"
    if entry.is_file() and ending_of(entry.name) in OTHERS:
        return f"{path} is of a kind that holds no reports and was passed over; name it outright to read it as text"
    return None


def _is_text(name: str) -> bool:
    """Whether a name can be shown and kept: bytes that are no UTF-8 come as halves of characters."""
    return not any("\ud800" <= ch <= "\udfff" for ch in name)
