"""Event mentions -> the words of the reports that a title takes over: a noun for the event, or what was done."""

import re
from collections import Counter
from collections.abc import Sequence

from dateline.base.observations import EventMention
from dateline.base.record import Record
from dateline.reconcile.event_titles import EXPULSION, INQUIRY
from dateline.reconcile.natures import NOUNS, natures_of

PACTS = "agreement|deal|pact|accord|treaty|memorandum of understanding|declaration|protocol|contract"
PACT = re.compile(rf"\b(?:an?|the|its|their|this)\s+((?:[\w-]+\s+){{0,4}}?)({PACTS})\b")
SIGNED = re.compile(r"\b(?:sign(?:s|ed|ing)?|signatures?|ink(?:s|ed)?|initial(?:s|led)|penn?(?:s|ed))\b")
NEAR = 90
CUTS = ("cut", "sever", "break", "broke", "ruptur", "suspen", "froz", "freez", "downgrad")
TIES = re.compile(r"\b(?:relations|ties|links)\b", re.IGNORECASE)
PLAIN_WORDS = """
landmark historic new long-awaited long-discussed final previous same first second latest proposed signed so-called
controversial initial key major broad wide-ranging bilateral written joint said of for in on to that which draft
recent planned reached existing
a an the its their this will would sign signed signing has have had is are was were be by after
"""
PLAIN = frozenset(PLAIN_WORDS.split())
GIVEN_BACK = {
    ("exchange", "swap"): "exchange",
    ("releas", "free", "liberat", "pardon", "amnest"): "release",
    ("hand", "turn", "return", "repatriat"): "handover",
}
FIRED = re.compile(r"missile|satellite|rocket|projectile")
INQUIRIES = ("investigat", "prob", "inquir", "enquir")
LARGE = ("summit", "conference", "congress", "conclave", "assembly", "talks")
STRIKES = tuple(
    (noun, re.compile(rf"\b(?:{words})"))
    for noun, words in (
        ("suicide bombing", "suicide bomb|suicide attack"),
        ("car bombing", "car bomb|truck bomb"),
        ("air strike", "air ?strike|air raid|warplane|jets? "),
        ("drone attack", "drone"),
        ("missile attack", "missile"),
        ("shelling", "shell(?:ing|ed|s)\\b|artillery"),
        ("bombing", "bomb(?:ing|ed|s)?\\b"),
        ("shooting", "shooting\\b|opened fire|shot dead"),
        ("ambush", "ambush"),
        ("stabbing", "stabb"),
    )
)
PAUSES = ["after", "as", "because", "while", "but", "and", "when", "since", "although", "amid", "following", "saying"]
END_OF_DEED = re.compile(rf"[,;:.()\"“”—–]| (?:{'|'.join(PAUSES)}) ")
LONGEST = 70
ANSWERS = re.compile(r"\b(?:in (?:retaliation|revenge|reprisal|response)|after|following)\b")
"""What stands behind is another blow: *the attack in retaliation for air strikes*."""
BY = re.compile(r"\w+(?:ed|en) by\b")


def noun_of(record: Record, mentions: Sequence[EventMention], kind: str) -> str | None:
    """What the reports call an event of this kind: *earthquake*, *trade agreement*, *drone attack*, *summit*."""
    words = Counter(found for m in mentions if m.kind == kind and (found := _noun(record, m)))
    return min(words, key=lambda w: (-words[w], -len(w), w)) if words else None


def signed(record: Record, mentions: Sequence[EventMention]) -> bool:
    """Whether a report tells that it was signed, not only that it was reached."""
    for mention in mentions:
        text = record.articles[mention.article].text
        start, end = (
            max(mention.at.start, mention.trigger.start - NEAR),
            min(mention.at.end, mention.trigger.end + NEAR),
        )
        if SIGNED.search(text[start:end]):
            return True
    return False


def _noun(record: Record, mention: EventMention) -> str | None:
    text = record.articles[mention.article].text
    trigger = text[mention.trigger.start : mention.trigger.end].lower()
    clause = text[mention.at.start : mention.at.end]
    if mention.kind in ("disaster", "accident"):
        natures = natures_of(trigger.split()) or natures_of(clause.split())
        return NOUNS[min(natures)] if len(natures) == 1 else None
    if mention.kind == "agreement":
        return _pact(clause)
    if mention.kind == "withdrawal":
        return next((noun for beginnings, noun in GIVEN_BACK.items() if trigger.startswith(beginnings)), None)
    if mention.kind == "sanction":
        near = text[max(mention.at.start, mention.trigger.start - NEAR) : mention.trigger.end + 40]
        if trigger.startswith("expel"):
            return EXPULSION
        return "cutting of ties" if trigger.startswith(CUTS) and TIES.search(near) else None
    if mention.kind == "attack":
        near = text[max(mention.at.start, mention.trigger.start - 40) : mention.trigger.end + 30].lower()
        near = ANSWERS.split(near)[0]
        return next((noun for noun, pattern in STRIKES if pattern.search(near)), None)
    if mention.kind == "mobilisation":
        return _manoeuvre(trigger, text[mention.trigger.start : mention.trigger.end + NEAR].lower())
    if mention.kind == "accusation":
        return INQUIRY if trigger.startswith(INQUIRIES) else None
    return trigger if trigger in LARGE else None


def _manoeuvre(trigger: str, near: str) -> str | None:
    """*missile launch*, *satellite launch*, *missile test*, *military exercise*: what was no deployment."""
    if trigger.startswith(("exercise", "drill", "manoeuvre", "maneuver")):
        return "military exercise"
    if not trigger.startswith(("fire", "firing", "launch", "test", "lob")):
        return None
    thing = next((m.group() for m in FIRED.finditer(near)), "missile")
    return f"{thing} {'test' if trigger.startswith('test') else 'launch'}"


def _pact(clause: str) -> str | None:
    """*defense industry cooperation agreement*: the noun with what tells it from other agreements."""
    for match in PACT.finditer(clause):
        words = match.group(1).split()
        if all(word.lower() not in PLAIN and (word.islower() or word.isupper()) for word in words):
            return " ".join([*words, match.group(2)])
    return None


def deed_of(record: Record, mentions: Sequence[EventMention]) -> str | None:
    """*declined to answer*: the clause from its verb to the first pause, where it tells the deed in short."""
    for mention in mentions:
        text = record.articles[mention.article].text
        words = " ".join(text[mention.trigger.start : mention.at.end].split())
        end = END_OF_DEED.search(words)
        deed = words[: end.start()] if end else words
        if BY.match(deed):
            continue  # *accepted by Peru*
        if " " in deed and len(deed) <= LONGEST and mention.trigger.start > mention.at.start:
            return deed
    return None
