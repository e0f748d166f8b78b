"""The record's terms -> the words people read; plain tables."""

KIND_WORDS: dict[str, str] = {"policy": "statement of policy", "military_operation": "military operation"}

STATUS_WORDS: dict[str, str] = {
    "happened": "happened",
    "ongoing": "going on",
    "expected": "expected",
    "proposed": "proposed",
    "denied": "denied",
    "cancelled": "cancelled",
    "postponed": "postponed",
    "alleged": "alleged",
}

HELD: frozenset[str] = frozenset({"happened", "ongoing"})
"""Statuses of what took place; all others are plans, denials or claims and are never drawn alike."""

NOT_HELD: frozenset[str] = frozenset({"denied", "cancelled"})

OUTCOME_WORDS: dict[str, str] = {
    "happened": "happened",
    "did_not_happen": "did not happen",
    "postponed": "postponed",
    "cancelled": "cancelled",
    "open": "still open",
    "overdue": "overdue, nothing reported",
}

VERDICT_WORDS: dict[str, str] = {
    "agreed": "reports agree",
    "single": "one report only",
    "conflict": "reports differ",
    "update": "updated",
}

PROPERTY_WORDS: dict[str, str] = {
    "duration_days": "length",
    "duration_minutes": "length",
    "time": "when",
    "place": "where",
    "venue": "in which building",
    "initiator": "who asked for it",
    "called_off_by": "who called it off",
    "round": "round",
    "targets": "targets",
    "status": "what became of it",
    "form": "form",
    "amount": "amount",
    "share": "share",
    "items": "items",
    "aboard": "people aboard",
}

RELATION_WORDS: dict[str, str] = {
    "member_of": "member of",
    "chair_of": "chair of",
    "part_of": "part of",
    "party_to": "party to",
    "cooperation": "cooperates with",
    "office_of": "office of",
}

RELATION_BACK: dict[str, str] = {
    "member_of": "Members",
    "chair_of": "Chair",
    "part_of": "Parts",
    "party_to": "Parties",
}
"""A body's own view of the relations in which it is the object."""

MODE_WORDS: dict[str, str] = {
    "licensed_production": "licensed production",
    "joint_development": "joint development",
    "joint_production": "joint production",
}

ROLE_WORDS: dict[str, str] = {"participant": "", "actor": "", "object": "concerning", "initiator": "initiated it"}

LINK_WORDS: dict[str, str] = {
    "leads_to": "led to",
    "follows": "followed by",
    "pauses": "paused by",
    "part_of": "is part of",
    "cites": "was cited for",
}

COPY_WORDS: dict[str, str] = {
    "reprint": "reprint",
    "shared_text": "shared passages",
    "same_release": "same release",
    "agency": "agency report",
}

PUBLISHED_WORDS: dict[str, str] = {
    "header": "stated at the head of the report",
    "text": "stated in the text",
    "inferred": "inferred from days and dates that the reports name",
}

CHANNEL_WORDS: dict[str, str] = {"X": "on X", "press_conference": "at a press conference", "release": "in a release"}

ENTITY_WORDS: dict[str, str] = {
    "person": "People",
    "office": "Offices whose holder is not named",
    "organisation": "Organisations",
    "armed_group": "Armed groups",
    "country": "Countries",
    "place": "Places",
    "weapon": "Weapons",
    "operation": "Named operations",
    "document": "Documents",
}


def plain(word: str) -> str:
    """A term of the record as words: `military_operation` as *military operation*."""
    return word.replace("_", " ")
