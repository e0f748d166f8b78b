"""Tables of words the event stage goes by, from knowledge/event_words.toml."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[str, str]:
    text = files("dateline.knowledge").joinpath("event_words.toml").read_text(encoding="utf-8")
    return {name: str(words) for name, words in tomllib.loads(text).items()}


def _words(name: str) -> frozenset[str]:
    return frozenset(_table()[name].split())


SUPPORT = _words("support")
"""Verbs whose object is the event and whose subject takes part in it: *held talks*, *carried out strikes*."""

TAKE_PART = _words("take_part")
"""Verbs whose subject takes part in the event named beside them: *attending the summit*, *took part in talks*."""

HOSTS = _words("hosts")
CHAIRS = _words("chairs")
MEDIATES = _words("mediates")
HAPPENS = _words("happens")
"""Verbs whose subject may be the event itself: *the talks began*, *the quake struck*."""

BEGINS = _words("begins")
ENDS = _words("ends")
CANCELS = _words("cancels")
POSTPONES = _words("postpones")
DENIES = _words("denies")
REFUSES = _words("refuses")
FAILS = _words("fails")
PROPOSES = _words("proposes")
"""Attitudes that leave the event beneath them a mere proposal."""

PLANS = _words("plans")
"""Attitudes that leave the event beneath them expected."""

DUE = _words("due")
"""Predicates before an infinitive: *is due to meet*."""

ALLEGED_ADVERBS = _words("alleged_adverbs")
REPORTS = _words("reports")
CONDITIONS = _words("conditions")
TRANSPARENT = _words("transparent")
MOTION = _words("motion")
"""Verbs before an infinitive of purpose: the purpose is not yet done when they are."""

CHARGES = _words("charges")
OBJECT_CONTROL = _words("object_control")
PLANNED_MODIFIERS = _words("planned_modifiers")
PROPOSED_MODIFIERS = _words("proposed_modifiers")
UNREAL_MODIFIERS = _words("unreal_modifiers")
ALLEGED_MODIFIERS = _words("alleged_modifiers")
CANCELLED_MODIFIERS = _words("cancelled_modifiers")
POSTPONED_MODIFIERS = _words("postponed_modifiers")
SEPARATE = _words("separate")
HABITS = _words("habits")
PEOPLE_NOUNS = _words("people_nouns")
"""Nouns that stand for people or bodies that act."""

OFFICIAL_NOUNS = _words("official_nouns")
ARMED_NOUNS = _words("armed_nouns")
CROWD_NOUNS = _words("crowd_nouns")
TARGET_NOUNS = _words("target_nouns")
VICTIM_NOUNS = _words("victim_nouns")
DEAL_NOUNS = _words("deal_nouns")
PLAN_NOUNS = _words("plan_nouns")
DEED_NOUNS = _words("deed_nouns")
SHELLS = _words("shells")
NO_AIMS, FLIGHT, TESTED = _words("no_aims"), _words("flight"), _words("tested")

CANCELS_WITH = {
    "call": frozenset({"off"}), "pull": frozenset({"out"}), "give": frozenset({"up"}), "fall": frozenset({"through"}),
}  # fmt: skip
POSTPONES_WITH = {
    "put": frozenset({"off", "back"}), "push": frozenset({"back", "off"}), "hold": frozenset({"off", "over"}),
    "set": frozenset({"back"}), "move": frozenset({"back"}),
}  # fmt: skip
"""Particles that make a verb one of calling off or putting off."""

PROPOSALS = _words("proposals")
INTENTIONS = _words("intentions")
FAILURES = _words("failures")
POSSIBILITIES = _words("possibilities")
ALLEGATIONS = _words("allegations")
STATE_NOUNS = _words("state_nouns")
"""Nouns that stand for the state, body or group whose adjective they have: *Malian troops*, not *Malian gunmen*."""

STRIKES = _words("strikes")
"""Verbs whose subject, where *killing 12* hangs on them, is who killed."""

TOLL_VERBS = _words("toll_verbs")
CALENDAR = _words("calendar")
PLACE_NOUNS = _words("place_nouns")
PLOVER_AGREES = _words("plover_agrees")
PLOVER_PLANS = _words("plover_plans")

PUBLIC_ACTS = _words("public_acts")
"""Deeds that can be seen to be done or not: what a reader would follow up even without a date."""

ACT_NOUNS = _words("act_nouns")
"""What one makes or takes that can be seen to be done: *make a statement*, *take office*."""

RELATING = _words("relating")
"""Verbs that set one thing beside another, or say what it means: *will follow the first round*."""

AIMS = _words("aims")
VAGUE_THINGS = _words("vague_things")
"""What is only aimed at, of which nobody can say afterwards that it was done: *deepen ties*."""

TIMETABLED = _words("timetabled")
"""What is done to something to come when its day is fixed: *is slated for May 9*."""

PORTFOLIOS = _words("portfolios")
"""What a member of a government is given, by the plain word: *inherits the Interior*."""
