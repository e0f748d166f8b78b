"""Clauses told as coming that are neither events nor statements -> expectations, settled by clauses of later reports.

*The tariff is to take effect on 1 September* is no meeting, no attack and nobody's words, and yet what a reader wants
followed up. A later clause settles it when it shares much of its words, the less the more of them tell.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dateline.base.grouping import Groups
from dateline.base.ids import make_id
from dateline.base.kinds import Outcome
from dateline.base.matching import pairs_of
from dateline.base.moments import first_day
from dateline.base.observations import Clause, EventMention, Mention, Sentence, Statement, TimeExpression
from dateline.base.record import Record
from dateline.base.spans import Range, Span
from dateline.base.views import Entity, Event, Expectation, Story
from dateline.base.words import stem
from dateline.reconcile.called_off import GOES, OUTCOMES, keeps_away, outcome_of
from dateline.reconcile.clause_words import (
    AHEAD,
    PUT_OFF,
    clause_of,
    coming_clauses,
    is_near,
    tells_of,
    words_of_clause,
)
from dateline.reconcile.deeds import one_prospect, same_deed, told_later
from dateline.reconcile.fallen_through import fallen_through
from dateline.reconcile.fulfilments import Foretold, Fulfilments, foretold_by_clause, foretold_by_event
from dateline.reconcile.gatherings import gatherings
from dateline.reconcile.promises import Weights
from dateline.reconcile.put_later import put_later, put_later_event
from dateline.reconcile.told import Telling, Told, same_word

RARE = 6
"""Clauses that use a word, up to which it brings them together."""
OWN_VERB = 4
"""Code points into a clause within which its own verb begins: *to meet*."""
QUOTED = re.compile(r'[“"][^“”"]{3,600}[”"]')


class Prospects:
    """Needs clauses, event mentions, statements and entities; makes expectations."""

    name = "prospects"
    version = "17"
    needs: tuple[type, ...] = (
        Clause, EventMention, Statement, Sentence, Mention, TimeExpression, Entity, Event, Story, Expectation,
    )  # fmt: skip
    makes: tuple[type, ...] = (Expectation,)

    def reconcile(self, record: Record) -> Iterator[Expectation]:
        found = {row.id: row for row in record.views(Expectation)} | {row.id: row for row in self._prospects(record)}
        yield from found.values()
        yield from fallen_through(record, found.values())

    def _prospects(self, record: Record) -> Iterator[Expectation]:
        taken, quoted = _taken(record), _in_quotes(record)
        affairs = {article: story.id for story in record.views(Story) for article in story.articles}
        telling = Telling(record, affairs)
        told = [telling.of(clause) for clause in record.seen(Clause)]
        weights = Weights([one.words for one in told])
        coming = {
            t.clause.id: t
            for t in told
            if t.clause.status in AHEAD
            and not _is_taken(t.clause, taken)
            and not any(one.covers(t.clause.text_at) for one in quoted.get(t.clause.article, ()))
        }
        by_id = {one.clause.id: one for one in told}
        settling = _by_key([t for t in told if t.clause.status in OUTCOMES], weights)
        fulfilments = Fulfilments(record)
        events = _of_events(record, by_id)
        standing = {row.clause.id: expectation for expectation, rows in events for row in rows}
        again = dict[str, list[Told]]()
        for group in _one_prospect_each(coming | {one: by_id[one] for one in standing}, weights):
            told_again = [coming[one] for one in group if one in coming]
            if len(told_again) < len(group):
                stands = next(standing[one] for one in group if one in standing)
                again.setdefault(stands.id, []).extend(told_again)
                continue
            prospect = _expectation(record, told_again, settling, weights)
            foretold = [f for f in (foretold_by_clause(record, r.clause) for r in told_again) if f is not None]
            still = prospect.outcome == "open"
            yield (_fulfilled(record, prospect, foretold, fulfilments) if still else None) or prospect
        for expectation, rows in events:
            row = _also_stated(record, expectation, again.get(expectation.id, []))
            yield _settled_event(record, row, [*rows, *again.get(expectation.id, [])], settling, weights, fulfilments)
        yield from gatherings(record, coming_clauses(record), affairs)


def _of_events(record: Record, told: Mapping[str, Told]) -> list[tuple[Expectation, list[Told]]]:
    """Expected events and statements, each with the clauses that foretell it."""
    clauses, found = coming_clauses(record), []
    for row in record.views(Expectation):
        event = record.view(row.event or "")
        if isinstance(event, Event):
            ahead = [m for m in map(record.event_mention, event.mentions) if m.status in AHEAD]
            held = [clause_of(m, clauses) for m in ahead if m.article in row.stated_in]
        else:
            held = [c for at in row.evidence for c in clauses.get(at.article, ()) if _is_said_in(c, at, row.what)]
        found.append((row, list({c.id: told[c.id] for c in held if c is not None}.values())))
    return found


def _is_said_in(clause: Clause, at: Span, what: str) -> bool:
    """Whether a clause foretells the saying that was read as the expected statement."""
    return at.start <= clause.text_at.start < at.end and f" to {clause.verb} " in what


def _also_stated(record: Record, row: Expectation, again: Sequence[Told]) -> Expectation:
    """An expected event with the further clauses that foretell it, in which no event was seen."""
    if not again:
        return row
    stated = {*row.stated_in, *(one.clause.article for one in again)}
    spans = (record.span(one.clause.article, one.clause.at) for one in again)
    return replace(
        row,
        stated_in=tuple(a for a in record.articles if a in stated),
        evidence=tuple(dict.fromkeys((*row.evidence, *spans))),
    )


def _settled_event(
    record: Record, row: Expectation, rows: list[Told], settling: dict[str, list[Told]], weights: Weights,
    fulfilments: Fulfilments,
) -> Expectation:  # fmt: skip
    """An expected event of which no account was found may be settled by a later clause or event of the same deed."""
    event = record.view(row.event or "")
    if row.outcome == "happened" and rows:
        away = [s for one in rows for s in _settled_by(record, one, settling, weights) if keeps_away(one, s)]
        return _not_kept(record, row, away) if away else row
    if row.outcome not in ("open", "overdue"):
        return row
    settled = _expectation(record, rows, settling, weights) if rows else row
    if settled.outcome not in ("open", "overdue"):
        return replace(row, **_outcome(settled))
    if not isinstance(event, Event):
        return row
    ahead = [m for m in map(record.event_mention, event.mentions) if m.status in AHEAD and m.article in row.stated_in]
    foretold = [foretold_by_event(record, event, m) for m in ahead]
    return _fulfilled(record, row, foretold, fulfilments) or _put_off(record, row, event) or row


def _not_kept(record: Record, row: Expectation, away: Sequence[Told]) -> Expectation:
    """An event that took place without the one who was expected there."""
    told = {s.clause.article for s in away}
    return replace(
        row,
        outcome="did_not_happen",
        outcome_in=tuple(a for a in record.articles if a in told),
        outcome_evidence=tuple(dict.fromkeys(record.span(s.clause.article, s.clause.at) for s in away)),
    )


def _put_off(record: Record, row: Expectation, event: Event) -> Expectation | None:
    """An open expectation of an event that a later report sets for a later day."""
    ahead = (e for e in record.views(Event) if e.status in AHEAD and e.confidence >= 0.5)
    other = put_later_event(record, event, ahead)
    if other is None:
        return None
    told = [m for m in map(record.event_mention, other.mentions) if m.status in AHEAD]
    return replace(
        row,
        outcome="postponed",
        outcome_event=other.id,
        outcome_in=tuple(a for a in record.articles if a in {m.article for m in told}),
        outcome_evidence=tuple(record.span(m.article, m.at) for m in told),
    )


def _fulfilled(
    record: Record, row: Expectation, foretold: Sequence[Foretold], fulfilments: Fulfilments
) -> Expectation | None:
    """An open expectation with the outcome of the event that fulfils it."""
    for one in foretold:
        found = fulfilments.of(one, row.event)
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
    """By article, the events and expected statements, which make expectations of their own, or are told as settled; an
    event of which too little is said makes none."""
    found: dict[str, list[EventMention | Statement]] = {}
    for event in record.seen(EventMention):
        bare = event.status in AHEAD and _is_bare(record, record.event_of(event.id))
        if (event.confidence >= 0.5 and not bare) or event.status in ("denied", "cancelled", "postponed"):
            found.setdefault(event.article, []).append(event)
    for statement in record.seen(Statement):
        if statement.status == "expected" and statement.confidence >= 0.5 and record.entity_of(statement.speaker):
            found.setdefault(statement.article, []).append(statement)
    return found


def _is_bare(record: Record, event: str | None) -> bool:
    view = record.view(event or "")
    return not isinstance(view, Event) or view.confidence < 0.5


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
    rows = taken.get(clause.article, ())
    if any(isinstance(one, EventMention) and one.status == "cancelled" and _fell_with(clause, one) for one in rows):
        return True
    return any(
        tells_of(clause, one.trigger) if isinstance(one, EventMention) else is_near(clause, one.text_at)
        for one in rows
        if not isinstance(one, EventMention)
        or one.status in (clause.status, "expected")
        or (clause.subject_at.covers(one.trigger) and not _is_set_anew(clause, one))
    )


def _fell_with(clause: Clause, event: EventMention) -> bool:
    """*was to fly to Lima to meet X, but the trip was called off*: its own verb tells what fell through, or how one was
    to get there."""
    goes = same_word(stem(clause.verb)) == GOES and event.at.overlaps(clause.at)
    return goes or 0 <= event.trigger.start - clause.text_at.start < OWN_VERB


def _is_set_anew(clause: Clause, event: EventMention) -> bool:
    """*The round, put back from March 10, will now open on March 25*: what is put off is still to come."""
    return event.status == "postponed" and clause.verb not in PUT_OFF


def _keys(row: Told, weights: Weights) -> Iterator[str]:
    """What brings two clauses together to be compared: an entity or a rare word of their sentences, or the verb."""
    yield from sorted(row.named)
    yield f"verb:{row.verb}"
    yield from (f"word:{word}" for word in sorted(row.said) if weights.spread(word) <= RARE)


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
        if one_prospect(rows[a], rows[b], weights):
            groups.join(a, b)
    return groups.all()


def _expectation(
    record: Record, rows: Sequence[Told], settling: dict[str, list[Told]], weights: Weights
) -> Expectation:
    order = {article: place for place, article in enumerate(record.articles)}
    rows = sorted(rows, key=lambda r: (order[r.clause.article], r.clause.at.start))
    found = {s.clause.id: (outcome_of(row, s), s) for row in rows for s in _settled_by(record, row, settling, weights)}
    settled = sorted(found.values(), key=lambda one: (order[one[1].clause.article], one[1].clause.at.start))
    off = [s.clause for came, s in settled if came in ("cancelled", "postponed")]
    settled = [(came, s) for came, s in settled if came != "happened" or not _told_with(s.clause, off)]
    if any(came == "postponed" for came, _ in settled):
        settled = [(came, s) for came, s in settled if came != "happened" or not _is_late(record, rows[0], s)]
    last = [came for came, s in settled if s.clause.article == settled[-1][1].clause.article]
    outcome: Outcome = "happened" if "happened" in last else last[-1] if last else "open"
    ends = [s for came, s in settled if came == outcome]
    if outcome == "open" and (later := put_later(record, rows)):
        outcome, ends = "postponed", later
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


def _is_late(record: Record, row: Told, other: Told) -> bool:
    """Told of a day after the one for which it was foretold: what was put off came then."""
    due = row.clause.time.last_day() if row.clause.time else None
    day = other.clause.time.last_day() if other.clause.time else None
    day = day or first_day(record.articles[other.clause.article].published)
    return due is not None and day is not None and day > due


def _told_with(clause: Clause, others: Sequence[Clause]) -> bool:
    """Whether a clause stands in a sentence with one of others: *called off the trip and was flying home*."""
    return any(one.article == clause.article and one.at.overlaps(clause.at) for one in others)


def _settled_by(record: Record, row: Told, settling: dict[str, list[Told]], weights: Weights) -> list[Told]:
    """Clauses of later reports that tell of the same deed."""
    later = {s.clause.id: s for key in _keys(row, weights) for s in settling.get(key, ()) if told_later(record, row, s)}
    return [s for s in later.values() if same_deed(row, s, weights)]
