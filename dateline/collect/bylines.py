"""Words that say who wrote a report -> the agency, the outlet and the persons among them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dateline.base.spans import Range
from dateline.collect.agencies import agency, agency_in, reads_as_agency
from dateline.collect.date_lines import DESK
from dateline.collect.datelines import in_running_text
from dateline.collect.outlets import is_outlet, outlet_of
from dateline.collect.said import Said
from dateline.knowledge.countries import seats
from dateline.knowledge.places import cities

Kind = Literal["agency", "wires", "desk", "outlet", "place", "person"]
_SEAM = re.compile(r"\s*(?:[,;/&|•·+]|\s[-–—]\s|\b(?i:and|with)\b)\s*")
_WIRES = re.compile(
    r"(?i)(?:(?:from |and )?(?:the )?)?(?:(?:staff|other|our|international|foreign|news)\s(?:and\s)?)*"
    r"(?:wires?|agenc(?:y|ies)|wire (?:reports?|services?|feeds?|inputs?)|news ?wires?|"
    r"agency (?:reports?|inputs?|staff))(?:\s(?:in|from)\s[A-Z].{1,40})?"
)
"""*Agencies*, *staff and wire reports*, *NEWS WIRES*"""
_STAFF = re.compile(
    r"(?i)(?:our |the )?(?:[\w&.’']+ ){0,3}(?:staff|team|desk|bureau|newsroom|correspondents?|reporters?)"
)


@dataclass(frozen=True, slots=True)
class Maker:
    """One of those who made a report, as it is named: where in the words, and of what kind."""

    start: int
    words: str
    kind: Kind
    name: str


def makers_of(words: str) -> list[Maker]:
    """All whom the words name. Beside a desk or an outlet a name that no person bears is an agency's: *Staff Reporter
    and Meridian*."""
    found: list[Maker] = []
    house = False
    for start, part in _parts(words):
        joined = re.search(r"(?i)\b(?:and|with)\s+$|&\s*$", words[:start]) is not None
        kind, name = _kind(part, beside=house and joined)
        house = house or kind in ("desk", "outlet")
        found.append(Maker(start, part, kind, name))
    return found


def _parts(words: str) -> Iterator[tuple[int, str]]:
    place = 0
    for seam in [*_SEAM.finditer(words), None]:
        part = words[place : seam.start() if seam else len(words)]
        if part.strip(" .:"):
            yield place + len(part) - len(part.lstrip(" .:")), part.strip(" .:")
        place = seam.end() if seam else place


def _kind(part: str, *, beside: bool) -> tuple[Kind, str]:
    wire = agency(part)
    if wire:
        return "agency", wire
    if _WIRES.fullmatch(part):
        return "wires", part
    if reads_as_agency(part) or (beside and " " not in part and part[0].isupper()):
        return "agency", part
    if DESK.fullmatch(part) or _STAFF.fullmatch(part):
        return "desk", outlet_of(part) or ""
    if in_running_text(part) in cities() or in_running_text(part) in seats():
        return "place", part
    outlet = outlet_of(part) if not agency_in(part) else None
    return ("outlet", outlet) if outlet else ("person", part)


def signed(who: str, start: int) -> list[Said]:
    """What the words after *By* say; `start` is where they stand in the text."""
    makers = makers_of(who)
    said = [Said("byline", who, Range(start, start + len(who)))]
    outlets = [one for one in makers if one.kind == "outlet" or (one.kind == "desk" and is_outlet(one.name))]
    if outlets and not any(one.kind == "person" for one in makers):
        said = []
    if outlets:
        at = start + outlets[0].start
        said.append(Said("outlet", outlets[0].name, Range(at, at + len(outlets[0].name))))
    named = [(one.name, one.start, one.start + len(one.words)) for one in makers if one.kind == "agency"]
    within = agency_in(who)
    for name, begin, end in [*named, *([within] if within else [])][:1]:
        said.append(Said("agency", name, Range(start + begin, start + end)))
    wires = next((one.words for one in makers if one.kind == "wires"), None)
    return [*said, Said("unnamed_agency", wires, Range(start, start + len(who)))] if wires else said


def is_signature(words: str) -> bool:
    """Whether a line without *By* only signs: *From staff and wire reports*, *Ann Lee and agencies*: beside names there
    is an agency in it, and no sentence."""
    makers = makers_of(words)
    kinds = {one.kind for one in makers}
    if not kinds & {"agency", "wires"} or len(makers) > 4:
        return False
    return all(one.kind != "person" or _reads_as_name(one.words) for one in makers)


def _reads_as_name(words: str) -> bool:
    """Two to four words with capitals."""
    parts = words.split()
    return 2 <= len(parts) <= 4 and all(part[0].isupper() or part.isdigit() for part in parts)
