#!/usr/bin/env python3
"""Corpora with gold files -> recall and precision of a whole read, a table per kind.

    .venv/bin/python -m bench.scores [CORPUS...] [--later | --held-out] [--misses] [--json]

Reads `../shared/corpora/qingdao` and every corpus under `examples/` (with --later those written later, and read while
mending; with --held-out those kept aside, and only when a measure is to be published), and scores each by
`../shared/tools/score.py`. DATELINE_SHARED names another place for `../shared`. Exit status 1 if any span is wrong.
"""

import argparse
import importlib.util
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from dateline import flow
from dateline.base.record import Record
from dateline.render.export import as_json

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared"))


class Corpus(NamedTuple):
    """Reports, and what a careful reader finds in them."""

    name: str
    reports: Path
    gold: Path


@dataclass
class Score:
    """What was found of what was wanted, and right of what was said, by kind; `misses` in words."""

    kinds: dict[str, tuple[int, int, int, int]] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)
    spans: int = 0
    wrong: int = 0

    @property
    def recall(self) -> float:
        return _share(self.kinds.values(), 0, 1)

    @property
    def precision(self) -> float:
        return _share(self.kinds.values(), 2, 3)

    def add(self, other: "Score") -> None:
        for kind, row in other.kinds.items():
            before = self.kinds.get(kind, (0, 0, 0, 0))
            self.kinds[kind] = (before[0] + row[0], before[1] + row[1], before[2] + row[2], before[3] + row[3])
        self.spans += other.spans
        self.wrong += other.wrong


def _share(rows: Iterable[tuple[int, ...]], part: int, whole: int) -> float:
    rows = list(rows)
    total = sum(row[whole] for row in rows)
    return sum(row[part] for row in rows) / total if total else 1.0


def corpora(group: str = "") -> list[Corpus]:
    """The corpora that are there: qingdao beside the checkout, and those of examples/; or those of a group there."""
    found = [Corpus("qingdao", SHARED / "corpora" / "qingdao", SHARED / "gold" / "qingdao.yaml")]
    folder = ROOT / "examples" / group
    found = [] if group else [one for one in found if one.gold.is_file()]
    golds = sorted(folder.glob("*/gold.yaml"))
    return found + [Corpus(gold.parent.name, gold.parent / "reports", gold) for gold in golds]


@cache
def scorer() -> Any:
    """The module `score.py`; FileNotFoundError where it is not beside the checkout."""
    path = SHARED / "tools" / "score.py"
    if not path.is_file():
        raise FileNotFoundError(f"{path} is absent: set DATELINE_SHARED to the folder that holds tools/score.py")
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(record: Record, gold: Path) -> Score:
    """A record against a gold file."""
    wanted = yaml.safe_load(gold.read_text(encoding="utf-8"))
    tally, spans, wrong = scorer().score(as_json(record, with_text=True), wanted)
    kinds = {
        kind: (int(row["hits"]), row["wanted"], row["right"] if row["said"] else 0, row["said"] or 0)
        for kind, row in tally.rows.items()
    }
    return Score(kinds, [*tally.misses, *(f"span: {one}" for one in wrong)], spans, len(wrong))


def scores(chosen: Iterable[Corpus], *, reader: flow.Reader) -> Iterator[tuple[Corpus, Score]]:
    """Each corpus read whole and scored."""
    for corpus in chosen:
        yield corpus, score(flow.read_into_memory([str(corpus.reports)], reader=reader), corpus.gold)


def pooled(rows: Iterable[Score]) -> Score:
    """All facts of all corpora counted together."""
    total = Score()
    for row in rows:
        total.add(row)
    return total


def table(name: str, one: Score) -> str:
    """A score as text, a line per kind."""
    lines = [f"{name}: {one.spans} spans, {one.wrong} wrong"]
    for kind, (hits, wanted, right, said) in one.kinds.items():
        recall = f"{hits / wanted:.3f} ({hits}/{wanted})" if wanted else "-"
        precision = f"{right / said:.3f} ({right}/{said})" if said else "-"
        lines.append(f"  {kind:14} recall {recall:18} precision {precision}")
    lines.append(f"  {'all':14} recall {one.recall:<18.3f} precision {one.precision:.3f}")
    return "\n".join(lines)


def as_row(one: Score) -> dict[str, Any]:
    """A score as JSON."""
    names = ("hits", "wanted", "right", "said")
    kinds = {kind: dict(zip(names, row, strict=True)) for kind, row in one.kinds.items()}
    return {"recall": one.recall, "precision": one.precision, "spans": one.spans, "wrong": one.wrong, "kinds": kinds}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*", help="names of corpora; all if not given")
    group = parser.add_mutually_exclusive_group()
    for name, what in (("later", "written later"), ("held-out", "kept aside")):
        group.add_argument(
            f"--{name}", dest="group", action="store_const", const=name, help=f"read those {what} instead"
        )
    parser.set_defaults(group="")
    parser.add_argument("--misses", action="store_true", help="name what was missed and what was said too much")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    given = parser.parse_args()
    chosen = [c for c in corpora(given.group) if not given.corpus or c.name in given.corpus]
    if not chosen:
        print("scores: no such corpus", file=sys.stderr)
        return 2
    found = {corpus.name: one for corpus, one in scores(chosen, reader=flow.open_reader())}
    found["all corpora"] = pooled(found.values())
    if given.json:
        print(json.dumps({name: as_row(one) for name, one in found.items()}, indent=1))
    for name, one in found.items() if not given.json else ():
        print(table(name, one))
        if given.misses:
            print("\n".join(f"    {line}" for line in one.misses))
    return 1 if found["all corpora"].wrong else 0


if __name__ == "__main__":
    sys.exit(main())
