"""Verbs and nouns of deals and bodies -> who else takes part, beside the verb's own slots, and how many are signed."""

from collections.abc import Iterator

from dateline.base.kinds import Role
from dateline.base.tokens import Token
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_syntax import is_passive, logical_objects, logical_subjects, prepositions, things_of
from dateline.extract.event_voice import is_verb

BESIDE = frozenset({"along", "together", "alongside"})
TRADES = frozenset({"buy", "purchase", "acquire", "procure", "supply", "sell", "deliver", "export", "import", "borrow"})
CONSENTS = frozenset({"approval", "consent", "blessing", "assent", "acceptance"})
BONDS = frozenset({"relation", "tie", "link", "contact", "cooperation", "aid", "assistance", "export", "supply"})
MEMBERS = frozenset({"member", "state", "party", "signatory", "nation", "country", "participant"})


def further_parts(verb: Token, kind: str, fillers: Fillers) -> Iterator[tuple[Role, Token]]:
    """*inked a contract with X* (with hangs on the contract), *became the 21st member of Y*."""
    if kind in ("agreement", "ceasefire"):
        if is_passive(verb):  # *it was agreed that X and Y would ...*
            bound = (t for c in verb.children if c.dep_ == "ccomp" for t in logical_subjects(c) if fillers.who(t))
            yield from (("signatory", t) for t in bound)
        yield from (("signatory", t) for t in _traders(verb, fillers))
        given = [t for t in logical_objects(verb) if t.lemma_ in CONSENTS]
        yield from (
            ("signatory", o) for t in given for p, o in prepositions(t) if p in ("of", "from") and fillers.who(o)
        )
        yield from (("signatory", c) for t in given for c in t.children if c.dep_ == "poss" and fillers.who(c))
        for noun in logical_objects(verb):
            beside = [(p, o) for p, o in prepositions(noun) if p in ("with", "between") and fillers.who(o)]
            yield from (("signatory", o) for _, o in beside if not beside_it(o))
    if kind == "sanction":
        for noun in things_of(verb):
            yield from _hit(noun)
    if kind == "accusation":
        for noun in logical_objects(verb):
            yield from (("target", o) for p, o in prepositions(noun) if p == "by" and fillers.who(o))
    if kind == "accession":
        titled = [c for c in verb.children if c.dep_ in ("attr", "oprd")] + [
            o for p, o in prepositions(verb) if p == "as"
        ]
        for noun in titled:
            if noun.lemma_.lower() in MEMBERS:
                yield from (
                    ("object", o) for p, o in prepositions(noun) if p in ("of", "in") and fillers.organisation(o)
                )


def _hit(noun: Token) -> Iterator[tuple[Role, Token]]:
    """*tariffs on X*, *relations with X*, *ties between X and Y*: whom it hits, or both who are cut off."""
    for preposition, one in prepositions(noun):
        if one.ent_type_ == "DATE":
            continue
        if preposition in ("on", "against") or (preposition in ("with", "to") and noun.lemma_ in BONDS):
            yield "target", one
        elif preposition == "between":
            yield "actor", one


def _traders(verb: Token, fillers: Fillers) -> Iterator[Token]:
    """*signed a deal to buy 40 jets from X*, *a contract to supply gas to Y*: who sells or gets it."""
    deals = [c for noun in logical_objects(verb) for c in noun.subtree]
    for trade in (c for c in (*verb.children, *deals) if c.lemma_ in TRADES and c.tag_ in ("VB", "VBG")):
        held = [trade, *logical_objects(trade)]
        pairs = [(p, o) for t in held for p, o in prepositions(t) if p in ("from", "to")]
        yield from (o for _, o in pairs if fillers.kind(o) in ("country", "organisation", "armed_group"))


def beside_it(noun: Token) -> bool:
    """*along with four MoUs*: what is told beside another thing."""
    return noun.dep_ == "pobj" and (noun.head.lower_ == "alongside" or noun.head.head.lower_ in BESIDE)


def verb_beside(noun: Token) -> Token | None:
    """The verb whose object it stands beside: *signed an accord along with four MoUs*."""
    if not beside_it(noun):
        return None
    above = noun.head
    for _ in range(6):
        above = above.head
        if is_verb(above):
            return above
    return None


def identified_as(noun: Token, fillers: Fillers) -> Token | None:
    """*the contractor, a man identified only as Faisal*, *whose name they gave as Omar*: the name."""
    if noun.tag_ not in ("NN", "NNP"):
        return None
    for token in noun.subtree:
        if token.lemma_ in ("identify", "name", "give", "know") and token.i > noun.i and is_verb(token):
            for preposition, one in prepositions(token):
                if preposition == "as" and one.pos_ == "PROPN" and fillers.kind(one) in (None, "person"):
                    return one
    return None


def counted(verb_or_noun: Token) -> tuple[str, float] | None:
    """*signed five memorandums*, *the signing of four MoUs*: (words, number) of the papers signed."""
    papers = [verb_or_noun, *logical_objects(verb_or_noun)] + [o for p, o in prepositions(verb_or_noun) if p == "of"]
    for one in papers:
        if one.tag_ not in ("NNS", "NNPS"):
            continue
        number = next((c for c in one.children if c.dep_ == "nummod"), None)
        if number is not None:
            figure = _figure(number.lower_)
            if figure is not None and figure > 1:
                return one.doc.phrase(number.i, one.i + 1), figure
    return None


def _figure(word: str) -> float | None:
    words = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    if word.isdigit():
        return float(word)
    return float(words.index(word) + 2) if word in words else None
