"""Body text of 181 pages (scrapinghub's article-extraction-benchmark), ours beside trafilatura alone, in one run.

    python -m bench.article_extraction [--pages FOLDER] [--misses N]

The published metric: each text is a bag of four-word shingles; what is shared, too much and missing is put in
proportion to its sum for each page; precision and recall are the means over pages, F1 their harmonic mean. The
interval is 1.96 standard deviations over 1,000 resamplings of the pages. `accuracy` is the share of pages without
any difference.
"""

import argparse
import gzip
import json
import random
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.base.spans import Range
from dateline.collect.cutting import cut
from dateline.collect.pages import text_of

PAGES = Path(__file__).resolve().parents[2] / "shared" / "bench" / "article_extraction_benchmark"
FLOOR = 0.96
WORD = re.compile(r"\w+")


class Overlap(NamedTuple):
    """Shares of one page's shingles: in both texts, only in ours, only in the truth."""

    both: float
    only_ours: float
    only_true: float


def ours(page: str) -> str:
    """The body as the reader sees it, headings within it included."""
    found = text_of(page)
    if found is None:
        return ""
    text, known = found
    _, parts = cut(text, known=known)
    if not parts.body:
        return ""
    pieces, place = [], parts.body[0].start
    for gap in sorted((*parts.boilerplate, Range(parts.body[-1].end, len(text) + 1))):
        if gap.start >= place:
            pieces.append(text[place : gap.start])
            place = gap.end
    return "\n".join(pieces)


def trafilatura_alone(page: str) -> str:
    from trafilatura import bare_extraction

    found = bare_extraction(page, with_metadata=True, include_comments=False)
    return str(getattr(found, "text", "") or "")


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)) if words)


def overlap(true: str, got: str) -> Overlap:
    a, b = shingles(true), shingles(got)
    both, more, less = (a & b).total(), (b - a).total(), (a - b).total()
    total = both + more + less
    return Overlap(both / total, more / total, less / total) if total else Overlap(0, 0, 0)


def scores(rows: Sequence[Overlap]) -> tuple[float, float, float, float]:
    """F1, precision, recall, accuracy."""
    precisions = [
        1.0 if not r.only_ours + r.only_true else r.both / (r.both + r.only_ours) for r in rows if r.both + r.only_ours
    ]
    recalls = [
        1.0 if not r.only_ours + r.only_true else r.both / (r.both + r.only_true) for r in rows if r.both + r.only_true
    ]
    precision, recall = statistics.mean(precisions), statistics.mean(recalls)
    exact = statistics.mean(r.only_ours + r.only_true == 0 for r in rows)
    return 2 * precision * recall / (precision + recall), precision, recall, exact


def interval(rows: Sequence[Overlap]) -> float:
    draw = random.Random(1)
    return 1.96 * statistics.stdev(scores(draw.choices(rows, k=len(rows)))[0] for _ in range(1000))


def measure(name: str, read: Callable[[str], str], pages: dict[str, str], truth: dict[str, str]) -> dict[str, Overlap]:
    start = time.perf_counter()
    rows = {key: overlap(truth[key], read(page)) for key, page in pages.items()}
    seconds = time.perf_counter() - start
    f1, precision, recall, exact = scores(list(rows.values()))
    print(
        f"{name:20} F1 {f1:.4f} ± {interval(list(rows.values())):.3f}  precision {precision:.4f}  "
        f"recall {recall:.4f}  accuracy {exact:.3f}  {1000 * seconds / len(pages):.0f} ms a page"
    )
    return rows


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, default=PAGES)
    parser.add_argument("--misses", type=int, default=0, help="name the N pages read worst")
    args = parser.parse_args()
    if not args.pages.is_dir():
        print(f"{args.pages} is absent: the benchmark's pages are needed")
        return 2
    rows = json.loads((args.pages / "ground-truth.json").read_text(encoding="utf-8"))
    truth = {key: row["articleBody"] for key, row in sorted(rows.items())}
    pages = {
        key: gzip.decompress((args.pages / "html" / f"{key}.html.gz").read_bytes()).decode("utf-8") for key in truth
    }
    trafilatura_alone(next(iter(pages.values())))
    measure("trafilatura alone", trafilatura_alone, pages, truth)
    mine = measure("dateline", ours, pages, truth)
    for key, row in sorted(mine.items(), key=lambda pair: pair[1].both)[: args.misses]:
        where = rows[key].get("url", key)[:90]
        print(f"  {row.both:.3f} too much {row.only_ours:.3f} missing {row.only_true:.3f} {where}")
    return 0 if scores(list(mine.values()))[0] >= FLOOR else 1


if __name__ == "__main__":
    raise SystemExit(main())
