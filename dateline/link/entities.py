"""Chains of all articles -> entities, each of one person, body, place or thing, with the judgements that made them.

Chains alike in all that counts form profiles; profiles that share a block (a word of the name as it sounds, an
acronym, an office) are weighed by features; the weightier join first. Names that tell little alone (a bare surname, a
ministry without its country, an office without a name) come last and join only the one group that fits best.
"""

from collections.abc import Iterable, Iterator, Sequence

from dateline.base.judgements import Judgement
from dateline.base.matching import Bar, Judge, Weighed, pairs_of, weigh
from dateline.base.observations import Chain, Mention
from dateline.base.record import Record
from dateline.base.spellings import sound
from dateline.base.views import Entity
from dateline.link import body_features, person_features
from dateline.link.body_features import BODY, initials
from dateline.link.drawing import draw
from dateline.link.person_features import PERSON
from dateline.link.profiles import Profile, profiles
from dateline.link.vacancies import holders

BAR = Bar(same=3.0, unsure=2.0)
WEAK_BAR = 2.0
"""What the best candidate for a name that tells little must weigh, and it must outweigh all others."""


class Entities:
    """Needs chains and mentions; makes judgements of the question `entity`, and entities."""

    name = "entities"
    version = "6"
    needs: tuple[type, ...] = (Chain, Mention)
    makes: tuple[type, ...] = (Judgement, Entity)

    def reconcile(self, record: Record) -> Iterator[Judgement | Entity]:
        decided = record.decided("entity")
        alone = {one for pair, judgement in decided.items() if judgement.by_person for one in pair}
        rows = {p.id: p for p in profiles(record, alone=alone)}
        judge = Judge(rows, question="entity", by=f"{self.name}@{self.version}", bar=BAR)
        judge.heed(decided, {chain: row.id for row in rows.values() for chain in row.chains})
        weighed = [(a, b, w) for a, b in pairs_of(_blocks(rows.values())) if (w := _weighed(rows[a], rows[b]))]
        strong = [(a, b, w) for a, b, w in weighed if not (rows[a].weak or rows[b].weak)]
        judge.judge(strong, clash=lambda x, y: _clash([rows[i] for i in x], [rows[i] for i in y]))
        judge.judge(_best_of_weak(rows, judge, weighed))
        judge.judge(holders(record, rows, judge.groups))
        yield from _within_profiles(rows.values(), judge)
        yield from judge.made
        for group in judge.groups.all():
            yield draw(record, sorted(c for one in group for c in rows[one].chains))


def _blocks(rows: Iterable[Profile]) -> dict[str, list[str]]:
    blocks: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda r: (r.words, r.id)):
        for key in sorted(set(_keys(row))):
            blocks.setdefault(key, []).append(row.id)
    return blocks


def _keys(row: Profile) -> Iterator[str]:
    if row.kind in ("country", "office"):
        return
    yield f"{row.kind} {' '.join(sorted(row.words))}"
    if row.kind == "person":
        yield from (f"person {sound(word)}" for word in row.words if len(word) > 1)
        yield f"person {sound(''.join(row.words))}"
    else:
        yield f"{row.kind} {' '.join(sound(word) for word in row.words)}"
        yield from (f"{row.kind} {' '.join(sorted(alias))}" for alias in row.aliases)
    if row.kind == "place":
        yield f"place {''.join(row.words)[:4]}"
    if row.kind == "organisation" and len(row.words) > 1:
        yield from (f"{row.kind} {letters}" for letters in initials(row.name) if len(letters) > 1)


def _weighed(a: Profile, b: Profile) -> Weighed | None:
    """The weight of a pair; None where kinds or names have nothing to do with each other."""
    if a.kind != b.kind:
        return None
    if a.kind == "person":
        return weigh(a, b, PERSON) if person_features.names_agree(a, b) else None
    return weigh(a, b, BODY) if body_features.names_agree(a, b) else None


def _clash(x: Sequence[Profile], y: Sequence[Profile]) -> str | None:
    """A chain of likenesses must not bring two different full names together."""
    for a in x[:20]:
        for b in y[:20]:
            if a.kind == "person" and not a.weak and not b.weak and not person_features.names_agree(a, b):
                return f"{a.name} and {b.name} are different names"
    return None


def _best_of_weak(
    rows: dict[str, Profile], judge: Judge, weighed: Sequence[tuple[str, str, Weighed]]
) -> list[tuple[str, str, Weighed]]:
    """For each name that tells little, its one best group, lifted over the bar; none where two weigh the same."""
    offers: dict[str, dict[str, tuple[str, Weighed]]] = {}
    for a, b, w in weighed:
        for weak, other in ((a, b), (b, a)):
            if rows[weak].weak and not rows[other].weak:
                group = judge.groups.find(other)
                held = offers.setdefault(weak, {}).get(group)
                if held is None or (w.weight, held[0]) > (held[1].weight, other):
                    offers[weak][group] = (other, w)
    chosen = [(a, b, w) for a, b, w in weighed if rows[a].weak and rows[b].weak and not (a in offers or b in offers)]
    for weak, groups in sorted(offers.items()):
        ranked = sorted(groups.values(), key=lambda o: (-o[1].weight, o[0]))
        other, best = ranked[0]
        alone = len(ranked) == 1 or ranked[1][1].weight < best.weight
        if alone and best.weight >= WEAK_BAR:
            reasons = (*best.reasons, "no one else fits as well")
            chosen.append((weak, other, Weighed(max(best.weight, BAR.same), reasons)))
        elif best.weight >= WEAK_BAR:
            chosen.append((weak, other, Weighed(WEAK_BAR, (*best.reasons, "but others fit as well"))))
    return chosen


def _within_profiles(rows: Iterable[Profile], judge: Judge) -> Iterator[Judgement]:
    """That chains of one profile are the same: each with the first, so that a person can part them."""
    for row in rows:
        for chain in row.chains[1:]:
            yield judge.say(row.id, chain, "same", Weighed(4.0, ("same name, country and surroundings",)))
