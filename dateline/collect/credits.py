"""A short line -> whether it only credits: inputs and reports of others, a desk's codes, who took the picture."""

import re

from dateline.collect.agencies import agency, is_unnamed
from dateline.collect.lines import Line

LONGEST = 170
"""Code points of a credit; a longer line tells something."""
_SOURCES = (
    r"(?:inputs?|reports?|reporting|files|contributions?|dispatches|feeds?|material|agenc(?:y|ies)|wires?|bureaus?)"
)
_WITH = re.compile(
    rf"(?i:with assistance (?:by|from)) [^;]{{2,110}}"
    rf"|(?i:with|plus|including|based on|compiled from|from|using)\s(?:[^\s.;]+\s){{0,5}}?(?i:{_SOURCES})"
    r"(?:\s(?i:from|by|in|via|at)\s[^;]{2,110}|(?:\s(?i:and|&)\s[^.;]{2,40})?)\W*"
)
"""*With PTI inputs*, *WITH A REPORT FROM JANE DOE*, *with additional reporting by agencies*."""
_MAKERS = re.compile(
    r"(?i)(?:(?:additional|further|original)\s)?(?:reported|report(?:ing)?|reporters?|writing|written|writer|edit(?:ed|ing|or)|"
    r"compiled|translat(?:ed|ion|or)|rewritten|produced|photographs?|graphics?|research)"
    r"(?:\s(?:and|&)\s\w+)?\s?(?:by:?|:|;)\s.{2,150}"
)
_CODES = re.compile(
    r"(?:[A-Z][\w.]{0,11}|\d{2,6})(?:\s?(?:/|\*{1,2}|//)\s?(?:[A-Za-z.]{1,4}|\d{2,6}|[A-Z]\w+(?:\s[A-Z][\w.’'-]+){0,2})){1,4}/?"
)
"""*MNA/6431*, *WAM/Jane Doe*, *ABC/DEF*, *9376**1416*."""
_UNDER = re.compile(
    r"(?:\s*(?:[a-z]{1,4}(?:[/.-][a-z]{1,4})+|\d{2,6}\w{0,3}|/[\w.]{2,8}|\(?(?:www\.)?\w+\.\w{2,3}(?:\.\w\w)?\)?))+"
)
"""What desks set beside an agency's name: *EFE er-jm/mcd*, *BSS/ABC/1450HRS*, *(NAN) (www.example.ng)*."""
_HOST = re.compile(
    r"(?:www\.)?[a-z][a-z0-9-]+\.(?:com|net|org|info|gov|co|ua|ru|ng|in|pk|lk|ke|za|ph|id|my|sg|cn|jp|kr)(?:\.\w\w)?"
)
_INITIALS = re.compile(r"/\d{1,5}|[a-z]{1,4}(?:[/.-][a-z]{1,4}){1,4}|/[a-z]{1,4}|[A-Z]{2,4}(?:/[A-Z]{1,4}){1,4}")
_CLOSES = re.compile(
    r"\(?(?i:end)\)?\s?[a-z/. ]{0,14}|[-–—(\s]*(?i:ends?)\)?(?:\s?[/.-]\s?[A-Za-z]{1,4}){0,4}|\d{6,}"
    r"|\(\w+\)\s[a-z]{2,4}/[a-z]{2,4}|--?\s?[A-Z]{2,5}\s\d.{0,60}\bGMT\b.{0,20}"
)
"""KUNA's *(end) abc.de*, SPA's *--SPA 18:20 LOCAL TIME 15:20 GMT*."""
_BRACKETS = " .()[]*_—–-/|"
_VERB = re.compile(r"\b(?:said|says|was|were|has|have|had|is|are|will|would)\b")


def is_credit(line: Line) -> bool:
    """*With PTI inputs*, *Additional reporting by Jane Doe in Oslo*, *Reporter: Jane Doe*; no sentence of a report."""
    words = line.words.strip(_BRACKETS)
    if len(words) > LONGEST or _VERB.search(words) or not words:
        return False
    return _WITH.fullmatch(words) is not None or (_MAKERS.fullmatch(words) is not None and _names_follow(words))


def _names_follow(words: str) -> bool:
    """*Reporting by Jane Doe*, not *Reporting by numbers has its limits*: a name or a desk follows."""
    last = re.split(r"(?i)\bby:?\s|[:;]\s", words, maxsplit=1)[-1]
    return last[:1].isupper() or last.casefold().startswith(("agenc", "staff", "our ", "the "))


def is_code(line: Line) -> bool:
    """A line of a desk's codes, as agencies set them under a report. Only for the foot: figures may stand elsewhere."""
    words = line.words.strip(" .()[]—–-")
    if not words or len(words) > 60:
        return False
    if _CLOSES.fullmatch(line.words) or _INITIALS.fullmatch(line.words.strip(" .")):
        return True
    first = re.split(r"[/*\s)]", words)[0]
    if _HOST.fullmatch(words.casefold()) or is_unnamed(words.removeprefix("By ")):
        return True
    if agency(first) and _UNDER.fullmatch(words[len(first) :].lstrip(")")):
        return True
    code = _CODES.fullmatch(words)
    return code is not None and (agency(first) is not None or not re.search(r"[a-z]{2}", words))
