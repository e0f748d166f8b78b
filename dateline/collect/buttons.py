"""Words of a page's buttons and boxes that a reader of pages ran into the report's own lines."""

import re

BUTTON = (
    r"(?:(?:Click|Tap) (?:here )?to (?:share|email|print|tweet)[^().]{0,40}(?:\(Opens in (?:a )?new window\))?"
    r"|Skip Ad|Ad Loading\.\.\.|x (?:Embed|Share)(?= )|\+ ?Subscribe|Please re-enter\."
    r"|Invalid [Ee]mail(?: address)?\.?|Thank you for subscribing!?|Newsletter Sign Up|Sign Up Now"
    r"|Get [\w ]{3,24} (?:updates|news|headlines|alerts)(?: directly)? (?:to|in) your inbox"
    r"|(?:Could|We could) not subscribe(?: you)?, (?:please )?try again later\.?"
    r"|Continue reading the main story|Please verify you['’]re not a robot by clicking the box\."
    r"|You must select a newsletter to subscribe to\."
    r"|Share (?:on|via) (?:Facebook|Twitter|X|WhatsApp|LinkedIn|Email)\b"
    r"|(?:Share|Print|Save|Email) this (?:article|story|page|post)\b|Copy (?:this )?link\b"
    r"|(?:Hide|Show|Toggle) [Cc]aption|Media playback is (?:not supported|unsupported) on (?:this|your) device"
    r"|Enlarge (?:this )?image|Read in app|Opens in (?:a )?new window|Listen to this article"
    r"|Add as a preferred source(?: on Google)?)"
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
