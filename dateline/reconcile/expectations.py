"""What reports said was coming -> expectations, each with what later reports say came of it.

An expected event is settled by the accounts that were found to be of the same event; an expected statement by later
statements of the same speaker in much the same words. Silence settles nothing: the outcome then stays open.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from dateline.base import observations as seen
from dateline.base.grouping import Groups
from dateline.base.ids import make_id
from dateline.base.kinds import Outcome
from dateline.base.matching import pairs_of
from dateline.base.moments import first_day, last_day
from dateline.base.observations import Clause, EventMention
from dateline.base.record import Record
from dateline.base.spans import Range, Span
from dateline.base.views import Entity, Event, Expectation, Statement, Story
from dateline.base.words import content_stems
from dateline.reconcile.clause_words import AHEAD, coming_clauses, first_clause_of, words_of_clause
from dateline.reconcile.event_cast import name_of
from dateline.reconcile.event_titles import Named, title_of
from dateline.reconcile.promises import Promise, Weights, kept_by, one_promise, promises
from dateline.reconcile.statuses import status_in_report

OUTCOMES: dict[str, Outcome] = {
    "happened": "happened", "ongoing": "happened", "cancelled": "cancelled", "postponed": "postponed",
    "denied": "did_not_happen",
}  # fmt: skip
GRACE = 30
"""Days after its date from which reports of the story that still say nothing make an expectation overdue."""
LATE_REPORTS = 2
SAID = frozenset({"refusal", "request", "threat", "accusation", "policy"})
"""What is done by saying it: expected only where a clause foretells it (*to snub the idea, they ...* does not)."""
CAME = frozenset({"happened", "ongoing"})
LONGEST, SHORT = 160, 80
ENDS = re.compile(r"[,.;:!?]\s|[.]$")


class Expectations:
    """Needs event mentions, statements, entities, events, stories and statements; makes expectations."""

    name = "expectations"
    version = "3"
    needs: tuple[type, ...] = (EventMention, Clause, seen.Statement, Entity, Event, Statement, Story)
    makes: tuple[type, ...] = (Expectation,)

    def reconcile(self, record: Record) -> Iterator[Expectation]:
        clauses = coming_clauses(record)
        for event in record.views(Event):
            if event.confidence >= 0.5:
                yield from _of_event(record, event, clauses)
        yield from _of_statements(record)


def _of_event(record: Record, event: Event, clauses: Mapping[str, Sequence[Clause]]) -> Iterator[Expectation]:
    mentions = [record.event_mention(one) for one in event.mentions]
    ahead = _foretold(record, mentions)
    if not any(m.status == "expected" for m in ahead):
        return
    order = {article: place for place, article in enumerate(record.articles)}
    if not event.participants and _is_called_off(record, event, ahead):
        return
    clause = first_clause_of(_telling_most(ahead, order), clauses)
    if clause is None and event.type in SAID:
        return
    stated = _articles(record, ahead)
    wanted = {status for status, outcome in OUTCOMES.items() if outcome == OUTCOMES.get(event.status)}
    settling = [m for m in mentions if m.status in wanted and _after(record, stated[0], m.article)]
    outcome: Outcome = OUTCOMES.get(event.status, "open") if settling else "open"
    if outcome == "happened" and (put_off := _put_off_before(record, event, ahead, mentions)):
        outcome, settling = "postponed", put_off
    due = _due(ahead) or event.end or event.start
    if outcome == "open" and _is_overdue(record, stated, due):
        outcome = "overdue"
    yield Expectation(
        id=make_id("x", event.id),
        what=_what(record, event, clause, _telling_most(ahead, order)[0]),
        event=event.id,
        outcome=outcome,
        outcome_event=event.id if settling else None,
        stated_in=tuple(stated),
        outcome_in=tuple(_articles(record, settling)),
        due=due,
        evidence=_spans(record, ahead, order),
        outcome_evidence=_spans(record, settling, order),
    )


def _put_off_before(
    record: Record, event: Event, ahead: Sequence[EventMention], mentions: Sequence[EventMention]
) -> list[EventMention]:
    """Where it is told that what took place on a later day than foretold had been put off."""
    due, came = first_day(_due(ahead)), first_day(event.start)
    if due is None or came is None or came <= due:
        return []
    first = _articles(record, ahead)[0]
    off = [m for m in mentions if m.status == "postponed" and m.article != first]
    return [m for m in off if _after(record, first, m.article)]


def _is_called_off(record: Record, event: Event, ahead: Sequence[EventMention]) -> bool:
    """*called off the summit with the king. The summit was to take place in June*: of one that has no parties, where
    each report that foretells it calls one of its kind off."""
    off = {
        m.article
        for m in record.seen(EventMention)
        if m.kind == event.type and m.status in ("cancelled", "postponed") and m.confidence >= 0.5
    }
    return all(m.article in off for m in ahead)


def _foretold(record: Record, mentions: Sequence[EventMention]) -> list[EventMention]:
    """What reports hold to be coming: no report that itself tells it as done, nor one of a later day than the first
    that did (*the decision to appoint her* looks back)."""
    by_article: dict[str, list[EventMention]] = {}
    for one in mentions:
        by_article.setdefault(one.article, []).append(one)
    held = {article: status_in_report(rows) for article, rows in by_article.items()}
    sure = [article for article in by_article if record.articles[article].published_from != "inferred"]
    days = {article: first_day(record.articles[article].published) for article in sure}
    told = min((d for article, d in days.items() if d and held[article] in CAME), default=None)
    open_still = {a for a in by_article if held[a] in AHEAD and not (told and (day := days.get(a)) and day > told)}
    return [m for m in mentions if m.status in AHEAD and m.article in open_still]


def _articles(record: Record, rows: Sequence[EventMention | seen.Statement]) -> list[str]:
    found = {row.article for row in rows}
    return [article for article in record.articles if article in found]


def _spans(record: Record, rows: Sequence[EventMention | seen.Statement], order: Mapping[str, int]) -> tuple[Span, ...]:
    spans = {record.span(row.article, row.at) for row in rows}
    return tuple(sorted(spans, key=lambda s: (order[s.article], s.start)))


def _after(record: Record, stated: str, told: str) -> bool:
    """Whether a report was published on the day of the first that stated the expectation, or later."""
    x, y = first_day(record.articles[stated].published), last_day(record.articles[told].published)
    return x is None or y is None or y >= x


def _due(ahead: Sequence[EventMention]) -> str | None:
    """The last day on which it was to come, as the latest preview with a time has it."""
    ends = [m.time.end or m.time.start for m in ahead if m.time]
    return max((end for end in ends if end), default=None)


def _is_overdue(record: Record, stated: Sequence[str], due: str | None) -> bool:
    day = last_day(due)
    if day is None:
        return False
    story = next((s for s in record.views(Story) if stated[0] in s.articles), None)
    days = [last_day(record.articles[a].published) for a in (story.articles if story else ())]
    return sum(1 for d in days if d and (d - day).days > GRACE) >= LATE_REPORTS


def _telling_most(rows: Sequence[EventMention], order: Mapping[str, int]) -> list[EventMention]:
    """Those that give a day and a place first."""

    def key(m: EventMention) -> tuple[bool, bool, int, Range]:
        return m.time is None, m.place is None, order[m.article], m.trigger

    return sorted(rows, key=key)


def _words_from(record: Record, ahead: EventMention) -> str:
    """*referendum in June*: the event's own words and what follows, where nothing else tells it from others."""
    text = record.articles[ahead.article].text
    said = " ".join(text[ahead.trigger.start : ahead.at.end].split())
    words = ENDS.split(said)[0]
    return words if len(words) <= SHORT else words[:SHORT].rsplit(" ", 1)[0] + "…"


def title_to_come(record: Record, event: Event) -> str:
    """What an event would be called while it was still to come."""
    names = [Named(one.role, name_of(record, one), one.entity is not None) for one in event.participants]
    return title_of(event.type, "expected", names, event.place, mode=event.plover_mode)


def _what(record: Record, event: Event, clause: Clause | None, ahead: EventMention) -> str:
    """The report's own words where a clause foretells the event, else what the event would be called."""
    if clause is not None:
        return words_of_clause(record, clause)
    title = title_to_come(record, event)
    if " " not in title:
        return _words_from(record, ahead)
    return f"{event.title}: {title}" if event.named else title


def _of_statements(record: Record) -> Iterator[Expectation]:
    """Expected statements, those of several articles that are one together, and the statements that keep them."""
    expected = promises(record)
    said = [s for s in record.views(Statement) if s.speaker]
    stems = {s.id: content_stems(f"{s.cue} {s.text}") for s in said}
    weights = Weights([*stems.values(), *(p.words for p in expected)])
    actual: dict[str, list[tuple[Statement, frozenset[str]]]] = {}
    for statement in said:
        actual.setdefault(statement.speaker or "", []).append((statement, stems[statement.id]))
    rows = {p.statement.id: p for p in expected}
    for group in _one_promise_each(rows, weights):
        yield _of_promises(record, [rows[one] for one in group], actual, weights)


def _one_promise_each(rows: Mapping[str, Promise], weights: Weights) -> list[list[str]]:
    groups, blocks = Groups(rows), dict[str, list[str]]()
    for one, row in sorted(rows.items()):
        blocks.setdefault(row.speaker, []).append(one)
    for a, b in pairs_of(blocks):
        if one_promise(rows[a], rows[b], weights):
            groups.join(a, b)
    return groups.all()


def _of_promises(
    record: Record,
    rows: Sequence[Promise],
    actual: Mapping[str, Sequence[tuple[Statement, frozenset[str]]]],
    weights: Weights,
) -> Expectation:
    order = {article: place for place, article in enumerate(record.articles)}
    kept = {s.id: s for row in rows for s in kept_by(record, row, actual, weights)}
    settling = sorted(kept.values(), key=lambda s: (order[s.article], s.evidence[0].start))
    first = min(rows, key=lambda p: (order[p.statement.article], p.statement.at))
    found = {s.article for s in settling}
    return Expectation(
        id=make_id("x", min(p.statement.id for p in rows)),
        what=_clause(record, first),
        event=None,
        outcome="happened" if settling else "open",
        outcome_event=settling[0].id if settling else None,
        stated_in=tuple(_articles(record, [p.statement for p in rows])),
        outcome_in=tuple(a for a in record.articles if a in found),
        due=None,
        evidence=_spans(record, [p.statement for p in rows], order),
        outcome_evidence=tuple(s.evidence[0] for s in settling),
    )


def _clause(record: Record, promise: Promise) -> str:
    """*Rajnath Singh to call for joint efforts*: the speaker, the cue, and the report's words."""
    speaker = record.view(promise.speaker)
    name = speaker.name if isinstance(speaker, Entity) else promise.statement.speaker_name
    cue, text = promise.statement.cue, promise.text
    said = text if text.casefold().startswith(cue.casefold()) else f"{cue} {text}"
    clause = " ".join(f"{name} to {said}".split())
    return clause if len(clause) <= LONGEST else clause[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
