"""Ids -> links between and within pages."""

import posixpath
import re
from collections.abc import Mapping


def file_name(id: str) -> str:
    """A file name for an id, safe on every system whatever the id holds."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", id)[:80] + ".html"


class Links:
    """Links as they stand on one page. `pages` says on which page each id has its place; an id on no page has no
    link. `here` is the page that links (a path inside the folder, with `/`)."""

    def __init__(self, here: str, pages: Mapping[str, str]) -> None:
        self.here = here
        self.pages = pages
        self.root = "../" * here.count("/")
        self._placed: set[str] = set()

    def to(self, id: str | None, *, anchor: str | None = None) -> str | None:
        """Where an id stands, seen from this page; `anchor` is a place on its page other than its own."""
        page = self.pages.get(id or "")
        if page is None:
            return None
        where = "" if page == self.here else posixpath.relpath(page, posixpath.dirname(self.here) or ".")
        return f"{where}#{anchor or id}"

    def place(self, id: str) -> str:
        """The id itself the first time it is asked for on this page and if it belongs here, else ''."""
        if id in self._placed or self.pages.get(id) != self.here:
            return ""
        self._placed.add(id)
        return id
