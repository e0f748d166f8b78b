"""A count of the dead or hurt and who gives it -> whose they are, where the words say *its own* or nothing at all."""

from dataclasses import replace

from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_context import ancestors_within
from dateline.extract.event_count_words import FORCES
from dateline.extract.event_numbers import Count
from dateline.extract.event_syntax import is_passive, logical_subjects, prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb

LOSSES = frozenset({"killed", "injured", "missing"})
TALLIED = frozenset({"put", "peg", "estimate", "have", "come", "stand", "number", "reach", "rise", "be", "give"})
LOST = frozenset({"loss", "casualty", "dead", "fatality", "death", "injured", "wounded"})
OWN = frozenset({"its", "their", "our", "his", "own"})
STATE = frozenset({"soldier", "troop", "trooper", "serviceman", "servicewoman", "personnel"})


def whose(count: Count, told: Telling, speaker: str | None, reading: Reading) -> Count:
    """The count with the name of the side whose losses it gives: *23 of its troops*, *lost 23 soldiers*, and in a
    clash the soldiers that their own state's officials say were killed."""
    head = reading.token(count.quantity.head)
    if count.prop not in LOSSES or count.value.of or head is None or _named(count, reading):
        return count
    owner, name = None, _of_whose_losses(count.holder, head, reading)
    if name:
        return replace(count, value=replace(count.value, of=name))
    if count.holder.lemma_ == "lose" and (head.lemma_.lower() in FORCES | {"life"} or head.tag_ == "CD"):
        owner = _chain_of(count.holder, reading) or speaker
    elif _is_own(head, count, reading) or _of_the_speaker(head, count, told, speaker, reading):
        owner = speaker
    name = _side(owner, reading) if owner else ""
    return replace(count, value=replace(count.value, of=name)) if name else count


def _of_whose_losses(holder: Token, head: Token, reading: Reading) -> str:
    """*put the Chilean losses at 58*, *the dead among the rebels came to 200*, *Chile had 58 soldiers dead*."""
    above = (a for a in ancestors_within(head, 4) if is_verb(a) and not (a == holder and a.dep_ == "acl"))
    verb = next(above, None)
    if verb is None or verb.lemma_ not in TALLIED or verb.sent != head.sent:
        return ""
    if verb.lemma_ == "have":
        beside = [c for c in verb.lefts if c.dep_ in ("nsubj", "advmod") and c.tag_ in ("NNP", "NNPS")]
        return _name(beside, reading)
    for noun in (c for c in verb.children if c.dep_ in ("nsubj", "dobj", "nsubjpass") and c.lemma_.lower() in LOST):
        beside = [c for c in noun.lefts if c.dep_ in ("amod", "poss", "compound", "nmod")]
        named = _name([*beside, *(o for p, o in prepositions(noun) if p in ("among", "of", "on", "in"))], reading)
        if named:
            return named
    return ""


def _name(tokens: list[Token], reading: Reading) -> str:
    """The side that some words name: a state, a group, or plain *rebels*."""
    for token in tokens:
        chains = reading.chains_of(token)
        if chains:
            return _side(chains[0], reading)
        if token.lemma_.lower() in FORCES:
            return token.text
    return ""


def _named(count: Count, reading: Reading) -> bool:
    """*58 Pakistani soldiers*, *four of the militants*: the words say it themselves."""
    return any(t.pos_ == "PROPN" or t.ent_type_ in ("NORP", "GPE") for t in reading.tokens(count.quantity.at))


def _is_own(head: Token, count: Count, reading: Reading) -> bool:
    """*23 of its troops*, *nine of its own*."""
    words = [*reading.tokens(count.quantity.at), *head.subtree]
    return any(t.lower_ in OWN and t.tag_ in ("PRP$", "JJ") for t in words)


def _of_the_speaker(head: Token, count: Count, told: Telling, speaker: str | None, reading: Reading) -> bool:
    """*The prime minister said that 50 soldiers had been killed*: those of his state, where nobody is said to kill."""
    if told.kind != "clash" or speaker is None or head.lemma_.lower() not in STATE:
        return False
    chain = reading.chain(speaker)
    plain = is_passive(count.holder) or count.holder.lemma_ in ("die", "perish")
    return plain and chain.kind in ("person", "office", "organisation", "country") and chain.country is not None


def _chain_of(verb: Token, reading: Reading) -> str | None:
    return next((c for t in logical_subjects(verb) for c in reading.chains_of(t)[:1]), None)


def _side(owner: str, reading: Reading) -> str:
    """A state for its people and bodies; a group by its name."""
    chain = reading.chain(owner)
    return chain.country if chain.country and chain.kind != "armed_group" else chain.name
