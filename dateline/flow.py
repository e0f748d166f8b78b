"""The whole product as short lists: files -> articles -> observations -> judgements and views -> pages."""

import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from dateline.base.articles import Article, Problem
from dateline.base.ids import make_id
from dateline.base.observations import OBSERVATION_TYPES, Observation
from dateline.base.reading import Reading
from dateline.base.record import Record
from dateline.base.stages import Extractor, Reconciler
from dateline.base.store import Store
from dateline.base.views import VIEW_TYPES, View
from dateline.workers import pool


def extractors() -> tuple[Extractor, ...]:
    """What is read in one article, in order."""
    from dateline.extract.events import Events
    from dateline.extract.mentions import Mentions
    from dateline.extract.moments import Moments
    from dateline.extract.quantities import Quantities
    from dateline.extract.relations import Relations
    from dateline.extract.sentences import Sentences
    from dateline.extract.statements import Statements

    return (Sentences(), Mentions(), Moments(), Quantities(), Events(), Statements(), Relations())


def reconcilers() -> tuple[Reconciler, ...]:
    """What is decided across articles, in order."""
    from dateline.link.copies import Copies
    from dateline.link.entities import Entities
    from dateline.reconcile.events import Events
    from dateline.reconcile.expectations import Expectations
    from dateline.reconcile.points import Points
    from dateline.reconcile.processes import Processes
    from dateline.reconcile.relations import Relations
    from dateline.reconcile.statements import Statements
    from dateline.reconcile.stories import Stories

    return (
        Entities(),
        Copies(),
        Events(),
        Stories(),
        Statements(),
        Relations(),
        Points(),
        Expectations(),
        Processes(),
    )


def check() -> list[str]:
    """What is wrong with the order of the stages: each needs only what an earlier one makes."""
    return check_order(extractors()) + check_order(reconcilers(), given=OBSERVATION_TYPES)


def check_order(stages: Sequence[Extractor | Reconciler], *, given: Iterable[type] = ()) -> list[str]:
    """The stages that need what neither is given nor made before them, a line each."""
    made, wrong = set(given), []
    for stage in stages:
        missing = [kind.__name__ for kind in stage.needs if kind not in made]
        if missing:
            wrong.append(f"{stage.name} needs {', '.join(missing)}, which no earlier stage makes")
        made.update(stage.makes)
    return wrong


@functools.cache
def reading_version() -> str:
    """A digest of the extractors and their versions: what these have read need not be read again."""
    return make_id("v", *(f"{stage.name}@{stage.version}" for stage in extractors()))


@functools.cache
def deciding_version() -> str:
    """A digest of the reconcilers and their versions."""
    return make_id("v", *(f"{stage.name}@{stage.version}" for stage in reconcilers()))


class Read(NamedTuple):
    """One article with all that was seen in it, and what failed."""

    article: Article
    observations: list[Observation]
    problems: list[Problem]


def open_reader() -> Callable[[list[Article]], list[Read]]:
    """Loads the models and stages once; what it returns reads a batch of articles."""
    from dateline.extract.parsing import Parser

    parser, stages = Parser(), extractors()
    for stage in stages:
        stage.open()
    return lambda batch: [read_one(reading, stages) for reading in parser.read(batch)]


def read_one(reading: Reading, stages: Sequence[Extractor]) -> Read:
    """All that the stages see in one article. A stage that fails is a problem of the record; the others go on."""
    problems: list[Problem] = []
    for stage in stages:
        try:
            reading.add(list(stage.extract(reading)))
        except Exception as error:
            problems.append(_failed(reading.article, stage.name, error))
    return Read(reading.article, list(reading.everything()), problems)


def _failed(article: Article, stage: str, error: Exception) -> Problem:
    what = f"{type(error).__name__}: {error}"[:300]
    message = f"{stage} could not read {article.path} ({what}); the rest of it was read: please report this"
    return Problem(article.id, stage, "stage_failed", message)


def reconcile(record: Record) -> Record:
    """Runs all reconcilers over a record in memory, which grows by what they yield."""
    for stage in reconcilers():
        record.add(list(stage.reconcile(record)))
    return record


def read_into_memory(paths: Sequence[str]) -> Record:
    """Reports in, a whole record in memory out; no file is written."""
    found = collect(paths)
    rows = open_reader()(_dated(found.articles))
    problems = found.problems + [p for row in rows for p in row.problems]
    return reconcile(Record(_dated(found.articles), [o for row in rows for o in row.observations], problems=problems))


@dataclass(slots=True)
class Found:
    """What files hold: articles, what could not be read, and which file gave which (path -> digest, article ids)."""

    articles: list[Article]
    problems: list[Problem]
    files: dict[str, tuple[str, list[str], list[Problem]]]
    unchanged: int = 0


def collect(paths: Sequence[str], *, known: Store | None = None) -> Found:
    """All articles of files that are not `known`, one an id; the same report again is a problem, not an article."""
    from dateline.collect.files import collect as open_file
    from dateline.collect.files import find

    first: dict[str, Article] = {a.id: a for a in known.load().articles.values()} if known else {}
    found = Found([], [], {})
    for file in find(paths):
        if isinstance(file, Problem):
            found.problems.append(file)
            found.files[file.article] = ("", [], [file])
        elif known and known.has_file(file.path, file.digest):
            found.unchanged += 1
        else:
            articles, problems = open_file(file)
            new = [a for a in articles if a.id not in first]
            problems = problems + [_duplicate(a, first[a.id]) for a in articles if _again(a, first)]
            first |= {a.id: a for a in new}
            found.articles += new
            found.problems += problems
            found.files[file.path] = (file.digest, [a.id for a in articles], problems)
    return found


def _again(article: Article, first: dict[str, Article]) -> bool:
    return article.id in first and first[article.id].path != article.path


def _duplicate(article: Article, first: Article) -> Problem:
    message = f"{article.path} is the same report as {first.path}; it is counted once"
    return Problem(article.path, "collect", "duplicate", message)


def _dated(articles: Sequence[Article]) -> list[Article]:
    """Articles with the dates that can be inferred from one another; earlier inferences are made anew."""
    from dateline.collect.infer import infer_dates

    plain = [replace(a, published=None, published_from=None) if a.published_from == "inferred" else a for a in articles]
    return infer_dates(sorted(plain, key=lambda a: a.id))


class Progress(NamedTuple):
    """Called when the number of articles to read is known, and after each."""

    start: Callable[[int], None]
    step: Callable[[Article], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of `read` did: articles read, files left alone as unchanged, problems met."""

    read: int
    unchanged: int
    problems: tuple[Problem, ...]


def read(paths: Sequence[str], store: Store, *, progress: Progress, jobs: int | None = None) -> Outcome:
    """Reads files into a record. Every article is kept as soon as it is read, so that a killed run resumes; an
    article whose date must now be inferred otherwise, for new ones tell of it, is read again."""
    found = collect(paths, known=store)
    kept = store.load().articles if found.articles else {}
    todo = [a for a in _dated([*kept.values(), *found.articles]) if not store.has_read(a.id, _version_for(a))]
    progress.start(len(todo))
    problems = list(found.problems)
    for row in pool.run(open_reader, todo, jobs=pool.jobs_for(len(todo), jobs)) if todo else ():
        store.put_reading(row.article, row.observations, row.problems, versions=_version_for(row.article))
        problems += row.problems
        progress.step(row.article)
    for path, (digest, articles, failed) in found.files.items():
        store.put_file(path, digest, articles, failed)
    refresh(store)
    return Outcome(len(todo), found.unchanged, tuple(problems))


def _version_for(article: Article) -> str:
    return f"{reading_version()} {article.published}"


def refresh(store: Store) -> Record:
    """The record with its views, drawn anew where they no longer follow from what is kept."""
    state = f"{deciding_version()} {store.state()}"
    record = store.load()
    if store.views_state() == state:
        return record
    people = [j for j in record.judgements if j.by_person]
    fresh = reconcile(
        Record(record.articles.values(), _observations(record), judgements=people, problems=record.problems)
    )
    store.put_judgements([j for j in fresh.judgements if not j.by_person])
    store.put_views(_views(fresh), state=state)
    return fresh


def _observations(record: Record) -> list[Observation]:
    return [one for kind in OBSERVATION_TYPES for one in record.seen(kind)]


def _views(record: Record) -> list[View]:
    return [view for kind in VIEW_TYPES for view in record.views(kind)]
