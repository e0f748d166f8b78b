"""A verb told as coming -> whether a report really foresees the deed, or only speaks of the future."""

from spacy.tokens import Token

from dateline.base.reading import Reading
from dateline.extract import event_words as words
from dateline.extract.event_syntax import is_verb, negated

FUTURE = frozenset({"will", "shall", "'ll"})
FORESEEING = words.PLANS - {"try", "attempt", "mean", "move", "use", "allow", "approve", "instruct", "tell", "direct"}
"""Verbs whose infinitive is foreseen, not merely tried, allowed or wished."""
GENERIC = frozenset({"people", "women", "men", "everyone", "nobody", "anyone", "many", "some", "others", "few", "most"})


def is_foreseen(reading: Reading, verb: Token, subject: Token, *, dated: bool) -> bool:
    """Whether words of foresight stand over the verb, nothing doubts them, the reader knows whose deed it is, and
    the deed could be followed up: it has a date or is a public act."""
    return (
        (dated or verb.lemma_.lower() in words.PUBLIC_ACTS)
        and _stands_ahead(verb)
        and _is_known(reading, subject)
        and not _is_doubted(verb)
        and not _is_compared(verb)
    )


def _stands_ahead(verb: Token, depth: int = 0) -> bool:
    """*will*, *is to*, *is expected to*, *plans to*; a mere purpose (*flew in to try again*) is none."""
    if any(c.dep_ == "aux" and c.lower_ in FUTURE for c in verb.children):
        return True
    head = verb.head
    if head == verb or depth > 4:
        return False
    if verb.dep_ == "xcomp":
        plans = head.lemma_ in FORESEEING or head.lower_ in words.DUE or head.lemma_ == "be"
        return plans or _stands_ahead(head, depth + 1)
    return verb.dep_ == "conj" and is_verb(head) and _stands_ahead(head, depth + 1)


def _is_known(reading: Reading, subject: Token) -> bool:
    """A pronoun the article resolves, a name, or a noun that is singled out: *the tariff*, *a delegation*."""
    if subject.pos_ == "PRON" or reading.chains_of(subject):
        return bool(reading.chains_of(subject))
    singled_out = any(c.dep_ in ("det", "poss", "nummod", "amod", "compound") for c in subject.children)
    return singled_out and subject.lemma_.lower() not in GENERIC


def _is_doubted(verb: Token) -> bool:
    """*does not mean that he will stand trial*, *few believe it will*: a clause above denies what it holds."""
    one = verb
    while one.head != one and one.dep_ in ("ccomp", "xcomp", "conj", "pcomp"):
        one = one.head
        if negated(one) and one.lemma_ not in words.REPORTS:
            return True
    return False


def _is_compared(verb: Token) -> bool:
    """*are more likely to report*: a likelihood compared foresees nothing."""
    return any(c.lower_ in ("more", "less", "most", "least") and c.dep_ == "advmod" for c in verb.head.children)
