#!/usr/bin/env python3
"""Reports -> how fast they are read whole, beside spaCy's pass alone over the same text in the same run.

    .venv/bin/python -m bench.speed [REPORTS...] [--repeat 3] [--json]

Without REPORTS it reads all of examples/ but what is kept aside. spaCy's pass is what a user would write: the medium
English pipeline 3.8.0 with its default components, `nlp.pipe(texts)`. The whole read is what `dateline read` does once
the models are loaded: files found and opened, every stage, the record written. One thread, one process, runs of the
two by turns; each figure is the median. Peak memory is that of `dateline read` in a process of its own.
"""

# ruff: noqa: E402  the number of threads must be set before numpy is loaded

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import patch

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(variable, "1")

import spacy

from dateline import flow
from dateline.base.articles import Article
from dateline.extract.parsing import PARSER_PACKAGE, Parser, model_folder
from dateline.render.dossier import write_dossier
from dateline.store.sqlite import SqliteStore

ROOT = Path(__file__).resolve().parents[1]
T = TypeVar("T")


class Clock:
    """Seconds spent under each name, of the processor and by the wall."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)

    def time(self, name: str, work: Callable[[], T]) -> T:
        start = time.perf_counter()
        try:
            return work()
        finally:
            self.spent[name] += time.perf_counter() - start


class Timed:
    """A stage whose work is timed under its room and name."""

    def __init__(self, stage: Any, room: str, clock: Clock) -> None:
        self.name, self.version, self.needs, self.makes = stage.name, stage.version, stage.needs, stage.makes
        self.open = stage.open if room == "extract" else None
        self._stage, self._label, self._clock = stage, f"{room}: {stage.name}", clock

    def extract(self, reading: Any) -> list[Any]:
        return self._clock.time(self._label, lambda: list(self._stage.extract(reading)))

    def reconcile(self, record: Any) -> list[Any]:
        return self._clock.time(self._label, lambda: list(self._stage.reconcile(record)))


class TimedStore(SqliteStore):
    """A store whose writing and loading are timed."""

    clock = Clock()

    def put_reading(self, *args: Any, **more: Any) -> None:
        self.clock.time("store: put readings", lambda: SqliteStore.put_reading(self, *args, **more))

    def put_views(self, *args: Any, **more: Any) -> None:
        self.clock.time("store: put views", lambda: SqliteStore.put_views(self, *args, **more))

    def put_judgements(self, *args: Any, **more: Any) -> None:
        self.clock.time("store: put judgements", lambda: SqliteStore.put_judgements(self, *args, **more))

    def load(self) -> Any:
        return self.clock.time("store: load", lambda: SqliteStore.load(self))


def timed_reader(parser: Parser, clock: Clock) -> flow.Reader:
    """A reader with every stage timed, and the parse."""
    stages: list[Any] = [Timed(stage, "extract", clock) for stage in flow.extractors()]
    for stage in stages:
        stage.open()

    def read(batch: list[Article]) -> Iterable[flow.Read]:
        for reading in clock.time("extract: parse", lambda: list(parser.read(batch))):
            yield flow.read_one(reading, stages)

    return read


def whole_read(reports: list[str], parser: Parser, folder: Path) -> tuple[float, Clock, Any]:
    """Seconds, where they went, and the record."""
    clock = TimedStore.clock = Clock()
    deciders = [Timed(stage, "reconcile", clock) for stage in flow.reconcilers()]
    store = TimedStore(folder / "record.dateline", create=True)
    collect = flow.collect
    with (
        patch.object(flow, "open_reader", lambda: timed_reader(parser, clock)),
        patch.object(flow, "reconcilers", lambda: deciders),
        patch.object(flow, "collect", lambda *a, **k: clock.time("collect", lambda: collect(*a, **k))),
    ):
        start = time.perf_counter()
        record = flow.read(reports, store, jobs=1).record
        seconds = time.perf_counter() - start
    store.close()
    return seconds, clock, record


def spacy_alone(nlp: Any, texts: list[str]) -> float:
    start = time.perf_counter()
    for _ in nlp.pipe(texts):
        pass
    return time.perf_counter() - start


def peak_memory(reports: list[str]) -> tuple[float, float]:
    """Megabytes and seconds of `dateline read` from start to end, one process."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            sys.executable,
            "-m",
            "dateline.cli",
            "read",
            *reports,
            "--into",
            f"{folder}/r.dateline",
            "--jobs",
            "1",
        ]
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds = time.perf_counter() - start
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, seconds


def measure(reports: list[str], repeat: int) -> dict[str, Any]:
    """All figures of a run."""
    memory, from_start = peak_memory(reports)
    texts = [article.text for article in flow.collect(reports).articles.values()]
    words = sum(len(text.split()) for text in texts)
    parser, nlp = Parser(), spacy.load(model_folder(PARSER_PACKAGE))
    runs: list[tuple[float, float, Clock]] = []
    pages: list[float] = []
    spacy_alone(nlp, texts[:5])
    flow.spare_the_collector()  # as `open_reader` does; else either reader pays for looking through the other's models
    for _ in range(repeat):
        with tempfile.TemporaryDirectory() as folder:
            alone = spacy_alone(nlp, texts)
            seconds, clock, record = whole_read(reports, parser, Path(folder))
            runs.append((seconds, alone, clock))
            start = time.perf_counter()
            write_dossier(record, Path(folder) / "dossier.html")
            pages.append(time.perf_counter() - start)
    seconds, alone = statistics.median(run[0] for run in runs), statistics.median(run[1] for run in runs)
    names = {name for run in runs for name in run[2].spent}
    stages = {name: statistics.median(run[2].spent[name] for run in runs) * 1e6 / words for name in names}
    stages["everything else"] = seconds * 1e6 / words - sum(stages.values())
    return {
        "articles": len(texts),
        "words": words,
        "seconds": seconds,
        "articles_per_second": len(texts) / seconds,
        "words_per_second": words / seconds,
        "spacy_seconds": alone,
        "ratio": statistics.median(run[0] / run[1] for run in runs),
        "ms_per_1000_words": dict(sorted(stages.items(), key=lambda item: -item[1])),
        "spacy_ms_per_1000_words": alone * 1e6 / words,
        "dossier_seconds": statistics.median(pages),
        "peak_memory_mb": memory,
        "command_seconds": from_start,
    }


def report(found: dict[str, Any]) -> str:
    """The figures as text."""
    lines = [
        f"{found['articles']} articles, {found['words']} words",
        f"whole read   {found['seconds']:8.2f} s  {found['articles_per_second']:8.2f} articles/s"
        f"  {found['words_per_second']:8.0f} words/s",
        f"spaCy alone  {found['spacy_seconds']:8.2f} s  {found['articles'] / found['spacy_seconds']:8.2f} articles/s"
        f"  {found['words'] / found['spacy_seconds']:8.0f} words/s",
        f"ratio        {found['ratio']:8.2f}",
        f"dossier      {found['dossier_seconds']:8.2f} s",
        f"peak memory  {found['peak_memory_mb']:8.0f} MB",
        f"from start   {found['command_seconds']:8.2f} s  `dateline read` with models, record and dossier",
        "ms per 1000 words:",
        f"  {'spaCy alone':28}{found['spacy_ms_per_1000_words']:8.2f}",
    ]
    return "\n".join(lines + [f"  {name:28}{spent:8.2f}" for name, spent in found["ms_per_1000_words"].items()])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="*", help="folders or files of reports; all of examples/ if not given")
    parser.add_argument("--repeat", type=int, default=3, help="runs of each; the median counts")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    given = parser.parse_args()
    ours = [str(folder) for folder in sorted(ROOT.glob("examples/*/reports"))]
    found = measure(given.reports or ours, given.repeat)
    print(json.dumps(found, indent=1) if given.json else report(found))


if __name__ == "__main__":
    main()
