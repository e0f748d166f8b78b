"""The parse, asked in plain words: what stands beside a verb or noun, and above it."""

from collections.abc import Iterator

from dateline.base.tokens import Token

AROUND = frozenset({"post", "pre", "anti", "pro"})
RESPONSE = frozenset({"retaliation", "response", "reprisal", "revenge", "answer", "reply"})


def cleft_of(verb: Token) -> Token | None:
    """The *was* of *It was on Thursday, in X, that they met*."""
    above = verb.head if verb.dep_ in ("ccomp", "relcl", "acl", "advcl") else None
    if above is None or above == verb or above.lemma_ != "be":
        return None
    return above if any(c.lower_ == "it" and c.dep_ == "nsubj" and c.i < verb.i for c in above.children) else None


def negated(verb: Token) -> bool:
    return any(c.dep_ == "neg" or c.lower_ in ("never", "neither", "nor", "hardly") for c in verb.children) or any(
        c.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and any(g.lower_ in ("no", "neither") for g in c.children)
        for c in verb.children
    )


def auxiliaries(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in ("aux", "auxpass")]


def modifiers(noun: Token) -> set[str]:
    """Lemmas of what stands before a noun: compounds, adjectives, participles, numbers, and what they hold."""
    found: set[str] = set()
    for c in noun.children:
        if c.i < noun.i and c.dep_ in (
            "compound",
            "amod",
            "nmod",
            "nummod",
            "det",
            "predet",
            "advmod",
            "npadvmod",
            "poss",
            "neg",
        ):
            if any(t.lower_ in AROUND for t in c.subtree):
                continue  # *post-election protests* are none of an election
            found.add(c.lemma_.lower())
            found.add(c.lower_)
            if c.dep_ in ("compound", "amod", "nmod"):
                found |= {g.lower_ for g in c.subtree}
    return found


def ancestors_within(token: Token, limit: int = 12) -> Iterator[Token]:
    """A token's heads, nearest first."""
    one = token
    for _ in range(limit):
        if one.head == one:
            return
        one = one.head
        yield one


def answered(holder: Token, root: Token, event_heads: set[int]) -> Token:
    """*carried out X in retaliation for strikes last week in Y*: what stands after the strikes is of them."""
    between = holder.doc[holder.i + 1 : root.i]
    cause = next((t for t in between if t.lemma_ in RESPONSE and t.head.lower_ in ("in", "as")), None)
    after = [i for i in event_heads if cause is not None and cause.i < i < root.i]
    return holder.doc[max(after)] if after and cause is not None and holder.i < cause.i else holder
