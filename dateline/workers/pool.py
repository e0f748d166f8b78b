"""Batches of work -> their results, by this process or by one process a core."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from itertools import islice
from typing import Any, TypeVar

Work = TypeVar("Work")
Result = TypeVar("Result")

BATCH = 12
"""Articles a task: between 8 and 16 a worker's start-up and the transfer of rows are both small."""
WORTH_A_POOL = 60
"""Articles below which one process ends sooner, since every worker loads the models (4 s)."""
TASKS_BEFORE_RENEWAL = 200
"""Tasks after which a worker is replaced, for spaCy's string store grows with every new word."""

_worker: dict[str, Any] = {}


def cores() -> int:
    """Processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def jobs_for(count: int, jobs: int | None) -> int:
    """How many processes to use for so many articles: as asked, else one, or one a core where that pays."""
    if jobs is not None:
        return max(1, jobs)
    return cores() if count >= WORTH_A_POOL else 1


def run(
    make: Callable[[], Callable[[list[Work]], list[Result]]], work: Iterable[Work], *, jobs: int
) -> Iterator[Result]:
    """Results as they come. `make` is a function of a module, called once a worker; what it returns does a batch."""
    if jobs == 1:
        do = make()
        for batch in _batches(work):
            yield from do(batch)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, _open, (make,), max_tasks_per_child=TASKS_BEFORE_RENEWAL) as pool:
        waiting: set[Future[list[Result]]] = set()
        for batch in _batches(work):
            waiting.add(pool.submit(_do, batch))
            if len(waiting) >= 2 * jobs:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                for future in done:
                    yield from future.result()
        for future in waiting:
            yield from future.result()


def _batches(work: Iterable[Work]) -> Iterator[list[Work]]:
    rest = iter(work)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _open(make: Callable[[], Any]) -> None:
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    _worker["do"] = make()


def _do(batch: list[Any]) -> list[Any]:
    results: list[Any] = _worker["do"](batch)
    return results
