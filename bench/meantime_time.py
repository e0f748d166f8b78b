"""MEANTIME (120 Wikinews articles): words of time in the annotated window, found and valued.

    python -m bench.meantime_time [--misses] [--folder ../shared/bench/meantime_english] [--part half|other|all]

Only sentences 0 to 5 of each file are annotated, of which 0 is the headline and 1 the date line; nothing else is
read. The date line is the creation time: given to every reader, and not scored. Value F1 is relaxed span F1 with the
right value. The floor is 0.78. `--part` scores the files of odd or even place only: `half` was read in development,
of `other` only the kinds of error.
"""

import argparse
import datetime as dt
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from bench.timexes import Document, Timex, run
from dateline.base.spans import Range

FOLDER = Path(__file__).resolve().parents[2] / "shared/bench/meantime_english"
LAST_SENTENCE = 5


def document_of(path: Path) -> Document | None:
    """A MEANTIME file: its tokens joined by blanks, sentence by sentence a line; None without a creation time."""
    root = ElementTree.parse(path).getroot()
    text, places, sentences = _text(root)
    gold: list[Timex] = []
    published = None
    for element in root.iter("TIMEX3"):
        tokens = [places[a.get("t_id", "")] for a in element.iter("token_anchor")]
        if not tokens:
            continue
        one = Timex(
            min(t[0] for t in tokens), max(t[1] for t in tokens), element.get("type", ""), element.get("value", "")
        )
        if element.get("functionInDocument") == "CREATION_TIME":
            published = one
        else:
            gold.append(one)
    if published is None:
        return None
    window = [r for number, r in sentences.items() if number <= LAST_SENTENCE and not r.overlaps(_range(published))]
    kept = [g for g in gold if any(r.covers(_range(g)) for r in window)]
    return Document(path.stem, text, _iso(published.value), kept, window)


def _iso(day: str) -> str:
    """The creation time as a day; the file's own slips are mended (*03-02-2009*), or the first of its month."""
    found = re.fullmatch(r"(\d\d)-(\d\d)-(\d{4})", day)
    day = f"{found[3]}-{found[2]}-{found[1]}" if found else day[:10]
    try:
        return dt.date.fromisoformat(day).isoformat()
    except ValueError:
        return f"{day[:7]}-01"


def _range(one: Timex) -> Range:
    return Range(one.start, one.end)


def _text(root: ElementTree.Element) -> tuple[str, dict[str, tuple[int, int]], dict[int, Range]]:
    pieces: list[str] = []
    places: dict[str, tuple[int, int]] = {}
    sentences: dict[int, Range] = {}
    here, place = -1, 0
    for token in root.iter("token"):
        word, number = token.text or "", int(token.get("sentence", "0"))
        gap = "" if not pieces else "\n" if number != here else " "
        here, start = number, place + len(gap)
        place = start + len(word)
        pieces += [gap, word]
        places[token.get("t_id", "")] = (start, place)
        sentences[number] = Range(sentences[number].start if number in sentences else start, place)
    return "".join(pieces), places, sentences


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--part", choices=("half", "other", "all"), default="all")
    parser.add_argument("--misses", action="store_true", help="print every miss of ours")
    shown = parser.parse_args()
    files = sorted(shown.folder.rglob("intra_cross-doc_annotation/*/*.xml"))
    if not files:
        raise SystemExit(f"no MEANTIME files in {shown.folder}: the test set stands beside the checkout, in ../shared")
    chosen = {"half": files[::2], "other": files[1::2], "all": files}[shown.part]
    documents = [d for d in map(document_of, chosen) if d is not None]
    run(documents, f"MEANTIME ({shown.part})", shown)


if __name__ == "__main__":
    main()
