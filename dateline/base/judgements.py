"""Judgements: which observations belong together. Added, never edited; a person's outranks a machine's."""

from dataclasses import dataclass
from typing import Literal

Decision = Literal["same", "different", "unsure"]
Question = Literal["entity", "event", "copy", "story"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """`a` and `b` (a < b) are chain ids, event mention ids or article ids. `by` is `stage@version`, or
    `person:NAME`. `reasons` are plain words for a reader."""

    id: str
    question: Question
    a: str
    b: str
    decision: Decision
    by: str
    reasons: tuple[str, ...] = ()
    weight: float = 0.0

    @property
    def by_person(self) -> bool:
        return self.by.startswith("person:")
