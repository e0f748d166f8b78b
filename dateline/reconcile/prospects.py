"""Clauses told as coming that are neither events nor statements -> expectations, settled by clauses of later reports.

*The tariff is to take effect on 1 September* is no meeting, no attack and nobody's words, and yet what a reader wants
followed up. A later clause settles it when it shares much of its words, the less the more of them tell.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from dateline.base.grouping import Groups
from dateline.base.ids import make_id
from dateline.base.kinds import Outcome
from dateline.base.matching import pairs_of
from dateline.base.observations import Clause, EventMention, Statement
from dateline.base.record import Record
from dateline.base.spans import Range
from dateline.base.views import Entity, Event, Expectation, Story
from dateline.reconcile.clause_words import AHEAD, clause_of, coming_clauses, is_near, tells_of, words_of_clause
from dateline.reconcile.deeds import WORDS_SHARED, Told, same_deed, told_by, told_later, verb_of
from dateline.reconcile.fulfilments import Foretold, foretold_by_clause, foretold_by_event, fulfilled_by
from dateline.reconcile.promises import Weights

OUTCOMES: dict[str, Outcome] = {
    "happened": "happened", "denied": "did_not_happen", "cancelled": "cancelled", "postponed": "postponed",
}  # fmt: skip
SAME = 0.5
"""Share of the lighter clause's weight that two expected clauses have in common when they are one."""
RARE = 6
"""Clauses that use a word, up to which it brings them together."""
QUOTED = re.compile(r'[“"][^“”"]{3,600}[”"]')


class Prospects:
    """Needs clauses, event mentions, statements and entities; makes expectations."""

    name = "prospects"
    version = "2"
    needs: tuple[type, ...] = (Clause, EventMention, Statement, Entity, Event, Story, Expectation)
    makes: tuple[type, ...] = (Expectation,)

    def reconcile(self, record: Record) -> Iterator[Expectation]:
        taken, quoted = _taken(record), _in_quotes(record)
        affairs = {article: story.id for story in record.views(Story) for article in story.articles}
        told = [told_by(record, clause, affairs.get(clause.article)) for clause in record.seen(Clause)]
        weights = Weights([one.words for one in told])
        coming = {
            t.clause.id: t
            for t in told
            if t.clause.status in AHEAD
            and not _is_taken(t.clause, taken)
            and not any(one.covers(t.clause.text_at) for one in quoted.get(t.clause.article, ()))
        }
        settling = _by_key([t for t in told if t.clause.status in OUTCOMES], weights)
        for group in _one_prospect_each(coming, weights):
            rows = [coming[one] for one in group]
            prospect = _expectation(record, rows, settling, weights)
            foretold = [f for f in (foretold_by_clause(record, r.clause) for r in rows) if f is not None]
            still = prospect.outcome == "open" and foretold
            yield (_fulfilled(record, prospect, foretold) if still else None) or prospect
        by_id = {one.clause.id: one for one in told}
        yield from _settled_events(record, by_id, settling, weights)


def _settled_events(
    record: Record, told: dict[str, Told], settling: dict[str, list[Told]], weights: Weights
) -> Iterator[Expectation]:
    """Expected events of which no account was found, but a later clause or event that tells of the same deed."""
    clauses = coming_clauses(record)
    for row in record.views(Expectation):
        event = record.view(row.event or "")
        if row.outcome not in ("open", "overdue") or not isinstance(event, Event):
            continue
        ahead = [m for m in map(record.event_mention, event.mentions) if m.status in AHEAD]
        ahead = [m for m in ahead if m.article in row.stated_in]
        found = [clause_of(m, clauses) for m in ahead]
        rows = [told[c.id] for c in found if c is not None]
        settled = _expectation(record, rows, settling, weights) if rows else row
        if settled.outcome not in ("open", "overdue"):
            yield replace(row, **_outcome(settled))
            continue
        foretold = [foretold_by_event(record, event, m) for m in ahead]
        by_event = _fulfilled(record, row, foretold)
        if by_event is not None:
            yield by_event


def _fulfilled(record: Record, row: Expectation, foretold: Sequence[Foretold]) -> Expectation | None:
    """An open expectation with the outcome of the event that fulfils it."""
    events = [event for event in record.views(Event) if event.id != row.event]
    for one in foretold:
        found = fulfilled_by(record, one, events)
        if found is not None:
            event, told = found
            articles = {m.article for m in told}
            return replace(
                row,
                outcome=OUTCOMES.get(event.status, "happened"),
                outcome_event=event.id,
                outcome_in=tuple(a for a in record.articles if a in articles),
                outcome_evidence=tuple(record.span(m.article, m.at) for m in told),
            )
    return None


def _outcome(settled: Expectation) -> dict[str, Any]:
    names = ("outcome", "outcome_in", "outcome_evidence")
    return {name: getattr(settled, name) for name in names}


def _taken(record: Record) -> dict[str, list[EventMention | Statement]]:
    """By article, the events and expected statements, which make expectations of their own, or are told as settled."""
    found: dict[str, list[EventMention | Statement]] = {}
    for event in record.seen(EventMention):
        if event.confidence >= 0.5 or event.status in ("denied", "cancelled", "postponed"):
            found.setdefault(event.article, []).append(event)
    for statement in record.seen(Statement):
        if statement.status == "expected":
            found.setdefault(statement.article, []).append(statement)
    return found


def _in_quotes(record: Record) -> dict[str, list[Range]]:
    """By article, direct speech: what a speaker foresees there stands among the statements."""
    found: dict[str, list[Range]] = {}
    for statement in record.seen(Statement):
        rows = found.setdefault(statement.article, [])
        if statement.form == "quote":
            rows.extend((statement.text_at, *statement.more))
        else:
            rows.extend(_quoted_within(record.articles[statement.article].text, statement.text_at))
    return found


def _quoted_within(text: str, at: Range) -> Iterator[Range]:
    """The quoted parts of a reported saying."""
    for quoted in QUOTED.finditer(text, at.start, at.end):
        yield Range(quoted.start(), quoted.end())


def _is_taken(clause: Clause, taken: dict[str, list[EventMention | Statement]]) -> bool:
    return any(
        tells_of(clause, one.trigger) if isinstance(one, EventMention) else is_near(clause, one.text_at)
        for one in taken.get(clause.article, ())
        if not isinstance(one, EventMention) or one.status in AHEAD or clause.subject_at.covers(one.trigger)
    )


def _keys(row: Told, weights: Weights) -> Iterator[str]:
    """What brings two clauses together to be compared: an entity they name, the verb, or a word that few use."""
    yield from row.entities
    yield f"verb:{verb_of(row)}"
    yield from (f"word:{word}" for word in sorted(row.words) if weights.spread(word) <= RARE)


def _by_key(rows: Sequence[Told], weights: Weights) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = {}
    for row in rows:
        for key in _keys(row, weights):
            found.setdefault(key, []).append(row)
    return found


def _one_prospect_each(rows: dict[str, Told], weights: Weights) -> list[list[str]]:
    groups, blocks = Groups(rows), dict[str, list[str]]()
    for one, row in sorted(rows.items()):
        for key in _keys(row, weights):
            blocks.setdefault(key, []).append(one)
    for a, b in pairs_of(blocks):
        x, y = rows[a].words, rows[b].words
        if len(x & y) >= WORDS_SHARED and weights.shared(x, y, of=min(x, y, key=weights.of)) >= SAME:
            groups.join(a, b)
    return groups.all()


def _expectation(
    record: Record, rows: Sequence[Told], settling: dict[str, list[Told]], weights: Weights
) -> Expectation:
    order = {article: place for place, article in enumerate(record.articles)}
    rows = sorted(rows, key=lambda r: (order[r.clause.article], r.clause.at.start))
    found = {s.clause.id: s for row in rows for s in _settled_by(record, row, settling, weights)}
    ends = sorted(found.values(), key=lambda s: (order[s.clause.article], s.clause.at.start))
    outcome: Outcome = OUTCOMES[ends[-1].clause.status] if ends else "open"
    ends = [s for s in ends if OUTCOMES[s.clause.status] == outcome]
    stated, told = {r.clause.article for r in rows}, {s.clause.article for s in ends}
    return Expectation(
        id=make_id("x", min(r.clause.id for r in rows)),
        what=words_of_clause(record, rows[0].clause),
        event=None,
        outcome=outcome,
        outcome_event=None,
        stated_in=tuple(a for a in record.articles if a in stated),
        outcome_in=tuple(a for a in record.articles if a in told),
        due=next((r.clause.time.end for r in rows if r.clause.time and r.clause.time.end), None),
        evidence=tuple(record.span(r.clause.article, r.clause.at) for r in rows),
        outcome_evidence=tuple(record.span(s.clause.article, s.clause.at) for s in ends),
    )


def _settled_by(record: Record, row: Told, settling: dict[str, list[Told]], weights: Weights) -> list[Told]:
    """Clauses of later reports that tell of the same deed."""
    later = {s.clause.id: s for key in _keys(row, weights) for s in settling.get(key, ()) if told_later(record, row, s)}
    return [s for s in later.values() if same_deed(row, s, weights)]
