"""Packaged tab-separated tables -> rows. Lines that start with `#` say where a table comes from."""

from collections.abc import Iterator
from importlib.resources import files


def lines(name: str) -> Iterator[str]:
    """The lines of a packaged table that hold data."""
    text = files("dateline.knowledge").joinpath(name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line.strip() and not line.startswith("#"))


def table(name: str) -> list[dict[str, str]]:
    """Rows by the names in the first line; missing cells are empty."""
    rows = [line.split("\t") for line in lines(name)]
    head = rows[0]
    return [dict(zip(head, row + [""] * len(head), strict=False)) for row in rows[1:]]


def several(cell: str) -> tuple[str, ...]:
    """A cell that holds several values, parted by `;`."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())
