"""The hand-made record, fresh for each test that asks for it."""

import pytest
from render.made_record import made_record

from dateline.base.record import Record


@pytest.fixture
def made() -> Record:
    return made_record()
