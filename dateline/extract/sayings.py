"""Parse -> Saying: each verb of saying with its subject, its status and the words that it reports."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.extract import saying_words as words
from dateline.extract.pointing import points_back
from dateline.extract.saying_frames import complement_of, fits, frames_of, made_clear, object_lemma
from dateline.extract.saying_standing import Standing, standing_of
from dateline.extract.saying_subjects import FINITE, SUBJECTS, has_to, subject_of
from dateline.extract.saying_words import Cue

CONDITIONS = words.CONDITIONS
OCCUPIED = frozenset({"ccomp", "xcomp", "dobj", "advcl", "neg", "auxpass", "aux", "oprd", "cc"})


@dataclass(frozen=True, slots=True)
class Saying:
    """`cue` says, `subject` is the head of who says it (None: nobody is named). `complement` is the head of the
    clause that is reported, None where the predicate itself is the report. `framed`: it reports speech
    here even where no quotation stands beside it; `likely`: the verb says little else; `reach`: the first and last
    token of what is reported, where the parse does not show it; `back`: it was said in the sentences before."""

    cue: Token
    kind: str
    standing: Standing
    subject: Token | None
    complement: Token | None
    frames: frozenset[str]
    framed: bool
    likely: bool
    reach: tuple[int, int] | None = None
    back: bool = False


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
            one = _trailing(token, cues) or _saying(token, cues)
            if one:
                yield one
                infinitive = one if one.subject is not None and has_to(token) else infinitive


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
    made = token.lemma_ == "make" and made_clear(token)
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
    standing: Standing = "none" if complement is not None and _is_open(complement) else standing_of(token)
    return Saying(token, kind, standing, subject, complement, frames, framed, likely)


def _is_open(complement: Token) -> bool:
    """*said whether he would run*: what was said is left open."""
    return any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in complement.lefts)


def _is_free(token: Token) -> bool:
    """Whether a verb may lead to a quotation: nothing else completes it; *go* goes *on*, *put* puts *it*."""
    if any(c.dep_ in ("acomp", "xcomp", "prt") and c.lower_ != "on" for c in token.rights):
        return False
    if token.lemma_ == "put":
        return any(c.dep_ == "dobj" and c.lower_ == "it" for c in token.rights)
    return token.lemma_ != "go" or any(c.lower_ == "on" for c in token.rights)


def _trailing(token: Token, cues: tuple[Cue, ...]) -> Saying | None:
    """The speaker and the verb at the end of a sentence, where the parse took them into what is said: *The committee
    will meet on Friday, the foreign minister, Ann Lee, announced*."""
    cue = next((c for c in cues if "clause" in c.frames), None)
    if cue is None or token.tag_ not in FINITE or token.i < 4 or not _ends_bare(token):
        return None
    speaker = _noun_before(token)
    if speaker is None:
        return None
    first, last = token.sent.start, speaker.left_edge.i - 2
    if last - first < 3 or not any(t.dep_ in SUBJECTS and t.head.i <= last for t in token.doc[first : last + 1]):
        return None
    frames = frozenset({"quote", "clause"})
    return Saying(token, cue.kind, "happened", speaker, None, frames, True, cue.likely, (first, last))


def _ends_bare(token: Token) -> bool:
    """Whether a verb ends its sentence but for adjuncts, and the parse gives it no clause."""
    headless = not any(c.dep_ in SUBJECTS for c in token.children)
    for child in token.children:
        goes_on = child.dep_ == "advcl" and child.i > token.i and child.tag_ == "VBG"
        if child.dep_ in OCCUPIED and not goes_on and not (headless and child.dep_ == "ccomp" and child.i < token.i):
            return False
        if child.tag_ in ("WDT", "WP"):
            return False
    return token.dep_ not in ("parataxis", "advcl") and token.right_edge.i - token.i <= 10


def _noun_before(token: Token) -> Token | None:
    """The noun phrase between a comma and the verb, with its appositions."""
    noun = token.nbor(-1)
    while noun.is_punct or noun.tag_ == "RB":
        noun = noun.nbor(-1)
    found = None
    while noun.tag_[0] == "N" or noun.tag_ == "PRP":
        edge = noun.left_edge.i
        if edge > token.sent.start and token.doc[edge - 1].text == ",":
            found = noun
        if noun.dep_ not in ("appos", "conj") or noun.head.i > noun.i or found is not None:
            break
        noun = noun.head
    return found
