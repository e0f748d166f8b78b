"""Batches of work in one process or several: every result once, and no worker left behind."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import start
from workers import jobs

from dateline.base.errors import DatelineError
from dateline.workers import pool

TESTS = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("count", [0, 1, pool.BATCH, 8 * pool.BATCH + 1])
def test_every_result_comes_once(processes: int, count: int) -> None:
    assert sorted(pool.run(jobs.double, range(count), jobs=processes)) == [2 * i for i in range(count)]


def test_one_process_gives_each_result_before_it_takes_more_work() -> None:
    taken: list[int] = []

    def work() -> Iterator[int]:
        for i in range(100):
            taken.append(i)
            yield i

    results = pool.run(jobs.double, work(), jobs=1)
    assert next(results) == 0
    assert len(taken) == pool.BATCH


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_in_the_work_comes_through(processes: int) -> None:
    with pytest.raises(ValueError, match="seven"):
        list(pool.run(jobs.fail_at_seven, range(20), jobs=processes))


def test_a_worker_that_dies_is_told() -> None:
    with pytest.raises(DatelineError, match="--jobs 1"):
        list(pool.run(jobs.die, range(20), jobs=2))


def test_small_work_is_done_by_one_process_and_large_work_by_all() -> None:
    assert pool.jobs_for(5, None) == 1
    assert pool.jobs_for(1000, None) == pool.cores()
    assert pool.jobs_for(1000, 3) == 3
    assert pool.jobs_for(2, 8) == 2


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().split(")")[1].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="processes are looked up under /proc")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT])
def test_no_worker_outlives_its_parent(end: signal.Signals) -> None:
    code = "from workers import jobs; from dateline.workers import pool; list(pool.run(jobs.wait, range(40), jobs=2))"
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    parent = start([sys.executable, "-c", code], environment)
    assert parent.stdout
    workers = [int(parent.stdout.readline()) for _ in range(2)]
    parent.send_signal(end)
    parent.wait(timeout=10)
    limit = time.monotonic() + 10
    while any(map(alive, workers)) and time.monotonic() < limit:
        time.sleep(0.05)
    assert not any(map(alive, workers))
