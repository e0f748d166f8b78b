"""Drafts -> offices without a name whose one holder the article names later: *China's envoy ... Ambassador Liang*."""

from dateline.extract.drafts import Draft, Drafts
from dateline.extract.office_bodies import title_key

MANY = frozenset(
    {"deputy", "assistant", "adviser", "lawmaker", "legislator", "mp", "senator", "judge", "official", "representative",
     "member", "commissioner", "delegate", "leader", "head", "chief", "director", "vice"}
)  # fmt: skip
"""Words of titles that several bear at once."""


def fill_vacant(drafts: Drafts) -> None:
    """Refers what was said of an office to the only person of the article who holds it at present."""
    people = drafts.of_kind("person")
    for office in drafts.of_kind("office"):
        holder = _holder(office, people)
        if holder is None:
            continue
        for ref in drafts.references:
            if office in ref.drafts:
                ref.drafts[:] = [holder if d is office else d for d in ref.drafts]
                holder.places.append(ref.start)


def _holder(office: Draft, people: list[Draft]) -> Draft | None:
    held = office.offices[0] if len(office.offices) == 1 else None
    if held is None or held.tenure != "current" or held.of is None or title_key(held.title) & MANY:
        return None
    key = (title_key(held.title), held.of)
    found = [p for p in people if key in {(title_key(o.title), o.of) for o in p.offices if o.tenure == "current"}]
    return found[0] if len(found) == 1 else None
