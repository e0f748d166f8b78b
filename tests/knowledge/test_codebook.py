"""The codebook knows every kind of event, and its pages say what it says."""

from pathlib import Path
from typing import get_args

import pytest

from dateline.base.kinds import EventKind
from dateline.knowledge.codebook import codebook, codes, triggers

PAGES = Path(__file__).resolve().parents[2] / "docs" / "codebook"
KINDS = get_args(EventKind)


def test_every_kind_has_a_page_and_a_row() -> None:
    assert set(codebook()) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_says_what_the_table_says(kind: str) -> None:
    page = (PAGES / f"{kind}.md").read_text(encoding="utf-8")
    plover, mode, cameo = codes(kind)
    assert codebook()[kind].definition in page
    assert (f"`{plover}`" if plover else "PLOVER: none") in page
    assert mode is None or f"`{mode}`" in page
    assert (f"`{cameo}`" if cameo else "CAMEO: none") in page


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_words_that_name_it(kind: str) -> None:
    assert any(entry.kind == kind for rows in triggers().values() for entry in rows)
