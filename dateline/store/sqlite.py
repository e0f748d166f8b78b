"""The record in one SQLite file: what the store promises, each method one transaction."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import sqlalchemy as sa

from dateline.base.articles import Article, Problem
from dateline.base.judgements import Judgement
from dateline.base.observations import Observation
from dateline.base.record import Record
from dateline.base.views import Entity, Event, View
from dateline.store import schema
from dateline.store.coding import TYPES, VIEWS, decoded, encoded
from dateline.store.engine import explained, open_engine


class SqliteStore:
    """Opens the record at `path`, making it where `create` allows. Safe to read while another process writes."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self.path = path
        self._engine = open_engine(path, create=create)

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with explained(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _looking(self) -> Iterator[sa.Connection]:
        with explained(self.path), self._engine.connect() as connection:
            yield connection

    def has_read(self, article: str, versions: str) -> bool:
        table = schema.article
        with self._looking() as connection:
            kept = connection.execute(sa.select(table.c.versions).where(table.c.id == article)).scalar()
        return kept == versions

    def has_file(self, path: str, digest: str) -> bool:
        table = schema.file
        with self._looking() as connection:
            return connection.execute(sa.select(table.c.digest).where(table.c.path == path)).scalar() == digest

    def put_file(self, path: str, digest: str, articles: Iterable[str], problems: Iterable[Problem]) -> None:
        row = {"path": path, "digest": digest, "articles": msgspec.json.encode(list(articles)).decode()}
        with self._writing() as connection:
            connection.execute(sa.delete(schema.file).where(schema.file.c.path == path))
            connection.execute(sa.insert(schema.file), row)
            _put_problems(connection, f"file:{path}", problems)

    def put_reading(
        self, article: Article, observations: Iterable[Observation], problems: Iterable[Problem], *, versions: str
    ) -> None:
        rows = {one.id: one for one in observations}
        with self._writing() as connection:
            connection.execute(sa.delete(schema.article).where(schema.article.c.id == article.id))
            connection.execute(sa.insert(schema.article), _article_row(article, versions))
            if rows:
                connection.execute(sa.insert(schema.observation), [_observation_row(o) for o in rows.values()])
            _put_problems(connection, f"article:{article.id}", problems)

    def put_judgements(self, rows: Iterable[Judgement]) -> None:
        rows = list(rows)
        machines = sorted({row.by.split("@")[0] for row in rows if not row.by_person})
        table = schema.judgement
        with self._writing() as connection:
            for stage in machines:
                connection.execute(sa.delete(table).where(table.c.by.startswith(f"{stage}@", autoescape=True)))
            if rows:
                connection.execute(sa.insert(table), [_judgement_row(row) for row in rows])

    def put_views(self, rows: Iterable[View], *, state: str) -> None:
        new = {row.id: row for row in rows}
        with self._writing() as connection:
            _keep_old_ids(connection, new)
            connection.execute(sa.delete(schema.view))
            if new:
                connection.execute(sa.insert(schema.view), [_view_row(i, v) for i, v in enumerate(new.values())])
            _put_meta(connection, "views_state", state)

    def views_state(self) -> str | None:
        with self._looking() as connection:
            kept = connection.execute(sa.select(schema.meta.c.value).where(schema.meta.c.key == "views_state"))
            return kept.scalar()

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
        source = sa.or_(schema.problem.c.source == f"article:{article}", schema.problem.c.article == article)
        with self._writing() as connection:
            found = connection.execute(sa.delete(schema.article).where(schema.article.c.id == article))
            if not found.rowcount:
                raise KeyError(article)
            connection.execute(sa.delete(schema.problem).where(source))
            for row in connection.execute(sa.select(schema.file.c.path, schema.file.c.articles)).all():
                if article in msgspec.json.decode(row.articles):
                    connection.execute(sa.delete(schema.file).where(schema.file.c.path == row.path))

    def load(self) -> Record:
        with self._looking() as connection:
            articles = [decoded(Article, b) for b in connection.execute(sa.select(schema.article.c.body)).scalars()]
            seen: list[Observation] = [
                decoded(TYPES[row.kind], row.body)
                for row in connection.execute(sa.select(schema.observation.c.kind, schema.observation.c.body))
            ]
            order = schema.judgement.c.seq
            judged = connection.execute(sa.select(schema.judgement.c.body).order_by(order)).scalars()
            judgements = [decoded(Judgement, body) for body in judged]
            columns = [schema.problem.c[name] for name in ("article", "stage", "code", "message")]
            rows = connection.execute(sa.select(*columns).order_by(schema.problem.c.seq))
            problems = [Problem(row.article, row.stage, row.code, row.message) for row in rows]
            order = schema.view.c.place
            kept = connection.execute(sa.select(schema.view.c.kind, schema.view.c.body).order_by(order))
            views: list[View] = [decoded(VIEWS[row.kind], row.body) for row in kept]
        record = Record(articles, seen, judgements=judgements, problems=problems)
        record.add(views)
        return record

    def resolve(self, id: str) -> str:
        with self._looking() as connection:
            known = set(connection.execute(sa.select(schema.view.c.id)).scalars())
            known.update(connection.execute(sa.select(schema.article.c.id)).scalars())
            renamed = {row.old: row.new for row in connection.execute(sa.select(schema.alias))}
        while id in renamed and id not in known:
            id = renamed[id]
        found = [id] if id in known else sorted(other for other in known if id and other.startswith(id))
        if len(found) != 1:
            raise KeyError(id)
        return found[0]


def _article_row(article: Article, versions: str) -> dict[str, object]:
    named = {name: getattr(article, name) for name in ("id", "path", "title", "outlet", "agency", "published", "text")}
    return {**named, "versions": versions, "body": encoded(article)}


def _observation_row(one: Observation) -> dict[str, object]:
    return {"id": one.id, "article": one.article, "kind": type(one).__name__, "body": encoded(one)}


def _judgement_row(row: Judgement) -> dict[str, object]:
    named = {name: getattr(row, name) for name in ("id", "question", "a", "b", "decision", "by")}
    return {**named, "body": encoded(row)}


def _view_row(place: int, row: View) -> dict[str, object]:
    return {"id": row.id, "kind": type(row).__name__, "place": place, "body": encoded(row)}


def _put_problems(connection: sa.Connection, source: str, problems: Iterable[Problem]) -> None:
    connection.execute(sa.delete(schema.problem).where(schema.problem.c.source == source))
    rows = [
        {"source": source, "article": p.article, "stage": p.stage, "code": p.code, "message": p.message}
        for p in problems
    ]
    if rows:
        connection.execute(sa.insert(schema.problem), rows)


def _put_meta(connection: sa.Connection, key: str, value: str) -> None:
    connection.execute(sa.delete(schema.meta).where(schema.meta.c.key == key))
    connection.execute(sa.insert(schema.meta), {"key": key, "value": value})


def _members(view: View) -> tuple[str, ...]:
    match view:
        case Entity():
            return view.chains
        case Event():
            return view.mentions
        case _:
            return ()


def _keep_old_ids(connection: sa.Connection, new: dict[str, View]) -> None:
    """An id whose view was folded into another goes on to resolve: to the view that holds its members now."""
    holder = {member: view.id for view in new.values() for member in _members(view)}
    aliases: dict[str, str] = {}
    kinds = ("Entity", "Event")
    rows = connection.execute(sa.select(schema.view).where(schema.view.c.kind.in_(kinds))).all()
    for row in rows:
        if row.id in new:
            continue
        members = _members(decoded(VIEWS[row.kind], row.body))
        today = next((holder[m] for m in members if m in holder), None)
        if today:
            aliases[row.id] = today
    for old, today in aliases.items():
        connection.execute(sa.delete(schema.alias).where(schema.alias.c.old == old))
        connection.execute(sa.insert(schema.alias), {"old": old, "new": today})
