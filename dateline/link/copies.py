"""Articles -> copies: reprints, agency credits, passages that stand in several, and releases that several give.

A passage that fills most of the shorter article makes a reprint. One that both articles tell as the statement of one
issuer is a release; one with enough of the reporter's own words, outside of quotation marks, posts and captions, is
shared text. What copies fold together counts as one origin of a fact.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from dateline.base.articles import Article
from dateline.base.grouping import Groups
from dateline.base.ids import make_id
from dateline.base.judgements import Decision, Judgement
from dateline.base.observations import Sentence, Statement
from dateline.base.record import Record
from dateline.base.spans import Range, Span
from dateline.base.views import Copy, Entity
from dateline.base.words import fold
from dateline.link.borrowed import Borrowed
from dateline.link.issuers import Issuers
from dateline.link.passages import Passage, Words, body_words, passages

REPRINTED = 0.6
"""Share of the shorter body's words that stand in the other, from which it is a reprint, trimmed or retitled."""
LONG_ENOUGH = 40
"""Words a body must have to be called a reprint as a whole."""
OWN = 14
"""Words of the reporters' own that two articles must share to be called shared text."""
Pair = tuple[str, str]


class Copies:
    """Needs statements, sentences and entities; makes judgements of the question `copy`, and copies."""

    name = "copies"
    version = "1"
    needs: tuple[type, ...] = (Sentence, Statement, Entity)
    makes: tuple[type, ...] = (Judgement, Copy)

    def reconcile(self, record: Record) -> Iterator[Judgement | Copy]:
        words = {a.id: body_words(a) for a in record.articles.values()}
        persons = {pair: j.decision for pair, j in record.decided("copy").items() if j.by_person}
        shared = {p: rows for p, rows in passages(words.values()).items() if persons.get(p) != "different"}
        reprints = Groups(record.articles)
        for pair in sorted(shared.keys() | {p for p, decision in persons.items() if decision == "same"}):
            if all(one in words for one in pair) and (
                persons.get(pair) == "same" or _is_reprint(words, pair, shared[pair])
            ):
                reprints.join(*pair)
                yield self._judgement(pair, "same", "most of the shorter report stands in the other word for word")
        yield from _agencies(record)
        yield from _reprints(record, reprints, shared)
        yield from self._passages(
            record, {p: r for p, r in shared.items() if reprints.find(p[0]) != reprints.find(p[1])}
        )

    def _passages(self, record: Record, shared: Mapping[Pair, Sequence[Passage]]) -> Iterator[Judgement | Copy]:
        """Shared text and releases, each passage with all articles in which it stands."""
        issuers, borrowed = Issuers(record), Borrowed(record.articles)
        text: list[Passage] = []
        released: dict[str, list[Passage]] = {}
        for pair, rows in shared.items():
            longest = max(row.words for row in rows)
            yield self._judgement(pair, "unsure", f"a passage of {longest} words stands in both")
            for row in rows:
                name = release_of(issuers, row)
                if name is not None:
                    released.setdefault(name, []).append(row)
                elif not same_quotation(issuers, row) and borrowed.own_words(row) >= OWN:
                    text.append(row)
        for group in _alike(text):
            yield _copy(record, "shared_text", None, group)
        for name, passages_of in sorted(released.items()):
            for group in _connected(passages_of):
                yield _copy(record, "same_release", name, group)

    def _judgement(self, pair: Pair, decision: Decision, reason: str) -> Judgement:
        by = f"{self.name}@{self.version}"
        return Judgement(make_id("j", "copy", *pair, by), "copy", *pair, decision, by, (reason,), 1.0)


def _is_reprint(words: Mapping[str, Words], pair: Pair, rows: Sequence[Passage]) -> bool:
    shorter = min(len(words[one].folded) for one in pair)
    return shorter >= LONG_ENOUGH and sum(row.words for row in rows) >= REPRINTED * shorter


def release_of(issuers: Issuers, row: Passage) -> str | None:
    """The name of who issued a passage that both articles give as a release; None when it is none. One article may
    name only *an official readout*: then the other's issuer counts."""
    papers = issuers.paper(row.a, row.in_a), issuers.paper(row.b, row.in_b)
    if papers[0] and papers[1]:
        return max(papers[0][1], papers[1][1], key=len) if papers[0][0] == papers[1][0] else None
    first, second = issuers.issuers(row.a, row.in_a), issuers.issuers(row.b, row.in_b)
    if first and second:
        return next((one.name for one in first if one.id in {other.id for other in second}), None)
    found, other, stretch = (first, row.b, row.in_b) if first else (second, row.a, row.in_a)
    return found[0].name if found and issuers.told_as_release(other, stretch) else None


def same_quotation(issuers: Issuers, row: Passage) -> bool:
    """Whether a passage is in both articles nothing but one speaker's words in quotation marks."""
    first, second = issuers.quoted_speaker(row.a, row.in_a), issuers.quoted_speaker(row.b, row.in_b)
    return first is not None and first == second


def _agencies(record: Record) -> Iterator[Copy]:
    credited: dict[tuple[str, ...], list[Article]] = {}
    for article in record.articles.values():
        if article.agency:
            credited.setdefault(fold(article.agency), []).append(article)
    for key, rows in sorted(credited.items()):
        spans = tuple(record.span(a.id, a.agency_at) for a in rows if a.agency_at)
        names = sorted(a.agency for a in rows if a.agency)
        yield Copy(make_id("c", "agency", *key), "agency", names[0], tuple(a.id for a in rows), spans)


def _reprints(record: Record, groups: Groups, shared: Mapping[Pair, Sequence[Passage]]) -> Iterator[Copy]:
    for group in groups.all():
        if len(group) < 2:
            continue
        rows = [record.articles[one] for one in record.articles if one in set(group)]
        agency = next((a.agency for a in rows if a.agency), None)
        spans: dict[str, Span] = {}
        for (a, b), found in sorted(shared.items()):
            if a in group and b in group:
                longest = max(found, key=lambda p: (p.words, -p.in_a.start))
                spans.setdefault(a, record.span(a, longest.in_a))
                spans.setdefault(b, record.span(b, longest.in_b))
        ids = tuple(a.id for a in rows)
        yield Copy(make_id("c", "reprint", group[0]), "reprint", agency or ids[0], ids, tuple(spans.values()))


def _ends(rows: Sequence[Passage]) -> list[tuple[str, Range]]:
    return sorted({end for row in rows for end in ((row.a, row.in_a), (row.b, row.in_b))})


def _alike(rows: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Passages whose stretches lie over one another by half or more are one passage in several articles."""
    names = [f"{place:08d}" for place in range(len(rows))]
    groups = Groups(names)
    by_article: dict[str, list[tuple[Range, str]]] = {}
    for name, row in zip(names, rows, strict=True):
        by_article.setdefault(row.a, []).append((row.in_a, name))
        by_article.setdefault(row.b, []).append((row.in_b, name))
    for found in by_article.values():
        found.sort()
        for (first, one), (second, other) in pairwise(found):
            common = min(first.end, second.end) - max(first.start, second.start)
            if 2 * common >= min(first.end - first.start, second.end - second.start):
                groups.join(one, other)
    for group in groups.all():
        yield [rows[int(name)] for name in group]


def _connected(rows: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Passages of one issuer, those whose articles hang together."""
    groups = Groups({one for row in rows for one in (row.a, row.b)})
    for row in rows:
        groups.join(row.a, row.b)
    for group in groups.all():
        yield [row for row in rows if row.a in group]


def _copy(record: Record, kind: str, origin: str | None, rows: Sequence[Passage]) -> Copy:
    ends = _ends(rows)
    spans = tuple(record.span(article, stretch) for article, stretch in ends)
    found = {article for article, _ in ends}
    ids = tuple(a for a in record.articles if a in found)
    id = make_id("c", kind, min(found), spans[0].quote)
    return Copy(id, "same_release" if kind == "same_release" else "shared_text", origin, ids, spans)
