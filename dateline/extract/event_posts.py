"""Verbs and what stands beside them -> whether someone is given a post, takes it or leaves it, and who."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from dateline.base.kinds import Role
from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import is_passive, logical_objects, logical_subjects, prepositions
from dateline.knowledge.titles import titles

HEADING = frozenset(
    {"lead", "head", "chair", "run", "be", "become", "serve", "succeed", "replace", "command", "govern"}
)
SINGLE = frozenset({"he", "she", "him", "her", "i", "me", "who", "whom", "himself", "herself"})
FIT_TO_PERSON = frozenset({"compound", "nmod", "appos", "amod", "dep"})
RAISES = frozenset({"promote", "elevate", "raise"})
NEW = frozenset({"new", "newest"})
NEXT = frozenset({"predecessor", "successor", "deputy", "counterpart"})
SUSPECTED = frozenset({"suspect", "defendant", "culprit", "perpetrator", "accomplice"})
MOVED_FROM = frozenset({"from", "as"})


@cache
def words(name: str) -> frozenset[str]:
    """A list of posts.toml."""
    text = files("dateline.knowledge").joinpath("posts.toml").read_text(encoding="utf-8")
    return frozenset(str(tomllib.loads(text)[name]).split())


def is_post(token: Token, fillers: Fillers) -> bool:
    """*minister of finance*, *its new chief executive*, *the post of speaker*."""
    lemma, lower = token.lemma_.lower(), token.lower_
    known = titles()
    return (
        lower in known.offices
        or lemma in known.offices
        or lower in known.roles
        or lemma in words("posts") | words("holders")
        or fillers.kind(token) == "office"
    )


def is_holder(token: Token, fillers: Fillers) -> bool:
    """Someone who can hold a post: a person or office, *he*, *the minister*; no crowd, no goods."""
    kind = fillers.kind(token)
    if kind is not None:
        return kind in ("person", "office")
    if token.lower_ in SINGLE or token.ent_type_ == "PERSON":
        return True
    if any(c.dep_ == "appos" and fillers.kind(c) == "person" for c in token.children):
        return True
    return token.lower_ in titles().offices | NEXT and token.pos_ in ("NOUN", "PROPN")


ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "latest", "last", "only"})


def is_body(token: Token, fillers: Fillers) -> bool:
    """*the cabinet*, *the board*: those who leave or take office together."""
    return token.lemma_.lower() in words("cabinets") and fillers.kind(token) != "country"


def post_fits(verb: Token, what: frozenset[str], fillers: Fillers) -> bool:
    """Whether a verb's clause tells of a post in this way: `given`, `become`, `taken`, `over`, `left`, `lost`."""
    if _makes_a_suspect(verb) or (not ANCHORS.isdisjoint(what) and _tells_since_when(verb)):
        return False
    return any(_TESTS[one](verb, fillers) for one in what)


def _tells_since_when(verb: Token) -> bool:
    """*relations have cooled since he took office*: no news of it, unless a day is told."""
    marks = (c for c in verb.lefts if c.dep_ in ("mark", "advmod") and c.lower_ in SINCE)
    if verb.dep_ not in ("advcl", "pcomp", "relcl") or not any(marks):
        return False
    return not any(t.ent_type_ in ("DATE", "TIME") for t in verb.subtree)


def _makes_a_suspect(verb: Token) -> bool:
    """*The police named the mine's chief a suspect*."""
    called = (t for t in verb.subtree if t.i > verb.i and t.lemma_ in SUSPECTED)
    return any(t.dep_ in ("oprd", "dobj", "appos", "attr", "conj", "npadvmod") for t in called)


def persons_of(verb: Token, slot: str, fillers: Fillers) -> list[Token]:
    """Who stands in a slot of a verb of posts: the person inside *elected NAME speaker*, else the noun itself."""
    found = logical_objects(verb) if slot == "o" else logical_subjects(verb) or fillers.before(verb)
    return [t for one in found for t in _person_of(one, fillers)]


def _person_of(token: Token, fillers: Fillers) -> list[Token]:
    """*special envoy* in *named Amina Diallo special envoy*: the person named before it."""
    if fillers.kind(token) in ("person", "office") or token.pos_ == "PRON":
        return [token]
    named = [c for c in token.children if c.dep_ in FIT_TO_PERSON and c.i < token.i and fillers.kind(c) == "person"]
    return named[:1] or [token]


def _named(verb: Token, fillers: Fillers) -> bool:
    """*appointed him*, *swore in the cabinet*: someone who can hold a post."""
    return any(
        is_holder(t, fillers) or is_body(t, fillers) or t.pos_ == "PROPN" for t in persons_of(verb, "o", fillers)
    )


def _given(verb: Token, fillers: Fillers) -> bool:
    """*named X as its chairman*, *made X minister*, *picked X to head the bank*, *to the post of*."""
    persons = persons_of(verb, "o", fillers)
    if not any(is_holder(t, fillers) or t.pos_ == "PROPN" for t in persons):
        return False
    return any(is_post(t, fillers) for t in _complements(verb)) or _to_head(verb)


def _complements(verb: Token) -> Iterator[Token]:
    """What someone is made or called: after *as*, *to be*, or bare."""
    for c in verb.children:
        if c.dep_ in ("oprd", "attr"):
            yield from conjuncts(c)
        elif c.dep_ == "dobj":
            if is_passive(verb):
                yield c
            inside = any(g.dep_ in FIT_TO_PERSON and g.pos_ == "PROPN" and g.i < c.i for g in c.children)
            if inside and c.pos_ == "NOUN":
                yield c
            yield from (g for g in c.children if g.dep_ in ("appos", "oprd") and g.i == c.i + 1)
            yield from _behind(c)
        elif c.dep_ == "ccomp" and c.pos_ in ("NOUN", "PROPN"):
            yield c
        elif c.dep_ in ("xcomp", "advcl") and c.lemma_ in ("be", "become", "serve"):
            yield from (g for g in c.children if g.dep_ == "attr")
    yield from _behind(verb)


def _behind(word: Token) -> Iterator[Token]:
    """*as speaker*, *to the post of speaker*; no *to the president*."""
    for preposition, one in prepositions(word):
        if preposition == "as" or (preposition in ("to", "for") and one.lemma_.lower() in words("posts")):
            yield one
        elif preposition == "to" and word.lemma_ in RAISES and one.tag_ == "NN":
            yield one  # *promoted X to chief of operations*


def post_parts(verb: Token, roles: dict[str, Role], fillers: Fillers) -> Iterator[tuple[Role, Token, str]]:
    """(role, token, slot) of who is given a post or loses it, and by whom."""
    for slot, role in roles.items():
        found = (
            persons_of(verb, slot, fillers) if slot in ("s", "o") else [o for p, o in prepositions(verb) if p == slot]
        )
        yield from ((role, t, slot) for t in found if role == "object" or fillers.who(t))
    yield from (("actor", t, "by") for t in by_whom(verb, fillers))
    yield from (("object", t, "o") for t in also_given(verb, fillers))
    given = [t for c in verb.children if c.dep_ == "dobj" for t in conjuncts(c)]
    given += [o for p, o in prepositions(verb) if roles.get(p) == "object"] + logical_objects(verb)
    named = (t for one in dict.fromkeys(given) for p, t in prepositions(one) if p == "including")
    yield from (("object", t, "o") for t in named if fillers.kind(t) == "person")


def by_whom(verb: Token, fillers: Fillers) -> Iterator[Token]:
    """*was nominated to the post of speaker by X*, where the parse hangs *by* on the post."""
    if is_passive(verb) and not logical_subjects(verb):
        for token in verb.subtree:
            if token.lower_ == "by" and token.i > verb.i and token.head.pos_ in ("NOUN", "PROPN"):
                yield from (o for o in token.children if o.dep_ == "pobj" and fillers.who(o))


def also_given(verb: Token, fillers: Fillers) -> Iterator[Token]:
    """*was appointed minister of trade, and Teboho Nkosi minister of finance*: who comes without a verb of his own."""
    for c in verb.children:
        if c.dep_ in ("oprd", "attr"):
            yield from (t for t in conjuncts(c)[1:] if fillers.kind(t) == "person")
        elif c.dep_ == "conj" and c.pos_ == "NOUN" and is_post(c, fillers):
            yield from (t for t in _person_of(c, fillers) if fillers.kind(t) == "person")


def _to_head(verb: Token) -> bool:
    """*was tapped to lead the commission*."""
    for c in verb.children:
        if c.dep_ in ("xcomp", "advcl", "acl") and c.lemma_ in HEADING and any(g.lower_ == "to" for g in c.children):
            return True
    return False


def _become(verb: Token, fillers: Fillers) -> bool:
    """*became prime minister*, *was made speaker*."""
    if not any(is_holder(t, fillers) or t.pos_ == "PROPN" for t in logical_subjects(verb)):
        return False
    return any(
        is_post(t, fillers) and t.tag_ != "NNP" and not _does_first(t)
        for c in verb.children
        if c.dep_ in ("attr", "oprd", "dobj", "acomp")
        for t in conjuncts(c)
    )


def _newly(verb: Token, fillers: Fillers) -> bool:
    """*X is the country's new foreign minister*."""
    if not any(is_holder(t, fillers) or t.pos_ == "PROPN" for t in logical_subjects(verb)):
        return False
    called = [c for c in verb.children if c.dep_ == "attr" and any(g.lower_ in NEW for g in c.children)]
    return any(is_post(t, fillers) for t in called) and not any(c.dep_ == "neg" for c in verb.children)


def _does_first(post: Token) -> bool:
    """*became the second minister to visit*: is told as one of those who did, not as given the post."""
    below = [*post.children, *(c for c in post.head.children if c.dep_ == "xcomp")]
    does = any(c.dep_ in ("relcl", "acl", "xcomp") and any(g.lower_ == "to" for g in c.children) for c in below)
    return does and any(c.dep_ in ("amod", "nummod") and c.lower_ in ORDINALS for c in post.children)


def _taken(verb: Token, fillers: Fillers) -> bool:
    """*took office*, *assumed the presidency*, *took the oath*, *took up his post*."""
    if not any(is_holder(t, fillers) or t.pos_ == "PROPN" for t in logical_subjects(verb)):
        return False
    objects = [t for t in logical_objects(verb) if fillers.kind(t) != "organisation"]
    return any(t.lemma_.lower() in words("taken") | words("posts") - {"seat", "position"} for t in objects)


def _over(verb: Token, fillers: Fillers) -> bool:
    """*took over as chief*, *succeeds X as chief*, *took over from X*."""
    if any(p == "as" and is_post(o, fillers) for p, o in prepositions(verb)):
        return True
    if any(t.lemma_.lower() in words("posts") for t in logical_objects(verb)):
        return True
    whom = logical_objects(verb) + [o for p, o in prepositions(verb) if p == "from"]
    return any(is_holder(t, fillers) for t in whom) and not any(p == "with" for p, _ in prepositions(verb))


def _left(verb: Token, fillers: Fillers) -> bool:
    """*quit*, *left office*, *resigned as minister*: never a habit, a place or a thing."""
    if any(c.dep_ in ("xcomp", "ccomp") for c in verb.children):
        return False
    subjects = logical_subjects(verb)
    if not any(is_holder(t, fillers) or is_body(t, fillers) for t in subjects):
        return False
    objects = [t for c in verb.children if c.dep_ == "dobj" for t in conjuncts(c)]
    if objects:
        return any(t.lemma_.lower() in words("left") for t in objects)
    return not any(p == "to" and fillers.place(o) for p, o in prepositions(verb))


def _retired(verb: Token, fillers: Fillers) -> bool:
    """*retired as chief justice*, *left his post*: the post must be told."""
    beside = [o for p, o in prepositions(verb) if p in MOVED_FROM] + logical_objects(verb)
    return any(t.lemma_.lower() in words("left") or (is_post(t, fillers) and t.pos_ == "NOUN") for t in beside)


def _lost(verb: Token, fillers: Fillers) -> bool:
    """*sacked the minister*, *removed him from office*; not *dismissed him as a fool*, *removed him from the hall*."""
    objects = logical_objects(verb)
    body = any(is_body(t, fillers) for t in objects)
    if not body and not any(is_holder(t, fillers) for t in objects):
        return False
    if _belittles(verb):
        return False
    for preposition, one in prepositions(verb):
        if preposition == "as" and not is_post(one, fillers):
            return False
        if preposition == "from" and not (one.lemma_.lower() in words("left") or is_post(one, fillers)):
            return one.ent_type_ in ("DATE", "TIME")
    return True


def _belittles(verb: Token) -> bool:
    """*dismissed him, on the air, as a fool*: what somebody is called, wherever the parse hung it."""
    doc, end = verb.doc, verb.sent.end
    led = (doc[i] for i in range(verb.i + 1, end - 1) if doc[i].lower_ == "as" and doc[i].dep_ == "prep")
    return any(doc[one.i + 1].lower_ in ("a", "an") for one in led)  # not *as a scandal grew*


ANCHORS = frozenset({"taken", "become"})
SINCE = frozenset({"since", "until", "before", "after", "when"})
_TESTS = {
    "named": _named, "given": _given, "become": _become, "taken": _taken, "over": _over, "left": _left, "lost": _lost,
    "retired": _retired, "newly": _newly,
}  # fmt: skip
