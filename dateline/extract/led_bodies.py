"""Drafts -> the body of an office that only its own words tell: *the commission chairman*, *Panel chair*."""

from dataclasses import replace

from dateline.base.observations import OfficeHeld
from dateline.extract.drafts import Draft, Drafts

NOUNS = frozenset(
    {"commission", "committee", "council", "panel", "party", "agency", "board", "authority", "federation",
     "association", "tribunal", "institute", "company", "junta", "movement", "mission", "secretariat", "congress"}
)  # fmt: skip
LEADING = frozenset(
    {"chairperson", "chairman", "chairwoman", "chair", "spokesperson", "spokesman", "spokeswoman", "head", "chief"}
)
SHARED = frozenset({"bloc", "un", "media"})
"""Types of bodies that are seldom meant by such a noun."""


class LedBodies:
    """Asked once all names of an article are known."""

    def __init__(self, drafts: Drafts) -> None:
        self.drafts = drafts

    def fill(self) -> None:
        """Offices without a body get the only one of the report that goes by the noun in their title; those of a
        ministry whose country nobody tells are the ministry's."""
        for draft in self.drafts.of_kind("person"):
            for n, office in enumerate(draft.offices):
                if office.of is None:
                    draft.offices[n] = self._of_body(office)

    def _of_body(self, office: OfficeHeld) -> OfficeHeld:
        if office.organisation is not None:
            return replace(office, of=office.organisation)
        nouns = NOUNS.intersection(office.title.lower().split()[:-1])
        found = [d for d in self.drafts.of_kind("organisation", "armed_group") if self._goes_by(d, nouns)]
        if len(nouns) == 1 and not found and office.title.lower().split()[-1] in LEADING:
            words = office.title.split()  # *Election Commission chairperson* where the report names no commission
            n = max(i for i, word in enumerate(words) if word.lower() in nouns)
            named = " ".join(words[: n + 1])
            return replace(office, of=named, organisation=named) if n and n < len(words) - 1 else office
        if len(nouns) != 1 or len(found) != 1:
            return office
        return replace(office, of=found[0].name, organisation=found[0].name)

    def _goes_by(self, body: Draft, nouns: frozenset[str]) -> bool:
        words = body.name.lower().split()
        return body.type not in SHARED and not nouns.isdisjoint(words) and len(words) > 1
