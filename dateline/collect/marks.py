"""Words of a line -> the marks of what a page set into it: buttons, players, credits, counters, labels of teasers."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dateline.collect.agencies import agency, agency_names
from dateline.collect.buttons import BUTTON
from dateline.collect.seams import opens_in

Kind = Literal[
    "page", "boxed", "teaser", "stories", "caption", "copyright", "led", "labelled", "counter", "stamped", "taken"
]
"""What marks a piece of the page: `led`, a house before a caption; `taken`, a credit behind one."""
_HOUSES = (
    "Getty Images", "GETTY", "GETTY IMAGES", "EPA", "EPA-EFE", "Rex Features", "REX", "Alamy", "ALAMY",
    "Shutterstock", "PA Media", "PA Wire", "PA", "AP:Associated Press", "ABC News", "Sky News",
    "European Photopress Agency", "NurPhoto", "SWNS", "Barcroft", "AFP PHOTO", "AP Photo", "AP PHOTO",
    "Twitter", "Facebook", "Google", "google", "Handout", "SUPPLIED", "Supplied", "UGC", "iStock",
)  # fmt: skip
_BY_NAME = ("Reuters", "Xinhua", "Anadolu", "Bernama", "Ukrinform", "Yonhap", "Kyodo", "Tass")
"""Agencies of one word that is nobody's first name."""
_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?: (?:(?:[A-ZÀ-Þ]\.|al|bin|de|del|da|van|von) )?[A-ZÀ-Þ][\w’'-]+)?"
_OFFICE = r"[A-Z][\w.’'-]*(?: (?:of |the |for )*[A-Z][\w’'-]*){0,6}"
_PAGE = (
    r"(?i:Advertisement)(?: · Scroll to continue| [A-Z]+\.COM/AD)?(?: (?=[A-Z\"“(\[])|$)"
    r"|(?:Story|Article) continues (?:below|after)(?: this| the)?(?: ad(?:vertisement)?)?\.?"
    r"|(?:Promoted ?)?Listen to the latest songs, only on [\w.]+|By providing an email address\.? I agree[^.]{3,120}\."
    r"|list of \d+ items (?:list \d+ of \d+.{3,120}?)+end of list|(?:[A-Z]{2,6} )?(?:[Ff]ile )?[Pp]ic(?= [A-Z]|$)"
    r"|Sponsor Message|Loading(?: ?\.\.\.|…)|Play (?:Video|video|slideshow|now)|Watch (?:Next|this video again)"
    r"|Video (?:Loading|Unavailable|will play in)|(?:Click|Tap) to play|The video will (?:auto-play soon|start in) ?\d*"
    r"|Cancel Play now|Share this video|Play Cancel|Up Next|Sign [Uu]p(?: here\.?)?(?=\s+[A-Z]|\s*$)"
    r"|Get the (?:biggest|latest|best|top)[\w ]{3,40} (?:by email|newsletter|inbox)"
    r"|Get (?:news|the)[^.]{5,120} (?:delivered |sent |straight |directly )+to your inbox[^.]{0,60}\."
    r"|You agree to receive[^.]{5,160}\.|An error has occurred\. Please try again later\.|Thank you for subscribing\."
    r"|We have more newsletters|Show me|See our privacy notice|Enter your email(?: address)?"
    r"|(?:Sign up|Subscribe) (?:to|for) (?:our|the)[\w ]{2,40}newsletters?\.?"
    r"|View all (?:[\w ]{2,40} )?newsletters\.?|Today[’']s Headlines: [\w ]{2,30}Edition"
    r"|Download (?:our|the) app(?: for [a-z]+)?\.?"
    r"|Please (?:use|upgrade|enable|update)[^.!?]{3,60}(?:browser|JavaScript|cookies?)"
    r"(?: for[^.!?A-Z]{3,60}|[^.!?]{0,30}\.)"
    r"|(?:Spreaker )?This content is provided by [^.]{2,60} cookies[^.]{0,40}\."
    r"|Your browser does not support[^.]{3,80}\.(?: You must be using[^.]{3,100}\.)?"
    r"|(?:Figure caption, )?Warning: Third party content may contain adverts"
    r"|You have exhausted your[^.]{3,80}\.(?: Read more stories[^.]{3,60}\.)?"
    r"|Purchase Licensing Rights(?:, opens new tab)?|\[?opens new tab\]?|Slideshow \(\d+ [Ii]mages\)"
    r"|(?:\d+ )?Show all(?= [A-Z])|Read or Share this story: \S+"
    r"|(?:Play )*Mute Current Time .{3,60}?Loaded: [\d.]+%|JUST WATCHED .{3,200}?\d\d:\d\d|Article content"
    r"|This advertisement has not loaded yet, but your article continues below\.|Report [Tt]his [Aa]d"
    r"|Recommended Videos|Sponsored Content(?: by [A-Z]\w+)?|CLICK HERE TO [A-Z ]{5,40}(?= [A-Z])"
    r"|Trending(?= [A-Z]\w+ )"
    r"|Read More(?= (?:The|An?|He|She|It|In|On|But|And|They|At)\b|\s*$)|Ctrl ?\+ ?Enter"
    r"|© ?(?:20\d\d )?(?:AFP|Reuters|AP|Getty Images|EPA)(?:[/ ](?:AFP|Getty Images|Reuters))?"
    r"|(?i:top stories|most (?:read|viewed|popular)|popular reads)(?= [A-Z]|$)"
    r"|Subscribe(?= Thank you)|\+ ?Subscribe|Email(?= Share)"
)
PAGE = re.compile(rf"(?:(?<=\s)|^)(?:(?:{_PAGE}|{BUTTON})[\s|·•,]*)+")
"""Buttons, players, prompts and notices of a page, as many as stand in a row."""
BOXED = re.compile(r"\[(?=[A-Z\"“'‘])(?:Graphic: |Video: |Photos?: )?[^\[\]\d][^\[\]]{14,160}[^\[\].]\]")
"""`[Why the cod left]`: another story of the house."""
TEASER = re.compile(
    r"(?:(?:ALSO READ|READ ALSO|READ MORE|READ NEXT|MUST READ|ALSO SEE|SEE ALSO|WATCH ALSO|ALSO WATCH|RELATED)"
    r"(?:\s?[:|–—-]|(?= [A-Z]))|Story highlights"
    r"|(?:Related|RELATED) (?:[Aa]rticles|[Ss]tories|ARTICLES|STORIES|COVERAGE)(?= )"
    r"|(?:Also [Rr]ead|Read [Aa]lso|Read [Mm]ore|Read [Nn]ext|Must [Rr]ead|Also [Ss]ee|See [Aa]lso|Also [Ww]atch|"
    r"Watch(?: [Mm]ore| [Aa]lso)?|WATCH|VIDEO|MORE|More|Related(?: [Ss]tor(?:y|ies)| [Aa]rticles?)?|Explained|"
    r"Explainer|You (?:may|might) (?:also )?(?:like|be interested in)|Don[’']t [Mm]iss|Recommended|"
    r"Editor[’']s [Pp]icks?)\s?[:|])\s*(?=[A-Z\d\"“'‘])"
)
"""With what a teaser begins: *Also read: ...*, *MORE: ...*"""
STORIES = re.compile(
    r"(?i:related (?:stories|articles)|most read in [a-z]+|more (?:stories|from [a-z]+)|read more)"
    r"\s+(?=[\"“'‘]?[A-Z]{2})"
)
_CAPITALS = r"[\"“'‘]?[A-Z][A-Z’'!?.-]*[A-Z!?’'][\"”’']?"
KICKER = re.compile(
    rf"(?<!\w){_CAPITALS}(?: (?:{_CAPITALS}|A|I|&)){{1,7}}(?= )|(?<!\w)[A-Z’']{{4,}}[!?]?(?= [A-Z][\w’']*[a-z])"
)
"""`STREET BEATING Some Headline`: capitals above a teaser."""
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day)?, [A-Z][a-z]+ \d{1,2}, \d{4} "
STAMPED = re.compile(_DAY)
"""`Wed, November 9, 2016 `, as a gallery is dated."""
CAPTION = re.compile(
    r"(?:(?:Image|Media|Figure|Video) (?:caption|captions),? |(?:Enlarge (?:this )?image )?toggle caption |"
    r"Hide [Cc]aption (?:\d+ of \d+ )?)"
)
"""After it stands what a picture shows."""
COPYRIGHT = re.compile(r"Image (?:copyright|source),? ")
COUNTER = re.compile(r"(?<![\d/])(?:\[?\d{1,2}/\d{1,3}(?:\]| )|(?:Item )?\d{1,2} of \d{1,3}) ?(?=[A-Z\"“\d])")
LABELLED = re.compile(
    r"(?:FILE(?: PHOTO| IMAGE| PICTURE)?(?: ?:| [-–—]) ?|File (?:photo|picture|image)(?: of |: )|"
    r"(?:PHOTO|Photo|IMAGE|Image|Picture|Pic|PICTURE): |(?:Photo|Image) [Cc]redit ?: )"
    r"(?=[A-Z\d])"
)
"""Labels before what a picture shows, at whose end its credit stands."""
_BRACKET = r"[(\[](?P<who>[^()\[\]]{2,110})[)\]](?![ ]?[-–—:])"
_NAMED_AS = re.compile(r"(?:[Pp]hoto|PHOTO|Image|Pic|[Cc]redit)[\w ]*(?:[:|]| by )")
BRACKETED = re.compile(_BRACKET)


@cache
def houses() -> str:
    """The names of agencies and of houses of pictures as one choice, the longest first."""
    names = {*_HOUSES, *agency_names()}
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


@cache
def slashed() -> re.Pattern[str]:
    """`REUTERS/Ann Lee`, `Photo: Ann Lee/AFP`, `Ann Lee/Getty Images`, `Pic: AP`, `| Photo credit: AFP`."""
    house = houses()
    label = (
        r"(?:\| ?)?(?:Photo(?:graph)?|PHOTO|Image|Pic(?:ture)?|Credit|Photo [Cc]redit|Image [Cc]redit)(?: ?[:|] ?| by )"
    )
    return re.compile(
        rf"(?<![\w/])(?=[A-Z|])(?:(?:{label})(?:(?:{house})(?:/(?P<for>{_NAME}))?|{_NAME}/(?:{house})|"
        rf"[A-ZÀ-Þ][\w.’'-]* [A-ZÀ-Þ][\w’'-]+(?=[\s.]*$))(?!\w)(?:, File)?"
        rf"|(?:{house})(?: (?:Photo|PHOTO))?/(?!{house})(?P<by>{_NAME})"
        rf"|{_NAME}/(?:{house})(?: via (?:{house}))?(?![\w/])|{_OFFICE}/(?:Handout|HANDOUT)(?: via (?:{house}))?)"
    )


@cache
def led() -> re.Pattern[str]:
    """`GETTY `, `Getty Images 18 `, `AP:Associated Press 18 `, `GETTY*EPA `, `AP Photo/Ann Lee ` before a caption."""
    names = [*_HOUSES, *(name for name in agency_names() if name.isupper() or " " in name or name in _BY_NAME)]
    house = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(
        rf"(?<!\S)(?=[A-Zg])(?P<house>(?:{house})(?:[*•/ ](?:{house}))*(?: ?[-–] ?Contributor)?) "
        r"(?P<count>\d{1,3}(?: of \d{1,3})? )?"
        r"(?=[A-Z\d\"“'‘])(?!(?:[A-Z]+ )?(?:Updated|Published|Posted|Last |Created|News\b))"
    )


def names_makers(who: str) -> bool:
    """Whether what stands in brackets says who took a picture."""
    if who[0].islower() and not who.startswith(("photo", "image", "picture", "file", "screengrab", "handout", "via ")):
        return False
    if re.search(
        r"(?i)\b(?:photos?|picture|image|pic|handout|screengrab|file|courtesy|pool|screenshot|video grab)\b", who
    ):
        return len(who.split()) <= 14
    parts = [part.strip() for part in re.split(r"[/,|]| via ", who)]
    return any(agency(part) or part in _HOUSES for part in parts) and len(parts[0].split()) <= 4


def is_agency(who: str) -> bool:
    """Whether it is an agency of news as well, of whom a report can tell."""
    return bool(agency(who)) or who in ("EPA", "PA", "ABC News", "Sky News", "Twitter", "Facebook", "Google", "google")


def says_picture(who: str) -> bool:
    """Whether a credit says of itself that it is a picture's."""
    return re.search(r"(?i)photo|picture|image|pic\b|handout|screengrab|file|courtesy|getty", who) is not None


def name_end(words: str, match: re.Match[str]) -> int:
    """Where a photographer's name ends: before a second word that is the subject of the sentence behind."""
    by = match.groupdict().get("by") or ""
    if " " in by and re.match(r" [a-z]", words[match.end() : match.end() + 2]):
        return match.end() - len(by) + by.rindex(" ")
    second = by.partition(" ")[2]
    if second and opens_in(f"{by} {words[match.end() : match.end() + 20]}", 0, len(by)) is not None:
        return match.end() - len(by) + by.index(" ")
    return match.end()


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a mark stands. `sure`: nothing of a report reads so."""

    start: int
    end: int
    kind: Kind
    sure: bool = False


def marks_in(words: str) -> list[Mark]:
    """All marks in the order of the words, none within another."""
    found = [Mark(*match.span(), "taken") for match in BRACKETED.finditer(words) if names_makers(match["who"])]
    found += [Mark(*match.span(), kind) for kind, mark in _FINDERS for match in mark.finditer(words)]
    found += [Mark(*match.span(), "counter", match[0][0] in "[I") for match in COUNTER.finditer(words)]
    found += [Mark(*match.span(), "led", match["count"] is not None) for match in led().finditer(words)]
    if "/" in words or _NAMED_AS.search(words):
        found += [Mark(match.start(), name_end(words, match), "taken", True) for match in slashed().finditer(words)]
    result: list[Mark] = []
    for mark in sorted(found, key=lambda one: (one.start, -one.end)):
        if not result or mark.start >= result[-1].end:
            result.append(mark)
    return result


_FINDERS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("page", PAGE),
    ("boxed", BOXED),
    ("caption", CAPTION),
    ("copyright", COPYRIGHT),
    ("labelled", LABELLED),
    ("stories", STORIES),
    ("teaser", TEASER),
    ("stamped", STAMPED),
)
