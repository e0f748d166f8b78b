"""An event's kind, people, place and status -> a title a reader takes in at a glance."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.knowledge.codebook import EASED

ACTING = ("initiator", "actor", "guest", "participant", "signatory", "chair", "host")
DONE_TO = ("target", "object", "victim")
COMING = frozenset({"expected", "proposed"})
UNDONE = frozenset({"cancelled", "postponed", "denied"})
LISTED = 3
WORDS = 8
TRAILING = re.compile(r"\s+(?:at|on|over|during|since|last|this|next|earlier|yesterday|today)\s+.*$")
MANY_WORDS = "police forces troops people authorities militants rebels insurgents gunmen"
MANY = frozenset(MANY_WORDS.split())
THING_WORDS = "shell drone missile rocket bomb jet plane aircraft fire blast strike"
THINGS = frozenset(THING_WORDS.split())
LINK_WORDS = "of in on at for the a an and to by with from"
LINKS = frozenset(LINK_WORDS.split())
COUNT_WORDS = """
at least|up to|more than|about|around|nearly|over|[0-9][0-9,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|
twelve|dozens|hundreds|thousands|several|many
"""
NUMBERED = re.compile(rf"(?:{COUNT_WORDS.replace(chr(10), '')})\b", re.IGNORECASE)
NOUNS = {
    "meeting": "meeting", "call": "call", "visit": "visit", "policy": "decision", "withdrawal": "withdrawal",
    "mobilisation": "deployment", "military_operation": "military operation", "protest": "protest",
    "accident": "accident", "disaster": "disaster", "appointment": "appointment", "departure": "departure",
    "election": "election", "death": "death", "attack": "attack", "clash": "clash", "standoff": "standoff",
    "agreement": "agreement", "ceasefire": "ceasefire", "accession": "accession", "refusal": "refusal",
    "request": "request", "threat": "threat", "accusation": "accusation", "sanction": "sanctions", "aid": "aid",
    "arrest": "arrest",
}  # fmt: skip
TOWARDS = {
    "attack": "on", "arrest": "of", "sanction": "on", "aid": "for", "accusation": "of", "threat": "to",
    "request": "to", "refusal": "of", "accession": "to", "death": "of", "election": "of",
}  # fmt: skip
"""How the noun of an act takes whom or what it is done to."""
VERBS = {
    "accession": "join", "refusal": "reject", "request": "ask", "threat": "threaten", "accusation": "accuse",
    "sanction": "sanction", "attack": "attack", "arrest": "arrest",
}  # fmt: skip
EXPULSION, INQUIRY = "expulsion", "investigation"
BODY = re.compile(
    r"(?i)\b(?:council|committee|commission|cabinet|parliament|assembly|board|group|bloc|union|court|leaders)\b"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A participant for a title: its role, its name or description, and whether it is a known entity."""

    role: str
    name: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class Heads:
    """Who does it, to whom, and where, as names ready for a title."""

    doing: tuple[str, ...]
    to: tuple[str, ...]
    hosts: tuple[str, ...]
    place: str | None
    coming: bool
    several: bool
    described: bool
    victims: bool
    away: bool


def listed(names: Sequence[str]) -> str:
    """*A*, *A and B*, *A, B and C*, *A, B and 3 others*."""
    shown = list(names)
    if len(shown) > LISTED:
        shown = [*shown[: LISTED - 1], f"{len(shown) - LISTED + 1} others"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""


def title_of(
    kind: str,
    status: str,
    who: Sequence[Named],
    place: str | None,
    *,
    noun: str | None = None,
    deed: str | None = None,
    mode: str | None = None,
    signed: bool = True,
) -> str:
    """A headline form: `who` are the participants, the chief ones first; `noun` is what reports call the event, `deed`
    their words for what was done; `mode` tells the lifting of sanctions from their imposing, `signed` a pact
    that was signed from one only reached."""
    heads = _heads(kind, who, place, status in COMING)
    if mode == EASED:
        main = _easing(heads) + (f" {status}" if status in UNDONE else "")
    elif status in UNDONE:
        main = f"{_noun_phrase(kind, heads, noun)} {status}"
    else:
        main = _main(kind, heads, noun, deed, signed) + (" (alleged)" if status == "alleged" else "")
    return main[:1].upper() + main[1:]


def _heads(kind: str, who: Sequence[Named], place: str | None, coming: bool) -> Heads:
    doing = _names([one for one in who if one.role in ACTING and not (one.role == "host" and kind == "visit")])
    if kind in ("attack", "clash"):
        doing = tuple(name for name in doing if not _is_thing(name))
    if kind == "attack" and any(one.role == "actor" for one in who):
        doing = tuple(name for name in doing if name in _names([one for one in who if one.role == "actor"]))
    struck = [one for one in who if one.role in DONE_TO and one.name not in doing]
    told = [one for one in struck if one.role != "victim"]
    victims = not told and kind not in ("clash", "standoff")
    told = told or (struck if victims else [])
    if kind == "withdrawal" and not any(one.role == "target" and one.known and place == one.name for one in told):
        told = [one for one in told if one.role == "object"] or told  # *handed ten hostages over to the Red Cross*
    return Heads(
        doing=doing,
        to=_names(told),
        hosts=_names([one for one in who if one.role == "host"]),
        place=place,
        coming=coming,
        several=_several(doing, {one.name for one in who if one.known}),
        described=bool(told) and not any(one.known for one in told),
        victims=victims,
        away=kind in ("withdrawal", "mobilisation") and any(one.role == "target" for one in told if one.known),
    )


def _several(names: Sequence[str], known: set[str]) -> bool:
    """Whether a verb after these names stands in the plural."""
    last = names[-1].split(" of ")[0].split()[-1].lower() if names and names[-1].strip() else ""
    return len(names) > 1 or last in MANY or (last.endswith("s") and names[-1] not in known)


def _names(rows: Sequence[Named]) -> tuple[str, ...]:
    """Known ones; where there are none, one description in few words."""
    known = list(dict.fromkeys(one.name for one in rows if one.known))
    return tuple(known or [_short(one.name) for one in rows if one.name][:1])


def _short(description: str) -> str:
    words = TRAILING.sub("", description).split()[:WORDS]
    while len(words) > 1 and words[-1].lower() in LINKS:
        words.pop()
    short = " ".join(words)
    return short[:1].lower() + short[1:] if NUMBERED.match(short) else short


def _is_thing(name: str) -> bool:
    last = name.split()[-1].lower()
    return last in THINGS or last.removesuffix("s") in THINGS


def _does(verb: str, heads: Heads, *, several: bool | None = None) -> str:
    """*meets*, of several *meet*, of what is to come *to meet*."""
    if heads.coming:
        return f"to {verb}"
    if heads.several if several is None else several:
        return verb
    return verb[:-1] + "ies" if verb.endswith("y") else verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")


def _where(heads: Heads, main: str) -> str:
    """*in Doha*, unless the title names the place already."""
    known = not heads.place or heads.place.casefold() in main.casefold()
    return "" if known else f" in {heads.place}"


def _placed(heads: Heads, main: str) -> str:
    return main + _where(heads, main)


def _main(kind: str, heads: Heads, noun: str | None, deed: str | None, signed: bool) -> str:
    doing, to = heads.doing, heads.to
    if kind in ("meeting", "call"):
        return _gathering(kind, heads, noun)
    if kind == "visit" and doing and (heads.place or heads.hosts):
        return f"{listed(doing)} {_does('visit', heads)} {heads.place or listed(heads.hosts)}"
    if kind in ("agreement", "ceasefire") and doing:
        return _pact(kind, heads, noun) if signed or kind == "ceasefire" else _bargain(heads, noun, deed)
    if (to and kind == "appointment") or ((to or doing) and kind == "departure"):
        return _office(kind, heads)
    if kind == "sanction" and noun == EXPULSION and doing and to:
        return f"{listed(doing)} {_does('expel', heads)} {listed(to)}"
    if kind == "sanction" and noun and doing:
        return f"{listed(doing)} {_does('cut', heads)} ties" + (f" with {listed(to)}" if to else "")
    if kind == "accusation" and noun == INQUIRY:
        by = f" by {listed(doing)}" if doing else ""
        return _placed(heads, noun + (f" of {listed(to)}" if to else "") + by)
    if kind == "accusation" and heads.described and doing and deed and not heads.coming:
        return f"{listed(doing)} {deed}"
    if kind in VERBS and doing and to:
        link = "for " if kind == "request" and heads.described else ""
        return _placed(heads, f"{listed(doing)} {_does(VERBS[kind], heads)} {link}{listed(to)}")
    if kind in ("refusal", "request", "threat", "accusation") and doing and deed and not heads.coming:
        return f"{listed(doing)} {deed}"
    return _noun_phrase(kind, heads, noun)


def _gathering(kind: str, heads: Heads, noun: str | None) -> str:
    everyone = [*heads.doing, *heads.to]
    if len(everyone) > 1:
        verb = "meet" if kind == "meeting" else "speak"
        first, *rest = everyone
        link = "with " if kind == "call" else ""
        return _placed(heads, f"{first} {_does(verb, heads, several=False)} {link}{listed(rest)}")
    if not everyone or kind == "call":
        return _noun_phrase(kind, heads, noun)
    what = "meet" if BODY.search(everyone[0]) else "hold"
    return _placed(heads, f"{everyone[0]} {_does(what, heads)}{'' if what == 'meet' else ' talks'}")


def _easing(heads: Heads) -> str:
    """*A eases sanctions on B*; where no one is named, *Easing of sanctions on B*."""
    what = "sanctions" + (f" on {listed(heads.to)}" if heads.to else "")
    return _placed(
        heads, f"{listed(heads.doing)} {_does('ease', heads)} {what}" if heads.doing else f"easing of {what}"
    )


def _pact(kind: str, heads: Heads, noun: str | None) -> str:
    verb, what = ("agree", NOUNS[kind]) if kind == "ceasefire" else ("sign", noun or NOUNS[kind])
    return _placed(heads, f"{listed(heads.doing)} {_does(verb, heads)} {what}")


HELPS = ("broker", "mediat", "facilitat", "help", "welcom", "hail", "prais", "host")
"""How the deeds of those begin who are no side of a bargain."""


def _bargain(heads: Heads, noun: str | None, deed: str | None) -> str:
    """*A and B reach agreement*; of one side alone what it did: *A accepted the plan*."""
    if len(heads.doing) == 1 and not heads.several:
        own = deed and not heads.coming and not deed.startswith(HELPS)
        return f"{heads.doing[0]} {deed}" if own else _noun_phrase("agreement", heads, noun)
    return _placed(heads, f"{listed(heads.doing)} {_does('reach', heads)} {noun or NOUNS['agreement']}")


def _office(kind: str, heads: Heads) -> str:
    holder = [*heads.to, *heads.doing][0]
    if kind == "departure":
        return f"{holder} {_does('leave', heads, several=False)} office"
    return f"{holder} {'to be appointed' if heads.coming else 'appointed'}"


def _noun_phrase(kind: str, heads: Heads, noun: str | None) -> str:
    """*Attack on a market in Mandera*, *Talks between A and B*, *Earthquake in West Sulawesi*."""
    what = noun or NOUNS[kind]
    if kind in ("meeting", "call", "clash", "standoff", "agreement", "ceasefire"):
        both = [*heads.doing, *heads.to]
        of = f" between {listed(both)}" if len(both) > 1 else f" of {both[0]}" if both else ""
        return _placed(heads, what + of)
    if kind == "visit":
        by = f" by {listed(heads.doing)}" if heads.doing else ""
        return f"visit{by}" + (f" to {heads.place}" if heads.place else "")
    if kind in ("disaster", "accident", "election", "protest", "military_operation"):
        return _occurrence(kind, heads, what)
    if kind == "attack" and heads.victims and heads.to and not heads.doing:
        return _placed(heads, f"{what} that struck {listed(heads.to)}")
    if heads.to:
        by = f" by {listed(heads.doing)}" if heads.doing else ""
        link = "to" if kind == "mobilisation" else "from" if kind == "withdrawal" else "of"
        return _placed(heads, f"{what} {link if heads.away else TOWARDS.get(kind, 'of')} {listed(heads.to)}{by}")
    return _placed(heads, f"{what} {'from' if kind == 'aid' else 'by'} {listed(heads.doing)}" if heads.doing else what)


def _occurrence(kind: str, heads: Heads, what: str) -> str:
    if kind == "protest" and heads.doing:
        return _placed(heads, f"{what} by {listed(heads.doing)}")
    if heads.place:
        return f"{what} in {heads.place}"
    if kind == "military_operation":
        return f"{what} by {listed(heads.doing)}" if heads.doing else what
    named = heads.to[:1] or (() if kind == "election" else heads.doing[:1])
    return f"{what} {'in' if kind == 'disaster' else 'of'} {named[0]}" if named else what
