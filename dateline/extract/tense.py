"""Token -> whether its clause looks back or ahead, from the parse."""

from typing import Literal

from dateline.base.tokens import Token
from dateline.extract.time_words import FUTURE_WORDS

Direction = Literal["past", "future", "near"]
_MODALS = frozenset(
    {"will", "'ll", "wo", "shall", "would", "could", "may", "might", "can", "should", "must", "ca", "ll"}
)
_AHEAD_PARTICIPLES = frozenset({"schedule", "slate", "due", "expect", "plan", "set", "start", "begin", "upcoming"})
_ARRANGED = frozenset({"schedule", "slate", "expect", "plan", "set", "tip", "reschedule"})
_AHEAD_ADJECTIVES = frozenset({"due", "upcoming", "forthcoming", "planned", "likely", "set", "ready", "expected"})
_REACHES = frozenset({
    "postpone", "adjourn", "extend", "delay", "defer", "push", "move", "prolong", "suspend", "fix", "invite", "call",
    "renew", "summon", "announce", "propose", "convene", "put", "reschedule", "shift", "slip",
})  # fmt: skip
"""Verbs whose *until*, *to* or *for* looks ahead: *was postponed to Thursday*, *called elections for July*."""
_TOWARDS = frozenset({"to", "until", "till", "for", "through"})
_TIMETABLED = frozenset({
    "begin", "start", "open", "end", "close", "expire", "take", "kick", "run", "resume", "conclude", "leave", "arrive",
    "depart", "fly", "travel", "visit", "meet", "host", "head", "go", "vote", "hold", "return", "attend", "launch",
    "celebrate", "enter", "come", "convene", "address", "chair", "gather", "assemble", "reconvene", "sit", "elect",
})  # fmt: skip
"""Verbs whose plain present tells what is arranged: *leaves on Wednesday*."""
_BIDS = frozenset({
    "urge", "call", "ask", "press", "beg", "implore", "order", "instruct", "direct", "tell", "warn", "pick", "choose",
    "appoint", "name", "nominate", "select", "elect", "tap", "threaten", "vow", "refuse", "decline",
})  # fmt: skip
"""Verbs whose own day the parse often hangs on the infinitive they end in: *urged both to step back on Wednesday*."""
_POSTS = frozenset({"pick", "choose", "appoint", "name", "nominate", "select", "elect", "tap"})
_VERBAL = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_LOOKS_BACK = frozenset(
    {
        "manage",
        "fail",
        "use",
        "continue",
        "begin",
        "start",
        "help",
        "come",
        "appear",
        "seem",
        "vote",
        "try",
        "attempt",
        "seek",
    }
)


def direction_of(token: Token) -> Direction | None:
    """The direction of the nearest clause above a token; `near` where it may be either and the nearest day is meant
    (*ahead of Tuesday's vote*, *was due on Tuesday*); None where nothing tells."""
    if _names_day_ahead(token):
        return "future" if _is_now(token) else "near"
    node, below = token, token
    for _ in range(12):
        found = "future" if _reaches(node, below) else _of_node(node)
        if found is not None:
            return found
        if node.tag_ in ("VBZ", "VBP") or any(a.tag_ in ("VBZ", "VBP") for a in _auxiliaries(node)):
            return None
        if node.head == node or node.dep_ == "ROOT":
            return None
        below, node = node, node.head
    return None


def _names_day_ahead(token: Token) -> bool:
    """*before Tuesday's vote*: told before or after it, so the nearest Tuesday is meant."""
    if token.dep_ not in ("poss", "compound", "nmod", "npadvmod"):
        token = token.head if token.dep_ == "case" else token
    if token.dep_ not in ("poss", "compound", "nmod", "npadvmod"):
        return False
    noun = token.head
    return noun.dep_ in ("pobj", "pcomp") and (
        noun.head.lower_ in ("before", "until") or (noun.head.lower_ == "of" and noun.head.head.lower_ == "ahead")
    )


def _is_now(token: Token) -> bool:
    """*are campaigning before Tuesday's vote*: it is yet to come."""
    verb = next((t for t in token.ancestors if t.tag_ in _VERBAL), token)
    return verb.tag_ == "VBG" and any(a.tag_ in ("VBP", "VBZ") for a in _auxiliaries(verb))


def _reaches(node: Token, below: Token) -> bool:
    """*postponed to*, *scheduled for*, *set May 8 as the date*."""
    arranged = node.lemma_ in _ARRANGED
    if not (arranged or node.lemma_ in _REACHES) or node.pos_ != "VERB":
        return False
    if any(a.lower_ in ("had", "was", "were") for a in _auxiliaries(node)) and arranged:
        return False
    return below.lower_ in _TOWARDS or (arranged and below.dep_ == "dobj" and below != node)


def _stated(word: Token) -> bool:
    """*comes after*, *despite lifting the ban after*: a fact, no plan."""
    verb = next((t for t in (word, *word.ancestors) if t.tag_ in _VERBAL), word)
    return verb.tag_ in ("VBZ", "VBP", "VBD") or (
        verb.dep_ == "pcomp" and verb.head.lower_ in ("despite", "after", "by")
    )


def _of_node(node: Token) -> Direction | None:
    tag = node.tag_
    if node.dep_ == "prep" and node.lower_ in ("after", "following") and _stated(node.head):
        return "past"
    if tag not in _VERBAL and any(child.dep_ == "aux" and child.tag_ == "MD" for child in node.children):
        return "future"
    if tag == "VBD":
        return "past"
    if node.dep_ in ("acl", "advcl", "amod") and tag in ("VBG", "VBN") and node.lemma_ in _AHEAD_PARTICIPLES:
        return "future"
    if tag == "VBN":
        return _participle(node)
    if tag == "VBG":
        return _progressive(node)
    if tag == "VB":
        return _base_form(node)
    if tag in ("VBZ", "VBP"):
        return _present(node)
    if node.lower_ == "due":
        return (
            None if node.i + 1 < len(node.doc) and node.nbor(1).tag_ == "IN" and node.nbor(1).text == "to" else "future"
        )
    if tag == "JJ" and node.lemma_ in _AHEAD_ADJECTIVES:
        return "future"
    return None


def _auxiliaries(node: Token) -> list[Token]:
    return [child for child in node.children if child.dep_ in ("aux", "auxpass")]


def _participle(node: Token) -> Direction | None:
    """*was held* looks back, *will be held* ahead, *is held* as its auxiliary says; bare *held* looks back."""
    auxiliaries = _auxiliaries(node)
    if not auxiliaries:
        return "past"
    words = {a.lower_ for a in auxiliaries}
    if node.lemma_ in _ARRANGED:
        return "near" if words & {"had", "was", "were"} else "future"
    if any(a.tag_ == "TO" for a in auxiliaries) and node.head.lemma_ == "be":
        return "near" if _was(node.head) else "future"
    if words & {"have", "has", "had", "'ve", "having"}:
        return "past"
    if words & _MODALS:
        return "future"
    if any(a.tag_ == "TO" for a in auxiliaries):
        return _infinitive(node)
    if words & {"was", "were", "got"}:
        return "past"
    return "future" if node.lemma_ in FUTURE_WORDS else None


def _progressive(node: Token) -> Direction | None:
    """*is meeting on Friday* looks ahead, *was meeting* back; a bare participle goes with its clause."""
    words = {a.lower_ for a in _auxiliaries(node)}
    if words & {"was", "were", "been"}:
        return "past"
    if words & {"is", "are", "am", "'s", "'re", "be"} or words & _MODALS:
        return "future"
    return None


def _base_form(node: Token) -> Direction | None:
    auxiliaries = _auxiliaries(node)
    words = {a.lower_ for a in auxiliaries}
    if "did" in words:
        return "past"
    if any(a.tag_ == "TO" for a in auxiliaries):
        return _infinitive(node)
    if not auxiliaries and node.dep_ == "ROOT" and any(c.dep_ == "nsubj" and c.i < node.i for c in node.children):
        return _present(node)  # *Voters go to the polls*, read as an infinitive
    return "future" if words & _MODALS else None


def _infinitive(node: Token) -> Direction | None:
    """*is to meet*, *agreed to meet* look ahead; *managed to meet*, *failed to meet* go with what governs them."""
    governor = node.head
    if governor == node:
        return "future"
    bids = node.dep_ == "xcomp" and governor.tag_ == "VBD" and governor.lemma_ in _BIDS
    heads = governor.lemma_ in _POSTS and node.lemma_ in ("head", "chair")
    if bids and (node.lemma_ not in _TIMETABLED or heads):
        return "near"
    if governor.lemma_ == "be" or governor.lemma_ in FUTURE_WORDS:
        return "near" if _was(governor) else "future"
    if governor.lemma_ in _LOOKS_BACK or node.dep_ == "advcl":
        return None
    return "future" if node.dep_ in ("xcomp", "acl", "ccomp", "relcl", "ROOT") else None


def _present(node: Token) -> Direction | None:
    """*begins on Friday* looks ahead. *says* and *is* tell nothing: what they govern may."""
    if node.dep_ in ("aux", "auxpass"):
        return None
    words = {a.lower_ for a in _auxiliaries(node)}
    if words & {"has", "have"}:
        return "past"
    if node.lemma_ == "be":
        return _predicate(node)
    return "future" if node.lemma_ in _TIMETABLED else None


def _was(governor: Token) -> bool:
    """Whether what was to come is told from afterwards: *was to*, *was due to*, *was expected to*."""
    copula = governor.head if governor.pos_ == "ADJ" else governor
    words = {a.lower_ for a in _auxiliaries(copula)} | {copula.lower_}
    return bool(words & {"was", "were", "had"})


def _predicate(node: Token) -> Direction | None:
    """*is due in Paris on Friday*, *is likely in May* look ahead."""
    ahead = any(c.dep_ == "acomp" and c.lemma_ in _AHEAD_ADJECTIVES for c in node.children)
    return "future" if ahead else None
