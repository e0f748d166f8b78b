"""Relations as articles give them -> the record's relations: one for each pair and kind, with all its evidence."""

from collections.abc import Iterator, Sequence

from dateline.base.ids import make_id
from dateline.base.observations import RelationMention
from dateline.base.record import Record
from dateline.base.views import Entity, Relation
from dateline.base.words import fold

SYMMETRIC = frozenset({"cooperation"})
Key = tuple[str, str, str, tuple[str, ...], str | None, str | None]


class Relations:
    """Needs relation mentions and entities; makes relations. A chair or membership said for different times stands
    once for each time."""

    name = "relations"
    version = "1"
    needs: tuple[type, ...] = (RelationMention, Entity)
    makes: tuple[type, ...] = (Relation,)

    def reconcile(self, record: Record) -> Iterator[Relation]:
        found: dict[Key, list[RelationMention]] = {}
        for mention in record.seen(RelationMention):
            key = _key(record, mention)
            if key is not None:
                found.setdefault(key, []).append(mention)
        for key in sorted(found, key=str):
            yield _relation(record, key, found[key])


def _key(record: Record, mention: RelationMention) -> Key | None:
    subject, object = record.entity_of(mention.subject), record.entity_of(mention.object)
    if not subject or not object or subject == object:
        return None
    if mention.type in SYMMETRIC:
        subject, object = sorted((subject, object))
    time = mention.time.start if mention.time else None
    return mention.type, subject, object, fold(mention.item or ""), mention.mode, time


def _relation(record: Record, key: Key, rows: Sequence[RelationMention]) -> Relation:
    type, subject, object, _, mode, start = key
    ends = [row.time.end for row in rows if row.time and row.time.end]
    items = sorted(row.item for row in rows if row.item)
    articles = {row.article for row in rows}
    spans = sorted({record.span(row.article, row.at) for row in rows})
    return Relation(
        id=make_id("r", min(row.id for row in rows)),
        type=type,
        subject=subject,
        object=object,
        item=items[0] if items else None,
        mode=mode,
        start=start,
        end=max(ends, default=None),
        articles=tuple(a for a in record.articles if a in articles),
        evidence=tuple(spans),
    )
