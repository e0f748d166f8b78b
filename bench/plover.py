#!/usr/bin/env python3
"""PLOVER's gold standard records -> how often the event is right, and F1 of source-event-target triples.

    .venv/bin/python -m bench.plover [--half development|reported|both] [--misses]

Reads ../shared/bench/plover_gsr (322 records, CC BY-SA 4.0, data only). Records whose id ends in an even number are the
half that was read while the table of words was written; the odd half was not looked at, and its figure is the one to
report. Early names: DEMAND is REQUEST, DISAPPROVE and INVESTIGATE are ACCUSE, FIGHT is ASSAULT. An actor is right when
its country is, or, where the record gives no country, when both phrases share a name.
"""

import argparse
import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Any

from dateline.extract.parsing import Parser
from dateline.extract.plover_actors import Actor, country_named
from dateline.extract.plover_coder import Coded, code

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared"))
LATER = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
Row = dict[str, Any]
Triple = tuple[str, Actor | None, Actor | None]


def records(half: str) -> list[Row]:
    """The records of one half, or of both."""
    rows = json.loads((SHARED / "bench" / "plover_gsr" / "PLOVER_GSR_CAMEO.json").read_text(encoding="utf-8"))[1:]
    parity = {"development": (0,), "reported": (1,), "both": (0, 1)}[half]
    return [row for row in rows if int(row["id"][-4:]) % 2 in parity]


def actors(rows: object) -> list[Actor]:
    """The actors of a record with the countries their words name."""
    listed = [rows] if isinstance(rows, dict) else rows if isinstance(rows, list) else []
    words = [row.get("actorText") for row in listed if isinstance(row, dict)]
    return [Actor(one, _country_in(one)) for one in words if one]


def _country_in(words: str) -> str | None:
    tokens = words.replace("'s", "").split()
    for size in (3, 2, 1):
        for start in range(len(tokens) - size + 1):
            found = country_named(" ".join(tokens[start : start + size]))
            if found:
                return found
    return None


def triples(event: str, sources: Iterable[Actor], targets: Iterable[Actor]) -> list[Triple]:
    """Source, event, target; sources that act on one another give their pairs."""
    sources, targets = list(sources), list(targets)
    if targets:
        return [(event, a, b) for a, b in product(sources, targets)] if sources else [(event, None, b) for b in targets]
    if len(sources) > 1:
        return [(event, a, b) for a, b in combinations(sources, 2)]
    return [(event, a, None) for a in sources]


def same_actor(a: Actor | None, b: Actor | None) -> bool:
    """Both say the same country, or share a capitalised word."""
    if a is None or b is None:
        return a is b
    if a.country and b.country:
        return a.country == b.country
    names = [{w.strip(".,'()").lower() for w in x.words.split() if len(w) > 3} for x in (a, b)]
    return bool(names[0] & names[1])


def same_triple(a: Triple, b: Triple) -> bool:
    """Equal event and actors; among mutual events (agree, consult, cooperate) in either direction."""
    if a[0] != b[0]:
        return False
    straight = same_actor(a[1], b[1]) and same_actor(a[2], b[2])
    mutual = a[0] in ("AGREE", "CONSULT", "COOPERATE", "SUPPORT")
    return straight or (mutual and same_actor(a[1], b[2]) and same_actor(a[2], b[1]))


def read(rows: list[Row], parser: Parser) -> Iterator[tuple[Row, Coded | None]]:
    """Each record with what the coder makes of its sentence: the first sentence that tells an event."""
    docs = parser.nlp.pipe([row["text"].strip("{} ") for row in rows])
    for row, doc in zip(rows, parser.plain(docs), strict=True):
        yield row, next((found for sentence in doc.sents if (found := code(sentence))), None)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--half", choices=("development", "reported", "both"), default=None)
    options.add_argument("--misses", action="store_true")
    args = options.parse_args()
    parser = Parser()
    for half in [args.half] if args.half else ["development", "reported"]:
        report(half, list(read(records(half), parser)), misses=args.misses)


def report(half: str, rows: list[tuple[Row, Coded | None]], *, misses: bool) -> None:
    """Prints accuracy of the event by class, and precision, recall and F1 of triples."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    hit = said = wanted = 0
    for row, coded in rows:
        event = str(LATER.get(row["event"], row["event"]))
        total[event] += 1
        right[event] += coded is not None and coded.event == event
        gold = triples(event, actors(row.get("source")), actors(row.get("target")))
        mine = triples(coded.event, coded.sources, coded.targets) if coded else []
        found = sum(any(same_triple(g, m) for m in mine) for g in gold)
        hit, said, wanted = hit + found, said + len(mine), wanted + len(gold)
        if misses and (coded is None or coded.event != event):
            print(
                f"  {event} as {coded.event if coded else None} ({coded.trigger if coded else ''}): {row['text'][:160]}"
            )
        elif misses and found < len(gold):
            print(f"  actors of {event}: gold {_words(gold)} mine {_words(mine)}")
    accuracy = sum(right.values()) / sum(total.values())
    precision, recall = hit / max(1, said), hit / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"{half}: {len(rows)} records, event accuracy {accuracy:.3f}")
    print(f"  triples precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
    print("  " + "  ".join(f"{event} {right[event]}/{total[event]}" for event in sorted(total)))


def _words(rows: list[Triple]) -> list[tuple[str | None, str | None]]:
    return [(a.words if a else None, b.words if b else None) for _, a, b in rows]


if __name__ == "__main__":
    main()
