"""A line -> whether by its own words it is not the report at all, and why."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from dateline.collect.agencies import agency
from dateline.collect.buttons import begins_with_buttons
from dateline.collect.bylines import is_signature
from dateline.collect.credits import is_credit
from dateline.collect.furniture import is_caption, is_furniture, leads_to_others
from dateline.collect.lines import ASKED_AGAIN, Line

Why = Literal["related", "asks", "credits", "teaser"]
LONGEST = 400
"""A longer line is a paragraph of the report, whatever it begins with."""
LONGEST_CREDIT = 200
"""A photo credit or a plea in the middle of a line counts only in a line this short."""
ADDRESSED = 5
"""Words of a line that asks its reader something: *Have you seen this?*"""
_OTHERS = re.compile(
    r"(?:also|more|elsewhere|inside|further)\s(?:in|on|from|by|at|around)\s(?!attend|presen|the room)[^.!?]{3,40}"
    r"|(?:the )?(?:latest|newest|top|more|related|other|recent|trending|popular|recommended|most|hot|our|today['’]s)\b"
    r".{0,20}\b(?:stories|news|articles|headlines|posts|videos|reads?|week|topics|viewed):?"
)
"""`Newest stories`, `Hot this week`, `Also in today's Mail:`"""
_CONTACT = re.compile(
    r"(?:(?:write to|e-?mail|contact|reach|twitter|x|instagram)[: ].{0,80})?"
    r"(?:[\w.+-]+@[\w-]+\.[\w.-]+|@\w+|(?:https?://|www\.|twitter\.com/|x\.com/)\S+)\W*"
)
"""A line that is only an address, or says to whom to write."""
_EMAIL = re.compile(r"\b[\w.+-]+@[\w-]+\.[a-z]{2,}")
_ORDERS = """
    follow get join share subscribe sign download read watch click stay tap register receive listen reuse order print
    mail support see contact"""
_OF_PAGES = """
    story stories article articles page newsletter newsletters updates app channel alerts whatsapp telegram youtube
    facebook instagram topic topics coverage podcast comments website reprint reprints content patreon us our video
    videos edition below here"""
ORDERS, OF_PAGES = frozenset(_ORDERS.split()), frozenset(_OF_PAGES.split())
"""With what an order at a page's reader begins, and of what it speaks."""
LONGEST_PLEA, LONGEST_AIM = 16, 70
_YOU, _SAID = re.compile(r"\b(?:you|your)\b"), re.compile(r"[\"“”]|\b(?:said|says|told|added|asked|wrote)\b")
_TO_READER = re.compile(
    r"\b(?:newsletters?|inbox|e-?mails?|apps?|browsers?|cookies|subscri\w+|web ?sites?|sites?|click\w*|download\w*|"
    r"log ?in|sign(?:ing)? up|comments?|content|advertis\w+|podcasts?|accounts?|settings|coverage|videos?|"
    r"paywall|news|journalis\w+|supporting us|updates)\b"
)
"""Words of a page that stand beside *you* in a line in which no one is quoted."""
_OF_PRINT = re.compile(
    r"(?:correction: |update: )?(?:(?:an?|this|the) (?:audio |print |full )?(?:version|edition|extract) of )?"
    r"this (?:article|story|report|column|interview|text|piece) (?:also |first |was |is |has |been |originally )*"
    r"(?:appear|generat|publish|print|r[ae]n\b|clos|updat|correct|amend|translat|written|taken)\w*\b.*"
    r"|(?:correction|update|clarification)?:? ?(?:an )?earlier versions? of this (?:story|article|report).*"
    r"|(?:reader )?comments? (?:have to|must|should|(?:is|are) (?:closed|open|moderated|subject|welcome|disabled))\b.*"
    r"|.{2,60} (?:is|are) not responsible for (?:the )?(?:content|accuracy|views).*"
    r"|.{3,60} is (?:owned|published|printed)(?: and \w+)? by .{3,60}\b(?:ltd|limited|inc|llc|plc|gmbh|group)\b.*"
    r"|this (?:live|page|blog|coverage)\b.{0,20} (?:is|has|was) (?:now |been )?(?:closed|ended|over|finished)\b.*"
    r"|(?:the )?(?:rest|remainder) of this .{3,30} (?:is|are) .*|.{0,40}\bfor (?:our )?subscribers only\W*"
)
"""What pages say of themselves and their readers' letters: *A version of this article appears in print on May 3.*"""
_STAMP = re.compile(
    r"(?:loc\s?)?\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[a-z]{2,4})?"
    r"|\d{1,2}\s?(?:h|m|d|w|hrs?|mins?|hours?|minutes?|days?|weeks?)\.? ago"
)
"""`5:12 p.m.`, `07:43 GMT`, `3d ago`: when an entry of a live page, or a teaser, was set."""
_BOXED = re.compile(r"\[[A-Z\"“'‘][^\[\]\d]{15,160}[^\[\].\d]\]")
"""`[Why the cod left]`: a line that is a link to another story"""
_PERSON = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
_BY_ALONE = re.compile(rf"(?:By|BY) {_PERSON}(?: (?:and|AND) {_PERSON})?")
_MADE_BY = ("reporting", "writing", "editing", "edited", "with ", "additional", "compiled", "produced", "written")
TELLS = re.compile(r"\b(?:said|says|told|has|was|were|cannot|will|would)\b")
"""Verbs of a sentence: *Editing by committee is what it suffered from, he said.* is no credit, nor is a last paragraph
whose stop is missing a headline."""
_PAST = re.compile(
    r"\b(?:said|told|was|were|had|met|held|made|took|gave|came|went|left|saw|sent|won|lost|led|rose|fell|flew|chose|broke|"
    r"spoke|drew|grew|began|ran|stood|put|brought|found|(?!reserved|occurred|updated|published|limited|related|united)[a-z]{2,}ed)\b"
)
_OF_RIGHTS = re.compile(r"(?i:copyrights?)\W*(?:©|\(c\)|\d{4}|[A-Z]|$)")
_ONLY_AGENCIES = re.compile(r"\(([^()]{2,40})\)\W*$")


@dataclass(frozen=True, slots=True)
class _Words:
    related: tuple[str, ...]
    asks: tuple[str, ...]
    credits: tuple[str, ...]
    sure: tuple[str, ...]
    holds: tuple[str, ...]
    whole: frozenset[str]
    headings: frozenset[str]


@cache
def _words() -> _Words:
    table = tomllib.loads(files(__package__).joinpath("boilerplate.toml").read_text(encoding="utf-8"))
    related, asks, credits, sure, holds = (tuple(table[n]) for n in ("related", "asks", "credits", "sure", "holds"))
    return _Words(related, asks, credits, sure, holds, frozenset(table["whole"]), frozenset(table["headings"]))


@lru_cache(maxsize=ASKED_AGAIN)
def kind_of(line: Line) -> Why | None:
    """What a line is by its own words, or None for a line of the report."""
    if begins_with_buttons(line.words) or leads_to_others(line.words):
        return "asks"
    if len(line.words) > LONGEST:
        return None
    plain, table = line.words.casefold().lstrip("*•►▶→>-–—_[#♦| ").replace(" :", ":", 1), _words()
    if plain.strip("*:_#|. ") in table.headings:
        return "related"
    if _BOXED.fullmatch(line.words):
        return "teaser"
    if plain.strip("*:_#|. ") in table.whole or line.words.casefold() in table.whole or not plain:
        return "asks"
    if is_furniture(line) or _STAMP.fullmatch(plain) or _is_of_page(plain):
        return "asks"
    if plain.startswith(table.credits):
        return "credits" if _is_credit(line, plain) else None
    if is_credit(line) or _BY_ALONE.fullmatch(line.words) or _is_house(line.words):
        return "credits"
    if _is_plea(line, plain):
        return "asks"
    if plain[0] == "(" and plain.rstrip(".")[-1] == ")":
        plain = plain.strip("(). ")
    if plain.startswith(table.related) or plain.rstrip(": ") in table.headings or _OTHERS.fullmatch(plain):
        return "related" if _is_pointer(line, plain) else None
    if is_caption(line):
        return "credits"
    short = len(plain) <= LONGEST_CREDIT
    if short and (_CONTACT.fullmatch(plain) or (_EMAIL.search(plain) and not TELLS.search(plain))):
        return "credits"
    if plain.startswith(table.asks) and (not _tells(line, plain) or _speaks_to_reader(plain)):
        return "asks"
    if (
        short
        and not _is_signed(line)
        and not line.words.startswith(('"', "“", "'", "‘"))
        and any(held in plain for held in table.holds)
    ):
        return "credits"
    return None


def _is_signed(line: Line) -> bool:
    """`... of the deal. (AFP/Reuters)` is a last paragraph, not a picture's."""
    match = _ONLY_AGENCIES.search(line.words)
    return match is not None and match.start() > 0 and all(agency(part) for part in re.split(r"[/,]", match[1]))


def is_sentence(line: Line) -> bool:
    return line.ends_with_stop() and len(line.words.split()) >= 12


def _tells(line: Line, plain: str) -> bool:
    """A sentence, or a short one with a verb in the past."""
    return is_sentence(line) or (plain[-1] == "." and _PAST.search(plain) is not None)


def _is_plea(line: Line, plain: str) -> bool:
    """*Have you seen this?*; *Kindly share this story:*, *Get our updates*: an order about what a page holds."""
    if line.words[0] in "\"“'‘" or plain.startswith(("q:", "q.")) or TELLS.search(plain):
        return False
    words = re.findall(r"[^\W\d_]+", plain)
    if len(words) <= ADDRESSED and plain.endswith("?") and {"you", "your"} & set(words):
        return True
    aim = plain[:LONGEST_AIM].find(", ") if plain.startswith(("for ", "to ")) else -1
    orders = re.findall(r"[^\W\d_]+", plain[aim + 1 :])
    orders = orders[1:] if orders and orders[0] in ("please", "kindly", "to") else orders
    return len(orders) > 1 and orders[0] in ORDERS and len(words) <= LONGEST_PLEA and bool(OF_PAGES & set(orders[1:]))


def _is_house(words: str) -> bool:
    """`(Fjord News with AFP and Reuters)`"""
    return words[0] in "([" and words[-1] in ")]" and is_signature(words[1:-1])


def _is_of_page(plain: str) -> bool:
    """What a page says of itself, no one being quoted."""
    return not _SAID.search(plain) and _OF_PRINT.fullmatch(plain) is not None


MOST_SPOKEN = 1
"""Paragraphs of a report on affairs that speak to *you* outside quotes."""


def speaks_to_you(line: Line) -> bool:
    """Whether *you* is spoken to, no one being quoted."""
    return _YOU.search(line.words.casefold()) is not None and not _SAID.search(line.words)


def offers(line: Line) -> bool:
    """Whether it speaks to *you* of what a page offers."""
    short = len(line.words) <= LONGEST_CREDIT
    return short and speaks_to_you(line) and _TO_READER.search(line.words.casefold()) is not None


def _speaks_to_reader(plain: str) -> bool:
    """Pleas speak of *you* and *us*, reports of third persons."""
    words = set(plain.replace("’", " ").replace("'", " ").replace(",", " ").replace(".", " ").split())
    return bool(words & {"you", "your", "us", "our", "newsletter", "app", "whatsapp", "here"})


def _is_credit(line: Line, plain: str) -> bool:
    """A sentence of the report may begin with *Published in 2019, the book ...*: credits are no long sentences."""
    if plain.startswith(_MADE_BY) and line.ends_with_stop() and (TELLS.search(plain) or _tells(line, plain)):
        return False
    if plain.startswith("copyright") and not _OF_RIGHTS.match(line.words):
        return False
    return plain.startswith(_words().sure) or not _tells(line, plain) or ":" in plain[:24]


def _is_pointer(line: Line, plain: str) -> bool:
    """*Read more than one way, the deal ...* and *More in sorrow than in anger, he said.* are sentences."""
    return ":" in plain[:40] or "|" in plain[:40] or not _tells(line, plain) or _speaks_to_reader(plain)
