"""A sentence -> PLOVER event, source and target: the reading that political scientists code, one event a sentence."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.base.tokens import Stretch, Token
from dateline.extract.event_context import auxiliaries, negated
from dateline.extract.event_syntax import is_passive, particles
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import PLOVER_AGREES, PLOVER_PLANS
from dateline.extract.plover_actors import Actor, actors_of, obliges

HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE", "THREATEN"})
FRIENDLY = frozenset({"AID", "COOPERATE", "CONSULT", "SUPPORT", "CONCEDE", "RETREAT", "AGREE"})
NOUNS = {
    "demonstration": "PROTEST", "protest": "PROTEST", "strike": "PROTEST", "riot": "PROTEST", "attack": "ASSAULT",
    "bombing": "ASSAULT", "explosion": "ASSAULT", "fighting": "ASSAULT", "talk": "CONSULT", "meeting": "CONSULT",
    "visit": "CONSULT", "negotiation": "CONSULT", "agreement": "AGREE", "ceasefire": "RETREAT", "sanction": "SANCTION",
    "demand": "REQUEST", "appeal": "REQUEST", "threat": "THREATEN", "ultimatum": "THREATEN", "curfew": "COERCE",
    "arrest": "COERCE", "withdrawal": "RETREAT", "investigation": "ACCUSE", "accusation": "ACCUSE",
    "consensus": "AGREE",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Coded:
    """One PLOVER event. Where the sources act on one another, `targets` is empty."""

    event: str
    trigger: str
    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]


@cache
def _table() -> dict[str, list[tuple[str, str | None, frozenset[str]]]]:
    found: dict[str, list[tuple[str, str | None, frozenset[str]]]] = {}
    text = files("dateline.knowledge").joinpath("plover.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        event, verbs, beneath = [*line.split("\t"), ""][:3]
        for verb in verbs.split(","):
            lemma, _, particle = verb.strip().partition("+")
            words = frozenset(w for w in beneath.split("|") if w)
            found.setdefault(lemma, []).append((event, particle or None, words))
    return {k: sorted(v, key=lambda row: (not row[2], row[1] is None)) for k, v in found.items()}


def code(sentence: Stretch) -> Coded | None:
    """The PLOVER event of a sentence, its sources and targets; None where no word tells one."""
    found = _event(sentence.root, set())
    if found is None:
        found = _by_noun(sentence)
    if found is None:
        return None
    event, token = found
    sources, targets = actors_of(event, token)
    return Coded(event, token.lemma_, sources, targets)


def _event(verb: Token, seen: set[int]) -> tuple[str, Token] | None:
    """The event a clause tells: its own verb's, unless that only passes on what stands beneath."""
    if verb.i in seen:
        return None
    seen.add(verb.i)
    beneath = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp", "acomp", "attr", "oprd", "dobj")]
    own = _own(verb)
    lemma = verb.lemma_.lower()
    if lemma in PLOVER_AGREES or verb.lower_ in PLOVER_AGREES:
        return _intended(verb, seen) or ("AGREE", verb)
    if own in ("REJECT", "REQUEST", "THREATEN"):
        return own, verb
    if own is not None:
        return _modal(verb, own), verb
    if obliges(verb):
        return "REQUEST", verb
    for child in (*beneath, *(c for c in verb.children if c.dep_ in ("advcl", "conj", "acl", "relcl", "pcomp"))):
        if is_verb(child) or child.pos_ == "ADJ" or child.dep_ == "dobj":
            found = _event(child, seen)
            if found is not None:
                if lemma in PLOVER_PLANS and child.dep_ == "xcomp":
                    return _planned(found[0]), found[1]
                if negated(verb) and found[0] in FRIENDLY:
                    return "REJECT", found[1]
                return found
    return None


def _own(verb: Token) -> str | None:
    rows = _table().get(verb.lemma_.lower())
    if rows is None or not (is_verb(verb) or verb.dep_ in ("ccomp", "xcomp", "ROOT", "conj", "advcl")):
        return None
    if verb.pos_ in ("NOUN", "PROPN", "ADJ"):
        return None
    beside = particles(verb)
    below = {
        t.lemma_.lower()
        for c in verb.children
        if c.dep_ not in ("nsubj", "ccomp", "advcl", "conj", "relcl")
        for t in c.subtree
    }
    below |= {t.lower_ for t in verb.subtree if t.dep_ == "prt"}
    if is_passive(verb):
        below |= {t.lemma_.lower() for c in verb.children if c.dep_ == "nsubjpass" for t in c.subtree}
    below |= {c.lemma_.lower() for c in verb.children if c.dep_ == "nsubj"}
    for event, particle, words in rows:
        if particle is not None and particle not in beside:
            continue
        if not words or words & below:
            return event
    return None


def _modal(verb: Token, own: str) -> str:
    helpers = {a.lower_ for a in auxiliaries(verb)}
    if negated(verb):
        return "REJECT" if own in FRIENDLY else own
    if {"must", "should"} & helpers and own not in ("ACCUSE",):
        return "REQUEST"
    if {"will", "would", "'ll", "shall", "may", "might", "could"} & helpers:
        return _planned(own)
    return own


def _planned(event: str) -> str:
    if event in FRIENDLY:
        return "AGREE"
    return "THREATEN" if event in HOSTILE else event


def _intended(verb: Token, seen: set[int]) -> tuple[str, Token] | None:
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp", "dobj"):
            found = _event(child, seen)
            if found is not None and found[0] in HOSTILE - {"PROTEST"}:
                return ("AGREE", verb) if verb.lemma_ in ("agree", "offer") else ("THREATEN", verb)
    return None


def _by_noun(sentence: Stretch) -> tuple[str, Token] | None:
    for token in sentence:
        if token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() in NOUNS:
            return NOUNS[token.lemma_.lower()], token
    for token in sentence:
        if is_verb(token) and (own := _own(token)):
            return own, token
    return None
