"""The closed lists of the record: kinds of entity, of event, statuses, verdicts."""

from typing import Literal, get_args

EntityKind = Literal[
    "person", "office", "country", "organisation", "armed_group", "place", "weapon", "operation", "document"
]
EventKind = Literal[
    "meeting", "call", "visit", "agreement", "ceasefire", "accession", "refusal", "request", "threat", "accusation",
    "policy", "sanction", "aid", "withdrawal", "mobilisation", "military_operation", "attack", "clash", "standoff",
    "protest", "arrest", "accident", "disaster", "appointment", "departure", "election", "death",
]  # fmt: skip
Form = Literal["bilateral", "trilateral", "multilateral"]
Status = Literal["happened", "ongoing", "expected", "proposed", "denied", "cancelled", "postponed", "alleged"]
Role = Literal[
    "participant",
    "host",
    "chair",
    "guest",
    "mediator",
    "initiator",
    "actor",
    "target",
    "victim",
    "signatory",
    "object",
]
Verdict = Literal["agreed", "single", "conflict", "update"]
Outcome = Literal["happened", "did_not_happen", "postponed", "cancelled", "open", "overdue"]
CopyKind = Literal["reprint", "shared_text", "same_release", "agency"]
PublishedFrom = Literal["header", "text", "inferred"]

ENTITY_KINDS: tuple[EntityKind, ...] = get_args(EntityKind)

GATHERINGS: frozenset[str] = frozenset({"meeting", "call", "visit"})
"""Kinds in which people come together; DESIGN calls one of them a meeting."""
REAL: frozenset[str] = frozenset({"happened", "ongoing"})
"""Statuses of what took place."""
