#!/usr/bin/env python3
"""Corpora with gold files -> how well they are read with the parse and the names of either packaged pipeline.

    .venv/bin/python -m bench.pipelines

Two English medium pipelines come in registry packages. Each can give the parse, and each the names: four readings of
the same reports by the same stages, scored as bench/scores.py does. The stages were written against the pair that was
chosen (docs/decisions/0001-two-pipelines.md), which favours it.
"""

import argparse
import itertools
import sys
import time
from unittest.mock import patch

from bench.scores import Score, corpora, pooled, scores
from dateline import flow
from dateline.extract import parsing

PACKAGES = {"3.8.0": parsing.PARSER_PACKAGE, "3.7.1": parsing.NAMES_PACKAGE}


def measure(parse: str, names: str) -> tuple[Score, float]:
    """The pooled score with one pairing, and the milliseconds of its parse for 1000 words."""
    with (
        patch.object(parsing, "PARSER_PACKAGE", PACKAGES[parse]),
        patch.object(parsing, "NAMES_PACKAGE", PACKAGES[names]),
    ):
        reader, parser = flow.open_reader(), parsing.Parser()
    found = pooled(score for _, score in scores(corpora(), reader=reader))
    articles = [a for corpus in corpora() for a in flow.collect([str(corpus.reports)]).articles.values()]
    words = sum(len(article.text.split()) for article in articles)
    spans = []
    for _ in range(3):
        start = time.perf_counter()
        list(parser.read(articles))
        spans.append(time.perf_counter() - start)
    return found, min(spans) * 1e6 / words


def main() -> None:
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    print(f"{'parse':8}{'names':8}{'recall':>8}{'precision':>11}  {'people':20}{'meetings':20}ms/1000 words")
    for parse, names in itertools.product(PACKAGES, PACKAGES):
        found, cost = measure(parse, names)
        kinds = [f"{r}/{w}, {g}/{s}" for r, w, g, s in (found.kinds["people"], found.kinds["meetings"])]
        print(f"{parse:8}{names:8}{found.recall:8.3f}{found.precision:11.3f}  {kinds[0]:20}{kinds[1]:20}{cost:.0f}")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
