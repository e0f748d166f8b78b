"""Tellings -> tellings without those that only tell another again near by: a toll, a journey, an object."""

from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_context import RESPONSE, ancestors_within
from dateline.extract.event_deals import beside_it
from dateline.extract.event_giving import HARM, give, is_killing
from dateline.extract.event_syntax import logical_objects, logical_subjects, prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.event_words import TOLL_VERBS

FIGHTS = frozenset({"clash", "attack", "military_operation", "disaster", "accident"})
VERBAL = frozenset(
    {"refusal", "request", "accusation", "threat", "policy", "aid", "sanction", "agreement", "arrest", "withdrawal"}
)
UNDER_REQUEST = frozenset({"request", "refusal", "threat", "accusation"})
OFF = frozenset({"cancelled", "postponed"})
JOURNEY = frozenset({"meeting"})


def absorbed(tellings: list[Telling]) -> list[Telling]:
    """The tellings that stand for an event of their own; what the others add goes to the one they belong to."""
    by_token = {i: one for one in tellings for i in sorted(one.heads)}
    for one in tellings:
        if one.draft.verb is not None and one.draft.how not in ("mention", "attr"):
            by_token.setdefault(one.draft.verb.i, one)
    kept: list[Telling] = []
    gone: dict[int, Telling] = {}
    for one in tellings:
        into = _belongs_to(one, by_token)
        if (
            into is None
            and one.kind in ("attack", "death")
            and not one.draft.nominal
            and not (one.kind == "death" and one.chains())
        ):
            into = _of_the_battle(one, tellings)
        passed = {id(one)}
        while into is not None and id(into) in gone and id(into) not in passed:
            passed.add(id(into))
            into = gone[id(into)]
        if into is not None and id(into) in passed:
            into = None
        if into is None or into is one:
            kept.append(one)
        else:
            gone[id(one)] = into
            give(one, into)
    return [one for one in kept if not _only_content(one, by_token)]


def _belongs_to(one: Telling, by_token: dict[int, Telling]) -> Telling | None:
    if one.kind == "attack" and not one.draft.nominal:
        return _harm_around(one, by_token) or (_harm_in_sentence(one, by_token) if _is_toll(one) else None)
    if one.kind == "attack" and one.draft.nominal:
        return _under_operation(one, by_token) or _told_of_place(one, by_token)
    if one.kind in ("disaster", "accident") and not one.draft.nominal:
        return _harm_around(one, by_token) or next(
            (f for s in logical_subjects(one.head) if (f := _found(s, by_token, one, HARM))), None
        )
    if one.kind == "death" and not one.draft.nominal and not one.chains():
        return _harm_around(one, by_token) or _harm_in_sentence(one, by_token)
    if one.kind == "election" and one.draft.nominal:
        above = (by_token.get(t.i) for t in ancestors_within(one.head, 4))
        told = next((t for t in above if t is not None and t is not one and t.kind == "election"), None)
        if told is not None:
            return told
    if one.kind == "appointment" and not one.draft.nominal:
        return _same_post(one, by_token)
    if one.kind == "departure" and one.draft.nominal and one.draft.shell.dep_ == "pobj":
        return _found(one.draft.shell.head.head, by_token, one, frozenset({"departure"}))  # *was ousted in a coup*
    if one.kind in ("agreement", "ceasefire") and not one.draft.nominal and one.head.dep_ in ("acl", "relcl"):
        return _found(one.head.head, by_token, one, frozenset({one.kind}))  # *a truce brokered by X took hold*
    if one.kind == "visit" and (one.status in OFF or _put_off_later(one, by_token)):
        return None
    if one.kind == "visit":
        return _journey_for_visit(one, by_token) or _meeting_of(one, by_token)
    if one.kind in ("agreement", "ceasefire") and one.draft.nominal:
        return _object_of(one, by_token)
    if one.kind == "request" and one.draft.nominal:
        return _object_of(one, by_token) if one.draft.how == "support" else None  # *issued an order capping exports*
    if one.kind == "meeting" and one.draft.nominal and (host := _what_for(one, by_token)) is not None:
        return host
    if (
        one.kind in ("aid", "sanction", "election", "policy", "mobilisation", "meeting", "call", "visit", "clash")
        and one.draft.nominal
    ):
        return _object_of(one, by_token) if one.draft.verb is not None else None
    return None


def _found(token: Token, by_token: dict[int, Telling], one: Telling, kinds: frozenset[str]) -> Telling | None:
    for each in conjuncts(token):
        other = by_token.get(each.i)
        if other is not None and other is not one and other.kind in kinds:
            return other
    return None


def _harm_around(one: Telling, by_token: dict[int, Telling]) -> Telling | None:
    """*killed in the attack*, *the blast killed*, *killed when a bus crashed*, *killing 12*."""
    verb = one.head
    if verb.lemma_.lower() not in TOLL_VERBS:
        return None
    for subject in logical_subjects(verb):
        found = _found(subject, by_token, one, HARM)
        if found is not None:
            return found
    for preposition, token in prepositions(verb):
        if preposition in ("in", "by", "during", "from", "when", "under"):
            found = _found(token, by_token, one, HARM)
            if found is not None:
                return found
    for clause in verb.children:
        if clause.dep_ == "advcl" and verb.lemma_ in ("kill", "die", "shoot", "injure"):
            for token in (clause, *logical_subjects(clause)):
                found = _found(token, by_token, one, HARM)
                if found is not None:
                    return found
    if verb.dep_ in ("relcl", "acl", "advcl", "conj", "pcomp") and (
        verb.tag_ == "VBG" or verb.dep_ in ("relcl", "acl")
    ):
        for above in ancestors_within(verb, 6):
            if above.lemma_ in RESPONSE:
                break
            other = by_token.get(above.i)
            if other is not None and other is not one and other.kind in HARM:
                return other
            if above.dep_ in ("ccomp", "ROOT"):
                break
    return None


def _same_post(one: Telling, by_token: dict[int, Telling]) -> Telling | None:
    """*was named to succeed X*, *was elected to become speaker*: one appointment."""
    for above in ancestors_within(one.head, 3):
        other = by_token.get(above.i)
        if other is not None and other.kind in ("appointment", "election") and one.head.dep_ != "conj":
            return other
        if one.head.dep_ not in ("xcomp", "advcl", "acl"):
            break
    return None


def _is_toll(one: Telling) -> bool:
    """*12 were killed*: nobody is said to have done it."""
    return one.head.lemma_ in ("kill", "die") and not any(p.role == "actor" for p in one.people)


def _harm_in_sentence(one: Telling, by_token: dict[int, Telling]) -> Telling | None:
    sentence = one.head.sent
    inside = [i for i in by_token if sentence.start <= i < sentence.end]
    found = [(abs(i - one.head.i), i) for i in inside if by_token[i] is not one and by_token[i].kind in HARM]
    found = [(d, i) for d, i in found if not _is_toll(by_token[i])]
    return by_token[min(found)[1]] if found else None


def _of_the_battle(one: Telling, tellings: list[Telling]) -> Telling | None:
    """*41 fighters had been killed*, said after a battle was told: its toll, where no other time or place is given."""
    if one.time is not None or one.head.lemma_ not in ("kill", "die", "wound"):
        return None
    before = [t for t in tellings if t.head.i < one.head.i and t.kind in FIGHTS and not is_killing(t)]
    newest = max((t.time.end for t in before if t.time and t.time.end), default="")[:4]
    before = [t for t in before if not (t.time and t.time.end and t.time.end[:4] < newest)]
    if any(is_answered(t) and one.sentence - t.sentence == 1 for t in before):
        return None  # it may be the toll of either
    before = [t for t in before if not is_answered(t)]
    named = [
        t
        for t in before
        if t.status in ("happened", "ongoing") and t.confidence >= 0.5 and 0 < one.sentence - t.sentence <= 6
    ]
    if one.place is not None:
        named = [t for t in named if t.kind == "clash" and _is_toll(one)]
    timed = [t for t in named if t.time is not None or t.place is not None]
    return (timed or named)[-1] if named else None


def is_answered(one: Telling) -> bool:
    """*launched attacks in retaliation for the strikes on X*: the strikes are told for the sake of the attacks."""
    return any(a.lemma_ in RESPONSE for a in ancestors_within(one.head, 4))


def _journey_for_visit(one: Telling, by_token: dict[int, Telling]) -> Telling | None:
    """*left for X on a two-day visit*: the visit tells it."""
    if one.draft.nominal:
        return None
    for preposition, token in prepositions(one.head):
        if preposition in ("for", "on"):
            found = _found(token, by_token, one, frozenset({"visit"}))
            if found is not None:
                return found
    return None


def _under_operation(one: Telling, by_token: dict[int, Telling]) -> Telling | None:
    """*Operation X, under which it carried out strikes*."""
    verb = one.draft.verb
    if verb is not None and verb.dep_ == "relcl":
        other = by_token.get(verb.head.i)
        if other is not None and other is not one and other.kind == "military_operation":
            return other
    return None


def _told_of_place(one: Telling, by_token: dict[int, Telling]) -> Telling | None:
    """*the attack in Pahalgam, where 26 were killed in an assault*."""
    for above in ancestors_within(one.head, 10):
        if above.dep_ == "relcl" and any(c.lower_ == "where" for c in above.children):
            for noun in (above.head, *ancestors_within(above.head, 6)):
                other = by_token.get(noun.i)
                if other is not None and other is not one and other.kind == one.kind and other.draft.nominal:
                    return other
    return None


def _meeting_of(one: Telling, by_token: dict[int, Telling]) -> Telling | None:
    """A journey whose point is a meeting: *travels to X for talks*, *visited X and held talks*, *flew in to meet*."""
    verb = one.head if not one.draft.nominal else one.draft.verb
    first = by_token.get(one.head.head.i)
    if one.head.dep_ == "conj" and first is not None and first.kind == "meeting" and not first.draft.nominal:
        return None
    guests = one.chains()
    places: list[Token] = [o for p, o in prepositions(one.head) if p in ("for",)]
    if verb is not None:
        places += [o for p, o in prepositions(verb) if p == "for"]
        for clause in verb.children:
            if clause.dep_ in ("advcl", "xcomp", "conj", "acl", "relcl"):
                places += [clause, *logical_objects(clause)]
                places += [o for p, o in prepositions(clause) if p in ("in", "at")]
    for clause in one.head.children:
        if clause.dep_ in ("acl", "advcl", "xcomp"):
            places += [clause, *logical_objects(clause)]
    for token in places:
        if token.dep_ in ("advcl",) and any(c.lower_ in ("after", "before", "as", "when") for c in token.children):
            continue
        found = _found(token, by_token, one, JOURNEY)
        if found is not None and (
            not guests or not found.chains() or guests & found.chains() or found.form == "multilateral"
        ):
            if one.head.lemma_ == "visit" and one.place and found.form != "multilateral" and not found.title:
                return None
            sides = found.chains() | guests
            named = bool(found.title) or "round" in found.attributes or found.form == "multilateral"
            told_by_it = len(sides) > 1 or named or not guests
            return found if told_by_it and _one_day(one, found) else None
    return None


def _what_for(one: Telling, by_token: dict[int, Telling]) -> Telling | None:
    """*hosted X for talks*, *met X in closed-door talks*: the verb already tells it."""
    above = one.draft.shell.head
    day_of = above.lower_ == "on" and one.draft.shell.lemma_ == "day"  # *met on the second day of talks*
    if one.draft.shell.dep_ != "pobj" or not (above.lower_ in ("for", "in") or day_of):
        return None
    if one.title or "round" in one.attributes:
        return None
    other = by_token.get(above.head.i)
    if other is None and above.lower_ == "for" and above.head.lemma_ in ("lead", "head") and above.head.dep_ == "acl":
        told = (by_token.get(t.i) for t in above.head.ancestors)  # *hosts a delegation headed by X for talks*
        other = next((t for t in told if t is not None and t.head.lemma_ in ("host", "receive", "welcome")), None)
    if other is None or other is one or other.kind not in ("meeting", "call") or other.draft.nominal:
        return None
    sides = one.chains() - one.chains("host", "chair", "mediator")
    return other if sides <= other.chains() or len(other.chains()) < 2 else None


def _put_off_later(one: Telling, by_token: dict[int, Telling]) -> bool:
    """*was to leave for X for a meeting, has put off her trip*: the trip is spoken of for itself."""
    return any(
        t.kind == "visit" and t is not one and t.definite and t.status in ("postponed", "cancelled")
        and 0 <= t.sentence - one.sentence <= 1 and t.chains() & one.chains()
        for t in by_token.values()
    )  # fmt: skip


def _one_day(visit: Telling, meeting: Telling) -> bool:
    return not (visit.time and meeting.time and visit.time != meeting.time and not visit.time.overlaps(meeting.time))


def _object_of(one: Telling, by_token: dict[int, Telling]) -> Telling | None:
    """*struck a deal*, *reached a ceasefire*, *will impose sanctions*: the verb already tells it."""
    verb = one.draft.verb
    if verb is None or one.draft.how in ("mention", "attr", "subject") or beside_it(one.draft.shell):
        return None
    other = by_token.get(verb.i)
    if other is None or other is one or other.draft.nominal or other.draft.head != verb:
        return None
    laid_down = one.kind == "request" and other.kind in ("policy", "sanction")
    if other.kind == one.kind or {other.kind, one.kind} <= {"agreement", "ceasefire"} or laid_down:
        if one.kind == "ceasefire":
            other.kind = "ceasefire"
        return other
    return None


def _only_content(one: Telling, by_token: dict[int, Telling]) -> bool:
    """What someone is asked, refuses or threatens to do, told by the verb above: *declined to sign*."""
    threatened = one.kind in HARM and one.status in ("proposed", "expected")
    if (one.kind not in VERBAL and not threatened) or one.status not in ("denied", "proposed", "expected"):
        return False
    if one.kind == "sanction" and one.status == "proposed" and _aim_of_it(one, by_token):
        return True
    if one.status == "expected" and not threatened:
        return False
    token = one.draft.verb or one.head
    for above in ancestors_within(token, 4):
        other = by_token.get(above.i)
        if other is not None and other is not one and other.kind in UNDER_REQUEST:
            return True
    return one.status == "proposed" and one.kind in UNDER_REQUEST


def _aim_of_it(one: Telling, by_token: dict[int, Telling]) -> bool:
    """*adopted new sanctions, seeking to tighten curbs on trade*: what those just told are for."""
    token = one.draft.verb or one.head
    above = (by_token.get(t.i) for t in ancestors_within(token, 3))
    return any(o is not None and o is not one and o.kind == one.kind and o.status == "happened" for o in above)
