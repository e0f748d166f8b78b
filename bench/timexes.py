"""Documents with gold TIMEX3 -> what each reader of time finds in them, and its scores; shared by the time benches.

Scored the TempEval-3 way: a found span is right (relaxed) when it overlaps a gold span, one to one; strict when it is
the same; value F1 is relaxed F1 times the share of matched spans whose value is the gold value. A range (*2009-2010*)
that gold holds as two spans is given by Dateline as two, from `TimeExpression.parts`.
"""

import argparse
import datetime as dt
import importlib.util
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from dateline.base.articles import Article
from dateline.base.spans import Range
from dateline.extract.moments import Moments
from dateline.extract.parsing import Parser


@dataclass(frozen=True, slots=True)
class Timex:
    """A span of a document with its TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(slots=True)
class Document:
    """`read` are the stretches that are annotated; only they are read and scored."""

    name: str
    text: str
    published: str
    gold: list[Timex]
    read: list[Range] = field(default_factory=list)


@dataclass(slots=True)
class Score:
    """Counts over all documents; `by_type` holds (gold, found, matched, right value) for each gold type."""

    gold: int = 0
    found: int = 0
    relaxed: int = 0
    strict: int = 0
    value: int = 0
    type: int = 0
    seconds: float = 0.0
    by_type: dict[str, Counter[str]] = field(default_factory=dict)

    def f1(self, right: int) -> float:
        return 2 * right / (self.gold + self.found) if self.gold + self.found else 0.0

    def row(self, name: str) -> str:
        precision = self.relaxed / self.found if self.found else 0.0
        recall = self.relaxed / self.gold if self.gold else 0.0
        return (
            f"{name:22s} {precision:6.3f} {recall:6.3f} {self.f1(self.relaxed):6.3f} {self.f1(self.strict):6.3f} "
            f"{self.f1(self.type):6.3f} {self.f1(self.value):6.3f} {self.seconds:8.2f}"
        )


HEAD = f"{'':22s} {'P':>6s} {'R':>6s} {'F1':>6s} {'strict':>6s} {'type':>6s} {'value':>6s} {'seconds':>8s}"
Reader = Callable[[Document], Iterable[Timex]]


def pairs(gold: list[Timex], found: list[Timex]) -> list[tuple[Timex, Timex]]:
    """One-to-one matches by overlap, the longest overlaps first."""
    candidates = sorted(
        (
            (min(g.end, f.end) - max(g.start, f.start), -g.start, i, j)
            for i, g in enumerate(gold)
            for j, f in enumerate(found)
            if g.start < f.end and f.start < g.end
        ),
        reverse=True,
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    matched = []
    for _, _, i, j in candidates:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            matched.append((gold[i], found[j]))
    return matched


def add(score: Score, gold: list[Timex], found: list[Timex]) -> list[tuple[Timex, Timex]]:
    """Counts one document into a score and gives its matches."""
    matched = pairs(gold, found)
    score.gold += len(gold)
    score.found += len(found)
    score.relaxed += len(matched)
    score.strict += sum((g.start, g.end) == (f.start, f.end) for g, f in matched)
    score.type += sum(g.type == f.type for g, f in matched)
    score.value += sum(g.value == f.value for g, f in matched)
    for g in gold:
        score.by_type.setdefault(g.type, Counter())["gold"] += 1
    for f in found:
        score.by_type.setdefault(f.type, Counter())["found"] += 1
    for g, f in matched:
        score.by_type[g.type]["matched"] += 1
        score.by_type[g.type]["value"] += g.value == f.value
    return matched


def dateline_reader(documents: list[Document]) -> tuple[Reader, float, float]:
    """Our reader over parses made beforehand; also the seconds of the parse and of the words of time alone."""
    articles = [
        Article(id=d.name, path=d.name, text=d.text, published=d.published, body=tuple(d.read)) for d in documents
    ]
    parser = Parser()
    clock = time.perf_counter()
    readings = list(parser.read(articles))
    parsed = time.perf_counter() - clock
    clock = time.perf_counter()
    told = {r.article.id: list(Moments().extract(r)) for r in readings}
    spent = time.perf_counter() - clock

    def read(document: Document) -> list[Timex]:
        found = []
        for one in told[document.name]:
            parts = one.parts or ((one.at, one.value),)
            found += [Timex(at.start, at.end, one.type, value) for at, value in parts]
        return found

    return read, parsed, spent


def dateparser_reader() -> Reader | None:
    """dateparser's search for dates in text; every date it finds is a day. None where it is not installed."""
    if importlib.util.find_spec("dateparser") is None:
        return None
    from dateparser.search import search_dates

    def read(document: Document) -> list[Timex]:
        found = []
        base = dt.datetime.fromisoformat(document.published)
        for stretch in document.read:
            text = document.text[stretch.start : stretch.end]
            place = 0
            for words, moment in search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or []:
                start = text.find(words, place)
                if start >= 0:
                    place = start + len(words)
                    value = moment.date().isoformat()
                    found.append(Timex(stretch.start + start, stretch.start + place, "DATE", value))
        return found

    return read


def recognizers_reader() -> Reader | None:
    """Microsoft's recognizers-text; the TIMEX it gives, or the date it resolves to. None where it is not installed, or
    not with emoji<2, which it needs and does not declare."""
    try:
        from recognizers_date_time import Culture, recognize_datetime
    except ImportError:
        return None

    def read(document: Document) -> list[Timex]:
        found = []
        base = dt.datetime.fromisoformat(document.published)
        for stretch in document.read:
            for one in recognize_datetime(document.text[stretch.start : stretch.end], Culture.English, reference=base):
                kind = one.type_name.rsplit(".", 1)[-1]
                values = (one.resolution or {}).get("values") or [{}]
                start = stretch.start + one.start
                end = stretch.start + one.end + 1
                found.append(Timex(start, end, _TYPES.get(kind, "DATE"), _value(values, kind)))
        return found

    return read


_TYPES = {"duration": "DURATION", "set": "SET", "time": "TIME", "datetime": "TIME", "datetimerange": "TIME"}


def _value(values: list[dict[str, str]], kind: str) -> str:
    """The TIMEX where it names a place on the calendar, else the date resolved, the past one of two."""
    timex = values[0].get("timex", "")
    if kind == "date" and "X" in timex:
        return values[0].get("value", timex)
    if "(" in timex:
        return values[0].get("start", timex)
    return timex


def run(documents: list[Document], title: str, shown: argparse.Namespace) -> dict[str, Score]:
    """Reads and scores all documents with every reader that is installed; prints the table."""
    ours, parsed, spent = dateline_reader(documents)
    readers: list[tuple[str, Reader | None]] = [
        ("dateline", ours),
        ("dateparser", dateparser_reader()),
        ("recognizers-text", recognizers_reader()),
    ]
    words = sum(len(d.text[r.start : r.end].split()) for d in documents for r in d.read)
    print(f"{title}: {len(documents)} documents, {words} words, {sum(len(d.gold) for d in documents)} TIMEX3")
    print(HEAD)
    scores = {}
    for name, reader in readers:
        if reader is None:
            print(f"{name:22s} not installed here: pip install 'dateline[bench]' 'emoji<2'")
            continue
        score = scores[name] = Score()
        clock = time.perf_counter()
        for document in documents:
            matched = add(score, document.gold, sorted(reader(document), key=lambda t: t.start))
            if shown.misses and name == "dateline":
                show_misses(document, matched, list(reader(document)))
        score.seconds = spent if name == "dateline" else time.perf_counter() - clock
        print(score.row(name))
    print(f"spaCy's two passes over the same text: {parsed:.2f} s\n")
    print(f"{'dateline by type':22s} {'gold':>6s} {'found':>6s} {'spans':>6s} {'values':>6s}")
    for kind, counts in sorted(scores["dateline"].by_type.items()):
        row = [counts[k] for k in ("gold", "found", "matched", "value")]
        print(f"{kind:22s} " + " ".join(f"{n:6d}" for n in row))
    return scores


def show_misses(document: Document, matched: list[tuple[Timex, Timex]], found: list[Timex]) -> None:
    """Prints what was missed, invented or valued otherwise than gold."""
    quote = document.text
    seen_gold, seen = {id(g) for g, _ in matched}, {f for _, f in matched}
    for g in document.gold:
        if id(g) not in seen_gold:
            print(f"  missed  {document.name[:24]:24s} {quote[g.start : g.end]!r} {g.type} {g.value}")
    for f in found:
        if f not in seen:
            print(f"  extra   {document.name[:24]:24s} {quote[f.start : f.end]!r} {f.type} {f.value}")
    for g, f in matched:
        if g.value != f.value:
            words = quote[max(0, g.start - 40) : g.end + 25].replace("\n", " ")
            print(f"  value   {document.name[:24]:24s} ours {f.type} {f.value} gold {g.type} {g.value} | {words}")
