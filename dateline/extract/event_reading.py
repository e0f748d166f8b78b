"""Drafts -> Tellings: status, participants, time, place, form and length of each."""

import datetime as dt

from dateline.base.kinds import GATHERINGS, EventKind, Role, Status
from dateline.base.moments import first_day
from dateline.base.observations import Mention, Participation, Sentence, TimeExpression
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.base.values import Value
from dateline.extract.event_arguments import Part, parts_of
from dateline.extract.event_context import modifiers
from dateline.extract.event_crowds import ground_of
from dateline.extract.event_deals import counted
from dateline.extract.event_elections import voting_country
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_forms import body_of, form_of, title_of
from dateline.extract.event_pairs import apart
from dateline.extract.event_participants import participations
from dateline.extract.event_phrasing import (
    VIOLENT,
    describes,
    in_person,
    is_definite,
    is_past,
    is_plain,
    is_planned,
    not_done,
    on_arrival,
    says_what_it_was,
)
from dateline.extract.event_places import Places, where_place_stands
from dateline.extract.event_rows import each_on_its_day, in_a_row, stops_in_a_row
from dateline.extract.event_seats import seat_of, told_here, unknown_venue
from dateline.extract.event_settling import settle_kind
from dateline.extract.event_spans import ended, ends_here, next_year, spread, starts_here
from dateline.extract.event_standing import ALWAYS_PLURAL, PLURALS, standing
from dateline.extract.event_status import AT_ONCE, status_of
from dateline.extract.event_stops import journeys
from dateline.extract.event_struck import place_from_target
from dateline.extract.event_syntax import logical_objects, logical_subjects, prepositions
from dateline.extract.event_telling import Telling, one_each
from dateline.extract.event_time_heads import is_since
from dateline.extract.event_times import Times
from dateline.extract.event_towns import unknown_town
from dateline.extract.event_triggers import BACK, Draft
from dateline.extract.event_unreal import BEFALLING
from dateline.extract.event_voice import is_verb
from dateline.extract.event_whereabouts import is_landing, town_of
from dateline.extract.event_words import MOTION
from dateline.extract.rounds import round_of

HINTED = 0.4
TRUCES = frozenset({"ceasefire", "truce", "armistice"})
GOES_HOME = frozenset({"return", "leave", "depart", "fly", "arrive", "land", "head", "come", "get", "reach", "touch"})


class Reader:
    """Reads the drafts of one article."""

    def __init__(self, reading: Reading, fillers: Fillers, drafts: list[Draft]) -> None:
        self._reading = reading
        self._fillers = fillers
        self._drafts = drafts
        heads = {d.head.i for d in drafts} | {d.shell.i for d in drafts}
        self._times = Times(reading, heads)
        self._places = Places(reading, heads)
        self._sentences = reading.of(Sentence)
        published = reading.article.published
        self._today = first_day(published) if published and len(published) >= 10 else None

    def tellings(self) -> list[Telling]:
        found: list[Telling] = []
        for draft in self._drafts:
            found += self._read(draft)
        return found

    def _read(self, draft: Draft) -> list[Telling]:
        index = self._sentence_at(draft.head.idx)
        title = index is not None and self._sentences[index].title
        status = status_of(draft, title=title)
        if status is None or index is None or (status == "denied" and not_done(draft)):
            return []
        if draft.head.lemma_ in BACK and draft.how != "support":
            status = "happened"
        parts = parts_of(draft, self._fillers)
        one = self._telling(draft, status, index)
        one.title_line = title
        one.people = participations(draft, parts, self._reading, self._fillers)
        settle_kind(one, self._reading, self._fillers)
        one.definite = is_definite(draft)
        one.plural = draft.nominal and draft.head.tag_ in PLURALS and draft.head.lemma_.lower() not in ALWAYS_PLURAL
        one.background = (
            draft.how == "mention" or (one.kind in GATHERINGS and one.definite and describes(draft))
            if draft.nominal
            else is_since(draft.head)
        )
        if one.kind in ("clash", "standoff", "agreement", "ceasefire") and len(one.chains()) < 2:
            self._add_sides(one)
        if one.kind == "agreement" and (papers := counted(draft.head)) is not None:
            one.attributes["items"] = Value(text=papers[0], number=papers[1], unit="item")
        self._add_time(one)
        self._add_place(one)
        if one.kind == "meeting" and draft.shell.lemma_ == "day":
            self._close_of_days(one)
        self._add_name(one)
        one.confidence = self._confidence(one, parts)
        if draft.verb is not None and draft.how not in ("mention", "attr"):
            one.verbs.add(draft.verb.i)
        if one.kind in GATHERINGS and draft.nominal and says_what_it_was(draft):
            self._refer_back(one, status)
        if one.kind == "visit" and self._at_home(one):
            if draft.head.lemma_ in GOES_HOME:
                return []
            if one.place is not None and self._reading.chain(one.place).kind == "country":
                one.place = one.place_name = None
        if one.kind in GATHERINGS:
            body = body_of(draft, self._fillers)
            one.people = [p for p in one.people if p.chain is None or p.chain != body]
        return self._each(one, parts)

    def _each(self, one: Telling, parts: list[Part]) -> list[Telling]:
        """A telling of several deeds as one for each: the stops of a journey, those who met on their own."""
        draft = one.draft
        if one.kind == "visit":
            told = journeys(one, self._places.stops(draft), self._reading)
            return told if len(told) > 1 or told[0].tour else stops_in_a_row(told[0], self._reading)
        if one.kind == "meeting" and _each_their_own(draft.shell):
            one.form = None
            return one_each(one, "participant")
        several = apart(one, parts, self._reading, self._fillers)
        if len(several) > 1:
            return each_on_its_day(several, self._reading) if one.kind in GATHERINGS else several
        return in_a_row(one, parts, self._reading, self._fillers)

    def _confidence(self, one: Telling, parts: list[Part]) -> float:
        """How sure the telling is: low for what is only hinted at."""
        draft = one.draft
        found = draft.entry.confidence * standing(one, self._kinds(one))
        hinted = one.kind in ("policy", "military_operation") and draft.head.dep_ == "acl"
        if hinted and not (one.time or one.place_name):  # *has kept to all resolutions adopted by the Council*
            return min(found, HINTED)
        arrived = one.kind == "meeting" and not draft.nominal and on_arrival(draft)
        unknown = one.kind in GATHERINGS and self._side_unknown(parts)
        return min(found, HINTED) if arrived or unknown else found

    def _side_unknown(self, parts: list[Part]) -> bool:
        """*They also met X and Y*, where nothing tells who they are: X and Y did not meet each other."""
        open_side = any(
            p.slot == "s" and p.token.pos_ == "PRON" and not self._reading.chains_of(p.token) for p in parts
        )
        return open_side and not any(p.slot == "s" and self._reading.chains_of(p.token) for p in parts)

    def _refer_back(self, one: Telling, status: Status) -> None:
        """*This was the first visit by an official of X since May*: it says what was told before, and gives no day."""
        one.of_this, one.background, one.definite, one.status = True, True, True, status
        one.time = None
        if one.kind == "visit" or len(one.chains()) < 2:
            kept = ("person", "office")
            one.people = [p for p in one.people if p.chain and self._reading.chain(p.chain).kind in kept]
        one.confidence = min(one.confidence, 0.4) if len(one.chains()) < 2 else one.confidence

    def _at_home(self, one: Telling) -> bool:
        """*is to return to Seoul on Friday*: the guest's own country is not visited."""
        place = self._reading.chain(one.place) if one.place else None
        where = {place.name, place.country} if place is not None else set()
        return any(c.country in where for p in one.people if p.chain and (c := self._reading.chain(p.chain)).country)

    def _add_sides(self, one: Telling) -> None:
        """*a clash ... strained ties between the two neighbours*: two sides spoken of near by."""
        mentions = [m for m in self._reading.of(Mention) if len(m.chains) == 2 and m.kind in ("country", "armed_group")]
        sides = [self._reading.chain(c) for c in sorted(one.chains())]
        named = {s.name if s.kind in ("country", "armed_group") else s.country for s in sides} - {None}
        # a pair that leaves out the one side named is another pair
        mentions = [m for m in mentions if not named or named & {self._reading.chain(c).name for c in m.chains}]
        near = [m for m in mentions if self._apart(m, one) <= (m.form != "pronoun")]
        if one.kind in ("clash", "standoff"):  # further off only where a report knows of no other pair
            mentions = [m for m in mentions if m.form != "pronoun"]
            near = [m for m in near if m.form != "pronoun"]
            alone = len({frozenset(m.chains) for m in mentions}) == 1 and not self._names_another(one, mentions[0])
            near = near or (mentions if alone else [])
        if near:
            best = min(near, key=lambda m: (abs(m.at.start - one.trigger.start), m.at.start))
            role: Role = "participant" if one.kind in ("clash", "standoff") else "signatory"
            have = one.chains()
            one.people += [Participation(role=role, chain=c, at=best.at) for c in best.chains if c not in have]

    def _names_another(self, one: Telling, pair: Mention) -> bool:
        """Whether the sentence names a state outside of a pair, as one that has its part in it."""
        inside = (m for m in self._reading.of(Mention) if one.at.covers(m.at) and m.kind == "country")
        return any(m.form == "name" and not set(m.chains) <= set(pair.chains) for m in inside)

    def _apart(self, mention: Mention, one: Telling) -> int:
        """How many sentences off a mention stands."""
        index = self._sentence_at(mention.at.start)
        return abs(index - one.sentence) if index is not None else 99

    def _sentence_at(self, offset: int) -> int | None:
        for index, sentence in enumerate(self._sentences):
            if sentence.at.start <= offset < sentence.at.end:
                return index
        return None

    def _kinds(self, one: Telling) -> set[str]:
        """Kinds of entity of those who take part: guests, participants, actors, holders of an office."""
        chains = [p.chain for p in one.people if p.chain and p.role in ("guest", "participant", "actor", "object")]
        return {self._reading.chain(chain).kind for chain in chains}

    def _telling(self, draft: Draft, status: Status, index: int) -> Telling:
        head = draft.head
        trigger = Range(head.idx, head.idx + len(head.text))
        mention = self._fillers.mention(head)
        operation = mention.chains[0] if mention and mention.kind == "operation" and mention.chains else None
        kind: EventKind = "meeting" if draft.entry.kind == "call" and in_person(draft) else draft.entry.kind
        if kind == "agreement" and _of_a_truce(head):
            kind = "ceasefire"
        return Telling(
            draft=draft, kind=kind, status=status, trigger=mention.at if operation and mention else trigger,
            at=self._sentences[index].at, sentence=index, heads={head.i}, operation=operation,
        )  # fmt: skip

    def _add_time(self, one: Telling) -> None:
        one.time = self._times.moment(one.draft) or self._times.of_occasion(one.draft)
        length = self._times.length(one.draft)
        one.starts = one.time is not None and starts_here(one.draft)
        if length is not None:
            name, value, days = length
            one.attributes[name] = value
            if one.time is not None and name == "duration_days":
                over = ends_here(one.draft)
                one.time = ended(one.time, days) if over else spread(one.time, days, one.starts)
        if one.kind == "meeting" and one.status == "expected" and self._went_to_meet(one):
            one.status = "happened"
        number = round_of(one.draft.shell, one.draft.head, meeting=one.kind == "meeting")
        if number is not None:
            one.attributes["round"] = Value(text=number[0], number=number[1], unit="round")
        self._settle_future(one)
        last = one.time.last_day() if one.time else None
        if one.status == "expected" and one.draft.how == "mention" and last and self._today and last < self._today:
            one.time = next_year(one.time) if one.time and is_planned(one.draft) else one.time
            last = one.time.last_day() if one.time else None
            one.status = "happened" if last is None or last < self._today else one.status

    def _went_to_meet(self, one: Telling) -> bool:
        """*flew to X on Monday to see Y*, told later in the week: that was done by then."""
        last = one.time.last_day() if one.time else None
        above = one.head.head
        set_out = one.head.dep_ in ("advcl", "xcomp") and above.lemma_ in MOTION and above.tag_ == "VBD"
        return set_out and last is not None and self._today is not None and last < self._today

    def _settle_future(self, one: Telling) -> None:
        """A day to come makes a present tense a plan; where the verb is past, the words of time were misread."""
        first = one.time.first_day() if one.time else None
        if one.time is None or first is None or self._today is None:
            return
        if first <= self._today:
            if one.status == "ongoing" and one.kind in BEFALLING and first < self._today and is_plain(one.draft):
                one.status = "happened"  # *On May 4 last year a gunman kills seven*
            return
        if one.status not in ("happened", "ongoing"):
            return
        if is_past(one.draft) and first == self._today + dt.timedelta(days=1):
            return  # the day in the head is that of another time zone
        if is_past(one.draft) or one.kind in BEFALLING:
            one.time = None if one.time.precision in ("day", "part", "hour", "minute") else one.time
        else:
            one.status = "expected"

    def _close_of_days(self, one: Telling) -> None:
        """*signed a truce in X on Friday after three days of talks*: their talks, there, then."""
        shell = one.draft.shell
        told = (e for e in self._reading.of(TimeExpression) if e.days and e.at.start <= shell.idx < e.at.end)
        expression = next(told, None)
        if expression is None or expression.days is None:
            return
        days = expression.days
        one.attributes["duration_days"] = Value(text=self._reading.words(expression.at), number=days, unit="day")
        above = shell.head.head
        if shell.dep_ != "pobj" or shell.head.lower_ not in ("after", "following") or not is_verb(above):
            return
        one.closed_by = above.i
        draft = Draft(one.draft.entry, above, above, above, "verb")
        if len(one.chains()) < 2:
            subjects = [Part("participant", t, "s") for t in logical_subjects(above) if self._fillers.who(t)]
            one.people = participations(one.draft, subjects, self._reading, self._fillers)
            one.form = form_of(one.draft, one.people, self._reading, self._fillers)
        moment = self._times.moment(draft)
        if one.time is None and moment is not None:
            one.time = ended(moment, days)
        mention = self._places.of(draft)
        if one.place is None and mention is not None:
            one.place, one.place_name = mention.chains[0], mention.name

    def _add_place(self, one: Telling) -> None:
        mention = self._places.of(one.draft)
        here = self._reading.article.dateline_place
        if here and one.kind in GATHERINGS and told_here(one.draft):
            one.place_name = here
            return
        if mention is not None and one.kind in AT_ONCE and mention.chains[0] in one.chains("target"):
            mention = None  # *put the blame on X*, *imposed tariffs on Y*
        if one.kind in VIOLENT and mention is not None and mention.kind == "country":
            place_from_target(one, self._reading)
        if one.kind == "withdrawal" and mention is None:
            place_from_target(one, self._reading)
        if one.place is not None:
            return
        if mention is not None and is_landing(one, mention):
            one.place_name = town_of(mention)
        elif mention is not None:
            one.place, one.place_name = mention.chains[0], mention.name
        elif one.kind == "meeting":
            sites = where_place_stands(one.draft)
            one.place_name = seat_of(one.draft, self._fillers) or unknown_venue(sites, self._fillers)
        elif one.kind == "protest" and (ground := ground_of(one.draft, self._fillers)) is not None:
            one.place, one.place_name = ground
        elif one.kind in VIOLENT:
            place_from_target(one, self._reading)
            if one.place is None:
                town = unknown_town(where_place_stands(one.draft), self._fillers)
                one.place_name = town or self._places.unknown_site(one.draft, self._fillers)
        elif one.kind == "election":
            country = voting_country(one, self._reading)
            if country is not None:
                one.place, one.place_name = country, self._reading.chain(country).name

    def _add_name(self, one: Telling) -> None:
        one.title = title_of(one.draft, self._reading, self._fillers)
        if one.kind in GATHERINGS:
            one.form = form_of(one.draft, one.people, self._reading, self._fillers)


def _each_their_own(noun: Token) -> bool:
    """*X and Y called emergency meetings of their councils*: a meeting each, and none with the other."""
    own = (c for p, o in prepositions(noun) if p in ("of", "with") for c in o.lefts)
    return noun.tag_ == "NNS" and any(c.lower_ == "their" for c in own)


def _of_a_truce(head: Token) -> bool:
    """*a truce deal*, *an agreement on a ceasefire*, *came to a ceasefire agreement*."""
    through = [o for _, o in prepositions(head)]
    things = through if not is_verb(head) else [*through, *logical_objects(head)]
    beside = modifiers(head).union(*(modifiers(t) for t in things)) if is_verb(head) else modifiers(head)
    return bool(TRUCES & beside) or any(t.lemma_ in TRUCES for t in things)
