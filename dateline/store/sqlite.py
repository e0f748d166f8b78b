"""The record in one SQLite file: what the store promises, each method one transaction."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec
import sqlalchemy as sa

from dateline.base.articles import Article, Problem
from dateline.base.judgements import Judgement
from dateline.base.observations import Observation
from dateline.base.record import Record
from dateline.base.store import FileRead
from dateline.base.views import View
from dateline.store import schema
from dateline.store.aliases import follow, renamed
from dateline.store.coding import decoded, decoded_observation, decoded_view, encoded
from dateline.store.engine import explained, open_engine, writer

PUT_OBSERVATION = "INSERT INTO observation (id, article, kind, body) VALUES (?, ?, ?, ?)"
"""Plain SQL, for there are a hundred of them an article and SQLAlchemy takes as long again to write each."""


class SqliteStore:
    """Opens the record at `path`, making it where `create` allows. Safe to read while another process writes."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self.path = path
        self._engine = open_engine(path, create=create)

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with explained(self.path), writer(self._engine).begin() as connection:
            yield connection

    @contextmanager
    def _looking(self) -> Iterator[sa.Connection]:
        """One transaction, so that all that is looked up is of one moment, whoever writes meanwhile."""
        with explained(self.path), self._engine.begin() as connection:
            yield connection

    def versions(self) -> dict[str, str]:
        with self._looking() as connection:
            rows = connection.execute(sa.select(schema.article.c.id, schema.article.c.versions))
            return {row.id: row.versions for row in rows}

    def files(self) -> dict[str, str]:
        with self._looking() as connection:
            rows = connection.execute(sa.select(schema.file.c.path, schema.file.c.digest))
            return {row.path: row.digest for row in rows}

    def put_files(self, rows: Iterable[FileRead]) -> None:
        files = {row.path: row for row in rows}
        if not files:
            return
        with self._writing() as connection:
            before = sa.delete(schema.file).where(schema.file.c.path == sa.bindparam("again"))
            connection.execute(before, [{"again": path} for path in files])
            connection.execute(sa.insert(schema.file), [_file_row(row) for row in files.values()])
            _put_problems(connection, {f"file:{path}": row.problems for path, row in files.items()})

    def put_reading(
        self, article: Article, observations: Iterable[Observation], problems: Iterable[Problem], *, versions: str
    ) -> None:
        rows = {one.id: (one.id, one.article, type(one).__name__, encoded(one)) for one in observations}
        with self._writing() as connection:
            connection.execute(sa.delete(schema.article).where(schema.article.c.id == article.id))
            connection.execute(sa.insert(schema.article), _article_row(article, versions))
            if rows:
                connection.exec_driver_sql(PUT_OBSERVATION, list(rows.values()))
            _put_problems(connection, {f"article:{article.id}": problems})

    def put_judgements(self, rows: Iterable[Judgement], *, stages: Iterable[str] = ()) -> None:
        rows = list(rows)
        machines = {row.by.split("@")[0] for row in rows if not row.by_person} | set(stages)
        table = schema.judgement
        with self._writing() as connection:
            for stage in sorted(machines):
                connection.execute(sa.delete(table).where(table.c.by.startswith(f"{stage}@", autoescape=True)))
            if rows:
                connection.execute(sa.insert(table), [_judgement_row(row) for row in rows])

    def put_views(self, rows: Iterable[View], *, state: str) -> None:
        new = {row.id: row for row in rows}
        with self._writing() as connection:
            _keep_old_ids(connection, renamed(_views(connection), new.values()), new)
            connection.execute(sa.delete(schema.view))
            if new:
                connection.execute(sa.insert(schema.view), [_view_row(i, v) for i, v in enumerate(new.values())])
            _put_meta(connection, "views_state", state)

    def views_state(self) -> str | None:
        return self.noted("views_state")

    def note(self, key: str, value: str) -> None:
        with self._writing() as connection:
            _put_meta(connection, key, value)

    def noted(self, key: str) -> str | None:
        with self._looking() as connection:
            return connection.execute(sa.select(schema.meta.c.value).where(schema.meta.c.key == key)).scalar()

    def state(self) -> str:
        digest = hashlib.sha256()
        articles, judgements = schema.article, schema.judgement
        with self._looking() as connection:
            for row in connection.execute(sa.select(articles.c.id, articles.c.versions).order_by(articles.c.id)):
                digest.update(f"{row.id} {row.versions}\n".encode())
            persons = sa.select(judgements.c.body).where(judgements.c.by.startswith("person:"))
            for body in connection.execute(persons.order_by(judgements.c.seq)).scalars():
                digest.update(f"{body}\n".encode())
        return digest.hexdigest()

    def remove(self, article: str) -> None:
        table = schema.article
        with self._writing() as connection:
            if connection.execute(sa.select(table.c.id).where(table.c.id == article)).first() is None:
                raise KeyError(article)
            _remove_judgements(connection, article)
            source = sa.or_(schema.problem.c.source == f"article:{article}", schema.problem.c.article == article)
            connection.execute(sa.delete(schema.problem).where(source))
            connection.execute(sa.delete(table).where(table.c.id == article))
            for row in connection.execute(sa.select(schema.file.c.path, schema.file.c.articles)).all():
                if article in msgspec.json.decode(row.articles):
                    connection.execute(sa.delete(schema.file).where(schema.file.c.path == row.path))

    def articles(self) -> dict[str, Article]:
        with self._looking() as connection:
            return {a.id: a for a in _articles(connection)}

    def load(self) -> Record:
        observation, judgement, problem = schema.observation.c, schema.judgement.c, schema.problem.c
        with self._looking() as connection:
            articles = _articles(connection)
            seen = connection.execute(sa.select(observation.kind, observation.body)).all()
            judged = connection.execute(sa.select(judgement.body).order_by(judgement.seq)).scalars()
            judgements = [decoded(Judgement, body) for body in judged]
            columns = (problem.article, problem.stage, problem.code, problem.message)
            problems = [Problem(*row) for row in connection.execute(sa.select(*columns).distinct().order_by(*columns))]
            views = _views(connection)
            observations = [decoded_observation(kind, body) for kind, body in seen]
        record = Record(articles, observations, judgements=judgements, problems=problems)
        record.add(views)
        return record

    def resolve(self, id: str) -> str:
        with self._looking() as connection:
            alive = set(connection.execute(sa.select(schema.view.c.id)).scalars())
            alive.update(connection.execute(sa.select(schema.article.c.id)).scalars())
            aliases = {row.old: row.new for row in connection.execute(sa.select(schema.alias))}
        if id in alive or id in aliases:
            found = {follow(id, aliases, alive)}
        else:
            known = alive | aliases.keys()
            found = {follow(other, aliases, alive) for other in known if id and other.startswith(id)}
        if len(found) != 1 or not found <= alive:
            raise KeyError(id)
        return found.pop()


def _article_row(article: Article, versions: str) -> dict[str, object]:
    named = {name: getattr(article, name) for name in ("id", "path", "title", "outlet", "agency", "published", "text")}
    return {**named, "versions": versions, "body": encoded(article)}


def _judgement_row(row: Judgement) -> dict[str, object]:
    named = {name: getattr(row, name) for name in ("id", "question", "a", "b", "decision", "by")}
    return {**named, "body": encoded(row)}


def _view_row(place: int, row: View) -> dict[str, object]:
    return {"id": row.id, "kind": type(row).__name__, "place": place, "body": encoded(row)}


def _file_row(row: FileRead) -> dict[str, object]:
    return {"path": row.path, "digest": row.digest, "articles": msgspec.json.encode(row.articles).decode()}


def _put_problems(connection: sa.Connection, problems: Mapping[str, Iterable[Problem]]) -> None:
    """Problems by what they come from, in place of those it had."""
    before = sa.delete(schema.problem).where(schema.problem.c.source == sa.bindparam("again"))
    connection.execute(before, [{"again": source} for source in problems])
    rows = [
        {"source": source, "article": p.article, "stage": p.stage, "code": p.code, "message": p.message}
        for source, found in problems.items()
        for p in found
    ]
    if rows:
        connection.execute(sa.insert(schema.problem), rows)


def _put_meta(connection: sa.Connection, key: str, value: str) -> None:
    connection.execute(sa.delete(schema.meta).where(schema.meta.c.key == key))
    connection.execute(sa.insert(schema.meta), {"key": key, "value": value})


def _articles(connection: sa.Connection) -> list[Article]:
    bodies = connection.execute(sa.select(schema.article.c.body).order_by(schema.article.c.id)).scalars()
    return [decoded(Article, body) for body in bodies]


def _views(connection: sa.Connection) -> list[View]:
    rows = connection.execute(sa.select(schema.view.c.kind, schema.view.c.body).order_by(schema.view.c.place))
    return [decoded_view(row.kind, row.body) for row in rows]


def _remove_judgements(connection: sa.Connection, article: str) -> None:
    """What machines judged of the article and of what was seen in it. What a person judged stays: it was not given
    by the article, and holds again when the article is read again."""
    gone = sa.select(schema.observation.c.id).where(schema.observation.c.article == article)
    judgement = schema.judgement.c
    touches = sa.or_(judgement.a == article, judgement.b == article, judgement.a.in_(gone), judgement.b.in_(gone))
    by_machine = sa.not_(judgement.by.startswith("person:"))
    connection.execute(sa.delete(schema.judgement).where(touches, by_machine))


def _keep_old_ids(connection: sa.Connection, aliases: dict[str, str], alive: Iterable[str]) -> None:
    """An id whose view was folded into another goes on to resolve; one that is back stands for itself again."""
    old = schema.alias.c.old
    gone = [{"gone": id} for id in (*aliases, *alive)]
    if gone:
        connection.execute(sa.delete(schema.alias).where(old == sa.bindparam("gone")), gone)
    if aliases:
        connection.execute(sa.insert(schema.alias), [{"old": a, "new": b} for a, b in aliases.items()])
