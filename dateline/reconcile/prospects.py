"""Clauses told as coming that are neither events nor statements -> expectations, settled by clauses of later reports.

*The tariff is to take effect on 1 September* is no meeting, no attack and nobody's words, and yet what a reader wants
followed up. A later clause settles it when it shares much of its words, the less the more of them tell.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dateline.base.grouping import Groups
from dateline.base.ids import make_id
from dateline.base.kinds import Outcome
from dateline.base.matching import pairs_of
from dateline.base.moments import first_day
from dateline.base.observations import Clause, EventMention, Statement
from dateline.base.record import Record
from dateline.base.spans import Range
from dateline.base.views import Entity, Event, Expectation, Story
from dateline.base.words import content_stems, stem
from dateline.reconcile.clause_words import AHEAD, clause_of, coming_clauses, words_of_clause
from dateline.reconcile.promises import Weights

OUTCOMES: dict[str, Outcome] = {
    "happened": "happened", "denied": "did_not_happen", "cancelled": "cancelled", "postponed": "postponed",
}  # fmt: skip
SAME = 0.5
"""Share of the lighter clause's weight that two expected clauses have in common when they are one."""
SETTLES = 0.4
"""Share of the expected clause's weight found again in a later clause that settles it."""
SETTLES_BY_VERB = 0.25
SETTLES_BY_WORDS = 0.5
"""The same, where the two clauses have no name in common."""
WORDS_SHARED = 3
RARE = 6
"""Clauses that use a word, up to which it brings them together."""
QUOTED = re.compile(r'[“"][^“”"]{3,600}[”"]')
CALENDAR = content_stems(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December today tomorrow yesterday week month year"
)
"""Words of time, which two clauses of one report day share without telling of one deed."""
NEAR_THE_VERB = 40
"""Characters from the verb within which an event's or statement's own words make the clause theirs."""


@dataclass(frozen=True, slots=True)
class Told:
    """A clause with its entities, the stems of its predicate's words, and those of each entity's names and titles."""

    clause: Clause
    entities: frozenset[str]
    words: frozenset[str]
    names: Mapping[str, frozenset[str]]
    doer: str | None
    affair: str | None


class Prospects:
    """Needs clauses, event mentions, statements and entities; makes expectations."""

    name = "prospects"
    version = "1"
    needs: tuple[type, ...] = (Clause, EventMention, Statement, Entity, Event, Story, Expectation)
    makes: tuple[type, ...] = (Expectation,)

    def reconcile(self, record: Record) -> Iterator[Expectation]:
        taken, quoted = _taken(record), _in_quotes(record)
        affairs = {article: story.id for story in record.views(Story) for article in story.articles}
        told = [_told(record, clause, affairs.get(clause.article)) for clause in record.seen(Clause)]
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
            yield _expectation(record, [coming[one] for one in group], settling, weights)
        by_id = {one.clause.id: one for one in told}
        yield from _settled_events(record, by_id, settling, weights)


def _settled_events(
    record: Record, told: dict[str, Told], settling: dict[str, list[Told]], weights: Weights
) -> Iterator[Expectation]:
    """Expected events of which no account was found, but a later clause that tells of the same deed."""
    clauses = coming_clauses(record)
    for row in record.views(Expectation):
        event = record.view(row.event or "")
        if row.outcome not in ("open", "overdue") or not isinstance(event, Event):
            continue
        mentions = [record.event_mention(one) for one in event.mentions]
        found = [clause_of(m, clauses) for m in mentions if m.status in AHEAD]
        rows = [told[c.id] for c in found if c is not None]
        settled = _expectation(record, rows, settling, weights) if rows else row
        if settled.outcome != "open":
            yield replace(row, **_outcome(settled))


def _outcome(settled: Expectation) -> dict[str, Any]:
    names = ("outcome", "outcome_in", "outcome_evidence")
    return {name: getattr(settled, name) for name in names}


def _taken(record: Record) -> dict[str, list[Range]]:
    """By article, where the words of expected events and statements begin: those make expectations of their own."""
    found: dict[str, list[Range]] = {}
    for event in record.seen(EventMention):
        if event.status in AHEAD and event.confidence >= 0.5:
            found.setdefault(event.article, []).append(event.trigger)
    for statement in record.seen(Statement):
        if statement.status == "expected":
            found.setdefault(statement.article, []).append(statement.text_at)
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


def _is_taken(clause: Clause, taken: dict[str, list[Range]]) -> bool:
    near = Range(clause.text_at.start, clause.text_at.start + NEAR_THE_VERB)
    return any(near.overlaps(Range(one.start, one.start + 1)) for one in taken.get(clause.article, ()))


def _told(record: Record, clause: Clause, affair: str | None) -> Told:
    """The clause's words without those of days; a subject that is no name, as in *40 tonnes of tents were flown in*,
    tells the deed too."""
    text = record.articles[clause.article].text
    entities = frozenset(e for e in map(record.entity_of, clause.chains) if e)
    words = text[clause.text_at.start : clause.text_at.end]
    if clause.subject is None:
        words += " " + text[clause.subject_at.start : clause.subject_at.end]
    doer = record.view(record.entity_of(clause.subject) or "")
    return Told(
        clause=clause,
        entities=entities,
        words=content_stems(words) - CALENDAR,
        names={one: _names(record, one) for one in entities},
        doer=doer.id if isinstance(doer, Entity) and doer.kind == "person" else None,
        affair=affair,
    )


def _names(record: Record, one: str) -> frozenset[str]:
    """Stems of a party's names and titles: that two clauses name one minister does not make them tell of one deed."""
    entity = record.view(one)
    if not isinstance(entity, Entity) or entity.kind not in ("person", "office", "organisation"):
        return frozenset()
    names = (entity.name, *entity.aliases, *(office.title for office in entity.offices))
    return frozenset(stem for name in names for stem in content_stems(name))


def _keys(row: Told, weights: Weights) -> Iterator[str]:
    """What brings two clauses together to be compared: an entity they name, the verb, or a word that few use."""
    yield from row.entities
    yield f"verb:{stem(row.clause.verb)}"
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
    later = {s.clause.id: s for key in _keys(row, weights) for s in settling.get(key, ()) if _later(record, row, s)}
    return [s for s in later.values() if _same_deed(row, s, weights)]


def _same_deed(row: Told, other: Told, weights: Weights) -> bool:
    """One deed of the same party or upon the same thing: the same verb and something more, or much the same words."""
    both = row.entities & other.entities
    named = frozenset(word for one in both for word in row.names[one])
    shared = (row.words & other.words) - named
    share = weights.shared(row.words - named, other.words, of=row.words - named)
    if len(shared) < 2 or len(shared) + len(both) < WORDS_SHARED or _others_do_it(row, other):
        return False
    if stem(row.clause.verb) == stem(other.clause.verb):
        return share >= SETTLES_BY_VERB and bool(both or len(shared) >= WORDS_SHARED)
    return share >= SETTLES if both else len(shared) > WORDS_SHARED and share >= SETTLES_BY_WORDS


def _others_do_it(row: Told, other: Told) -> bool:
    """Each clause names another who does it."""
    active = not row.clause.passive and not other.clause.passive
    return active and row.doer is not None and other.doer is not None and row.doer != other.doer


def _later(record: Record, row: Told, other: Told) -> bool:
    """Told in a later report of the affair, or of the same party; and not of a day before the deed was foretold."""
    if row.clause.article == other.clause.article:
        return False
    x = first_day(record.articles[row.clause.article].published)
    y = first_day(record.articles[other.clause.article].published)
    if row.affair != other.affair and not any(row.names[one] for one in row.entities & other.entities):
        return False
    told_of = other.clause.time.last_day() if other.clause.time else None
    return x is not None and y is not None and y > x and (told_of is None or told_of >= x)
