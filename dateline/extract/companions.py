"""Drafts, titles -> the country of an official without one who is named in a list or in the company of others."""

from dateline.extract.drafts import Draft, Drafts
from dateline.extract.titles import Title
from dateline.extract.words import Words

LISTED = frozenset({",", "them", "and", "&", ";", "his", "her", "wife", "husband", "the"})
TOGETHER = frozenset({"as", "well", "along", "alongside", "together", "with", "plus"})
ALONG = frozenset({"together", "along", "alongside"})
OPENING = frozenset(
    {"including", "among", "includes", "included", "include", "by", "are", "were", "is", "was", "with", ":"}
)
IN_COMPANY = frozenset({"accompany", "include", "comprise", "flank", "join", "consist", "lead", "head"})
GROUPS = frozenset({"delegation", "delegates", "team", "side", "officials", "negotiators", "representatives", "group"})
BETWEEN_TWO = frozenset({"meet", "discuss", "agree", "sign", "talk", "hold", "speak"})
TEAMS = frozenset({"delegation", "team", "side"})
BELONGING = frozenset({"be", "join", "include", "belong"})
LONGEST = 14


class Companions:
    """Asked for the token where a bare title starts; `titles` are all of the article."""

    def __init__(self, drafts: Drafts, words: Words, titles: list[Title]) -> None:
        self.drafts, self.words = drafts, words
        self.title_at = {i: t for t in titles for i in range(t.first, t.last)}

    def country(self, start: int, own: Draft) -> str | None:
        """The country of whoever stands before it in the same list, or of those it comes with."""
        words = self.words
        title = self.title_at.get(start)
        if title is None:
            return None
        floor = words.bounds[title.sentence][0]
        led = self._led_by(title) or self._where(title, floor) or self._on_team(title) or self.at_its_head(title)
        if led is not None:
            return led
        beside = self._before_holder(title, own, floor)
        k, together = beside, False
        while k >= floor and title.first - k < LONGEST and (words.lower[k] in LISTED or words.lower[k] in TOGETHER):
            together = together or words.lower[k] in TOGETHER | {";", "his", "her"}
            k -= 1
        if k < floor or k == beside:
            return self._in_company(k, floor) if k >= floor and self._opens(k) else None
        if self._opens(k):
            return self._in_company(k, floor)
        if not ALONG.isdisjoint(words.lower[k + 1 : title.first]):
            return self._goer(k, floor, own)
        before = self._official(k)
        if before is None or before is own or self._same_rank(before, own) or _is_sent(before):
            return None
        if before.country is None:
            return self._in_company(k, floor)
        return before.country if together or self._is_list(title, k, floor) else None

    def sentence_beside(self, own: Draft) -> int:
        """*Seoul welcomed it, with press secretary Ann Lee saying ...*: the sentence to whose subject somebody belongs;
        -1 where there is none."""
        words = self.words
        titles = (self.title_at[i] for i in own.places if i in self.title_at)
        beside = (t for t in titles if words.lower[t.first - 1] == "with" and "VBG" in words.tag[t.last : t.last + 6])
        return next((t.sentence for t in beside), -1)

    def _opens(self, k: int) -> bool:
        """Whether company is named behind a token: *including*, *accompanied by*; not *was met by*."""
        return self.words.lower[k] in OPENING and (self.words.lower[k] != "by" or self.words.lemma[k - 1] in IN_COMPANY)

    def _before_holder(self, title: Title, own: Draft, floor: int) -> int:
        """The token before the title; of one set behind its holder's name, the token before the name."""
        ref = self.drafts.at.get(title.first - 2) if self.words.text[title.first - 1] == "," else None
        behind = ref is not None and ref.form == "name" and own in ref.drafts and ref.start > floor
        return ref.start - 1 if ref is not None and behind else title.first - 1

    def _led_by(self, title: Title) -> str | None:
        """*President Ann Lee, who led the Kenyan delegation*."""
        words = self.words
        ref = next(
            (r for i in range(title.last, min(title.last + 5, len(words))) if (r := self.drafts.at.get(i))), None
        )
        k = ref.end + 1 if ref is not None else len(words)
        if words.lower[k : k + 1] != ["who"] or words.lemma[k + 1 : k + 2] not in (["lead"], ["head"]):
            return None
        of = next((r for i in range(k + 2, min(k + 5, len(words))) if (r := self.drafts.at.get(i))), None)
        if of is None or of.drafts[0].kind != "country" or GROUPS.isdisjoint(words.lower[of.end : of.end + 3]):
            return None
        return of.drafts[0].name

    def _on_team(self, title: Title) -> str | None:
        """*Trade Minister Ann Lee and envoy Olof Dahl are on the Norse delegation*: of whose team it is."""
        words = self.words
        last = words.bounds[title.sentence][1]
        for k in range(title.last, last):
            if words.lower[k] not in TEAMS or (of := self.drafts.at.get(k - 1)) is None:
                continue
            start = of.start - (words.lower[of.start - 1] == "the")
            joined = words.lower[start - 1] in ("on", "of", "in", "joined", "are", "is", "from", "join")
            verbs = [i for i in range(title.last, start) if words.tag[i] in ("VBD", "VBZ", "VBP", "VBN")]
            if of.drafts[0].kind == "country" and joined and {words.lemma[i] for i in verbs} <= BELONGING and verbs:
                return of.drafts[0].name
        return None

    def _goer(self, k: int, floor: int, own: Draft) -> str | None:
        """*Minister Ann Lee flew in on Thursday together with ...*: the country of the official nearest before."""
        people = (r.drafts[0] for i in range(k, floor - 1, -1) if (r := self.drafts.at.get(i)) and len(r.drafts) == 1)
        return next((d.country for d in people if d.kind == "person" and d is not own and d.country), None)

    def at_its_head(self, title: Title) -> str | None:
        """*the delegation of Norland, with Minister Ann Lee at its head*: whose delegation it is."""
        words = self.words
        first, last = words.bounds[title.sentence]
        ref = next((r for i in range(title.last, min(title.last + 5, last)) if (r := self.drafts.at.get(i))), None)
        if ref is None or words.lower[title.first - 1] != "with" or words.lower[ref.end : ref.end + 1] != ["at"]:
            return None
        for k in range(title.first - 1, first - 1, -1):
            of = self.drafts.at.get(k)
            if of is not None and of.drafts[0].kind == "country":
                return of.drafts[0].name if GROUPS & set(words.lower[max(first, k - 3) : of.end + 2]) else None
        return None

    def _where(self, title: Title, floor: int) -> str | None:
        """*in Kuwait, where Emir ... received him*: who is at home there."""
        words = self.words
        k = next(
            (i for i in range(title.first - 1, max(floor, title.first - 6), -1) if words.lower[i] == "where"), None
        )
        ref = self.drafts.at.get(k - 2) if k is not None and words.text[k - 1] == "," else None
        return ref.drafts[0].country if ref is not None and ref.drafts[0].kind in ("country", "place") else None

    def _official(self, k: int) -> Draft | None:
        """Whose name or title ends at a token."""
        title = self.title_at.get(k)
        ref = self.drafts.at.get(k)
        if title is not None and (ref is None or ref.drafts[0].kind != "person"):
            ref = next((r for i in range(title.last, title.last + 5) if (r := self.drafts.at.get(i))), None)
        one = ref.drafts[0] if ref is not None and len(ref.drafts) == 1 else None
        return one if one is not None and one.kind == "person" and one.offices else None

    def _same_rank(self, before: Draft, own: Draft) -> bool:
        """Two presidents, or a president and a prime minister, are of two countries as often as of one."""
        return _leads(before) and _leads(own)

    def _is_list(self, title: Title, k: int, floor: int) -> bool:
        """Whether the two stand in one list, not on two sides: *between A and B*, *A and B met*."""
        words = self.words
        if "between" in words.lower[floor:k]:
            return False
        commas = words.lower[title.first - 1] != "and" or words.text[title.first - 2] == ","
        head = next((i for i in range(title.last, min(title.last + 6, len(words))) if i in self.drafts.at), title.head)
        while words.dep[head] in ("compound", "nmod", "appos", "conj") and words.head[head] != head:
            head = words.head[head]
        verb = words.head[head]
        other = any(
            words.head[i] == verb and words.dep[i] == "dobj" for i in range(verb, words.bounds[title.sentence][1])
        )
        return commas or other or not (words.dep[head] == "nsubj" and words.lemma[verb] in BETWEEN_TWO)

    def _in_company(self, k: int, floor: int) -> str | None:
        """*Accompanying Ann Lee were ...*, *the Kenyan delegation, including ...*: the country of those before."""
        words = self.words
        if IN_COMPANY.isdisjoint(words.lemma[floor : k + 1]) and "including" not in words.lower[floor : k + 1]:
            return None
        for i in range(k, floor - 1, -1):
            ref = self.drafts.at.get(i)
            if ref is None or len(ref.drafts) != 1:
                continue
            one = ref.drafts[0]
            if one.kind == "person" and one.country:
                return one.country
            if one.kind == "country" and not GROUPS.isdisjoint(words.lower[ref.end : ref.end + 3]):
                return one.name
        return None


def _is_sent(draft: Draft) -> bool:
    """Whether someone is posted abroad: *the ambassador and Defence Minister Lee* may be of either country."""
    return any("ambassador" in o.title.lower() or "envoy" in o.title.lower() for o in draft.offices)


def _leads(draft: Draft) -> bool:
    """Whether someone heads a state or government."""
    titles = {o.title.lower() for o in draft.offices if o.tenure != "former"}
    return not titles.isdisjoint({"president", "prime minister", "premier", "chancellor", "king", "emir", "sultan"})
