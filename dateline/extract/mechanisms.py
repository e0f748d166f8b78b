"""Parties -> standing frames between states (commissions, dialogues, rounds of talks) and signed papers, with their
parties; makes the Mention and Chain of a frame that has none."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.base.ids import make_id
from dateline.base.observations import Chain, Mention
from dateline.base.spans import Range
from dateline.extract import relation_words as words
from dateline.extract.parties import Parties, Tie, objects
from dateline.extract.saying_standing import standing_of
from dateline.extract.saying_subjects import subject_of

NAMED = frozenset({"NNP", "NNPS"})
SMALL = frozenset({"of", "on", "for", "and", "the", "&"})
SIGNING = frozenset({"sign", "ratify", "conclude", "initial", "endorse", "adopt", "accede"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A standing frame as named: its tokens, and whether it is a proper name."""

    first: Token
    last: Token
    proper: bool


def frames(parties: Parties) -> Iterator[Frame]:
    """Where the article names a standing frame."""
    for token in parties.reading.doc:
        lemma, low = token.lemma_.lower(), token.lower_
        if token.tag_[0] != "N" or not (lemma in words.MECHANISM or low in words.MECHANISM):
            continue
        frame = _frame(token)
        if frame is not None:
            yield frame


def _frame(head: Token) -> Frame | None:
    """The name that ends in a word for a frame: capitals before it, or an opener like *joint*."""
    doc, start = head.doc, head.i
    while start > 0 and _belongs(doc[start - 1], head):
        start -= 1
    while start < head.i and doc[start].lower_ in SMALL | {"-", "(", ")", ","}:
        start += 1
    before = [t for t in doc[start : head.i] if t.is_alpha or "-" in t.text or "&" in t.text]
    capitals = [t for t in before if t.tag_ in NAMED]
    weak = head.lower_ in words.MECHANISM_WEAK or head.lemma_.lower() in words.MECHANISM_WEAK
    opened = any(t.lower_ in words.MECHANISM_OPENERS for t in before)
    coded = any("&" in t.text for t in before)
    if head.tag_ in NAMED and len(capitals) >= 2 and not (weak and not opened and not _round_of(doc[start])):
        return Frame(doc[start], head, True)
    if len(capitals) >= 2 and (not weak or opened):
        return Frame(doc[start], head, True)
    if coded or (capitals and capitals[-1].text.isupper() and head.lower_ in ("mechanism", "dialogue")):
        return Frame(doc[start], head, True)
    if (
        before
        and before[0].lower_ in ("joint", "bilateral", "trilateral")
        and head.lower_ in ("commission", "committee")
    ):
        return Frame(doc[start], head, False)
    return None


def _belongs(token: Token, head: Token) -> bool:
    if token.sent.start != head.sent.start or token.is_space:
        return False
    if token.tag_ in NAMED or token.text in ("-", "(", ")", "&") or token.lower_ in words.MECHANISM_OPENERS:
        return True
    return token.tag_ in ("NN", "JJ") and token.dep_ in ("compound", "amod", "nmod") and token.head.i <= head.i


def _round_of(first: Token) -> bool:
    """*the 24th round of the ...*, *under the framework of ...*"""
    before = {t.lower_ for t in first.doc[max(0, first.i - 4) : first.i]}
    return bool(before & {"round", "rounds", "edition", "session", "framework"})


class Mechanisms:
    """The frames of one article, each with its chain, given or made."""

    def __init__(self, parties: Parties) -> None:
        self._parties = parties
        self._made: dict[str, list[Mention]] = {}
        self._names: dict[str, str] = {}

    def ties(self) -> Iterator[Tie]:
        for frame in frames(self._parties):
            states = self._states(frame)
            if len(states) == 2 or (
                len(states) > 2 and frame.proper and len(states) <= 4 and self._says_between(frame)
            ):
                chain = self._chain(frame)
                for state in states:
                    yield Tie("party_to", state, chain, frame.last.sent[0], frame.last.sent[-1])

    def made(self) -> Iterator[Mention | Chain]:
        """Mentions and chains of frames that had none."""
        for chain, mentions in self._made.items():
            yield from mentions
            yield Chain(
                id=chain, article=self._parties.reading.article.id, kind="organisation", name=self._names[chain],
                mentions=tuple(m.id for m in mentions),
            )  # fmt: skip

    def _states(self, frame: Frame) -> list[str]:
        """The parties: named in the name, behind *between*, or the two states of its sentence or of the one before."""
        inside = self._parties.states(frame.first.doc[frame.first.i : frame.last.i])
        if len(inside) == 2:
            return inside
        named = self._parties.states(objects(frame.last, "between", "of", "with"))
        if len(named) >= 2:
            return named
        sentence = frame.last.sent
        here = self._parties.states(t for t in sentence if not t.is_space)
        if len(here) == 2 or len(here) > 2 or sentence.start == 0:
            return here
        return self._with_above(here, frame)

    def _with_above(self, here: list[str], frame: Frame) -> list[str]:
        sentence = frame.last.sent
        for _ in range(3):
            sentence = sentence.doc[sentence.start - 1].sent
            for state in self._parties.states(t for t in sentence if not t.is_space):
                if state not in here:
                    here = [*here, state]
            if len(here) >= 2 or sentence.start == 0:
                break
        return here

    def _says_between(self, frame: Frame) -> bool:
        return len(self._parties.states(objects(frame.last, "between", "of"))) > 2

    def _chain(self, frame: Frame) -> str:
        given = self._parties.chain(frame.last, "organisation", "document")
        given = given or next(
            (c for t in frame.first.doc[frame.first.i : frame.last.i] if (c := self._parties.chain(t, "organisation"))
             and not self._parties.is_bloc(c)), None,
        )  # fmt: skip
        return given or self._make(frame)

    def _make(self, frame: Frame) -> str:
        reading = self._parties.reading
        at = Range(frame.first.idx, frame.last.idx + len(frame.last.text))
        name = " ".join(reading.words(at).split())
        chain = make_id("c", reading.article.id, "organisation", name.casefold())
        self._names.setdefault(chain, name)
        mention = Mention(
            id=make_id("m", reading.article.id, at.start, at.end, "mechanism"), article=reading.article.id, at=at,
            head=frame.last.idx, kind="organisation", form="name" if frame.proper else "nominal", name=reading.words(at),
            chains=(chain,),
        )  # fmt: skip
        self._made.setdefault(chain, []).append(mention)
        return chain


def signatories(parties: Parties) -> Iterator[Tie]:
    """*X and Y signed the pact*: parties to a named paper."""
    for token in parties.reading.doc:
        if token.tag_[0] != "V" or token.lemma_ not in SIGNING or standing_of(token) != "happened":
            continue
        paper = _paper(parties, token)
        subject = subject_of(token)
        if paper is None or subject is None:
            continue
        for state in parties.states([subject, *subject.conjuncts]):
            yield Tie("party_to", state, paper, token.sent[0], token.sent[-1], parties.time(token))


def _paper(parties: Parties, verb: Token) -> str | None:
    targets = [c for c in verb.rights if c.dep_ == "dobj"] + objects(verb, "to")
    if verb.dep_ == "acl":
        targets.append(verb.head)
    targets += [c for c in verb.lefts if c.dep_ == "nsubjpass"]
    return next((p for t in targets if (p := parties.chain(t, "document"))), None)
