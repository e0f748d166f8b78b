"""An event's kind, people, place and status -> a title a reader takes in at a glance."""

from collections.abc import Sequence

ACTING = ("initiator", "actor", "guest", "participant", "signatory", "chair", "host", "mediator")
DONE_TO = ("target", "victim", "object")
WITH_OBJECT = {
    "attack": ("attacks", "to attack", "Attack", "on"),
    "agreement": ("and {b} agree", "and {b} to agree", "Agreement", "on"),
    "ceasefire": ("and {b} cease fire", "and {b} to cease fire", "Ceasefire", "of"),
    "accession": ("joins", "to join", "Accession", "to"),
    "refusal": ("refuses", "to refuse", "Refusal", "of"),
    "request": ("asks", "to ask", "Request", "to"),
    "threat": ("threatens", "to threaten", "Threat", "to"),
    "accusation": ("accuses", "to accuse", "Accusation", "of"),
    "sanction": ("puts sanctions on", "to put sanctions on", "Sanctions", "on"),
    "aid": ("sends aid to", "to send aid to", "Aid", "to"),
    "arrest": ("arrests", "to arrest", "Arrest", "of"),
    "clash": ("clashes with", "to clash with", "Clash", "with"),
    "standoff": ("faces off with", "to face off with", "Standoff", "with"),
}
PLAIN = {
    "meeting": "Meeting", "call": "Call", "visit": "Visit", "policy": "Decision", "withdrawal": "Withdrawal",
    "mobilisation": "Deployment", "military_operation": "Military operation", "protest": "Protest",
    "accident": "Accident", "disaster": "Disaster", "appointment": "Appointment", "departure": "Departure",
    "election": "Election", "death": "Death",
}  # fmt: skip
ENDINGS = {"cancelled": " (cancelled)", "postponed": " (postponed)", "denied": " (denied)", "alleged": " (alleged)"}
COMING = frozenset({"expected", "proposed"})
LISTED = 3


def listed(names: Sequence[str]) -> str:
    """*A*, *A and B*, *A, B and C*, *A, B and 3 others*."""
    shown = list(names)
    if len(shown) > LISTED:
        shown = [*shown[: LISTED - 1], f"{len(shown) - LISTED + 1} others"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""


def title_of(kind: str, status: str, who: Sequence[tuple[str, str]], place: str | None) -> str:
    """A headline form: `who` are (role, name) pairs, the chief ones first."""
    main = _main(kind, status, who, place)
    return main[:1].upper() + main[1:] + ENDINGS.get(status, "")


def _main(kind: str, status: str, who: Sequence[tuple[str, str]], place: str | None) -> str:
    doing = [name for role, name in who if role in ACTING]
    to = [name for role, name in who if role in DONE_TO and name not in doing]
    coming = status in COMING
    where = f" in {place}" if place else ""
    if kind == "meeting" and len(doing + to) > 1:
        first, *rest = doing + to
        return f"{first} {'to meet' if coming else 'meets'} {listed(rest)}{where}"
    if kind == "call" and len(doing + to) > 1:
        first, *rest = doing + to
        return f"{first} {'to speak' if coming else 'speaks'} with {listed(rest)}{where}"
    if kind == "visit" and doing and (place or to):
        return f"{listed(doing)} {'to visit' if coming else 'visits'} {place or listed(to)}"
    if kind in WITH_OBJECT:
        return _with_object(kind, coming, doing, to, where)
    if kind in ("appointment", "election", "death", "departure") or not doing:
        of = f" of {listed([*doing, *to])}" if doing or to else ""
        return f"{PLAIN[kind]}{of}{where}"
    return f"{PLAIN[kind]} by {listed(doing)}{where}"


def _with_object(kind: str, coming: bool, doing: Sequence[str], to: Sequence[str], where: str) -> str:
    now, later, noun, towards = WITH_OBJECT[kind]
    verb = later if coming else now
    if "{b}" in verb:
        both = [*doing, *to]
        if len(both) > 1:
            return f"{listed(both[:-1])} {verb.format(b=both[-1])}{where}"
        return f"{noun}{' of ' + both[0] if both else ''}{where}"
    if doing and to:
        return f"{listed(doing)} {verb} {listed(to)}{where}"
    if to:
        return f"{noun} {towards} {listed(to)}{where}"
    return f"{noun}{' by ' + listed(doing) if doing else ''}{where}"
