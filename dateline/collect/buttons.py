"""Words of a page's buttons and boxes that a reader of pages ran into the report's own lines."""

import re

BUTTON = (
    r"(?:(?:Click|Tap) (?:here )?to (?:share|email|print|tweet)[^().]{0,40}(?:\(Opens in (?:a )?new window\))?"
    r"|Skip Ad|Ad Loading\.\.\.|x (?:Embed|Share)(?= )|\+ ?Subscribe|Please re-enter\."
    r"|Invalid [Ee]mail(?: address)?\.?|Get [\w ]{3,24} (?:updates|news|headlines|alerts)(?: directly)? (?:to|in) your inbox|Thank you for subscribing!?"
    r"|(?:Could|We could) not subscribe(?: you)?, (?:please )?try again later\.?|Newsletter Sign Up|Sign Up Now"
    r"|Continue reading the main story|Please verify you['’]re not a robot by clicking the box\."
    r"|You must select a newsletter to subscribe to\.|Share (?:on|via) (?:Facebook|Twitter|X|WhatsApp|LinkedIn|Email)\b"
    r"|(?:Share|Print|Save|Email) this (?:article|story|page|post)\b|Copy (?:this )?link\b|(?:Hide|Show|Toggle) [Cc]aption"
    r"|Media playback is (?:not supported|unsupported) on (?:this|your) device|Enlarge (?:this )?image|Read in app"
    r"|Opens in (?:a )?new window|Listen to this article|Add as a preferred source(?: on Google)?)"
)
_RUN = re.compile(rf"(?:{BUTTON}[\s|·•,]*){{2,}}")
LONGEST = 1500
"""Code points up to which a line that begins with a row of buttons is a box of the page."""


def run_of_buttons(words: str) -> tuple[int, int] | None:
    """Where two or more buttons stand in a row."""
    found = _RUN.search(words)
    return found.span() if found else None


def begins_with_buttons(words: str) -> bool:
    """Whether a line is a box of the page, from its buttons on."""
    return len(words) <= LONGEST and _RUN.match(words) is not None
