"""Rules for days, months and years on the calendar: *October 21*, *last Monday*, *2019-2023*."""

from typing import Any

from dateline.extract.time_atoms import Atoms
from dateline.extract.time_phrases import Match, Phrase, day_in, ends, rule, value_at, year_at


@rule(
    r"(?:(?P<w>[Wv])c?)?(?P<m>M)t?(?P<d>[DO])(?:[hrk](?P<d2>[DO])(?![UV]))?(?:c?(?P<y>Y)|c?o?t?(?P<rel>[LXHG])U)?",
    "WvM",
)
def _month_day(match: Match, atoms: Atoms) -> Phrase | None:
    """*October 21*, *Thursday, June 26, 2025*, *June 25-26*, *June 25 and 26*, *May 4 last year*."""
    return _days(match, atoms)


@rule(
    r"(?:(?P<w>[Wv])c?)?t?(?P<d>[DO])(?:[hrk]t?(?P<d2>[DO]))?o?(?P<m>M)(?:[co]?(?P<y>Y)|c?o?t?(?P<rel>[LXHG])U)?",
    "WvtDO",
)
def _day_month(match: Match, atoms: Atoms) -> Phrase | None:
    """*21 October*, *the 21st of October 2024*, *25-26 June*."""
    return _days(match, atoms)


def _days(match: Match, atoms: Atoms) -> Phrase | None:
    raw, raw2 = value_at(match, atoms, "d"), value_at(match, atoms, "d2")
    day = day_in(raw)
    day2 = raw[1] if isinstance(raw, tuple) else day_in(raw2)
    if day is None:
        return None
    first, last = ends(match)
    month, year = value_at(match, atoms, "m"), year_at(match, atoms)
    weekday, year_rel = value_at(match, atoms, "w"), value_at(match, atoms, "rel")
    if year_rel and atoms.values[last] != "year":  # *on May 4 this week*
        last, year_rel = max(match.end(group) for group in ("m", "d", "d2")) - 1, None
    end = None
    if day2 is not None:
        if day2 <= day:
            return None
        end = Phrase("date", max(first, match.start("d2")), last, year=year, month=month, day=day2, year_rel=year_rel)
    return Phrase("date", first, last, year=year, month=month, day=day, weekday=weekday, year_rel=year_rel, to=end)


@rule(r"(?P<m>M)(?:c?(?P<y>Y)|o(?P<y2>Y)|o?t?(?P<rel>[LXHG])U)?", "M")
def _month(match: Match, atoms: Atoms) -> Phrase | None:
    """*December*, *May 2020*, *June that year*, *June of last year*."""
    first, last = ends(match)
    if match.start("rel") >= 0 and atoms.values[last] != "year":
        return None
    year = year_at(match, atoms) or year_at(match, atoms, "y2")
    return Phrase(
        "date", first, last, year=year, month=value_at(match, atoms, "m"), year_rel=value_at(match, atoms, "rel")
    )


@rule(r"t?(?P<rel>[LXH])(?P<x>[MWSw])(?P<p>P)?", "tLXH")
def _relative_name(match: Match, atoms: Atoms) -> Phrase | None:
    """*last December*, *next Monday*, *this summer*, *last weekend*, *last Friday night*."""
    first, last = ends(match)
    rel, named = value_at(match, atoms, "rel"), value_at(match, atoms, "x")
    part = value_at(match, atoms, "p")
    match atoms.classes[match.start("x")]:
        case "M":
            return Phrase("date", first, last, month=named, rel=rel) if part is None else None
        case "W":
            return Phrase("date", first, last, weekday=named, rel=rel, part=part)
        case "S":
            return Phrase("season", first, last, value=named, rel=rel)
        case _:
            return Phrase("weekend", first, last, rel=rel)


@rule(r"(?P<w>W)(?P<p>P)?", "W")
def _weekday(match: Match, atoms: Atoms) -> Phrase | None:
    """*Thursday*, *Thursday morning*."""
    first, last = ends(match)
    return Phrase("date", first, last, weekday=value_at(match, atoms, "w"), part=value_at(match, atoms, "p"))


@rule(r"(?P<w>W)(?P<p>P)?o?(?P<rel>[LXH])(?P<u>U)", "W")
def _weekday_of_week(match: Match, atoms: Atoms) -> Phrase | None:
    """*Wednesday of next week*, *Friday last week*."""
    first, last = ends(match)
    weekday, part, rel = (value_at(match, atoms, group) for group in ("w", "p", "rel"))
    week = value_at(match, atoms, "u") == "week"
    return Phrase("date", first, last, weekday=weekday, part=part, rel=rel, unit="week") if week else None


@rule(r"(?P<rel>[LXH])(?P<u>U)n(?P<w>W)(?P<p>P)?", "LXH")
def _week_on_weekday(match: Match, atoms: Atoms) -> Phrase | None:
    """*next week on Wednesday*."""
    return _weekday_of_week(match, atoms)


@rule(r"v", "v")
def _short_weekday(match: Match, atoms: Atoms) -> Phrase | None:
    """*on Tue*."""
    first, last = ends(match)
    weekday: Any = atoms.values[first]
    told = first > 0 and atoms.values[first - 1] == "on"
    return Phrase("date", first, last, weekday=weekday) if told else None


@rule(r"(?P<y>Y)(?:[hr](?P<y2>[YND]))?", "Y")
def _plain_year(match: Match, atoms: Atoms) -> Phrase | None:
    """*2024*, *mid-2024*, *2019-2023*, *2024-25*."""
    first, last = ends(match)
    year, prefix = value_at(match, atoms, "y")
    mod = {"mid": "MID", "early": "START", "late": "END", "end": "END"}.get(prefix or "")
    value = f"FY{year}" if prefix == "fiscal" else None
    end = None
    if match.start("y2") >= 0:
        end_year = _end_year(year, value_at(match, atoms, "y2"))
        if end_year is None:
            return Phrase("date", first, first, year=year, mod=mod, value=value)
        end = Phrase("date", match.start("y2"), last, year=end_year)
    return Phrase("date", first, last, year=year, mod=mod, value=value, to=end)


def _end_year(year: int, value: object) -> int | None:
    """2025 of *2024-25*; None where the second figure is no later year."""
    number = value[0] if isinstance(value, tuple) else value
    if not isinstance(number, int | float):
        return None
    end = int(number)
    end = end if end > 99 else year // 100 * 100 + end
    return end if year < end < year + 100 else None


@rule(r"(?P<y>Y)h(?P<m>[DN])h(?P<d>[DN])", "Y")
def _iso(match: Match, atoms: Atoms) -> Phrase | None:
    """*2025-06-26*."""
    first, last = ends(match)
    month, day = int(value_at(match, atoms, "m")), int(value_at(match, atoms, "d"))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Phrase("date", first, last, year=year_at(match, atoms), month=month, day=day)


@rule(r"J", "J")
def _slashed(match: Match, atoms: Atoms) -> Phrase | None:
    """*21/10/2024*, *10/21/2024*, *2025/26*."""
    first, last = ends(match)
    parts: Any = atoms.values[first]
    if len(parts) == 2:
        end = _end_year(parts[0], parts[1])
        return Phrase("date", first, last, year=parts[0], to=Phrase("date", first, last, year=end)) if end else None
    a, b, c, width = parts
    if width == 4:
        a, b, c = c, b, a
    day, month = (a, b) if b <= 12 else (b, a)
    year = c if c > 99 else 2000 + c
    if not (1 <= day <= 31 and 1 <= month <= 12 and 1500 <= year <= 2100):
        return None
    return Phrase("date", first, last, year=year, month=month, day=day)


@rule(r"t(?P<d>O)(?![A-Zfqsoj])", "t")
def _day_of_month(match: Match, atoms: Atoms) -> Phrase | None:
    """*on the 27th*: kept only after *on*, *until* and the like."""
    first, last = ends(match)
    day = day_in(value_at(match, atoms, "d"))
    if day is None or first == 0 or atoms.values[first - 1] != "on" or atoms.end[last] - atoms.begin[last] > 4:
        return None
    return Phrase("date", first, last, day=day)


@rule(r"t?(?P<n>[OL])[ND]?(?P<u>[UVf])ot?(?P<m>M)(?:[co]?(?P<y>Y))?", "tOL")
def _part_of_month(match: Match, atoms: Atoms) -> Phrase | None:
    """*the first week of January*, *the last days of March*: the early, middle or late part of the month."""
    first, last = ends(match)
    number = value_at(match, atoms, "n")
    if value_at(match, atoms, "u") not in ("week", "day", "half") or number == "past":
        return None
    mod = "START" if number == 1 else "END" if number in ("last", -1) else "MID"
    return Phrase("date", first, last, month=value_at(match, atoms, "m"), year=year_at(match, atoms), mod=mod)


@rule(r"F(?:U)?(?P<y>Y)(?:h(?P<y2>[NDY]))?", "F")
def _fiscal(match: Match, atoms: Atoms) -> Phrase | None:
    """*fiscal 2025*, *financial year 2024-25*."""
    first, last = ends(match)
    year = year_at(match, atoms)
    end = _end_year(year or 0, value_at(match, atoms, "y2")) if match.start("y2") >= 0 else None
    return Phrase("date", first, last, year=end or year, value=f"FY{end or year}")


@rule(r"(?P<y>Y)FU", "Y")
def _year_fiscal(match: Match, atoms: Atoms) -> Phrase | None:
    """*the 2025 fiscal year*."""
    year = year_at(match, atoms)
    return Phrase("date", *ends(match), year=year, value=f"FY{year}")
