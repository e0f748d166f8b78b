"""The words of a time -> the verb or event noun that they hang on."""

from dateline.base.tokens import Token
from dateline.extract.event_context import answered
from dateline.extract.event_count_words import TOLLS
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import BEGINS

ARRANGED = frozenset({"schedule", "set", "plan", "slate", "expect", "arrange", "pencil", "call"})
STATIVE = frozenset({"operate", "base", "live", "work", "locate", "serve", "reside", "represent", "know", "situate",
                     "accompany", "lead", "head", "comprise", "chair"})  # fmt: skip
CALENDAR = frozenset({"year", "month", "week", "day", "date", "season"})
CAUSES = frozenset({"over", "because", "of", "about", "to", "for", "following", "since", "despite", "against", "by"})
PARTS = frozenset(
    {"end", "start", "beginning", "middle", "close", "eve", "day", "night", "morning", "evening", "afternoon"}
)
"""Nouns that are of a time themselves: *on the evening of October 7*."""


def root_of(tokens: list[Token]) -> Token:
    """The word by which words of time hang on the rest of the sentence."""
    inside = {t.i for t in tokens}
    outside = [t for t in tokens if t.head.i not in inside or t.head == t]
    return outside[-1] if outside else tokens[-1]


def holder_of(root: Token, event_heads: set[int], inside: set[int]) -> Token | None:
    """The verb or event noun that the words of time hang on."""
    one = root
    if root.dep_ == "pobj" and root.head.lower_ in ("from", "of") and _dates_a_thing(root.head, event_heads):
        return None
    for _ in range(8):
        if one.head == one:
            return one if is_verb(one) and one.i not in inside else None
        if one.dep_ in ("compound", "nmod", "nummod") and one.head.pos_ == "NOUN" and _of_a_thing(one, event_heads):
            return None
        if one.dep_ == "npadvmod" and one.head.dep_ == "pobj" and _of_a_thing(one, event_heads):
            return None  # *in response to the latest test Nov. 29*
        if one.dep_ == "poss" and one.head.i not in event_heads and one.head.ent_type_ not in ("DATE", "TIME"):
            return None  # *after last week's arrest*: the day of the arrest
        one = one.head
        if one.lemma_.lower() in TOLLS and not is_verb(one):
            counted = [t for t in one.subtree if t.i in event_heads and t.i < root.i]
            if counted:
                return counted[-1]
        if one.i in inside or (one.lemma_ in STATIVE and one.dep_ == "acl"):
            continue
        if one.i in event_heads or is_verb(one):
            return answered(one, root, event_heads)
    return None


def clause_before(root: Token, holder: Token | None) -> Token | None:
    """*The toll in the ferry that sank in the lake on Thursday rose*: the clause that the words of time end, where the
    parse hung them on the verb that comes after them."""
    first = root.left_edge if root.dep_ != "pobj" else root.head
    if holder is None or holder.i < root.i or first.i == 0 or first.head != holder:
        return holder
    before = first.nbor(-1)
    clause = next((a for a in (before, *before.ancestors) if a.dep_ in ("relcl", "acl") and is_verb(a)), None)
    inside = clause is not None and holder.is_ancestor(clause) and clause.tag_ in ("VBD", "VBN", "VBZ", "VBP")
    return clause if inside else holder


def clauses_of(tokens: list[Token]) -> list[Token]:
    """The verbs of clauses that tell of a time just named: *in 1996, when a ferry sank*, *2021, the year the rebels
    seized the city*."""
    found = [c for t in tokens for c in t.children if c.dep_ == "relcl" and any(g.lower_ == "when" for g in c.children)]
    doc, last = tokens[-1].doc, tokens[-1].i
    after = list(doc[last + 1 : min(last + 7, tokens[-1].sent.end)])
    while after and after[0].lower_ in ("onward", "onwards"):
        after = after[1:]
    if len(after) > 2 and after[0].text == ",":
        if after[1].lower_ == "when" and is_verb(after[1].head):
            found.append(after[1].head)
        elif after[1].lower_ in ("the", "a") and after[2].lemma_ in CALENDAR and not _measures_from(after[3:4]):
            told = [c for c in after[2].children if c.dep_ in ("relcl", "acl")]
            found += (
                told or [a.head for a in after[3:] if a.dep_ in ("nsubj", "nsubjpass") and a.head.tag_ == "VBD"][:1]
            )
    return list(dict.fromkeys(found))


def _measures_from(after: list[Token]) -> bool:
    """*on Tuesday, a day after they met*: another day."""
    return bool(after) and after[0].lower_ in ("after", "before", "since", "earlier", "later")


def begun(holder: Token, event_heads: set[int]) -> Token:
    """*a meeting at Qingdao, China, starting Wednesday*: what starts, where the parse hung it on something else."""
    if holder.lemma_ not in BEGINS | ARRANGED or holder.head.i in event_heads:
        return holder
    if holder.dep_ == "prep" and not is_verb(holder.head):
        return holder
    if holder.dep_ not in ("prep", "acl", "relcl", "advcl") and not (
        holder.dep_ == "xcomp" and holder.head.lemma_ == "be"
    ):
        return holder
    if holder.dep_ == "xcomp" and not any(c.lower_ == "have" for c in holder.children):
        return holder
    arranged = holder.tag_ == "VBN" and holder.lemma_ in ARRANGED and holder.i > holder.head.i
    if holder.dep_ == "advcl" and holder.tag_ != "VBG" and not arranged:
        return holder
    before = [
        i
        for i in event_heads
        if holder.sent.start <= i < holder.i and holder.i - i <= 10 and not is_verb(holder.doc[i])
    ]
    return holder.doc[max(before)] if before else holder


def followed(holder: Token, root: Token, event_heads: set[int]) -> Token:
    """*The trip follows a meeting in X on Monday*: the day of what came before."""
    if holder.lemma_ != "follow" or holder.tag_ not in ("VBZ", "VBP", "VBD", "VBG"):
        return holder
    met = [c for c in holder.rights if c.dep_ == "dobj" and c.i in event_heads and c.i < root.i]
    return met[0] if met else holder


def noun_measured(first: Token) -> Token | None:
    """*a summit of about 70 minutes*: the noun before *of*, whatever the parse made of the minutes."""
    one = first
    for _ in range(3):
        if one.i == 0:
            return None
        one = one.nbor(-1)
        if one.lower_ == "of":
            return one.head
        if one.lower_ not in ("about", "some", "nearly", "over", "around", "almost", "roughly"):
            return None
    return None


def _of_a_thing(token: Token, event_heads: set[int]) -> bool:
    """*the 2025-2029 action plan*, *resigned over 2017 emails*, *in response to the March 2 test*: the time of the
    plan, not of what is said of it."""
    noun = token.head
    if noun.i in event_heads or noun.ent_type_ in ("DATE", "TIME"):
        return False
    return noun.dep_ in ("dobj", "nsubj") or (noun.dep_ == "pobj" and noun.head.lower_ in CAUSES)


def _dates_a_thing(link: Token, event_heads: set[int]) -> bool:
    """*quit over emails from 2017*: the time of the emails, not of what came of them."""
    noun = link.head
    plain = noun.pos_ == "NOUN" and noun.i == link.i - 1 and noun.i not in event_heads
    return plain and noun.ent_type_ not in ("DATE", "TIME") and noun.lemma_ not in PARTS


def anchored(root: Token) -> bool:
    """*two days after ...*: a distance, no moment of its own."""
    after = root.head
    if root.dep_ in ("npadvmod", "nmod", "advmod") and after.lower_ in (
        "after",
        "before",
        "later",
        "earlier",
        "since",
        "following",
    ):
        return True
    return any(c.lower_ in ("after", "before") and c.dep_ == "prep" and c.i > root.i for c in root.children)


def is_since(verb: Token) -> bool:
    """*the first talks since rebels attacked the town*: what is told only to say since when."""
    marks = (c for c in verb.lefts if c.dep_ in ("mark", "advmod"))
    return verb.dep_ in ("advcl", "pcomp") and any(c.lower_ == "since" for c in marks)
