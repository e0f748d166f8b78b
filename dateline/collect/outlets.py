"""Words of a head or a title -> the outlet they name, where they name one."""

import re

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
LONGEST = 45


def is_outlet(words: str) -> bool:
    """Two to six capitalised words, one of which mastheads bear: *The Potomac Ledger*."""
    tokens = re.findall(r"[\w.&'’-]+", words)
    if not 2 <= len(tokens) <= 6 or len(words) > LONGEST or any(token.isdigit() for token in tokens):
        return False
    if _SEAM.search(words):
        return False
    if not all(token[0].isupper() or token in ("of", "the", "and", "&", "de", "da") for token in tokens):
        return False
    plain = {token.casefold() for token in tokens}
    if plain <= _SECTIONS | {"the"} or tokens[-1].casefold() in _DESKS:
        return False
    return any(part.casefold() in _MASTHEADS for token in tokens for part in token.split("-"))


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


def split_title(title: str) -> tuple[str, str | None]:
    """`Prisoners cross | Gulf Morning Courier` -> the headline and the outlet after it, where one stands there."""
    *_, last = [None, *_TITLE_PARTS.finditer(title)]
    if last and is_outlet(title[last.end() :].strip()):
        return title[: last.start()].strip(), title[last.end() :].strip()
    return title, None
