"""Statements as articles give them -> the record's statements: speakers as entities, the same words gathered."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.base import observations as seen
from dateline.base.grouping import Groups
from dateline.base.matching import pairs_of
from dateline.base.observations import EventMention
from dateline.base.record import Record
from dateline.base.views import Entity, Event, Statement
from dateline.base.words import content_stems, fold

RUN = 4
"""Words in a row two statements must share to be compared at all."""
ALIKE = 0.75
"""Share of the shorter one's meaningful words found in the other from which both give the same words."""


class Statements:
    """Needs statements, entities and events; makes the record's statements. What is only expected to be said is an
    expectation and does not stand here."""

    name = "statements"
    version = "1"
    needs: tuple[type, ...] = (seen.Statement, EventMention, Entity, Event)
    makes: tuple[type, ...] = (Statement,)

    def reconcile(self, record: Record) -> Iterator[Statement]:
        rows = [_view(record, one) for one in record.seen(seen.Statement) if one.status != "expected"]
        same = _same_words(rows)
        for row in rows:
            group = same.members(row.id)
            yield replace(row, same_as=min(group)) if len(group) > 1 else row


def words_of(record: Record, one: seen.Statement) -> str:
    """The words said, the parts of a split quote joined by a space."""
    text = record.articles[one.article].text
    return " ".join(text[part.start : part.end] for part in sorted((one.text_at, *one.more)))


def _view(record: Record, one: seen.Statement) -> Statement:
    return Statement(
        id=one.id,
        speaker=record.entity_of(one.speaker),
        speaker_name=one.speaker_name,
        form=one.form,
        kind=one.kind,
        channel=one.channel,
        addressee=one.addressee,
        cue=one.cue,
        text=words_of(record, one),
        article=one.article,
        evidence=(record.span(one.article, one.at),),
        event=record.event_of(one.event),
        second_hand=one.second_hand,
        confidence=one.confidence,
    )


def _same_words(rows: Sequence[Statement]) -> Groups:
    """Groups of statements of one speaker, in different articles, whose words are nearly the same."""
    by_id = {row.id: row for row in rows}
    groups = Groups(by_id)
    blocks: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda r: r.id):
        words = fold(row.text)
        for place in range(max(1, len(words) - RUN + 1)):
            blocks.setdefault(f"{row.speaker} {' '.join(words[place : place + RUN])}", []).append(row.id)
    for a, b in pairs_of(blocks):
        if by_id[a].article != by_id[b].article and _alike(by_id[a].text, by_id[b].text):
            groups.join(a, b)
    return groups


def _alike(a: str, b: str) -> bool:
    x, y = content_stems(a), content_stems(b)
    return (
        bool(x and y) and len(x & y) >= ALIKE * min(len(x), len(y)) and 2 * min(len(x), len(y)) >= max(len(x), len(y))
    )
