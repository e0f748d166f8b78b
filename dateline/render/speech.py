"""Statements -> who said what: by speaker, the same words in several reports once."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.base.spans import Span
from dateline.base.views import Statement
from dateline.render.look import Look
from dateline.render.wording import CHANNEL_WORDS, plain
from dateline.render.words import unlike

AT_ONCE = 3
"""Statements of one speaker shown before the rest is folded away."""
SPEAKERS = 6
"""Speakers shown before the others are folded away."""
A_FEW = 4
"""Words below which reported speech says nothing by itself: its whole sentence is shown."""

UNSAID = frozenset({"denial", "no_comment", "rejection", "refusal", "doubt"})
"""Kinds whose words are not what the speaker holds: *denied that the talks failed* must not be shown as *the talks
failed*."""


@dataclass(frozen=True, slots=True)
class Said:
    """One statement with all reports that give the same words."""

    statement: Statement
    articles: tuple[str, ...]
    evidence: tuple[Span, ...]

    @property
    def words(self) -> str:
        """What was said, without the comma that led on in the report. Reported speech gives way to the report's own
        sentence where it is only a word or two (*declined to comment*) or is what the speaker denies."""
        one, text = self.statement, self.statement.text.rstrip(", ")
        bare = len(text.split()) < A_FEW or one.kind in UNSAID
        return self.evidence[0].quote if one.form != "quote" and bare and self.evidence else text

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
    """`entity` is an entity id where the speaker was resolved. `chief` are the statements most reports give, and
    of those the quotes; `more` the others; both in the order of the reports."""

    name: str
    entity: str | None
    chief: tuple[Said, ...]
    more: tuple[Said, ...]

    @property
    def said(self) -> tuple[Said, ...]:
        return self.chief + self.more

    @property
    def told(self) -> int:
        return len({article for said in self.said for article in said.articles})


def speakers(look: Look, statements: Iterable[Statement]) -> list[Speaker]:
    """Those whom most reports quote first, of those the ones who said most; speakers without a name last."""
    by_speaker: dict[str, list[Said]] = {}
    for said in _gathered(statements):
        by_speaker.setdefault(said.statement.speaker or said.statement.speaker_name, []).append(said)
    found = []
    for key, rows in by_speaker.items():
        first = rows[0].statement
        name = look.name(key) if first.speaker else first.speaker_name
        ordered = sorted(rows, key=lambda s: (look.reports[s.statement.article].number, s.evidence[:1]))
        chief = _chief(ordered)
        more = tuple(said for said in ordered if said not in chief)
        found.append(Speaker(name, first.speaker, tuple(said for said in ordered if said in chief), more))
    return sorted(found, key=lambda s: (s.entity is None, -s.told, -len(s.said), s.name))


def _chief(rows: Iterable[Said]) -> list[Said]:
    """The weightiest, each in other words than those before it."""
    chosen: list[Said] = []
    for said in sorted(rows, key=_weight):
        if len(chosen) < AT_ONCE and all(unlike(said.words, one.words) for one in chosen):
            chosen.append(said)
    return chosen


def _weight(said: Said) -> tuple[int, bool, bool]:
    """The key that puts first what most reports give, of that what is quoted, and what is long enough to say much."""
    words = len(said.statement.text.split())
    return -len(said.articles), words < 2 * A_FEW, said.statement.form != "quote"


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
