"""Words, names known -> how far the portfolio of a title reaches: *for Near Eastern Affairs*, *Foreign and Trade*."""

from dateline.extract.names import Names
from dateline.extract.words import Words
from dateline.knowledge.first_names import first_names
from dateline.knowledge.headwords import headwords
from dateline.knowledge.titles import titles

JOINING = frozenset({"and", "&", ",", "-"})
NOT_LISTED = frozenset({"president", "chief", "deputy", "army", "government", "party", "parliament"})
NO_CHARGE = frozenset({"years", "months", "days", "time", "life", "term", "terms", "example", "instance", "decades"})
PORTFOLIO_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "HYPH"})
CHARGED = frozenset({"minister", "ministers", "secretary", "secretaries", "undersecretary", "commissioner", "state"})
"""Titles that a portfolio follows, whatever its words."""
MANAGING = frozenset({"director", "head", "chief"})
MINISTERS = frozenset({"minister", "ministers"})
INDUSTRIES = frozenset({"industries", "energy", "services", "oil", "gas", "petroleum", "mining", "railways"})

RANKS = frozenset({"gen", "lt", "maj", "brig", "col", "adm", "capt", "cmdr"})
CHARGE_ENDINGS = (
    "ment", "ments", "tion", "tions", "sion", "ity", "ities", "ing", "ings", "ance", "ence", "ure", "ship", "ics",
    "ness", "ism", "logy", "phy", "try", "tries", "gy", "ces", "ific", "ational", "ural", "ial",
)  # fmt: skip


class Portfolios:
    """Asked for the tokens where one may begin."""

    def __init__(self, words: Words, names: Names) -> None:
        self.words, self.names, self.lexicon = words, names, titles()

    def end(self, begin: int, head: str) -> int:
        """One past the portfolio that begins there: words that are known, behind some titles (`head`) any words."""
        end = self._end(begin, head)
        return end - 1 if end > begin + 1 and self._is_rank(end - 1) else end

    def _end(self, begin: int, head: str) -> int:
        known = self._portfolio(begin)
        if head in MANAGING:
            own = self._charge(begin)
            if self.words.lower[own : own + 1] == ["of"]:
                return known  # *head of the Servant of the People faction*
            unnamed = all(self.names.at[i] is None or self._ends_as_name(i, own) for i in range(begin, own))
            charged = self.words.cap[begin : begin + 1] == [True] or self.words.lower[begin - 2 : begin] == [
                "director",
                "of",
            ]
            free = unnamed and charged and self.words.ent[begin] != "PERSON"
            return max(known, own) if free else known
        if head not in CHARGED:
            return known
        name = self.names.starting(begin)
        if head in MINISTERS and name is not None and name.kind == "organisation" and name.type in INDUSTRIES:
            return name.end
        return max(known, self._charge(begin))

    def _ends_as_name(self, i: int, own: int) -> bool:
        """*Strategy Paul Lind*: what spaCy holds for a body runs on over somebody's name."""
        one = self.names.at[i]
        return one is not None and one.type == "typed" and one.end > own and self.words.lower[own] in first_names()

    def lists(self, i: int, head: int) -> bool:
        """*Foreign, Commonwealth and Development Secretary*; not *the military and President*."""
        words, before = self.words, self.words.lower[i - 1]
        capital = words.cap[i - 1] == words.cap[i + 1] == words.cap[head]
        single = words.cap[head] or (words.tag[head] == "NN" and words.lower[i] == "and" and head - i < 3)
        return (
            capital
            and single
            and before in self.lexicon.before
            and words.lower[i + 1] in self.lexicon.before
            and before not in NOT_LISTED
        )

    def _charge(self, begin: int) -> int:
        """One past *strategic planning*, *Near Eastern Affairs*, *the Indo-Pacific*: a portfolio of words not known,
        all of them small or all capital, where no name begins."""
        words, i = self.words, begin
        while i < len(words) and self._of_charge(i, begin):
            i += 1
        while i > begin and words.tag[i - 1] not in ("NN", "NNS", "NNP", "NNPS"):
            i -= 1
        last = words.lower[i - 1]
        body = last in NO_CHARGE or (last in headwords().organisation and last not in INDUSTRIES)
        return begin if i == begin or body else self._before_name(begin, i)

    def _before_name(self, begin: int, end: int) -> int:
        """Without the name behind it: *Defence Bello Musa*, of whose last words none is known in portfolios or ends as
        words for them do."""
        words, k = self.words, end
        while k > begin + 1 and words.cap[k - 1] and not self._is_charge(k - 1):
            k -= 1
        return k if end - k > 1 else end

    def _is_charge(self, i: int) -> bool:
        lower = self.words.lower[i]
        return lower in self.lexicon.after or lower in self.lexicon.before or lower.endswith(CHARGE_ENDINGS)

    def _of_charge(self, i: int, begin: int) -> bool:
        words, name = self.words, self.names.at[i]
        if name is not None and name.kind == "country":
            return name.type == "adjective" and words.lower[i + 1 : i + 2] in (
                ["affairs"],
                ["expatriates"],
                ["nationals"],
            )
        if name is not None and name.weight >= 60 and self._is_named(i):
            return name.kind == "place" and words.lower[begin - 2 : begin] == ["for", "the"]
        if words.lower[i] in (",", "and", "&") and i > begin:
            return self._joins(i, begin)
        if words.text[i] == "-" and i > begin and not words.spaced[i] and not words.spaced[i - 1]:
            return words.cap[i + 1 : i + 2] == [True]  # *Euro-Atlantic Integration*
        return self._is_word(i, begin)

    def _joins(self, i: int, begin: int) -> bool:
        """*Electricity, Water, and Renewable Energy*: a comma before a word that is known, *and* before any."""
        words, k = self.words, i + 1
        if words.lower[k : k + 1] == ["and"]:
            return self._joins(k, begin)
        if (
            k >= len(words)
            or words.cap[k] != words.cap[begin]
            or not self.lexicon.offices.isdisjoint(words.lower[k + 1 : k + 2])
        ):
            return False
        return (
            words.lower[k] in self.lexicon.after
            or self._listed_on(i, begin)
            or words.lower[k + 1 : k + 2] == ["affairs"]
            or (words.lower[i] != "," and words.cap[k] and not self._is_named(k) and self._is_word(k, begin))
        )

    def _listed_on(self, i: int, begin: int) -> bool:
        """*Political, Legal, and Security Affairs*: a capital word of a list that ends in a word that is known."""
        words, k = self.words, i + 1
        if words.lower[i] != "," or not words.cap[k] or not self._is_word(k, begin):
            return False
        while words.lower[k + 1 : k + 2] in ([","], ["and"], ["&"]) and k + 2 < len(words):
            k += 2 + (words.lower[k + 2] == "and")
            if k < len(words) and words.lower[k] in self.lexicon.after:
                return True
        return False

    def _is_named(self, i: int) -> bool:
        name = self.names.at[i]
        return name is not None and name.type != "typed" and name.type not in INDUSTRIES

    def _is_word(self, i: int, begin: int) -> bool:
        words = self.words
        named = i > begin and (words.ent[i] == "PERSON" or words.lower[i] in first_names())
        named = named or (words.ent[i] == "PERSON" and words.ent[i + 1 : i + 2] == ["PERSON"])
        titled = words.lower[i] in self.lexicon.offices or words.lower[i].rstrip(".") in self.lexicon.courtesy
        return words.tag[i] in PORTFOLIO_TAGS and words.cap[i] == words.cap[begin] and not named and not titled

    def _portfolio(self, i: int) -> int:
        """One past the words of a portfolio: *Foreign, Commonwealth and Development Affairs*."""
        begin = i
        while i < len(self.words) and (self._of_portfolio(i, begin) or (i > begin and self._goes_on(i))):
            i += 1
        while i > begin and self.words.lower[i - 1] in JOINING:
            i -= 1
        return i

    def _is_rank(self, i: int) -> bool:
        """*General* of *Chief of Staff General Ann Lee*; not of *Chief of the General Staff*."""
        named = i + 1 < len(self.words) and self.words.cap[i + 1] and self.words.tag[i + 1] == "NNP"
        rank = self.words.lower[i] == "general" or (
            self.words.text[i][-1] == "." and self.words.lower[i].rstrip(".") in RANKS
        )
        return rank and self.words.cap[i] and named

    def _of_portfolio(self, i: int, begin: int) -> bool:
        words, name = self.words, self.names.at[i]
        if name is not None and name.weight >= 60:
            return False
        if words.lower[i] in self.lexicon.after:
            return True
        listed = i > begin and words.lower[i - 1] in JOINING and words.cap[begin]
        return listed and words.cap[i] and words.tag[i] in ("NNP", "NNPS") and words.ent[i] in ("", "ORG")

    def _goes_on(self, i: int) -> bool:
        """Whether a comma or *and* leads to more of the portfolio."""
        words = self.words
        if words.lower[i] not in JOINING or i + 1 >= len(words):
            return False
        follows = i + 2 if words.lower[i + 1] == "and" and i + 2 < len(words) else i + 1
        if words.cap[follows] and not words.cap[i - 1] and words.lower[i] != "-":
            return False
        known = words.lower[follows] in self.lexicon.after
        return known or (words.lower[i] != "," and self._of_portfolio(follows, follows - 2))
