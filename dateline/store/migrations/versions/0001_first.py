"""The first schema: articles, observations, judgements, views, and a full-text index kept by triggers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TEXT, INTEGER = sa.Text, sa.Integer

SEARCH = (
    "CREATE VIRTUAL TABLE article_text USING fts5(title, text, content='article', content_rowid='seq')",
    """CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
       INSERT INTO article_text(rowid, title, text) VALUES (new.seq, new.title, new.text); END""",
    """CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
       INSERT INTO article_text(article_text, rowid, title, text) VALUES ('delete', old.seq, old.title, old.text);
       END""",
    """CREATE TRIGGER article_changed AFTER UPDATE ON article BEGIN
       INSERT INTO article_text(article_text, rowid, title, text) VALUES ('delete', old.seq, old.title, old.text);
       INSERT INTO article_text(rowid, title, text) VALUES (new.seq, new.title, new.text); END""",
)

FOR_ANY_TOOL = {
    "entity": ("Entity", "kind name country"),
    "event": ("Event", "type status title start end place country origins"),
    "statement": ("Statement", "speaker_name form kind channel text article"),
    "point": ("Point", "about property verdict"),
    "expectation": ("Expectation", "what outcome due"),
    "relation": ("Relation", "type subject object item mode"),
    "story": ("Story", "title start end"),
}


def upgrade() -> None:
    op.create_table(
        "article",
        sa.Column("seq", INTEGER, primary_key=True),
        sa.Column("id", TEXT, nullable=False, unique=True),
        *(sa.Column(name, TEXT) for name in ("title", "outlet", "agency", "published")),
        *(sa.Column(name, TEXT, nullable=False) for name in ("path", "text", "versions", "body")),
    )
    op.create_table(
        "observation",
        sa.Column("id", TEXT, primary_key=True),
        sa.Column("article", TEXT, sa.ForeignKey("article.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("body", TEXT, nullable=False),
    )
    op.create_table(
        "judgement",
        sa.Column("seq", INTEGER, primary_key=True),
        *(sa.Column(name, TEXT, nullable=False) for name in ("id", "question", "a", "b", "decision", "by", "body")),
    )
    op.create_table(
        "view",
        sa.Column("id", TEXT, primary_key=True),
        sa.Column("kind", TEXT, nullable=False, index=True),
        sa.Column("place", INTEGER, nullable=False),
        sa.Column("body", TEXT, nullable=False),
    )
    op.create_table("alias", sa.Column("old", TEXT, primary_key=True), sa.Column("new", TEXT, nullable=False))
    op.create_table(
        "file",
        sa.Column("path", TEXT, primary_key=True),
        sa.Column("digest", TEXT, nullable=False, index=True),
        sa.Column("articles", TEXT, nullable=False),
    )
    op.create_table(
        "problem",
        sa.Column("seq", INTEGER, primary_key=True),
        sa.Column("source", TEXT, nullable=False, index=True),
        *(sa.Column(name, TEXT, nullable=False) for name in ("article", "stage", "code", "message")),
    )
    op.create_table("meta", sa.Column("key", TEXT, primary_key=True), sa.Column("value", TEXT, nullable=False))
    for statement in SEARCH:
        op.execute(statement)
    for name, (kind, fields) in FOR_ANY_TOOL.items():
        columns = ", ".join(f"json_extract(body, '$.{field}') AS \"{field}\"" for field in fields.split())
        op.execute(f"CREATE VIEW {name} AS SELECT id, {columns} FROM view WHERE kind = '{kind}' ORDER BY place")
    op.execute(f"PRAGMA application_id = {0x444C4E45}")
