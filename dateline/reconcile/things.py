"""Figures of things that reports count -> which of them answer one another, and what to make of those that differ."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dateline.base.grouping import Groups
from dateline.base.kinds import REAL, Verdict
from dateline.base.moments import first_day
from dateline.base.record import Record
from dateline.base.values import can_both_hold
from dateline.base.views import Entity, Event, Story
from dateline.base.words import STOPWORDS, content_stems, fold, stem
from dateline.knowledge.people import is_people_noun
from dateline.knowledge.things import things
from dateline.reconcile.accounts import CONTRAST, REVISED, RISEN
from dateline.reconcile.counted import NUMBERS, plain_names
from dateline.reconcile.givings import SURE, Giving
from dateline.reconcile.verdicts import Stand

SAID_NOW = r"(?:will|would|is|are|was|were|has|have|to|put|plans?) now|now (?:to|will|plans?|expects?|stands?|puts?)"
NOW = re.compile(rf"\b(?:{SAID_NOW}|instead of|rather than)\b")
AGAINST = re.compile(r"\b(?:insist\w*|disput\w+|contradict\w*|den(?:y|ie[sd]|ying)|put the (?:number|figure))\b")
ANY_TIME = frozenset({"run", "cabinet", "delegation", "commission", "involve", "cover"})
"""Sorts of deed of which it says nothing whether they are still to come."""
ROUND = 1000.0
"""From here on reports round: *33 million tonnes* may be 32.8."""
NEARLY = 0.03


def kept_apart(record: Record, rows: Sequence[Giving]) -> Iterator[tuple[str, list[Giving]]]:
    """The figures of one property that may answer one another, with what they are about. One report's figure for which
    no event is told makes no point by itself."""
    of = Alike(record)
    groups = Groups(str(index) for index in range(len(rows)))
    by_story: dict[str | None, list[int]] = {}
    for index, row in enumerate(rows):
        by_story.setdefault(of.story(row), []).append(index)
    for near in by_story.values():
        for a, b in combinations(near, 2):
            if of.one_deed(rows[a], rows[b]):
                groups.join(str(a), str(b))
    for group in groups.all():
        found = [rows[index] for index in sorted(map(int, group))]
        about = of.home(found)
        if about in of.events or len({row.article for row in found}) > 1:
            yield about, found


class Alike:
    """What two figures must have in common, by the events, the doers and the words of a record."""

    def __init__(self, record: Record) -> None:
        self.events = {event.id: event for event in record.views(Event)}
        self._entities = {entity.id: entity for entity in record.views(Entity)}
        self._stories = {article: story.id for story in record.views(Story) for article in story.articles}
        self._told: dict[str, list[Event]] = {}
        self._of_story: dict[str | None, list[Event]] = {}
        for event in (one for one in self.events.values() if one.confidence >= SURE):
            for article in event.articles:
                self._told.setdefault(article, []).append(event)
            for story in {self._stories.get(article) for article in event.articles}:
                self._of_story.setdefault(story, []).append(event)

    def story(self, row: Giving) -> str | None:
        """The story that the report of a figure covers."""
        return self._stories.get(row.article)

    def home(self, rows: Sequence[Giving]) -> str:
        """The event that most of the reports tell, of those the figures were bound to and those that such a deed can
        belong to; or whoever does it."""
        bound = {row.about for row in rows}
        articles = {row.article for row in rows}
        deeds = [one for row in rows if row.deed for one in sorted(row.deed.kinds)]
        fits = [kind for one in deeds for kind in things().fits.get(one, ())]
        doers = {row.deed.by for row in rows if row.deed and row.deed.by}
        found = [self.events[about] for about in sorted(bound) if about in self.events]
        sides, cabinet = {side for event in found for side in _sides(event)} | doers, "cabinet" in deeds
        for event in self._of_story.get(self.story(rows[0]), ()):
            fitting = event.type in fits and event.id not in bound
            near = not sides or sides & _sides(event) or (cabinet and _of_cabinet(event))
            if fitting and near and (found or doers):
                found.append(event)

        def weight(event: Event) -> tuple[bool, int, bool, int, bool, bool, int]:
            rank = -fits.index(event.type) if event.type in fits else -len(fits)
            told, his = len(articles & set(event.articles)), not doers or bool(doers & _sides(event))
            named = cabinet and _of_cabinet(event)
            return named, told, his, len(event.articles), event.start is not None, event.id in bound, rank

        return max(found, key=weight).id if found else min(bound)

    def one_deed(self, a: Giving, b: Giving) -> bool:
        """Both tell of one affair, and of the same done by the same with the same sort of things."""
        if a.deed is None or b.deed is None:
            return False
        x, y = set(a.deed.sorts), set(b.deed.sorts)
        traded = not x & y and {"buy", "sell"} <= x | y
        of_one_whole = any(" of " in one for one in x & y)
        timeless = a.deed.kinds & b.deed.kinds & ANY_TIME
        if not (x & y or traded) or (a.deed.ahead != b.deed.ahead and not timeless):
            return False
        counted_anew = things().words["growing"] & a.deed.kinds and self._one_event(a, b)
        if a.when and b.when and not a.when.overlaps(b.when) and not counted_anew:
            return False
        known = self._one_event(a, b) or self._known_doer(a, b) or (traded and self._name_each_other(a, b))
        if not (of_one_whole or known or self._in_common(a, b)):
            return False
        return (traded or self._one_doer(a, b)) and not self.of_other_things(a, b, parts=of_one_whole)

    def of_other_things(self, a: Giving, b: Giving, *, parts: bool = False) -> bool:
        """*60 Boeing jets* and *50 Airbus jets*, or *12 hospitals* and *five rural hospitals*: others, or some."""
        (names, words), (other_names, other_words) = _marks(a), _marks(b)
        if (names and other_names and not names & other_names) or (words and other_words and not words & other_words):
            return True
        if names | words and other_names | other_words and not (names | words) & (other_names | other_words):
            return True
        if parts:
            return False  # *seven of the eight opposition parties*, *all eight parties*
        people = a.value.unit == "person"
        own = frozenset() if people else self._own_names(a.about) | self._own_names(b.about)
        x, y = (names | words) - own, (other_names | other_words) - own
        first, second = a.value.number or 0, b.value.number or 0
        return (x > y and first < second) or (y > x and second < first)

    def _one_event(self, a: Giving, b: Giving) -> bool:
        if a.about == b.about:
            return a.about in self.events
        x, y = self.events.get(a.about), self.events.get(b.about)
        if x is None or y is None or x.type != y.type:
            return False
        if a.article == b.article:
            return _two_speak(a, b)
        if set(x.articles) & set(y.articles):
            return False
        if (x.status in REAL) != (y.status in REAL):
            return False
        first, second = _sides(x), _sides(y)
        if not x.start or not y.start:
            return bool(first & second) and (first <= second or second <= first)
        return bool(first & second) and x.start <= (y.end or y.start) and y.start <= (x.end or x.start)

    def _in_common(self, a: Giving, b: Giving) -> bool:
        """Both reports tell of an event that such a deed can be part of; neither binds it to another of that kind."""
        kinds = self._fits(a) & self._fits(b)
        for event in self._told.get(a.article, ()):
            fitting = event.type in kinds or self._between(a, b)
            if fitting and b.article in event.articles and all(self._may_be_of(event, one) for one in (a, b)):
                return True
        return False

    def _between(self, a: Giving, b: Giving) -> bool:
        """One tells who gives, the other who gets."""
        x, y = self._doer(a), self._doer(b)
        traded = a.deed and b.deed and {"buy", "sell"} <= a.deed.kinds | b.deed.kinds
        return bool(traded and x and y and not _names(x) & _names(y))

    def _name_each_other(self, a: Giving, b: Giving) -> bool:
        """*The Union will give Peru 40 buses*, *Peru is to get 60 from the Union*: each names who does the other."""
        x, y = self._doer(a), self._doer(b)
        return x is not None and y is not None and x.name in b.span.quote and y.name in a.span.quote

    def _may_be_of(self, event: Event, one: Giving) -> bool:
        bound, doer = self.events.get(one.about), self._doer(one)
        if bound is not None and bound.id != event.id and bound.type == event.type:
            return False
        sides = {name for side in _sides(event) for name in _names(self._entities.get(side))}
        return doer is None or bool(_names(doer) & sides)

    def _fits(self, one: Giving) -> set[str]:
        return {kind for deed in (one.deed.kinds if one.deed else ()) for kind in things().fits.get(deed, ())}

    def _one_doer(self, a: Giving, b: Giving) -> bool:
        """Nothing says that others do it."""
        x, y = self._doer(a), self._doer(b)
        return x is None or y is None or bool(_names(x) & _names(y))

    def _known_doer(self, a: Giving, b: Giving) -> bool:
        """Both say who does it, and it is the same; events of one kind are two deeds, and so is what is told as done on
        other days."""
        x, y = self.events.get(a.about), self.events.get(b.about)
        if x is not None and y is not None and x.type == y.type:
            return False
        done = a.deed is not None and not a.deed.ahead and not a.deed.kinds & ANY_TIME
        if done and a.day and b.day and abs((_date(a.day) - _date(b.day)).days) > 1:
            return False
        return self._doer(a) is not None and self._doer(b) is not None and self._one_doer(a, b)

    def _doer(self, one: Giving) -> Entity | None:
        """Who does it, where a name says so: *rebels* may be anyone's."""
        found = self._entities.get(one.deed.by or "") if one.deed else None
        return None if found is not None and found.country is None and is_people_noun(found.name) else found

    def _own_names(self, about: str) -> frozenset[str]:
        """Stems of the names of those who take part: *Philippine boats* are no narrower where Manila's are meant."""
        event = self.events.get(about)
        found = [self._entities[p.entity] for p in event.participants if p.entity in self._entities] if event else []
        words = " ".join(f"{one.name} {one.country or ''}" for one in found) + f" {event.place if event else ''}"
        return content_stems(words)


def _date(day: str) -> dt.date:
    return first_day(day) or dt.date.min


def _names(one: Entity | None) -> set[str]:
    """What someone is, and whose: *the defence ministry* acts for its state."""
    return {name for name in (one.name, one.country) if name} if one is not None else set()


def _of_cabinet(event: Event) -> bool:
    """*New government appointed*: by its title it is the event that makes a cabinet."""
    return event.type == "appointment" and any(things().groups.get(word) == "cabinet" for word in fold(event.title))


def _sides(event: Event) -> set[str]:
    return {p.entity for p in event.participants if p.entity}


def _marks(row: Giving) -> tuple[frozenset[str], frozenset[str]]:
    """Stems of the names, and of the other words, that say which things a figure counts."""
    kinds = {word for word, name in things().kinds.items() if name == row.property}
    empty = STOPWORDS | NUMBERS | things().words["plain"] | kinds | {row.property, "many", "much", "few", "less"}
    names: set[str] = set()
    words: set[str] = set()
    before = ""
    for word in plain_names(row).split():
        if word.isdigit() and before[:1].isupper() and not empty & set(fold(before)):
            names = {name for name in names if name != stem(before.lower())} | {f"{before} {word}"}  # *Leopard 2*
        before = word
        for part in fold(word):
            stems = {part, part.removesuffix("s"), part.removesuffix("es")}
            if stems & empty or stem(part) == stem(row.property) or part[0].isdigit():
                continue
            (names if word[:1].isupper() else words).add(stem(part))
    return frozenset(names), frozenset(words)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one deed with one sort of things, and how often each report gives one."""

    rows: tuple[Giving, ...]

    def verdict(self, found: Sequence[Stand], origins: Callable[[Sequence[Giving]], int]) -> Verdict:
        """One pair that cannot both hold makes a conflict, else a figure that replaces another an update."""
        relations = {self.relation(a, b) for a, b in combinations(self.rows, 2)}
        for one in ("conflict", "update"):
            if one in relations:
                return "conflict" if one == "conflict" else "update"
        fitting = ([row for row in self.rows if _fits(one.first, row)] for one in found)
        return "agreed" if any(origins(row) > 1 for row in fitting) else "single"

    def relation(self, a: Giving, b: Giving) -> str:
        """How one figure stands to another: `fits`, `other`, `update` or `conflict`."""
        if _fits(a, b):
            return "fits"
        if a.article == b.article:
            return "conflict" if _two_speak(a, b) else "other"
        if self._several(a.article) or self._several(b.article):
            return "other"
        earlier, later = sorted((a, b), key=lambda g: g.day)
        growing = bool(later.deed and things().words["growing"] & later.deed.kinds)
        if earlier.day[:10] == later.day[:10]:
            apart = a.speaker and b.speaker and a.speaker != b.speaker
            return "conflict" if apart or not growing else "other"
        words = later.span.quote.lower()
        rises = (later.value.number or 0) > (earlier.value.number or 0)
        if REVISED.search(words) or NOW.search(words) or (growing and rises) or (rises and RISEN.search(words)):
            return "update"
        return "other" if growing else "conflict"

    def _several(self, article: str) -> bool:
        """One report gives several figures, so that it cannot be told which of them answers another's."""
        return len({row.value.number for row in self.rows if row.article == article}) > 1


def _two_speak(a: Giving, b: Giving) -> bool:
    """One report gives both, each according to someone else, or sets one against the other."""
    words = max(a, b, key=lambda g: (g.span, g.value.number or 0)).span.quote.lower()
    if a.speaker == b.speaker:
        return a.speaker is None and bool(AGAINST.search(words))
    return bool(a.speaker and b.speaker) or bool(CONTRAST.search(words))


def _fits(a: Giving, b: Giving) -> bool:
    return can_both_hold(a.value, b.value) or _rounded(a, b)


def _rounded(a: Giving, b: Giving) -> bool:
    """*33 million* is what is left of *32.8 million* when it is rounded."""
    x, y = a.value.number or 0, b.value.number or 0
    if min(x, y) < ROUND or {a.value.qualifier, b.value.qualifier} & {"over", "at_least", "at_most", "nearly"}:
        return False
    coarse = max(_grain(x), _grain(y))
    return abs(x - y) <= min(coarse / 2, NEARLY * max(x, y)) and coarse > min(_grain(x), _grain(y))


def _grain(number: float) -> float:
    """The place of the last figure that is no nought: a million for 33 million."""
    grain = 1.0
    while number and number % (grain * 10) == 0:
        grain *= 10
    return grain
