"""What one trigger tells -> how far its words stand for one particular event."""

from dateline.base.kinds import GATHERINGS
from dateline.base.observations import Participation
from dateline.extract.event_delegations import SENT
from dateline.extract.event_syntax import logical_subjects, prepositions
from dateline.extract.event_telling import Telling
from dateline.extract.event_words import TAKE_PART

RENEWS = frozenset({"renew", "extend", "prolong"})
"""*It was last renewed in May*: nobody need be named again."""
PLURALS = frozenset({"NNS", "NNPS"})
ALWAYS_PLURAL = frozenset({"talk", "negotiation", "consultation", "discussion", "deliberation", "hostility"})


def standing(one: Telling, kinds: set[str]) -> float:
    """How far the words stand for one particular event: nouns that nothing states and nothing marks do not."""
    draft = one.draft
    if one.kind == "visit" and draft.how == "attr":
        return 0.4
    if one.kind == "visit" and draft.nominal and not kinds & {"person", "office"} and not _by_delegates(one):
        return 0.4
    if not draft.nominal and (_in_words(one, kinds) or _of_no_one(one)):
        return 0.4
    if one.kind == "visit" and not one.chains() and not any(SENT & set(_described(p)) for p in one.people):
        return 0.4
    if not draft.nominal:
        by_votes = any(slot == "votes" for slot, _ in draft.entry.needs)
        voted = one.kind == "election" and (by_votes or one.time is not None or one.place is not None)
        quiet = (one.kind == "ceasefire" or draft.head.lemma_ in RENEWS) and (
            one.time is not None or one.place is not None
        )
        signed = one.kind == "agreement" and one.time is not None and one.place is not None
        return 1.0 if one.people or voted or quiet or signed or one.kind in ("accident", "disaster") else 0.4
    stated = draft.how not in ("mention", "attr")
    done = stated and draft.verb is not None and draft.verb.lemma_ != "be"
    marks = sum(
        (
            bool(one.people if done else one.chains()),
            one.place is not None,
            one.time is not None,
            bool(one.attributes),
            one.title is not None,
        )
    )
    if draft.head.tag_ in PLURALS and draft.head.lemma_.lower() not in ALWAYS_PLURAL and not one.definite:
        return 0.9 if (stated and marks) or marks >= 2 or len(one.chains()) > 1 else 0.3
    if one.kind in GATHERINGS:
        return _gathering_standing(one, stated, marks)
    if stated:
        return 1.0 if marks else 0.6
    if marks:
        return 0.9
    return 0.45 if one.definite else 0.3


def _by_delegates(one: Telling) -> bool:
    """*A trade delegation has called off its trip*"""
    verb = one.draft.verb
    return verb is not None and any(t.lemma_.lower() in SENT for t in logical_subjects(verb))


def _described(person: Participation) -> list[str]:
    return (person.description or "").lower().split()


def _of_no_one(one: Telling) -> bool:
    """*too many villagers have died*: nobody in particular, and no number of them."""
    if one.kind != "death" or one.chains():
        return False
    return all(t.tag_ == "NNS" and not any(c.tag_ == "CD" for c in t.lefts) for t in logical_subjects(one.head))


def _in_words(one: Telling, kinds: set[str]) -> bool:
    """*the senator attacked his rival*: a person's attack is one of words unless something more is said; and an
    office is left by those who hold one."""
    if one.kind == "attack" and one.head.lemma_ in ("attack", "target", "hit", "strike", "slam"):
        return "person" in kinds or "office" in kinds
    if one.kind == "clash" and one.head.lemma_ == "clash":  # *The senator and his rival clashed over taxes*
        return bool(kinds) and kinds <= {"person", "office"} and one.place is None
    if one.kind == "departure" and one.head.lemma_ in ("remove", "suspend", "dismiss"):
        return not kinds & {"person", "office"}
    return False


def only_attended(one: Telling) -> bool:
    """*The meeting was attended by the ambassador*: it says who else was at a meeting told elsewhere."""
    verb = one.draft.verb
    if one.kind != "meeting" or not one.draft.nominal or not one.definite:
        return False
    above = one.draft.shell.head
    if above.lower_ in ("at", "in", "during") and above.head.lower_ in ("present", "attendance"):
        return True  # *also present at the meeting was the ambassador*
    if verb is None:
        return False
    if one.draft.how == "support" and any(p == "in" and o.lower_ == "presence" for p, o in prepositions(verb)):
        return not one.chains() or one.time is None
    return one.draft.how == "part" and verb.lemma_ in TAKE_PART | {"participate", "take"} and verb.lemma_ != "skip"


def _gathering_standing(one: Telling, stated: bool, marks: int) -> float:
    people = len(one.chains("participant", "host", "guest", "chair"))
    if not people and one.chains():
        return 0.4
    particular = bool(people >= 2 or one.title or one.time or one.place or one.attributes)
    if one.status in ("expected", "proposed") and not particular:
        return 0.4
    if one.draft.how == "propose" and people < 2 and not one.title:
        return 0.4
    if people >= 2 or one.title or (people and (one.place or one.time)):
        return 1.0 if stated or one.definite or people >= 2 else 0.7
    if one.form == "multilateral" and marks:
        return 0.9
    if only_attended(one):
        return 0.4
    if people and stated:
        return 0.6
    if one.time and one.place:
        return 0.6
    return 0.4 if one.definite or stated else 0.3
