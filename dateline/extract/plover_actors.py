"""The verb of a coded event -> who does it to whom, in the words of the sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.base.tokens import Token
from dateline.extract.event_conjuncts import conjuncts
from dateline.extract.event_context import auxiliaries
from dateline.extract.event_syntax import logical_objects, logical_subjects, prepositions
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import ARMED_NOUNS, CROWD_NOUNS, PEOPLE_NOUNS, VICTIM_NOUNS
from dateline.knowledge.countries import adjectives, country_names, peoples, seats

PEOPLE = PEOPLE_NOUNS | CROWD_NOUNS | ARMED_NOUNS | VICTIM_NOUNS
TARGETS = (
    "against", "on", "with", "to", "from", "between", "at", "in", "of", "for", "over", "into", "upon", "by", "about",
)  # fmt: skip
"""Prepositions behind which a target stands, the likelier first."""


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor in the words of the sentence, with the country it is of where that is said or known."""

    words: str
    country: str | None


def obliges(verb: Token) -> bool:
    return any(a.lower_ in ("must", "should") for a in auxiliaries(verb))


def actors_of(event: str, token: Token) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    verb = token if is_verb(token) else token.head
    sources = list(logical_subjects(verb))
    demanded: list[Token] = []
    if event == "REQUEST" and obliges(verb):
        demanded, sources = sources, []
    if not sources or all(t.pos_ == "PRON" for t in sources):
        sources = _speaker(verb) or sources
    used = {t.i for s in sources for t in _phrase(s)}
    heads = demanded or list(_target_heads(verb, token))
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
        several = [
            t for t in _phrase(heads[0]) if country_named(t.text) and t.dep_ in ("amod", "conj", "compound", "nmod")
        ]
        countries = list(dict.fromkeys(country_named(t.text) for t in several))
        if len(countries) > 1 and any(t.dep_ == "conj" for t in several):
            return [Actor(t.text, country_named(t.text)) for t in several]
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


def _target_heads(verb: Token, token: Token) -> Iterator[Token]:
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
    return Actor(words, _country_of(phrase))


def _actor_in(head: Token, used: set[int]) -> Actor | None:
    """The actor a noun names, or that stands in its phrase: *the right of Russian troops*."""
    phrase = [t for t in _phrase(head) if t.i not in used]
    names = [
        t for t in phrase if country_named(t.text) or t.ent_type_ in ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC")
    ]
    if not names:
        return Actor(" ".join(t.text for t in phrase), None) if head.pos_ in ("NOUN", "PROPN") and _acts(head) else None
    return Actor(" ".join(t.text for t in phrase), _country_of(phrase))


def _acts(head: Token) -> bool:
    return head.lemma_.lower() in PEOPLE


def _elsewhere(verb: Token, used: set[int]) -> list[Actor]:
    """Any other name after the verb, then before it."""
    names = [
        t
        for t in verb.sent
        if t.i not in used and (country_named(t.text) or t.ent_type_ in ("GPE", "NORP", "ORG", "PERSON"))
    ]
    names = [t for t in names if t.i > verb.i] or names
    return [Actor(names[0].text, country_named(names[0].text))] if names else []


def _country_of(phrase: Iterable[Token]) -> str | None:
    tokens = list(phrase)
    for size in (3, 2, 1):
        for start in range(len(tokens) - size + 1):
            found = country_named(" ".join(t.text for t in tokens[start : start + size]))
            if found:
                return found
    return None


def country_named(words: str) -> str | None:
    plain = words.strip("'’.")
    for table in (country_names(), adjectives(), peoples(), seats()):
        if plain in table:
            return table[plain]
    return None
