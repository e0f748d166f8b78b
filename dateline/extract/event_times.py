"""TimeExpressions and the parse -> when each event is told to be, and how long it lasts."""

import datetime as dt
from collections import defaultdict
from dataclasses import replace

from spacy.tokens import Token

from dateline.base.kinds import GATHERINGS
from dateline.base.moments import Moment
from dateline.base.observations import TimeExpression
from dateline.base.reading import Reading
from dateline.base.values import Value
from dateline.extract.event_measures import hedge, measured
from dateline.extract.event_syntax import answered, had_been_due, is_verb
from dateline.extract.event_triggers import Draft
from dateline.extract.event_words import BEGINS, REPORTS

FINENESS = {
    "minute": 0,
    "hour": 0,
    "part": 1,
    "day": 1,
    "week": 2,
    "month": 3,
    "season": 4,
    "quarter": 4,
    "half": 5,
    "year": 6,
}
ARRANGED = frozenset({"schedule", "set", "plan", "slate", "slat", "expect", "arrange", "pencil"})
BREAKING = frozenset({"erupt", "break", "flare", "rage", "strike", "hit", "kill", "leave", "injure"})
FATES = frozenset({"kill", "die", "wound", "injure", "hurt", "maim"})
STATIVE = frozenset({"operate", "base", "live", "work", "locate", "serve", "reside", "represent", "know", "situate"})
LASTING = frozenset({"standoff", "ceasefire", "clash"})
WHILE = frozenset({"at", "during", "in", "on", "over"})
"""What sets a clause at the time of the meeting that follows: *said in a phone call*."""
PARTS = frozenset(
    {"end", "start", "beginning", "middle", "close", "eve", "day", "night", "morning", "evening", "afternoon"}
)
"""Nouns that are of a time themselves: *on the evening of October 7*."""
SPREADS = frozenset({"last", "run", "span", "take", "drag", "continue", "stretch", "spend"})


class Times:
    """Which words of time hang on which verb or event noun."""

    def __init__(self, reading: Reading, event_heads: set[int]) -> None:
        self._reading = reading
        self._by_holder: dict[int, list[tuple[TimeExpression, Token]]] = defaultdict(list)
        self._lengths: dict[int, TimeExpression] = {}
        for expression in reading.of(TimeExpression):
            tokens = reading.tokens(expression.at)
            if not tokens or _in_a_name(reading, tokens[0]):
                continue
            root = _root(tokens)
            of = _of_what(tokens[0])
            if of is not None and of.i in event_heads and expression.type == "DURATION":
                self._lengths[of.i] = expression
            holder = _clause_before(root, _holder(root, event_heads, {t.i for t in tokens}))
            if holder is not None:
                holder = _begun(holder, event_heads)
            if holder is not None:
                self._by_holder[holder.i].append((expression, root))
            for clause in (c for t in tokens for c in t.children if c.dep_ == "relcl"):
                if any(c.lower_ == "when" for c in clause.children):
                    self._by_holder[clause.i].append((expression, root))

    def of(self, token: Token) -> list[tuple[TimeExpression, Token]]:
        return self._by_holder.get(token.i, [])

    def moment(self, draft: Draft) -> Moment | None:
        """The finest moment that the parse binds to the event, nearest words first."""
        for token in _where_time_stands(draft):
            found = [(e, r) for e, r in self.of(token) if e.moment is not None and e.type in ("DATE", "TIME")]
            found = [(e, r) for e, r in found if not _anchored(r)]
            if draft.entry.kind in GATHERINGS:
                found = [(e, r) for e, r in found if e.moment is None or e.moment.bound != "after"]
            if draft.entry.kind not in LASTING:
                found = [(e, r) for e, r in found if e.moment is None or e.moment.bound not in ("since", "until")]
            if found:
                best = min(found, key=lambda pair: (FINENESS.get(pair[0].moment.precision, 9), pair[0].at.start))  # type: ignore[union-attr]
                return _as_told(_plain(best[0].moment, best[1]), token, draft)
        return None

    def length(self, draft: Draft) -> tuple[str, Value, float] | None:
        """(attribute, value, days) of a duration told of the event: *a three-day visit*, *lasted 70 minutes*."""
        tokens = [draft.head, draft.shell]
        if draft.verb is not None and draft.verb.lemma_ in SPREADS:
            tokens.append(draft.verb)
        if not draft.nominal:
            tokens = [draft.head]
        for token in tokens:
            if token.i in self._lengths:
                return self._length(self._lengths[token.i])
            for expression, root in self.of(token):
                if expression.type == "DURATION" and expression.days and expression.anchor is None and _measures(root):
                    return self._length(expression)
        return None

    def _length(self, expression: TimeExpression) -> tuple[str, Value, float]:
        words = " ".join(self._reading.words(expression.at).split())
        name, value, days = measured(words, expression.days or 0)
        first = self._reading.token(expression.at.start)
        return name, replace(value, qualifier=hedge(first) if first is not None else None), days


def _in_a_name(reading: Reading, token: Token) -> bool:
    mention = reading.mention_of(token)
    return mention is not None and mention.kind == "person"


def _begun(holder: Token, event_heads: set[int]) -> Token:
    """*a meeting at Qingdao, China, starting Wednesday*: what starts, where the parse hung it on something else."""
    if holder.lemma_ not in BEGINS | ARRANGED or holder.head.i in event_heads:
        return holder
    if holder.dep_ == "prep" and not is_verb(holder.head):
        return holder
    if holder.dep_ not in ("prep", "acl", "relcl", "advcl") and not (
        holder.dep_ == "xcomp" and holder.head.lemma_ == "be"
    ):
        return holder
    if holder.dep_ == "xcomp" and not any(c.lower_ == "have" for c in holder.children):
        return holder
    if holder.dep_ == "advcl" and holder.tag_ != "VBG":
        return holder
    before = [
        i
        for i in event_heads
        if holder.sent.start <= i < holder.i and holder.i - i <= 10 and not is_verb(holder.doc[i])
    ]
    return holder.doc[max(before)] if before else holder


def _plain(moment: Moment | None, root: Token) -> Moment | None:
    """*after the April 22 attack*: the preposition binds the attack, not its day."""
    if moment is not None and moment.start is None and moment.end and _part_of_day(root):
        return Moment(moment.end, moment.end, moment.precision, moment.text, "within", moment.approximate)
    if moment is None or root.dep_ not in ("compound", "nmod", "amod", "poss", "npadvmod", "nummod"):
        return moment
    if moment.bound == "after" and moment.start and moment.end is None:
        return Moment(moment.start, moment.start, moment.precision, moment.text, "within", moment.approximate)
    if moment.bound in ("before", "since", "until"):
        day = moment.start or moment.end
        return Moment(day, day, moment.precision, moment.text, "within", moment.approximate)
    return moment


def _of_what(first: Token) -> Token | None:
    """*a summit of about 70 minutes*: the noun before *of*, whatever the parse made of the minutes."""
    one = first
    for _ in range(3):
        if one.i == 0:
            return None
        one = one.nbor(-1)
        if one.lower_ == "of":
            return one.head
        if one.lower_ not in ("about", "some", "nearly", "over", "around", "almost", "roughly"):
            return None
    return None


def _part_of_day(root: Token) -> bool:
    """*before dawn on Tuesday* is on Tuesday."""
    near = root.doc[max(0, root.i - 5) : root.i + 2]
    return any(t.lower_ in ("dawn", "midnight", "noon", "sunrise", "daybreak", "nightfall", "dusk") for t in near)


def _measures(root: Token) -> bool:
    """A length stands before the noun, or after *of* or *for*; *the first in a decade* is none."""
    if _anchored(root):
        return False
    return root.head.lower_ in ("of", "for", "about", "some") if root.dep_ == "pobj" else True


def _root(tokens: list[Token]) -> Token:
    inside = {t.i for t in tokens}
    outside = [t for t in tokens if t.head.i not in inside or t.head == t]
    return outside[-1] if outside else tokens[-1]


def _holder(root: Token, event_heads: set[int], inside: set[int]) -> Token | None:
    """The verb or event noun that the words of time hang on."""
    one = root
    if root.dep_ == "pobj" and root.head.lower_ in ("from", "of") and _dates_a_thing(root.head, event_heads):
        return None
    for _ in range(8):
        if one.head == one:
            return one if is_verb(one) and one.i not in inside else None
        if one.dep_ in ("compound", "nmod", "nummod") and one.head.pos_ == "NOUN" and _of_a_thing(one, event_heads):
            return None
        one = one.head
        if one.i in inside or (one.lemma_ in STATIVE and one.dep_ == "acl"):
            continue
        if one.i in event_heads or is_verb(one):
            return answered(one, root, event_heads)
    return None


def _clause_before(root: Token, holder: Token | None) -> Token | None:
    """*The toll in the ferry that sank in the lake on Thursday rose*: the clause that the words of time end, where the
    parse hung them on the verb that comes after them."""
    first = root.left_edge if root.dep_ != "pobj" else root.head
    if holder is None or holder.i < root.i or first.i == 0 or first.head != holder:
        return holder
    before = first.nbor(-1)
    clause = next((a for a in (before, *before.ancestors) if a.dep_ in ("relcl", "acl") and is_verb(a)), None)
    inside = clause is not None and holder.is_ancestor(clause) and clause.tag_ in ("VBD", "VBN", "VBZ", "VBP")
    return clause if inside else holder


def _of_a_thing(token: Token, event_heads: set[int]) -> bool:
    """*the 2025-2029 action plan*: the time of the plan, not of what is said of it."""
    noun = token.head
    return noun.i not in event_heads and noun.ent_type_ not in ("DATE", "TIME") and noun.dep_ in ("dobj", "nsubj")


def _dates_a_thing(link: Token, event_heads: set[int]) -> bool:
    """*quit over emails from 2017*: the time of the emails, not of what came of them."""
    noun = link.head
    plain = noun.pos_ == "NOUN" and noun.i == link.i - 1 and noun.i not in event_heads
    return plain and noun.ent_type_ not in ("DATE", "TIME") and noun.lemma_ not in PARTS


def _anchored(root: Token) -> bool:
    """*two days after ...*: a distance, no moment of its own."""
    after = root.head
    if root.dep_ in ("npadvmod", "nmod", "advmod") and after.lower_ in (
        "after",
        "before",
        "later",
        "earlier",
        "since",
        "following",
    ):
        return True
    return any(c.lower_ in ("after", "before") and c.dep_ == "prep" and c.i > root.i for c in root.children)


def _where_time_stands(draft: Draft) -> list[Token]:
    places = [draft.head]
    if draft.shell != draft.head:
        places.append(draft.shell)
    if draft.nominal:
        for noun in (draft.head, draft.shell):
            told = [c for c in noun.children if _tells_when(c)]
            places += told + [c for t in told for c in t.children if c.dep_ == "xcomp"]
    if draft.verb is not None and draft.how in ("cancel", "postpone", "deny", "refuse", "fail", "propose", "plan"):
        planned = draft.verb.lemma_ in ARRANGED
        places += [draft.verb] if planned else []
        if draft.how == "plan":
            places += [c for c in draft.verb.children if c.dep_ == "xcomp" and is_verb(c)]
    elif draft.verb is not None and draft.how != "mention" and draft.how != "attr":
        places += [draft.verb] if draft.verb != draft.head else []
        places += _shared(draft.verb)
        if had_been_due(draft.verb):
            places += [x for c in draft.verb.children if c.dep_ == "acomp" for x in c.children if is_verb(x)]
        places += [c for c in draft.verb.children if c.dep_ == "conj" and is_verb(c) and draft.how == "subject"]
        places += hurt_too(draft.verb)
        if draft.entry.kind == "refusal":
            places += _of_what_is_refused(draft.verb)
    elif draft.shell.dep_ == "pobj" and draft.shell.head.lower_ in WHILE and is_verb(draft.shell.head.head):
        places.append(draft.shell.head.head)
    return list(dict.fromkeys(places))


def hurt_too(verb: Token) -> list[Token]:
    """*were killed and 21 wounded on Monday in X*: the second of two fates has the day and the place of both."""
    if verb.lemma_ not in FATES:
        return []
    return [c for c in verb.children if c.dep_ == "conj" and c.lemma_ in FATES]


def _of_what_is_refused(verb: Token) -> list[Token]:
    """*declined to sign on Friday*; *adopted a text on Friday that X refused to sign*."""
    found = [c for c in verb.children if c.dep_ == "xcomp"]
    if verb.dep_ == "relcl" and verb.head.dep_ in ("dobj", "nsubjpass") and is_verb(verb.head.head):
        found += [verb.head.head, *_shared(verb.head.head)]
    return found


def _tells_when(verb: Token) -> bool:
    if verb.dep_ not in ("acl", "relcl", "prep") or not is_verb(verb):
        return False
    return verb.lemma_ in BEGINS | BREAKING or verb.lemma_ in (
        "hold", "schedule", "set", "plan", "slate", "run", "take", "occur", "happen", "expect", "due", "last", "be",
        "make", "pay",
    )  # fmt: skip


def _shared(verb: Token) -> list[Token]:
    """Verbs whose time a verb shares: the first of a row, the one it completes, the one a participle hangs on."""
    found: list[Token] = []
    one = verb
    for _ in range(4):
        if one.dep_ == "relcl" and any(c.lower_ == "where" for c in one.children):
            one = next((a for a in one.ancestors if is_verb(a)), one)
        elif (
            (one.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in ("as", "while") for c in one.children))
            or one.dep_ in ("conj", "xcomp")
            or (one.dep_ in ("advcl", "acl") and one.tag_ in ("VBG", "VB"))
        ):
            one = one.head
        elif one.dep_ == "pcomp" and one.head.lower_ in ("after", "while", "in", "by") and is_verb(one.head.head):
            if any(c.dep_ == "npadvmod" for c in one.head.lefts):
                break  # *two days after signing*: the distance tells its day
            one = one.head.head
        elif one.dep_ in ("acomp", "attr") and is_verb(one.head):
            one = one.head
        else:
            break
        if is_verb(one) and one.lemma_ not in REPORTS:
            found.append(one)
    return found


def _as_told(moment: Moment | None, token: Token, draft: Draft) -> Moment | None:
    if moment is None:
        return None
    if draft.entry.kind in LASTING and token.lemma_ in BEGINS:
        return Moment(moment.start, None, moment.precision, moment.text, "since", moment.approximate)
    return moment


def spread(moment: Moment, days: float, starts: bool) -> Moment:
    """*a three-day meeting starting Wednesday*: the interval from its first day on."""
    first = moment.first_day()
    if not starts or first is None or moment.precision not in ("day", "part") or moment.last_day() != first or days < 2:
        return moment
    end = first + dt.timedelta(days=int(days) - 1)
    return Moment(first.isoformat(), end.isoformat(), "day", moment.text, "within", moment.approximate)


def ended(moment: Moment, days: float) -> Moment:
    """The days that came to their end at a moment."""
    last = moment.last_day()
    if last is None or moment.first_day() != last:
        return moment
    first = last - dt.timedelta(days=int(days) - 1)
    return Moment(first.isoformat(), last.isoformat(), "day", moment.text, "within", moment.approximate)


def starts_here(draft: Draft) -> bool:
    """Whether the time told is that of the beginning."""
    around = [c for noun in (draft.head, draft.shell) for c in noun.children if c.dep_ in ("acl", "relcl", "prep")]
    if draft.verb is not None:
        around.append(draft.verb)
    sentence = draft.head.sent
    near = sentence.doc[draft.head.i : min(draft.head.i + 12, sentence.end)]
    around += [t for t in near if t.lemma_ in BEGINS and t.dep_ in ("prep", "acl", "relcl", "advcl")]
    return any(v.lemma_ in BEGINS | {"arrive", "leave", "fly", "travel", "depart", "embark"} for v in around)


def later_by(moment: Moment, days: float, *, approximate: bool = False) -> Moment | None:
    """A moment so many days after (before, where negative) another of day precision."""
    first = moment.first_day()
    if first is None or moment.last_day() != first:
        return None
    day = first + dt.timedelta(days=round(days))
    if approximate:
        slack = dt.timedelta(days=max(3, round(abs(days) * 0.25)))
        return Moment((day - slack).isoformat(), (day + slack).isoformat(), "month", "", "within", True)
    return Moment(day.isoformat(), day.isoformat(), "day", "", "within")
