"""Reading -> Clause: what each clause tells as coming or as done, of whatever kind of deed."""

from collections.abc import Iterable, Iterator

from dateline.base.ids import make_id
from dateline.base.kinds import GATHERINGS, Status
from dateline.base.moments import Moment, first_day
from dateline.base.observations import Chain, Clause, EventMention, Mention, Statement, TimeExpression
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract import event_words as words
from dateline.extract.event_clauses import verb_status
from dateline.extract.event_morphology import PRESENT
from dateline.extract.event_syntax import is_passive, surface_subjects
from dateline.extract.event_voice import is_verb
from dateline.extract.foresight import is_foreseen, is_timetabled, may_be_ahead
from dateline.extract.outlook import accepted, errand, given_until, is_coming_state
from dateline.extract.saying_words import PERSONS
from dateline.extract.set_anew import set_anew
from dateline.knowledge.deeds import deeds

TOLD = frozenset({"happened", "expected", "proposed", "denied", "cancelled", "postponed"})
AHEAD = frozenset({"expected", "proposed"})
OFF = frozenset({"cancelled", "postponed"})
EMPTY_VERBS = frozenset({"be", "have", "do", "seem", "appear", "become", "remain", "include", "mean"})
STATES = frozenset({"ready", "available", "open", "operational", "complete", "closed", "free", "present", "functional"})
SPEAKERS_OWN = frozenset({"i", "we", "you", "one", "it", "this", "that", "there"})
"""Subjects of which the reader cannot tell whose deed it is."""
LONGEST = 40
"""Tokens of a clause's predicate that are kept; what follows is other clauses more often than not."""
LONGEST_SUBJECT = 16
ALONE = frozenset(
    {"stay", "resign", "quit", "retire", "return", "testify", "abstain", "attend", "participate", "speak", "preside"}
)
OF_IT = frozenset({"of", "for", "on", "between", "with", "from", "in", "at", "to", "over", "against", "into", "by"})
BEGINS_AT = frozenset({"begin", "start", "open", "hold", "take", "commence", "resume", "end"})
"""Verbs that tell when something is held, never of the place where."""
STARTS = frozenset({"begin", "start", "open", "commence", "resume", "end"})
DEEDS, MOVES = deeds().verbs, deeds().moved
BESIDE_VERB = frozenset({"npadvmod", "advmod", "pobj", "prep", "nummod", "amod", "det", "compound", "poss", "tmod"})
"""What leads from a time up to its verb."""


class Clauses:
    """Every finite clause told as coming, and those told as done, denied or called off that name someone."""

    name, version = "clauses", "20"
    needs: tuple[type, ...] = (Mention, Chain, TimeExpression, EventMention, Statement)
    makes: tuple[type, ...] = (Clause,)

    def open(self) -> None:
        """Nothing to load."""

    def extract(self, reading: Reading) -> Iterable[Clause]:
        times = {t.at.start: t for t in reading.of(TimeExpression)}
        off = {m.trigger.start: m.status for m in reading.of(EventMention) if m.status in OFF and m.kind in GATHERINGS}
        for token in reading.doc:
            if is_verb(token) and (token.pos_ == "VERB" or _will_be(token) or _holds(token)) and not _governs(token):
                yield from _clause(reading, token, times, off.get(token.idx))


def _is_ahead(reading: Reading, verb: Token, time: Moment) -> bool:
    """Whether it is of the report's day or later; *agreed on Saturday to deepen ties* gives the deepening no day."""
    day, last = first_day(reading.article.published), time.last_day()
    if day is None or last is None:
        return True
    agreed = verb.dep_ == "xcomp" and verb.head.tag_ == "VBD" and verb.head.lemma_ != "be"
    return last > day if agreed else last >= day


def _is_fixed(reading: Reading, time: Moment) -> bool:
    """Whether it is of days that all lie after the report's own."""
    day, first = first_day(reading.article.published), time.first_day()
    return day is not None and first is not None and first > day


def _is_of(when: Token | None, verb: Token) -> bool:
    """Whether a time stands beside the verb itself: *leaves on Monday*; not *doubts that it will end by Monday*."""
    preps = 0
    while when is not None and when != verb:
        if when.dep_ not in BESIDE_VERB:
            return False
        preps += when.dep_ == "prep"
        when = when.head
    return preps <= 1


def _will_be(verb: Token) -> bool:
    """*the bridge will be ready by May*: a state that can be seen to have come."""
    if verb.lemma_ != "be" or verb.dep_ in ("aux", "auxpass"):
        return False
    ready = any(c.dep_ == "acomp" and c.lower_ in STATES | {"due"} for c in verb.children)
    return ready or _is_there(verb) or is_coming_state(verb)


def _is_there(verb: Token) -> bool:
    """*will be in Lima on Friday*, *there will be a second round on Monday*."""
    ahead = any(c.lower_ in ("will", "would", "'ll") for c in verb.children if c.dep_ == "aux")
    if any(c.dep_ == "expl" for c in verb.children):
        return ahead and any(c.dep_ == "attr" for c in verb.children)
    spots = [
        o for c in verb.rights if c.dep_ == "prep" and c.lower_ in ("in", "at") for o in c.rights if o.dep_ == "pobj"
    ]
    return ahead and any(
        o.ent_type_ in ("GPE", "LOC", "FAC") or o.lemma_ in ("country", "capital", "city") for o in spots
    )


def _holds(verb: Token) -> bool:
    """*will have talks*, where *have* is no helper."""
    return verb.lemma_ == "have" and verb.dep_ not in ("aux", "auxpass")


def _tells_more(verb: Token) -> bool:
    """*will be ready*, *is to appear before the court*; not *appears to be*."""
    if verb.lemma_ == "be" and (_is_there(verb) or is_coming_state(verb)):
        return True
    if any(c.dep_ in ("acomp", "attr") for c in verb.children):
        return True
    if verb.lemma_ == "have":
        return any(c.dep_ == "dobj" and c.lemma_.lower() in words.ACT_NOUNS for c in verb.children)
    return verb.lemma_ == "appear" and any(
        c.dep_ == "prep" and c.lower_ in ("before", "at", "in") for c in verb.children
    )


def _governs(verb: Token) -> bool:
    """*is expected to ...*, *plans to ...*, *agreed to ...*: the clause beneath it tells the deed."""
    return any(c.dep_ == "xcomp" and is_verb(c) for c in verb.children)


def _clause(reading: Reading, verb: Token, times: dict[int, TimeExpression], off: Status | None) -> Iterator[Clause]:
    """`off` is what the report makes of the meeting that the verb foretells, where it is called off."""
    if verb.lemma_ in EMPTY_VERBS and not _tells_more(verb):
        return
    timetabled = is_timetabled(verb) and not (verb.dep_ == "acl" and _is_off(verb.head))
    status = "expected" if timetabled else verb_status(verb, title=False)
    present = status in (PRESENT, "ongoing")
    if (present or status == "proposed") and may_be_ahead(verb, status):
        status = "expected"
    looked_for = given_until(verb) or accepted(verb)
    on_errand = [] if looked_for or status == "expected" else errand(verb)
    told, status = status, "expected" if looked_for or on_errand else status
    subjects = _doers(reading, verb, told, status, looked_for or on_errand)
    if status == "happened" and subjects and _is_nobody(subjects[0]):
        status = "denied"
    if status not in TOLD or not subjects or subjects[0].lower_ in SPEAKERS_OWN:
        return
    if status in AHEAD and _is_anything(subjects[0], verb):
        return
    said = [t for t in _predicate(verb) if not t.is_space]
    when = next((t for t in (*said, *_in_front(verb)) if t.idx in times and times[t.idx].moment), None)
    time = times[when.idx].moment if when is not None else None
    dated = time is not None and _is_ahead(reading, verb, time)
    if status == "cancelled" and dated and all(c.lemma_ != "have" for c in verb.children if c.dep_ == "aux"):
        status = "expected"  # *had been due to meet today*
    if status in AHEAD and off is not None:
        status = off
    if present:
        dated = time is not None and _is_of(when, verb) and _is_fixed(reading, time)
    if on_errand and (time is None or not _is_fixed(reading, time)):
        return
    by_form = bool(looked_for or on_errand)
    foreseen = dated if timetabled else is_foreseen(reading, verb, subjects, dated=dated, by_form=by_form)
    if status in AHEAD and not foreseen:
        return
    subject = _noun_phrase(subjects, verb)
    begins = subject.start if verb.sent.start_char <= subject.start else verb.sent.start_char
    named = [*subjects, *said]
    if not any(_chains_of(reading, t) for t in subjects):
        named += [t for one in subjects for t in one.subtree if subject.start <= t.idx < subject.end]
    chains = tuple(dict.fromkeys(c for t in named for c in reading.chains_of(t)))
    if (len(said) < 2 and not _tells_all(verb, status)) or not (chains or status in AHEAD or _is_deed(verb)):
        return
    text_at = Range(said[0].idx, said[-1].idx + len(said[-1]))
    article = reading.article.id
    one = Clause(
        id=make_id("cl", article, verb.idx),
        article=article,
        at=Range(min(begins, text_at.start), max(subject.end, text_at.end)),
        status=status,  # type: ignore[arg-type]
        verb=verb.lemma_.lower(),
        passive=is_passive(verb),
        subjects=tuple(dict.fromkeys(c for t in subjects for c in _chains_of(reading, t))),
        text_at=text_at,
        subject_at=subject,
        chains=chains,
        time=time,
    )
    yield one
    yield from set_anew(reading, verb, one, times)


def _doers(reading: Reading, verb: Token, told: str, status: str, instead: list[Token]) -> list[Token]:
    """Who does it: the subject, or those who are meant by it, or of whom it is looked for `instead`."""
    subjects = instead or [_not_its_place(_meant(t, verb, told), verb) for t in surface_subjects(verb)]
    unknown = len(subjects) == 1 and not reading.chains_of(subjects[0])
    if unknown and not instead and subjects[0].lower_ == "they":
        subjects = [_who_says_so(verb) or _they(subjects[0], verb) or subjects[0]]
    if verb.lemma_ == "be" and any(c.dep_ == "expl" for c in verb.children):
        subjects = [c for c in verb.children if c.dep_ == "attr"]
    if subjects and subjects[0].lower_ == "it" and status in AHEAD:
        subjects = [_who_says_so(verb) or subjects[0]]
    if subjects and subjects[0].tag_ == "PRP$" and not reading.chains_of(subjects[0]):
        subjects = _who_has_it(subjects[0])
    return subjects


def _who_has_it(possessive: Token) -> list[Token]:
    """*informed the agency of its plan to fly in May*: who informed it."""
    verb = next((t for t in possessive.ancestors if is_verb(t) and t.tag_ != "VB"), None)
    return [t for t in surface_subjects(verb) if t.tag_[0] == "N"] if verb is not None else []


def _is_anything(subject: Token, verb: Token) -> bool:
    """*any thaw will take time*, *the policy he is likely to pursue*: no deed that anyone will look for."""
    guessed = verb.dep_ == "xcomp" and verb.head.lower_ in ("likely", "bound", "apt")
    before = subject.left_edge.nbor(-1) if subject.left_edge.i else subject
    guessed = guessed and (before.tag_ in ("NN", "NNS") or any(t.dep_ == "relcl" for t in (verb.head, verb.head.head)))
    return guessed or any(c.lower_ in ("any", "whatever") for c in subject.lefts)


def _is_nobody(subject: Token) -> bool:
    """*none of the prisoners*, *no minister*, *not a single rifle*."""
    beside = {t.lower_ for t in subject.subtree if t.i < subject.i}
    return subject.lower_ in ("none", "nobody") or "no" in beside or {"not", "single"} <= beside


def _is_deed(verb: Token) -> bool:
    """*210 prisoners were swapped*, *the truce came into force*: what may settle a deed foretold, whoever did it."""
    return verb.lemma_ in DEEDS or _calls_off(verb)


def _calls_off(verb: Token) -> bool:
    """*the forum was cancelled*, *the vote was put off*: followed up also where nobody is named."""
    beside = {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod")}
    with_words = words.CANCELS_WITH.get(verb.lemma_, OF_IT) | words.POSTPONES_WITH.get(verb.lemma_, OF_IT)
    on_hold = any(o.lower_ in ("hold", "ice") for c in verb.rights if c.lower_ == "on" for o in c.rights)
    return verb.lemma_ in words.CANCELS | words.POSTPONES | MOVES or bool(with_words & beside) or on_hold


def _is_off(noun: Token) -> bool:
    """*cancelled a rally planned for Friday*."""
    held = noun.dep_ in ("dobj", "nsubjpass", "pobj")
    above = next((a for a in noun.ancestors if a.tag_[:2] == "VB"), None) if held else None
    return above is not None and _calls_off(above)


def _tells_all(verb: Token, status: str) -> bool:
    """*was sure to stay*, *a new minister is to be named*: a deed to come in one word."""
    ahead = status in AHEAD and all(v.dep_ != "relcl" for v in (verb, verb.head))
    return ahead and (verb.lemma_ in ALONE or (is_passive(verb) and verb.lemma_ not in words.TIMETABLED))


def _predicate(verb: Token) -> list[Token]:
    """The verb and what hangs on it to its right, but for further clauses joined to it."""
    found = [verb]
    for c in verb.children:
        if c.i > verb.i and c.dep_ not in ("conj", "cc", "punct", "advcl", "parataxis"):
            found += list(c.subtree)
    found.sort(key=lambda t: t.i)
    return found[:LONGEST]


def _in_front(verb: Token) -> list[Token]:
    """*On Friday she is due to leave*: what stands before the verb, or before the one it completes, and tells when."""
    above = [verb]
    while above[-1].dep_ in ("xcomp", "acomp") and above[-1].head != above[-1]:
        above.append(above[-1].head)
    fronts = (c for one in above for c in one.children if c.i < one.i and c.dep_ in ("prep", "npadvmod", "advmod"))
    return [t for front in fronts for t in front.subtree]


def _meant(subject: Token, verb: Token, status: str) -> Token:
    """*The Speaker has allowed a debate. It is to be held on Monday*: the debate."""
    start, held = verb.sent.start, verb.lemma_ in BEGINS_AT
    if (
        subject.lower_ != "it"
        or subject.i != start
        or start == 0
        or not (held or (status in AHEAD and is_passive(verb)))
    ):
        return subject
    before = verb.doc[start - 1].sent.root
    labels = ("dobj", "nsubjpass", "nsubj") if held else ("nsubjpass", "nsubj")
    nouns = [c for label in labels for c in before.children if c.dep_ == label]
    return next((noun for noun in nouns if noun.pos_ == "NOUN"), subject)


def _who_says_so(verb: Token) -> Token | None:
    """*Members said they would visit the site*, *the commission said it would*: the members, the commission."""
    above = verb.head if verb.dep_ == "ccomp" else None
    said = surface_subjects(above) if above is not None and above.lemma_ in words.REPORTS else []
    named = len(said) == 1 and said[0].tag_[:2] == "NN"
    if named and said[0].lemma_ in PERSONS and surface_subjects(verb)[0].lower_ == "it":
        return None
    return (
        said[0] if named and (said[0].tag_ in ("NNS", "NNPS")) == (surface_subjects(verb)[0].lower_ == "they") else None
    )


def _they(pronoun: Token, verb: Token) -> Token | None:
    """*The bloc has sent 40 observers. They are due to report on Monday*: the observers; of two, those who are acted
    upon where something is done to them."""
    start = pronoun.sent.start
    if pronoun.i != start or start == 0:
        return None
    before = pronoun.doc[start - 1].sent.root
    labels = ("nsubj", "nsubjpass", "dobj")
    nouns = [c for c in before.children if c.dep_ in labels and c.tag_ == "NNS"]
    return nouns[-1] if len(nouns) == 1 or (nouns and is_passive(verb)) else None


def _not_its_place(subject: Token, verb: Token) -> Token:
    """*the talks at the Padma guest house, which begin at 11*, *a meeting of the bloc in Lima that opens on Monday*:
    the talks begin, the meeting opens."""
    if verb.dep_ != "relcl" or verb.lemma_ not in BEGINS_AT:
        return subject
    one = subject
    for word in ("at in", "of"):
        above = one.head.head
        of_it = one.dep_ == "pobj" and one.head.lower_ in word.split() and above.pos_ in ("NOUN", "PROPN")
        if of_it and (one.pos_ == "PROPN" or (word == "of" and verb.lemma_ in STARTS)):
            one = above
    return one


def _chains_of(reading: Reading, subject: Token) -> tuple[str, ...]:
    """Who the subject is; *the aide, Ana Reyes, will ...* is the one named beside it."""
    beside = (c for name in subject.children if name.dep_ == "appos" for c in reading.chains_of(name))
    return reading.chains_of(subject) or tuple(beside)


def _noun_phrase(subjects: list[Token], verb: Token) -> Range:
    """The subject's words: *the next round of talks*, *Kenya and Uganda*; without clauses, and what stands apart."""
    head, last = subjects[0], subjects[-1]
    apart = {t.i for c in head.lefts if c.dep_ == "prep" for t in c.subtree}  # *after which the envoys ...*
    start = min(t.i for t in head.subtree if not t.is_space and t.i not in apart)
    start = start if start <= head.i else head.i
    end = last if head.i <= last.i < verb.i and last.i - start < LONGEST_SUBJECT else head
    for c in end.children:
        right = list(c.subtree)[-1]
        if c.lower_ in OF_IT and end.i < c.i and right.i < verb.i and right.i - start < LONGEST_SUBJECT:
            if any(t.is_punct or t.dep_ in ("relcl", "acl", "ccomp") for t in c.subtree):
                break
            end = right
    return Range(verb.doc[start].idx, end.idx + len(end))
