"""Reading -> TimeExpression: words of time, placed on the calendar by the day of the report and the tense."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import cast

from dateline.base.articles import Article
from dateline.base.ids import make_id
from dateline.base.moments import Bound, Moment, Precision, first_day
from dateline.base.observations import TimeExpression
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Doc, Token
from dateline.extract.tense import Direction, direction_of
from dateline.extract.time_atoms import Atoms, atoms_of
from dateline.extract.time_compose import MOVES, composed, is_day_or_part
from dateline.extract.time_grammar import phrases_of
from dateline.extract.time_phrases import Phrase
from dateline.extract.time_resolve import Resolved, ordered, resolve
from dateline.extract.time_scene import Scene
from dateline.extract.time_words import AFTER, APPROXIMATE, BEFORE, LENGTH_BEFORE, SINCE, THROUGHOUT, UNTIL
from dateline.extract.timex import interval

_SKIPPED = frozenset({"the", "early", "late", "mid", "-", "end", "of", "about", "around", "at", "least", "as"})
VOTES = frozenset({"election", "poll", "vote", "referendum", "ballot", "runoff", "by-election"})
NUMBERED = frozenset({"resolution", "case", "flight", "article", "section", "clause", "route", "highway", "room",
    "bill", "decree", "directive", "chapter", "regulation", "order", "agenda", "vision", "protocol", "act", "no",
    "number", "channel", "grade", "form", "rule"})  # fmt: skip
"""Nouns whose number behind them is their own: *Resolution 1973*, *Vision 2030*."""
_AGE_BEFORE = frozenset({"age", "aged", "ages", "old"})


class Moments:
    """Reads every body sentence once; the interval is None where the words name none."""

    name, version = "moments", "14"
    needs: tuple[type, ...] = ()
    makes: tuple[type, ...] = (TimeExpression,)

    def open(self) -> None:
        """Nothing to load."""

    def extract(self, reading: Reading) -> Iterable[TimeExpression]:
        atoms = atoms_of(reading.doc)
        phrases = composed(phrases_of(atoms), atoms, reading.doc)
        meant = [p for p in phrases if _is_time(p, atoms, reading)]
        told = list(_told(meant, atoms, reading))
        return [_dated_anchor(one, told, reading) if one.anchor is not None else one for one in told]


def day_of(article: Article) -> dt.date | None:
    """The day against which an article's words of time are read: its publication, else its dateline."""
    for iso in (article.published, article.dateline_date):
        if iso and (span := interval(iso[:10])) and span[2] == "day":
            return first_day(span[0])
    return None


def _day_in_text(phrases: list[Phrase]) -> dt.date | None:
    """The first full date that a report without one tells early, the best guess at its day."""
    for phrase in phrases[:6]:
        if phrase.kind == "date" and phrase.year and phrase.month and phrase.day:
            try:
                return dt.date(phrase.year, phrase.month, phrase.day)
            except ValueError:
                continue
    return None


def _is_time(phrase: Phrase, atoms: Atoms, reading: Reading) -> bool:
    """Leaves out ages, parts of persons' names, and *the future* where it is talked about."""
    doc = reading.doc
    first, last = atoms.token[phrase.first], _last_token(phrase, atoms)
    mention = reading.mention_of(doc[last])
    if mention is not None and mention.kind == "person" and mention.at.start < doc[first].idx:
        return False
    alone = phrase.year is not None and phrase.month is None and phrase.first == phrase.last
    if alone and first and doc[first - 1].lower_ in NUMBERED and doc[first - 1].tag_ in ("NN", "NNP"):
        return False
    if phrase.kind == "duration":
        return not _is_age(doc, first, last)
    if phrase.kind == "ref" and phrase.definite:
        return _stands_alone(doc[last])
    if phrase.kind == "unit" and phrase.rel in ("same", "hand") and doc[last].lower_ == "day":
        return _stands_alone(doc[last])
    return True


def _stands_alone(token: Token) -> bool:
    """Whether a noun of time tells when, and is no subject or object, nor part of a longer name: *in the past*."""
    return token.dep_ in ("pobj", "npadvmod", "dobj") and not any(
        c.dep_ in ("relcl", "acl", "prep") for c in token.children
    )


def _last_token(phrase: Phrase, atoms: Atoms) -> int:
    place = phrase.to.last if phrase.to else phrase.last
    following = place + 1
    while following < len(atoms.token) and atoms.begin[following] == atoms.end[following]:
        following += 1
    return atoms.token[following] - 1 if following < len(atoms.token) else atoms.token[-1]


def _is_age(doc: Doc, first: int, last: int) -> bool:
    """*12-year-old*, *aged 30 years*, *45 years old*."""
    after = [t.lower_ for t in doc[last + 1 : last + 3]]
    if "old" in after[:1] or after == ["-", "old"] or after == ["-", "olds"] or after[:2] == ["of", "age"]:
        return True
    return first > 0 and doc[first - 1].lower_ in _AGE_BEFORE


def _told(phrases: list[Phrase], atoms: Atoms, reading: Reading) -> Iterator[TimeExpression]:
    today = day_of(reading.article) or _day_in_text(phrases)
    if today is not None and _is_next_day(today, phrases, atoms, reading):
        today += dt.timedelta(days=1)
    then: str | None = None
    main: str | None = None
    told_in = -1
    for place, phrase in enumerate(phrases):
        if phrase.kind == "time":
            beside = _day_beside(phrases, place, today, atoms, reading.doc)
            then, main = beside or then, beside or main
        token = reading.doc[_last_token(phrase, atoms)]
        named = phrase.month is not None and _describes(reading.doc, atoms.token[phrase.first], token.i)
        named = named and not _of_a_vote(token)
        tense = _untold if named else lambda token=token: direction_of(token)  # type: ignore[misc]
        aside = named or _is_aside(token)
        scene = Scene(today, then, tense, main, here=token.sent.start == told_in, aside=aside)
        told = _expression(phrase, scene, atoms, reading)
        if told.type in ("DATE", "TIME") and interval(told.value):
            then, told_in = told.value.split("/")[0], token.sent.start
            main = main if aside else then
        yield told


def _untold() -> Direction | None:
    """The tense of a day that names something (*the April 9 truce*): what is said of it tells nothing of the day."""
    return None


def _is_next_day(today: dt.date, phrases: list[Phrase], atoms: Atoms, reading: Reading) -> bool:
    """Whether the first paragraphs tell news of the weekday after publication as past: the day in the head is that of
    another time zone, where it was not yet morning."""
    article = reading.article
    if article.published_from != "header" or not article.body:
        return False
    until = article.body[min(1, len(article.body) - 1)].end
    days: list[int] = []
    for phrase in phrases:
        token = reading.doc[atoms.token[phrase.first]]
        if token.idx >= until:
            break
        bare = phrase.kind == "date" and not (phrase.month or phrase.rel or phrase.to)
        if bare and phrase.weekday and direction_of(token) == "past" and not _is_aside(token):
            days.append(phrase.weekday)
    return bool(days) and set(days) == {(today + dt.timedelta(days=1)).isoweekday()}


def _of_a_vote(token: Token) -> bool:
    """*could lose May's elections*: votes are held on set days, so what is said of them tells which is meant."""
    return token.dep_ == "poss" and token.head.lemma_ in VOTES


def _is_aside(token: Token) -> bool:
    """Whether a word stands in a clause that only says something about another: *the ferry that sank on Thursday*; not
    in one that goes on with the tale: *flew to Oslo, where she met him on Monday*. What *had* been
    by then is told aside too."""
    for one in (token, *token.ancestors):
        if one.dep_ in ("relcl", "acl") and not any(c.lower_ == "where" for c in one.children):
            return True
        if one.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ == "had" for c in one.children):
            return True
    return False


def _day_beside(phrases: list[Phrase], place: int, today: dt.date | None, atoms: Atoms, doc: Doc) -> str | None:
    """The day told after a clock in its sentence: *at 4:17 a.m. (0117 GMT) on Feb. 6*."""
    for phrase in phrases[place + 1 : place + 3]:
        first, here = doc[atoms.token[phrase.first]], doc[atoms.token[phrases[place].first]]
        apart = first.i - here.i > 12 or first.sent.start != here.sent.start
        if apart or (_is_aside(here) and not _is_aside(first)):
            return None
        if is_day_or_part(phrase) or (phrase.kind == "date" and phrase.day is not None):
            day = replace(phrase, part=None)
            return resolve(day, Scene(today, None, lambda first=first: direction_of(first))).value  # type: ignore[misc]
    return None


def _expression(phrase: Phrase, scene: Scene, atoms: Atoms, reading: Reading) -> TimeExpression:
    found = resolve(phrase, scene)
    parts: tuple[tuple[Range, str], ...] = ()
    at = Range(atoms.begin[phrase.first], atoms.end[phrase.last])
    if phrase.to is not None:
        found, parts, at = _range(phrase, phrase.to, found, scene, atoms)
    before = _before(reading.doc, atoms.token[phrase.first])
    if _describes(reading.doc, atoms.token[phrase.first], _last_token(phrase, atoms)):
        before = []
    moment = _moment(found, reading.words(at), before)
    told = TimeExpression(
        id=make_id("t", reading.article.id, at.start, at.end), article=reading.article.id, at=at,
        type=found.type, value=found.value, moment=moment, days=found.days, parts=parts, mod=found.mod,
    )  # fmt: skip
    if found.type != "DURATION" or (before and before[0].lower_ in LENGTH_BEFORE):
        return told
    return _anchored(told, reading, _last_token(phrase, atoms))


def _range(
    phrase: Phrase, end: Phrase, found: Resolved, scene: Scene, atoms: Atoms
) -> tuple[Resolved, tuple[tuple[Range, str], ...], Range]:
    """A stretch from the start of the one end to the end of the other."""
    first, second = ordered(found, resolve(end, scene), phrase)
    whole = Range(atoms.begin[phrase.first], max(atoms.end[phrase.last], atoms.end[end.last]))
    cut = atoms.end[end.first - 2] if end.first - 2 >= phrase.first else atoms.end[phrase.first]
    a = Range(whole.start, min(cut, atoms.end[phrase.last]))
    b = Range(atoms.begin[end.first], whole.end)
    value = f"{first.value}/{second.value}"
    joined = replace(first, value=value, end=second.end, throughout=True, approximate=False, mod=None)
    if first.start is None or second.end is None:
        joined = replace(joined, start=None, end=None, precision=None)
    return joined, ((a, first.value), (b, second.value)), whole


def _describes(doc: Doc, first: int, last: int) -> bool:
    """Whether a phrase describes a noun after it (*after the April 22 attack*): what comes before is the noun's."""
    return any(
        t.head.i > last and t.dep_ in ("compound", "nmod", "poss", "amod", "nummod") for t in doc[first : last + 1]
    )


def _before(doc: Doc, first: int) -> list[Token]:
    """Up to four tokens before a phrase, nearest first, in its sentence."""
    tokens: list[Token] = []
    for place in range(first - 1, max(-1, first - 5), -1):
        tokens.append(doc[place])
        if doc[place].is_sent_start:
            break
    return tokens


def _moment(found: Resolved, words: str, before: list[Token]) -> Moment | None:
    if found.precision is None or found.start is None or found.end is None:
        return None
    approximate = found.approximate or bool(before and before[0].lower_ in APPROXIMATE)
    bound: Bound = _bound(before) if not found.throughout or not before or before[0].lower_ != "from" else "within"
    if bound == "within" and found.throughout:
        bound = "throughout"
    start, end = found.start, found.end
    if bound == "before" and words.lower() == "midnight":  # of a night that the report leaves to its reader
        return Moment(start[:10], start[:10], "day", words, "within", True)
    ahead = end if found.mod == "END" else start  # before the end of the year
    opened = {"since": (start, None), "until": (None, end), "before": (None, ahead), "after": (end, None)}
    first, last = opened.get(bound, (start, end))
    return Moment(first, last, cast(Precision, found.precision), words, bound, approximate)


def _bound(before: list[Token]) -> Bound:
    """How the words before a phrase bind what they tell to it."""
    for token in before:
        word = token.lower_
        if word in _SKIPPED:
            continue
        if word in SINCE or (word == "from" and token.head.pos_ in ("VERB", "AUX") and token.head.lemma_ not in MOVES):
            return "since"
        if word in UNTIL:
            return "until"
        if word in BEFORE or (word == "to" and len(before) > 1 and before[1].lower_ == "prior"):
            return "before"
        if word in AFTER and word != "from":
            return "after"
        return "throughout" if word in THROUGHOUT else "within"
    return "within"


def _anchored(told: TimeExpression, reading: Reading, last: int) -> TimeExpression:
    """*two days after the strikes*: the head of what it is counted from, and how far it lies from it."""
    doc = reading.doc
    if last + 1 >= len(doc) or told.days is None:
        return told
    link = doc[last + 1]
    word = link.lower_
    ahead = word in ("after", "following", "since")
    if not ahead and word not in ("before", "ahead", "prior"):
        return told
    head = _anchor(link)
    if head is None or head.i <= last:
        return told
    return replace(told, anchor=head.idx, shift_days=told.days if ahead else -told.days)


def _dated_anchor(one: TimeExpression, told: list[TimeExpression], reading: Reading) -> TimeExpression:
    """*two weeks after the talks on May 16*: the moment, where the day of what it is counted from is told with it."""
    head = reading.token(one.anchor or 0)
    if head is None or one.shift_days is None:
        return one
    for other in told:
        day = other.moment.first_day() if other.moment and other.moment.precision == "day" else None
        if day is None or abs(other.at.start - head.idx) > 200 or not _hangs_on(reading.token(other.at.end - 1), head):
            continue
        try:
            shifted = (day + dt.timedelta(days=round(one.shift_days))).isoformat()
        except OverflowError:
            return one
        coarse = abs(one.shift_days) > 6
        return replace(one, moment=Moment(shifted, shifted, "day", reading.words(one.at), approximate=coarse))
    return one


def _hangs_on(token: Token | None, head: Token) -> bool:
    """Whether a token stands under a head in the parse, or is it."""
    for _ in range(6):
        if token is None or token.i == head.i:
            return token is not None
        token = token.head
    return False


def _anchor(link: Token) -> Token | None:
    if link.dep_ == "mark" or link.tag_ == "WRB":
        return link.head
    for child in link.children:
        if child.dep_ in ("pobj", "pcomp"):
            return child
        if child.dep_ == "prep":
            return next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
    return link.head if link.head.i > link.i else None
