"""A verb of saying whose subject the parse mistakes -> the person named right before it, or before *of* a body."""

from dateline.base.observations import Mention
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract import saying_words as words
from dateline.knowledge.headwords import headwords

HELPING = frozenset({"aux", "advmod", "neg"})
BELONGING = frozenset({"of", "at", "from"})


def named_before(cue: Token, subject: Token, reading: Reading) -> Token | None:
    """The last word of a person's name that says, where the parse has the verb said by something that can say nothing;
    None where its subject stands."""
    return _of_a_body(subject, reading) or _right_before(cue, subject, reading)


def _of_a_body(subject: Token, reading: Reading) -> Token | None:
    """*Rabbi Saul Katz of Congregation Beth Israel said*, read as though the body spoke: the person before *of*."""
    for child in subject.lefts:
        behind = child.nbor(1)
        if child.dep_ in ("nmod", "compound") and _person_at(child, reading) and behind.lower_ in BELONGING:
            return child
    return None


def _right_before(cue: Token, subject: Token, reading: Reading) -> Token | None:
    """*A breakdown by age However, Mr Lee told ...*, where one line of a page runs into the next; *Deputy Head of the
    Defence Committee Ann Lee said*."""
    place = cue.i - 1
    while place > subject.i and cue.doc[place].head is cue and cue.doc[place].dep_ in HELPING:
        place -= 1
    name = cue.doc[place]
    if place <= subject.i or name.tag_ not in ("NNP", "NNPS") or not _person_at(name, reading):
        return None
    mention = reading.mention_of(subject)
    lemma = subject.lemma_.lower()
    if lemma in words.PEOPLE_NOUNS | words.PERSONS:
        return name if any(_heads_a_body(c) for c in name.lefts) else None
    if lemma in words.DOCUMENT_NOUNS or (mention is not None and mention.chains):
        return None
    led = name.left_edge.nbor(-1) if name.left_edge.i else name
    verbal = any(c.dep_ == "nsubj" for c in subject.lefts)
    return None if name.dep_ == "pobj" and name.head is led and not verbal else name


def _heads_a_body(word: Token) -> bool:
    return word.dep_ == "compound" and word.text[:1].isupper() and word.lower_ in headwords().organisation


def _person_at(token: Token, reading: Reading) -> Mention | None:
    """The name of one person that ends with a token."""
    mention = reading.mention_of(token) if token.tag_ in ("NNP", "NNPS") else None
    if mention is None or mention.kind != "person" or mention.form != "name" or len(mention.chains) != 1:
        return None
    return mention if mention.at.end == token.idx + len(token.text) else None
