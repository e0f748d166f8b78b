"""Clauses -> what they tell, ready to compare: their words, whom they name, and what their sentence says besides."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.base.observations import Clause, Mention, Sentence
from dateline.base.record import Record
from dateline.base.spans import Range
from dateline.base.views import Entity
from dateline.base.words import content_stems, fold, stem
from dateline.knowledge.deeds import deeds

CALENDAR = content_stems(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December today tomorrow yesterday week month year"
)
"""Words of time, which two clauses of one report day share without telling of one deed."""
BESIDES = content_stems("meanwhile however therefore moreover instead thus still yet already soon later earlier then")
SITED = frozenset({"in", "at", "to", "from", "into", "for", "reached", "visited", "left", "toured", "near", "outside"})
OPENS = frozenset({"that", "whether", "if", "how", "who", "which", "while", "after", "before"})
"""Words with which something else than the deed begins."""
QUOTES = "\"'“”‘"
NEAR = 9
"""Words from the verb within which a place is where it was done."""
BESIDE_WORDS = "of|with|for|on|between|from|in|at|to|over|against|into|by|until|till|after|before|because|due|amid|as"
SET_FOR = "(?:scheduled|planned|due|set) (?:for|to|on)"
BESIDE = re.compile(rf"(?<=\w),? (?:{BESIDE_WORDS}|{SET_FOR}|that|which|who|when|so|pending|indefinitely) ")
"""Words with which what stands beside a noun begins."""
OF_WHAT = re.compile(r"(?:plans?|ing|start|launch|delivery|beginning)$", re.IGNORECASE)
"""Nouns that leave it to the next to say what deed is called off."""
OF_IT = re.compile(r"(?<=\w) (?:of|with|for|on|between|from|in|at|to|over|against|into|by) ")


@dataclass(frozen=True, slots=True)
class Told:
    """A clause with its entities, the stems of its predicate's words, those of each entity's names and titles, and
    those of the places it names; `own` are the stems of its subject's words too, `said` and `named` the stems and the
    entities of its whole sentence; `sites` are the places where it was
    done, `towns` those of them that are no country, and `people` the persons among the entities. `off` is what the
    clause makes of a deed that it calls off (`cancelled`, `postponed`), and `off_what` the words for that deed."""

    clause: Clause
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

    @property
    def verb(self) -> str:
        """The verb, or the first of those that tell the same deed."""
        return same_word(stem(self.clause.verb))


def same_word(word: str) -> str:
    """The first of the words that tell the same deed as this one, a stem."""
    return deeds().same.get(word, word)


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
        off = _called_off(clause, words)
        return Told(
            clause=clause,
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
            off_what=_deed_words(subject if clause.passive else words) if off else frozenset(),
        )

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


def _called_off(clause: Clause, words: str) -> str | None:
    """What a clause makes of the deed that it is done to: *called off the trip*, *the vote has been postponed*."""
    if clause.status != "happened":
        return None
    table = deeds().called_off
    return table.get((clause.verb, "")) or table.get((clause.verb, words.partition(" ")[0].lower()))


def _deed_words(words: str) -> frozenset[str]:
    """The deed in *a planned trip to the area*, *plans to visit Lima*, *the signing of the pact*."""
    said = [piece.split()[-1] for piece in BESIDE.split(words)[:2] if piece.split()]
    whole = said[:1] if said and not OF_WHAT.search(said[0]) else said
    return frozenset(map(same_word, content_stems(" ".join(whole))))


def _is_a(record: Record, one: str, kind: str) -> bool:
    entity = record.view(one)
    return isinstance(entity, Entity) and entity.kind == kind


def _and_their_like(stems: frozenset[str]) -> frozenset[str]:
    return stems | frozenset(map(same_word, stems))


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(same_word, content_stems(words))) - CALENDAR - BESIDES


def _names(record: Record, one: str) -> frozenset[str]:
    """Stems of a party's names and titles: that two clauses name one minister does not make them tell of one deed."""
    entity = record.view(one)
    if not isinstance(entity, Entity) or entity.kind not in ("person", "office", "organisation"):
        return frozenset()
    names = (entity.name, *entity.aliases, *(office.title for office in entity.offices))
    return frozenset(stem for name in names for stem in content_stems(name))


def _place_names(record: Record, one: str) -> frozenset[str]:
    entity = record.view(one)
    places = isinstance(entity, Entity) and entity.kind in ("country", "place")
    return content_stems(" ".join((entity.name, *entity.aliases))) if places else frozenset()  # type: ignore[union-attr]
