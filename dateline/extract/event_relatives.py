"""A relative pronoun -> the noun it stands for."""

from dateline.base.tokens import Token
from dateline.extract.event_words import ARMED_NOUNS, CROWD_NOUNS, PEOPLE_NOUNS, VICTIM_NOUNS

RECIPROCAL = frozenset({"meet", "confer", "speak", "talk"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
COLLECTIVES = frozenset({
    "side", "team", "party", "delegation", "government", "group", "faction", "alliance", "coalition", "family", "two",
    "both", "all", "others", "duo", "trio", "pair", "panel", "minority", "country", "nation", "state", "mission",
})  # fmt: skip
"""*a group of hikers, who ...*: of whom it consists."""
NO_WHO = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC", "EVENT", "ORG", "CARDINAL", "ORDINAL"})


def antecedent(token: Token) -> Token:
    """The noun a relative pronoun stands for; else the token itself."""
    if token.lower_ in RELATIVES and token.tag_ in ("WP", "WDT", "WP$", "IN"):
        clause = token.head
        while clause.dep_ not in ("relcl", "ROOT") and clause.head != clause:
            clause = clause.head
        if clause.dep_ == "relcl":
            return _who_before(clause.head, clause) if token.lower_ in ("who", "whom") else clause.head
        if token.lower_ in ("whom", "who", "which"):
            before = [t for t in token.doc[max(token.sent.start, token.i - 4) : token.i] if t.pos_ in ("PROPN", "NOUN")]
            return before[-1] if before else token
    return token


def who_met(verb: Token, last: Token) -> list[Token]:
    """*X and Y, who met in May*: both."""
    with_whom = any(c.dep_ in ("dobj", "dative") or c.lower_ in ("with", "to") for c in verb.rights)
    both = verb.lemma_ in RECIPROCAL and last.dep_ == "conj" and not with_whom
    return [*last.conjuncts, last] if both else [last]


def _is_rather(above: Token, noun: Token, clause: Token) -> bool:
    """*the driver of the van, who was held*, *two sons of the minister, who were held*: no thing is a who, and no one
    person *were*."""
    helpers = {c.lower_ for c in clause.children if c.dep_ in ("aux", "auxpass")}
    one = noun.tag_ in ("NN", "NNP") and not any(c.dep_ == "conj" for c in noun.children)
    if one and above.tag_ == "NNS" and helpers & {"were", "have", "are"}:
        return True
    someone = above.lemma_.lower() in PEOPLE_NOUNS - COLLECTIVES and above.tag_ in ("NN", "NNS")
    known = {noun.lemma_.lower()} & (PEOPLE_NOUNS | VICTIM_NOUNS | ARMED_NOUNS | CROWD_NOUNS)
    return someone and noun.tag_ in ("NN", "NNS") and not known and noun.ent_type_ != "PERSON"


def _who_before(noun: Token, clause: Token) -> Token:
    """*winner of the election of May 5, who took office*, *monitors from the EU, who ...*: the nearest before it that
    can be a *who*, where the parse took the last name."""
    one = noun
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "from", "in", "at", "on") else None
    if above is not None and _is_rather(above, noun, clause):
        return above
    for _ in range(4):
        if one.ent_type_ == "PERSON" or one.lemma_.lower() in PEOPLE_NOUNS:
            return one.head if one.dep_ == "appos" and one != noun and one.head.ent_type_ == "PERSON" else one
        if (
            one.dep_ == "pobj"
            and (one != noun or one.ent_type_ in NO_WHO)
            and one.head.head.pos_ not in ("VERB", "AUX")
        ):
            one = one.head.head
        elif one.dep_ == "appos" and one != noun:
            one = one.head
        else:
            break
    return noun
