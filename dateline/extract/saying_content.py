"""Saying -> the tokens of what it reports: the clause that is said, or the predicate that tells it."""

from collections.abc import Iterable, Mapping

from dateline.base.tokens import Token
from dateline.extract import saying_words as words
from dateline.extract.quotations import Quoted
from dateline.extract.saying_sources import names_source
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
        said = _clause_said(one, one.complement, cues)
        return (_with_cue(one, said) if one.kind == "denial" else said), True
    return (_predicate(one, cues, quoted) if one.framed else []), False


def _clause_said(one: Saying, complement: Token, cues: Mapping[int, Saying]) -> list[Run]:
    around = complement.i == one.cue.head.i
    cut = {t.i for t in one.cue.subtree} if around else {one.cue.i}
    inside = (
        [t for t in complement.subtree if t.i not in cut] + _strays(one, complement) + _glued(one, complement, cues)
    )
    stop = _next_cue(one, inside, cues)
    named = {t.i for source in inside if source.lower_ == "according" and names_source(source) for t in source.subtree}
    return runs([t for t in inside if t.i not in named and (stop is None or t.i < stop)])


def _with_cue(one: Saying, said: list[Run]) -> list[Run]:
    """*denied that his troops had crossed*: without its verb the clause says the contrary."""
    between = one.cue.doc[one.cue.i + 1 : said[0][0]] if said else ()
    if not said or said[0][0] < one.cue.i or any(t.lower_ != "that" for t in between):
        return said
    return [(_with_adverbs(one.cue), said[0][1]), *said[1:]]


def _predicate(one: Saying, cues: Mapping[int, Saying], quoted: Quoted) -> list[Run]:
    """From the cue to the end of its clause; of a passive all but its agent. A cue in a quotation reaches no further
    than the quotation."""
    cue, agent = one.cue, agent_of(one.cue)
    spoken = {t.i for t in agent.head.subtree} if agent is not None else set()
    start = _with_adverbs(cue)
    inside = [t for t in cue.subtree if t.i not in spoken and (t.i >= start or agent is not None)]
    stops = [c.left_edge.i if c.left_edge.i > cue.i else c.i for c in cue.rights if c.dep_ == "conj"]
    stops += [t.i - (t.lower_ == "per") for t in inside if t.i > cue.i and names_source(t)]
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
        if _speaks_apart(token, other):
            return other.subject.left_edge.i
        if other.subject.i == one.subject.i and token.dep_ in ("conj", "advcl", "parataxis"):
            return token.i
    return None


def _speaks_apart(cue: Token, other: Saying) -> bool:
    """*..., and the coast guard said that ...*: another speaker, behind a comma and *and*."""
    if cue.dep_ != "conj" or cue.tag_ not in ("VBD", "VBZ") or other.subject is None or other.subject.head.i != cue.i:
        return False
    joined = other.subject.left_edge.i - 1
    return joined > 0 and cue.doc[joined].dep_ == "cc" and cue.doc[joined - 1].text == ","


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
        led = any(c.dep_ == "mark" and c.lower_ == "so" for c in child.lefts) or complement.tag_[0] == "N"
        if (second and led) or _is_second_clause(child, one.cue, cues):
            found += list(child.subtree)
        elif child.left_edge.i == last + 1 and child.dep_ in ("advcl", "conj", "dep", "ccomp") and bare:
            found += list(child.subtree)
            last = child.right_edge.i
    return found


def _is_second_clause(clause: Token, cue: Token, cues: Mapping[int, Saying]) -> bool:
    """*said the search went on and it was likely that ...*: joined with no comma, with a subject of its own."""
    if clause.dep_ != "conj" or clause.i in cues or clause.tag_[0] != "V" or own_subject(clause) is None:
        return False
    joined = clause.left_edge.i - 1
    return cue.doc[joined].dep_ == "cc" and cue.doc[joined - 1].text != ","


def _between(one: Saying, complement: Token) -> list[Token]:
    """What stands between the clause that is said and its speaker: *He held back and in good part, the aide said*."""
    speaker = one.subject
    if speaker is None or not complement.i < speaker.left_edge.i < one.cue.i:
        return []
    between = (c for c in one.cue.lefts if complement.right_edge.i < c.left_edge.i)
    return [t for c in between if c.right_edge.i < speaker.left_edge.i for t in c.subtree]


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
        while run and _is_edge(run[0]) and not _leads_in(run[0]):
            run.pop(0)
        while run and (run[-1].dep_ in ("cc", "mark") or run[-1].is_space or run[-1].is_punct):
            run.pop()
        if run:
            found.append(_balanced(run[0], run[-1]))
    return [run for run in found if run[0] < run[1]] or found


def _is_edge(token: Token) -> bool:
    that = token.dep_ in ("advmod", "dobj") and token.lower_ == "that" and token.head.i > token.i + 1
    return token.dep_ in EDGES or token.is_space or token.is_punct or that


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
