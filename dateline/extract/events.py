"""Sentences, mentions, moments, quantities and the parse -> EventMention, EventLink, Claim."""

from collections.abc import Iterable, Iterator

from dateline.base.ids import make_id
from dateline.base.observations import (
    Chain,
    Claim,
    EventLink,
    EventMention,
    Mention,
    Quantity,
    Sentence,
    TimeExpression,
)
from dateline.base.reading import Reading
from dateline.extract.event_absorbing import absorbed
from dateline.extract.event_anchors import place_by_anchor
from dateline.extract.event_askers import askers
from dateline.extract.event_claims import attach_numbers, taken
from dateline.extract.event_clocks import add_clocks, on_the_day_told
from dateline.extract.event_containers import close_days, find_containers
from dateline.extract.event_elections import results
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_following import follow
from dateline.extract.event_grounding import ground
from dateline.extract.event_lengths import add_lengths
from dateline.extract.event_links import Links
from dateline.extract.event_merging import merged, without_journeys
from dateline.extract.event_moved import moved, planned_anew
from dateline.extract.event_numbers import counts
from dateline.extract.event_present import add_those_present
from dateline.extract.event_reading import Reader
from dateline.extract.event_settling import fallen_through
from dateline.extract.event_sides import sides_told_before
from dateline.extract.event_summits import one_summit
from dateline.extract.event_telling import Telling
from dateline.extract.event_thing_claims import attach_things
from dateline.extract.event_triggers import find_drafts
from dateline.extract.event_unsaid import fill_in
from dateline.knowledge.codebook import EASED, EASES


class Events:
    """Finds what a report tells of, one EventMention an event, all its words gathered."""

    name, version = "events", "55"
    needs: tuple[type, ...] = (Sentence, Mention, Chain, TimeExpression, Quantity)
    makes: tuple[type, ...] = (EventMention, EventLink, Claim)

    def open(self) -> None:
        """Nothing to load."""

    def extract(self, reading: Reading) -> Iterable[EventMention | EventLink | Claim]:
        fillers = Fillers(reading)
        drafts = list(find_drafts(reading, fillers))
        told = fallen_through(absorbed(Reader(reading, fillers, drafts).tellings()))
        find_containers(told)
        place_by_anchor(reading, _by_name(told), _by_statement(told))
        on_the_day_told(told)
        kept = one_summit(without_journeys(merged(told, reading)))
        by_token = _by_name(kept)
        place_by_anchor(reading, by_token, _by_statement(kept))
        close_days(kept, by_token)
        numbers = list(counts(reading))
        claims = attach_numbers(reading, kept, by_token, numbers)
        claims += attach_things(reading, kept, by_token, taken(numbers, kept))
        claims += results(reading, kept, fillers)
        claims += moved(kept, reading)
        claims += askers(kept, reading)
        claims += planned_anew(kept, reading)
        fill_in(kept, reading, fillers)
        add_those_present(kept, reading, fillers)
        sides_told_before(kept)
        add_clocks(kept, reading)
        add_lengths(kept, reading)
        kept = [one for one in kept if one.confidence > 0]
        find_containers(kept)
        ground(kept, reading)
        follow(kept, reading)
        ids = {id(one): _id(one, reading) for one in kept}
        yield from (_mention(one, ids, reading) for one in kept)
        yield from Links(reading, {i: (ids[id(t)], t) for i, t in by_token.items() if id(t) in ids}).find()
        yield from _claims(claims, ids, reading)


def _by_name(tellings: list[Telling]) -> dict[int, Telling]:
    return {index: one for one in tellings for index in one.heads}


def _by_statement(tellings: list[Telling]) -> dict[int, Telling]:
    found: dict[int, Telling] = {}
    for one in tellings:
        for index in sorted(one.verbs):
            found.setdefault(index, one)
    return found


def _id(one: Telling, reading: Reading) -> str:
    who = sorted(p.chain or p.description or "" for p in one.people)
    where = [one.place] if one.kind == "visit" and one.place else []
    return make_id("em", reading.article.id, one.kind, one.trigger.start, one.trigger.end, *who, *where)


def _mention(one: Telling, ids: dict[int, str], reading: Reading) -> EventMention:
    return EventMention(
        id=ids[id(one)],
        article=reading.article.id,
        kind=one.kind,
        status=one.status,
        trigger=one.trigger,
        at=one.at,
        form=one.form if one.kind in ("meeting", "call", "visit") else None,
        title=one.title,
        participants=tuple(one.people),
        time=one.time,
        place=one.place,
        place_name=one.place_name,
        within=ids.get(id(one.within)) if one.within is not None else None,
        mode=EASED if one.kind == "sanction" and one.draft.entry.cameo == EASES else None,
        attributes=dict(one.attributes),
        more=tuple(sorted({r for r in one.more if r != one.at})),
        according_to=one.according_to,
        background=one.background,
        confidence=round(one.confidence, 2),
    )


def _claims(claims: list[tuple[Telling | str, Claim]], ids: dict[int, str], reading: Reading) -> Iterator[Claim]:
    for telling, claim in claims:
        about = telling if isinstance(telling, str) else ids.get(id(telling))
        if about is not None:
            yield Claim(
                id=make_id("cl", reading.article.id, about, claim.property, claim.at.start, *_words(claim)),
                article=reading.article.id, about=about, property=claim.property, value=claim.value, at=claim.at,
                according_to=claim.according_to, as_of=claim.as_of, deed=claim.deed,
            )  # fmt: skip


def _words(claim: Claim) -> tuple[str, ...]:
    return (claim.value.text, *(claim.deed.sorts if claim.deed else ()))
