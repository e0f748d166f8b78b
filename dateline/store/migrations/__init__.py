"""The versions a record's schema has had, oldest first, as hand-written Alembic revisions."""

from pathlib import Path

import sqlalchemy as sa

KNOWN = ("0001",)
HEAD = KNOWN[-1]


def upgrade(connection: sa.Connection) -> None:
    """Runs the revisions a record lacks, in the connection's own transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
