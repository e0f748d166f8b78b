"""Days of publication inferred for real reports whose day is known, hidden from a tenth of them at a time.

    python -m bench.published_days [--reports FOLDER]

Reports: the Giveme5W1H news cluster (502 dated reports of 2016 to 2018 on many affairs). Some of its own days are
wrong, and several reports stand in it twice under two days, so that not every far answer is one of ours.
"""

import argparse
import datetime as dt
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

from dateline.base.articles import Article
from dateline.collect.infer import infer_dates
from dateline.collect.text import read_text

REPORTS = Path(__file__).resolve().parents[2] / "shared" / "bench" / "giveme5w1h_news_cluster"
PARTS = 10


def dated(folder: Path) -> list[Article]:
    found: dict[str, Article] = {}
    for path in sorted(folder.rglob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        day = str(row.get("date_publish") or "")[:10] if isinstance(row, dict) else ""
        one = read_text(row["text"], path.name) if day[:2] == "20" and row.get("text") else None
        if isinstance(one, Article):
            found[one.id] = replace(one, published=day, published_from="header")
    return [found[key] for key in sorted(found)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=Path, default=REPORTS)
    args = parser.parse_args()
    if not args.reports.is_dir():
        print(f"{args.reports} is absent: the reports are needed")
        return 2
    articles = dated(args.reports)
    off: Counter[str] = Counter()
    for part in range(PARTS):
        hidden = [replace(one, published=None) if i % PARTS == part else one for i, one in enumerate(articles)]
        for true, got in list(zip(articles, infer_dates(hidden), strict=True))[part::PARTS]:
            if got.published is None:
                off["none"] += 1
                continue
            days = abs((dt.date.fromisoformat(got.published) - dt.date.fromisoformat(true.published or "")).days)
            off["same day" if days == 0 else "1 day" if days == 1 else "2 or 3" if days <= 3 else "farther"] += 1
    said = len(articles) - off["none"]
    print(f"{len(articles)} reports, a day inferred for {said}: " + ", ".join(f"{k} {n}" for k, n in off.most_common()))
    print(f"within a day {(off['same day'] + off['1 day']) / said:.3f} of those inferred")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
