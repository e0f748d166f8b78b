"""Event mentions -> tellings: participants as entities, days, place and numbers, ready to compare."""

import datetime as dt
import re
from dataclasses import dataclass

from dateline.base.articles import Article
from dateline.base.kinds import GATHERINGS
from dateline.base.moments import Moment, first_day
from dateline.base.observations import EventMention
from dateline.base.record import Record
from dateline.base.views import Entity
from dateline.base.words import content_stems, fold, is_of_many
from dateline.reconcile.natures import means_of, natures_of
from dateline.reconcile.scenes import Scene, place_words

FAMILIES = (
    frozenset({"meeting", "call"}),
    frozenset({"attack", "clash", "military_operation"}),
    frozenset({"agreement", "ceasefire"}),
    frozenset({"accident", "disaster"}),
    frozenset({"threat", "accusation"}),
)
HAPPENINGS = frozenset(
    {"attack", "clash", "military_operation", "standoff", "accident", "disaster", "protest", "election"}
)
"""Kinds that one place sees once at a time, so that place and time tell them apart."""
DONE_TO = frozenset({"target", "victim", "object"})
SIDES = frozenset({"participant", "guest", "host"})
OWN = frozenset({"his", "her", "their", "its", "other", "others"})
AHEAD = frozenset({"expected", "proposed"})
FIGHTING = content_stems("war conflict fighting hostilities")
"""Words for a war at large, which is of no one day."""
BLAST = frozenset({"blast"})
FRESH = frozenset({"attack", "clash", "accident"})
NEWS, LATEST = dt.timedelta(days=60), dt.timedelta(days=14)
LEAD = 250
BEFORE = 30
"""Characters before a word for a blow in which its own phrase says how it was struck: *a suicide attack*."""
TOURS = frozenset({"tour", "swing"})
WIDE_WORDS = """
asia africa europe america sahel caucasus balkans caribbean eurasia maghreb levant oceania
andes alps himalaya himalayas himalayan carpathians pyrenees karakoram sahara
"""
WIDE = frozenset(WIDE_WORDS.split())
"""Words for parts of the world and ranges that may hold any place of a country, or more: *a quake in Southeast Asia*,
*a bus that fell from a road in the Andes*."""
ROUGHLY = {"day": dt.timedelta(days=3), "week": dt.timedelta(days=7)}
"""How far off an approximate time may be, by its precision; half a month where it is coarser."""
HALF_A_MONTH = dt.timedelta(days=15)
EARLIER, FRESHEST = re.compile("earlier this|in recent", re.IGNORECASE), dt.timedelta(days=2)
PART = re.compile(r"(?:early|late) on ", re.IGNORECASE)
SLACK = dt.timedelta(days=1)
OPEN = frozenset({"since", "until", "before", "after"})


@dataclass(frozen=True, slots=True)
class Who:
    """One participant: its entity, what kind it is, the country it is of or is, stems of the titles it holds, and the
    bodies that it names or, a person, holds an office of."""

    entity: str
    kind: str
    country: str | None
    role: str
    titles: frozenset[str] = frozenset()
    bodies: frozenset[tuple[str, ...]] = frozenset()


@dataclass(frozen=True, slots=True)
class Telling:
    """One event mention made comparable. `first` and `last` are the days it gives, `clock` the minute,
    `earliest` and `latest` what its
    status and its report's day allow besides; `place` is folded words, `place_country` a folded name; `around` are the
    places that its words name besides; `besides` stems of the words for those who are only described; `linked` the
    mentions that it leads to or follows from;
    `of_many` that it was done to *many others*; `tour` a journey with several stops, of which it is none."""

    id: str
    kind: str
    family: str
    article: str
    status: str
    form: str | None
    title: frozenset[str]
    who: tuple[Who, ...]
    first: dt.date | None
    last: dt.date | None
    exact: bool
    clock: int | None
    earliest: dt.date
    latest: dt.date
    published: dt.date | None
    place: tuple[str, ...]
    place_is_country: bool
    place_country: str | None
    numbers: frozenset[tuple[str, float]]
    words: frozenset[str]
    trigger: frozenset[str]
    things: frozenset[str]
    struck: frozenset[str]
    described: bool
    besides: frozenset[str]
    start: int
    within: str | None
    natures: frozenset[str]
    opens: bool
    around: frozenset[tuple[str, ...]]
    linked: frozenset[str]
    of_many: bool
    tour: bool
    scene: Scene

    @property
    def gathering(self) -> bool:
        return self.kind in GATHERINGS

    @property
    def families(self) -> tuple[str, ...]:
        """Its own, and of an explosion that of attacks too: one report says *a blast*, another *a bomb*."""
        return (self.family, "attack") if self.kind == "accident" and self.natures == BLAST else (self.family,)

    @property
    def bare(self) -> bool:
        """Says too little to be told from another of its kind: a *meeting* with no one else, nowhere, at no time."""
        placed = bool(self.place) and not self.place_is_country
        if self.title or self.numbers or (placed and self.exact):
            return False
        if self.kind in ("meeting", "call"):
            if self.who and self.besides and (self.things or self.exact):
                return False
            return len(self.who) < 2 and not (self.exact and self.session)
        if self.kind == "visit":
            return not self.who
        return not (self.who or placed or self.described or self.timed)

    @property
    def stands_alone(self) -> bool:
        """Says too little to be told from another, and yet who met, if not by name, and when: it is an event."""
        met = self.kind in ("meeting", "call") and bool(self.besides)
        return met and (self.exact or (self.timed and bool(self.who)))

    @property
    def session(self) -> bool:
        """A body meets, or someone chairs the meeting: no counterpart is needed to tell it from another."""
        return any(one.role == "chair" or one.kind == "organisation" for one in self.who)

    @property
    def sides(self) -> tuple[Who, ...]:
        """Those who take part for themselves; a mediator does not. The town that is struck is where it happens."""
        where = self.kind in HAPPENINGS
        return tuple(one for one in self.who if one.role != "mediator" and not (where and one.kind == "place"))

    @property
    def unplaced(self) -> bool:
        """A happening without a name, of which a report says neither where it was nor who did it to whom."""
        named = self.title or self.who or self.place or self.things or self.kind == "military_operation"
        return self.kind in HAPPENINGS and not (named or self.exact)

    @property
    def of_the_past(self) -> bool:
        """Told as of months or years before its report."""
        return bool(self.published and self.last and self.published - self.last > NEWS)

    @property
    def weeks_old(self) -> bool:
        """Told as of weeks or more before its report."""
        return bool(self.published and self.last and self.published - self.last > LATEST)

    @property
    def timed(self) -> bool:
        return self.first is not None or self.last is not None


def family_of(kind: str) -> str:
    """The smallest kind of those that reports take for one another."""
    return next((min(group) for group in FAMILIES if kind in group), kind)


def telling(scene: Scene, mention: EventMention) -> Telling:
    """A mention with everything resolved through the entities of the record."""
    record = scene.record
    article = record.articles[mention.article]
    published = first_day(article.published)
    time = mention.time
    first, last = _days(time, mention.kind in GATHERINGS)
    place, is_country, country = _place(record, mention)
    text = article.text
    trigger, opens = text[mention.trigger.start : mention.trigger.end], _opens(article, mention)
    return Telling(
        id=mention.id,
        kind=mention.kind,
        family=family_of(mention.kind),
        article=mention.article,
        status=mention.status,
        form=mention.form,
        title=scene.full_title(mention.title) if mention.title else frozenset(),
        who=_who(record, mention),
        first=first,
        last=last,
        exact=bool(time and not _rough(time) and time.bound not in OPEN and (time.days() or 99) <= 3),
        clock=time.clock() if time else None,
        earliest=_earliest(mention, published, first, opens=opens, lasting=_lasting(trigger)),
        latest=_latest("" if mention.background else mention.status, published, last),
        published=published,
        place=place,
        place_is_country=is_country,
        place_country=country,
        numbers=frozenset((name, v.number) for name, v in mention.attributes.items() if v.number is not None),
        words=content_stems(text[mention.at.start : mention.at.end]),
        trigger=content_stems(trigger),
        things=_things(mention),
        struck=_struck(record, mention),
        described=any(p.description for p in mention.participants),
        besides=_besides(mention),
        start=mention.trigger.start,
        within=mention.within,
        natures=_natures(mention, text),
        opens=opens,
        around=scene.places_in(mention),
        linked=scene.linked_to(mention),
        of_many=any(p.description and p.role in DONE_TO and is_of_many(p.description) for p in mention.participants),
        tour=mention.kind == "visit" and not place and ("stops" in mention.attributes or trigger.lower() in TOURS),
        scene=scene,
    )


def _natures(mention: EventMention, text: str) -> frozenset[str]:
    """What kind of disaster or accident its own words name; the magnitude of a quake names it too. Sanctions laid on
    and sanctions lifted are of two natures, air strikes and suicide bombings too."""
    trigger = text[mention.trigger.start : mention.trigger.end]
    if mention.kind == "sanction":
        return frozenset({mention.mode or "impose"})
    if mention.kind == "attack":
        before = text[max(mention.at.start, mention.trigger.start - BEFORE) : mention.trigger.start].split()[-2:]
        return means_of(fold(" ".join((*before, trigger))), fold(text[mention.at.start : mention.at.end]))
    if mention.kind not in ("disaster", "accident"):
        return frozenset()
    measured = ("magnitude",) if "magnitude" in mention.attributes else ()
    return natures_of((*fold(f"{mention.title or ''} {trigger}"), *measured))


def _days(time: Moment | None, gathering: bool) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day that a time allows; *about a month ago* allows two weeks more at each end, *late on
    Thursday* and a day that the report only lets infer a few days of those who may meet again soon."""
    if time is None:
        return None, None
    first, last = time.first_day(), time.last_day()
    if EARLIER.match(time.text) and first and last and last - first > FRESHEST:
        last -= FRESHEST  # no news of yesterday is of *earlier this year*
    if _rough(time):
        off = ROUGHLY.get(time.precision, HALF_A_MONTH) if gathering or time.precision == "day" else HALF_A_MONTH
        first, last = first and first - off, last and last + off
    return first, last


def _rough(time: Moment) -> bool:
    """*about a month ago*; the day of *May 24 at about 3 a.m.* is certain, and so is that of *early on Tuesday*."""
    sure = time.precision in ("hour", "minute", "part") or bool(PART.match(time.text) and time.precision == "day")
    return time.approximate and not sure


def _opens(article: Article, mention: EventMention) -> bool:
    """Whether it is the news that the report opens with."""
    start = article.body[0].start if article.body else 0
    return mention.trigger.start - start < LEAD


def _lasting(trigger: str) -> bool:
    """*The war*, *the conflict*: of weeks or years before the report too."""
    return bool(content_stems(trigger) & FIGHTING)


def _earliest(
    mention: EventMention, published: dt.date | None, first: dt.date | None, *, opens: bool, lasting: bool
) -> dt.date:
    """What is expected lies not before the report that expects it; a happening that a report states without a day is
    of its own weeks, or of its own days where it opens with it."""
    if first is not None:
        return first
    if published is None:
        return dt.date.min
    if mention.kind in FRESH and not mention.background and mention.status == "happened" and not lasting:
        return published - (LATEST if opens else NEWS)
    return published - SLACK if mention.status in AHEAD else dt.date.min


def _latest(status: str, published: dt.date | None, last: dt.date | None) -> dt.date:
    """What has happened lies not after the report that tells it; what is only alluded to may."""
    if last is not None:
        return last
    return published + SLACK if status in ("happened", "alleged") and published else dt.date.max


def _who(record: Record, mention: EventMention) -> tuple[Who, ...]:
    found: dict[str, Who] = {}
    for one in mention.participants:
        entity = record.view(record.entity_of(one.chain) or "")
        if isinstance(entity, Entity):
            country = entity.name if entity.kind == "country" else entity.country
            key = " ".join(fold(country)) if country else None
            titles = [office.title for office in entity.offices] + [entity.name] * (entity.kind == "office")
            stems = frozenset(stem for title in titles for stem in content_stems(title))
            found.setdefault(entity.id, Who(entity.id, entity.kind, key, one.role, stems, _bodies(entity)))
    return tuple(found[key] for key in sorted(found))


def _bodies(entity: Entity) -> frozenset[tuple[str, ...]]:
    """The folded names of a body; of a person those of the bodies whose offices he or she holds."""
    if entity.kind == "person":
        return frozenset(tuple(fold(office.of)) for office in entity.offices if office.of)
    bodies = entity.kind in ("organisation", "armed_group")
    return frozenset(tuple(fold(name)) for name in (entity.name, *entity.aliases)) if bodies else frozenset()


def _things(mention: EventMention) -> frozenset[str]:
    """Stems of the names within what is only described: *part of the Mitra Husada Hospital*."""
    words = [w for p in mention.participants for w in (p.description or "").split() if w[:1].isupper()]
    return content_stems(" ".join(words))


def _besides(mention: EventMention) -> frozenset[str]:
    """Stems of the words for those who are only described: *members of the Diet*; *their families* tells none."""
    told = [p.description.split() for p in mention.participants if p.description and p.role in SIDES]
    return content_stems(" ".join(w for words in told if words[0].lower() not in OWN for w in words))


def _struck(record: Record, mention: EventMention) -> frozenset[str]:
    """Stems of the words for whom or what it was done to, names of entities among them."""
    words = []
    for one in mention.participants:
        if one.role in DONE_TO:
            entity = record.view(record.entity_of(one.chain) or "")
            if isinstance(entity, Entity) and entity.kind == "place" and mention.kind in HAPPENINGS:
                continue  # it is there that the blow fell: places tell that
            words.append(entity.name if isinstance(entity, Entity) else one.description or "")
    return content_stems(" ".join(words))


def _place(record: Record, mention: EventMention) -> tuple[tuple[str, ...], bool, str | None]:
    entity = record.view(record.entity_of(mention.place) or "")
    if isinstance(entity, Entity):
        country = entity.name if entity.kind == "country" else entity.country
        name = fold(entity.name) if entity.kind == "country" else place_words(entity.name)
        wide = entity.kind == "country" or not WIDE.isdisjoint(name)
        return name, wide, " ".join(fold(country)) if country else None
    return (place_words(mention.place_name), False, None) if mention.place_name else ((), False, None)
