"""A sentence -> PLOVER event, source and target: the reading that political scientists code, one event a sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.tokens import Doc, Span, Token

from dateline.extract.event_syntax import (
    auxiliaries,
    conjuncts,
    is_passive,
    is_verb,
    logical_objects,
    logical_subjects,
    negated,
    particles,
    prepositions,
)
from dateline.knowledge.countries import adjectives, country_names, peoples, seats

HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE", "THREATEN"})
FRIENDLY = frozenset({"AID", "COOPERATE", "CONSULT", "SUPPORT", "CONCEDE", "RETREAT", "AGREE"})
AGREES = frozenset(
    "agree offer promise pledge ready willing prepared consent commit vow undertake accept intend volunteer".split()
)
PLANS = frozenset("plan decide expect set schedule intend prepare announce consider approve want hope move".split())
PASSES = frozenset(
    "say tell announce report confirm add declare state reiterate believe begin start continue try attempt resort seem "
    "reach make take be have decide hear quote note reveal disclose show vote warn remind help use appear manage".split()
)
TARGETS = (
    "against",
    "on",
    "with",
    "to",
    "from",
    "between",
    "at",
    "in",
    "of",
    "for",
    "over",
    "into",
    "upon",
    "by",
    "about",
)
NOUNS = {
    "demonstration": "PROTEST", "protest": "PROTEST", "strike": "PROTEST", "riot": "PROTEST", "attack": "ASSAULT",
    "bombing": "ASSAULT", "explosion": "ASSAULT", "fighting": "ASSAULT", "talk": "CONSULT", "meeting": "CONSULT",
    "visit": "CONSULT", "negotiation": "CONSULT", "agreement": "AGREE", "ceasefire": "RETREAT", "sanction": "SANCTION",
    "demand": "REQUEST", "appeal": "REQUEST", "threat": "THREATEN", "ultimatum": "THREATEN", "curfew": "COERCE",
    "arrest": "COERCE", "withdrawal": "RETREAT", "investigation": "ACCUSE", "accusation": "ACCUSE", "consensus": "AGREE",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor in the words of the sentence, with the country it is of where that is said or known."""

    words: str
    country: str | None


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


def code(sentence: Span) -> Coded | None:
    """The PLOVER event of a sentence, its sources and targets; None where no word tells one."""
    found = _event(sentence.root, set())
    if found is None:
        found = _by_noun(sentence)
    if found is None:
        return None
    event, token = found
    sources, targets = _actors(event, token)
    return Coded(event, token.lemma_, sources, targets)


def _event(verb: Token, seen: set[int]) -> tuple[str, Token] | None:
    """The event a clause tells: its own verb's, unless that only passes on what stands beneath."""
    if verb.i in seen:
        return None
    seen.add(verb.i)
    beneath = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp", "acomp", "attr", "oprd", "dobj")]
    own = _own(verb)
    lemma = verb.lemma_.lower()
    if lemma in AGREES or verb.lower_ in AGREES:
        return _intended(verb, seen) or ("AGREE", verb)
    if own in ("REJECT", "REQUEST", "THREATEN"):
        return own, verb
    if own is not None:
        return _modal(verb, own), verb
    if _obliges(verb):
        return "REQUEST", verb
    for child in (*beneath, *(c for c in verb.children if c.dep_ in ("advcl", "conj", "acl", "relcl", "pcomp"))):
        if is_verb(child) or child.pos_ == "ADJ" or child.dep_ == "dobj":
            found = _event(child, seen)
            if found is not None:
                if lemma in PLANS and child.dep_ == "xcomp":
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


def _obliges(verb: Token) -> bool:
    return any(a.lower_ in ("must", "should") for a in auxiliaries(verb))


def _intended(verb: Token, seen: set[int]) -> tuple[str, Token] | None:
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp", "dobj"):
            found = _event(child, seen)
            if found is not None and found[0] in HOSTILE - {"PROTEST"}:
                return ("AGREE", verb) if verb.lemma_ in ("agree", "offer") else ("THREATEN", verb)
    return None


def _by_noun(sentence: Span) -> tuple[str, Token] | None:
    for token in sentence:
        if token.pos_ in ("NOUN", "PROPN") and token.lemma_.lower() in NOUNS:
            return NOUNS[token.lemma_.lower()], token
    for token in sentence:
        if is_verb(token) and (own := _own(token)):
            return own, token
    return None


def _actors(event: str, token: Token) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    verb = token if is_verb(token) else token.head
    sources = [t for t in logical_subjects(verb)]
    demanded: list[Token] = []
    if event == "REQUEST" and _obliges(verb):
        demanded, sources = sources, []
    if not sources or all(t.pos_ == "PRON" for t in sources):
        sources = _speaker(verb) or sources
    used = {t.i for s in sources for t in _phrase(s)}
    heads = demanded or [t for t in _target_heads(event, verb, token)]
    targets: list[Actor] = []
    for head in heads:
        for one in conjuncts(head):
            found = _actor_in(one, used)
            if found is not None:
                targets.append(found)
        if targets:
            break
    if not targets and not (event in ("AGREE", "CONSULT", "SUPPORT") and len(sources) > 1):
        targets = _elsewhere(verb, used)
    sides = [a for s in sources if (a := _named(s)) is not None]
    return tuple(_expanded(sources, sides)), tuple(dict.fromkeys(targets))


def _expanded(heads: list[Token], sides: list[Actor]) -> list[Actor]:
    """*Hungarian and Romanian officials*: one actor a side."""
    if len(heads) == 1 and len(sides) == 1:
        several = [t for t in _phrase(heads[0]) if _country(t.text) and t.dep_ in ("amod", "conj", "compound", "nmod")]
        countries = list(dict.fromkeys(_country(t.text) for t in several))
        if len(countries) > 1 and any(t.dep_ == "conj" for t in several):
            return [Actor(t.text, _country(t.text)) for t in several]
    return sides


def _speaker(verb: Token) -> list[Token]:
    one = verb
    while one.head != one:
        one = one.head
        if is_verb(one):
            subjects = [t for t in logical_subjects(one) if t.pos_ != "PRON"]
            if subjects:
                return subjects
    return []


def _target_heads(event: str, verb: Token, token: Token) -> Iterator[Token]:
    yield from logical_objects(verb)
    beside = sorted(prepositions(verb), key=lambda pair: TARGETS.index(pair[0]) if pair[0] in TARGETS else 99)
    yield from (o for p, o in beside if p in TARGETS)
    for child in verb.children:
        if child.dep_ in ("ccomp", "xcomp", "advcl"):
            yield from (t for c in child.children if c.dep_ in ("nsubj", "nsubjpass") for t in [c])
            yield from logical_objects(child)
            yield from (o for p, o in prepositions(child) if p in TARGETS)
    if not is_verb(token):
        yield from (o for p, o in prepositions(token) if p in TARGETS)


def _phrase(head: Token) -> list[Token]:
    return [
        t
        for t in head.subtree
        if not any(
            a.dep_ in ("relcl", "acl", "appos", "advcl") and a.i != head.i and head.is_ancestor(a)
            for a in (t, *t.ancestors)
        )
    ]


def _named(head: Token) -> Actor | None:
    phrase = _phrase(head)
    words = " ".join(t.text for t in phrase) or head.text
    return Actor(words, _country_of(head, phrase))


def _actor_in(head: Token, used: set[int]) -> Actor | None:
    """The actor a noun names, or that stands in its phrase: *the right of Russian troops*."""
    phrase = [t for t in _phrase(head) if t.i not in used]
    names = [t for t in phrase if _country(t.text) or t.ent_type_ in ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC")]
    if not names:
        return Actor(" ".join(t.text for t in phrase), None) if head.pos_ in ("NOUN", "PROPN") and _acts(head) else None
    return Actor(" ".join(t.text for t in phrase), _country_of(head, phrase))


def _acts(head: Token) -> bool:
    return head.lemma_.lower() in _people_words()


@cache
def _people_words() -> frozenset[str]:
    from dateline.extract.event_words import ARMED_NOUNS, CROWD_NOUNS, PEOPLE_NOUNS, VICTIM_NOUNS

    return PEOPLE_NOUNS | CROWD_NOUNS | ARMED_NOUNS | VICTIM_NOUNS


def _elsewhere(verb: Token, used: set[int]) -> list[Actor]:
    """Any other name after the verb, then before it."""
    names = [
        t
        for t in verb.sent
        if t.i not in used and (_country(t.text) or t.ent_type_ in ("GPE", "NORP", "ORG", "PERSON"))
    ]
    names = [t for t in names if t.i > verb.i] or names
    return [Actor(names[0].text, _country(names[0].text))] if names else []


def _country_of(head: Token, phrase: Iterable[Token]) -> str | None:
    tokens = list(phrase)
    for size in (3, 2, 1):
        for start in range(len(tokens) - size + 1):
            found = _country(" ".join(t.text for t in tokens[start : start + size]))
            if found:
                return found
    return None


def _country(words: str) -> str | None:
    plain = words.strip("'’.")
    for table in (country_names(), adjectives(), peoples(), seats()):
        if plain in table:
            return table[plain]
    return None


def sentences(doc: Doc) -> Iterator[Span]:
    """The sentences of a parse."""
    yield from doc.sents
