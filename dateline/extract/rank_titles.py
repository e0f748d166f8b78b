"""Drafts, names -> the rank of whoever has no office: *Rear Admiral Ann Lee*, *Greek General Ann Lee*, *Pastor Lee*."""

from dateline.base.observations import OfficeHeld
from dateline.extract.drafts import Draft, Drafts
from dateline.extract.names import Name, Names
from dateline.extract.ranks import SHORT
from dateline.extract.words import Words

RANKS = frozenset(
    {*SHORT.values(), "marshal", "commodore", "sergeant", "corporal", "inspector", "superintendent", "constable"}
    | {"bishop", "archbishop", "cardinal", "pastor", "patriarch", "metropolitan", "imam", "rabbi"}
) - {"sheikh", "senator", "reverend"}  # fmt: skip
"""Words that make a rank or a clerical office, the last of its words."""
BEFORE = frozenset(
    {"lieutenant", "major", "brigadier", "rear", "vice", "air", "field", "chief", "petty", "colonel", "senior", "first",
     "second", "flight", "warrant", "staff", "wing", "group", "squadron", "master"}
)  # fmt: skip
BESIDE = frozenset({".", "dr", "dr.", "hon", "hon.", "retd", "(", ")"})
"""What may stand between a rank and the name."""
LAST = RANKS | {"officer", "general", "admiral"}


class RankTitles:
    """Asked once all offices of an article are known."""

    def __init__(self, drafts: Drafts, words: Words, names: Names) -> None:
        self.drafts, self.words, self.names = drafts, words, names

    def fill(self) -> None:
        """Gives each person without an office the rank before the first name that has one."""
        for one in self.names.all():
            ref = self.drafts.at.get(one.start) if one.kind == "person" else None
            if ref is not None and len(ref.drafts) == 1 and not ref.drafts[0].offices:
                self._rank(ref.drafts[0], one)

    def _rank(self, draft: Draft, one: Name) -> None:
        words, end = self.words, one.start
        while end and (
            words.text[end - 1] == "." or words.lower[end - 1] in ("dr", "dr.", "hon", "hon.", "retd", ")", "(")
        ):
            end -= 1
        start = end
        while start and self._is_rank(start - 1, last=start == end):
            start -= 1
        if start == end or not words.cap[start] or words.sentence[start] in words.headline:
            return
        title = " ".join(self._plain(i).title() for i in range(start, end))
        of = self.names.ending(start - 1 - (words.lower[start - 1] == "'s")) if start else None
        country = of.country or of.name if of is not None and of.kind == "country" and of.type != "people" else None
        draft.country = draft.country or country
        draft.held(OfficeHeld(title, country, "current", self.drafts.range(start, end)))

    def _is_rank(self, i: int, *, last: bool) -> bool:
        return self._plain(i) in (LAST if last else BEFORE)

    def _plain(self, i: int) -> str:
        lower = self.words.lower[i]
        return SHORT.get(lower, SHORT.get(lower.rstrip("."), lower.rstrip(".")))
