"""Parse -> Saying: each verb of saying with its subject, its status and the words that it reports."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.base.tokens import Doc, Token
from dateline.extract import saying_words as words
from dateline.extract.pointing import points_back
from dateline.extract.saying_asides import aside_of
from dateline.extract.saying_frames import (
    complement_of,
    fits,
    frames_of,
    made_clear,
    makes_known,
    object_lemma,
    tells_its_own,
)
from dateline.extract.saying_standing import Standing, standing_of
from dateline.extract.saying_subjects import MARKS, SUBJECTS, has_to, is_asked, own_subject, subject_of
from dateline.extract.saying_words import Cue

CONDITIONS = words.CONDITIONS
NO_FRAMES: frozenset[str] = frozenset({"clause"})


@dataclass(frozen=True, slots=True)
class Saying:
    """`cue` says, `subject` is the head of who says it (None: nobody is named). `complement` is the head of the
    clause that is reported, None where the predicate itself is the report. `framed`: it reports speech
    here even where no quotation stands beside it; `likely`: the verb says little else; `reach`: stretches of what is
    reported (first and last token), where commas show it; `back`: it was said in the sentences before."""

    cue: Token
    kind: str
    standing: Standing
    subject: Token | None
    complement: Token | None
    frames: frozenset[str]
    framed: bool
    likely: bool
    reach: tuple[tuple[int, int], ...] = ()
    back: bool = False


def sayings(doc: Doc) -> Iterator[Saying]:
    """Every saying, in the order of the text; those of standing `none` were not said (negated, hypothetical)."""
    infinitive: Saying | None = None
    before: dict[int, Token] = {}
    for token in doc:
        lemma = token.lemma_
        if token.tag_ == ".":
            infinitive = None
        elif lemma in words.HELD:
            held = _held(token)
            if held is not None:
                yield held
                continue
        cues = words.VERBS.get(lemma, ())
        if not (cues or lemma in words.LIGHT_VERBS or lemma in words.MAKING):
            continue
        if infinitive is not None and _is_listed(token):
            yield _listed(token, cues, infinitive)
        elif _is_verb(token) and not (lemma in words.ASKING and is_asked(token)):
            one = _set_off(token, cues) or _saying(token, cues)
            if one:
                if token.tag_ == "VBG" and token.dep_ == "advcl" and token.head.i in before:
                    one = replace(one, subject=before[token.head.i])
                yield one
                if one.reach and one.subject is not None:
                    before[token.i] = one.subject
                infinitive = one if one.subject is not None and has_to(token) else infinitive


def _held(token: Token) -> Saying | None:
    """*was adamant that ...*, *is of the view that ...*: what somebody holds, by an adjective or a noun."""
    verb = token.head.head if token.head.lower_ == "of" else token.head
    if token.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in token.lefts):
        verb = token
    elif token.dep_ not in ("acomp", "pobj") or verb.lemma_ not in words.BEING:
        return None
    subject = own_subject(verb)
    clauses = (c for c in (*token.rights, *verb.rights) if c.dep_ in ("ccomp", "acl") and c.i > token.i)
    complement = next((c for c in clauses if own_subject(c) is not None), None)
    if subject is None or complement is None or subject.lower_ in ("it", "this", "that", "there", "what"):
        return None
    return Saying(token, words.HELD[token.lemma_], standing_of(verb), subject, complement, NO_FRAMES, True, False)


def _is_listed(token: Token) -> bool:
    """A bare verb in a list of infinitives that the parse took apart: *is to outline A, call for B, and stress C*."""
    if token.i < 2 or token.tag_ not in ("VB", "VBP", "NN") or any(c.dep_ in SUBJECTS for c in token.lefts):
        return False
    if token.tag_ == "NN" and token.nbor(1).lower_ not in ("on", "upon", "for", "that"):
        return False
    before = token.nbor(-1)
    return before.text == "," or (before.lower_ in ("and", "or") and before.i > 0)


def _listed(token: Token, cues: tuple[Cue, ...], like: Saying) -> Saying:
    kind = cues[0].kind if cues else "expression"
    for cue in cues:
        if fits(token, cue, frames_of(token)):
            kind = cue.kind
            break
    return Saying(token, kind, like.standing, like.subject, None, frames_of(token), True, False)


def _is_verb(token: Token) -> bool:
    """Verbs, and nouns that the tagger took for one where the parse says verb (*the statement read*)."""
    if token.tag_[0] == "V":
        return token.dep_ not in ("amod", "compound", "aux")
    if token.tag_ not in ("NN", "NNS", "JJ"):
        return False
    if token.dep_ in ("ROOT", "ccomp", "parataxis", "conj") and any(child.dep_ in SUBJECTS for child in token.lefts):
        return True
    return token.dep_ == "conj" and token.head.tag_ == "VB" and not any(c.dep_ == "det" for c in token.lefts)


def _saying(token: Token, cues: tuple[Cue, ...]) -> Saying | None:
    frames = frames_of(token)
    if points_back(token):
        kind = cues[0].kind if cues else "statement"
        return Saying(token, kind, standing_of(token), subject_of(token), None, frames, True, False, back=True)
    kind, likely = "", False
    for cue in cues:
        if fits(token, cue, frames):
            kind, likely = cue.kind, cue.likely
            break
    light = words.LIGHT_VERBS.get(token.lemma_)
    made = made_clear(token)
    expressed = object_lemma(token, light) if light else None
    if expressed:
        kind = words.EXPRESSED[expressed]
    elif made:
        return Saying(token, "statement", standing_of(token), subject_of(token), made, frames, True, False)
    elif light and kind == "expression":
        return None
    framed = bool(kind)
    if not kind and not (any("quote" in cue.frames for cue in cues) and _is_free(token)):
        return None
    kind = kind or next(cue.kind for cue in cues if "quote" in cue.frames)
    subject = subject_of(token)
    complement = complement_of(token) if framed and "clause" in frames and not expressed else None
    if complement is not None and subject is not None and token.i < complement.i and _holds(complement, subject):
        complement, framed = None, False  # "...," said Ann Lee, who ...
    standing: Standing = "none" if complement is not None and _is_open(complement) else standing_of(token)
    return Saying(token, kind, standing, subject, complement, frames, framed, likely)


def _holds(clause: Token, inside: Token) -> bool:
    return clause.left_edge.i <= inside.i <= clause.right_edge.i


def _is_open(complement: Token) -> bool:
    """*said whether he would run*: what was said is left open."""
    return any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in complement.lefts)


def is_quoted(token: Token) -> bool:
    """Whether a quotation mark stands before a phrase."""
    return token.left_edge.i > 0 and token.left_edge.nbor(-1).text in MARKS


def _is_free(token: Token) -> bool:
    """Whether a verb may lead to a quotation: nothing else completes it; *go* goes *on*, *put* puts *it*."""
    if any(c.dep_ == "dobj" and _is_done_to(c) for c in token.rights) and not _takes_object(token):
        return False
    if any(c.dep_ in ("acomp", "xcomp", "prt") and c.lower_ != "on" and not is_quoted(c) for c in token.rights):
        return False
    if token.lemma_ == "put":
        return any(c.dep_ == "dobj" and c.lower_ == "it" for c in token.rights)
    return token.lemma_ != "go" or any(c.lower_ == "on" for c in token.rights)


def _takes_object(token: Token) -> bool:
    return token.lemma_ == "put" or any(f[:6] == "object" for cue in words.VERBS[token.lemma_] for f in cue.frames)


def _is_done_to(noun: Token) -> bool:
    """*maintained the spirit of "shared burdens"*: a thing outside of the quotation, and no paper or speech."""
    said = noun.lemma_ in words.DOCUMENT_NOUNS or noun.lemma_ in words.SPEECH_NOUNS or noun.lemma_ in words.REMARKS
    told = noun.lemma_ in words.PEOPLE_NOUNS or noun.tag_ not in ("NN", "NNS")
    return not (said or told or is_quoted(noun) or any(t.text == '"' for t in noun.children))


def _set_off(token: Token, cues: tuple[Cue, ...]) -> Saying | None:
    """The speaker and the verb between commas or at the end of a sentence: *The committee will meet on Friday, the
    foreign minister, Ann Lee, announced*."""
    cue = next((c for c in cues if "clause" in c.frames or "clause-document" in c.frames), None)
    if cue is None and not (_goes_on(token) or makes_known(token)):
        return None
    aside = aside_of(token)
    if aside is None or (_led_by_as(token) and tells_its_own(token)):
        return None
    if cue is not None and "clause" not in cue.frames and aside.speaker.lemma_.lower() not in words.DOCUMENT_NOUNS:
        return None
    kind, likely, frames = (
        cue.kind if cue else "statement",
        cue is not None and cue.likely,
        frozenset({"quote", "clause"}),
    )
    reach = _denied_in(token) or aside.reach
    return Saying(token, kind, standing_of(token), aside.speaker, None, frames, True, likely, reach)


def _led_by_as(token: Token) -> bool:
    return any(c.lower_ == "as" for c in token.lefts)


def _denied_in(token: Token) -> tuple[tuple[int, int], ...]:
    """*He denied that it was so, as the daily reported*: what the daily reports is not that he denies it."""
    said = token.head
    if (
        not _led_by_as(token)
        or said.dep_ != "ccomp"
        or not any(c.kind == "denial" for c in words.VERBS.get(said.head.lemma_, ()))
    ):
        return ()
    return ((said.left_edge.i + (said.left_edge.lower_ == "that"), token.left_edge.i - 2),)


def _goes_on(token: Token) -> bool:
    """*it went on*, *as she put it*"""
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return (token.lemma_, following) in (("go", "on"), ("put", "it"))
