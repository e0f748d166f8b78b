"""Nouns that stand for someone named before -> whom they fit: *the New York businessman*, *the Dutchman*, *the MP*."""

from dateline.base.tokens import Token
from dateline.extract import saying_words as words
from dateline.knowledge.countries import one_of_a_people
from dateline.knowledge.occupations import occupations

EPITHET = frozenset({"*", "?"})
UNKNOWN = frozenset({"?"})
FORMER = frozenset({"former", "ex", "erstwhile", "onetime", "retired", "ousted", "deposed"})
OTHERS = frozenset({"other", "second", "first", "third", "fellow", "unnamed", "accused", "alleged", "local"})
BYSTANDERS = frozenset(
    {"driver", "suspect", "victim", "man", "woman", "boy", "girl", "student", "soldier", "patient", "resident",
     "villager", "witness", "pilot", "passenger", "tourist", "worker", "survivor", "prisoner", "guard", "officer",
     "judge", "prosecutor", "doctor", "nurse", "reporter", "interpreter", "translator", "captain", "magistrate",
     "presenter", "correspondent", "detective", "inspector", "photographer", "nominee", "candidate", "representative",
     "coroner", "operator", "owner", "editor", "lawyer", "attorney"}
)  # fmt: skip
"""Of whom a report tells without naming them."""
GENERIC = frozenset(
    {"agency", "body", "organisation", "organization", "group", "company", "firm", "charity", "watchdog", "outlet",
     "paper", "newspaper", "broadcaster", "regulator", "institution"}
)  # fmt: skip
OWN_NOUNS = frozenset(
    {"ministry", "army", "command", "guard", "police", "court", "parliament", "party", "department", "navy", "force",
     "forces", "government", "senate", "house", "cabinet", "university", "hospital"}
)  # fmt: skip
"""Bodies that reports call by no general word."""
STUDY = ("ologist", "ographer", "onomist", "icist")
LEARNED = frozenset({"?", "expert", "professor", "scientist", "researcher", "doctor", "analyst", "dr"})


def noun_of(token: Token) -> str:
    """The noun as the tables have it."""
    lemma = token.lemma_.lower()
    if lemma == "minister" and any(c.lower_ == "prime" for c in token.lefts):
        return "premier"
    return "spokesperson" if lemma.startswith("spokes") else lemma


def offices_of(head: Token) -> frozenset[str] | None:
    """The beginnings of offices whose holder a noun may vary; None for a noun that varies nobody's name."""
    noun = noun_of(head)
    if _is_told_of(head, noun) or home_of(head) is not None:
        return EPITHET
    known = words.VARIED.get(noun)
    if known is not None:
        return known
    if noun in words.EPITHETS:
        return EPITHET
    if noun.endswith(STUDY):
        return LEARNED
    works = noun in occupations().roles and noun not in BYSTANDERS and noun not in words.ANONYMOUS
    return UNKNOWN | {noun} if works and head.tag_ == "NN" and noun != "spokesperson" else None


def is_epithet(head: Token) -> bool:
    """Whether a noun tells of someone what the report has not told, so that any words may stand before it."""
    noun = noun_of(head)
    return noun in words.EPITHETS or _is_told_of(head, noun)


def _is_told_of(head: Token, noun: str) -> bool:
    """*the 67-year-old*, *the 83-year-old nun*, *the former minister*, *the ex-colonel*."""
    person = noun in words.PERSONS | occupations().roles
    former = person and any(t.lower_ in FORMER for t in head.lefts)
    aged = person and noun not in BYSTANDERS and any(t.lower_ == "old" or t.lower_.endswith("-old") for t in head.lefts)
    return former or aged or head.lower_.startswith("ex-") or _is_past(head) or head.lower_.endswith("-year-old")


def _is_past(head: Token) -> bool:
    return head.i > 1 and head.nbor(-1).text == "-" and head.nbor(-2).lower_ == "ex"


def home_of(head: Token) -> str | None:
    """The country of *the Dutchman*, *the Norwegian*."""
    alone = head.tag_ not in ("NNS", "NNPS") and head.text[:1].isupper()
    return one_of_a_people(head.text) if alone else None


def words_before(head: Token) -> list[Token]:
    """The words of its phrase before a noun, also where the parse hangs them elsewhere: *the ex-colonel*, *the
    29-year-old*."""
    first = head.nbor(-2) if _is_past(head) else head.left_edge
    if first.i and first.nbor(-1).lower_ in ("the", "this"):
        first = first.nbor(-1)
    return list(head.doc[first.i : head.i])


def tells_more(head: Token) -> bool:
    """Whether a noun may be a new word for someone named: of two in a row the second may be another's."""
    return is_epithet(head) or "?" in words.VARIED.get(noun_of(head), ())


def is_introduced(head: Token) -> bool:
    """Whether the report spoke before of someone unnamed by that noun: *a businessman ... the businessman*."""
    noun = noun_of(head)
    before = (t for t in head.doc[: head.i] if t.tag_ == "NN" and t.dep_ not in ("appos", "attr", "compound"))
    return any(noun_of(t) == noun and any(c.lower_ in ("a", "an", "another") for c in t.lefts) for t in before)


def is_seat(head: Token) -> bool:
    """*the Member for Barton*: whoever sits for it."""
    behind = [c.lower_ for c in head.rights if c.dep_ in ("prep", "acl", "relcl", "appos")]
    return behind == ["for"] and noun_of(head) == "member" and head.left_edge.lower_ == "the"


def may_be_called(body: str, noun: str) -> bool:
    """Whether *the ministry*, *the agency* can be a body of that name."""
    said = body.lower().split()
    return noun in said or (noun in GENERIC and OWN_NOUNS.isdisjoint(said))
