"""Clauses told as coming -> readable words for them, and the clause that tells an expected event."""

from collections.abc import Iterable, Mapping, Sequence

from dateline.base.observations import Clause, EventMention
from dateline.base.record import Record
from dateline.base.views import Entity

AHEAD = frozenset({"expected", "proposed"})
LONGEST = 160


def coming_clauses(record: Record) -> dict[str, list[Clause]]:
    """By article, clauses told as coming, in the order of the text."""
    found: dict[str, list[Clause]] = {}
    for clause in sorted(record.seen(Clause), key=lambda c: c.at):
        if clause.status in AHEAD:
            found.setdefault(clause.article, []).append(clause)
    return found


def clause_of(event: EventMention, clauses: Mapping[str, Sequence[Clause]]) -> Clause | None:
    """The clause whose predicate holds the event's own words, the innermost where there are several."""
    around = [c for c in clauses.get(event.article, ()) if c.text_at.start <= event.trigger.start < c.text_at.end]
    return min(around, key=lambda c: (event.trigger.start - c.text_at.start, c.id), default=None)


def first_clause_of(events: Iterable[EventMention], clauses: Mapping[str, Sequence[Clause]]) -> Clause | None:
    """The first clause there is for several mentions of one event."""
    return next((c for c in (clause_of(event, clauses) for event in events) if c is not None), None)


def words_of_clause(record: Record, clause: Clause) -> str:
    """*the Council to take up the situation on Monday*: the report's words, from will or is expected to plain to."""
    text = record.articles[clause.article].text
    subject = _subject(record, clause) or " ".join(text[clause.subject_at.start : clause.subject_at.end].split())
    deed = " ".join(text[clause.text_at.start : clause.text_at.end].split())
    link = " to be " if clause.passive else " to " if deed.lower().startswith(clause.verb) else ": "
    what = subject + link + deed
    return what if len(what) <= LONGEST else what[: LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _subject(record: Record, clause: Clause) -> str | None:
    """The name of whom the subject refers to, where the report has only a pronoun or part of the name there."""
    entity = record.view(record.entity_of(clause.subject) or "")
    return entity.name if isinstance(entity, Entity) else None
