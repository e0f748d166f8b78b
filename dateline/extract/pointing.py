"""Saying that points back -> the sentences it means: *said this in a post*, *made the remarks at a briefing*."""

from collections.abc import Sequence

from dateline.base.observations import Sentence
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract import saying_words as words

LONGEST = 900
"""Code points that *this* may stand for: a paragraph."""
BACK = frozenset({"this", "these"})
ABOUT = frozenset({"say", "write", "speak", "report", "tell", "inform", "post", "announce", "talk", "state"})
KNOWN = frozenset({"the", "this", "these", "those", "his", "her", "their", "its"})


def points_back(token: Token) -> bool:
    """Whether what a verb says stands before its sentence."""
    for child in token.children:
        low = child.lower_
        if child.dep_ in ("dobj", "nsubjpass"):
            if low in BACK and _says(token):
                return True
            if token.lemma_ == "make" and child.lemma_.lower() in words.REMARKS and _is_known(child):
                return True
        elif low in ("about", "of") and token.lemma_ in ABOUT and any(c.lower_ == "this" for c in child.rights):
            return True
        elif low == "so" and token.lemma_ == "say" and child.dep_ == "advmod" and child.i == token.i + 1:
            return token.nbor(2).tag_ != "," if token.i + 2 < len(token.doc) else False
    return False


def _says(token: Token) -> bool:
    return any("clause" in cue.frames for cue in words.VERBS.get(token.lemma_, ())) or token.lemma_ in ABOUT


def _is_known(noun: Token) -> bool:
    return any(c.lower_ in KNOWN for c in noun.lefts)


def stretch_before(place: int, sentences: Sequence[Sentence]) -> Range | None:
    """The sentences before the one at an offset: those of its paragraph, else the paragraph above; None where there is
    too much to be meant, or nothing."""
    here = next((n for n, s in enumerate(sentences) if s.at.start <= place < s.at.end), None)
    if not here:
        return None
    paragraph = sentences[here].paragraph
    own = [s for s in sentences[:here] if s.paragraph == paragraph and not s.title]
    above = sentences[here - 1]
    meant = own or [s for s in sentences[:here] if s.paragraph == above.paragraph and not s.title and not above.title]
    if not meant or meant[-1].at.end - meant[0].at.start > LONGEST:
        return None
    return Range(meant[0].at.start, meant[-1].at.end)
