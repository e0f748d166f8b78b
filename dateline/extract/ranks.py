"""*the general*, *the sheikh*, *the bishop* -> the person last named with that rank or style before the name."""

from dateline.extract.drafts import Draft
from dateline.extract.seen import Seen

SHORT = {
    "gen": "general", "gen.": "general", "col": "colonel", "col.": "colonel", "adm": "admiral", "adm.": "admiral",
    "maj": "major", "maj.": "major", "capt": "captain", "capt.": "captain", "brig": "brigadier", "lt": "lieutenant",
    "lt.": "lieutenant", "brig.": "brigadier", "sen": "senator", "sen.": "senator", "prof": "professor",
    "prof.": "professor", "shaikh": "sheikh", "rev": "reverend", "cmdr": "commander", "insp": "inspector",
    "sgt": "sergeant", "cpl": "corporal", "supt": "superintendent", "cdr": "commander", "cdre": "commodore",
}  # fmt: skip
RANKS = frozenset(
    {*SHORT.values(), "marshal", "sheikh", "bishop", "archbishop", "cardinal", "ayatollah", "imam", "rabbi", "mullah",
     "justice", "judge", "prince", "princess", "pastor", "sergeant", "mufti", "baroness"}
)  # fmt: skip
BEFORE_NAME = 3
"""Words before a name among which its rank stands: *Gen. (retd)*, *Major General*."""


class Ranks:
    """Asked for a token."""

    def __init__(self, seen: Seen) -> None:
        self.seen, self.words = seen, seen.words

    def is_rank(self, i: int) -> bool:
        """Whether a token is a rank said of somebody without the name: *the general*."""
        words = self.words
        alone = i > 0 and words.lower[i] in RANKS and words.lower[i - 1] == "the" and words.tag[i] in ("NN", "NNP")
        return alone and words.dep[i] not in ("compound", "amod", "nmod") and i not in self.seen.drafts.at

    def meant(self, i: int) -> Draft | None:
        """The last person named so before the token; a *lieutenant general* is a general."""
        for start, ref in reversed(self.seen.references):
            if ref.form == "name" and len(ref.drafts) == 1 and ref.drafts[0].kind == "person" and start < i:
                before = self.words.lower[max(0, start - BEFORE_NAME) : start]
                before = before[max((n + 1 for n, word in enumerate(before) if word in (",", "and")), default=0) :]
                if self.words.lower[i] in {SHORT.get(word, word) for word in before}:
                    return ref.drafts[0]
        return None
