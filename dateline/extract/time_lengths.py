"""Rules for lengths, distances and repetitions: *two days*, *a month ago*, *every Monday*."""

from dataclasses import replace

from dateline.extract.time_atoms import Atoms
from dateline.extract.time_phrases import Match, Phrase, count_at, ends, rule, value_at

_COUNT = r"(?P<n>[NDas])(?:[hrk](?P<n2>[ND]))?(?P<n3>[sf])?o?j?h?"


@rule(_COUNT + r"a?(?P<u>[UVqw])(?P<half>h?kh?ah?f)?(?P<dir>[ABCE])(?!a?[LXHG])", "NDasf")
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


@rule(_COUNT + r"(?P<u>[UV]|q(?!o))(?P<half>h?kh?ah?f)?", "NDas")
def _duration(match: Match, atoms: Atoms) -> Phrase | None:
    """*two days*, *90-minute*, *a month and a half*, *several years*, *two to three weeks*."""
    return _counted(match, atoms)


@rule(r"(?P<f>f)h?a?h?(?P<u>U)", "f")
def _half_unit(match: Match, atoms: Atoms) -> Phrase | None:
    """*half an hour*, *half-day*."""
    first, last = ends(match)
    return Phrase("duration", first, last, unit=value_at(match, atoms, "u"), count=0.5)


@rule(r"aqoa(?P<u>U)", "a")
def _quarter_of(match: Match, atoms: Atoms) -> Phrase | None:
    """*a quarter of a century*."""
    return Phrase("duration", *ends(match), unit=value_at(match, atoms, "u"), count=0.25)


@rule(r"V(?P<dir>[AE])?", "V")
def _bare_units(match: Match, atoms: Atoms) -> Phrase | None:
    """*for years*, *within hours*, *days later*."""
    first, last = ends(match)
    word = value_at(match, atoms, "dir")
    if word in (-1, "EARLIER", "LATER"):
        return Phrase("ago", first, last, unit=str(atoms.values[first]), ahead=word == "LATER", rel="then")
    last = first
    return Phrase("duration", first, last, unit=str(atoms.values[first]), count=None)


def _counted(match: Match, atoms: Atoms) -> Phrase | None:
    first, last = ends(match)
    unit = value_at(match, atoms, "u")
    if unit is None:
        unit = "weekend"
    place = match.start("n")
    vague = match.start("n3") >= 0 and atoms.classes[match.start("n3")] == "s"
    if vague:
        place = match.start("n3")
    elif atoms.classes[place] == "a" and atoms.classes[match.start("u")] == "V":
        return None
    count = count_at(atoms, place)
    high = None
    if match.start("n2") >= 0:
        high = count_at(atoms, match.start("n2"))
        if count is None or high is None or high <= count:
            return None
    if count is not None and match.start("half") >= 0:
        count += 0.5
    to = Phrase("duration", match.start("n2"), last, unit=unit, count=high) if high else None
    return Phrase("duration", first, last, unit=unit, count=count, to=to)


@rule(r"t(?P<u>U)(?=[BC])", "t")
def _the_day_after(match: Match, atoms: Atoms) -> Phrase | None:
    """*the day after the vote*: a duration of one, counted from the vote."""
    first, last = ends(match)
    return Phrase("duration", first, last, unit=value_at(match, atoms, "u"), count=1.0, definite=True)


@rule(r"(?P<e>e)(?P<n>[NDO]|Os)?(?P<x>[UVWMSPqw])(?P<p>P)?", "e")
def _every(match: Match, atoms: Atoms) -> Phrase | None:
    """*every Monday*, *each year*, *every two weeks*, *per day*."""
    first, last = ends(match)
    named, letter = value_at(match, atoms, "x"), atoms.classes[match.start("x")]
    count = count_at(atoms, match.start("n")) if match.start("n") >= 0 else 1.0
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


@rule(r"[NDR]ia(?P<u>U)", "ND")
def _times_a(match: Match, atoms: Atoms) -> Phrase | None:
    """*three times a week*."""
    first, last = ends(match)
    return Phrase("set", first + 2, last, unit=value_at(match, atoms, "u"), count=1.0)


@rule(r"R", "R")
def _set_word(match: Match, atoms: Atoms) -> Phrase | None:
    """*annually*, *daily*."""
    first, last = ends(match)
    return Phrase("set", first, last, value=str(atoms.values[first]))
