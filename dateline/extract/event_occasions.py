"""A gathering told after or at which someone speaks -> the verb of that clause, whose day and place are often its own.

*said in Oslo on Monday after a meeting with X*, *In Lima, following talks with Y, he praised ...*.
"""

from dateline.base.kinds import GATHERINGS
from dateline.base.tokens import Token
from dateline.extract.event_triggers import Draft
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import REPORTS

AFTER = frozenset({"after", "following"})
EMERGES = frozenset({"emerge", "walk", "come"})
"""*emerged from talks with X in Oslo on Monday*: from talks held there then."""
AT = frozenset({"at", "during", "in"})
SPEAKS = REPORTS | {"speak", "brief", "address", "declare", "thank", "praise", "urge", "warn", "appear"}
SETTLES = frozenset(
    {"agree", "sign", "reach", "conclude", "seal", "strike", "emerge", "walk", "come", "issue", "adopt", "pledge"}
)
"""What is done where and when the talks end."""
NEWS = frozenset({"conference", "briefing", "presser", "statement", "interview", "communique", "appearance",
                  "reporter", "journalist", "press", "media"})  # fmt: skip
"""Nouns of speaking to the press: *told a news conference in Oslo*."""

LONG = frozenset({"day", "week", "month"})
"""*signed on Friday after three days of talks*: they ended then."""


def occasion(draft: Draft) -> Token | None:
    """The verb of the clause that the gathering is set before or at; None where its own verb states it."""
    if draft.entry.kind not in GATHERINGS or draft.shell.lemma_ in LONG:
        return None
    preposition = _preposition_above(draft)
    if preposition is None or _at_a_distance(preposition):
        return None
    above = preposition.head
    came_out = preposition.lower_ == "from" and above.lemma_ in EMERGES
    if preposition.lower_ not in AFTER | AT and not came_out:
        return None
    for _ in range(3):
        if above.lemma_.lower() in NEWS and above.head.dep_ in ("prep", "agent"):
            above = above.head.head
        elif above.lemma_.lower() in NEWS and is_verb(above.head):
            above = above.head
    return above if is_verb(above) else None


def occasions(draft: Draft) -> list[Token]:
    """That verb, and the participle beside it: *Speaking in X after a meeting with Y, Z urged*."""
    verb = occasion(draft)
    if verb is None:
        return []
    beside = [c for c in verb.lefts if c.dep_ == "advcl" and c.tag_ == "VBG" and c.lemma_ in SPEAKS]
    row = [verb]
    while row[-1].dep_ in ("conj", "xcomp") and is_verb(row[-1].head):  # *on Friday signed A and put off B after talks*
        row.append(row[-1].head)
    return [*row, *beside]


def _preposition_above(draft: Draft) -> Token | None:
    stated = draft.verb if draft.verb is not None and draft.how not in ("mention", "attr") else None
    if stated is not None:
        if stated.dep_ == "pcomp" and stated.tag_ == "VBG":
            return stated.head
        return None
    noun = draft.shell
    return noun.head if draft.nominal and noun.dep_ == "pobj" else None


def _at_a_distance(preposition: Token) -> bool:
    """*two days after a meeting*."""
    return any(c.dep_ in ("npadvmod", "advmod", "quantmod") and c.i < preposition.i for c in preposition.children)


def shared(verb: Token, token: Token, draft: Draft) -> bool:
    """Whether a day or place told of the clause's verb is the gathering's: when and where one speaks, or what opens
    the sentence."""
    return verb.lemma_ in SPEAKS | SETTLES or token.i < min(draft.head.i, verb.i)


def right_after(verb: Token, draft: Draft) -> bool:
    """*resigned on Sunday night after a call with X*: told as what came just before; not *after the talks in May*."""
    preposition = _preposition_above(draft)
    if preposition is None or preposition.lower_ not in AFTER or verb.tag_ not in ("VBD", "VBN"):
        return False
    return not any(c.lower_ in ("the", "this", "that") or c.tag_ in ("NNP", "NN") for c in draft.shell.lefts)
