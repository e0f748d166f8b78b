"""Two figures in one report -> whether the one is somebody else's account, set against the other."""

import re

from dateline.reconcile.givings import Giving

RISEN_WORDS = r"rose|risen|rises|rising|climb\w*|increased|grew|grown|up from|gone up|mounted|jumped|earlier|raised"
RISEN = re.compile(rf"\b(?:{RISEN_WORDS}|reached|updated)\b")
FIRST_WORDS = r"than (?:was )?(?:first|initially|earlier|originally)|final (?:count|toll|tally|figure)"
REVISED_WORDS = rf"{FIRST_WORDS}|revis\w+|correct\w+|lowered|recount\w*|reduced|amended|down from|instead of"
REVISED = re.compile(rf"\b(?:{REVISED_WORDS})\b")
CONTRASTING = "while|whereas|but|however|only|on the other hand|for (?:its|his|her|their) part"
CONTRAST = re.compile(rf"\b(?:{CONTRASTING}|insist\w*|den(?:y|ie[sd]|ying)|dismiss\w*|disput\w+|contradict\w*)\b")
COUNTS = "number|figure|toll|count|total|tally|dead|losses"
GIVEN_BY_OTHERS = re.compile(
    rf"\bput(?:s|ting)? (?:the|that|their) (?:death )?(?:{COUNTS})\b|\b(?:spoke|spoken|speak) of\b"
)
ACCOUNTS = re.compile(r"\baccording to\b")


def accounts_in_one(x: Giving, y: Giving) -> bool:
    """*nine were arrested, according to the growers, and six according to the mayor's office*"""
    return x.span == y.span and len(ACCOUNTS.findall(x.span.quote.lower())) > 1


def contrasted(x: Giving, y: Giving) -> bool:
    """*while the organisers claimed*, *but a doctor said that only two*: words that set the later figure apart."""
    later = max(x, y, key=lambda g: g.span)
    return bool(CONTRAST.search(later.span.quote.lower()))


def put_lower(x: Giving, y: Giving) -> bool:
    """*Officials put the number at two*, right after a higher one: no count rises so, and nobody revises it."""
    earlier, later = sorted((x, y), key=lambda g: g.span)
    words = later.span.quote.lower()
    lower = (later.value.number or 0) < (earlier.value.number or 0) and earlier.span != later.span
    return lower and bool(GIVEN_BY_OTHERS.search(words)) and not REVISED.search(words) and not RISEN.search(words)


def by_another(first: Giving, then: Giving) -> bool:
    """*The Red Cross put the toll at 66*, in another sentence than the report's own figure, and not as a later one."""
    words = then.span.quote.lower()
    other = then.speaker is not None and then.speaker != first.speaker and first.span != then.span
    exact = first.value.number != then.value.number and then.value.qualifier is None
    counted_again = any(again.search(words + first.span.quote.lower()) for again in (REVISED, RISEN))
    return other and exact and bool(GIVEN_BY_OTHERS.search(words)) and not counted_again
