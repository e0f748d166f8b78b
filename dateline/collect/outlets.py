"""Words of a head or a title -> the outlet they name, where they name one."""

import re

from dateline.collect.agencies import agency_in

MASTHEADS = """
    times post herald tribune observer guardian chronicle courier gazette ledger dispatch daily weekly mail express
    standard sentinel star sun mirror telegraph independent examiner monitor nation news journal register bulletin today
    press mercury globe argus advertiser echo inquirer record reporter broadcasting television tv radio hindu economist
    punch vanguard citizen eye digest review magazine newspaper insider wire line mint dawn pioneer statesman age
    leader voice world pravda gazeta novosti jerusalem intelligencer banner messenger dealer democrat republic
    spectator business bbc cnn npr abc nbc cbs ndtv rt dw aljazeera jazeera"""
_MASTHEADS = frozenset(MASTHEADS.split())
_SECTIONS = frozenset(
    [
        "world",
        "business",
        "news",
        "today",
        "daily",
        "weekly",
        "politics",
        "national",
        "sport",
        "press",
        "review",
        "radio",
        "tv",
        "online",
        "latest",
        "breaking",
        "top",
        "more",
    ]
)
"""Words that head sections as well: a name made of these alone is no outlet's."""
_DESKS = frozenset(
    [
        "bureau",
        "desk",
        "staff",
        "correspondent",
        "reporter",
        "reporters",
        "release",
        "conference",
        "team",
        "service",
        "report",
    ]
)
_PARTS = re.compile(r"\s[|•·]\s|\s[–—-]\s|,\s")
_TITLE_PARTS = re.compile(r"\s[|•»]\s|\s[–—-]\s")
_SEAM = re.compile(r"\s{2,}|\s[/|:•·]|:\s")
_OWNER = re.compile(
    r"(?:©|\(c\)|(?i:copyrights?|all content))\W*(?:©|\(c\)|(?i:copyright))?\W*(?:(?:19|20)\d\d\W*){0,2}(?:by )?"
    r"(?P<name>[A-Z][^|•.,;/()]{2,60}?)(?:\s(?:19|20)\d\d)?(?:[|•.,;]|$|\s[-–—]\s|\s(?i:all rights))"
)
_HOUSE = re.compile(r"(?P<name>(?:[A-Z][\w'’&-]+ ){1,5})(?i:is published by|is not responsible for)\b")
"""`© 2026 The Fjord Post. All rights reserved.`, `The Fjord Post is published by Fjord Print Ltd.`"""
_PICTURES = re.compile(r"(?i)\b(?:images|photos?|pictures|rights reserved)\b")
_COMPANY = re.compile(
    r"\s(?:(?:Media|Publish(?:ing|ers?|ications?)|Newspapers?|Holdings?|Print(?:ing|ers)?|Group|Company|Corporation|Network|"
    r"Ltd|Limited|LLC|LLP|Inc|Co|Corp|Pvt|Pte|PLC|plc|FZ|Pty|Sdn|Bhd|Private|Digital|Online)\b[\s.&]*)+$"
)
LONGEST, LONGEST_OFFICE = 45, 9
_OFFICE = re.compile(
    r"(?i)(?:the )?(?:ministry|department|office|embassy|consulate|presidency|permanent mission|secretariat) "
    r"(?:of|for|to|in)\b.*"
)
_LINKS = frozenset(("of", "the", "and", "for", "to", "in", "&", "de", "da"))


def is_outlet(words: str) -> bool:
    """Two to six capitalised words, one of which mastheads bear: *The Potomac Ledger*."""
    tokens = re.findall(r"[\w.&'’-]+", words)
    if not 2 <= len(tokens) <= 6 or len(words) > LONGEST or any(token.isdigit() for token in tokens):
        return False
    if _SEAM.search(words):
        return False
    if not all(token[0].isupper() or token in ("of", "the", "and", "&", "de", "da") for token in tokens):
        return False
    if tokens[-1] in _LINKS:
        return False
    plain = {re.sub(r"['’]s$", "", token.casefold()) for token in tokens}
    if plain <= _SECTIONS | {"the"} or tokens[-1].casefold() in _DESKS:
        return False
    return any(part.casefold() in _MASTHEADS for token in tokens for part in token.split("-"))


def is_publisher(words: str) -> bool:
    """An outlet, or an office that publishes for itself: *Ministry of Foreign Affairs*."""
    if is_outlet(words):
        return True
    named = all(word[0].isupper() or word in _LINKS for word in words.split())
    return named and len(words.split()) <= LONGEST_OFFICE and _OFFICE.fullmatch(words) is not None


def outlet_of(desk: str) -> str | None:
    """The outlet of a desk: *The Hindu Bureau* -> *The Hindu*; an outlet is its own."""
    words, _, last = desk.split(", ")[0].rpartition(" ")
    name = words if last.casefold() in _DESKS else desk
    return name if is_outlet(name) else None


def outlet_in(words: str) -> tuple[str, int] | None:
    """The outlet among the parts of a byline or date line, and where it starts."""
    for part in _PARTS.split(words):
        name = outlet_of(part.strip())
        if name:
            return name, words.index(name)
    return None


def owner_in(words: str) -> tuple[str, int] | None:
    """The outlet that a legal foot names, and where. A company's name is its paper's only if a masthead's word is in
    it: *The London Ledger Limited*; an agency's is on reprints as well."""
    found = _OWNER.match(words) or _HOUSE.match(words)
    if not found:
        return None
    name = re.sub(r"(?:\W+\d{4})+$", "", found["name"]).strip(" ,.")
    short = _COMPANY.sub("", name)
    if _PICTURES.search(name):
        return None
    certain = is_outlet(short) if short != name else _is_name(short)
    return (short, found.start("name")) if certain and agency_in(short) is None else None


def _is_name(words: str) -> bool:
    """One to five words with capitals."""
    parts = words.split()
    return 1 <= len(parts) <= 5 and len(words) > 3 and all(p[0].isupper() or p in _LINKS for p in parts)


def split_title(title: str) -> tuple[str, str | None]:
    """`Prisoners cross | Gulf Morning Courier` -> the headline and the outlet after it, where one stands there."""
    *_, last = [None, *_TITLE_PARTS.finditer(title)]
    if last and is_outlet(title[last.end() :].strip()):
        return title[: last.start()].strip(), title[last.end() :].strip()
    return title, None
