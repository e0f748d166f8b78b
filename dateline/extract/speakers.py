"""Head of a speaker -> Speaker: the chain that speaks: a name, a pronoun, an office, a release, a nameless source."""

from dataclasses import dataclass, replace

from dateline.base.observations import Mention
from dateline.base.reading import Reading
from dateline.base.spans import Range
from dateline.base.tokens import Token
from dateline.extract import saying_words as words

SPEAKING_KINDS = frozenset({"person", "office", "organisation", "armed_group", "country"})
SPEAKING_ENTS = frozenset({"PERSON", "ORG", "NORP", "GPE"})
PRONOUNS = frozenset(
    {"he", "she", "they", "i", "we", "who", "it", "both", "him", "her", "them", "his", "their", "its", "my", "our"}
)
NAMED = frozenset({"NNP", "NNPS"})
GROUPS = frozenset({"organisation", "armed_group"})
PRESS = frozenset({"media", "news", "newspaper", "television", "tv", "unconfirmed"})
NEAR, FAR = 60, 250
"""Tokens back to a body that put out *the statement*, and to whoever spoke *in a statement*."""
OFFICES = frozenset({"service", "office", "ministry", "department", "presidency", "palace", "embassy", "agency"})
POSTS = frozenset({"post", "tweet", "message"})
LINKS = frozenset({"of", "in", "at", "from", "with", "for"})
MODIFIERS = frozenset({"det", "predet", "poss", "case", "punct", "relcl", "acl", "appos", "prep", "cc", "conj"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """`chain` is None where nobody is named (*sources*); `issued` is the kind of release that spoke; `anonymous`
    marks sources that keep their name back; `voice` is the description of someone unnamed who speaks for the chain (*a
    spokesman*)."""

    chain: str | None
    name: str
    issued: str | None = None
    anonymous: bool = False
    confidence: float = 1.0
    voice: str | None = None


class Speakers:
    """Who speaks in one article. Remembers who issued what, so that *the readout* is the ministry's later on."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._issuers: dict[str, list[tuple[int, str]]] = {}
        for token in reading.doc:
            if token.lemma_ in words.DOCUMENT_NOUNS and token.tag_ in ("NN", "NNS"):
                issuer = self._issuer(token) or self._user(token) or self._named_author(token)
                if issuer:
                    self._issuers.setdefault(token.lemma_, []).append((token.i, issuer))

    def of(self, head: Token, *, likely: bool, alone: bool = False) -> list[Speaker]:
        """Those who speak where `head` is the subject; [] where it can be no speaker. A `likely` verb (*say*) takes
        any noun. `alone`: nobody coordinated with it speaks."""
        found: list[Speaker] = []
        for noun in [head, *head.conjuncts] if head.dep_ != "conj" and not alone else [head]:
            found += [one for one in self._of_one(noun, likely=likely) if one not in found]
        return found

    def _of_one(self, head: Token, *, likely: bool) -> list[Speaker]:
        lemma = head.lemma_.lower()
        mention = self._mention(head)
        if lemma in words.DOCUMENT_NOUNS and (mention is None or mention.kind not in ("organisation", "person")):
            return [self._document(head)]
        if mention is None or (mention.kind == "office" and mention.form != "pronoun"):
            named, apposed = self._apposed(head)
            head, mention = (named, apposed) if apposed is not None else (head, mention)
        if mention is not None:
            return self._of_mention(head, mention, likely=likely)
        if head.lower_ in PRONOUNS:
            return []
        unknown = head.tag_ in NAMED and not head.ent_type_
        if (
            lemma in words.ANONYMOUS
            or lemma in words.PEOPLE_NOUNS
            or head.ent_type_ in SPEAKING_ENTS
            or unknown
            or _is_agent(head)
            or likely
        ):
            return [self._described(head)]
        return []

    def _mention(self, head: Token) -> Mention | None:
        mention = self._reading.mention_of(head)
        if mention is None or not mention.chains:
            return None
        inside = mention.head != head.idx and head.dep_ in ("nsubj", "pobj", "nsubjpass")
        if inside and mention.at.end < head.idx + len(head.text):
            return None
        return mention

    def _apposed(self, head: Token) -> tuple[Token, Mention | None]:
        """The name beside a description: *his brother, Ahmed Saleh*; *a spokesman for the union, Ann Lee*; *Ann Lee,
        its spokesman, who ...*."""
        body = head.tag_ in NAMED and head.lemma_.lower() not in words.PERSONS  # ..., the Kuwait News Agency said
        beside = [head.head] if head.dep_ == "appos" and not body else []
        if head.lemma_.lower() in words.PEOPLE_NOUNS:
            beside += [t for t in head.subtree if t.dep_ == "appos" and t.i > head.i]
        elif _is_agent(head):
            beside += _apposed_in_turn(head)
        found = [(other, mention) for other in beside if (mention := self._mention(other)) is not None]
        people = [pair for pair in found if pair[1].kind == "person"]
        groups = [pair for pair in found if pair[1].kind in GROUPS and head.i in (pair[0].head.i, pair[0].i)]
        return next(iter([*people, *groups]), (head, None))

    def _of_mention(self, head: Token, mention: Mention, *, likely: bool) -> list[Speaker]:
        speaks = mention.kind in SPEAKING_KINDS or mention.government or (mention.kind == "place" and likely)
        if mention.kind == "document":
            return [self._document(head)]
        if not speaks and head.lemma_.lower() not in words.PEOPLE_NOUNS and mention.kind != "place":
            return []
        chains = [self._reading.chain(c) for c in mention.chains]
        sure = 1.0 if speaks else 0.6
        if len(chains) == 1 and head.tag_ in ("NN", "NNS") and chains[0].kind in ("country", "office"):
            return [Speaker(chains[0].id, self._phrase(head), confidence=sure)]  # the Norwegian authorities
        return [Speaker(chain.id, chain.name, confidence=sure) for chain in chains]

    def _document(self, head: Token) -> Speaker:
        """A statement, a readout, a report: its issuer speaks. A release of somebody unknown is nobody else's."""
        kind = words.DOCUMENT_NOUNS.get(head.lemma_.lower())
        given = self._giver(head) or self._author(head)
        issuer = self._issuer(head) or self._speaking_chain(given) or self._named_author(head)
        if issuer is None and given is not None:
            described = self._described(given)
            return Speaker(described.chain, described.name, issued=kind, anonymous=described.anonymous)
        if issuer is None and _is_known(head):
            issuer = self._issued_before(head)
        if issuer is None and kind in ("statement", "release", "readout", "post", "X", "message") and _is_known(head):
            spoke = self._last_to_speak(head)
            if spoke is not None:
                return replace(spoke, issued=kind)
        if issuer is None:
            return Speaker(None, self._phrase(head), issued=kind, anonymous=head.lemma_.lower() in words.ANONYMOUS)
        return Speaker(issuer, self._reading.chain(issuer).name, issued=kind)

    def _issued_before(self, noun: Token) -> str | None:
        """Who issued the release of that name: the one issuer of the report, told of by then, or the last before, where
        it is near."""
        issuers = self._issuers.get(noun.lemma_, [])
        before = [(i, chain) for i, chain in issuers if i < noun.i]
        if len({chain for _, chain in issuers}) == 1 and (before or self._is_named_before(issuers[0][1], noun)):
            return issuers[0][1]
        return before[-1][1] if before and noun.i - before[-1][0] < FAR else None

    def _is_named_before(self, chain: str, noun: Token) -> bool:
        return any(chain in m.chains for m in self._reading.of(Mention) if m.at.start < noun.idx)

    def _last_to_speak(self, noun: Token) -> Speaker | None:
        """*..., the palace said in a statement. "...," the statement said*; *..., the press service reported. "...,"
        reads the statement*: the body that spoke in the sentences before, or whoever spoke in a statement there."""
        doc, start = noun.doc, noun.sent.start
        for i in range(start - 1, max(0, start - FAR), -1):
            verb = doc[i]
            if verb.tag_ not in ("VBD", "VBZ") or verb.lemma_ not in words.VERBS:
                continue
            subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
            if subject is None or subject.lower_ in PRONOUNS or subject.lemma_ in words.DOCUMENT_NOUNS:
                continue
            released = any(c.lower_ == "in" and _object_lemma(c) == noun.lemma_ for c in verb.rights)
            if noun.lemma_ in POSTS:
                released, body = released or verb.lemma_ in ("write", "post", "tweet"), False
            else:
                body = start - i < NEAR and self._is_body(subject)
            if released or body:
                return next(iter(self._of_one(subject, likely=True)), None)
        return None

    def _is_body(self, noun: Token) -> bool:
        mention = self._mention(noun)
        return mention.kind in GROUPS if mention is not None else noun.lemma_.lower() in OFFICES

    def _of_that_kind(self, word: Token) -> str | None:
        """*a ministry statement*: of the one ministry that the report names."""
        if word.dep_ != "compound" or word.lower_ not in OFFICES or word.tag_ != "NN":
            return None
        named = (m for m in self._reading.of(Mention) if m.kind == "organisation" and m.form == "name")
        found = {c for m in named if word.lower_ in m.name.lower().split() for c in m.chains}
        return next(iter(found)) if len(found) == 1 else None

    def _giver(self, noun: Token) -> Token | None:
        """Who a release is by or from, named or not: *a statement from a rabbi*, *a report by three experts*."""
        for child in noun.rights:
            issued = child.dep_ == "acl" and child.lemma_ in words.ISSUING
            by = [c for c in child.rights if c.dep_ in ("agent", "prep")] if issued else [child]
            for one in by:
                target = _object(one) if one.dep_ in ("prep", "agent") and one.lower_ in ("by", "from") else None
                if target is not None and target.lemma_.lower() in words.PEOPLE_NOUNS | words.PERSONS:
                    return target
        return None

    def _issuer(self, noun: Token) -> str | None:
        """The chain that a release belongs to: *the MoD statement*, *a statement released by the ministry*. Media
        reports, and *reports from* a country, are not the country's."""
        if any(c.dep_ in ("compound", "amod") and c.lower_ in PRESS for c in noun.lefts):
            return None
        for child in noun.children:
            if child.dep_ in ("poss", "compound", "nmod", "amod"):
                found = self._speaking_chain(child) or self._of_that_kind(child)
            elif child.dep_ == "prep" and child.lower_ in ("by", "from", "of"):
                found = self._speaking_chain(_object(child), abroad=child.lower_ == "by")
            elif child.dep_ in ("acl", "relcl") and child.lemma_ in words.ISSUING:
                agents = (c for c in child.children if c.dep_ in ("agent", "prep") and c.lower_ in ("by", "from"))
                found = next((s for s in (self._speaking_chain(_object(a)) for a in agents) if s), None)
            else:
                continue
            if found:
                return found
        return None

    def _author(self, noun: Token) -> Token | None:
        """Who puts a release out: *issued a statement saying*."""
        verb = noun.head
        if noun.dep_ != "dobj" or verb.lemma_ not in words.ISSUING:
            return None
        while verb.dep_ == "conj" and not any(c.dep_ == "nsubj" for c in verb.lefts):
            verb = verb.head
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        unknown = subject is None or (subject.tag_ in ("PRP", "WP", "WDT") and not self._mention(subject))
        return None if unknown else subject

    def _named_author(self, noun: Token) -> str | None:
        """*The state news agency KCNA put out a report*: the chain of who does, by itself or by the name beside it."""
        author = self._author(noun)
        beside = [] if author is None else [author, *(c for c in author.children if c.dep_ in ("appos", "compound"))]
        return next((chain for one in beside if (chain := self._speaking_chain(one))), None)

    def _user(self, noun: Token) -> str | None:
        """The chain that says something *in* a release: it issued it."""
        if noun.dep_ != "pobj" or noun.head.lower_ != "in" or noun.head.head.lemma_ not in words.VERBS:
            return None
        subject = next((c for c in noun.head.head.children if c.dep_ == "nsubj"), None)
        return self._speaking_chain(subject)

    def _speaking_chain(self, token: Token | None, *, abroad: bool = True) -> str | None:
        """The one chain of a token that can speak; without `abroad` no country."""
        mention = self._reading.mention_of(token) if token is not None else None
        if mention is None and token is not None and token.lemma_.lower() in OFFICES:  # the Xinhua news agency
            beside = (self._reading.mention_of(c) for c in token.lefts if c.dep_ == "compound" and c.tag_ in NAMED)
            mention = next((m for m in beside if m is not None and m.kind in GROUPS), None)
        if mention is None or mention.kind not in SPEAKING_KINDS or len(mention.chains) != 1:
            return None
        if mention.kind == "country" and not (abroad or mention.government):
            return None
        return mention.chains[0]

    def _described(self, head: Token) -> Speaker:
        """Someone without a chain: *three diplomats*; a ministry's spokesman speaks for the ministry."""
        unnamed = head.lemma_.lower() in ("one", "another")  # One of them, an American official, said
        apposed = (c for c in head.rights if c.dep_ == "appos")
        beside = (c for c in apposed if unnamed or (c.tag_ == "NNP" and head.tag_ != "NNS"))
        named = next(beside, head)
        name = self._phrase(named)
        anonymous = head.lemma_.lower() in words.ANONYMOUS
        if head.lemma_.lower().startswith("spokes"):
            for child in head.children:
                voice = _object(child) if child.dep_ == "prep" else child
                chain = self._speaking_chain(voice) if voice is not None else None
                if chain:
                    return Speaker(chain, name, confidence=0.9, voice=name)
        if head.lemma_ == "authority" and head.tag_ == "NNS":
            behind = (_object(c) for c in head.rights if c.dep_ == "prep" and c.lower_ in ("in", "of"))
            country = next((m for o in behind if o is not None and (m := self._mention(o))), None)
            if country is not None and country.kind == "country":
                return Speaker(country.chains[0], name, confidence=0.9)
        return Speaker(None, name, anonymous=anonymous, confidence=0.9)

    def _phrase(self, head: Token) -> str:
        """The noun phrase without its article, in the report's words."""
        first, last = head, head
        for child in head.rights:
            if child.dep_ == "prep" and child.lower_ in LINKS and child.i == last.i + 1:
                inside = [t for t in child.subtree if not t.is_space]
                if len(inside) <= 8 and not any(t.dep_ == "relcl" for t in inside):
                    last = inside[-1]
        left = [c for c in head.lefts if c.dep_ not in MODIFIERS or c.dep_ == "poss"]
        if left:
            first = left[0].left_edge
            while first.i < head.i and first.dep_ == "det":
                first = first.nbor(1)
        if first.i and first.text == "-" and not first.nbor(-1).whitespace_:  # vice-president
            first = first.nbor(-1)
        text = self._reading.words(Range(first.idx, last.idx + len(last.text)))
        named = first.ent_type_ or first.tag_ in NAMED or first.text.isupper()
        return text if named and first.lemma_.lower() not in words.PEOPLE_NOUNS else text[:1].lower() + text[1:]


def _is_agent(noun: Token) -> bool:
    """Nouns made for those who do a thing: *petitioners*, *separatists*, *islanders*."""
    lemma = noun.lemma_.lower()
    made = lemma.endswith(("er", "or", "ist", "ian", "eer", "ee", "man", "woman", "ant")) and len(lemma) > 5
    return made and noun.tag_ in ("NN", "NNS") and lemma not in words.THINGS


def _apposed_in_turn(noun: Token) -> list[Token]:
    """*his challenger, the pastor Ann Lee*: what stands beside a noun, and beside that."""
    beside = [t for t in noun.rights if t.dep_ == "appos"]
    return [*beside, *(below for t in beside for below in _apposed_in_turn(t))]


def _is_known(noun: Token) -> bool:
    """Whether a release is one spoken of before: *the statement*, not *a statement*."""
    return not any(c.dep_ == "det" and c.lower_ in ("a", "an", "another", "some") for c in noun.lefts)


def _object(preposition: Token) -> Token | None:
    return next((c for c in preposition.rights if c.dep_ == "pobj"), None)


def _object_lemma(preposition: Token) -> str | None:
    found = _object(preposition)
    return found.lemma_ if found is not None else None
