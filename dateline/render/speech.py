"""Statements -> who said what: by speaker, the same words in several reports once."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.base.spans import Span
from dateline.base.views import Statement
from dateline.render.look import Look
from dateline.render.wording import CHANNEL_WORDS, plain

AT_ONCE = 4
"""Statements of one speaker shown before the rest is folded away."""


@dataclass(frozen=True, slots=True)
class Said:
    """One statement with all reports that give the same words."""

    statement: Statement
    articles: tuple[str, ...]
    evidence: tuple[Span, ...]

    @property
    def how(self) -> str:
        """Everything about the manner of speaking, in words: `in a release, to the ministers, through the paper`."""
        one = self.statement
        parts = [CHANNEL_WORDS.get(one.channel, plain(one.channel))] if one.channel else []
        if one.addressee:
            parts.append(f"to {one.addressee}")
        if one.second_hand:
            parts.append(f"at second hand, through {one.second_hand}")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Speaker:
    """`entity` is an entity id where the speaker was resolved."""

    name: str
    entity: str | None
    said: tuple[Said, ...]


def speakers(look: Look, statements: Iterable[Statement]) -> list[Speaker]:
    """Those who spoke most first; each one's statements in the order of the reports, quotes before reported speech."""
    by_speaker: dict[str, list[Said]] = {}
    for said in _gathered(statements):
        by_speaker.setdefault(said.statement.speaker or said.statement.speaker_name, []).append(said)
    found = []
    for key, rows in by_speaker.items():
        first = rows[0].statement
        name = look.name(key) if first.speaker else first.speaker_name
        ordered = sorted(rows, key=lambda s: (look.reports[s.statement.article].number, s.evidence[:1]))
        found.append(Speaker(name, first.speaker, tuple(ordered)))
    return sorted(found, key=lambda s: (-len(s.said), s.name))


def _gathered(statements: Iterable[Statement]) -> list[Said]:
    groups: dict[str, list[Statement]] = {}
    for one in statements:
        groups.setdefault(one.same_as or one.id, []).append(one)
    rows = []
    for group in groups.values():
        longest = max(group, key=lambda s: (len(s.text), s.id))
        evidence = tuple(span for s in group for span in s.evidence)
        rows.append(Said(longest, tuple(dict.fromkeys(s.article for s in group)), evidence))
    return rows
