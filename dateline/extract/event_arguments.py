"""Draft -> who takes part, in which role, and which counterparts met apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.base.kinds import GATHERINGS, Role
from dateline.base.tokens import Token
from dateline.extract.event_attendance import attendance, came_along
from dateline.extract.event_beneath import (
    agent_beneath,
    helped,
    hit_by,
    is_practice,
    of_their_own,
    on_the_line,
    whose_clause,
)
from dateline.extract.event_company import (
    PRONOUNS,
    between_others,
    company,
    meant_by,
    named_ahead,
    reports_it,
    to_come,
    who_says_so,
)
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_deals import beside_it, further_parts
from dateline.extract.event_delegations import SENT, are_led, heads_of, of_a_body
from dateline.extract.event_elections import winners_of
from dateline.extract.event_fillers import Fillers, sayer_of, shifted_objects
from dateline.extract.event_governors import INVOLVES, misread_clause
from dateline.extract.event_phrasing import is_definite
from dateline.extract.event_posts import post_parts
from dateline.extract.event_relatives import antecedent
from dateline.extract.event_syntax import is_passive, logical_objects, logical_subjects, prepositions, surface_subjects
from dateline.extract.event_triggers import SIDELINES, Draft
from dateline.extract.event_words import CALENDAR, MEDIATES, NO_AIMS

GENERIC = frozenset({"other", "each", "which", "that", "who", "this", "one", "there"})
HELPED = MEDIATES | {"sponsor", "back"}
"""*US-mediated talks*: who only helps."""
POSTS = frozenset({"appointment", "departure"})
SUFFERS = frozenset({"receive", "face", "suffer", "see", "witness", "get", "survive", "escape", "come", "be", "remain"})
HELD = frozenset({"arrest", "withdrawal"})
OBTAINS = frozenset({"secure", "win", "obtain", "gain", "achieve", "negotiate", "broker", "arrange"})
"""*secured the release of X*: who obtains it lets nobody go."""
HELPS = frozenset({"help", "assist"})
BEFALLS = frozenset({"death", "accident", "disaster"})
"""What nobody takes part in who *confirms* it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A token in a role, before its chains are asked."""

    role: Role
    token: Token
    slot: str


def parts_of(draft: Draft, fillers: Fillers) -> list[Part]:
    """Every token that fills a role of the event, each once, in the order of the roles' certainty."""
    found: list[Part] = []
    seen: set[int] = set()
    for part in _named_parts(draft, fillers):
        itself = part.token in (draft.head, draft.shell)
        if (
            not itself
            and part.token.i not in seen
            and part.token.lower_ not in GENERIC
            and not _is_itself(part.token, draft, fillers)
        ):
            seen.add(part.token.i)
            found.append(part)
    return found


def _named_parts(draft: Draft, fillers: Fillers) -> Iterator[Part]:
    """All parts; of a gathering with those for whom a pronoun stands that the report's chains leave open."""
    for part in _all_parts(draft, fillers):
        says = sayer_of(part.token) if not fillers.reading.chains_of(part.token) else None
        if says is not None and not (draft.entry.kind in GATHERINGS and _joined(says)):
            yield from (Part(part.role, t, part.slot) for t in conjuncts(says)[1:] if part.token.lower_ == "they")
            part = Part(part.role, says, part.slot)
        part = Part(part.role, named_ahead(part.token, fillers), part.slot) if part.slot == "s" else part
        if _is_the_subject(part, draft, fillers):
            continue
        pronoun = part.token.lower_ in PRONOUNS and part.slot in ("s", "o", "with", "between", "poss")
        if pronoun and draft.entry.kind in ("meeting", "call"):
            yield from (Part(part.role, t, part.slot) for t in meant_by(part.token, fillers) or [part.token])
        elif draft.entry.kind in GATHERINGS and (part.token.lemma_.lower() in SENT or are_led(part.token)):
            leaders = list(heads_of(part.token, fillers))
            known = fillers.reading.chains_of(part.token) or of_a_body(part.token, fillers)
            if not leaders or known or part.token.lemma_.lower() not in SENT:
                yield part
            yield from (Part(part.role, t, part.slot) for t in leaders)
        elif draft.entry.kind in ("meeting", "call") and (named := _named_between(part, fillers)):
            yield from (Part(part.role, t, part.slot) for t in named)
        else:
            yield part
        if draft.entry.kind in ("meeting", "call"):
            yield from _with_each(part, fillers)


def _joined(says: Token) -> bool:
    """*X and Y said they had met*: to be read with all that the report tells of their meeting."""
    return says.tag_ not in ("NNS", "NNPS") and len(conjuncts(says)) > 1


def _is_the_subject(part: Part, draft: Draft, fillers: Fillers) -> bool:
    """*X had talks with them*, where *them* was taken for X."""
    verb = draft.verb if draft.nominal else draft.head
    if verb is None or part.slot not in ("o", "with") or part.token.pos_ != "PRON":
        return False
    mine = set(fillers.reading.chains_of(part.token))
    return bool(mine) and mine <= {c for t in logical_subjects(verb) for c in fillers.reading.chains_of(t)}


def _with_each(part: Part, fillers: Fillers) -> Iterator[Part]:
    """*officials including X and Y attended*, *X, flanked by Y, met Z*: those told beside one who takes part."""
    if part.token.tag_ in ("NNS", "NNPS") and not fillers.reading.chains_of(part.token):
        named = [t for p, t in prepositions(part.token) if p == "including"]
        yield from (Part(part.role, t, part.slot) for t in (*named, *_such_as(part.token)) if fillers.who(t))
    yield from (Part(role, t, "beside") for role, t in came_along(part.token, fillers))


def _named_between(part: Part, fillers: Fillers) -> list[Token]:
    """*The chiefs of the two staffs, General X and General Y, spoke*: the names between the commas."""
    verb = part.token.head
    if part.slot != "s" or part.token.dep_ != "nsubj" or verb.i < part.token.i or verb.nbor(-1).text != ",":
        return []
    between = part.token.doc[part.token.i + 1 : verb.i - 1]
    comma = next((t.i for t in between if t.text == ","), verb.i)
    named = [t for t in between if t.i > comma and fillers.kind(t) == "person" and fillers.named(t)]
    return named if len({c for t in named for c in fillers.reading.chains_of(t)}) == 2 else []


def _is_itself(token: Token, draft: Draft, fillers: Fillers) -> bool:
    """A mention that holds the event's own name: *SCO Defence Ministers' Meeting*."""
    mention = fillers.mention(token)
    return mention is not None and mention.at.start <= draft.head.idx < mention.at.end


def _all_parts(draft: Draft, fillers: Fillers) -> Iterator[Part]:
    if not draft.nominal:
        yield from _verb_parts(draft.head, draft, fillers)
        if draft.entry.kind in ("meeting", "call"):
            yield from (Part(role, t, "beside") for role, t in attendance(draft, fillers))
        return
    yield from _noun_parts(draft.head, draft, fillers)
    if draft.shell != draft.head:
        yield from _noun_parts(draft.shell, draft, fillers)
    if draft.verb is not None:
        yield from _support_parts(draft, fillers)
    if draft.how == "attr" and draft.verb is not None and any(c.dep_ == "expl" for c in draft.verb.children):
        yield from _through_prepositions(draft.verb, draft, fillers)
    beside = draft.how in ("mediate", "chair", "host") and draft.verb is not None and draft.verb.dep_ == "acl"
    if draft.entry.kind in GATHERINGS and (draft.how in ("mention", "attr") or beside):
        role: Role = "guest" if draft.entry.kind == "visit" else "participant"
        yield from (Part(role, t, "s") for t in company(draft, fillers))
    if draft.entry.kind in ("meeting", "call"):
        yield from (Part("participant", t, "s") for t in who_says_so(draft, fillers))
    yield from (Part("participant", t, "s") for t in _leaders(draft) if fillers.who(t))
    if draft.entry.kind in ("meeting", "call"):
        yield from (Part(role, t, "beside") for role, t in attendance(draft, fillers))
    misread = misread_clause(draft.shell)
    if misread is not None:
        yield Part("participant", misread[0], "s")


def _leaders(draft: Draft) -> list[Token]:
    """*X will lead the delegation at the talks*."""
    verb = draft.shell.head.head
    if draft.entry.kind not in GATHERINGS or draft.shell.dep_ != "pobj" or verb.lemma_ not in ("lead", "head"):
        return []
    sent = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in ("delegation", "team", "side")), None)
    if sent is None:
        return []
    return [c for c in sent.children if c.dep_ == "poss"] or logical_subjects(verb)


def _verb_parts(verb: Token, draft: Draft, fillers: Fillers) -> Iterator[Part]:
    if draft.entry.kind in POSTS:
        yield from (Part(role, t, slot) for role, t, slot in post_parts(verb, draft.entry.roles, fillers))
        return
    roles = draft.entry.roles
    if "s" in roles:
        helps = draft.entry.kind in ("agreement", "ceasefire") and verb.dep_ == "xcomp" and verb.head.lemma_ in HELPS
        for token in logical_subjects(verb) or fillers.before(verb) or agent_beneath(verb):
            if draft.entry.kind in HELD and is_passive(verb) and not fillers.who(token):
                continue  # *were freed by military action*
            yield Part("mediator" if helps else roles["s"], token, "s")
    if "o" in roles:
        for token in logical_objects(verb) or shifted_objects(verb, fillers):
            if token.lower_ == "face" and draft.entry.kind == "meeting":
                continue
            named = [token, *(c for c in token.children if c.dep_ == "appos")]
            travels = any(fillers.kind(t) in ("person", "office") for t in named) or token.lemma_.lower() in SENT
            if not is_time(token) and (draft.entry.kind != "visit" or travels):
                yield Part(roles["o"], token, "o")
            if draft.entry.kind == "visit" and roles["o"] == "guest" and token.lemma_.lower() in SENT:
                yield from (Part("guest", t, "s") for t in logical_subjects(verb))  # *the union sent a delegation*
    yield from _through_prepositions(verb, draft, fillers)
    if draft.entry.kind == "call":
        yield from (Part("participant", t, "with") for t in on_the_line(verb))
    further = further_parts(verb, draft.entry.kind, fillers)
    yield from (Part(role, t, "with") for role, t in further if not is_practice(t, draft, fillers))
    if draft.entry.kind == "aid":
        yield from (Part("target", t, "for") for t in helped(verb) if fillers.who(t) or fillers.target(t))
    if draft.entry.kind == "accusation":
        for clause in verb.children:
            if clause.dep_ == "ccomp":
                yield from (Part("target", t, "ccomp") for t in logical_subjects(clause) if fillers.who(t))
    if draft.entry.kind == "sanction" and "o" not in roles:
        yield from (Part("target", t, "on") for o in logical_objects(verb) for t in hit_by(o) if fillers.who(t))
    if draft.entry.kind in ("refusal", "threat"):
        for clause in verb.children:
            if clause.dep_ == "xcomp":
                yield from (Part("object", o, "xcomp") for o in logical_objects(clause) if not is_time(o))


def is_time(token: Token) -> bool:
    named = token.pos_ == "PROPN" and token.lower_.rstrip(".") not in CALENDAR and not token.is_digit
    return token.ent_type_ in ("DATE", "TIME") and not named


def _through_prepositions(token: Token, draft: Draft, fillers: Fillers) -> Iterator[Part]:
    gathering = draft.entry.kind in GATHERINGS
    for preposition, one in prepositions(token):
        role = draft.entry.roles.get(preposition)
        if role is None and preposition == "including" and gathering:
            role = "participant"
        aimless = role == "target" and (one.lemma_.lower() in NO_AIMS or is_practice(one, draft, fillers))
        if (
            role is None
            or aimless
            or is_time(one)
            or one.lemma_.lower() in SIDELINES
            or (beside_it(one) and not fillers.who(one))
        ):
            continue
        if gathering and (not fillers.who(one) or (preposition == "of" and fillers.kind(one) == "organisation")):
            continue
        if gathering and fillers.kind(one) == "organisation" and reports_it(one):
            continue
        if role == "signatory" and not fillers.who(one) and not fillers.place(one):
            continue  # *signed with great fanfare*
        yield Part(role, one, preposition)
        if gathering and preposition in ("with", "between"):
            yield from (Part(role, inner, preposition) for p, inner in prepositions(one) if p == "including")
            yield from (Part(role, inner, preposition) for inner in _such_as(one))


def _such_as(noun: Token) -> list[Token]:
    """*leaders such as Presidents X and Y*."""
    after = [c for c in noun.children if c.lower_ == "as" and any(g.lower_ == "such" for g in c.children)]
    return [t for c in after for o in c.children if o.dep_ == "pobj" for t in conjuncts(o)]


def _noun_parts(noun: Token, draft: Draft, fillers: Fillers) -> Iterator[Part]:
    roles = draft.entry.roles
    gathering = draft.entry.kind in GATHERINGS
    for one in noun.children:
        if one.dep_ == "poss" and "poss" in roles:
            for token in map(antecedent, conjuncts(one)):
                if gathering and fillers.kind(token) == "organisation":
                    continue
                if fillers.who(token) or token.lower_ in ("their", "his", "her"):
                    yield Part(roles["poss"], token, "poss")
    for one in noun.children:
        if one.dep_ == "acl" and one.lemma_ in ("attribute", "blame", "ascribe", "pin", "claim"):
            yield from (Part("actor", o, p) for p, o in prepositions(one) if p in ("to", "on", "by") and fillers.who(o))
    if draft.entry.kind == "election":
        yield from (Part("object", t, "o") for t in winners_of(noun, fillers))
    yield from _through_prepositions(noun, draft, fillers)
    if not gathering and draft.how != "support":
        yield from (Part(role, t, "by") for role, t in whose_clause(noun, draft) if fillers.who(t))
    if draft.entry.kind == "clash":  # *an exchange of fire between X and Y*, *fighting in the north between X and Y*
        for preposition, one in prepositions(noun):
            inner = [o for p, o in prepositions(one) if p == "between" and fillers.who(o)]
            yield from (
                Part("participant", o, "between") for o in inner if preposition in ("of", "in", "along", "near")
            )
    yield from _modifier_parts(noun, draft, fillers)


def _modifier_parts(noun: Token, draft: Draft, fillers: Fillers) -> Iterator[Part]:
    """*the Modi-Xi meeting*, *US-China talks*, *Israeli strikes*: names that stand before the noun."""
    role = draft.entry.roles.get("between") or draft.entry.roles.get("poss") or draft.entry.roles.get("s")
    if role is None:
        return
    for one in noun.children:
        if one.i >= noun.i or one.dep_ not in ("compound", "amod", "nmod", "npadvmod"):
            continue
        for token in (one, *(t for t in one.subtree if t != one)):
            kind = fillers.kind(token)
            if kind in ("person", "office", "country", "armed_group") and token.dep_ != "poss":
                helps = draft.entry.kind in GATHERINGS and one != token and one.lemma_.lower() in HELPED
                yield Part("mediator" if helps else role, token, "before")


def _support_parts(draft: Draft, fillers: Fillers) -> Iterator[Part]:
    verb = draft.verb
    assert verb is not None
    roles = draft.entry.roles
    subject = roles.get("by") or roles.get("poss") or "actor"
    if draft.entry.kind == "election":
        subject = "actor"  # who holds an election does not stand in it
    match draft.how:
        case "host" if draft.entry.kind in GATHERINGS:
            subject = "host"
        case "chair" if draft.entry.kind in GATHERINGS:
            subject = "chair"
        case "mediate":
            subject = "mediator"
        case "support" | "plan" if draft.entry.kind in GATHERINGS and between_others(draft, fillers):
            subject = "mediator"  # *X is arranging a meeting between Y and Z*
        case "plan" if verb.lemma_ == "agree" and is_definite(draft):
            return  # *agreed to the London talks*: others may sit in them
        case "plan" if draft.entry.kind in BEFALLS or of_their_own(draft):
            return
        case "support" | "part" | "cancel" | "postpone" | "plan":
            pass  # the subject takes part in whatever role the kind gives it
        case "refuse" | "fail" if draft.entry.kind in GATHERINGS:
            pass
        case "propose" if draft.entry.kind in GATHERINGS and verb.lemma_ == "invite":
            yield from (Part("guest", t, "o") for t in logical_objects(verb) if fillers.who(t))
            subject = "host"
        case "deny" if verb.lemma_ == "rule" and draft.entry.kind in GATHERINGS and not between_others(draft, fillers):
            pass  # *ruled out talks with X*
        case "subject" if draft.entry.kind in ("clash", "standoff", "ceasefire"):
            yield from (Part(roles["between"], o, p) for p, o in prepositions(verb) if p == "between")
            return
        case _:
            return
    if draft.entry.kind == "withdrawal" and verb.lemma_ in OBTAINS:
        subject = "mediator"
    if draft.how == "support" and verb.lemma_ in SUFFERS and draft.entry.kind not in GATHERINGS:
        if roles.get("on") == "target":
            held = draft.entry.kind == "arrest"
            yield from (Part("target", t, "s") for t in logical_subjects(verb) if held or fillers.target(t))
        return
    if draft.entry.kind in GATHERINGS:
        for sent in verb.children:
            if sent.dep_ == "dobj" and sent.lemma_ in ("delegation", "team"):
                yield Part(subject, sent, "with")
    involved = is_passive(verb) and verb.lemma_ in INVOLVES  # *were locked in a standoff*
    for token in surface_subjects(verb) if involved else logical_subjects(verb):
        if (fillers.who(token) or fillers.armed(token)) and token != draft.shell:
            yield Part(subject, token, "s")
    for preposition, one in prepositions(verb):
        role = roles.get(preposition)
        if preposition == "from" and verb.lemma_ == "receive":
            role = roles.get("by") or subject
        if role is None or preposition == "by" or not (fillers.who(one) or role == "target") or to_come(one):
            continue
        if not is_time(one) and one != draft.shell and one != draft.head:
            yield Part(role, one, preposition)


def counterparts(parts: list[Part]) -> list[Part]:
    """The other side of a distributive plural: those beneath *with*, those called on, or whom one *met separately*."""
    slots = {p.slot for p in parts}
    wanted = next((slot for slot in ("with", "on") if slot in slots), "o")
    return [p for p in parts if p.slot == wanted]
