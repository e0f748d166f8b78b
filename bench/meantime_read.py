"""A document of MEANTIME -> what a reader finds in it, as heads of the parse: Dateline, and spaCy by itself.

Every span, gold or found, is reduced to its head by one and the same parse (Dateline's), so that no reader gains by
the extent it gives. A head is the offset of its token.
"""

import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import spacy
from spacy import tokens

from bench.meantime_files import Document
from bench.timexes import Timex
from dateline import flow
from dateline.base.observations import Clause, EventMention, Mention, Statement, TimeExpression
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Doc, Token
from dateline.extract.parsing import Parser, model_folder

KINDS = {
    "person": "PER", "office": "PER", "organisation": "ORG", "armed_group": "ORG", "country": "LOC", "place": "LOC",
    "weapon": "PRO",
}  # fmt: skip
LABELS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "PRODUCT": "PRO"}
ROLES = {
    "participant": "Arg0", "host": "Arg0", "chair": "Arg0", "guest": "Arg0", "mediator": "Arg0", "initiator": "Arg0",
    "actor": "Arg0", "signatory": "Arg0", "target": "Arg1", "victim": "Arg1", "object": "Arg1",
}  # fmt: skip
"""Our roles as PropBank's; the host of a visit is who is visited (Arg1)."""
DEPENDENCIES = {"nsubj": "Arg0", "nsubjpass": "Arg1", "dobj": "Arg1", "dative": "Arg2"}
UNSURE, AHEAD, UNDONE = ("proposed", "alleged"), ("expected", "proposed", "postponed"), ("denied", "cancelled")


class FoundMention(NamedTuple):
    """A mention: its stretch, head, form (`name`, `nominal`, `pronoun`) and MEANTIME's kind, where it has one."""

    at: Range
    head: int
    form: str
    kind: str


class FoundEvent(NamedTuple):
    """An event by its head; `source` is what told it: `codebook`, `saying` or `clause`; `status` ours."""

    head: int
    source: str
    kind: str
    status: str

    def factuality(self) -> tuple[str, str, str]:
        """Polarity, certainty and time in MEANTIME's words."""
        return (
            "NEG" if self.status in UNDONE else "POS",
            "UNCERTAIN" if self.status in UNSURE else "CERTAIN",
            "FUTURE" if self.status in AHEAD else "NON_FUTURE",
        )


class FoundRole(NamedTuple):
    """Who has a role in the event of a head: `here` the heads of the words that say it, `anywhere` those of all
    mentions of the same."""

    event: int
    role: str
    here: frozenset[int]
    anywhere: frozenset[int]


@dataclass(slots=True)
class Found:
    """All that one reader found in one document."""

    mentions: list[FoundMention] = field(default_factory=list)
    events: list[FoundEvent] = field(default_factory=list)
    roles: list[FoundRole] = field(default_factory=list)
    times: list[Timex] = field(default_factory=list)


def head_of(doc: Doc, at: Range) -> Token | None:
    """The token of a stretch that the others hang on."""
    words = [t for t in doc.within(at.start, at.end) if not t.is_space]
    outer = [t for t in words if t.head is t or not words[0].i <= t.head.i <= words[-1].i]
    return min(outer, key=lambda t: sum(1 for _ in t.ancestors), default=None)


def ours(documents: Iterable[Document]) -> Iterator[tuple[Document, Reading, Found]]:
    """Each document as Dateline reads it, every stage run."""
    parser, stages = Parser(), flow.extractors()
    for stage in stages:
        stage.open()
    by_name = {document.name: document for document in documents}
    for reading in parser.read([document.article() for document in by_name.values()]):
        done = flow.read_one(reading, stages)
        if done.problems:
            raise SystemExit(f"{reading.article.id}: {done.problems[0].message}")
        yield by_name[reading.article.id], reading, found_by_us(reading)


def found_by_us(reading: Reading) -> Found:
    """What a finished reading holds."""
    found = Found()
    heads: dict[str, set[int]] = {}
    for one in reading.of(Mention):
        head = head_of(reading.doc, one.at)
        if head is not None:
            found.mentions.append(FoundMention(one.at, head.idx, one.form, KINDS.get(one.kind, "")))
            for chain in one.chains:
                heads.setdefault(chain, set()).add(head.idx)
    for event in reading.of(EventMention):
        found.events += _event(reading, event)
        found.roles += _event_roles(reading, event, heads)
    for said in reading.of(Statement):
        cue = _cue(reading, said)
        if cue is not None:
            found.events.append(FoundEvent(cue.idx, "saying", said.kind, said.status))
            found.roles += _role(reading, cue.idx, "Arg0", said.speaker, None, heads)
    for clause in reading.of(Clause):
        found.events.append(FoundEvent(clause.text_at.start, "clause", "", clause.status))
        role = "Arg1" if clause.passive else "Arg0"
        for subject in clause.subjects or (None,):
            found.roles += _role(reading, clause.text_at.start, role, subject, clause.subject_at, heads)
    for time in reading.of(TimeExpression):
        found.times += [Timex(at.start, at.end, time.type, v) for at, v in time.parts or ((time.at, time.value),)]
    return found


def _event(reading: Reading, event: EventMention) -> Iterator[FoundEvent]:
    head = head_of(reading.doc, event.trigger)
    if head is not None:
        yield FoundEvent(head.idx, "codebook", event.kind, event.status)


def _event_roles(reading: Reading, event: EventMention, heads: dict[str, set[int]]) -> Iterator[FoundRole]:
    head = head_of(reading.doc, event.trigger)
    if head is None:
        return
    for one in event.participants:
        role = "Arg1" if (event.kind, one.role) == ("visit", "host") else ROLES[one.role]
        yield from _role(reading, head.idx, role, one.chain, one.at, heads)
    if event.place:
        yield from _role(reading, head.idx, "Argm-LOC", event.place, None, heads)


def _role(
    reading: Reading, event: int, role: str, chain: str | None, at: Range | None, heads: dict[str, set[int]]
) -> Iterator[FoundRole]:
    """A role filled by words, or else by the mentions of a chain in the event's own sentence."""
    anywhere = frozenset(heads.get(chain or "", ()))
    head, token = head_of(reading.doc, at) if at else None, reading.token(event)
    sentence = token.sent if token is not None else None
    near = frozenset(h for h in anywhere if sentence is None or sentence.start_char <= h < sentence.end_char)
    here = frozenset({head.idx}) if head is not None else near
    if here or anywhere:
        yield FoundRole(event, role, here, anywhere | here)


def _cue(reading: Reading, said: Statement) -> Token | None:
    """The word that says so: it stands in the evidence, and as a rule not in the words said."""
    first = said.cue.split(" ")[0].lower() if said.cue else ""
    named = [t for t in reading.tokens(said.at) if t.lower_ == first]
    outside = [t for t in named if not any(p.start <= t.idx < p.end for p in (said.text_at, *said.more))]
    return next(iter(outside or named), None)


Alone = Callable[[Document], Found]


def alone(package: str, event_nouns: frozenset[str], doc_of: Callable[[Document], Doc]) -> Alone:
    """A pipeline of spaCy by itself: its names and noun chunks; verbs (and nouns that were events in the development
    half) as events; the subjects and objects of verbs as roles. `doc_of` gives the parse that heads are told by."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        nlp = spacy.load(model_folder(package))

    def read(document: Document) -> Found:
        found, common = Found(), doc_of(document)
        for stretch in document.window:
            doc = nlp(document.text[stretch.start : stretch.end])
            found.mentions += _names_and_chunks(doc, common, stretch.start)
            for token in doc:
                place = stretch.start + token.idx
                if token.pos_ == "VERB":
                    found.events.append(FoundEvent(place, "verb", "", "happened"))
                    found.roles += _dependents(token, stretch.start)
                elif token.pos_ == "NOUN" and token.lemma_.lower() in event_nouns:
                    found.events.append(FoundEvent(place, "noun", "", "happened"))
        return found

    return read


def _names_and_chunks(doc: tokens.Doc, common: Doc, shift: int) -> Iterator[FoundMention]:
    """Names, and the noun chunks that hold none as head."""
    taken = set()
    for one in doc.ents:
        at = Range(one.start_char + shift, one.end_char + shift)
        head = head_of(common, at)
        if head is not None and one.label_ in LABELS:
            taken.add(head.idx)
            yield FoundMention(at, head.idx, "name", LABELS[one.label_])
    for chunk in doc.noun_chunks:
        at = Range(chunk.start_char + shift, chunk.end_char + shift)
        head = head_of(common, at)
        if head is not None and head.idx not in taken:
            yield FoundMention(at, head.idx, "pronoun" if chunk.root.pos_ == "PRON" else "nominal", "")


def _dependents(verb: tokens.Token, shift: int) -> Iterator[FoundRole]:
    for child in verb.children:
        role, filler = DEPENDENCIES.get(child.dep_), child
        if child.dep_ == "agent":
            role, filler = "Arg0", next((c for c in child.children if c.dep_ == "pobj"), child)
        if role:
            head = frozenset({filler.idx + shift})
            yield FoundRole(verb.idx + shift, role, head, head)


def event_noun_lemmas(documents: Iterable[tuple[Document, Reading]]) -> frozenset[str]:
    """Lemmas of nouns that are events in gold more often than not."""
    seen: dict[str, list[int]] = {}
    for document, reading in documents:
        heads = {h.idx for e in document.events if (h := head_of(reading.doc, e.at)) is not None}
        for token in reading.doc:
            if token.pos_ == "NOUN":
                counts = seen.setdefault(token.lemma_.lower(), [0, 0])
                counts[token.idx in heads] += 1
    return frozenset(lemma for lemma, (others, events) in seen.items() if events > others)
