"""Those whom the reports of one event name or describe -> each once, under the fullest words for them."""

from collections import Counter
from collections.abc import Sequence

from dateline.base.kinds import GATHERINGS, Role
from dateline.base.observations import EventMention
from dateline.base.record import Record
from dateline.base.views import Entity, Participant
from dateline.base.words import content_stems, fold

ROLE_ORDER: tuple[Role, ...] = (
    "initiator", "actor", "guest", "participant", "signatory", "chair", "host", "mediator", "target",
    "victim", "object",
)  # fmt: skip
PERSONAL = frozenset({"person", "office"})
STATES = frozenset({"government", "authorities", "administration", "regime", "state", "country", "officials"})
"""What a report calls a state that others name: *the government*."""


def participants(record: Record, mentions: Sequence[EventMention], kind: str) -> tuple[Participant, ...]:
    """Everyone any report names, each once, with the role most give; in a gathering a country gives way to the
    people who speak for it."""
    roles: dict[tuple[str | None, str | None], Counter[Role]] = {}
    articles: dict[tuple[str | None, str | None], set[str]] = {}
    for mention in mentions:
        for one in mention.participants:
            entity = record.entity_of(one.chain)
            key = (entity, None if entity else one.description)
            if any(key):
                roles.setdefault(key, Counter())[one.role] += 1
                articles.setdefault(key, set()).add(mention.article)
    rows = [
        Participant(
            min(counts, key=lambda r: (-counts[r], ROLE_ORDER.index(r))),
            key[0],
            key[1],
            tuple(a for a in record.articles if a in articles[key]),
        )
        for key, counts in roles.items()
    ]
    if kind in GATHERINGS:
        rows = _without_their_countries(record, rows)
    return tuple(sorted(_each_once(record, rows), key=lambda p: _rank(record, p)))


def name_of(record: Record, one: Participant) -> str:
    entity = record.view(one.entity or "")
    return entity.name if isinstance(entity, Entity) else one.description or ""


def _rank(record: Record, one: Participant) -> tuple[int, int, str]:
    return ROLE_ORDER.index(one.role), -len(one.articles), name_of(record, one)


def _without_their_countries(record: Record, rows: list[Participant]) -> list[Participant]:
    entities = [record.view(p.entity or "") for p in rows]
    spoken_for = {e.country for e in entities if isinstance(e, Entity) and e.kind in PERSONAL}
    kept = []
    for row, entity in zip(rows, entities, strict=True):
        is_country = isinstance(entity, Entity) and entity.kind == "country"
        if not (
            is_country
            and row.role in ("participant", "guest")
            and isinstance(entity, Entity)
            and entity.name in spoken_for
        ):
            kept.append(row)
    return kept


def _each_once(record: Record, rows: list[Participant]) -> list[Participant]:
    """Without *the government* beside the state that is named, and without *girls* beside *the 21 girls*."""
    named = {row.role for row in rows if _is_state(record, row)}
    kept: list[Participant] = []
    for row in sorted(rows, key=lambda r: (-len(_stems(r)), -len(r.articles), r.description or "")):
        if row.description is None:
            kept.append(row)
            continue
        if row.role in named and STATES.issuperset(fold(row.description)):
            continue
        fuller = next((k for k in kept if k.description and k.role == row.role and _stems(row) <= _stems(k)), None)
        if fuller is None:
            kept.append(row)
            continue
        both = tuple(a for a in record.articles if a in fuller.articles or a in row.articles)
        kept[kept.index(fuller)] = Participant(fuller.role, None, fuller.description, both)
    return kept


def _stems(row: Participant) -> frozenset[str]:
    return content_stems(row.description or "")


def _is_state(record: Record, row: Participant) -> bool:
    entity = record.view(row.entity or "")
    return isinstance(entity, Entity) and entity.kind == "country"
