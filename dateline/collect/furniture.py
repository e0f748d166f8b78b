"""A line -> whether it is a page's own furniture: menus, buttons, trails of crumbs, tickers, file names, captions."""

import re
from collections.abc import Sequence
from functools import lru_cache

from dateline.collect.agencies import agency, agency_in
from dateline.collect.dates import DATE, WEEKDAYS, dates_in
from dateline.collect.lines import ASKED_AGAIN, Line

LATIN = "\u024f"
"""Up to which letters are Latin."""
_SOCIAL = """
    facebook x twitter youtube instagram pinterest linkedin whatsapp telegram tiktok threads reddit rss email print
    share android apple x-twitter messenger viber bluesky flipboard copy link"""
SOCIAL = frozenset(_SOCIAL.split())
TICKER = 3
"""Bars in a line of headlines that runs along the top of a page."""
SHORTEST_CAPTION, LONGEST_CAPTION = 50, 350
LONGEST_CRUMB, LONGEST_LINK = 24, 170
_FILE = re.compile(r"(?i)\S+\.(?:jpe?g|png|webp|gif|svg|mp4|pdf)\W*")
_TEMPLATE = re.compile(
    r"\{\{.*|.*\}\}|</?[a-z]+(?:\s[\w-]+=[^>]*)?/?>|\W*&nbsp;\W*"
    r"|[A-Z]\w+(?:\??\.[A-Z]\w+){2,}.*|[a-z]+(?:[-_][a-z]+){2,}(?:\s.{0,60})?|[a-z]+[-_]image"
)
"""`{{title}}`, `Site.Views.Article?.Heading ...`, `site-masthead-image Thursday`"""
_CLOCK = re.compile(rf"(?:{'|'.join(WEEKDAYS)}),? [\w .,]{{6,20}}\d{{4}}\s?\|.*")
"""`Monday, February 9, 2026 | Daily newspaper published in Doha`"""
_HOST = re.compile(r"(?:www\.)?[A-Za-z][\w-]{2,24}\.(?:com|net|org|info)(?:\.[a-z]{2})?", re.IGNORECASE)
_MINUTES = re.compile(
    r"(?i)(?:reading time\W*)?\d{1,3}\s?-?(?:min(?:ute)?s?(?:\sread)?|h(?:ou)?rs?\sago|days?\sago)\.?|\d[\d,.]*\s[a-z]+"
)
"""`1 min read`, `5 hours ago`, `320 views`"""
OTHERS = 3
"""Letters of another alphabet from which a short line of a page in Latin letters is a choice of languages."""
_COUNTED = re.compile(
    r"(?i)(?:list|item|image|photo|slide) \d+ of \d+.{0,160}|share\d|\d+ (?:view )?(?:comments?|shares?)"
)
"""`list 2 of 3Photos: ...`, `212 View comments`"""
_FIGURES = re.compile(r"\d+\.\d\d\b.*\d+\.\d\d\b")
"""`USD USD 1.00 EUR EUR 0.85`"""
_NUMBERED = re.compile(r"\d{1,2}\.\s\S.{0,90}")
_CRUMBS = re.compile(r"\s*(?:[/>»›|·•→●♦]|>>|-->)\s*")
_ENTRIES = re.compile(r"(?:\s{2,}|\xa0|\t)+(?:[|•·●/]\s+)?|\s+[|•·●»›]\s+|\s[/>]\s")
"""What stands between the entries of a menu that a page runs into one line: two blanks or more, a bar, a dot."""
ENTRIES, LONGEST_ENTRY, MOST_WORDS = 3, 36, 5
"""Entries from which a line is a menu, and the code points and words of the longest."""
_ACTS = re.compile(
    r"(?i)(?:\d+\s)?(?:comments?|shar(?:e|es|ed)|tweet|print|e-?mail|copy|save|read later|subscribe|sign (?:in|up|out)|"
    r"log ?in|register|search|menu|listen|gift|bookmark|follow|text size|change size|view|download|reply|whatsapp|"
    r"facebook|twitter|telegram|newsletters?|e-?paper|e-?edition|live|privacy|terms|cookies|advertise|contact|about|"
    r"careers)\b.{0,28}"
)
"""With what the entries of a bar for readers begin; two of them make one."""
_TOP_OF_PAGE = frozenset(("home", "home page", "homepage", "main", "you are here", "news", "newsroom"))
"""With what a trail of crumbs begins, whatever headline closes it: `Home » India » ...`"""
_PROSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|says|told|that|which|who|and the|of the|in the)\b|[,;]$"
)
_BUTTON = re.compile(
    r"(?i).{0,36}(?:\b(?:shar(?:e|ing) button|sign in|log in|logo|navigation|toggle|dropdown|close menu)"
    r"|(?:print|mail|e-?mail|share) this (?:article|page|story|post)(?:\s+share)?"
    r"|(?:skip|go|jump) (?:directly )?to (?:the )?(?:main )?(?:content|navigation|menu|footer|search|home ?page))\W*"
)
_PICTURE = re.compile(
    r"(?i)[.”\"’']\s?[-–—]\s?[\w ’'&]{2,40}\bphotos?$"
    r"|(?<![\w’'])(?:photo|image|picture|pic|credit|video|screengrab|screenshot)s?"
    r"(?:\s(?:credit|source|courtesy|by|from))?\s?[:©|/]\s?\S.{1,90}$"
)
"""`Ann Lee. Photo: Getty Images`, `Image Source : AP`, `PHOTO | AFP`"""
_PLAYER = re.compile(
    r"(?i:.{0,60}\b(?:just watched|must watch|now playing|more videos|replay|up next)\b.{0,240}\b\d{1,2}:\d\d)"
    r"|(?:MOST (?:READ|POPULAR|VIEWED|SHARED|WATCHED)|TRENDING NOW|EDITOR['’]S PICKS?)\b.*"
)
"""`JUST WATCHED Some town rebuilds Replay MUST WATCH Some town rebuilds 01:46`, `MOST READ IN NEWS ...`"""
_THIS_PICTURE = re.compile(
    r"(?i)(?:an?|this|in this|undated) (?:(?:file|handout|undated|aerial|general|combination|satellite|still) ){0,3}"
    r"(?:photo|picture|image|photograph|screengrab)\b(?:.{0,40}\bshows?\b|.{0,60},)"
)
"""`A photo shows ...`, `In this file photo taken on June 3, ...`"""
_OF_PICTURE = re.compile(r"(?i)(?:[\w.'’&-]+\s){0,4}(?:photos?|pictures?|images?|handout|screengrab)")
"""`Agency pool photo`"""
_TAKEN = re.compile(
    r"\[[A-Z][A-Z/&. -]{3,40}\]\W{0,2}$"
    r"|[\[(](?:[^\[\]()]{0,60}\b(?i:photos?|handout|screengrab)|(?:[^\[\]()]{0,60}[/:,]\s?)?(?i:(?:file )?"
    r"(?:images?|pictures?|courtesy|pool)))\b[^\[\]()]{0,60}[\])]\W{0,2}$"
)
"""`... in Tokyo on Aug. 23. [JOINT PRESS CORPS]`, `... on June 10. [Photo/Ministry]`"""
_BY_AGENCY = re.compile(
    r"\[(?:[A-Z][\w.'’ -]{2,30}\s?/\s?)?(?P<boxed>[A-Z][\w ]{1,24})\]\s?\|?$"
    r"|[.!”\"’'] (?P<led>[A-Z][\w ]{1,24}?)\s?[-–/]\s?[A-Z]{2,}(?:\s[A-Z]{2,}){0,3}\W?$"
    r"|[.!”\"’']\s?/\s(?P<stroke>[A-Z][\w ]{1,24}?)(?:\snews agency)?$"
    r"|(?:^|[.!”\"’')\d]\s)(?P<before>[A-Z][\w-]{1,11})\s?/\s?[A-Z][\w.'’-]+(?:\s[\w.'’-]+){0,3}$"
)
"""`... in Van. [Ann Lee/Xinhua] |`, `... on Friday. AFP - ANN LEE`, `... on October 23. / Anadolu Agency`"""
_LED_BY = re.compile(
    r"(?:(?P<who>[A-Z][A-Za-z]+)(?::[A-Z][\w ]+?)?(?: - Contributor)?"
    r"|(?P<of>Getty(?: Images)?(?: - Contributor)?|GETTY|Rex Features|\d{1,3}/\d{1,3})) (?=[A-Z\d][\w'’-]* )"
)
"""`Reuters The minister at the castle on Monday`, `21/34 The minister ...`: no stop closes it"""
_FILED = re.compile(r"[a-z.]\s?/\s?(?:FILE|File)(?: PHOTO)?\W?$")
_SIGNED = re.compile(r"[.!?]\s(?:AP|AFP|EPA|Reuters|Getty|PTI|ANI|AA|Xinhua|File)\W*$")
_SAYS = re.compile(r"\b(?:said|told|says|added)\b")
_WHO_IS_WHERE = re.compile(
    r"\((?:l|r|c|left|right|cent(?:er|re)|(?:second|third|front|back|far) (?:from )?(?:the )?(?:left|right))\)"
    r"|[a-z], (?:(?:at|on) (?:the )?)?(?:left|right|cent(?:er|re)|(?:second|third) from (?:the )?(?:left|right)),"
)
"""`Ann Lee (left) and Tom Lunde (right)`, `Ann Lee, left, and Tom Lunde`"""

_BRACKETED = re.compile(r"\((?P<who>[^()]{2,50})\)\W?$")
_SHOWS = re.compile(
    r"[\w)’'],? (?:speaks?|walks?|shakes?|greets?|looks? on|address(?:es)?|poses?|attends?|arrives?|meets?|stands?|"
    r"gestures?|listens?|leaves?|holds?|waves?|delivers?|chairs?|inspects?|welcomes?|receives?|reacts?|sits?|gathers?|"
    r"hugs?|embraces?|chats?|waits?|carry|carries|combs?|watch(?:es)?|prays?|casts?|lies?|rides?|patrols?|prepares?|clears?|"
    r"is seen|are seen|seen|pictured) "
)
"""Verbs of captions, none of which is a noun that reports on states use."""
_TELLS_PAST = re.compile(r"\b(?:said|told|says|will|would|was|were|has|have|had|met|held|[a-z]{3,}ed)\b(?! by\b)")
_DAY_AT_END = re.compile(rf"(?:,|\bon) (?:[A-Z]\w+day,? )?{DATE.pattern}\.?$")


def leads_to_others(words: str) -> bool:
    """A player's box, or the site's most-read list that a page runs into one line, however long."""
    return _PLAYER.fullmatch(words) is not None


@lru_cache(maxsize=ASKED_AGAIN)
def is_furniture(line: Line) -> bool:
    """Whether it can be no line of a report, wherever it stands."""
    words = line.words
    if _FILE.fullmatch(words) or _TEMPLATE.fullmatch(words):
        return True
    if len(words) <= LONGEST_LINK and words.casefold().endswith((" read more", " read more »")):
        return True
    if is_row_of_entries(line) or _COUNTED.fullmatch(words):
        return True
    return len(words) <= 60 and _BUTTON.fullmatch(words) is not None


def is_row_of_entries(line: Line, *, least: int = ENTRIES + 1) -> bool:
    """`News  Counties  Africa  Opinion`, `0 Comments   Share on Facebook`, `Terms of Use | Privacy Policy`: labels in a
    row, wherever it stands; no row of a table, which has figures."""
    if len(line.words) > LONGEST_CAPTION or line.ends_with_stop() or line.words[0] == line.words[-1] == "|":
        return False
    parts = [part for one in _ENTRIES.split(line.words) if (part := one.strip(" |•·●♦"))]
    if any(len(part) > LONGEST_ENTRY or len(part.split()) > MOST_WORDS or _PROSE.search(part) for part in parts):
        return False
    acts = sum(_ACTS.fullmatch(part) is not None or part.casefold() in SOCIAL for part in parts)
    return acts >= 2 or (len(parts) >= least and not any(c.isdigit() for c in line.words))


def is_menu(line: Line) -> bool:
    """Whether above a report it can only be a part of the page: figures, numbered entries, crumbs, a ticker."""
    words = line.words
    parts = _CRUMBS.split(words)
    if (
        is_furniture(line)
        or not re.search(r"[^\W\d_]{3}", words)
        or (any(c.isdigit() for c in words) and words.isupper() and _FIGURES.search(words))
        or (len(words) < 3 and not words.isupper())
        or words.isdigit()
        or (words.islower() and words.isalpha())
    ):
        return True
    if any(found.fullmatch(words) for found in (_CLOCK, _HOST, _MINUTES)):
        return True
    if len(words) <= 60 and sum(c > LATIN and c.isalpha() for c in words) >= OTHERS:
        return True
    if _NUMBERED.fullmatch(words) and not line.ends_with_stop():
        return True
    if _SIGNED.search(words) and len(words) <= LONGEST_CAPTION and not _SAYS.search(words):
        return True
    if words.count(" | ") >= TICKER and len(words) > 100 and not line.ends_with_stop():
        return True
    if len(words) <= 120 and {word.strip("|,·•/").casefold() for word in words.split()} <= SOCIAL | {""}:
        return True
    if is_row_of_entries(line, least=ENTRIES) or (len(parts) > 2 and parts[0].casefold() in _TOP_OF_PAGE):
        return True
    named = sum(_is_crumb(part) for part in parts)
    return len(parts) > 1 and named > 0 and all(part.isdigit() or _is_crumb(part) for part in parts)


def _is_crumb(part: str) -> bool:
    return bool(part) and len(part) <= LONGEST_CRUMB and len(part.split()) <= 3 and not re.search(r"\d", part)


@lru_cache(maxsize=ASKED_AGAIN)
def is_caption(line: Line) -> bool:
    """Whether a line tells of a picture: who took it, or who stands where in it."""
    if len(line.words) > LONGEST_CAPTION or line.words[:1] in "\"“'‘":
        return False
    if (len(line.words) <= 40 and _OF_PICTURE.fullmatch(line.words)) or _THIS_PICTURE.match(line.words):
        return True
    if any(found.search(line.words) for found in (_PICTURE, _TAKEN, _WHO_IS_WHERE, _FILED)):
        return True
    led = _LED_BY.match(line.words) if not line.ends_with_stop() and len(line.words) >= SHORTEST_CAPTION else None
    if led and (led["of"] or (led["who"] and agency(led["who"]) and not any(n.year for n in dates_in(line.words)))):
        return True
    taken = _BY_AGENCY.search(line.words)
    return taken is not None and any(agency(who) for who in taken.groups() if who)


def is_picture_of(line: Line, *, credited: bool) -> bool:
    """`Ann Lee walks out of the castle, June 10, 2025.`: what a picture shows, in the present tense, where its credit
    follows or a whole date closes it."""
    words = line.words
    if len(words) > LONGEST_CAPTION or words[0] in "\"“'‘" or _TELLS_PAST.search(words):
        return False
    return (credited or _DAY_AT_END.search(words) is not None) and _SHOWS.search(words) is not None


def credit_of(line: Line) -> int | None:
    """Where in its words a line ends on who took a picture: `... in Oslo. (NTB)`, `... in Oslo. (File photo)`."""
    taken = _BRACKETED.search(line.words)
    if taken and (agency_in(taken["who"]) or re.search(r"(?i)photo|image|picture|handout", taken["who"])):
        return taken.start()
    return None


def in_other_letters(lines: Sequence[Line]) -> list[bool]:
    """For each line of a text in Latin letters whether it is in others, or is only a mark that a page broke; of other
    texts none."""
    foreign = [_is_foreign(line.words) for line in lines]
    return foreign if sum(foreign) * 3 <= len(foreign) else [False] * len(lines)


def _is_foreign(words: str) -> bool:
    others = 0 if words.isascii() else sum(c > LATIN and c.isalpha() for c in words)
    return (others > 0 and others * 2 > sum(c.isalpha() for c in words)) or words == "Â"
