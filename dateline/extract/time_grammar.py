"""Atoms -> phrases: the grammar of time words, as patterns over their classes; nothing is resolved here."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal

from dateline.extract.time_atoms import Atoms

Kind = Literal["date", "unit", "ago", "duration", "set", "ref", "season", "part_of_year", "decade", "weekend", "time"]
Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """What words of time say, slot by slot. Atoms `first` to `last`, both inclusive. `rel` is *last, next, this,
    that, ...* of the phrase's own unit, `year_rel` that of the year named with it. `count` None beside `vague` is
    *several*. `clock` is `21:30` or `21`. `to` is the further end of a range."""

    kind: Kind
    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    rel: str | None = None
    year_rel: str | None = None
    unit: str | None = None
    count: float | None = None
    number: int | None = None
    part: str | None = None
    clock: str | None = None
    zone: str | None = None
    mod: str | None = None
    value: str | None = None
    ahead: bool = False
    definite: bool = False
    to: "Phrase | None" = None


Builder = Callable[[Match, Atoms], Phrase | None]
_RULES: list[tuple[re.Pattern[str], Builder, str]] = []


def _rule(pattern: str, starts: str) -> Callable[[Builder], Builder]:
    """Adds a pattern; `starts` are the classes it can begin with, by which it is found."""

    def keep(builder: Builder) -> Builder:
        _RULES.append((re.compile(pattern), builder, starts))
        return builder

    return keep


def _of(match: Match, atoms: Atoms, group: str) -> Any:
    """The value of a group's first atom, or None where it did not match."""
    start = match.start(group)
    return None if start < 0 else atoms.values[start]


def _year(match: Match, atoms: Atoms, group: str = "y") -> int | None:
    found = _of(match, atoms, group)
    return found[0] if found else None


def _span(match: Match) -> tuple[int, int]:
    return match.start(), match.end() - 1


def _day(value: object) -> int | None:
    day = value[0] if isinstance(value, tuple) else value
    return day if isinstance(day, int) and 1 <= day <= 31 else None


@_rule(r"(?:(?P<w>[Wv])c?)?(?P<m>M)t?(?P<d>[DO])(?:[hrk](?P<d2>[DO])(?![UV]))?(?:c?(?P<y>Y))?", "WvM")
def _month_day(match: Match, atoms: Atoms) -> Phrase | None:
    """*October 21*, *Thursday, June 26, 2025*, *June 25-26*, *June 25 and 26*."""
    return _days(match, atoms)


@_rule(r"(?:(?P<w>[Wv])c?)?t?(?P<d>[DO])(?:[hrk]t?(?P<d2>[DO]))?o?(?P<m>M)(?:[co]?(?P<y>Y))?", "WvtDO")
def _day_month(match: Match, atoms: Atoms) -> Phrase | None:
    """*21 October*, *the 21st of October 2024*, *25-26 June*."""
    return _days(match, atoms)


def _days(match: Match, atoms: Atoms) -> Phrase | None:
    raw, raw2 = _of(match, atoms, "d"), _of(match, atoms, "d2")
    day = _day(raw)
    day2 = raw[1] if isinstance(raw, tuple) else _day(raw2)
    if day is None:
        return None
    first, last = _span(match)
    month, year = _of(match, atoms, "m"), _year(match, atoms)
    weekday = _of(match, atoms, "w")
    end = None
    if day2 is not None:
        if day2 <= day:
            return None
        end = Phrase("date", max(first, match.start("d2")), last, year=year, month=month, day=day2)
    return Phrase("date", first, last, year=year, month=month, day=day, weekday=weekday, to=end)


@_rule(r"(?P<m>M)(?:c?(?P<y>Y)|o(?P<y2>Y)|o?t?(?P<rel>[LXHG])U)?", "M")
def _month(match: Match, atoms: Atoms) -> Phrase | None:
    """*December*, *May 2020*, *June that year*, *June of last year*."""
    first, last = _span(match)
    if match.start("rel") >= 0 and atoms.values[last] != "year":
        return None
    year = _year(match, atoms) or _year(match, atoms, "y2")
    return Phrase("date", first, last, year=year, month=_of(match, atoms, "m"), year_rel=_of(match, atoms, "rel"))


@_rule(r"t?(?P<rel>[LXH])(?P<x>[MWSw])(?P<p>P)?", "tLXH")
def _relative_name(match: Match, atoms: Atoms) -> Phrase | None:
    """*last December*, *next Monday*, *this summer*, *last weekend*, *last Friday night*."""
    first, last = _span(match)
    rel, named = _of(match, atoms, "rel"), _of(match, atoms, "x")
    part = _of(match, atoms, "p")
    match atoms.classes[match.start("x")]:
        case "M":
            return Phrase("date", first, last, month=named, rel=rel) if part is None else None
        case "W":
            return Phrase("date", first, last, weekday=named, rel=rel, part=part)
        case "S":
            return Phrase("season", first, last, value=named, rel=rel)
        case _:
            return Phrase("weekend", first, last, rel=rel)


@_rule(r"(?P<w>W)(?P<p>P)?", "W")
def _weekday(match: Match, atoms: Atoms) -> Phrase | None:
    """*Thursday*, *Thursday morning*."""
    first, last = _span(match)
    return Phrase("date", first, last, weekday=_of(match, atoms, "w"), part=_of(match, atoms, "p"))


@_rule(r"(?P<t>T)(?P<p>P)?", "T")
def _deictic(match: Match, atoms: Atoms) -> Phrase | None:
    """*today*, *yesterday morning*, *tonight*."""
    first, last = _span(match)
    shift, part = _of(match, atoms, "t")
    return Phrase("ago", first, last, unit="day", count=shift, part=part or _of(match, atoms, "p"), rel="today")


@_rule(r"(?P<y>Y)(?:[hr](?P<y2>[YND]))?", "Y")
def _plain_year(match: Match, atoms: Atoms) -> Phrase | None:
    """*2024*, *mid-2024*, *2019-2023*, *2024-25*."""
    first, last = _span(match)
    year, prefix = _of(match, atoms, "y")
    mod = {"mid": "MID", "early": "START", "late": "END", "end": "END"}.get(prefix or "")
    value = f"FY{year}" if prefix == "fiscal" else None
    end = None
    if match.start("y2") >= 0:
        end_year = _end_year(year, _of(match, atoms, "y2"))
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


@_rule(r"(?P<y>Y)h(?P<m>[DN])h(?P<d>[DN])", "Y")
def _iso(match: Match, atoms: Atoms) -> Phrase | None:
    """*2025-06-26*."""
    first, last = _span(match)
    month, day = int(_of(match, atoms, "m")), int(_of(match, atoms, "d"))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Phrase("date", first, last, year=_year(match, atoms), month=month, day=day)


@_rule(r"J", "J")
def _slashed(match: Match, atoms: Atoms) -> Phrase | None:
    """*21/10/2024*, *10/21/2024*, *2025/26*."""
    first, last = _span(match)
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


@_rule(
    r"(?P<t>t)?(?:(?P<rel>[LX])(?:(?P<n>[NDsaO])o?(?P<s>s)?)?|(?P<n2>[ND])(?P<rel2>[LX])(?=j?V))j?(?P<u>[UVqP])",
    "tLXND",
)
def _relative_unit(match: Match, atoms: Atoms) -> Phrase | None:
    """*last year*, *the past six months*, *the next few days*, *the previous two weeks*."""
    first, last = _span(match)
    rel = _of(match, atoms, "rel") or _of(match, atoms, "rel2")
    unit = _of(match, atoms, "u")
    letter = atoms.classes[last]
    definite = match.start("t") >= 0
    if letter == "P":
        return Phrase("ago", first, last, unit="day", count=-1, part=unit, rel="today") if rel == "last" else None
    counted = match.start("n") >= 0 or match.start("n2") >= 0
    if not counted and letter != "V":
        return Phrase("unit", first, last, unit=unit, rel=rel, definite=definite)
    place = max(match.start("n"), match.start("n2"))
    count = _count(atoms, place) if counted else None
    return Phrase("duration", first, last, unit=unit, count=count, rel=rel)


def _count(atoms: Atoms, place: int) -> float | None:
    letter, value = atoms.classes[place], atoms.values[place]
    if letter == "s":
        return 2.0 if value == 2 else None
    if letter == "D" and isinstance(value, tuple):
        return float(value[0])
    return float(value) if isinstance(value, int | float) else None


@_rule(r"(?P<rel>[HG])(?P<x>[UVqP])", "HG")
def _this_unit(match: Match, atoms: Atoms) -> Phrase | None:
    """*this week*, *this morning*, *that year*, *the same day*, *these days*."""
    first, last = _span(match)
    rel, unit = _of(match, atoms, "rel"), _of(match, atoms, "x")
    letter = atoms.classes[last]
    if letter == "P":
        part_day = Phrase("ago", first, last, unit="day", count=0, part=unit, rel="today" if rel == "this" else rel)
        return part_day
    if letter == "V":
        return Phrase("ref", first, last, value="PRESENT_REF") if rel == "these" and unit == "day" else None
    return Phrase("unit", first, last, unit=unit, rel=rel) if rel in ("this", "that", "same") else None


@_rule(r"t(?P<rel>G)(?P<u>[Uq])", "t")
def _the_same(match: Match, atoms: Atoms) -> Phrase | None:
    """*the same day*."""
    first, last = _span(match)
    return Phrase("unit", first, last, unit=_of(match, atoms, "u"), rel="same")


_COUNT = r"(?P<n>[NDas])(?:[hrk](?P<n2>[ND]))?(?P<n3>[sf])?o?j?h?"


@_rule(_COUNT + r"a?(?P<u>[UVqw])(?P<half>h?kh?ah?f)?(?P<dir>[ABCE])(?!a?[LXHG])", "NDasf")
def _ago(match: Match, atoms: Atoms) -> Phrase | None:
    """*two weeks ago*, *a month and a half ago*, *a year earlier*, *three days later*."""
    last = match.end() - 1
    word, letter = atoms.values[last], atoms.classes[last]
    if letter == "E" and word not in ("EARLIER", "LATER"):
        return None
    if letter in "BC" and not _closes(atoms, last):
        return None
    core = _counted(match, atoms)
    if core is None:
        return None
    ahead = letter == "C" or word == "LATER"
    return replace(core, kind="ago", last=last, ahead=ahead, rel="now" if letter == "A" else "then")


def _closes(atoms: Atoms, place: int) -> bool:
    """Whether *before* or *after* ends its phrase and so looks back to what was told (*two days after.*)."""
    return place + 1 < len(atoms.classes) and atoms.classes[place + 1] in ".c" and atoms.token[place + 1] >= 0 and (
        atoms.classes[place + 1] == "c" or atoms.end[place + 1] - atoms.begin[place + 1] <= 1
    )  # fmt: skip


@_rule(_COUNT + r"(?P<u>[UV]|q(?!o))(?P<half>h?kh?ah?f)?", "NDas")
def _duration(match: Match, atoms: Atoms) -> Phrase | None:
    """*two days*, *90-minute*, *a month and a half*, *several years*, *two to three weeks*."""
    return _counted(match, atoms)


@_rule(r"(?P<f>f)h?a?h?(?P<u>U)", "f")
def _half_unit(match: Match, atoms: Atoms) -> Phrase | None:
    """*half an hour*, *half-day*."""
    first, last = _span(match)
    return Phrase("duration", first, last, unit=_of(match, atoms, "u"), count=0.5)


@_rule(r"aqoa(?P<u>U)", "a")
def _quarter_of(match: Match, atoms: Atoms) -> Phrase | None:
    """*a quarter of a century*."""
    return Phrase("duration", *_span(match), unit=_of(match, atoms, "u"), count=0.25)


@_rule(r"V(?P<dir>[AE])?", "V")
def _bare_units(match: Match, atoms: Atoms) -> Phrase | None:
    """*for years*, *within hours*, *days later*."""
    first, last = _span(match)
    word = _of(match, atoms, "dir")
    if word in (-1, "EARLIER", "LATER"):
        return Phrase("ago", first, last, unit=str(atoms.values[first]), ahead=word == "LATER", rel="then")
    last = first
    return Phrase("duration", first, last, unit=str(atoms.values[first]), count=None)


def _counted(match: Match, atoms: Atoms) -> Phrase | None:
    first, last = _span(match)
    unit = _of(match, atoms, "u")
    if unit is None:
        unit = "weekend"
    place = match.start("n")
    vague = match.start("n3") >= 0 and atoms.classes[match.start("n3")] == "s"
    if vague:
        place = match.start("n3")
    elif atoms.classes[place] == "a" and atoms.classes[match.start("u")] == "V":
        return None
    count = _count(atoms, place)
    high = None
    if match.start("n2") >= 0:
        high = _count(atoms, match.start("n2"))
        if count is None or high is None or high <= count:
            return None
    if count is not None and match.start("half") >= 0:
        count += 0.5
    to = Phrase("duration", match.start("n2"), last, unit=unit, count=high) if high else None
    return Phrase("duration", first, last, unit=unit, count=count, to=to)


@_rule(r"(?P<e>e)(?P<n>[NDO]|Os)?(?P<x>[UVWMSPqw])(?P<p>P)?", "e")
def _every(match: Match, atoms: Atoms) -> Phrase | None:
    """*every Monday*, *each year*, *every two weeks*, *per day*."""
    first, last = _span(match)
    named, letter = _of(match, atoms, "x"), atoms.classes[match.start("x")]
    count = _count(atoms, match.start("n")) if match.start("n") >= 0 else 1.0
    match letter:
        case "W":
            return Phrase("set", first, last, value=f"XXXX-WXX-{named}")
        case "M":
            return Phrase("set", first, last, value=f"XXXX-{named:02d}")
        case "S":
            return Phrase("set", first, last, value=f"XXXX-{named}")
        case "P":
            return Phrase("set", first, last, value=f"XXXX-XX-XXT{named}")
        case "w":
            return Phrase("set", first, last, value="XXXX-WXX-WE")
        case _:
            return Phrase("set", first, last, unit=named, count=count)


@_rule(r"[NDR]ia(?P<u>U)", "ND")
def _times_a(match: Match, atoms: Atoms) -> Phrase | None:
    """*three times a week*."""
    first, last = _span(match)
    return Phrase("set", first + 2, last, unit=_of(match, atoms, "u"), count=1.0)


@_rule(r"R", "R")
def _set_word(match: Match, atoms: Atoms) -> Phrase | None:
    """*annually*, *daily*."""
    first, last = _span(match)
    return Phrase("set", first, last, value=str(atoms.values[first]))


@_rule(r"tU(?![oBCe])", "t")
def _the_day(match: Match, atoms: Atoms) -> Phrase | None:
    """*later in the day*: the day in hand."""
    first, last = _span(match)
    return Phrase("unit", first, last, unit="day", rel="same") if atoms.values[last] == "day" else None


@_rule(r"t(?:y|L)(?![A-Zsjw])", "t")
def _past_or_future(match: Match, atoms: Atoms) -> Phrase | None:
    """*in the past*, *the future*."""
    first, last = _span(match)
    value = atoms.values[last]
    if value not in ("past", "FUTURE_REF"):
        return None
    return Phrase("ref", first, last, value="PAST_REF" if value == "past" else "FUTURE_REF", definite=True)


@_rule(r"x", "x")
def _reference(match: Match, atoms: Atoms) -> Phrase | None:
    """*now*, *recently*."""
    first, last = _span(match)
    return Phrase("ref", first, last, value=str(atoms.values[first]))


@_rule(r"t?(?:(?P<rel0>[LXH]))?(?P<s>S)(?:o?(?:(?P<y>Y)|t?(?P<rel>[LXHG])U))?", "tSLXH")
def _season(match: Match, atoms: Atoms) -> Phrase | None:
    """*the summer of 2024*, *winter*."""
    first, last = _span(match)
    return Phrase(
        "season", first, last, value=_of(match, atoms, "s"), year=_year(match, atoms),
        rel=_of(match, atoms, "rel0"), year_rel=_of(match, atoms, "rel"),
    )  # fmt: skip


@_rule(r"t?(?P<n>[OL])h?(?P<q>q)(?:o?F?(?P<y>Y)|ot?(?P<rel>[LXHG])?F?U)?", "tOL")
def _quarter(match: Match, atoms: Atoms) -> Phrase | None:
    """*the first quarter of 2025*, *the third quarter*."""
    return _numbered(match, atoms, "Q", 4)


@_rule(r"t?(?P<n>O)h?(?P<q>f)o(?:F?(?P<y>Y)|t?(?P<rel>[LXHG])?F?U)", "tO")
def _half(match: Match, atoms: Atoms) -> Phrase | None:
    """*the first half of 2025*, *the second half of the year*."""
    return _numbered(match, atoms, "H", 2)


def _numbered(match: Match, atoms: Atoms, letter: str, most: int) -> Phrase | None:
    first, last = _span(match)
    if match.end() > match.end("q") and atoms.classes[last] == "U" and atoms.values[last] != "year":
        return None
    number = _of(match, atoms, "n")
    if atoms.classes[match.start("n")] == "L":
        return Phrase("unit", first, last, unit="quarter", rel=number) if match.end() == match.end("q") else None
    number = most if number == -1 else number
    if not 1 <= number <= most:
        return None
    year_rel = _of(match, atoms, "rel")
    return Phrase("part_of_year", first, last, number=number, unit=letter, year=_year(match, atoms), year_rel=year_rel)


@_rule(r"t?(?P<n>[OL])[ND]?(?P<u>[UVf])ot?(?P<m>M)(?:[co]?(?P<y>Y))?", "tOL")
def _part_of_month(match: Match, atoms: Atoms) -> Phrase | None:
    """*the first week of January*, *the last days of March*: the early, middle or late part of the month."""
    first, last = _span(match)
    number = _of(match, atoms, "n")
    if _of(match, atoms, "u") not in ("week", "day", "half") or number == "past":
        return None
    mod = "START" if number == 1 else "END" if number in ("last", -1) else "MID"
    return Phrase("date", first, last, month=_of(match, atoms, "m"), year=_year(match, atoms), mod=mod)


@_rule(r"t(?P<d>O)(?![A-Zfqsoj])", "t")
def _day_of_month(match: Match, atoms: Atoms) -> Phrase | None:
    """*on the 27th*: kept only after *on*, *until* and the like."""
    first, last = _span(match)
    day = _day(_of(match, atoms, "d"))
    if day is None or first == 0 or atoms.classes[first - 1] not in "nr" or atoms.end[last] - atoms.begin[last] > 4:
        return None
    return Phrase("date", first, last, day=day)


@_rule(r"v", "v")
def _short_weekday(match: Match, atoms: Atoms) -> Phrase | None:
    """*on Tue*."""
    first, last = _span(match)
    weekday: Any = atoms.values[first]
    told = first > 0 and atoms.values[first - 1] == "on"
    return Phrase("date", first, last, weekday=weekday) if told else None


@_rule(r"t?(?P<e>E)j?V", "tE")
def _early_hours(match: Match, atoms: Atoms) -> Phrase | None:
    """*the early hours of Friday*."""
    first, last = _span(match)
    if atoms.values[last] != "hour" or _of(match, atoms, "e") not in ("START", "END"):
        return None
    return Phrase("time", first, last, part="MO" if _of(match, atoms, "e") == "START" else "NI")


@_rule(r"(?P<q>Q)(?:o?F?(?P<y>Y))?", "Q")
def _quarter_token(match: Match, atoms: Atoms) -> Phrase | None:
    """*Q3 2024*, *1H*."""
    first, last = _span(match)
    letter, number = _of(match, atoms, "q")
    if (letter == "H" and number > 2) or (letter == "H" and match.start("y") < 0):
        return None
    return Phrase("part_of_year", first, last, number=number, unit=letter, year=_year(match, atoms))


@_rule(r"(?P<y>Y)FU", "Y")
def _year_fiscal(match: Match, atoms: Atoms) -> Phrase | None:
    """*the 2025 fiscal year*."""
    year = _year(match, atoms)
    return Phrase("date", *_span(match), year=year, value=f"FY{year}")


@_rule(r"F(?:U)?(?P<y>Y)(?:h(?P<y2>[NDY]))?", "F")
def _fiscal(match: Match, atoms: Atoms) -> Phrase | None:
    """*fiscal 2025*, *financial year 2024-25*."""
    first, last = _span(match)
    year = _year(match, atoms)
    end = _end_year(year or 0, _of(match, atoms, "y2")) if match.start("y2") >= 0 else None
    return Phrase("date", first, last, year=end or year, value=f"FY{end or year}")


@_rule(r"t?(?:(?P<e>E)h?)?(?P<k>K)", "tKE")
def _decade(match: Match, atoms: Atoms) -> Phrase | None:
    """*the 1990s*, *the mid-1990s*."""
    first, last = _span(match)
    found = _of(match, atoms, "k")
    year, prefix = found if isinstance(found, tuple) else (found, None)
    mod = _of(match, atoms, "e") or {"mid": "MID", "early": "START", "late": "END"}.get(prefix or "")
    return Phrase("decade", first, last, year=year, mod=mod)


@_rule(r"t?(?P<n>O)h?U", "tO")
def _century(match: Match, atoms: Atoms) -> Phrase | None:
    """*the 21st century*."""
    first, last = _span(match)
    if atoms.values[last] != "century":
        return None
    return Phrase("decade", first, last, value=f"{int(_of(match, atoms, 'n')) - 1:02d}")


@_rule(r"t?w", "tw")
def _weekend(match: Match, atoms: Atoms) -> Phrase | None:
    """*the weekend*."""
    return Phrase("weekend", *_span(match))


@_rule(r"t?(?P<e>b)o(?:[tH]F?)?(?P<u>[Uq])", "tb")
def _end_of_unit(match: Match, atoms: Atoms) -> Phrase | None:
    """*the end of the year*, *the middle of the week*."""
    first, last = _span(match)
    mod = _of(match, atoms, "e")
    return Phrase("unit", first, last, unit=_of(match, atoms, "u"), rel="this", mod=str(mod))


@_rule(r"t(?P<u>U)(?=[BC])", "t")
def _the_day_after(match: Match, atoms: Atoms) -> Phrase | None:
    """*the day after the vote*: a duration of one, counted from the vote."""
    first, last = _span(match)
    return Phrase("duration", first, last, unit=_of(match, atoms, "u"), count=1.0, definite=True)


@_rule(r"U[h]b", "U")
def _year_end(match: Match, atoms: Atoms) -> Phrase | None:
    """*year-end*."""
    first, last = _span(match)
    if atoms.values[first] not in ("year", "month", "week"):
        return None
    return Phrase("unit", first, last, unit=str(atoms.values[first]), rel="this", mod=str(atoms.values[last]))


@_rule(r"(?P<c0>[ZD])[hrk](?P<c>[ZDN])(?P<p>p)l?(?P<z>z|u)?", "ZD")
def _clock_range(match: Match, atoms: Atoms) -> Phrase | None:
    """*2 to 4 p.m.*, *between 9:30 and 11 a.m.*"""
    first, last = _span(match)
    half = _of(match, atoms, "p")
    start, end = _with_half(_of(match, atoms, "c0"), half), _with_half(_of(match, atoms, "c"), half)
    if start is None or end is None or start >= end:
        return None
    zone = _of(match, atoms, "z")
    to = Phrase("time", match.start("c"), last, clock=end, zone=zone)
    return Phrase("time", first, last, clock=start, zone=zone, to=to)


@_rule(r"(?P<c>[ZDN])(?P<p>p)?l?(?P<z>z|u)?", "ZDN")
def _clock_time(match: Match, atoms: Atoms) -> Phrase | None:
    """*9:30 a.m. local time*, *10pm*, *9 p.m. GMT*."""
    first, last = _span(match)
    said = _of(match, atoms, "c")
    if match.start("p") < 0 and (atoms.classes[first] != "Z" or not isinstance(said, str)):
        return None
    clock = _with_half(said, _of(match, atoms, "p"))
    zone = _of(match, atoms, "z")
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


@_rule(r"(?P<c>[#Y])(?P<z>z|[UV]|lu)", "#Y")
def _hundred_hours(match: Match, atoms: Atoms) -> Phrase | None:
    """*0430 GMT*, *2015 hours*."""
    first, last = _span(match)
    said = _of(match, atoms, "c")
    zone = _of(match, atoms, "z")
    if atoms.classes[last] in "UV" and zone != "hour":
        return None
    if isinstance(said, tuple):
        hour, minute = divmod(said[0], 100)
        if hour > 24 or minute > 59 or said[1] is not None:
            return None
        said = f"{hour:02d}:{minute:02d}"
    return Phrase("time", first, last, clock=str(said), zone=zone if atoms.classes[last] == "z" else None)


@_rule(r"t?(?P<p>P)", "tP")
def _part(match: Match, atoms: Atoms) -> Phrase | None:
    """*the morning*, *midnight*: kept only beside a day, or where it names a moment itself."""
    first, last = _span(match)
    return Phrase("time", first, last, part=_of(match, atoms, "p"))


_BY_START: dict[str, list[tuple[re.Pattern[str], Builder]]] = {}
for _pattern, _builder, _starts in _RULES:
    for _letter in _starts:
        _BY_START.setdefault(_letter, []).append((_pattern, _builder))


def phrases_of(atoms: Atoms) -> list[Phrase]:
    """The longest phrases, left to right, none overlapping."""
    found: list[Phrase] = []
    place, total = 0, len(atoms.classes)
    while place < total:
        rules = _BY_START.get(atoms.classes[place])
        best = _longest(rules, atoms, place) if rules else None
        if best is None:
            place += 1
        else:
            found.append(best)
            place = best.last + 1
    return found


def _longest(rules: list[tuple[re.Pattern[str], Builder]], atoms: Atoms, place: int) -> Phrase | None:
    best: Phrase | None = None
    for pattern, build in rules:
        match = pattern.match(atoms.classes, place)
        if match is None or (best is not None and match.end() - 1 <= best.last):
            continue
        phrase = build(match, atoms)
        if phrase is not None and (best is None or phrase.last > best.last):
            best = phrase
    return best
