"""Names in CrossNER politics: ours beside both spaCy pipelines alone, on the same sentences in the same run.

    python -m bench.crossner [FILE] [--json]

FILE is ../shared/bench/crossner_politics/politics/test.txt unless told.

Gold classes are mapped to our kinds: politician and person -> person, organisation and politicalparty ->
organisation (armed groups count as such), country, location -> place. Elections, events and misc have no counterpart
and are left out; what any system says inside them (*United Kingdom* in *1997 United Kingdom general election*) is not
counted. A name is right when its first and last token and its kind are; a leading *the* is cut everywhere.
spaCy's GPE is a country where our table of countries knows it, else a place. Adjectives (*French*), which the gold
does not hold for countries, are cut from all.
"""

import argparse
import json
import warnings
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import spacy

from dateline.base.articles import Article
from dateline.base.ids import make_id
from dateline.base.observations import Mention
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.extract.mentions import Mentions
from dateline.extract.parsing import NAMES_PACKAGE, PARSER_PACKAGE, Parser, model_folder
from dateline.extract.sentences import Sentences
from dateline.knowledge.countries import country_names

GOLD = {
    "politician": "person", "person": "person", "organisation": "organisation", "politicalparty": "organisation",
    "country": "country", "location": "place",
}  # fmt: skip
SPACY = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"}
OURS = {"armed_group": "organisation"}
KINDS = ("person", "organisation", "country", "place")
FILE = Path(__file__).resolve().parents[2] / "shared/bench/crossner_politics/politics/test.txt"
Row = tuple[int, int, str]
Sentence = tuple[list[str], set[Row], set[int]]


def sentences(path: Path) -> list[Sentence]:
    """Tokens, gold rows (first token, one past the last, kind) and tokens not scored, of each sentence."""
    found = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        pairs = [line.split("\t") for line in block.splitlines() if "\t" in line]
        rows: set[Row] = set()
        unscored: set[int] = set()
        start = None
        for i, (_, tag) in enumerate([*pairs, ("", "O")]):
            if start is not None and not tag.startswith("I-"):
                kind = GOLD.get(pairs[start][1][2:])
                if kind:
                    rows.add((start, i, kind))
                else:
                    unscored.update(range(start, i))
                start = None
            if tag.startswith("B-"):
                start = i
        found.append(([token for token, _ in pairs], rows, unscored))
    return found


def rows_of(tokens: list[str], spans: Iterable[tuple[int, int, str]]) -> set[Row]:
    """Spans in characters of the joined tokens -> rows in tokens; spans that cut a token are widened to it."""
    starts, place = [], 0
    for token in tokens:
        starts.append(place)
        place += len(token) + 1
    rows = set()
    for first, last, kind in spans:
        inside = [i for i, s in enumerate(starts) if s < last and s + len(tokens[i]) > first]
        if inside and tokens[inside[0]].lower() == "the" and len(inside) > 1:
            inside = inside[1:]
        if inside and tokens[inside[-1]] in ("'s", "'", "’s"):
            inside = inside[:-1]
        if inside:
            rows.add((inside[0], inside[-1] + 1, kind))
    return rows


def article(text: str, number: int) -> Article:
    return Article(id=make_id("a", text, number), path=str(number), text=text, body=(Range(0, len(text)),))


def ours(parser: Parser) -> Callable[[list[str]], list[list[tuple[int, int, str]]]]:
    """Our reading of texts: character spans with kinds."""
    stages = (Sentences(), Mentions())
    for stage in stages:
        stage.open()

    def spans(reading: Reading) -> list[tuple[int, int, str]]:
        for stage in stages:
            reading.add(list(stage.extract(reading)))
        found = []
        for one in reading.of(Mention):
            if one.form != "name" or (one.kind == "country" and one.name not in country_names()):
                continue
            found.append((one.at.start, one.at.end, OURS.get(one.kind, one.kind)))
        return found

    return lambda texts: [spans(r) for r in parser.read([article(t, n) for n, t in enumerate(texts)])]


def alone(package: str) -> Callable[[list[str]], list[list[tuple[int, int, str]]]]:
    """A pipeline of spaCy by itself: character spans with kinds."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        nlp = spacy.load(model_folder(package))

    def kind_of(text: str, label: str) -> str | None:
        kind = SPACY.get(label)
        return "country" if kind == "place" and text.removeprefix("the ") in country_names() else kind

    def spans(text: str) -> list[tuple[int, int, str]]:
        return [(e.start_char, e.end_char, k) for e in nlp(text).ents if (k := kind_of(e.text, e.label_))]

    return lambda texts: [spans(text) for text in texts]


def score(gold: list[Sentence], said: list[list[tuple[int, int, str]]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 by kind and over all."""
    hits, wanted, given = Counter[str](), Counter[str](), Counter[str]()
    for (tokens, rows, unscored), spans in zip(gold, said, strict=True):
        got = {row for row in rows_of(tokens, spans) if row[2] in KINDS and unscored.isdisjoint(range(row[0], row[1]))}
        for name, part in (("all", None), *((k, k) for k in KINDS)):
            want_part = {r for r in rows if part in (None, r[2])}
            got_part = {r for r in got if part in (None, r[2])}
            hits[name] += len(want_part & got_part)
            wanted[name] += len(want_part)
            given[name] += len(got_part)
    figures = {}
    for name in (*KINDS, "all"):
        p, r = hits[name] / max(1, given[name]), hits[name] / max(1, wanted[name])
        figures[name] = (p, r, 2 * p * r / max(1e-9, p + r))
    return figures


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("file", type=Path, nargs="?", default=FILE)
    args.add_argument("--json", action="store_true")
    options = args.parse_args()
    if not options.file.is_file():
        raise SystemExit(f"{options.file} is absent: the test set stands beside the checkout, in ../shared")
    gold = sentences(options.file)
    texts = [" ".join(tokens) for tokens, _, _ in gold]
    systems = {
        "dateline": ours(Parser()),
        f"spaCy {NAMES_PACKAGE} (3.7.1)": alone(NAMES_PACKAGE),
        f"spaCy {PARSER_PACKAGE} (3.8.0)": alone(PARSER_PACKAGE),
    }
    figures = {name: score(gold, read(texts)) for name, read in systems.items()}
    if options.json:
        print(json.dumps(figures))
        return
    print(f"{len(gold)} sentences, precision / recall / F1")
    print(f"{'':40}" + "".join(f"{k:>22}" for k in (*KINDS, "all")))
    for name, row in figures.items():
        print(f"{name:40}" + "".join(f"{p:8.3f}{r:7.3f}{f:7.3f}" for p, r, f in row.values()))


if __name__ == "__main__":
    main()
