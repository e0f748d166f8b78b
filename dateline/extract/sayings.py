"""Parse -> Saying: each verb of saying with its subject, its status and the words that it reports."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from dateline.extract import saying_words as words
from dateline.extract.saying_words import Cue

Standing = Literal["happened", "expected", "no_comment", "none"]
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


@dataclass(frozen=True, slots=True)
class Saying:
    """`cue` says, `subject` is the head of who says it (None: nobody is named). `complement` is the head of the
    clause that is reported, None where the predicate itself is the report. `framed`: it reports speech
    here even where no quotation stands beside it; `likely`: the verb says little else."""

    cue: Token
    kind: str
    standing: Standing
    subject: Token | None
    complement: Token | None
    frames: frozenset[str]
    framed: bool
    likely: bool


def sayings(doc: Doc) -> Iterator[Saying]:
    """Every saying, in the order of the text; those of standing `none` were not said (negated, hypothetical)."""
    infinitive: Saying | None = None
    for token in doc:
        lemma = token.lemma_
        if token.tag_ == ".":
            infinitive = None
        cues = words.VERBS.get(lemma, ())
        if not (cues or lemma in words.LIGHT_VERBS):
            continue
        if infinitive is not None and _is_listed(token):
            yield _listed(token, cues, infinitive)
        elif _is_verb(token):
            one = _saying(token, cues)
            if one:
                yield one
                infinitive = one if one.subject is not None and _has_to(token) else infinitive


def _is_listed(token: Token) -> bool:
    """A bare verb in a list of infinitives that the parse took apart: *is to outline A, call for B, and stress on C*."""
    if token.i < 2 or token.tag_ not in ("VB", "VBP", "NN") or any(c.dep_ in SUBJECTS for c in token.lefts):
        return False
    if token.tag_ == "NN" and token.nbor(1).lower_ not in ("on", "upon", "for", "that"):
        return False
    before = token.nbor(-1)
    return before.text == "," or (before.lower_ in ("and", "or") and before.i > 0)


def _listed(token: Token, cues: tuple[Cue, ...], like: Saying) -> Saying:
    kind = cues[0].kind if cues else "expression"
    for cue in cues:
        if _fits(token, cue, frames_of(token)):
            kind = cue.kind
            break
    return Saying(token, kind, like.standing, like.subject, None, frames_of(token), True, False)


def _is_verb(token: Token) -> bool:
    """Verbs, and nouns that the tagger took for one where the parse says verb (*the statement read*, *and stress on*)."""
    if token.tag_[0] == "V":
        return token.dep_ not in ("amod", "compound", "aux")
    if token.tag_ not in ("NN", "NNS", "JJ"):
        return False
    if token.dep_ in ("ROOT", "ccomp", "parataxis") and any(child.dep_ in SUBJECTS for child in token.lefts):
        return True
    return token.dep_ == "conj" and token.head.tag_ == "VB" and not any(c.dep_ == "det" for c in token.lefts)


def _saying(token: Token, cues: tuple[Cue, ...]) -> Saying | None:
    frames = frames_of(token)
    kind, likely = "", False
    for cue in cues:
        if _fits(token, cue, frames):
            kind, likely = cue.kind, cue.likely
            break
    light = words.LIGHT_VERBS.get(token.lemma_)
    made = token.lemma_ == "make" and _made_clear(token)
    expressed = _object_lemma(token, light) if light else None
    if expressed:
        kind = words.EXPRESSED[expressed]
    elif made:
        return Saying(token, "statement", standing_of(token), subject_of(token), made, frames, True, False)
    elif light and kind == "expression":
        return None
    framed = bool(kind)
    if not kind and not any("quote" in cue.frames for cue in cues):
        return None
    kind = kind or cues[0].kind
    subject = subject_of(token)
    complement = complement_of(token) if "clause" in frames and not expressed else None
    return Saying(token, kind, standing_of(token), subject, complement, frames, framed, likely)


def _made_clear(token: Token) -> Token | None:
    """The clause of *made it clear that ...*."""
    for child in token.rights:
        if child.lower_ in ("clear", "plain", "known") and child.dep_ in ("ccomp", "oprd", "acomp"):
            clauses = [c for c in (*child.rights, *token.rights) if c.dep_ in ("ccomp", "advcl") and c is not child]
            return clauses[0] if clauses else None
    return None


def frames_of(token: Token) -> frozenset[str]:
    """The frames in which a verb stands here, in the words of the tables."""
    found = {"quote"}
    for child in token.children:
        match child.dep_:
            case "ccomp":
                found.add("to" if child.tag_ == "VB" and _has_to(child) and _subject(child) else "clause")
            case "xcomp":
                found.add("to" if _has_to(child) else "gerund" if child.tag_ == "VBG" else "oprd")
            case "advcl" if _has_to(child) and "object" in found:
                found.add("to")
            case "dobj" | "dative":
                found.add("object")
            case "nsubjpass":
                found.add("object")
            case "oprd":
                found.add("oprd")
            case "prep":
                found.add(child.lower_)
            case "advmod" if child.lower_ == "so" and child.i > token.i:
                found.add("so")
    if token.dep_ == "parataxis" or _as_clause(token) or ("clause" not in found and _stray_clause(token)):
        found.add("clause")
    return frozenset(found)


def _as_clause(token: Token) -> bool:
    """*as the minister put it*, *as X said*: the clause around it is what was said."""
    return token.dep_ == "advcl" and any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in token.lefts)


def complement_of(token: Token) -> Token | None:
    """The head of the clause that a verb reports: its own complement, or the clause it stands in the middle of."""
    for child in token.children:
        if child.dep_ != "ccomp" or (child.tag_ == "VB" and _has_to(child) and _subject(child)):
            continue
        if child.i > token.i or not any(c.dep_ == "dobj" and c.tag_ == "PRP" for c in token.rights):
            return child
    if token.dep_ == "parataxis" or _as_clause(token):
        return token.head
    return _stray_clause(token)


def _stray_clause(token: Token) -> Token | None:
    """A *that* clause which the parse hung on a noun before it: *told the paper in an interview that ...*."""
    cues = words.VERBS.get(token.lemma_)
    if not cues or not cues[0].likely:
        return None
    for child in token.rights:
        if child.dep_ in ("prep", "dobj", "npadvmod"):
            for below in child.subtree:
                if below.dep_ in ("acl", "relcl") and any(c.dep_ == "mark" and c.lower_ == "that" for c in below.lefts):
                    return below
    return None


def _fits(token: Token, cue: Cue, frames: frozenset[str]) -> bool:
    return any(_frame_fits(token, frame, frames) for frame in cue.frames if frame != "quote")


def _frame_fits(token: Token, frame: str, frames: frozenset[str]) -> bool:
    match frame:
        case "object-thing":
            target = _object(token)
            return target is not None and target.lemma_.lower() not in words.PEOPLE_NOUNS and target.ent_type_ != "PERSON"
        case "object-topic":
            return _object_lemma(token, words.TOPICS) is not None
        case "object-support":
            return _object_lemma(token, words.SUPPORT) is not None
        case "responsibility":
            return _object_lemma(token, frozenset({"responsibility", "credit"})) is not None
        case "object-for" | "object-to" | "object-with":
            return frame.split("-")[1] in frames and "object" in frames or (frame == "object-to" and "to" in frames)
        case "put-it":
            target = _object(token)
            return target is not None and target.lower_ == "it" and _as_clause(token)
        case "object-that":
            return "clause" in frames
        case "clause-document":
            subject = _subject(token)
            return "clause" in frames and subject is not None and subject.lemma_.lower() in words.DOCUMENT_NOUNS
        case "as":
            return "as" in frames and "object" in frames or (frame in frames and token.dep_ == "relcl")
        case "oprd":
            return "oprd" in frames
        case "for" | "on" | "upon":
            return frame in frames and not any(c.dep_ == "prt" for c in token.rights)
        case _:
            return frame in frames


def _object(token: Token) -> Token | None:
    for child in token.children:
        if child.dep_ in ("dobj", "nsubjpass"):
            return child
    return None


def _object_lemma(token: Token, wanted: Iterable[str]) -> str | None:
    target = _object(token)
    nouns = [target, *target.conjuncts] if target is not None else []
    return next((n.lemma_.lower() for n in nouns if n.lemma_.lower() in wanted), None)


def _has_to(token: Token) -> bool:
    return any(c.tag_ == "TO" for c in token.lefts)


def _subject(token: Token) -> Token | None:
    return next((c for c in token.children if c.dep_ in SUBJECTS), None)


def subject_of(token: Token) -> Token | None:
    """The head of who says: the verb's own subject, the agent of a passive, or the subject that it shares."""
    agent = agent_of(token)
    if agent is not None:
        return agent
    if any(c.dep_ in ("auxpass",) for c in token.lefts):
        return None
    seen = token
    for _ in range(8):
        own = _subject(seen)
        if own is not None:
            return None if own.dep_ == "expl" else _antecedent(own, seen)
        if seen.dep_ == "acl":
            return _subject(seen.head.head) if seen.head.dep_ == "attr" else seen.head
        if seen.dep_ == "ROOT" or seen.dep_ == "ccomp" and seen is not token:
            break
        if seen.dep_ == "conj" and token.tag_ in ("VBD", "VBZ", "VBP") and seen is token:
            seen = _beside(token) or _finite_above(seen)
            continue
        seen = seen.head
    return _inverted(token)


def _beside(token: Token) -> Token | None:
    """The verb of saying that a coordinated one belongs beside by its tense, though the parse hangs it on what is
    said: *announced that 35 had died and promised an inquiry*."""
    first = token.head
    if token.tag_ != "VBD" or first.dep_ != "ccomp" or not any(c.dep_ in ("aux", "auxpass") for c in first.lefts):
        return None
    outer = first.head
    return outer if outer.tag_ == "VBD" and outer.lemma_ in words.VERBS and outer.i < first.i else None


def _finite_above(token: Token) -> Token:
    """The finite verb that a coordinated finite verb belongs beside: the parse hangs *called on X to condemn Y and
    stressed Z* on *condemn*."""
    above = token.head
    while above.dep_ in ("xcomp", "advcl", "acl", "pcomp", "conj", "ccomp") and above.tag_ in ("VB", "VBG"):
        above = above.head
        if above.tag_[0] != "V":
            return token.head
    return above


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun behind *who* and *which*."""
    if subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        return verb.head
    if subject.lower_ in ("who", "which", "that"):
        above = verb
        while above.dep_ == "conj":
            above = above.head
        if above.dep_ == "relcl":
            return above.head
    return subject


def agent_of(token: Token) -> Token | None:
    """Who does what a passive tells: *was condemned by the union*."""
    for child in token.rights:
        if child.dep_ == "agent":
            return next((c for c in child.rights if c.dep_ == "pobj"), None)
    return None


def _inverted(token: Token) -> Token | None:
    """The subject after its verb, where the parse took it for an object: *..., said the minister*."""
    for child in token.rights:
        if child.dep_ in ("dobj", "attr", "npadvmod", "oprd") and child.i - token.i < 8 and token.lemma_ == "say":
            return child
    return None


def standing_of(token: Token) -> Standing:
    """Whether it was said, is to be said, or was not."""
    seen = token
    for step in range(10):
        own = _own_standing(seen, inherited=step > 0)
        if own == "no_comment":
            return own if token.lemma_ in words.COMMENTING else "none"
        if own in ("expected", "none"):
            return own
        above = _above(seen)
        if above is None:
            return "happened"
        if _has_to(seen) and seen.dep_ in ("xcomp", "acl", "advcl", "ccomp", "relcl"):
            verdict = _infinitive(seen, above)
            if verdict != "happened":
                return "none" if verdict == "no_comment" and token.lemma_ not in words.COMMENTING else verdict
        seen = above
    return "happened"


def _above(token: Token) -> Token | None:
    """The verb whose standing a verb shares: what it is coordinated with, or what it is the participle of."""
    if token.dep_ == "conj" and token.tag_ in ("VB", "NN", "VBG", "VBN") and not _has_own_modal(token):
        return token.head
    if _has_to(token) and token.dep_ in ("xcomp", "acl", "advcl", "ccomp", "relcl"):
        return token.head
    if token.tag_ == "VBG" and token.dep_ in ("advcl", "pcomp", "xcomp") and token.head.i != token.i:
        return token.head
    if token.dep_ == "prep" and token.head.tag_[0] == "V":
        return token.head
    return None


def _has_own_modal(token: Token) -> bool:
    return any(c.tag_ == "MD" for c in token.lefts)


def _own_standing(token: Token, *, inherited: bool) -> Standing:
    if token.dep_ == "prep":
        return "none" if token.lower_ in ("without", "instead", "despite") else "happened"
    standing: Standing = "happened"
    for child in token.children:
        low = child.lower_
        if child.dep_ == "neg" or (low in words.NEGATIONS and child.dep_ in ("advmod", "preconj")):
            return "none"
        if child.dep_ == "aux" and low in words.MODALS_AHEAD:
            standing = "expected"
        elif child.dep_ == "aux" and low in words.MODALS_OPEN:
            return "expected" if low in ("would", "'d") and _reported(token) else "none"
        elif child.dep_ == "mark" and low in words.CONDITIONS:
            return "none"
        elif child.dep_ in ("nsubj", "nsubjpass") and child.lower_ in ("nobody", "none", "neither"):
            return "none"
    return standing


def _reported(token: Token) -> bool:
    """Whether a *would* stands in reported speech, where it is the future of the past."""
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ == "ccomp" and token.head.lemma_ in words.VERBS


def _infinitive(token: Token, above: Token) -> Standing:
    """What the word above makes of *to say*: *is set to say* is to come, *went on to say* was said."""
    lemma = above.lemma_.lower()
    if lemma in words.NOT_DONE:
        return "no_comment"
    if lemma in words.AHEAD or lemma == "be":
        return "expected"
    if lemma in words.DONE or above.tag_ in ("CD",):
        return "happened"
    return "none"
