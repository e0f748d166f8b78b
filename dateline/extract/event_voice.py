"""Verbs whose voice a parse gets wrong: a headline's bare passive, a naming read as a noun phrase."""

from dateline.base.tokens import Token

BEFALLS = frozenset(
    {"kill", "injure", "wound", "hurt", "arrest", "detain", "jail", "appoint", "name", "elect", "nominate", "sack",
     "oust", "charge", "sentence", "remand", "kidnap", "abduct", "rescue", "displace", "acquit", "deport", "extradite"}
)  # fmt: skip
"""Verbs that a headline leaves without *was*."""
ACTED_ON = frozenset({"dobj", "dative", "aux", "ccomp", "xcomp", "neg"})
GIVEN = frozenset({"appoint", "name", "elect", "nominate"})


def is_verb(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB")


def misread_named(verb: Token) -> Token | None:
    """*The minister named X to head the bank*, read as a noun phrase that no verb follows: whom the minister named."""
    if verb.lemma_ not in GIVEN or verb.dep_ != "acl" or verb.head.dep_ != "ROOT" or verb.head.pos_ in ("VERB", "AUX"):
        return None
    return next((c for c in verb.children if c.dep_ == "oprd" and c.ent_type_ == "PERSON"), None)


def left_bare(verb: Token) -> bool:
    """*Ten killed in blast*, *John Kamau appointed ambassador* in a headline: a subject, and nothing acted on."""
    subject = None
    for c in verb.children:
        if c.dep_ == "nsubj":
            subject = c
        elif (c.dep_ in ACTED_ON or _acts_too(c, verb)) and not (
            c.dep_ == "dobj" and verb.lemma_ in GIVEN and _without_article(c)
        ):
            return False
    return subject is not None and subject.i < verb.i and subject.pos_ not in ("PRON", "DET")


def _acts_too(other: Token, verb: Token) -> bool:
    """*Gunmen abducted and killed three*: what the second verb acts on, the first does too."""
    joined = other.dep_ == "conj" and other.tag_ in ("VBD", "VBN")
    return joined and any(c.dep_ == "dobj" for c in other.rights) and not any(c.dep_ == "nsubj" for c in other.lefts)


def _without_article(noun: Token) -> bool:
    before = [c for c in noun.children if c.i < noun.i]
    return noun.tag_ == "NN" and all(c.dep_ == "compound" and c.ent_type_ != "PERSON" for c in before)


def named_before(verb: Token) -> list[Token]:
    """*In Lima, Prince and Premier Ann Lee received the envoy, the agency said*, where the parse joined the name to the
    town: who is named right before the verb; who says it has no part in it."""
    name = verb.nbor(-1) if verb.i else verb
    return [name] if name.tag_ in ("NNP", "NNPS") and name.ent_type_ else []


def is_stray(verb: Token) -> bool:
    """*Peru will send ships before a duty on its goods comes into force*, where the parse joined *comes* to *send* with
    no word that joins them: who sends does not come."""
    above = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in ("VBD", "VBZ", "VBP") or above.tag_ != "VB":
        return False
    return not any(c.dep_ == "cc" and c.i < verb.i for c in above.rights)
