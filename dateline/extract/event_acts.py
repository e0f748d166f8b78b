"""What an act in words needs beside its verb: two sides that bind themselves, what they bind themselves to, a no."""

from collections.abc import Callable, Iterator

from dateline.base.tokens import Token
from dateline.extract.event_context import auxiliaries, modifiers, negated
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import is_passive, logical_objects, logical_subjects, prepositions
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import PUBLIC_ACTS

SIDES = frozenset({"side", "party", "country", "nation", "neighbour", "neighbor", "delegation", "negotiator", "rival"})
"""*the two sides agreed to swap prisoners*: who they are stands before."""
POLITIES = frozenset({"country", "organisation", "armed_group", "person", "office"})
HEADS = frozenset({"minister", "leader", "president", "head", "envoy", "delegate", "official", "representative"})
TWO = frozenset({"two", "both", "three", "rival", "warring"})
BINDS = frozenset({"agree", "consent", "settle"})
WOULD = frozenset({"will", "would", "should", "shall", "be"})
HOLDS = frozenset({"hold", "resume", "continue", "keep", "start", "begin", "restart"})
TALKS = frozenset(
    {"talk", "negotiation", "dialogue", "discussion", "consultation", "meeting", "contact", "cooperation", "effort",
     "engagement", "work", "conversation", "exchange", "summit", "round"}
)  # fmt: skip

PUTS_FORWARD = frozenset({"propose", "recommend", "request", "demand", "urge"})
READY = frozenset({"ready", "willing", "prepared", "inclined"})
UNWILLING = frozenset({"unwilling"})
COMMENTS = frozenset({"comment", "say", "speculate", "discuss", "disclose", "elaborate", "confirm"})
PROVOKES = frozenset(
    {"intervention", "provocation", "aggression", "attack", "attempt", "violation", "interference", "incursion",
     "interventionist", "aggressor", "invader", "enemy"}
)  # fmt: skip
OWN = frozenset({"it", "they", "we", "he", "she", "i"})
BEFALLS = frozenset(
    {"see", "face", "suffer", "lose", "run", "need", "become", "have", "be", "remain", "find", "struggle", "feel",
     "get", "miss", "fall", "continue", "know", "want", "likely", "collapse", "starve", "die", "slow", "grow"}
)  # fmt: skip
"""What comes over those who warn of it, no deed of theirs."""
PAYS = frozenset({"face", "pay", "suffer", "bear", "meet", "have", "get"})
PRICES = frozenset(
    {"consequence", "price", "sanction", "retaliation", "response", "action", "war", "punishment", "cost", "wrath",
     "tariff", "reprisal", "repercussion", "force", "answer"}
)  # fmt: skip
GATHERS = frozenset(
    {"meet", "visit", "attend", "travel", "go", "come", "receive", "return", "leave", "speak", "gather", "skip",
     "join", "arrive", "convene", "host", "call", "run", "stay", "move", "step", "quit", "resign"}
)  # fmt: skip
MANNED = frozenset({"civilian", "peacekeeping", "observer", "monitoring", "training", "military", "security"})


def act_fits(verb: Token, slot: str, what: frozenset[str], fillers: Fillers) -> bool:
    """Whether a verb of an act keeps to one of the slots below."""
    return ACTS[slot](verb, what, fillers)


def _sides(verb: Token, _: frozenset[str], fillers: Fillers) -> bool:
    """*X and Y*, *negotiators from X and Y*, *both sides*: two that can bind themselves to each other."""
    subjects = logical_subjects(verb)
    if any(t.tag_ in ("NNS", "NNPS") and (t.lemma_.lower() in SIDES or _is_two(t)) for t in subjects):
        return True
    if any(t.tag_ == "NNS" and t.lemma_.lower() in HEADS and _of_many(t) for t in subjects):
        return True
    chains = {c for t in subjects for c in _stands_for(t, fillers)}
    if verb.lemma_ in BINDS:
        return len(chains) > 1
    return len({fillers.reading.chain(c).country or fillers.reading.chain(c).name for c in chains}) > 1


def _of_many(noun: Token) -> bool:
    """*ministers from 12 Pacific nations*"""
    return any(p in ("of", "from") and o.tag_ in ("NNS", "NNPS") for p, o in prepositions(noun))


def _is_two(noun: Token) -> bool:
    return any(c.lower_ in TWO for c in noun.children) and noun.pos_ == "NOUN"


def _stands_for(token: Token, fillers: Fillers) -> Iterator[str]:
    if fillers.kind(token) in POLITIES:
        yield from fillers.reading.chains_of(token)
    elif fillers.who(token):
        for preposition, one in prepositions(token):
            if preposition in ("from", "of", "for", "between") and fillers.kind(one) in POLITIES:
                yield from fillers.reading.chains_of(one)


def _commits(verb: Token, what: frozenset[str], _: Fillers) -> bool:
    """*agreed to swap prisoners*, *agreed that envoys would be exchanged*: a deed; `what` names vague ones."""
    return any(_is_deed(c, what) for c in verb.children if c.dep_ in ("xcomp", "ccomp") and is_verb(c) and c.i > verb.i)


def _is_deed(clause: Token, vague: frozenset[str]) -> bool:
    helpers = {a.lower_ for a in auxiliaries(clause)}
    told = helpers & WOULD if clause.dep_ == "ccomp" else "to" in helpers
    if not told or clause.lemma_ in vague or clause.lemma_ == "be":
        return False
    objects = logical_objects(clause)
    return clause.lemma_ not in HOLDS or not (not objects or any(t.lemma_.lower() in TALKS for t in objects))


def _joint(verb: Token, what: frozenset[str], _: Fillers) -> bool:
    """*put out a joint statement*."""
    return any(t.lemma_.lower() in what and any(c.lower_ == "joint" for c in t.children) for t in logical_objects(verb))


def _says_no(verb: Token, _: frozenset[str], __: Fillers) -> bool:
    return any(c.lower_ == "no" and c.i > verb.i for c in verb.children)


def _unready(verb: Token, _: frozenset[str], __: Fillers) -> bool:
    """*is not ready to open the border*, *is unwilling to talk*."""
    for said in verb.children:
        if said.dep_ == "acomp" and said.lower_ in (READY if negated(verb) else UNWILLING):
            return any(c.dep_ in ("xcomp", "ccomp") and c.lemma_ not in COMMENTS for c in said.children)
    return False


def _will_not(verb: Token, what: frozenset[str], _: Fillers) -> bool:
    """*is not going to sign*."""
    return negated(verb) and any(c.dep_ == "xcomp" and c.lemma_ in what for c in verb.children)


def _unwilling(verb: Token, _: frozenset[str], __: Fillers) -> bool:
    """*won't negotiate*, *would not be bowed*: a will, not a fact."""
    return negated(verb) and any(a.lower_ in ("will", "wo", "would", "'ll") for a in auxiliaries(verb))


def _not_beneath(verb: Token, what: frozenset[str], _: Fillers) -> bool:
    """*declined to comment* refuses nothing that matters."""
    return not any(c.dep_ == "xcomp" and (c.lemma_ in what or c.lower_ == "named") for c in verb.children)


def _asks(verb: Token, _: frozenset[str], __: Fillers) -> bool:
    """*urged that he be freed*, *"He must go," X insisted*."""
    for clause in verb.children:
        if clause.dep_ == "ccomp" and is_verb(clause):
            helpers = {a.lower_ for a in auxiliaries(clause)}
            if helpers & {"must", "should", "be"} or (clause.tag_ == "VB" and not helpers):
                return True
            if verb.lemma_ in PUTS_FORWARD and clause.tag_ == "VBP" and not helpers and clause.i > verb.i:
                return True  # *proposed that the two postpone their drills*
    return False


def _warns(verb: Token, _: frozenset[str], fillers: Fillers) -> bool:
    """*warned that his country would stop any ship*, *warned that X would pay*, *no attack will go unanswered*."""
    mine = {fillers.reading.chain(c).country or c for t in logical_subjects(verb) for c in fillers.reading.chains_of(t)}
    for clause in verb.children:
        if clause.dep_ != "ccomp" or not {a.lower_ for a in auxiliaries(clause)} & {"will", "would", "'ll", "wo"}:
            continue
        subjects = [c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")]
        if any(t.lemma_.lower() in PROVOKES for t in subjects):
            return True
        own = any(t.lower_ in OWN or mine & set(_countries(t, fillers)) for t in subjects)
        if own and not is_passive(clause) and clause.lemma_ not in BEFALLS:
            return True
        if not own and clause.lemma_ in PAYS and any(t.lemma_.lower() in PRICES for t in logical_objects(clause)):
            return True
    return False


def _countries(token: Token, fillers: Fillers) -> Iterator[str]:
    for c in fillers.reading.chains_of(token):
        yield from (c, fillers.reading.chain(c).country or fillers.reading.chain(c).name)


def _decides(verb: Token, _: frozenset[str], __: Fillers) -> bool:
    """*decided to recall the envoy*, *experts will be sent, the Council decided*."""
    return any(c.dep_ in ("xcomp", "ccomp") and c.lemma_ in PUBLIC_ACTS - GATHERS for c in verb.children)


def _mission(verb: Token, _: frozenset[str], __: Fillers) -> bool:
    return any(t.lemma_ == "mission" and modifiers(t) & MANNED for t in logical_objects(verb))


def _declared(verb: Token, what: frozenset[str], _: Fillers) -> bool:
    """*declared the site a no-go zone*, *was declared off limits*."""
    called = [c for c in verb.children if c.dep_ in ("oprd", "attr", "acomp", "ccomp")]
    called += [
        c for t in logical_objects(verb) for c in t.children if c.dep_ in ("appos", "oprd", "amod") and c.i > t.i
    ]
    called += [t for _, t in prepositions(verb)] + [c for c in verb.children if c.dep_ == "pobj"]
    return any(t.lemma_.lower() in what or t.lower_ in what for t in called)


ACTS: dict[str, Callable[[Token, frozenset[str], Fillers], bool]] = {
    "sides": _sides, "commits": _commits, "joint": _joint, "no": _says_no, "unready": _unready,
    "willnot": _will_not, "unwilling": _unwilling, "noxlemma": _not_beneath, "asks": _asks, "warns": _warns,
    "decides": _decides, "mission": _mission, "declared": _declared,
}  # fmt: skip
