"""A draft -> the words on which its time may hang, nearest first."""

from dateline.base.kinds import GATHERINGS
from dateline.base.tokens import Token
from dateline.extract.event_context import cleft_of
from dateline.extract.event_delegations import SENT, leading
from dateline.extract.event_due import due_below, had_been_due
from dateline.extract.event_syntax import is_passive
from dateline.extract.event_time_heads import ARRANGED
from dateline.extract.event_triggers import Draft
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import BEGINS, REPORTS

FIXED = frozenset({"agree", "announce", "confirm"})
"""*a call has been agreed for Tuesday*: what follows *for* is the day of the call."""
BREAKING = frozenset(
    {"erupt", "break", "flare", "rage", "strike", "hit", "kill", "leave", "injure", "bury", "destroy", "devastate",
     "flatten", "engulf", "sweep", "rip", "tear", "shake", "rock", "claim", "topple", "wreck", "gut"}
)  # fmt: skip
"""What a blow or a disaster does: *the landslide that buried the village on May 23*."""
FATES = frozenset({"kill", "die", "wound", "injure", "hurt", "maim", "drown", "perish"})
PAPERS = frozenset(
    {"decree", "order", "letter", "statement", "decision", "resolution", "announcement", "law", "notice"}
)
STEPS = frozenset({"after", "while", "when", "on", "during", "before"})
"""*was held after leaving a rally on Monday*: then too."""
WHILE = frozenset({"at", "during", "in", "on", "over"})
"""What sets a clause at the time of the meeting that follows: *said in a phone call*."""

LEAVES = frozenset({"return", "come", "leave", "depart", "fly", "travel"})
WHEN = frozenset({"as", "while", "when"})
SPOKEN = frozenset({"accusation", "refusal", "request", "threat"})
"""*said on Tuesday, calling on X to act*: said and asked in one breath."""


def time_sites(draft: Draft) -> list[Token]:
    """The event's own words first, then the verbs whose time it shares."""
    places = [draft.head]
    if draft.shell != draft.head:
        places.append(draft.shell)
    if draft.shell.lemma_ == "toll" and draft.shell != draft.head:
        return places  # *the quake toll passed 1,400 on Tuesday*
    if draft.nominal:
        for noun in (draft.head, draft.shell):
            told = [c for c in noun.children if _tells_when(c) and not was_set(c, draft)]
            places += told + [c for t in told for c in t.children if c.dep_ == "xcomp"]
            places += [d for t in told for d in due_below(t)]
    if draft.verb is not None and draft.how in ("cancel", "postpone", "deny", "refuse", "fail", "propose", "plan"):
        planned = draft.verb.lemma_ in ARRANGED | FIXED
        places += [draft.verb] if planned else []
        if draft.how == "plan":
            places += [c for c in draft.verb.children if c.dep_ == "xcomp" and is_verb(c)]
    elif draft.verb is not None and draft.how != "mention" and draft.how != "attr":
        places += [draft.verb] if draft.verb != draft.head else []
        places += _shared(draft.verb, spoken=draft.entry.kind in SPOKEN)
        before = draft.verb.head
        if draft.entry.kind in GATHERINGS and draft.verb.dep_ == "pcomp" and before.lower_ == "before":
            places += [before.head] if is_verb(before.head) else []  # *toured X on Friday before holding talks*
        if had_been_due(draft.verb):
            places += [x for c in draft.verb.children if c.dep_ == "acomp" for x in c.children if is_verb(x)]
        places += [c for c in draft.verb.children if c.dep_ == "conj" and is_verb(c) and draft.how == "subject"]
        places += hurt_too(draft.verb)
        places += _by_whose_issue(draft.verb)
        if draft.entry.kind == "refusal":
            places += _of_what_is_refused(draft.verb)
    elif there_is(draft) and draft.verb is not None:
        places.append(draft.verb)
        places += [c for p in draft.verb.children if p.lower_ in STEPS for c in p.children if c.dep_ == "pcomp"]
    elif draft.shell.dep_ == "pobj" and draft.shell.head.lower_ in WHILE and is_verb(draft.shell.head.head):
        places.append(draft.shell.head.head)
        if places[-1].tag_ == "VB" and (finite := _finite_above(places[-1])) is not None:
            places.append(finite)
    held = _held_to_have_done_it(draft)
    if held is not None:
        places += [held, held.head] if held.dep_ == "xcomp" else [held]
    return list(dict.fromkeys(places))


def _held_to_have_done_it(draft: Draft) -> Token | None:
    """*On Wednesday, the group was believed to be behind an attack*: the attack was then."""
    above = draft.shell.head
    indefinite = any(c.lower_ in ("a", "an") for c in draft.shell.lefts)
    by = above.lower_ == "behind" and above.head.lemma_ == "be"
    blamed = above.lower_ == "for" and above.head.lemma_ == "blame" and is_passive(above.head)
    return above.head if draft.shell.dep_ == "pobj" and indefinite and (by or blamed) else None


def carried_by(verb: Token) -> list[Token]:
    """The infinitive that ends a verb's clause, and the participle that ends its object: words of time at the end hang
    there in the parse."""
    found = [c for c in verb.rights if c.dep_ in ("xcomp", "advcl") and c.tag_ == "VB"]
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    return found + [c for t in things for c in t.rights if c.dep_ == "acl" and c.tag_ == "VBG"]


def was_set(clause: Token, draft: Draft) -> bool:
    """*talks which had been set for Friday will now be held on Saturday*: the day that no longer holds."""
    helpers = {c.lower_ for c in clause.children if c.dep_ in ("aux", "auxpass")}
    verb = draft.verb
    if verb is None or verb == clause or clause.lemma_ not in ARRANGED or not helpers & {"had", "was", "were"}:
        return False
    return draft.how in ("subject", "support") and any(c.lower_ in ("will", "now", "instead") for c in verb.children)


def _finite_above(verb: Token) -> Token | None:
    """*stressed on Monday the need to hold a vote during talks*: who stressed it did so at the talks."""
    above = next((a for a in verb.ancestors if is_verb(a) and a.tag_ != "VB"), None)
    return above if above is not None and above.tag_ == "VBD" else None


def there_is(draft: Draft) -> bool:
    """*There was a meeting in Oslo on Monday*."""
    return draft.how == "attr" and draft.verb is not None and any(c.dep_ == "expl" for c in draft.verb.children)


def hurt_too(verb: Token) -> list[Token]:
    """*were killed and 21 wounded on Monday in X*: the second of two fates has the day and the place of both; and
    *were killed when soldiers seized an armoury at X on Monday*."""
    if verb.lemma_ not in FATES:
        return []
    when = [c for c in verb.rights if c.dep_ == "advcl" and any(g.lower_ in ("when", "as") for g in c.lefts)]
    return [c for c in verb.children if c.dep_ == "conj" and c.lemma_ in FATES] + when


def _by_whose_issue(verb: Token) -> list[Token]:
    """*was removed by a decree issued on Wednesday*: done when the decree was issued."""
    papers = [
        o for c in verb.children if c.dep_ in ("agent", "prep") and c.lower_ in ("by", "in", "under") for o in c.rights
    ]
    told = [c for c in verb.children if c.lower_ == "according"]  # *according to a decree published on Sunday*
    papers += [o for c in told for to in c.rights if to.lower_ == "to" for o in to.rights]
    return [c for o in papers if o.lemma_ in PAPERS for c in o.rights if c.dep_ == "acl" and c.tag_ == "VBN"]


def _of_what_is_refused(verb: Token) -> list[Token]:
    """*declined to sign on Friday*; *adopted a text on Friday that X refused to sign*."""
    found = [c for c in verb.children if c.dep_ == "xcomp"]
    if verb.dep_ == "relcl" and verb.head.dep_ in ("dobj", "nsubjpass") and is_verb(verb.head.head):
        found += [verb.head.head, *_shared(verb.head.head)]
    return found


def _tells_when(verb: Token) -> bool:
    if verb.dep_ not in ("acl", "relcl", "prep") or not is_verb(verb):
        return False
    return verb.lemma_ in BEGINS | BREAKING or verb.lemma_ in (
        "hold", "schedule", "set", "plan", "slate", "run", "take", "occur", "happen", "expect", "due", "last", "be",
        "make", "pay",
    )  # fmt: skip


def _is_told_after(verb: Token) -> bool:
    """*accused X on Monday, days after they renewed the truce*, read as one row: the truce has a time of its own."""
    return any(c.dep_ == "mark" and c.lower_ in ("after", "before", "since", "until") for c in verb.children)


def _killed_by(verb: Token) -> bool:
    """*died on Monday after a bus overturned*: then too."""
    after = verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "after" for c in verb.children)
    return after and verb.head.lemma_ in FATES and not any(c.dep_ == "npadvmod" for c in verb.children)


def _shared(verb: Token, *, spoken: bool = False) -> list[Token]:
    """Verbs whose time a verb shares: the first of a row, the one it completes, the one a participle hangs on."""
    found: list[Token] = []
    one = verb
    for _ in range(4):
        if one.dep_ == "relcl" and any(c.lower_ == "where" for c in one.children):
            above = next((a for a in one.ancestors if is_verb(a)), one)
            if any(a.lower_ == "from" for a in one.ancestors) and above.lemma_ in LEAVES:
                break  # *returned on Sunday from Oslo, where she met X*
            one = above
        elif one.dep_ == "relcl" and one.head.lemma_ in SENT and (lead := leading(one.head)) is not None:
            one = lead
        elif (
            (one.dep_ == "advcl" and any(c.lower_ in WHEN and c.dep_ in ("mark", "advmod") for c in one.children))
            or _killed_by(one)
            or (one.dep_ in ("conj", "xcomp") and not _is_told_after(one))
            or (one.dep_ in ("advcl", "acl") and one.tag_ in ("VBG", "VB"))
        ):
            one = one.head
        elif one.dep_ == "pcomp" and one.head.lower_ in ("after", "while", "in", "by") and is_verb(one.head.head):
            if any(c.dep_ == "npadvmod" for c in one.head.lefts):
                break  # *two days after signing*: the distance tells its day
            one = one.head.head
        elif (cleft := cleft_of(one)) is not None:
            one = cleft
        elif one.dep_ in ("acomp", "attr") and is_verb(one.head):
            one = one.head
        else:
            break
        if is_verb(one) and (one.lemma_ not in REPORTS or spoken):
            found.append(one)
    return found
