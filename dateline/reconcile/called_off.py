"""A clause foretold and a later one -> whether the later calls it off, and what comes of the deed by it."""

import datetime as dt

from dateline.base.kinds import Outcome
from dateline.base.words import content_stems, stem
from dateline.knowledge.deeds import deeds
from dateline.reconcile.told import Told, same_word

OUTCOMES: dict[str, Outcome] = {
    "happened": "happened", "denied": "did_not_happen", "cancelled": "cancelled", "postponed": "postponed",
}  # fmt: skip
MEETS = frozenset(map(same_word, content_stems("meeting talks summit session hearing conference consultations round")))
"""Words for what those who are to meet, sit or hold talks call off."""
ATTENDS = same_word(stem("attend"))
GOES = same_word(stem("travel"))
SITS = frozenset(map(same_word, content_stems("meet sit hold confer negotiate see receive host convene open gather")))


def on_one_day(row: Told, other: Told) -> bool:
    """Both give a day, and it is one."""
    a, b = row.clause.time, other.clause.time
    return a is not None and b is not None and (a.days() or 9) <= 2 and (b.days() or 9) <= 2 and a.overlaps(b)


def outcome_of(row: Told, other: Told) -> Outcome:
    """What the later clause makes of the deed: *will cancel the debt* is done when it is cancelled."""
    if row.doer in other.absent:
        return "did_not_happen"
    if other.off is not None and row.verb != other.verb:
        return OUTCOMES[other.off]
    undone = stem(other.clause.verb) in deeds().undone.get(stem(row.clause.verb), frozenset())
    return "did_not_happen" if undone else OUTCOMES[other.clause.status]


def calls_off(row: Told, other: Told) -> bool:
    """*is to visit the area*: *cancelled a planned trip there*. *The vote on the bill is due*: *the vote was put off*.
    By the one who was to do it, with one who was to take part, or of the same thing in one affair."""
    if other.off == "denied":
        return keeps_away(row, other)
    if row.set_anew and other.off == "postponed":
        return False  # *was put off until Wednesday*: another report tells the same
    if other.off is None or row.verb == other.verb:
        return False
    if _of_that_day(row, other):
        return True
    if row.places and other.places and not row.places & other.places:
        return False
    if other.places and not row.places and not on_one_day(row, other):
        return False  # *will arrive in the capital*: *called off a trip to the coast*
    mine, meets = _deed_of(row), bool(_deed_of(row) & (MEETS | SITS))
    met = meets and bool(other.off_what & MEETS or (GOES in other.off_what and other.doer in row.people - {row.doer}))
    if not (met or other.off_what & mine):
        return False
    if met and other.people - row.people and row.people - other.people:
        return False  # *will meet the minister*: *the general cancelled a meeting with her*
    others = row.people and other.people and not row.people & other.people
    if others or (row.doer and other.doer and row.doer != other.doer and row.doer not in other.named):
        return False
    names = frozenset(word for one in row.entities for word in row.names[one])
    things = (row.words & other.words) - names - row.places - other.off_what - MEETS
    if row.people & other.named or len((row.entities & other.entities) - row.sites) > 1:
        return True
    same_affair = row.affair is not None and row.affair == other.affair
    of_it = bool(things) or (bool(row.places & other.places) and bool(other.off_what & mine) and not met)
    return same_affair and of_it and not (row.people and not other.off_what & mine)


def _deed_of(row: Told) -> frozenset[str]:
    """The words for the deed that a clause foretells."""
    mine = row.words | frozenset(map(same_word, row.done_to))
    return mine | {GOES} if row.clause.verb == "be" and row.places else mine  # *is due in Lima*


def _of_that_day(row: Told, other: Told) -> bool:
    """*are to meet on June 9*: *the meeting planned for June 9 has been moved to June 23*."""
    day, mine = row.clause.time, _deed_of(row)
    if day is None or (day.days() or 9) > 2 or row.affair is None or row.affair != other.affair:
        return False
    met = mine & (MEETS | SITS) and other.off_what & MEETS
    elsewhere = row.places and other.places and not row.places & other.places
    what = met or (other.off_what & mine and not elsewhere)
    others = row.people and other.people and not row.people & other.people
    return bool(what) and not others and any(day.overlaps(one) for one in other.off_days)


def keeps_away(row: Told, other: Told) -> bool:
    """*is to join the talks*: *he boycotted the talks*, *stayed away in protest*; *they opened without him*."""
    if row.doer in other.absent:
        return True
    if other.off != "denied":
        return False
    if other.places and len(row.towns) > 1:
        return False  # *is to visit Lima and Quito*: *skipped Lima*
    mine = row.words | row.done_to
    comes = bool(mine & (MEETS | SITS | {GOES, ATTENDS}))
    it = other.off_what & (mine | MEETS) or not other.off_what or not other.off_what - other.places
    return comes and bool(it) and bool(row.does & other.does) and in_its_days(row, other)


def in_its_days(row: Told, other: Told) -> bool:
    """Of a day on which the deed was to come, give or take one; or one of the two gives no day."""
    a, b = row.clause.time, other.clause.time
    if a is None or b is None or (a.days() or 99) > 7 or (b.days() or 99) > 7:
        return True
    first, last, day = a.first_day(), a.last_day(), b.first_day()
    slack = dt.timedelta(days=1)
    return not (first and last and day) or first - slack <= day <= last + slack
