"""TempEval-3 platinum (20 news articles, 138 TIMEX3): words of time found and valued.

    python -m bench.tempeval [--with-creation-time] [--misses] [--folder FOLDER]

FOLDER is ../shared/bench/tempeval3_platinum/te3-platinum unless told. dateparser and recognizers-text are read over
the same text in the same run where they are installed (`pip install 'dateline[bench]' 'emoji<2'`).

Relaxed span F1 and value F1 as in TempEval-3 (task A), where HeidelTime, the best, reached 0.903 and 0.776. The day
of publication is the document's creation time, which is given to every reader and is not scored, as in the task;
--with-creation-time counts it as found and right for all, as some later papers do. Only the TEXT part is read.
"""

import argparse
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from bench.timexes import Document, Timex, run
from dateline.base.spans import Range

FOLDER = Path(__file__).resolve().parents[2] / "shared/bench/tempeval3_platinum/te3-platinum"


def document_of(path: Path) -> Document:
    """A .tml file: its text with the offsets of its TIMEX3, its creation time."""
    root = ElementTree.parse(path).getroot()
    published = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if published is None or body is None:
        raise ValueError(f"{path} has no creation time or no text")
    pieces: list[str] = []
    gold: list[Timex] = []
    _gather(body, pieces, gold)
    text = "".join(pieces)
    read = [Range(m.start(), m.end()) for m in re.finditer(r"\S(?:.*\S)?", text)]
    return Document(path.stem, text, published.get("value", "")[:10], gold, read)


def _gather(element: ElementTree.Element, pieces: list[str], gold: list[Timex]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _gather(child, pieces, gold)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3":
        end = sum(map(len, pieces))
        gold.append(Timex(start, end, element.get("type", ""), element.get("value", "")))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--with-creation-time", action="store_true")
    parser.add_argument("--misses", action="store_true", help="print every miss of ours")
    shown = parser.parse_args()
    documents = [document_of(path) for path in sorted(shown.folder.glob("*.tml"))]
    if not documents:
        raise SystemExit(f"no .tml files in {shown.folder}: the test set stands beside the checkout, in ../shared")
    scores = run(documents, "TempEval-3 platinum", shown)
    if shown.with_creation_time:
        for score in scores.values():
            for count in ("gold", "found", "relaxed", "strict", "value", "type"):
                setattr(score, count, getattr(score, count) + len(documents))
        print("\nwith creation times")
        for name, score in scores.items():
            print(score.row(name))


if __name__ == "__main__":
    main()
