"""What the words around a telling, or the day of its report, say of its status: put off, disputed, still to come."""

import datetime as dt

from dateline.base.kinds import GATHERINGS, REAL, Status
from dateline.base.moments import first_day
from dateline.base.observations import Sentence
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_contested import is_one_sides_word
from dateline.extract.event_curbs import curbs_somebody
from dateline.extract.event_due import had_been_due
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_struck import besieged
from dateline.extract.event_syntax import is_passive
from dateline.extract.event_telling import Telling, is_meant
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import CANCELS, CANCELS_WITH, DUE, PLANS, POSTPONES, POSTPONES_WITH, REPORTS

PLEDGES = frozenset({"pledge", "promise", "commit", "earmark", "announce"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
POINTS_BACK = frozenset({"this", "that", "it"})
OFF = frozenset({"cancelled", "postponed"})
PLANNED = frozenset({"expected", "proposed"})
UNDONE = frozenset({"instead", "failed", "fail", "absent", "skip", "collapse"})
TURNS = frozenset({"but", "until", "before"})
NONE: frozenset[str] = frozenset()
CLAIMS = frozenset({"claim", "report", "allegation", "account", "accusation", "charge", "assertion"})


def not_yet(one: Telling, published: dt.date | None) -> None:
    """What a report dates after its own day is still to come, whatever its tense (*a calendar fixing the vote in May*).
    A day more is left to reports of other time zones."""
    first = one.time.first_day() if one.time is not None and not one.time.approximate else None
    if one.status in REAL and published is not None and first is not None and (first - published).days > 1:
        one.status = "expected"


def settle_kind(one: Telling, reading: Reading, fillers: Fillers) -> None:
    """What is told as one kind and is another: a law that curbs, a blast someone is blamed for, a siege."""
    draft = one.draft
    if curbs_somebody(one, fillers):
        one.kind = "sanction"
    blamed = draft.shell.head.lower_ == "for" and draft.shell.head.head.lemma_ == "blame"
    if one.kind == "accident" and (one.chains("actor") or is_meant(one.head) or blamed):
        one.kind = "attack"
    if one.kind == "standoff":
        besieged(one, reading)
    if one.status == "happened" and is_one_sides_word(draft, fillers):
        one.kind, one.status = "attack", "alleged"


def made_of_its_kind(one: Telling) -> None:
    """*promised $5 million in aid on Friday*: told then, and still to be given; *is being held*: was arrested."""
    if one.kind == "arrest" and one.status == "ongoing":
        one.status = "happened"
    if one.kind == "aid" and one.status == "happened" and one.head.lemma_ in PLEDGES:
        one.status = "expected"


def fallen_through(told: list[Telling]) -> list[Telling]:
    """*was to meet X in Lima on Monday, but the trip was called off*: what befalls a journey or meeting told without a
    name befalls what was planned in its sentence, else in the one before."""
    gone: set[int] = set()
    for off in told:
        if off.status not in OFF or not off.definite or off.chains() or off.place or off.place_name:
            continue
        plans = [t for t in told if _is_plan(t) and t.chains() and t.begins < off.begins and _befalls(off, t)]
        nearest = max((t.sentence for t in plans), default=off.sentence - 2)
        if off.sentence - nearest > 1:
            continue
        for plan in (t for t in plans if t.sentence == nearest):
            plan.status = off.status
            plan.more.append(off.at)
        gone.add(id(off))
    return [one for one in told if id(one) not in gone]


def _is_plan(one: Telling) -> bool:
    """Told as coming, or as what *had been due*."""
    return one.status in PLANNED or (one.status in OFF and _had_been_due(one.draft.verb or one.head))


def _befalls(off: Telling, plan: Telling) -> bool:
    """A journey that falls through takes those whom one was to meet there with it."""
    if plan.kind not in GATHERINGS or (off.kind != plan.kind and off.kind != "visit"):
        return False
    there = plan.place is not None or plan.place_name is not None
    return off.kind == plan.kind or (there and plan.form != "multilateral")


def settle(one: Telling, sentences: list[Sentence], reading: Reading) -> None:
    """*had been due to meet on Friday* fell through only if that day is past, or the sentence or the next says so;
    *was due to meet on Friday but called it off* fell through too."""
    verb = one.draft.verb or one.head
    if one.status == "expected" and one.kind in GATHERINGS and is_verb(verb):
        one.status = _given_up(verb) or one.status
    if one.status != "cancelled" or not _had_been_due(verb):
        return
    last = sentences[min(one.sentence + 1, len(sentences) - 1)].at.end
    end = reading.token(last - 1)
    words = reading.doc[verb.sent.start : end.i + 1 if end is not None else verb.sent.end]
    lemmas = {t.lemma_.lower() for t in words}
    if lemmas & POSTPONES or (lemmas & {"put"} and "off" in lemmas):
        one.status = "postponed"
    elif (
        not lemmas & (CANCELS | UNDONE) and "off" not in lemmas and not _contrasted(verb) and not _is_past(one, reading)
    ):
        one.status = "expected"


def _given_up(verb: Token) -> Status | None:
    """What the subject of *was due to meet X* is told to make of it: *but called it off*, *before putting it off*."""
    due = next((a for a in verb.ancestors if is_verb(a) and a.tag_ in FINITE), None)
    if due is None or not (verb.head.lower_ in DUE or due.lemma_ in PLANS or due.lemma_ == "be"):
        return None
    for other in (c for one in (due, verb) for c in one.children if c.dep_ in ("conj", "advcl") and is_verb(c)):
        beside = {c.lower_ for c in other.children}
        if not beside & {"it", "them"}:
            continue
        if other.lemma_ in POSTPONES or POSTPONES_WITH.get(other.lemma_, NONE) & beside:
            return "postponed"
        if other.lemma_ in CANCELS or CANCELS_WITH.get(other.lemma_, NONE) & beside:
            return "cancelled"
    return None


def _contrasted(verb: Token) -> bool:
    """*had been expected to sign it, but talks broke down*, *had been due to fly out until fog closed the airport*."""
    above = (verb, *(a for a in verb.ancestors if a.sent.start == verb.sent.start))
    return any(
        c.lower_ in TURNS for a in above for c in a.children if c.i > verb.i and c.dep_ in ("cc", "mark")
    ) or any(c.dep_ == "advcl" and any(m.lower_ in TURNS for m in c.children) for a in above for c in a.rights)


def _is_past(one: Telling, reading: Reading) -> bool:
    day, last = first_day(reading.article.published), one.time.last_day() if one.time is not None else None
    return day is not None and last is not None and last < day


def dispute(one: Telling, sentences: list[Sentence], reading: Reading) -> None:
    """*An official said that they had spoken. Iran has denied that*: what one says and another denies is alleged."""
    if one.status not in REAL or one.sentence + 1 >= len(sentences) or not _is_reported(one.draft.verb or one.head):
        return
    words = reading.tokens(sentences[one.sentence + 1].at)
    denials = [t for t in words if t.lemma_ == "deny" and t.tag_ in FINITE and not is_passive(t)]
    what = [c for verb in denials for c in verb.children if c.dep_ == "dobj"]
    if any(c.lower_ in POINTS_BACK or c.lemma_ in CLAIMS for c in what):
        one.status = "alleged"


def _is_reported(verb: Token) -> bool:
    """Whether a deed is what somebody says, not what the report tells of its own."""
    above = [a for a in verb.ancestors if is_verb(a)]
    return any(a.lemma_ in REPORTS for a in above)


def _had_been_due(verb: Token) -> bool:
    """Whether *had been due*, *had planned* or *had been scheduled* stands above it, with other verbs between."""
    above = [verb, *(a for a in verb.ancestors if is_verb(a))]
    had = (a for a in above if any(c.lower_ == "had" for c in a.children))
    return any(had_been_due(a) or a.lemma_ in PLANS or _is_to(a, verb) for a in had)


def _is_to(had: Token, verb: Token) -> bool:
    """*had been due to meet*, where the parse hangs *meet* on *due*."""
    return had.lemma_ == "be" and any(a.lower_ in DUE for a in verb.ancestors if a.head == had)
