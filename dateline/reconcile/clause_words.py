"""Clauses told as coming -> readable words for them, and the clause that tells an expected event."""

import re
from collections.abc import Iterable, Mapping, Sequence

from dateline.base.observations import Clause, EventMention
from dateline.base.record import Record
from dateline.base.spans import Range
from dateline.base.views import Entity
from dateline.knowledge.deeds import deeds

AHEAD = frozenset({"expected", "proposed"})
LONGEST = 160
NEAR_THE_VERB = 40
"""Characters from the verb within which an event's own words make the clause theirs."""
TAKES_PLACE = frozenset(
    {
        "hold",
        "take",
        "begin",
        "start",
        "open",
        "commence",
        "resume",
        "continue",
        "kick",
        "occur",
        "happen",
        "convene",
        "proceed",
        "end",
        "conclude",
        "last",
        "go",
        "push",
        "run",
    }
)
"""Verbs that say of an event, their subject, only that or when it takes place."""
TIMETABLED = frozenset(
    {"schedule", "slate", "set", "plan", "expect", "fix", "time", "arrange", "pencil", "book", "convene", "call"}
)
"""Verbs that fix the day of something to come: *the vote is set for Monday*."""
PUT_OFF = frozenset(verb for verb, _ in deeds().called_off)
PARTICLE = re.compile(r"(?:up|out|off|aside|free|down)\b")
"""*is to be set up* fixes no day."""
QUOTES = frozenset('"“”')
PRONOUNS = frozenset(
    {"he", "she", "it", "they", "who", "which", "that", "both", "the two", "his", "her", "its", "their"}
)
POINTERS = frozenset({"the", "both", "this", "these"})


def coming_clauses(record: Record) -> dict[str, list[Clause]]:
    """By article, clauses told as coming, in the order of the text."""
    found: dict[str, list[Clause]] = {}
    for clause in sorted(record.seen(Clause), key=lambda c: c.at):
        if clause.status in AHEAD:
            found.setdefault(clause.article, []).append(clause)
    return found


def is_near(clause: Clause, words: Range) -> bool:
    """Whether words begin the clause's predicate: *will hold talks*, not *will attend a dinner before the talks*."""
    return clause.text_at.start <= words.start < min(clause.text_at.end, clause.text_at.start + NEAR_THE_VERB)


def tells_of(clause: Clause, trigger: Range) -> bool:
    """Whether an event named by these words is the clause's own deed: *will hold talks*, *the talks will begin*."""
    return is_near(clause, trigger) or (
        clause.verb in TAKES_PLACE | TIMETABLED | PUT_OFF | {"be"} and clause.subject_at.covers(trigger)
    )


def clause_of(event: EventMention, clauses: Mapping[str, Sequence[Clause]]) -> Clause | None:
    """The clause that tells of the event, the one that begins nearest its words where there are several."""
    around = [c for c in clauses.get(event.article, ()) if tells_of(c, event.trigger)]
    return min(around, key=lambda c: (abs(event.trigger.start - c.text_at.start), c.id), default=None)


def first_clause_of(events: Iterable[EventMention], clauses: Mapping[str, Sequence[Clause]]) -> Clause | None:
    """The first clause there is for several mentions of one event."""
    return next((c for c in (clause_of(event, clauses) for event in events) if c is not None), None)


def words_of_clause(record: Record, clause: Clause) -> str:
    """*the Council to take up the situation on Monday*: the report's words, from will or is expected to plain to."""
    text = record.articles[clause.article].text
    said = " ".join(text[clause.subject_at.start : clause.subject_at.end].split())
    verb, _, rest = " ".join(text[clause.text_at.start : clause.text_at.end].split()).partition(" ")
    if clause.text_at.covers(clause.subject_at):  # *there will be a second round on Monday*
        rest = " ".join(text[clause.subject_at.end : clause.text_at.end].split())
    deed = f"to be {verb} {rest}" if clause.passive else f"to {clause.verb} {rest}"
    if rest.startswith("due ") or (clause.passive and clause.verb in TIMETABLED and not PARTICLE.match(rest)):
        deed = rest if rest.startswith("due ") else f"{verb} {rest}"
    what = f"{_subject(record, clause, said)} {_within_quotes(deed)}".strip(" ,;:-–—")
    if sum(c in QUOTES for c in what) % 2:
        what = "".join(c for c in what if c not in QUOTES)
    return what if len(what) <= LONGEST else what[: LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _within_quotes(words: str) -> str:
    """Without what follows a quotation that began before these words."""
    place = next((place for place, c in enumerate(words) if c in QUOTES), None)
    if place is None:
        return words
    after = words[place + 1 : place + 2]
    closes = words[place] == "”" or (words[place] == '"' and not after.isalnum())
    return words[:place] if closes else words


def _subject(record: Record, clause: Clause, said: str) -> str:
    """Names for a pronoun or a noun that only points back (*the two sides*), and the whole name of a person; else the
    report's own words."""
    found = [e for e in map(record.view, filter(None, map(record.entity_of, clause.subjects))) if isinstance(e, Entity)]
    entities = list({e.id: e for e in found}.values())
    points_back = said.lower() in PRONOUNS or (said.split()[0].lower() in POINTERS and said[1:] == said[1:].lower())
    people = all(e.kind == "person" for e in entities)
    if not entities or len(entities) > 3 or not (people or points_back):
        return said
    names = [e.name for e in entities]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
