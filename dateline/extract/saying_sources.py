"""Words that name a source -> the source, and the clause that it gives: *according to X*, *in the words of X*."""

from dateline.base.tokens import Token
from dateline.extract import saying_words as words
from dateline.extract.saying_subjects import own_subject

LED = {"in": words.IN_WAYS, "by": words.BY_WAYS, "on": words.BY_WAYS}
"""Prepositions with the nouns for how somebody tells or sees it."""


def names_source(token: Token) -> bool:
    """*according to X*, *as per X*; *in the words of X*, *by X's account*, *by a UN count*."""
    low = token.lower_
    if low == "according":
        return any(c.lower_ == "to" for c in token.rights)
    if low == "per":
        return token.i > 0 and token.nbor(-1).lower_ == "as"
    return low in LED and _way(token) is not None and source_of(token) is not None


def _way(preposition: Token) -> Token | None:
    noun = next((c for c in preposition.rights if c.dep_ == "pobj"), None)
    return noun if noun is not None and noun.lemma_.lower() in LED[preposition.lower_] else None


def source_of(token: Token) -> Token | None:
    """Whom the words name."""
    if token.lower_ in LED:
        return _owner(token)
    for child in token.rights:
        if child.dep_ == "pobj":
            return child
        if child.lower_ == "to":
            told = next((c for c in child.rights if c.dep_ == "pcomp" and c.lemma_ in words.VERBS), None)
            if told is not None:  # according to what the ministry said
                return own_subject(told)
            return next((c for c in child.rights if c.dep_ == "pobj"), None)
    return None


def _owner(preposition: Token) -> Token | None:
    """Whose words or account: *in his words*, *in the words of the envoy*, *by a UN count*."""
    noun = _way(preposition)
    if noun is None:
        return None
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    of = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    if owner is None and of is not None:
        owner = next((c for c in of.rights if c.dep_ == "pobj"), None)
    if owner is None and preposition.lower_ == "by":
        owner = next((c for c in noun.lefts if c.dep_ in ("compound", "amod", "nmod") and c.text[:1].isupper()), None)
    return owner


def subject_taken(source: Token) -> Token | None:
    """The subject that the parse took for more of the source: *According to Berg, Chile and Peru will sign*."""
    phrase = source.head if source.head.lower_ in ("per", "according") else source.head.head
    if phrase.lower_ not in ("per", "according"):
        return None
    top = _clause_around(phrase)
    if top.tag_[0] not in "VM" or own_subject(top) is not None or top.i < source.i:
        return None
    beside = next((c for c in source.rights if c.dep_ in ("conj", "appos")), None)
    led = beside is not None and beside.left_edge.i and beside.left_edge.nbor(-1).text == ","
    return beside if led and beside is not None and not any(c.lower_ == "and" for c in source.rights) else None


def according_content(token: Token) -> list[Token]:
    """The words of the clause around *according to X*, without it and without what stands alone beside that clause."""
    phrase = token.head if token.lower_ == "per" else token
    top, source = _clause_around(phrase), source_of(token)
    taken = subject_taken(source) if source is not None else None
    cut = {t.i for t in phrase.subtree} - ({t.i for t in taken.subtree} if taken is not None else set())
    cut |= {t.i for c in top.rights if c.i > token.i and _stands_alone(c) for t in c.subtree}
    return [t for t in top.subtree if t.i not in cut]


def _stands_alone(clause: Token) -> bool:
    """A coordinated clause behind a comma with its own subject: another sentence, as good as."""
    joined = clause.left_edge.i - 1
    glued = joined > 0 and clause.doc[joined].dep_ == "cc" and clause.doc[joined - 1].text != ","
    return clause.dep_ == "conj" and own_subject(clause) is not None and not glued


def _clause_around(token: Token) -> Token:
    """The head of the clause that a phrase is said of."""
    above = token.head
    while above.dep_ not in ("ROOT", "ccomp", "parataxis", "conj") or above.tag_[0] not in "VM":
        if above.head.i == above.i:
            break
        above = above.head
    while above.dep_ == "conj" and above.head.tag_[0] in "VM":
        above = above.head
    return above
