"""Clauses -> what they tell, ready to compare: their words, whom they name, and what their sentence says besides."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.base.moments import Moment, first_day
from dateline.base.observations import Clause, Mention, Sentence, TimeExpression
from dateline.base.record import Record
from dateline.base.spans import Range
from dateline.base.views import Entity
from dateline.base.words import content_stems, fold, stem
from dateline.knowledge.countries import adjectives, peoples
from dateline.knowledge.deeds import deeds

CALENDAR = content_stems(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December today tomorrow yesterday week month year next last day morning afternoon "
    "evening night noon midnight pm am hour"
)
"""Words of time, which two clauses of one report day share without telling of one deed."""
BESIDES = content_stems("meanwhile however therefore moreover instead thus still yet already soon later earlier then")
SITED = frozenset(
    {
        "in",
        "at",
        "to",
        "from",
        "into",
        "for",
        "reached",
        "visited",
        "left",
        "toured",
        "visit",
        "tour",
        "near",
        "outside",
    }
)
OPENS = frozenset(
    {"that", "whether", "if", "how", "who", "which", "while", "after", "before", "instead", "without", "than"}
)
"""Words with which something else than the deed begins."""
QUOTES = "\"'“”‘"
OPENING = re.compile(r" (?:that|whether|if|how|who|which|while|after|before|why) |[\"“”‘]")
MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*[.]?"
DATES = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?!\w)|\b{MONTH} \d{{1,2}}(?: to \d{{1,2}})?\b"
    r"|\b\d+[.:]?\d* ?[ap][.]?m\b"
)
"""Figures that only tell when."""
WITHOUT = re.compile(r" (?:without|in the absence of|minus) ")
AT_ONCE = 60
"""Characters within which *without* names somebody."""
OFF = frozenset(verb for verb, _ in deeds().called_off) | deeds().moved
SUSPENDED = ("on hold", "on ice", "to a later")
BEGINS = re.compile(r"(?:At|In|On|Over|During|Before|Speaking|Addressing) ")
FRONT = 120
"""Characters before a verb that belong to its clause where nothing is said in them."""
NEAR = 9
"""Words from the verb within which a place is where it was done."""
BESIDE_WORDS = "of|with|for|on|between|from|in|at|to|over|against|into|by|until|till|after|before|because|due|amid|as"
SET_FOR = "(?:scheduled|planned|due|set) (?:for|to|on)"
BESIDE = re.compile(rf"(?<=\w),? (?:{BESIDE_WORDS}|{SET_FOR}|that|which|who|when|so|pending|indefinitely) ")
"""Words with which what stands beside a noun begins."""
OF_WHAT = re.compile(r"(?:plans?|ing|start|launch|delivery|beginning|days?|hours?|rounds?|series|set)$", re.IGNORECASE)
"""Nouns that leave it to the next to say what deed is called off."""
OF_IT = re.compile(r"(?<=\w) (?:of|with|for|on|between|from|in|at|to|over|against|into|by) ")


@dataclass(frozen=True, slots=True)
class Told:
    """A clause with its entities, the stems of its predicate's words, those of each entity's names and titles, and
    those of the places it names; `own` are the stems of its subject's words too, `said` and `named` the stems and the
    entities of its whole sentence; `sites` are the places where it was done, `towns` those of them that are no country,
    and `people` the persons among the entities. `off` is what the clause makes of a deed that it calls off
    (`cancelled`, `postponed`), `off_what` the words for it, `off_days` the days its sentence names; `what` is the noun
    that the verb governs (*speech* in *will deliver a speech on trade*). `does` are the entities that are its subject,
    `by_words` the stems of the subject's words; `absent` are those without whom it was done; `core` are the stems of
    what the verb governs first, `objects` the entities of the predicate that are neither where it was done nor
    countries; `bound` tells *leaves for Lima* from *leaves Lima*; `plainly` are the stems of the clause before anything
    that is said in it; `set_anew` that it puts the deed off to a day, for which it foretells it."""

    clause: Clause
    set_anew: bool
    entities: frozenset[str]
    words: frozenset[str]
    names: Mapping[str, frozenset[str]]
    places: frozenset[str]
    done_to: frozenset[str]
    doer: str | None
    affair: str | None
    own: frozenset[str]
    said: frozenset[str]
    named: frozenset[str]
    sites: frozenset[str]
    towns: frozenset[str]
    people: frozenset[str]
    off: str | None
    off_what: frozenset[str]
    off_days: tuple[Moment, ...]
    what: frozenset[str]
    does: frozenset[str]
    by_words: frozenset[str]
    absent: frozenset[str]
    plainly: frozenset[str]
    core: frozenset[str]
    objects: frozenset[str]
    bound: bool

    @property
    def verb(self) -> str:
        """The verb, or the first of those that tell the same deed."""
        return same_word(stem(self.clause.verb))


def same_word(word: str) -> str:
    """The first of the words that tell the same deed as this one, a stem; *Kenyan* is Kenya."""
    return deeds().same.get(word) or _lands().get(word, word)


@cache
def _lands() -> Mapping[str, str]:
    """Stems of *Kenyan* and *Kenyans* -> that of Kenya."""
    named = (adjectives() | peoples()).items()
    return {stem(word.lower()): stem(land.lower()) for word, land in named if " " not in word + land}


class Telling:
    """Reads the clauses of a record, each with the sentence it stands in."""

    def __init__(self, record: Record, affairs: Mapping[str, str]) -> None:
        self._record, self._affairs = record, affairs
        self._sentences: dict[str, list[Range]] = {}
        self._mentions: dict[str, list[Mention]] = {}
        self._countries = {fold(e.name): e.id for e in record.views(Entity) if e.kind == "country"}
        for sentence in record.seen(Sentence):
            self._sentences.setdefault(sentence.article, []).append(sentence.at)
        for mention in record.seen(Mention):
            self._mentions.setdefault(mention.article, []).append(mention)
        self._times: dict[str, list[TimeExpression]] = {}
        for time in record.seen(TimeExpression):
            self._times.setdefault(time.article, []).append(time)
        for rows in self._sentences.values():
            rows.sort()
        for named in self._mentions.values():
            named.sort(key=lambda m: m.at)

    def of(self, clause: Clause) -> Told:
        """The clause's words without those of days; a subject that is no name, as in *40 tonnes of tents were flown
        in*, tells the deed too."""
        record = self._record
        text = record.articles[clause.article].text
        entities = frozenset(e for e in map(record.entity_of, clause.chains) if e)
        words = text[clause.text_at.start : clause.text_at.end].partition(" ")[2]
        subject = text[clause.subject_at.start : clause.subject_at.end]
        if not clause.subjects:
            words += " " + subject
        doer = record.view(record.entity_of(clause.subjects[0]) or "") if clause.subjects else None
        sentence, sites = self._sentence(clause), self._sites(clause)
        days = self._days_in(clause.article, sentence) if clause.verb in OFF else ()
        off = _called_off(clause, words) or self._moved(clause, days)
        return Told(
            clause=clause,
            set_anew=clause.verb == "schedule" and not _first_word(text, clause).startswith("schedul"),
            entities=entities,
            words=_stems(words) | {same_word(stem(clause.verb))},
            names={one: _names(record, one) for one in entities},
            places=frozenset(word for one in entities for word in _place_names(record, one)),
            done_to=_and_their_like(content_stems(OF_IT.split(subject)[0].split()[-1])),
            doer=doer.id if isinstance(doer, Entity) and doer.kind == "person" else None,
            affair=self._affairs.get(clause.article),
            own=_stems(text[clause.at.start : clause.at.end]),
            said=_stems(text[sentence.start : sentence.end]),
            named=entities | self._named_in(clause.article, sentence),
            sites=sites,
            towns=frozenset(one for one in sites if _is_a(record, one, "place")),
            people=frozenset(one for one in entities if _is_a(record, one, "person")),
            off=off,
            off_what=_deed_words(subject if _is_of_subject(clause, words) else words) if off else frozenset(),
            off_days=days if off else (),
            what=_deed_words(words if clause.subjects else words.removesuffix(subject)),
            does=frozenset(e for e in map(record.entity_of, clause.subjects) if e),
            by_words=_stems(subject) | self._names_of_lands(clause),
            absent=self._without(clause),
            plainly=_stems(_plainly(text, sentence, clause)),
            core=_core(words),
            bound=words.startswith("for "),
            objects=self._objects(clause) - sites,
        )

    def _days_in(self, article: str, at: Range) -> tuple[Moment, ...]:
        rows = (t for t in self._times.get(article, ()) if at.start <= t.at.start < at.end)
        return tuple(t.moment for t in rows if t.moment and (t.moment.days() or 9) <= 3)

    def _moved(self, clause: Clause, days: tuple[Moment, ...]) -> str | None:
        """*has been moved to June 23*, not *has been moved to another room*."""
        published = first_day(self._record.articles[clause.article].published)
        later = any(published and (day := one.first_day()) and day > published for one in days)
        moves = clause.status == "happened" and clause.passive and clause.verb in deeds().moved
        return "postponed" if moves and later else None

    def _names_of_lands(self, clause: Clause) -> frozenset[str]:
        """Of the countries and bodies that are its subject: *Kigali* is Rwanda."""
        subjects = [e for e in map(self._record.view, map(self._entity, clause.subjects)) if isinstance(e, Entity)]
        return frozenset(w for e in subjects if e.kind in ("country", "organisation") for w in _stems(e.name))

    def _sentence(self, clause: Clause) -> Range:
        rows = self._sentences.get(clause.article, [])
        place = bisect_right(rows, clause.text_at.start, key=lambda at: at.start) - 1
        return rows[place] if place >= 0 and rows[place].covers(clause.text_at) else clause.at

    def _named_in(self, article: str, at: Range) -> frozenset[str]:
        chains = (chain for mention in self._mentions_in(article, at) for chain in mention.chains)
        return frozenset(e for e in map(self._record.entity_of, chains) if e)

    def _mentions_in(self, article: str, at: Range) -> list[Mention]:
        rows = self._mentions.get(article, [])
        first = bisect_right(rows, at.start - 1, key=lambda m: m.at.start)
        last = bisect_right(rows, at.end - 1, key=lambda m: m.at.start)
        return rows[first:last]

    def _without(self, clause: Clause) -> frozenset[str]:
        """*opened without the rebel leader, Ali Haroun*: those named next after *without*."""
        text = self._record.articles[clause.article].text
        places = [m.end() for m in WITHOUT.finditer(text, clause.text_at.start, clause.text_at.end)]
        rows = [m for at in places for m in self._mentions_in(clause.article, Range(at, at + AT_ONCE))]
        return frozenset(self._entity(chain) for m in rows if m.kind == "person" for chain in m.chains)

    def _objects(self, clause: Clause) -> frozenset[str]:
        """Whom and what its predicate names, but for countries."""
        rows = (m for m in self._mentions_in(clause.article, clause.text_at) if m.kind != "country")
        return frozenset(filter(None, (self._entity(chain) for m in rows for chain in m.chains)))

    def _sites(self, clause: Clause) -> frozenset[str]:
        """*told reporters in Lima*, *left Lima*: places near the verb, before anything that is said, and the countries
        that they lie in."""
        text = self._record.articles[clause.article].text
        found: list[str] = []
        for mention in self._mentions_in(clause.article, clause.text_at):
            between = text[clause.text_at.start : mention.at.start].split()
            told = len(between) > NEAR or any(word in OPENS or word[0] in QUOTES for word in between)
            if mention.kind in ("place", "country") and between and not told and between[-1].lower() in SITED:
                found += mention.chains
        places = [e for e in map(self._record.view, map(self._entity, found)) if isinstance(e, Entity)]
        lie_in = (self._countries.get(fold(e.country)) for e in places if e.country)
        return frozenset(e.id for e in places) | frozenset(one for one in lie_in if one)

    def _entity(self, chain: str) -> str:
        return self._record.entity_of(chain) or ""


def _first_word(text: str, clause: Clause) -> str:
    return text[clause.text_at.start : clause.text_at.end].split(maxsplit=1)[0].lower()


def _plainly(text: str, sentence: Range, clause: Clause) -> str:
    """*Over tea at the palace she told the Senate* in *Over tea at the palace she told the Senate that ...*."""
    front = text[sentence.start : clause.text_at.start]
    if not BEGINS.match(front) or len(front) > FRONT or OPENING.search(front):
        front = text[clause.subject_at.start : clause.subject_at.end]
    words = text[clause.text_at.start : clause.text_at.end]
    cut = OPENING.search(words)
    return f"{front} {words[: cut.start()] if cut else words}"


def _core(words: str) -> frozenset[str]:
    """*600 prisoners* in *600 prisoners on Saturday under a deal of May*: the first that is not of time."""
    return next((stems for piece in BESIDE.split(words) if (stems := _stems(piece))), frozenset())


def _called_off(clause: Clause, words: str) -> str | None:
    """What a clause makes of the deed that it is done to: *called off the trip*, *the vote has been postponed*."""
    if clause.status != "happened":
        return None
    table = deeds().called_off
    if clause.verb == "put" and words.lower().startswith(SUSPENDED):
        return "postponed"
    return table.get((clause.verb, "")) or table.get((clause.verb, words.partition(" ")[0].lower()))


def _is_of_subject(clause: Clause, words: str) -> bool:
    """*The signing was put off*, *the signing fell through*."""
    return clause.passive or words.startswith("through")


def _deed_words(words: str) -> frozenset[str]:
    """The deed in *a planned trip to the area*, *plans to visit Lima*, *the signing of the pact*."""
    said = [piece.split()[-1] for piece in BESIDE.split(words, maxsplit=2)[:2] if piece.split()]
    whole = said[:1] if said and not OF_WHAT.search(said[0]) else said
    return frozenset(map(same_word, content_stems(" ".join(whole))))


def _is_a(record: Record, one: str, kind: str) -> bool:
    entity = record.view(one)
    return isinstance(entity, Entity) and entity.kind == kind


def _and_their_like(stems: frozenset[str]) -> frozenset[str]:
    return stems | frozenset(map(same_word, stems))


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(same_word, content_stems(DATES.sub(" ", words)))) - CALENDAR - BESIDES


def _names(record: Record, one: str) -> frozenset[str]:
    """Stems of a party's names and titles: that two clauses name one minister does not make them tell of one deed."""
    entity = record.view(one)
    if not isinstance(entity, Entity) or entity.kind not in ("person", "office", "organisation"):
        return frozenset()
    names = (entity.name, *entity.aliases, *(office.title for office in entity.offices))
    return frozenset(stem for name in names for stem in content_stems(name) | _stems(name))


def _place_names(record: Record, one: str) -> frozenset[str]:
    entity = record.view(one)
    places = isinstance(entity, Entity) and entity.kind in ("country", "place")
    if not places:
        return frozenset()
    names = " ".join((entity.name, *entity.aliases))  # type: ignore[union-attr]
    return content_stems(names) | _stems(names)
