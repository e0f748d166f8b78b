"""A counted noun and the parse -> what is done with those counted, by whom, and whether it is still to come."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.base.observations import Deed, Quantity
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_count_words import DEALS
from dateline.extract.event_syntax import SUBJECTS, is_passive, logical_subjects, prepositions
from dateline.extract.event_thing_parts import part_above
from dateline.extract.event_voice import is_verb
from dateline.extract.quantity_words import unit_of
from dateline.extract.tense import direction_of
from dateline.knowledge.things import things

STATED = frozenset({"have", "comprise", "include", "count", "number", "total", "contain", "consist", "be"})
"""What a group does with its members."""
OF_THEMSELVES = frozenset(
    {"derail", "sink", "return", "collapse", "capsize", "leave", "withdraw", "depart", "go", "pull", "overturn", "jump",
     "crash", "explode", "land", "burn", "arrive", "enter", "cross", "quit", "flood", "participate"}
)  # fmt: skip
"""Verbs whose subject undergoes what the object of others does: *eight coaches derailed*, *derailing five coaches*."""
WITH = frozenset({"with", "using", "involving"})
OPENING = frozenset({"begin", "start", "hold", "launch", "conduct", "stage", "carry", "open", "continue"})
"""*began exercises with 20 warships*: they take part, as in *exercises that involve 26 warships*."""
CAPTIVE = frozenset({"prisoners", "hostages"})
MOVING = frozenset({"fly", "bring", "take", "carry", "transport", "arrive", "land", "leave", "cross", "travel", "hand"})
"""What is done with captives that are freed: *46 detainees had been flown to X*."""
WEAPONS = frozenset({"drones", "missiles", "rockets", "bombs", "shells", "munitions", "mortars"})
ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass"})
FIRED = Deed(("fire",))
FACING = frozenset({"face", "confront", "encounter"})
COUNTS = frozenset({"count", "figure", "total", "tally", "number"})
PRESENT = Deed(("attend:by", "involve"))
TRADE = Deed(("buy", "sell"), ahead=True)
"""*a deal for 42 jets*: whoever buys, someone sells."""
SPANNING = frozenset({"involve", "cover", "span", "bring"})
"""What an event does with those counted: it is nobody's deed."""
STRONG = frozenset({"member", "strong", "minister", "person", "man"})
ROWS = frozenset({"convoy", "fleet", "flotilla", "column", "formation", "total", "salvo", "swarm", "barrage"})
BODIES = frozenset({"states", "parties", "companies", "organisations", "provinces", "regions", "groups"})
OTHERS = frozenset({"predecessor", "successor", "rival"})
THROUGH = frozenset({"of", "from"})


@dataclass(frozen=True, slots=True)
class Done:
    """What a clause tells of the things counted; `group` the noun of which they are members."""

    holder: Token
    deed: Deed
    group: Token | None = None


def done_with(head: Token, prop: str, quantity: Quantity, reading: Reading) -> Done | None:
    """What is done, by the verb or noun above those counted; None where nothing says more than that there are any."""
    group = group_of(head, quantity)
    if group is not None:
        return _of_group(group, prop, reading)
    top = _topmost(part_above(head) or head)
    told = _own_clause(top)
    if told is not None:
        return _fitting(_by_verb(*told, reading), prop, quantity)
    noun = _noun_above(top)
    if noun is not None:
        return noun
    if top.dep_ == "pobj" and top.head.lower_ in THROUGH and _stand_for(top.head.head, prop):
        top = _topmost(top.head.head)  # *leaders from 32 countries attended*
    if prop in WEAPONS and _were_faced(top):
        return Done(top.head, FIRED)
    return _fitting(_of_argument(top, reading), prop, quantity)


def _were_faced(top: Token) -> bool:
    """*The air defenders faced 396 drones*, *the final count was 396 drones*: so many were fired."""
    verb = top.head
    if not is_verb(verb):
        return False
    counted = any(s.lemma_ in COUNTS for s in logical_subjects(verb)) and verb.lemma_ in ("be", "stand", "reach")
    return (top.dep_ == "dobj" and verb.lemma_ in FACING) or (top.dep_ == "attr" and counted)


def _of_group(group: Token, prop: str, reading: Reading) -> Done | None:
    """Ministers are members of a cabinet, whatever it is called; those of a mission are sent. Whose it is, or who forms
    or announces it."""
    sort = things().groups[group.lemma_.lower()]
    if any(p == "of" and o.lemma_ == "minister" for p, o in prepositions(group)):
        sort = "cabinet"
    if any(c.lower_ in things().words["apart"] for c in group.lefts) or any(s.lemma_ in OTHERS for s in _above(group)):
        return None
    by = _whose(group, reading)
    if sort != "mission":
        return Done(group, Deed((sort,), by), group)
    sorts = ("cabinet", "mission", "send") if prop == "members" else ("mission", "send")
    if group.lemma_.lower() == "team":
        sorts = (*sorts, "delegation")  # *leads a 12-member team to the talks*
    return Done(group, Deed(sorts, by), group)


def _fitting(found: Done | None, prop: str, quantity: Quantity) -> Done | None:
    """Of the deeds that a verb can be those that are done with such things: weapons are fired, officials dismissed."""
    if found is None:
        return None
    if prop in CAPTIVE and found.holder.lemma_ in MOVING:
        return replace(found, deed=replace(found.deed, sorts=("free",)))
    wrong = {"dismiss" if quantity.unit != "person" else "fire", "hold" if prop in WEAPONS else "down"}
    wrong |= set() if prop in WEAPONS else {"fire"}
    wrong |= set() if quantity.unit == "person" else {"free"}
    wrong |= {"buy"} if quantity.unit == "person" else {"admit"}
    left = tuple(one for one in found.deed.sorts if one not in wrong)
    return replace(found, deed=replace(found.deed, sorts=left or found.deed.sorts))


def _whose(group: Token, reading: Reading) -> str | None:
    """Whose group it is, or who forms or announces it; else whom the sentence names before it."""
    owners = [c for c in group.lefts if c.dep_ == "poss"]
    if not owners:
        told = next((c for c in group.rights if c.dep_ == "acl" and c.tag_ in ("VBN", "VBD")), None)
        above = told or (group.head if group.dep_ == "dobj" else None)
        agents = [o for by in (above.rights if above else ()) if by.dep_ == "agent" for o in by.rights]
        owners = agents or (logical_subjects(above) if above is not None else [])
    by = chain_of(owners, reading) or chain_of([group], reading)
    if by is None:
        before = group.doc[group.sent.start : group.i]
        named = (c for t in before for c in reading.chains_of(t)[:1] if reading.chain(c).kind in ("person", "office"))
        by = next(named, None)
    return by


def _stand_for(noun: Token, prop: str) -> bool:
    """*leaders of 32 countries*: as many countries attend; *a convoy of 35 trucks*; no *remains of four hostages*."""
    if noun.lemma_.lower() in ROWS:
        return True
    return prop in BODIES and noun.tag_ in ("NNS", "NNPS") and unit_of(noun) == "person"


def _above(group: Token) -> list[Token]:
    """Who has or forms it: *his predecessor had led a cabinet of 30*."""
    return logical_subjects(group.head) if group.dep_ == "dobj" and is_verb(group.head) else []


def _topmost(head: Token) -> Token:
    one = head
    while one.dep_ in ("conj", "appos") and one.head.pos_ in ("NOUN", "PROPN", "NUM") and one.head is not one:
        one = one.head
    return one


def group_of(head: Token, quantity: Quantity) -> Token | None:
    """*a government of 36 members*, *the 34-member cabinet*, *the cabinet has 31 ministers*."""
    groups = things().groups
    if head.lemma_.lower() in groups:
        return head if any(c.lower_ in STRONG for c in head.lefts) else None
    if head.lower_ in STRONG and head.dep_ in ("compound", "nmod", "amod") and head.head.lemma_.lower() in groups:
        return head.head
    if quantity.unit != "person":
        return None
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lemma_.lower() in groups:
        return head.head.head
    verb = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head.head
    if not is_verb(verb) or verb.lemma_ not in STATED or head.dep_ in SUBJECTS:
        return None
    return next((s for s in logical_subjects(verb) if s.lemma_.lower() in groups), None)


def _own_clause(top: Token) -> tuple[Token, str] | None:
    """*the five documents signed at X were laid before Parliament*, *the tons that Ukraine exported*, *the 39 states
    that signed*: the clause that tells what was done, before the rest, and the part that they have in it."""
    told = next((c for c in top.rights if c.dep_ in ("acl", "relcl") and c.tag_ in ("VBN", "VBD")), None)
    of_all = top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.tag_ == "CD"  # *63 of 85 drones fired*
    definite = of_all or any(c.lower_ == "the" for c in top.lefts)
    weak = is_verb(top.head) and top.head.lemma_ in things().words["weak"]
    if told is None or not (definite or weak):
        return None
    if is_passive(told) or told.lemma_ in OF_THEMSELVES:
        return told, ""
    own = next((c for c in told.lefts if c.dep_ == "nsubj"), None)
    if own is None or own.tag_ in ("WDT", "WP"):
        return (told, "by") if own is not None else None
    return None if any(c.dep_ == "dobj" and c.i > told.i for c in told.children) else (told, "")


def clause_of(noun: Token, reading: Reading) -> Done | None:
    """*the number of villages submerged by floods*: what the noun's own clause says is done with them."""
    told = next((c for c in noun.rights if c.dep_ in ("acl", "relcl") and is_passive(c)), None)
    told = told or next((c for c in noun.lefts if c.dep_ == "amod" and c.tag_ == "VBN"), None)
    return _by_verb(told, "", reading) if told is not None else None


def _noun_above(top: Token) -> Done | None:
    """*an exchange of 46 prisoners*, *a deal for 42 jets*."""
    if top.dep_ != "pobj" or top.head.lower_ not in ("of", "for", "on", "over"):
        return None
    noun = top.head.head
    lemma = noun.lemma_.lower()
    if top.head.lower_ == "of" and lemma in things().nouns:
        agreed = noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in DEALS
        return Done(noun, Deed(tuple(sorted(things().nouns[lemma])), ahead=agreed or direction_of(noun) == "future"))
    if lemma in DEALS and top.head.lower_ == "for":
        return Done(noun, TRADE)
    return None


def _of_argument(top: Token, reading: Reading) -> Done | None:
    """What the verb tells of which it is subject, object, or means."""
    if top.dep_ in SUBJECTS or top.dep_ in ("dobj", "oprd"):
        verb = _set_on(top.head) if top.dep_ in SUBJECTS else top.head
        moved = top.dep_ == "dobj" or is_passive(verb) or verb.lemma_ in OF_THEMSELVES
        return _by_verb(verb, "" if moved else "by", reading) if is_verb(verb) else None
    if top.dep_ != "pobj":
        return None
    preposition, verb = top.head, top.head.head
    if not is_verb(verb):
        return None
    own = next((c for c in top.rights if c.dep_ == "acl" and c.tag_ == "VBG"), None)
    if own is not None and preposition.lower_ == "with" and "attend" in _sorts(own):
        return Done(own, PRESENT)  # *opened with leaders of 27 countries attending*
    if preposition.lower_ == "for" and any(c.lemma_.lower() in DEALS for c in verb.children if c.dep_ in ARGUMENTS):
        return Done(verb, TRADE)  # *signed a contract on Wednesday for 42 jets*
    if verb.lemma_ == "swear" and preposition.lower_ == "in":
        return _by_verb(verb, "", reading)
    if preposition.dep_ == "agent" or preposition.lower_ == "by":
        return _by_verb(verb, "by", reading)
    if preposition.lower_ in WITH:
        return _by_verb(verb, "with", reading)
    return _by_verb(verb, preposition.lower_, reading) if preposition.lower_ in ("on", "for", "against") else None


def _set_on(verb: Token) -> Token:
    """*are going to be sent*, *are expected to be freed*: the verb that says what is done."""
    below = next((c for c in verb.children if c.dep_ == "xcomp" and is_verb(c)), None)
    return below if below is not None and verb.lemma_ in things().words["raising"] | {"be"} else verb


def _by_verb(verb: Token, role: str, reading: Reading) -> Done | None:
    lemma = verb.lemma_.lower()
    if lemma in things().words["weak"]:
        return _state_of(verb) if role == "by" and lemma == "be" else None
    sorts = _sorts(verb)
    if role == "with" and "sell" in sorts:
        role = ""  # *provide Armenia with 40 buses*
    if role == "with" and ("fire" in sorts or lemma in OPENING):
        sorts, role = frozenset(PRESENT.sorts if lemma in OPENING else {"fire"}), ""
    named = tuple(sorted(f"{one}:{role}" if role else one for one in sorts))
    by = None if role == "by" or lemma in SPANNING else chain_of(logical_subjects(verb), reading)
    ahead = direction_of(verb) == "future" or lemma in things().words["promising"]
    return Done(verb, Deed(named, by, ahead))


def _state_of(verb: Token) -> Done | None:
    """*41 of the gates were open*."""
    state = next((c for c in verb.children if c.dep_ == "acomp" and c.tag_ == "JJ"), None)
    return Done(verb, Deed((f"{state.lemma_.lower()}:be",))) if state is not None else None


def _sorts(verb: Token) -> frozenset[str]:
    """The deeds that a verb can be, with the word beside it: *shot down*, *took part*."""
    beside = {c.lower_ for c in verb.children if c.dep_ in ("prt", "dobj", "advmod")}
    if "down" in beside:
        return frozenset({"down"})
    if any(p == "off" and o.lemma_ in ("track", "rail") for p, o in prepositions(verb)):
        return frozenset({"derail"})
    if verb.lemma_ == "take" and beside & {"part", "place"}:
        return frozenset({"attend"})
    return things().deeds.get(verb.lemma_.lower(), frozenset({verb.lemma_.lower()}))


def chain_of(tokens: Iterable[Token], reading: Reading) -> str | None:
    """Whom a subject names, or the state that its adjective does: *Vietnamese carriers*; none where several do it."""
    found: list[str] = []
    for token in (t for one in tokens for t in conjuncts(one)):
        beside = (token, *(c for c in token.lefts if c.dep_ in ("amod", "poss", "compound", "nmod")))
        found += next((c for one in beside if (c := reading.chains_of(one))), ())
    return found[0] if len(set(found)) == 1 else None
