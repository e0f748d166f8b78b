"""Gold and found of one document of MEANTIME -> its errors, a line each, to be read by a person."""

from collections.abc import Callable

from bench.meantime_files import Document
from bench.meantime_read import Found
from bench.meantime_score import (
    distinct,
    factuality,
    form_of,
    gold_events,
    gold_heads,
    gold_roles,
    matched_events,
    pairs,
)
from dateline.base.tokens import Doc


def around(document: Document, start: int, end: int, width: int = 60) -> str:
    """Words in their neighbourhood, marked."""
    text = document.text
    before, after = text[max(0, start - width) : start], text[end : end + width]
    return f"{before}[{text[start:end]}]{after}".replace("\n", " / ")


def _word(document: Document, doc: Doc, head: int) -> str:
    token = doc.at(head)
    return around(document, head, head + len(token) if token is not None else head + 1)


def mentions(document: Document, doc: Doc, found: Found) -> None:
    gold = gold_heads(doc, document.mentions)
    said = {m.head: m for m in found.mentions}
    for head, one in gold.items():
        if head not in said:
            print(f"missed {one.form} {'/'.join(one.kinds)}: {_word(document, doc, head)}")
        elif one.kinds and said[head].kind not in one.kinds:
            print(f"kind {'/'.join(one.kinds)} as {said[head].kind}: {_word(document, doc, head)}")
    for head, mine in said.items():
        if head not in gold:
            print(f"extra {mine.form} {mine.kind}: {around(document, mine.at.start, mine.at.end)}")
    extents = {(m.at.start, m.at.end) for m in document.mentions}
    for mine in found.mentions:
        if mine.form == "name" and mine.head in gold and (mine.at.start, mine.at.end) not in extents:
            theirs = [m for m in document.mentions if m.at.start <= mine.head < m.at.end and form_of(doc, m) == "name"]
            quoted = [document.text[m.at.start : m.at.end] for m in theirs]
            print(f"extent {document.text[mine.at.start : mine.at.end]!r}, gold {quoted}")


def events(document: Document, doc: Doc, found: Found) -> None:
    gold = gold_events(doc, document)
    said = {e.head: e for e in found.events}
    for head, one in gold.items():
        if head not in said:
            print(f"missed {one.kind}: {_word(document, doc, head)}")
    for head, mine in said.items():
        if head not in gold:
            print(f"extra {mine.source} {mine.kind}: {_word(document, doc, head)}")


def roles(document: Document, doc: Doc, found: Found) -> None:
    told = {e.head for e in found.events}
    mine = distinct(found.roles)
    matched = pairs(doc, document, mine, labelled=True)
    right, used = {id(role) for role, _ in matched}, {one for _, one in matched}
    for role, event, _ in gold_roles(doc, document):
        if event in told and id(role) not in right:
            at = role.filler.at
            print(f"missed {role.role} {document.text[at.start : at.end]!r}: {_word(document, doc, event)}")
    for one in mine:
        if one not in used and one.event in gold_events(doc, document):
            words = [document.text[h : h + 25].split(" ")[0] for h in sorted(one.here or one.anywhere)]
            print(f"extra {one.role} {words}: {_word(document, doc, one.event)}")


def factualities(document: Document, doc: Doc, found: Found) -> None:
    for event, one in matched_events(doc, document, found):
        wanted, said = factuality(event), one.factuality()
        wrong = [(w, s) for w, s in zip(wanted, said, strict=True) if w != s and w not in ("", "UNDERSPECIFIED")]
        if wrong:
            print(f"{one.source} {one.status}, gold and said {wrong}: {_word(document, doc, one.head)}")


SHOW: dict[str, Callable[[Document, Doc, Found], None]] = {
    "mentions": mentions,
    "events": events,
    "roles": roles,
    "factuality": factualities,
}
