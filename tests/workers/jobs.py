"""Work for the pool's tests: functions of a module, for workers find them by name."""

import os
import time
from collections.abc import Callable, Iterable


def double() -> Callable[[list[int]], Iterable[int]]:
    return lambda batch: (2 * one for one in batch)


def fail_at_seven() -> Callable[[list[int]], Iterable[int]]:
    def do(batch: list[int]) -> list[int]:
        if 7 in batch:
            raise ValueError("seven")
        return batch

    return do


def die() -> Callable[[list[int]], Iterable[int]]:
    return lambda batch: os._exit(3)


def wait() -> Callable[[list[int]], Iterable[int]]:
    def do(batch: list[int]) -> list[int]:
        print(os.getpid(), flush=True)
        time.sleep(60)
        return batch

    return do
