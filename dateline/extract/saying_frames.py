"""Verb of saying -> the frames it stands in, and the clause that it reports."""

from collections.abc import Iterable, Iterator

from dateline.base.tokens import Token
from dateline.extract import saying_words as words
from dateline.extract.saying_subjects import FINITE, agent_of, has_to, own_subject
from dateline.extract.saying_words import Cue

ANONYMITY = frozenset({"anonymity"})
"""*an official who requested anonymity*"""


def makes_known(token: Token) -> bool:
    """*made known*, *made it clear*, *let it be known*; *has it that*"""
    if token.lemma_ == "have":
        return [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]] == ["it", "that"]
    if token.lemma_ not in words.MAKING:
        return False
    place = token.i + 1
    while place < len(token.doc) and token.doc[place].lower_ in ("it", "be", "very", "quite", "also", "abundantly"):
        place += 1
    return place < len(token.doc) and token.doc[place].lower_ in words.PLAIN


def made_clear(token: Token) -> Token | None:
    """The clause of *made it clear that ...*, *let it be known that ...*."""
    if not makes_known(token):
        return None
    for child in token.subtree:
        clause = child.dep_ in ("ccomp", "advcl", "acl", "relcl") and child.lower_ not in words.PLAIN
        led = child.dep_ == "ccomp" or any(c.dep_ == "mark" and c.lower_ == "that" for c in child.lefts)
        if clause and led and child.i > token.i + 1:
            return child
    return None


def frames_of(token: Token) -> frozenset[str]:
    """The frames in which a verb stands here, in the words of the tables."""
    found = {"quote"}
    for child in token.children:
        match child.dep_:
            case "ccomp":
                if _is_told_to(child):
                    found.add("to")
                elif child.i > token.i or _leads_to(child, token):
                    found.add("clause")
            case "csubjpass":
                found.add("clause")
            case "xcomp" if has_to(child) and "agent" in {c.dep_ for c in token.rights} and token.lemma_ == "say":
                found.add("clause")
            case "xcomp" if not _keeps_secret(child):
                found.add("to" if has_to(child) else "gerund" if _is_gerund(child) else "oprd")
            case "advcl" if has_to(child) and any(c.dep_ == "mark" and c.lower_ == "for" for c in child.lefts):
                found.add("for")  # called for the trip to be put off
            case "advcl" if has_to(child) and "object" in found:
                found.add("to")
            case "dobj" | "dative":
                found.add("object")
            case "nsubjpass":
                found.add("object")
            case "oprd":
                found.add("oprd")
            case "punct" if child.text == '"' and child.i > token.i and "object" in found:
                found.add("oprd")  # called the plan "dead on arrival"
            case "prep" | "prt":
                found.add(child.lower_)
                found.update(_hung_on_paper(child))
            case "advmod" if child.lower_ == "so" and child.i > token.i:
                found.add("so")
    if token.dep_ == "parataxis" or _as_clause(token) or ("clause" not in found and _stray_clause(token)):
        found.add("clause")
    return frozenset(found)


def _is_gerund(verb: Token) -> bool:
    """*denied meeting her*, *denied having met her*"""
    return verb.tag_ == "VBG" or any(c.lower_ in ("having", "being") and c.dep_[:3] == "aux" for c in verb.lefts)


def _hung_on_paper(led: Token) -> Iterator[str]:
    """*called in a statement for restraint*: what the parse hung on the paper belongs to the verb."""
    for noun in led.rights if led.lower_ in ("in", "on") else ():
        if noun.lemma_ in words.DOCUMENT_NOUNS or noun.lemma_ in words.SPEECH_NOUNS:
            yield from (c.lower_ for c in noun.rights if c.lower_ == "for" and c.dep_ == "prep")


def _as_clause(token: Token) -> bool:
    """*as the minister put it*, *as X said*: the clause around it is what was said."""
    if token.dep_ != "advcl" or token.tag_ not in FINITE or any(c.dep_ in ("xcomp", "acomp") for c in token.rights):
        return False
    led = next((c for c in token.lefts if c.lower_ == "as" and c.dep_ in ("mark", "advmod")), None)
    return led is not None and not (led.i and led.nbor(-1).lower_ in ("even", "just", "such"))


def tells_its_own(token: Token) -> bool:
    """*came as the envoy dismissed the offer*: the verb says what its object is, not the clause around it."""
    things = (c for c in token.rights if c.dep_ == "dobj" and c.tag_ in ("NN", "NNS"))
    return token.lemma_ not in words.TOLD and any(c.lemma_ not in words.PEOPLE_NOUNS for c in things)


def complement_of(token: Token) -> Token | None:
    """The head of the clause that a verb reports: its own complement, or the clause it stands in the middle of."""
    clauses = [c for c in token.children if c.dep_ in ("ccomp", "csubjpass") and not _is_told_to(c)]
    if any(c.dep_ == "nsubjpass" and c.tag_[0] == "N" for c in token.lefts) and agent_of(token) is not None:
        clauses = [c for c in clauses if any(m.dep_ == "mark" for m in c.lefts)]  # the find was noted by the office
    after = next((c for c in clauses if c.i > token.i and not _is_meanwhile(c, token)), None)
    before = next((c for c in clauses if c.i < token.i and _leads_to(c, token)), None)
    if before is not None and (after is None or _goes_on_behind_colon(after, token)):
        return before
    if after is not None:
        return after
    if token.dep_ == "parataxis" or (_as_clause(token) and not tells_its_own(token)):
        return token.head
    return _stray_clause(token)


def _is_meanwhile(clause: Token, token: Token) -> bool:
    """*told the station while hiding there*: what goes on meanwhile is not what is told."""
    first = token.doc[clause.left_edge.i]
    return first.lower_ in ("while", "whilst", "when", "as", "after", "before") and first.head.i != token.i


def _goes_on_behind_colon(clause: Token, token: Token) -> bool:
    """*The hurt were three, the coastguard said: a third man was found*: the clause before is what is said."""
    return any(t.text in (":", ";") and t.head.i == token.i for t in token.doc[token.i : clause.left_edge.i + 1])


def _is_told_to(clause: Token) -> bool:
    """*urged him to accept*: the infinitive with its own subject is no clause that is said."""
    return clause.tag_ == "VB" and has_to(clause) and own_subject(clause) is not None


def _leads_to(clause: Token, token: Token) -> bool:
    """Whether a clause before a verb is what it says, not a sentence of its own before a semicolon or a colon."""
    if token.lemma_ not in words.TOLD and any(c.dep_ == "dobj" for c in token.rights):
        return False
    return not any(t.text in (";", ":") for t in token.doc[clause.i : token.i])


def _stray_clause(token: Token) -> Token | None:
    """A *that* clause which the parse hung on a noun before it: *told the paper in an interview that ...*; with verbs
    that mean more than saying the noun must be one that no such clause belongs to (*the news that ...*)."""
    cues = [cue for cue in words.VERBS.get(token.lemma_, ()) if "clause" in cue.frames]
    if not cues:
        return None
    for child in token.rights:
        if child.dep_ in ("prep", "dobj", "npadvmod", "agent"):
            for below in child.subtree:
                if _is_that_clause(below) and (_is_stray(below) or (cues[0].likely and below.dep_ in ("acl", "relcl"))):
                    return below
    return None


def _is_that_clause(clause: Token) -> bool:
    """Whether *that* only opens a clause, being neither its subject nor its one object."""
    spare = ("mark", "advmod", "dobj") if any(c.dep_ == "dobj" for c in clause.rights) else ("mark", "advmod")
    return any(c.lower_ == "that" and c.dep_ in spare for c in clause.lefts)


def _is_stray(clause: Token) -> bool:
    """Of a noun that takes no such clause; *said in the hotel where they were lodged that ...*: of a verb that says
    nothing."""
    above = clause.head
    if clause.dep_ == "ccomp":
        return above.dep_ == "relcl" and above.lemma_ not in words.VERBS
    stray = clause.dep_ in ("acl", "relcl") and above.lemma_.lower() not in words.WITH_CLAUSE
    return stray and own_subject(clause) is not None


def fits(token: Token, cue: Cue, frames: frozenset[str]) -> bool:
    return any(_frame_fits(token, frame, frames) for frame in cue.frames if frame != "quote")


def _frame_fits(token: Token, frame: str, frames: frozenset[str]) -> bool:
    match frame:
        case "object-thing":
            target = _object(token)
            unsaid = words.PEOPLE_NOUNS | ANONYMITY
            return target is not None and target.lemma_.lower() not in unsaid and target.ent_type_ != "PERSON"
        case "object-topic":
            return object_lemma(token, words.TOPICS) is not None
        case "object-support":
            return object_lemma(token, words.SUPPORT) is not None
        case "object-figure":
            return object_lemma(token, words.FIGURES) is not None and bool(frames & {"at", "to"})
        case "document-figure":
            subject = own_subject(token)
            paper = subject is not None and subject.lemma_.lower() in words.DOCUMENT_NOUNS
            return paper and "object" in frames and bool(frames & {"at", "to"})
        case "object-counted":
            target = _object(token)
            many = target is not None and any(c.dep_ == "nummod" for c in target.lefts)
            return many and target is not None and target.lemma_.lower() in words.FIGURES | words.HARM
        case "responsibility":
            return object_lemma(token, frozenset({"responsibility", "credit"})) is not None
        case "object-for" | "object-to" | "object-with" if token.lemma_ == "press" and _is_pressed(token):
            return False
        case "object-for" | "object-to" | "object-with":
            return (frame.split("-")[1] in frames and "object" in frames) or (frame == "object-to" and "to" in frames)
        case "object-that":
            return "clause" in frames
        case "clause-document":
            subject = own_subject(token)
            return "clause" in frames and subject is not None and subject.lemma_.lower() in words.DOCUMENT_NOUNS
        case "as":
            return ("as" in frames and "object" in frames) or (frame in frames and token.dep_ == "relcl")
        case "oprd":
            return "oprd" in frames
        case "for":
            return frame in frames and not any(c.dep_ == "prt" for c in token.rights)
        case "on" | "upon":
            return frame in frames and not any(c.dep_ == "prt" for c in token.rights) and _is_asked_to_act(token)
        case _:
            return frame in frames


def _keeps_secret(verb: Token) -> bool:
    """*an official who asked not to be named*"""
    return verb.lemma_ in ("name", "identify", "quote") and any(c.dep_ == "neg" for c in verb.lefts)


def _is_asked_to_act(token: Token) -> bool:
    """*Called on him to resign* asks; *called on the President at the palace* is a visit."""
    return any(t.tag_ == "TO" and t.head.tag_ == "VB" for t in token.subtree if t.i > token.i)


def _object(token: Token) -> Token | None:
    subjects = [c for c in token.lefts if c.dep_ == "nsubjpass"][-1:]  # of *vice - president* the last
    return next((c for c in (*subjects, *token.rights) if c.dep_ in ("dobj", "nsubjpass")), None)


def object_lemma(token: Token, wanted: Iterable[str]) -> str | None:
    targets = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass", "dative")]
    nouns = [n for target in targets for n in (target, *target.conjuncts)]
    return next((n.lemma_.lower() for n in nouns if n.lemma_.lower() in wanted), None)


def _is_pressed(verb: Token) -> bool:
    """*pressed a button to open the gates*: a thing, from which nothing is demanded."""
    target = _object(verb)
    plain = target is not None and target.tag_ == "NN" and target.lemma_.lower() not in words.PEOPLE_NOUNS
    return plain and target is not None and any(c.lower_ in ("a", "an") for c in target.lefts)
