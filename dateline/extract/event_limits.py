"""What must not stand beside a trigger, or must beneath it, for its sense to be the one a table row names."""

from collections.abc import Iterator

from dateline.base.tokens import Token
from dateline.extract import event_words as words
from dateline.extract.event_context import negated
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_governors import shell_of
from dateline.extract.event_syntax import is_passive, logical_objects, logical_subjects, prepositions

SLOT_LABELS = {"oprd": ("oprd", "attr", "dobj"), "acomp": ("acomp",)}
MEASURES = frozenset({"DATE", "TIME", "QUANTITY"})
WATERS = frozenset({"sea", "ocean", "water", "waters", "pacific", "space", "orbit"})
VERB_LIMITS = frozenset(
    {
        "nopobj",
        "nos",
        "agent",
        "notcrowd",
        "neg",
        "passive",
        "oprd",
        "acomp",
        "noo",
        "howmany",
        "aimed",
        "listed",
        "votes",
        "finite",
        "mutual",
        "deed",
        "says",
        "future",
        "nowith",
        "relief",
        "truce",
        "occurs",
        "laden",
        "tobe",
    }
)
NOUN_LIMITS = frozenset({"nopobj", "nogov", "gov", "harms", "dated", "harmed", "under", "waged"})
FIGHTING = frozenset({"hostility", "hostilities", "fighting", "fire", "combat", "shelling", "war", "conflict", "gun"})
RELIEF = frozenset(
    {"aid", "assistance", "relief", "rescue", "rescuers", "humanitarian", "medical", "medicine", "medicines", "tents",
     "blankets", "generators", "search-and-rescue", "food", "vaccines", "doctors",
     "firefighters", "hospital", "hospitals", "ambulances", "paramedics", "surgeons", "firefighting", "water-bombing"}
)  # fmt: skip
UNDER = frozenset({"come", "be", "remain", "stay", "live", "fall", "keep", "hold"})
BLACK = frozenset({"sanction", "sanctions", "terror", "terrorism", "terrorist", "watch", "black", "entity", "embargo"})
BALLOTS = frozenset({"vote", "ballot", "seat"})
HARMS = frozenset(
    {"kill", "claim", "leave", "displace", "destroy", "damage", "inundate", "submerge", "wash", "sweep", "cause",
     "lash", "trigger", "batter", "hit", "devastate", "flood", "force", "pound", "strike", "injure", "wreak"}
)  # fmt: skip
BREAKING = frozenset({"erupt", "break", "flare", "rage", "ignite", "ensue"})
HURT = frozenset(
    {
        "kill",
        "gun",
        "shoot",
        "die",
        "perish",
        "injure",
        "wound",
        "hurt",
        "neutralise",
        "neutralize",
        "eliminate",
        "slay",
    }
)


def verb_limited(token: Token, slot: str, what: frozenset[str], fillers: Fillers) -> bool:
    """Whether a verb keeps to a limit: `nopobj`, `nos` lemmas that may not be object of a preposition or subject;
    `nowith` prepositions or particles it may not have;
    `agent` that whoever is said to have done it could; `neg`, `passive`, `finite` its form; `oprd`, `acomp` what it
    says of its subject."""
    match slot:
        case "nopobj":
            return not any(o.lemma_.lower() in what for o in _far_objects(token))
        case "nos":
            return not any(t.lemma_.lower() in what for t in logical_subjects(token))
        case "agent":
            return _done_by_someone(token, fillers)
        case "notcrowd":
            return not any(t.lemma_.lower() in words.CROWD_NOUNS for t in logical_subjects(token))
        case "noo":
            return not any(t.lemma_.lower() in what for t in logical_objects(token))
        case "howmany":
            return not any(g.lower_ == "how" for t in logical_objects(token) for g in t.subtree)
        case "aimed":
            return _aimed(token)
        case "listed":
            return any(_is_blacklist(o) for _, o in prepositions(token))
        case "says":
            return any(c.dep_ == "ccomp" for c in token.children) == ("no" not in what)
        case "relief":
            things = [*logical_objects(token), *(o for p, o in prepositions(token) if p == "in")]
            return any(g.lower_ in RELIEF for t in things for g in t.subtree)
        case "laden":  # *a plane carrying tents landed*
            return any(g.lower_ in RELIEF for t in logical_subjects(token) for g in t.subtree)
        case "occurs":
            return any(c.lower_ == "place" and c.dep_ == "dobj" for c in token.children)
        case "truce":
            return any(_stops_fighting(c) for c in token.children if c.dep_ == "xcomp")
        case "tobe":  # *is scheduled to be in Rome*
            return token.dep_ == "xcomp" and token.head.lower_ in words.DUE
        case "future":
            return any(c.dep_ == "aux" and c.lower_ in ("will", "shall", "'ll") for c in token.children)
        case "deed":
            return any(p == "by" and fillers.who(o) for t in logical_objects(token) for p, o in prepositions(t))
        case "mutual":
            return any(t.lower_ == "other" and t.i and t.nbor(-1).lower_ in ("each", "one") for t in token.subtree)
        case "votes":
            return any(g.lemma_.lower() in BALLOTS for t in logical_objects(token) for g in t.subtree)
        case "finite":
            return not any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children) and token.tag_ != "VBG"
        case "nowith":
            return not any(c.lower_ in what for c in token.children if c.dep_ in ("prep", "prt", "advmod"))
        case "neg":
            return negated(token)
        case "passive":
            return is_passive(token)
        case _:
            beside = [c for c in token.children if c.dep_ in SLOT_LABELS[slot]]
            return any(fillers.can_be(c, one) for c in beside for one in what)


def noun_limited(token: Token, slot: str, what: frozenset[str]) -> bool:
    """`nopobj` as of a verb; `nogov`: lemmas that may not govern the noun (*violated sanctions* imposes none), `gov`
    those that must; `harms` that it does harm (*rains killed 12*), `harmed` that someone came to harm in it (*shot dead
    in an encounter*); `under` that one comes or is under it (*under fire*), `waged` that it is begun, fought or between
    two (*war broke out*)."""
    if slot == "harms":
        above = shell_of(token)
        return above.dep_ == "nsubj" and above.head.lemma_ in HARMS
    if slot == "harmed":
        above = shell_of(token).head
        return above.lower_ in ("in", "during") and above.head.lemma_.lower() in HURT
    if slot == "dated":
        before = any(c.ent_type_ == "DATE" and c.i < token.i for c in token.children)
        return before or any(p == "of" and o.ent_type_ == "DATE" for p, o in prepositions(token))
    if slot == "gov":
        return shell_of(token).dep_ in ("dobj", "nsubjpass") and shell_of(token).head.lemma_.lower() in what
    if slot == "nopobj":
        return not any(o.lemma_.lower() in what for o in _far_objects(token))
    if slot == "under":
        return token.head.lower_ == "under" and token.head.head.lemma_ in UNDER
    if slot == "waged":
        return _waged(shell_of(token))
    if token.head.lower_ == "of" and token.head.head.lemma_.lower() in what:
        return False
    above = shell_of(token).head
    return above.lemma_.lower() not in what and above.head.lemma_.lower() not in what


def _waged(noun: Token) -> bool:
    """*since war broke out*, *the war that began in May*, *the conflict between A and B*."""
    if any(p == "between" for p, _ in prepositions(noun)):
        return True
    clauses = [c for c in noun.children if c.dep_ in ("relcl", "acl")]
    if noun.dep_ in ("nsubj", "nsubjpass"):
        clauses.append(noun.head)
    if noun.dep_ in ("dobj", "pobj") and (noun.head.lemma_ == "wage" or noun.head.head.lemma_ == "fight"):
        return True
    return any(c.lemma_ in words.BEGINS | BREAKING for c in clauses)


def only_when(verb: Token, word: str) -> bool:
    """*called her on Friday* calls on nobody."""
    beside = [c for c in verb.children if c.lower_ == word and c.dep_ == "prep"]
    inside = [o for c in beside for o in c.children if o.dep_ == "pobj"]
    others = any(c.lower_ == word and c.dep_ != "prep" for c in verb.children)
    return bool(inside) and not others and all(o.ent_type_ in ("DATE", "TIME") for o in inside)


def _far_objects(token: Token) -> Iterator[Token]:
    """Objects of the prepositions beneath, those of particles and adverbs among them (*pulled out of talks*)."""
    for _, one in prepositions(token):
        yield one
    for child in token.children:
        if child.dep_ in ("prep", "prt", "advmod"):
            yield from (g for c in child.subtree if c.dep_ == "prep" for g in c.children if g.dep_ == "pobj")


def _stops_fighting(verb: Token) -> bool:
    """*agreed to cease hostilities*."""
    stops = verb.lemma_ in ("cease", "halt", "stop", "suspend", "pause", "end", "silence")
    return stops and any(t.lemma_ in FIGHTING for t in logical_objects(verb))


def _is_blacklist(noun: Token) -> bool:
    """*its sanctions list*, *the terror list*, *a blacklist*."""
    lemma = noun.lemma_.lower()
    return lemma == "blacklist" or (lemma == "list" and any(c.lower_ in BLACK for c in noun.children))


def _aimed(verb: Token) -> bool:
    """Missiles fired towards a land or into a sea, or tests of them, strike nobody; nor are any aimed at *a high
    angle* or *on the orders of* somebody."""
    beneath = [pair for t in (verb, *logical_objects(verb)) for pair in prepositions(t)]
    beneath = [(p, o) for p, o in beneath if o.ent_type_ not in MEASURES and o.lemma_.lower() not in words.NO_AIMS]
    through = {p for p, _ in beneath}
    if any(p == "at" and o.lemma_.lower() in words.FLIGHT for p, o in beneath):
        return False
    if through & {"at", "on", "against"}:
        return True
    into = [o.lemma_.lower() for p, o in beneath if p in ("into", "in")]
    if through & {"toward", "towards", "over", "above", "past", "off"} or any(o in WATERS for o in into):
        return False
    words_of = {g.lower_ for t in logical_objects(verb) for g in (*t.subtree, *verb.doc[verb.i : t.i])}
    return bool(into) or not words_of & words.TESTED


def _done_by_someone(verb: Token, fillers: Fillers) -> bool:
    """Killing is an attack where no one, or someone who can, is said to have done it: no illness, no investigators."""
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "xcomp") and verb.head.lemma_ not in words.STRIKES:
        return False
    subjects = logical_subjects(verb)
    return not subjects or any(fillers.armed(t) or fillers.who(t) for t in subjects)
