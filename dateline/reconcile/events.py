"""Event mentions of all articles -> events: previews and accounts of one event together, each with its status.

Mentions are compared where they share a block (a participant, a place, a name); three short lists of features weigh
them: for gatherings who and when decide, for happenings where and when, for acts who and of what.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.base.judgements import Judgement
from dateline.base.kinds import REAL
from dateline.base.matching import NEVER, Bar, Judge, Weighed, pairs_of, weigh
from dateline.base.observations import Claim, EventMention
from dateline.base.record import Record
from dateline.base.views import Copy, Entity, Event
from dateline.base.words import content_stems
from dateline.reconcile.event_days import same_day
from dateline.reconcile.event_names import counts_differ, same_name, same_numbers
from dateline.reconcile.event_participants import HELD, same_participants, stands_for
from dateline.reconcile.event_places import name_a_common_place, places_differ, same_place
from dateline.reconcile.event_reports import kindred_reports
from dateline.reconcile.event_sorts import LONE
from dateline.reconcile.event_tenses import told_and_denied
from dateline.reconcile.event_view import draw
from dateline.reconcile.event_weights import features
from dateline.reconcile.origins import Origins
from dateline.reconcile.put_later import new_days, on_new_day
from dateline.reconcile.reprinted import pairs as reprints
from dateline.reconcile.reprinted import told_in_the_same_words
from dateline.reconcile.scenes import Scene
from dateline.reconcile.tellings import HAPPENINGS, Telling, telling
from dateline.reconcile.twins import twins
from dateline.reconcile.venues import Venues
from dateline.reconcile.visits import on_visits, visits_shown_paid, with_what_shows_it

BAR = Bar(same=3.0, unsure=2.0)
SURE = 0.5
LIKELY = 2.25
UNLIKELY = -1.0
BARE = 0.4
BLOWS = frozenset({"attack", "military_operation"})
"""The confidence of an event of which reports say too little to tell it from another: it is shown apart."""


class Events:
    """Needs event mentions, claims, entities and copies; makes judgements of the question `event`, and events."""

    name = "events"
    version = "27"
    needs: tuple[type, ...] = (EventMention, Claim, Entity, Copy)
    makes: tuple[type, ...] = (Judgement, Event)

    def reconcile(self, record: Record) -> Iterator[Judgement | Event]:
        later = new_days(record)
        origins, scene, venues, drawn = Origins(record), Scene(record), Venues(record), list[Event]()
        for sure in (True, False):
            rows = {m.id: telling(scene, m) for m in record.seen(EventMention) if (m.confidence >= SURE) == sure}
            judge = Judge(rows, question="event", by=f"{self.name}@{self.version}", bar=BAR)
            judge.heed(record.decided("event"), {one: one for one in rows})
            judge.judge(reprints(told_in_the_same_words(record, sorted(rows)), BAR.same))
            _judge_all(rows, judge)
            yield from judge.made
            for group in judge.groups.all():
                told = any(not rows[one].bare or rows[one].stands_alone or one in later for one in group)
                confidence = 1.0 if told else BARE
                drawn.append(draw(record, origins, venues, group, confidence=confidence))
        shown = visits_shown_paid(record, drawn)
        for place, event in enumerate(drawn):
            if event.id in shown:
                paid = draw(record, origins, venues, event.mentions, confidence=event.confidence, come=True)
                drawn[place] = with_what_shows_it(paid, shown[event.id])
        drawn = [on_new_day(e, [c for one in e.mentions for c in later.get(one, ())]) for e in drawn]
        yield from _within(record, on_visits(record, drawn))


def _judge_all(rows: Mapping[str, Telling], judge: Judge) -> None:
    """Those that say enough first, among themselves; then each that says little joins the one its report means."""
    full = {one: row for one, row in rows.items() if not row.bare}
    weighed = [(a, b, weigh(rows[a], rows[b], features(rows[a]))) for a, b in pairs_of(_blocks(full.values()))]
    judge.judge(weighed, clash=lambda x, y: _clash([rows[i] for i in x], [rows[i] for i in y]))
    judge.judge(
        _only_two_that_fit(full, judge, weighed), clash=lambda x, y: _clash([rows[i] for i in x], [rows[i] for i in y])
    )
    judge.judge(_blows_of_its_clash(full, judge), clash=lambda x, y: _clash([rows[i] for i in x], [rows[i] for i in y]))
    judge.judge(twins(full, judge, [(a, b) for a, b, _ in weighed], BAR.same))
    judge.judge(_referred_back(rows, judge))
    judge.judge(_one_that_fits(rows, judge))
    judge.judge(_of_the_same_unnamed(rows, judge))


def _blocks(rows: Iterable[Telling]) -> dict[str, list[str]]:
    blocks: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda r: (r.earliest, r.latest, r.id)):
        keys = {f"who {one.entity}" for one in row.who} | {f"of {one.country}" for one in row.who if one.country}
        keys |= {f"word {word}" for word in row.title} | {f"in {word}" for word in row.place}
        keys |= {f"thing {word}" for word in row.things}
        keys |= {f"struck {word}" for word in row.struck if row.kind in HELD}
        if row.kind in HAPPENINGS:
            keys |= {f"near {word}" for word in row.struck | content_stems(" ".join(row.place))}
        keys |= {f"{name} {number}" for name, number in row.numbers}
        keys |= {f"around {' '.join(name)}" for name in row.around | {row.place} if name and row.kind in HAPPENINGS}
        keys |= {"lone"} if row.kind in LONE or row.form == "multilateral" else set()
        keys |= {f"whole {one}" for one in (row.id, row.within) if one}
        if row.first:
            keys.add(f"from {row.first}")
        if row.place_country:
            keys.add(f"country {row.place_country}")
        for key in sorted(keys):
            for family in row.families:
                blocks.setdefault(f"{family} {key}", []).append(row.id)
    return blocks


def _clash(x: Sequence[Telling], y: Sequence[Telling]) -> str | None:
    """Why two groups cannot be one event: a telling of the one excludes a telling of the other."""
    for a in x[:20]:
        for b in y[:20]:
            weighed = weigh(a, b, features(a))
            if weighed.weight == NEVER:
                return f"elsewhere {weighed.reasons[0]}"
            if a.kind in HAPPENINGS | {"visit"} and places_differ(a, b) and not same_name(a, b):
                return "elsewhere places differ"
    return None


def _referred_back(rows: Mapping[str, Telling], judge: Judge) -> list[tuple[str, str, Weighed]]:
    """For each mention that says too little, the nearest of its kind in its report that nothing speaks against:
    before it in the text if there is one, and after it only where it is the only one."""
    by_article: dict[tuple[str, str], list[Telling]] = {}
    for row in rows.values():
        if not (row.bare or row.unplaced):
            by_article.setdefault((row.article, row.family), []).append(row)
    pairs = []
    lacking = (r for r in rows.values() if r.bare or r.unplaced)
    for row in sorted(lacking, key=lambda r: r.id):
        others = [o for o in by_article.get((row.article, row.family), []) if may_refer_to(row, o)]
        before = sorted((o for o in others if o.start < row.start), key=lambda o: (o.start, o.id))
        meant = before[-1] if before else None
        if meant is None and len({judge.groups.find(o.id) for o in others}) == 1:
            meant = others[0]
        if meant is not None:
            pairs.append((row.id, meant.id, Weighed(BAR.same, ("the report refers back to it",))))
    return pairs


def _blows_of_its_clash(rows: Mapping[str, Telling], judge: Judge) -> list[tuple[str, str, Weighed]]:
    """*The guards boarded two boats and hurt eight*, in a report of one clash, placed or dated: a blow told without a
    place and a day of its own is of that clash."""
    clashes: dict[str, dict[str, Telling]] = {}
    for row in rows.values():
        if row.kind == "clash" and (row.place or row.exact) and not row.of_the_past:
            clashes.setdefault(row.article, {}).setdefault(judge.groups.find(row.id), row)
    pairs = []
    for row in sorted(rows.values(), key=lambda r: r.id):
        told = list(clashes.get(row.article, {}).values())
        loose = row.kind in BLOWS and row.status == "happened" and not (row.timed or row.place or row.title)
        if loose and len(told) == 1 and _may_be_blow_of(row, told[0]):
            pairs.append((row.id, told[0].id, Weighed(BAR.same, ("a blow of the clash that its report tells",))))
    return pairs


def _may_be_blow_of(row: Telling, clash: Telling) -> bool:
    """Nothing excludes it, and one of its sides is one of the clash's where that names any."""
    fits = weigh(row, clash, features(row)).weight > UNLIKELY
    return fits and (not clash.who or any(stands_for(a, b) for a in row.who for b in clash.who))


def _only_two_that_fit(
    rows: Mapping[str, Telling], judge: Judge, weighed: Sequence[tuple[str, str, Weighed]]
) -> list[tuple[str, str, Weighed]]:
    """Happenings that all but reach the bar, with a day, a place or a number in common, and that fit no other."""
    near = [row for row in weighed if LIKELY <= row[2].weight < BAR.same and _have_a_mark_in_common(rows, row)]
    fitting: dict[str, dict[str, tuple[str, str, Weighed]]] = {}
    for a, b, w in near:
        x, y = judge.groups.find(a), judge.groups.find(b)
        if x != y:
            fitting.setdefault(x, {})[y] = fitting.setdefault(y, {})[x] = (a, b, w)
    chosen = {}
    for others in fitting.values():
        (y, (a, b, w)), *more = others.items()
        if not more and len(fitting[y]) == 1:
            chosen[a, b] = (a, b, Weighed(BAR.same, (*w.reasons, "no other fits as well")))
    return [chosen[pair] for pair in sorted(chosen)]


def _have_a_mark_in_common(rows: Mapping[str, Telling], pair: tuple[str, str, Weighed]) -> bool:
    """A day, a place or a number; of meetings a place, where one report does not say who met there, or both sides,
    where one does not say when."""
    a, b = rows[pair[0]], rows[pair[1]]
    if a.article == b.article or not kindred_reports(a, b):
        return False
    if a.kind == "meeting" == b.kind:
        if min(len(a.sides), len(b.sides)) > 1 and not (a.timed and b.timed):
            return (a.status in REAL) == (b.status in REAL) and same_participants(a, b) > 0
        return not (a.who and b.who) and a.timed and b.timed and bool(same_place(a, b))
    marks = (same_day, same_place, name_a_common_place, same_numbers)
    return a.kind in HAPPENINGS and any(mark(a, b) for mark in marks)


def _one_that_fits(rows: Mapping[str, Telling], judge: Judge) -> list[tuple[str, str, Weighed]]:
    """For each mention that says too little and that its own report does not explain, the event of other reports
    that fits, where only one does."""
    left = {one for one, row in rows.items() if row.bare and len(judge.groups.members(one)) == 1}
    offers: dict[str, dict[str, tuple[str, Weighed]]] = {}
    for pair in pairs_of(_blocks(rows.values())):
        for one, other in (pair, pair[::-1]):
            if one in left and not rows[other].bare:
                weighed = weigh(rows[one], rows[other], features(rows[one]))
                if weighed.weight >= BAR.same:
                    offers.setdefault(one, {}).setdefault(judge.groups.find(other), (other, weighed))
    return [(one, *next(iter(found.values()))) for one, found in sorted(offers.items()) if len(found) == 1]


def _of_the_same_unnamed(rows: Mapping[str, Telling], judge: Judge) -> list[tuple[str, str, Weighed]]:
    """*phoned both defence ministers*, in two reports: meetings whose parties are told in the same words."""
    left = {i: r for i, r in rows.items() if r.bare and r.stands_alone and len(judge.groups.members(i)) == 1}
    pairs = []
    for a, b in pairs_of(_blocks(left.values())):
        if left[a].article != left[b].article and left[a].besides & left[b].besides:
            weighed = weigh(left[a], left[b], features(left[a]))
            pairs += [(a, b, weighed)] if weighed.weight >= BAR.same else []
    return pairs


def may_refer_to(row: Telling, other: Telling) -> bool:
    """Whether a mention that says little may mean another: nothing excludes it, and it names no one new except where
    both are set in one place."""
    if row.kind != other.kind and (not row.unplaced or other.kind == "military_operation"):
        return False
    if row.of_the_past and not other.of_the_past:  # *the first since 1962, when a tram caught fire*
        return False
    if row.weeks_old and not (other.timed or other.of_the_past):  # *in January, a strike on the same town killed nine*
        return False
    if row.start < other.start and other.of_the_past:  # *the crash*, and later *in June 2024, a train hit ...*
        return False
    if counts_differ(row, other) or told_and_denied(row, other) or weigh(row, other, features(row)).weight <= UNLIKELY:
        return False
    known = all(any(stands_for(one, another) for another in other.who) for one in row.who)
    return known or bool(same_place(row, other))


def _within(record: Record, drawn: Sequence[Event]) -> Iterator[Event]:
    """Events with the larger event that most of their mentions place them in; the larger stand first."""
    placed = []
    home = {one: event.id for event in drawn for one in event.mentions}
    for event in drawn:
        larger = [home.get(record.event_mention(one).within or "") for one in event.mentions]
        found = sorted({one for one in larger if one and one != event.id}, key=lambda o: (-larger.count(o), o))
        placed.append(replace(event, within=found[0]) if found else event)
    yield from sorted(placed, key=lambda e: (e.within is not None, e.form == "bilateral", e.start or "9999", e.id))
