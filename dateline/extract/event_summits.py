"""Tellings -> the same, those of a report's one large meeting made one, and those of one that fell through."""

import re

from dateline.base.kinds import REAL
from dateline.extract.event_forms import MANY_SIDED
from dateline.extract.event_joining import join
from dateline.extract.event_syntax import logical_objects, prepositions
from dateline.extract.event_telling import Telling

PACTS = frozenset({"agreement", "ceasefire"})
PAPERS = frozenset(
    {"agreement", "document", "deal", "pact", "accord", "text", "treaty", "memorandum", "paper", "truce"}
)
OFF = frozenset({"cancelled", "postponed", "denied"})


def one_summit(tellings: list[Telling]) -> list[Telling]:
    """All tellings of the report's one large meeting joined: its name, *a two-day summit*, *the leaders gathered*."""
    main: Telling | None = None
    kept: list[Telling] = []
    for one in tellings:
        pact = next((t for t in reversed(kept) if _same_pact(t, one)), None)
        if pact is not None:
            join(pact, one)
            continue
        off = next((t for t in kept if _same_that_fell_through(t, one)), None)
        if off is not None:
            join(off, one)
        elif not _is_large(one):
            kept.append(one)
        elif main is None:
            main = one
            kept.append(one)
        elif _tells_it_again(one, main):
            join(main, one)
        else:
            kept.append(one)
    return kept


def _same_pact(earlier: Telling, one: Telling) -> bool:
    """*signed an agreement on Saturday ... put their signatures to the document*: the pact told before."""
    if one.kind not in PACTS or earlier.kind not in PACTS or one.draft.nominal or one.status != "happened":
        return False
    if earlier.status != "happened" or earlier.background or (one.time and earlier.time != one.time):
        return False
    if one.place and earlier.place and one.place != earlier.place:
        return False
    held = [t for t in (*logical_objects(one.head), *(o for _, o in prepositions(one.head))) if t.lemma_ in PAPERS]
    return any(c.lower_ in ("the", "this", "that") for t in held for c in t.children if c.dep_ == "det")


def _same_that_fell_through(a: Telling, b: Telling) -> bool:
    """*called off a meeting that was to be on Friday*; *the committee's meeting, set for Friday, was cancelled*."""
    if a.kind != "meeting" or b.kind != "meeting" or not {a.status, b.status} <= {"cancelled", "postponed"}:
        return False
    if not (a.time and b.time and a.time.overlaps(b.time)) or (a.place and b.place and a.place != b.place):
        return False
    return a.chains() <= b.chains() or b.chains() <= a.chains() or len(a.chains()) < 2 or len(b.chains()) < 2


def _is_large(one: Telling) -> bool:
    if one.kind != "meeting" or one.status in OFF or len(one.chains()) > 2:
        return False
    if one.form == "multilateral":
        return True
    return one.form is None and not one.chains() and (_names_large(one) or "duration_days" in one.attributes)


def _names_large(one: Telling) -> bool:
    return one.draft.nominal and one.head.lemma_.lower() in MANY_SIDED


def _tells_it_again(one: Telling, main: Telling) -> bool:
    """A back-reference, or the same place, with nothing that speaks against it."""
    if one.time and main.time and not one.time.overlaps(main.time):
        return False
    if one.place and main.place and one.place != main.place and not (one.definite and one.title is None):
        return False
    if one.title and main.title and not _words(one.title) & _words(main.title):
        return False
    mine, theirs = one.attributes.get("round"), main.attributes.get("round")
    if mine and theirs and mine.number != theirs.number:
        return False
    if (one.status in REAL) != (main.status in REAL) and not (one.definite and one.background):
        return bool(one.time and main.time)
    return one.definite or one.title is not None or bool(one.place and one.place == main.place)


def _words(title: str) -> set[str]:
    return {w for w in re.findall(r"\w+", title.casefold()) if len(w) > 2}
