"""Participants and words of a meeting -> bilateral, trilateral or multilateral, and the name it goes by."""

from dateline.base.kinds import Form
from dateline.base.observations import Participation
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract.event_context import modifiers
from dateline.extract.event_fillers import Fillers
from dateline.extract.event_seats import HOUSES
from dateline.extract.event_syntax import logical_subjects, prepositions
from dateline.extract.event_triggers import Draft

SAID: dict[str, Form] = {
    "bilateral": "bilateral", "one-on-one": "bilateral", "tete-a-tete": "bilateral", "two-way": "bilateral",
    "trilateral": "trilateral", "three-way": "trilateral", "tripartite": "trilateral",
    "quadrilateral": "multilateral", "multilateral": "multilateral", "four-way": "multilateral",
    "plenary": "multilateral",
}  # fmt: skip
MEMBERS = frozenset(
    {"leader", "minister", "member", "head", "official", "nation", "state", "country", "chief", "adviser", "ambassador"}
)
MORE_THAN_TWO = frozenset(
    {"three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fourteen", "fifteen",
     "twenty", "dozen", "dozens", "several"}
)  # fmt: skip
MANY_SIDED = frozenset({"summit", "conference", "conclave", "forum", "assembly", "congress", "session"})
NATIONAL = frozenset({"Office", "Commission", "Committee", "Ministry", "Group", "Consultations", "Consultation"})
"""Bodies of a state, or of two: *Foreign Office Consultations*, *the Joint Commission*."""
STOP = frozenset({"the", "a", "an", "this", "that", "its", "their", "his", "her", "our"})


def form_of(draft: Draft, people: list[Participation], reading: Reading, fillers: Fillers) -> Form | None:
    """By what the report calls it, by the body that meets, or by the number of sides."""
    beside = modifiers(draft.head) | modifiers(draft.shell)
    for word, form in SAID.items():
        if word in beside or draft.head.lemma_.lower() == word:
            return form
    if any(_of_many(p.description) for p in people if p.description):
        return "multilateral"
    sides = _sides(people, reading)
    body = body_of(draft, fillers)
    of_two = body is not None and len(sides) <= 2 and reading.chain(body).name.split()[-1] in NATIONAL
    if (body is not None and not of_two) or _members_gather(draft, fillers):
        return "multilateral"
    if draft.entry.kind == "visit" and all(p.role == "guest" for p in people):
        return None
    if len(sides) < 2 and draft.head.lemma_.lower() in MANY_SIDED and draft.entry.kind == "meeting":
        return "multilateral"
    return (None, None, "bilateral", "trilateral")[len(sides)] if len(sides) < 4 else "multilateral"


def _of_many(words: str) -> bool:
    """*leaders of the six countries*, *defence ministers of more than 50 nations*"""
    told = words.lower().replace("-", " ").split()
    counted = any(w in MORE_THAN_TWO or (w.isdigit() and int(w) > 2) for w in told)
    return counted and told[-1] in ("countries", "nations", "states", "leaders", "ministers", "members")


def _members_gather(draft: Draft, fillers: Fillers) -> bool:
    """*leaders of the African Union gathered in Accra*."""
    if draft.nominal or len(draft.entry.roles) == 0:
        return False
    subjects = logical_subjects(draft.head)
    members = [t for t in subjects if t.tag_ in ("NNS", "NNPS") and t.lemma_.lower() in MEMBERS]
    return len(subjects) == 1 and any(fillers.kind(c) == "organisation" for t in members for c in t.subtree)


def _sides(people: list[Participation], reading: Reading) -> set[str]:
    chains = [reading.chain(p.chain) for p in people if p.chain and p.role not in ("mediator",)]
    sides = {chain.country or chain.name for chain in chains}
    if len(sides) == 1 and len(chains) == 2 and all(c.kind in ("person", "office") for c in chains):
        return {c.id for c in chains}
    nameless = [p.description or "" for p in people if not p.chain and p.role in ("participant", "guest", "host")]
    sides |= {words for words in nameless if len(chains) < 2 or not words.lower().startswith(("other ", "others"))}
    return sides


def body_of(draft: Draft, fillers: Fillers) -> str | None:
    """The chain of the bloc or body whose meeting it is: *the SCO meeting*, *a summit of the African Union*."""
    for noun in (draft.head, draft.shell):
        for one in noun.children:
            if one.dep_ in ("compound", "nmod", "poss", "amod") and one.i < noun.i:
                if one.tag_ == "VBN" or _is_a_house(one, fillers):
                    continue  # *EU-brokered talks*, *a White House meeting*
                for token in (one, *one.subtree):
                    if fillers.kind(token) == "organisation":
                        return next(iter(fillers.reading.chains_of(token)), None)
        for preposition, token in prepositions(noun):
            if preposition != "of" or token in (draft.head, draft.shell):
                continue
            if fillers.kind(token) == "organisation":
                return next(iter(fillers.reading.chains_of(token)), None)
            if token.lemma_ in MEMBERS or token.tag_ == "NNS":
                inner = [c for c in token.subtree if fillers.kind(c) == "organisation" and not _met_with(c, token)]
                if inner:
                    return next(iter(fillers.reading.chains_of(inner[0])), None)
    return None


def _is_a_house(token: Token, fillers: Fillers) -> bool:
    mention = fillers.mention(token)
    return mention is not None and mention.name.split()[-1].lower() in HOUSES


def _met_with(token: Token, noun: Token) -> bool:
    """*talks of the ministers with the African Union's envoy*: whom they meet."""
    above = token
    while above != noun and above.head != above:
        above = above.head
        if above.lower_ == "with":
            return True
    return False


def title_of(draft: Draft, reading: Reading, fillers: Fillers) -> str | None:
    """The name of a named event in the report's words: *SCO Defence Ministers' Meeting*, *Operation Dawn*."""
    mention = fillers.mention(draft.head)
    if mention is not None and mention.kind == "operation":
        return mention.name
    noun = draft.head
    front = [c for c in noun.children if c.i < noun.i and c.dep_ in ("compound", "nmod", "poss", "amod", "nummod")]
    if draft.entry.kind not in ("meeting", "military_operation", "disaster") or not front:
        return None
    named = [c for c in front for t in c.subtree if fillers.kind(t) in ("organisation", "operation", "document")]
    capital = noun.text[:1].isupper() and not noun.is_sent_start
    if not named and not (capital and any(c.tag_ in ("NNP", "NNPS") for c in front)):
        return None
    tokens = sorted({t.i for c in (*front,) for t in c.subtree} | {noun.i})
    first = tokens[0]
    while (
        reading.doc[first].lower_ in STOP or reading.doc[first].ent_type_ == "DATE" or reading.doc[first].tag_ == "SYM"
    ):
        first += 1
    if first >= noun.i:
        return None
    if not any(reading.doc[i].text[:1].isupper() for i in range(first, noun.i)):
        return None
    words = " ".join(reading.words(Range(reading.doc[first].idx, noun.idx + len(noun.text))).split())
    return words if words.count("(") == words.count(")") else words.replace("(", "").replace(")", "")
