"""MEANTIME (120 Wikinews articles): mentions, events, roles, times and factuality, ours beside spaCy alone.

    python -m bench.meantime [--part development|reported|all] [--misses mentions|events|roles|factuality]

Only the annotated window is read and scored: the headline and sentences 2 to 5 (sentence 1 is the date line, given to
the reader as the day of publication). Half of the files, every second in the order of their paths, were read in
development; of the other half only figures were looked at. Heads are told by one parse for all. `head`: the head of a
mention is right; `extent`: its whole stretch is, but for articles; `kind`: its head and its kind are. Events are right
by the head of their trigger. A role is right with its event, its PropBank name and its filler, or another mention of
the same. Values (*43%*) as fillers are not scored. spaCy alone: names of either pipeline with the noun chunks; verbs
as events, or verbs and the nouns that are events in the development half; subjects and objects as roles.
"""

import argparse
from pathlib import Path

from bench import timexes
from bench.meantime_files import FOLDER, Document, document_of, files
from bench.meantime_misses import SHOW
from bench.meantime_read import Found, alone, event_noun_lemmas, ours
from bench.meantime_score import (
    MARKED,
    Agreement,
    Counts,
    score_events,
    score_factuality,
    score_mentions,
    score_roles,
)
from dateline.base.reading import Reading
from dateline.base.tokens import Doc
from dateline.extract.parsing import NAMES_PACKAGE, PARSER_PACKAGE

HEAD = f"{'':34}{'gold':>7}{'said':>7}{'right':>7}{'P':>7}{'R':>7}{'F1':>7}"
SOURCES = {
    "codebook kinds": {"codebook"},
    "and sayings": {"codebook", "saying"},
    "and clauses (all we tell)": {"codebook", "saying", "clause"},
}
Row = tuple[Document, Reading, Found]


def print_counts(title: str, counts: Counts) -> None:
    print(f"{title}\n{HEAD}")
    for name, one in counts.items():
        print(f"  {name:32}{one.row()}")
    print()


def mentions(title: str, rows: list[tuple[Doc, Document, Found]]) -> None:
    counts: Counts = {}
    for doc, document, found in rows:
        score_mentions(counts, doc, document, found)
    print_counts(title, counts)


def events(title: str, rows: list[tuple[Doc, Document, Found]], sources: dict[str, set[str]]) -> None:
    counts: Counts = {}
    for doc, document, found in rows:
        score_events(counts, doc, document, found, sources)
    print_counts(title, counts)


def roles(title: str, rows: list[tuple[Doc, Document, Found]]) -> None:
    counts: Counts = {}
    for doc, document, found in rows:
        score_roles(counts, doc, document, found)
    print_counts(title, counts)


def factualities(rows: list[tuple[Doc, Document, Found]]) -> None:
    """Accuracy over matched events beside that of always saying the plain value, and how the marked one is found."""
    names = ("polarity", "certainty", "time")
    agreements = tuple(Agreement() for _ in names)
    for doc, document, found in rows:
        score_factuality(agreements, doc, document, found)
    print(f"Factuality of the events that both have\n{'':14}{'events':>8}{'accuracy':>10}{'all plain':>10}")
    for name, marked, one in zip(names, MARKED, agreements, strict=True):
        right, plain = one.right / max(1, one.total), one.plain / max(1, one.total)
        print(f"  {name:12}{one.total:8}{right:10.3f}{plain:10.3f}   {marked:12}{one.marked.row()}")
    print()


def times(rows: list[tuple[Doc, Document, Found]]) -> None:
    score = timexes.Score()
    for _, document, found in rows:
        timexes.add(score, document.times, sorted(found.times, key=lambda t: t.start))
    print(f"Times\n{timexes.HEAD}\n{score.row('dateline')}\n")


def report(read: list[Row], nouns: frozenset[str]) -> None:
    """All tables."""
    mine = [(reading.doc, document, found) for document, reading, found in read]
    docs = {document.name: reading.doc for document, reading, _ in read}
    others = {}
    for package in (PARSER_PACKAGE, NAMES_PACKAGE):
        reader = alone(package, nouns, lambda document: docs[document.name])
        others[package] = [(doc, document, reader(document)) for doc, document, _ in mine]
    mentions("Mentions: dateline", mine)
    for package, rows in others.items():
        mentions(f"Mentions: spaCy {package} alone (names; noun chunks for the rest)", rows)
    events("Events: dateline", mine, SOURCES)
    plain = {"verbs": {"verb"}, "verbs and event nouns": {"verb", "noun"}}
    events(f"Events: spaCy {PARSER_PACKAGE} alone", others[PARSER_PACKAGE], plain)
    roles("Roles: dateline", mine)
    roles(f"Roles: spaCy {PARSER_PACKAGE} alone, subjects and objects of verbs", others[PARSER_PACKAGE])
    factualities(mine)
    times(mine)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("development", "reported", "all"), default="reported")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--misses", choices=tuple(SHOW), help="print errors of ours instead of the tables")
    given = parser.parse_args()
    chosen = [d for d in map(document_of, files(given.part, given.folder)) if d is not None]
    read = list(ours(chosen))
    if given.misses:
        for document, reading, found in read:
            SHOW[given.misses](document, reading.doc, found)
        return
    known = [d for d in map(document_of, files("development", given.folder)) if d is not None]
    by_name = {document.name: (document, reading) for document, reading, _ in read}
    rest = [d for d in known if d.name not in by_name]
    lesson = [by_name[d.name] for d in known if d.name in by_name] + [(d, r) for d, r, _ in ours(rest)]
    words = sum(len(d.text[w.start : w.end].split()) for d in chosen for w in d.window)
    print(f"MEANTIME ({given.part}): {len(chosen)} documents, {words} words in the annotated window\n")
    report(read, event_noun_lemmas(lesson))


if __name__ == "__main__":
    main()
