"""Saying -> the tokens of what it reports: the clause that is said, or the predicate that tells it."""

from collections.abc import Iterable, Mapping

from spacy.tokens import Token

from dateline.extract import saying_words as words
from dateline.extract.quotations import Quoted
from dateline.extract.saying_subjects import agent_of, own_subject
from dateline.extract.sayings import Saying

EDGES = frozenset({"cc", "punct", "mark"})
LED = frozenset({"cc", "mark", "nsubj", "nsubjpass", "aux", "auxpass"})
Run = tuple[int, int]


def content_of(one: Saying, cues: Mapping[int, Saying], quoted: Quoted) -> tuple[list[Run], bool]:
    """Stretches of tokens (first, last), and whether they are a clause of their own. `cues` are all sayings by the
    number of their token: where the next saying of the same speaker begins, this one ends."""
    if one.back:
        return [], False
    if one.reach:
        return [run for first, last in one.reach for run in runs(list(one.cue.doc[first : last + 1]))], True
    if one.complement is not None:
        return _clause_said(one, one.complement, cues), True
    return (_predicate(one, cues, quoted) if one.framed else []), False


def _clause_said(one: Saying, complement: Token, cues: Mapping[int, Saying]) -> list[Run]:
    around = complement.i == one.cue.head.i
    cut = {t.i for t in one.cue.subtree} if around else {one.cue.i}
    inside = (
        [t for t in complement.subtree if t.i not in cut] + _strays(one, complement) + _glued(one, complement, cues)
    )
    stop = _next_cue(one, inside, cues)
    return runs([t for t in inside if stop is None or t.i < stop])


def _predicate(one: Saying, cues: Mapping[int, Saying], quoted: Quoted) -> list[Run]:
    """From the cue to the end of its clause; of a passive all but its agent. A cue in a quotation reaches no further
    than the quotation."""
    cue, agent = one.cue, agent_of(one.cue)
    spoken = {t.i for t in agent.head.subtree} if agent is not None else set()
    start = _with_adverbs(cue)
    inside = [t for t in cue.subtree if t.i not in spoken and (t.i >= start or agent is not None)]
    stops = [c.left_edge.i if c.left_edge.i > cue.i else c.i for c in cue.rights if c.dep_ == "conj"]
    stops += [t.i - (t.lower_ == "per") for t in inside if t.i > cue.i and is_according(t)]
    follow = _next_cue(one, inside, cues)
    limit = min([*stops, *([follow] if follow is not None else [])], default=len(cue.doc))
    mine = quoted.index(cue.idx)
    return runs([t for t in inside if t.i < limit and (mine is None or quoted.index(t.idx) == mine)])


def _with_adverbs(cue: Token) -> int:
    """Where a predicate begins: *strongly condemned*."""
    start = cue.i
    while start > 0 and cue.doc[start - 1].tag_ == "RB" and cue.doc[start - 1].head.i == cue.i:
        if cue.doc[start - 1].dep_ != "advmod" or not cue.doc[start - 1].lower_.endswith("ly"):
            break
        start -= 1
    return start


def _next_cue(one: Saying, inside: Iterable[Token], cues: Mapping[int, Saying]) -> int | None:
    for token in inside:
        other = cues.get(token.i)
        if other is None or token.i <= one.cue.i or other.subject is None or one.subject is None:
            continue
        if other.subject.i == one.subject.i and token.dep_ in ("conj", "advcl", "parataxis"):
            return token.i
    return None


def _strays(one: Saying, complement: Token) -> list[Token]:
    """The subject of what is said, where the parse took it for the object of the verb: *said the blast, which ..., was
    an accident*."""
    if not one.likely or one.cue.lemma_ in words.TOLD or complement.i < one.cue.i:
        return []
    between = (c for c in one.cue.rights if c.dep_ == "dobj" and c.i < complement.left_edge.i)
    return [t for c in between for t in c.subtree]


def _glued(one: Saying, complement: Token, cues: Mapping[int, Saying]) -> list[Token]:
    """What follows the clause without a comma and without a word that leads in, though the parse hung it on the verb of
    saying: *said they would return to the recently occupied villages*; and a second clause: *..., so he would wait*."""
    if complement.i < one.cue.i:
        return _between(one, complement)
    last, found = complement.right_edge.i, []
    for child in one.cue.rights:
        bare = child.tag_ in ("VBD", "VBN", "VBG") and not any(c.dep_ in LED for c in child.children)
        second = child.dep_ == "ccomp" and child.i > complement.i and child.i not in cues
        if second and any(c.dep_ == "mark" and c.lower_ == "so" for c in child.lefts):
            found += list(child.subtree)
        elif child.left_edge.i == last + 1 and child.dep_ in ("advcl", "conj", "dep", "ccomp") and bare:
            found += list(child.subtree)
            last = child.right_edge.i
    return found


def _between(one: Saying, complement: Token) -> list[Token]:
    """What stands between the clause that is said and its speaker: *He held back and in good part, the aide said*."""
    speaker = one.subject
    if speaker is None or not complement.i < speaker.left_edge.i < one.cue.i:
        return []
    between = (c for c in one.cue.lefts if complement.right_edge.i < c.left_edge.i)
    return [t for c in between if c.right_edge.i < speaker.left_edge.i for t in c.subtree]


def is_according(token: Token) -> bool:
    """*according to X*, *as per X*"""
    if token.lower_ == "according":
        return any(c.lower_ == "to" for c in token.rights)
    return token.lower_ == "per" and token.i > 0 and token.nbor(-1).lower_ == "as"


def source_of(token: Token) -> Token | None:
    """Whom *according to* names."""
    for child in token.rights:
        if child.dep_ == "pobj":
            return child
        if child.lower_ == "to":
            return next((c for c in child.rights if c.dep_ == "pobj"), None)
    return None


def subject_taken(source: Token) -> Token | None:
    """The subject that the parse took for more of the source: *According to Berg, Chile and Peru will sign*."""
    phrase = source.head if source.head.lower_ in ("per", "according") else source.head.head
    top = _clause_around(phrase)
    if top.tag_[0] not in "VM" or own_subject(top) is not None or top.i < source.i:
        return None
    beside = next((c for c in source.rights if c.dep_ in ("conj", "appos")), None)
    led = beside is not None and beside.left_edge.i and beside.left_edge.nbor(-1).text == ","
    return beside if led and beside is not None and not any(c.lower_ == "and" for c in source.rights) else None


def according_content(token: Token) -> list[Run]:
    """The clause around *according to X*, without it and without what stands beside that clause on its own."""
    phrase = token.head if token.lower_ == "per" else token
    top, source = _clause_around(phrase), source_of(token)
    taken = subject_taken(source) if source is not None else None
    cut = {t.i for t in phrase.subtree} - ({t.i for t in taken.subtree} if taken is not None else set())
    cut |= {t.i for c in top.rights if c.i > token.i and _stands_alone(c) for t in c.subtree}
    return runs([t for t in top.subtree if t.i not in cut])


def _stands_alone(clause: Token) -> bool:
    """A coordinated clause with its own subject: another sentence, as good as."""
    return clause.dep_ == "conj" and own_subject(clause) is not None


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


def runs(tokens: list[Token]) -> list[tuple[int, int]]:
    """Stretches of neighbouring tokens, without punctuation, conjunctions and *that* at their edges."""
    runs: list[list[Token]] = []
    for token in sorted(tokens, key=lambda t: t.i):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    found = []
    for run in runs:
        while run and (run[0].dep_ in EDGES or run[0].is_space or run[0].is_punct) and not _leads_in(run[0]):
            run.pop(0)
        while run and (run[-1].dep_ in ("cc", "mark") or run[-1].is_space or run[-1].is_punct):
            run.pop()
        if run:
            found.append(_balanced(run[0], run[-1]))
    return [run for run in found if run[0] < run[1]] or found


def _leads_in(token: Token) -> bool:
    """*Although ...*, *once ...*: words of what is said, not of its speaker as *that*."""
    return token.dep_ == "mark" and token.lower_ != "that"


def _balanced(first: Token, last: Token) -> tuple[int, int]:
    """Takes in the bracket or quotation mark at an edge whose fellow stands inside."""
    doc = first.doc
    opened = [t.text for t in doc[first.i : last.i + 1] if t.text in "()"]
    if opened.count("(") > opened.count(")") and last.i + 1 < len(doc) and doc[last.i + 1].text == ")":
        last = doc[last.i + 1]
    if sum(1 for t in doc[first.i : last.i + 1] if t.text == '"') % 2 == 0:
        return first.i, last.i
    closing = next((t for t in doc[last.i + 1 : last.i + 3] if not (t.is_punct and t.text in ".,!?")), None)
    if closing is not None and closing.text == '"':
        return first.i, closing.i
    if first.i > 0 and doc[first.i - 1].text == '"':
        return first.i - 1, last.i
    return first.i, last.i
