"""The last words of a paragraph, and credit lines -> the agency that signs there, and where the report ends."""

import re
from dataclasses import dataclass

from dateline.base.spans import Range
from dateline.collect.agencies import agency, agency_in, is_unnamed
from dateline.collect.credits import is_credit
from dateline.collect.lines import Line
from dateline.collect.outlets import is_outlet
from dateline.collect.said import Said

_MAKERS = r"(?:Reporting|Writing|Editing|Compiled|Written|Edited|Translated)"
_STAFF = re.compile(
    rf"\s*[(\[]\s*(?:Additional |Further )?{_MAKERS} (?:and \w+ )?by [^()]{{3,400}}(?:\([^()]*\)[^()]*)*[)\]]?\s*$"
    r"|(?<=[.”\"’'])\s+(?:Reporting|Writing) by [A-Z][^.]{3,300}[;.]\s*"
    r"(?:(?:Additional r|R|W|E)\w+ing by [^.]{3,200}\.?\s*)*$"
)
_INPUTS = re.compile(r"\s*[(\[]\s*(?i:with|based on)\s[^()\[\]]{2,120}[)\]]\s*$")
_SIGNED = re.compile(r"(?<=[.!?”\"’'…)])\s*(?:[-–—]+\s?|/)(?P<who>[A-Z][\w.&', /-]{1,40})/?\s*$")
_BRACKETED = re.compile(r"(?<=[.!?”\"’'…])\s*[(\[/](?P<who>[A-Z][\w.&' /-]{1,40})[)\]/]\s*$")
_BARE = re.compile(
    r"(?<=[.!?”\"’'…])\s+(?P<who>[A-Z]{2,8}|Endit(?:em)?|ENDIT(?:EM)?|\((?i:ends?)\)|ENDS)"
    r"(?P<codes>(?:[ /](?:[A-Z]{2,4}|[a-z]{1,4}\.[a-z]{1,4})){0,6})\s*$"
)
_CREDITED = re.compile(
    r"(?<=[.!?”\"’'…)])\s*(?=[—–-]+\s?(?i:with|by)\s|\s(?:With|WITH|Additional|Reporting|Edited|Reporter)\b)"
)
"""Where a credit may begin within a last paragraph: `... of the deal. — With inputs from agencies`"""
_OF_OUTLET = re.compile(
    r"(?<=[.!?”\"’'…)])\s*[-–—]{1,2}\s?(?P<outlet>(?:[A-Z]{2,4}(?:/[A-Z]{2,4})*,\s)?[A-Z][\w.&' ]{1,40})\s*$"
)
"""`... of the deal. — ABC/DEF, Harbour News`, `– Harbour.com`, `— VNS`"""
_LAST_MARK = re.compile(r"(?<=[.!?”\"’'…)])(?:/\.|\s*(?:-30-|#{1,3}|[■◼∎●]))$|(?<=\.)/\.$")
"""With which Vietnamese and Kazakh agencies, magazines and press offices close a report."""
_CODES = re.compile(r"(?P<who>PTI|UNI|ANI|IANS|APP|BSS)(?:[ /-]+[A-Z]{2,4}){1,7}\.?")
_END_MARKS = {"enditem": "Xinhua", "endit": "Xinhua"}


@dataclass(frozen=True, slots=True)
class Signed:
    """Where the report's own words end, and what the signature after them says."""

    end: int
    said: tuple[Said, ...] = ()


def signature_of(line: Line) -> Signed | None:
    """The signature that closes a paragraph: `(Reporting by ...)`, `-Reuters`, `— Agencies`, `(PTI)`, `PTI ABC DEF`."""
    mark = _LAST_MARK.search(line.words)
    if mark and mark.start():
        return Signed(line.before(line.start + mark.start()).end)
    tail_from = max(0, len(line.words) - 460)
    tail = line.words[tail_from:]
    for pattern in (_STAFF, _INPUTS, _SIGNED, _BRACKETED, _BARE):
        match = pattern.search(tail)
        if not match or (tail_from + match.start()) == 0:
            continue
        start = line.start + tail_from + match.start()
        said = _who(match, line.start + tail_from)
        if said is not None:
            return Signed(line.before(start).end, said)
    return _credited(line)


def _credited(line: Line) -> Signed | None:
    """A credit or an outlet's name after the last sentence."""
    tail_from = max(0, len(line.words) - 180)
    tail = line.words[tail_from:]
    for match in _CREDITED.finditer(tail):
        if tail_from + match.start() and is_credit(line.after(line.start + tail_from + match.end())):
            start = line.start + tail_from + match.start()
            return Signed(line.before(start).end, credit_in(tail[match.end() :], line.start + tail_from + match.end()))
    signed = _OF_OUTLET.search(tail)
    if signed and tail_from + signed.start():
        name = signed["outlet"].split(", ")[-1].strip()
        if is_outlet(name) or re.fullmatch(r"\w+\.(?:com|net|org|ph|ng|in)(?:\.\w\w)?|[A-Z]{2,6}", name):
            return Signed(line.before(line.start + tail_from + signed.start()).end)
    return None


def _who(match: re.Match[str], offset: int) -> tuple[Said, ...] | None:
    """What a match says, or None where its words name no agency and so are the report's own."""
    who = match.groupdict().get("who")
    if who is None:
        return credit_in(match[0], offset + match.start())
    name = agency(who) or _END_MARKS.get(who.casefold())
    at = Range(offset + match.start("who"), offset + match.end("who"))
    if name:
        return (Said("agency", name, at, "text"),)
    if is_unnamed(who):
        return (Said("unnamed_agency", who, at, "text"),)
    several = agency_in(who) if all(agency(part) for part in re.split(r"[/,]", who)) else None
    if several:
        return (Said("agency", several[0], at, "text"),)
    return () if who.strip("()").upper() in ("END", "ENDS") else None


def credit_in(words: str, offset: int) -> tuple[Said, ...]:
    """The agency that a credit names: `With inputs from ANI`, `©2025 AFP`, `Reporting by ...` names none."""
    found = agency_in(words)
    if found:
        name, start, end = found
        return (Said("agency", name, Range(offset + start, offset + end), "text"),)
    if re.search(r"(?i)\bagenc(?:y|ies)\b|\bwires?\b", words):
        return (Said("unnamed_agency", "agencies", Range(offset, offset + len(words)), "text"),)
    return ()


def signs(line: Line) -> str | None:
    """The agency of a line that is nothing but its name or its desk's codes: `-- BERNAMA`, `PTI SKL AQS`."""
    match = _CODES.fullmatch(line.words)
    return match["who"] if match else agency(line.words)
