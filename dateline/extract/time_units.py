"""Rules for whole units near the report or the day told: *last year*, *this week*, *today*, *the future*."""

from dateline.extract.time_atoms import Atoms
from dateline.extract.time_phrases import Match, Phrase, count_at, ends, rule, value_at


@rule(r"(?P<t>T)(?P<p>P)?", "T")
def _deictic(match: Match, atoms: Atoms) -> Phrase | None:
    """*today*, *yesterday morning*, *tonight*."""
    first, last = ends(match)
    shift, part = value_at(match, atoms, "t")
    return Phrase("ago", first, last, unit="day", count=shift, part=part or value_at(match, atoms, "p"), rel="today")


@rule(
    r"(?P<t>t)?(?:(?P<rel>[LX])(?:(?P<n>[NDsaO])o?(?P<s>s)?)?|(?P<n2>[ND])(?P<rel2>[LX])(?=j?V))j?(?P<u>[UVqP])",
    "tLXND",
)
def _relative_unit(match: Match, atoms: Atoms) -> Phrase | None:
    """*last year*, *the past six months*, *the next few days*, *the previous two weeks*."""
    first, last = ends(match)
    rel = value_at(match, atoms, "rel") or value_at(match, atoms, "rel2")
    unit = value_at(match, atoms, "u")
    letter = atoms.classes[last]
    definite = match.start("t") >= 0
    if letter == "P":
        return Phrase("ago", first, last, unit="day", count=-1, part=unit, rel="today") if rel == "last" else None
    counted = match.start("n") >= 0 or match.start("n2") >= 0
    if not counted and letter != "V":
        return Phrase("unit", first, last, unit=unit, rel=rel, definite=definite)
    place = max(match.start("n"), match.start("n2"))
    count = count_at(atoms, place) if counted else None
    return Phrase("duration", first, last, unit=unit, count=count, rel=rel)


@rule(r"(?P<rel>[HG])(?P<x>[UVqP])", "HG")
def _this_unit(match: Match, atoms: Atoms) -> Phrase | None:
    """*this week*, *this morning*, *that year*, *the same day*, *these days*."""
    first, last = ends(match)
    rel, unit = value_at(match, atoms, "rel"), value_at(match, atoms, "x")
    letter = atoms.classes[last]
    if letter == "P":
        part_day = Phrase("ago", first, last, unit="day", count=0, part=unit, rel="today" if rel == "this" else rel)
        return part_day
    if letter == "V":
        return Phrase("ref", first, last, value="PRESENT_REF") if rel == "these" and unit == "day" else None
    return Phrase("unit", first, last, unit=unit, rel=rel) if rel in ("this", "that", "same") else None


@rule(r"t(?P<rel>G)(?P<u>[Uq])", "t")
def _the_same(match: Match, atoms: Atoms) -> Phrase | None:
    """*the same day*."""
    first, last = ends(match)
    return Phrase("unit", first, last, unit=value_at(match, atoms, "u"), rel="same")


@rule(r"tU(?![oBCe])", "t")
def _the_day(match: Match, atoms: Atoms) -> Phrase | None:
    """*later in the day*: the day in hand."""
    first, last = ends(match)
    return Phrase("unit", first, last, unit="day", rel="hand") if atoms.values[last] == "day" else None


@rule(r"t?(?P<e>b)o(?:[tH]F?)?(?P<u>[Uq])", "tb")
def _end_of_unit(match: Match, atoms: Atoms) -> Phrase | None:
    """*the end of the year*, *the middle of the week*."""
    first, last = ends(match)
    mod = value_at(match, atoms, "e")
    return Phrase("unit", first, last, unit=value_at(match, atoms, "u"), rel="this", mod=str(mod))


@rule(r"U[h]b", "U")
def _year_end(match: Match, atoms: Atoms) -> Phrase | None:
    """*year-end*."""
    first, last = ends(match)
    if atoms.values[first] not in ("year", "month", "week"):
        return None
    return Phrase("unit", first, last, unit=str(atoms.values[first]), rel="this", mod=str(atoms.values[last]))


@rule(r"t(?:y|L)(?![A-Zsjw])", "t")
def _past_or_future(match: Match, atoms: Atoms) -> Phrase | None:
    """*in the past*, *the future*."""
    first, last = ends(match)
    value = atoms.values[last]
    if value not in ("past", "FUTURE_REF"):
        return None
    return Phrase("ref", first, last, value="PAST_REF" if value == "past" else "FUTURE_REF", definite=True)


@rule(r"x", "x")
def _reference(match: Match, atoms: Atoms) -> Phrase | None:
    """*now*, *recently*."""
    first, last = ends(match)
    return Phrase("ref", first, last, value=str(atoms.values[first]))
