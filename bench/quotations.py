#!/usr/bin/env python3
"""Gold statements of the corpora -> how many each reader finds with the right speaker: Dateline beside textacy.

    .venv/bin/python -m bench.quotations [--misses]

Reads `../shared/corpora/qingdao` and the corpora of examples/ (never those kept aside). A direct quote is found when
one that a reader gives, or a half-quoted remark of Dateline's, holds the gold words; it is right when the speaker's
name holds the gold name or is held by it (the rule of score.py). textacy's `direct_quotations` gets the very same
parse, a paragraph at a time, since an odd mark makes it give up on the text it stands in. Its speakers are words, *she*
too, so they are scored twice: as they stand, and with Dateline's chains put in for pronouns and offices. Without
textacy only Dateline is scored.
"""

import argparse
import importlib.util
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import spacy
import yaml

from dateline import flow
from dateline.base.observations import Statement
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.mentions import Mentions
from dateline.extract.parsing import Parser
from dateline.extract.sentences import Sentences
from dateline.extract.statements import Statements

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared"))


@dataclass(frozen=True, slots=True)
class Said:
    """Words with the names under which their speaker would be right."""

    text: str
    speakers: tuple[str, ...]


@dataclass(slots=True)
class Tally:
    wanted: int = 0
    found: int = 0
    right: int = 0
    said: int = 0
    misses: list[str] = field(default_factory=list)

    def row(self, name: str) -> str:
        found, right = self.found / max(1, self.wanted), self.right / max(1, self.wanted)
        return f"{name:44} {self.wanted:6} {found:7.3f} {right:15.3f} {self.said:6}"


def corpora() -> Iterator[tuple[dict[str, Any], Path]]:
    """Gold and the folder of its reports."""
    places = [(SHARED / "gold" / "qingdao.yaml", SHARED / "corpora" / "qingdao")]
    places += [(gold, gold.parent / "reports") for gold in sorted(ROOT.glob("examples/*/gold.yaml"))]
    for gold, reports in places:
        if gold.is_file() and reports.is_dir():
            yield yaml.safe_load(gold.read_text(encoding="utf-8")), reports


def readings(parser: Parser, reports: Path) -> dict[str, Reading]:
    """Each report of a folder by its file's name, with its mentions."""
    found = flow.collect([str(path) for path in sorted(reports.iterdir())])
    stages = (Sentences(), Mentions())
    named = {}
    for reading in parser.read(found.articles.values()):
        for stage in stages:
            stage.open()
            reading.add(list(stage.extract(reading)))
        named[Path(reading.article.path).name] = reading
    return named


def by_dateline(reading: Reading, form: str) -> Iterator[Said]:
    for one in Statements().extract(reading):
        parts = (one.text_at, *one.more)
        words = " ".join(reading.words(p) for p in parts)
        half = one.form == "reported" and any(mark in words for mark in ('"', "“"))
        if one.status == "happened" and (one.form == form or (form == "quote" and half)):
            yield Said(words, _names(reading, one))


def _names(reading: Reading, one: Statement) -> tuple[str, ...]:
    if one.speaker is None:
        return (one.speaker_name,)
    chain = reading.chain(one.speaker)
    return (one.speaker_name, chain.name, *chain.aliases)


def as_spacy(tokens: list[Token]) -> spacy.tokens.Doc:
    """The same parse as spaCy's own object."""
    first = tokens[0].i
    return spacy.tokens.Doc(
        spacy.blank("en").vocab,
        words=[t.text for t in tokens],
        spaces=[bool(t.whitespace_) for t in tokens],
        tags=[t.tag_ for t in tokens],
        pos=[t.pos_ for t in tokens],
        lemmas=[t.lemma_ for t in tokens],
        heads=[t.head.i - first for t in tokens],
        deps=[t.dep_ for t in tokens],
    )


def by_textacy(reading: Reading, *, resolved: bool) -> Iterator[Said]:
    from textacy.extract import direct_quotations

    for stretch in reading.article.body:
        tokens = reading.tokens(stretch)
        if not tokens:
            continue
        start = tokens[0].i
        try:
            triples = list(direct_quotations(as_spacy(tokens)))
        except ValueError:
            continue
        for triple in triples:
            names = [" ".join(t.text for t in triple.speaker)]
            if resolved:
                chains = (c for t in triple.speaker for c in reading.chains_of(reading.doc[start + t.i]))
                names += [reading.chain(c).name for c in chains]
            yield Said(triple.content.text, tuple(names))


def score(tally: Tally, rows: Iterable[Said], wanted: list[dict[str, Any]], where: str) -> None:
    """Adds one report's gold statements."""
    from score import fold, same_name

    given = list(rows)
    tally.said += len(given)
    for gold in wanted:
        words = fold(gold.get("starts") or gold.get("contains"))
        hits = [one for one in given if words in fold(one.text)]
        right = any(same_name(gold["speaker"], name) for one in hits for name in one.speakers)
        tally.wanted += 1
        tally.found += bool(hits)
        tally.right += right
        if not right:
            tally.misses.append(f"{where}: {gold['speaker']}, {words[:60]!r}: {[one.speakers[0] for one in hits]}")


def _file_of(reference: object, names: Iterable[str]) -> str | None:
    key = str(reference)
    for name in names:
        stem = name.rsplit(".", 1)[0]
        if key in (name, stem) or stem.startswith(f"{key}-") or (key.isdigit() and stem.endswith(f"{int(key):03d}")):
            return name
    return None


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--misses", action="store_true", help="name what was missed")
    options = arguments.parse_args()
    if not (SHARED / "tools" / "score.py").is_file():
        print(f"quotations: {SHARED}/tools/score.py is absent; set DATELINE_SHARED", file=sys.stderr)
        return 2
    sys.path.insert(0, str(SHARED / "tools"))
    beside = importlib.util.find_spec("textacy") is not None
    quotes, reported, raw, resolved = Tally(), Tally(), Tally(), Tally()
    parser = Parser()
    for gold, reports in corpora():
        for name, reading in readings(parser, reports).items():
            mine = [s for s in gold.get("statements", []) if s.get("must") and _file_of(s["article"], [name])]
            direct = [s for s in mine if s["form"] == "quote"]
            where = f"{gold['corpus']}/{name}"
            score(quotes, by_dateline(reading, "quote"), direct, where)
            score(reported, by_dateline(reading, "reported"), [s for s in mine if s["form"] == "reported"], where)
            if beside:
                score(raw, by_textacy(reading, resolved=False), direct, where)
                score(resolved, by_textacy(reading, resolved=True), direct, where)
    print(f"{'':44} {'gold':>6} {'words':>7} {'words + speaker':>15} {'given':>6}")
    print(quotes.row("Dateline, quotes"))
    if beside:
        print(raw.row("textacy, quotes, speakers as they stand"))
        print(resolved.row("textacy, quotes, with Dateline's chains"))
    print(reported.row("Dateline, reported speech"))
    if options.misses:
        print("\n".join(f"  {line}" for tally in (quotes, reported) for line in tally.misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
