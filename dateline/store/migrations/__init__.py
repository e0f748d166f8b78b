"""The versions a record's schema has had, oldest first, as hand-written Alembic revisions."""

from pathlib import Path

import sqlalchemy as sa

KNOWN = ("0001",)
HEAD = KNOWN[-1]


def upgrade(engine: sa.Engine) -> None:
    """Runs the revisions a record lacks, in one transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
