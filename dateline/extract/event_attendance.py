"""A gathering -> who the clauses that hang on it, or on those who meet, tell to be there besides.

*attended by X*, *which brought together X and Y*, *mediated by X*, *X, accompanied by Y, met Z*, *among those at the
talks were X and Y*.
"""

from collections.abc import Iterator

from dateline.base.kinds import Role
from dateline.base.tokens import Token
from dateline.extract import event_words as words
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_context import negated
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_relatives import RELATIVES
from dateline.extract.event_syntax import is_passive, logical_objects, logical_subjects, own_subject, prepositions
from dateline.extract.event_triggers import Draft
from dateline.extract.event_voice import is_verb

REACH = 14
"""Words after a noun within which *at which* goes back to it."""
BRINGS = frozenset({"bring", "convene", "gather", "unite", "assemble", "group", "feature", "involve", "include"})
"""What a meeting does with those who are at it."""
PEOPLE = frozenset({"person", "office"})
SIDES = PEOPLE | {"country", "organisation", "armed_group"}
COMES_WITH = frozenset({"accompany", "flank", "join"})
ATTENDERS = frozenset({"attendee", "participant", "delegate", "guest", "those", "official", "leader", "minister"})
LISTS = frozenset({"include", "be", "comprise"})
BESIDES = frozenset({"besides", "addition", "alongside", "along", "apart", "together"})
LEADS = frozenset({"lead", "head"})
HELD = frozenset({"hold", "arrange", "schedule", "plan", "set"})
TAKING_PART = frozenset({"participation", "attendance", "involvement", "presence"})
MEDIATION = frozenset({"mediation", "facilitation"})
HELP = MEDIATION | {"chairmanship", "presidency", "leadership"}


def attendance(draft: Draft, fillers: Fillers) -> Iterator[tuple[Role, Token]]:
    """Those who were at a gathering by what is said of it, and those who came with the ones who met."""
    if draft.nominal:
        for noun in dict.fromkeys((draft.head, draft.shell)):
            for verb in _clauses(noun):
                yield from _by_clause(verb, fillers)
            yield from (("participant", t) for t in _at_which(noun, fillers))
            yield from (("participant", t) for t in _listed(noun, fillers))
            yield from (("participant", t) for t in _whose_part(noun, fillers))
    if draft.verb is not None and draft.how not in ("mention", "attr"):
        yield from (("participant", t) for t in _with_them(draft.verb, fillers))
        if draft.verb.lemma_ in ("send", "dispatch"):
            yield from (("participant", t) for t in logical_objects(draft.verb) if fillers.kind(t) in PEOPLE)
        if draft.how == "part":
            yield from (("participant", t) for t in _besides(draft.verb, fillers))
    for token in dict.fromkeys(t for t in (draft.head, draft.verb) if t is not None):
        yield from _helpers(token, fillers)


def came_along(token: Token, fillers: Fillers) -> Iterator[tuple[Role, Token]]:
    """*X, accompanied by Y*; *talks between X and Y, mediated by Z*, where the parse hangs the clause on Y."""
    for clause in token.children:
        if clause.dep_ not in ("acl", "relcl") or not is_passive(clause):
            continue
        if clause.lemma_ in COMES_WITH:
            yield from (("participant", t) for t in logical_subjects(clause) if fillers.kind(t) in PEOPLE)
        elif clause.lemma_ in words.MEDIATES | words.CHAIRS:
            role: Role = "mediator" if clause.lemma_ in words.MEDIATES else "chair"
            yield from ((role, t) for t in logical_subjects(clause) if fillers.kind(t) in SIDES)


def _clauses(noun: Token) -> Iterator[Token]:
    """Verbs of which the gathering is the subject, active or passive."""
    found = [c for c in noun.children if c.dep_ in ("acl", "relcl") and _of_the_noun(c)]
    if is_verb(noun.head):  # *hosted the meeting in X on Monday, also attended by Y*
        found += [c for c in noun.head.rights if c.dep_ == "advcl" and c.i > noun.i and _told_of_it(c)]
    after = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    if after.text == "," and after.i + 1 < len(noun.doc) and after.nbor(1).tag_ == "VBN":
        found += [after.nbor(1)] if after.nbor(1).lemma_ in HELD and after.nbor(1) not in found else []
    if noun.dep_ in ("nsubj", "nsubjpass") and is_verb(noun.head):
        found.append(noun.head)
    if (far := _which_was_attended(noun)) is not None and far not in found:
        found.append(far)
    for verb in found:
        for one in conjuncts(verb):
            if is_verb(one) and (one == verb or own_subject(one) is None) and not negated(one):
                yield one


def _which_was_attended(noun: Token) -> Token | None:
    """*a meeting in X on Friday, which was attended by Y*, wherever the parse hung the clause."""
    after = noun.doc[noun.i + 1 : min(noun.i + REACH, noun.sent.end)]
    which = next((t for t in after if t.lower_ == "which" or t.lemma_ == "attend"), noun)
    if which.lower_ == "which" and which.head.lemma_ == "attend" and which.dep_ == "nsubjpass":
        return which.head
    told = which.lemma_ == "attend" and which.tag_ == "VBN" and which.nbor(-1).lower_ in (",", "also", "and")
    return which if told and any(c.dep_ == "agent" for c in which.children) else None


def _at_which(noun: Token, fillers: Fillers) -> Iterator[Token]:
    """*a meeting at which X and Y discussed Z*, *talks in which X also took part*: those named between."""
    after = noun.doc[noun.i + 1 : min(noun.i + REACH, noun.sent.end)]
    which = next((t for t in after if t.lower_ == "which" or is_verb(t)), noun)
    clause = which.nbor(-1).head
    if which.lower_ != "which" or which.nbor(-1).lower_ not in ("at", "in", "during") or not is_verb(clause):
        return
    if clause.i < which.i or is_passive(clause) or negated(clause):
        return
    named = [t for t in noun.doc[which.i + 1 : clause.i] if fillers.kind(t) in PEOPLE and fillers.named(t)]
    several = len({c for t in named for c in fillers.reading.chains_of(t)}) > 1
    if several or clause.lemma_ in words.TAKE_PART | {"take", "sit"}:
        yield from named


def _told_of_it(clause: Token) -> bool:
    attended = clause.lemma_ == "attend" or clause.lemma_ in words.CHAIRS | words.MEDIATES
    return clause.tag_ == "VBN" and attended and own_subject(clause) is None


def _of_the_noun(clause: Token) -> bool:
    subject = own_subject(clause)
    return subject is None or subject.lower_ in RELATIVES


def _by_clause(verb: Token, fillers: Fillers) -> Iterator[tuple[Role, Token]]:
    lemma = verb.lemma_.lower()
    if lemma in HELD:
        yield from (
            ("participant", t) for p, t in prepositions(verb) if p in ("with", "between") and fillers.kind(t) in SIDES
        )
    if lemma in LEADS and verb.dep_ in ("acl", "relcl"):
        yield from (("participant", t) for t in _heads_of_the_sides(verb) if fillers.kind(t) in PEOPLE)
    if is_passive(verb):
        role = _role_of_agent(lemma)
        if role is not None:
            yield from ((role, t) for t in logical_subjects(verb) if fillers.kind(t) in SIDES)
    elif lemma in BRINGS:
        kinds = PEOPLE if lemma == "include" else SIDES
        yield from (("participant", t) for t in logical_objects(verb) if fillers.kind(t) in kinds)


def _heads_of_the_sides(verb: Token) -> Iterator[Token]:
    """*talks led by X and Y*, *a round led on one side by X and on the other by Y*."""
    led_by = [c for c in verb.subtree if c.lower_ == "by" and c.dep_ in ("agent", "prep") and c.i > verb.i]
    for by in led_by:
        above = by.head
        if above == verb or above.lemma_ in ("side", "part", "behalf"):
            yield from (t for o in by.children if o.dep_ == "pobj" for t in conjuncts(o))


def _role_of_agent(lemma: str) -> Role | None:
    if lemma in words.CHAIRS:
        return "chair"
    if lemma in words.MEDIATES:
        return "mediator"
    if lemma in words.HOSTS or lemma == "call":
        return "host"
    return "participant" if lemma in ("attend", "join") else None


def _with_them(verb: Token, fillers: Fillers) -> Iterator[Token]:
    """*met Y and was joined by Z*, *accompanied by Z, X met Y*, *met Y, with Z joining by video link*."""
    for clause in verb.children:
        if clause.dep_ in ("advcl", "conj") and clause.lemma_ in COMES_WITH and is_passive(clause):
            yield from (t for t in logical_subjects(clause) if fillers.kind(t) in PEOPLE)
        if clause.dep_ == "prep" and clause.lower_ == "with":
            joining = [
                c for c in clause.children if c.dep_ == "pcomp" and c.lemma_ in ("join", "attend", "participate")
            ]
            subjects = [t for c in joining if own_subject(c) is not None for t in logical_subjects(c)]
            yield from (t for t in subjects if fillers.kind(t) in SIDES)


def _besides(verb: Token, fillers: Fillers) -> Iterator[Token]:
    """*In addition to X and Y, Z took part in the meeting*."""
    for preposition, one in prepositions(verb):
        if preposition in ("besides", "alongside") and fillers.kind(one) in SIDES:
            yield one
        if one.lower_ == "addition" or preposition == "apart":
            yield from (t for p, t in prepositions(one) if p == "to" and fillers.kind(t) in SIDES)


def _listed(noun: Token, fillers: Fillers) -> Iterator[Token]:
    """*Those at the talks included X and Y*, *present at the meeting were X and Y*."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("at", "in", "of", "during") else noun.head
    if noun.dep_ == "dobj" and noun.head.dep_ == "acl" and noun.head.lemma_ in words.TAKE_PART:
        above = noun.head.head
    verb = above.head
    if above.dep_ == "pobj" and above.head.lower_ == "among":
        verb = above.head.head
    elif above.lower_ == "present" and not is_verb(verb):
        verb = next((c for c in above.children if c.lemma_ == "be"), verb)
    elif above.lower_ != "present" and above.lemma_.lower() not in ATTENDERS:
        return
    if not is_verb(verb) or verb.lemma_ not in LISTS or negated(verb):
        return
    told = [c for c in verb.children if c.dep_ in ("dobj", "attr", "nsubj") and c != above]
    yield from (t for one in told for t in conjuncts(one) if fillers.kind(t) in SIDES)


def _whose_part(noun: Token, fillers: Fillers) -> Iterator[Token]:
    """*suspended its participation in the talks*: whose."""
    above = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("in", "at") or above.lemma_ not in TAKING_PART:
        return
    whose = [t for c in above.lefts if c.dep_ == "poss" for t in conjuncts(c)]
    whose += [t for p, t in prepositions(above) if p in ("of", "by")]
    yield from (t for t in whose if fillers.reading.chains_of(t))


def _helpers(token: Token, fillers: Fillers) -> Iterator[tuple[Role, Token]]:
    """*talks under the mediation of X*, *met through Qatari mediation*, *met under the chairmanship of X*, *in the
    presence of X*."""
    for preposition, one in prepositions(token):
        if preposition == "in" and one.lower_ == "presence":
            there = [t for p, t in prepositions(one) if p == "of"]
            yield from (("participant", t) for t in there if fillers.kind(t) in PEOPLE)
        if preposition in ("under", "with", "through") and one.lemma_.lower() in HELP:
            role: Role = "mediator" if one.lemma_.lower() in MEDIATION else "chair"
            beside = [t for c in one.children if c.dep_ in ("poss", "amod", "compound") for t in conjuncts(c)]
            beside += [t for p, t in prepositions(one) if p in ("of", "by")]
            yield from ((role, t) for t in beside if fillers.kind(t) in SIDES)
