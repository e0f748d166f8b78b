"""An office as held -> whether states have such, by the words of its title; who is known to have led a state."""

from dateline.base.observations import OfficeHeld
from dateline.extract.aliases import fold
from dateline.extract.drafts import Draft
from dateline.extract.office_bodies import STATE_BODIES
from dateline.knowledge.leaders import leaders
from dateline.knowledge.reference import reference

OFFICES = reference().offices
PROVINCES = ("province", "region", "state", "county", "oblast")


def is_province(draft: Draft) -> bool:
    return draft.kind == "place" and (draft.type == "region" or draft.name.lower().endswith(PROVINCES))


def led_by(name: str) -> str | None:
    """The country that somebody is known to have led, whose middle names a report may give."""
    words = fold(name).split()
    return leaders().get(" ".join(words)) or (leaders().get(f"{words[0]} {words[-1]}") if len(words) > 2 else None)


def title_words(office: OfficeHeld) -> frozenset[str]:
    return frozenset(office.title.lower().replace("advisor", "adviser").replace("-", " ").split())


def of_state(office: OfficeHeld) -> bool:
    """Whether the office is one that states have: minister, president, army chief; not *Secretary General*."""
    words = title_words(office)
    military = words >= {"commander", "in", "chief"} or (
        words & OFFICES["military_heads"] and words & OFFICES["military"]
    )
    if office.organisation is not None and not STATE_BODIES.isdisjoint(office.organisation.lower().split()):
        return True
    return ("general" not in words or "attorney" in words) and bool(words & OFFICES["state"] or military)
