"""Numbers -> attributes of the events they belong to, and claims where a party or an earlier count gives them."""

from collections.abc import Iterable
from dataclasses import replace

from dateline.base.moments import Moment
from dateline.base.observations import Claim, Sentence
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.base.values import THINGS, Value
from dateline.extract.event_absorbing import is_answered
from dateline.extract.event_binding import bind, long_before, of_a_part, of_another_time
from dateline.extract.event_context import RESPONSE, ancestors_within
from dateline.extract.event_count_owners import whose
from dateline.extract.event_count_speakers import according_to
from dateline.extract.event_count_words import HARM
from dateline.extract.event_numbers import Count
from dateline.extract.event_syntax import is_passive, logical_subjects
from dateline.extract.event_telling import Telling
from dateline.extract.event_voice import is_verb
from dateline.extract.quantity_words import VAGUE

ALLOWED: dict[str, frozenset[str]] = {
    "targets": frozenset({"attack", "military_operation", "sanction"}),
    "ships": frozenset({"standoff", "military_operation"}),
    "detained": frozenset({"arrest", "protest", "military_operation"}),
    "participants": frozenset({"protest"}),
    "prisoners": frozenset({"agreement", "ceasefire", "meeting", "withdrawal"}),
    "abducted": frozenset({"attack", "clash", "military_operation"}),
    "hostages": frozenset({"agreement", "ceasefire", "attack"}),
    "amount": frozenset({"agreement", "aid", "sanction"}),
    "duration_days": frozenset({"agreement", "ceasefire"}),
    "share": frozenset({"agreement", "sanction"}),
    "people": frozenset({"agreement"}),
    "deployed": frozenset({"mobilisation", "policy"}),
    "votes": frozenset({"election", "appointment"}),
    "released": frozenset({"withdrawal"}),
    "magnitude": frozenset({"disaster"}),
    "aboard": frozenset({"accident", "attack"}),
}
ILLS = frozenset(
    {
        "season",
        "flu",
        "virus",
        "disease",
        "illness",
        "cholera",
        "malaria",
        "heat",
        "pandemic",
        "cancer",
        "hunger",
        "famine",
    }
)
HURT = frozenset({"dead", "deceased", "victims", "injured", "wounded", "missing", "killed", "casualties", "fatalities"})
SCORES = frozenset(float(v) for v in VAGUE.values())
"""Numbers that stand for *dozens*, *scores*, *hundreds*."""
THOUSANDS = 2000
"""So many at least die in a war, and hardly in the one clash told."""
REVENGE = frozenset({"revenge", "retaliation", "retaliate", "retaliatory", "reprisal", "avenge", "vengeance"})
WARS = frozenset({"conflict", "war", "fighting", "hostility", "insurgency", "rebellion", "violence"})
BLOWS = frozenset(
    {"disaster", "accident", "tragedy", "collapse", "crash", "blast", "explosion", "fire", "attack", "quake"}
)
MORE = frozenset({"more", "further", "additional"})
ANAPHORIC = frozenset({"participants", "ships", "detained", "people"})
LOOKS_BACK = frozenset({"killed", "injured", "missing", "displaced", "survivors", "bodies", "aboard", "magnitude"})


def attach_numbers(
    reading: Reading, tellings: list[Telling], by_token: dict[int, Telling], found: Iterable[Count]
) -> list[tuple[Telling | str, Claim]]:
    """Fills `attributes` of the tellings; gives back the claims that stand beside them."""
    claims: list[tuple[Telling | str, Claim]] = []
    stands: dict[tuple[int, str], Claim] = {}
    for count in found:
        allowed = ALLOWED.get(count.prop, HARM)
        told = bind(count, by_token, tellings, allowed) or _salient(count, _lately(count, tellings, reading), allowed)
        if (told is not None and count.lone and count.prop in told.attributes) or _of_more(count, reading):
            continue
        if told is None or _answered_by(told, count.holder):
            continue
        if count.prop not in told.attributes and _is_part(count):
            continue
        if not count.current and of_another_time(count.holder, told, reading):
            continue
        if of_a_part(count, told, reading) or _one_more(count, told) or _of_all_the_war(count, told):
            continue
        if count.prop in LOOKS_BACK and _made_sure(count, told):
            told.confidence = max(told.confidence, 0.6)
        count = whose(count, told, _speaker(count, reading), reading)
        claim = _claim(count, reading)
        if (
            count.prop == "detained"
            and told.kind == "arrest"
            and (march := _protest_before(count, tellings)) is not None
        ):
            claims.append((march, claim))
            told.time = told.time or march.time
            if told.place is None and told.place_name is None:
                told.place, told.place_name = march.place, march.place_name
        if count.earlier:
            claims.append((told, claim))
        elif count.prop not in told.attributes:
            told.attributes[count.prop], stands[id(told), count.prop] = count.value, claim
            if claim.according_to:
                claims.append((told, claim))
        elif told.attributes[count.prop].number != count.value.number:
            before = stands.get((id(told), count.prop))
            if before is not None and _takes_its_place(count, told.attributes[count.prop]):
                told.attributes[count.prop], stands[id(told), count.prop] = count.value, claim
                claims.append((told, replace(before, as_of=None)))
                if claim.according_to:
                    claims.append((told, claim))
            else:
                claims.append((told, claim))
        if claim.at not in told.more and not told.at.covers(claim.at):
            told.more.append(claim.at)
    return claims


def taken(found: Iterable[Count], tellings: list[Telling]) -> set[str]:
    """The figures that are numbers of an event where the report tells one that can have them; *destroyed 150 houses* is
    no count of targets beside a landslide alone."""
    kinds = {told.kind for told in tellings}
    kept = (count for count in found if count.prop not in THINGS)
    return {count.quantity.id for count in kept if ALLOWED.get(count.prop, HARM) & kinds}


def _is_part(count: Count) -> bool:
    """*nine of the dead*: some of those whom no figure counts here."""
    words = count.value.text.lower().split()
    return any(one == "of" and words[i + 1 : i + 2] == ["the"] for i, one in enumerate(words)) and words[-1] in HURT


def _takes_its_place(count: Count, before: Value) -> bool:
    """Whether a toll is the one that holds: of the same side where sides count their own, or instead of *scores*."""
    if count.prop not in LOOKS_BACK:
        return False
    vague = not any(c.isdigit() for c in before.text) and before.qualifier == "at_least" and before.number in SCORES
    if vague and (count.value.number or 0) >= (before.number or 0) and count.value.of == before.of:
        return True
    return count.current and (count.value.of == before.of or not (count.value.of and before.of))


def _of_more(count: Count, reading: Reading) -> bool:
    """*One survivor was pulled out on Saturday*, *24 more people*: news of one more, no count of all; those missing are
    more than the dead."""
    end = count.quantity.at.end
    words = [*count.value.text.lower().split(), *reading.article.text[end : end + 12].lower().split()[:1]]
    more = bool(MORE & set(words)) and "than" not in words and count.prop != "missing"
    return more or (count.prop in ("survivors", "bodies") and count.value.number == 1)


def _one_more(count: Count, told: Telling) -> bool:
    """*One person has succumbed*, after a toll: one of them or one more, and no count of all."""
    whole = told.attributes.get("killed")
    return count.prop == "killed" and count.value.number == 1 and whole is not None and (whole.number or 0) > 1


def _of_all_the_war(count: Count, told: Telling) -> bool:
    """*The conflict has resulted in tens of thousands of deaths*: no count of the one attack or clash told."""
    verb = next((a for a in (count.holder, *ancestors_within(count.holder, 4)) if is_verb(a)), None)
    if told.kind not in ("attack", "clash", "accident") or verb is None or is_passive(verb):
        return False
    if told.kind == "clash" and (count.value.number or 0) < THOUSANDS:
        return False
    perfect = any(c.lower_ in ("has", "have") for c in verb.children if c.dep_ == "aux")
    return perfect and any(t.lemma_.lower() in WARS for t in logical_subjects(verb))


def _lately(count: Count, tellings: list[Telling], reading: Reading) -> list[Telling]:
    """The tellings that a bare count may go back to: no affair of years ago, unless *it* or *that* means it."""
    subjects = logical_subjects(count.holder) if is_verb(count.holder) else []
    if any(t.pos_ in ("PRON", "DET") for t in subjects):
        return tellings
    fresh = [t for t in tellings if not long_before(t, reading)]
    main = [t for t in fresh if not is_answered(t) or _sentences_back(count, t) == 1]
    return main if any(t.kind in HARM for t in main) else tellings


def _stands_for_one(told: Telling) -> bool:
    """*The landslide*, even where the report only mentions it by the way."""
    return told.kind == "disaster" and told.definite and not told.plural


def _made_sure(count: Count, told: Telling) -> bool:
    """A toll makes the event sure that it is told of, where the words stand for one: no *crashes* at large."""
    if told.kind in ("accident", "disaster") and (count.current or told.draft.how == "subject"):
        return True
    if _stands_for_one(told):
        return True
    if told.kind == "attack":
        marked = bool(told.chains() or told.place or told.time)
        return marked or (not told.plural and told.definite)
    return told.kind in ("clash", "protest", "accident") and not (told.plural and told.kind == "accident")


def _protest_before(count: Count, tellings: list[Telling]) -> Telling | None:
    """The protest of which so many were arrested, named beside them or just before."""
    sentence = count.holder.sent
    beside = [t for t in tellings if t.kind == "protest" and any(sentence.start <= i < sentence.end for i in t.heads)]
    return beside[0] if beside else _salient(count, tellings, frozenset({"protest"}))


def _answered_by(told: Telling, holder: Token) -> bool:
    """*an assault in response to air strikes which killed 30*: the 30 are not the assault's."""
    answer = next((a for a in ancestors_within(holder, 8) if a.lemma_ in RESPONSE), None)
    revenge = next((t for t in holder.sent if t.lemma_.lower() in REVENGE and t.i < holder.i), None)
    if revenge is not None and any(i <= revenge.i for i in told.heads):
        return True
    return answer is not None and told.head.i < answer.i < holder.i


def _of_another_cause(count: Count) -> bool:
    """*the flu has killed 105*: a cause of its own that is no event told."""
    verb = count.holder
    if not is_verb(verb) or is_passive(verb) or verb.lemma_ not in ("kill", "claim", "injure", "wound", "displace"):
        return False
    subjects = logical_subjects(verb)
    return bool(subjects) and all(t.pos_ == "NOUN" and t.lemma_.lower() in ILLS for t in subjects)


def _of_a_war(count: Count) -> bool:
    """*The conflict has killed 415*: no count of the last attack told."""
    subjects = logical_subjects(count.holder) if is_verb(count.holder) and not is_passive(count.holder) else []
    return any(t.lemma_.lower() in WARS for t in subjects)


def _salient(count: Count, tellings: list[Telling], allowed: frozenset[str]) -> Telling | None:
    """The event a bare count goes back to: the last told before it that can have such a number."""
    if count.prop not in LOOKS_BACK | ANAPHORIC or _of_another_cause(count):
        return None
    told = [t for t in tellings if t.kind in allowed and t.begins < count.holder.i]
    before = [t for t in told if t.confidence >= 0.5] or [t for t in told if _stands_for_one(t)]
    if not before and count.current:
        return _only_disaster(tellings)
    if count.prop in ANAPHORIC:
        return next((t for t in reversed(before) if _sentences_back(count, t) <= 2), None)
    if _of_a_war(count):
        wars = [t for t in before if t.kind in ("clash", "military_operation")]
        return wars[-1] if wars else None
    if any(is_answered(t) and _sentences_back(count, t) == 1 for t in tellings if t.begins < count.holder.i):
        return None
    if _in_what_is_no_protest(count):
        before = [t for t in before if t.kind != "protest"]
    near = [t for t in before if t.kind != "protest" and 0 <= _sentences_back(count, t) <= 1]
    if near:
        return near[-1]
    counted = [t for t in before if "killed" in t.attributes or "injured" in t.attributes]
    if counted:
        return counted[-1]
    return before[-1] if before else None


def _in_what_is_no_protest(count: Count) -> bool:
    """*for the disaster, in which 15 died*: those of the noun that the clause hangs on."""
    verb = next((a for a in (count.holder, *ancestors_within(count.holder, 3)) if a.dep_ == "relcl"), None)
    if verb is None:
        return False
    place = verb.left_edge.i - 1
    place -= verb.doc[place].lower_ == ","
    return not {verb.head.lemma_.lower(), verb.doc[place].lemma_.lower()}.isdisjoint(BLOWS)


def _only_disaster(tellings: list[Telling]) -> Telling | None:
    """What a toll is of that stands before any telling: the one accident or disaster of the report."""
    found = [t for t in tellings if t.kind in ("accident", "disaster") and t.confidence >= 0.5]
    return found[0] if len(found) == 1 else None


def _sentences_back(count: Count, told: Telling) -> int:
    """How many sentences before the number the event was last spoken of."""
    doc = count.holder.doc
    last = max((i for i in told.heads if i < count.holder.i), default=count.holder.i)
    return sum(1 for i in range(last + 1, count.holder.i + 1) if doc[i].is_sent_start)


def _claim(count: Count, reading: Reading) -> Claim:
    sentence = _sentence(count, reading)
    return Claim(
        id="", article=reading.article.id, about="", property=count.prop, value=count.value, at=sentence,
        according_to=_speaker(count, reading), as_of=_day_of(count, reading),
    )  # fmt: skip


def _day_of(count: Count, reading: Reading) -> Moment | None:
    """A toll holds for the day of the report, unless the words set it before."""
    published = reading.article.published
    if count.prop not in LOOKS_BACK or count.earlier or not published or len(published) < 10:
        return None
    return Moment(published[:10], published[:10], "day")


def _sentence(count: Count, reading: Reading) -> Range:
    for sentence in reading.of(Sentence):
        if sentence.at.start <= count.quantity.at.start < sentence.at.end:
            return sentence.at
    return count.quantity.at


def _speaker(count: Count, reading: Reading) -> str | None:
    return according_to(count.holder, reading, magnitude=count.prop == "magnitude")
