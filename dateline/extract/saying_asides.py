"""Cue -> Aside: the speaker and the verb set off by commas inside or after what is said: *..., Ann Lee said, ...*."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.base.tokens import Doc, Stretch, Token
from dateline.extract import saying_words as words
from dateline.extract.saying_frames import makes_known
from dateline.extract.saying_subjects import FINITE, SUBJECTS, agent_of, has_to, own_subject, quoted_as, quoting_verb

COMMAS = frozenset({",", "-", "–", "—", "--"})
QUOTES = frozenset({'"', "''", "``", "“", "”"})
BREAKS = frozenset({";", ":"})
RELATIVES = frozenset({"WP", "WDT", "WRB", "WP$"})
TELLING_MORE = RELATIVES | {"IN", "VBG", "VBN"}
"""Tags of words that open a stretch which only tells more of the speaker: *among them ...*, *who ...*."""
VERBAL = FINITE | {"MD"}
OPENING = frozenset({"DT", "PDT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "EX"})
"""Tags of words that begin what is said, right behind its verb."""
LINKING = frozenset({"and", "but", "or", "nor", "yet", "so"})
SUBORDINATE = frozenset(
    {"after", "because", "since", "unless", "if", "despite", "without", "when", "until", "before", "amid", "although",
     "though", "once", "while", "as"}
)  # fmt: skip
GOING_ON = (SUBORDINATE | {"with", "even", "that", "to"}) - {"while", "as"}
"""Words by which what was said goes on behind the aside; *while* and *as* may lead to what the reporter saw."""
UNITS = frozenset({"minute", "hour", "day", "week", "month", "year", "moment"})
BETWEEN = 14
"""Most tokens of the speaker's name and titles, and of what follows the verb up to a comma."""
SHORTEST = 3
Run = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Aside:
    """`speaker` is the head of who says; `reach` the first and last tokens of what is said, before and behind it."""

    speaker: Token
    reach: tuple[Run, ...]


def aside_of(cue: Token) -> Aside | None:
    """The aside that a verb of saying makes, by its commas, whatever the parse hangs on what; None where it leads to
    what is said, or stands beside nothing that could have been."""
    verb = _finite(cue)
    if verb is None or cue.i < 2 or any(c.dep_ == "mark" and c.lower_ in SUBORDINATE - {"as"} for c in verb.lefts):
        return None
    if any(c.dep_ == "ccomp" and c.i > cue.i and c.left_edge.lower_ == "that" for c in cue.rights):
        return None  # The minister, Ann Lee, said after a meeting with the envoy, Jon Berg, that ...
    sentence = cue.sent
    end = _end(cue, sentence)
    if end is None:
        return None
    found = _behind(cue, sentence, end) or (None if _opens(cue) else _before(verb, sentence, end))
    if found is None:
        return None
    if end_of_clause(cue.doc, found[2]):
        return None  # ..., Ann Lee, confirmed in office, said
    speaker, start, end = agent_of(cue) or quoted_as(cue) or found[0], found[1], found[2]
    before = _said_before(sentence, start)
    whole = before is not None and _is_whole(cue.doc, *before)
    if not whole and end + 1 < sentence.end and cue.doc[end + 1].text in QUOTES:
        return None  # Visiting Lima, she said, "..."
    quoted = before is not None and bool({t.text for t in cue.doc[start - 1 : start + 1]} & QUOTES)
    after = _said_after(cue.doc, end, sentence, whole=whole) if not quoted else None  # "..," she said, with a smile
    bare = before is not None and start == cue.i - 1 and _is_told_bare(cue.doc, *before)
    if not (whole or bare) and (after is None or not _has_verb(cue.doc, *after)):
        return None  # As the crowd watched, she continued, smiling
    runs = tuple(run for run in (before, after) if run is not None)
    return Aside(speaker, runs) if sum(last - first + 1 for first, last in runs) >= SHORTEST else None


def end_of_clause(doc: Doc, comma: int) -> bool:
    """Whether another verb of saying stands alone behind a comma and ends the sentence."""
    rest = [t for t in doc[comma + 1 : comma + 4] if not t.is_space]
    if not rest or doc[comma].text != "," or rest[0].tag_ not in FINITE:
        return False
    says = rest[0].lemma_ in words.VERBS or makes_known(rest[0])
    return says and any(t.tag_ == "." for t in rest)


def _finite(cue: Token) -> Token | None:
    """The finite verb of the aside: the cue, or the one above it (*went on to say*, *quoted him as saying*); None where
    it has none, or is a passive that names nobody."""
    above, quoting = cue.head, quoting_verb(cue)
    if quoting is not None:
        return quoting if quoting.i < cue.i else None
    if has_to(cue) and cue.dep_ in ("xcomp", "advcl") and above.i < cue.i <= above.i + 4:
        return above if above.tag_ in FINITE and above.lemma_ in words.DONE else None
    if any(c.dep_ == "auxpass" for c in cue.lefts):
        subject = own_subject(cue)
        return cue if agent_of(cue) is not None and (subject is None or subject.lower_ == "it") else None
    return cue if cue.tag_ in FINITE or (cue.tag_ == "VBN" and any(c.lemma_ == "have" for c in cue.lefts)) else None


def _end(cue: Token, sentence: Stretch) -> int | None:
    """The comma or the end of the sentence that closes the aside; None where the verb leads on to what is said."""
    doc = cue.doc
    stop = sentence.end
    for i in range(cue.i + 1, min(stop, cue.i + 2 * BETWEEN)):
        token = doc[i]
        if token.text in COMMAS and not (token.text == "-" and token.dep_ == "punct" and not doc[i - 1].whitespace_):
            return i
        if token.text in BREAKS or token.text in QUOTES or token.lower_ in ("that", "whether", "how"):
            return i if token.text == ";" else None
        if token.tag_ == ".":
            return i
        if _leads_on(token, cue):
            return None
    return stop if stop <= cue.i + 2 * BETWEEN else None


def _leads_on(token: Token, cue: Token) -> bool:
    """Whether a word behind the verb is what is said."""
    return token.head.i == cue.i and token.dep_ in ("ccomp", "xcomp") and token.lower_ not in words.PLAIN


def _opens(cue: Token) -> bool:
    """Whether what is said begins right behind the verb: *Lee said the talks, which ..., had failed*."""
    if cue.i + 1 >= len(cue.doc) or cue.lemma_ in words.TOLD or cue.lemma_ == "put" or makes_known(cue):
        return False
    following = cue.nbor(1)
    return following.tag_ in OPENING and following.ent_type_ not in ("DATE", "TIME")


def _before(verb: Token, sentence: Stretch, end: int) -> tuple[Token, int, int] | None:
    """The speaker who stands between a comma and the verb, with the commas before and after."""
    doc, i = verb.doc, verb.i - 1
    for own in reversed([c for c in verb.lefts if c.dep_ in SUBJECTS]):
        lead = own.left_edge.i - 1
        if own.left_edge.tag_ == "IN":  # the ministers of nine countries, among them Peru, said
            continue
        if lead > sentence.start and doc[lead].text in COMMAS | QUOTES and not _is_clause(doc, own.i + 1, verb.i - 1):
            named = own_subject(verb)
            return (named if named is not None and named.left_edge.i == own.i + 1 else own), lead, end
    while i > sentence.start and (doc[i].tag_ in ("RB", "RBR") or doc[i].dep_ in ("aux", "auxpass")):
        i -= 1
    for _ in range(3):
        if doc[i].text in COMMAS:
            i -= 1
        first = _segment(doc, i, sentence.start)
        if first is None or first <= sentence.start:
            return None
        head = _head(doc, first, i)
        if head is None:
            return None
        if head.tag_ not in TELLING_MORE and not _is_beside(doc, head, first):
            lead = first - 1
            return (head, lead, end) if doc[lead].text in COMMAS | QUOTES else None
        i = first - 1
    return None


def _segment(doc: Doc, last: int, start: int) -> int | None:
    """Where the stretch up to `last` begins behind a comma; None where it is too long, or says something itself."""
    i, verbs = last, 0
    while i >= start and last - i <= BETWEEN:
        token = doc[i]
        if token.text in COMMAS and doc[i - 1].whitespace_ == "" and token.text == "-":
            i -= 1
            continue
        if token.text in COMMAS | QUOTES:
            relative = i + 1 <= last and doc[i + 1].tag_ in RELATIVES
            return i + 1 if not verbs or relative else None
        if token.text in BREAKS:
            return None
        verbs += token.tag_ in VERBAL
        i -= 1
    return i + 1 if i < start and not verbs else None


def _head(doc: Doc, first: int, last: int) -> Token | None:
    """The head of the noun phrase that a stretch is, *as* before it set aside; None where it is no noun phrase."""
    if doc[first].lower_ in ("as", "so") and first < last:
        first += 1
    if doc[first].tag_ in TELLING_MORE:
        return doc[first]
    if doc[first].tag_ in ("CC", "TO", "VB"):
        return None
    for i in range(first, last + 1):
        token = doc[i]
        outside = not first <= token.head.i <= last or token.head.i == i
        if outside and (token.tag_[0] == "N" or token.tag_ in ("PRP", "CD", "DT", "JJ")):
            return token if token.dep_ not in ("amod", "nummod", "npadvmod", "det") else None
    return None


def _is_beside(doc: Doc, head: Token, first: int) -> bool:
    """Whether a stretch only tells more of the name before it: *Ann Lee, the minister, said*; *the minister, Ann Lee,
    said*. The parse hangs it there; a bare name or pronoun tells nothing."""
    if head.dep_ != "appos" or head.head.i >= first:
        return False
    edge = head.head.left_edge.i
    return edge > head.sent.start and doc[edge - 1].text in COMMAS


def _behind(cue: Token, sentence: Stretch, end: int) -> tuple[Token, int, int] | None:
    """The speaker behind the verb, with the commas before and after: *..., said Ann Lee, the mayor, who ...*."""
    doc = cue.doc
    if cue.lemma_ not in words.INVERTED or cue.tag_ not in ("VBD", "VBZ"):
        return None
    if cue.i - 1 <= sentence.start or doc[cue.i - 1].text not in COMMAS or not 2 <= end - cue.i <= BETWEEN:
        return None
    head = _head(doc, cue.i + 1, end - 1)
    if head is None or not _is_somebody(head) or any(t.tag_ in VERBAL for t in doc[cue.i + 1 : end]):
        return None
    for _ in range(2):
        more = end + 1 < sentence.end and doc[end].text in COMMAS and _tells_more(doc, end, head)
        if more:
            end = next((i for i in range(end + 1, sentence.end) if doc[i].text in COMMAS), sentence.end)
    return head, cue.i - 1, end


def _is_somebody(head: Token) -> bool:
    return head.tag_ in ("NNP", "NNPS", "PRP") or head.lemma_.lower() in words.PEOPLE_NOUNS | words.ANONYMOUS


def _tells_more(doc: Doc, comma: int, head: Token) -> bool:
    """Whether a title or a relative clause of the speaker follows the comma."""
    if any(t.tag_ in RELATIVES for t in doc[comma + 1 : comma + 4]):
        return True
    return any(c.dep_ == "appos" and c.left_edge.i == comma + 1 for c in head.subtree)


def _said_before(sentence: Stretch, comma: int) -> Run | None:
    """What stands before the aside, from the beginning of the sentence or behind a semicolon, a colon, a dash."""
    doc, first = sentence.doc, sentence.start
    for i in range(sentence.start, comma):
        if doc[i].text in BREAKS:
            first = i + 1
    return (first, comma - 1) if comma > first else None


def _said_after(doc: Doc, end: int, sentence: Stretch, *, whole: bool) -> Run | None:
    """What goes on behind the aside. `whole`: what stands before it is a clause already."""
    first, last = end + 1, sentence.end - 1
    if end >= sentence.end or doc[end].text not in COMMAS or first > last:
        return None
    for i in range(first, sentence.end):
        if doc[i].text in BREAKS:
            last = i - 1
            break
    if last < first:
        return None
    if not whole:
        return first, last
    opening = doc[first]
    low = opening.lower_
    if low in LINKING:
        return (first, last) if _goes_on(doc, first + 1, last) else None
    if opening.tag_ in ("PRP", "DT", "EX") and _is_main(doc, first, last):
        return first, last
    cleft = opening.tag_ in RELATIVES and sentence[0].lower_ == "it"
    return (first, last) if cleft or opening.tag_ in VERBAL or low in GOING_ON else None


def _goes_on(doc: Doc, first: int, last: int) -> bool:
    """Whether a coordinated clause shares the subject of what was said before, and says nothing itself."""
    if first > last:
        return False
    opening = doc[first]
    if opening.tag_ in VERBAL or opening.tag_ in ("RB", "VBN", "VB"):
        return opening.lemma_ not in words.VERBS
    if opening.lower_ == "that":
        return True
    verb = next(_verbs(doc, first, last), None)
    return verb is not None and verb.dep_ == "ccomp"


def _is_main(doc: Doc, first: int, last: int) -> bool:
    """A clause of its own: *..., she said, they had left*; not *..., she said, a move that ...*."""
    verb = next(_verbs(doc, first, last), None)
    return verb is not None and verb.dep_ not in ("relcl", "acl", "advcl") and doc[first].head.i <= verb.i + 3


def _has_verb(doc: Doc, first: int, last: int) -> bool:
    """Whether a stretch has a verb of its own: not *Jon Berg, asking him whether they would*."""
    verb = next(_verbs(doc, first, last), None)
    if verb is None:
        return False
    between = doc[first + 1 : verb.i]
    return not any(t.tag_ == "VBG" and t.lemma_ in words.VERBS and t.nbor(-1).text == "," for t in between)


def _verbs(doc: Doc, first: int, last: int) -> Iterator[Token]:
    return (doc[i] for i in range(first, last + 1) if doc[i].tag_ in VERBAL)


def _is_told_bare(doc: Doc, first: int, last: int) -> bool:
    """*At least 700 dead, says the agency*: a headline's words without a verb."""
    return last > first and doc[first].lower_ not in SUBORDINATE and any(t.tag_ == "CD" for t in doc[first : last + 1])


def _is_whole(doc: Doc, first: int, last: int) -> bool:
    """Whether a stretch is a sentence by itself: *After the raid* and *When they met* are none. A participle counts,
    which the parse may have made of its verb."""
    i = first
    while i < last and (doc[i].tag_ in ("RB", "CD") or doc[i].lemma_ in UNITS):
        i += 1
    if doc[i].lower_ in SUBORDINATE and not any(t.text in COMMAS for t in doc[i : last + 1]):
        return False
    return _is_clause(doc, first, last) or any(t.tag_ == "VBN" and t.dep_ == "acl" for t in doc[first : last + 1])


def _is_clause(doc: Doc, first: int, last: int) -> bool:
    """Whether a stretch holds a finite verb, not only one of a clause that hangs on a noun."""
    for verb in _verbs(doc, first, last):
        full = verb.head if verb.tag_ == "MD" or verb.dep_ in ("aux", "auxpass") else verb
        if full.dep_ not in ("relcl", "acl", "pcomp"):
            return True
    return False
