"""Clauses -> what they tell, ready to compare, and whether a later one tells of the deed that an earlier foretold."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.base.moments import first_day
from dateline.base.observations import Clause
from dateline.base.record import Record
from dateline.base.views import Entity
from dateline.base.words import content_stems, stem
from dateline.reconcile.clause_words import TAKES_PLACE, TIMETABLED
from dateline.reconcile.promises import Weights

SAME, SAME_IN_FEW = 0.5, 0.7
"""Share of the lighter clause's weight that two expected clauses have in common when they are one."""
SETTLES = 0.4
"""Share of the expected clause's weight found again in a later clause that settles it."""
SETTLES_BY_VERB = 0.25
SETTLES_BY_WORDS = 0.5
"""The same, where the two clauses have no name in common."""
WORDS_SHARED = 3
CALENDAR = content_stems(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December today tomorrow yesterday week month year"
)
"""Words of time, which two clauses of one report day share without telling of one deed."""
HONORIFICS = content_stems("Mr Mrs Ms Dr Sir Lord Lady Sheikh Highness Excellency Honourable")
OF_IT = re.compile(r"(?<=\w) (?:of|with|for|on|between|from|in|at|to|over|against|into|by) ")
HOLDS = frozenset({"conduct", "complete", "conclude", "finish", "stage", "attend", "wrap", "carry", "launch", "join"})
SYNONYMS = (
    "travel fly go head visit arrive tour land journey trip", "build construct erect", "sign ink seal clinch",
    "begin start open commence launch resume", "send dispatch deploy", "swap exchange", "free release",
    "call phone telephone", "attend join participate", "appoint name nominate", "resign quit step", "leave depart",
    "end conclude finish close wrap", "vote ballot poll", "face answer field", "ban prohibit outlaw", "buy purchase",
    "raise increase hike", "cut reduce lower slash", "lift ease", "pull withdraw", "hand deliver transfer",
    "discuss address tackle debate",
)  # fmt: skip
"""Words, each row of which tells one deed."""
_SAME = {stem(word): stem(row.split()[0]) for row in SYNONYMS for word in row.split()}


@dataclass(frozen=True, slots=True)
class Told:
    """A clause with its entities, the stems of its predicate's words, those of each entity's names and titles, and
    those of the places it names."""

    clause: Clause
    entities: frozenset[str]
    words: frozenset[str]
    names: Mapping[str, frozenset[str]]
    places: frozenset[str]
    done_to: frozenset[str]
    doer: str | None
    affair: str | None


def told_by(record: Record, clause: Clause, affair: str | None) -> Told:
    """The clause's words without those of days; a subject that is no name, as in *40 tonnes of tents were flown in*,
    tells the deed too."""
    text = record.articles[clause.article].text
    entities = frozenset(e for e in map(record.entity_of, clause.chains) if e)
    words = text[clause.text_at.start : clause.text_at.end]
    subject = text[clause.subject_at.start : clause.subject_at.end]
    if not clause.subjects:
        words += " " + subject
    doer = record.view(record.entity_of(clause.subjects[0]) or "") if clause.subjects else None
    return Told(
        clause=clause,
        entities=entities,
        words=frozenset(_SAME.get(word, word) for word in content_stems(words)) - CALENDAR,
        names={one: _names(record, one) for one in entities},
        places=frozenset(word for one in entities for word in _place_names(record, one)),
        done_to=content_stems(OF_IT.split(subject)[0].split()[-1]),
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


def _place_names(record: Record, one: str) -> frozenset[str]:
    entity = record.view(one)
    places = isinstance(entity, Entity) and entity.kind in ("country", "place")
    return content_stems(" ".join((entity.name, *entity.aliases))) if places else frozenset()  # type: ignore[union-attr]


def verb_of(row: Told) -> str:
    """The verb, or the first of those that tell the same deed."""
    word = stem(row.clause.verb)
    return _SAME.get(word, word)


def one_prospect(a: Told, b: Told, weights: Weights) -> bool:
    """Whether two reports foretell one deed: in much the same words, or by the same verb and party in few."""
    if a.clause.article == b.clause.article and a.clause.text_at.overlaps(b.clause.text_at):
        return False
    shared = weights.shared(a.words, b.words, of=min(a.words, b.words, key=weights.of))
    few = a.doer is not None and a.doer == b.doer and verb_of(a) == verb_of(b) and len(a.words & b.words) > 1
    return shared >= (SAME_IN_FEW if few else SAME) and (few or len(a.words & b.words) >= WORDS_SHARED)


def same_deed(row: Told, other: Told, weights: Weights) -> bool:
    """One deed of the same party or upon the same thing: the same verb and something more, or much the same words."""
    both = row.entities & other.entities
    named = frozenset(word for one in both for word in row.names[one]) | HONORIFICS
    shared = (row.words & other.words) - named
    share = weights.shared(row.words - named, other.words, of=row.words - named)
    things = shared - row.places - {verb_of(row)}
    if _done_to_it(row, other, shared):
        return True
    if _others_do_it(row, other) or len(shared) + len(both) < WORDS_SHARED:
        return False
    if verb_of(row) == verb_of(other):
        if not things:
            return row.doer is not None and row.doer == other.doer and len(both) >= 2 and share >= SETTLES
        return share >= SETTLES_BY_VERB and bool(both or len(shared) >= WORDS_SHARED)
    if not things or len(shared) < 2:
        return False
    return share >= SETTLES if both else len(shared) > WORDS_SHARED and share >= SETTLES_BY_WORDS


def _done_to_it(row: Told, other: Told, shared: frozenset[str]) -> bool:
    """*several accords are to be signed*: signed is signed, whoever was not said to do it, in one affair; *the vote
    will take place*: they voted, or held it."""
    if row.affair is None or row.affair != other.affair or row.clause.subjects:
        return False
    if row.clause.verb in TAKES_PLACE | TIMETABLED | {"be"}:
        held = other.clause.verb in TAKES_PLACE | HOLDS and bool(row.done_to & shared) and len(shared) > 1
        return held or (stem(other.clause.verb) in row.done_to and len(shared) > 1)
    return row.clause.passive and verb_of(row) == verb_of(other) and bool(row.done_to & shared)


def _others_do_it(row: Told, other: Told) -> bool:
    """Each clause names another who does it."""
    active = not row.clause.passive and not other.clause.passive
    if row.doer in other.entities and other.doer in row.entities:
        return False
    return active and row.doer is not None and other.doer is not None and row.doer != other.doer


def told_later(record: Record, row: Told, other: Told) -> bool:
    """Told in another report of that day or later, of the affair or of the same party; and not of a day before the
    deed was foretold, or before the day for which it was."""
    if row.clause.article == other.clause.article:
        return False
    x = first_day(record.articles[row.clause.article].published)
    y = first_day(record.articles[other.clause.article].published)
    if row.affair != other.affair and not any(row.names[one] for one in row.entities & other.entities):
        return False
    told_of = other.clause.time.last_day() if other.clause.time else None
    due = row.clause.time.first_day() if row.clause.time else None
    early = told_of is not None and due is not None and told_of < due - dt.timedelta(days=1)
    return x is not None and y is not None and y >= x and (told_of is None or told_of >= x) and not early
