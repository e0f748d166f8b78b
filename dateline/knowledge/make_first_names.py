"""dist.male.first and dist.female.first of the US Census 1990 (public domain) -> first_names.tsv, with ours.

Run: python -m dateline.knowledge.make_first_names FOLDER
"""

import sys
from pathlib import Path

from dateline.knowledge.tables import lines

HEAD = "# US Census 1990 (public domain) and first_names_ours.tsv. Names that one sex mostly bears.\n"
LEAST, RATIO = 0.004, 8.0


def shares(path: Path) -> dict[str, float]:
    """Name -> per cent of the sample that bears it."""
    rows = (line.split() for line in path.read_text(encoding="ascii").splitlines())
    return {row[0].capitalize(): float(row[1]) for row in rows if len(row) > 1}


def main() -> None:
    folder = Path(sys.argv[1])
    men, women = shares(folder / "dist.male.first"), shares(folder / "dist.female.first")
    found = {n: "m" for n, s in men.items() if s >= LEAST and s > RATIO * women.get(n, 0)}
    found |= {n: "f" for n, s in women.items() if s >= LEAST and s > RATIO * men.get(n, 0)}
    for line in lines("first_names_ours.tsv"):
        gender, _, names = line.partition("\t")
        found |= dict.fromkeys(names.split(), gender)
    text = "".join(f"{g}\t{' '.join(sorted(n for n, s in found.items() if s == g))}\n" for g in "mf")
    Path(__file__).with_name("first_names.tsv").write_text(HEAD + text, encoding="utf-8")


if __name__ == "__main__":
    main()
