"""Rules for seasons, quarters, decades, weekends, clocks and parts of days."""

from dateline.extract.time_atoms import Atoms
from dateline.extract.time_phrases import Match, Phrase, ends, rule, value_at, year_at


@rule(r"t?(?:(?P<rel0>[LXH]))?(?P<s>S)(?:o?(?:(?P<y>Y)|t?(?P<rel>[LXHG])U))?", "tSLXH")
def _season(match: Match, atoms: Atoms) -> Phrase | None:
    """*the summer of 2024*, *winter*."""
    first, last = ends(match)
    return Phrase(
        "season", first, last, value=value_at(match, atoms, "s"), year=year_at(match, atoms),
        rel=value_at(match, atoms, "rel0"), year_rel=value_at(match, atoms, "rel"),
    )  # fmt: skip


@rule(r"t?(?P<n>[OL])h?(?P<q>q)(?:o?F?(?P<y>Y)|ot?(?P<rel>[LXHG])?F?U)?", "tOL")
def _quarter(match: Match, atoms: Atoms) -> Phrase | None:
    """*the first quarter of 2025*, *the third quarter*."""
    return _numbered(match, atoms, "Q", 4)


@rule(r"t?(?P<n>O)h?(?P<q>f)o(?:F?(?P<y>Y)|t?(?P<rel>[LXHG])?F?U)", "tO")
def _half(match: Match, atoms: Atoms) -> Phrase | None:
    """*the first half of 2025*, *the second half of the year*."""
    return _numbered(match, atoms, "H", 2)


def _numbered(match: Match, atoms: Atoms, letter: str, most: int) -> Phrase | None:
    first, last = ends(match)
    if match.end() > match.end("q") and atoms.classes[last] == "U" and atoms.values[last] != "year":
        return None
    number = value_at(match, atoms, "n")
    if atoms.classes[match.start("n")] == "L":
        return Phrase("unit", first, last, unit="quarter", rel=number) if match.end() == match.end("q") else None
    number = most if number == -1 else number
    if not 1 <= number <= most:
        return None
    year_rel = value_at(match, atoms, "rel")
    return Phrase(
        "part_of_year", first, last, number=number, unit=letter, year=year_at(match, atoms), year_rel=year_rel
    )


@rule(r"(?P<q>Q)(?:o?F?(?P<y>Y))?", "Q")
def _quarter_token(match: Match, atoms: Atoms) -> Phrase | None:
    """*Q3 2024*, *1H*."""
    first, last = ends(match)
    letter, number = value_at(match, atoms, "q")
    if (letter == "H" and number > 2) or (letter == "H" and match.start("y") < 0):
        return None
    return Phrase("part_of_year", first, last, number=number, unit=letter, year=year_at(match, atoms))


@rule(r"t?(?:(?P<e>E)h?)?(?P<k>K)", "tKE")
def _decade(match: Match, atoms: Atoms) -> Phrase | None:
    """*the 1990s*, *the mid-1990s*."""
    first, last = ends(match)
    found = value_at(match, atoms, "k")
    year, prefix = found if isinstance(found, tuple) else (found, None)
    mod = value_at(match, atoms, "e") or {"mid": "MID", "early": "START", "late": "END"}.get(prefix or "")
    return Phrase("decade", first, last, year=year, mod=mod)


@rule(r"t?(?P<n>O)h?U", "tO")
def _century(match: Match, atoms: Atoms) -> Phrase | None:
    """*the 21st century*."""
    first, last = ends(match)
    if atoms.values[last] != "century":
        return None
    return Phrase("decade", first, last, value=f"{int(value_at(match, atoms, 'n')) - 1:02d}")


@rule(r"t?w", "tw")
def _weekend(match: Match, atoms: Atoms) -> Phrase | None:
    """*the weekend*."""
    return Phrase("weekend", *ends(match))


@rule(r"t?(?P<e>E)j?V", "tE")
def _early_hours(match: Match, atoms: Atoms) -> Phrase | None:
    """*the early hours of Friday*."""
    first, last = ends(match)
    if atoms.values[last] != "hour" or value_at(match, atoms, "e") not in ("START", "END"):
        return None
    return Phrase("time", first, last, part="MO" if value_at(match, atoms, "e") == "START" else "NI")


@rule(r"(?P<c0>[ZD])[hrk](?P<c>[ZDN])(?P<p>p)l?(?P<z>z|u)?", "ZD")
def _clock_range(match: Match, atoms: Atoms) -> Phrase | None:
    """*2 to 4 p.m.*, *between 9:30 and 11 a.m.*"""
    first, last = ends(match)
    half = value_at(match, atoms, "p")
    start, end = _with_half(value_at(match, atoms, "c0"), half), _with_half(value_at(match, atoms, "c"), half)
    if start is None or end is None or start >= end:
        return None
    zone = value_at(match, atoms, "z")
    to = Phrase("time", match.start("c"), last, clock=end, zone=zone)
    return Phrase("time", first, last, clock=start, zone=zone, to=to)


@rule(r"(?P<c>[ZDN])(?P<p>p)?l?(?P<z>z|u)?", "ZDN")
def _clock_time(match: Match, atoms: Atoms) -> Phrase | None:
    """*9:30 a.m. local time*, *10pm*, *9 p.m. GMT*."""
    first, last = ends(match)
    said = value_at(match, atoms, "c")
    if match.start("p") < 0 and (atoms.classes[first] != "Z" or not isinstance(said, str)):
        return None
    clock = _with_half(said, value_at(match, atoms, "p"))
    zone = value_at(match, atoms, "z")
    return Phrase("time", first, last, clock=clock, zone=zone) if clock else None


def _with_half(said: object, half: int | None) -> str | None:
    """`21:30` of *9:30* and *p.m.*"""
    clock = said if isinstance(said, str) else f"{int(said):02d}" if isinstance(said, int | float) else ""
    hour, _, minute = clock.partition(":")
    if isinstance(said, float) and said != int(said):
        minute = f"{round(said % 1 * 100):02d}"
    if not hour.isdigit() or int(hour) > 24:
        return None
    number = int(hour)
    if half == 12 and number < 12:
        number += 12
    elif half == 0 and number == 12:
        number = 0
    return f"{number:02d}:{minute}" if minute else f"{number:02d}"


@rule(r"(?P<c>[#Y])(?P<z>z|[UV]|lu)", "#Y")
def _hundred_hours(match: Match, atoms: Atoms) -> Phrase | None:
    """*0430 GMT*, *2015 hours*."""
    first, last = ends(match)
    said = value_at(match, atoms, "c")
    zone = value_at(match, atoms, "z")
    if atoms.classes[last] in "UV" and zone != "hour":
        return None
    if isinstance(said, tuple):
        hour, minute = divmod(said[0], 100)
        if hour > 24 or minute > 59 or said[1] is not None:
            return None
        said = f"{hour:02d}:{minute:02d}"
    return Phrase("time", first, last, clock=str(said), zone=zone if atoms.classes[last] == "z" else None)


@rule(r"t?(?P<p>P)", "tP")
def _part(match: Match, atoms: Atoms) -> Phrase | None:
    """*the morning*, *midnight*: kept only beside a day, or where it names a moment itself."""
    first, last = ends(match)
    return Phrase("time", first, last, part=value_at(match, atoms, "p"))
