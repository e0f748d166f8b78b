"""Two clauses -> whether they foretell one deed, and whether the later tells of the deed that the earlier foretold."""

import datetime as dt

from dateline.base.moments import first_day
from dateline.base.record import Record
from dateline.base.words import content_stems, stem
from dateline.reconcile.called_off import calls_off, in_its_days, on_one_day
from dateline.reconcile.clause_words import TAKES_PLACE, TIMETABLED
from dateline.reconcile.promises import Weights
from dateline.reconcile.shown import (
    COMING,
    GATHERING,
    HONORIFICS,
    LIGHT,
    MEETS,
    MOVES,
    SAYS,
    STILL_TO_COME,
    VAGUE,
    others_do_it,
    shows_done,
)
from dateline.reconcile.told import Told, same_word

SAME, SAME_IN_FEW = 0.5, 0.7
"""Share of the lighter clause's weight that two expected clauses have in common when they are one."""
SETTLES = 0.5
"""Share of the expected clause's weight found again in a later clause that settles it."""
SETTLES_BY_VERB = 0.25
SETTLES_BY_WORDS = 0.5
"""The same, where the two clauses have no name in common."""
WORDS_SHARED = 3
HOLDS = frozenset({"conduct", "complete", "conclude", "finish", "stage", "attend", "wrap", "carry", "launch", "join"})
GOING = frozenset(same_word(stem(word)) for word in ("leave", "depart"))
SENDS = same_word("send")
TOGETHER = frozenset({"spend", "discuss", "confer", "talk", "dine"})
"""Verbs that two in one sentence do with each other."""
CALLS = content_stems("telephone phone call videoconference")
SELDOM = 4
"""Clauses that use a verb, up to which it tells one deed of a person."""
LONG = dt.timedelta(days=10)
"""How long before it was foretold a deed may have begun: *have taken part since 2011* tells of none that was coming."""


def one_prospect(a: Told, b: Told, weights: Weights) -> bool:
    """Whether two reports foretell one deed: in much the same words, or by the same verb and party in few."""
    if a.clause.article == b.clause.article and a.clause.text_at.overlaps(b.clause.text_at):
        return False
    if a.set_anew != b.set_anew and not on_one_day(a, b):
        return False  # *the round is due on Monday*: *it was put off until Friday*
    shared = weights.shared(a.words, b.words, of=min(a.words, b.words, key=weights.of))
    few = a.doer is not None and a.doer == b.doer and a.verb == b.verb and len(a.words & b.words) > 1
    apart = a.verb != b.verb and not {a.clause.verb, b.clause.verb} & (LIGHT | VAGUE) and a.doer != b.doer
    return shared >= (SAME_IN_FEW if few or apart else SAME) and (few or len(a.words & b.words) >= WORDS_SHARED)


def same_deed(row: Told, other: Told, weights: Weights) -> bool:
    """One deed of the same party or upon the same thing: the same verb and something more, or much the same words."""
    both = row.entities & other.entities
    named = frozenset(word for one in both for word in row.names[one]) | HONORIFICS
    shared = (row.words & other.words) - named
    share = weights.shared(row.words - named, other.words, of=row.words - named)
    things = shared - row.places - {row.verb}
    if other.off is not None and row.verb != other.verb:
        return calls_off(row, other)
    if other.clause.status == "happened" and row.clause.verb in MEETS and row.doer in row.people - other.named:
        return False  # *X is to be received by Y*: Y received Z
    if (other.clause.passive and other.clause.verb in TIMETABLED) or (
        other.clause.verb == "be" and "due" in other.words
    ):
        return False  # *had been planned for Wednesday*, *had been due today* tell the plan again
    if row.clause.passive and other.clause.passive and row.clause.verb in VAGUE and _name_others(row, other):
        return False
    if _done_to_it(row, other, shared) or shows_done(row, other, weights) or _has_come(row, other):
        return True
    if row.doer in other.absent and row.words & GATHERING:
        return True
    if _fell_through(row, other) or _were_together(row, other) or _did_so(row, other, weights):
        return True
    if others_do_it(row, other) or len(shared) + len(both) < WORDS_SHARED:
        return False
    if row.verb == other.verb:
        if not things:
            return row.doer is not None and row.doer == other.doer and len(both) >= 2 and share >= SETTLES
        says_little = row.clause.verb in VAGUE or other.clause.status == "denied"  # *never sat at one table*
        return share >= (SETTLES if says_little else SETTLES_BY_VERB) and bool(both or len(shared) >= WORDS_SHARED)
    if not things or len(shared) < 2 or other.clause.verb in SAYS | STILL_TO_COME | {"have"}:
        return False
    return share >= SETTLES if both else len(shared) > WORDS_SHARED and share >= SETTLES_BY_WORDS


def _name_others(row: Told, other: Told) -> bool:
    """Each clause names one more: *the trip is to be made by X*, *the trip was made by Y*."""
    both = row.entities & other.entities
    return bool(row.entities - both and other.entities - both)


def _done_to_it(row: Told, other: Told, shared: frozenset[str]) -> bool:
    """*several accords are to be signed*: signed is signed, whoever was not said to do it, in one affair; *the vote
    will take place*: they voted, or held it."""
    if row.affair is None or row.affair != other.affair or row.clause.subjects:
        return False
    taken_up = row.clause.verb == "take" and row.clause.passive  # *ties are to be taken up*: nothing takes place
    if row.clause.verb in TAKES_PLACE | TIMETABLED | {"be"} and not taken_up:
        held = other.clause.verb in TAKES_PLACE | HOLDS and bool(row.done_to & shared)
        held = held and (len(shared) > 1 or on_one_day(row, other))
        return held or (stem(other.clause.verb) in row.done_to and len(shared) > 1)
    plain = row.clause.passive and row.clause.verb not in VAGUE
    return plain and row.verb == other.verb and bool(row.done_to & shared)


def _has_come(row: Told, other: Told) -> bool:
    """*is expected in Lima on Monday*, *will attend the summit in Lima*: whoever spoke in Lima has come, or was
    received there; so has whoever began her mission on that day, in a sentence that names Lima."""
    comes = (row.verb in COMING | GOING and row.clause.verb not in LIGHT) or (
        row.clause.verb in TIMETABLED | {"be"} and bool(row.sites or row.places)
    )
    who = {row.doer} if comes else row.people - {row.doer} if row.verb == SENDS else set()
    if other.clause.status != "happened" or not who - {None}:
        return False
    received = other.clause.verb in MEETS and bool(who & other.entities)
    if other.doer not in who and not received:
        return False
    if (row.towns or row.entities) & other.sites and row.verb not in GOING:
        return True
    stays = row.verb in GOING and not row.bound
    if not other.towns and row.sites & other.sites and not stays and in_its_days(row, other):
        return other.clause.time is not None  # *will arrive in Paro*: *opened a dam in Bhutan on Sunday*
    same_day = on_one_day(row, other) and not other.towns
    there = bool(row.places & other.own or (row.towns | row.entities) & other.entities - who)
    return same_day and (received or there)


def _were_together(row: Told, other: Told) -> bool:
    """*will meet the minister on Monday*: *the minister held two hours of talks with her*; *will talk with him by
    telephone*: *after a telephone conversation with him*."""
    both = row.people & other.named
    if other.clause.status != "happened" or row.doer not in both or len(both) < 2 or other.off is not None:
        return False
    by_phone, phoned = bool(row.words & CALLS), bool(other.said & CALLS)
    if by_phone != phoned or not (by_phone or row.clause.verb in MEETS or row.words & GATHERING):
        return False
    if not (phoned or other.clause.verb in MEETS | TOGETHER or (other.words | other.done_to) & GATHERING):
        return False
    return row.clause.time is not None and in_its_days(row, other)


def _did_so(row: Told, other: Told, weights: Weights) -> bool:
    """*will vote against any deal*: the same person *voted against*; *will chair a cabinet meeting on Monday*: *decided
    at a cabinet meeting on Monday*."""
    if other.clause.status != "happened" or row.doer is None or row.doer != other.doer:
        return False
    if (row.people - {row.doer}) - other.named or (row.towns and other.towns and not row.towns & other.towns):
        return False
    names = frozenset(word for one in row.entities for word in row.names[one]) | HONORIFICS | row.places
    shared = (row.words & other.words) - names
    if on_one_day(row, other) and shared & GATHERING and shared - GATHERING - {row.verb}:
        return True
    plain = LIGHT | SAYS | MEETS
    if row.verb != other.verb or row.clause.verb in plain or row.verb in MOVES:
        return False
    return weights.spread(row.verb) <= SELDOM and in_its_days(row, other)


def _fell_through(row: Told, other: Told) -> bool:
    """*The talks in Lima never took place, the president having pulled out*: those that were to bring him there."""
    meets = row.verb == "meet" or bool(row.words & GATHERING)
    denied = other.clause.status == "denied" and other.clause.verb in TAKES_PLACE and bool(other.done_to & GATHERING)
    return meets and denied and bool(row.entities & other.entities) and bool(row.people & other.named)


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
    sure = record.articles[other.clause.article].published_from != "inferred"
    last = told_of or (y if sure else None)
    early = other.off is None and last is not None and due is not None and last < due - dt.timedelta(days=1)
    began = other.clause.time.first_day() if other.clause.time else None
    if began is not None and x is not None and began < x - LONG:
        return False
    if began is not None and y is not None and began > y and other.off is None:
        return False  # *has called the minister to a hearing on Monday*: still to come
    return x is not None and y is not None and y >= x and (told_of is None or told_of >= x) and not early
