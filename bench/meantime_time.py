"""MEANTIME (120 Wikinews articles): words of time in the annotated window, found and valued.

    python -m bench.meantime_time [--misses] [--folder ../shared/bench/meantime_english]
                                  [--part development|reported|all]

Only sentences 0 to 5 of each file are annotated, of which 0 is the headline and 1 the date line; nothing else is
read. The date line is the creation time: given to every reader, and not scored. Value F1 is relaxed span F1 with the
right value. The floor is 0.78. The files are parted as bench/meantime.py parts them, which scores all the rest.
"""

import argparse
from pathlib import Path

from bench import meantime_files, timexes


def document_of(path: Path) -> timexes.Document | None:
    """A MEANTIME file; None without a creation time."""
    one = meantime_files.document_of(path)
    return timexes.Document(one.name, one.text, one.published, one.times, one.window) if one else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=meantime_files.FOLDER)
    parser.add_argument("--part", choices=("development", "reported", "all"), default="all")
    parser.add_argument("--misses", action="store_true", help="print every miss of ours")
    shown = parser.parse_args()
    chosen = meantime_files.files(shown.part, shown.folder)
    documents = [d for d in map(document_of, chosen) if d is not None]
    timexes.run(documents, f"MEANTIME ({shown.part})", shown)


if __name__ == "__main__":
    main()
