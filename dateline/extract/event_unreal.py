"""A draft -> whether its words tell of no deed: what a law allows, what may be imposed, what was never thought."""

from dateline.base.tokens import Token
from dateline.extract import event_words as words
from dateline.extract.event_clauses import TRIES
from dateline.extract.event_context import auxiliaries
from dateline.extract.event_morphology import PRESENT, morphology
from dateline.extract.event_syntax import logical_objects, prepositions
from dateline.extract.event_triggers import Draft
from dateline.extract.event_voice import is_verb

ALLOWS = frozenset({"allow", "permit", "enable", "let", "entitle", "empower", "authorise", "authorize"})
SUPPOSES = frozenset({"think", "believe", "imagine", "suppose", "dream", "guess", "suspect"})
NOTHINGS = frozenset({"nothing", "anything", "something", "evidence", "ground", "grounds", "reason", "proof", "enough"})
ITSELF = frozenset({"himself", "herself", "themselves", "itself", "myself", "ourselves", "yourself"})
FOUGHT = frozenset({"attack", "military_operation", "clash"})
"""Kinds of which the attempt is a deed of the same kind."""
UNDONE = frozenset({"withdrawal", "aid", "arrest", "attack", "military_operation"})
"""Kinds of which a failure to do them is no denial."""
CALLS = frozenset({"call", "describe", "term", "label", "dub", "characterise", "characterize", "portray", "claim"})
BEFALLING = frozenset({"attack", "clash", "accident", "disaster", "death", "arrest"})


NATURAL = frozenset({
    "rainwater", "mud", "snow", "lava", "debris", "ash", "ice", "sand", "dust", "hail", "river", "year",
    "water", "rain",
    "month", "week", "decade", "century", "season", "summer", "winter", "spring", "autumn", "monsoon", "magnitude",
    "intensity", "strength", "force", "proportion", "scale", "category", "kind", "type", "region", "area", "city",
    "town", "village", "country", "valley", "coast", "district", "province", "island", "state",
})  # fmt: skip
"""What a flood or a storm is really one of, or measured by: *a flood of complaints* is none."""
MEANS = frozenset({"prepare", "plan", "wait", "intend", "hope", "ready", "aim"})
STRIVINGS = frozenset(
    {"campaign", "effort", "war", "struggle", "battle", "drive", "fight", "coalition", "force", "bid"}
)
GUILTY = frozenset({"guilty", "convicted", "accused", "suspected"})
ANYONE = frozenset({"a", "an", "any", "anyone", "anybody", "those", "people", "whoever", "adults", "someone"})
MAY_FACE = frozenset({"could", "may", "can", "face", "faces", "risk", "risks"})
CAUGHT = frozenset({"trap", "pin", "strand", "stick", "bury", "wedge"})


def tells_no_deed(draft: Draft) -> bool:
    """*a deluge of bullets*, *worked to free people trapped inside*, and of verbs whatever `_is_unreal` names."""
    return _in_figure(draft) if draft.nominal else _frees_the_trapped(draft) or _is_unreal(draft)


def _in_figure(draft: Draft) -> bool:
    if draft.entry.kind != "disaster" or draft.head.pos_ == "PROPN":
        return False
    told = [o for p, o in prepositions(draft.head) if p == "of"]
    return any(o.tag_ in ("NN", "NNS") and o.ent_type_ == "" and o.lemma_.lower() not in NATURAL for o in told)


def _frees_the_trapped(draft: Draft) -> bool:
    """*worked to free people trapped in the train*: a rescue, nobody was held."""
    if draft.entry.kind != "withdrawal" or draft.head.lemma_ not in ("free", "release", "liberate"):
        return False
    beside = (c for t in logical_objects(draft.head) for c in t.children if c.dep_ in ("acl", "relcl", "amod", "advcl"))
    return any(c.lemma_ in CAUGHT or c.lower_ == "trapped" for c in beside)


def _is_unreal(draft: Draft) -> bool:
    """*the law allows suspects to be held*, *could be jailed for ten years*, *found nothing to convict him of*, *never
    thought he would kill*, *tried to arrest him*, *a man trying to kill himself*."""
    verb = draft.head
    return (
        _is_allowed(verb)
        or _is_record(verb)
        or _in_general(verb)
        or _about_to(verb)
        or (draft.entry.kind in FOUGHT and _what_for(verb))
        or (draft.entry.kind == "arrest" and _is_possible(verb))
        or (draft.entry.kind in BEFALLING and (_for_want_of(verb) or _is_supposed(verb)))
        or (draft.entry.kind in UNDONE and _in_default(verb))
        or (tried(verb) and (draft.entry.kind not in FOUGHT or _on_itself(verb)))
    )


def _is_allowed(verb: Token) -> bool:
    above = verb.head
    if verb.dep_ not in ("xcomp", "ccomp") or above.lemma_ not in ALLOWS:
        return False
    return morphology(above, False) == PRESENT or any(a.lower_ in ("can", "may") for a in auxiliaries(above))


def _is_record(verb: Token) -> bool:
    """*the largest fleet ever assembled*: how large it was, no deed."""
    return verb.dep_ in ("acl", "relcl") and any(c.lower_ == "ever" for c in verb.children)


def _about_to(verb: Token) -> bool:
    """*was seized as he prepared to board*, *when they planned to attack*: what they were about to do."""
    above = verb.head
    then = any(c.lower_ in ("as", "when", "while") and c.dep_ in ("mark", "advmod") for c in above.lefts)
    past = above.tag_ == "VBD" or any(a.lower_ in ("was", "were") for a in auxiliaries(above))
    return verb.dep_ == "xcomp" and above.lemma_ in MEANS and above.dep_ == "advcl" and then and past


def _what_for(verb: Token) -> bool:
    """*a campaign to fight the rebels*: what it is for, no fight of its own."""
    infinitive = any(a.lower_ == "to" for a in auxiliaries(verb))
    return verb.dep_ in ("acl", "relcl") and infinitive and verb.head.lemma_.lower() in STRIVINGS


def _in_general(verb: Token) -> bool:
    """*An adult found guilty of striking an officer could be jailed*: anyone who ever does."""
    guilty = verb.head.head
    if verb.dep_ != "pcomp" or guilty.lower_ not in GUILTY or verb.sent[0].lower_ not in ANYONE:
        return False
    return any(t.lower_ in MAY_FACE for t in verb.sent if t.i > verb.i)


def _is_possible(verb: Token) -> bool:
    return any(a.lower_ in ("could", "may", "might", "can") for a in auxiliaries(verb))


def _for_want_of(verb: Token) -> bool:
    """*nothing to convict him of*, *no evidence to hold her*."""
    above = verb.head
    wanted = verb.dep_ in ("relcl", "acl") and above.lemma_.lower() in NOTHINGS
    return wanted and any(a.lower_ == "to" for a in auxiliaries(verb))


def _is_supposed(verb: Token) -> bool:
    would = any(a.lower_ in ("would", "could", "'d") for a in auxiliaries(verb))
    return would and verb.dep_ == "ccomp" and verb.head.lemma_ in SUPPOSES


def _in_default(verb: Token) -> bool:
    """*the ministry's failure to free them*: what was left undone was denied by nobody."""
    return verb.dep_ in ("acl", "xcomp") and verb.head.lemma_.lower() in words.FAILURES | {"neglect", "omission"}


def tried(verb: Token) -> bool:
    """*tried to arrest him*, *a driver trying to kill himself*; not *is trying to mediate*."""
    above = verb.head
    if verb.dep_ != "xcomp" or not is_verb(above) or above.lemma_ not in TRIES:
        return False
    bare = above.tag_ == "VBG" and not auxiliaries(above)
    return bare or morphology(above, False) == "happened"


def _on_itself(verb: Token) -> bool:
    return any(t.lower_ in ITSELF for t in (*logical_objects(verb), *(c for c in verb.children if c.dep_ == "dobj")))


def in_their_words(draft: Draft) -> bool:
    """*what the ministry said was a rocket attack*, *what residents described as an ambush*: it may be none."""
    if not draft.nominal:
        return False
    above = (
        draft.shell.head.head if draft.shell.dep_ == "pobj" and draft.shell.head.lower_ == "as" else draft.shell.head
    )
    if above.lemma_ in CALLS and draft.shell.dep_ in ("pobj", "oprd", "attr", "dobj"):
        return _asks_what(above)
    if above.lemma_ != "be" or draft.shell.dep_ != "attr":
        return False
    says = [c for c in above.children if c.dep_ == "csubj"]
    if above.dep_ == "ccomp" and _asks_what(above):
        says.append(above.head)
    return any(s.lemma_ in words.REPORTS | SUPPOSES for s in says) and any(_asks_what(t) for t in (*says, above))


def _asks_what(verb: Token) -> bool:
    return any(c.lower_ == "what" for c in verb.children)


def in_a_charge(draft: Draft) -> bool:
    """*indicted on charges including assault*, *several counts, including kidnapping villagers*."""
    token = draft.shell if draft.nominal else draft.head
    preposition = token.head
    if token.dep_ not in ("pobj", "pcomp") or preposition.lower_ not in ("including", "of"):
        return False
    what = preposition.head
    return what.lemma_.lower() in ("charge", "count", "offence", "offense", "allegation") and what.head.lower_ != "in"
