"""*the defence minister*, *the President*, *the party's leader*: bare titles -> the person of the report they mean."""

from dateline.base.observations import OfficeHeld
from dateline.extract.aliases import fold
from dateline.extract.drafts import Draft
from dateline.extract.office_bodies import title_key
from dateline.extract.pronouns import Pronouns
from dateline.extract.sayers import tells
from dateline.extract.seen import SUBJECTS, Seen
from dateline.extract.titles import Title
from dateline.knowledge.leaders import leaders

NEAR = 3
"""Sentences back in which who spoke last is looked for."""
HEADS_OF_STATE = (
    frozenset({"president"}), frozenset({"prime", "minister"}), frozenset({"premier"}), frozenset({"chancellor"}),
    frozenset({"king"}), frozenset({"emir"}), frozenset({"amir"}), frozenset({"sultan"}),
)  # fmt: skip
LEADERS = {"president", "premier", "chancellor", "king", "emir", "amir", "sultan", "prime"}
OF_STATE = frozenset({"minister", "secretary", "ministry", "ambassador", "spokesperson", "spokesman", "governor"})
BELOW = frozenset({"vice", "deputy", "elect", "designate"})
PARTY = frozenset({"leader", "chairman", "chairperson", "chief", "boss", "president"})
"""Titles of who heads a party, which reports vary a name with."""
SEATED = frozenset(
    {"mp", "member", "lawmaker", "legislator", "senator", "congressman", "congresswoman", "representative", "mep"}
)
"""Titles of who sits for a place, by which reports vary a name."""
SAME = {
    "premier": frozenset({"prime", "minister"}), "amir": frozenset({"emir"}), "emir": frozenset({"amir"}),
    "foreign": frozenset({"external"}), "external": frozenset({"foreign"}),
    "chief": frozenset({"head"}), "chairperson": frozenset({"chair"}),
    "chairman": frozenset({"chair"}), "chairwoman": frozenset({"chair"}),
}  # fmt: skip
"""Other words for an office."""
ENVOYS = (frozenset({"ambassador"}), frozenset({"high", "commissioner"}), frozenset({"consul"}))
"""Offices whose holder reports call the envoy."""
MINISTERS = frozenset({"minister", "secretary", "commissioner"})
ABROAD = tuple(map(frozenset, (("foreign", "minister"), ("foreign", "secretary"), ("external", "minister"),
    ("foreign", "chief"), ("secretary", "state"), ("high", "representative"))))  # fmt: skip
"""Offices whose holder is called a *top diplomat*."""
MOST = 3
"""How many times as often as others a head of state must be named to be meant by a title the report gives to none."""


class Definites:
    """Of several who hold such an office the one who spoke last; in a quotation the one whom its speaker serves."""

    def __init__(self, seen: Seen, pronouns: Pronouns) -> None:
        self.seen, self.pronouns, self.words = seen, pronouns, seen.words

    def resolve(self, title: Title) -> Draft | None:
        """Whom a title with *the* before it means; None where nobody in the report holds it."""
        if self._is_of_another(title):
            return None
        found = self.holding(title_key(title.title), former=title.tenure == "former")
        if len(found) > 1:
            found = [d for d in found if not self._named_beside(d, title.head)] or found
            found = [d for d in found if _in_office(d, title)] or found
        if len(found) < 2:
            return found[0] if found else self._well_known(title)
        if self.seen.quoted[title.head]:
            return self._of_quoted(title, found)
        return (self._last_speaker(title, found) if self.speaks(title) else None) or self._of_several(found)

    def _of_several(self, found: list[Draft]) -> Draft:
        """The one named last; but not one named by the way (*a summit with President Dunn*) before one of whom the
        report has told half as often again."""
        last, *others = found
        others = [d for d in others if d.kind == "person"]
        told = {id(d): [ref for _, ref in self.seen.references if d in ref.drafts] for d in found}
        most = max(others, key=lambda d: len(told[id(d)]), default=last)
        by_the_way = not any(self.seen.is_subject(ref) for ref in told[id(last)])
        return most if by_the_way and 2 * len(told[id(most)]) >= 3 * len(told[id(last)]) else last

    def holding(self, key: frozenset[str], *, former: bool = False) -> list[Draft]:
        """Those spoken of so far whose office has all words of the title, the last first."""
        found: dict[int, Draft] = {}
        for _, ref in reversed(self.seen.references):
            for draft in ref.drafts:
                if draft.kind in ("person", "office") and any(answers(key, o, former=former) for o in draft.offices):
                    found.setdefault(id(draft), draft)
        return list(found.values())

    def _is_of_another(self, title: Title) -> bool:
        """*the President of the Sombrero Isles*, which no table knows: nobody whose country the report names."""
        words, i = self.words, title.last
        if title.behind is not None and words.cap[title.behind]:
            return self.seen.names.at[title.behind] is None
        if title.of or words.lower[i : i + 1] != ["of"]:
            return False
        behind = min(i + 1 + (words.lower[i + 1 : i + 2] == ["the"]), len(words) - 1)
        return words.cap[behind] and self.seen.names.at[behind] is None

    def _named_beside(self, draft: Draft, head: int) -> bool:
        """*The prime minister thanked Mr Lee*: who is named in the clause that says it of the minister is another."""
        words, verb = self.words, self.words.head[head]
        if words.dep[head] not in SUBJECTS:
            return False
        for k in range(head + 1, words.bounds[words.sentence[head]][1]):
            ref = self.seen.drafts.at.get(k)
            if ref is not None and ref.form == "name" and draft in ref.drafts:
                above = words.head[k]
                return verb in (above, words.head[above]) and words.dep[k] in ("dobj", "pobj", "dative")
        return False

    def speaks(self, title: Title) -> bool:
        """Whether the title is the subject of a verb of saying, outside of quotation marks."""
        words, i = self.words, title.head
        return words.dep[i] == "nsubj" and tells(words, words.head[i]) and not self.seen.quoted[i]

    def _last_speaker(self, title: Title, among: list[Draft]) -> Draft | None:
        for start, ref in reversed(self.seen.references):
            if title.sentence - self.words.sentence[start] > NEAR:
                return None
            if len(ref.drafts) == 1 and ref.drafts[0] in among and self._said(start, self.seen.head(ref)):
                return ref.drafts[0]
        return None

    def other_words(self, title: Title) -> Draft | None:
        """*The party leader said* after *Ann Lee said*: other words for who spoke last, where nobody else is known to
        lead that body and the speaker leads nothing else. *The Kent MP said* after *Ann Lee resigned*: who acted."""
        words, key = self.words, title_key(title.title)
        party = len(title.of) == 1 and title.of[0].kind == "organisation" and key <= PARTY
        seat = len(title.of) == 1 and key <= SEATED
        if not (party or seat) or title.plural or not self.speaks(title) or title.determiner not in ("the", ""):
            return None
        people = self.seen.drafts.of_kind("person")
        if any(o.of == title.of[0].name and title_key(o.title) & key for d in people for o in d.offices):
            return None
        if any(o.organisation == title.of[0].name and title_key(o.title) <= PARTY for d in people for o in d.offices):
            return None
        for start, ref in reversed(self.seen.references):
            if title.sentence - words.sentence[start] != 1 or len(ref.drafts) != 1:
                if title.sentence == words.sentence[start] and ref.drafts[0].kind == "person":
                    return None  # *accused Lee after the party's leader suggested*: it may be either
                continue
            acted = seat and self.seen.is_subject(ref) and self.seen.is_main(ref) and not self.seen.quoted[start]
            if ref.drafts[0].kind == "person" and (acted or self._said(start, self.seen.head(ref))):
                held = [title_key(o.title) for o in ref.drafts[0].offices if o.tenure != "former"]
                barred = LEADERS if seat else LEADERS | PARTY | OF_STATE
                return None if any(one & barred for one in held) else ref.drafts[0]
        return None

    def _said(self, start: int, head: int) -> bool:
        words = self.words
        while words.dep[head] in ("appos", "compound") and words.head[head] != head:
            head = words.head[head]
        return not self.seen.quoted[start] and words.dep[head] in SUBJECTS and tells(words, words.head[head])

    def _of_quoted(self, title: Title, found: list[Draft]) -> Draft:
        """*"The president will leave today," said her spokeswoman*: of the speaker's own country or body, else the
        first whom the report names."""
        speaker = self.pronouns.quoted_speaker(title.head)
        others = [d for d in found if d is not speaker] or found
        if speaker is not None:
            own = {speaker.country, *(o.of for o in speaker.offices), *(o.organisation for o in speaker.offices)}
            kin = [d for d in others if (own - {None}) & {d.country, *(o.of for o in d.offices)}]
            others = kin or others[-1:]
        return others[0]

    def leader_of(self, country: str, key: frozenset[str]) -> Draft | None:
        """*the Russian president* where the report only names *Putin*: the one known head of that state it names."""
        if key not in (*HEADS_OF_STATE, frozenset({"leader"})):
            return None
        people = self.seen.drafts.of_kind("person")
        known = [d for d in people if leaders().get(fold(d.name)) == country and not d.offices]
        return known[0] if len(known) == 1 else None

    def _well_known(self, title: Title) -> Draft | None:
        """*the Prime Minister* where the report only names *Sir Keir Starmer*: the one known head of state or
        government to whom it gives no office, named far more often than others."""
        if title.of or title.owner is not None or title.tenure != "current":
            return None
        if title_key(title.title) not in HEADS_OF_STATE:
            return None
        known = [
            d
            for d in self.seen.drafts.of_kind("person")
            if " " in d.name and fold(d.name) in leaders() and not any(o.tenure == "current" for o in d.offices)
        ]
        known.sort(key=lambda d: -len(d.places))
        sure = known and (len(known) == 1 or len(known[0].places) >= MOST * len(known[1].places))
        return known[0] if sure and len(known[0].places) > 1 else None


def _in_office(draft: Draft, title: Title) -> bool:
    """*the president* of a report that names a president-elect too: who holds the office, not who is to have it."""
    key, former = title_key(title.title), title.tenure == "former"
    return any(o.tenure != "elect" for o in draft.offices if answers(key, o, former=former)) or "elect" in key


def answers(key: frozenset[str], office: OfficeHeld, *, former: bool = False) -> bool:
    """Whether *the minister* can be the Defence Minister: all its words are in the title, or others for them."""
    title = title_key(office.title)
    if (office.tenure == "former") != former:
        return False
    if key == {"leader"} and title & LEADERS and not title & BELOW:
        return True
    if key in HEADS_OF_STATE and title & BELOW:
        return False  # nobody calls a vice president, or who is only elected, *the president*
    if key == {"envoy"} and any(of_envoys <= title for of_envoys in ENVOYS):
        return True
    if "diplomat" in key:
        return any(abroad <= title for abroad in ABROAD) and not title & {"deputy", "vice"}
    if "chief" in key and len(key) > 1 and title & MINISTERS and not title & {"deputy", "vice"}:
        return key - {"chief"} <= title  # *the defence chief*
    if key in HEADS_OF_STATE and title & {"deputy", "vice"}:
        return False  # *the prime minister* is no deputy
    return all(word in title or (word in SAME and SAME[word] <= title) for word in key)
