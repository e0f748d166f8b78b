"""Tellings -> which meeting is held within which larger one: on its sidelines, during it, while attending it."""

from dateline.base.tokens import Token
from dateline.extract.event_gatherings import set_beside
from dateline.extract.event_spans import ended
from dateline.extract.event_syntax import prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.event_triggers import SIDELINES
from dateline.extract.event_voice import is_verb

OFF = frozenset({"denied", "cancelled", "postponed"})
GOES_ON = frozenset({"later", "also", "then", "afterwards", "subsequently", "separately", "earlier", "too"})


def find_containers(tellings: list[Telling]) -> None:
    """Sets `within`, and gives what is held within a meeting that meeting's place and, failing better, its time."""
    by_token = {index: one for one in tellings for index in one.heads}
    for one in tellings:
        if one.kind in ("refusal", "agreement", "request", "policy", "appointment", "accession"):
            _at_a_meeting(one, by_token)
        if one.kind not in ("meeting",) or one.within is one:
            one.within = None if one.within is one else one.within
            continue
        if one.within is None:
            one.within = _container(one, by_token, tellings)
        if one.within is not None:
            _inherit(one, one.within)
        elif one.time is None and one.status == "happened":
            _go_on(one, tellings)
        if one.time is None or not one.placed:
            _on_the_visit(one, tellings)
        if not one.placed and one.within is None:
            _in_the_setting(one, tellings)
    for one in tellings:
        if one.kind == "accident" and one.time is None:
            _in_the_wake(one, tellings)


def close_days(tellings: list[Telling], by_token: dict[int, Telling]) -> None:
    """*signed after two days of talks*, where another sentence tells the day of the signing."""
    for one in tellings:
        closing = by_token.get(one.closed_by) if one.closed_by is not None else None
        days = one.attributes.get("duration_days")
        if closing is None or closing is one or days is None or days.number is None:
            continue
        if one.time is None and closing.time is not None:
            one.time = ended(closing.time, days.number)
        one.take_place(closing)


def _at_a_meeting(one: Telling, by_token: dict[int, Telling]) -> None:
    """*declined to sign the declaration at the summit*: there and then."""
    if one.time is not None and one.place is not None:
        return
    verb = one.draft.verb or one.head
    for below in verb.subtree:
        if below.lower_ in ("at", "during") and below.dep_ == "prep":
            for _, noun in prepositions_of(below):
                larger = by_token.get(noun.i)
                if larger is not None and larger.kind == "meeting" and larger.status == one.status:
                    one.within = larger
                    _inherit(one, larger)
                    return


def _container(one: Telling, by_token: dict[int, Telling], tellings: list[Telling]) -> Telling | None:
    draft = one.draft
    for token in dict.fromkeys(t for t in (draft.head, draft.shell, draft.verb) if t is not None):
        for noun in _sidelines_of(token):
            found = by_token.get(noun)
            if found is not None and found is not one:
                return found
            larger = _larger(one, tellings)
            if larger is not None:
                return larger
    if one.form == "multilateral":
        return None
    for told in dict.fromkeys((draft.head, draft.shell)) if draft.nominal else ():
        for preposition, other in prepositions(told):
            larger = by_token.get(other.i) if preposition in ("at", "during") else None
            if larger is not None and larger is not one and larger.kind == "meeting":
                return larger
    verb = draft.verb
    if verb is None or draft.how == "mention":
        return None
    return _attended(one, tellings)


def _sidelines_of(token) -> list[int]:  # type: ignore[no-untyped-def]
    """Tokens of what *on the sidelines of* names, wherever in the clause the parse hung it."""
    found: list[int] = []
    for below in token.subtree:
        if below.lemma_.lower() in SIDELINES:
            inner = [o.i for p, o in prepositions(below) if p in ("of", "at", "to")]
            found += inner or [-1]
    return found


def _larger(one: Telling, tellings: list[Telling]) -> Telling | None:
    """*on the sidelines*, *on the sidelines of the meeting*: the many-sided meeting told nearest before."""
    large = [t for t in tellings if t.kind == "meeting" and t.form == "multilateral" and t is not one]
    before = [t for t in large if t.head.i < one.head.i]
    if before:
        return before[-1]
    return large[0] if large else None


def _attended(one: Telling, tellings: list[Telling]) -> Telling | None:
    """*X, attending the summit, met Y*: the sentence tells that one of them attends a larger meeting."""
    sentence = one.head.sent
    mine = one.chains()
    for other in tellings:
        if other is one or other.kind != "meeting" or other.form != "multilateral" or not other.chains() & mine:
            continue
        inside = any(sentence.start <= i < sentence.end for i in other.heads)
        if inside and other.draft.how == "part" and other.draft.verb is not None and other.draft.verb.tag_ == "VBG":
            return other
        if inside and is_verb(other.head) is False and one.draft.verb in (other.draft.verb,):
            return other
    return None


def _in_the_setting(one: Telling, tellings: list[Telling]) -> None:
    """A meeting without a place, in a report of one summit, on its days: held there."""
    if one.form == "multilateral" or one.status not in ("happened", "ongoing", "expected") or len(one.chains()) < 2:
        return
    large = [
        t for t in tellings if t.kind == "meeting" and t.form == "multilateral" and t.place and t.confidence >= 0.5
    ]
    large = [t for t in large if not set_beside(one, t) and (not t.background or t.sentence <= one.sentence)]
    large = [t for t in large if t.time is None or t.time.precision not in ("month", "season", "year")]
    if len({t.place for t in large}) != 1:
        return
    larger = next((t for t in large if t.time is not None), large[0])
    same_tense = one.status == larger.status
    if one.time is not None and larger.time is not None and one.time.overlaps(larger.time):
        one.within, one.place, one.place_name = larger, larger.place, larger.place_name
    elif one.time is None and same_tense and one.draft.verb is not None:
        one.within = larger
        _inherit(one, larger)


def _in_the_wake(one: Telling, tellings: list[Telling]) -> None:
    """*a hospital collapsed*, in a report of an earthquake: on its day."""
    if one.head.lemma_ not in ("collapse", "cave", "crumble"):
        return
    before = [t for t in tellings if t.kind == "disaster" and t.time is not None and t.head.i < one.head.i]
    if before:
        one.time = before[0].time


def _on_the_visit(one: Telling, tellings: list[Telling]) -> None:
    """*is to visit Kyiv on Thursday and will meet X*: during the visit told in the same sentence."""
    for visit in tellings:
        if visit.kind != "visit" or visit.sentence != one.sentence or visit.status != one.status:
            continue
        if _set_apart(visit.head):
            continue
        if visit.chains("guest") & one.chains() and (not one.placed or one.place == visit.place is not None):
            days = visit.attributes.get("duration_days")
            starts_only = days is not None and (days.number or 0) > 1 and (visit.time.days() if visit.time else 0) == 1
            if one.time is None and not starts_only:
                one.time = visit.time
            one.take_place(visit)


def _set_apart(verb: Token) -> bool:
    """*before flying on to Doha*, *before she leaves for Doha*, *after arriving from Doha*: not then, and not there."""
    if verb.dep_ == "pcomp":
        return verb.head.lower_ in ("before", "after")
    return verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in ("before", "after") for c in verb.children)


def _go_on(one: Telling, tellings: list[Telling]) -> None:
    """*was later received by*, *also met*: on the day and at the place of what was told before of the same person."""
    verb = one.draft.verb
    if verb is None or not any(c.lower_ in GOES_ON for c in verb.children):
        return
    before = [t for t in tellings if t.head.i < one.head.i and t.status == "happened" and t.time and not t.background]
    shared = [t for t in before if t.chains() & one.chains() and t.time is not None and t.time.precision == "day"]
    if shared:
        one.time = shared[-1].time
        one.within = shared[-1].within if shared[-1].kind == "meeting" else None
        one.take_place(shared[-1])


def prepositions_of(preposition: Token) -> list[tuple[str, Token]]:
    """The objects of one preposition, with it."""
    return [(preposition.lower_, o) for o in preposition.children if o.dep_ == "pobj"]


def _inherit(one: Telling, larger: Telling) -> None:
    one.take_place(larger)
    fallen = one.status in OFF and larger.status == "expected"
    if one.time is None and (larger.status == one.status or fallen):
        one.time = larger.time
