"""Gold and found of one document of MEANTIME -> counts, added up over documents; precision, recall and F1."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from bench.meantime_files import PRONOUNS, Document, GoldEvent, GoldMention, GoldRole
from bench.meantime_read import Found, FoundEvent, FoundRole, head_of
from dateline.base.spans import Range
from dateline.base.tokens import Doc

FORMS = {"NAM": "name", "PRE.NAM": "name", "NOM": "nominal", "PRE.NOM": "nominal", "PRO": "pronoun"}
OUR_KINDS = ("PER", "ORG", "LOC")
"""Kinds of theirs that have a counterpart among ours; PRO (products) and FIN (finance) have next to none."""
RANK = ("name", "nominal", "pronoun")
UNCERTAIN = {"POSSIBLE": "UNCERTAIN", "PROBABLE": "UNCERTAIN"}


@dataclass(slots=True)
class Count:
    """How many gold has, how many were said, how many of each are right."""

    gold: int = 0
    said: int = 0
    hit: int = 0

    @property
    def precision(self) -> float:
        return self.hit / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.hit / (self.gold + self.said) if self.gold + self.said else 0.0

    def row(self) -> str:
        """As text, 42 wide; of what was counted by recall alone, only that."""
        if not self.said:
            return f"{self.gold:7}{'-':>7}{self.hit:7}{'-':>7}{self.recall:7.3f}{'-':>7}"
        return f"{self.gold:7}{self.said:7}{self.hit:7}{self.precision:7.3f}{self.recall:7.3f}{self.f1:7.3f}"


Counts = dict[str, Count]


def count(counts: Counts, name: str, gold: set[object], said: set[object]) -> None:
    """Adds sets of one document under a name."""
    one = counts.setdefault(name, Count())
    one.gold += len(gold)
    one.said += len(said)
    one.hit += len(gold & said)


class Head(NamedTuple):
    """Gold mentions of one head: what they are, taken together."""

    form: str
    kinds: frozenset[str]


def gold_heads(doc: Doc, mentions: Iterable[GoldMention]) -> dict[int, Head]:
    """Heads of gold mentions. *Apple CEO Steve Jobs* and *Steve Jobs* are two mentions and one head; it is a name
    where one of them is."""
    heads: dict[int, Head] = {}
    for one in mentions:
        token = head_of(doc, one.at)
        if token is None:
            continue
        form, kinds = form_of(doc, one), frozenset({one.kind} - {""})
        before = heads.get(token.idx)
        if before is not None:
            form, kinds = min(form, before.form, key=RANK.index), kinds | before.kinds
        heads[token.idx] = Head(form, kinds)
    return heads


def form_of(doc: Doc, one: GoldMention) -> str:
    """Name, nominal or pronoun: as annotated, and where it is not, by the words and the tag of the head."""
    if one.form in FORMS:
        return FORMS[one.form]
    token = head_of(doc, one.at)
    if token is not None and token.lower_ in PRONOUNS:
        return "pronoun"
    return "name" if token is not None and token.tag_ in ("NNP", "NNPS") else "nominal"


def trimmed(doc: Doc, at: Range) -> tuple[int, int]:
    """A stretch without an article before it nor marks and a genitive's *'s* after it."""
    words = [t for t in doc.within(at.start, at.end) if not t.is_space]
    while len(words) > 1 and words[0].lower_ in ("the", "a", "an"):
        words = words[1:]
    while len(words) > 1 and (words[-1].is_punct or words[-1].tag_ == "POS"):
        words = words[:-1]
    return (words[0].idx, words[-1].idx + len(words[-1])) if words else (at.start, at.end)


def score_mentions(counts: Counts, doc: Doc, document: Document, found: Found) -> None:
    """By head: each form, all, and each kind (the kind must be right too). By exact extent: names, nominals, all."""
    gold = gold_heads(doc, document.mentions)
    for form in RANK:
        said: set[object] = {m.head for m in found.mentions if m.form == form}
        count(counts, f"head {form}", {h for h, g in gold.items() if g.form == form}, said)
    count(counts, "head all", set(gold), {m.head for m in found.mentions})
    ours: set[object] = {m.head for m in found.mentions if m.kind in OUR_KINDS}
    count(counts, "head PER, ORG, LOC", {h for h, g in gold.items() if g.kinds & set(OUR_KINDS)}, ours)
    count(
        counts,
        "named PER, ORG, LOC",
        {(h, k) for h, g in gold.items() if g.form == "name" for k in g.kinds & set(OUR_KINDS)},
        {(m.head, m.kind) for m in found.mentions if m.form == "name" and m.kind in OUR_KINDS},
    )
    for kind in (*OUR_KINDS, "PRO", "FIN"):
        of_kind: set[object] = {m.head for m in found.mentions if m.kind == kind}
        count(counts, f"kind {kind}", {h for h, g in gold.items() if kind in g.kinds}, of_kind)
    for form in ("name", "nominal"):
        extents: set[object] = {trimmed(doc, m.at) for m in found.mentions if m.form == form}
        wanted: set[object] = {trimmed(doc, m.at) for m in document.mentions if form_of(doc, m) == form}
        count(counts, f"extent {form}", wanted, extents)
    everything: set[object] = {trimmed(doc, m.at) for m in found.mentions}
    count(counts, "extent all", {trimmed(doc, m.at) for m in document.mentions}, everything)


def gold_events(doc: Doc, document: Document) -> dict[int, GoldEvent]:
    """Gold events by head; of two with one head, the first."""
    heads: dict[int, GoldEvent] = {}
    for event in document.events:
        token = head_of(doc, event.at)
        if token is not None:
            heads.setdefault(token.idx, event)
    return heads


def score_events(counts: Counts, doc: Doc, document: Document, found: Found, sources: dict[str, set[str]]) -> None:
    """Triggers by head: each group of sources against all of gold; recall of all sources by gold's classes and parts
    of speech."""
    gold = gold_events(doc, document)
    for name, group in sources.items():
        count(counts, name, set(gold), {e.head for e in found.events if e.source in group})
    said = {e.head for e in found.events}
    for kind in ("SPEECH_COGNITIVE", "GRAMMATICAL", "OTHER"):
        wanted: set[object] = {h for h, e in gold.items() if e.kind == kind}
        _recalled(counts, f"of {kind}", wanted, said)
    for part, tags in (("verbs", ("VB",)), ("nouns", ("NN",))):
        wanted = {h for h in gold if _tag(doc, h).startswith(tags)}
        count(counts, f"of {part}", wanted, {h for h in said if _tag(doc, h).startswith(tags)})


def _recalled(counts: Counts, name: str, gold: set[object], said: set[int]) -> None:
    """Counts what was found of a part of gold, where no one can say what part of the finds was meant for it."""
    one = counts.setdefault(name, Count())
    one.gold, one.hit = one.gold + len(gold), one.hit + len(gold & said)


def _tag(doc: Doc, offset: int) -> str:
    token = doc.at(offset)
    return token.tag_ if token is not None else ""


def pairs(doc: Doc, document: Document, found: list[FoundRole], *, labelled: bool) -> list[tuple[GoldRole, FoundRole]]:
    """Gold roles with those found for them, one to one: same event, same role (unless not `labelled`), and the filler
    said by the same words, or by other words of which both gold and reader hold that they mean the same."""
    free, matched = list(found), []
    for role, event, fillers in gold_roles(doc, document):
        for one in free:
            same = one.event == event and (one.role == role.role or not labelled)
            if same and (fillers & one.here or fillers & one.anywhere):
                free.remove(one)
                matched.append((role, one))
                break
    return matched


def gold_roles(doc: Doc, document: Document) -> Iterator[tuple[GoldRole, int, set[int]]]:
    """Each gold role with the head of its event and those of all mentions of its filler; the same told twice once."""
    same: dict[str, set[int]] = {}
    for mention in document.mentions:
        token = head_of(doc, mention.at)
        if token is not None and mention.instance:
            same.setdefault(mention.instance, set()).add(token.idx)
    seen = set()
    for role in document.roles:
        event, filler = head_of(doc, role.event), head_of(doc, role.filler.at)
        if event is not None and filler is not None and (event.idx, role.role, filler.idx) not in seen:
            seen.add((event.idx, role.role, filler.idx))
            yield role, event.idx, {filler.idx} | same.get(role.filler.instance, set())


def score_roles(counts: Counts, doc: Doc, document: Document, found: Found) -> None:
    """Triples of event, role and filler: over all of gold, by role, without the role's name, and over the events that
    the reader told."""
    gold, roles = list(gold_roles(doc, document)), distinct(found.roles)
    told, wanted = {e.head for e in found.events}, set(gold_events(doc, document))
    labelled, blind = (pairs(doc, document, roles, labelled=flag) for flag in (True, False))
    rows = {
        "all": (len(gold), len(roles), len(labelled)),
        "role not asked": (len(gold), len(roles), len(blind)),
        "events both have": (
            sum(event in told for _, event, _ in gold),
            sum(one.event in wanted for one in roles),
            len(labelled),
        ),
    }
    for name in ("Arg0", "Arg1", "Arg2", "Argm-LOC"):
        rows[name] = (
            sum(role.role == name for role, _, _ in gold),
            sum(one.role == name for one in roles),
            sum(role.role == name for role, _ in labelled),
        )
    for name, (wants, says, hits) in rows.items():
        one = counts.setdefault(name, Count())
        one.gold, one.said, one.hit = one.gold + wants, one.said + says, one.hit + hits


def distinct(roles: Iterable[FoundRole]) -> list[FoundRole]:
    """The same role of the same event told twice (of *said*, by the statement and by its clause) once, where the
    fillers share a mention."""
    kept: dict[tuple[int, str], list[FoundRole]] = {}
    for one in roles:
        row = kept.setdefault((one.event, one.role), [])
        if not any(one.anywhere & other.anywhere for other in row):
            row.append(one)
    return [one for row in kept.values() for one in row]


def matched_events(doc: Doc, document: Document, found: Found) -> Iterator[tuple[GoldEvent, FoundEvent]]:
    """Gold events with what the reader says of them: a codebook event before a clause before a saying."""
    order = ("codebook", "clause", "saying", "verb", "noun")
    said: dict[int, FoundEvent] = {}
    for one in sorted(found.events, key=lambda e: order.index(e.source)):
        said.setdefault(one.head, one)
    for head, event in gold_events(doc, document).items():
        if head in said:
            yield event, said[head]


def factuality(event: GoldEvent) -> tuple[str, str, str]:
    """Polarity, certainty and time, POSSIBLE and PROBABLE as one; empty or UNDERSPECIFIED is not scored."""
    return event.polarity, UNCERTAIN.get(event.certainty, event.certainty), event.time


MARKED = ("NEG", "UNCERTAIN", "FUTURE")
PLAIN = ("POS", "CERTAIN", "NON_FUTURE")


@dataclass(slots=True)
class Agreement:
    """One attribute over matched events: how often right, how often the plain value is, and the marked one found."""

    total: int = 0
    right: int = 0
    plain: int = 0
    marked: Count = field(default_factory=Count)

    def add(self, gold: str, said: str, marked: str) -> None:
        self.total += 1
        self.right += gold == said
        self.plain += gold != marked
        self.marked.gold += gold == marked
        self.marked.said += said == marked
        self.marked.hit += gold == said == marked


def score_factuality(rows: tuple[Agreement, ...], doc: Doc, document: Document, found: Found) -> None:
    """Adds the matched events of a document; `rows` are polarity, certainty and time."""
    for event, one in matched_events(doc, document, found):
        for row, gold, said, plain, marked in zip(
            rows, factuality(event), one.factuality(), PLAIN, MARKED, strict=True
        ):
            if gold in (plain, marked):
                row.add(gold, said, marked)
