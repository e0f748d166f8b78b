"""factbook_government.json (CIA World Factbook, CC0) -> countries.tsv: names, adjectives, people, capitals.

Run: python -m dateline.knowledge.make_countries ../shared/bench/kb_factbook/factbook_government.json
"""

import csv
import html
import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

from dateline.knowledge import tables

FIELDS = ("name", "aliases", "adjectives", "people", "capital", "metonyms")

RENAMED = {
    "Burma": "Myanmar",
    "DRC": "Democratic Republic of the Congo",
    "Congo (Brazzaville)": "Republic of the Congo",
    "The Dominican": "Dominican Republic",
    "The Gambia": "Gambia",
    "The Bahamas": "Bahamas",
    "Cote d'Ivoire": "Ivory Coast",
    "Holy See (Vatican City)": "Holy See",
    "Falkland Islands (Islas Malvinas)": "Falkland Islands",
    "Cabo Verde": "Cape Verde",
}
"""Plain names as English news writes them, where the Factbook's differ."""

LEFT_OUT = {
    "Antarctica", "Akrotiri", "Dhekelia", "Gaza, Gaza Strip", "West Bank", "Paracel Islands", "Spratly Islands",
    "Saint Martin", "Jersey", "Guernsey", "Christmas Island", "Norfolk Island", "Virgin Islands",
}  # fmt: skip
"""Places that are read as places, or whose names are commoner words for something else."""


def _text(value: Any) -> str:
    raw = value.get("text", "") if isinstance(value, dict) else ""
    return html.unescape(raw).split(";")[0].strip()


def _plain(name: str) -> str:
    """*Cote* for *Côte*: most news desks write no accents."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


def _several(text: str) -> list[str]:
    """*Saudi or Saudi Arabian* -> both; remarks in brackets are left out, plurals are made from *(s)*."""
    found = []
    for part in re.split(r",| or |/", text):
        word = re.sub(r"\([^)]*\)", "", part).strip()
        if word and word[0].isupper() and word != "NA":
            found.append(word)
            if "(s)" in part:
                found.append(word + "s")
    return found


def _row(entry: dict[str, Any]) -> dict[str, str] | None:
    names = entry.get("country_name") or {}
    short, full = _text(names.get("conventional short form")), _text(names.get("conventional long form"))
    name = short if short not in ("", "none") else full
    name = RENAMED.get(_plain(name), _plain(name)).split("(")[0].strip()
    if not name or name in LEFT_OUT or "," in name or (entry.get("dependency") and not entry.get("nationality")):
        return None
    long_form = re.split(r"\(|;", full)[0].strip()
    aliases = [
        a for a in (long_form, _text(names.get("abbreviation"))) if a and a != "none" and " or " not in a and len(a) > 2
    ]
    nationality = entry.get("nationality") or {}
    capital = re.split(r"\(|;|, D\.C|, I| aka", _text((entry.get("capital") or {}).get("name")))[0].strip()
    return {
        "name": name,
        "aliases": ";".join(a for a in aliases if a != name),
        "adjectives": ";".join(_several(_text(nationality.get("adjective")))),
        "people": ";".join(_several(_text(nationality.get("noun")))),
        "capital": "" if capital.startswith(("no official", "administered", "Episkopi")) else capital,
        "metonyms": "",
    }


def rows(entries: list[dict[str, Any]]) -> list[dict[str, str]]:
    """One row a country, by name; ours over the Factbook's."""
    found = {row["name"]: row for row in map(_row, entries) if row}
    for ours in tables.table("countries_ours.tsv"):
        row = found.setdefault(ours["name"], dict.fromkeys(FIELDS, "") | {"name": ours["name"]})
        both = [*tables.several(ours["aliases"].strip("-")), *tables.several(row["aliases"])]
        row |= {key: value.strip("-") for key, value in ours.items() if value}
        row["aliases"] = ";".join(dict.fromkeys(both))
    return [found[name] for name in sorted(found)]


def main() -> None:
    entries = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    target = Path(__file__).with_name("countries.tsv")
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(
            out, FIELDS, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None
        )
        writer.writeheader()
        writer.writerows(rows(entries))


if __name__ == "__main__":
    main()
