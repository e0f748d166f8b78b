"""The whole product as short lists: files -> articles -> observations -> judgements and views -> pages."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.base.articles import Article, Problem
from dateline.base.ids import make_id
from dateline.base.observations import Observation
from dateline.base.reading import Reading
from dateline.base.record import Record
from dateline.base.stages import Extractor, Reconciler


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
        Entities(), Copies(), Events(), Stories(), Statements(), Relations(), Points(), Expectations(), Processes(),
    )  # fmt: skip


def check(stages: Sequence[Extractor | Reconciler], *, given: Iterable[type] = ()) -> list[str]:
    """What is wrong with the order of the stages: each needs only what is given or an earlier one makes."""
    made, wrong = set(given), []
    for stage in stages:
        missing = [kind.__name__ for kind in stage.needs if kind not in made]
        if missing:
            wrong.append(f"{stage.name} needs {', '.join(missing)}, which no earlier stage makes")
        made.update(stage.makes)
    return wrong


def versions(stages: Sequence[Extractor | Reconciler]) -> str:
    """A digest of stages and their versions: what was read by these need not be read again."""
    return make_id("v", *(f"{stage.name}@{stage.version}" for stage in stages))


def read_one(reading: Reading, stages: Sequence[Extractor]) -> tuple[list[Observation], list[Problem]]:
    """All that the stages see in one article. A stage that fails is a problem of the record; the others go on."""
    problems: list[Problem] = []
    for stage in stages:
        try:
            reading.add(list(stage.extract(reading)))
        except Exception as error:
            problems.append(_failed(reading.article, stage.name, error))
    return list(reading.everything()), problems


def _failed(article: Article, stage: str, error: Exception) -> Problem:
    what = f"{type(error).__name__}: {error}"[:300]
    return Problem(article.path, stage, "stage_failed", f"{stage} could not read {article.path} ({what}); report it")


def read_articles(articles: Iterable[Article]) -> Iterator[tuple[Article, list[Observation], list[Problem]]]:
    """Reads articles in this process, one after another."""
    from dateline.extract.parsing import Parser

    stages = extractors()
    for stage in stages:
        stage.open()
    for reading in Parser().read(articles):
        observations, problems = read_one(reading, stages)
        yield reading.article, observations, problems


def reconcile(record: Record) -> Record:
    """Runs all reconcilers over a record in memory, which grows by what they yield."""
    for stage in reconcilers():
        record.add(list(stage.reconcile(record)))
    return record


def read_into_memory(paths: Sequence[str]) -> Record:
    """Reports in, a whole record in memory out; no file is written."""
    articles, problems = collect(paths)
    observations: list[Observation] = []
    for _, seen, failed in read_articles(articles):
        observations += seen
        problems += failed
    return reconcile(Record(articles, observations, problems=problems))


def collect(paths: Sequence[str]) -> tuple[list[Article], list[Problem]]:
    """All articles that files hold, dates inferred from one another, and what could not be read."""
    from dateline.collect.files import collect as open_file
    from dateline.collect.files import find
    from dateline.collect.infer import infer_dates

    articles: dict[str, Article] = {}
    problems: list[Problem] = []
    for file in find(paths):
        if isinstance(file, Problem):
            problems.append(file)
            continue
        found, failed = open_file(file)
        problems += failed
        for article in found:
            if article.id in articles:
                problems.append(_duplicate(article, articles[article.id]))
            else:
                articles[article.id] = article
    return infer_dates(list(articles.values())), problems


def _duplicate(article: Article, first: Article) -> Problem:
    message = f"{article.path} is the same report as {first.path}; it is counted once"
    return Problem(article.path, "collect", "duplicate", message)
