"""Draft -> status: whether a report tells the event as happened, coming, proposed, denied or alleged, or not at all."""

from dateline.base.kinds import GATHERINGS, Status
from dateline.base.tokens import Token
from dateline.extract import event_words as words
from dateline.extract.event_clauses import verb_status
from dateline.extract.event_context import modifiers
from dateline.extract.event_due import had_been_due
from dateline.extract.event_mentioned import MEETS, made_definite, mention_status
from dateline.extract.event_morphology import DROP, OPEN, PRESENT
from dateline.extract.event_syntax import is_passive, logical_subjects
from dateline.extract.event_triggers import Draft
from dateline.extract.event_unreal import in_a_charge, in_their_words, tells_no_deed, tried

STATES = frozenset(
    {"agreement", "ceasefire", "sanction", "aid", "accession", "threat", "policy", "mobilisation", "withdrawal"}
)
STARTING = frozenset({"hold", "take", "happen", "occur", "go", "kick", "follow"})
HELD = frozenset({"hold", "begin", "start", "open", "resume"})
AT_ONCE = frozenset(
    {
        "accusation",
        "refusal",
        "request",
        "threat",
        "appointment",
        "departure",
        "policy",
        "agreement",
        "sanction",
        "death",
    }
)
"""Kinds that are done as they are told: *accuses*, *becomes*."""
UNPLANNED = frozenset({"accident", "disaster", "death"})
"""Kinds nobody plans: told as not yet or not at all, they are no event."""
AT_FIRST = frozenset({"originally", "initially"})
"""*was originally arranged as a visit*: it came to be another thing, or another day."""
CUTS = frozenset({"cut", "shorten", "interrupt", "extend", "prolong"})
"""*will cut short his visit*: the visit is there."""
NOT = frozenset({"not", "n't", "no", "nobody", "none"})
ON_SCHEDULE = frozenset({"schedule", "track", "course"})
AS_SET = frozenset({"planned", "scheduled", "expected", "foreseen", "announced", "arranged", "intended"})
LENGTHS = frozenset({"year", "month", "week", "day", "decade"})
BEFORE_THIS = frozenset({"before", "ever", "since", "previously"})
MADE = frozenset({"sign", "ink", "initial", "conclude", "reach", "seal", "strike", "clinch", "agree", "ratify", "hold"})
FROM_VERBS = {"cancel": "cancelled", "postpone": "postponed", "deny": "denied", "refuse": "denied", "fail": "denied",
              "propose": "proposed", "plan": "expected"}  # fmt: skip
SETS_OUT = frozenset({"travel", "fly", "head", "go", "leave", "depart", "journey"})
"""*From X he travels on to Y*: still to be done."""
IDEAS = frozenset({"agenda", "card", "work", "discussion", "consideration", "question", "table", "pipeline", "sight"})
MAY = frozenset({"possible", "foreseen", "envisaged", "conceivable", "unlikely", "premature"})


SPOKEN = frozenset({"accusation", "refusal", "request", "threat"})
VOICES = frozenset({"take", "gather", "rally", "march", "write", "phone", "telephone", "summon", "assemble", "protest"})
"""*took to the streets to demand*: what is done so is said by it."""
REFUSES = frozenset({"neg", "unready", "willnot", "unwilling"})
"""Slots of a no: the deed denied is the refusal that happened."""
PUNCTUAL = frozenset({"appointment", "departure", "election", "death", "accession", "agreement"})
"""What the present tense tells as done: *X becomes minister*."""


def status_of(draft: Draft, *, title: bool = False) -> Status | None:
    """What the report holds the event to be; None where it tells no event at all."""
    if tells_no_deed(draft):
        return None
    found = _noun_status(draft, title) if draft.nominal else _verb_draft_status(draft, title)
    if found in ("happened", OPEN, PRESENT) and (in_their_words(draft) or in_a_charge(draft)):
        return "alleged"
    if draft.entry.kind in UNPLANNED and found in ("expected", "proposed", "denied", "cancelled", "postponed"):
        coming = found in ("expected", "proposed") and draft.nominal and made_definite(draft.shell)
        found = "happened" if coming else DROP
    if (
        found == "alleged"
        and draft.entry.kind in UNPLANNED
        and draft.shell.dep_ == "pobj"
        and made_definite(draft.shell)
    ):
        found = "happened"  # *200 people are believed trapped by the landslide*: only what it did is believed
    if found != "denied" and draft.entry.kind != "refusal" and _of_any(draft):
        return None
    if found == "denied" and draft.entry.kind in GATHERINGS and _as_was_planned(draft):
        return "cancelled"
    if found == DROP or (draft.entry.kind in GATHERINGS and _never_before(draft)):
        return None
    if found == PRESENT and draft.entry.kind == "visit" and draft.head.lemma_ in SETS_OUT and not title:
        return "expected"
    if found == "ongoing" and draft.entry.kind in GATHERINGS and _soon(draft.verb or draft.head):
        return "expected"
    if found == PRESENT and draft.entry.kind in GATHERINGS and _as_a_rule(draft.verb):
        return None
    if found == PRESENT and draft.entry.kind in PUNCTUAL | GATHERINGS:
        return "happened"
    if found in (OPEN, PRESENT):
        at_once = draft.entry.kind in AT_ONCE and not draft.nominal
        return "happened" if title or found == OPEN or at_once else "ongoing"
    if found == "ongoing" and draft.entry.kind in SPOKEN and not draft.nominal:
        return "happened"  # *are demanding a ransom*
    return found  # type: ignore[return-value]


def _as_was_planned(draft: Draft) -> bool:
    """*will not travel to X on Friday as planned*: it had been to take place."""
    verb = draft.verb or draft.head
    return any(
        t.lower_ in AS_SET and t.nbor(-1).lower_ in ("as", "originally", "initially") for t in verb.subtree if t.i
    )


def _of_any(draft: Draft) -> bool:
    """*would visit any country*, *a bill requiring parliament to approve any accord*; *summoned each other's envoy*:
    two acts, neither of which is told by itself."""
    told = [draft.head] if draft.nominal else [c for c in draft.head.rights if c.dep_ == "dobj"]
    before = [c for one in told for c in one.lefts]
    return any(c.lower_ == "any" or (c.dep_ == "poss" and c.lower_ == "other") for c in before)


def _never_before(draft: Draft) -> bool:
    """*had not visited the country before*, *have not met since May*, *never before had a leader met her*: what was not
    before this; nothing was denied, and nothing took place."""
    verb = draft.verb if draft.nominal else draft.head
    if verb is None:
        return False
    opening = [t.lower_ for t in verb.sent[:2]]
    if opening[0] == "never" or opening == ["not", "since"]:
        return True
    if not any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
        return False
    beside = {c.lower_ for c in verb.children} | {d.lower_ for s in logical_subjects(verb) for d in s.children}
    for_long = any(o.lemma_ in LENGTHS for c in verb.children if c.lower_ in ("for", "in") for o in c.children)
    return "never" in beside or bool(NOT & beside and (BEFORE_THIS & beside or for_long))


def _soon(verb: Token) -> bool:
    """*are meeting soon in X*."""
    return any(c.lower_ in ("soon", "shortly", "tomorrow", "tonight") for c in verb.children)


def _as_a_rule(verb: Token | None) -> bool:
    """*the meetings which the bloc holds*: what is told without a day in the present of a relative clause."""
    if verb is None or verb.dep_ != "relcl" or verb.tag_ not in ("VBZ", "VBP") or verb.lemma_ == "be":
        return False
    return not any(t.ent_type_ in ("DATE", "TIME") or t.lower_ == "when" for t in verb.subtree)


def _verb_draft_status(draft: Draft, title: bool) -> str:
    """*did not sign* is a refusal that happened; *is expected in Rome*, *is due in Rome* a visit to come."""
    slots = {slot for slot, _ in draft.entry.needs}
    told = verb_status(draft.head, title)
    if told in ("expected", DROP) and tried(draft.head):
        return "happened"  # *tried to storm the palace*
    if slots & REFUSES:
        return "happened" if told == "denied" or ("unready" in slots and told == PRESENT) else DROP
    if draft.entry.kind == "visit" and slots & {"passive", "acomp"} and _was_expected(draft.head):
        return _what_became_of_it(draft.head)
    if draft.entry.kind == "visit" and slots & {"passive", "acomp"}:
        return "expected" if told in (PRESENT, OPEN, "happened", "ongoing") else told
    if draft.entry.kind == "appointment" and told == PRESENT:
        return "happened"
    if draft.entry.kind in ("appointment", "departure") and told == "expected" and _looks_back(draft.head):
        return "happened"
    if told == "expected" and draft.entry.kind in SPOKEN and _voiced(draft.head):
        return "happened"
    return told


def _voiced(verb: Token) -> bool:
    """*marched to demand*, *wrote to urge*: said already."""
    return verb.tag_ == "VB" and verb.dep_ in ("advcl", "xcomp") and verb.head.lemma_ in VOICES and _is_past(verb.head)


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def _was_expected(verb: Token) -> bool:
    """*had been expected in X on Monday*: who did not come, or came another day."""
    return any(c.lower_ == "had" for c in verb.children if c.dep_ == "aux")


def _what_became_of_it(verb: Token) -> str:
    """*had been expected in X on Monday and postponed the trip*; nothing is told where nothing is said."""
    after = {c.lemma_ for c in verb.rights if c.dep_ == "conj"}
    return "postponed" if after & words.POSTPONES else "cancelled" if after & words.CANCELS else DROP


def _looks_back(verb: Token) -> bool:
    """*criticised the decision to appoint her*: spoken of as taken; *announced his decision to quit* is news."""
    noun = verb.head
    if verb.dep_ != "acl" or noun.lemma_ != "decision" or not made_definite(noun):
        return False
    return not (noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_ in words.REPORTS | {"make", "take", "reach"})


def _noun_status(draft: Draft, title: bool) -> str:
    if draft.verb is not None and draft.verb.lemma_ == "have" and draft.entry.kind in STATES and draft.how == "support":
        return DROP
    beside = modifiers(draft.head) | modifiers(draft.shell)
    by_modifier = _modifier_status(beside)
    if draft.verb is None or draft.how in ("mention", "attr"):
        return mention_status(draft, by_modifier, title)
    told = verb_status(draft.verb, title)
    if told == DROP:
        return DROP
    if _is_none(draft.head, beside) or "no" in {c.lower_ for c in draft.shell.children}:
        return "denied"
    if draft.how in FROM_VERBS:
        return _attitude(draft, told)
    if draft.how == "part" and draft.verb.lemma_ in ("send", "dispatch") and told in ("happened", "ongoing", PRESENT):
        return "expected"  # *sent an envoy to X for talks*
    if draft.how == "subject":
        return _subject_status(draft, told, by_modifier)
    if draft.how == "mediate" and told == "expected" and draft.verb.lemma_ in ("facilitate", "broker"):
        return "proposed"
    if by_modifier in ("postponed", "cancelled") and told == "happened" and draft.verb.lemma_ in words.ENDS | HELD:
        return told
    if draft.verb.lemma_ in CUTS and draft.entry.kind in GATHERINGS and told in ("expected", "happened", "ongoing"):
        return "happened"
    if by_modifier == "expected" and told == "happened" and draft.verb.lemma_ in MEETS and draft.verb.tag_ == "VBD":
        return told
    if by_modifier and told in ("happened", OPEN, PRESENT):
        return by_modifier
    return told


def _is_none(noun: Token, beside: set[str]) -> bool:
    """*no talks*; not *a no-confidence vote*."""
    return "no" in beside and not any(t.lower_ == "no" and t.nbor().text == "-" for t in noun.subtree)


def _modifier_status(beside: set[str]) -> str | None:
    for lemmas, status in (
        (words.CANCELLED_MODIFIERS, "cancelled"),
        (words.POSTPONED_MODIFIERS, "postponed"),
        (words.ALLEGED_MODIFIERS, "alleged"),
        (words.PROPOSED_MODIFIERS, "proposed"),
        (words.PLANNED_MODIFIERS, "expected"),
    ):
        if beside & lemmas:
            return status
    return None


def _given(draft: Draft) -> bool:
    """*opposes the deal*: what is opposed is there already."""
    return draft.entry.kind not in ("meeting", "call", "visit") and made_definite(draft.shell)


def _attitude(draft: Draft, told: str) -> str:
    """The event is the object of an attitude: *cancelled the visit*, *is expected to postpone the talks*."""
    how, verb = draft.how, draft.verb
    assert verb is not None
    if how in ("cancel", "postpone"):
        if told in ("happened", "ongoing", OPEN, PRESENT) or (told == "expected" and _will(verb)):
            return FROM_VERBS[how]
        return "expected" if told in ("denied", "expected", "proposed") else told
    if how in ("refuse", "deny") and _given(draft):
        return "happened"
    if how == "plan" and told in ("denied", "proposed", DROP):
        return told
    if how == "plan" and told == "happened" and any(c.lower_ in AT_FIRST for c in verb.children):
        return DROP
    if how == "propose" and verb.lemma_ in ("support",) and is_passive(verb):
        return "happened"
    if how == "plan" and verb.lemma_ == "approve" and draft.entry.kind == "appointment":
        return told
    return FROM_VERBS[how]


def _would(verb: Token) -> bool:
    """*would serve no purpose*: what is spoken of has not been."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return bool(helpers & {"would", "'d"}) and not helpers & {"have", "had"}


def _will(verb: Token) -> bool:
    """*will be put off*, *said that it would be put off*: told as settled."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    said = verb.dep_ == "ccomp" and verb.head.tag_ == "VBD" and "would" in helpers and "have" not in helpers
    return said or bool(helpers & {"will", "wo", "'ll"})


def _subject_status(draft: Draft, told: str, by_modifier: str | None) -> str:
    """The event is the subject: *the talks began*, *the summit will bring them together*, *the visit comes as ...*."""
    assert draft.verb is not None
    lemma = draft.verb.lemma_.lower()
    kept_to = any(o.lower_ in ON_SCHEDULE for c in draft.verb.rights if c.dep_ == "prep" for o in c.rights)
    if lemma in ("be", "remain") and kept_to and draft.entry.kind in GATHERINGS:
        return "expected"  # *the visit was on schedule*
    if lemma == "be" and told == PRESENT:
        due = [c for c in draft.verb.children if c.dep_ in ("acomp", "attr", "prep", "xcomp")]
        if any(c.lower_ in words.DUE or c.lower_ in ("imminent", "underway") for c in due):
            return "ongoing" if any(c.lower_ == "underway" for c in due) else "expected"
        return by_modifier or "happened"
    if lemma == "be" and told == "happened" and had_been_due(draft.verb):
        return "cancelled"
    if lemma == "be" and draft.entry.kind in GATHERINGS and _is_considered(draft.verb):
        return "denied" if told == "denied" else "proposed"
    if lemma == "fall" and any(c.lower_ == "through" for c in draft.verb.children):
        return "cancelled"
    if lemma in ("fail", "collapse", "stall") and told == "happened":
        return "cancelled" if by_modifier == "expected" else "happened"
    if told == "expected" and draft.entry.kind not in GATHERINGS and _would(draft.verb) and lemma in words.RELATING:
        return by_modifier or DROP
    if told in ("expected", DROP) and lemma not in words.HAPPENS | words.BEGINS and draft.entry.kind in GATHERINGS:
        return "expected"
    if told == "cancelled" and lemma not in words.BEGINS | STARTING:
        return "happened"
    if told in (PRESENT, OPEN):
        return by_modifier or ("ongoing" if lemma in ("continue", "remain", "go", "proceed") else "happened")
    if told == "expected" and draft.nominal and _was_made(draft.shell):
        return "happened"
    if told == "denied" and lemma in words.HAPPENS and _was_planned(draft):
        return "cancelled"
    if told == "denied" and lemma not in words.HAPPENS:
        yet_to_be = draft.entry.kind in GATHERINGS and (_will(draft.verb) or _would(draft.verb))
        return by_modifier or ("expected" if yet_to_be else "happened")
    return told


def _was_made(noun: Token) -> bool:
    """*The agreement that the two signed on July 7 will save hauliers two days*: it is there."""
    told = [c for c in noun.children if c.dep_ in ("relcl", "acl") and c.lemma_ in MADE and c.tag_ in ("VBD", "VBN")]
    return any(not any(x.lower_ in ("to", "will", "would", "be") for x in c.lefts) for c in told)


def _is_considered(verb: Token) -> bool:
    """*is not on the agenda*, *is in the works*, *is possible*: whether there will be one."""
    above = [o for c in verb.children if c.dep_ == "prep" and c.lower_ in ("on", "in", "under") for o in c.children]
    return any(t.lemma_ in IDEAS for t in above) or any(c.dep_ == "acomp" and c.lower_ in MAY for c in verb.children)


def _was_planned(draft: Draft) -> bool:
    """*a meeting that had been planned for Friday did not take place*."""
    if modifiers(draft.head) & words.PLANNED_MODIFIERS:
        return True
    return any(c.dep_ in ("acl", "relcl") and c.lemma_ in words.PLANS for c in draft.shell.subtree)
