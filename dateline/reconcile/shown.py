"""A clause foretold and a later one -> whether the later shows the deed done, in whatever words.

*MPs are to vote on the bill*: the bill was passed. *She is to address the assembly on Friday*: on Friday she took its
podium. What speaks for it is weighed: a verb that shows such a deed, the day, the doer, those it was done with or to,
and the words for it.
"""

from dateline.base.words import content_stems, stem
from dateline.knowledge.deeds import deeds
from dateline.reconcile.called_off import in_its_days, on_one_day
from dateline.reconcile.clause_words import TAKES_PLACE, TIMETABLED
from dateline.reconcile.promises import Weights
from dateline.reconcile.told import Told, same_word

HONORIFICS = content_stems("Mr Mrs Ms Dr Sir Lord Lady Sheikh Highness Excellency Honourable")
LIGHT = TAKES_PLACE | TIMETABLED | frozenset({"be", "make", "give", "have", "deliver", "pay", "issue", "pronounce"})
"""Verbs beside which a noun tells the deed: *a ruling is expected*, *will deliver a speech*."""
GATHERING = content_stems("meeting talks summit visit trip session conference")
"""Deeds that many in one affair hold: to share the word alone tells nothing."""
MEETS = frozenset({"meet", "receive", "host", "welcome", "see", "greet"})
SAYS = frozenset({"say", "tell", "add", "note", "announce", "report", "write", "stress", "state", "warn", "explain"})
"""Verbs beneath which a report tells what is merely said."""
COMING = frozenset(same_word(stem(word)) for word in ("travel", "attend", "come", "arrive", "embark"))
MOVES = COMING | {same_word("leave")}
ENDS = frozenset({same_word(stem("end"))})
"""*gathered on Monday*: *closed on Wednesday*."""
GATHERS = frozenset(same_word(stem(word)) for word in ("meet", "gather", "convene", "sit"))
SENT = frozenset({same_word("send"), same_word("withdraw")})
RESULTS = content_stems("result winner outcome")
DECIDES = frozenset(same_word(stem(word)) for word in ("declare", "win", "elect", "beat", "defeat", "show", "secure"))
COUNTED = content_stems("vote percent election poll ballot result winner president-elect")
"""*the commission is to announce the results*: whoever was declared the winner, they are out."""
STILL_TO_COME = frozenset(
    {"plan", "prepare", "expect", "hope", "want", "await", "wait", "miss", "skip", "avoid", "refuse", "fail", "decline"}
    | {"vow", "promise", "threaten", "urge", "invite", "ask", "seek", "try", "delay", "consider", "oppose", "boycott"}
    | {"bar", "block", "prevent", "stop", "ban", "forbid", "deny", "disperse", "criticise", "criticize", "condemn"}
)
"""Verbs of whoever has not done it, or not yet."""
VAGUE = frozenset({"put", "make", "take", "give", "get", "bring", "set", "hold", "pay", "have"})
"""Verbs of which only what stands beside them says what is done."""
ATTEMPTS = content_stems("attempt effort bid hope call request offer proposal demand")
"""What may be told to have begun or failed, without the deed."""
SLIGHT = frozenset(
    {"leave", "reach", "take", "pass", "touch", "set", "come", "run", "fall", "hold", "enter", "get", "meet"}
)
"""Verbs that tell many a deed: *reached an agreement*, *left 20 dead*."""
BY_VERB, BY_SLIGHT, BY_DAY, BY_DOER, BY_WHOM, BY_LAND, BY_THINGS = 2.0, 1.4, 1.0, 1.0, 1.0, 0.4, 2.0
ENOUGH = 2.9
LEAST = 0.2
"""Share of the weight of what the deed is done to, or with, that must be found again for anything to be shown."""


def shows_done(row: Told, other: Told, weights: Weights) -> bool:
    """Whether enough in a later clause of the affair speaks for the deed foretold, and nothing against it."""
    if other.clause.status != "happened" or row.affair is None or row.affair != other.affair:
        return False
    met = row.people - {row.doer}
    if (met and not met & other.named) or (row.towns and other.towns and not row.towns & other.towns):
        return False
    if others_do_it(row, other) or other.done_to & ATTEMPTS or row.people & other.absent:
        return False
    kin, day = is_of_the_deed(row, other), on_one_day(row, other)
    by_whom = _is_by_them(row, other)
    if kin and met and row.doer in other.entities and met <= other.entities and other.clause.verb in MEETS:
        return True
    if kin and by_whom and {row.verb, other.verb} <= MOVES and day:
        return True
    things = _things(row)
    if kin and things & RESULTS and other.verb in DECIDES and other.said & COUNTED:
        return True
    whom = (row.entities - row.does) & (other.named if kin else other.entities)
    if not things:
        return kin and by_whom and bool(whom & (other.named if other.clause.verb in SAYS else other.entities))
    if not kin and not (day and _may_show(row, other)):
        return False
    there = other.said if kin else other.plainly
    same_act = day and by_whom  # *cut the ribbon on Monday*, in a sentence that names the bridge
    if kin and other.clause.verb not in SAYS and not (same_act or things & other.own or whom & other.entities):
        return False
    core = things & row.core
    share = max(weights.shared(things, there, of=things), weights.shared(core, there, of=core))
    known = whom & (row.objects | row.towns if row.verb in MOVES | SENT or _gather_there(row, by_whom) else row.objects)
    if not known and share < LEAST:
        return False
    named = BY_WHOM if known else BY_LAND if whom else 0.0
    days = BY_DAY if day else 0.0 if in_its_days(row, other) or other.verb in ENDS else -BY_DAY
    doer = BY_DOER if by_whom else -BY_DOER if _is_by_another(row, other) else 0.0
    slight = other.clause.verb in SLIGHT and row.verb != other.verb and not (row.what & other.words)
    verb = 0.0 if not kin else BY_SLIGHT if slight else BY_VERB
    weight = verb + days + doer + named + BY_THINGS * share
    by_them = by_whom and row.doer is None
    return weight >= ENOUGH and len(things & there) + len(whom) + day + by_them > 1


def is_of_the_deed(row: Told, other: Told) -> bool:
    """Whether the later verb is the deed foretold, or one that shows it done."""
    told, foretold = {stem(other.clause.verb)}, {stem(row.clause.verb)} - VAGUE
    if row.verb in MOVES | SENT and other.clause.verb in SLIGHT and not other.sites:
        return False  # *reached a deal*, *left 20 dead*
    table = deeds()
    if row.clause.verb in LIGHT:
        nouns = row.what if row.clause.subjects and not row.clause.passive else row.what | row.done_to
        foretold |= {noun for noun in nouns if noun in table.settled or noun in table.same}
    if other.clause.verb in LIGHT:
        told |= other.words & foretold
    if any(told & table.settled.get(word, frozenset()) for word in foretold):
        return True
    return not {same_word(word) for word in told - VAGUE}.isdisjoint(map(same_word, foretold))


def others_do_it(row: Told, other: Told) -> bool:
    """Each clause names another who does it."""
    active = not row.clause.passive and not other.clause.passive
    if (row.doer in other.entities and other.doer in row.entities) or other.clause.verb == "become":
        return False
    return active and row.doer is not None and other.doer is not None and row.doer != other.doer


def _things(row: Told) -> frozenset[str]:
    """What tells the deed from others, besides its verb, its doers, those met, and the places."""
    names = (
        frozenset(word for one in row.does | row.people for word in row.names.get(one, ())) | HONORIFICS | row.places
    )
    told_of = row.clause.passive or row.clause.verb in LIGHT  # what the subject is, not who does it
    things = row.words | frozenset(map(same_word, row.done_to)) if told_of else row.words - row.by_words
    things -= names | {row.verb} | GATHERING
    if row.clause.verb in LIGHT:
        things -= row.what & deeds().settled.keys()
    return things


def _is_by_them(row: Told, other: Told) -> bool:
    """The same person, the same body, or people of that country: *Kenya will send police*: *Kenyan police landed*."""
    if row.doer is not None:
        return row.doer == other.doer
    plain = not (row.does or other.does or row.clause.passive or other.clause.passive or row.clause.verb in LIGHT)
    if plain and row.done_to & other.done_to:
        return True  # *lawmakers are to vote*: *lawmakers passed it*
    if row.does & other.does or (other.clause.passive and row.does & other.entities):
        return True
    bodies = (row.names.get(one, frozenset()) & other.by_words for one in row.does)
    return any(len(named) > 1 for named in bodies) or bool(row.does and row.by_words & other.by_words & row.places)


def _gather_there(row: Told, by_whom: bool) -> bool:
    """Of a body that is to meet in a town, to have met there is enough."""
    return by_whom and row.doer is None and row.verb in GATHERS


def _is_by_another(row: Told, other: Told) -> bool:
    """A person was to do it, and the later clause names somebody else as its doer, and that person nowhere."""
    someone = bool(other.does) and not other.clause.passive and not other.does & row.entities
    return row.doer is not None and someone and row.doer not in other.named


def _may_show(row: Told, other: Told) -> bool:
    """Whether a deed of that day, told by another verb, can be the one foretold: none that only brings them there, or
    tells what is not done."""
    comes = other.verb in MOVES and row.verb not in MOVES
    return not (comes or other.off or other.clause.verb in STILL_TO_COME or row.people - {row.doer} - other.entities)
