"""Batches of work -> their results, by this process or by one process a core."""

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Any, TypeVar

from dateline.base.errors import DatelineError

Work = TypeVar("Work")
Result = TypeVar("Result")
Do = Callable[[list[Work]], Iterable[Result]]

BATCH = 4
"""Articles a task: a killed run loses at most those each worker has in hand. Parsed one by one they cost a third more
(155 against 120 ms for 1000 words), by sixteen no less (190 reports of 340 words, processor time); the parse is the
same to the last bit."""
WORTH_A_POOL = 60
"""Articles below which one process ends sooner, since every worker loads the models (4 s)."""
TASKS_BEFORE_RENEWAL = 600
"""Tasks after which a worker is replaced, for spaCy's string store grows with every new word."""

_worker: dict[str, Any] = {}


def cores() -> int:
    """Processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def jobs_for(count: int, jobs: int | None) -> int:
    """How many processes to use for so many articles: as asked, else one, or one a core where that pays."""
    if jobs is not None:
        return max(1, min(jobs, count))
    return cores() if count >= WORTH_A_POOL else 1


def run(make: Callable[[], Do[Work, Result]], work: Iterable[Work], *, jobs: int) -> Iterator[Result]:
    """Results as they come, in any order. `make` is a function of a module, called once a worker; what it returns
    does a batch. DatelineError when a worker dies; closing the iterator ends the workers at once."""
    if jobs == 1:
        do = make()
        for batch in _batches(work):
            yield from do(batch)
        return
    with _workers(make, jobs) as pool:
        try:
            yield from _results(pool, work, jobs)
        except BrokenProcessPool as error:
            raise DatelineError(
                "a worker process ended before its work was done, perhaps for want of memory: "
                "run the same command again with --jobs 1 to go on where it stopped"
            ) from error


def _results(pool: ProcessPoolExecutor, work: Iterable[Any], jobs: int) -> Iterator[Any]:
    """Two tasks a worker are under way, so that none waits and little is held."""
    waiting: set[Future[list[Any]]] = set()
    for batch in _batches(work):
        waiting.add(pool.submit(_do, batch))
        if len(waiting) >= 2 * jobs:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                yield from future.result()
    while waiting:
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            yield from future.result()


@contextlib.contextmanager
def _workers(make: Callable[[], Any], jobs: int) -> Iterator[ProcessPoolExecutor]:
    """A pool that ends with its work, and at once when it is left by an exception."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, context, _open, (make,), max_tasks_per_child=TASKS_BEFORE_RENEWAL)
    try:
        yield pool
    except BaseException:
        for process in list(pool._processes.values()):
            process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


def _batches(work: Iterable[Work]) -> Iterator[list[Work]]:
    rest = iter(work)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _open(make: Callable[[], Any]) -> None:
    """A worker leaves Ctrl-C to its parent, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    _worker["do"] = make()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _do(batch: list[Any]) -> list[Any]:
    return list(_worker["do"](batch))
