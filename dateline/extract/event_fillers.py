"""Tokens -> what they can be: someone who acts, an armed force, a place, a target."""

from collections.abc import Callable

from dateline.base.observations import Mention, Quantity
from dateline.base.reading import Reading
from dateline.base.tokens import Token
from dateline.extract.event_words import (
    ARMED_NOUNS,
    CROWD_NOUNS,
    DEAL_NOUNS,
    DEED_NOUNS,
    OFFICIAL_NOUNS,
    PEOPLE_NOUNS,
    PLACE_NOUNS,
    PLAN_NOUNS,
    PORTFOLIOS,
    REPORTS,
    TARGET_NOUNS,
    VICTIM_NOUNS,
)

PERSONAL = frozenset(
    {"he", "she", "they", "we", "i", "who", "him", "her", "them", "us", "me", "his", "their", "whom", "you"}
)
ACTORS = frozenset({"person", "office", "country", "organisation", "armed_group"})
ENTITY_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def sayer_of(token: Token) -> Token | None:
    """*The army said it had struck a depot*: whom *it* stands for, the subject of the saying."""
    if token.lower_ not in ("it", "they") or token.dep_ != "nsubj":
        return None
    clause = token.head
    if clause.dep_ == "relcl":  # *said that the plant, which it struck, had burned*
        clause = next((a for a in clause.ancestors if a.dep_ == "ccomp"), clause)
    says = clause.head
    if clause.dep_ != "ccomp":
        return None
    if says.lemma_ not in REPORTS:
        return None
    many = token.lower_ == "they"
    found = next((c for c in says.lefts if c.dep_ == "nsubj" and c != token), None)
    several = found is not None and (found.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in found.rights))
    return found if not many or several else None


def is_opposite_number(token: Token) -> bool:
    """*his Saudi opposite number*: a counterpart."""
    return token.lower_ == "number" and any(c.lower_ == "opposite" for c in token.lefts)


DIPLOMATS = frozenset({"ambassador", "envoy", "diplomat", "commissioner", "d'affaires", "consul", "attache"})
VESSELS = frozenset(
    {"ship", "vessel", "tanker", "boat", "trawler", "freighter", "carrier", "ferry", "yacht", "barge", "bulker", "dhow"}
)
REGISTERED = frozenset({"flagged", "registered", "flag"})
WELCOMES = frozenset({"receive", "meet", "welcome", "host"})


class Fillers:
    """Answers what a token can stand for, by its mention, its entity label, and plain word lists."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._sums = {q.head for q in reading.of(Quantity) if q.unit.isupper() and len(q.unit) == 3}
        self._tests: dict[str, Callable[[Token], bool]] = {
            "who": self.who, "person": self.person, "official": self.official, "polity": self.polity,
            "organisation": self.organisation, "place": self.place, "armed": self.armed, "crowd": self.crowd,
            "target": self.target, "office": self.office, "document": self.document, "any": lambda _: True,
            "actor": self.actor, "country": self.country, "date": self.date, "body": self.body,
            "diplomat": self.diplomat, "named": self.named, "deals": self.deals, "plans": self.plans,
            "deeds": lambda t: t.lemma_.lower() in DEED_NOUNS,
            "portfolio": lambda t: t.lemma_.lower() in PORTFOLIOS,
            "vessel": is_vessel,
            "group": lambda t: self.kind(t) == "armed_group", "money": self.money,
            "mount": lambda t: any(c.dep_ == "compound" and c.lower_ in ("mount", "mt", "mt.") for c in t.children),
        }  # fmt: skip

    def can_be(self, token: Token, what: str) -> bool:
        """Whether a token can be this (a category above, or else a lemma)."""
        test = self._tests.get(what)
        return test(token) if test else token.lemma_.lower() == what or token.lower_ == what

    def kind(self, token: Token) -> str | None:
        mention = self.mention(token)
        return mention.kind if mention else None

    def mention(self, token: Token) -> Mention | None:
        """The mention whose head this token is, or that it stands in."""
        return self.reading.mention_of(token)

    def who(self, token: Token) -> bool:
        kind = self.kind(token)
        if kind in ACTORS:
            return True
        if token.lower_ == "those" and token.dep_ in ("nsubj", "nsubjpass"):
            return any(c.dep_ in ("prep", "relcl", "acl") for c in token.children)  # *those behind the coup*
        if token.lower_ in PERSONAL or token.lemma_.lower() in PEOPLE_NOUNS | ARMED_NOUNS | CROWD_NOUNS:
            return token.pos_ != "VERB"
        if is_opposite_number(token) or (token.lower_ == "it" and token.dep_ == "dobj"):
            return True  # *asked it to review the accord*
        if kind is None and token.pos_ == "PROPN" and token.dep_ in ("nsubj", "nsubjpass"):
            return True
        return token.ent_type_ in ENTITY_LABELS or (kind == "place" and token.dep_ in ("nsubj", "nsubjpass", "conj"))

    def person(self, token: Token) -> bool:
        kind = self.kind(token)
        if kind in ("person", "office"):
            return True
        if kind in ("country", "organisation", "armed_group", "place"):
            return False
        if token.lower_ in PERSONAL and token.lower_ not in ("its", "it"):
            return True
        if kind is None and token.pos_ == "PROPN" and token.dep_ in ("nsubj", "nsubjpass") and not token.ent_type_:
            return True
        return token.ent_type_ == "PERSON" or token.lemma_.lower() in OFFICIAL_NOUNS | VICTIM_NOUNS

    def named(self, token: Token) -> bool:
        """A person or the holder of an office whom the report knows by name or office."""
        return self.kind(token) in ("person", "office") and bool(self.reading.chains_of(token))

    def official(self, token: Token) -> bool:
        if self.kind(token) in ACTORS or token.ent_type_ in ("PERSON", "ORG", "GPE"):
            return True
        return token.lower_ in PERSONAL or token.lemma_.lower() in OFFICIAL_NOUNS

    def polity(self, token: Token) -> bool:
        if self.kind(token) in ("country", "organisation", "armed_group", "place"):
            return True
        return token.ent_type_ in ("GPE", "NORP", "ORG") or token.lemma_.lower() in (
            "country",
            "nation",
            "state",
            "republic",
            "it",
        )

    def organisation(self, token: Token) -> bool:
        lemma = token.lemma_.lower()
        if lemma in ("force", "hand", "fight", "battle", "war", "call", "meeting", "talk", "protest"):
            return False
        return (
            self.kind(token) == "organisation"
            or token.ent_type_ == "ORG"
            or lemma in ("bloc", "alliance", "union", "organisation", "organization", "grouping", "eurozone", "club")
            or any(c.dep_ == "compound" and self.kind(c) == "organisation" for c in token.children)
        )

    def place(self, token: Token) -> bool:
        if is_vessel(token):
            return False
        if self.kind(token) in ("place", "country") or token.ent_type_ in ("GPE", "LOC", "FAC"):
            return True
        return token.lemma_.lower() in PLACE_NOUNS

    def armed(self, token: Token) -> bool:
        if self.kind(token) in ("country", "armed_group", "organisation", "weapon", "operation"):
            return True
        if token.lower_ in ("they", "we", "who"):
            return True
        says = sayer_of(token)
        if says is not None:
            return self.armed(says)
        return token.lemma_.lower() in ARMED_NOUNS or token.ent_type_ in ("GPE", "NORP", "ORG")

    def crowd(self, token: Token) -> bool:
        return (
            token.lemma_.lower() in CROWD_NOUNS
            or token.ent_type_ in ("NORP", "CARDINAL")
            or self.kind(token)
            in (
                "organisation",
                "person",
            )
        )

    def target(self, token: Token) -> bool:
        lemma = token.lemma_.lower()
        if self.kind(token) in ("place", "country", "organisation", "armed_group", "weapon"):
            return True
        return lemma in TARGET_NOUNS or lemma in VICTIM_NOUNS or lemma in ARMED_NOUNS

    def deals(self, token: Token) -> bool:
        """*a memorandum*, *the accord*, a document by name: by which parties bind themselves."""
        if token.lower_ == "it":
            meant = _told_before(token)
            return meant is not None and meant.lemma_.lower() in DEAL_NOUNS
        return token.lemma_.lower() in DEAL_NOUNS or self.kind(token) == "document"

    def plans(self, token: Token) -> bool:
        """*a framework*, *the terms of a pact*: what parties agree on."""
        return token.lemma_.lower() in PLAN_NOUNS

    def before(self, verb: Token) -> list[Token]:
        """Who stands right before a verb whose subject the parse missed."""
        if verb.i == 0 or any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
            return []
        token = verb.nbor(-1)
        found = self.mention(token)
        return [token] if found is not None and found.kind in ACTORS and token.head == verb else []

    def people_of(self, token: Token) -> bool:
        """*many Nigerians*: people, not their state."""
        mention = self.mention(token)
        if mention is None or mention.form != "name" or token.tag_ not in ("NNPS", "NNS") or not mention.chains:
            return False
        return token.text.casefold() not in self.reading.chain(mention.chains[0]).name.casefold()

    def actor(self, token: Token) -> bool:
        """A person, office, country, body or group by name."""
        return self.kind(token) in ACTORS or token.lemma_.lower() in OFFICIAL_NOUNS or token.lower_ in PERSONAL

    def country(self, token: Token) -> bool:
        return self.kind(token) == "country" or token.ent_type_ == "GPE"

    def body(self, token: Token) -> bool:
        """Who can admit a member: an organisation, a bloc, its summit."""
        if self.kind(token) in ("person", "country", "place"):
            return False
        return self.organisation(token) or token.lemma_.lower() in ("summit", "leader", "member", "assembly", "council")

    def date(self, token: Token) -> bool:
        return token.ent_type_ in ("DATE", "TIME") or (token.like_num and len(token.text) == 4)

    def money(self, token: Token) -> bool:
        """A sum: *$5 million*, *20 million kina*."""
        return token.ent_type_ == "MONEY" or token.idx in self._sums

    def diplomat(self, token: Token) -> bool:
        """An envoy, by title or by the words."""
        if token.lemma_.lower() in DIPLOMATS:
            return True
        held = [o.title for c in self.reading.chains_of(token) for o in self.reading.chain(c).offices]
        return self.kind(token) == "person" and any(DIPLOMATS & set(title.casefold().split()) for title in held)

    def office(self, token: Token) -> bool:
        return self.kind(token) == "office" or token.lemma_.lower() in OFFICIAL_NOUNS or token.lower_ == "as"

    def document(self, token: Token) -> bool:
        return self.kind(token) == "document" or token.lemma_.lower() in (
            "treaty", "convention", "pact", "protocol", "accord", "agreement", "document",
        )  # fmt: skip


def is_vessel(token: Token) -> bool:
    """*the Togo-flagged Sea Lark*, *the tanker Adele*: a ship by its flag or its sort."""
    if token.lemma_.lower() in VESSELS:
        return True
    return any(
        c.lower_ in REGISTERED or c.lower_ in VESSELS for c in token.lefts if c.dep_ in ("amod", "compound", "nmod")
    )


def shifted_objects(verb: Token, fillers: Fillers) -> list[Token]:
    """*received today in Rabat the envoy Lee Min*: who stands behind the day or place, read as one phrase with it."""
    if verb.lemma_ not in WELCOMES or any(c.dep_ in ("dobj", "agent") for c in verb.children):
        return []
    sites = [o for c in verb.rights if c.dep_ == "prep" and c.lower_ in ("in", "at", "on") for o in c.children]
    found = [c for c in verb.rights if c.dep_ == "npadvmod"]
    found += [t for o in sites for t in (o, *o.rights) if t.dep_ in ("pobj", "appos")]
    return [t for t in found if fillers.kind(t) in ("person", "office")][:1]


def _told_before(pronoun: Token) -> Token | None:
    """*They brokered the agreement in July. It was renewed in May*: what the sentence before told of."""
    start = pronoun.sent.start
    if start == 0 or pronoun.dep_ not in ("nsubj", "nsubjpass"):
        return None
    before = pronoun.doc[start - 1].sent.root
    labels = ("dobj", "nsubjpass", "nsubj")
    return next((c for label in labels for c in before.children if c.dep_ == label and c.pos_ == "NOUN"), None)
