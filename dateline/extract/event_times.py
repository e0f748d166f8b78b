"""TimeExpressions and the parse -> when each event is told to be, and how long it lasts."""

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

from dateline.base.kinds import GATHERINGS
from dateline.base.moments import Moment, first_day
from dateline.base.observations import TimeExpression
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.base.values import Value
from dateline.extract.event_measures import hedge, measured
from dateline.extract.event_occasions import occasions, right_after, shared
from dateline.extract.event_syntax import is_passive, particles
from dateline.extract.event_time_heads import (
    anchored,
    begun,
    clause_before,
    clauses_of,
    followed,
    holder_of,
    noun_measured,
    root_of,
)
from dateline.extract.event_time_sites import FATES, FIXED, carried_by, time_sites, was_set
from dateline.extract.event_triggers import Draft
from dateline.extract.event_voice import is_verb
from dateline.extract.event_words import BEGINS

FARES = frozenset({"falter", "fray", "unravel", "collapse", "crumble", "teeter", "wobble", "crack"})
"""What a pact does that was made before; that it holds may be told of its first day."""
IN_PERIL = frozenset(
    {"jeopardy", "doubt", "danger", "tatters", "question", "peril", "ruins", "trouble", "limbo", "shambles", "balance"}
)
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
LASTING = frozenset({"standoff", "ceasefire", "clash"})
LATELY = 6
"""How many days back a weekday that the parse hung on an infinitive may lie and still be the main verb's."""
AT_LARGE = frozenset({"war", "conflict", "fighting", "hostility", "insurgency", "rebellion", "uprising"})
BREAKING_OUT = frozenset({"erupt", "break", "flare", "ignite", "spark"})
SPREADS = frozenset({"last", "run", "span", "take", "drag", "continue", "stretch", "spend"})


class Times:
    """Which words of time hang on which verb or event noun."""

    def __init__(self, reading: Reading, event_heads: set[int]) -> None:
        self._reading = reading
        self._by_holder: dict[int, list[tuple[TimeExpression, Token]]] = defaultdict(list)
        self._lengths: dict[int, TimeExpression] = {}
        for expression in _glossed(reading):
            tokens = reading.tokens(expression.at)
            if not tokens or _in_a_name(reading, tokens[0]):
                continue
            root = root_of(tokens)
            of = noun_measured(tokens[0])
            if of is not None and of.i in event_heads and expression.type == "DURATION":
                self._lengths[of.i] = expression
            holder = clause_before(root, holder_of(root, event_heads, {t.i for t in tokens}))
            if holder is not None and holder.dep_ == "aux":  # *had on Sunday received*
                holder = holder.head
            if holder is not None:
                holder = followed(begun(holder, event_heads), root, event_heads)
            if holder is not None:
                self._by_holder[holder.i].append((expression, root))
                for clause in _cleft(holder, root):
                    self._by_holder[clause.i].append((expression, root))
            for clause in clauses_of(tokens):
                self._by_holder[clause.i].append((_at_it(expression), root))

    def of(self, token: Token) -> list[tuple[TimeExpression, Token]]:
        return self._by_holder.get(token.i, [])

    def moment(self, draft: Draft) -> Moment | None:
        """The finest moment that the parse binds to the event, nearest words first."""
        for token in time_sites(draft):
            if token == draft.verb and _stands(draft):
                continue
            found = [(e, r) for e, r in self.of(token) if e.moment is not None and e.type in ("DATE", "TIME")]
            found = [(e, r) for e, r in found if not anchored(r) and not _no_longer(r, draft)]
            if draft.entry.kind in GATHERINGS:
                found = [(e, r) for e, r in found if e.moment is None or e.moment.bound != "after"]
            if draft.entry.kind == "arrest":
                found = [(_at_it(e) if _held_since(e) else e, r) for e, r in found]
            if draft.entry.kind in GATHERINGS:
                found = [(_from_then(e, r), r) for e, r in found]
            if draft.entry.kind not in LASTING:
                found = [(e, r) for e, r in found if e.moment is None or e.moment.bound not in ("since", "until")]
            found = [(e, r) for e, r in found if not _before_it(draft, token, r)]
            if draft.how == "plan" and token == draft.verb:
                found = _fixed_for(token, found)
            if found:
                best = min(found, key=lambda pair: (FINENESS.get(pair[0].moment.precision, 9), pair[0].at.start))  # type: ignore[union-attr]
                return _as_told(_plain(best[0].moment, best[1]), token, draft)
        return self._carried_along(draft) or self._of_the_year_told(draft)

    def _of_the_year_told(self, draft: Draft) -> Moment | None:
        """*since 1962, when two died after a collision with a lorry*: whatever that clause tells was then; and whatever
        happened *on that occasion*."""
        sentence = draft.head.sent
        if [t.lower_ for t in sentence[:3]] == ["on", "that", "occasion"]:
            before = [e for e in self._reading.of(TimeExpression) if e.moment and e.at.end <= sentence.start_char]
            return _at_it(max(before, key=lambda e: e.at.end)).moment if before else None
        clauses = (a for a in draft.head.ancestors if is_verb(a) and any(c.lower_ == "when" for c in a.children))
        told = (e.moment for a in clauses for e, r in self.of(a) if e.moment is not None and r.i < a.left_edge.i)
        return next(told, None)

    def _carried_along(self, draft: Draft) -> Moment | None:
        """*urged both sides to step back on Wednesday*, *struck boats carrying arms on Monday*: the day of the main
        verb, which the parse hung on what comes last, where it lies just behind."""
        verb, today = draft.verb or draft.head, first_day(self._reading.article.published)
        if today is None or verb.tag_ != "VBD":
            return None
        for below in carried_by(verb):
            for expression, root in self.of(below):
                day = expression.moment.first_day() if expression.moment is not None else None
                near = day is not None and 0 <= (today - day).days <= LATELY
                if near and not anchored(root) and root.dep_ == "pobj" and root.head.lower_ == "on":
                    return _plain(expression.moment, root)
                last = expression.moment.last_day() if expression.moment is not None else None
                if below.dep_ == "xcomp" and last is not None and last < today and not anchored(root):
                    return _plain(expression.moment, root)  # *threatened to overrun the town last month*
        return None

    def of_occasion(self, draft: Draft) -> Moment | None:
        """The day on which one speaks after a gathering or at it, as near as that tells the gathering's."""
        told = [
            e.moment
            for verb in occasions(draft)
            for e, r in self.of(verb)
            if e.moment and (shared(verb, r, draft) or right_after(verb, draft)) and not anchored(r)
        ]
        days = [m for m in told if m.precision in ("day", "part", "hour", "minute") and m.bound == "within" and m.start]
        return replace(days[0], approximate=True) if days else None

    def length(self, draft: Draft) -> tuple[str, Value, float] | None:
        """(attribute, value, days) of a duration told of the event: *a three-day visit*, *lasted 70 minutes*."""
        tokens = [draft.head, draft.shell]
        if draft.verb is not None and (draft.verb.lemma_ in SPREADS or _goes_on(draft.verb)):
            tokens.append(draft.verb)
        if draft.nominal:  # *a tour which is to last three days*
            clauses = [c for c in draft.head.children if c.dep_ in ("relcl", "acl")]
            clauses += [x for c in clauses for x in c.children if c.lemma_ == "be" and x.dep_ == "xcomp"]
            tokens += [c for c in clauses if c.lemma_ in SPREADS]
        else:
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


def _held_since(expression: TimeExpression) -> bool:
    """*has been jailed since July*: it was then that she was."""
    return expression.moment is not None and expression.moment.bound == "since"


def _from_then(expression: TimeExpression, root: Token) -> TimeExpression:
    """*his visit to Delhi, from July 29*: it begins then."""
    moment = expression.moment
    begins = root.dep_ == "pobj" and root.head.lower_ == "from" and moment is not None and moment.bound == "since"
    if not begins or moment is None or moment.precision not in ("day", "part") or not moment.start:
        return expression
    return replace(expression, moment=replace(moment, end=moment.start, bound="within"))


def _stands(draft: Draft) -> bool:
    """*The ceasefire was in jeopardy last night*, *the truce frayed on Monday*: how a pact fares, not when it was."""
    verb = draft.verb
    pact = draft.entry.kind in ("ceasefire", "agreement") and draft.nominal and draft.how == "subject"
    if not pact or verb is None or is_passive(verb):
        return False
    peril = any(o.lemma_.lower() in IN_PERIL for c in verb.rights if c.lower_ == "in" for o in c.rights)
    return verb.lemma_ in FARES or peril


def _goes_on(verb: Token) -> bool:
    """*went on for five hours*"""
    return verb.lemma_ in ("go", "carry") and "on" in particles(verb)


def _before_it(draft: Draft, token: Token, root: Token) -> bool:
    """*was sworn in on Tuesday after winning the vote*, *barred them on Tuesday, a day after the bloc had blacklisted
    14*: the day told before belongs to what came after."""
    verb = draft.verb if draft.verb is not None else draft.head
    while verb != token and verb.head != verb and verb.dep_ in ("pcomp", "advcl", "conj", "xcomp"):
        marks = [verb.head] if verb.dep_ == "pcomp" else [c for c in verb.lefts if c.dep_ == "mark"]
        if token.lemma_ in FATES and draft.entry.kind in ("accident", "disaster", "attack"):
            return False  # *died on Monday after a bus overturned*
        if any(m.lower_ in ("after", "since") for m in marks):
            return token.i < verb.i and root.i < verb.i
        verb = verb.head
    return False


def _no_longer(root: Token, draft: Draft) -> bool:
    """*talks with X, which had been set for Friday, will now be held on Saturday*."""
    clause = next((a for a in root.ancestors if is_verb(a)), None)
    return clause is not None and clause.dep_ in ("relcl", "acl") and was_set(clause, draft)


def _fixed_for(verb: Token, told: list[tuple[TimeExpression, Token]]) -> list[tuple[TimeExpression, Token]]:
    """*called on Monday a strike for Friday*: the strike is on Friday; and no day of calling it is its own."""
    ahead = [(e, r) for e, r in told if r.dep_ == "pobj" and r.head.lower_ == "for"]
    return ahead or ([] if verb.lemma_ in FIXED | {"call"} else told)


def _cleft(verb: Token, root: Token) -> list[Token]:
    """*It was in January that ties were cut*: the clause that the time is told of."""
    it = any(c.lower_ == "it" and c.dep_ in ("nsubj", "expl") for c in verb.children)
    says_more = any(c.dep_ in ("attr", "acomp") and c != root for c in verb.children)
    if verb.lemma_ != "be" or not it or says_more or root.i < verb.i:
        return []
    return [c for c in verb.children if c.dep_ in ("ccomp", "advcl", "relcl", "xcomp") and c.i > root.i]


def _in_a_name(reading: Reading, token: Token) -> bool:
    mention = reading.mention_of(token)
    return mention is not None and mention.kind == "person"


def _glossed(reading: Reading) -> list[TimeExpression]:
    """*"It happened yesterday (Thursday)," he said*: the day that the reporter adds is the one meant."""
    found, text = sorted(reading.of(TimeExpression), key=lambda e: e.at), reading.article.text
    for index, (one, other) in enumerate(pairwise(found)):
        beside = text[one.at.end : other.at.start].strip() == "(" and text[other.at.end : other.at.end + 1] == ")"
        if beside and one.moment and other.moment and one.moment.precision == other.moment.precision == "day":
            found[index] = replace(one, moment=other.moment)
    return found


def _at_it(expression: TimeExpression) -> TimeExpression:
    """*since 1996, when ...*: what the clause tells was in 1996, and not since."""
    moment = expression.moment
    if moment is None or moment.bound == "within" or not (moment.start or moment.end):
        return expression
    day = moment.start or moment.end
    return replace(expression, moment=replace(moment, start=day, end=day, bound="within"))


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


def _part_of_day(root: Token) -> bool:
    """*before dawn on Tuesday* is on Tuesday."""
    near = root.doc[max(0, root.i - 5) : root.i + 2]
    return any(t.lower_ in ("dawn", "midnight", "noon", "sunrise", "daybreak", "nightfall", "dusk") for t in near)


def _measures(root: Token) -> bool:
    """A length stands before the noun, or after *of* or *for*; *the first in a decade* is none."""
    if anchored(root):
        return False
    return root.head.lower_ in ("of", "for", "about", "some") if root.dep_ == "pobj" else True


def _as_told(moment: Moment | None, token: Token, draft: Draft) -> Moment | None:
    if moment is None:
        return None
    at_large = draft.entry.kind == "clash" and draft.head.lemma_.lower() in AT_LARGE and token.lemma_ in BREAKING_OUT
    if at_large or (draft.entry.kind in LASTING and token.lemma_ in BEGINS):
        return Moment(moment.start, None, moment.precision, moment.text, "since", moment.approximate)
    return moment
