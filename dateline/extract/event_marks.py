"""Two tellings -> whether names, numbers, day or place mark them as one event."""

from dateline.base.kinds import GATHERINGS
from dateline.base.reading import Reading
from dateline.extract.event_gatherings import other_counterparts, same_gathering, sides_of, sides_of_states
from dateline.extract.event_syntax import logical_subjects
from dateline.extract.event_telling import Telling
from dateline.extract.event_words import PEOPLE_NOUNS, VICTIM_NOUNS

NEAR_SENTENCES = 6
NEAR_NAMED = 4
NAMED_LATER = frozenset({"accusation", "arrest"})
HELD = frozenset({"withdrawal", "arrest"})
"""Kinds of what is done with those who are held: *freed 21 girls*, and then *the girls were freed*."""
DONE_TO = frozenset({"object", "target"})


def telling_marks(one: Telling, other: Telling, reading: Reading) -> bool:
    """Whether names, numbers, day or place say that it is the same, so that no back-reference is needed."""
    if one.title and other.title and one.title.casefold() == other.title.casefold():
        return True
    if one.definite and one.kind == other.kind and _same_word(one, other):
        return True
    if one.kind == other.kind == "election" and (_by_figures(one) or _by_figures(other)):
        return True
    if one.kind == other.kind == "accident" and _what(one) and _what(one) == _what(other):
        return True
    if one.kind == other.kind and one.kind in HELD and _told_back(one, other, reading):
        return True
    if one.kind == other.kind and one.kind in NAMED_LATER and _named_now(one, other, reading):
        return True
    mine, theirs = _who(one), _who(other)
    if one.kind in GATHERINGS:
        if one.definite and not one.plural and not other.plural and 0 < one.sentence - other.sentence <= 2:
            shared = sides_of(one, reading) & sides_of(other, reading)
            if shared and one.background and len(mine) == len(theirs) == 2:
                return not other_counterparts(one, other, reading)
            if one.draft.nominal and one.head.lemma_ == other.head.lemma_ and sides_of_states(other, reading):
                return True
        same_sides = sides_of(one, reading) == sides_of(other, reading) and len(sides_of(one, reading)) > 1
        return same_gathering(one, other, mine, theirs) or (one.definite and not one.plural and same_sides)
    if {one.kind, other.kind} == {"attack", "clash"} and _fired_in(one, other, reading):
        return True
    if mine and theirs and not mine & theirs:
        return False
    if one.place and one.place == other.place and (one.kind == other.kind or one.definite):
        return True
    if mine & theirs and one.kind == other.kind:
        return (
            one.definite
            or _same_day(one, other)
            or (mine == theirs and not (one.time and other.time is None and not one.definite))
        )
    return one.kind == other.kind and _same_day(one, other) and not (mine and theirs)


def _told_back(one: Telling, other: Telling, reading: Reading) -> bool:
    """*the girls were freed at dawn* after *has freed 21 schoolgirls*: by whom it takes up."""
    if one.status != other.status or one.draft.entry.cameo != other.draft.entry.cameo:
        return False
    text = reading.article.text
    told = [p for p in one.people if p.description and p.at is not None and _has_the(text, p.at.start)]
    taken_up = {(p.description or "").split()[-1].lower() for p in told}
    before = [p.description.split()[-1].lower() for p in other.people if p.description and p.role in DONE_TO]
    return any(word.endswith(noun) for noun in taken_up for word in before)


def _named_now(one: Telling, other: Telling, reading: Reading) -> bool:
    """*A court indicted a teenage girl on Monday ... The court indicted Ana Paz*: whom it was, named at last."""
    near = 0 < one.sentence - other.sentence <= NEAR_NAMED and one.head.lemma_ == other.head.lemma_
    if not near or one.time is not None or one.status != other.status:
        return False
    named = [p.chain for p in one.people if p.role == "target"]
    told = [p for p in other.people if p.role == "target"]
    if len(named) != 1 or len(told) != 1 or not named[0] or told[0].chain or not told[0].description:
        return False
    one_person = (
        reading.chain(named[0]).kind == "person"
        and told[0].description.split()[-1].lower() in VICTIM_NOUNS | PEOPLE_NOUNS
    )
    return one_person and one.chains("actor") <= other.chains("actor")


def _has_the(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].lower() in ("the ", "ese ", "ose ")


def _fired_in(one: Telling, other: Telling, reading: Reading) -> bool:
    """*the other side opened fire*, *alleged that X began the attack*: an account that each side gives of a clash."""
    blow, clash = (one, other) if one.kind == "attack" else (other, one)
    sides = sides_of(clash, reading)
    aimed = any(p.role in ("target", "victim") for p in blow.people)
    near = abs(one.sentence - other.sentence) <= NEAR_SENTENCES and clash.status in ("happened", "ongoing")
    return near and len(sides) > 1 and not aimed and bool(sides_of(blow, reading)) and sides_of(blow, reading) <= sides


def _by_figures(one: Telling) -> bool:
    """*took 47 of the 120 seats*: the election is told by its result, and a report has but one such."""
    return any(slot == "votes" for slot, _ in one.draft.entry.needs)


def _what(one: Telling) -> str | None:
    """What crashed or fell: the lemma of the verb's subject."""
    if one.draft.nominal:
        return None
    return next((t.lemma_.lower() for t in logical_subjects(one.head)), None)


def _same_word(one: Telling, other: Telling) -> bool:
    """*the quake* after *a powerful earthquake*: of a kind that comes once in a report."""
    a, b = one.head.lemma_.lower(), other.head.lemma_.lower()
    if one.kind == "accident":
        return True
    return one.kind in ("disaster", "accident", "standoff", "clash", "ceasefire") and (a == b or a in b or b in a)


def _who(one: Telling) -> set[str]:
    """Participants by the side they stand for, so that *India* and its minister can be one side."""
    described = {p.description for p in one.people if p.description} if one.kind in GATHERINGS else set()
    return one.chains() | described


def _same_day(a: Telling, b: Telling) -> bool:
    return bool(
        a.time and b.time and a.time.precision == "day" and b.time.precision == "day" and a.time.overlaps(b.time)
    )
